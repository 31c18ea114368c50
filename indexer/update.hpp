// Makes an index match the articles under its sources: the way of an article from its file into
// the index, done so that whatever happens the index is in the state before or the state after.
#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/report.hpp"
#include "indexer/run.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct UpdateRequest {
  RunSettings run;
  std::vector<std::filesystem::path> paths;  // none: all remembered sources
  // How the sources are read; none: as remembered, or by default.
  std::optional<std::vector<std::string>> excludes;
  std::optional<std::size_t> max_article_bytes;
  bool is_dry_run = false;
  bool allows_shrink = false;
};
// Throws schema::Error of any kind; the index is then as it was.
RunReport update(const UpdateRequest& request, const schema::Vocabulary& vocabulary);

}  // namespace indexer
