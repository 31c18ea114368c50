// Reads the files of a plan on all cores, recognises their articles, and hands on in batches those
// that differ from what the index holds.
//
// Batches are cut by files and articles alone, never by which thread was free, so that the same
// input always makes the same index.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/containment.hpp"
#include "indexer/manifest.hpp"
#include "indexer/plan.hpp"
#include "indexer/progress.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// An article to be put into the index.
struct Put {
  schema::Record record;
  std::string encoded;  // encode_record of it
};

// Neighbours of the reading order. Ordered by their place in it.
struct Batch {
  std::pair<std::size_t, std::size_t> place;  // group of files, part of the group
  std::vector<Put> puts;
};

// What came of one file.
struct FileReading {
  KnownFile now;                          // for the manifest
  const KnownFile* moved_from = nullptr;  // the vanished file that had the same content
  bool is_gone = false;                   // vanished since it was listed
  bool is_out_of_reach = false;           // could not be opened: what is known of it is kept
  std::size_t added = 0, changed = 0, moved = 0, unchanged = 0;  // articles
  std::vector<Refusal> complaints;  // about what a file states of its articles
  std::uint64_t bytes = 0;          // read
};

struct ReadSettings {
  unsigned jobs = 1;                   // threads; at least 1
  Containment* containment = nullptr;  // told what is being read; null: nobody listens
  std::int64_t now = 0;                // when new articles are first indexed, seconds since 1970
  std::int64_t started_ns = 0;         // of this run, by the file system's clock
};

// The readings are by task of `plan`. `sink` gets batches that are not empty, in any order and from
// many threads at once. Throws what `sink` throws, and schema::Error (Interrupted).
std::vector<FileReading> read_files(const Plan& plan, const schema::Vocabulary& vocabulary,
                                    const ReadSettings& settings, Progress& progress,
                                    const std::function<void(Batch)>& sink);

}  // namespace indexer
