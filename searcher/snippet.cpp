#include "searcher/snippet.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "schema/folding.hpp"
#include "schema/sentence.hpp"
#include "schema/tokenizer.hpp"
#include "searcher/screen.hpp"

namespace searcher {
namespace {

using schema::SentenceSpan;
using schema::Token;

constexpr std::string_view kEllipsis = "\u2026";
constexpr std::string_view kGap = " \u2026 ";

// A place that matches, and which of the query's words or phrases it answers.
struct Matched {
  Span span;
  std::string key;
};

bool has_beginning(const std::set<std::string>& beginnings, const std::string& word) {
  return std::ranges::any_of(beginnings,
                             [&](const std::string& start) { return word.starts_with(start); });
}

// The tokens at `position`: a compound shares that of its first part.
std::span<const Token> at_position(const std::vector<Token>& tokens, std::uint32_t position) {
  const auto first = std::ranges::lower_bound(tokens, position, {}, &Token::position);
  const auto last = std::ranges::upper_bound(tokens, position, {}, &Token::position);
  return {first, last};
}

// Where `phrase` ends if it begins at `position`: the byte after its last word; 0: it does not.
std::size_t phrase_end(const std::vector<Token>& tokens, std::uint32_t position,
                       const std::vector<std::string>& phrase) {
  std::size_t end = 0;
  for (const std::string& word : phrase) {
    const auto here = at_position(tokens, position++);
    const auto token = std::ranges::find(here, word, &Token::word);
    if (token == here.end()) return 0;
    end = token->offset + token->size_bytes;
  }
  return end;
}

std::vector<Matched> matches_in(std::string_view text, const Highlights& wanted) {
  const std::vector<Token> tokens = schema::tokenize(text);
  std::vector<Matched> matches;
  for (const Token& token : tokens) {
    if (wanted.words.contains(token.word) || has_beginning(wanted.beginnings, token.word)) {
      matches.push_back({{token.offset, token.size_bytes}, token.word});
    }
    for (const auto& phrase : wanted.phrases) {
      if (phrase.empty() || token.word != phrase.front()) continue;
      const std::size_t end = phrase_end(tokens, token.position, phrase);
      // A phrase answers more of the query than its words would one by one.
      if (end != 0) matches.push_back({{token.offset, end - token.offset}, "\"" + phrase.back()});
    }
  }
  std::ranges::stable_sort(matches, {}, [](const Matched& match) { return match.span.offset; });
  return matches;
}

std::vector<Span> merged(const std::vector<Matched>& matches) {
  std::vector<Span> spans;
  for (const auto& [span, key] : matches) {
    if (!spans.empty() && span.offset <= spans.back().offset + spans.back().size_bytes) {
      const std::size_t end =
          std::max(spans.back().offset + spans.back().size_bytes, span.offset + span.size_bytes);
      spans.back().size_bytes = end - spans.back().offset;
    } else {
      spans.push_back(span);
    }
  }
  return spans;
}

// A piece of the text that is shown: a whole sentence, or a part of one that is too long.
struct Passage {
  std::size_t offset, size_bytes;
  bool is_cut_before = false, is_cut_after = false;  // the sentence goes on there
};

// The part of a sentence of at most `columns`, from a word's start to a word's end, that
// begins a little before `focus`.
Passage clip(std::string_view text, Passage whole, std::size_t focus, std::size_t columns) {
  const std::size_t last = whole.offset + whole.size_bytes;
  std::size_t begin = whole.offset;
  if (columns_of(text.substr(begin, focus - begin)) > columns / 3) {
    begin = focus;
    for (std::size_t left = columns / 4; left > 0 && begin > whole.offset; --begin) {
      left -= schema::is_continuation(text[begin - 1]) ? 0 : 1;
    }
    const std::size_t space = text.find(' ', begin);
    begin = space < focus ? space + 1 : focus;
  }
  std::size_t end = begin;
  std::size_t word_end = last;
  for (std::size_t left = columns; end < last;) {
    const Character character = first_character(text.substr(end, last - end));
    if (character.columns > left) break;
    left -= character.columns;
    if (text[end] == ' ') word_end = end;
    end += character.size_bytes;
  }
  const bool is_cut_before = begin > whole.offset;
  if (end >= last) return {begin, last - begin, is_cut_before, false};
  if (word_end >= end || word_end <= focus) word_end = end;
  return {begin, word_end - begin, is_cut_before, true};
}

// What stands before `place`: it says where something was left out.
std::string_view joint(std::string_view text, const Passage* previous, const Passage& place) {
  if (previous == nullptr) return place.is_cut_before ? kEllipsis : "";
  const std::size_t end = previous->offset + previous->size_bytes;
  const std::string_view between = text.substr(end, place.offset - end);
  return between.find_first_not_of(" \n") == std::string_view::npos ? " " : kGap;
}

// Chooses sentences until `columns` are full: first those that answer most of what no chosen one
// answers yet, the earlier of equals.
class Chooser {
 public:
  Chooser(std::string_view text, std::vector<Matched> matches, std::size_t columns)
      : text_(text), matches_(std::move(matches)), left_(columns) {
    for (const SentenceSpan& sentence : schema::sentences_of(text)) {
      const Passage place{sentence.offset, sentence.size_bytes};
      candidates_.push_back(place);
    }
  }

  std::vector<Passage> choose() {
    for (std::size_t best = 0; left_ > 0 && chosen_.size() < 3;
         candidates_.erase(candidates_.begin() + static_cast<std::ptrdiff_t>(best))) {
      best = best_candidate();
      if (best == candidates_.size()) break;
      take(candidates_[best]);
    }
    if (chosen_.empty() && !candidates_.empty()) take(candidates_.front());
    std::ranges::sort(chosen_, {}, &Passage::offset);
    fill();
    return chosen_;
  }

 private:
  std::span<const Matched> matches_of(Passage place) const {
    const auto offset_of = [](const Matched& match) { return match.span.offset; };
    const auto first = std::ranges::lower_bound(matches_, place.offset, {}, offset_of);
    const auto last =
        std::ranges::lower_bound(matches_, place.offset + place.size_bytes, {}, offset_of);
    return {first, last};
  }

  std::size_t best_candidate() const {
    std::size_t best = candidates_.size(), best_gain = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto inside = matches_of(candidates_[i]);
      std::set<std::string_view> fresh;
      for (const Matched& match : inside) {
        if (!answered_.contains(match.key)) fresh.insert(match.key);
      }
      if (fresh.empty()) continue;
      const std::size_t gain = fresh.size() * 4 + std::min<std::size_t>(inside.size(), 3);
      if (gain > best_gain) {
        best = i;
        best_gain = gain;
      }
    }
    return best;
  }

  // What room is left goes to the sentences that follow the last chosen one, as far as they fit.
  void fill() {
    if (chosen_.empty()) return;
    for (const Passage& next : candidates_) {
      const std::size_t end = chosen_.back().offset + chosen_.back().size_bytes;
      if (chosen_.back().is_cut_after || next.offset < end) continue;
      const std::size_t size = columns_of(text_.substr(next.offset, next.size_bytes)) + 1;
      if (joint(text_, &chosen_.back(), next) != " " || size > left_) continue;
      left_ -= size;
      chosen_.push_back(next);
    }
  }

  void take(Passage sentence) {
    const auto inside = matches_of(sentence);
    const std::size_t size = columns_of(text_.substr(sentence.offset, sentence.size_bytes));
    if (size > left_) {
      if (!chosen_.empty() && left_ < kLeastUseful) {
        left_ = 0;
        return;
      }
      const std::size_t focus = inside.empty() ? sentence.offset : inside.front().span.offset;
      sentence = clip(text_, sentence, focus, left_);
      left_ = 0;
    } else {
      left_ -= size;
    }
    for (const Matched& match : matches_of(sentence)) answered_.insert(match.key);
    chosen_.push_back(sentence);
  }

  static constexpr std::size_t kLeastUseful = 40;  // columns; less of a sentence says nothing
  std::string_view text_;
  std::vector<Matched> matches_;
  std::vector<Passage> candidates_, chosen_;
  std::set<std::string> answered_;
  std::size_t left_;
};

}  // namespace

std::vector<Span> matched_spans(std::string_view text, const Highlights& highlights) {
  return merged(matches_in(text, highlights));
}

Snippet make_snippet(std::string_view text, const Highlights& highlights, std::size_t max_columns) {
  const std::vector<Matched> matches = matches_in(text, highlights);
  const std::vector<Span> spans = merged(matches);
  Snippet snippet;
  const Passage* previous = nullptr;
  const std::vector<Passage> places = Chooser(text, matches, max_columns).choose();
  for (const Passage& place : places) {
    snippet.text += joint(text, previous, place);
    const std::size_t shift = snippet.text.size();
    snippet.text += text.substr(place.offset, place.size_bytes);
    for (const Span& span : spans) {
      const std::size_t from = std::max(span.offset, place.offset);
      const std::size_t to =
          std::min(span.offset + span.size_bytes, place.offset + place.size_bytes);
      if (from < to) snippet.spans.push_back({from - place.offset + shift, to - from});
    }
    previous = &place;
  }
  if (previous != nullptr && previous->is_cut_after) snippet.text += kEllipsis;
  return snippet;
}

}  // namespace searcher
