#include "indexer/recognise/news_clues.hpp"

#include <algorithm>

namespace indexer {
namespace {

using namespace std::chrono;

constexpr std::size_t kSentencesOfLead = 2;

// How far from the article the day lies with which it opens.
constexpr int kLeadAhead = 60;  // notice of a strike, with some to spare
constexpr int kLeadBack = 30;   // a weekly's or a monthly's news

// A month farther from the article than this is told with its year, or as "last January".
constexpr int kMonthReach = 300;
constexpr int kBeforeDecember = 92;  // when a new year is near

// How long before a year what is planned "by" it: the rounder, the longer.
constexpr int kYearsAhead = 6;
constexpr int kYearsToFive = 8;
constexpr int kYearsToTen = 12;

int years_ahead(int goal) {
  if (goal % 10 == 0) return kYearsToTen;
  return goal % 5 == 0 ? kYearsToFive : kYearsAhead;
}

// From the end of a month to the end of its year.
int days_left_after(unsigned number) {
  const sys_days end(year(2001) / month(number) / std::chrono::last);
  return static_cast<int>((sys_days(year(2001) / December / 31) - end).count());
}

}  // namespace

NewsClues::NewsClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense,
                     int last_year)
    : words_(words),
      tense_(tense),
      last_year_(last_year),
      in_(book.add_word("in")),
      from_(book.add_word("from")),
      until_(book.add_word("until")),
      by_(book.add_word("by")),
      of_(book.add_word("of")),
      last_(book.add_word("last")),
      next_(book.add_word("next")),
      year_(book.add_word("year")),
      that_(book.add_word("that")),
      this_(book.add_word("this")),
      new_year_(book.add("in the New Year")),
      christmas_{book.add("before Christmas"), book.add("by Christmas")} {}

void NewsClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  std::size_t of_story = 0;
  for (const ClueSentence& sentence : text.sentences) {
    const bool is_lead = sentence.part == schema::Part::Title || of_story++ < kSentencesOfLead;
    if (is_lead) add_days(text, sentence, clues);
    add_months(text, sentence, clues);
    add_year_ends(text, sentence, clues);
    add_goals(text, sentence, clues);
  }
}

// "Prisoners spent Friday 14 September behind their doors".
void NewsClues::add_days(const ClueText& text, const ClueSentence& sentence,
                         std::vector<Clue>& clues) const {
  for (const WrittenDate& date : words_.dates_in(text, sentence)) {
    if (date.year != 0 || !date.weekday || tense_.is_retrospective(text, sentence)) continue;
    const Tense tense = tense_.at(text, sentence, date.first);
    clues.push_back(
        {.days = days_about(date, tense == Tense::Past ? 0 : -kLeadAhead,
                            tense == Tense::Future ? 0 : kLeadBack, kFirstYearSought, last_year_),
         .kind = "news of a day",
         .text = std::string(text.written(sentence, date.first, date.last)),
         .weight = Weight::Likely});
  }
}

// "in January last year", "in January of that year", "in January next year".
bool NewsClues::names_year_behind(const ClueText& text, const ClueSentence& sentence,
                                  std::uint32_t at) const {
  if (at >= sentence.last) return false;
  const WordId id = text.words[at].id;
  return id == of_ || id == last_ || id == next_ || id == that_ || id == year_;
}

// "on two days in January", told as past; "will run from April".
void NewsClues::add_months(const ClueText& text, const ClueSentence& sentence,
                           std::vector<Clue>& clues) const {
  if (tense_.is_retrospective(text, sentence)) return;
  const auto& words = text.words;
  const std::vector<WrittenDate> dates = words_.dates_in(text, sentence);
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    const unsigned month = words_.month_of(words[i]);
    const WordId before = words[i - 1].id;
    if (month == 0 || words[i].gap != 0) continue;
    if (before != in_ && before != from_ && before != until_) continue;
    if (is_in_any(dates, i) || names_year_behind(text, sentence, i + 1)) continue;
    const Tense tense = tense_.at(text, sentence, i - 1);
    const bool is_this_year =
        i + 2 < sentence.last && words[i + 1].id == this_ && words[i + 2].id == year_;
    const bool is_past = tense == Tense::Past && before != until_;
    const bool is_future = tense == Tense::Future;
    if (!is_past && !is_future) continue;
    const WrittenDate date{.first = i, .last = i + 1, .month = month, .weekday = {}};
    clues.push_back({.days = days_about(date, is_future ? -kMonthReach : 0,
                                        is_future      ? 0
                                        : is_this_year ? days_left_after(month)
                                                       : kMonthReach,
                                        kFirstYearSought, last_year_),
                     .kind = "month nearby",
                     .text = std::string(text.written(sentence, i - 1, i + 1)),
                     .weight = Weight::Likely});
  }
}

// "another strike could follow in the New Year", "the bill will go to peers before Christmas": told
// in the last months of a year.
void NewsClues::add_year_ends(const ClueText& text, const ClueSentence& sentence,
                              std::vector<Clue>& clues) const {
  if (tense_.is_retrospective(text, sentence)) return;
  for (const FoundPhrase& found : text.found_in(sentence)) {
    const bool is_christmas = std::ranges::find(christmas_, found.phrase) != christmas_.end();
    if (found.phrase != new_year_ && !is_christmas) continue;
    const Tense tense = tense_.at(text, sentence, found.first);
    if (tense == Tense::Past || (is_christmas && tense != Tense::Future)) continue;
    const WrittenDate december{
        .first = found.first, .last = found.last, .month = 12, .weekday = {}};
    clues.push_back(
        {.days = days_about(december, -kBeforeDecember, 0, kFirstYearSought, last_year_),
         .kind = "end of a year",
         .text = std::string(text.written(sentence, found.first, found.last)),
         .weight = Weight::Likely});
  }
}

// "savings have to be found by 2015": not after it, nor many years before.
void NewsClues::add_goals(const ClueText& text, const ClueSentence& sentence,
                          std::vector<Clue>& clues) const {
  if (tense_.has_back_mark(text, sentence)) return;
  const auto& words = text.words;
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    const int goal = CalendarWords::year_of(words[i]);
    if (goal == 0 || words[i].gap != 0) continue;
    const std::uint32_t by = words_.month_of(words[i - 1]) != 0 ? i - 2 : i - 1;
    if (by < sentence.first || by >= i || words[by].id != by_) continue;
    if (tense_.at(text, sentence, by) == Tense::Past) continue;
    clues.push_back({.days = DaySet::of_years(goal - years_ahead(goal), goal),
                     .kind = "planned year",
                     .text = std::string(text.written(sentence, by, i + 1)),
                     .weight = Weight::Likely});
  }
}

}  // namespace indexer
