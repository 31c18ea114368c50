// Small indexes made of records by hand, by the rules of docs/FORMAT.md: for tests of what reads an
// index, without what writes one.
#pragma once
#include <xapian.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/columns.hpp"
#include "schema/index_format.hpp"
#include "schema/record.hpp"
#include "schema/synonym_phrases.hpp"
#include "schema/tokenizer.hpp"
#include "schema/vocabulary.hpp"
#include "schema/word_order.hpp"

namespace support {

// An article of a fixture; `story` names the group of copies it belongs to, empty: alone.
struct FixtureArticle {
  std::string title, text;
  std::string date = {};         // ISO, to its precision; empty: not known
  schema::YearRange range = {};  // where the date is not known
  std::vector<std::pair<schema::Field, std::string>> facets = {};  // year apart
  std::string story = {};
  std::string source = {};
  std::string path = {};  // empty: /fixture/N.txt
  schema::BallotFigures ballot = {};
  std::int64_t added = 1'000'000'000;
};

inline schema::Record fixture_record(const FixtureArticle& article, std::size_t number) {
  schema::Record record;
  record.path = article.path.empty() ? "/fixture/" + std::to_string(number) + ".txt" : article.path;
  record.id = schema::article_id(record.path, "");
  record.title = article.title;
  record.text = article.text + "\n";
  record.source = article.source;
  record.ballot = article.ballot;
  record.added = article.added;
  record.dating.range = article.range;
  record.dating.date = schema::parse_date(article.date);
  if (record.dating.date) {
    record.dating.year = record.dating.date->year;
    record.dating.evidence = schema::DateEvidence::Stated;
    record.dating.range = {.from = record.dating.year, .to = record.dating.year};
  }
  for (const auto& [facet, slug] : article.facets) {
    record.facets[schema::facet_index(facet)].push_back(
        {.value = slug, .label = slug, .evidence = {}});
  }
  const std::string year =
      record.dating.year ? std::to_string(*record.dating.year) : std::string(schema::kUnknownYear);
  record.facets[schema::facet_index(schema::Field::Year)].push_back(
      {.value = year, .label = year, .evidence = {}});
  return record;
}

class FixtureIndex {
 public:
  static constexpr unsigned kTitleWeight = 5;
  static constexpr unsigned kTextWeight = 2;  // every fixture is all lead

  // Makes an index in `folder`, a new generation each time.
  explicit FixtureIndex(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
  }

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path generation() const { return folder_ / name(generation_); }

  FixtureIndex& build(const std::vector<FixtureArticle>& articles,
                      int format = schema::kFormatVersion) {
    ++generation_;
    Xapian::WritableDatabase database(generation().string(), Xapian::DB_CREATE_OR_OVERWRITE);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      add_document(articles[i], fixture_record(articles[i], i + 1), database);
    }
    add_metadata(database, format);
    database.commit();
    std::ofstream(folder_ / schema::kStubName) << "auto " << name(generation_) << "\n";
    return *this;
  }

  static void add_document(const FixtureArticle& article, const schema::Record& record,
                           Xapian::WritableDatabase& database) {
    Xapian::Document document;
    document.set_data(schema::encode_record(record));
    add_text(record, document);
    add_order(record, document);
    add_phrases(record, document);
    add_words(record.title, schema::Field::Title, document);
    add_words(record.source, schema::Field::Source, document);
    add_words(record.path, schema::Field::Path, document);
    add_facets(record.facets, document, database);
    add_dates(record, document);
    add_numbers(record, document);
    document.add_value(schema::kStorySlot, article.story);
    document.add_boolean_term(schema::make_term(schema::kIdPrefix, record.id));
    add_length(document);
    database.add_document(document);
  }

 private:
  static std::string name(int generation) {
    std::string digits = std::to_string(generation);
    return std::string(schema::kGenerationPrefix) + std::string(6 - digits.size(), '0') + digits;
  }

  static void add_words(const std::string& text, schema::Field field, Xapian::Document& document) {
    schema::tokenize(text, [&](const schema::Token& token) {
      document.add_posting(schema::make_term(schema::spec_of(field).prefix, token.word),
                           token.position);
    });
  }

  static void add_text(const schema::Record& record, Xapian::Document& document) {
    std::uint32_t last = 0;
    schema::tokenize(record.title, [&](const schema::Token& token) {
      document.add_posting(schema::make_term("", token.word), token.position, kTitleWeight);
      last = token.position;
    });
    const std::uint32_t shift = last == 0 ? 0 : last + schema::kTitleGap;
    schema::tokenize(record.text, [&](const schema::Token& token) {
      document.add_posting(schema::make_term("", token.word), token.position + shift, kTextWeight);
    });
  }

  // The positions above are for tests that ask Xapian itself.
  static void add_order(const schema::Record& record, Xapian::Document& document) {
    schema::WordRows rows;
    const std::array<std::string_view, schema::kWordRowCount> texts{record.title, record.text,
                                                                    record.source, record.path};
    for (std::size_t row = 0; row < texts.size(); ++row) {
      for (const schema::Token& token : schema::tokenize(texts[row])) {
        rows[row].push_back({schema::word_hash(token.word), token.position});
      }
    }
    document.add_value(schema::kOrderSlot, schema::pack_word_order(rows));
  }

  static void add_length(Xapian::Document& document) {
    std::size_t length = 0;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      length += term.get_wdf();
    }
    document.add_value(schema::kLengthSlot, std::to_string(length));
  }

  static void add_phrases(const schema::Record& record, Xapian::Document& document) {
    static const auto vocabulary = schema::Vocabulary::built_in();
    static const schema::SynonymPhrases phrases(vocabulary);
    const auto adder_of = [&](unsigned weight) {
      return [&document, weight](const std::string& term, std::size_t) {
        document.add_term(term, weight);
      };
    };
    phrases.find(record.title, UINT32_MAX, adder_of(kTitleWeight));
    phrases.find(record.text, UINT32_MAX, adder_of(kTextWeight));
  }

  static void add_facets(const schema::Facets& facets, Xapian::Document& document,
                         Xapian::WritableDatabase& database) {
    std::set<schema::FacetKey> keys;
    for (const schema::Field facet : schema::kFacets) {
      for (const schema::FacetValue& value : facets[schema::facet_index(facet)]) {
        document.add_boolean_term(schema::facet_term(facet, value.value));
        const schema::FacetKey key = schema::facet_key(facet, value.value);
        keys.insert(key);
        database.set_metadata(schema::label_key(key),
                              schema::encode_facet_name({facet, value.value, value.label}));
      }
    }
    document.add_value(schema::kFacetsSlot, schema::pack_facets({keys.begin(), keys.end()}));
  }

  static void add_dates(const schema::Record& record, Xapian::Document& document) {
    schema::DaySpan days;
    if (record.dating.date) {
      days = schema::span_of(*record.dating.date);
    } else {
      const auto& [from, to] = record.dating.range;
      if (from) days.first = schema::span_of({.year = *from}).first;
      if (to) days.last = schema::span_of({.year = *to}).last;
    }
    document.add_value(schema::kDateFirstSlot, days.first ? schema::encode_day(*days.first)
                                                          : std::string(schema::kOpenFirst));
    document.add_value(schema::kDateLastSlot,
                       days.last ? schema::encode_day(*days.last) : std::string(schema::kOpenLast));
  }

  static void add_numbers(const schema::Record& record, Xapian::Document& document) {
    const auto add = [&](schema::Field field, double number) {
      document.add_value(schema::spec_of(field).slot, Xapian::sortable_serialise(number));
    };
    if (record.ballot.turnout_percent) add(schema::Field::Turnout, *record.ballot.turnout_percent);
    if (record.ballot.yes_percent) add(schema::Field::Yes, *record.ballot.yes_percent);
    add(schema::Field::Added, static_cast<double>(record.added));
  }

  static void add_metadata(Xapian::WritableDatabase& database, int format) {
    const auto set = [&](std::string_view key, const std::string& value) {
      database.set_metadata(std::string(key), value);
    };
    const auto vocabulary = schema::Vocabulary::built_in();
    set(schema::kFormatKey, std::to_string(format));
    set(schema::kBatchKey, "1");
    set(schema::kVocabularyKey, vocabulary.digest());
    for (const schema::TableSpec& table : schema::kTables) {
      if (!table.is_searched) continue;
      set(std::string(schema::kTableKeyPrefix) + std::string(table.name),
          vocabulary.searched_text(table.table));
    }
  }

  std::filesystem::path folder_;
  int generation_ = 0;
};

}  // namespace support
