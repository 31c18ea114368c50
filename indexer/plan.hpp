// What an update has to do: which files to read, which are as they were, which have vanished.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/manifest.hpp"
#include "indexer/scan.hpp"
#include "indexer/sources.hpp"

namespace indexer {

// Something that a person has to be told, about a file, a folder or a source.
struct Problem {
  std::string place;  // a path, or a path and a record
  std::string reason;
};
// The place of `item` in the file at `path`; empty: of the whole file.
std::string place_of(const std::string& path, const std::string& item);

// One source, or one place within it, to be made match the index.
struct Errand {
  Source source;
  std::filesystem::path start;  // the source's path, or one below
};
// One for each of the sources, as a whole.
std::vector<Errand> errands_for(const Sources& sources);

enum class Scope : std::uint8_t {
  Changes,     // files that are as the manifest knows them are left alone
  Everything,  // every file is read as if it were new, but keeps the time it was first indexed
};

struct ReadTask {
  SeenFile file;
  std::size_t errand = 0;     // index into Plan::errands
  std::uint64_t read_as = 0;  // see KnownFile
  const KnownFile* known =
      nullptr;  // what the index holds of it; null: nothing, or all is built anew
  const KnownFile* past = nullptr;  // the same, for when its articles were first indexed
};

// Points into the manifest it was made from.
struct Plan {
  std::vector<Errand> errands;
  std::vector<ReadTask> tasks;                 // in byte order of path
  std::vector<const KnownFile*> unchanged;     // seen, and as they were
  std::vector<const KnownFile*> out_of_reach;  // not looked at, or not to be seen this time: kept
  std::vector<std::vector<const KnownFile*>> vanished;  // by errand
  std::vector<std::size_t> known_count;                 // by errand: files known before
  std::size_t passed_over = 0;                          // links, pipes, devices
  std::vector<Problem> problems;  // sources that are missing, folders that cannot be listed
};

// `reading` is the hash of all that decides, besides a file and its place, what is read from it.
// `own` is the index's folder. Throws schema::Error (Interrupted).
Plan make_plan(std::vector<Errand> errands, const Manifest& manifest, std::uint64_t reading,
               const std::filesystem::path& own, Scope scope);

}  // namespace indexer
