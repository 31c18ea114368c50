#include "indexer/recognise/year.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "corpus/dateline.hpp"
#include "indexer/recognise/body_clues.hpp"
#include "indexer/recognise/calendar_clues.hpp"
#include "indexer/recognise/calendar_words.hpp"
#include "indexer/recognise/event_clues.hpp"
#include "indexer/recognise/news_clues.hpp"
#include "indexer/recognise/office_clues.hpp"
#include "indexer/recognise/period_clues.hpp"
#include "indexer/recognise/stated_dates.hpp"
#include "indexer/recognise/tense.hpp"

namespace indexer {
namespace {

using corpus::DateKind;
using corpus::StatedDate;
using schema::Date;
using schema::DateEvidence;
using namespace std::chrono;

constexpr int kFewYears = 4;  // among which a likely clue may choose

// "2012..2016", "2012..", to the day where it is one.
std::string shown(const DaySet& set) {
  if (set.is_empty()) return "none";
  if (const auto day = set.only_day()) return schema::to_iso(*day);
  const schema::YearRange range = set.years();
  if (range.from && range.from == range.to) return std::to_string(*range.from);
  return (range.from ? std::to_string(*range.from) : "") + ".." +
         (range.to ? std::to_string(*range.to) : "");
}

// What the clues of an article leave.
struct Outcome {
  DaySet all;      // by every clue but the usual ones
  DaySet usual;    // by every clue
  DaySet certain;  // by those alone that may settle a year
  DaySet bounds;   // by those of them that no calendar repeats
  bool has_calendar = false;
};

Outcome combined(const std::vector<Clue>& clues) {
  Outcome outcome;
  for (const Clue& clue : clues) {
    outcome.usual = outcome.usual.intersected(clue.days);
    if (clue.weight == Weight::Usual) continue;
    outcome.all = outcome.all.intersected(clue.days);
    const bool is_certain = clue.weight == Weight::Certain;
    if (is_certain) outcome.certain = outcome.certain.intersected(clue.days);
    if (is_certain && !clue.is_calendar) outcome.bounds = outcome.bounds.intersected(clue.days);
    outcome.has_calendar = outcome.has_calendar || clue.is_calendar;
  }
  return outcome;
}

// Whether the days lie in two years, one after the other.
bool is_about_new_year(const DaySet& days) {
  if (days.is_empty() || !days.is_bounded()) return false;
  const schema::YearRange years = days.years();
  return *years.to == *years.from + 1;
}

// The year that the clues prove. Likely clues may only choose: among the years that a calendar
// leaves, which are far apart, or among the few between certain bounds. Among these usual clues may
// choose too, and between two years that are next to each other.
std::optional<int> proven_year(const Outcome& outcome) {
  const auto year = outcome.all.only_year();
  if (!year && outcome.has_calendar &&
      (outcome.bounds.is_bounded() || is_about_new_year(outcome.all))) {
    return outcome.usual.only_year();
  }
  if (!year || outcome.certain.only_year() || outcome.has_calendar) return year;
  if (!outcome.certain.is_bounded()) return std::nullopt;
  const schema::YearRange bounds = outcome.certain.years();
  return *bounds.to - *bounds.from < kFewYears ? year : std::nullopt;
}

// The years that are left. The ends of a calendar's years are those of the search for them, so that
// an end counts only where something else bounds it.
schema::YearRange range_of(const Outcome& outcome) {
  if (outcome.certain.is_empty()) return {};
  const schema::YearRange bounds = outcome.bounds.years();
  schema::YearRange range = outcome.certain.years();
  if (!bounds.from) range.from.reset();
  if (!bounds.to) range.to.reset();
  return range;
}

// The words of the first clues. A usual clue has those of another.
std::string reason_of(const std::vector<Clue>& clues) {
  constexpr int kMostClues = 8;
  std::string reason;
  int told = 0;
  for (const Clue& clue : clues) {
    if (clue.weight == Weight::Usual || told == kMostClues) continue;
    reason += (told++ == 0 ? "" : "; ") + clue.text;
  }
  return reason;
}

}  // namespace

struct YearRecogniser::Impl {
  Impl(const schema::Vocabulary& vocabulary, schema::Day today)
      : last_year(static_cast<int>(today.year()) + 1),
        words(book),
        tense(book),
        calendar(book, words, tense, last_year),
        news(book, words, tense, last_year),
        periods(book, words, tense),
        offices(book, tense, vocabulary),
        bodies(book, tense, vocabulary),
        events(book, words, tense, vocabulary) {}

  std::vector<Clue> clues_of(const corpus::Article& article, const Passage& passage) const;
  void add_datelines(const corpus::Article& article, std::vector<Clue>& clues) const;

  int last_year;
  PhraseBook book;
  CalendarWords words;
  TenseWords tense;
  CalendarClues calendar;
  NewsClues news;
  PeriodClues periods;
  OfficeClues offices;
  BodyClues bodies;
  EventClues events;
};

YearRecogniser::YearRecogniser(const schema::Vocabulary& vocabulary, schema::Day today)
    : impl_(std::make_unique<Impl>(vocabulary, today)) {}
YearRecogniser::~YearRecogniser() = default;
YearRecogniser::YearRecogniser(YearRecogniser&&) noexcept = default;

// The first dateline without a year, among the lines that are no story.
void YearRecogniser::Impl::add_datelines(const corpus::Article& article,
                                         std::vector<Clue>& clues) const {
  constexpr int kDaysToChange = 14;
  for (const corpus::DroppedLine& line : article.dropped) {
    if (line.reason != corpus::kDateline) continue;
    const auto found = corpus::yearless_dateline(line.text);
    if (!found) continue;
    const WrittenDate date{
        .first = 0, .last = 0, .month = found->month, .day = found->day, .weekday = found->weekday};
    clues.push_back({.days = days_about(date, found->is_change ? -kDaysToChange : 0, 0,
                                        kFirstYearSought, last_year),
                     .kind = "dateline without a year",
                     .text = line.text,
                     .is_calendar = true});
    return;
  }
}

std::vector<Clue> YearRecogniser::Impl::clues_of(const corpus::Article& article,
                                                 const Passage& passage) const {
  std::vector<Clue> clues;
  const ClueText text = read_clue_text(passage, book);
  add_datelines(article, clues);
  calendar.find(text, clues);
  news.find(text, clues);
  periods.find(text, clues);
  offices.find(text, clues);
  bodies.find(text, clues);
  events.find(text, clues);
  add_stated_bounds(article.dates, clues);
  std::unordered_set<std::string> told;
  std::erase_if(clues, [&](const Clue& clue) {
    return !told.insert(clue.kind + '\n' + clue.text + '\n' + shown(clue.days)).second;
  });
  return clues;
}

FoundYear YearRecogniser::find(const corpus::Article& article, const Passage& passage) const {
  FoundYear found;
  schema::Dating& dating = found.dating;
  if (const StatedDate* const stated = stated_publication(article.dates)) {
    dating = {.date = stated->date,
              .evidence = DateEvidence::Stated,
              .year = stated->date.year,
              .range = {stated->date.year, stated->date.year},
              .reason = std::string(told_as(stated->kind)) + ": " + stated->text};
    found.candidates.push_back(candidate_of(*stated));
    for (const StatedDate& other : article.dates) {
      if (&other != stated) found.candidates.push_back(candidate_of(other));
    }
    return found;
  }
  const std::vector<Clue> clues = impl_->clues_of(article, passage);
  for (const Clue& clue : clues) {
    if (clue.weight == Weight::Usual) continue;
    found.candidates.push_back({.date = shown(clue.days), .kind = clue.kind, .text = clue.text});
  }
  for (const StatedDate& stated : article.dates) {
    if (stated.kind == DateKind::FileTime) found.candidates.push_back(candidate_of(stated));
  }
  const Outcome outcome = combined(clues);
  if (const auto year = proven_year(outcome)) {
    const auto day = outcome.all.only_day();
    dating = {.date = day ? *day : Date{.year = *year},
              .evidence = DateEvidence::Inferred,
              .year = year,
              .range = {*year, *year},
              .reason = reason_of(clues)};
    return found;
  }
  dating.range = range_of(outcome);
  if (const auto latest = latest_stated(article.dates)) {
    const int last = static_cast<int>(year_month_day(*latest).year());
    const bool fits = !dating.range.from || *dating.range.from <= last;
    if (fits && (!dating.range.to || last < *dating.range.to)) dating.range.to = last;
  }
  dating.reason = reason_of(clues);
  return found;
}

}  // namespace indexer
