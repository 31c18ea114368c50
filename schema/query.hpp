// Query text to a tree, and the complaints about it. The grammar is in docs/QUERY.md.
//
// The parser knows the names of fields but not their values: what `force:met` stands for and
// whether a date makes sense is decided where the vocabulary and the clock are known.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/field.hpp"

namespace schema {

enum class NodeKind : std::uint8_t {
  All,       // every article: an empty query
  Word,      // text: one word as typed; may hold several tokens ("walk-out", "pay/conditions")
  Phrase,    // text: the words as typed, to be found one after the other
  Wildcard,  // text: the beginning as typed, one token, without the '*'
  Near,      // two children, Word or Phrase, at most `distance` words apart in either order
  Filter,    // field and text: a facet, date, source, path or number; text as typed, quotes off
  And,       // all children; those that are Not are excluded
  Or,        // any child
  Not,       // one child
};

struct Node {
  NodeKind kind = NodeKind::All;
  Field field = Field::Text;  // Text or Title for words; the filtered field for Filter
  std::string text;
  unsigned distance = 0;
  std::size_t offset = 0;  // of the clause in the query text, for messages
  std::size_t size_bytes = 0;
  std::vector<Node> children;
};

struct Complaint {
  std::size_t offset = 0;  // bytes into the query text
  std::string message;     // "no field is called 'unoin' (did you mean 'union'?)"
};

struct ParsedQuery {
  Node root;
  std::vector<Complaint> complaints;  // empty: the tree may be used
};

// Caps of a query; past them is a complaint, but for plain words: their count is not capped here.
inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxQueryDepth = 16;
inline constexpr std::size_t kMaxOperators = 64;
inline constexpr std::size_t kMaxPhraseWords = 64;  // in quotes, or joined by hyphens and slashes

enum class Syntax : std::uint8_t { Full, WordsOnly };

// Never throws, whatever the bytes; text that is not UTF-8 is a complaint.
ParsedQuery parse_query(std::string_view text, Syntax syntax = Syntax::Full);

// The tree as canonical text, fully bracketed: what tests compare and `query.parsed` shows.
std::string to_text(const Node& node);

}  // namespace schema
