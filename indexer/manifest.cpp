#include "indexer/manifest.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <utility>

#include "indexer/durable_file.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/sealed_bytes.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// The first bytes of the file; the digit is its version.
constexpr std::string_view kMagic = "picket manifest 1\n";

void put_file(schema::SealedWriter& out, const KnownFile& file) {
  out.text(file.path);
  out.number(file.stamp.size_bytes);
  out.number(static_cast<std::uint64_t>(file.stamp.modified_ns));
  out.number(static_cast<std::uint64_t>(file.stamp.changed_ns));
  out.number(file.stamp.inode);
  out.fixed(file.read_as);
  out.fixed(file.content.high);
  out.fixed(file.content.low);
  out.number(static_cast<std::uint64_t>(file.outcome));
  out.number(file.articles.size());
  for (const KnownArticle& article : file.articles) {
    out.fixed(article.id.high);
    out.fixed(article.id.low);
    out.fixed(article.digest);
    out.number(static_cast<std::uint64_t>(article.added));
  }
  out.number(file.refusals.size());
  for (const Refusal& refusal : file.refusals) {
    out.text(refusal.item);
    out.text(refusal.reason);
  }
}

KnownFile get_file(schema::SealedReader& in) {
  KnownFile file;
  file.path = in.text();
  file.stamp.size_bytes = in.number();
  file.stamp.modified_ns = static_cast<std::int64_t>(in.number());
  file.stamp.changed_ns = static_cast<std::int64_t>(in.number());
  file.stamp.inode = in.number();
  file.read_as = in.fixed();
  file.content.high = in.fixed();
  file.content.low = in.fixed();
  file.outcome = static_cast<Outcome>(in.number());
  file.articles.resize(in.count());
  for (KnownArticle& article : file.articles) {
    article.id.high = in.fixed();
    article.id.low = in.fixed();
    article.digest = in.fixed();
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

std::uint64_t digest_of(std::string_view encoded_record) {
  return XXH3_64bits(encoded_record.data(), encoded_record.size());
}

std::string encode_manifest(const Manifest& manifest) {
  schema::SealedWriter out(kMagic);
  out.number(manifest.batch);
  out.number(manifest.files.size());
  for (const KnownFile& file : manifest.files) put_file(out, file);
  return std::move(out).sealed();
}

Manifest decode_manifest(std::string_view bytes) {
  schema::SealedReader in(bytes, "the manifest", kMagic);
  Manifest manifest;
  manifest.batch = in.number();
  const std::size_t count = in.count();
  manifest.files.reserve(count);
  while (manifest.files.size() < count) manifest.files.push_back(get_file(in));
  in.finish();
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
