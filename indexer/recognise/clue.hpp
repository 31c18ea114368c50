// What a passage of an article proves of its day.
#pragma once
#include <optional>
#include <string>

#include "indexer/recognise/day_set.hpp"

namespace indexer {

enum class Weight : unsigned char {
  Certain,
  Likely,  // never settles a year alone
};

struct Clue {
  DaySet days;       // on which the article can have been written, if the clue is right
  std::string kind;  // "weekday", "office-holder" ...
  std::string text;  // the words
  Weight weight = Weight::Certain;
  bool is_calendar = false;  // the same days come back in other years, years apart
  // Of `days`, those on which nearly all news with such words is written: where nothing else
  // decides, they may choose.
  std::optional<DaySet> usual = std::nullopt;
};

}  // namespace indexer
