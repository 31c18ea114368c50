#include "schema/settings.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "schema/ascii.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"
#include "schema/terminal_text.hpp"
#include "schema/whole_number.hpp"

namespace schema {
namespace {

namespace fs = std::filesystem;

enum class Kind { Text, Number, Colour };

struct Setting {
  std::string_view name;
  Kind kind;
  std::string_view initial;  // what holds without it
  std::string_view about;
};
constexpr std::array kSettings{
    Setting{"db", Kind::Text, "~/.local/share/picket/index",
            "Folder of the index. $PICKET_DB and --db go before it."},
    Setting{"color", Kind::Colour, "auto", "Colours: auto (on a terminal), always or never."},
    Setting{"limit", Kind::Number, "10", "Hits that picket-search shows; in JSON and CSV too."},
    Setting{"facet-limit", Kind::Number, "10", "Values of a facet on the screen; 0: all."},
    Setting{"pager", Kind::Text, "less",
            "What shows a long article; cat: nothing. $PICKET_PAGER and $PAGER go before it."},
};

bool may_be(Kind kind, std::string_view value) {
  switch (kind) {
    case Kind::Text:
      return !value.empty();
    case Kind::Number:
      return whole_number<std::size_t>(value).has_value();
    case Kind::Colour:
      return value == "auto" || value == "always" || value == "never";
  }
  return false;
}

std::string all_names() {
  std::string names;
  for (const Setting& setting : kSettings) {
    names += (names.empty() ? "" : ", ") + std::string(setting.name);
  }
  return names;
}

}  // namespace

Settings::Settings(const fs::path& file) {
  std::ifstream in(file);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto refuse = [&](const std::string& fault) {
      throw Error(Fault::Usage, file.string() + ": line " + std::to_string(number) + ": " + fault);
    };
    const std::string_view text = stripped(line);
    if (text.empty() || text.starts_with('#')) continue;
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) refuse("is not 'name = value'");
    const std::string name(stripped(text.substr(0, equals)));
    const std::string value(stripped(text.substr(equals + 1)));
    const auto* const setting = std::ranges::find(kSettings, name, &Setting::name);
    if (setting == kSettings.end()) {
      refuse("no setting is called '" + printable(name) + "' (" + all_names() + ")");
    }
    if (!may_be(setting->kind, value)) refuse(name + " cannot be '" + printable(value) + "'");
    values_[name] = value;
  }
}

std::optional<std::string> Settings::value(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::size_t> Settings::number(std::string_view name) const {
  const auto text = value(name);
  return text ? whole_number<std::size_t>(*text) : std::nullopt;
}

fs::path settings_file() { return config_folder() / "config"; }

void write_settings(const fs::path& file) {
  if (fs::exists(file)) {
    throw Error(Fault::Usage, file.string() + ": is there already; nothing was changed");
  }
  std::error_code fault;
  fs::create_directories(file.parent_path(), fault);
  std::ofstream out(file);
  out << "# Defaults of picket-index and picket-search. Take the '#' away from a line to have it"
         " hold;\n# what is given on the command line goes before it.\n";
  for (const Setting& setting : kSettings) {
    out << "\n# " << setting.about << "\n#" << setting.name << " = " << setting.initial << '\n';
  }
  out.close();
  if (!out) throw Error(Fault::Io, file.string() + ": cannot be written");
}

}  // namespace schema
