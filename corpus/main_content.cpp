// Looks for the smallest element that holds most of the page's prose. Names of tags and classes are
// believed only of elements that hold neither the headline nor most of the prose.
#include "corpus/main_content.hpp"

#include <algorithm>
#include <numeric>

#include "corpus/line_shape.hpp"
#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kShortestProse = 8;  // words
constexpr double kCoreShare = 0.7;         // of the prose of the element around it
constexpr double kCoreShareWithHeadline = 0.4;
constexpr std::size_t kEnoughBesideComments = 200;  // bytes of prose
constexpr std::size_t kLongestCaption = 30;         // words
constexpr std::size_t kHeadBefore = 6;              // blocks above the headline that may date it

bool looks_like_prose(const Block& block, const LineShape& shape) {
  const bool has_sentence = shape.ends_sentence || block.text.find(". ") != std::string::npos;
  return block.heading == 0 && shape.words.size() >= kShortestProse && has_sentence &&
         block.link_bytes * 2 < block.text.size();
}

// A short line below a picture that is no sentence of the story.
bool looks_like_caption(const Block& block, const LineShape& shape) {
  return block.is_after_image && block.heading == 0 && !block.is_item && !shape.ends_stop &&
         shape.words.size() <= kLongestCaption;
}

// What is counted of a page to find its article.
class Weights {
 public:
  Weights(const Page& page, std::string_view headline) : page_(page) {
    const std::vector<std::uint32_t> words = shape_of(headline).words;
    prose_.assign(page.elements.size(), 0);
    has_headline_.assign(page.elements.size(), false);
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
      const Block& block = page.blocks[i];
      const LineShape shape = shape_of(block.text);
      is_prose_.push_back(looks_like_prose(block, shape));
      is_caption_.push_back(looks_like_caption(block, shape));
      if (is_prose_.back()) prose_[block.element] += block.text.size();
      const bool is_headline = words.empty() ? block.heading == 1 : shape.words == words;
      if (!is_headline) continue;
      // A heading is the headline's own place; the same words elsewhere are a link to the page.
      if (headline_ == kNone || (block.heading != 0 && page.blocks[headline_].heading == 0))
        headline_ = i;
    }
    if (headline_ != kNone) has_headline_[page.blocks[headline_].element] = true;
    for (std::size_t e = page.elements.size(); e-- > 1;) {
      prose_[page.elements[e].parent] += prose_[e];
      if (has_headline_[e]) has_headline_[page.elements[e].parent] = true;
    }
    set_reasons();
    set_story();
  }

  std::size_t headline() const { return headline_; }
  bool is_prose_block(std::size_t block) const { return is_prose_[block]; }
  bool has_headline(std::size_t element) const { return has_headline_[element]; }
  bool is_caption(std::size_t block) const { return is_caption_[block]; }
  std::string_view reason(std::size_t element) const { return reasons_[element]; }
  std::size_t story_bytes(std::size_t element) const { return story_[element]; }

 private:
  bool is_believed(std::size_t element) const {
    const Role role = page_.elements[element].role;
    if (role == Role::None || has_headline_[element]) return false;
    const std::size_t rest = prose_[0] - prose_[element];
    if (role == Role::Comments) return rest >= kEnoughBesideComments;
    return prose_[element] <= rest;
  }
  void set_reasons() {
    reasons_.resize(page_.elements.size());
    for (std::size_t e = 0; e < page_.elements.size(); ++e) {
      const std::string_view outer =
          e == 0 ? std::string_view() : reasons_[page_.elements[e].parent];
      reasons_[e] = outer.empty() && is_believed(e) ? reason_of(page_.elements[e].role) : outer;
    }
  }
  void set_story() {
    story_.assign(page_.elements.size(), 0);
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const Block& block = page_.blocks[i];
      if (is_prose_[i] && reasons_[block.element].empty())
        story_[block.element] += block.text.size();
    }
    for (std::size_t e = page_.elements.size(); e-- > 1;)
      story_[page_.elements[e].parent] += story_[e];
  }

  const Page& page_;
  std::size_t headline_ = kNone;
  std::vector<bool> is_caption_;           // by block
  std::vector<bool> is_prose_;             // by block
  std::vector<std::size_t> prose_;         // by element: bytes in it and below
  std::vector<std::size_t> story_;         // the same, of what no name calls furniture
  std::vector<bool> has_headline_;         // by element: in it or below
  std::vector<std::string_view> reasons_;  // by element: why it is furniture, or empty
};

// The smallest element that holds most of the story's prose.
std::size_t core_of(const Page& page, const Weights& weights) {
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
std::size_t scope_of(const Page& page, const Weights& weights, std::size_t core) {
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

Line line_of(const Block& block, std::string_view reason) {
  return {.text = block.text,
          .is_item = block.is_item,
          .is_heading = block.heading != 0,
          .link_bytes = block.link_bytes,
          .furniture = std::string(reason)};
}

bool is_small_print(const Block& block) { return block.small_bytes * 10 >= block.text.size() * 9; }

// Whether the page sets most of its prose small, so that small print says nothing.
bool is_small_page(const Page& page) {
  std::size_t all = 0;
  std::size_t small = 0;
  for (const Block& block : page.blocks) {
    all += block.text.size();
    small += block.small_bytes;
  }
  return small * 2 > all;
}

}  // namespace

MainContent main_content(const Page& page, std::string_view headline) {
  const Weights weights(page, headline);
  const std::size_t core = core_of(page, weights);
  const std::vector<bool> in_core = elements_in(page, core);
  const std::vector<bool> in_scope = elements_in(page, scope_of(page, weights, core));
  const bool is_small = is_small_page(page);
  MainContent content;
  bool is_past_core = false;
  content.head_end = page.blocks.size();
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    std::string_view reason = weights.reason(block.element);
    is_past_core |= in_core[block.element];
    const bool has_few_links = block.link_bytes * 5 < block.text.size();
    if (!reason.empty() || i == weights.headline()) {
    } else if (!in_scope[block.element]) {
      reason = "outside the article";
    } else if (!in_core[block.element] &&
               !(has_few_links && (weights.is_prose_block(i) || !is_past_core))) {
      reason = "beside the story";
    } else if (is_small_print(block) && !is_small) {
      reason = kSmallPrint;
    } else if (weights.is_caption(i)) {
      reason = "caption";
    }
    if (reason.empty() && weights.is_prose_block(i))
      content.head_end = std::min(content.head_end, i);
    content.lines.push_back(line_of(block, reason));
  }
  const std::size_t begin = weights.headline() == kNone ? 0 : weights.headline();
  content.head_begin = begin - std::min(begin, kHeadBefore);
  return content;
}

std::vector<Line> lines_of_blocks(const Page& page) {
  const Weights weights(page, {});
  const bool is_small = is_small_page(page);
  std::vector<Line> lines;
  for (const Block& block : page.blocks) {
    std::string_view reason = weights.reason(block.element);
    if (reason.empty() && is_small_print(block) && !is_small) reason = kSmallPrint;
    lines.push_back(line_of(block, reason));
  }
  return lines;
}

}  // namespace corpus
