// What offices and the bodies they are of are called in a text.
#pragma once
#include <string_view>
#include <vector>

#include "schema/vocabulary.hpp"

namespace indexer {

// What people call an office besides its own name. Words of a body may stand before and behind.
struct OfficeTitles {
  std::string_view office;  // the beginning of its name in the table
  std::string_view titles;  // apart by '|'
  bool is_general;          // many bodies have one
};

// What the office of a row may be called; an office of no row here is called by its own name, and
// its `office` is empty.
OfficeTitles titles_of(std::string_view office);

// What a body may be called: by the tables of unions and of forces, where it is one.
std::vector<std::string_view> names_of_body(const schema::Vocabulary& vocabulary,
                                            std::string_view body);

}  // namespace indexer
