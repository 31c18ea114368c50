// Results as a table: cells that no reader splits and no spreadsheet runs.
#include <cstdio>
#include <vector>

#include "searcher/render.hpp"
#include "searcher/snippet.hpp"

namespace searcher {
namespace {

constexpr std::size_t kSnippetColumns = 200;

// A cell as RFC 4180 writes it. One that a spreadsheet would take for a formula gets a leading
// apostrophe (OWASP, CSV injection).
std::string cell(std::string text) {
  if (!text.empty() &&
      std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) {
    text.insert(0, 1, '\'');
  }
  if (text.find_first_of(",\"\r\n;") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char byte : text) {
    if (byte == '"') quoted += '"';
    quoted += byte;
  }
  return quoted + '"';
}

std::string row(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& text : cells) line += cell(text) + ",";
  line.back() = '\r';
  return line + "\n";
}

std::string values_of(const schema::Record& record, schema::Field facet) {
  std::string text;
  for (const schema::FacetValue& value : record.facets[schema::facet_index(facet)]) {
    text += (text.empty() ? "" : ";") + value.value;
  }
  return text;
}

std::string hit_row(const Hit& hit, const Highlights& highlights) {
  using schema::Field;
  const schema::Record& record = hit.record;
  char score[32];
  std::snprintf(score, sizeof score, "%.2f", hit.score);
  return row({std::to_string(hit.rank), score, record.id, record.path, record.item, record.title,
              record.dating.date ? schema::to_iso(*record.dating.date) : "",
              std::string(evidence_name(record.dating.evidence)),
              record.dating.year ? std::to_string(*record.dating.year) : "",
              values_of(record, Field::Force), values_of(record, Field::Union),
              values_of(record, Field::Dispute), values_of(record, Field::Action),
              values_of(record, Field::Sector), record.source, record.url,
              make_snippet(record.text, highlights, kSnippetColumns).text,
              std::to_string(hit.copies.size())});
}

}  // namespace

std::string render_csv(const Request& request, const Results& results) {
  if (!request.table.empty()) {
    const std::string first(schema::spec_of(request.table.front()).name);
    const bool has_columns = request.table.size() > 1;
    const std::string second(has_columns ? schema::spec_of(request.table.back()).name : "");
    std::string out = has_columns ? row({first, second, "count"}) : row({first, "count"});
    for (const TableCell& found : results.table) {
      const std::string count = std::to_string(found.count);
      out += has_columns ? row({found.row, found.column, count}) : row({found.row, count});
    }
    return out;
  }
  std::string out =
      row({"rank", "score", "id", "path", "item", "title", "date", "date_evidence", "year", "force",
           "union", "dispute", "action", "sector", "source", "url", "snippet", "copies"});
  for (const Hit& hit : results.hits) out += hit_row(hit, results.highlights);
  return out;
}

}  // namespace searcher
