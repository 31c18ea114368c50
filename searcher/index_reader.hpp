// Opens one or several indexes and answers requests from one state of them.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/results.hpp"

namespace searcher {

// The version of the Xapian library that runs.
std::string xapian_version();

class IndexReader {
 public:
  // Opens every index in `folders` (a folder with a stub, or a Xapian stub file) as one.
  // Throws schema::Error: NoIndex, WrongFormat, Corrupt or Io.
  explicit IndexReader(const std::vector<std::filesystem::path>& folders);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;

  // The whole answer comes from one state of the index, whatever is committed meanwhile.
  // Throws schema::Error: Usage (a name that stands for nothing, a year that makes no sense),
  // Corrupt or Io.
  Results search(const Request& request) const;
  // The article with this id (or the only one whose id starts so), or none.
  std::optional<schema::Record> article(std::string_view id) const;
  // What a search for `request` would mark in the article.
  Highlights highlights(const Request& request, const schema::Record& record) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace searcher
