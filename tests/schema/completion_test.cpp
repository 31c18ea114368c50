#include "schema/completion.hpp"

#include "tests/support/catch.hpp"

using schema::Offer;
using schema::OptionRow;
using schema::Typed;
using Place = schema::Typed::Place;

namespace {

const std::vector<OptionRow> kOptions{{"--force", "a force", OptionRow::Takes::Value},
                                      {"--facets", "", OptionRow::Takes::OptionalValue},
                                      {"--why", "", OptionRow::Takes::Nothing}};

Typed typed(const std::vector<std::string>& words) { return schema::typed(words, kOptions); }

}  // namespace

TEST_CASE("the last word is an option, a value or a word by what stands before it",
          "[completion]") {
  struct Case {
    std::vector<std::string> words;
    Place place;
    std::string option, kept, begun;
  };
  const std::vector<Case> cases{
      {{""}, Place::Word, "", "", ""},
      {{"strike"}, Place::Word, "", "", "strike"},
      {{"--fo"}, Place::Option, "", "", "--fo"},
      {{"-"}, Place::Option, "", "", "-"},
      {{"--force", ""}, Place::Value, "--force", "", ""},
      {{"--force", "--k"}, Place::Value, "--force", "", "--k"},
      {{"--force=ke"}, Place::Value, "--force", "--force=", "ke"},
      {{"--force", "kent", "st"}, Place::Word, "", "", "st"},
      {{"--force=kent", "st"}, Place::Word, "", "", "st"},
      {{"--facets", "st"}, Place::Word, "", "", "st"},
      {{"--facets=fo"}, Place::Value, "--facets", "--facets=", "fo"},
      {{"--why", "--force", "k"}, Place::Value, "--force", "", "k"},
      {{"--", "--force", "k"}, Place::Word, "", "", "k"},
      {{"--unheard-of", "st"}, Place::Word, "", "", "st"},
  };
  for (const Case& row : cases) {
    INFO(row.words.back());
    const Typed read = typed(row.words);
    CHECK(read.place == row.place);
    CHECK(read.option == row.option);
    CHECK(read.kept == row.kept);
    CHECK(read.begun == row.begun);
  }
}

TEST_CASE("what was given before is known", "[completion]") {
  const Typed read = typed({"pay", "--force", "kent", "--force=essex", "strike", "st"});
  CHECK(read.given == std::vector<std::pair<std::string, std::string>>{{"--force", "kent"},
                                                                       {"--force", "essex"}});
  CHECK(read.words == std::vector<std::string>{"pay", "strike"});
}

TEST_CASE("only what begins as typed is offered, behind what is kept", "[completion]") {
  const std::vector<Offer> offers{{"kent", "Kent Police"}, {"essex", ""}, {"kelp", ""}};
  CHECK(schema::offered(typed({"--force=ke"}), offers) ==
        "--force=kent\tKent Police\n--force=kelp\n");
  const std::vector<Offer> files{{":files", ""}};
  CHECK(schema::offered(typed({"x"}), files) == ":files\n");
}

TEST_CASE("a program is asked for completions by two words before all others", "[completion]") {
  const std::vector<std::string> asked{"--complete", "--", "strike", ""};
  REQUIRE(schema::to_complete(asked));
  CHECK(schema::to_complete(asked)->size() == 2);
  const std::vector<std::string> other{"strike", "--complete", "--"};
  CHECK_FALSE(schema::to_complete(other));
}
