// metadata.csv: what its owner states of the articles in a folder, stronger than all else.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/fields.hpp"

namespace corpus {

inline constexpr std::string_view kMetadataName = "metadata.csv";

// The metadata.csv that speaks of `file`: the one beside it, where there is one. Whoever remembers
// what was read from `file` must read it again when this one comes, changes or goes.
std::optional<std::filesystem::path> metadata_beside(const std::filesystem::path& file);

// Something in a metadata.csv that says nothing.
struct MetadataFault {
  std::size_t line;  // 1-based
  std::string reason;
};

// One metadata.csv, read.
class FolderMetadata {
 public:
  // `bytes` of the file, in any charset; cells between commas, semicolons or tabs.
  explicit FolderMetadata(std::string_view bytes);

  // Lays what is stated of `article` (its file's name and its item) over it.
  void apply(Article& article) const;
  const std::vector<MetadataFault>& faults() const { return faults_; }
  // Rows that name no file of `folder`.
  std::vector<MetadataFault> missing_in(const std::filesystem::path& folder) const;

 private:
  struct Row {
    std::string item;  // empty: every article of the file
    std::size_t line;
    StatedFields fields;
  };
  struct Columns;
  void add_row(const Columns& columns, const std::vector<std::string>& cells, std::size_t line);

  std::unordered_multimap<std::string, Row> rows_;  // by the file's name
  std::vector<MetadataFault> faults_;
};

// The metadata of the folders that are being read, each parsed once until it changes. Safe to share
// by threads.
class MetadataFolders {
 public:
  MetadataFolders();
  ~MetadataFolders();
  MetadataFolders(MetadataFolders&&) noexcept;
  // None where there is none beside `file`. Shared, because another thread may drop it from here
  // while it is still being applied.
  std::shared_ptr<const FolderMetadata> beside(const std::filesystem::path& file);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace corpus
