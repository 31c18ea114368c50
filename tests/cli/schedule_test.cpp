// The timer and the crontab line that refresh an index.
#include <cstdlib>

#include "tests/cli/desk.hpp"
#include "tests/cli/fake_program.hpp"
#include "tests/support/catch.hpp"

using cli::Desk;
using cli::Finished;
using cli::write_fake;
namespace fs = std::filesystem;

TEST_CASE("the systemd timer is shown, installed and removed", "[schedule]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  const fs::path fakes = desk.path() / "bin";
  write_fake(fakes, "systemctl");
  desk.add_path_first(fakes);
  CHECK(desk.index_program({"schedule", "--install"}).status == 2);  // nothing to refresh yet
  desk.update({desk.news()});
  const Finished shown = desk.index_program({"schedule", "--every", "hourly"});
  CHECK(shown.status == 0);
  CHECK_THAT(shown.out, Catch::Contains("OnCalendar=hourly") &&
                            Catch::Contains("Persistent=true") &&
                            Catch::Contains("RandomizedDelaySec=5min") &&
                            Catch::Contains("OnFailure=picket-failed.service") &&
                            Catch::Contains("update --quiet"));
  CHECK_FALSE(fs::exists(desk.home() / "config/systemd"));

  CHECK(desk.index_program({"schedule", "--install"}).status == 0);
  const fs::path units = desk.home() / "config/systemd/user";
  CHECK(fs::exists(units / "picket-update.timer"));
  CHECK(fs::exists(units / "picket-update.service"));
  CHECK(fs::exists(units / "picket-failed.service"));
  CHECK(support::text_of(fakes / "calls") ==
        "systemctl --user daemon-reload\nsystemctl --user enable --now picket-update.timer\n");
  CHECK(desk.index_program({"schedule", "--remove"}).status == 0);
  CHECK(fs::is_empty(units));
}

TEST_CASE("systemd finds no fault with the units", "[schedule]") {
  if (std::system("command -v systemd-analyze > /dev/null") != 0) return;
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  const fs::path fakes = desk.path() / "bin";
  write_fake(fakes, "systemctl");
  desk.add_path_first(fakes);
  desk.index_program({"schedule", "--alerts", "--install"});
  const std::string units = (desk.home() / "config/systemd/user").string();
  const Finished verified =
      desk.shell("XDG_RUNTIME_DIR=" + desk.path().string() +
                 " systemd-analyze verify --user --man=no " + units + "/picket-*");
  const bool cannot_tell = verified.err.find("Failed to initialize manager") != std::string::npos;
  if (cannot_tell) return;  // a container may be too bare even for looking at units
  CHECK(verified.status == 0);
  CHECK(verified.err.empty());
}

TEST_CASE("a crontab keeps its other lines and has one of Picket's", "[schedule]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  const fs::path fakes = desk.path() / "bin";
  write_fake(fakes, "crontab",
             "[ \"$1\" = -l ] && printf '0 1 * * * backup\\n9 9 * * * the-line-before # "
             "picket-index schedule\\n'");
  desk.add_path_first(fakes);
  CHECK(desk.index_program({"schedule", "--cron", "--alerts", "--install"}).status == 0);
  const std::string table = support::text_of(fakes / "input");
  CHECK_THAT(table, Catch::StartsWith("0 1 * * * backup\n"));
  CHECK_THAT(table, Catch::Contains("update --quiet; ") && Catch::Contains("--alerts"));
  CHECK_THAT(table, !Catch::Contains("the-line-before"));
  CHECK(desk.index_program({"schedule", "--cron", "--remove"}).status == 0);
  CHECK(support::text_of(fakes / "input") == "0 1 * * * backup\n");
}

TEST_CASE("an interval that makes no sense is refused", "[schedule]") {
  const Desk desk;
  for (const char* every : {"", "sometimes", "* * * *", "* * * * * *", "* * * * $(reboot)"}) {
    CHECK(desk.index_program({"schedule", "--cron", "--every", every}).status == 2);
  }
  CHECK(desk.index_program({"schedule", "--every", "daily\nExecStart=x"}).status == 2);
}
