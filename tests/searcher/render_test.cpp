#include "searcher/render.hpp"

#include "tests/support/catch.hpp"

using namespace searcher;
using schema::Field;

namespace {

Hit sample_hit() {
  Hit hit;
  hit.rank = 1;
  hit.record.id = "0123456789abcdef0123456789abcdef";
  hit.record.path = "/news/a.txt";
  hit.record.title = "Probation officers vote to strike";
  hit.record.text = "Probation officers have voted in favour of strike action.\nTalks go on.\n";
  hit.record.dating.date = schema::Date{2013, 10, 18};
  hit.record.dating.year = 2013;
  hit.record.dating.evidence = schema::DateEvidence::Stated;
  hit.record.facets[schema::facet_index(Field::Union)] = {
      {"napo", "Napo", {{"Napo", 0, schema::Part::Text, ""}}}};
  return hit;
}

Results one_hit() {
  Results results;
  results.total = 1;
  results.hits = {sample_hit()};
  results.highlights.words = {"strike"};
  return results;
}

}  // namespace

TEST_CASE("a hit is its title, its facts, the passage and where it lies", "[render]") {
  CHECK(render_text({}, one_hit(), {}, Why::Hidden, 10) ==
        "  1 Probation officers vote to strike   18 Oct 2013 \u00b7 Napo\n"
        "    Probation officers have voted in favour of strike action. Talks go on.\n"
        "    01234567 /news/a.txt\n\n"
        "1 article\n");
}

TEST_CASE("what a stranger wrote reaches the terminal without control characters", "[render]") {
  Results results = one_hit();
  results.hits[0].record.title = "a\033]0;x\007b\u202e";
  results.hits[0].record.path = "/news/\033[2J.txt";
  const std::string text = render_text({}, results, {}, Why::Shown, 10);
  CHECK(text.find('\033') == std::string::npos);
  CHECK(text.find('\007') == std::string::npos);
  CHECK(text.find("\u202e") == std::string::npos);
}

TEST_CASE("the words that gave a value are shown on request", "[render]") {
  CHECK(render_text({}, one_hit(), {}, Why::Shown, 10)
            .find("union Napo: \u201cNapo\u201d (text at 0)") != std::string::npos);
}

TEST_CASE("counts stand as aligned bars under the name of their facet", "[render]") {
  Request request;
  request.facets = {Field::Union};
  Results results;
  results.facets[schema::facet_index(Field::Union)] = {{"pcs", "PCS", 10}, {"unison", "UNISON", 5}};
  const std::string text = render_text(request, results, {.columns = 40}, Why::Hidden, 10);
  CHECK(text.find("  PCS     \u2588\u2588") != std::string::npos);
  CHECK(text.find("  UNISON  \u2588") != std::string::npos);
  CHECK(text.find(" 10\n") != std::string::npos);
  CHECK(text.find("  5\n") != std::string::npos);
}

TEST_CASE("a cross-tabulation lists the second facet's values under each of the first's",
          "[render]") {
  Request request;
  request.table = {Field::Force, Field::Dispute};
  Results results;
  results.table = {{"met", "Metropolitan Police Service", "pay", "pay", 2},
                   {"kent", "Kent Police", "pay", "pay", 1},
                   {"met", "Metropolitan Police Service", "hours", "hours", 1}};
  const std::string text =
      render_text(request, results, {.columns = 40, .has_blocks = false}, Why::Hidden, 10);
  CHECK(text ==
        "\nforce \u00d7 dispute\n"
        "  Metropolitan Police Service\n"
        "    pay    ########################### 2\n"
        "    hours  #############               1\n"
        "  Kent Police\n"
        "    pay    #############               1\n\n");
}

TEST_CASE("values past the limit are told, not hidden", "[render]") {
  Request request;
  request.facets = {Field::Union};
  Results results;
  results.facets[schema::facet_index(Field::Union)] = {{"pcs", "PCS", 10}, {"unison", "UNISON", 5}};
  CHECK(render_text(request, results, {}, Why::Hidden, 1)
            .find("1 more (--facet-limit 0 shows all)") != std::string::npos);
}

TEST_CASE("a date is shown to the precision that is known", "[render]") {
  schema::Dating dating;
  CHECK(shown_date(dating) == "undated");
  dating.range = {2015, 2016};
  CHECK(shown_date(dating) == "2015 or 2016");
  dating.range = {2015, std::nullopt};
  CHECK(shown_date(dating) == "2015 or later");
  dating.year = 2015;
  dating.evidence = schema::DateEvidence::Inferred;
  CHECK(shown_date(dating) == "2015 (inferred)");
  dating.date = schema::Date{2015, 1, 0};
  CHECK(shown_date(dating) == "Jan 2015 (inferred)");
}

TEST_CASE("no cell of a CSV runs as a formula", "[render]") {
  Results results = one_hit();
  results.hits[0].record.title = "=HYPERLINK(\"x\")";
  const std::string text = render_csv({}, results);
  CHECK(text.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
}

TEST_CASE("text0 is paths alone, each ended by a NUL", "[render]") {
  CHECK(render_text0(one_hit()) == std::string("/news/a.txt") + '\0');
}
