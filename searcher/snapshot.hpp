// One state of all the indexes that are searched as one: their databases, and what their metadata
// says of names and words. It never changes; after a commit a new one is opened.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/columns.hpp"
#include "schema/index_format.hpp"
#include "schema/names.hpp"
#include "schema/stemmer.hpp"
#include "schema/vocabulary.hpp"
#include "searcher/shard.hpp"

namespace searcher {

class Snapshot {
 public:
  // Throws schema::Error as open_index does, and Xapian's own errors.
  explicit Snapshot(const std::vector<std::filesystem::path>& folders);

  const std::vector<Shard>& shards() const { return shards_; }
  // All shards as one database: document d of shard s of n is (d - 1) * n + s + 1.
  const Xapian::Database& combined() const { return combined_; }
  // Whether an index was rebuilt and switched since this state of it was opened.
  bool is_replaced() const;
  // Forgets the posting lists that were read: another request needs others.
  void forget_lists() const;

  // The first index's words: of several they are meant to be the same.
  const schema::Vocabulary& vocabulary() const;
  const schema::Stemmer& stemmer() const;
  const schema::Names& names() const;
  // Stamp of the last commit; of several indexes the latest. Seconds since 1970.
  std::int64_t updated() const;
  // What `name` stands for in any of the indexes.
  schema::NameMatch find_name(schema::Field facet, std::string_view name) const;
  // The name of a facet value that some document has; none where the index does not say.
  std::optional<schema::FacetName> facet_name(schema::FacetKey key) const;

 private:
  // Vocabularies are read when first asked for: most searches need no names.
  struct Words {
    schema::Vocabulary vocabulary;
    std::unique_ptr<schema::Names> names;
  };
  const std::vector<std::unique_ptr<Words>>& words() const;
  const schema::Names& names_of(Words& words) const;

  std::vector<OpenIndex> indexes_;
  std::vector<Shard> shards_;
  Xapian::Database combined_;
  mutable std::vector<std::unique_ptr<Words>> words_;  // one for each vocabulary that differs
  mutable std::unique_ptr<schema::Stemmer> stemmer_;
};

}  // namespace searcher
