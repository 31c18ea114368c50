#include "indexer/index_writer.hpp"

#include <xapian.h>

#include <cassert>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "indexer/document.hpp"
#include "indexer/durable_file.hpp"
#include "indexer/guarded.hpp"
#include "indexer/stories.hpp"
#include "schema/columns.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

int flags_of(WriteMode mode) {
  switch (mode) {
    case WriteMode::Open:
      return Xapian::DB_OPEN;
    case WriteMode::Create:
      return Xapian::DB_CREATE;
    case WriteMode::Scratch:
      return Xapian::DB_CREATE | Xapian::DB_NO_SYNC;
  }
  assert(false);
  return 0;
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

schema::Record record_of(const Xapian::Database& database, Xapian::docid document) {
  return schema::decode_record(
      database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
}

Stories::Story story_of(schema::Record record) {
  const std::optional<schema::Date>& date = record.dating.date;
  std::optional<schema::Day> day;
  if (date && date->day != 0) day = schema::span_of(*date).first;
  return {std::move(record.text), day};
}

}  // namespace

struct IndexWriter::Impl {
  std::filesystem::path folder;
  WriteMode mode;
  Xapian::docid first_fresh;
  std::optional<Xapian::WritableDatabase> database;
  std::set<schema::FacetKey> labelled;   // keys whose label this writer has stored
  std::set<Xapian::docid> fresh;         // put by this writer, below first_fresh
  std::set<std::string> broken_stories;  // of articles that were replaced or removed

  // Runs `work` on the database; a failure closes it for good.
  template <typename Work>
  auto attempt(Work work) {
    if (!database) {
      throw schema::Error(schema::Fault::Io, folder.string() + ": this batch has failed before");
    }
    try {
      return work(*database);
    } catch (...) {
      abandon();
      rethrow_as_error(folder);
    }
  }

  // Lets go of the database and of what was not committed.
  void abandon() noexcept {
    if (!database) return;
    try {
      database->cancel_transaction();
    } catch (const Xapian::Error&) {
      // Closed by the failure itself: there is nothing left to drop.
    }
    database.reset();
  }

  void store_labels(const schema::Facets& facets) {
    for (const schema::Field facet : schema::kFacets) {
      for (const schema::FacetValue& value : facets[schema::facet_index(facet)]) {
        const schema::FacetKey key = schema::facet_key(facet, value.value);
        if (!labelled.insert(key).second) continue;
        database->set_metadata(schema::label_key(key),
                               schema::encode_facet_name({facet, value.value, value.label}));
      }
    }
  }

  void note_broken(Xapian::docid document) {
    std::string story = database->get_document(document).get_value(schema::kStorySlot);
    if (!story.empty()) broken_stories.insert(std::move(story));
  }

  void drop(Xapian::docid document) {
    note_broken(document);
    database->delete_document(document);
    fresh.erase(document);
  }

  // Tells `stories` every article of the index, by document.
  void tell_all(Stories& stories) const {
    auto sketch = database->valuestream_begin(schema::kSketchSlot);
    const auto no_sketch = database->valuestream_end(schema::kSketchSlot);
    auto story = database->valuestream_begin(schema::kStorySlot);
    const auto no_story = database->valuestream_end(schema::kStorySlot);
    for (; sketch != no_sketch; ++sketch) {
      const Xapian::docid document = sketch.get_docid();
      if (document >= first_fresh || fresh.contains(document)) {
        stories.add_fresh(document, unpack_sketch(*sketch));
        continue;
      }
      if (story != no_story && story.get_docid() < document) story.skip_to(document);
      const bool has_story = story != no_story && story.get_docid() == document;
      stories.add_kept(document, unpack_sketch(*sketch), has_story ? *story : std::string());
    }
  }
};

IndexWriter::IndexWriter(const std::filesystem::path& folder, WriteMode mode,
                         std::uint32_t first_fresh)
    : impl_(std::make_unique<Impl>()) {
  impl_->folder = folder;
  impl_->mode = mode;
  impl_->first_fresh = first_fresh;
  guarded(folder, [&] {
    impl_->database.emplace(folder.string(), flags_of(mode));
    impl_->database->begin_transaction();
  });
}

IndexWriter::~IndexWriter() {
  if (impl_) impl_->abandon();
}

IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;

void IndexWriter::add(const schema::Record& record, const std::string& encoded) {
  impl_->attempt([&](Xapian::WritableDatabase& database) {
    impl_->fresh.insert(database.add_document(build_document(record, encoded)));
    impl_->store_labels(record.facets);
  });
}

void IndexWriter::put(const schema::Record& record, const std::string& encoded) {
  impl_->attempt([&](Xapian::WritableDatabase& database) {
    const std::string term = id_term(record.id);
    for (const Xapian::docid document : documents_with(database, term)) {
      impl_->note_broken(document);
    }
    impl_->fresh.insert(database.replace_document(term, build_document(record, encoded)));
    impl_->store_labels(record.facets);
  });
}

void IndexWriter::remove(std::string_view id) {
  impl_->attempt([&](Xapian::WritableDatabase& database) {
    for (const Xapian::docid found : documents_with(database, id_term(id))) impl_->drop(found);
  });
}

void IndexWriter::remove_older(std::string_view id) {
  impl_->attempt([&](Xapian::WritableDatabase& database) {
    const std::vector<Xapian::docid> found = documents_with(database, id_term(id));
    for (std::size_t i = 0; i + 1 < found.size(); ++i) impl_->drop(found[i]);
  });
}

void IndexWriter::regroup_stories() {
  impl_->attempt([&](Xapian::WritableDatabase& database) {
    Stories stories;
    impl_->tell_all(stories);
    for (const std::string& story : impl_->broken_stories) stories.break_story(story);
    const auto changes = stories.regroup(
        {.id_of = [&](Stories::Ref article) { return record_of(database, article).id; },
         .story_of = [&](Stories::Ref article) { return story_of(record_of(database, article)); }});
    for (const Stories::Change& change : changes) {
      Xapian::Document document = database.get_document(change.article);
      document.add_value(schema::kStorySlot, change.story);
      database.replace_document(change.article, document);
    }
    impl_->fresh.clear();
    impl_->broken_stories.clear();
  });
}

void IndexWriter::set_metadata(std::string_view key, const std::string& value) {
  impl_->attempt(
      [&](Xapian::WritableDatabase& database) { database.set_metadata(std::string(key), value); });
}

std::uint64_t IndexWriter::articles() const {
  return impl_->attempt(
      [](Xapian::WritableDatabase& database) { return std::uint64_t{database.get_doccount()}; });
}

void IndexWriter::commit() {
  impl_->attempt([&](Xapian::WritableDatabase& database) {
    database.commit_transaction();
    if (impl_->mode != WriteMode::Scratch) sync_folder(impl_->folder);
    database.begin_transaction();
  });
}

}  // namespace indexer
