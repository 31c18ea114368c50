#include "indexer/recognise/clue_text.hpp"

#include <algorithm>
#include <array>

namespace indexer {
namespace {

constexpr std::size_t kMostWords = 400;   // of a sentence before it is cut
constexpr std::size_t kLongestWord = 40;  // bytes, folded; a longer one is of no table

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// A sign of more than one byte that is no letter, and what it is to a gap.
struct WideSign {
  std::string_view text;
  std::uint8_t gap;
};
constexpr std::array kWideSigns{
    WideSign{"\u2019", 0},         WideSign{"\u2018", 0},         WideSign{"\u201C", 0},
    WideSign{"\u201D", 0},         WideSign{"\u2013", kDash},     WideSign{"\u2014", kDash},
    WideSign{"\u2010", kDash},     WideSign{"\u2011", kDash},     WideSign{"\u2022", kOtherGap},
    WideSign{"\u2026", kOtherGap}, WideSign{"\u00A0", 0},         WideSign{"\u202F", 0},
    WideSign{"\u2009", 0},         WideSign{"\u00B7", kOtherGap}, WideSign{"\u00AB", 0},
    WideSign{"\u00BB", 0}};
constexpr std::string_view kPound = "\u00A3", kEuro = "\u20AC";

// The sign at the start of `text`, which must not be empty; null: another.
const WideSign* wide_sign_at(std::string_view text) {
  if (text[0] != '\xE2' && text[0] != '\xC2') return nullptr;
  const auto sign =
      std::ranges::find_if(kWideSigns, [&](const WideSign& s) { return text.starts_with(s.text); });
  return sign == kWideSigns.end() ? nullptr : &*sign;
}

std::uint8_t gap_of(char c) {
  switch (c) {
    case ',':
      return kComma;
    case '(':
    case '[':
      return kOpenBracket;
    case ')':
    case ']':
      return kCloseBracket;
    case '-':
      return kDash;
    case '/':
      return kSlash;
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
    case '|':
      return kOtherGap;
    default:
      return 0;
  }
}

// Spreads the bits of a key over all of it.
std::uint64_t mixed(std::uint64_t key) {
  key ^= key >> 32;
  key *= 0x9E3779B97F4A7C15;
  return key ^ key >> 29;
}

// Reads the words of a text one after the other.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  // Moves to the next word; false at the end.
  bool next() {
    word_ = {};
    size_ = 0;
    skip_gap();
    if (at_ >= text_.size()) return false;
    word_.offset = static_cast<std::uint32_t>(at_);
    if (is_digit(text_[at_]) || currency_size() > 0) {
      read_number();
    } else {
      read_letters();
    }
    return true;
  }
  const Word& word() const { return word_; }
  // Of the word as tables have it (FNV-1a, spread); 0 where it is too long for any.
  std::uint64_t hash() const {
    if (size_ > kLongestWord) return 0;
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : folded()) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return mixed(hash);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view folded() const {
    return size_ > kLongestWord ? std::string_view() : std::string_view(folded_.data(), size_);
  }

  std::size_t currency_size() const {
    for (const std::string_view sign : {std::string_view("$"), kPound, kEuro}) {
      const bool has_number =
          at_ + sign.size() < text_.size() && is_digit(text_[at_ + sign.size()]);
      if (rest().starts_with(sign) && has_number) return sign.size();
    }
    return 0;
  }

  void skip_gap() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_digit(c) || is_upper(c) || is_lower(c)) return;
      if (c == ' ') {
        ++at_;
      } else if (const WideSign* const sign = wide_sign_at(rest())) {
        word_.gap |= sign->gap;
        at_ += sign->text.size();
      } else if ((c & 0x80) != 0 || c == '$') {
        return;
      } else {
        word_.gap |= gap_of(c);
        ++at_;
      }
    }
  }

  void put(char c) {
    if (size_ < kLongestWord) folded_[size_] = is_upper(c) ? static_cast<char>(c + 32) : c;
    ++size_;
  }

  void read_letters() {
    std::size_t capitals = 0, letters = 0;
    const std::size_t start = at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_lower(c) || is_upper(c) || is_digit(c)) {
        capitals += is_upper(c);
        ++letters;
        put(c);
        ++at_;
      } else if (const std::size_t width = inner_apostrophe_size(start)) {
        put('\'');
        at_ += width;
      } else if ((c & 0x80) != 0 && wide_sign_at(rest()) == nullptr) {
        ++letters;
        put(c);
        ++at_;
      } else {
        break;
      }
    }
    if (at_ == start) put(text_[at_++]);  // a currency sign without a number
    word_.size_bytes = static_cast<std::uint32_t>(at_ - start);
    if (is_upper(text_[start])) word_.shape |= kCapital;
    if (capitals == letters && letters > 1) word_.shape |= kAllCapitals;
    drop_possessive();
    if (size_ > 3 && folded().ends_with("ed")) word_.shape |= kEndsInEd;
  }

  // The size of an apostrophe between two letters that stands here; 0: none does.
  std::size_t inner_apostrophe_size(std::size_t word_start) const {
    const std::size_t size = rest().starts_with('\'') ? 1 : rest().starts_with("\u2019") ? 3 : 0;
    const bool goes_on =
        at_ > word_start && at_ + size < text_.size() && is_letter(text_[at_ + size]);
    return goes_on ? size : 0;
  }

  static bool is_letter(char c) {
    return is_upper(c) || is_lower(c) || is_digit(c) || (c & 0x80) != 0;
  }

  void drop_possessive() {
    if (!folded().ends_with("'s")) return;
    size_ -= 2;
    word_.size_bytes -= text_[at_ - 2] == '\'' ? 2 : 4;
    if (size_ > 1 && (word_.shape & kCapital) != 0 && word_.size_bytes > 1) {
      const std::string_view bare = text_.substr(word_.offset, word_.size_bytes);
      if (std::ranges::all_of(bare, is_upper)) word_.shape |= kAllCapitals;
    }
  }

  // "10", "10th", "1,925", "2.5%", "£22bn"; an ending of letters is part of it but for ordinals.
  void read_number() {
    const std::size_t start = at_;
    const std::size_t sign = currency_size();
    for (std::size_t i = 0; i < sign; ++i) put(text_[at_++]);
    std::size_t digits = 0;
    bool is_plain = sign == 0;
    while (at_ < text_.size()) {
      const bool is_inner_sign = (text_[at_] == '.' || text_[at_] == ',') &&
                                 at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
      if (!is_digit(text_[at_]) && !is_inner_sign) break;
      is_plain = is_plain && !is_inner_sign;
      digits += is_digit(text_[at_]);
      put(text_[at_++]);
    }
    const std::size_t number_end = at_;
    read_number_ending(is_plain);
    word_.size_bytes = static_cast<std::uint32_t>(at_ - start);
    if (!is_plain || digits > 4) return;
    word_.number = 0;
    for (std::size_t i = start; i < number_end; ++i) {
      word_.number = word_.number * 10 + (text_[i] - '0');
    }
  }

  void read_number_ending(bool& is_plain) {
    for (const std::string_view percent : {"%", " per cent", " percent", "pc", " pc"}) {
      const std::size_t end = at_ + percent.size();
      const bool goes_on = percent != "%" && end < text_.size() && is_letter(text_[end]);
      if (!rest().starts_with(percent) || goes_on) continue;
      at_ = end;
      put('%');
      is_plain = false;
      return;
    }
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      const bool ends = at_ + 2 >= text_.size() || !is_letter(text_[at_ + 2]);
      if (!rest().starts_with(ending) || !ends) continue;
      at_ += ending.size();
      word_.shape |= kOrdinal;
      return;
    }
    while (at_ < text_.size() && is_letter(text_[at_]) && wide_sign_at(rest()) == nullptr) {
      put(text_[at_++]);
      is_plain = false;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Word word_;
  std::array<char, kLongestWord> folded_{};
  std::size_t size_ = 0;  // of the folded word; over kLongestWord: it did not fit
};

constexpr std::size_t kLongestShortForm = 4;  // "PCS" is asked for in capitals, "UNISON" is not

std::uint8_t asked_shape(const Word& word) {
  if ((word.shape & kAllCapitals) != 0 && word.size_bytes <= kLongestShortForm) {
    return kCapital | kAllCapitals;
  }
  return word.shape & kCapital;
}

std::uint64_t edge(std::uint32_t node, WordId word) {
  return mixed(static_cast<std::uint64_t>(node) << 32 | word);
}

}  // namespace

WordId PhraseBook::add_hash(std::uint64_t hash) {
  return words_.add(hash, static_cast<WordId>(words_.size() + 1));
}

WordId PhraseBook::add_word(std::string_view text) {
  WordReader reader(text);
  reader.next();
  return add_hash(reader.hash());
}

PhraseId PhraseBook::add(std::string_view text) {
  const auto next_phrase = static_cast<PhraseId>(phrases_.size());
  const auto [known, is_new] = phrases_.try_emplace(std::string(text), next_phrase);
  if (!is_new) return known->second;
  std::uint32_t node = 0;
  std::vector<std::uint8_t> shapes;
  for (WordReader reader(text); reader.next();) {
    shapes.push_back(asked_shape(reader.word()));
    const auto next_node = static_cast<std::uint32_t>(endings_.size());
    node = next_.add(edge(node, add_hash(reader.hash())), next_node);
    if (node == next_node) endings_.emplace_back();
  }
  if (node != 0) endings_[node].push_back({next_phrase, std::move(shapes)});
  return next_phrase;
}

void PhraseBook::find_at(const std::vector<Word>& words, std::uint32_t at, std::uint32_t end,
                         std::vector<FoundPhrase>& found) const {
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < end && words[i].id != 0; ++i) {
    node = next_.find(edge(node, words[i].id));
    if (node == 0) return;
    for (const Ending& ending : endings_[node]) {
      bool fits = true;
      for (std::size_t k = 0; k < ending.shapes.size(); ++k) {
        fits = fits && (words[at + k].shape & ending.shapes[k]) == ending.shapes[k];
      }
      if (fits) found.push_back({ending.phrase, at, i + 1});
    }
  }
}

std::string_view ClueText::written(const ClueSentence& sentence, std::uint32_t first,
                                   std::uint32_t last) const {
  const Word& end = words[last - 1];
  const std::size_t begin = words[first].offset;
  return passage->of(sentence.part).substr(begin, end.offset + end.size_bytes - begin);
}

namespace {

// Ends the sentence that `clue` has begun, with its phrases; an empty one is none.
void end_sentence(ClueSentence& clue, const PhraseBook& book, ClueText& text) {
  clue.last = static_cast<std::uint32_t>(text.words.size());
  if (clue.first == clue.last) return;
  clue.found_first = static_cast<std::uint32_t>(text.found.size());
  for (std::uint32_t i = clue.first; i < clue.last; ++i) {
    if (text.words[i].id != 0) book.find_at(text.words, i, clue.last, text.found);
  }
  clue.found_last = static_cast<std::uint32_t>(text.found.size());
  text.sentences.push_back(clue);
  clue.first = clue.last;
}

}  // namespace

ClueText read_clue_text(const Passage& passage, const PhraseBook& book) {
  ClueText text{.passage = &passage, .words = {}, .found = {}, .sentences = {}};
  for (const Sentence& sentence : passage.sentences) {
    ClueSentence clue{.part = sentence.part,
                      .paragraph = sentence.paragraph,
                      .first = static_cast<std::uint32_t>(text.words.size()),
                      .last = 0,
                      .found_first = 0,
                      .found_last = 0};
    for (WordReader reader(passage.of(sentence)); reader.next();) {
      Word word = reader.word();
      word.offset += static_cast<std::uint32_t>(sentence.offset);
      word.id = book.id_of(reader.hash());
      text.words.push_back(word);
      if (text.words.size() - clue.first == kMostWords) end_sentence(clue, book, text);
    }
    end_sentence(clue, book, text);
  }
  return text;
}

}  // namespace indexer
