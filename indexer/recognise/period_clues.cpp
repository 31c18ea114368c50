#include "indexer/recognise/period_clues.hpp"

#include <algorithm>

namespace indexer {
namespace {

using namespace std::chrono;

constexpr std::size_t kSentencesToAnchor = 2;  // back from "two years on"
constexpr std::uint32_t kWordsToPay = 5;       // back from "2005-07"
constexpr int kMostYears = 60;
constexpr int kMostPayYears = 4;

// How far "two years" on may be from two years, in days.
struct Slack {
  int less, more;
};
constexpr Slack kAboutSlack{.less = 120, .more = 180};
constexpr Slack kBarelySlack{.less = 150, .more = 60};
constexpr Slack kOverSlack{.less = 0, .more = 330};

// From the beginning of the month that "this week" may be in.
constexpr days kThisSlack(45);

sys_days start_of(const WrittenDate& date, int years_on) {
  const year_month month =
      year(date.year + years_on) / std::chrono::month(std::max(date.month, 1u));
  return sys_days(month / day(1));
}

}  // namespace

PeriodClues::PeriodClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense)
    : words_(words),
      tense_(tense),
      years_(book.add_word("years")),
      year_(book.add_word("year")),
      on_(book.add_word("on")),
      ago_(book.add_word("ago")),
      after_(book.add_word("after")),
      in_(book.add_word("in")),
      since_(book.add_word("since")),
      now_(book.add_word("now")),
      this_(book.add_word("this")),
      pay_word_(book.add_word("pay")),
      news_(book.add_words("yesterday today")),
      spans_(book.add_words("day week weekend month")),
      barely_(book.add_words("barely nearly almost scarcely hardly under")),
      over_(book.add_words("over than")),
      pay_(book.add_words("offer offers deal award awards rise claim settlement increase round "
                          "talks covering")) {}

PeriodClues::Anchors PeriodClues::anchors_in(const ClueText& text) const {
  Anchors anchors;
  for (const ClueSentence& sentence : text.sentences) {
    const auto take = [&](const WrittenDate& date, std::uint32_t told_at) {
      const bool is_since = told_at > sentence.first && text.words[told_at - 1].id == since_;
      const bool is_past = is_since || tense_.at(text, sentence, told_at) == Tense::Past;
      if (is_past) anchors.dates.push_back(date);
    };
    for (const WrittenDate& date : words_.dates_in(text, sentence)) {
      if (date.year != 0) take(date, date.first);
    }
    for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
      const int year_there = CalendarWords::year_of(text.words[i]);
      const WordId before = text.words[i - 1].id;
      if (year_there == 0 || (before != in_ && before != since_)) continue;
      const WrittenDate date{.first = i, .last = i + 1, .year = year_there, .weekday = {}};
      const bool follows_ago = i >= sentence.first + 2 && text.words[i - 2].id == ago_;
      if (before == in_ && follows_ago) {
        anchors.dates.push_back(date);  // "seven years ago, in 1993, it had 28,400"
      } else {
        take(date, before == in_ ? i - 1 : i);
      }
    }
  }
  std::ranges::sort(anchors.dates, {}, &WrittenDate::first);
  anchors.are_of_one_year = std::ranges::all_of(anchors.dates, [&](const WrittenDate& date) {
    return date.year == anchors.dates.front().year;
  });
  return anchors;
}

std::optional<PeriodClues::Count> PeriodClues::count_at(const ClueText& text,
                                                        const ClueSentence& sentence,
                                                        std::uint32_t at) const {
  const auto& words = text.words;
  const int count = words_.count_of(words[at]);
  if (count < 1 || count > kMostYears || at + 2 >= sentence.last) return std::nullopt;
  const bool counts_years = words[at + 1].id == years_ || (count == 1 && words[at + 1].id == year_);
  if (!counts_years || words[at + 1].gap != 0 || words[at + 2].gap != 0) return std::nullopt;
  const WordId ending = words[at + 2].id;
  const bool ends_phrase = at + 3 >= sentence.last || words[at + 3].gap != 0;
  if (ending == this_) {
    return at + 3 < sentence.last && spans_.has(words[at + 3].id)
               ? std::optional(Count{at, at + 4, count, ending})
               : std::nullopt;
  }
  if (ending == on_ ? !ends_phrase : ending != ago_ && ending != after_) return std::nullopt;
  return Count{.first = at, .last = at + 3, .years = count, .ending = ending};
}

// The date beside "ago", the next of the sentence for "this month", the one told shortly before
// "on", and for "after", in a sentence of today's news, the only one of the article.
const WrittenDate* PeriodClues::anchor_of(const ClueText& text, const Anchors& anchors,
                                          std::size_t place, const Count& count) const {
  const auto& dates = anchors.dates;
  const auto behind = std::ranges::lower_bound(dates, count.first, {}, &WrittenDate::first);
  const ClueSentence& sentence = text.sentences[place];
  if (count.ending == after_) {
    const bool is_news = std::ranges::any_of(text.words_in(sentence),
                                             [&](const Word& word) { return news_.has(word.id); });
    const bool is_clear = !dates.empty() && anchors.are_of_one_year && dates.front().month != 0;
    return is_news && is_clear ? &dates.front() : nullptr;
  }
  if (count.ending == this_) {
    const bool is_told = behind != dates.end() && behind->first < sentence.last;
    return is_told && behind->month != 0 ? &*behind : nullptr;
  }
  const bool has_before = behind != dates.begin();
  if (count.ending == on_) {
    const ClueSentence& oldest = text.sentences[place - std::min(place, kSentencesToAnchor)];
    const bool is_near = has_before && std::prev(behind)->first >= oldest.first;
    return is_near ? &*std::prev(behind) : nullptr;
  }
  if (has_before && std::prev(behind)->last == count.first) return &*std::prev(behind);
  const std::uint32_t start = count.last < text.words.size() && text.words[count.last].id == in_
                                  ? count.last + 1
                                  : count.last;
  return behind != dates.end() && behind->first == start ? &*behind : nullptr;
}

Clue PeriodClues::clue_of(const ClueText& text, const ClueSentence& sentence, const Count& count,
                          const WrittenDate& anchor) const {
  Slack slack = kAboutSlack;
  bool has_now = false;
  for (std::uint32_t i = count.first; i-- > sentence.first && i + 2 >= count.first;) {
    has_now = has_now || text.words[i].id == now_;
    if (barely_.has(text.words[i].id)) slack = kBarelySlack;
    if (over_.has(text.words[i].id)) slack = kOverSlack;
  }
  const bool is_now = count.ending == on_ && anchor.month != 0 && has_now;
  const bool is_this = count.ending == this_;
  const sys_days start = start_of(anchor, count.years);
  DaySet days_left = DaySet::none();
  if (is_this) {
    days_left.add(start - kThisSlack, start + kThisSlack);
  } else if (anchor.month != 0) {
    days_left.add(start - days(slack.less), start + days(slack.more));
  } else {
    const int there = anchor.year + count.years;
    days_left = DaySet::of_years(there, there);
  }
  return {.days = days_left,
          .kind = "years since",
          .text = std::string(text.written(sentence, count.first, count.last)),
          .weight = is_now || is_this ? Weight::Certain : Weight::Likely};
}

// "an offer covering 2005-07", "the 2006 pay award": made, disputed or settled about those years.
void PeriodClues::add_pay_years(const ClueText& text, const ClueSentence& sentence,
                                std::vector<Clue>& clues) const {
  const auto& words = text.words;
  const bool looks_back = tense_.has_back_mark(text, sentence);
  for (std::uint32_t i = sentence.first; !looks_back && i + 1 < sentence.last; ++i) {
    const int first = CalendarWords::year_of(words[i]);
    const Word& behind = words[i + 1];
    if (first == 0) continue;
    const bool is_span =
        (behind.gap & (kDash | kSlash)) != 0 && behind.size_bytes == 2 && behind.number >= 0;
    const int last = is_span ? first / 100 * 100 + behind.number : first;
    const std::uint32_t stop = i - std::min(kWordsToPay, i - sentence.first);
    const bool follows_pay = std::any_of(words.begin() + stop, words.begin() + i,
                                         [&](const Word& word) { return pay_.has(word.id); });
    const bool leads_pay = behind.id == pay_word_ && behind.gap == 0 && i + 2 < sentence.last &&
                           pay_.has(words[i + 2].id);
    const bool is_sound = last >= first && last <= first + kMostPayYears;
    if (!is_sound || !(is_span ? follows_pay : leads_pay)) continue;
    clues.push_back({.days = DaySet::of_years(first - 1, last + 1),
                     .kind = "pay years",
                     .text = std::string(text.written(sentence, i, i + 2)),
                     .weight = Weight::Likely});
  }
}

void PeriodClues::find(const ClueText& text, std::vector<Clue>& clues) const {
  std::optional<Anchors> anchors;  // looked for when something counts from them
  for (std::size_t place = 0; place < text.sentences.size(); ++place) {
    const ClueSentence& sentence = text.sentences[place];
    add_pay_years(text, sentence, clues);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const auto count = count_at(text, sentence, i);
      if (!count) continue;
      if (!anchors) anchors = anchors_in(text);
      const WrittenDate* const anchor = anchor_of(text, *anchors, place, *count);
      if (anchor != nullptr) clues.push_back(clue_of(text, sentence, *count, *anchor));
    }
  }
}

}  // namespace indexer
