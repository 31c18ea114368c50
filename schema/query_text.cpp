// A query's tree as text that parses to the same tree.
#include <string>

#include "schema/query.hpp"

namespace schema {
namespace {

std::string name_of(Field field) {
  return field == Field::Text ? std::string() : std::string(spec_of(field).name) + ':';
}

// Whether the parser would take `word`, alone, for something else than a word.
bool needs_field(const Node& node) {
  if (node.field != Field::Text) return false;
  return node.text == "AND" || node.text == "OR" || node.text == "NOT" || node.text == "NEAR" ||
         node.text.starts_with("NEAR/") || node.text.find(':') != std::string::npos;
}

// A value as it may stand behind its field: in quotes where it has spaces or marks.
std::string quoted_if_needed(const std::string& value) {
  const bool is_plain = value.find_first_of(" ()") == std::string::npos && !value.starts_with('-');
  return is_plain ? value : '"' + value + '"';
}

std::string joined(const Node& node, std::string_view between) {
  std::string text = "(";
  for (const Node& child : node.children) {
    if (text.size() > 1) text += between;
    text += to_text(child);
  }
  return text + ')';
}

}  // namespace

std::string to_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::All:
      return "*";
    case NodeKind::Word:
      return (needs_field(node) ? "text:" : name_of(node.field)) + node.text;
    case NodeKind::Phrase:
      return name_of(node.field) + '"' + node.text + '"';
    case NodeKind::Wildcard:
      return name_of(node.field) + node.text + '*';
    case NodeKind::Near:
      return joined(node, " NEAR/" + std::to_string(node.distance) + ' ');
    case NodeKind::Filter:
      return name_of(node.field) + quoted_if_needed(node.text);
    case NodeKind::And:
      return joined(node, " AND ");
    case NodeKind::Or:
      return joined(node, " OR ");
    case NodeKind::Not:
      return "NOT " + to_text(node.children.front());
  }
  return {};
}

}  // namespace schema
