#include "searcher/word_counts.hpp"

#include <xapian.h>

#include "tests/support/catch.hpp"

using namespace searcher;

namespace {

constexpr DocId kDocuments = 500;
const std::vector<std::string> kWords{"pay", "pays", "paid"};

// How often a word stands in a document: of three words "paid" is the rarest.
Xapian::termcount count_of(std::size_t word, DocId id, Xapian::termcount often) {
  return id % (2 + 3 * word) == 0 ? often * (1 + id % 7) : 0;
}

Shard shard_with(Xapian::termcount often) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (DocId id = 1; id <= kDocuments; ++id) {
    Xapian::Document document;
    for (std::size_t word = 0; word < kWords.size(); ++word) {
      const Xapian::termcount count = count_of(word, id, often);
      if (count > 0) document.add_term(kWords[word], count);
    }
    database.add_document(document);
  }
  return {.database = database, .name = "", .is_remote = false, .last_id = kDocuments};
}

}  // namespace

// Summed up, too much for a sum of 16 bits, and without lists that were read.
TEST_CASE("words of one meaning count together", "[word_counts]") {
  const Xapian::termcount often = GENERATE(1U, 5'000U);
  const bool are_read = GENERATE(true, false);
  const Shard shard = shard_with(often);
  if (are_read) {
    for (const std::string& word : kWords) shard.lists->of(shard.database, word);
  }
  WordCounts counts(shard, kWords);
  for (DocId id = 1; id <= kDocuments; ++id) {
    const std::uint32_t expected =
        count_of(0, id, often) + count_of(1, id, often) + count_of(2, id, often);
    CAPTURE(id, often, are_read);
    REQUIRE(counts.in(id) == expected);
    REQUIRE(expected <= counts.most());
  }
}

TEST_CASE("a word of no document counts nowhere", "[word_counts]") {
  const Shard shard = shard_with(1);
  WordCounts counts(shard, {"rota"});
  CHECK(counts.most() == 0);
  CHECK(counts.in(7) == 0);
}
