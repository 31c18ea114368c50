#include "indexer/recognise/labour.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/recognise/cue_table.hpp"
#include "indexer/recognise/surroundings.hpp"

namespace indexer {
namespace {

// An article speaks of work if its labour is at least this. In gold the labour stories have 1.8 and
// more, the others 1.0 and less; the middle also divides world news well, see docs/FACETS.md.
constexpr double kLeastLabour = 1.6;
constexpr double kLeastWithUnion = 1.0;  // where a union is a party
// From so many words on, single mentions say less of what an article is about.
constexpr double kUsualWords = 250;

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

// The first word behind `evidence`.
std::uint32_t word_behind(std::span<const CueWord> words, const Passage& passage,
                          const schema::Evidence& evidence) {
  const std::size_t end = evidence.offset + evidence.text.size();
  const auto behind = std::ranges::partition_point(words, [&](const CueWord& word) {
    const schema::Part part = passage.sentences[word.sentence].part;
    if (part != evidence.part) return part == schema::Part::Title;
    return word.offset < end;
  });
  return static_cast<std::uint32_t>(behind - words.begin());
}

}  // namespace

struct LabourReader::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary) : table(vocabulary), set(table.cues) {}

  std::vector<LabourCue> counting_cues(const CueMatches& matches, const Surroundings& around,
                                       const Passage& passage) const;
  std::vector<BallotCue> ballot_cues(const CueMatches& matches, const Surroundings& around) const;
  void keep_the_best(std::vector<LabourCue>& cues, std::size_t words) const;

  CueTable table;
  CueSet set;
};

std::vector<LabourCue> LabourReader::Impl::counting_cues(const CueMatches& matches,
                                                         const Surroundings& around,
                                                         const Passage& passage) const {
  std::vector<LabourCue> cues;
  for (const CueHit& hit : matches.hits) {
    const CueMeaning& meaning = table.meanings[hit.cue];
    const bool is_cue = meaning.role == CueRole::Cue;
    const bool is_redirect = meaning.role == CueRole::Redirect && meaning.speaks;
    if (!is_cue && !is_redirect) continue;
    if (is_cue && around.is_cancelled(table, hit)) continue;
    if (around.is_beside_the_story(hit)) continue;
    const std::uint32_t sentence = matches.words[hit.begin].sentence;
    cues.push_back(
        {.facet = is_redirect ? meaning.to_facet : meaning.facet,
         .value = is_redirect ? meaning.to_value : meaning.value,
         .strength = meaning.strength,
         .place = place_of(passage.sentences[sentence]),
         .depth = passage.depth_of(passage.sentences[sentence]),
         .is_cause = around.is_cause[hit.begin],
         .is_prospect = around.is_prospect[hit.begin],
         .is_of_party = around.is_of_party[hit.begin],
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
    const std::uint64_t own = table.bit(cue.facet, cue.value);
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
  Surroundings around = look_around(impl_->table, matches, passage, own_year);
  for (const schema::FacetValue& found : unions) {
    for (const schema::Evidence& evidence : found.evidence) {
      if (!evidence.stated.empty()) continue;  // stands nowhere in the text
      around.take_context(sentence_at(passage, evidence), hash_of_folded(found.value));
      around.take_party(matches, passage, word_behind(matches.words, passage, evidence));
    }
  }
  around.follow_parties(matches, passage);
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
