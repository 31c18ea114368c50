// A search as plain data: what is asked, and what is found.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.hpp"
#include "schema/field.hpp"
#include "schema/query.hpp"
#include "schema/record.hpp"

namespace searcher {

enum class Match : std::uint8_t { All, Any, Auto };
enum class Sort : std::uint8_t { Relevance, Newest, Oldest };
enum class Copies : std::uint8_t { Folded, All };
enum class TimelineStep : std::uint8_t { Month, Year };

struct Request {
  std::string text;    // as typed
  schema::Node query;  // of the text
  Match match = Match::Auto;
  bool is_exact = false;  // no stemming, synonyms or correction
  Copies copies = Copies::Folded;
  // By facet_index, as typed: names, for Year "2015", "2013..2016", "unknown". Any of them; a
  // facet with none is not filtered by.
  std::array<std::vector<std::string>, schema::kFacetCount> filters;
  std::optional<schema::DaySpan> published;  // --since, --until
  bool allows_possible = false;              // dates and years that may lie in the filter count too
  std::optional<std::int64_t> added_since;   // first indexed then or later, seconds since 1970
  std::string like;                          // id of the article to be like; empty: none
  Sort sort = Sort::Relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::vector<schema::Field> facets;  // whose values to count
  std::string facet_find;             // of them only those with a name that has this; empty: all
  std::optional<TimelineStep> timeline;
  std::vector<schema::Field> table;  // one or two facets to tabulate
};

// An article of the same story that matches too.
struct Copy {
  std::string id, path, item;
};

struct Hit {
  std::size_t rank = 0;  // 1 is the first of all, whatever the offset
  double score = 0;
  schema::Record record;
  std::vector<Copy> copies;
};

struct FacetCount {
  std::string value;  // slug, or a year, or "unknown"
  std::string label;
  std::size_t count = 0;  // exact: hits that choosing it would list
};

struct PeriodCount {
  std::string period;  // "2015-01", "2015" or "unknown"
  std::size_t count = 0;
};

// A cell of a cross-tabulation: the hits that have both values. `column` is empty where one facet
// was asked for.
struct TableCell {
  std::string row, row_label, column, column_label;
  std::size_t count = 0;
};

// What the query's words became, for highlighting exactly what matched.
struct Highlights {
  std::set<std::string> words;                    // folded, every form that counts as a match
  std::set<std::string> beginnings;               // folded, of wildcards
  std::vector<std::vector<std::string>> phrases;  // folded words in order; not matches one by one
};

struct Results {
  std::size_t total = 0;  // exact, before offset and limit; stories where copies are folded
  std::vector<Hit> hits;
  std::array<std::vector<FacetCount>, schema::kFacetCount> facets;  // most first, then by label
  std::vector<PeriodCount> timeline;                                // oldest first, unknown last
  std::vector<TableCell> table;                                     // most first
  std::string parsed;                     // canonical text of the query that was run
  std::optional<std::string> corrected;   // the query text with its spelling mended, if it was
  std::optional<std::string> suggestion;  // the same, only offered
  bool is_relaxed = false;
  std::vector<std::string> notes;  // lines for the person: what was widened, relaxed, meant
  std::size_t possible_more = 0;   // hits that --possible would add
  Highlights highlights;
  std::string explanation;   // tree and what each word became, many lines
  std::int64_t updated = 0;  // stamp of the index's last commit; of several indexes the latest
  double seconds = 0;
};

// As scripts read it: "stated", "inferred", "unknown".
constexpr std::string_view evidence_name(schema::DateEvidence evidence) {
  if (evidence == schema::DateEvidence::Stated) return "stated";
  return evidence == schema::DateEvidence::Inferred ? "inferred" : "unknown";
}

}  // namespace searcher
