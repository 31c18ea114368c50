// A headline is what the page states twice: as a block of its own and in its metadata, where the
// outlet's name stands beside it. Of a page that shows no such block the metadata is believed.
#include "corpus/page_title.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "corpus/line_shape.hpp"
#include "corpus/subject_words.hpp"

namespace corpus {
namespace {

constexpr std::array<std::string_view, 12> kSeparators{
    " | ",      " - ",      " \u2013 ", " \u2014 ", " :: ", " \u00BB ",
    " \u00AB ", " \u2022 ", " \u00B7 ", " > ",      " / ",  ": "};
constexpr std::size_t kShortestHeadline = 3;  // words
constexpr std::size_t kLongestHeadline = 40;
constexpr std::size_t kLongestOutlet = 5;
constexpr std::size_t kLongestTitle = 500;      // bytes; a longer one is not taken apart
constexpr unsigned kNoHeading = 7;              // behind h6
constexpr std::size_t kShortestParagraph = 15;  // words
constexpr std::ptrdiff_t kHeadlineToProse = 7;  // blocks from a headline to its first paragraph

using Words = std::vector<std::uint32_t>;
Words words_of(std::string_view text) { return shape_of(text).words; }

// A part of a title, and what stands on the other side of the separator.
struct Part {
  std::string_view text;
  std::string_view rest;
};

std::string_view without_colons(std::string_view text) {
  while (text.ends_with(':')) text = trimmed(text.substr(0, text.size() - 1));
  while (text.starts_with(':')) text = trimmed(text.substr(1));
  return text;
}

// The whole of `title` and the two sides of each separator in it.
std::vector<Part> parts_of(std::string_view title) {
  std::vector<Part> parts;
  if (!title.empty()) parts.push_back({title, {}});
  if (title.size() > kLongestTitle) return parts;
  for (const std::string_view separator : kSeparators) {
    for (std::size_t at = title.find(separator); at != std::string_view::npos;
         at = title.find(separator, at + 1)) {
      const std::string_view left = without_colons(trimmed(title.substr(0, at)));
      const std::string_view right = without_colons(trimmed(title.substr(at + separator.size())));
      if (left.empty() || right.empty()) continue;
      parts.push_back({left, right});
      parts.push_back({right, left});
    }
  }
  return parts;
}

// A heading that leads to the front page is the site's name.
bool is_site_name(const Block& block) { return block.home_bytes * 2 > block.text.size(); }

// The heading level of the blocks of a page by their words; kNoHeading for what is no heading.
using BlockLevels = std::map<Words, unsigned>;
BlockLevels block_levels(const Page& page) {
  BlockLevels levels;
  for (const Block& block : page.blocks) {
    const bool is_link =
        (block.heading == 0 && block.link_bytes * 2 > block.text.size()) || is_site_name(block);
    Words words = words_of(block.text);
    if (is_link || words.empty() || words.size() > kLongestHeadline) continue;
    const unsigned level = block.heading == 0 ? kNoHeading : block.heading;
    const auto [entry, is_new] = levels.try_emplace(std::move(words), level);
    if (!is_new) entry->second = std::min(entry->second, level);
  }
  return levels;
}

// The part of the stated titles that stands on the page too: one too long for an outlet's name, the
// highest heading, the longest.
std::optional<Part> confirmed_part(const std::vector<Part>& parts, const BlockLevels& levels,
                                   std::string_view source) {
  const Words outlet = words_of(source);
  std::optional<Part> best;
  std::tuple<bool, unsigned, std::size_t> best_rank;
  for (const Part& part : parts) {
    const Words words = words_of(part.text);
    const auto found = levels.find(words);
    if (found == levels.end() || words == outlet) continue;
    if (found->second == kNoHeading && words.size() < kShortestHeadline) continue;
    const std::tuple rank(words.size() < kLongestOutlet, found->second,
                          kLongestHeadline - words.size());
    if (best && rank >= best_rank) continue;
    best = part;
    best_rank = rank;
  }
  return best;
}

bool may_be_outlet(std::string_view name, std::string_view source) {
  const LineShape shape = shape_of(name);
  if (!source.empty() && shape.words == words_of(source)) return true;
  return shape.words.size() <= kLongestOutlet && shape.capital_words * 2 > shape.words.size();
}

// The outlet's name beside a headline: the part of the rest that is farthest from it.
std::string outlet_beside(const Part& part) {
  std::string_view outlet = part.rest;
  const bool is_behind = part.rest.data() > part.text.data();
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = is_behind ? outlet.rfind(separator) : outlet.find(separator);
    if (at == std::string_view::npos || separator == ": ") continue;
    outlet = is_behind ? outlet.substr(at + separator.size()) : outlet.substr(0, at);
  }
  return std::string(trimmed(outlet));
}

// `title` without the name of its outlet, which is its shorter side.
Part without_outlet(std::string_view title, std::string_view source) {
  Part best{title, {}};
  for (const Part& part : parts_of(title)) {
    if (part.rest.empty()) continue;
    const bool is_sure = !source.empty() && words_of(part.rest) == words_of(source);
    const bool is_colon = part.text.size() + part.rest.size() + 2 == title.size();
    const std::size_t words = words_of(part.text).size();
    if (is_colon && !is_sure) continue;
    if (words < kShortestHeadline || words <= words_of(part.rest).size()) continue;
    if (may_be_outlet(part.rest, source) && part.text.size() < best.text.size()) best = part;
  }
  return best;
}

bool is_paragraph(const Block& block) {
  const LineShape shape = shape_of(block.text);
  return block.heading == 0 && shape.is_prose() && shape.words.size() >= kShortestParagraph &&
         block.link_bytes * 2 < block.text.size();
}

// The page's only h1, unless it is the outlet's name.
std::string only_heading(const Page& page, std::string_view source) {
  const auto is_heading = [](const Block& block) {
    return block.heading == 1 && !is_site_name(block);
  };
  if (std::ranges::count_if(page.blocks, is_heading) != 1) return {};
  const Block& heading = *std::ranges::find_if(page.blocks, is_heading);
  const Words words = words_of(heading.text);
  return words.size() < kShortestHeadline || words == words_of(source) ? std::string()
                                                                       : heading.text;
}

// The heading right above the first paragraph, if it is long enough for a headline.
std::string heading_of_story(const Page& page) {
  std::string heading;
  for (const Block& block : page.blocks) {
    const LineShape shape = shape_of(block.text);
    if (block.heading == 0 && shape.is_prose()) break;
    const bool is_link = block.link_bytes * 2 > block.text.size();
    if (block.heading == 0 || is_link || shape.words.size() > kLongestHeadline) continue;
    heading = shape.words.size() < kShortestHeadline ? std::string() : block.text;
  }
  return heading;
}

bool is_heading_of(const Page& page, std::string_view text) {
  const Words words = words_of(text);
  return std::ranges::any_of(page.blocks, [&](const Block& block) {
    return block.heading != 0 && !is_site_name(block) && words_of(block.text) == words;
  });
}

// The heading above the page's prose that speaks of it; on pages that mark up none the first line
// that does and has it below, unless `stated` speaks of it too. Else empty.
std::string shown_headline(const Page& page, std::string_view stated) {
  SubjectWords subject;
  for (const Block& block : page.blocks) {
    if (is_paragraph(block)) subject.add(block.text);
  }
  std::string heading = heading_of_story(page);
  if (subject.shared_with(heading) >= kSharedByHeadline) return heading;
  if (subject.shared_with(stated) >= kSharedByHeadline) return {};
  const auto& blocks = page.blocks;
  for (auto block = blocks.begin(); block != blocks.end(); ++block) {
    const LineShape shape = shape_of(block->text);
    const bool is_line = !shape.is_prose() && block->link_bytes == 0 &&
                         shape.words.size() >= kShortestHeadline &&
                         shape.words.size() <= kLongestHeadline;
    if (!is_line || subject.shared_with(block->text) < kSharedByHeadline) continue;
    const auto left = blocks.end() - block;
    const auto end = block + std::min<std::ptrdiff_t>(left, kHeadlineToProse);
    if (std::any_of(block + 1, end, is_paragraph)) return block->text;
  }
  return {};
}

// The headline as the page shows it, where its title is all in small letters or has a typewriter's
// quotes for the printer's of its first heading, or of the line of a page without one.
std::string as_shown(const Page& page, std::string_view title) {
  constexpr std::string_view kTyped = "'\"";
  const LineShape shape = shape_of(title);
  const bool is_small = shape.capital_words == 0;
  if (is_small || title.find_first_of(kTyped) != std::string_view::npos) {
    const bool has_first = std::ranges::count(page.blocks, 1u, &Block::heading) > 0;
    const unsigned level = has_first ? 1 : 0;
    for (const Block& block : page.blocks) {
      const bool may_say_it = block.heading != 0 || !has_first;
      if (!may_say_it || shape_of(block.text).words != shape.words) continue;
      if (is_small && block.heading != 0) return block.text;
      if (block.heading == level && block.text.find_first_of(kTyped) == std::string::npos)
        return block.text;
    }
  }
  return std::string(title);
}

// What the page states; it may be the name of the site.
Headline stated_headline(const Page& page, const PageMetadata& metadata) {
  const std::string_view source = metadata.source;
  // <title> comes first: it spells the headline as its authors typed it.
  std::vector<Part> parts = parts_of(metadata.title);
  for (const std::string_view stated : {std::string_view(metadata.shared_headline),
                                        std::string_view(metadata.described_headline)}) {
    const std::vector<Part> more = parts_of(stated);
    parts.insert(parts.end(), more.begin(), more.end());
  }
  if (const auto part = confirmed_part(parts, block_levels(page), source)) {
    return {as_shown(page, part->text), outlet_beside(*part)};
  }
  const Part titled = without_outlet(metadata.title, source);
  std::string headline = only_heading(page, source);
  if (headline.empty()) headline = metadata.described_headline;
  if (headline.empty()) headline = without_outlet(metadata.shared_headline, source).text;
  // "News" names no story.
  const bool is_too_short = words_of(titled.text).size() < kShortestHeadline;
  if (headline.empty() && is_too_short) headline = heading_of_story(page);
  if (headline.empty()) headline = titled.text;
  return {std::move(headline), outlet_beside(titled)};
}

}  // namespace

Headline headline_of(const Page& page, const PageMetadata& metadata) {
  Headline headline = stated_headline(page, metadata);
  const bool is_sure = !metadata.described_headline.empty() || is_heading_of(page, headline.text);
  if (is_sure || !may_be_outlet(headline.text, metadata.source)) return headline;
  std::string shown = shown_headline(page, headline.text);
  if (!shown.empty()) headline = {std::move(shown), std::move(headline.text)};
  return headline;
}

}  // namespace corpus
