#include "indexer/recognise/calendar_clues.hpp"

#include <algorithm>
#include <array>

namespace indexer {
namespace {

using namespace std::chrono;

// How far from the article a day lies that is written with its weekday and without its year.
constexpr int kDaysAhead = 180;         // "will strike on Friday, 10 July"
constexpr int kDaysBack = 180;          // "met on Thursday, January 14"
constexpr int kDaysAheadUnknown = 120;  // where no verb tells
constexpr int kDaysBackUnknown = 90;
constexpr int kUsualDaysAhead = 45;  // for nearly all of them
constexpr int kUsualDaysBack = 31;   // as long as a monthly looks back

// How long before a day news tells of it with its year.
constexpr days kPlannedAhead(365);

// "Good morning. It's Friday 23 January". It is read as "it" is: "in April 1986, it said".
constexpr std::string_view kIts = "it's";

struct RelativeWords {
  std::string_view text;
  int from, to;
};
constexpr std::array kRelativeDays{RelativeWords{"today", 0, 0},
                                   RelativeWords{kIts, 0, 0},
                                   RelativeWords{"today is", 0, 0},
                                   RelativeWords{"this morning", 0, 0},
                                   RelativeWords{"this afternoon", 0, 0},
                                   RelativeWords{"this evening", 0, 0},
                                   RelativeWords{"this lunchtime", 0, 0},
                                   RelativeWords{"tonight", 0, 0},
                                   RelativeWords{"tomorrow", -1, -1},
                                   RelativeWords{"tomorrow morning", -1, -1},
                                   RelativeWords{"tomorrow night", -1, -1},
                                   RelativeWords{"yesterday", 1, 1},
                                   RelativeWords{"yesterday morning", 1, 1},
                                   RelativeWords{"yesterday afternoon", 1, 1},
                                   RelativeWords{"last night", 0, 1},
                                   RelativeWords{"last week", 1, 13},
                                   RelativeWords{"next week", -13, -1},
                                   RelativeWords{"this week", -6, 6}};
struct RelativeMonth {
  std::string_view text;
  int months;
};
constexpr std::array kRelativeMonths{RelativeMonth{"last month", 1},
                                     RelativeMonth{"next month", -1},
                                     RelativeMonth{"this month", 0}};

sys_days first_day_of(const WrittenDate& date) {
  return sys_days(year(date.year) / month(date.month) / day(date.day == 0 ? 1 : date.day));
}

}  // namespace

CalendarClues::CalendarClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense,
                             int last_year)
    : words_(words),
      tense_(tense),
      last_year_(last_year),
      since_(book.add_word("since")),
      in_(book.add_word("in")),
      during_(book.add_word("during")),
      on_(book.add_word("on")) {
  its_ = book.add(kIts);
  for (const RelativeWords& row : kRelativeDays) {
    relatives_.push_back({.phrase = book.add(row.text), .from = row.from, .to = row.to});
  }
  for (const RelativeMonth& row : kRelativeMonths) {
    relatives_.push_back({.phrase = book.add(row.text), .is_month = true, .months = row.months});
  }
}

void CalendarClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  for (const ClueSentence& sentence : text.sentences) find_in_sentence(text, sentence, clues);
}

void CalendarClues::find_in_sentence(const ClueText& text, const ClueSentence& sentence,
                                     std::vector<Clue>& clues) const {
  const std::vector<WrittenDate> dates = words_.dates_in(text, sentence);
  for (const WrittenDate& date : dates) {
    if (const Relative* const relative = relative_beside(text, sentence, date)) {
      clues.push_back({.days = days_by(*relative, date),
                       .kind = "relative date",
                       .text = std::string(text.written(sentence, date.first, date.last)),
                       .is_calendar = date.year == 0 && date.weekday.has_value()});
    } else {
      add_dated(text, sentence, date, clues);
    }
  }
  add_bare_years(text, sentence, dates, clues);
}

// "tomorrow (Friday, January 23)", "last month, on 15 December": the phrase next to the date, with
// nothing but a comma, a bracket or "on" between.
const CalendarClues::Relative* CalendarClues::relative_beside(const ClueText& text,
                                                              const ClueSentence& sentence,
                                                              const WrittenDate& date) const {
  const auto& words = text.words;
  constexpr std::uint8_t kJoints = kComma | kOpenBracket | kCloseBracket | kDash;
  std::uint32_t before = date.first;
  if (before > sentence.first && words[before - 1].id == on_ && words[before].gap == 0) --before;
  const Relative* nearest = nullptr;
  for (const FoundPhrase& found : text.found_in(sentence)) {
    const bool stands_before = found.last == before && (words[before].gap & ~kJoints) == 0;
    const bool stands_behind = found.first == date.last && date.last < sentence.last &&
                               (words[date.last].gap & (kComma | kOpenBracket)) != 0 &&
                               (words[date.last].gap & ~kJoints) == 0;
    if (!stands_before && !stands_behind) continue;
    const bool is_it = found.phrase == its_;
    if (is_it && (found.last != date.first || words[date.first].gap != 0 || !date.weekday))
      continue;
    const auto relative = std::ranges::find(relatives_, found.phrase, &Relative::phrase);
    if (relative != relatives_.end()) nearest = &*relative;
  }
  return nearest;
}

DaySet CalendarClues::days_by(const Relative& relative, const WrittenDate& date) const {
  if (!relative.is_month) {
    return days_about(date, relative.from, relative.to, kFirstYearSought, last_year_);
  }
  // The whole month of the article: whatever day of the other month the date is.
  DaySet set = DaySet::none();
  const int first = date.year != 0 ? date.year : kFirstYearSought;
  const int last = date.year != 0 ? date.year : last_year_;
  for (int y = first; y <= last; ++y) {
    const year_month_day day = year(y) / month(date.month) / std::chrono::day(date.day);
    if (date.day != 0 && (!day.ok() || (date.weekday && weekday(sys_days(day)) != *date.weekday))) {
      continue;
    }
    const year_month month_of_article = year(y) / month(date.month) + months(relative.months);
    set.add(sys_days(month_of_article / 1), sys_days(month_of_article / std::chrono::last));
  }
  return set;
}

void CalendarClues::add_dated(const ClueText& text, const ClueSentence& sentence,
                              const WrittenDate& date, std::vector<Clue>& clues) const {
  const bool follows_since = date.first > sentence.first && text.words[date.first - 1].id == since_;
  const Tense tense = follows_since ? Tense::Past : tense_.at(text, sentence, date.first);
  Clue clue{
      .days = {}, .kind = {}, .text = std::string(text.written(sentence, date.first, date.last))};
  if (date.year != 0) {
    if (tense == Tense::Past) {
      clue.kind = "earlier date";
      clue.days = DaySet::between(first_day_of(date), std::nullopt);
    } else if (tense == Tense::Future && date.day != 0) {
      clue.kind = "later date";
      clue.days = DaySet::between(std::nullopt, first_day_of(date));
      clues.push_back(clue);
      clue.kind = "planned date";
      clue.days = DaySet::between(first_day_of(date) - kPlannedAhead, std::nullopt);
      clue.weight = Weight::Likely;
    } else {
      return;
    }
  } else if (date.weekday) {
    clue.kind = "weekday";
    clue.is_calendar = true;
    const int from = tense == Tense::Past     ? 0
                     : tense == Tense::Future ? -kDaysAhead
                                              : -kDaysAheadUnknown;
    const int to = tense == Tense::Future ? 0 : tense == Tense::Past ? kDaysBack : kDaysBackUnknown;
    clue.days = days_about(date, from, to, kFirstYearSought, last_year_);
    clues.push_back(clue);
    clue.kind = "weekday nearby";
    clue.weight = Weight::Usual;
    clue.days = days_about(date, std::max(from, -kUsualDaysAhead), std::min(to, kUsualDaysBack),
                           kFirstYearSought, last_year_);
  } else {
    return;
  }
  clues.push_back(std::move(clue));
}

// "in 2013" and "since 2013", told as past: the article is no older.
void CalendarClues::add_bare_years(const ClueText& text, const ClueSentence& sentence,
                                   const std::vector<WrittenDate>& dates,
                                   std::vector<Clue>& clues) const {
  const auto& words = text.words;
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    const int year_there = CalendarWords::year_of(words[i]);
    if (year_there == 0 || words[i].gap != 0) continue;
    const bool is_span = i + 1 < sentence.last && (words[i + 1].gap & (kDash | kSlash)) != 0 &&
                         words[i + 1].number >= 0;
    if (is_in_any(dates, i) || is_span) continue;
    const WordId before = words[i - 1].id;
    const bool is_since = before == since_;
    const bool is_past = is_since || ((before == in_ || before == during_) &&
                                      tense_.at(text, sentence, i - 1) == Tense::Past);
    if (!is_past) continue;
    clues.push_back(
        {.days = DaySet::between(sys_days(year(year_there) / January / 1), std::nullopt),
         .kind = "earlier year",
         .text = std::string(text.written(sentence, i - 1, i + 1))});
  }
}

}  // namespace indexer
