#include "schema/settings.hpp"

#include "schema/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using schema::Settings;

TEST_CASE("a setting has the value of its line", "[settings]") {
  const support::TempDir folder;
  const auto file =
      folder.write("config", "# mine\n\n  limit = 25 \r\ndb=~/news index\n#color = never\n");
  const Settings settings(file);
  CHECK(settings.number("limit") == 25);
  CHECK(settings.value("db") == "~/news index");
  CHECK_FALSE(settings.value("color"));
  CHECK_FALSE(settings.number("facet-limit"));
}

TEST_CASE("a file that is not there says nothing", "[settings]") {
  CHECK_FALSE(Settings("/nowhere/config").value("db"));
}

TEST_CASE("what makes no sense is refused by its line", "[settings]") {
  struct Case {
    const char *text, *message;
  };
  for (const auto& [text, message] :
       {Case{"\nlimits = 3\n",
             "line 2: no setting is called 'limits' (db, color, limit, facet-limit, pager)"},
        Case{"limit = ten\n", "line 1: limit cannot be 'ten'"},
        Case{"limit = -1\n", "line 1: limit cannot be '-1'"},
        Case{"color = red\n", "line 1: color cannot be 'red'"},
        Case{"db =\n", "line 1: db cannot be ''"},
        Case{"limit 10\n", "line 1: is not 'name = value'"}}) {
    const support::TempDir folder;
    const auto file = folder.write("config", text);
    CHECK_THROWS_WITH(Settings(file), file.string() + ": " + message);
  }
}

TEST_CASE("the written file explains every setting and changes none", "[settings]") {
  const support::TempDir folder;
  const auto file = folder.path() / "picket/config";
  schema::write_settings(file);
  for (const char* name : {"db", "color", "limit", "facet-limit", "pager"}) {
    CHECK_FALSE(Settings(file).value(name));
    CHECK_THAT(support::text_of(file), Catch::Contains(std::string("\n#") + name + " = "));
  }
  CHECK_THROWS_WITH(schema::write_settings(file),
                    file.string() + ": is there already; nothing was changed");
}

TEST_CASE("the written lines hold once their mark is taken away", "[settings]") {
  const support::TempDir folder;
  const auto file = folder.path() / "config";
  schema::write_settings(file);
  std::string text = support::text_of(file);
  for (const std::string name : {"db", "color", "limit", "facet-limit", "pager"}) {
    text.erase(text.find("\n#" + name + " =") + 1, 1);
  }
  const Settings settings(folder.write("live", text));
  CHECK(settings.number("limit") == 10);
  CHECK(settings.value("color") == "auto");
}
