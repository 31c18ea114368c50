#include "searcher/snapshot.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace searcher {
namespace {

std::string metadata(const Xapian::Database& database, std::string_view key) {
  return database.get_metadata(std::string(key));
}

std::string table_key(schema::Table table) {
  return std::string(schema::kTableKeyPrefix) + std::string(schema::spec_of(table).name);
}

}  // namespace

Snapshot::Snapshot(const std::vector<std::filesystem::path>& folders) {
  for (const auto& folder : folders) {
    indexes_.push_back(open_index(folder));
    for (const Shard& shard : indexes_.back().shards) {
      shards_.push_back(shard);
      combined_.add_database(shard.database);
    }
  }
}

std::int64_t Snapshot::updated() const {
  std::int64_t latest = 0;
  for (const Shard& shard : shards_) {
    const std::string stamp = metadata(shard.database, schema::kUpdatedKey);
    std::int64_t seconds = 0;
    std::from_chars(stamp.data(), stamp.data() + stamp.size(), seconds);
    latest = std::max(latest, seconds);
  }
  return latest;
}

bool Snapshot::is_replaced() const {
  return std::ranges::any_of(indexes_, [](const OpenIndex& i) { return searcher::is_replaced(i); });
}

void Snapshot::forget_lists() const {
  for (const Shard& shard : shards_) shard.lists->clear();
}

const std::vector<std::unique_ptr<Snapshot::Words>>& Snapshot::words() const {
  if (!words_.empty()) return words_;
  std::set<std::string> digests;
  for (const Shard& shard : shards_) {
    if (!digests.insert(metadata(shard.database, schema::kVocabularyKey)).second) continue;
    auto text_of = [database = shard.database](schema::Table table) {
      return metadata(database, table_key(table));
    };
    words_.push_back(
        std::make_unique<Words>(Words{schema::Vocabulary::stored(std::move(text_of)), nullptr}));
  }
  return words_;
}

const schema::Vocabulary& Snapshot::vocabulary() const { return words().front()->vocabulary; }

const schema::Stemmer& Snapshot::stemmer() const {
  if (!stemmer_) stemmer_ = std::make_unique<schema::Stemmer>(vocabulary());
  return *stemmer_;
}

const schema::Names& Snapshot::names_of(Words& words) const {
  if (!words.names) words.names = std::make_unique<schema::Names>(words.vocabulary);
  return *words.names;
}

const schema::Names& Snapshot::names() const { return names_of(*words().front()); }

schema::NameMatch Snapshot::find_name(schema::Field facet, std::string_view name) const {
  schema::NameMatch all;
  for (const auto& words : words()) {
    const schema::NameMatch match = names_of(*words).find(facet, name);
    for (const std::string& slug : match.slugs) {
      if (std::ranges::find(all.slugs, slug) == all.slugs.end()) all.slugs.push_back(slug);
    }
    if (all.nearest.empty()) all.nearest = match.nearest;
  }
  if (!all.slugs.empty()) all.nearest.clear();
  return all;
}

std::optional<schema::FacetName> Snapshot::facet_name(schema::FacetKey key) const {
  for (const Shard& shard : shards_) {
    const std::string entry = metadata(shard.database, schema::label_key(key));
    if (auto found = schema::decode_facet_name(entry)) return found;
  }
  return std::nullopt;
}

}  // namespace searcher
