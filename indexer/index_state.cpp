#include "indexer/index_state.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/generation.hpp"
#include "indexer/stored_index.hpp"
#include "schema/date.hpp"
#include "schema/index_format.hpp"
#include "schema/record.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// The manifest that the articles in `generation` give: every file has yet to be looked at again,
// but the times when its articles were first indexed are kept.
Manifest manifest_from_articles(const fs::path& generation) {
  const StoredIndex stored(generation);
  std::map<std::string, KnownFile> files;
  stored.for_each([&](const schema::Record& record) {
    KnownFile& file = files[record.path];
    file.path = record.path;
    file.stamp.size_bytes = kUnsettled;
    file.articles.push_back({.id = schema::hash_from_hex(record.id),
                             .digest = digest_of(schema::encode_record(record)),
                             .added = record.added});
  });
  Manifest manifest;
  manifest.batch = stored.batch();
  for (auto& [path, file] : files) manifest.files.push_back(std::move(file));
  return manifest;
}

}  // namespace

std::int64_t IndexState::next_stamp() const {
  return std::max<std::int64_t>(schema::now_seconds(), updated + 1);
}

IndexState load_state(const fs::path& index, Access access) {
  IndexState state;
  state.sources = load_sources(index);
  state.generation = live_generation(index);
  if (!state.generation) return state;
  const StoredIndex stored(*state.generation);
  state.batch = stored.batch();
  state.articles = stored.articles();
  state.updated = stored.updated();
  state.vocabulary = stored.metadata(schema::kVocabularyKey);
  auto manifest = access == Access::Write ? settle_manifest(*state.generation, state.batch)
                                          : load_manifest(*state.generation, state.batch);
  state.manifest = manifest ? std::move(*manifest) : manifest_from_articles(*state.generation);
  return state;
}

}  // namespace indexer
