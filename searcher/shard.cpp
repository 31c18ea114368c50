#include "searcher/shard.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <utility>

#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/whole_number.hpp"

namespace searcher {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::Fault;

constexpr int kMaxStubDepth = 4;  // a stub may name the folder of an index, not a loop
constexpr std::size_t kMaxStubBytes = std::size_t{64} * 1024;
constexpr unsigned kRemoteTimeoutMs = 30'000;
constexpr unsigned kConnectTimeoutMs = 5'000;

[[noreturn]] void fail_without_index(const fs::path& path) {
  throw Error(Fault::NoIndex,
              "no index at " + path.string() +
                  "\n  to build one: picket-index update PATH…"
                  "\n  to name another: picket-search --db DIR …, or set PICKET_DB");
}

// A stub that nobody but Picket can have written is damaged; another may be anything.
[[noreturn]] void refuse_stub(const fs::path& stub, const std::string& reason) {
  std::error_code ignored;
  const bool is_ours = stub.filename() == fs::path(schema::kStubName) &&
                       fs::exists(stub.parent_path() / schema::kSourcesName, ignored);
  if (!is_ours) throw Error(Fault::NoIndex, stub.string() + ": " + reason);
  throw Error(Fault::Corrupt,
              stub.string() + ": is damaged (" + reason + "): run `picket-index rebuild`");
}

std::string read_stub(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(kMaxStubBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.empty() || text.size() > kMaxStubBytes) {
    refuse_stub(path, "neither an index nor a Xapian stub file");
  }
  return text;
}

void check_format(const Shard& shard) {
  const std::string format = shard.database.get_metadata(std::string(schema::kFormatKey));
  if (format == std::to_string(schema::kFormatVersion)) return;
  if (format.empty()) {
    throw Error(
        Fault::WrongFormat,
        shard.name +
            ": a Xapian database, but not one of Picket's; if it was one, it is damaged, and "
            "`picket-index rebuild` makes it anew");
  }
  throw Error(Fault::WrongFormat,
              shard.name + ": has index format " + format + ", this program reads " +
                  std::to_string(schema::kFormatVersion) + ": run `picket-index rebuild`");
}

Shard checked(Xapian::Database database, std::string name, bool is_remote) {
  Shard shard{.database = std::move(database), .name = std::move(name), .is_remote = is_remote};
  check_format(shard);
  shard.last_id = shard.database.get_lastdocid();
  if (!is_remote) {
    const std::string stamp =
        schema::column_stamp(shard.database.get_uuid(), shard.database.get_revision());
    const fs::path folder(shard.name);
    shard.columns = schema::Columns::open(folder / schema::kColumnsName, stamp);
    shard.lists = std::make_shared<PostingLists>(
        schema::FrequentPostings::open(folder / schema::kPostingsName, stamp));
    const schema::DatabaseTotals totals{shard.last_id, shard.database.get_doccount(),
                                        shard.database.get_total_length()};
    if (shard.columns && shard.columns->totals() != totals) {
      throw Error(Fault::Corrupt, shard.name +
                                      ": its base file is damaged: `picket-index rebuild` makes "
                                      "the index anew from its sources");
    }
  }
  return shard;
}

Shard open_remote(std::string_view address, const fs::path& stub) {
  const std::size_t colon = address.rfind(':');
  const bool has_host = colon != std::string_view::npos && colon > 0;
  const unsigned port =
      has_host ? schema::whole_number<unsigned>(address.substr(colon + 1)).value_or(0) : 0;
  if (port == 0 || port > 65535) {
    throw Error(Fault::Usage, stub.string() + ": a remote database is named as HOST:PORT, not '" +
                                  std::string(address) + "'");
  }
  const std::string host(address.substr(0, colon));
  try {
    return checked(Xapian::Remote::open(host, port, kRemoteTimeoutMs, kConnectTimeoutMs),
                   std::string(address), true);
  } catch (const Xapian::NetworkError& fault) {
    throw Error(Fault::Io, std::string(address) + ": " + fault.get_msg());
  }
}

class Opener {
 public:
  OpenIndex open(const fs::path& path) {
    open_path(path, 0);
    return std::move(index_);
  }

 private:
  void open_path(const fs::path& path, int depth);
  void open_stub(const fs::path& path, int depth);
  void open_line(std::string_view line, const fs::path& stub, int depth);

  OpenIndex index_;
};

void Opener::open_path(const fs::path& path, int depth) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::is_regular_file(status)) return open_stub(path, depth);
  if (!fs::is_directory(status)) fail_without_index(path);
  const fs::path stub = path / schema::kStubName;
  if (fs::is_regular_file(stub, ignored)) return open_stub(stub, depth);
  if (fs::exists(path / "iamglass", ignored)) {
    index_.shards.push_back(checked(Xapian::Database(path.string()), path.string(), false));
    return;
  }
  if (depth == 0) fail_without_index(path);
  throw Error(Fault::Corrupt,
              path.string() + ": holds no database any more: run `picket-index rebuild`");
}

void Opener::open_stub(const fs::path& path, int depth) {
  if (depth >= kMaxStubDepth) {
    throw Error(Fault::Usage, path.string() + ": stub files name each other");
  }
  std::string text = read_stub(path);
  std::istringstream lines(text);
  const std::size_t before = index_.shards.size();
  for (std::string line; std::getline(lines, line);) open_line(line, path, depth);
  if (index_.shards.size() == before) refuse_stub(path, "names no database");
  index_.stubs.push_back(path.string());
  index_.stubs.push_back(std::move(text));
}

void Opener::open_line(std::string_view line, const fs::path& stub, int depth) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  if (line.empty() || line.front() == '#') return;
  const std::size_t space = line.find(' ');
  const std::string_view kind = line.substr(0, space);
  const std::string_view rest = space == std::string_view::npos ? "" : line.substr(space + 1);
  if (kind == "remote") {
    index_.shards.push_back(open_remote(rest, stub));
    return;
  }
  if ((kind != "auto" && kind != "glass") || rest.empty()) {
    refuse_stub(stub, "neither an index nor a Xapian stub file");
  }
  const fs::path named(rest);
  const fs::path path = named.is_absolute() ? named : stub.parent_path() / named;
  std::error_code ignored;
  if (!fs::exists(path, ignored)) {
    throw Error(Fault::Corrupt, stub.string() + ": names " + path.string() +
                                    ", which is not there: run `picket-index rebuild`");
  }
  open_path(path, depth + 1);
}

}  // namespace

OpenIndex open_index(const fs::path& path) { return Opener().open(path); }

bool is_replaced(const OpenIndex& index) {
  for (std::size_t i = 0; i + 1 < index.stubs.size(); i += 2) {
    std::ifstream file(index.stubs[i], std::ios::binary);
    const std::string now{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (now != index.stubs[i + 1]) return true;
  }
  return false;
}

}  // namespace searcher
