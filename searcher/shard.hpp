// The databases behind an index: found through folders and stub files, opened, and checked to be
// Picket's own and of this format.
#pragma once
#include <xapian.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "schema/columns.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/posting_lists.hpp"

namespace searcher {

// One database, on this machine or served by xapian-tcpsrv.
struct Shard {
  Xapian::Database database;
  std::string name;  // for messages: its folder, or host:port
  bool is_remote = false;
  DocId last_id = 0;
  // Both shared: a shard is copied as Xapian's own handle is.
  std::shared_ptr<const schema::Columns> columns = nullptr;  // null where slots must be read
  std::shared_ptr<PostingLists> lists = std::make_shared<PostingLists>();
};

// What a `--db` led to.
struct OpenIndex {
  std::vector<Shard> shards;
  // What the stub files held when they were opened, path and bytes in turn: different bytes later
  // mean that another generation was put in place.
  std::vector<std::string> stubs;
};

// Opens every database that `path` names: the folder of an index, a Xapian database, or a Xapian
// stub file of lines "auto PATH", "glass PATH" and "remote HOST:PORT".
// Throws schema::Error: NoIndex, WrongFormat, Corrupt or Io; and Xapian's own errors.
OpenIndex open_index(const std::filesystem::path& path);

// Whether a stub file that `index` was opened through holds something else by now.
bool is_replaced(const OpenIndex& index);

}  // namespace searcher
