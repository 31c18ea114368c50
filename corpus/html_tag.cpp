#include "corpus/html_tag.hpp"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

constexpr std::array kTags{
    TagSpec{"a", TagKind::Link},
    TagSpec{"address", TagKind::Block},
    TagSpec{"amp-ad", TagKind::Block, ElementRole::Advert},
    TagSpec{"amp-consent", TagKind::Block, ElementRole::Cookies},
    TagSpec{"amp-embed", TagKind::Block, ElementRole::Related},
    TagSpec{"amp-sidebar", TagKind::Block, ElementRole::Navigation},
    TagSpec{"amp-social-share", TagKind::Block, ElementRole::Share},
    TagSpec{"amp-user-notification", TagKind::Block, ElementRole::Cookies},
    TagSpec{"article", TagKind::Block, ElementRole::None, Scope::Article},
    TagSpec{"aside", TagKind::Block, ElementRole::Aside},
    TagSpec{"audio", TagKind::Skipped},
    TagSpec{"blockquote", TagKind::Block},
    TagSpec{"body", TagKind::Block},
    TagSpec{"br", TagKind::Break},
    TagSpec{"button", TagKind::Block, ElementRole::Control},
    TagSpec{"canvas", TagKind::Skipped},
    TagSpec{"caption", TagKind::Block},
    TagSpec{"center", TagKind::Block},
    TagSpec{"datalist", TagKind::Skipped},
    TagSpec{"dd", TagKind::Item},
    TagSpec{"details", TagKind::Block},
    TagSpec{"dialog", TagKind::Block, ElementRole::Popup},
    TagSpec{"dir", TagKind::Block},
    TagSpec{"div", TagKind::Block},
    TagSpec{"dl", TagKind::Block},
    TagSpec{"dt", TagKind::Item},
    TagSpec{"fieldset", TagKind::Block},
    TagSpec{"figcaption", TagKind::Block, ElementRole::Caption},
    TagSpec{"figure", TagKind::Block},
    TagSpec{"footer", TagKind::Block, ElementRole::Footer},
    TagSpec{"form", TagKind::Block, ElementRole::Control},
    TagSpec{"frameset", TagKind::Block},
    TagSpec{"h1", TagKind::Heading},
    TagSpec{"h2", TagKind::Heading},
    TagSpec{"h3", TagKind::Heading},
    TagSpec{"h4", TagKind::Heading},
    TagSpec{"h5", TagKind::Heading},
    TagSpec{"h6", TagKind::Heading},
    TagSpec{"head", TagKind::Block},
    TagSpec{"header", TagKind::Block, ElementRole::SiteHeader},
    TagSpec{"hgroup", TagKind::Block},
    TagSpec{"hr", TagKind::Block},
    TagSpec{"html", TagKind::Block},
    TagSpec{"iframe", TagKind::Skipped},
    TagSpec{"label", TagKind::Block, ElementRole::Control},
    TagSpec{"legend", TagKind::Block, ElementRole::Control},
    TagSpec{"li", TagKind::Item},
    TagSpec{"main", TagKind::Block, ElementRole::None, Scope::Main},
    TagSpec{"map", TagKind::Skipped},
    TagSpec{"math", TagKind::Skipped},
    TagSpec{"menu", TagKind::Block, ElementRole::Navigation},
    TagSpec{"nav", TagKind::Block, ElementRole::Navigation},
    TagSpec{"noframes", TagKind::Block},
    TagSpec{"noscript", TagKind::Block, ElementRole::Hidden},
    TagSpec{"object", TagKind::Skipped},
    TagSpec{"ol", TagKind::Block},
    TagSpec{"optgroup", TagKind::Skipped},
    TagSpec{"option", TagKind::Skipped},
    TagSpec{"p", TagKind::Block},
    TagSpec{"pre", TagKind::Preformatted},
    TagSpec{"script", TagKind::Skipped},
    TagSpec{"section", TagKind::Block},
    TagSpec{"select", TagKind::Skipped},
    TagSpec{"small", TagKind::Small},
    TagSpec{"style", TagKind::Skipped},
    TagSpec{"summary", TagKind::Block},
    TagSpec{"svg", TagKind::Skipped},
    TagSpec{"table", TagKind::Block},
    TagSpec{"tbody", TagKind::Block},
    TagSpec{"td", TagKind::Cell},
    TagSpec{"template", TagKind::Skipped},
    TagSpec{"textarea", TagKind::Skipped},
    TagSpec{"tfoot", TagKind::Block},
    TagSpec{"th", TagKind::Cell},
    TagSpec{"thead", TagKind::Block},
    TagSpec{"time", TagKind::Time},
    TagSpec{"title", TagKind::Skipped},
    TagSpec{"tr", TagKind::Block},
    TagSpec{"ul", TagKind::Block},
    TagSpec{"video", TagKind::Skipped},
};
static_assert(std::ranges::is_sorted(kTags, {}, &TagSpec::name), "kTags is looked up by bisection");

}  // namespace

TagSpec spec_of_tag(std::string_view tag) {
  const auto* const found = std::ranges::lower_bound(kTags, tag, {}, &TagSpec::name);
  if (found != kTags.end() && found->name == tag) return *found;
  const bool is_custom = tag.find('-') != std::string_view::npos;
  return {tag, is_custom ? TagKind::Block : TagKind::Inline};
}

}  // namespace corpus
