#include "corpus/json_ld.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace corpus {
namespace {

using nlohmann::json;

constexpr int kDeepest = 32;
constexpr std::size_t kMostArticles = 100;

// The script without what sites wrap it in, and with the raw line breaks that JSON forbids inside
// of strings as spaces.
std::string bare_json(std::string_view script) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  std::string bare(script.substr(begin, end - begin + 1));
  for (char& c : bare) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return bare;
}

json parsed(std::string_view script) {
  bool is_too_deep = false;
  const auto check_depth = [&](int depth, json::parse_event_t, json&) {
    is_too_deep |= depth > kDeepest;
    return !is_too_deep;
  };
  json value = json::parse(bare_json(script), check_depth, false);
  if (is_too_deep || value.is_discarded()) return nullptr;
  return value;
}

bool names_article(std::string_view type) {
  constexpr std::array<std::string_view, 4> kOthers{"Report", "BlogPosting", "LiveBlogPosting",
                                                    "SocialMediaPosting"};
  return type.ends_with("Article") || std::ranges::find(kOthers, type) != kOthers.end();
}

bool names_page(std::string_view type) { return type == "WebPage"; }

bool is_of_type(const json& object, bool (*names)(std::string_view)) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  if (type->is_string()) return names(type->get_ref<const std::string&>());
  return type->is_array() && std::ranges::any_of(*type, [names](const json& name) {
           return name.is_string() && names(name.get_ref<const std::string&>());
         });
}

// The string of `key`, or that of its `inner` key, or of the first in a list.
std::string text_of(const json& object, const char* key, const char* inner) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  const json* value = &*found;
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_string()) return value->get<std::string>();
  return value->is_object() && value->contains(inner) ? text_of(*value, inner, inner)
                                                      : std::string();
}

std::string first_of(std::string first, std::string second) {
  return first.empty() ? std::move(second) : std::move(first);
}

DescribedArticle described(const json& object, bool is_page) {
  return {
      .headline =
          first_of(text_of(object, "headline", "@value"), text_of(object, "name", "@value")),
      // A live blog may state no more than what it covers.
      .published = first_of(text_of(object, "datePublished", "@value"),
                            text_of(object, "coverageStartTime", "@value")),
      .modified = text_of(object, "dateModified", "@value"),
      .publisher = text_of(object, "publisher", "name"),
      .url = first_of(text_of(object, "mainEntityOfPage", "@id"), text_of(object, "url", "@id")),
      .body = text_of(object, "articleBody", "@value"),
      .is_page = is_page};
}

void collect(const json& value, std::vector<DescribedArticle>& articles) {
  if (articles.size() >= kMostArticles) return;
  if (value.is_array()) {
    for (const json& item : value) collect(item, articles);
  } else if (value.is_object()) {
    const bool is_article = is_of_type(value, names_article);
    const bool is_page = !is_article && is_of_type(value, names_page);
    if (is_article || is_page) articles.push_back(described(value, is_page));
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      if (value.contains(key)) collect(value.at(key), articles);
    }
  }
}

}  // namespace

std::vector<DescribedArticle> described_articles(std::string_view script) {
  std::vector<DescribedArticle> articles;
  collect(parsed(script), articles);
  return articles;
}

}  // namespace corpus
