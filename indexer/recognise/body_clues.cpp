#include "indexer/recognise/body_clues.hpp"

#include <algorithm>

#include "indexer/recognise/table_days.hpp"
#include "schema/ascii.hpp"

namespace indexer {
namespace {

using schema::Table;
using namespace std::chrono;

// An older founding narrows nothing.
constexpr sys_days kFirstFounding = year(1985) / January / 1;
constexpr int kMostYears = 300;
constexpr days kPlannedAhead(3 * 366);  // how long before its founding a body is spoken of

// A body before one of these acts.
constexpr std::string_view kVerbs =
    "said says say is are has have will voted backed agreed approved wants want warned warns "
    "insists insisted refused refuses put faces face plans members officers staff spokesman "
    "spokeswoman spokesperson meeting decided today yesterday announced told welcomed could "
    "must chairman chair president leaders general believes believe hopes accused called "
    "calls";
// Behind an age, these are of a body.
constexpr std::string_view kHistory = "history existence";
// Before a general name, these make another body of it that may have lived on.
constexpr std::string_view kQualifiers =
    "transport scottish nuclear ireland new national london borders civil port airport";

}  // namespace

BodyClues::BodyClues(PhraseBook& book, const TenseWords& tense,
                     const schema::Vocabulary& vocabulary)
    : tense_(tense),
      and_(book.add_word("and")),
      the_(book.add_word("the")),
      year_(book.add_word("year")),
      years_(book.add_word("years")),
      in_(book.add_word("in")),
      its_(book.add_word("its")),
      year_old_(book.add("yet a year old")),
      verbs_(book.add_words(kVerbs)),
      qualifiers_(book.add_words(kQualifiers)),
      history_(book.add_words(kHistory)) {
  const schema::Rows& bodies = vocabulary.rows(Table::Bodies);
  for (std::size_t row = 0; row < bodies.size(); ++row) {
    const RowDays lived = days_of_row(vocabulary, Table::Bodies, row);
    Body body{};
    body.founded = schema::parse_date(bodies.cell(row, "from"));
    if (lived.first && *lived.first >= kFirstFounding) {
      body.from_founding = DaySet::between(lived.first, std::nullopt);
      body.from_plan = DaySet::between(*lived.first - kPlannedAhead, std::nullopt);
    }
    if (lived.last) body.until_end = DaySet::between(std::nullopt, lived.last);
    add_names(book, bodies.list(row, "cues"), body);
  }
  // Services that are no more: their full names alone, and only their end, of which no more than
  // the year is known.
  const schema::Rows& forces = vocabulary.rows(Table::Forces);
  for (std::size_t row = 0; row < forces.size(); ++row) {
    const auto end = schema::parse_date(forces.cell(row, "to_year"));
    if (!end) continue;
    Body body{};
    body.until_end = DaySet::between(std::nullopt, sys_days(year(end->year) / December / 31));
    body.is_force = true;
    add_names(book, {forces.cell(row, "name")}, body);
  }
}

void BodyClues::add_names(PhraseBook& book, const std::vector<std::string_view>& names,
                          const Body& body) {
  for (const std::string_view name : names) {
    const PhraseId phrase = book.add(name);
    if (bodies_by_name_.size() <= phrase) bodies_by_name_.resize(phrase + 1);
    bodies_by_name_[phrase].push_back(body);
    bodies_by_name_[phrase].back().is_general = schema::is_lower(name[0]);
  }
}

bool BodyClues::acts(const ClueText& text, const ClueSentence& sentence,
                     const FoundPhrase& name) const {
  return name.last < sentence.last && text.words[name.last].gap == 0 &&
         verbs_.has(text.words[name.last].id);
}

// "British Transport Police Authority" is no "police authority", and "Dorset and Wiltshire Fire" no
// "Wiltshire Fire".
bool BodyClues::is_of_another(const ClueText& text, const ClueSentence& sentence,
                              const FoundPhrase& name, const Body& body) const {
  if (name.first == sentence.first || (text.words[name.first].gap & ~kDash) != 0) return false;
  const Word& before = text.words[name.first - 1];
  if (!body.is_force) return body.is_general && qualifiers_.has(before.id);
  const bool is_capital = (before.shape & kCapital) != 0 && before.id != the_;
  const bool joins = before.id == and_ && name.first - 1 > sentence.first &&
                     (text.words[name.first - 2].shape & kCapital) != 0;
  return is_capital || joins;
}

// "the union's 101-year history", "a service not yet a year old".
void BodyClues::add_age(const ClueText& text, const ClueSentence& sentence, const Body& last_named,
                        const Body& youngest, std::vector<Clue>& clues) const {
  const auto add = [&](const Body& body, int age, std::uint32_t first, std::uint32_t last) {
    const schema::DaySpan founded = schema::span_of(*body.founded);
    const auto birthday = [&](schema::Day day, int years_on) {
      const year_month month = day.year() / day.month() + years(years_on);
      return sys_days(
          std::min(year_month_day(month / day.day()), year_month_day(month / std::chrono::last)));
    };
    clues.push_back({.days = DaySet::between(birthday(*founded.first, age),
                                             birthday(*founded.last, age + 1) - days(1)),
                     .kind = "age of a body",
                     .text = std::string(text.written(sentence, first, last)),
                     .weight = Weight::Likely});
  };
  for (std::uint32_t i = sentence.first; i + 2 < sentence.last; ++i) {
    const int age = text.words[i].number;
    const bool is_age = age > 0 && age < kMostYears && text.words[i + 1].id == year_ &&
                        history_.has(text.words[i + 2].id);
    if (is_age) add(last_named, age, i, i + 3);
    // "the first strike in its 186 years"
    const bool is_own_age = text.words[i].id == in_ && text.words[i + 1].id == its_ &&
                            i + 3 < sentence.last && text.words[i + 3].id == years_;
    const int own_age = text.words[i + 2].number;
    if (is_own_age && own_age > 0 && own_age < kMostYears) add(last_named, own_age, i, i + 4);
  }
  for (const FoundPhrase& found : text.found_in(sentence)) {
    if (found.phrase == year_old_) add(youngest, 0, found.first, found.last);
  }
}

void BodyClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  const Body* last_named = nullptr;  // with its founding
  const Body* youngest = nullptr;
  for (const ClueSentence& sentence : text.sentences) {
    for (const FoundPhrase& found : text.found_in(sentence)) {
      if (found.phrase >= bodies_by_name_.size()) continue;
      for (const Body& body : bodies_by_name_[found.phrase]) {
        if (is_of_another(text, sentence, found, body)) continue;
        if (body.founded) {
          last_named = &body;
          if (youngest == nullptr || *youngest->founded < *body.founded) youngest = &body;
        }
        const bool is_there = acts(text, sentence, found);
        const bool is_plan = !is_there && tense_.is_planned(text, sentence, found);
        DaySet lived = is_plan ? body.from_plan : body.from_founding;
        if (is_there && !tense_.is_retrospective(text, sentence)) {
          lived = lived.intersected(body.until_end);
        }
        if (lived == DaySet()) continue;
        clues.push_back({.days = lived,
                         .kind = "body",
                         .text = std::string(text.written(sentence, found.first, found.last))});
      }
    }
    if (last_named != nullptr) add_age(text, sentence, *last_named, *youngest, clues);
  }
}

}  // namespace indexer
