#include "corpus/json_record.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/fields.hpp"
#include "corpus/tidy.hpp"

namespace corpus {
namespace {

namespace dom = simdjson::dom;

constexpr int kDeepest = 4;             // of objects within a record that are looked into
constexpr std::size_t kParagraph = 80;  // bytes: shorter strings are labels

// Objects that describe something else than the article itself.
constexpr std::array<std::string_view, 20> kOthers{
    "author", "authors",  "creator", "byline",     "image",     "images",   "media",
    "video",  "videos",   "comment", "comments",   "related",   "links",    "_links",
    "user",   "location", "tags",    "categories", "thumbnail", "_embedded"};
// Objects that only wrap the article's own fields.
constexpr std::array<std::string_view, 14> kWrappers{
    "fields", "attributes", "_source", "data",   "article",    "story",    "item",
    "doc",    "document",   "post",    "record", "properties", "metadata", "meta"};
// Where an object that stands for one value keeps it.
constexpr std::array<std::string_view, 14> kValueKeys{
    "rendered", "text",  "html",   "plain", "content", "value", "name",
    "title",    "label", "@value", "#text", "__cdata", "$date", "$oid"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void collect(dom::element element, int depth, std::vector<std::string>& values);

void collect_object(dom::object object, int depth, std::vector<std::string>& values) {
  for (const std::string_view key : kValueKeys) {
    dom::element inner;
    if (object.at_key(key).get(inner) != simdjson::SUCCESS) continue;
    const std::size_t before = values.size();
    collect(inner, depth + 1, values);
    if (values.size() > before) return;
  }
}

// The strings and numbers that `element` stands for, in order.
void collect(dom::element element, int depth, std::vector<std::string>& values) {
  if (depth > kDeepest) return;
  std::string_view text;
  dom::array array;
  dom::object object;
  if (element.get_string().get(text) == simdjson::SUCCESS) {
    values.emplace_back(text);
  } else if (element.is_number()) {
    values.push_back(simdjson::minify(element));
  } else if (element.get_array().get(array) == simdjson::SUCCESS) {
    for (const dom::element inner : array) collect(inner, depth + 1, values);
  } else if (element.get_object().get(object) == simdjson::SUCCESS) {
    collect_object(object, depth, values);
  }
}

std::vector<std::string> values_of(dom::element element) {
  std::vector<std::string> values;
  collect(element, 0, values);
  return values;
}

// The values of a text, a paragraph each.
std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += "\n\n";
    text += part;
  }
  return text;
}

bool is_wrapper(std::string_view key) { return is_one_of(kWrappers, key); }

// Whether an object names a text and a headline or a date: more than a paragraph does.
bool states_article(dom::object object) {
  bool has_text = false;
  bool has_more = false;
  for (const auto [key, value] : object) {
    const auto role = role_of(key);
    if (!role) continue;
    if (role->role == Role::Text) has_text = true;
    if (role->role == Role::Title || role->role == Role::Published) has_more = true;
  }
  return has_text && has_more;
}

// Whether `element` is a list of articles rather than of one article's paragraphs.
bool holds_records(dom::element element) {
  dom::array array;
  if (element.get_array().get(array) != simdjson::SUCCESS) return false;
  for (const dom::element inner : array) {
    dom::object object;
    return inner.get_object().get(object) == simdjson::SUCCESS && states_article(object);
  }
  return false;
}

// Whether a field that means the text holds any.
bool has_text_within(dom::object object, int depth) {
  for (const auto [key, value] : object) {
    dom::object inner;
    const bool is_object = value.get_object().get(inner) == simdjson::SUCCESS;
    if (is_object && depth < kDeepest && is_wrapper(key)) {
      if (has_text_within(inner, depth + 1)) return true;
      continue;
    }
    const auto role = role_of(key);
    if (!role || role->role != Role::Text || holds_records(value)) continue;
    if (value.is_string() ? value.get_string_length().value_unsafe() > 0
                          : !values_of(value).empty()) {
      return true;
    }
  }
  return false;
}

// Of the strings that may be a text under a name that nobody has heard of.
std::size_t longest_string(dom::object object, int depth) {
  std::size_t longest = 0;
  if (depth > kDeepest) return longest;
  for (const auto [key, value] : object) {
    dom::object inner;
    if (is_one_of(kOthers, key)) continue;
    if (value.is_string()) longest = std::max(longest, value.get_string_length().value_unsafe());
    if (value.get_object().get(inner) == simdjson::SUCCESS) {
      longest = std::max(longest, longest_string(inner, depth + 1));
    }
  }
  return longest;
}

struct Text {
  unsigned rank;  // kUnnamed: the field's name says nothing
  std::string text;
};
constexpr unsigned kUnnamed = 1'000'000;
constexpr unsigned kDeeper = 1000;  // what a level of nesting takes from a name's rank

// All that one record says, before it is decided what it means.
struct Reading {
  StatedFields fields;
  std::vector<Text> texts;    // under a name that means the whole text
  std::vector<Text> unnamed;  // all other strings, summaries included
};

void read_fields(dom::object object, int depth, Reading& reading);

void read_field(std::string_view key, dom::element value, int depth, Reading& reading) {
  dom::object object;
  if (value.get_object().get(object) == simdjson::SUCCESS && depth < kDeepest && is_wrapper(key)) {
    return read_fields(object, depth + 1, reading);
  }
  if (is_one_of(kOthers, key) || holds_records(value)) return;
  auto role = role_of(key);
  std::vector<std::string> values = values_of(value);
  if (values.empty()) return;
  if (role && role->role == Role::Text) {
    reading.texts.push_back({role->rank + kDeeper * static_cast<unsigned>(depth), joined(values)});
  } else if (role && role->role != Role::Summary) {
    role->rank += kDeeper * static_cast<unsigned>(depth);
    reading.fields.add(*role, values);
  } else {
    reading.unnamed.push_back({role ? role->rank : kUnnamed, joined(values)});
  }
}

void read_fields(dom::object object, int depth, Reading& reading) {
  for (const auto [key, value] : object) read_field(key, value, depth, reading);
}

Reading reading_of(dom::object record) {
  Reading reading;
  read_fields(record, 0, reading);
  return reading;
}

const Text* longest(const std::vector<Text>& texts) {
  const auto found =
      std::ranges::max_element(texts, {}, [](const Text& t) { return t.text.size(); });
  return found == texts.end() ? nullptr : &*found;
}

// The best-named text, unless another holds much more: an export may cut one and not the other.
const Text* chosen_text(const Reading& reading) {
  constexpr std::size_t kMuchMore = 3;
  constexpr std::ptrdiff_t kFewestBlanks = 3;  // in a string that no name calls a text
  const auto named = std::ranges::min_element(reading.texts, {}, &Text::rank);
  const Text* best = named == reading.texts.end() ? nullptr : &*named;
  for (const Text* other : {longest(reading.texts), longest(reading.unnamed)}) {
    if (other == nullptr) continue;
    if (other->rank == kUnnamed && std::ranges::count(other->text, ' ') < kFewestBlanks) continue;
    if (best == nullptr || other->text.size() > kMuchMore * best->text.size()) best = other;
  }
  return best;
}

// In a record whose names say nothing: the longest string that could be a headline, and the first
// that is a date or an address.
void read_by_shape(const Reading& reading, const Text& text, StatedFields& fields) {
  constexpr std::size_t kShortest = 15;
  constexpr std::size_t kLongest = 250;
  const Text* title = nullptr;
  const FieldRole published{Role::Published, kUnnamed, std::nullopt};
  const FieldRole url{Role::Url, kUnnamed, std::nullopt};
  for (const Text& other : reading.unnamed) {
    if (&other == &text || other.rank != kUnnamed) continue;
    if (date_of_field(other.text)) {
      fields.add(published, {other.text});
    } else if (!web_address(other.text).empty()) {
      fields.add(url, {other.text});
    } else if (other.text.size() >= kShortest && other.text.size() <= kLongest &&
               std::ranges::count(other.text, ' ') >= 2) {
      if (title == nullptr || other.text.size() > title->text.size()) title = &other;
    }
  }
  if (title != nullptr) fields.add({Role::Title, kUnnamed, std::nullopt}, {title->text});
}

}  // namespace

bool is_about_others(std::string_view key) { return is_one_of(kOthers, key); }

bool has_stated_text(dom::object record) { return has_text_within(record, 0); }

bool looks_like_record(dom::object record) {
  return has_stated_text(record) || longest_string(record, 0) >= kParagraph;
}

FoundRecord read_record(dom::object record, const Furniture& furniture) {
  Reading reading = reading_of(record);
  FoundRecord found{tidy_line(reading.fields.best(Role::Id)), Reason{"holds no text"}};
  const Text* text = chosen_text(reading);
  if (text == nullptr || text->text.empty()) return found;
  read_by_shape(reading, *text, reading.fields);
  Article article;
  reading.fields.fill(article, DateKind::JsonField, "JSON");
  found.parsed = with_story(std::move(article), text->text, furniture);
  return found;
}

}  // namespace corpus
