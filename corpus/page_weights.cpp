// A name is not believed of an element that holds the headline or most of the page's prose, nor if
// elements that hold most of it together bear it: page builders call every paragraph a widget.
#include "corpus/page_weights.hpp"

#include "corpus/line_shape.hpp"

namespace corpus {
namespace {

constexpr std::size_t kShortestProse = 8;           // words
constexpr std::size_t kLongestCaption = 30;         // words
constexpr std::size_t kEnoughBesideComments = 200;  // bytes of prose
constexpr std::size_t kMostNote = 600;  // bytes of prose of a byline, caption or share bar

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

}  // namespace

PageWeights::PageWeights(const Page& page, std::string_view headline)
    : page_(page), elements_(page.elements.size()) {
  look_at_blocks(headline);
  add_up();
  count_roles();
  set_reasons();
  set_story();
}

void PageWeights::look_at_blocks(std::string_view headline) {
  const std::vector<std::uint32_t> words = shape_of(headline).words;
  for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
    const Block& block = page_.blocks[i];
    const LineShape shape = shape_of(block.text);
    blocks_.push_back({looks_like_prose(block, shape), looks_like_caption(block, shape)});
    Sums& sums = elements_[block.element];
    sums.links += block.link_bytes;
    if (blocks_.back().is_prose) sums.prose += block.text.size();
    const bool is_headline = words.empty() ? block.heading == 1 : shape.words == words;
    if (!is_headline) continue;
    // A heading is the headline's own place; the same words elsewhere are a link to the page.
    const bool is_better = headline_ && block.heading != 0 && page_.blocks[*headline_].heading == 0;
    if (!headline_ || is_better) headline_ = i;
  }
}

void PageWeights::add_up() {
  if (headline_) elements_[page_.blocks[*headline_].element].has_headline = true;
  for (std::size_t e = elements_.size(); e-- > 1;) {
    Sums& outer = elements_[page_.elements[e].parent];
    outer.prose += elements_[e].prose;
    outer.links += elements_[e].links;
    outer.has_headline |= elements_[e].has_headline;
  }
}

void PageWeights::count_roles() {
  role_prose_.assign(kElementRoles, 0);
  std::vector<std::uint32_t> roles_around(elements_.size(), 0);  // a bit each
  for (std::size_t e = 0; e < elements_.size(); ++e) {
    const Element& element = page_.elements[e];
    const auto role = static_cast<std::size_t>(element.role);
    const std::uint32_t around = e == 0 ? 0 : roles_around[element.parent];
    roles_around[e] = around | 1u << role;
    if ((around & 1u << role) == 0) role_prose_[role] += elements_[e].prose;
  }
}

bool PageWeights::is_believed(std::size_t element) const {
  const ElementRole role = page_.elements[element].role;
  const Sums& sums = elements_[element];
  const std::size_t rest = elements_[0].prose - sums.prose;
  if (role == ElementRole::None || sums.has_headline) return false;
  switch (role) {
    case ElementRole::Comments:
      return rest >= kEnoughBesideComments;
    case ElementRole::Related:  // a standfirst may be called a teaser, but links nowhere
      if (sums.prose > 0 && sums.links == 0) return false;
      break;
    case ElementRole::Aside:
      if (prose_of(role) * 2 > elements_[0].prose) return false;
      break;
    case ElementRole::Byline:
    case ElementRole::Caption:
    case ElementRole::Share:
    case ElementRole::Tags:
      if (sums.prose > kMostNote) return false;
      break;
    default:
      break;
  }
  return sums.prose == 0 || prose_of(role) <= elements_[0].prose - prose_of(role);
}

void PageWeights::set_reasons() {
  for (std::size_t e = 0; e < elements_.size(); ++e) {
    const std::string_view outer = e == 0 ? "" : elements_[page_.elements[e].parent].reason;
    const bool is_furniture = outer.empty() && is_believed(e);
    elements_[e].reason = is_furniture ? reason_of(page_.elements[e].role) : outer;
  }
}

void PageWeights::set_story() {
  for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
    Sums& sums = elements_[page_.blocks[i].element];
    if (blocks_[i].is_prose && sums.reason.empty()) sums.story += page_.blocks[i].text.size();
  }
  for (std::size_t e = elements_.size(); e-- > 1;) {
    elements_[page_.elements[e].parent].story += elements_[e].story;
  }
}

}  // namespace corpus
