#include "corpus/teasers.hpp"

#include <cstddef>

namespace corpus {
namespace {

constexpr std::size_t kTeasersNeeded = 3;
constexpr std::size_t kMostBeside = 2;  // blocks of a teaser besides: its date, its section

bool is_linked_heading(const Block& block) {
  return block.heading != 0 && block.link_bytes * 5 >= block.text.size() * 4;
}

bool is_within(const Page& page, std::size_t element, std::size_t outer) {
  while (element != outer && element != 0) element = page.elements[element].parent;
  return element == outer;
}

// The smallest element that holds the headline and prose; 0 where it is the page, or only the head
// of what follows.
std::size_t place_of_story(const Page& page, const PageWeights& weights) {
  if (!weights.headline()) return 0;
  std::size_t element = page.blocks[*weights.headline()].element;
  while (element != 0 && weights.story_bytes(element) == 0) {
    element = page.elements[element].parent;
  }
  return page.elements[element].role == ElementRole::None ? element : 0;
}

// The end of the teaser that begins at `begin` with its headline; `begin` if it is none.
std::size_t teaser_end(const Page& page, const PageWeights& weights, std::size_t begin) {
  std::size_t prose = 0;
  std::size_t beside = 0;
  for (std::size_t i = begin + 1; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    if (is_linked_heading(block)) return i;
    if (weights.is_prose(i) ? ++prose > 1 : ++beside > kMostBeside) {
      return weights.is_prose(i) ? begin : i;
    }
  }
  return page.blocks.size();
}

}  // namespace

std::vector<bool> teaser_blocks(const Page& page, const PageWeights& weights) {
  std::vector<bool> found(page.blocks.size(), false);
  const std::size_t own = place_of_story(page, weights);
  if (own == 0) return found;
  std::size_t teasers = 0;
  for (std::size_t i = *weights.headline() + 1; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    if (!is_linked_heading(block) || is_within(page, block.element, own)) continue;
    const std::size_t end = teaser_end(page, weights, i);
    teasers += end > i;
    for (std::size_t at = i; at < end; ++at) found[at] = true;
  }
  if (teasers < kTeasersNeeded) found.assign(page.blocks.size(), false);
  return found;
}

}  // namespace corpus
