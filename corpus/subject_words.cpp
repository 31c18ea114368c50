#include "corpus/subject_words.hpp"

#include <algorithm>
#include <array>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kShortest = 4;               // letters of a word that means something
constexpr std::size_t kMost = 5000;                // stems; a longer text is known by its beginning
constexpr std::size_t kLongestParagraph = 10'000;  // bytes that are looked at
constexpr std::size_t kStem = 5;  // letters by which two forms of a word are told to be one

constexpr std::array<std::string_view, 28> kCommon{
    "about", "after", "also", "been", "could", "from", "have",  "into", "just", "more",
    "only",  "over",  "says", "some", "than",  "that", "their", "them", "they", "this",
    "today", "under", "were", "what", "when",  "will", "with",  "your"};

// Calls `use` with the stem of each word of `text` that means something, packed into a number.
template <typename Use>
void for_each_stem(std::string_view text, const Use& use) {
  std::array<char, kStem> start{};
  std::size_t letters = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? schema::to_lower(text[at]) : ' ';
    if (schema::is_lower(c)) {
      if (letters < kStem) start[letters] = c;
      ++letters;
      continue;
    }
    const std::string_view stem(start.data(), std::min(letters, kStem));
    const bool is_common = letters <= kStem && std::ranges::count(kCommon, stem) > 0;
    if (letters >= kShortest && !is_common) {
      std::uint64_t packed = 0;
      for (const char letter : stem) packed = packed << 8 | static_cast<unsigned char>(letter);
      use(packed);
    }
    letters = 0;
  }
}

}  // namespace

void SubjectWords::add(std::string_view paragraph) {
  if (stems_.size() >= kMost) return;
  for_each_stem(paragraph.substr(0, kLongestParagraph),
                [&](std::uint64_t stem) { stems_.insert(stem); });
}

std::size_t SubjectWords::meanings_of(std::string_view line) {
  std::size_t meanings = 0;
  for_each_stem(line, [&](std::uint64_t) { ++meanings; });
  return meanings;
}

std::size_t SubjectWords::shared_with(std::string_view line) const {
  std::size_t shared = 0;
  for_each_stem(line, [&](std::uint64_t stem) { shared += stems_.contains(stem); });
  return shared;
}

double SubjectWords::share_of(const SubjectWords& other) const {
  if (other.stems_.empty()) return 1;
  const auto shared = std::ranges::count_if(
      other.stems_, [&](std::uint64_t stem) { return stems_.contains(stem); });
  return static_cast<double>(shared) / static_cast<double>(other.stems_.size());
}

}  // namespace corpus
