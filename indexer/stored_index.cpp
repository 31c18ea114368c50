#include "indexer/stored_index.hpp"

#include <xapian.h>

#include <charconv>

#include "indexer/guarded.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

// A number of the metadata; 0 where it is missing or no number.
std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void refuse_other_format(const std::filesystem::path& generation, const std::string& format) {
  if (format == std::to_string(schema::kFormatVersion)) return;
  const std::string stated = format.empty() ? "of no known format" : "of format " + format;
  throw schema::Error(schema::Fault::WrongFormat,
                      generation.parent_path().string() + ": the index is " + stated +
                          ", this Picket reads format " + std::to_string(schema::kFormatVersion) +
                          ": `picket-index rebuild` makes it anew from its sources");
}

}  // namespace

std::string xapian_version() { return Xapian::version_string(); }

struct StoredIndex::Impl {
  std::filesystem::path folder;
  Xapian::Database database;
};

StoredIndex::StoredIndex(const std::filesystem::path& generation)
    : impl_(guarded(generation, [&] {
        return std::make_unique<Impl>(
            Impl{.folder = generation, .database = Xapian::Database(generation.string())});
      })) {
  refuse_other_format(generation, metadata(schema::kFormatKey));
}

StoredIndex::~StoredIndex() = default;
StoredIndex::StoredIndex(StoredIndex&&) noexcept = default;

std::uint64_t StoredIndex::batch() const {
  return static_cast<std::uint64_t>(number_in(metadata(schema::kBatchKey)));
}

std::int64_t StoredIndex::updated() const { return number_in(metadata(schema::kUpdatedKey)); }

std::string StoredIndex::metadata(std::string_view key) const {
  return guarded(impl_->folder, [&] { return impl_->database.get_metadata(std::string(key)); });
}

std::uint64_t StoredIndex::articles() const {
  return guarded(impl_->folder, [&] { return std::uint64_t{impl_->database.get_doccount()}; });
}

std::uint64_t StoredIndex::articles_with(schema::Field facet, std::string_view slug) const {
  const std::string term = schema::facet_term(facet, slug);
  return guarded(impl_->folder, [&] { return std::uint64_t{impl_->database.get_termfreq(term)}; });
}

void StoredIndex::for_each(const std::function<void(const schema::Record&)>& sink) const {
  guarded(impl_->folder, [&] {
    const auto end = impl_->database.postlist_end("");
    for (auto found = impl_->database.postlist_begin(""); found != end; ++found) {
      sink(schema::decode_record(impl_->database.get_document(*found).get_data()));
    }
  });
}

}  // namespace indexer
