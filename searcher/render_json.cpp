// Results as JSON: the keys, and what stands under them.
#include <nlohmann/json.hpp>
#include <optional>

#include "searcher/render.hpp"
#include "searcher/snippet.hpp"

namespace searcher {
namespace {

using json = nlohmann::ordered_json;
using schema::Field;

constexpr int kSchema = 1;  // of the object; keys may be added to it, never changed
constexpr std::size_t kSnippetColumns = 200;

json text_or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

template <typename T>
json value_or_null(const std::optional<T>& value) {
  return value ? json(*value) : json(nullptr);
}

const std::vector<schema::FacetValue>& values(const schema::Record& record, Field facet) {
  return record.facets[schema::facet_index(facet)];
}

json named_values(const schema::Record& record, Field facet) {
  json list = json::array();
  for (const schema::FacetValue& value : values(record, facet)) {
    list.push_back({{"value", value.value}, {"label", value.label}});
  }
  return list;
}

json slugs(const schema::Record& record, Field facet) {
  json list = json::array();
  for (const schema::FacetValue& value : values(record, facet)) list.push_back(value.value);
  return list;
}

json why_of(const schema::Record& record) {
  json why = json::object();
  for (const Field facet : schema::kFacets) {
    json list = json::array();
    for (const schema::FacetValue& value : values(record, facet)) {
      json evidence = json::array();
      for (const schema::Evidence& piece : value.evidence) {
        evidence.push_back({{"text", piece.text},
                            {"offset", piece.offset},
                            {"in", piece.part == schema::Part::Title ? "title" : "text"},
                            {"stated", text_or_null(piece.stated)}});
      }
      list.push_back({{"value", value.value}, {"label", value.label}, {"evidence", evidence}});
    }
    why[std::string(schema::spec_of(facet).name)] = list;
  }
  return why;
}

json copies_of(const Hit& hit) {
  json list = json::array();
  for (const Copy& copy : hit.copies) {
    list.push_back({{"id", copy.id}, {"path", copy.path}, {"item", text_or_null(copy.item)}});
  }
  return list;
}

json ballot_of(const schema::BallotFigures& ballot) {
  return {{"yes", value_or_null(ballot.yes_percent)},
          {"turnout", value_or_null(ballot.turnout_percent)},
          {"balloted", value_or_null(ballot.balloted)}};
}

json hit_object(const Hit& hit, const Highlights& highlights, Why why) {
  const schema::Record& record = hit.record;
  const schema::Dating& dating = record.dating;
  json object = {{"rank", hit.rank},
                 {"score", hit.score},
                 {"id", record.id},
                 {"path", record.path},
                 {"item", text_or_null(record.item)},
                 {"title", text_or_null(record.title)},
                 {"date", dating.date ? json(schema::to_iso(*dating.date)) : json(nullptr)},
                 {"date_evidence", evidence_name(dating.evidence)},
                 {"year", value_or_null(dating.year)},
                 {"year_range",
                  json::array({value_or_null(dating.range.from), value_or_null(dating.range.to)})},
                 {"force", named_values(record, Field::Force)},
                 {"union", named_values(record, Field::Union)},
                 {"dispute", slugs(record, Field::Dispute)},
                 {"action", slugs(record, Field::Action)},
                 {"sector", slugs(record, Field::Sector)},
                 {"source", text_or_null(record.source)},
                 {"url", text_or_null(record.url)},
                 {"ballot", ballot_of(record.ballot)},
                 {"snippet", make_snippet(record.text, highlights, kSnippetColumns).text},
                 {"copies", copies_of(hit)}};
  if (why == Why::Shown) object["why"] = why_of(record);
  return object;
}

json facets_object(const Request& request, const Results& results) {
  json object = json::object();
  for (const Field facet : request.facets) {
    json list = json::array();
    for (const FacetCount& count : results.facets[schema::facet_index(facet)]) {
      list.push_back({{"value", count.value}, {"label", count.label}, {"count", count.count}});
    }
    object[std::string(schema::spec_of(facet).name)] = list;
  }
  return object;
}

json timeline_array(const Results& results) {
  json list = json::array();
  for (const PeriodCount& period : results.timeline) {
    list.push_back({{"period", period.period}, {"count", period.count}});
  }
  return list;
}

json table_array(const Request& request, const Results& results) {
  const std::string first(schema::spec_of(request.table.front()).name);
  const std::string second(schema::spec_of(request.table.back()).name);
  json list = json::array();
  for (const TableCell& cell : results.table) {
    json row = {{first, {{"value", cell.row}, {"label", cell.row_label}}}};
    if (request.table.size() > 1) {
      row[second] = {{"value", cell.column}, {"label", cell.column_label}};
    }
    row["count"] = cell.count;
    list.push_back(row);
  }
  return list;
}

// ASCII only, and bytes that are no UTF-8 (a file's name may hold any) replaced: always valid.
std::string printed(const json& object) {
  return object.dump(-1, ' ', true, json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string render_json(const Request& request, const Results& results, Why why) {
  json object = {{"schema", kSchema},
                 {"query",
                  {{"text", request.text},
                   {"parsed", results.parsed},
                   {"corrected", value_or_null(results.corrected)},
                   {"suggestion", value_or_null(results.suggestion)},
                   {"relaxed", results.is_relaxed},
                   {"notes", results.notes}}},
                 {"total", results.total},
                 {"possible_more", results.possible_more},
                 {"hits", json::array()}};
  for (const Hit& hit : results.hits) {
    object["hits"].push_back(hit_object(hit, results.highlights, why));
  }
  if (!request.facets.empty()) object["facets"] = facets_object(request, results);
  if (request.timeline) object["timeline"] = timeline_array(results);
  if (!request.table.empty()) object["table"] = table_array(request, results);
  object["seconds"] = results.seconds;
  return printed(object);
}

std::string render_jsonl(const Results& results, Why why) {
  std::string out;
  for (const Hit& hit : results.hits) out += printed(hit_object(hit, results.highlights, why));
  return out;
}

}  // namespace searcher
