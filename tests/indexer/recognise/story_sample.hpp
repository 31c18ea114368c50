// Recognises invented stories with the vocabulary that ships, for the tests of forces, unions and
// sectors.
#pragma once
#include <string>
#include <vector>

#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"

namespace support {

struct Story {
  std::string title;
  std::string text;  // paragraphs, each ended by '\n'
  Slugs expected;    // in alphabetical order
};

inline std::vector<schema::FacetValue> values_of(schema::Field facet, const std::string& title,
                                                 const std::string& text) {
  return recogniser().recognise(article_of(title, text)).facets[schema::facet_index(facet)];
}

inline Slugs slugs_in(schema::Field facet, const Story& story) {
  Slugs slugs = slugs_of(values_of(facet, story.title, story.text));
  std::ranges::sort(slugs);
  return slugs;
}

// Holds each story to its expected values of `facet`.
inline void check_each(schema::Field facet, const std::vector<Story>& stories) {
  for (const Story& story : stories) {
    CAPTURE(story.title, story.text);
    CHECK(slugs_in(facet, story) == story.expected);
  }
}

inline Slugs forces_of(const Story& story) { return slugs_in(schema::Field::Force, story); }
inline Slugs unions_of(const Story& story) { return slugs_in(schema::Field::Union, story); }
inline Slugs sectors_of(const Story& story) { return slugs_in(schema::Field::Sector, story); }

}  // namespace support
