// Any bytes as a query: a tree within the caps or complaints that lie in the text, never a crash;
// canonical text parses to itself.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "schema/query.hpp"
#include "tests/fuzz/expect.hpp"

using namespace schema;

namespace {

void expect_sound(const Node& node, std::string_view text, std::size_t depth) {
  EXPECT(depth <= 4 * (kMaxQueryDepth + 1));  // an OR, an AND, a NOT and a NEAR a bracket
  EXPECT(node.offset <= text.size() && node.size_bytes <= text.size() - node.offset);
  const bool is_leaf = node.kind == NodeKind::All || node.kind == NodeKind::Word ||
                       node.kind == NodeKind::Phrase || node.kind == NodeKind::Wildcard ||
                       node.kind == NodeKind::Filter;
  EXPECT(is_leaf == node.children.empty());
  EXPECT(!is_leaf || node.kind == NodeKind::All || !node.text.empty());
  EXPECT(node.kind != NodeKind::Near || node.children.size() == 2);
  EXPECT(node.kind != NodeKind::Not || node.children.size() == 1);
  for (const Node& child : node.children) {
    EXPECT(child.kind != NodeKind::Not || node.kind == NodeKind::And);
    expect_sound(child, text, depth + 1);
  }
}

// Brackets and ANDs that canonical text spells out may take it past a cap.
bool is_of_cap(const Complaint& complaint) {
  return complaint.message.find("more than") != std::string::npos ||
         complaint.message.find("longer than") != std::string::npos;
}

void try_syntax(std::string_view text, Syntax syntax) {
  const ParsedQuery parsed = parse_query(text, syntax);
  for (const Complaint& complaint : parsed.complaints) {
    EXPECT(complaint.offset <= text.size());
    EXPECT(!complaint.message.empty());
  }
  if (!parsed.complaints.empty()) return;
  expect_sound(parsed.root, text, 0);
  const std::string canonical = to_text(parsed.root);
  const ParsedQuery again = parse_query(canonical);
  for (const Complaint& complaint : again.complaints) EXPECT(is_of_cap(complaint));
  if (again.complaints.empty()) EXPECT(to_text(again.root) == canonical);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try_syntax(text, Syntax::Full);
  try_syntax(text, Syntax::WordsOnly);
  return 0;
}
