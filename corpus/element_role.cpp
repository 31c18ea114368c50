#include "corpus/element_role.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace corpus {
namespace {

struct RoleName {
  std::string_view words;  // one word of a class or id, or two in a row
  Role role;
};
constexpr std::array kRoleNames{
    RoleName{"ad", Role::Advert},
    RoleName{"ads", Role::Advert},
    RoleName{"adsbygoogle", Role::Advert},
    RoleName{"advert", Role::Advert},
    RoleName{"advertisement", Role::Advert},
    RoleName{"advertising", Role::Advert},
    RoleName{"advertorial", Role::Advert},
    RoleName{"adverts", Role::Advert},
    RoleName{"commercial", Role::Advert},
    RoleName{"dfp", Role::Advert},
    RoleName{"leaderboard", Role::Advert},
    RoleName{"mpu", Role::Advert},
    RoleName{"promo", Role::Advert},
    RoleName{"promoted", Role::Advert},
    RoleName{"promotion", Role::Advert},
    RoleName{"promotions", Role::Advert},
    RoleName{"promos", Role::Advert},
    RoleName{"sponsor", Role::Advert},
    RoleName{"sponsored", Role::Advert},
    RoleName{"sponsors", Role::Advert},
    RoleName{"author", Role::Byline},
    RoleName{"authors", Role::Byline},
    RoleName{"byline", Role::Byline},
    RoleName{"bylines", Role::Byline},
    RoleName{"contributor", Role::Byline},
    RoleName{"dateline", Role::Byline},
    RoleName{"entry meta", Role::Byline},
    RoleName{"article meta", Role::Byline},
    RoleName{"metadata", Role::Byline},
    RoleName{"submitted", Role::Byline},
    RoleName{"post meta", Role::Byline},
    RoleName{"story meta", Role::Byline},
    RoleName{"posted on", Role::Byline},
    RoleName{"post date", Role::Byline},
    RoleName{"entry date", Role::Byline},
    RoleName{"pubdate", Role::Byline},
    RoleName{"published", Role::Byline},
    RoleName{"timestamp", Role::Byline},
    RoleName{"caption", Role::Caption},
    RoleName{"captions", Role::Caption},
    RoleName{"credit", Role::Caption},
    RoleName{"credits", Role::Caption},
    RoleName{"photocredit", Role::Caption},
    RoleName{"comment", Role::Comments},
    RoleName{"commentlist", Role::Comments},
    RoleName{"comments", Role::Comments},
    RoleName{"disqus", Role::Comments},
    RoleName{"livefyre", Role::Comments},
    RoleName{"respond", Role::Comments},
    RoleName{"viafoura", Role::Comments},
    RoleName{"ccpa", Role::Cookies},
    RoleName{"consent", Role::Cookies},
    RoleName{"cookie", Role::Cookies},
    RoleName{"cookies", Role::Cookies},
    RoleName{"gdpr", Role::Cookies},
    RoleName{"onetrust", Role::Cookies},
    RoleName{"colophon", Role::Footer},
    RoleName{"copyright", Role::Footer},
    RoleName{"footer", Role::Footer},
    RoleName{"legal", Role::Footer},
    RoleName{"hidden", Role::Hidden},
    RoleName{"offscreen", Role::Hidden},
    RoleName{"screen reader", Role::Hidden},
    RoleName{"sr only", Role::Hidden},
    RoleName{"visuallyhidden", Role::Hidden},
    RoleName{"feedback", Role::Control},
    RoleName{"contents list", Role::Navigation},
    RoleName{"table contents", Role::Navigation},
    RoleName{"toc", Role::Navigation},
    RoleName{"breadcrumb", Role::Navigation},
    RoleName{"breadcrumbs", Role::Navigation},
    RoleName{"menu", Role::Navigation},
    RoleName{"nav", Role::Navigation},
    RoleName{"navbar", Role::Navigation},
    RoleName{"navigation", Role::Navigation},
    RoleName{"pager", Role::Navigation},
    RoleName{"pagination", Role::Navigation},
    RoleName{"skip link", Role::Navigation},
    RoleName{"toolbar", Role::Navigation},
    RoleName{"topbar", Role::Navigation},
    RoleName{"mailing list", Role::Newsletter},
    RoleName{"newsletter", Role::Newsletter},
    RoleName{"newsletters", Role::Newsletter},
    RoleName{"sign up", Role::Newsletter},
    RoleName{"signup", Role::Newsletter},
    RoleName{"subscribe", Role::Newsletter},
    RoleName{"subscription", Role::Newsletter},
    RoleName{"paywall", Role::Paywall},
    RoleName{"lightbox", Role::Popup},
    RoleName{"modal", Role::Popup},
    RoleName{"overlay", Role::Popup},
    RoleName{"popup", Role::Popup},
    RoleName{"tooltip", Role::Popup},
    RoleName{"also like", Role::Related},
    RoleName{"further reading", Role::Related},
    RoleName{"more from", Role::Related},
    RoleName{"more news", Role::Related},
    RoleName{"more stories", Role::Related},
    RoleName{"most popular", Role::Related},
    RoleName{"most read", Role::Related},
    RoleName{"mostpopular", Role::Related},
    RoleName{"mostread", Role::Related},
    RoleName{"onward", Role::Related},
    RoleName{"outbrain", Role::Related},
    RoleName{"popular", Role::Related},
    RoleName{"read more", Role::Related},
    RoleName{"read next", Role::Related},
    RoleName{"readmore", Role::Related},
    RoleName{"recirc", Role::Related},
    RoleName{"recirculation", Role::Related},
    RoleName{"recommendation", Role::Related},
    RoleName{"recommendations", Role::Related},
    RoleName{"recommended", Role::Related},
    RoleName{"related", Role::Related},
    RoleName{"see also", Role::Related},
    RoleName{"seealso", Role::Related},
    RoleName{"taboola", Role::Related},
    RoleName{"teaser", Role::Related},
    RoleName{"teasers", Role::Related},
    RoleName{"trending", Role::Related},
    RoleName{"up next", Role::Related},
    RoleName{"zergnet", Role::Related},
    RoleName{"addthis", Role::Share},
    RoleName{"addtoany", Role::Share},
    RoleName{"share", Role::Share},
    RoleName{"sharedaddy", Role::Share},
    RoleName{"sharing", Role::Share},
    RoleName{"social", Role::Share},
    RoleName{"socials", Role::Share},
    RoleName{"rail", Role::Aside},
    RoleName{"sidebar", Role::Aside},
    RoleName{"widget", Role::Aside},
    RoleName{"widgets", Role::Aside},
    RoleName{"masthead", Role::SiteHeader},
    RoleName{"site header", Role::SiteHeader},
    RoleName{"banner", Role::SiteHeader},
    RoleName{"filed under", Role::Tags},
    RoleName{"cat links", Role::Tags},
    RoleName{"hashtags", Role::Tags},
    RoleName{"keywords", Role::Tags},
    RoleName{"tag list", Role::Tags},
    RoleName{"tags", Role::Tags},
    RoleName{"topics", Role::Tags},
};

// Two words in a row of a class or id that names the article's text.
constexpr std::array<std::string_view, 26> kBodyNames{
    "article body", "article content", "article text", "article copy",  "body content",
    "body copy",    "body text",       "content body", "entry content", "field body",
    "main text",    "news body",       "news content", "news text",     "page content",
    "post body",    "post content",    "post text",    "press release", "rich text",
    "story body",   "story content",   "story text",   "text body",     "articlebody",
    "storybody"};

constexpr std::array kAriaRoles{
    RoleName{"alertdialog", Role::Popup},  RoleName{"banner", Role::SiteHeader},
    RoleName{"button", Role::Control},     RoleName{"complementary", Role::Aside},
    RoleName{"contentinfo", Role::Footer}, RoleName{"dialog", Role::Popup},
    RoleName{"form", Role::Control},       RoleName{"menu", Role::Navigation},
    RoleName{"menubar", Role::Navigation}, RoleName{"navigation", Role::Navigation},
    RoleName{"search", Role::Control},     RoleName{"tablist", Role::Navigation},
    RoleName{"toolbar", Role::Navigation},
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// "articleBody ad-slot" as {"article", "body", "ad", "slot"}. At most the first 60.
std::vector<std::string> name_words(std::string_view names) {
  constexpr std::size_t kMostWords = 60;
  std::vector<std::string> words;
  bool is_open = false;
  for (std::size_t i = 0; i < names.size() && words.size() < kMostWords; ++i) {
    const char c = names[i];
    if (!is_upper(c) && !is_lower(c)) {
      is_open = false;
      continue;
    }
    const bool is_hump = is_upper(c) && i > 0 && is_lower(names[i - 1]);
    if (!is_open || is_hump) words.emplace_back();
    is_open = true;
    words.back().push_back(is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return words;
}

using RolesByName = std::unordered_map<std::string_view, Role>;

template <std::size_t N>
RolesByName by_name(const std::array<RoleName, N>& names) {
  RolesByName roles;
  for (const RoleName& name : names) roles.emplace(name.words, name.role);
  return roles;
}

Role role_named(const RolesByName& roles, std::string_view words) {
  const auto found = roles.find(words);
  return found == roles.end() ? Role::None : found->second;
}

}  // namespace

std::string_view reason_of(Role role) {
  switch (role) {
    case Role::None:
      return {};
    case Role::Navigation:
      return "navigation";
    case Role::SiteHeader:
      return "page header";
    case Role::Footer:
      return "footer";
    case Role::Aside:
      return "sidebar";
    case Role::Share:
      return "share bar";
    case Role::Related:
      return "related links";
    case Role::Advert:
      return "advert";
    case Role::Newsletter:
      return "newsletter";
    case Role::Cookies:
      return "cookie notice";
    case Role::Comments:
      return "comments";
    case Role::Byline:
      return "byline";
    case Role::Caption:
      return "caption";
    case Role::Tags:
      return "tags";
    case Role::Popup:
      return "popup";
    case Role::Paywall:
      return "subscription";
    case Role::Hidden:
      return "hidden";
    case Role::Control:
      return "control";
  }
  return {};
}

Role role_of_names(std::string_view names) {
  static const RolesByName kNamed = by_name(kRoleNames);
  const std::vector<std::string> words = name_words(names);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size()) {
      const Role role = role_named(kNamed, words[i] + " " + words[i + 1]);
      if (role != Role::None) return role;
    }
    const Role role = role_named(kNamed, words[i]);
    if (role != Role::None) return role;
  }
  return Role::None;
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

Role role_of_aria(std::string_view aria) {
  static const RolesByName kNamed = by_name(kAriaRoles);
  return role_named(kNamed, aria);
}

}  // namespace corpus
