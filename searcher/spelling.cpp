#include "searcher/spelling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "schema/ascii.hpp"
#include "schema/tokenizer.hpp"

namespace searcher {
namespace {

constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kShortestTwiceWrong = 7;
constexpr std::size_t kMaxVisits = 12'000;  // of terms, in one walk
// People mistake the first letter of a word seldom: a word that keeps it is as likely as one this
// many times as frequent that does not.
constexpr double kFirstLetterWorth = 8;

constexpr std::size_t kMaxLetters = schema::kMaxWordBytes;

// Walks the terms in order with one row of the edit distance (swaps of neighbours included) for
// each letter of the present term: terms that begin alike share rows.
class Walk {
 public:
  Walk(const Xapian::Database& database, std::string_view prefix, std::string_view word,
       std::uint8_t most)
      : database_(database), prefix_(prefix), word_(word), most_(most) {
    for (std::size_t j = 0; j <= word_.size(); ++j) rows_[0][j] = clipped(j);
    least_[0] = 0;
  }

  // Looks at the terms that begin with `start`.
  std::optional<std::string> best_below(std::string_view start);

 private:
  using Row = std::array<std::uint8_t, kMaxLetters + 1>;

  std::uint8_t clipped(std::size_t distance) const {
    return static_cast<std::uint8_t>(std::min<std::size_t>(distance, most_ + std::size_t{1}));
  }
  // Makes the rows of `term` past those that it shares with the one before; gives how many letters
  // of it can still lead to a near word.
  std::size_t live_letters(std::string_view term);
  void make_row(std::string_view term, std::size_t depth);
  bool is_dead(std::size_t depth) const {
    return least_[depth] > most_ && least_[depth - 1] + 1 > most_;
  }
  bool can_follow(std::string_view term, std::size_t depth, char letter) const;
  // The least text past `term` whose first `dead` letters differ from it and are not hopeless too.
  std::optional<std::string> past(std::string_view term, std::size_t dead) const;
  void weigh(std::string_view term, std::size_t frequency);

  const Xapian::Database& database_;
  std::string prefix_;
  std::string_view word_;
  std::uint8_t most_;
  std::array<Row, kMaxLetters + 1> rows_{};
  std::array<std::uint8_t, kMaxLetters + 1> least_{};  // of each row
  std::string last_;                                   // the term that rows_ are of
  std::optional<std::string> best_;
  double best_worth_ = 0;
};

void Walk::make_row(std::string_view term, std::size_t depth) {
  const char letter = term[depth - 1];
  const Row& above = rows_[depth - 1];
  Row& row = rows_[depth];
  row[0] = clipped(depth);
  std::uint8_t least = row[0];
  for (std::size_t j = 1; j <= word_.size(); ++j) {
    std::size_t distance = above[j - 1] + std::size_t{letter != word_[j - 1]};
    distance = std::min({distance, above[j] + std::size_t{1}, row[j - 1] + std::size_t{1}});
    if (depth > 1 && j > 1 && letter == word_[j - 2] && term[depth - 2] == word_[j - 1]) {
      distance = std::min(distance, rows_[depth - 2][j - 2] + std::size_t{1});
    }
    row[j] = clipped(distance);
    least = std::min(least, row[j]);
  }
  least_[depth] = least;
}

std::size_t Walk::live_letters(std::string_view term) {
  const auto [differs, unused] = std::ranges::mismatch(term, last_);
  auto depth = static_cast<std::size_t>(differs - term.begin());
  last_ = term;
  while (depth < term.size() && depth < kMaxLetters) {
    ++depth;
    make_row(term, depth);
    if (is_dead(depth)) {
      last_.resize(depth);
      return depth - 1;
    }
  }
  last_.resize(depth);
  return depth;
}

bool Walk::can_follow(std::string_view term, std::size_t depth, char letter) const {
  if (least_[depth] < most_) return true;
  for (std::size_t j = 0; j < word_.size(); ++j) {
    if (word_[j] != letter) continue;
    if (rows_[depth][j] <= most_) return true;
    if (depth > 0 && rows_[depth - 1][j] < most_ && j + 1 < word_.size() &&
        word_[j + 1] == term[depth - 1]) {
      return true;
    }
  }
  return false;
}

std::optional<std::string> Walk::past(std::string_view term, std::size_t dead) const {
  for (std::size_t depth = dead; depth > 0; --depth) {
    for (int letter = static_cast<unsigned char>(term[depth - 1]) + 1; letter < 256; ++letter) {
      if (!can_follow(term, depth - 1, static_cast<char>(letter))) continue;
      std::string next(term.substr(0, depth - 1));
      next += static_cast<char>(letter);
      return next;
    }
  }
  return std::nullopt;
}

void Walk::weigh(std::string_view term, std::size_t frequency) {
  if (term == word_) return;
  double worth = static_cast<double>(frequency);
  if (term.front() == word_.front()) worth *= kFirstLetterWorth;
  worth /= std::pow(1e6, rows_[term.size()][word_.size()]);
  if (worth <= best_worth_) return;
  best_ = std::string(term);
  best_worth_ = worth;
}

std::optional<std::string> Walk::best_below(std::string_view start) {
  const std::string root = prefix_ + std::string(start);
  auto term = database_.allterms_begin(root);
  const auto end = database_.allterms_end(root);
  if (prefix_.empty() && start.empty()) term.skip_to("a");  // past other fields' prefixes
  for (std::size_t visits = 0; term != end && visits < kMaxVisits; ++visits) {
    const std::string held = (*term).substr(prefix_.size());
    const std::size_t live = live_letters(held);
    if (live < held.size()) {
      const auto next = past(held, std::min(live + 1, held.size()));
      if (!next) break;
      term.skip_to(prefix_ + *next);
      continue;
    }
    if (rows_[held.size()][word_.size()] <= most_) weigh(held, term.get_termfreq());
    ++term;
  }
  return best_;
}

bool is_spelt(std::string_view word) {
  return word.size() >= kShortestWord && word.size() < kMaxLetters &&
         std::ranges::none_of(word, schema::is_digit);
}

}  // namespace

std::optional<std::string> nearest_word(const Xapian::Database& database, std::string_view prefix,
                                        std::string_view word) {
  if (!is_spelt(word)) return std::nullopt;
  if (auto near = Walk(database, prefix, word, 1).best_below("")) return near;
  if (word.size() < kShortestTwiceWrong) return std::nullopt;
  return Walk(database, prefix, word, 2).best_below(word.substr(0, 1));
}

}  // namespace searcher
