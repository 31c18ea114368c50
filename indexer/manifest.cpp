#include "indexer/manifest.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>

#include "indexer/durable_file.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// The first bytes of the file; the digit is its version.
constexpr std::string_view kMagic = "picket manifest 1\n";
constexpr std::size_t kSumBytes = 8;

[[noreturn]] void damaged() {
  throw schema::Error(schema::Fault::Corrupt, "the manifest is damaged");
}

// Numbers are little endian base 128, hashes eight plain bytes, texts their length and their bytes.
class Writer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void hash(std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8)
      bytes_ += static_cast<char>((value >> shift) & 0xFF);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void raw(std::string_view value) { bytes_ += value; }
  std::string sealed() && {
    hash(XXH3_64bits(bytes_.data(), bytes_.size()));
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1)[0]);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    damaged();
  }
  std::uint64_t hash() {
    const std::string_view raw = take(8);
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) value = value << 8 | static_cast<unsigned char>(raw[i]);
    return value;
  }
  std::string text() { return std::string(take(number())); }
  std::string_view take(std::uint64_t count) {
    if (count > bytes_.size() - at_) damaged();
    const std::string_view taken = bytes_.substr(at_, count);
    at_ += count;
    return taken;
  }
  // A count of things of which each takes at least one byte.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > bytes_.size() - at_) damaged();
    return value;
  }
  bool is_at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

void put_file(Writer& out, const KnownFile& file) {
  out.text(file.path);
  out.number(file.stamp.size_bytes);
  out.number(static_cast<std::uint64_t>(file.stamp.modified_ns));
  out.number(static_cast<std::uint64_t>(file.stamp.changed_ns));
  out.number(file.stamp.inode);
  out.hash(file.read_as);
  out.hash(file.content.high);
  out.hash(file.content.low);
  out.number(static_cast<std::uint64_t>(file.outcome));
  out.number(file.articles.size());
  for (const KnownArticle& article : file.articles) {
    out.hash(article.id.high);
    out.hash(article.id.low);
    out.hash(article.digest);
    out.number(static_cast<std::uint64_t>(article.added));
  }
  out.number(file.refusals.size());
  for (const Refusal& refusal : file.refusals) {
    out.text(refusal.item);
    out.text(refusal.reason);
  }
}

KnownFile get_file(Reader& in) {
  KnownFile file;
  file.path = in.text();
  file.stamp.size_bytes = in.number();
  file.stamp.modified_ns = static_cast<std::int64_t>(in.number());
  file.stamp.changed_ns = static_cast<std::int64_t>(in.number());
  file.stamp.inode = in.number();
  file.read_as = in.hash();
  file.content.high = in.hash();
  file.content.low = in.hash();
  file.outcome = static_cast<Outcome>(in.number());
  file.articles.resize(in.count());
  for (KnownArticle& article : file.articles) {
    article.id.high = in.hash();
    article.id.low = in.hash();
    article.digest = in.hash();
    article.added = static_cast<std::int64_t>(in.number());
  }
  file.refusals.resize(in.count());
  for (Refusal& refusal : file.refusals) {
    refusal.item = in.text();
    refusal.reason = in.text();
  }
  return file;
}

fs::path next_of(const fs::path& generation) {
  return generation / (std::string(schema::kManifestName) + ".next");
}

// None if it is not there or damaged: then the caller finds out anew what it would have told.
std::optional<Manifest> load(const fs::path& file) {
  if (!fs::exists(file)) return std::nullopt;
  try {
    return decode_manifest(read_file(file));
  } catch (const schema::Error&) {
    return std::nullopt;
  }
}

std::optional<Manifest> load_if_of(const fs::path& file, std::uint64_t batch) {
  std::optional<Manifest> manifest = load(file);
  if (manifest && manifest->batch != batch) manifest.reset();
  return manifest;
}

}  // namespace

Hash128 id_from_hex(std::string_view hex) {
  Hash128 id;
  if (hex.size() != 32) return id;
  std::from_chars(hex.data(), hex.data() + 16, id.high, 16);
  std::from_chars(hex.data() + 16, hex.data() + 32, id.low, 16);
  return id;
}

std::string to_hex(const Hash128& id) {
  char digits[33];
  std::snprintf(digits, sizeof digits, "%016llx%016llx", static_cast<unsigned long long>(id.high),
                static_cast<unsigned long long>(id.low));
  return digits;
}

const KnownFile* find_file(const Manifest& manifest, std::string_view path) {
  const auto found = std::ranges::lower_bound(
      manifest.files, path, {}, [](const KnownFile& file) { return std::string_view(file.path); });
  return found != manifest.files.end() && found->path == path ? &*found : nullptr;
}

std::string encode_manifest(const Manifest& manifest) {
  Writer out;
  out.raw(kMagic);
  out.number(manifest.batch);
  out.number(manifest.files.size());
  for (const KnownFile& file : manifest.files) put_file(out, file);
  return std::move(out).sealed();
}

Manifest decode_manifest(std::string_view bytes) {
  if (bytes.size() < kMagic.size() + kSumBytes || !bytes.starts_with(kMagic)) damaged();
  const std::string_view body = bytes.substr(0, bytes.size() - kSumBytes);
  if (Reader(bytes.substr(body.size())).hash() != XXH3_64bits(body.data(), body.size())) damaged();
  Reader in(body.substr(kMagic.size()));
  Manifest manifest;
  manifest.batch = in.number();
  const std::size_t count = in.count();
  manifest.files.reserve(count);
  while (manifest.files.size() < count) manifest.files.push_back(get_file(in));
  if (!in.is_at_end()) damaged();
  return manifest;
}

std::optional<Manifest> load_manifest(const fs::path& generation, std::uint64_t batch) {
  if (auto present = load_if_of(generation / schema::kManifestName, batch)) return present;
  return load_if_of(next_of(generation), batch);
}

std::optional<Manifest> settle_manifest(const fs::path& generation, std::uint64_t batch) {
  if (auto present = load_if_of(generation / schema::kManifestName, batch)) return present;
  auto next = load_if_of(next_of(generation), batch);
  if (next) advance_manifest(generation);
  return next;
}

std::optional<Manifest> salvage_manifest(const fs::path& generation) {
  if (auto present = load(generation / schema::kManifestName)) return present;
  return load(next_of(generation));
}

void prepare_manifest(const fs::path& generation, const Manifest& manifest) {
  write_synced(next_of(generation), encode_manifest(manifest));
  sync_folder(generation);
}

void advance_manifest(const fs::path& generation) {
  rename_synced(next_of(generation), generation / schema::kManifestName);
}

}  // namespace indexer
