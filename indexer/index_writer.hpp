// The one door through which an index is written: opens, puts, removes, commits, and turns what
// Xapian throws into schema::Error.
//
// Xapian drops uncommitted work when it throws, and then lets commit() succeed with nothing
// written; and its destructor commits what an exception left half done. So all work lies in one
// transaction, and a writer that has failed once refuses everything after: throw it away and redo
// the whole batch with a fresh one.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "schema/record.hpp"

namespace indexer {

enum class WriteMode : std::uint8_t {
  Open,     // a database that is there
  Create,   // a fresh one; the folder must hold none
  Scratch,  // a fresh one that no crash has to be survived by: nothing is synced
};

class IndexWriter {
 public:
  // Articles from the document `first_fresh` on count as new when stories are regrouped.
  // Throws schema::Error: Locked, WrongFormat, Corrupt or Io.
  IndexWriter(const std::filesystem::path& folder, WriteMode mode,
              std::uint32_t first_fresh = kNoneFresh);
  ~IndexWriter();  // drops what was not committed
  IndexWriter(IndexWriter&&) noexcept;
  static constexpr std::uint32_t kNoneFresh = UINT32_MAX;

  // Adds a record that is surely not there yet. `encoded` is encode_record(record).
  void add(const schema::Record& record, const std::string& encoded);
  // Replaces the one with the same id, or adds it.
  void put(const schema::Record& record, const std::string& encoded);
  // Removes the article; nothing happens where there is none.
  void remove(std::string_view id);
  // Removes all but the newest article with this id: after a merge the replaced one is there too.
  void remove_older(std::string_view id);
  // Finds out which articles are copies of one story after what was put and removed.
  void regroup_stories();
  void set_metadata(std::string_view key, const std::string& value);
  std::uint64_t articles() const;
  // On return what was done is on the disk, the names in the folder included.
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
