#include "indexer/recognise/year.hpp"

#include <algorithm>
#include <array>
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
#include "indexer/recognise/tense.hpp"

namespace indexer {
namespace {

using corpus::DateKind;
using corpus::StatedDate;
using schema::Date;
using schema::DateEvidence;
using namespace std::chrono;

struct KindName {
  DateKind kind;
  std::string_view name;   // for `explain`
  std::string_view words;  // for a person
};
constexpr std::array kKindNames{
    KindName{DateKind::UserMetadata, "metadata", "metadata.csv"},
    KindName{DateKind::FrontMatter, "front-matter", "front matter"},
    KindName{DateKind::JsonField, "json-field", "JSON field"},
    KindName{DateKind::FeedField, "feed-field", "feed"},
    KindName{DateKind::JsonLd, "json-ld", "page's JSON-LD"},
    KindName{DateKind::Meta, "meta", "page's metadata"},
    KindName{DateKind::TimeElement, "time-element", "page's time element"},
    KindName{DateKind::Url, "url", "address"},
    KindName{DateKind::Dateline, "dateline", "dateline"},
    KindName{DateKind::FileName, "file-name", "file's name"},
    KindName{DateKind::FolderName, "folder-name", "folder's name"},
    KindName{DateKind::Modified, "modified", "date of a change"},
    KindName{DateKind::Captured, "captured", "date of capture"},
    KindName{DateKind::FileTime, "file-time", "file's modification time"},
};
constexpr bool names_are_in_order() {
  for (std::size_t i = 0; i < kKindNames.size(); ++i) {
    if (static_cast<std::size_t>(kKindNames[i].kind) != i) return false;
  }
  return true;
}
static_assert(names_are_in_order(), "a kind of date without its name");

const KindName& name_of(DateKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

constexpr int kFewYears = 4;      // among which a likely clue may choose
constexpr days kUsualChange(30);  // after the publication, of most changes
constexpr days kZoneSlack(1);     // between the zones of a page and of its capture

bool is_publication(DateKind kind) { return kind < DateKind::Modified; }

bool spans(const Date& wide, const Date& narrow) {
  const schema::DaySpan outer = schema::span_of(wide), inner = schema::span_of(narrow);
  return *outer.first <= *inner.first && *inner.last <= *outer.last;
}

// The strongest date that the article states of its publication, to the best precision that
// others of its dates give it; none published after its capture.
const StatedDate* stated_publication(const std::vector<StatedDate>& dates) {
  std::optional<sys_days> captured;
  for (const StatedDate& stated : dates) {
    if (stated.kind == DateKind::Captured) captured = sys_days(*schema::span_of(stated.date).last);
  }
  const auto is_possible = [&](const StatedDate& stated) {
    return is_publication(stated.kind) &&
           (!captured || sys_days(*schema::span_of(stated.date).first) <= *captured + kZoneSlack);
  };
  const StatedDate* best = nullptr;
  for (const StatedDate& stated : dates) {
    if (is_possible(stated) && (best == nullptr || stated.kind < best->kind)) best = &stated;
  }
  if (best == nullptr) return nullptr;
  for (const StatedDate& stated : dates) {
    const bool is_finer = stated.date != best->date && spans(best->date, stated.date);
    if (is_possible(stated) && is_finer) best = &stated;
  }
  return best;
}

// "2012..2016", "2012..", to the day where it is one.
std::string shown(const DaySet& set) {
  if (set.is_empty()) return "none";
  if (const auto day = set.only_day()) return schema::to_iso(*day);
  const schema::YearRange range = set.years();
  if (range.from && range.from == range.to) return std::to_string(*range.from);
  return (range.from ? std::to_string(*range.from) : "") + ".." +
         (range.to ? std::to_string(*range.to) : "");
}

DateCandidate candidate_of(const StatedDate& stated) {
  return {.date = schema::to_iso(stated.date),
          .kind = std::string(name_of(stated.kind).name),
          .text = stated.text};
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

// Bounds from above that the file states beside its text.
std::optional<sys_days> latest_by(const std::vector<StatedDate>& dates, bool with_file_time) {
  std::optional<sys_days> latest;
  for (const StatedDate& stated : dates) {
    if (is_publication(stated.kind)) continue;
    if (stated.kind == DateKind::FileTime && !with_file_time) continue;
    const sys_days last(*schema::span_of(stated.date).last);
    if (!latest || last < *latest) latest = last;
  }
  return latest;
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
  constexpr int kFirstYear = 1960;
  constexpr int kDaysToChange = 14;
  for (const corpus::DroppedLine& line : article.dropped) {
    if (line.reason != corpus::kDateline) continue;
    const auto found = corpus::yearless_dateline(line.text);
    if (!found) continue;
    const WrittenDate date{
        .first = 0, .last = 0, .month = found->month, .day = found->day, .weekday = found->weekday};
    clues.push_back(
        {.days = days_about(date, found->is_change ? -kDaysToChange : 0, 0, kFirstYear, last_year),
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
  for (const StatedDate& stated : article.dates) {
    if (stated.kind != DateKind::Modified && stated.kind != DateKind::Captured) continue;
    const sys_days first(*schema::span_of(stated.date).first);
    const sys_days last(*schema::span_of(stated.date).last);
    Clue clue{.days = DaySet::between(std::nullopt, last + kZoneSlack),
              .kind = std::string(name_of(stated.kind).name),
              .text = stated.text};
    clues.push_back(clue);
    if (stated.kind == DateKind::Captured) continue;
    clue.days = DaySet::between(first - kUsualChange, last + kZoneSlack);
    clue.weight = Weight::Likely;
    clues.push_back(std::move(clue));
  }
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
              .reason = std::string(name_of(stated->kind).words) + ": " + stated->text};
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
  if (const auto latest = latest_by(article.dates, true)) {
    const int last = static_cast<int>(year_month_day(*latest).year());
    const bool fits = !dating.range.from || *dating.range.from <= last;
    if (fits && (!dating.range.to || last < *dating.range.to)) dating.range.to = last;
  }
  dating.reason = reason_of(clues);
  return found;
}

}  // namespace indexer
