#include "schema/synonym_phrases.hpp"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <mutex>
#include <span>
#include <unordered_map>
#include <utility>

#include "schema/index_format.hpp"
#include "schema/tokenizer.hpp"
#include "schema/vocabulary.hpp"
#include "schema/word_order.hpp"

namespace schema {
namespace {

using StemNumber = std::uint32_t;
constexpr StemNumber kNone = 0;            // a word that stands in no phrase
constexpr std::size_t kRemembered = 8192;  // words with their stems: so many fit the cache

struct Phrase {
  std::vector<StemNumber> stems;
  std::string term;
};

// The stem that stands at a position of a text.
struct PlacedStem {
  StemNumber stem = kNone;
  std::size_t offset = 0;
};

// How words with stems of some list may begin: most other words are passed over by their first
// three letters.
class Beginnings {
 public:
  void add(std::string_view stem) {
    if (stem.size() > kLetters) return mark(stem);
    // "use" and "using", "try" and "tries": a short stem may hide the third letter.
    std::string any(stem.substr(0, 2));
    any.resize(kLetters, ' ');
    for (char third = 'a' - 1; third <= 'z'; ++third) {
      any.back() = third;
      mark(any);
    }
  }
  bool may_begin(std::string_view word) const { return is_marked_[place_of(word)]; }

 private:
  static constexpr std::size_t kLetters = 3, kKinds = 27;

  void mark(std::string_view start) { is_marked_[place_of(start)] = true; }
  static std::size_t place_of(std::string_view word) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < kLetters; ++i) {
      const char c = i >= word.size() ? ' ' : i > 0 && word[i] == 'y' ? 'i' : word[i];
      place = place * kKinds + (c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a' + 1) : 0);
    }
    return place;
  }

  std::bitset<kKinds * kKinds * kKinds> is_marked_;
};

bool is_phrase(std::string_view cell) {
  // "dispute:pay" stands for a facet's value.
  return cell.find(':') == cell.npos && words_of_phrase(cell).size() > 1;
}

bool stands_at_start(const Phrase& phrase, std::span<const PlacedStem> words) {
  return phrase.stems.size() <= words.size() &&
         std::ranges::equal(phrase.stems, words.first(phrase.stems.size()), {}, {},
                            &PlacedStem::stem);
}

}  // namespace

std::string phrase_term(const std::vector<std::string>& folded_words, const Stemmer& stemmer) {
  std::string stems;
  for (const std::string& word : folded_words) {
    stems += (stems.empty() ? "" : " ") + stemmer.stem(word);
  }
  return make_term(kPhrasePrefix, stems);
}

struct SynonymPhrases::Impl {
  // What a thread needs for itself: a stemmer, and the words that it met last, each in the place
  // that its hash gives it.
  struct Met {
    std::string word;
    StemNumber stem = kNone;
  };
  struct Desk {
    Stemmer stemmer;
    std::vector<Met> met = std::vector<Met>(kRemembered);
  };

  explicit Impl(const Vocabulary& from) : vocabulary(from) {}

  void add(std::string_view cell, const Stemmer& stemmer) {
    const std::vector<std::string> words = words_of_phrase(cell);
    Phrase phrase{{}, phrase_term(words, stemmer)};
    for (const std::string& word : words) {
      const auto number = static_cast<StemNumber>(numbers.size() + 1);
      const std::string stem = stemmer.stem(word);
      phrase.stems.push_back(numbers.emplace(stem, number).first->second);
      beginnings.add(stem);
      for (const std::string& exception : stemmer.exceptions_with(stem)) beginnings.add(exception);
    }
    std::vector<Phrase>& same_start = by_first[phrase.stems.front()];
    if (std::ranges::find(same_start, phrase.term, &Phrase::term) == same_start.end()) {
      same_start.push_back(std::move(phrase));
    }
  }

  StemNumber number_of(const std::string& word, Desk& desk) const {
    if (!beginnings.may_begin(word)) return kNone;
    Met& met = desk.met[word_hash(word) % kRemembered];
    if (met.word != word) {
      const auto found = numbers.find(desk.stemmer.stem(word));
      met = {word, found == numbers.end() ? kNone : found->second};
    }
    return met.stem;
  }

  std::vector<PlacedStem> words_of(std::string_view text, std::uint32_t last, Desk& desk) const {
    std::vector<PlacedStem> words;
    tokenize(text, [&](const Token& token) {
      if (token.position > last || token.position < words.size()) return;  // a compound
      words.resize(token.position + std::size_t{1});
      words.back() = {number_of(token.word, desk), token.offset};
    });
    return words;
  }

  std::unique_ptr<Desk> take_desk() const {
    {
      const std::lock_guard guard(state);
      if (!desks.empty()) {
        auto desk = std::move(desks.back());
        desks.pop_back();
        return desk;
      }
    }
    return std::make_unique<Desk>(Desk{.stemmer = Stemmer(vocabulary)});
  }

  void give_back(std::unique_ptr<Desk> desk) const {
    const std::lock_guard guard(state);
    desks.push_back(std::move(desk));
  }

  const Vocabulary& vocabulary;
  Beginnings beginnings = {};
  std::unordered_map<std::string, StemNumber> numbers = {};           // by stem, from 1
  std::unordered_map<StemNumber, std::vector<Phrase>> by_first = {};  // by the first stem
  mutable std::mutex state = {};
  mutable std::vector<std::unique_ptr<Desk>> desks = {};
};

SynonymPhrases::SynonymPhrases(const Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {
  const Stemmer stemmer(vocabulary);
  const Rows& rows = vocabulary.rows(Table::Synonyms);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.cell(row, "direction") == "block") continue;
    for (const std::string_view column : {"term", "expansion"}) {
      const std::string_view cell = rows.cell(row, column);
      if (is_phrase(cell)) impl_->add(cell, stemmer);
    }
  }
}

SynonymPhrases::~SynonymPhrases() = default;
SynonymPhrases::SynonymPhrases(SynonymPhrases&&) noexcept = default;

void SynonymPhrases::find(std::string_view text, std::uint32_t last, const PhraseSink& sink) const {
  auto desk = impl_->take_desk();
  const std::vector<PlacedStem> words = impl_->words_of(text, last, *desk);
  impl_->give_back(std::move(desk));
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].stem == kNone) continue;
    const auto begun = impl_->by_first.find(words[at].stem);
    if (begun == impl_->by_first.end()) continue;
    const auto rest = std::span(words).subspan(at);
    for (const Phrase& phrase : begun->second) {
      if (stands_at_start(phrase, rest)) sink(phrase.term, words[at].offset);
    }
  }
}

}  // namespace schema
