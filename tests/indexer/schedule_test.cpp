#include "indexer/schedule.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"

namespace {

std::string without(std::string text, const std::string& words) {
  for (std::size_t at; (at = text.find(words)) != std::string::npos;) text.erase(at, words.size());
  return text;
}

}  // namespace

TEST_CASE("the units of a package are those that schedule prints, for the default index",
          "[schedule]") {
  const indexer::ScheduleRequest request{.index = "/index"};
  const indexer::ScheduledPrograms programs{
      .index_program = "picket-index", .search_program = "picket-search", .environment = {}};
  const auto units = indexer::systemd_units(request, programs);
  REQUIRE(units.size() == 3);
  for (const indexer::Unit& unit : units) {
    std::string text = without(without(unit.text, " --db \"/index\""), " --db \"$$1\"");
    text = without(text, " \"/index\"");
    const std::size_t program = text.find("\"picket-index\"");
    if (program != std::string::npos) text.replace(program, 14, "picket-index");
    CHECK(support::text_of(SOURCE_DIR "/indexer/units/" + unit.name) == text);
  }
}
