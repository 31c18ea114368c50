// A labelled folder as it lies on disk: articles with what is true of them, queries, judgments.
//
// Two forms are told apart by their files. Labelled news: articles/, gold.jsonl, queries.jsonl,
// qrels.tsv and, optionally, story.tsv (document, sentence of its story). A plain test collection:
// docs.jsonl, queries.tsv (id, text), qrels.tsv.
#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace evaluation {

inline constexpr std::array kFacetNames{"force", "union", "dispute", "action", "sector"};

struct Label {
  std::string document;  // file, or file#item
  std::optional<std::string> title;
  std::optional<std::string> date;  // ISO day
  std::string date_evidence;        // "stated", "clued" or "absent"
  std::optional<int> year;
  std::map<std::string, std::set<std::string>> facets;    // by name: labels or slugs
  std::map<std::string, std::set<std::string>> optional;  // neither asked for nor wrong
  std::string copy_of;                                    // another's file; empty: none
  std::vector<std::string> boilerplate;
  std::vector<std::string> story;  // sentences that must be kept
};

struct JudgedQuery {
  std::string id, text, type;
  std::vector<std::string> options;   // filters, as options of picket-search
  std::map<std::string, int> grades;  // by document; 0: judged not relevant
};

struct LabelSet {
  std::filesystem::path articles;  // what to index
  std::vector<Label> labels;       // empty for a plain test collection
  std::vector<JudgedQuery> queries;
  bool is_plain = false;
};

// Throws std::runtime_error where a file is missing or malformed.
LabelSet load(const std::filesystem::path& folder);
// Queries and judgments alone (queries.jsonl, qrels.tsv), over the articles of another folder.
std::vector<JudgedQuery> load_queries(const std::filesystem::path& folder);

}  // namespace evaluation
