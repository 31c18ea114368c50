#include "indexer/recognise/body_clues.hpp"

#include <algorithm>
#include <array>

#include "indexer/recognise/table_days.hpp"

namespace indexer {
namespace {

using schema::Table;
using namespace std::chrono;

// An older founding narrows nothing.
constexpr sys_days kFirstFounding = year(1985) / January / 1;
constexpr days kPlannedAhead(3 * 366);  // how long before its founding a body is spoken of

// A body before one of these acts.
constexpr std::string_view kVerbs =
    "said says say is are has have will voted backed agreed approved wants want warned warns "
    "insists "
    "insisted refused refuses put faces face plans members officers staff spokesman spokeswoman "
    "spokesperson meeting decided today yesterday announced told welcomed could must chairman "
    "chair "
    "president leaders general believes believe hopes accused called calls";
// Before a general name, these make another body of it that may have lived on.
constexpr std::string_view kQualifiers =
    "transport scottish nuclear ireland new national london borders civil port airport";

void mark_words(PhraseBook& book, std::string_view words, std::vector<bool>& marks) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const WordId id = book.add_word(words.substr(0, end));
    if (marks.size() <= id) marks.resize(id + 1);
    marks[id] = true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool has_mark(const std::vector<bool>& marks, WordId id) { return id < marks.size() && marks[id]; }

}  // namespace

BodyClues::BodyClues(PhraseBook& book, const TenseWords& tense,
                     const schema::Vocabulary& vocabulary)
    : tense_(tense), and_(book.add_word("and")), the_(book.add_word("the")) {
  mark_words(book, kVerbs, is_verb_);
  mark_words(book, kQualifiers, is_qualifier_);
  const schema::Rows& bodies = vocabulary.rows(Table::Bodies);
  for (std::size_t row = 0; row < bodies.size(); ++row) {
    const RowDays lived = days_of_row(vocabulary, Table::Bodies, row);
    Body body{};
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
    body.may_be_part = true;
    add_names(book, {forces.cell(row, "name")}, body);
  }
}

void BodyClues::add_names(PhraseBook& book, const std::vector<std::string_view>& names,
                          const Body& body) {
  for (const std::string_view name : names) {
    const PhraseId phrase = book.add(name);
    if (bodies_by_name_.size() <= phrase) bodies_by_name_.resize(phrase + 1);
    bodies_by_name_[phrase].push_back(body);
    const bool is_general = name[0] >= 'a' && name[0] <= 'z';
    bodies_by_name_[phrase].back().may_be_part = body.may_be_part || is_general;
  }
}

bool BodyClues::acts(const ClueText& text, const ClueSentence& sentence,
                     const FoundPhrase& name) const {
  return name.last < sentence.last && text.words[name.last].gap == 0 &&
         has_mark(is_verb_, text.words[name.last].id);
}

// "British Transport Police Authority" is no "police authority", and "Dorset and Wiltshire Fire" no
// "Wiltshire Fire".
bool BodyClues::is_of_another(const ClueText& text, const ClueSentence& sentence,
                              const FoundPhrase& name) const {
  if (name.first == sentence.first || (text.words[name.first].gap & ~kDash) != 0) return false;
  const Word& before = text.words[name.first - 1];
  const bool is_capital = (before.shape & kCapital) != 0 && before.id != the_;
  const bool joins = before.id == and_ && name.first - 1 > sentence.first &&
                     (text.words[name.first - 2].shape & kCapital) != 0;
  return has_mark(is_qualifier_, before.id) || is_capital || joins;
}

void BodyClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  for (const ClueSentence& sentence : text.sentences) {
    for (std::uint32_t i = sentence.found_first; i < sentence.found_last; ++i) {
      const FoundPhrase& found = text.found[i];
      if (found.phrase >= bodies_by_name_.size()) continue;
      for (const Body& body : bodies_by_name_[found.phrase]) {
        if (body.may_be_part && is_of_another(text, sentence, found)) continue;
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
  }
}

}  // namespace indexer
