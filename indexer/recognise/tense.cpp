#include "indexer/recognise/tense.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/recognise/calendar_words.hpp"

namespace indexer {
namespace {

constexpr std::uint32_t kReach = 12;      // words before a date in which its verb is looked for
constexpr std::uint32_t kReachAhead = 6;  // words behind it, where only a report stands before

constexpr std::string_view kWillWords = "will shall we'll they'll it'll he'll she'll won't";
constexpr std::string_view kWasWords =
    "was were had did been began came went made took won lost held met gave fell rose left found "
    "brought built sold sent paid spent became wrote broke led saw ran grew stood got died struck "
    "kept sat heard drew threw chose lay laid felt fought bought caught taught sought shut quit "
    "wasn't weren't hadn't didn't";
constexpr std::string_view kBeWords = "be being";
constexpr std::string_view kReportWords =
    "said told announced confirmed warned revealed reported stated claimed declared";
constexpr std::string_view kPlanWords =
    "would could should may might must can due planned scheduled proposed expected set plan plans "
    "starts start begins begin opens ends takes deadline next unless if coming forthcoming";
// These right before a date leave open whether it is over.
constexpr std::string_view kOpenWords = "by until till before for from to ahead";
constexpr std::string_view kArticleWords = "the a an this that these those its their his her our";
constexpr std::string_view kAheadWords =
    "will would planned plan plans planning proposed propose proposal proposals create creating "
    "creation replace replaces replacing become becomes becoming merger merge shadow future form "
    "formation establish establishing introduce introduction";

constexpr std::uint32_t kReachOfName = 6;  // words around a name in which a plan is told

// What makes a sentence look back. Numbers of years are looked for apart.
constexpr std::string_view kBackMarks[] = {
    "last year",   "last summer",   "last autumn",  "last winter",     "last spring", "years ago",
    "year ago",    "years earlier", "year earlier", "the year before", "anniversary", "the then",
    "previous",    "previously",    "had voted",    "biggest since",   "first since", "last time",
    "at the time", "decade",        "decades",      "back in",         "used to",     "inquest"};

}  // namespace

TenseWords::TenseWords(PhraseBook& book) {
  add(book, kWillWords, kWill);
  add(book, kWasWords, kWas);
  add(book, kBeWords, kBe);
  add(book, kReportWords, kReport);
  add(book, kPlanWords, kPlan);
  add(book, kOpenWords, kOpen);
  add(book, "to", kTo);
  add(book, kArticleWords, kArticle);
  add(book, kAheadWords, kAhead);
  for (const std::string_view mark : kBackMarks) {
    const PhraseId phrase = book.add(mark);
    if (is_back_mark_.size() <= phrase) is_back_mark_.resize(phrase + 1);
    is_back_mark_[phrase] = true;
  }
}

void TenseWords::add(PhraseBook& book, std::string_view words, Trait trait) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const WordId id = book.add_word(words.substr(0, end));
    if (traits_.size() <= id) traits_.resize(id + 1);
    traits_[id] = static_cast<std::uint16_t>(traits_[id] | trait);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

// Whether words[at], which ends in -ed, belongs to a "be" before it.
bool TenseWords::is_participle(const ClueText& text, const ClueSentence& sentence,
                               std::uint32_t at) const {
  return at > sentence.first && (trait_of(text.words[at - 1]) & kBe) != 0;
}

Tense TenseWords::at(const ClueText& text, const ClueSentence& sentence, std::uint32_t at) const {
  const auto& words = text.words;
  if (at > sentence.first && (trait_of(words[at - 1]) & kOpen) != 0) return Tense::Unknown;
  const std::uint32_t stop = at - std::min(kReach, at - sentence.first);
  for (std::uint32_t i = at; i-- > stop;) {
    const Word& word = words[i];
    const std::uint16_t trait = trait_of(word);
    if ((trait & kWill) != 0) return Tense::Future;
    if ((trait & kPlan) != 0) return Tense::Unknown;
    if ((trait & kTo) != 0) {
      const bool has_verb = i + 1 < at && (words[i + 1].shape & kCapital) == 0 &&
                            words[i + 1].number < 0 && (trait_of(words[i + 1]) & kArticle) == 0;
      if (has_verb) return Tense::Unknown;
      continue;
    }
    if ((trait & kWas) != 0) return Tense::Past;
    if ((trait & kReport) != 0) {
      const std::uint32_t end = std::min(at + kReachAhead, sentence.last);
      for (std::uint32_t k = at; k < end; ++k) {
        const std::uint16_t ahead = trait_of(words[k]);
        if ((ahead & kWill) != 0) return Tense::Future;
        if ((ahead & (kPlan | kTo)) != 0) return Tense::Unknown;
      }
      return Tense::Past;
    }
    if ((word.shape & kEndsInEd) != 0 && !is_participle(text, sentence, i)) return Tense::Past;
  }
  return Tense::Unknown;
}

bool TenseWords::is_retrospective(const ClueText& text, const ClueSentence& sentence) const {
  for (std::uint32_t i = sentence.found_first; i < sentence.found_last; ++i) {
    const PhraseId phrase = text.found[i].phrase;
    if (phrase < is_back_mark_.size() && is_back_mark_[phrase]) return true;
  }
  return std::any_of(text.words.begin() + sentence.first, text.words.begin() + sentence.last,
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
