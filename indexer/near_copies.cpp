#include "indexer/near_copies.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>

#include "schema/tokenizer.hpp"

namespace indexer {
namespace {

// What the bounds below rest on: docs/COPIES.md.
constexpr std::size_t kRunWords = 4;         // so many words in a row in both texts are no chance
constexpr std::size_t kSmallEdit = 6;        // words between two shared runs that count as an edit
constexpr std::size_t kFewestWords = 60;     // a shorter text proves nothing
constexpr std::size_t kMostWords = 50'000;   // what follows is not looked at
constexpr std::size_t kLeadWords = 100;      // where a follow-up says what is new
constexpr std::size_t kWordsWithLead = 150;  // a shorter text is little more than its lead
constexpr std::size_t kMostNewLead = 60;     // of them; a copy's new lead is a sentence or two

constexpr std::size_t kPackedBytes = 2 * Sketch::kBuckets + 8;
constexpr std::size_t kSketchedWords =
    200;                                 // a copy keeps its beginning, a page's footer is no story
constexpr std::size_t kFewestEqual = 6;  // buckets of a sketch: a fifth of all runs is shared

using Hash = std::uint64_t;

enum class WordKind : std::uint8_t { Plain, Figure, Name };

struct Words {
  std::vector<Hash> hashes;
  std::vector<WordKind> kinds;
};

Hash hash_of(std::string_view word) { return XXH3_64bits(word.data(), word.size()); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Small numbers are spelt in one paper and not in the next.
std::string_view as_digits(std::string_view word) {
  struct Spelling {
    std::string_view word, digits;
  };
  constexpr std::array kSpellings{
      Spelling{"two", "2"},     Spelling{"three", "3"},  Spelling{"four", "4"},
      Spelling{"five", "5"},    Spelling{"six", "6"},    Spelling{"seven", "7"},
      Spelling{"eight", "8"},   Spelling{"nine", "9"},   Spelling{"ten", "10"},
      Spelling{"eleven", "11"}, Spelling{"twelve", "12"}};
  if (word.size() < 3 || word.size() > 6) return word;
  const auto row = std::ranges::find(kSpellings, word, &Spelling::word);
  return row == kSpellings.end() ? word : row->digits;
}

// A capital there says nothing of the word.
bool begins_sentence(std::string_view text, std::size_t offset) {
  if (offset == 0) return true;
  const std::size_t last = text.find_last_not_of(' ', offset - 1);
  if (last == std::string_view::npos) return true;
  constexpr std::string_view kEnds = ".!?:\n\"'\x9C\x98";  // the last two end “ and ‘
  return kEnds.find(text[last]) != std::string_view::npos;
}

bool is_name(std::string_view text, const schema::Token& token) {
  const char first = text[token.offset];
  return first >= 'A' && first <= 'Z' && token.size_bytes > 1 &&
         !begins_sentence(text, token.offset);
}

Words words_of(std::string_view text) {
  Words words;
  std::uint32_t position = 0;
  schema::tokenize(text, [&](const schema::Token& token) {
    const bool is_compound = token.position == position;
    if (is_compound || words.hashes.size() >= kMostWords) return;
    position = token.position;
    std::string_view word = token.word;
    WordKind kind = is_name(text, token) ? WordKind::Name : WordKind::Plain;
    if (is_digit(word[0])) {
      word = word.substr(0, word.find_first_not_of("0123456789."));  // "18m" is 18
      kind = WordKind::Figure;
    }
    words.hashes.push_back(hash_of(as_digits(word)));
    words.kinds.push_back(kind);
  });
  return words;
}

std::vector<Hash> runs_of(const std::vector<Hash>& words) {
  std::vector<Hash> runs;
  for (std::size_t at = 0; at + kRunWords <= words.size(); ++at) {
    runs.push_back(XXH3_64bits(&words[at], kRunWords * sizeof(Hash)));
  }
  return runs;
}

std::vector<Hash> sorted_set(std::vector<Hash> hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

bool holds(const std::vector<Hash>& sorted, Hash hash) {
  return std::ranges::binary_search(sorted, hash);
}

}  // namespace

struct CopyProof::Impl {
  Words words;
  std::vector<Hash> runs;         // by their first word's place
  std::vector<Hash> known_runs;   // sorted
  std::vector<Hash> known_words;  // sorted
};

namespace {

// The figures, or the names, of a text between the first and the last word that it shares.
struct Particulars {
  std::size_t distinct = 0;
  std::size_t strange = 0;  // of them, those that stand nowhere in the other text
};

// What one text has of another.
struct Overlap {
  std::size_t words = 0;
  std::size_t new_words = 0;  // neither shared nor a small edit
  std::size_t new_lead_words = 0;
  Particulars figures, names;
};

using Text = CopyProof::Impl;

// For each word of `text` whether it is shared with `other`, small edits included.
std::vector<bool> shared_words(const Text& text, const Text& other) {
  std::vector<bool> is_shared(text.words.hashes.size());
  std::size_t end = 0;  // of what is shared so far
  for (std::size_t at = 0; at < text.runs.size(); ++at) {
    if (!holds(other.known_runs, text.runs[at])) continue;
    const bool is_after_edit = end > 0 && at <= end + kSmallEdit;
    for (std::size_t w = is_after_edit ? end : at; w < at + kRunWords; ++w) is_shared[w] = true;
    end = at + kRunWords;
  }
  return is_shared;
}

// Of the words of one kind from `first` up to `end`.
Particulars particulars_of(const Text& text, WordKind kind, std::size_t first, std::size_t end,
                           const Text& other) {
  std::vector<Hash> words;
  for (std::size_t w = first; w < end; ++w) {
    if (text.words.kinds[w] == kind) words.push_back(text.words.hashes[w]);
  }
  words = sorted_set(std::move(words));
  const auto is_strange = [&](Hash word) { return !holds(other.known_words, word); };
  return {words.size(), static_cast<std::size_t>(std::ranges::count_if(words, is_strange))};
}

Overlap overlap_of(const Text& text, const Text& other) {
  const std::vector<bool> is_shared = shared_words(text, other);
  Overlap overlap;
  overlap.words = is_shared.size();
  std::size_t first = is_shared.size(), end = 0;
  for (std::size_t w = 0; w < is_shared.size(); ++w) {
    if (is_shared[w]) {
      first = std::min(first, w);
      end = w + 1;
      continue;
    }
    ++overlap.new_words;
    if (w < kLeadWords) ++overlap.new_lead_words;
  }
  overlap.figures = particulars_of(text, WordKind::Figure, first, end, other);
  overlap.names = particulars_of(text, WordKind::Name, first, end, other);
  return overlap;
}

// All but a new lead and a fifth is shared; the less text, the less may be new.
bool lies_within(const Overlap& part) {
  const bool has_lead = part.words >= kWordsWithLead;
  const std::size_t new_lead = has_lead ? std::min(part.new_lead_words, part.words / 8) : 0;
  return (part.new_words - new_lead) * 5 + 40 <= part.words;
}

// One in eight figures, of a long text alone, and one in five names may have been put in the place
// of another: a form text that is filled in again has others everywhere.
bool agree(const Overlap& one, const Overlap& other) {
  const std::size_t figures = std::min(one.figures.strange, other.figures.strange);
  const std::size_t names = std::min(one.names.strange, other.names.strange);
  return figures * 8 <= std::min(one.figures.distinct, other.figures.distinct) &&
         figures * 200 <= std::min(one.words, other.words) &&
         names * 5 <= std::min(one.names.distinct, other.names.distinct);
}

}  // namespace

CopyProof::CopyProof(std::string_view text) : impl_(std::make_unique<Impl>()) {
  impl_->words = words_of(text);
  impl_->runs = runs_of(impl_->words.hashes);
  impl_->known_runs = sorted_set(impl_->runs);
  impl_->known_words = sorted_set(impl_->words.hashes);
}
CopyProof::~CopyProof() = default;
CopyProof::CopyProof(CopyProof&&) noexcept = default;
CopyProof& CopyProof::operator=(CopyProof&&) noexcept = default;

bool are_copies(const CopyProof& one, const CopyProof& other) {
  const Text& a = one.impl();
  const Text& b = other.impl();
  const auto [shorter, longer] = std::minmax({a.words.hashes.size(), b.words.hashes.size()});
  if (shorter < kFewestWords || longer > 3 * shorter) return false;
  const Overlap in_b = overlap_of(a, b), in_a = overlap_of(b, a);
  return (lies_within(in_b) || lies_within(in_a)) && agree(in_b, in_a) &&
         in_b.new_lead_words <= kMostNewLead && in_a.new_lead_words <= kMostNewLead;
}

Sketch sketch_of(std::string_view text) {
  const Words words = words_of(text);
  Sketch sketch;
  if (words.hashes.size() < kFewestWords) return sketch;
  constexpr Hash kNone = ~Hash{0};
  std::array<Hash, Sketch::kBuckets> least;
  least.fill(kNone);
  std::vector<Hash> beginning = words.hashes;
  beginning.resize(std::min(beginning.size(), kSketchedWords));
  for (const Hash run : runs_of(beginning)) {
    Hash& bucket = least[run % Sketch::kBuckets];
    bucket = std::min(bucket, run);
  }
  for (std::size_t i = 0; i < least.size(); ++i) {
    const auto hash = static_cast<std::uint16_t>(least[i] >> 16);
    if (least[i] != kNone) sketch.hashes[i] = std::max<std::uint16_t>(hash, 1);
  }
  sketch.whole = XXH3_64bits(words.hashes.data(), words.hashes.size() * sizeof(Hash)) | 1;
  return sketch;
}

bool is_empty(const Sketch& sketch) { return sketch.whole == 0; }

bool are_near(const Sketch& one, const Sketch& other) {
  std::size_t filled = 0, equal = 0;
  for (std::size_t i = 0; i < Sketch::kBuckets; ++i) {
    if (one.hashes[i] == 0 || other.hashes[i] == 0) continue;
    ++filled;
    if (one.hashes[i] == other.hashes[i]) ++equal;
  }
  return equal > 0 && equal * Sketch::kBuckets >= filled * kFewestEqual;
}

namespace {

template <typename Number>
void append_number(std::string& packed, Number number) {
  for (std::size_t byte = sizeof(Number); byte-- > 0;) {
    packed += static_cast<char>(number >> (8 * byte) & 0xFF);
  }
}

template <typename Number>
Number take_number(std::string_view& packed) {
  Number number = 0;
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte) {
    number = static_cast<Number>(number << 8 | static_cast<unsigned char>(packed[byte]));
  }
  packed.remove_prefix(sizeof(Number));
  return number;
}

}  // namespace

std::string pack_sketch(const Sketch& sketch) {
  std::string packed;
  if (is_empty(sketch)) return packed;
  for (const std::uint16_t hash : sketch.hashes) append_number(packed, hash);
  append_number(packed, sketch.whole);
  return packed;
}

Sketch unpack_sketch(std::string_view packed) {
  Sketch sketch;
  if (packed.size() != kPackedBytes) return sketch;
  for (std::uint16_t& hash : sketch.hashes) hash = take_number<std::uint16_t>(packed);
  sketch.whole = take_number<std::uint64_t>(packed);
  return sketch;
}

}  // namespace indexer
