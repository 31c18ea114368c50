// Private to corpus: a page as a flat list of blocks of text, and the elements they stand in.
//
// Parsed by libxml2's SAX interface: it is linear on hostile markup and loses no text, while its
// tree drops what lies deeper than 256 elements.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/element_role.hpp"

namespace corpus {

// A block-level element. The first is the page itself, its own parent; parents come before
// children.
struct Element {
  std::size_t parent = 0;
  ElementRole role = ElementRole::None;  // what its tag, role, class or id say that it is
  Scope scope = Scope::None;             // whether it may hold the whole article
};

// A run of text without block-level markup inside: a paragraph, a heading, a cell, a line.
struct Block {
  std::string text;  // runs of white space as one space; not empty
  std::size_t element = 0;
  std::size_t link_bytes = 0;        // of `text` in links
  std::size_t home_bytes = 0;        // of those in links to the site's front page
  std::size_t small_bytes = 0;       // of `text` in small print
  unsigned heading = 0;              // 1..6, or 0
  bool is_item = false;              // of a list
  std::size_t row = 0;               // of a table, counted over the page; 0: in none
  std::size_t cell = 0;              // the same
  bool is_after_image = false;       // nothing but an image stands directly above
  bool is_after_line_break = false;  // a <br> and nothing else parts it from the block before
};

// A <time>, or anything else with a datetime or a class that names the date of publication.
struct TimeElement {
  std::string datetime;  // the attribute, as it stands; empty: what the block says
  std::string property;  // itemprop, "pubdate" or its class
  std::size_t element = 0;
  std::size_t next_block = 0;  // index of the block that it stands in or before
  bool is_in_link = false;
};

struct MetaElement {
  std::string name;  // of name, property, itemprop or http-equiv, in lower case
  std::string content;
  std::size_t element = 0;
};

struct Page {
  std::vector<Element> elements;
  std::vector<Block> blocks;
  std::vector<TimeElement> times;
  std::vector<MetaElement> metas;
  std::vector<std::string> json_ld;  // the scripts, as they stand
  std::string title;                 // of <title>
  std::string canonical;             // of <link rel=canonical>
};

// Never fails: what is no markup is text. Time and memory grow with the size of `utf8` alone.
Page parse_page(std::string_view utf8);

}  // namespace corpus
