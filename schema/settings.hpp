// The few defaults that a person may change for good, in `config` of the configuration folder.
//
// A line says "name = value"; one that begins with '#' says nothing. The command line and the
// environment go before the file.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace schema {

class Settings {
 public:
  // What `file` says; one that is not there says nothing. Throws Error (Usage), naming file and
  // line, for a name that is no setting, a value that it cannot have, and a line that is neither.
  explicit Settings(const std::filesystem::path& file);

  // The value of a setting, or none.
  std::optional<std::string> value(std::string_view name) const;
  // The same of a setting that is a number.
  std::optional<std::size_t> number(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

// $XDG_CONFIG_HOME/picket/config. Throws Error (Usage) where no home folder is known.
std::filesystem::path settings_file();
// Writes a file with every setting explained and none in force. Throws Error: Usage where the file
// is there already, Io where it cannot be written.
void write_settings(const std::filesystem::path& file);

}  // namespace schema
