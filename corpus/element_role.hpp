// Private to corpus: what the names of roles, classes and ids say an element is.
//
// They are hints: pages put "share" on the body and "comment" on an opinion piece. main_content
// decides whether to believe them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace corpus {

enum class ElementRole : std::uint8_t {
  None,
  Navigation,
  SiteHeader,
  Footer,
  Aside,  // the page around the article
  Share,
  Related,
  Advert,
  Newsletter,
  Cookies,
  Comments,
  Byline,
  Caption,
  Tags,
  Popup,
  Paywall,
  Hidden,   // not shown
  Control,  // buttons, choices, forms
};
inline constexpr std::size_t kElementRoles = static_cast<std::size_t>(ElementRole::Control) + 1;
// "navigation", "share bar" ...: why a block of an element of that role is dropped.
std::string_view reason_of(ElementRole role);

enum class Scope : std::uint8_t { None, Main, Article, Body };  // <main>, <article>, its text

// What the words of a class or an id say.
ElementRole role_of_names(std::string_view names);
Scope scope_of_names(std::string_view names);
// Whether the words of a class say that its text is when the article was published.
bool names_publication_date(std::string_view names);
// What an ARIA role says.
ElementRole role_of_aria(std::string_view aria);

}  // namespace corpus
