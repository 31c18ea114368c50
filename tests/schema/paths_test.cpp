#include "schema/paths.hpp"

#include <stdlib.h>

#include "tests/support/catch.hpp"

namespace {

// The variables that decide, as this case wants them.
void set_environment(const char* picket_db, const char* xdg) {
  setenv("HOME", "/home/reader", 1);
  for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
    xdg == nullptr ? unsetenv(name) : setenv(name, xdg, 1);
  }
  picket_db == nullptr ? unsetenv("PICKET_DB") : setenv("PICKET_DB", picket_db, 1);
}

}  // namespace

TEST_CASE("without variables everything lies below the home folder", "[paths]") {
  set_environment(nullptr, nullptr);
  CHECK(schema::default_index() == "/home/reader/.local/share/picket/index");
  CHECK(schema::config_folder() == "/home/reader/.config/picket");
  CHECK(schema::vocabulary_folder() == "/home/reader/.config/picket/vocabulary");
  CHECK(schema::user_units_folder() == "/home/reader/.config/systemd/user");
  CHECK(schema::state_folder() == "/home/reader/.local/state/picket");
}

TEST_CASE("the XDG variables and PICKET_DB move it", "[paths]") {
  set_environment(nullptr, "/xdg");
  CHECK(schema::default_index() == "/xdg/picket/index");
  CHECK(schema::vocabulary_folder() == "/xdg/picket/vocabulary");
  CHECK(schema::state_folder() == "/xdg/picket");
  set_environment("news.picket", "/xdg");
  CHECK(schema::default_index() == "news.picket");
}

TEST_CASE("a leading tilde is the home folder", "[paths]") {
  set_environment(nullptr, nullptr);
  CHECK(schema::without_tilde("~/news") == "/home/reader/news");
  CHECK(schema::without_tilde("/news/~/a") == "/news/~/a");
  CHECK(schema::without_tilde("~news") == "~news");
}

TEST_CASE("an empty variable, or a relative XDG one, counts as not set", "[paths]") {
  set_environment("", "relative");
  CHECK(schema::default_index() == "/home/reader/.local/share/picket/index");
  CHECK(schema::config_folder() == "/home/reader/.config/picket");
}
