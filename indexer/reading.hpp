// Reads the files of a plan on all cores, recognises their articles, and hands on in batches those
// that differ from what the index holds.
//
// Batches are cut by files and articles alone, never by which thread was free, so that the same
// input always makes the same index.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/file_reading.hpp"
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

// The readings are by task of `plan`. `sink` gets batches that are not empty, in any order and from
// many threads at once. Throws what `sink` throws, and schema::Error (Interrupted).
std::vector<FileReading> read_files(const Plan& plan, const schema::Vocabulary& vocabulary,
                                    const ReadSettings& settings, Progress& progress,
                                    const std::function<void(Batch)>& sink);

}  // namespace indexer
