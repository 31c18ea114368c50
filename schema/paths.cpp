#include "schema/paths.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "schema/error.hpp"
#include "schema/settings.hpp"

namespace schema {
namespace {

namespace fs = std::filesystem;

fs::path home() {
  const char* stated = std::getenv("HOME");
  if (stated != nullptr && fs::path(stated).is_absolute()) return stated;
  const passwd* user = getpwuid(getuid());
  if (user != nullptr && user->pw_dir != nullptr && *user->pw_dir != '\0') return user->pw_dir;
  throw Error(Fault::Usage, "no home folder is known: set HOME, or give --db");
}

fs::path xdg(const char* variable, const char* below_home) {
  const char* stated = std::getenv(variable);
  if (stated != nullptr && fs::path(stated).is_absolute()) return stated;
  return home() / below_home;
}

}  // namespace

fs::path default_index() {
  const char* stated = std::getenv("PICKET_DB");
  if (stated != nullptr && *stated != '\0') return stated;
  if (const auto set = Settings(settings_file()).value("db")) return without_tilde(*set);
  return xdg("XDG_DATA_HOME", ".local/share") / "picket" / "index";
}

fs::path config_folder() { return xdg("XDG_CONFIG_HOME", ".config") / "picket"; }

fs::path vocabulary_folder() { return config_folder() / "vocabulary"; }

fs::path user_units_folder() { return xdg("XDG_CONFIG_HOME", ".config") / "systemd" / "user"; }

fs::path state_folder() { return xdg("XDG_STATE_HOME", ".local/state") / "picket"; }

fs::path without_tilde(const std::string& path) {
  return path.starts_with("~/") ? home() / path.substr(2) : fs::path(path);
}

}  // namespace schema
