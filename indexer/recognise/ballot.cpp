#include "indexer/recognise/ballot.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/recognise/number_names.hpp"
#include "schema/ascii.hpp"

namespace indexer {
namespace {

// The question that a share of yes votes answers; the first is wanted most.
enum class Question : std::uint8_t { Strike, Other, ShortOfStrike };

struct Figure {
  BallotFigure kind;
  double value;
  std::uint32_t word;  // where the number stands
  std::uint32_t sentence;
  std::uint32_t length;  // of the phrase, in words: the shorter, the surer
  Question question = Question::Other;
};

// 0: a word that is no number.
int number_named(std::string_view lower) {
  const auto row = std::ranges::find(kNumberNames, lower, &NumberName::name);
  return row == kNumberNames.end() ? 0 : row->value;
}

// The words of one passage, folded as far as ballots need it.
class Words {
 public:
  Words(const LabourReading& reading, const Passage& passage)
      : reading_(reading), passage_(passage) {}

  std::uint32_t sentence(std::uint32_t word) const { return reading_.words[word].sentence; }

  std::string lower(std::uint32_t word) const { return schema::lower_case(written(word)); }

  // Whether the words from `word` on are "per cent" or "%".
  bool is_per_cent(std::uint32_t word) const {
    const std::string text = lower(word);
    return text == "per" || text == "%";
  }

  // The number that ends with `word`: "2,400", "84.4", "seventy-nine". None for "1.2m", "nine out".
  std::optional<double> number(std::uint32_t word) const {
    std::string text = lower(word);
    std::erase(text, ',');
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size()) return value;
    return number_in_words(word, text);
  }

  std::size_t size() const { return reading_.words.size(); }

 private:
  std::string_view written(std::uint32_t word) const {
    const CueWord& at = reading_.words[word];
    return passage_.of(passage_.sentences[at.sentence].part).substr(at.offset, at.size_bytes);
  }

  // Only above twenty: below, words are mostly of "nine out of ten".
  std::optional<double> number_in_words(std::uint32_t word, std::string_view text) const {
    const int number = number_named(text);
    if (number >= 20) return number;
    if (number < 1 || number > 9 || word == 0 || sentence(word - 1) != sentence(word)) return {};
    const int tens = number_named(lower(word - 1));
    if (tens < 20) return std::nullopt;
    return tens + number;
  }

  const LabourReading& reading_;
  const Passage& passage_;
};

// The question that the words [begin, end) name; none for a vote against something.
std::optional<Question> question_in(const Words& words, std::uint32_t begin, std::uint32_t end) {
  bool is_strike = false;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string word = words.lower(i);
    if (word == "short" || word == "rule") return Question::ShortOfStrike;
    if (word == "strike" || word == "strikes" || word == "walk") is_strike = true;
    const bool is_against = word == "reject" || word == "against" || word == "oppose";
    if (is_against && !is_strike) return std::nullopt;
  }
  return is_strike ? Question::Strike : Question::Other;
}

// What the figure's own sentence asks behind it, up to the next number; where it names nothing, the
// question right before it ("Are you prepared to strike? Yes: 60%").
std::optional<Question> asked(const Words& words, const Figure& figure, const Passage& passage) {
  std::uint32_t end = figure.word + 1;
  while (end < words.size() && words.sentence(end) == figure.sentence && !words.number(end)) ++end;
  const std::optional<Question> own = question_in(words, figure.word, end);
  if (!own || *own != Question::Other || figure.sentence == 0) return own;
  const Sentence& before = passage.sentences[figure.sentence - 1];
  if (!passage.of(before).ends_with('?')) return own;
  std::uint32_t begin = figure.word;
  while (begin > 0 && words.sentence(begin - 1) + 1 >= figure.sentence) --begin;
  return question_in(words, begin, figure.word);
}

// Where the number of a phrase stands; none where it could be another ("73 and 84 per cent").
std::optional<std::uint32_t> number_of(const Words& words, const BallotCue& cue) {
  std::optional<std::uint32_t> bare;
  for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
    if (!words.number(i)) continue;
    const bool is_share = i + 1 < words.size() && words.is_per_cent(i + 1);
    if (cue.figure == BallotFigure::Balloted) {
      if (!is_share) return i;
    } else if (is_share) {
      return bare ? std::nullopt : std::optional(i);
    } else if (!bare) {
      bare = i;
    }
  }
  return cue.figure == BallotFigure::Foreign ? bare : std::nullopt;
}

std::vector<Figure> figures_of(const LabourReading& reading, const Words& words) {
  std::vector<Figure> figures;
  for (const BallotCue& cue : reading.ballot) {
    const std::optional<std::uint32_t> found = number_of(words, cue);
    if (!found) continue;
    const std::uint32_t at = *found;
    figures.push_back({.kind = cue.figure,
                       .value = *words.number(at),
                       .word = at,
                       .sentence = words.sentence(at),
                       .length = cue.end - cue.begin});
  }
  return figures;
}

// The surest reading of each number: figures that share one with a surer phrase, or with a foreign
// one, are dropped.
std::vector<Figure> one_reading_each(std::vector<Figure> figures) {
  std::ranges::stable_sort(figures, {}, [](const Figure& figure) {
    return std::pair{figure.kind != BallotFigure::Foreign, figure.length};
  });
  std::vector<Figure> kept;
  for (const Figure& figure : figures) {
    if (std::ranges::find(kept, figure.word, &Figure::word) == kept.end()) kept.push_back(figure);
  }
  std::erase_if(kept, [](const Figure& figure) { return figure.kind == BallotFigure::Foreign; });
  std::ranges::sort(kept, {}, &Figure::word);
  return kept;
}

bool is_percent(double value) { return value >= 0 && value <= 100; }

// The share of yes votes: the first that answers the question wanted most.
const Figure* chosen_yes(const std::vector<Figure>& figures) {
  const Figure* best = nullptr;
  for (const Figure& figure : figures) {
    if (figure.kind != BallotFigure::Yes) continue;
    if (best == nullptr || figure.question < best->question) best = &figure;
  }
  return best;
}

// The first figure of `kind` that belongs to the ballot of `yes`: in its sentence, or near it in
// one that tells of no other result.
const Figure* beside(const std::vector<Figure>& figures, BallotFigure kind, const Figure* yes) {
  constexpr std::uint32_t kNear = 3;
  const auto has_other_yes = [&](std::uint32_t sentence) {
    return std::ranges::any_of(figures, [&](const Figure& figure) {
      return figure.kind == BallotFigure::Yes && figure.sentence == sentence;
    });
  };
  const Figure* near = nullptr;
  for (const Figure& figure : figures) {
    if (figure.kind != kind) continue;
    if (yes == nullptr || figure.sentence == yes->sentence) return &figure;
    const std::uint32_t apart =
        std::max(figure.sentence, yes->sentence) - std::min(figure.sentence, yes->sentence);
    if (near == nullptr && apart <= kNear && !has_other_yes(figure.sentence)) near = &figure;
  }
  return near;
}

}  // namespace

schema::BallotFigures find_ballot(const LabourReading& reading, const Passage& passage) {
  const Words words(reading, passage);
  std::vector<Figure> figures = one_reading_each(figures_of(reading, words));
  std::erase_if(figures, [&](Figure& figure) {
    if (figure.kind == BallotFigure::Balloted) return figure.value < 1;
    if (!is_percent(figure.value)) return true;
    if (figure.kind == BallotFigure::Turnout) return false;
    const std::optional<Question> question = asked(words, figure, passage);
    if (question) figure.question = *question;
    return !question;
  });
  schema::BallotFigures ballot;
  const Figure* yes = chosen_yes(figures);
  if (yes != nullptr) ballot.yes_percent = yes->value;
  if (const Figure* turnout = beside(figures, BallotFigure::Turnout, yes)) {
    ballot.turnout_percent = turnout->value;
  }
  if (const Figure* balloted = beside(figures, BallotFigure::Balloted, yes)) {
    ballot.balloted = static_cast<std::uint64_t>(balloted->value);
  }
  return ballot;
}

}  // namespace indexer
