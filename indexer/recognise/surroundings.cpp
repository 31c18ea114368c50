#include "indexer/recognise/surroundings.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "schema/ascii.hpp"
#include "schema/word_order.hpp"

namespace indexer {
namespace {

// What a dispute is about stands within so many words of "strike over".
constexpr std::uint32_t kCauseWords = 10;
// A year, or "years ago", makes past what stands so many words before or behind it.
constexpr std::uint32_t kPastWords = 3;
// What is a prospect stands within so many words of "the prospect of".
constexpr std::uint32_t kProspectWords = 3;
// What is denied stands within so many words of "not about", or before "is not being considered".
constexpr std::uint32_t kDeniedWords = 6;
// A year among so many first words of a sentence dates all of it: "In 2009 members walked out".
constexpr std::uint32_t kOpeningWords = 3;
// Behind one of these stands what a party says, wants or does not do.
constexpr std::array<std::string_view, 17> kReports{
    "said", "says",    "say",  "that",  "told",   "warned", "argued", "claims", "claimed",
    "if",   "whether", "want", "wants", "wanted", "not",    "never",  "refused"};
// A sentence that opens with one of these goes on about the party of the one before.
constexpr std::array<std::string_view, 6> kPronouns{"It",    "Its",  "They",
                                                    "Their", "Both", "Members"};

// Marks the words from `begin` to `end` that stand in one sentence with the word `at`.
void mark(std::vector<bool>& marks, std::span<const CueWord> words, std::uint32_t at,
          std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < std::min<std::size_t>(end, words.size()); ++i) {
    if (words[i].sentence == words[at].sentence) marks[i] = true;
  }
}

// Marks the sentence in which the word `at` stands, unless it is of the headline or the lead: those
// are of the story, whatever they compare it with.
void mark_sentence(std::vector<bool>& marks, std::span<const CueWord> words, std::uint32_t at,
                   const Passage& passage) {
  const std::uint32_t sentence = words[at].sentence;
  if (place_of(passage.sentences[sentence]) != Place::Body) return;
  for (std::uint32_t i = at; i > 0 && words[i - 1].sentence == sentence; --i) marks[i - 1] = true;
  mark(marks, words, at, at, static_cast<std::uint32_t>(words.size()));
}

// Marks the sentence before the one that begins with the word `first`, wherever it stands.
void mark_sentence_before(std::vector<bool>& marks, std::span<const CueWord> words,
                          std::uint32_t first) {
  if (first == 0 || words[first - 1].sentence == words[first].sentence) return;
  const std::uint32_t sentence = words[first - 1].sentence;
  for (std::uint32_t i = first; i > 0 && words[i - 1].sentence == sentence; --i) {
    marks[i - 1] = true;
  }
}

// Whether fewer than kOpeningWords stand before the word `at` in its sentence.
bool opens_sentence(std::span<const CueWord> words, std::uint32_t at) {
  return at < kOpeningWords || words[at - kOpeningWords].sentence != words[at].sentence;
}

// The first of `count` words before the word `at`.
std::uint32_t back(std::uint32_t at, std::uint32_t count) { return at - std::min(at, count); }

// Where the article's own year is not known, the latest that it names may be it.
std::string latest_year(const CueTable& table, const CueMatches& matches, const Passage& passage,
                        std::optional<int> own_year) {
  if (own_year) return std::to_string(*own_year);
  std::string_view latest;
  for (const CueHit& hit : matches.hits) {
    if (table.meanings[hit.cue].role != CueRole::Year) continue;
    latest = std::max(latest, text_of(passage, matches.words, hit.begin, hit.end));
  }
  return std::string(latest);
}

void take_past(const CueHit& hit, const CueMatches& matches, const Passage& passage,
               std::string_view latest_year, Surroundings& around) {
  const auto year = text_of(passage, matches.words, hit.end - 1, hit.end);
  const bool is_year = year < "A";
  if (is_year && year >= latest_year) return;
  mark(around.is_past, matches.words, hit.begin, back(hit.begin, kPastWords), hit.end + kPastWords);
  if (opens_sentence(matches.words, hit.begin)) {
    mark_sentence(around.is_elsewhere, matches.words, hit.begin, passage);
  }
}

// What the hit of a phrase does to the words around it.
void take(const CueMeaning& meaning, const CueHit& hit, const CueMatches& matches,
          const Passage& passage, std::string_view latest_year, Surroundings& around) {
  switch (meaning.role) {
    case CueRole::Veto:
    case CueRole::Redirect:
      for (std::uint32_t i = hit.begin; i < hit.end; ++i) around.cancelled[i] |= meaning.bit;
      break;
    case CueRole::Cause:
      mark(around.is_cause, matches.words, hit.begin, hit.end, hit.end + kCauseWords);
      break;
    case CueRole::Past:
      take_past(hit, matches, passage, latest_year, around);
      break;
    case CueRole::Prospect:
      mark(around.is_prospect, matches.words, hit.begin, hit.end - 1, hit.end + kProspectWords);
      break;
    case CueRole::Denial:
      mark(around.is_denied, matches.words, hit.begin, hit.begin, hit.end + kDeniedWords);
      break;
    case CueRole::Denied:
      mark(around.is_denied, matches.words, hit.begin, back(hit.begin, kDeniedWords), hit.end);
      break;
    case CueRole::Retraction:
      mark_sentence_before(around.is_denied, matches.words, hit.begin);
      break;
    case CueRole::Elsewhere:
      mark_sentence(around.is_elsewhere, matches.words, hit.begin, passage);
      break;
    case CueRole::Party:
      around.take_party(matches, passage, hit.end);
      break;
    case CueRole::Cue:
    case CueRole::Context:
    case CueRole::Year:
    case CueRole::Ballot:
      break;
  }
}

}  // namespace

bool Surroundings::is_cancelled(const CueTable& table, const CueHit& hit) const {
  const std::uint64_t own = table.meanings[hit.cue].bit;
  return std::any_of(cancelled.begin() + hit.begin, cancelled.begin() + hit.end,
                     [&](std::uint64_t values) { return (values & own) != 0; });
}

Surroundings look_around(const CueTable& table, const CueMatches& matches, const Passage& passage,
                         std::optional<int> own_year) {
  Surroundings around(matches, passage.sentences.size());
  const std::string latest = latest_year(table, matches, passage, own_year);
  for (const CueHit& hit : matches.hits) {
    take(table.meanings[hit.cue], hit, matches, passage, latest, around);
  }
  for (const CueHit& hit : matches.hits) {
    const CueMeaning& meaning = table.meanings[hit.cue];
    if (meaning.role != CueRole::Context || around.is_cancelled(table, hit)) continue;
    const std::uint32_t sentence = matches.words[hit.begin].sentence;
    if (meaning.strength != Strength::Weak) {
      around.take_context(sentence,
                          hash_of_folded(text_of(passage, matches.words, hit.begin, hit.end)));
    } else if (around.context[sentence] == Context::None) {
      around.context[sentence] = Context::Weak;
    }
  }
  return around;
}

void Surroundings::take_party(const CueMatches& matches, const Passage& passage,
                              std::uint32_t first) {
  if (first == 0) return;
  const std::uint32_t sentence = matches.words[first - 1].sentence;
  names_party[sentence] = true;
  for (std::uint32_t i = first; i < matches.words.size(); ++i) {
    if (matches.words[i].sentence != sentence || is_of_party[i]) return;
    const std::string_view word = text_of(passage, matches.words, i, i + 1);
    if (std::ranges::find(kReports, word) != kReports.end()) return;
    is_of_party[i] = true;
  }
}

void Surroundings::follow_parties(const CueMatches& matches, const Passage& passage) {
  for (std::uint32_t i = 1; i < matches.words.size(); ++i) {
    const std::uint32_t sentence = matches.words[i].sentence;
    if (sentence == 0 || matches.words[i - 1].sentence == sentence) continue;
    const Sentence& own = passage.sentences[sentence];
    const Sentence& before = passage.sentences[sentence - 1];
    if (!names_party[sentence - 1] || own.part != before.part ||
        own.paragraph != before.paragraph) {
      continue;
    }
    const std::string_view word = text_of(passage, matches.words, i, i + 1);
    if (std::ranges::find(kPronouns, word) != kPronouns.end()) {
      take_party(matches, passage, i + 1);
    }
  }
}

std::string_view text_of(const Passage& passage, std::span<const CueWord> words,
                         std::uint32_t begin, std::uint32_t end) {
  const CueWord& first = words[begin];
  const CueWord& last = words[end - 1];
  const schema::Part part = passage.sentences[first.sentence].part;
  return passage.of(part).substr(first.offset, last.offset + last.size_bytes - first.offset);
}

std::uint64_t hash_of_folded(std::string_view text) {
  return schema::word_hash(schema::lower_case(text));
}

}  // namespace indexer
