// A heading that the page's metadata states too is its headline; without one, the metadata is, less
// the outlet's name.
#include "corpus/page_title.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/line_shape.hpp"

namespace corpus {
namespace {

constexpr std::array<std::string_view, 12> kSeparators{
    " | ",      " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB ",
    " \u00AB ", ": ",  " \u2022 ", " \u00B7 ", " > ",  " / "};
constexpr std::size_t kShortestHeadline = 3;  // words
constexpr std::size_t kLongestOutlet = 5;     // words

using Words = std::vector<std::uint32_t>;
Words words_of(std::string_view text) { return shape_of(text).words; }

// Calls `use` with the two sides of each separator of `text`.
template <typename Use>
void for_each_cut(std::string_view text, const Use& use) {
  for (const std::string_view separator : kSeparators) {
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, at + 1)) {
      use(trimmed(text.substr(0, at)), trimmed(text.substr(at + separator.size())));
    }
  }
}

// The part of `stated` that says what `heading` does, or nothing.
std::string_view part_that_says(std::string_view stated, const Words& heading) {
  if (words_of(stated) == heading) return stated;
  std::string_view part;
  const auto offer = [&](std::string_view side) {
    if ((part.empty() || side.size() < part.size()) && words_of(side) == heading) part = side;
  };
  for_each_cut(stated, [&](std::string_view left, std::string_view right) {
    offer(left);
    offer(right);
  });
  return part;
}

bool is_outlet(std::string_view name, std::string_view source) {
  const LineShape shape = shape_of(name);
  if (!source.empty() && shape.words == words_of(source)) return true;
  return shape.words.size() <= kLongestOutlet && shape.capital_words * 2 > shape.words.size();
}

// `stated` without the name of its outlet before or behind it.
std::string_view without_outlet(std::string_view stated, std::string_view source) {
  std::string_view bare = stated;
  for_each_cut(stated, [&](std::string_view left, std::string_view right) {
    const std::size_t left_words = words_of(left).size();
    const std::size_t right_words = words_of(right).size();
    const bool is_sure = !source.empty() && (words_of(right) == words_of(source) ||
                                             words_of(left) == words_of(source));
    const bool is_colon = left.size() + right.size() + 2 == stated.size() &&
                          stated.substr(left.size()).starts_with(": ");
    if (is_colon && !is_sure) return;
    if (left_words > right_words && left_words >= kShortestHeadline && is_outlet(right, source) &&
        left.size() < bare.size())
      bare = left;
    if (right_words > left_words && right_words >= kShortestHeadline && is_outlet(left, source) &&
        right.size() < bare.size())
      bare = right;
  });
  return bare;
}

}  // namespace

std::string headline_of(const Page& page, const PageMetadata& metadata) {
  const std::array<std::string_view, 3> stated{metadata.title, metadata.shared_headline,
                                               metadata.described_headline};
  for (const unsigned level : {1u, 2u, 3u, 4u}) {
    for (const Block& block : page.blocks) {
      if (block.heading != level) continue;
      const Words words = words_of(block.text);
      if (words.empty()) continue;
      for (const std::string_view title : stated) {
        const std::string_view part = part_that_says(title, words);
        if (!part.empty() && words_of(part).size() < words_of(title).size() + 1 &&
            words != words_of(metadata.source))
          return std::string(part);
      }
    }
  }
  const auto headings = std::ranges::count(page.blocks, 1u, &Block::heading);
  if (headings == 1) {
    const auto found = std::ranges::find(page.blocks, 1u, &Block::heading);
    if (words_of(found->text).size() >= kShortestHeadline &&
        words_of(found->text) != words_of(metadata.source))
      return found->text;
  }
  if (!metadata.described_headline.empty()) return metadata.described_headline;
  if (!metadata.shared_headline.empty())
    return std::string(without_outlet(metadata.shared_headline, metadata.source));
  return std::string(without_outlet(metadata.title, metadata.source));
}

}  // namespace corpus
