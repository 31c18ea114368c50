#include "indexer/postings_file.hpp"

#include <fstream>

#include "indexer/durable_file.hpp"
#include "schema/columns.hpp"
#include "schema/frequent_postings.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

constexpr unsigned kArticles = 70, kFewest = 3;

// "strike" is in every article, "ballot" in three of them, "walkout" in one.
support::FixtureIndex index_in(const std::filesystem::path& folder) {
  std::vector<support::FixtureArticle> articles;
  for (unsigned i = 0; i < kArticles; ++i) {
    const std::string text = i == 0 ? "strike walkout" : i < 4 ? "strike ballot" : "strike";
    articles.push_back({.title = "", .text = text});
  }
  support::FixtureIndex index(folder);
  index.build(articles);
  return index;
}

std::string stamp_of(const std::filesystem::path& generation) {
  const Xapian::Database database(generation.string());
  return schema::column_stamp(database.get_uuid(), database.get_revision());
}

}  // namespace

TEST_CASE("the lists of frequent terms are packed, as Xapian has them", "[postings_file]") {
  const support::TempDir dir;
  const support::FixtureIndex index = index_in(dir.path());
  write_postings(index.generation(), kFewest);
  const auto lists = schema::FrequentPostings::open(index.generation() / schema::kPostingsName,
                                                    stamp_of(index.generation()));
  REQUIRE(lists);
  CHECK(lists->of("strike").value().size == kArticles);
  CHECK(lists->of("ballot").value().size == 3);
  CHECK_FALSE(lists->of("walkout"));
}

TEST_CASE("a state of the database is told from the one after it", "[postings_file]") {
  const support::TempDir dir;
  const support::FixtureIndex index = index_in(dir.path());
  CHECK(state_of_postings(index.generation(), kFewest) == SideFile::Absent);
  write_postings(index.generation(), kFewest);
  CHECK(state_of_postings(index.generation(), kFewest) == SideFile::Sound);
  Xapian::WritableDatabase(index.generation().string()).delete_document(2);
  CHECK(state_of_postings(index.generation(), kFewest) == SideFile::Absent);
}

TEST_CASE("packed lists that are damaged, or lack one, are found out", "[postings_file]") {
  const support::TempDir dir;
  const support::FixtureIndex index = index_in(dir.path());
  const auto file = index.generation() / schema::kPostingsName;
  write_postings(index.generation(), kArticles);
  CHECK(state_of_postings(index.generation(), kFewest) == SideFile::Damaged);
  write_postings(index.generation(), kFewest);
  std::string bytes = read_file(file);
  bytes.front() = static_cast<char>(bytes.front() ^ 1);
  write_synced(file, bytes);
  CHECK(state_of_postings(index.generation(), kFewest) == SideFile::Damaged);
}

TEST_CASE("a file that cannot be filled leaves the old one, and nothing beside it", "[durable]") {
  const support::TempDir dir;
  const auto file = dir.write("postings", "old");
  CHECK_THROWS_AS(replace_file(file,
                               [](const PutBytes& put) {
                                 put("new");
                                 throw std::out_of_range("a list that does not ascend");
                               }),
                  std::out_of_range);
  CHECK(read_file(file) == "old");
  CHECK_FALSE(std::filesystem::exists(dir.path() / "postings.new"));
}
