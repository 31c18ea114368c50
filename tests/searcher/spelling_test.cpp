#include "searcher/spelling.hpp"

#include <random>

#include "schema/letter_distance.hpp"
#include "tests/support/catch.hpp"

namespace {

// A database of bare words, each in as many documents as is said.
Xapian::WritableDatabase database_of(
    const std::vector<std::pair<std::string, std::size_t>>& words) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& [word, times] : words) {
    for (std::size_t i = 0; i < times; ++i) {
      Xapian::Document document;
      document.add_term(word);
      database.add_document(document);
    }
  }
  return database;
}

const std::vector<std::pair<std::string, std::size_t>> kWords{
    {"strike", 5},       {"stroke", 1},  {"probation", 3},    {"pension", 4},
    {"pensioner", 2},    {"ballot", 2},  {"firefighters", 2}, {"outsourcing", 1},
    {"lincolnshire", 1}, {"Sballot", 9}, {"XUNunison", 9},    {"2015", 3},
    {"police", 9},       {"polite", 1},  {"custody", 1}};

}  // namespace

TEST_CASE("a misspelt word gives the nearest of the index", "[spelling]") {
  const auto database = database_of(kWords);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"srike", "strike"},    // a letter left out
      {"strrike", "strike"},  // one too many
      {"stirke", "strike"},   // two swapped
      {"xtrike", "strike"},   // the first one wrong
      {"probaton", "probation"},
      {"pensoin", "pension"},
      {"firefigters", "firefighters"},
      {"outsorcing", "outsourcing"},
      {"lincolnshre", "lincolnshire"},
      {"firefihgtres", "firefighters"},  // two mistakes
      {"polixe", "police"},              // of two as near, the more frequent
  };
  for (const auto& [wrong, right] : cases) {
    INFO(wrong);
    CHECK(searcher::nearest_word(database, "", wrong) == right);
  }
}

TEST_CASE("short words, numbers and words far from all others are left alone", "[spelling]") {
  const auto database = database_of(kWords);
  for (const std::string word : {"pcx", "2016", "covid19", "xylophone", "strk"}) {
    INFO(word);
    CHECK_FALSE(searcher::nearest_word(database, "", word));
  }
}

TEST_CASE("a word of the title is sought among the words of titles", "[spelling]") {
  CHECK(searcher::nearest_word(database_of(kWords), "S", "balot") == "ballot");
  CHECK_FALSE(searcher::nearest_word(database_of(kWords), "S", "strikee"));
}

TEST_CASE("the walk finds what comparing every word finds", "[spelling]") {
  std::mt19937 engine(5);
  const auto random_word = [&](std::size_t least) {
    std::string word;
    const std::size_t size = least + engine() % 4;
    for (std::size_t i = 0; i < size; ++i) word += static_cast<char>('a' + engine() % 3);
    return word;
  };
  std::map<std::string, std::size_t> words;
  for (int i = 0; i < 300; ++i) words[random_word(4)] = 1 + engine() % 3;
  const auto database = database_of({words.begin(), words.end()});
  for (int i = 0; i < 300; ++i) {
    const std::string wrong = random_word(4);
    bool has_near = false;
    for (const auto& [word, times] : words) {
      has_near = has_near || schema::letter_distance(wrong, word) <= 1;
    }
    const auto found = searcher::nearest_word(database, "", wrong);
    INFO(wrong << " gave " << found.value_or("nothing"));
    if (has_near) {
      REQUIRE(found);
      CHECK(schema::letter_distance(wrong, *found) <= 1);
    } else if (found) {
      CHECK(schema::letter_distance(wrong, *found) == 2);
    }
  }
}
