#include "indexer/recognise/labour.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <unordered_set>

#include "indexer/recognise/cue_table.hpp"

namespace indexer {
namespace {

// What a dispute is about stands within so many words of "strike over".
constexpr std::uint32_t kCauseWords = 10;
// A year, or "years ago", makes past what stands so many words before or behind it.
constexpr std::uint32_t kPastWords = 3;
// What is a prospect stands within so many words of "the prospect of".
constexpr std::uint32_t kProspectWords = 3;
// A year among so many first words of a sentence dates all of it: "In 2009 members walked out".
constexpr std::uint32_t kOpeningWords = 3;
// An article speaks of work if its labour is at least this. In gold the labour stories have 1.8 and
// more, the others 1.0 and less; the middle also divides world news well, see docs/FACETS.md.
constexpr double kLeastLabour = 1.6;
constexpr double kLeastWithUnion = 1.2;  // where a union is a party
// From so many words on, single mentions say less of what an article is about.
constexpr double kUsualWords = 250;

enum class Context : std::uint8_t { None, Weak, Strong };

// What is known of each word and sentence once all hits are seen.
struct Surroundings {
  explicit Surroundings(const CueMatches& matches, std::size_t sentences)
      : cancelled(matches.words.size()),
        is_cause(matches.words.size()),
        is_past(matches.words.size()),
        is_prospect(matches.words.size()),
        is_elsewhere(matches.words.size()),
        context(sentences) {}

  // A strong word of working life stands in `sentence`.
  void take_context(std::size_t sentence, std::uint64_t word) {
    context[sentence] = Context::Strong;
    different.insert(word);
  }

  std::vector<std::uint64_t> cancelled;         // by word: the values whose cues do not count there
  std::vector<bool> is_cause;                   // by word
  std::vector<bool> is_past;                    // by word
  std::vector<bool> is_prospect;                // by word
  std::vector<bool> is_elsewhere;               // by word: of another dispute or another time
  std::vector<Context> context;                 // by sentence: the strongest word of working life
  std::unordered_set<std::uint64_t> different;  // strong words of working life
};

std::uint64_t hash_of_folded(std::string_view text) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : text) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    hash ^= static_cast<unsigned char>(is_upper ? c - 'A' + 'a' : c);
    hash *= 1099511628211u;
  }
  return hash;
}

Place place_of(const Sentence& sentence) {
  if (sentence.part == schema::Part::Title) return Place::Title;
  return sentence.is_lead ? Place::Lead : Place::Body;
}

std::string_view text_of(const Passage& passage, std::span<const CueWord> words,
                         std::uint32_t begin, std::uint32_t end) {
  const CueWord& first = words[begin];
  const CueWord& last = words[end - 1];
  const schema::Part part = passage.sentences[first.sentence].part;
  return passage.of(part).substr(first.offset, last.offset + last.size_bytes - first.offset);
}

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

// Whether fewer than kOpeningWords stand before the word `at` in its sentence.
bool opens_sentence(std::span<const CueWord> words, std::uint32_t at) {
  return at < kOpeningWords || words[at - kOpeningWords].sentence != words[at].sentence;
}

// Sentences that speak of working life, by where they stand; no more than the different words of
// it that were used, so that one word repeated is not enough.
double labour_of(const Passage& passage, const Surroundings& around, std::size_t words) {
  constexpr double kWeakSentence = 0.15;
  double sum = 0;
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    if (around.context[i] == Context::None) continue;
    const Place place = place_of(passage.sentences[i]);
    const double weight = place == Place::Title ? 2 : place == Place::Lead ? 1.5 : 1;
    sum += weight * (around.context[i] == Context::Strong ? 1.0 : kWeakSentence);
  }
  const double most = static_cast<double>(around.different.size()) + 1;
  const double length = static_cast<double>(words) / kUsualWords;
  return std::min(sum, most) / (1 + 0.5 * std::log2(std::max(1.0, length)));
}

std::size_t sentence_at(const Passage& passage, const schema::Evidence& evidence) {
  const Sentence& sentence = passage.at(evidence.part, evidence.offset);
  return static_cast<std::size_t>(&sentence - passage.sentences.data());
}

}  // namespace

struct LabourReader::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary) : table(vocabulary), set(table.cues) {}

  std::uint64_t bit(CueFacet facet, std::uint16_t value) const {
    const std::size_t first = facet == CueFacet::Action ? table.values[0].size() : 0;
    return std::uint64_t{1} << (first + value);
  }
  // Whether a counter of the hit's value shares a word with it.
  bool is_cancelled(const CueHit& hit, const Surroundings& around) const {
    const CueMeaning& meaning = table.meanings[hit.cue];
    const std::uint64_t own = bit(meaning.facet, meaning.value);
    return std::any_of(around.cancelled.begin() + hit.begin, around.cancelled.begin() + hit.end,
                       [&](std::uint64_t values) { return (values & own) != 0; });
  }
  Surroundings look_around(const CueMatches& matches, const Passage& passage,
                           std::optional<int> own_year) const;
  std::vector<LabourCue> counting_cues(const CueMatches& matches, const Surroundings& around,
                                       const Passage& passage) const;
  std::vector<BallotCue> ballot_cues(const CueMatches& matches, const Surroundings& around) const;
  void keep_the_best(std::vector<LabourCue>& cues, std::size_t words) const;

  CueTable table;
  CueSet set;
};

Surroundings LabourReader::Impl::look_around(const CueMatches& matches, const Passage& passage,
                                             std::optional<int> own_year) const {
  Surroundings around(matches, passage.sentences.size());
  const std::string own = own_year ? std::to_string(*own_year) : std::string();
  std::string_view latest_year = own;
  for (const CueHit& hit : matches.hits) {
    if (own_year || table.meanings[hit.cue].role != CueRole::Year) continue;
    latest_year = std::max(latest_year, text_of(passage, matches.words, hit.begin, hit.end));
  }
  for (const CueHit& hit : matches.hits) {
    const CueMeaning& meaning = table.meanings[hit.cue];
    switch (meaning.role) {
      case CueRole::Veto:
      case CueRole::Redirect:
        for (std::uint32_t i = hit.begin; i < hit.end; ++i) {
          around.cancelled[i] |= bit(meaning.facet, meaning.value);
        }
        break;
      case CueRole::Cause:
        mark(around.is_cause, matches.words, hit.begin, hit.end, hit.end + kCauseWords);
        break;
      case CueRole::Past: {
        // Where the article's own year is not known, the latest that it names may be it.
        const auto year = text_of(passage, matches.words, hit.end - 1, hit.end);
        const bool is_year = year < "A";
        if (is_year && year >= latest_year) break;
        const std::uint32_t before = hit.begin < kPastWords ? 0 : hit.begin - kPastWords;
        mark(around.is_past, matches.words, hit.begin, before, hit.end + kPastWords);
        if (opens_sentence(matches.words, hit.begin)) {
          mark_sentence(around.is_elsewhere, matches.words, hit.begin, passage);
        }
        break;
      }
      case CueRole::Prospect:
        mark(around.is_prospect, matches.words, hit.begin, hit.end - 1, hit.end + kProspectWords);
        break;
      case CueRole::Elsewhere:
        mark_sentence(around.is_elsewhere, matches.words, hit.begin, passage);
        break;
      case CueRole::Cue:
      case CueRole::Context:
      case CueRole::Year:
      case CueRole::Ballot:
        break;
    }
  }
  for (const CueHit& hit : matches.hits) {
    const CueMeaning& meaning = table.meanings[hit.cue];
    if (meaning.role != CueRole::Context || is_cancelled(hit, around)) continue;
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

std::vector<LabourCue> LabourReader::Impl::counting_cues(const CueMatches& matches,
                                                         const Surroundings& around,
                                                         const Passage& passage) const {
  std::vector<LabourCue> cues;
  for (const CueHit& hit : matches.hits) {
    const CueMeaning& meaning = table.meanings[hit.cue];
    const bool is_cue = meaning.role == CueRole::Cue;
    const bool is_redirect = meaning.role == CueRole::Redirect && meaning.speaks;
    if (!is_cue && !is_redirect) continue;
    if (is_cue && is_cancelled(hit, around)) continue;
    if (around.is_past[hit.begin] || around.is_past[hit.end - 1]) continue;
    if (around.is_elsewhere[hit.begin]) continue;
    const std::uint32_t sentence = matches.words[hit.begin].sentence;
    cues.push_back(
        {.facet = is_redirect ? meaning.to_facet : meaning.facet,
         .value = is_redirect ? meaning.to_value : meaning.value,
         .strength = meaning.strength,
         .place = place_of(passage.sentences[sentence]),
         .is_cause = around.is_cause[hit.begin],
         .is_prospect = around.is_prospect[hit.begin],
         .begin = hit.begin,
         .end = hit.end,
         .text_hash = hash_of_folded(text_of(passage, matches.words, hit.begin, hit.end))});
  }
  return cues;
}

std::vector<BallotCue> LabourReader::Impl::ballot_cues(const CueMatches& matches,
                                                       const Surroundings& around) const {
  std::vector<BallotCue> cues;
  for (const CueHit& hit : matches.hits) {
    const CueMeaning& meaning = table.meanings[hit.cue];
    if (meaning.role != CueRole::Ballot || around.is_past[hit.begin]) continue;
    cues.push_back({.figure = meaning.figure, .begin = hit.begin, .end = hit.end});
  }
  return cues;
}

// Of the cues of one value that share words, the strongest stays, of equal ones the longest.
void LabourReader::Impl::keep_the_best(std::vector<LabourCue>& cues, std::size_t words) const {
  std::ranges::sort(cues, [](const LabourCue& a, const LabourCue& b) {
    if (a.strength != b.strength) return a.strength > b.strength;
    if (a.end - a.begin != b.end - b.begin) return a.end - a.begin > b.end - b.begin;
    return a.begin < b.begin;
  });
  std::vector<std::uint64_t> taken(words);
  const auto is_taken = [&](const LabourCue& cue) {
    const std::uint64_t own = bit(cue.facet, cue.value);
    for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
      if ((taken[i] & own) != 0) return true;
    }
    for (std::uint32_t i = cue.begin; i < cue.end; ++i) taken[i] |= own;
    return false;
  };
  std::erase_if(cues, is_taken);
  std::ranges::stable_sort(cues, {}, &LabourCue::begin);
}

LabourReader::LabourReader(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
LabourReader::~LabourReader() = default;
LabourReader::LabourReader(LabourReader&&) noexcept = default;

const std::vector<std::string>& LabourReader::values(CueFacet facet) const {
  return impl_->table.values[static_cast<std::size_t>(facet)];
}

LabourReading LabourReader::read(const Passage& passage,
                                 const std::vector<schema::FacetValue>& unions,
                                 std::optional<int> own_year) const {
  CueMatches matches = impl_->set.find(passage);
  Surroundings around = impl_->look_around(matches, passage, own_year);
  for (const schema::FacetValue& found : unions) {
    for (const schema::Evidence& evidence : found.evidence) {
      if (!evidence.stated.empty()) continue;  // stands nowhere in the text
      around.take_context(sentence_at(passage, evidence), hash_of_folded(found.value));
    }
  }
  LabourReading reading;
  reading.labour = labour_of(passage, around, matches.words.size());
  reading.has_union = !unions.empty();
  if (is_about_labour(reading)) {
    reading.cues = impl_->counting_cues(matches, around, passage);
    impl_->keep_the_best(reading.cues, matches.words.size());
    reading.ballot = impl_->ballot_cues(matches, around);
  }
  reading.words = std::move(matches.words);
  return reading;
}

bool is_about_labour(const LabourReading& reading) {
  return reading.labour >= (reading.has_union ? kLeastWithUnion : kLeastLabour);
}

schema::Evidence evidence_of(const LabourReading& reading, const LabourCue& cue,
                             const Passage& passage) {
  const CueWord& first = reading.words[cue.begin];
  return evidence_of(passage, passage.sentences[first.sentence].part, first.offset,
                     text_of(passage, reading.words, cue.begin, cue.end).size());
}

}  // namespace indexer
