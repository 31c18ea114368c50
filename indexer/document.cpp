#include "indexer/document.hpp"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/sketch.hpp"
#include "schema/index_format.hpp"
#include "schema/terminal_text.hpp"
#include "schema/tokenizer.hpp"
#include "schema/word_order.hpp"

namespace indexer {
namespace {

using schema::Field;
using schema::Record;
using schema::Token;

// How often a word counts that stands in the headline, in the first paragraphs, elsewhere.
constexpr unsigned kTitleWeight = 5;
constexpr unsigned kLeadWeight = 2;
constexpr unsigned kTextWeight = 1;
constexpr std::size_t kLeadParagraphs = 2;

// Words of one article that are indexed; of a longer one the rest is stored but not found.
constexpr std::uint32_t kMaxTokens = 200'000;

std::string_view prefix_of(Field field) { return schema::spec_of(field).prefix; }

// Where the lead ends: after the first paragraphs that are not empty.
std::size_t lead_bytes(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t seen = 0; seen < kLeadParagraphs && at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) ++seen;
    at = end + 1;
  }
  return at;
}

// The words of an article as terms, counted together, and the order in which they stand.
class Words {
 public:
  explicit Words(Xapian::Document& document) : document_(document) {}

  // A row of a field of its own.
  void add(std::string_view text, Field field, schema::WordRow row) {
    const std::string_view prefix = schema::spec_of(field).prefix;
    each(text, row, [&](const Token& token) {
      document_.add_term(schema::make_term(prefix, token.word));
      ++length_;
    });
  }

  // The headline and the story, which a bare word of a query is looked for in.
  void add_text(const Record& record) {
    each(record.title, schema::WordRow::Title, [&](const Token& token) {
      document_.add_term(schema::make_term(prefix_of(Field::Title), token.word));
      ++length_;
      count(token.word, kTitleWeight);
    });
    const std::size_t lead = lead_bytes(record.text);
    each(record.text, schema::WordRow::Story, [&](const Token& token) {
      count(token.word, token.offset < lead ? kLeadWeight : kTextWeight);
    });
  }

  void add_phrases(const Record& record) {
    for (const schema::HeldPhrase& phrase : record.phrases) {
      document_.add_term(phrase.term, phrase.count);
      length_ += phrase.count;
    }
  }

  void finish() {
    for (const auto& [word, times] : counts_) {
      document_.add_term(schema::make_term({}, word), times);
      length_ += times;
    }
    document_.add_value(schema::kOrderSlot, schema::pack_word_order(rows_));
    document_.add_value(schema::kLengthSlot, std::to_string(length_));
  }

 private:
  struct Hash {
    std::size_t operator()(std::string_view word) const { return schema::word_hash(word); }
  };

  template <typename Do>
  void each(std::string_view text, schema::WordRow row, Do act) {
    auto& words = rows_[static_cast<std::size_t>(row)];
    schema::tokenize(text, [&](const Token& token) {
      if (token.position > kMaxTokens) return;
      words.push_back({schema::word_hash(token.word), token.position});
      act(token);
    });
  }

  void count(const std::string& word, unsigned times) { counts_[word] += times; }

  Xapian::Document& document_;
  schema::WordRows rows_;
  std::unordered_map<std::string, unsigned, Hash> counts_;  // in the headline and the story
  std::uint64_t length_ = 0;
};

// How much each phrase counts that stands in the headline or the story.
std::vector<schema::HeldPhrase> phrases_of(const Record& record,
                                           const schema::SynonymPhrases& phrases) {
  std::map<std::string, std::uint32_t> counts;
  phrases.find(record.title, kMaxTokens,
               [&](const std::string& term, std::size_t) { counts[term] += kTitleWeight; });
  const std::size_t lead = lead_bytes(record.text);
  phrases.find(record.text, kMaxTokens, [&](const std::string& term, std::size_t offset) {
    counts[term] += offset < lead ? kLeadWeight : kTextWeight;
  });
  std::vector<schema::HeldPhrase> held;
  held.reserve(counts.size());
  for (const auto& [term, count] : counts) held.push_back({term, count});
  return held;
}

void add_facets(const schema::Facets& facets, Xapian::Document& document) {
  std::vector<schema::FacetKey> keys;
  for (const Field facet : schema::kFacets) {
    for (const schema::FacetValue& value : facets[schema::facet_index(facet)]) {
      document.add_boolean_term(schema::facet_term(facet, value.value));
      keys.push_back(schema::facet_key(facet, value.value));
    }
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  document.add_value(schema::kFacetsSlot, schema::pack_facets(keys));
}

// The days on which it can have been published; an absent end is open.
schema::DaySpan possible_days(const schema::Dating& dating) {
  if (dating.date) return schema::span_of(*dating.date);
  const std::optional<int> from = dating.year ? dating.year : dating.range.from;
  const std::optional<int> to = dating.year ? dating.year : dating.range.to;
  schema::DaySpan days;
  if (from) days.first = schema::span_of({.year = *from, .month = 0, .day = 0}).first;
  if (to) days.last = schema::span_of({.year = *to, .month = 0, .day = 0}).last;
  return days;
}

void add_dates(const schema::Dating& dating, Xapian::Document& document) {
  const schema::DaySpan days = possible_days(dating);
  document.add_value(schema::kDateFirstSlot, days.first ? schema::encode_day(*days.first)
                                                        : std::string(schema::kOpenFirst));
  document.add_value(schema::kDateLastSlot,
                     days.last ? schema::encode_day(*days.last) : std::string(schema::kOpenLast));
}

// The term that every article of the file at `path` has.
std::string file_term(std::string_view path) {
  return schema::make_term(schema::kFilePrefix, schema::article_id(path, {}));
}

void add_number(Field field, double number, Xapian::Document& document) {
  document.add_value(schema::spec_of(field).slot, Xapian::sortable_serialise(number));
}

void add_numbers(const Record& record, Xapian::Document& document) {
  const schema::BallotFigures& ballot = record.ballot;
  if (ballot.turnout_percent) add_number(Field::Turnout, *ballot.turnout_percent, document);
  if (ballot.yes_percent) add_number(Field::Yes, *ballot.yes_percent, document);
  if (ballot.balloted) add_number(Field::Balloted, static_cast<double>(*ballot.balloted), document);
  add_number(Field::Added, static_cast<double>(record.added), document);
}

}  // namespace

Record make_record(corpus::Article article, Recognised recognised,
                   const schema::SynonymPhrases& phrases, std::int64_t added) {
  Record record;
  record.path = article.file.string();
  record.id = schema::article_id(record.path, article.item);
  record.item = std::move(article.item);
  record.title = std::move(article.title);
  record.text = std::move(article.text);
  record.source = std::move(article.source);
  record.url = std::move(article.url);
  record.dating = std::move(recognised.dating);
  record.facets = std::move(recognised.facets);
  record.ballot = recognised.ballot;
  record.added = added;
  record.phrases = phrases_of(record, phrases);
  return record;
}

Xapian::Document build_document(const Record& record, const std::string& encoded) {
  Xapian::Document document;
  document.set_data(encoded);
  Words words(document);
  words.add_text(record);
  words.add(record.source, Field::Source, schema::WordRow::Source);
  words.add(schema::printable(record.path), Field::Path, schema::WordRow::Path);
  words.add_phrases(record);
  words.finish();
  add_facets(record.facets, document);
  add_dates(record.dating, document);
  add_numbers(record, document);
  document.add_value(schema::kSketchSlot, pack_sketch(sketch_of(record.text)));
  document.add_boolean_term(id_term(record.id));
  document.add_boolean_term(file_term(record.path));
  return document;
}

std::string id_term(std::string_view id) { return schema::make_term(schema::kIdPrefix, id); }

}  // namespace indexer
