// The folders and files that an index is made from, and how each is to be read: remembered outside
// of what a rebuild replaces.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

struct Source {
  static constexpr std::size_t kDefaultArticleBytes = 8u << 20;

  std::filesystem::path path;  // absolute, without links; a folder or a file
  // Globs of what to leave out. One without '/' is compared with the name of each file and folder,
  // one with '/' with the whole path below the source; there '*' stands for slashes too.
  std::vector<std::string> excludes;
  std::size_t max_article_bytes = kDefaultArticleBytes;

  friend bool operator==(const Source&, const Source&) = default;
};

// In order of path; no source lies within another.
using Sources = std::vector<Source>;

// The sources of the index in `folder`; none where nothing was ever indexed.
// Throws schema::Error (Corrupt) when the file makes no sense.
Sources load_sources(const std::filesystem::path& folder);
// Remembers them; after a crash the old ones or the new ones are there, whole.
void save_sources(const std::filesystem::path& folder, const Sources& sources);

// Whether `path` is `folder` or lies below it; both absolute and normal.
bool is_within(std::string_view path, std::string_view folder);
// The source that `path` is or lies within; null if there is none.
const Source* source_of(const Sources& sources, std::string_view path);
// The source that `file` is read as part of: a remembered one, or one of the file alone.
Source source_for(const Sources& sources, const std::filesystem::path& file);
// The folder below which names of folders say something of an article: the source itself, or the
// folder of a source that is a file.
std::filesystem::path root_of(const Source& source);

// `path` as a source has it. Throws schema::Error (Usage) when nothing is there.
std::filesystem::path resolved(const std::filesystem::path& path);
// Adds `added`, or changes how it is read; sources that lie within it are taken up into it.
// It must not lie below another source.
void remember(Sources& sources, Source added);

}  // namespace indexer
