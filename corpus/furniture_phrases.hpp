// Private to corpus: the furniture table, compiled, and which of its phrases stand in a line.
//
// A phrase is lower-case words without punctuation; '#' stands for a number and '*' for up to four
// words. Its `match` says where it counts.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/boilerplate.hpp"
#include "corpus/line_shape.hpp"

namespace schema {
class Rows;
}

namespace corpus {

enum class Match : std::uint8_t {
  Line,     // the phrase is the whole line
  Label,    // it stands at the start, a colon or dash behind it
  Start,    // the line begins with it
  Within,   // it stands anywhere in the line
  Only,     // the line is made of such phrases, two or more: "News Sport Weather"
  Section,  // it is the whole line, or two words or more of it, and heads lines that are furniture
  End,      // it is the whole line, and all that follows is furniture: comments
  Tail,     // it makes a line behind the story's end furniture, even a whole sentence
  Sales,    // it is how advertisements speak
};
inline constexpr std::array<std::string_view, 9> kMatchNames{
    "line", "label", "start", "within", "only", "section", "end", "tail", "sales"};

// The phrases of one line: for each match the kind of one that stands there, or nothing.
struct Marks {
  std::array<std::string_view, kMatchNames.size()> kinds;
  std::size_t sales = 0;  // how many sales phrases

  std::string_view kind(Match match) const { return kinds[static_cast<std::size_t>(match)]; }
};

class FurniturePhrases {
 public:
  // Throws schema::Error (Vocabulary) for a row whose match is none of kMatchNames.
  explicit FurniturePhrases(const schema::Rows& rows);

  // `line` is the trimmed text that `shape` was read from. The kinds live as long as this object.
  Marks marks_of(std::string_view line, const LineShape& shape) const;

 private:
  struct Phrase {
    std::vector<std::uint32_t> words;
    std::string kind;
    std::array<bool, kMatchNames.size()> matches{};
    bool is_found_anywhere() const;
  };
  void add(std::string_view phrase, std::string_view kind,
           const std::vector<std::string_view>& matches);
  std::string_view kind_of_list(const LineShape& shape) const;
  void mark(const Phrase& phrase, std::size_t begin, std::size_t end, std::string_view line,
            const LineShape& shape, Marks& marks) const;

  std::vector<Phrase> phrases_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_first_word_;
};

struct Furniture::Impl {
  FurniturePhrases phrases;
};

}  // namespace corpus
