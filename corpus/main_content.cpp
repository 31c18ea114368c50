// Looks for the smallest element that holds most of the story's prose, and takes in what stands
// beside it under the same headline.
#include "corpus/main_content.hpp"

#include <algorithm>
#include <limits>

#include "corpus/dateline.hpp"
#include "corpus/page_weights.hpp"
#include "corpus/story_lines.hpp"
#include "corpus/teasers.hpp"

namespace corpus {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr double kCoreShare = 0.7;  // of the prose of the element around it
constexpr double kCoreShareWithHeadline = 0.4;
constexpr std::size_t kHeadBefore = 6;  // blocks above the headline that may date it

// The smallest element that holds most of the story's prose.
std::size_t core_of(const Page& page, const PageWeights& weights) {
  std::vector<std::size_t> fullest(page.elements.size(), kNone);  // child
  for (std::size_t e = 1; e < page.elements.size(); ++e) {
    std::size_t& best = fullest[page.elements[e].parent];
    if (best == kNone || weights.story_bytes(e) > weights.story_bytes(best)) best = e;
  }
  std::size_t core = 0;
  while (fullest[core] != kNone) {
    const auto inner = static_cast<double>(weights.story_bytes(fullest[core]));
    const bool has_headline = weights.has_headline(fullest[core]);
    const double share = has_headline ? kCoreShareWithHeadline : kCoreShare;
    if (inner == 0 || inner < share * static_cast<double>(weights.story_bytes(core))) break;
    core = fullest[core];
  }
  return core;
}

// The smallest element around the core that holds the headline too; else the article around it.
std::size_t scope_of(const Page& page, const PageWeights& weights, std::size_t core) {
  for (std::size_t e = core; e != 0; e = page.elements[e].parent) {
    if (weights.has_headline(e)) return e;
  }
  for (std::size_t e = core; e != 0; e = page.elements[e].parent) {
    if (page.elements[e].scope == Scope::Article) return e;
  }
  return core;
}

// For each element whether it is `outer` or lies in it.
std::vector<bool> elements_in(const Page& page, std::size_t outer) {
  std::vector<bool> in(page.elements.size(), false);
  in[outer] = true;
  for (std::size_t e = 1; e < page.elements.size(); ++e) {
    if (e != outer) in[e] = in[page.elements[e].parent];
  }
  return in;
}

// Whether the page sets most of its text small, so that small print says nothing.
bool is_small_page(const Page& page) {
  std::size_t all = 0;
  std::size_t small = 0;
  for (const Block& block : page.blocks) {
    all += block.text.size();
    small += block.small_bytes;
  }
  return small * 2 > all;
}

// Why block after block is no part of the article, in the order of the page.
class Choice {
 public:
  Choice(const Page& page, const PageWeights& weights)
      : page_(page),
        weights_(weights),
        is_small_page_(is_small_page(page)),
        is_teaser_(teaser_blocks(page, weights)) {}

  // From here on only what lies in the main content is taken.
  void restrict_to(std::size_t core, std::size_t scope) {
    in_core_ = elements_in(page_, core);
    in_scope_ = elements_in(page_, scope);
  }

  // Empty: it is the article's.
  std::string_view reason(std::size_t i) {
    const Block& block = page_.blocks[i];
    const bool is_in_core = in_core_.empty() || in_core_[block.element];
    is_past_core_ |= is_in_core;
    const std::string_view by_name = weights_.reason(block.element);
    if (!by_name.empty() || i == weights_.headline()) return by_name;
    if (is_teaser_[i]) return "related links";
    if (!in_scope_.empty() && !in_scope_[block.element] && !dates_headline(i)) {
      return "outside the article";
    }
    if (!is_in_core && !may_stand_beside(i) && !dates_headline(i)) return kBeside;
    const bool is_small_print = block.small_bytes * 10 >= block.text.size() * 9;
    if (is_small_print && !is_small_page_) return kSmallPrint;
    return weights_.is_caption(i) && !dates_headline(i) ? "caption" : "";
  }

 private:
  // A date right above the headline, as blogs set it outside their post.
  bool dates_headline(std::size_t i) const {
    return weights_.headline() == i + 1 && date_in_dateline(page_.blocks[i].text).has_value();
  }
  // A standfirst or a dateline above the story, paragraphs below it.
  bool may_stand_beside(std::size_t i) const {
    const Block& block = page_.blocks[i];
    const bool has_few_links = block.link_bytes * 5 < block.text.size();
    return has_few_links && (weights_.is_prose(i) || !is_past_core_);
  }

  const Page& page_;
  const PageWeights& weights_;
  bool is_small_page_;
  std::vector<bool> is_teaser_;  // by block
  std::vector<bool> in_core_;    // by element; empty: all
  std::vector<bool> in_scope_;   // the same
  bool is_past_core_ = false;
};

Line line_of(const Block& block, std::string_view reason) {
  return {.text = block.text,
          .is_item = block.is_item,
          .is_heading = block.heading != 0,
          .link_bytes = block.link_bytes,
          .furniture = std::string(reason)};
}

}  // namespace

MainContent main_content(const Page& page, std::string_view headline) {
  const PageWeights weights(page, headline);
  const std::size_t core = core_of(page, weights);
  Choice choice(page, weights);
  MainContent content;
  content.scope = scope_of(page, weights, core);
  choice.restrict_to(core, content.scope);
  content.head_end = page.blocks.size();
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const std::string_view reason = choice.reason(i);
    if (reason.empty() && weights.is_prose(i)) content.head_end = std::min(content.head_end, i);
    content.lines.push_back(line_of(page.blocks[i], reason));
  }
  const std::size_t begin = weights.headline().value_or(0);
  content.head_begin = begin - std::min(begin, kHeadBefore);
  return content;
}

std::vector<Line> lines_of_blocks(const Page& page) {
  const PageWeights weights(page, {});
  Choice choice(page, weights);
  std::vector<Line> lines;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    lines.push_back(line_of(page.blocks[i], choice.reason(i)));
  }
  return lines;
}

}  // namespace corpus
