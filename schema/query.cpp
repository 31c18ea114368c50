#include "schema/query.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/folding.hpp"
#include "schema/query_characters.hpp"
#include "schema/query_fields.hpp"
#include "schema/query_lexer.hpp"

namespace schema {
namespace {

constexpr std::size_t kMaxComplaints = 8;  // more tell nobody anything

// The field that words and values stand in: of the whole query, or of `title:( ... )`.
struct Scope {
  Field field = Field::Text;
  Bound bound = Bound::None;
  bool is_value = false;  // inside a field, where no other may stand
};

bool is_word_or_phrase(const Node& node) {
  return node.kind == NodeKind::Word || node.kind == NodeKind::Phrase;
}

Node parent(NodeKind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.offset = children.front().offset;
  node.size_bytes = children.back().offset + children.back().size_bytes - node.offset;
  node.children = std::move(children);
  return node;
}

// One node of `children`: itself where it is alone.
std::optional<Node> join(NodeKind kind, std::vector<Node> children) {
  if (children.empty()) return std::nullopt;
  const bool excludes_only =
      std::ranges::all_of(children, [](const Node& child) { return child.kind == NodeKind::Not; });
  if (kind == NodeKind::And && excludes_only) {
    Node all;
    all.offset = children.front().offset;
    children.insert(children.begin(), std::move(all));
  }
  if (children.size() == 1) return std::move(children.front());
  return parent(kind, std::move(children));
}

class Parser {
 public:
  explicit Parser(Lexed lexed)
      : lexemes_(std::move(lexed.lexemes)), complaints_(std::move(lexed.complaints)) {}

  ParsedQuery run() {
    refuse_too_many_operators();
    std::vector<Node> clauses;
    while (next_ < lexemes_.size()) {
      if (auto clause = any_of({})) clauses.push_back(std::move(*clause));
      if (next_ < lexemes_.size()) complain(lexemes_[next_++].offset, "no bracket is open here");
    }
    ParsedQuery parsed;
    if (auto root = join(NodeKind::And, std::move(clauses))) parsed.root = std::move(*root);
    std::ranges::stable_sort(complaints_, {}, &Complaint::offset);
    complaints_.resize(std::min(complaints_.size(), kMaxComplaints));
    parsed.complaints = std::move(complaints_);
    return parsed;
  }

 private:
  void refuse_too_many_operators() {
    std::size_t count = 0;
    for (const Lexeme& lexeme : lexemes_) {
      if (lexeme.kind == LexemeKind::Word || lexeme.kind == LexemeKind::Open ||
          lexeme.kind == LexemeKind::Close) {
        continue;
      }
      if (++count <= kMaxOperators) continue;
      complain(lexeme.offset, "the query has more than " + std::to_string(kMaxOperators) +
                                  " operators, fields, phrases and wildcards");
      return;
    }
  }

  // clause { OR clause }, up to a closing bracket or the end.
  std::optional<Node> any_of(const Scope& scope) {
    std::vector<Node> choices;
    const Lexeme* pending = nullptr;
    while (true) {
      if (auto choice = all_of(scope)) {
        choices.push_back(std::move(*choice));
        pending = nullptr;
      } else if (pending != nullptr) {
        complain_of_missing(*pending, "right");
      }
      if (!is_next(LexemeKind::Or)) break;
      pending = &lexemes_[next_++];
      if (choices.empty()) complain_of_missing(*pending, "left");
    }
    return join(NodeKind::Or, std::move(choices));
  }

  // operand { [AND] operand }
  std::optional<Node> all_of(const Scope& scope) {
    std::vector<Node> children;
    const Lexeme* pending = nullptr;
    while (next_ < lexemes_.size()) {
      const Lexeme& lexeme = lexemes_[next_];
      if (lexeme.kind == LexemeKind::Or || lexeme.kind == LexemeKind::Close) break;
      if (lexeme.kind == LexemeKind::And || lexeme.kind == LexemeKind::Near) {
        const bool has_left = !children.empty() && lexeme.kind == LexemeKind::And && !pending;
        if (!has_left) complain_of_missing(lexeme, "left");
        pending = lexeme.kind == LexemeKind::And ? &lexeme : nullptr;
        ++next_;
        continue;
      }
      if (auto child = excluded_or_not(scope)) children.push_back(std::move(*child));
      pending = nullptr;
    }
    if (pending != nullptr && !children.empty()) complain_of_missing(*pending, "right");
    return join(NodeKind::And, std::move(children));
  }

  // { NOT } near
  std::optional<Node> excluded_or_not(const Scope& scope) {
    const Lexeme* last_not = nullptr;
    bool is_excluded = false;
    const std::size_t first = next_;
    while (is_next(LexemeKind::Not)) {
      last_not = &lexemes_[next_++];
      is_excluded = !is_excluded;
    }
    const std::size_t said = complaints_.size();
    auto operand = near(scope);
    if (!operand && last_not != nullptr && complaints_.size() == said) {
      complain_of_missing(*last_not, "right");
    }
    if (!operand || !is_excluded) return operand;
    const std::size_t offset = lexemes_[first].offset;
    std::vector<Node> child;
    child.push_back(std::move(*operand));
    Node node = parent(NodeKind::Not, std::move(child));
    node.size_bytes += node.offset - offset;
    node.offset = offset;
    return node;
  }

  // primary { NEAR primary }: each pair of neighbours is near.
  std::optional<Node> near(const Scope& scope) {
    auto left = primary(scope);
    std::vector<Node> pairs;
    while (left && is_next(LexemeKind::Near)) {
      const Lexeme& near = lexemes_[next_++];
      const std::size_t said = complaints_.size();
      auto right = primary(scope);
      if (!right) {
        if (complaints_.size() == said) complain_of_missing(near, "right");
        return left;
      }
      if (!is_word_or_phrase(*left) || !is_word_or_phrase(*right)) {
        complain(near.offset, "NEAR stands between two words or phrases");
      } else if (left->field != right->field) {
        complain(near.offset, "both sides of NEAR must be in the same field");
      }
      pairs.push_back(parent(NodeKind::Near, {*left, *right}));
      pairs.back().distance = near.distance;
      pairs.back().field = left->field;
      left = std::move(right);
    }
    return pairs.empty() ? std::move(left) : join(NodeKind::And, std::move(pairs));
  }

  // A word, a phrase, a wildcard, a field with its value, or a query in brackets.
  std::optional<Node> primary(const Scope& scope) {
    if (next_ == lexemes_.size()) return std::nullopt;
    switch (lexemes_[next_].kind) {
      case LexemeKind::Word:
      case LexemeKind::Wildcard:
      case LexemeKind::Phrase:
        return leaf(lexemes_[next_++], scope);
      case LexemeKind::Open:
        return group(scope);
      case LexemeKind::Field:
        return value_of_field(scope);
      default:
        return std::nullopt;
    }
  }

  std::optional<Node> value_of_field(const Scope& outer) {
    const Lexeme& field = lexemes_[next_++];
    if (outer.is_value) complain(field.offset, "a field cannot stand inside another");
    auto value = primary({field.field, field.bound, true});
    if (!value) return value;
    value->size_bytes += value->offset - field.offset;
    value->offset = field.offset;
    return value;
  }

  std::optional<Node> group(const Scope& scope) {
    const Lexeme& open = lexemes_[next_++];
    if (depth_ == kMaxQueryDepth) {
      complain(open.offset,
               "brackets are nested more than " + std::to_string(kMaxQueryDepth) + " deep");
      next_ = lexemes_.size();
      return std::nullopt;
    }
    ++depth_;
    const std::size_t said = complaints_.size();
    auto inside = any_of(scope);
    --depth_;
    if (is_next(LexemeKind::Close)) {
      ++next_;
    } else if (complaints_.size() == said) {
      complain(open.offset, "this bracket is not closed");
    }
    if (!inside && complaints_.size() == said) {
      complain(open.offset, "the brackets hold nothing");
    }
    return inside;
  }

  std::optional<Node> leaf(const Lexeme& lexeme, const Scope& scope) {
    Node node;
    node.offset = lexeme.offset;
    node.size_bytes = lexeme.raw.size();
    if (!is_of_words(scope.field)) {
      const bool is_quoted = lexeme.kind == LexemeKind::Phrase;
      auto range = range_of(scope.bound, squeezed(is_quoted ? lexeme.text : lexeme.raw));
      if (!range) {
        complain(lexeme.offset, "a date such as 2014, 2014-03 or 2014-03-01 is wanted here");
      }
      node.kind = NodeKind::Filter;
      node.text = range ? std::move(*range) : std::string();
    } else if (lexeme.kind == LexemeKind::Wildcard && lexeme.text.empty()) {
      return node;  // '*': every article
    } else {
      node.kind = lexeme.kind == LexemeKind::Word     ? NodeKind::Word
                  : lexeme.kind == LexemeKind::Phrase ? NodeKind::Phrase
                                                      : NodeKind::Wildcard;
      node.text = squeezed(lexeme.text);
    }
    node.field = scope.field;
    return node;
  }

  bool is_next(LexemeKind kind) const {
    return next_ < lexemes_.size() && lexemes_[next_].kind == kind;
  }
  void complain_of_missing(const Lexeme& lexeme, std::string_view side) {
    complain(lexeme.offset, std::string(lexeme.raw) + " has nothing on its " + std::string(side));
  }
  void complain(std::size_t offset, std::string message) {
    complaints_.push_back({offset, std::move(message)});
  }

  std::vector<Lexeme> lexemes_;
  std::vector<Complaint> complaints_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;  // of open brackets
};

std::optional<Complaint> refusal_of(std::string_view text) {
  if (text.size() > kMaxQueryBytes) {
    return Complaint{kMaxQueryBytes,
                     "the query is longer than " + std::to_string(kMaxQueryBytes) + " bytes"};
  }
  if (const auto at = invalid_utf8(text)) return Complaint{*at, "the query is not UTF-8"};
  return std::nullopt;
}

}  // namespace

ParsedQuery parse_query(std::string_view text, Syntax syntax) {
  if (const auto refusal = refusal_of(text)) return {Node{}, {*refusal}};
  Lexed lexed = syntax == Syntax::Full ? lex_query(text) : lex_words(text);
  const bool holds_words = !lexed.lexemes.empty() || !lexed.complaints.empty();
  if (!holds_words && !squeezed(text).empty()) {
    return {Node{}, {Complaint{0, "the query holds no word"}}};
  }
  return Parser(std::move(lexed)).run();
}

}  // namespace schema
