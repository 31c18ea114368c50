#include "corpus/json_nesting.hpp"

#include "corpus/json_record.hpp"

namespace corpus {
namespace {

namespace dom = simdjson::dom;

constexpr int kDeepest = 5;  // containers around an article

// One search for articles.
class Search {
 public:
  explicit Search(const NestedSink& sink) : sink_(sink) {}

  bool below(dom::object object, int depth) const {
    bool is_found = false;
    for (const auto [key, value] : object) {
      dom::object inner;
      if (is_about_others(key)) continue;
      if (value.get_object().get(inner) == simdjson::SUCCESS && has_stated_text(inner)) {
        sink_(inner, key);
        is_found = true;
      } else if (within(value, depth + 1)) {
        is_found = true;
      }
    }
    return is_found;
  }

 private:
  bool within(dom::element element, int depth) const {
    if (depth > kDeepest) return false;
    dom::array array;
    if (element.get_array().get(array) == simdjson::SUCCESS) return in_array(array, depth);
    dom::object object;
    return element.get_object().get(object) == simdjson::SUCCESS && below(object, depth);
  }

  bool in_array(dom::array array, int depth) const {
    bool is_found = false;
    for (const dom::element inner : array) {
      dom::object object;
      if (inner.get_object().get(object) != simdjson::SUCCESS) continue;
      if (!has_stated_text(object) && within(inner, depth + 1)) {
        is_found = true;
      } else if (looks_like_record(object)) {
        sink_(object, {});
        is_found = true;
      }
    }
    return is_found;
  }

  const NestedSink& sink_;
};

}  // namespace

bool for_each_below(dom::object object, const NestedSink& sink) {
  return Search(sink).below(object, 0);
}

void for_each_article(dom::object object, std::string_view key, Doubt doubt,
                      const NestedSink& sink) {
  const bool is_record = has_stated_text(object);
  if (!is_record && for_each_below(object, sink)) return;
  if (!is_record && doubt == Doubt::IsNone && !looks_like_record(object)) return;
  sink(object, key);
}

}  // namespace corpus
