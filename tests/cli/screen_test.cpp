// The screens that people see, as golden files: a few articles that state their facets themselves,
// so that what is recognised may get better; 80 and 200 columns, with and without colour.
// PICKET_UPDATE_GOLDEN=1 writes them anew; look at the difference before keeping it.
#include <cstdlib>
#include <fstream>
#include <regex>

#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

using namespace cli;

namespace {

const std::filesystem::path kGolden = std::filesystem::path(SOURCE_DIR) / "tests/cli/golden";

constexpr std::string_view kMetadata =
    "file,date,force,union,dispute,action,sector\n"
    "a.txt,2015-01-22,Wiltshire Police,UNISON;GMB,pay,strike;settlement,police\n"
    "copy-of-b.txt,,West Yorkshire Police,UNISON,pay;hours,ballot;strike,police\n"
    "b.txt,2022-07-21,West Yorkshire Police,UNISON,pay;hours,ballot;strike,police\n"
    "c.txt,2014-12,Buckinghamshire Fire and Rescue Service,FBU,pensions,strike;protest,fire\n"
    "d.txt,2003,Probation Service,Napo,staffing,ballot,probation\n"
    "e.txt,2025-07-02,Police Scotland,Scottish Police Federation,pay,negotiation,police\n"
    "f.txt,2008-05-20,Police Service of Northern Ireland,Police Federation for Northern Ireland,"
    "union-rights,lobbying,police\n";

// A desk with a handful of articles indexed: short and long ones, a copy, odd characters.
class SampleDesk {
 public:
  SampleDesk() {
    const std::string story =
        "People who staff police help desks are to be balloted on a strike unless a plan to take "
        "away their shift pay is dropped, the union has said. Upwards of fifty workers would each "
        "lose more than four thousand pounds a year, it has calculated, because the new rota has "
        "no unsocial hours in it. Managers need to find eighteen million pounds.\n";
    desk_.write("metadata.csv", kMetadata);
    desk_.write("a.txt",
                "Police staff strike off as pay offer more than doubles\n\nA strike by "
                "police support workers that was due to begin tomorrow has been called "
                "off at the eleventh hour. Talks have produced an offer of 2.2 per cent "
                "in place of 1 per cent.\n");
    desk_.write("b.txt",
                "Police help desk workers could strike over hit to pay, says union in a "
                "headline longer than a narrow screen is wide\n\n" +
                    story);
    desk_.write("copy-of-b.txt",
                "Police help desk workers could strike over hit to pay, says union "
                "in a headline longer than a narrow screen is wide\n\n" +
                    story);
    desk_.write("c.txt",
                "Firefighters march for sacked representative\n\nHundreds of firefighters "
                "marched in support of a man dismissed for going on strike over "
                "pensions. The union will go to court.\n");
    desk_.write("d.txt",
                "Caseloads \u201ccannot be managed\u201d\n\nProbation officers voted by two to one "
                "to strike, because there is too much to do.\n");
    desk_.write(
        "e.txt",
        "Officers\u2019 pay row: cafe\u0301 talks \u65e5\u672c\u8a9e\u306e\u8a18\u4e8b fail\n\n"
        "\u65e5\u672c\u8a9e\u306e\u8a18\u4e8b\u306f\u7a7a\u767d\u306a\u3057\u3067\u7d9a\u304f\u3002"
        " Officers will withdraw their goodwill in a row over pay. "
        "They may not strike.\n");
    desk_.write("f.txt",
                "Federation asks for the right to strike\n\nThe federation has asked "
                "ministers for the right to strike over pay, "
                "Donaudampfschifffahrtselektrizita\u0308tenhauptbetriebswerkbau and all.\n");
    const Finished built = desk_.index_program({"update", desk_.news().string()});
    REQUIRE(built.status == 0);
    desk_.set("TERM", "xterm");
    desk_.set("NO_COLOR", "");
  }

  Finished search(std::vector<std::string> arguments, int columns) {
    desk_.set("COLUMNS", std::to_string(columns));
    return desk_.search_program(std::move(arguments));
  }
  Desk& desk() { return desk_; }

  // What does not depend on where the articles lie: ids are made from paths.
  std::string anywhere(std::string text) const {
    for (std::size_t at = text.find(desk_.news()); at != std::string::npos;
         at = text.find(desk_.news())) {
      text.replace(at, desk_.news().string().size(), "/news");
    }
    static const std::regex id_and_path("[0-9a-f]{8}((\033\\[0?2?m)*)\\s+((\033\\[2m)?)/news");
    return std::regex_replace(text, id_and_path, "01234567$1 $3/news");
  }

 private:
  Desk desk_;
};

void compare(const std::string& name, const std::string& screen) {
  const std::filesystem::path file = kGolden / (name + ".txt");
  if (std::getenv("PICKET_UPDATE_GOLDEN") != nullptr) std::ofstream(file) << screen;
  INFO(file.string());
  CHECK(screen == support::text_of(file));
}

struct Screen {
  std::string name;
  std::vector<std::string> arguments;
};

const std::vector<Screen> kScreens{
    {"hits", {"strike", "pay", "--limit", "5"}},
    {"counts", {"strike", "--limit", "0", "--facets", "--timeline"}},
    {"table", {"--limit", "0", "--table", "union,dispute"}},
    {"why", {"probation", "--why"}},
};

// As a terminal would count.
std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_mark =
        text.substr(at).starts_with("\u0301") || text.substr(at).starts_with("\u0308");
    if ((byte & 0xC0) == 0x80 || is_mark) continue;
    const bool is_wide = text.substr(at, 3) >= "\u3000" && text.substr(at, 3) <= "\u9fff";
    columns += is_wide && byte < 0xF0 ? 2 : 1;
  }
  return columns;
}

}  // namespace

TEST_CASE("screens are as they were, at 80 and 200 columns, with and without colour", "[screen]") {
  SampleDesk sample;
  for (const Screen& screen : kScreens) {
    for (const int columns : {80, 200}) {
      for (const std::string colour : {"never", "always"}) {
        std::vector<std::string> arguments = screen.arguments;
        arguments.insert(arguments.end(), {"--color", colour});
        const Finished done = sample.search(arguments, columns);
        CHECK(done.status == 0);
        const std::string suffix = colour == "always" ? "-colour" : "";
        compare(screen.name + "-" + std::to_string(columns) + suffix, sample.anywhere(done.out));
      }
    }
  }
}

TEST_CASE("no line is wider than the screen, but for a path and a word that is", "[screen]") {
  SampleDesk sample;
  for (const int columns : {40, 80, 200}) {
    for (const Screen& screen : kScreens) {
      std::istringstream lines(sample.anywhere(sample.search(screen.arguments, columns).out));
      for (std::string line; std::getline(lines, line);) {
        if (line.find("/news/") != std::string::npos) continue;
        INFO(screen.name << " at " << columns << ": " << line);
        CHECK(columns_of(line) <= std::max<std::size_t>(static_cast<std::size_t>(columns), 57 + 4));
      }
    }
  }
}

TEST_CASE("what is piped has no escape sequence, whatever TERM and NO_COLOR say", "[screen]") {
  SampleDesk sample;
  for (const auto& [name, value] :
       {std::pair{"NO_COLOR", "1"}, {"NO_COLOR", ""}, {"TERM", "dumb"}}) {
    sample.desk().set(name, value);
    const Finished done = sample.search({"strike", "--facets", "--why"}, 80);
    CHECK(done.out.find('\033') == std::string::npos);
    CHECK(done.err.find('\033') == std::string::npos);
  }
  // A dumb terminal draws bars that it has letters for.
  CHECK(sample.search({"strike", "--limit", "0", "--facets"}, 80).out.find('#') !=
        std::string::npos);
}

TEST_CASE("what is said on the side goes to stderr, and stdout stays results", "[screen]") {
  SampleDesk sample;
  const Finished none = sample.search({"zzyzzx"}, 80);
  CHECK(none.status == 1);
  CHECK(none.out.empty());
  CHECK(none.err ==
        "picket-search: no article matches (fewer words or filters, or --match any, find more)\n");
  const Finished wrong = sample.search({"pay", "unoin:unison"}, 80);
  CHECK(wrong.status == 2);
  CHECK(wrong.out.empty());
  CHECK(wrong.err ==
        "picket-search: query: no field is called 'unoin' (did you mean 'union'?)\n"
        "  pay unoin:unison\n"
        "      ^\n");
  const Finished corrected = sample.search({"probaton", "--limit", "0"}, 80);
  CHECK(corrected.status == 0);
  CHECK(corrected.err ==
        "picket-search: 'probation' also finds articles on probation\n"
        "picket-search: searched for: probation\n");
}
