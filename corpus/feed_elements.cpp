#include "corpus/feed_elements.hpp"

#include <array>

namespace corpus {
namespace {

constexpr std::array kElements{
    FeedElement{"", "title", Role::Title, 0},
    FeedElement{"dc", "title", Role::Title, 1},
    FeedElement{"", "link", Role::Url, 1},
    FeedElement{"", "guid", Role::Id, 0},
    FeedElement{"", "id", Role::Id, 0},
    FeedElement{"dc", "identifier", Role::Id, 1},
    FeedElement{"", "pubDate", Role::Published, 0},
    FeedElement{"", "published", Role::Published, 0},
    FeedElement{"", "issued", Role::Published, 1},
    FeedElement{"dc", "date", Role::Published, 2},
    FeedElement{"dcterms", "issued", Role::Published, 3},
    FeedElement{"dcterms", "created", Role::Published, 4},
    FeedElement{"", "created", Role::Published, 5},
    FeedElement{"", "updated", Role::Modified, 0},
    FeedElement{"", "modified", Role::Modified, 1},
    FeedElement{"dcterms", "modified", Role::Modified, 2},
    FeedElement{"content", "encoded", Role::Text, 0},
    FeedElement{"", "content", Role::Text, 1},
    FeedElement{"xhtml", "body", Role::Text, 2},
    FeedElement{"", "description", Role::Summary, 0},
    FeedElement{"", "summary", Role::Summary, 0},
    FeedElement{"dc", "description", Role::Summary, 1},
    FeedElement{"", "source", Role::Source, 0},
    FeedElement{"dc", "publisher", Role::Source, 1},
};

struct Space {
  std::string_view address;
  std::string_view name;
};
constexpr std::array kSpaces{
    Space{"http://purl.org/dc/elements/1.", "dc"},
    Space{"http://purl.org/dc/terms/", "dcterms"},
    Space{"http://purl.org/rss/1.0/modules/content/", "content"},
    Space{"http://www.w3.org/1999/xhtml", "xhtml"},
    Space{"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
    Space{"http://www.w3.org/2005/Atom", ""},
    Space{"http://purl.org/atom/ns#", ""},
};

}  // namespace

std::string_view space_of(std::string_view prefix, std::string_view address) {
  if (address.empty()) return prefix;
  for (const Space& space : kSpaces) {
    if (address.starts_with(space.address)) return space.name;
  }
  return prefix.empty() || address.starts_with("http://purl.org/rss/1.0/") ? "" : prefix;
}

const FeedElement* element_of(std::string_view space, std::string_view name) {
  for (const FeedElement& element : kElements) {
    if (element.space == space && element.name == name) return &element;
  }
  return nullptr;
}

}  // namespace corpus
