#include "indexer/near_copies.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "indexer/sentence_edits.hpp"
#include "indexer/story_words.hpp"

namespace indexer {
namespace {

// What the bounds below rest on: docs/COPIES.md.
constexpr std::size_t kSmallEdit = 6;        // words between two shared runs that count as an edit
constexpr std::size_t kLeadWords = 100;      // where a follow-up says what is new
constexpr std::size_t kWordsWithLead = 150;  // a shorter text is little more than its lead
constexpr std::size_t kMostNewLead = 60;     // of them; a copy's new lead is a sentence or two
constexpr std::size_t kFewStrangers = 2;     // figures that a cut and an added paragraph bring
constexpr std::size_t kMostRetoldLead = 35;  // new words at the top of what was only retold
constexpr std::size_t kFewestSameFigures = 3;  // that prove it

// A set of hashes that is asked mostly for what it has not: most answers take one bit.
class HashSet {
 public:
  explicit HashSet(std::vector<WordHash> hashes) : hashes_(std::move(hashes)) {
    std::ranges::sort(hashes_);
    for (const WordHash hash : hashes_) may_hold_[hash % kBits] = true;
  }
  bool contains(WordHash hash) const {
    return may_hold_[hash % kBits] && std::ranges::binary_search(hashes_, hash);
  }

 private:
  static constexpr std::size_t kBits = 8192;  // of a text of 500 words one in sixteen is set
  std::vector<WordHash> hashes_;
  std::bitset<kBits> may_hold_;
};

std::vector<WordHash> sorted_set(std::vector<WordHash> hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace

struct CopyProof::Impl {
  Impl(std::string_view story, std::optional<schema::Day> day);

  std::string text;
  std::optional<schema::Day> published;
  std::vector<StoryWord> words;
  std::vector<WordHash> runs;  // by their first word's place
  HashSet known_runs;
};

namespace {

using Text = CopyProof::Impl;

// What one text has of another.
struct Overlap {
  std::size_t words = 0;
  std::size_t new_words = 0;  // neither shared nor a small edit
  std::size_t new_lead_words = 0;
  std::size_t first = 0, end = 0;  // between a new top and a new end
};

// What a text tells besides its runs of words. Few pairs of texts come so far that it is asked.
struct Particulars {
  explicit Particulars(const Text& text);

  std::vector<ParticularSentence> sentences;
  HashSet known_words;
  std::size_t figures, names;  // different ones
};

std::size_t different(const std::vector<StoryWord>& words, WordKind kind) {
  std::vector<WordHash> hashes;
  for (const StoryWord& word : words) {
    if (word.kind == kind) hashes.push_back(word.hash);
  }
  return sorted_set(std::move(hashes)).size();
}

// For each word of `text` whether it is shared with `other`, small edits included.
std::vector<bool> shared_words(const Text& text, const Text& other) {
  std::vector<bool> is_shared(text.words.size());
  std::size_t end = 0;  // of what is shared so far
  for (std::size_t at = 0; at < text.runs.size(); ++at) {
    if (!other.known_runs.contains(text.runs[at])) continue;
    const bool is_after_edit = end > 0 && at <= end + kSmallEdit;
    for (std::size_t w = is_after_edit ? end : at; w < at + kRunWords; ++w) is_shared[w] = true;
    end = at + kRunWords;
  }
  return is_shared;
}

Particulars::Particulars(const Text& text)
    : sentences(particular_sentences(text.text, text.words)),
      known_words(hashes_of(text.words)),
      figures(different(text.words, WordKind::Figure)),
      names(different(text.words, WordKind::Name)) {}

// The different figures between the new top and the new end that stand nowhere in the other text.
std::size_t strange_figures(const Text& text, const Overlap& shared, const Particulars& other) {
  std::vector<WordHash> hashes;
  for (std::size_t w = shared.first; w < shared.end; ++w) {
    const StoryWord& word = text.words[w];
    if (word.kind != WordKind::Figure || other.known_words.contains(word.hash)) continue;
    hashes.push_back(word.hash);
  }
  return sorted_set(std::move(hashes)).size();
}

Overlap overlap_of(const Text& text, const Text& other) {
  const std::vector<bool> is_shared = shared_words(text, other);
  Overlap overlap;
  overlap.words = overlap.first = is_shared.size();
  for (std::size_t w = 0; w < is_shared.size(); ++w) {
    if (is_shared[w]) {
      overlap.first = std::min(overlap.first, w);
      overlap.end = w + 1;
      continue;
    }
    ++overlap.new_words;
    if (w < kLeadWords) ++overlap.new_lead_words;
  }
  return overlap;
}

// All but a new lead and a fifth is shared; the less text, the less may be new.
bool lies_within(const Overlap& part) {
  const bool has_lead = part.words >= kWordsWithLead;
  const std::size_t new_lead = has_lead ? std::min(part.new_lead_words, part.words / 8) : 0;
  return (part.new_words - new_lead) * 5 + 40 <= part.words;
}

bool is_of_a_day_with(const Text& one, const Text& other) {
  if (!one.published || !other.published) return false;
  const auto apart =
      std::chrono::sys_days(*one.published) - std::chrono::sys_days(*other.published);
  return std::chrono::abs(apart) <= std::chrono::days(1);
}

// A paper's own version of an agency's report or of a press release: of the same day, at most two
// words in five are new, few of them at the top, and its figures are the other's.
bool may_be_retold(const Text& shorter, const Overlap& in_longer, const Text& longer,
                   const Overlap& in_shorter) {
  return shorter.words.size() <= longer.words.size() && is_of_a_day_with(shorter, longer) &&
         in_longer.new_words * 5 <= in_longer.words * 2 &&
         std::max(in_longer.new_lead_words, in_shorter.new_lead_words) <= kMostRetoldLead;
}

bool has_same_figures(std::size_t figures, std::size_t strangers, const Replaced& edits) {
  return figures >= strangers + kFewestSameFigures && strangers * 5 <= figures &&
         edits.figures == 0;
}

// What tells two texts apart that share most of their words.
struct Differences {
  Differences(const Text& one, const Overlap& in_other, const Text& other, const Overlap& in_one)
      : words(std::min(one.words.size(), other.words.size())) {
    const Particulars a(one), b(other);
    figures = {a.figures, b.figures};
    names = std::min(a.names, b.names);
    strangers = {strange_figures(one, in_other, b), strange_figures(other, in_one, a)};
    edits = replaced(a.sentences, b.sentences);
  }

  // One in eight figures, of a long text alone, and one in five names may have been put in the
  // place of another: a form that is filled in again has others everywhere. What was cut from one
  // text and added to the other may bring a few figures more.
  bool are_few() const {
    const std::size_t fewest = std::ranges::min(figures);
    const std::size_t strange = std::ranges::min(strangers);
    if (strange > kFewStrangers && strange * 8 > fewest) return false;
    return edits.figures * 8 <= fewest && edits.figures * 200 <= words && edits.names * 5 <= names;
  }

  std::size_t words, names;
  std::array<std::size_t, 2> figures, strangers;  // of the one, of the other
  Replaced edits;
};

}  // namespace

CopyProof::Impl::Impl(std::string_view story, std::optional<schema::Day> day)
    : text(story),
      published(day),
      words(words_of_story(text)),
      runs(runs_of(hashes_of(words))),
      known_runs(runs) {}

CopyProof::CopyProof(std::string_view text, std::optional<schema::Day> published)
    : impl_(std::make_unique<Impl>(text, published)) {}
CopyProof::~CopyProof() = default;
CopyProof::CopyProof(CopyProof&&) noexcept = default;
CopyProof& CopyProof::operator=(CopyProof&&) noexcept = default;

bool are_copies(const CopyProof& one, const CopyProof& other) {
  const Text& a = one.impl();
  const Text& b = other.impl();
  const auto [shorter, longer] = std::minmax({a.words.size(), b.words.size()});
  if (shorter < kFewestStoryWords || longer > 3 * shorter) return false;
  const Overlap in_b = overlap_of(a, b), in_a = overlap_of(b, a);
  if (std::max(in_a.new_lead_words, in_b.new_lead_words) > kMostNewLead) return false;
  const bool is_edited = lies_within(in_b) || lies_within(in_a);
  const std::array may_retell{may_be_retold(a, in_b, b, in_a), may_be_retold(b, in_a, a, in_b)};
  if (!is_edited && !may_retell[0] && !may_retell[1]) return false;
  const Differences differences(a, in_b, b, in_a);
  const auto is_retold = [&](std::size_t side) {
    return may_retell[side] && has_same_figures(differences.figures[side],
                                                differences.strangers[side], differences.edits);
  };
  return (is_edited || is_retold(0) || is_retold(1)) && differences.are_few();
}

}  // namespace indexer
