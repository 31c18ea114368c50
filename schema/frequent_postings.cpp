#include "schema/frequent_postings.hpp"

#include <algorithm>
#include <cstring>

namespace schema {
namespace {

// The end of the file, in the byte order of the machine; before it the names and the rows.
struct Trailer {
  std::uint64_t magic;
  std::uint64_t stamp;             // hash of the text
  std::uint64_t rows, rows_bytes;  // where the rows begin, which the names follow up to here
  std::uint64_t directory;         // hash of rows and names
  std::uint64_t checksum;          // of all before
};
constexpr std::uint64_t kMagic = 0x31'53'4c'50'54'4b'43'50;  // "PCKTPLS1"
static_assert(sizeof(PostingsRow) % kRowAlignment == 0 && sizeof(Trailer) % kRowAlignment == 0);

std::string_view text_of(std::span<const char> bytes) { return {bytes.data(), bytes.size()}; }

}  // namespace

void FrequentPostingsWriter::put(std::string_view bytes) {
  put_(bytes);
  written_ += bytes.size();
}

void FrequentPostingsWriter::pad() { put(std::string(aligned(written_) - written_, '\0')); }

void FrequentPostingsWriter::add(std::string_view term, const PackedPostings& list) {
  const std::span<const char> bytes = bytes_of(list.words);
  rows_.push_back({.offset = written_,
                   .checksum = checksum_of(bytes),
                   .words = static_cast<std::uint32_t>(list.words.size()),
                   .size = list.size,
                   .most = list.most,
                   .name_offset = static_cast<std::uint32_t>(names_.size()),
                   .name_bytes = static_cast<std::uint32_t>(term.size())});
  names_ += term;
  put(text_of(bytes));
}

void FrequentPostingsWriter::finish() {
  pad();
  const std::span<const char> rows = bytes_of(std::span<const PostingsRow>(rows_));
  Trailer trailer{.magic = kMagic,
                  .stamp = checksum_of(stamp_),
                  .rows = written_,
                  .rows_bytes = rows.size(),
                  .directory = 0,
                  .checksum = 0};
  names_.resize(aligned(names_.size()));
  std::string directory(text_of(rows));
  directory += names_;
  trailer.directory = checksum_of(directory);
  trailer.checksum = checksum_of_head(trailer);
  put(directory);
  put({reinterpret_cast<const char*>(&trailer), sizeof trailer});
}

std::unique_ptr<const FrequentPostings> FrequentPostings::open(const std::filesystem::path& file,
                                                               std::string_view stamp) {
  std::unique_ptr<FrequentPostings> opened(new FrequentPostings(file));  // it is private
  if (!opened->is_of(stamp)) return nullptr;
  return opened;
}

// Finds rows and names.
bool FrequentPostings::is_of(std::string_view stamp) {
  const std::span<const char> file = file_.bytes();
  if (file.size() < sizeof(Trailer)) return false;
  Trailer trailer;
  const std::size_t end = file.size() - sizeof trailer;
  std::memcpy(&trailer, file.data() + end, sizeof trailer);
  if (trailer.magic != kMagic || trailer.checksum != checksum_of_head(trailer)) return false;
  if (trailer.stamp != checksum_of(stamp)) return false;
  if (trailer.rows > end || trailer.rows_bytes > end - trailer.rows) return false;
  if (trailer.rows % kRowAlignment != 0) return false;
  const std::span<const char> directory = file.subspan(trailer.rows, end - trailer.rows);
  bring_in(directory);
  if (checksum_of(directory) != trailer.directory) return false;
  rows_ = rows_of<PostingsRow>(directory.first(trailer.rows_bytes));
  names_ = text_of(directory.subspan(trailer.rows_bytes));
  return true;
}

std::string_view FrequentPostings::name_of(const PostingsRow& row) const {
  return names_.substr(std::min<std::size_t>(row.name_offset, names_.size()), row.name_bytes);
}

std::optional<PackedPostings> FrequentPostings::of(std::string_view term) const {
  const auto row =
      std::ranges::lower_bound(rows_, term, {}, [&](const PostingsRow& r) { return name_of(r); });
  if (row == rows_.end() || name_of(*row) != term) return std::nullopt;
  const std::size_t size_bytes = row->words * sizeof(std::uint16_t);
  const std::span<const char> file = file_.bytes();
  if (row->offset % alignof(std::uint16_t) != 0) return std::nullopt;
  if (row->offset > file.size() || size_bytes > file.size() - row->offset) return std::nullopt;
  const std::span<const char> bytes = file.subspan(row->offset, size_bytes);
  bring_in(bytes);
  if (checksum_of(bytes) != row->checksum) return std::nullopt;
  return PackedPostings{rows_of<std::uint16_t>(bytes), row->size, row->most};
}

}  // namespace schema
