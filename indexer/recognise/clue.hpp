// What a passage of an article proves of its day.
#pragma once
#include <string>

#include "indexer/recognise/day_set.hpp"

namespace indexer {

enum class Weight : unsigned char {
  Certain,
  Likely,  // never settles a year alone
  Usual,   // of nearly all news with such words: chooses where the others leave several years
           // between certain bounds
};

struct Clue {
  DaySet days;       // on which the article can have been written, if the clue is right
  std::string kind;  // "weekday", "office-holder" ...
  std::string text;  // the words
  Weight weight = Weight::Certain;
  bool is_calendar = false;  // the same days come back in other years, years apart
};

}  // namespace indexer
