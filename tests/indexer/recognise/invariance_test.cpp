// What must not change a facet: the width of the lines, the name of the file, the order in which
// the vocabulary's rows stand. Shown on every article of the second labelled set.
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "corpus/reader.hpp"
#include "indexer/recognise/recognise.hpp"
#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;
using schema::Field;

namespace {

struct Brief {
  std::string id, title, text;
};

const std::vector<Brief>& briefs() {
  static const std::vector<Brief> all = [] {
    std::vector<Brief> read;
    std::ifstream in(SOURCE_DIR "/tests/evaluation/briefs/articles/briefs.jsonl");
    for (std::string line; std::getline(in, line);) {
      const auto row = nlohmann::json::parse(line);
      read.push_back({row.at("id"), row.at("title"), row.at("text")});
    }
    return read;
  }();
  return all;
}

// As a plain text file with lines of at most `width` letters; 0: a paragraph is one line.
std::string as_file(const Brief& brief, std::size_t width) {
  std::string text = brief.title + "\n";
  std::istringstream paragraphs(brief.text);
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    text += '\n';
    std::istringstream words(paragraph);
    std::size_t column = 0;
    for (std::string word; words >> word;) {
      const bool breaks = width > 0 && column > 0 && column + word.size() >= width;
      if (column > 0) text += breaks ? '\n' : ' ';
      column = breaks ? word.size() : column + word.size() + 1;
      text += word;
    }
    text += '\n';
  }
  return text;
}

using Values = std::map<Field, std::set<std::string>>;

Values values_of(const Recogniser& recogniser, const corpus::Article& article) {
  const Recognised recognised = recogniser.recognise(article);
  Values values;
  for (const Field facet : schema::kFacets) {
    for (const auto& value : recognised.facets[schema::facet_index(facet)]) {
      values[facet].insert(value.value);
    }
  }
  return values;
}

Values values_of_file(const Recogniser& recogniser, const corpus::ReadContext& context,
                      const std::filesystem::path& file) {
  Values values;
  corpus::read_articles(file, file.parent_path(), context, [&](corpus::ReadOutcome outcome) {
    values = values_of(recogniser, std::get<corpus::Article>(outcome));
  });
  return values;
}

std::string reversed(const schema::Rows& rows) {
  std::string text;
  for (const std::string_view column : rows.columns()) text += std::string(column) + '\t';
  text.back() = '\n';
  for (std::size_t row = rows.size(); row-- > 0;) {
    for (const std::string_view column : rows.columns()) {
      text += std::string(rows.cell(row, column)) + '\t';
    }
    text.back() = '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("where lines break and how the file is called change no facet", "[invariance]") {
  const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  const Recogniser recogniser(vocabulary);
  const corpus::ReadContext context(vocabulary);
  const support::TempDir folder;
  REQUIRE(briefs().size() > 100);
  for (const Brief& brief : briefs()) {
    CAPTURE(brief.id);
    const auto whole = folder.write("story.txt", as_file(brief, 0));
    const Values values = values_of_file(recogniser, context, whole);
    CHECK(values == values_of_file(recogniser, context, folder.write("a", as_file(brief, 64))));
    CHECK(values == values_of_file(recogniser, context, folder.write("S.TXT", as_file(brief, 72))));
  }
}

TEST_CASE("the order of the vocabulary's rows changes no facet of any article", "[invariance]") {
  const schema::Vocabulary shipped = schema::Vocabulary::built_in();
  const schema::Vocabulary backwards = schema::Vocabulary::stored(
      [&](schema::Table table) { return reversed(shipped.rows(table)); });
  const Recogniser one(shipped);
  const Recogniser other(backwards);
  for (const Brief& brief : briefs()) {
    CAPTURE(brief.id);
    const corpus::Article article = support::article_of(brief.title, brief.text + "\n");
    CHECK(values_of(one, article) == values_of(other, article));
  }
}
