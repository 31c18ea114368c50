#include "indexer/recognise/event_clues.hpp"

#include <algorithm>
#include <map>

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

constexpr std::array<std::string_view, 12> kLastYears{
    "January last year",   "February last year", "March last year",    "April last year",
    "May last year",       "June last year",     "July last year",     "August last year",
    "September last year", "October last year",  "November last year", "December last year"};

// Beside an event of a day: the article is of the months after it, or of the weeks.
constexpr std::array<std::string_view, 6> kLateMonths{"earlier this year", "past few months",
                                                      "last few months",   "recent months",
                                                      "past months",       "last months"};
constexpr std::array<std::string_view, 9> kLateWeeks{
    "earlier this month", "past few weeks", "last few weeks", "recent weeks", "past weeks",
    "past fortnight",     "last fortnight", "last week",      "last month"};
constexpr std::array<std::string_view, 11> kCounts{"two",   "three", "four", "five", "six", "seven",
                                                   "eight", "nine",  "ten",  "11",   "12"};
constexpr int kMonthsLate = 300;  // in days
constexpr int kWeeksLate = 100;

// The days of `row` that are about `date`; none where its weekday is another in every year of them.
DaySet about(const WrittenDate& date, const DaySet& row) {
  if (!row.is_bounded() || row.is_empty()) return row;
  const schema::YearRange years = row.years();
  return row.intersected(days_about(date, -kToldBefore, kToldAfter, *years.from, *years.to));
}

}  // namespace

EventClues::EventClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense,
                       const schema::Vocabulary& vocabulary)
    : words_(words), tense_(tense) {
  std::ranges::transform(kLastYears, last_years_.begin(),
                         [&](std::string_view phrase) { return book.add(phrase); });
  for (const std::string_view phrase : kLateMonths) {
    of_late_.push_back({book.add(phrase), kMonthsLate});
  }
  for (const std::string_view phrase : kLateWeeks) {
    of_late_.push_back({book.add(phrase), kWeeksLate});
  }
  for (const std::string_view count : kCounts) {
    for (const std::string start : {"past ", "last "}) {
      const std::string counted = start + std::string(count);
      of_late_.push_back({book.add(counted + " weeks"), kWeeksLate});
      of_late_.push_back({book.add(counted + " months"), kMonthsLate});
    }
  }
  const schema::Rows& events = vocabulary.rows(Table::Events);
  std::map<std::string_view, Cue> cues;
  for (std::size_t row = 0; row < events.size(); ++row) {
    const RowDays days = days_of_row(vocabulary, Table::Events, row);
    const std::string_view rule = events.cell(row, "rule");
    rows_.push_back(
        {.name = std::string(events.cell(row, "name")),
         .days = DaySet::between(rule == "not-after" ? std::nullopt : days.first,
                                 rule == "not-before" ? std::nullopt : days.last),
         .outlives_news = rule == "not-before",
         .weight = events.cell(row, "confidence") == "high" ? Weight::Certain : Weight::Likely,
         .begun = schema::parse_date(events.cell(row, "from"))});
    Row& added = rows_.back();
    added.is_of_a_day = events.cell(row, "kind") == "national-event" && added.outlives_news &&
                        added.begun && added.begun->day != 0;
    for (const std::string_view text : events.list(row, "cues")) {
      auto [cue, is_new] = cues.try_emplace(text);
      if (is_new) cue->second = cue_of(book, text);
      cue->second.rows.push_back(static_cast<std::uint32_t>(row));
    }
  }
  for (auto& [text, cue] : cues) {
    const PhraseId first = cue.parts.front();
    last_part_ = std::max(last_part_, std::ranges::max(cue.parts));
    if (cues_by_first_part_.size() <= first) cues_by_first_part_.resize(first + 1);
    cues_by_first_part_[first].push_back(std::move(cue));
  }
}

EventClues::Cue EventClues::cue_of(PhraseBook& book, std::string_view text) {
  Cue cue;
  cue.looks_back = text.starts_with("last ") || text.find(" last ") != std::string_view::npos;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kAnd), text.size());
    const std::string_view part = text.substr(0, end);
    cue.parts.push_back(book.add(part));
    if (const auto day = corpus::yearless_dateline(part)) cue.day = CueDay{day->month, day->day};
    text.remove_prefix(std::min(end + kAnd.size(), text.size()));
  }
  return cue;
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
    for (const FoundPhrase& found : text.found_in(*sentence)) {
      if (found.phrase <= last_part_) search.seen_in[found.phrase] = search.round;
    }
  }
  for (const ClueSentence* const sentence : scope) {
    for (const FoundPhrase& found : text.found_in(*sentence)) {
      if (found.phrase >= cues_by_first_part_.size()) continue;
      for (const Cue& cue : cues_by_first_part_[found.phrase]) {
        const bool is_whole = std::ranges::all_of(
            cue.parts, [&](PhraseId part) { return search.seen_in[part] == search.round; });
        const bool is_told =
            std::ranges::all_of(cue.rows, [&](std::uint32_t row) { return search.is_told[row]; });
        if (is_told || !is_whole) continue;
        tell(search, scope, cue, std::string(text.written(*sentence, found.first, found.last)));
      }
    }
  }
}

void EventClues::tell(Search& search, const Scope& scope, const Cue& cue,
                      const std::string& words) const {
  const bool looks_back = std::ranges::any_of(scope, [&](const ClueSentence* sentence) {
    return tense_.is_retrospective(search.text, *sentence);
  });
  const auto date = cue.day ? day_written(search.text, scope, *cue.day) : std::nullopt;
  const bool is_confirmed = !cue.day || cue.parts.size() > 2 || (date && date->weekday);
  DaySet days = DaySet::none();
  Weight weight = is_confirmed ? Weight::Certain : Weight::Likely;
  std::string names;
  for (const std::uint32_t index : cue.rows) {
    const Row& row = rows_[index];
    tell_last_year(search, scope, row);
    tell_of_late(search, scope, row);
    if (looks_back && !row.outlives_news && !cue.looks_back) continue;
    const DaySet left = date ? about(*date, row.days) : row.days;
    if (left.is_empty()) continue;
    days.add(left);
    weight = std::max(weight, row.weight);
    names += (names.empty() ? "" : "; ") + row.name;
    search.is_told[index] = true;
  }
  if (days.is_empty()) return;
  search.clues.push_back(
      {.days = days, .kind = "event", .text = words + " (" + names + ")", .weight = weight});
}

// "shot in September last year", of one who was shot in September 2022.
void EventClues::tell_last_year(Search& search, const Scope& scope, const Row& row) const {
  if (!row.outlives_news || !row.begun || row.begun->month == 0) return;
  for (const ClueSentence* const sentence : scope) {
    for (const FoundPhrase& found : search.text.found_in(*sentence)) {
      if (found.phrase != last_years_[row.begun->month - 1]) continue;
      const int next = row.begun->year + 1;
      search.clues.push_back(
          {.days = DaySet::of_years(next, next),
           .kind = "event of last year",
           .text = std::string(search.text.written(*sentence, found.first, found.last)) + " (" +
                   row.name + ")",
           .weight = Weight::Likely});
    }
  }
}

// "three attacks in the past 12 weeks", of attacks of March to June 2017.
void EventClues::tell_of_late(Search& search, const Scope& scope, const Row& row) const {
  if (!row.is_of_a_day) return;
  const sys_days start(year(row.begun->year) / month(row.begun->month) / day(row.begun->day));
  for (const ClueSentence* const sentence : scope) {
    for (const FoundPhrase& found : search.text.found_in(*sentence)) {
      const auto late = std::ranges::find(of_late_, found.phrase, &Late::phrase);
      if (late == of_late_.end()) continue;
      search.clues.push_back(
          {.days = DaySet::between(start, start + days(late->days)),
           .kind = "event of late",
           .text = std::string(search.text.written(*sentence, found.first, found.last)) + " (" +
                   row.name + ")",
           .weight = Weight::Likely});
    }
  }
}

// The day of a cue as the text has it, without a year that stands there.
std::optional<WrittenDate> EventClues::day_written(const ClueText& text, const Scope& scope,
                                                   const CueDay& day) const {
  std::optional<WrittenDate> found;
  for (const ClueSentence* const sentence : scope) {
    for (WrittenDate& date : words_.dates_in(text, *sentence)) {
      if (date.month != day.month || date.day != day.day || (found && !date.weekday)) continue;
      date.year = 0;
      found = date;
    }
  }
  return found;
}

}  // namespace indexer
