// What the index knows of each file it was made from, so that an unchanged file is not even opened
// and a failed one is not tried again and again.
//
// The manifest lies in the folder of its generation and carries the number of the batch that it
// describes. It is written, as `manifest.next`, before that batch is committed, and takes its name
// afterwards: whichever of the two has the number that the index has is the true one.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/scan.hpp"
#include "schema/hash128.hpp"

namespace indexer {

using schema::Hash128;  // of a content, or the id of an article

enum class Outcome : std::uint8_t {
  Read,     // its articles are in the index, if it has any
  Skipped,  // no article format
  Failed,   // should hold articles and could not be read
};

struct KnownArticle {
  Hash128 id;
  std::uint64_t digest = 0;  // of its stored record: the same digest, the same document
  std::int64_t added = 0;    // first indexed, seconds since 1970
  friend bool operator==(const KnownArticle&, const KnownArticle&) = default;
};

// XXH3 of a record as encode_record has it.
std::uint64_t digest_of(std::string_view encoded_record);

// Why something was not read.
struct Refusal {
  std::string item;  // the record of a file of many; empty: the file
  std::string reason;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

struct KnownFile {
  std::string path;
  Stamp stamp;  // as it was before it was read; size kUnsettled: to be looked at again
  std::uint64_t read_as = 0;  // hash of everything but its bytes that decides what is read from it
  Hash128 content;            // XXH3-128 of its bytes
  Outcome outcome = Outcome::Read;
  std::vector<KnownArticle> articles;  // in the index, in file order
  std::vector<Refusal> refusals;
  friend bool operator==(const KnownFile&, const KnownFile&) = default;
};

// No file has this size: an entry with it is never taken for unchanged.
inline constexpr std::uint64_t kUnsettled = UINT64_MAX;

struct Manifest {
  std::uint64_t batch = 0;
  std::vector<KnownFile> files;  // in byte order of path
};

std::string encode_manifest(const Manifest& manifest);
// Throws schema::Error (Corrupt).
Manifest decode_manifest(std::string_view bytes);

// The manifest in `generation` that belongs to `batch`; none if there is none that can be read.
std::optional<Manifest> load_manifest(const std::filesystem::path& generation, std::uint64_t batch);
// The same for one who is going to write: a prepared one that turned out true takes its name, so
// that preparing the next does not destroy it.
std::optional<Manifest> settle_manifest(const std::filesystem::path& generation,
                                        std::uint64_t batch);
// The manifest in `generation` of whatever batch, for when the index itself cannot be read.
std::optional<Manifest> salvage_manifest(const std::filesystem::path& generation);
// Puts it on the disk beside the present one, to be believed once the index has its batch number.
void prepare_manifest(const std::filesystem::path& generation, const Manifest& manifest);
// After the commit: the prepared one takes its name.
void advance_manifest(const std::filesystem::path& generation);

}  // namespace indexer
