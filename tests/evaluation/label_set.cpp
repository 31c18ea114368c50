#include "tests/evaluation/label_set.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace evaluation {
namespace {

using nlohmann::json;

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::set<std::string> strings_of(const json& row, const std::string& key) {
  std::set<std::string> values;
  if (!row.contains(key)) return values;
  for (const json& value : row.at(key)) {
    if (value != "none") values.insert(value.get<std::string>());
  }
  return values;
}

template <typename T>
std::optional<T> maybe(const json& row, const std::string& key) {
  if (!row.contains(key) || row.at(key).is_null()) return std::nullopt;
  return row.at(key).get<T>();
}

Label label_of(const json& row) {
  Label label;
  label.document =
      document_name(row.at("file").get<std::string>(), maybe<std::string>(row, "id").value_or(""));
  label.title = maybe<std::string>(row, "title");
  label.date = maybe<std::string>(row, "date");
  label.date_evidence = maybe<std::string>(row, "date_evidence").value_or("absent");
  label.year = maybe<int>(row, "year");
  label.copy_of = maybe<std::string>(row, "near_duplicate_of").value_or("");
  for (const std::string facet : kFacetNames) {
    label.facets[facet] = strings_of(row, facet + "s");
    label.optional[facet] = strings_of(row.value("optional", json::object()), facet + "s");
  }
  for (const std::string& text : strings_of(row, "boilerplate")) label.boilerplate.push_back(text);
  return label;
}

std::vector<std::string> options_of(const json& filters) {
  std::vector<std::string> options;
  std::string from, to;
  for (const auto& [key, value] : filters.items()) {
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    if (key == "year_from") {
      from = text;
    } else if (key == "year_to") {
      to = text;
    } else {
      options.insert(options.end(), {"--" + key, text});
    }
  }
  if (!from.empty() || !to.empty()) options.insert(options.end(), {"--year", from + ".." + to});
  return options;
}

void add_judgments(const std::filesystem::path& file, std::vector<JudgedQuery>& queries) {
  for (const std::string& line : lines_of(file)) {
    const auto cells = cells_of(line);
    for (JudgedQuery& query : queries) {
      if (cells.size() == 3 && query.id == cells[0]) query.grades[cells[1]] = std::stoi(cells[2]);
    }
  }
}

LabelSet load_news(const std::filesystem::path& folder) {
  LabelSet set{.articles = folder / "articles", .labels = {}, .queries = {}, .is_plain = false};
  std::map<std::string, std::vector<std::string>> story;
  if (std::filesystem::exists(folder / "story.tsv")) {
    for (const std::string& line : lines_of(folder / "story.tsv")) {
      const auto cells = cells_of(line);
      if (cells.size() == 2) story[cells[0]].push_back(cells[1]);
    }
  }
  for (const std::string& line : lines_of(folder / "gold.jsonl")) {
    set.labels.push_back(label_of(json::parse(line)));
    set.labels.back().story = story[set.labels.back().document];
  }
  if (std::filesystem::exists(folder / "queries.jsonl")) set.queries = load_queries(folder);
  return set;
}

LabelSet load_plain(const std::filesystem::path& folder) {
  LabelSet set{.articles = folder / "docs.jsonl", .labels = {}, .queries = {}, .is_plain = true};
  for (const std::string& line : lines_of(folder / "queries.tsv")) {
    const auto cells = cells_of(line);
    if (cells.size() != 2) throw std::runtime_error("queries.tsv: " + line + ": not two columns");
    set.queries.push_back(
        {.id = cells[0], .text = cells[1], .type = "all", .options = {}, .grades = {}});
  }
  const auto every = folder / "qrels-all-binary.tsv";
  add_judgments(std::filesystem::exists(every) ? every : folder / "qrels.tsv", set.queries);
  return set;
}

}  // namespace

std::string document_name(const std::string& file, const std::string& item) {
  return item.empty() ? file : file + "#" + item;
}

Compared compared(const Label& label, const std::string& facet,
                  const std::set<std::string>& found) {
  const auto& want = label.facets.at(facet);
  const auto& optional = label.optional.at(facet);
  Compared compared;
  for (const std::string& value : found) {
    if (optional.contains(value)) continue;
    (want.contains(value) ? compared.right : compared.wrong).push_back(value);
  }
  for (const std::string& value : want) {
    if (!optional.contains(value) && !found.contains(value)) compared.missed.push_back(value);
  }
  return compared;
}

bool is_by_label(const std::string& facet) { return facet == "force" || facet == "union"; }

std::set<std::string> LabelSet::files() const {
  std::set<std::string> all;
  for (const Label& label : labels) all.insert(label.document.substr(0, label.document.find('#')));
  return all;
}

std::vector<JudgedQuery> load_queries(const std::filesystem::path& folder) {
  std::vector<JudgedQuery> queries;
  for (const std::string& line : lines_of(folder / "queries.jsonl")) {
    const json row = json::parse(line);
    queries.push_back({.id = row.at("qid"),
                       .text = row.at("text"),
                       .type = row.at("type"),
                       .options = options_of(row.value("filters", json::object())),
                       .grades = {}});
  }
  add_judgments(folder / "qrels.tsv", queries);
  return queries;
}

LabelSet load(const std::filesystem::path& folder) {
  return std::filesystem::exists(folder / "gold.jsonl") ? load_news(folder) : load_plain(folder);
}

}  // namespace evaluation
