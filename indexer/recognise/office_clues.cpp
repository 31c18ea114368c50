#include "indexer/recognise/office_clues.hpp"

#include <algorithm>
#include <array>

#include "indexer/recognise/office_titles.hpp"
#include "indexer/recognise/split.hpp"
#include "indexer/recognise/table_days.hpp"
#include "schema/ascii.hpp"

namespace indexer {
namespace {

using schema::Table;

constexpr std::string_view kHonorifics = "Sir Dame Lord Lady Baroness Dr Mr Mrs Ms Cllr";
constexpr std::string_view kFormerWords =
    "former then ex late previous erstwhile onetime predecessor retired";
// Before a title or behind it, these make another office of it.
constexpr std::string_view kOtherOfficeWords =
    "shadow deputy assistant regional branch vice candidate elect designate local county junior "
    "honorary incoming next future prospective under opposition hopeful nominee area divisional "
    "workplace";

// "the new health secretary"
constexpr std::string_view kNewWords = "new newly";
constexpr std::chrono::days kNewFor(365);

// What is called by who leads it: "Gordon Brown's government". Later news tells of it too.
constexpr std::string_view kLedBy = "government|administration|cabinet";
constexpr std::array<std::string_view, 2> kLeadsGovernment{"Prime Minister", "First Minister"};

// Who holds an office has such: "Rishi Sunak's spokesman".
constexpr std::string_view kHas =
    "spokesman|spokeswoman|spokesperson|official spokesman|official spokeswoman|"
    "official spokesperson|press secretary|department|officials";

// "whose chief constable is ..."
constexpr std::string_view kIsWords = "is remains";

constexpr std::string_view kLeadsToBody = "of for at";
// "just how good a prime minister ... will make"
constexpr std::string_view kAny = "a an any another";
constexpr std::string_view kArticles = "the its their a our his her";

constexpr std::size_t kYearSize = 4;         // of a date that is no more than a year
constexpr std::uint32_t kWordsToTitle = 6;   // from a name to the title behind it
constexpr std::uint32_t kWordsOfBody = 6;    // from a title before a name, with "of ..." between
constexpr std::uint32_t kWordsToFormer = 4;  // from "former" to the title

std::string_view without_honorific(std::string_view name) {
  static const std::vector<std::string_view> honorifics = split(kHonorifics, " ");
  for (const std::string_view honorific : honorifics) {
    if (name.starts_with(honorific) && name.substr(honorific.size()).starts_with(' ')) {
      return name.substr(honorific.size() + 1);
    }
  }
  return name;
}

}  // namespace

OfficeClues::OfficeClues(PhraseBook& book, const TenseWords& tense,
                         const schema::Vocabulary& vocabulary)
    : tense_(tense),
      as_(book.add_word("as")),
      honorifics_(book.add_words(kHonorifics)),
      former_(book.add_words(kFormerWords)),
      other_office_(book.add_words(kOtherOfficeWords)),
      leads_to_body_(book.add_words(kLeadsToBody)),
      articles_(book.add_words(kArticles)),
      any_(book.add_words(kAny)),
      new_(book.add_words(kNewWords)),
      is_(book.add_words(kIsWords)),
      led_by_(book.add_phrases(kLedBy)),
      had_(book.add_phrases(kHas)) {
  const schema::Rows& rows = vocabulary.rows(Table::OfficeHolders);
  KnownBodies known;
  for (std::size_t row = 0; row < rows.size(); ++row) add_term(book, vocabulary, row, known);
}

void OfficeClues::add_term(PhraseBook& book, const schema::Vocabulary& vocabulary, std::size_t row,
                           KnownBodies& known) {
  const schema::Rows& rows = vocabulary.rows(Table::OfficeHolders);
  const RowDays days = days_of_row(vocabulary, Table::OfficeHolders, row);
  const OfficeTitles office = titles_of(rows.cell(row, "office"));
  const bool is_vague = rows.cell(row, "from").size() == kYearSize;
  Term term{.titles = {},
            .bodies = {},
            .weight = is_vague ? Weight::Likely : Weight::Certain,
            .is_general = office.is_general,
            .days = DaySet::between(days.first, days.last),
            .days_since = DaySet::between(days.first, std::nullopt),
            .days_new = days.first ? DaySet::between(days.first, *days.first + kNewFor)
                                   : DaySet::between(days.first, days.last)};
  std::string titles =
      office.office.empty() ? schema::lower_case(office.titles) : std::string(office.titles);
  if (titles.find("secretary") != std::string::npos && !office.is_general) {
    titles += "|secretary of state";
  }
  const bool leads = std::ranges::any_of(kLeadsGovernment, [&](std::string_view leader) {
    return rows.cell(row, "office") == leader;
  });
  if (leads) titles.append("|").append(kLedBy);
  if (!office.is_general) titles.append("|").append(kHas);
  for (const std::string_view title : split(titles, "|")) {
    term.titles.push_back(book.add(title));
    titles_.add(term.titles.back());
  }
  for (const std::string_view body : split(rows.cell(row, "body"), "/")) {
    const auto [called, is_new] = known.try_emplace(body);
    if (is_new) {
      for (const std::string_view name : names_of_body(vocabulary, body)) {
        called->second.push_back(book.add(name));
      }
    }
    term.bodies.insert(term.bodies.end(), called->second.begin(), called->second.end());
  }
  std::vector<std::string_view> names = rows.list(row, "aliases");
  names.push_back(rows.cell(row, "holder"));
  for (const std::string_view name : names) {
    const PhraseId phrase = book.add(without_honorific(name));
    if (terms_by_name_.size() <= phrase) terms_by_name_.resize(phrase + 1);
    terms_by_name_[phrase].push_back(term);
  }
}

void OfficeClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  for (const ClueSentence& sentence : text.sentences) {
    for (const FoundPhrase& found : text.found_in(sentence)) {
      const bool is_name =
          found.phrase < terms_by_name_.size() && !terms_by_name_[found.phrase].empty();
      if (is_name) add_clue(text, sentence, found, clues);
    }
  }
}

// Titles right before the name ("the Commissioner, Sir ..."), before it with their body ("general
// secretary of Napo, ..."), or behind it as an apposition (", the PCS general secretary").
std::vector<OfficeClues::Title> OfficeClues::titles_beside(const ClueText& text,
                                                           const ClueSentence& sentence,
                                                           const FoundPhrase& name) const {
  const auto& words = text.words;
  std::uint32_t before = name.first;
  while (before > sentence.first && honorifics_.has(words[before - 1].id) &&
         words[before].gap == 0) {
    --before;
  }
  const bool has_comma_before = before > sentence.first && words[before].gap == kComma;
  const bool touches_before =
      has_comma_before || words[before].gap == kOpenBracket || words[before].gap == 0;
  // "whose chief constable is ..."
  const bool follows_is = before > sentence.first && words[before].gap == 0 &&
                          is_.has(words[before - 1].id) && words[before - 1].gap == 0;
  // "... is the chief constable"
  const bool leads_is = name.last < sentence.last && is_.has(words[name.last].id);
  const bool has_comma_behind =
      name.last < sentence.last && (words[name.last].gap & (kComma | kDash | kOpenBracket)) != 0;
  const auto is_unbroken = [&](std::uint32_t first, std::uint32_t last) {
    return std::all_of(words.begin() + first, words.begin() + last,
                       [](const Word& word) { return (word.gap & ~kDash) == 0; });
  };
  std::vector<Title> titles;
  for (const FoundPhrase& found : text.found_in(sentence)) {
    if (!titles_.has(found.phrase)) continue;
    if (led_by_.has(found.phrase) || had_.has(found.phrase)) {
      const bool is_right_behind = found.first == name.last && words[found.first].gap == 0;
      if (is_right_behind) titles.push_back({found.first, found.last, found.phrase});
      continue;
    }
    const bool is_right_before =
        (found.last == before && touches_before) || (follows_is && found.last + 1 == before);
    const bool is_before_with_body =
        has_comma_before && found.last < before && before - found.last <= kWordsOfBody &&
        leads_to_body_.has(words[found.last].id) && is_unbroken(found.last, before);
    const bool opens_another_name = found.last < sentence.last && words[found.last].gap == 0 &&
                                    (words[found.last].shape & kCapital) != 0;
    const bool is_behind = has_comma_behind && found.first >= name.last &&
                           found.first - name.last <= kWordsToTitle && !opens_another_name &&
                           is_unbroken(name.last + 1, std::max(found.first, name.last + 1));
    const bool is_behind_as = name.last + 1 == found.first && words[name.last].id == as_ &&
                              words[name.last].gap == 0 && words[found.first].gap == 0;
    const bool has_article = found.first > 0 && articles_.has(words[found.first - 1].id);
    const bool is_behind_is = leads_is && found.first - (has_article ? 2 : 1) == name.last &&
                              is_unbroken(name.last, found.first + 1);
    if (is_right_before || is_before_with_body || is_behind || is_behind_as || is_behind_is) {
      titles.push_back({found.first, found.last, found.phrase});
    }
  }
  // "Commissioner" within "Police and Crime Commissioner" says nothing more.
  const auto is_within_another = [all = titles](const Title& title) {
    return std::ranges::any_of(all, [&](const Title& other) {
      return other.first <= title.first && title.last <= other.last &&
             other.last - other.first > title.last - title.first;
    });
  };
  std::erase_if(titles, is_within_another);
  return titles;
}

// "Charles Clarke was booed, though the Home Secretary had not come": the only title of the
// sentence, and nobody else's.
std::optional<OfficeClues::Title> OfficeClues::title_apart(const ClueText& text,
                                                           const ClueSentence& sentence) const {
  const auto& words = text.words;
  std::optional<Title> only;
  for (const FoundPhrase& found : text.found_in(sentence)) {
    const bool is_office =
        titles_.has(found.phrase) && !led_by_.has(found.phrase) && !had_.has(found.phrase);
    if (!is_office) continue;
    const bool is_within = only && found.last <= only->last;
    if (is_within) continue;
    const bool is_longer = only && found.first <= only->first;
    if (only && !is_longer) return std::nullopt;
    only = Title{found.first, found.last, found.phrase, true};
  }
  if (!only || only->first == sentence.first) return std::nullopt;
  const bool has_article = articles_.has(words[only->first - 1].id);
  const bool has_name = only->last < sentence.last && (words[only->last].shape & kCapital) != 0;
  if (!has_article || has_name) return std::nullopt;
  return only;
}

OfficeClues::Holding OfficeClues::holding(const ClueText& text, const ClueSentence& sentence,
                                          const Title& title) const {
  const auto& words = text.words;
  const bool has_word_behind = title.last < sentence.last && (words[title.last].gap & ~kDash) == 0;
  // "took over from ... as Home Secretary"
  const bool follows_as = title.first > sentence.first && words[title.first - 1].id == as_;
  if (follows_as) return Holding::Past;
  const bool is_any = title.first > sentence.first && any_.has(words[title.first - 1].id);
  if (is_any) return Holding::None;
  if (has_word_behind && other_office_.has(words[title.last].id)) return Holding::None;
  Holding result = Holding::Present;
  const std::uint32_t stop = title.first - std::min(kWordsToFormer, title.first - sentence.first);
  for (std::uint32_t i = title.first; i > stop && (words[i].gap & ~kDash) == 0; --i) {
    if (other_office_.has(words[i - 1].id)) return Holding::None;
    if (former_.has(words[i - 1].id)) result = Holding::Past;
  }
  return tense_.is_retrospective(text, sentence) ? Holding::Past : result;
}

// The capitalised words right before the title, or behind its "of", name the body.
bool OfficeClues::is_of_another_body(const ClueText& text, const ClueSentence& sentence,
                                     const Title& title,
                                     const std::vector<PhraseId>& bodies) const {
  const auto& words = text.words;
  const auto is_name = [&](std::uint32_t at) {
    return (words[at].shape & kCapital) != 0 && !articles_.has(words[at].id);
  };
  const bool has_name_before = title.first > sentence.first &&
                               (words[title.first].gap & ~kDash) == 0 && is_name(title.first - 1);
  std::uint32_t behind = title.last;
  if (behind < sentence.last && words[behind].gap == 0 && leads_to_body_.has(words[behind].id)) {
    ++behind;
    if (behind < sentence.last && articles_.has(words[behind].id)) ++behind;
  }
  const bool has_name_behind = behind > title.last && behind < sentence.last && is_name(behind);
  if (!has_name_before && !has_name_behind) return false;
  return std::ranges::none_of(text.found_in(sentence), [&](const FoundPhrase& found) {
    const bool stands_there = (has_name_before && found.last == title.first) ||
                              (has_name_behind && found.first == behind);
    return stands_there && std::ranges::find(bodies, found.phrase) != bodies.end();
  });
}

// "the new Health Secretary": not long in office.
bool OfficeClues::is_new(const ClueText& text, const ClueSentence& sentence,
                         const Title& title) const {
  const std::uint32_t stop = title.first - std::min(kWordsToFormer, title.first - sentence.first);
  for (std::uint32_t i = title.first; i > stop && (text.words[i].gap & ~kDash) == 0; --i) {
    if (new_.has(text.words[i - 1].id)) return true;
  }
  return false;
}

void OfficeClues::add_clue(const ClueText& text, const ClueSentence& sentence,
                           const FoundPhrase& name, std::vector<Clue>& clues) const {
  std::vector<Title> titles = titles_beside(text, sentence, name);
  if (titles.empty()) {
    if (const auto title = title_apart(text, sentence)) titles.push_back(*title);
  }
  for (const Title& title : titles) {
    const Holding held = holding(text, sentence, title);
    if (held == Holding::None) continue;
    const bool is_led = led_by_.has(title.phrase);
    const bool is_new_there = held == Holding::Present && is_new(text, sentence, title);
    DaySet days = DaySet::none();    // that the holding leaves
    DaySet likely = DaySet::none();  // those of them that the manner of telling makes likely
    const bool is_likely = title.is_apart || had_.has(title.phrase);
    Weight weight = is_likely ? Weight::Likely : Weight::Certain;
    for (const Term& term : terms_by_name_[name.phrase]) {
      if (std::ranges::find(term.titles, title.phrase) == term.titles.end()) continue;
      if (term.is_general && title.is_apart) continue;
      if (term.is_general && is_of_another_body(text, sentence, title, term.bodies)) continue;
      days.add(held == Holding::Present && !is_led ? term.days : term.days_since);
      likely.add(is_new_there ? term.days_new : term.days);
      weight = std::max(weight, term.weight);
    }
    if (days.is_empty()) continue;
    const std::uint32_t first = std::min(title.first, name.first);
    const std::uint32_t last = std::max(title.last, name.last);
    clues.push_back({.days = days,
                     .kind = "office-holder",
                     .text = std::string(text.written(sentence, first, last)),
                     .weight = weight});
    if (held == Holding::Past || (!is_led && !is_new_there)) continue;
    Clue clue = clues.back();
    clue.days = likely;
    clue.weight = Weight::Likely;
    clues.push_back(std::move(clue));
  }
}

}  // namespace indexer
