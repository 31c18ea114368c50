#include "corpus/element_role.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

struct RoleName {
  std::string_view words;  // one word of a class or id, or two in a row
  ElementRole role;
};
constexpr std::array kRoleNames{
    RoleName{"ad", ElementRole::Advert},
    RoleName{"ads", ElementRole::Advert},
    RoleName{"adsbygoogle", ElementRole::Advert},
    RoleName{"advert", ElementRole::Advert},
    RoleName{"advertisement", ElementRole::Advert},
    RoleName{"advertising", ElementRole::Advert},
    RoleName{"advertorial", ElementRole::Advert},
    RoleName{"adverts", ElementRole::Advert},
    RoleName{"commercial", ElementRole::Advert},
    RoleName{"dfp", ElementRole::Advert},
    RoleName{"leaderboard", ElementRole::Advert},
    RoleName{"mpu", ElementRole::Advert},
    RoleName{"promo", ElementRole::Advert},
    RoleName{"promoted", ElementRole::Advert},
    RoleName{"promotion", ElementRole::Advert},
    RoleName{"promotions", ElementRole::Advert},
    RoleName{"promos", ElementRole::Advert},
    RoleName{"sponsor", ElementRole::Advert},
    RoleName{"sponsored", ElementRole::Advert},
    RoleName{"sponsors", ElementRole::Advert},
    RoleName{"author", ElementRole::Byline},
    RoleName{"authors", ElementRole::Byline},
    RoleName{"byline", ElementRole::Byline},
    RoleName{"bylines", ElementRole::Byline},
    RoleName{"contributor", ElementRole::Byline},
    RoleName{"dateline", ElementRole::Byline},
    RoleName{"entry meta", ElementRole::Byline},
    RoleName{"article meta", ElementRole::Byline},
    RoleName{"metadata", ElementRole::Byline},
    RoleName{"submitted", ElementRole::Byline},
    RoleName{"post meta", ElementRole::Byline},
    RoleName{"story meta", ElementRole::Byline},
    RoleName{"posted on", ElementRole::Byline},
    RoleName{"post date", ElementRole::Byline},
    RoleName{"entry date", ElementRole::Byline},
    RoleName{"pubdate", ElementRole::Byline},
    RoleName{"published", ElementRole::Byline},
    RoleName{"timestamp", ElementRole::Byline},
    RoleName{"caption", ElementRole::Caption},
    RoleName{"captions", ElementRole::Caption},
    RoleName{"credit", ElementRole::Caption},
    RoleName{"credits", ElementRole::Caption},
    RoleName{"photocredit", ElementRole::Caption},
    RoleName{"comment", ElementRole::Comments},
    RoleName{"commentlist", ElementRole::Comments},
    RoleName{"comments", ElementRole::Comments},
    RoleName{"disqus", ElementRole::Comments},
    RoleName{"livefyre", ElementRole::Comments},
    RoleName{"respond", ElementRole::Comments},
    RoleName{"viafoura", ElementRole::Comments},
    RoleName{"ccpa", ElementRole::Cookies},
    RoleName{"consent", ElementRole::Cookies},
    RoleName{"cookie", ElementRole::Cookies},
    RoleName{"cookies", ElementRole::Cookies},
    RoleName{"gdpr", ElementRole::Cookies},
    RoleName{"onetrust", ElementRole::Cookies},
    RoleName{"colophon", ElementRole::Footer},
    RoleName{"copyright", ElementRole::Footer},
    RoleName{"footer", ElementRole::Footer},
    RoleName{"legal", ElementRole::Footer},
    RoleName{"hidden", ElementRole::Hidden},
    RoleName{"offscreen", ElementRole::Hidden},
    RoleName{"screen reader", ElementRole::Hidden},
    RoleName{"sr only", ElementRole::Hidden},
    RoleName{"visuallyhidden", ElementRole::Hidden},
    RoleName{"feedback", ElementRole::Control},
    RoleName{"contents list", ElementRole::Navigation},
    RoleName{"table contents", ElementRole::Navigation},
    RoleName{"toc", ElementRole::Navigation},
    RoleName{"breadcrumb", ElementRole::Navigation},
    RoleName{"breadcrumbs", ElementRole::Navigation},
    RoleName{"menu", ElementRole::Navigation},
    RoleName{"nav", ElementRole::Navigation},
    RoleName{"navbar", ElementRole::Navigation},
    RoleName{"navigation", ElementRole::Navigation},
    RoleName{"pager", ElementRole::Navigation},
    RoleName{"pagination", ElementRole::Navigation},
    RoleName{"skip link", ElementRole::Navigation},
    RoleName{"toolbar", ElementRole::Navigation},
    RoleName{"topbar", ElementRole::Navigation},
    RoleName{"mailing list", ElementRole::Newsletter},
    RoleName{"newsletter", ElementRole::Newsletter},
    RoleName{"newsletters", ElementRole::Newsletter},
    RoleName{"sign up", ElementRole::Newsletter},
    RoleName{"signup", ElementRole::Newsletter},
    RoleName{"subscribe", ElementRole::Newsletter},
    RoleName{"subscription", ElementRole::Newsletter},
    RoleName{"paywall", ElementRole::Paywall},
    RoleName{"lightbox", ElementRole::Popup},
    RoleName{"modal", ElementRole::Popup},
    RoleName{"overlay", ElementRole::Popup},
    RoleName{"popup", ElementRole::Popup},
    RoleName{"tooltip", ElementRole::Popup},
    RoleName{"also like", ElementRole::Related},
    RoleName{"further reading", ElementRole::Related},
    RoleName{"more from", ElementRole::Related},
    RoleName{"more news", ElementRole::Related},
    RoleName{"more stories", ElementRole::Related},
    RoleName{"most popular", ElementRole::Related},
    RoleName{"most read", ElementRole::Related},
    RoleName{"mostpopular", ElementRole::Related},
    RoleName{"mostread", ElementRole::Related},
    RoleName{"onward", ElementRole::Related},
    RoleName{"outbrain", ElementRole::Related},
    RoleName{"popular", ElementRole::Related},
    RoleName{"read more", ElementRole::Related},
    RoleName{"read next", ElementRole::Related},
    RoleName{"readmore", ElementRole::Related},
    RoleName{"recirc", ElementRole::Related},
    RoleName{"recirculation", ElementRole::Related},
    RoleName{"recommendation", ElementRole::Related},
    RoleName{"recommendations", ElementRole::Related},
    RoleName{"recommended", ElementRole::Related},
    RoleName{"related", ElementRole::Related},
    RoleName{"see also", ElementRole::Related},
    RoleName{"seealso", ElementRole::Related},
    RoleName{"taboola", ElementRole::Related},
    RoleName{"teaser", ElementRole::Related},
    RoleName{"teasers", ElementRole::Related},
    RoleName{"trending", ElementRole::Related},
    RoleName{"up next", ElementRole::Related},
    RoleName{"zergnet", ElementRole::Related},
    RoleName{"addthis", ElementRole::Share},
    RoleName{"addtoany", ElementRole::Share},
    RoleName{"share", ElementRole::Share},
    RoleName{"sharedaddy", ElementRole::Share},
    RoleName{"sharing", ElementRole::Share},
    RoleName{"social", ElementRole::Share},
    RoleName{"socials", ElementRole::Share},
    RoleName{"rail", ElementRole::Aside},
    RoleName{"sidebar", ElementRole::Aside},
    RoleName{"widget", ElementRole::Aside},
    RoleName{"widgets", ElementRole::Aside},
    RoleName{"masthead", ElementRole::SiteHeader},
    RoleName{"site header", ElementRole::SiteHeader},
    RoleName{"banner", ElementRole::SiteHeader},
    RoleName{"filed under", ElementRole::Tags},
    RoleName{"cat links", ElementRole::Tags},
    RoleName{"hashtags", ElementRole::Tags},
    RoleName{"keywords", ElementRole::Tags},
    RoleName{"tag list", ElementRole::Tags},
    RoleName{"tags", ElementRole::Tags},
    RoleName{"topics", ElementRole::Tags},
};

// One word, or two in a row, of a class or id that names the article's text.
constexpr std::array<std::string_view, 26> kBodyNames{
    "article body", "article content", "article text", "article copy",  "body content",
    "body copy",    "body text",       "content body", "entry content", "field body",
    "main text",    "news body",       "news content", "news text",     "page content",
    "post body",    "post content",    "post text",    "press release", "rich text",
    "story body",   "story content",   "story text",   "text body",     "articlebody",
    "storybody"};

constexpr std::array kAriaRoles{
    RoleName{"alertdialog", ElementRole::Popup},  RoleName{"banner", ElementRole::SiteHeader},
    RoleName{"button", ElementRole::Control},     RoleName{"complementary", ElementRole::Aside},
    RoleName{"contentinfo", ElementRole::Footer}, RoleName{"dialog", ElementRole::Popup},
    RoleName{"form", ElementRole::Control},       RoleName{"menu", ElementRole::Navigation},
    RoleName{"menubar", ElementRole::Navigation}, RoleName{"navigation", ElementRole::Navigation},
    RoleName{"search", ElementRole::Control},     RoleName{"tablist", ElementRole::Navigation},
    RoleName{"toolbar", ElementRole::Navigation},
};

// By role, in their order.
constexpr std::array<std::string_view, kElementRoles> kReasons{
    "",       "navigation",   "page header",   "footer",   "sidebar", "share bar", "related links",
    "advert", "newsletter",   "cookie notice", "comments", "byline",  "caption",   "tags",
    "popup",  "subscription", "hidden",        "control"};
static_assert(kReasons.back() == "control", "a role has no reason");

// "articleBody ad-slot" as {"article", "body", "ad", "slot"}. At most the first 60.
std::vector<std::string> name_words(std::string_view names) {
  constexpr std::size_t kMostWords = 60;
  std::vector<std::string> words;
  bool is_open = false;
  for (std::size_t i = 0; i < names.size() && words.size() < kMostWords; ++i) {
    const char c = names[i];
    if (!schema::is_letter(c)) {
      is_open = false;
      continue;
    }
    const bool is_hump = schema::is_upper(c) && i > 0 && schema::is_lower(names[i - 1]);
    if (!is_open || is_hump) words.emplace_back();
    is_open = true;
    words.back().push_back(schema::to_lower(c));
  }
  return words;
}

using RolesByName = std::unordered_map<std::string_view, ElementRole>;

template <std::size_t N>
RolesByName by_name(const std::array<RoleName, N>& names) {
  RolesByName roles;
  for (const RoleName& name : names) roles.emplace(name.words, name.role);
  return roles;
}

ElementRole role_named(const RolesByName& roles, std::string_view words) {
  const auto found = roles.find(words);
  return found == roles.end() ? ElementRole::None : found->second;
}

}  // namespace

std::string_view reason_of(ElementRole role) { return kReasons[static_cast<std::size_t>(role)]; }

ElementRole role_of_names(std::string_view names) {
  static const RolesByName kNamed = by_name(kRoleNames);
  const std::vector<std::string> words = name_words(names);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size()) {
      const ElementRole role = role_named(kNamed, words[i] + " " + words[i + 1]);
      if (role != ElementRole::None) return role;
    }
    const ElementRole role = role_named(kNamed, words[i]);
    if (role != ElementRole::None) return role;
  }
  return ElementRole::None;
}

bool names_publication_date(std::string_view names) {
  constexpr std::array<std::string_view, 9> kDates{"date",      "createdate", "pubdate",
                                                   "postdate",  "datestamp",  "timestamp",
                                                   "published", "dateline",   "dateposted"};
  constexpr std::array<std::string_view, 10> kOthers{"event",   "updated",  "modified", "expiry",
                                                     "closing", "deadline", "comment",  "due",
                                                     "picker",  "archive"};
  if (names.empty()) return false;
  const std::vector<std::string> words = name_words(names);
  const auto is_among = [&](const auto& list) {
    return std::ranges::any_of(words, [&](const std::string& word) {
      return std::ranges::find(list, word) != list.end();
    });
  };
  return is_among(kDates) && !is_among(kOthers);
}

Scope scope_of_names(std::string_view names) {
  const std::vector<std::string> words = name_words(names);
  const auto is_body = [](std::string_view name) {
    return std::ranges::find(kBodyNames, name) != kBodyNames.end();
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_body(words[i]) || (i + 1 < words.size() && is_body(words[i] + " " + words[i + 1])))
      return Scope::Body;
  }
  return Scope::None;
}

ElementRole role_of_aria(std::string_view aria) {
  static const RolesByName kNamed = by_name(kAriaRoles);
  return role_named(kNamed, aria);
}

}  // namespace corpus
