#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/evaluation/scores.hpp"
#include "tests/support/program.hpp"

namespace evaluation {
namespace {

using nlohmann::json;

// The name under which judgments know a hit: file, file#item, or in a plain collection the item.
std::string document_of(const json& hit, bool is_plain) {
  std::string item = hit.at("item").is_null() ? "" : hit.at("item").get<std::string>();
  if (is_plain) return item;
  const std::string file = std::filesystem::path(hit.at("path").get<std::string>()).filename();
  return document_name(file, item);
}

std::vector<json> search(const Programs& programs, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(),
                   {programs.search.string(), "--db", programs.db.string(), "--format", "jsonl"});
  std::vector<json> hits;
  std::istringstream lines(support::finished(arguments).out);
  for (std::string line; std::getline(lines, line);) hits.push_back(json::parse(line));
  return hits;
}

// Document -> the first of its copies.
using Folds = std::map<std::string, std::string>;

const std::string& story_of(const std::string& document, const Folds& folds) {
  const auto fold = folds.find(document);
  return fold == folds.end() ? document : fold->second;
}

// The best grade among a hit and its copies; a story that an earlier hit told is worth nothing.
std::vector<int> grades_in_order(const JudgedQuery& query, const std::vector<json>& hits,
                                 bool is_plain, const Folds& folds) {
  std::vector<int> grades;
  std::set<std::string> told;
  for (const json& hit : hits) {
    std::vector<std::string> documents{document_of(hit, is_plain)};
    for (const json& copy : hit.value("copies", json::array())) {
      documents.push_back(document_of(copy, is_plain));
    }
    int best = 0;
    for (const std::string& document : documents) {
      const auto judged = query.grades.find(document);
      const bool is_new = !told.contains(story_of(document, folds));
      if (is_new && judged != query.grades.end()) best = std::max(best, judged->second);
    }
    for (const std::string& document : documents) told.insert(story_of(document, folds));
    grades.push_back(best);
  }
  return grades;
}

double dcg(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(grades.size(), 10); ++i) {
    sum += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  }
  return sum;
}

// The ideal list counts each story once, too.
double ndcg(const JudgedQuery& query, const std::vector<int>& grades, const Folds& folds) {
  std::map<std::string, int> best;
  for (const auto& [document, grade] : query.grades) {
    int& known = best[story_of(document, folds)];
    known = std::max(known, grade);
  }
  std::vector<int> ideal;
  ideal.reserve(best.size());
  for (const auto& [document, grade] : best) ideal.push_back(grade);
  std::ranges::sort(ideal, std::greater{});
  return dcg(ideal) == 0 ? 0 : dcg(grades) / dcg(ideal);
}

double average_precision(const JudgedQuery& query, const std::vector<int>& grades) {
  const auto relevant =
      std::ranges::count_if(query.grades, [](auto& row) { return row.second > 0; });
  double sum = 0;
  int found = 0;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    if (grades[i] > 0) sum += ++found / (static_cast<double>(i) + 1);
  }
  return relevant == 0 ? 0 : sum / static_cast<double>(relevant);
}

// "\n  got g01.txt (3), g07.txt (0)\n  missed g02.txt (3)": by file, with the grades as judged.
std::string got_and_missed(const JudgedQuery& query, const std::vector<json>& hits) {
  std::string got, missed;
  std::set<std::string> found;
  const auto add = [](std::string& text, const std::string& document, int grade) {
    text += (text.empty() ? "" : ", ") + document + " (" + std::to_string(grade) + ")";
  };
  for (const json& hit : hits) {
    const std::string document = document_of(hit, false);
    const auto judged = query.grades.find(document);
    add(got, document, judged == query.grades.end() ? 0 : judged->second);
    found.insert(document);
    for (const json& copy : hit.at("copies")) found.insert(document_of(copy, false));
  }
  for (const auto& [document, grade] : query.grades) {
    if (grade > 0 && !found.contains(document)) add(missed, document, grade);
  }
  return "\n  got " + got + "\n  missed " + missed;
}

Folds labelled_folds(const LabelSet& set) {
  Folds folds;
  for (const Label& label : set.labels) {
    if (!label.copy_of.empty()) folds[label.document] = label.copy_of;
  }
  return folds;
}

}  // namespace

void score_folding(const LabelSet& set, const Programs& programs, Table& table) {
  const auto folds = labelled_folds(set);
  table.copies_labelled += static_cast<int>(folds.size());
  for (const json& hit : search(programs, {"--limit", "100000"})) {
    const std::string shown = document_of(hit, set.is_plain);
    for (const json& copy : hit.at("copies")) {
      const std::string other = document_of(copy, set.is_plain);
      const bool is_copy = story_of(shown, folds) == story_of(other, folds);
      (is_copy ? table.copies_folded : table.wrongly_folded) += 1;
      if (!is_copy) table.errors.push_back(shown + ": wrongly folded with " + other);
    }
  }
}

void score_ranking(const LabelSet& set, const Programs& programs, const std::string& label,
                   Table& table) {
  const auto folds = labelled_folds(set);
  const std::string measure = label + (set.is_plain ? "MAP " : "nDCG@10 ");
  for (const JudgedQuery& query : set.queries) {
    std::vector<std::string> arguments = query.options;
    if (set.is_plain) {
      arguments.insert(arguments.end(),
                       {"--match", "any", "--words", "--all-copies", "--limit", "1000"});
    }
    arguments.insert(arguments.end(), {"--", query.text});
    const auto hits = search(programs, arguments);
    const auto grades = grades_in_order(query, hits, set.is_plain, folds);
    if (set.is_plain && query.grades.empty()) continue;
    const double score =
        set.is_plain ? average_precision(query, grades) : ndcg(query, grades, folds);
    for (const std::string& type : std::set<std::string>{query.type, "all"}) {
      Mean& mean = table.ranking[measure + type];
      mean.sum += score;
      mean.count += 1;
    }
    if (!set.is_plain && score < 0.999) {
      char text[160];
      std::snprintf(text, sizeof text, "nDCG@10 %.3f  %s (%s)", score, query.id.c_str(),
                    query.type.c_str());
      table.errors.push_back(std::string(text) + ": " + query.text + got_and_missed(query, hits));
    }
  }
}

void conclude_search(Table& table) {
  if (table.copies_labelled + table.wrongly_folded > 0) {
    const double part =
        table.copies_labelled == 0 ? 1 : double(table.copies_folded) / table.copies_labelled;
    table.scores.push_back({"copies folded", part,
                            std::to_string(table.copies_folded) + " of " +
                                std::to_string(table.copies_labelled) + ", " +
                                std::to_string(table.wrongly_folded) + " wrongly"});
    table.scores.push_back({"not wrongly folded", table.wrongly_folded == 0 ? 1.0 : 0.0, ""});
  }
  for (const auto& [name, mean] : table.ranking) {
    table.scores.push_back({name, mean.sum / mean.count, std::to_string(mean.count) + " queries"});
  }
}

}  // namespace evaluation
