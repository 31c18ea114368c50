#include "indexer/near_copies.hpp"

#include <algorithm>
#include <chrono>
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

std::vector<WordHash> sorted_set(std::vector<WordHash> hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace

struct CopyProof::Impl {
  std::optional<schema::Day> published;
  std::vector<StoryWord> words;
  std::vector<ParticularSentence> sentences;
  std::vector<WordHash> runs;          // by their first word's place
  std::vector<WordHash> known_runs;    // sorted
  std::vector<WordHash> known_words;   // sorted
  std::size_t figures = 0, names = 0;  // different ones
};

namespace {

using Text = CopyProof::Impl;

// What one text has of another.
struct Overlap {
  std::size_t words = 0;
  std::size_t new_words = 0;  // neither shared nor a small edit
  std::size_t new_lead_words = 0;
  std::size_t strange_figures = 0;  // that the other has nowhere, a new top and a new end aside
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
    if (!std::ranges::binary_search(other.known_runs, text.runs[at])) continue;
    const bool is_after_edit = end > 0 && at <= end + kSmallEdit;
    for (std::size_t w = is_after_edit ? end : at; w < at + kRunWords; ++w) is_shared[w] = true;
    end = at + kRunWords;
  }
  return is_shared;
}

// The different figures of [first, end) that stand nowhere in the other text.
std::size_t strange_figures(const Text& text, std::size_t first, std::size_t end,
                            const Text& other) {
  std::vector<WordHash> hashes;
  for (std::size_t w = first; w < end; ++w) {
    const StoryWord& word = text.words[w];
    const bool is_known = std::ranges::binary_search(other.known_words, word.hash);
    if (word.kind == WordKind::Figure && !is_known) hashes.push_back(word.hash);
  }
  return sorted_set(std::move(hashes)).size();
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
  overlap.strange_figures = strange_figures(text, first, end, other);
  return overlap;
}

// All but a new lead and a fifth is shared; the less text, the less may be new.
bool lies_within(const Overlap& part) {
  const bool has_lead = part.words >= kWordsWithLead;
  const std::size_t new_lead = has_lead ? std::min(part.new_lead_words, part.words / 8) : 0;
  return (part.new_words - new_lead) * 5 + 40 <= part.words;
}

// One in eight figures, of a long text alone, and one in five names may have been put in the place
// of another: a form that is filled in again has others everywhere. What was cut from one text and
// added to the other may bring a few figures more.
bool agree(const Text& one, const Overlap& in_other, const Text& other, const Overlap& in_one) {
  const std::size_t figures = std::min(one.figures, other.figures);
  const std::size_t strangers = std::min(in_one.strange_figures, in_other.strange_figures);
  if (strangers > kFewStrangers && strangers * 8 > figures) return false;
  const Replaced edits = replaced(one.sentences, other.sentences);
  return edits.figures * 8 <= figures &&
         edits.figures * 200 <= std::min(one.words.size(), other.words.size()) &&
         edits.names * 5 <= std::min(one.names, other.names);
}

bool is_of_a_day_with(const Text& one, const Text& other) {
  if (!one.published || !other.published) return false;
  const auto apart =
      std::chrono::sys_days(*one.published) - std::chrono::sys_days(*other.published);
  return std::chrono::abs(apart) <= std::chrono::days(1);
}

// A paper's own version of an agency's report or of a press release: of the same day, at most two
// words in five are new, few of them at the top, and its figures are the other's.
bool is_retold(const Text& shorter, const Overlap& in_longer, const Text& longer,
               const Overlap& in_shorter) {
  if (shorter.words.size() > longer.words.size() || !is_of_a_day_with(shorter, longer))
    return false;
  if (in_longer.new_words * 5 > in_longer.words * 2) return false;
  if (std::max(in_longer.new_lead_words, in_shorter.new_lead_words) > kMostRetoldLead) return false;
  const std::size_t strangers = in_longer.strange_figures;
  return shorter.figures >= strangers + kFewestSameFigures && strangers * 5 <= shorter.figures &&
         replaced(shorter.sentences, longer.sentences).figures == 0;
}

}  // namespace

CopyProof::CopyProof(std::string_view text, std::optional<schema::Day> published)
    : impl_(std::make_unique<Impl>()) {
  impl_->published = published;
  impl_->words = words_of_story(text);
  impl_->sentences = particular_sentences(text, impl_->words);
  impl_->runs = runs_of(hashes_of(impl_->words));
  impl_->known_runs = sorted_set(impl_->runs);
  impl_->known_words = sorted_set(hashes_of(impl_->words));
  impl_->figures = different(impl_->words, WordKind::Figure);
  impl_->names = different(impl_->words, WordKind::Name);
}
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
  const bool is_new_version = is_retold(a, in_b, b, in_a) || is_retold(b, in_a, a, in_b);
  return (is_edited || is_new_version) && agree(a, in_b, b, in_a);
}

}  // namespace indexer
