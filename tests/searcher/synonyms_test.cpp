#include "searcher/synonyms.hpp"

#include <algorithm>

#include "schema/names.hpp"
#include "tests/support/catch.hpp"

using namespace searcher;

namespace {

std::vector<std::string> synonyms_of(const std::string& text) {
  const auto vocabulary = schema::Vocabulary::built_in();
  const schema::Stemmer stemmer(vocabulary);
  std::vector<std::string> texts;
  for (const Synonym& synonym : find_synonyms(query_words(text, stemmer), vocabulary, stemmer)) {
    texts.push_back(synonym.text);
  }
  return texts;
}

bool has(const std::vector<std::string>& list, const std::string& wanted) {
  return std::ranges::find(list, wanted) != list.end();
}

}  // namespace

TEST_CASE("synonyms are found in both directions, or in their one", "[synonyms]") {
  CHECK(has(synonyms_of("walkout"), "strike"));
  CHECK(has(synonyms_of("strikes"), "walkout"));  // any form of the word
  CHECK(has(synonyms_of("crewing"), "manning"));
  CHECK_FALSE(has(synonyms_of("manning"), "crewing"));
}

TEST_CASE("an abbreviation counts in capitals only, its words in any case", "[synonyms]") {
  CHECK(has(synonyms_of("PCSO"), "police community support officer"));
  CHECK(has(synonyms_of("PCSOs"), "police community support officer"));
  CHECK_FALSE(has(synonyms_of("pcso"), "police community support officer"));
  CHECK(has(synonyms_of("police community support officers"), "PCSO"));
}

TEST_CASE("a synonym of several words is found among others", "[synonyms]") {
  const auto vocabulary = schema::Vocabulary::built_in();
  const schema::Stemmer stemmer(vocabulary);
  const auto found =
      find_synonyms(query_words("why return to office now", stemmer), vocabulary, stemmer);
  const auto row = std::ranges::find(found, "office attendance", &Synonym::text);
  REQUIRE(row != found.end());
  CHECK(row->first == 1);
  CHECK(row->count == 3);
  CHECK(row->words == std::vector<std::string>{"office", "attendance"});
}

TEST_CASE("what says the same as a synonym is one too, what is only akin is not", "[synonyms]") {
  CHECK(has(synonyms_of("WFH"), "hybrid working"));  // by way of "working from home"
  CHECK(has(synonyms_of("jail officers"), "warder"));
  CHECK_FALSE(has(synonyms_of("contracting out"), "privatisation"));  // akin to outsourcing
  const auto found = synonyms_of("walkout");
  CHECK(std::ranges::count(found, "strike") == 1);
  CHECK_FALSE(has(found, "walkout"));
}

TEST_CASE("the right to strike is asked about in more than one way", "[synonyms]") {
  for (const char* query : {"are officers allowed to strike", "police allowed to go on strike",
                            "can police legally strike", "freedom to strike"}) {
    INFO(query);
    CHECK(has(synonyms_of(query), "right to strike"));
  }
  CHECK(has(synonyms_of("nurses barred from striking"), "strike ban"));
  CHECK(has(synonyms_of("allowed to strike"), "dispute:union-rights"));
}

TEST_CASE("what a facet means is found by more than its name", "[synonyms]") {
  CHECK(has(synonyms_of("health and safety"), "dispute:conditions"));
  CHECK(has(synonyms_of("leave cancelled"), "dispute:hours"));
  CHECK(has(synonyms_of("racial inequality"), "dispute:equality"));
  CHECK(has(synonyms_of("suspended from duty"), "dispute:discipline"));
}

TEST_CASE("a synonym may be a facet's value, or any value of it", "[synonyms]") {
  CHECK(has(synonyms_of("pensions"), "dispute:pensions"));
  CHECK(topic_of("dispute:pensions")->slug == "pensions");
  CHECK(topic_of("union:*")->slug.empty());
  CHECK_FALSE(topic_of("note: pensions"));
  CHECK_FALSE(topic_of("turnout:50"));
}

// Not "staffing", which has the stem of "staff", nor "fire" and "health", which mean more.
TEST_CASE("a cause, an action or a sector is found by its own name", "[synonyms]") {
  for (const std::string value : {"dispute:pay",
                                  "dispute:pensions",
                                  "dispute:hours",
                                  "dispute:redundancy",
                                  "dispute:outsourcing",
                                  "dispute:restructuring",
                                  "dispute:conditions",
                                  "dispute:discipline",
                                  "dispute:union-rights",
                                  "dispute:equality",
                                  "action:strike",
                                  "action:action-short-of-strike",
                                  "action:ballot",
                                  "action:protest",
                                  "action:negotiation",
                                  "action:settlement",
                                  "action:legal-action",
                                  "action:lobbying",
                                  "sector:police",
                                  "sector:ambulance",
                                  "sector:prisons",
                                  "sector:probation",
                                  "sector:courts",
                                  "sector:civil-service",
                                  "sector:local-government",
                                  "sector:education",
                                  "sector:border",
                                  "sector:defence",
                                  "sector:transport"}) {
    std::string name = value.substr(value.find(':') + 1);
    std::ranges::replace(name, '-', ' ');
    INFO(name);
    CHECK(has(synonyms_of(name), value));
  }
}

TEST_CASE("every facet value that a synonym names is one of the vocabulary", "[synonyms]") {
  const auto vocabulary = schema::Vocabulary::built_in();
  const schema::Names names(vocabulary);
  const auto& rows = vocabulary.rows(schema::Table::Synonyms);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto topic = topic_of(rows.cell(row, "expansion"));
    if (!topic || topic->slug.empty()) continue;
    INFO(rows.cell(row, "expansion"));
    CHECK(names.find(topic->facet, topic->slug).slugs == std::vector<std::string>{topic->slug});
  }
}

TEST_CASE("a word of the vocabulary is spelt as it should be", "[synonyms]") {
  const auto vocabulary = schema::Vocabulary::built_in();
  CHECK(is_in_vocabulary("rehire", vocabulary));
  CHECK(is_in_vocabulary("unison", vocabulary));
  CHECK_FALSE(is_in_vocabulary("unisn", vocabulary));
}

TEST_CASE("a word that is one letter from one of the vocabulary is taken for it", "[synonyms]") {
  const auto vocabulary = schema::Vocabulary::built_in();
  CHECK(nearest_in_vocabulary("privatisaton", vocabulary) == "privatisation");
  CHECK(nearest_in_vocabulary("outsuorcing", vocabulary) == "outsourcing");
  CHECK(nearest_in_vocabulary("lincolnshre", vocabulary) == "lincolnshire");
  CHECK_FALSE(nearest_in_vocabulary("utsourcing", vocabulary));    // the first letter is right
  CHECK_FALSE(nearest_in_vocabulary("privitisaton", vocabulary));  // two mistakes
  CHECK_FALSE(nearest_in_vocabulary("unisn", vocabulary));         // too short to tell
}

TEST_CASE("a blocked synonym is none", "[synonyms]") {
  CHECK_FALSE(has(synonyms_of("union"), "UNISON"));
}
