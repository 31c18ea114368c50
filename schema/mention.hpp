// Names found in a text: cased, whole words, the longest first, so that "Police Federation" is not
// also "Police". Knows nothing of what the names mean.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

enum class CaseRule : std::uint8_t { AsWritten, Any };

struct Name {
  std::string text;  // words apart by single spaces
  std::uint32_t id;  // the caller's: what the name stands for
  CaseRule case_rule = CaseRule::AsWritten;
  std::uint8_t layer = 0;  // below kMaxLayers; names hide only those of their own layer
};
inline constexpr std::size_t kMaxLayers = 4;

struct Mention {
  std::uint32_t id;
  std::size_t offset;      // of its first byte in the text
  std::size_t size_bytes;  // as written there
};

// A set of names, built once and asked often; finding takes time linear in the text.
// Spaces, line breaks, hyphens and kinds of quotes and apostrophes are alike; a possessive 's after
// a name is allowed. A name in capitals throughout in a headline of capitals matches too
// ("WARWICKSHIRE POLICE"), unless it is itself an abbreviation.
class MentionFinder {
 public:
  explicit MentionFinder(const std::vector<Name>& names);
  ~MentionFinder();
  MentionFinder(MentionFinder&&) noexcept;
  // In order of offset, then of layer. Where names of one layer overlap only the longest stands, of
  // equal ones every id.
  std::vector<Mention> find(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace schema
