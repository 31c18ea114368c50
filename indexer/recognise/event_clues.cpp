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
    last_part_ = std::max(last_part_, cue.other_parts.back());
    if (const auto day = corpus::yearless_dateline(part)) cue.day = CueDay{day->month, day->day};
    text.remove_prefix(std::min(end + kAnd.size(), text.size()));
  }
  const PhraseId first = cue.other_parts.front();
  cue.other_parts.erase(cue.other_parts.begin());
  if (cues_by_first_part_.size() <= first) cues_by_first_part_.resize(first + 1);
  cues_by_first_part_[first].push_back(std::move(cue));
}

void EventClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  Search search{.text = text,
                .is_told = std::vector<bool>(rows_.size()),
                .seen_in = std::vector<std::uint32_t>(last_part_ + 1),
                .clues = clues};
  const ClueSentence* headline = nullptr;
  const ClueSentence* first = nullptr;
  for (const ClueSentence& sentence : text.sentences) {
    find_in(search, {&sentence});
    const ClueSentence*& place = sentence.part == schema::Part::Title ? headline : first;
    if (place == nullptr) place = &sentence;
  }
  if (headline != nullptr && first != nullptr) find_in(search, {headline, first});
}

void EventClues::find_in(Search& search, const Scope& scope) const {
  const ClueText& text = search.text;
  ++search.round;
  for (const ClueSentence* const sentence : scope) {
    for (std::uint32_t i = sentence->found_first; i < sentence->found_last; ++i) {
      const PhraseId phrase = text.found[i].phrase;
      if (phrase <= last_part_) search.seen_in[phrase] = search.round;
    }
  }
  for (const ClueSentence* const sentence : scope) {
    for (std::uint32_t i = sentence->found_first; i < sentence->found_last; ++i) {
      const FoundPhrase& found = text.found[i];
      if (found.phrase >= cues_by_first_part_.size()) continue;
      for (const Cue& cue : cues_by_first_part_[found.phrase]) {
        const bool is_whole = std::ranges::all_of(
            cue.other_parts, [&](PhraseId part) { return search.seen_in[part] == search.round; });
        if (search.is_told[cue.row] || !is_whole) continue;
        tell(search, scope, cue, std::string(text.written(*sentence, found.first, found.last)));
      }
    }
  }
}

void EventClues::tell(Search& search, const Scope& scope, const Cue& cue,
                      const std::string& words) const {
  const Row& row = rows_[cue.row];
  const bool looks_back = std::ranges::any_of(scope, [&](const ClueSentence* sentence) {
    return tense_.is_retrospective(search.text, *sentence);
  });
  if (looks_back && !row.outlives_news) return;
  const auto days = days_of(search.text, scope, cue);
  if (!days) return;
  const bool is_confirmed =
      !cue.day || cue.other_parts.size() > 1 || has_weekday(search.text, scope, *cue.day);
  search.is_told[cue.row] = true;
  search.clues.push_back({.days = *days,
                          .kind = "event",
                          .text = words + " (" + row.name + ")",
                          .weight = is_confirmed ? row.weight : Weight::Likely});
}

// Whether the text has a weekday with `day`.
bool EventClues::has_weekday(const ClueText& text, const Scope& scope, const CueDay& day) const {
  for (const ClueSentence* const sentence : scope) {
    for (const WrittenDate& date : words_.dates_in(text, *sentence)) {
      if (date.month == day.month && date.day == day.day && date.weekday) return true;
    }
  }
  return false;
}

// The days of the cue's row, about its day where it has one; none where the text has another
// weekday for that day.
std::optional<DaySet> EventClues::days_of(const ClueText& text, const Scope& scope,
                                          const Cue& cue) const {
  const DaySet& row_days = rows_[cue.row].days;
  if (!cue.day || !row_days.is_bounded() || row_days.is_empty()) return row_days;
  WrittenDate date{
      .first = 0, .last = 0, .month = cue.day->month, .day = cue.day->day, .weekday = {}};
  for (const ClueSentence* const sentence : scope) {
    for (const WrittenDate& written : words_.dates_in(text, *sentence)) {
      const bool is_it = written.month == date.month && written.day == date.day;
      if (is_it && written.weekday) date.weekday = written.weekday;
    }
  }
  const schema::YearRange years = row_days.years();
  const DaySet about = days_about(date, -kToldBefore, kToldAfter, *years.from, *years.to);
  const DaySet left = row_days.intersected(about);
  return left.is_empty() ? std::nullopt : std::optional(left);
}

}  // namespace indexer
