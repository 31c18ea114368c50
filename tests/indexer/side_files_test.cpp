#include "indexer/side_files.hpp"

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

// Of both files; "differ" where they do.
std::string state_of(const support::FixtureIndex& index) {
  const SideFiles state = state_of_side_files(index.generation(), kFewest);
  if (state.columns != state.postings) return "differ";
  if (state.columns == SideFile::Absent) return "absent";
  return state.columns == SideFile::Sound ? "sound" : "damaged";
}

}  // namespace

TEST_CASE("the lists of frequent terms are packed, as Xapian has them", "[side_files]") {
  const support::TempDir dir;
  const support::FixtureIndex index = index_in(dir.path());
  write_side_files(index.generation(), kFewest);
  const auto lists = schema::FrequentPostings::open(index.generation() / schema::kPostingsName,
                                                    stamp_of(index.generation()));
  REQUIRE(lists);
  CHECK(lists->of("strike").value().size == kArticles);
  CHECK(lists->of("ballot").value().size == 3);
  CHECK_FALSE(lists->of("walkout"));
}

TEST_CASE("a state of the database is told from the one after it", "[side_files]") {
  const support::TempDir dir;
  const support::FixtureIndex index = index_in(dir.path());
  CHECK(state_of(index) == "absent");
  write_side_files(index.generation(), kFewest);
  CHECK(state_of(index) == "sound");
  Xapian::WritableDatabase(index.generation().string()).delete_document(2);
  CHECK(state_of(index) == "absent");
}

TEST_CASE("what a killed run did not come to write is made by the next one", "[side_files]") {
  const support::TempDir dir;
  const support::FixtureIndex index = index_in(dir.path());
  const auto columns = index.generation() / schema::kColumnsName;
  renew_side_files(index.generation(), kFewest);
  CHECK(state_of(index) == "sound");
  std::filesystem::remove(columns);
  renew_side_files(index.generation(), kFewest);
  CHECK(state_of(index) == "sound");
  const auto written = std::filesystem::last_write_time(columns);
  renew_side_files(index.generation(), kFewest);
  CHECK(std::filesystem::last_write_time(columns) == written);
}

TEST_CASE("packed lists that are damaged, or lack one, are found out", "[side_files]") {
  const support::TempDir dir;
  const support::FixtureIndex index = index_in(dir.path());
  const auto file = index.generation() / schema::kPostingsName;
  write_side_files(index.generation(), kArticles);
  CHECK(state_of_side_files(index.generation(), kFewest).postings == SideFile::Damaged);
  write_side_files(index.generation(), kFewest);
  std::string bytes = read_file(file);
  bytes.front() = static_cast<char>(bytes.front() ^ 1);
  write_synced(file, bytes);
  CHECK(state_of_side_files(index.generation(), kFewest).postings == SideFile::Damaged);
}
