#include "searcher/posting_lists.hpp"

#include <xapian.h>

#include "tests/support/catch.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using support::Dice;

namespace {

using Posting = std::pair<DocId, std::uint32_t>;

// A database in memory with documents far apart, in which a word counts little or very much.
Xapian::WritableDatabase scattered() {
  Dice dice(3);
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  DocId id = 0;
  for (int i = 0; i < 400; ++i) {
    id += static_cast<DocId>(1 + dice.roll(dice.chance(20) ? 900 : 9));
    Xapian::Document document;
    const auto count = static_cast<Xapian::termcount>(dice.roll(dice.chance(9) ? 70'000 : 7));
    if (dice.chance(2)) document.add_term("pay", count);
    database.replace_document(id, document);
  }
  return database;
}

std::vector<Posting> as_xapian_has_it(const Xapian::Database& database, const std::string& term) {
  std::vector<Posting> postings;
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    postings.emplace_back(*at, at.get_wdf());
  }
  return postings;
}

std::vector<Posting> as_read(const PostingList& list) {
  std::vector<Posting> postings;
  for (PostingList::Walk at(list); at.document() != PostingList::kNoMore; at.next()) {
    postings.emplace_back(at.document(), at.count());
  }
  return postings;
}

}  // namespace

TEST_CASE("a list that was read has every posting", "[posting_lists]") {
  const Xapian::Database database = scattered();
  const PostingList list(database, "pay");
  const std::vector<Posting> expected = as_xapian_has_it(database, "pay");
  REQUIRE(expected.size() > 100);
  CHECK(as_read(list) == expected);
  CHECK(list.size() == expected.size());
  CHECK(list.most() == std::ranges::max(expected, {}, &Posting::second).second);

  DocSet docs(database.get_lastdocid());
  list.add_to(docs);
  CHECK(docs.size() == expected.size());
}

TEST_CASE("a term that no document has is an empty list", "[posting_lists]") {
  const PostingList list(scattered(), "rota");
  CHECK(as_read(list).empty());
  CHECK(list.size() == 0);
}

TEST_CASE("a list that is packed already need not be read", "[posting_lists]") {
  const support::TempDir dir;
  std::string bytes;
  schema::FrequentPostingsWriter writer([&](std::string_view more) { bytes += more; }, "a:1");
  schema::PostingPacker packer(1);
  packer.add(7, 2);
  writer.add("pay", packer.finish());
  writer.finish();
  PostingLists lists(schema::FrequentPostings::open(dir.write("postings", bytes), "a:1"));
  CHECK(lists.known("pay") == nullptr);
  CHECK(lists.recall("rota") == nullptr);
  const PostingList* list = lists.recall("pay");
  REQUIRE(list != nullptr);
  CHECK(as_read(*list) == std::vector<Posting>{{7, 2}});
  CHECK(&lists.of(scattered(), "pay") == list);
  CHECK(lists.known("pay") == list);
}

TEST_CASE("a list is read once, until all are forgotten", "[posting_lists]") {
  const Xapian::Database database = scattered();
  PostingLists lists;
  CHECK(lists.known("pay") == nullptr);
  const PostingList& list = lists.of(database, "pay");
  CHECK(lists.known("pay") == &list);
  CHECK(&lists.of(database, "pay") == &list);
  lists.clear();
  CHECK(lists.known("pay") == nullptr);
}
