#include "indexer/recognise/tense.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/recognise/calendar_words.hpp"
#include "indexer/recognise/split.hpp"

namespace indexer {
namespace {

constexpr std::uint32_t kReach = 12;      // words before a date in which its verb is looked for
constexpr std::uint32_t kReachAhead = 6;  // words behind it, where only a report stands before

constexpr std::string_view kWillWords = "will shall we'll they'll it'll he'll she'll won't";
// Past, unless a form of "be" makes participles of them; the first four always are.
constexpr std::string_view kWasWords = "was were had did wasn't weren't hadn't didn't";
constexpr std::string_view kPastWords =
    "been began came went made took won lost held met gave fell rose left found brought built "
    "sold sent paid spent became wrote broke led saw ran grew stood got died struck kept sat "
    "heard drew threw chose lay laid felt fought bought caught taught sought shut quit put "
    "cut hit cost spread";
constexpr std::string_view kBeWords = "be being";
constexpr std::string_view kIsWords = "is are isn't aren't";
constexpr std::string_view kReportWords =
    "said told announced confirmed warned revealed reported stated claimed declared";
constexpr std::string_view kPlanWords =
    "would wouldn't could couldn't should may might must can cannot due planned scheduled "
    "proposed expected set plan plans starts start begins begin beginning opens ends ending "
    "takes deadline next unless if coming forthcoming expire expires expiring expiry "
    "effective mature matures maturing through throughout aims aimed hope hopes hoped intend "
    "intends intended likely forecast forecasts predicted predicts seek seeks want wants "
    "wanted run estimated projected budgeted target targets annually pledged promised term "
    "terms tranche bonds stock option";
// These right before a date leave open whether it is over.
constexpr std::string_view kOpenWords = "by until till before for to ahead through or";
constexpr std::string_view kThingWords = "plan plans term terms target targets forecast forecasts";
constexpr std::string_view kArticleWords =
    "the a an this that these those its their his her our it them him us me you all each any some";
constexpr std::string_view kAheadWords =
    "will would planned plan plans planning proposed propose proposal proposals create creating "
    "creation replace replaces replacing become becomes becoming merger merge shadow future form "
    "formation establish establishing introduce introduction";

constexpr std::uint32_t kReachOfName = 6;  // words around a name in which a plan is told

// What makes a sentence look back. Numbers of years are looked for apart.
constexpr std::string_view kBackMarks[] = {"last year",
                                           "last summer",
                                           "last autumn",
                                           "last winter",
                                           "last spring",
                                           "years ago",
                                           "year ago",
                                           "years earlier",
                                           "year earlier",
                                           "the year before",
                                           "anniversary",
                                           "the then",
                                           "previous",
                                           "previously",
                                           "had voted",
                                           "biggest since",
                                           "first since",
                                           "last time",
                                           "at the time",
                                           "decade",
                                           "decades",
                                           "used to",
                                           "inquest",
                                           "the following year",
                                           "that year",
                                           "the same year",
                                           "years before",
                                           "months earlier",
                                           "at that time",
                                           "those years",
                                           "1960s",
                                           "1970s",
                                           "1980s",
                                           "1990s",
                                           "2000s",
                                           "inquiry heard",
                                           "court heard",
                                           "tribunal heard",
                                           "jury heard",
                                           "jurors",
                                           "recalled",
                                           "recalls",
                                           "memoir",
                                           "memoirs",
                                           "historian",
                                           "biography",
                                           "looked back",
                                           "looks back",
                                           "looking back",
                                           "in those days",
                                           "documentary",
                                           "archives",
                                           "back in the",
                                           "back in January",
                                           "back in February",
                                           "back in March",
                                           "back in April",
                                           "back in May",
                                           "back in June",
                                           "back in July",
                                           "back in August",
                                           "back in September",
                                           "back in October",
                                           "back in November",
                                           "back in December"};

}  // namespace

TenseWords::TenseWords(PhraseBook& book) {
  add(book, kWillWords, kWill);
  add(book, kWasWords, kWas);
  add(book, kPastWords, kPastForm);
  add(book, kBeWords, kBe);
  add(book, kIsWords, kIs);
  add(book, kReportWords, kReport);
  add(book, kPlanWords, kPlan);
  add(book, kThingWords, kThing);
  add(book, kOpenWords, kOpen);
  add(book, "to", kTo);
  add(book, kArticleWords, kArticle);
  add(book, kAheadWords, kAhead);
  for (const std::string_view mark : kBackMarks) back_marks_.add(book.add(mark));
}

void TenseWords::add(PhraseBook& book, std::string_view words, Trait trait) {
  for (const std::string_view word : split(words, " ")) {
    const WordId id = book.add_word(word);
    if (traits_.size() <= id) traits_.resize(id + 1);
    traits_[id] = static_cast<std::uint16_t>(traits_[id] | trait);
  }
}

// What words[at], a past form such as "closed" or "put", tells: none where a "be", "to" or "will"
// before it has the say.
std::optional<Tense> TenseWords::tense_of_form(const ClueText& text, const ClueSentence& sentence,
                                               std::uint32_t at) const {
  const std::uint16_t before =
      at > sentence.first ? trait_of(text.words[at - 1]) : std::uint16_t{0};
  if ((before & (kBe | kTo | kWill | kPlan)) != 0) return std::nullopt;
  return (before & kIs) != 0 ? Tense::Unknown : Tense::Past;
}

Tense TenseWords::tense_of_report(const ClueText& text, const ClueSentence& sentence,
                                  std::uint32_t at) const {
  const std::uint32_t end = std::min(at + kReachAhead, sentence.last);
  for (std::uint32_t i = at; i < end; ++i) {
    const std::uint16_t trait = trait_of_verb(text, sentence, i);
    if ((trait & kWill) != 0) return Tense::Future;
    if ((trait & (kPlan | kTo)) != 0) return Tense::Unknown;
  }
  return Tense::Past;
}

// "will vote on the plans": a thing, of which the verb before it tells.
bool TenseWords::is_thing(const ClueText& text, const ClueSentence& sentence,
                          std::uint32_t at) const {
  return (trait_of_verb(text, sentence, at) & kThing) != 0 && at > sentence.first &&
         (trait_of(text.words[at - 1]) & kArticle) != 0;
}

Tense TenseWords::at(const ClueText& text, const ClueSentence& sentence, std::uint32_t at) const {
  const auto& words = text.words;
  if (at > sentence.first && (trait_of(words[at - 1]) & kOpen) != 0) return Tense::Unknown;
  const std::uint32_t stop = at - std::min(kReach, at - sentence.first);
  for (std::uint32_t i = at; i-- > stop;) {
    const std::uint16_t trait = trait_of_verb(text, sentence, i);
    if ((trait & kWill) != 0) return Tense::Future;
    if (is_thing(text, sentence, i)) continue;
    if ((trait & kPlan) != 0) {
      const bool is_willed = i > sentence.first && (trait_of(words[i - 1]) & kWill) != 0;
      return is_willed ? Tense::Future : Tense::Unknown;  // "will begin on"
    }
    if ((trait & kTo) != 0) {
      const bool has_verb = i + 1 < at && (words[i + 1].shape & kCapital) == 0 &&
                            words[i + 1].number < 0 && (trait_of(words[i + 1]) & kArticle) == 0;
      if (has_verb) return Tense::Unknown;
    }
    if ((trait & kWas) != 0) return Tense::Past;
    if ((trait & kReport) != 0) return tense_of_report(text, sentence, at);
    if ((trait & kPastForm) != 0 || (words[i].shape & kEndsInEd) != 0) {
      if (const auto tense = tense_of_form(text, sentence, i)) return *tense;
    }
  }
  return Tense::Unknown;
}

bool TenseWords::has_back_mark(const ClueText& text, const ClueSentence& sentence) const {
  return std::ranges::any_of(text.found_in(sentence), [&](const FoundPhrase& found) {
    return back_marks_.has(found.phrase);
  });
}

bool TenseWords::is_retrospective(const ClueText& text, const ClueSentence& sentence) const {
  return has_back_mark(text, sentence) ||
         std::ranges::any_of(text.words_in(sentence),
                             [](const Word& word) { return CalendarWords::year_of(word) != 0; });
}

bool TenseWords::is_planned(const ClueText& text, const ClueSentence& sentence,
                            const FoundPhrase& name) const {
  const std::uint32_t first = name.first - std::min(kReachOfName, name.first - sentence.first);
  const std::uint32_t last = std::min(name.last + kReachOfName, sentence.last);
  return std::any_of(text.words.begin() + first, text.words.begin() + last,
                     [&](const Word& word) { return (trait_of(word) & (kAhead | kWill)) != 0; });
}

}  // namespace indexer
