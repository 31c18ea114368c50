#include "corpus/front_matter.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <toml++/toml.h>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kMostValues = 1000;

struct Field {
  std::string name;
  std::vector<std::string> values;
};

// Hears the block without building it, so that aliases, which can stand for any number of values,
// cost nothing: they are left out.
class YamlFields final : public YAML::EventHandler {
 public:
  std::vector<Field> take() { return std::move(fields_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { scalar({}); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { scalar({}); }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    scalar(value);
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open_.push_back(Place::Element);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open_.push_back(Place::Key);
  }
  void OnMapEnd() override { close(); }

 private:
  enum class Place { Element, Key, Value };

  // After a key comes its value, after a value the next key.
  void step() {
    if (open_.empty() || open_.back() == Place::Element) return;
    open_.back() = open_.back() == Place::Key ? Place::Value : Place::Key;
  }
  void close() {
    if (!open_.empty()) open_.pop_back();
    step();
  }
  void scalar(const std::string& value) {
    const bool is_key = !open_.empty() && open_.back() == Place::Key;
    if (is_key && open_.size() == 1) {
      fields_.push_back({value, {}});
    } else if (!is_key && !fields_.empty() && count_++ < kMostValues) {
      fields_.back().values.push_back(value);
    }
    step();
  }

  std::vector<Field> fields_;
  std::vector<Place> open_;  // where in each map and sequence the parser is, the outermost first
  std::size_t count_ = 0;
};

std::optional<std::vector<Field>> yaml_fields(std::string_view yaml) {
  std::istringstream in{std::string(yaml)};
  YamlFields fields;
  try {
    YAML::Parser parser(in);
    parser.HandleNextDocument(fields);
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
  return fields.take();
}

void add_toml(const toml::node& node, Field& field) {
  if (const auto* list = node.as_array()) {
    for (const toml::node& element : *list) {
      if (field.values.size() < kMostValues && !element.is_table()) add_toml(element, field);
    }
  } else if (const auto* text = node.as_string()) {
    field.values.push_back(text->get());
  } else if (!node.is_table()) {
    std::ostringstream out;
    node.visit([&out](const auto& value) { out << value; });
    field.values.push_back(out.str());
  }
}

std::optional<std::vector<Field>> toml_fields(std::string_view source) {
  std::vector<Field> fields;
  try {
    const toml::table table = toml::parse(source);
    for (const auto& [key, node] : table) {
      fields.push_back({std::string(key.str()), {}});
      add_toml(node, fields.back());
      // Hugo and Zola keep an author's own fields in [params] and [extra].
      if (const auto* inner = node.as_table()) {
        for (const auto& [inner_key, inner_node] : *inner) {
          fields.push_back({std::string(inner_key.str()), {}});
          add_toml(inner_node, fields.back());
        }
      }
    }
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
  return fields;
}

// Without blanks and commas at its ends.
std::string_view bare(std::string_view text) { return schema::stripped(text, " \t\r\n,"); }

std::string unquoted(std::string_view text) {
  text = bare(text);
  const bool is_quoted =
      text.size() > 1 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0];
  return std::string(is_quoted ? text.substr(1, text.size() - 2) : text);
}

void add_loose(std::string_view value, Field& field) {
  value = bare(value);
  if (!value.starts_with('[') || !value.ends_with(']')) {
    if (!value.empty()) field.values.push_back(unquoted(value));
    return;
  }
  value = value.substr(1, value.size() - 2);
  while (!value.empty()) field.values.push_back(unquoted(schema::take_until(value, ',')));
}

// "name: value" a line, "- value" for more of them.
std::vector<Field> loose_fields(std::string_view block, char separator) {
  std::vector<Field> fields;
  std::istringstream lines{std::string(block)};
  for (std::string line; std::getline(lines, line) && fields.size() < kMostValues;) {
    const std::string_view text = bare(line);
    const std::size_t at = line.find(separator);
    if (text.starts_with("- ") && !fields.empty()) {
      add_loose(text.substr(2), fields.back());
    } else if (at != std::string::npos && line[0] != ' ' && line[0] != '#') {
      fields.push_back({unquoted(std::string_view(line).substr(0, at)), {}});
      add_loose(std::string_view(line).substr(at + 1), fields.back());
    }
  }
  return fields;
}

}  // namespace

StatedFields read_front_matter(std::string_view block) {
  const bool is_toml = block.starts_with("+++");
  const std::size_t start = block.find('\n') + 1;
  std::string_view inner = block.substr(start);
  inner = inner.substr(0, inner.rfind('\n', inner.size() - 2) + 1);
  auto parsed = is_toml ? toml_fields(inner) : yaml_fields(inner);
  if (!parsed) parsed = loose_fields(inner, is_toml ? '=' : ':');
  StatedFields stated;
  for (const Field& field : *parsed) stated.add(field.name, field.values);
  return stated;
}

}  // namespace corpus
