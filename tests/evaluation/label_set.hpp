// A labelled folder as it lies on disk: articles with what is true of them, queries, judgments.
//
// Two forms are told apart by their files. Labelled news: articles/, gold.jsonl and, optionally,
// queries.jsonl with qrels.tsv, and story.tsv (document, sentence of its story). A plain test
// collection: docs.jsonl, queries.tsv (id, text), qrels-all-binary.tsv or else qrels.tsv.
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

// The document's name for the article with this item of a file; empty: the file's only one.
std::string document_name(const std::string& file, const std::string& item);

// What a facet of an article was given, beside its label. Optional values are in none of them.
struct Compared {
  std::vector<std::string> right, wrong, missed;
};
// `facet` is one of kFacetNames; `found` has labels of forces and unions, slugs of the others.
Compared compared(const Label& label, const std::string& facet, const std::set<std::string>& found);
// Whether the labels name the values of `facet` as they are displayed.
bool is_by_label(const std::string& facet);

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

  std::set<std::string> files() const;  // below `articles`, those that the labels tell of
};

// Throws std::runtime_error where a file is missing or malformed.
LabelSet load(const std::filesystem::path& folder);
// Queries and judgments alone (queries.jsonl, qrels.tsv), over the articles of another folder.
std::vector<JudgedQuery> load_queries(const std::filesystem::path& folder);

}  // namespace evaluation
