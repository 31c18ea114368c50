#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/evaluation/scores.hpp"
#include "tests/evaluation/tally.hpp"
#include "tests/support/program.hpp"

namespace evaluation {
namespace {

using nlohmann::json;

std::string figure(const char* format, auto... values) {
  char text[160];
  std::snprintf(text, sizeof text, format, values...);
  return text;
}

// Runs of white space (no-break spaces too) as one space, so that line breaks do not count.
std::string normal_space(std::string text) {
  for (std::size_t at = 0; (at = text.find("\u00a0", at)) != std::string::npos;) {
    text.replace(at, 2, " ");
  }
  std::istringstream words(text);
  std::string normal, word;
  while (words >> word) normal += (normal.empty() ? "" : " ") + word;
  return normal;
}

std::string text_or_empty(const json& row, const char* key) {
  return row.contains(key) && row.at(key).is_string() ? row.at(key).get<std::string>() : "";
}

// What was read, by document name.
std::map<std::string, json> explain_all(const LabelSet& set, const Programs& programs) {
  std::map<std::string, json> found;
  for (const std::string& file : set.files()) {
    const support::Finished explained = support::finished(
        {programs.index.string(), "explain", (set.articles / file).string(), "--format", "json"});
    std::istringstream lines(explained.out);
    for (std::string line; std::getline(lines, line);) {
      const json row = json::parse(line);
      if (!row.contains("rejected")) found[document_name(file, text_or_empty(row, "item"))] = row;
    }
  }
  return found;
}

class Reading {
 public:
  explicit Reading(Table& table) : table_(table) {}

  void add(const Label& label, const json& row) {
    ++read_;
    add_title(label, row);
    add_date(label, row);
    add_text(label, row);
    add_facets(label, row);
  }
  void missing(const Label& label) { error(label, "not read at all"); }
  void finish(std::size_t labelled);

 private:
  void error(const Label& label, const std::string& what) {
    table_.errors.push_back(label.document + ": " + what);
  }
  void add_title(const Label& label, const json& row) {
    const std::string want = normal_space(label.title.value_or(""));
    const std::string got = normal_space(text_or_empty(row, "title"));
    titles_right_ += want == got;
    if (want != got) error(label, "title: want '" + want + "', got '" + got + "'");
  }
  void add_date(const Label& label, const json& row);
  void add_text(const Label& label, const json& row);
  void add_facets(const Label& label, const json& row);

  Table& table_;
  int read_ = 0, titles_right_ = 0;
  int stated_dates_ = 0, stated_dates_right_ = 0;
  int stated_years_ = 0, stated_years_right_ = 0, clued_years_ = 0, clued_years_right_ = 0;
  int wrong_claims_ = 0;
  int furniture_ = 0, furniture_found_ = 0, story_ = 0, story_found_ = 0;
  std::map<std::string, Tally> facets_;
  std::map<std::string, std::map<std::string, Tally>> values_;
};

void Reading::add_date(const Label& label, const json& row) {
  const std::string got_date = text_or_empty(row, "date");
  const bool has_year = row.contains("year") && row.at("year").is_number();
  const int got = has_year ? row.at("year").get<int>() : 0;
  const bool is_right = label.year && has_year && got == *label.year;
  if (label.date_evidence == "stated" && label.date) {
    ++stated_dates_;
    stated_dates_right_ += got_date == *label.date;
    if (got_date != *label.date) error(label, "date: want " + *label.date + ", got " + got_date);
  }
  if (label.date_evidence == "stated") {
    ++stated_years_;
    stated_years_right_ += is_right;
  } else if (label.date_evidence == "clued") {
    ++clued_years_;
    clued_years_right_ += is_right;
    if (!has_year)
      error(label, "year: clues fix " + std::to_string(*label.year) + ", none claimed");
  }
  if (has_year && !is_right) {
    ++wrong_claims_;
    error(label, "year: WRONG CLAIM " + std::to_string(got) + ", true " +
                     (label.year ? std::to_string(*label.year) : "unknowable"));
  }
}

void Reading::add_text(const Label& label, const json& row) {
  const std::string shown =
      normal_space(text_or_empty(row, "title") + "\n" + text_or_empty(row, "text"));
  for (const std::string& text : label.boilerplate) {
    ++furniture_;
    const bool is_found = shown.find(normal_space(text)) != std::string::npos;
    furniture_found_ += is_found;
    if (is_found) error(label, "furniture kept: " + text);
  }
  for (const std::string& sentence : label.story) {
    ++story_;
    const bool is_found = shown.find(normal_space(sentence)) != std::string::npos;
    story_found_ += is_found;
    if (!is_found) error(label, "story lost: " + sentence);
  }
}

void Reading::add_facets(const Label& label, const json& row) {
  for (const std::string facet : kFacetNames) {
    std::set<std::string> found;
    for (const json& value : row.at("facets").value(facet, json::array())) {
      found.insert(value.at(is_by_label(facet) ? "label" : "value").get<std::string>());
    }
    const Compared values = compared(label, facet, found);
    const auto count = [&](const std::string& value, int Tally::*what) {
      ++(facets_[facet].*what);
      ++(values_[facet][value].*what);
    };
    for (const std::string& value : values.right) count(value, &Tally::right);
    for (const std::string& value : values.wrong) {
      count(value, &Tally::wrong);
      error(label, facet + ": wrong " + value);
    }
    for (const std::string& value : values.missed) {
      count(value, &Tally::missed);
      error(label, facet + ": missed " + value);
    }
  }
}

double share(int part, int whole) { return whole == 0 ? 1 : double(part) / whole; }

void Reading::finish(std::size_t labelled) {
  const auto add_share = [&](const char* name, int part, int whole) {
    table_.scores.push_back({name, share(part, whole), figure("%d of %d", part, whole)});
  };
  add_share("articles found", read_, static_cast<int>(labelled));
  add_share("titles right", titles_right_, read_);
  add_share("stated dates exact", stated_dates_right_, stated_dates_);
  add_share("years right, stated", stated_years_right_, stated_years_);
  add_share("years right, clued", clued_years_right_, clued_years_);
  add_share("years not wrongly claimed", read_ - wrong_claims_, read_);
  add_share("furniture dropped", furniture_ - furniture_found_, furniture_);
  add_share("story kept", story_found_, story_);
  for (const std::string facet : kFacetNames) {
    const Tally& t = facets_[facet];
    table_.scores.push_back({facet + " F1", t.f1(),
                             figure("P %.3f R %.3f: %d right, %d wrong, %d missed", t.precision(),
                                    t.recall(), t.right, t.wrong, t.missed)});
    table_.scores.push_back({facet + " precision", t.precision(), ""});
    for (const auto& [value, v] : values_[facet]) {
      table_.errors.push_back(figure("  %-8s %-44s P %.2f R %.2f (%d right, %d wrong, %d missed)",
                                     facet.c_str(), value.c_str(), v.precision(), v.recall(),
                                     v.right, v.wrong, v.missed));
    }
  }
}

}  // namespace

void score_reading(const LabelSet& set, const Programs& programs, Table& table) {
  const auto found = explain_all(set, programs);
  Reading reading(table);
  for (const Label& label : set.labels) {
    const auto row = found.find(label.document);
    if (row == found.end()) {
      reading.missing(label);
    } else {
      reading.add(label, row->second);
    }
  }
  reading.finish(set.labels.size());
}

}  // namespace evaluation
