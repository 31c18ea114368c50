#include "indexer/recognise/event_clues.hpp"

#include <algorithm>

#include "corpus/dateline.hpp"
#include "indexer/recognise/table_days.hpp"

namespace indexer {
namespace {

using schema::Table;
using namespace std::chrono;

// News of a day, in days before and after it.
constexpr int kToldBefore = 60;
constexpr int kToldAfter = 3;

constexpr std::string_view kAnd = " & ";

bool has_phrase(const ClueText& text, const ClueSentence* sentence, PhraseId phrase) {
  if (sentence == nullptr) return false;
  return std::any_of(text.found.begin() + sentence->found_first,
                     text.found.begin() + sentence->found_last,
                     [&](const FoundPhrase& found) { return found.phrase == phrase; });
}

}  // namespace

EventClues::EventClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense,
                       const schema::Vocabulary& vocabulary)
    : words_(words), tense_(tense) {
  const schema::Rows& events = vocabulary.rows(Table::Events);
  for (std::size_t row = 0; row < events.size(); ++row) {
    const RowDays days = days_of_row(vocabulary, Table::Events, row);
    const std::string_view rule = events.cell(row, "rule");
    rows_.push_back(
        {.name = std::string(events.cell(row, "name")),
         .days = DaySet::between(rule == "not-after" ? std::nullopt : days.first,
                                 rule == "not-before" ? std::nullopt : days.last),
         .outlives_news = rule == "not-before",
         .weight = events.cell(row, "confidence") == "high" ? Weight::Certain : Weight::Likely});
    for (const std::string_view cue : events.list(row, "cues")) {
      add_cue(book, static_cast<std::uint32_t>(row), cue);
    }
  }
}

void EventClues::add_cue(PhraseBook& book, std::uint32_t row, std::string_view text) {
  Cue cue{.row = row, .other_parts = {}, .day = {}};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kAnd), text.size());
    const std::string_view part = text.substr(0, end);
    cue.other_parts.push_back(book.add(part));
    if (const auto day = corpus::yearless_dateline(part)) cue.day = CueDay{day->month, day->day};
    text.remove_prefix(std::min(end + kAnd.size(), text.size()));
  }
  const PhraseId first = cue.other_parts.front();
  cue.other_parts.erase(cue.other_parts.begin());
  if (cues_by_first_part_.size() <= first) cues_by_first_part_.resize(first + 1);
  cues_by_first_part_[first].push_back(std::move(cue));
}

void EventClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  std::vector<bool> is_told(rows_.size());
  const ClueSentence* headline = nullptr;
  const ClueSentence* first = nullptr;
  for (const ClueSentence& sentence : text.sentences) {
    find_in(text, {.sentence = &sentence, .joined = nullptr}, is_told, clues);
    if (sentence.part == schema::Part::Title) {
      headline = &sentence;
    } else if (first == nullptr) {
      first = &sentence;
    }
  }
  if (headline == nullptr || first == nullptr) return;
  find_in(text, {.sentence = headline, .joined = first}, is_told, clues);
  find_in(text, {.sentence = first, .joined = headline}, is_told, clues);
}

void EventClues::find_in(const ClueText& text, const Scope& scope, std::vector<bool>& is_told,
                         std::vector<Clue>& clues) const {
  const ClueSentence& sentence = *scope.sentence;
  for (std::uint32_t i = sentence.found_first; i < sentence.found_last; ++i) {
    const FoundPhrase& found = text.found[i];
    if (found.phrase >= cues_by_first_part_.size()) continue;
    for (const Cue& cue : cues_by_first_part_[found.phrase]) {
      const bool is_whole = std::ranges::all_of(cue.other_parts, [&](PhraseId part) {
        return has_phrase(text, scope.sentence, part) || has_phrase(text, scope.joined, part);
      });
      if (is_told[cue.row] || !is_whole) continue;
      const Row& row = rows_[cue.row];
      const auto looks_back = [&](const ClueSentence* where) {
        return where != nullptr && tense_.is_retrospective(text, *where);
      };
      if (!row.outlives_news && (looks_back(scope.sentence) || looks_back(scope.joined))) continue;
      auto days = days_of(text, sentence, cue);
      if (days && scope.joined != nullptr && cue.day) days = days_of(text, *scope.joined, cue);
      if (!days) continue;
      is_told[cue.row] = true;
      clues.push_back({.days = *days,
                       .kind = "event",
                       .text = std::string(text.written(sentence, found.first, found.last)) + " (" +
                               row.name + ")",
                       .weight = row.weight});
    }
  }
}

// The days of the cue's row, about its day where it has one; none where the text has another
// weekday for that day.
std::optional<DaySet> EventClues::days_of(const ClueText& text, const ClueSentence& sentence,
                                          const Cue& cue) const {
  const DaySet& row_days = rows_[cue.row].days;
  if (!cue.day || !row_days.is_bounded() || row_days.is_empty()) return row_days;
  WrittenDate date{
      .first = 0, .last = 0, .month = cue.day->month, .day = cue.day->day, .weekday = {}};
  for (const WrittenDate& written : words_.dates_in(text, sentence)) {
    if (written.month == date.month && written.day == date.day) date.weekday = written.weekday;
  }
  const schema::YearRange years = row_days.years();
  const DaySet about = days_about(date, -kToldBefore, kToldAfter, *years.from, *years.to);
  const DaySet left = row_days.intersected(about);
  return left.is_empty() ? std::nullopt : std::optional(left);
}

}  // namespace indexer
