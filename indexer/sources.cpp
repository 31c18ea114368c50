#include "indexer/sources.hpp"

#include <algorithm>

#include "indexer/durable_file.hpp"
#include "indexer/json_line.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

constexpr int kSourcesVersion = 1;

Source source_from(const Json& entry) {
  Source source;
  source.path = bytes_of(entry.at("path").get<std::string>());
  for (const Json& glob : entry.at("exclude")) {
    source.excludes.push_back(bytes_of(glob.get<std::string>()));
  }
  source.max_article_bytes = entry.at("max_article_bytes").get<std::size_t>();
  return source;
}

Json entry_of(const Source& source) {
  Json excludes = Json::array();
  for (const std::string& glob : source.excludes) excludes.push_back(text_of(glob));
  return {{"path", text_of(source.path.string())},
          {"exclude", excludes},
          {"max_article_bytes", source.max_article_bytes}};
}

}  // namespace

Sources load_sources(const fs::path& folder) {
  const fs::path file = folder / schema::kSourcesName;
  if (!fs::exists(file)) return {};
  try {
    const Json page = Json::parse(read_file(file));
    if (page.at("version").get<int>() != kSourcesVersion) {
      throw schema::Error(schema::Fault::WrongFormat,
                          file.string() + ": is of version " + page.at("version").dump() +
                              ", this Picket reads version " + std::to_string(kSourcesVersion));
    }
    Sources sources;
    for (const Json& entry : page.at("sources")) sources.push_back(source_from(entry));
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
  } catch (const Json::exception& error) {
    throw schema::Error(schema::Fault::Corrupt,
                        file.string() + ": is damaged (" + error.what() +
                            "): remove it, and `picket-index update FOLDER...` remembers the "
                            "sources anew; nothing that is indexed is lost");
  }
}

void save_sources(const fs::path& folder, const Sources& sources) {
  Json entries = Json::array();
  for (const Source& source : sources) entries.push_back(entry_of(source));
  const Json page{{"version", kSourcesVersion}, {"sources", entries}};
  replace_file(folder / schema::kSourcesName, json_page(page));
}

bool is_within(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

const Source* source_of(const Sources& sources, std::string_view path) {
  const auto found = std::ranges::find_if(
      sources, [&](const Source& source) { return is_within(path, source.path.native()); });
  return found == sources.end() ? nullptr : &*found;
}

Source source_for(const Sources& sources, const fs::path& file) {
  const Source* source = source_of(sources, file.native());
  return source != nullptr ? *source : Source{.path = file, .excludes = {}};
}

fs::path root_of(const Source& source) {
  std::error_code missing;
  return fs::is_regular_file(source.path, missing) ? source.path.parent_path() : source.path;
}

fs::path resolved(const fs::path& path) {
  std::error_code reason;
  fs::path found = fs::canonical(path, reason);
  if (reason) throw schema::Error(schema::Fault::Usage, path.string() + ": " + reason.message());
  return found;
}

void remember(Sources& sources, Source added) {
  std::erase_if(sources, [&](const Source& source) {
    return is_within(source.path.native(), added.path.native());
  });
  sources.insert(std::ranges::lower_bound(sources, added.path, {}, &Source::path),
                 std::move(added));
}

}  // namespace indexer
