#include "indexer/apply.hpp"

#include "indexer/durable_file.hpp"
#include "indexer/generation.hpp"
#include "indexer/index_writer.hpp"
#include "indexer/interruption.hpp"
#include "indexer/side_files.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

void finish(IndexWriter& writer, const Change& change) {
  writer.regroup_stories();
  for (const auto& [key, value] : change.metadata) writer.set_metadata(key, value);
  stop_if_interrupted();
  writer.commit();
}

// A failed writer has dropped the whole batch, so each try starts from nothing.
void commit_in_place(const fs::path& generation, const Change& change,
                     const std::vector<Batch>& puts) {
  IndexWriter writer(generation, WriteMode::Open);
  for (const Hash128& id : change.removed) writer.remove(to_hex(id));
  for (const Batch& batch : puts) {
    stop_if_interrupted();
    for (const Put& put : batch.puts) writer.put(put.record, put.encoded);
  }
  finish(writer, change);
}

void verify_count(const fs::path& generation, const IndexWriter& writer, const Change& change) {
  std::uint64_t expected = 0;
  for (const KnownFile& file : change.manifest.files) expected += file.articles.size();
  if (writer.articles() == expected) return;
  throw schema::Error(schema::Fault::Corrupt, generation.string() + ": holds " +
                                                  std::to_string(writer.articles()) +
                                                  " articles where " + std::to_string(expected) +
                                                  " were put: it is not taken into use");
}

void build_beside(const fs::path& target, const std::optional<fs::path>& base, const Change& change,
                  ParallelBuild& built) {
  const std::uint32_t first_fresh = built.merge_into(target, base);
  IndexWriter writer(target, WriteMode::Open, first_fresh);
  for (const Hash128& id : change.removed) writer.remove(to_hex(id));
  for (const Hash128& id : change.replaced) writer.remove_older(to_hex(id));
  verify_count(target, writer, change);
  finish(writer, change);
  write_side_files(target);
  write_synced(target / schema::kManifestName, encode_manifest(change.manifest));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> metadata_of(const schema::Vocabulary& vocabulary,
                                                             std::uint64_t batch, std::int64_t now,
                                                             StoreTables stores_tables) {
  std::vector<std::pair<std::string, std::string>> all{
      {std::string(schema::kFormatKey), std::to_string(schema::kFormatVersion)},
      {std::string(schema::kBatchKey), std::to_string(batch)},
      {std::string(schema::kUpdatedKey), std::to_string(now)}};
  if (stores_tables == StoreTables::No) return all;
  all.emplace_back(schema::kVocabularyKey, vocabulary.digest());
  all.emplace_back(schema::kVocabularyNameKey, vocabulary.description());
  for (const schema::TableSpec& table : schema::kTables) {
    if (!table.is_searched) continue;
    all.emplace_back(std::string(schema::kTableKeyPrefix) + std::string(table.name),
                     vocabulary.searched_text(table.table));
  }
  return all;
}

void apply_in_place(const fs::path& generation, const Change& change,
                    const std::vector<Batch>& puts) {
  prepare_manifest(generation, change.manifest);
  try {
    commit_in_place(generation, change, puts);
  } catch (const schema::Error& error) {
    if (error.fault() != schema::Fault::Io) throw;
    commit_in_place(generation, change, puts);
  }
  try {
    advance_manifest(generation);
  } catch (const schema::Error&) {
    // The batch is on the disk, and the prepared manifest is believed by its number all the same.
  }
  write_side_files(generation);
}

fs::path apply_beside(const fs::path& target, const std::optional<fs::path>& base,
                      const Change& change, ParallelBuild& built) {
  try {
    build_beside(target, base, change, built);
    sync_files(target);
    stop_if_interrupted();
  } catch (const schema::Error&) {
    std::error_code stays;  // then the next run removes it
    fs::remove_all(target, stays);
    throw;
  }
  switch_to(target);
  return target;
}

}  // namespace indexer
