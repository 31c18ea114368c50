// Results for a person: a hit as its headline, its facts, the best passage and where it lies.
#include <algorithm>
#include <array>
#include <cstdio>

#include "schema/terminal_text.hpp"
#include "searcher/render.hpp"
#include "searcher/render_counts.hpp"
#include "searcher/snippet.hpp"

namespace searcher {
namespace {

using schema::printable;

constexpr std::size_t kIndent = 4;            // of all under a title
constexpr std::size_t kReadingColumns = 110;  // longer lines tire the eye
constexpr std::size_t kSnippetLines = 2;
constexpr std::size_t kShortId = 8;  // digits of an id that --show and --like take
constexpr std::string_view kDot = " \u00b7 ";

constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string without_evidence(const schema::Dating& dating) {
  if (dating.date) {
    const schema::Date& date = *dating.date;
    std::string text = std::to_string(date.year);
    if (date.month != 0) text = std::string(kMonths[date.month - 1]) + " " + text;
    if (date.day != 0) text = std::to_string(date.day) + " " + text;
    return text;
  }
  if (dating.year) return std::to_string(*dating.year);
  const auto& [from, to] = dating.range;
  if (from && to) {
    const char* between = *to == *from + 1 ? " or " : "\u2013";
    return std::to_string(*from) + between + std::to_string(*to);
  }
  if (from) return std::to_string(*from) + " or later";
  if (to) return std::to_string(*to) + " or earlier";
  return "undated";
}

// `text` cut into runs: what lies in a span is matched, the rest has `style`.
std::vector<Run> runs_of(std::string_view text, const std::vector<Span>& spans, Style style) {
  std::vector<Run> runs;
  std::size_t at = 0;
  for (const Span& span : spans) {
    runs.push_back({printable(text.substr(at, span.offset - at)), style});
    runs.push_back({printable(text.substr(span.offset, span.size_bytes)), Style::Matched});
    at = span.offset + span.size_bytes;
  }
  runs.push_back({printable(text.substr(at)), style});
  return runs;
}

std::string joined_labels(const std::vector<schema::FacetValue>& values) {
  std::string text;
  for (const schema::FacetValue& value : values) text += (text.empty() ? "" : ", ") + value.label;
  return printable(text);
}

std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g%%", share);
  return text;
}

std::string ballot_text(const schema::BallotFigures& ballot) {
  std::string text;
  const auto add = [&](const std::string& figure) { text += (text.empty() ? "" : ", ") + figure; };
  if (ballot.yes_percent) add(percent(*ballot.yes_percent) + " yes");
  if (ballot.turnout_percent) add(percent(*ballot.turnout_percent) + " turnout");
  if (ballot.balloted) add(std::to_string(*ballot.balloted) + " balloted");
  return text;
}

// Date, force, union, dispute, action and ballot, as far as they are known.
std::string facts_of(const schema::Record& record) {
  std::string facts = shown_date(record.dating);
  for (const schema::Field facet : {schema::Field::Force, schema::Field::Union,
                                    schema::Field::Dispute, schema::Field::Action}) {
    const std::string labels = joined_labels(record.facets[schema::facet_index(facet)]);
    if (!labels.empty()) facts += std::string(kDot) + labels;
  }
  const std::string ballot = ballot_text(record.ballot);
  return ballot.empty() ? facts : facts + std::string(kDot) + ballot;
}

std::string place_of(std::string_view path, std::string_view item) {
  return printable(path) + (item.empty() ? "" : "#" + printable(item));
}

class HitPrinter {
 public:
  HitPrinter(const Results& results, const Screen& screen, Why why)
      : results_(results), screen_(screen), why_(why) {}

  std::string print(const Hit& hit) const {
    const schema::Record& record = hit.record;
    std::string out = heading(hit);
    const std::size_t columns = std::min(screen_.columns, kReadingColumns);
    const Snippet snippet =
        make_snippet(record.text, results_.highlights, (columns - kIndent) * kSnippetLines);
    if (!snippet.text.empty()) {
      out += line(runs_of(snippet.text, snippet.spans, Style::Plain), columns);
    }
    if (why_ == Why::Shown) out += evidence(record);
    out += line(
        {{record.id.substr(0, kShortId) + " " + place_of(record.path, record.item), Style::Faint}},
        screen_.columns);
    for (const Copy& copy : hit.copies) {
      out += line({{"copy: " + place_of(copy.path, copy.item), Style::Faint}}, screen_.columns);
    }
    return out;
  }

 private:
  std::string line(const std::vector<Run>& runs, std::size_t columns) const {
    return std::string(kIndent, ' ') + flow(runs, kIndent, kIndent, columns, screen_) + "\n";
  }

  // The title and the facts: on one line where they fit, else the facts below.
  std::string heading(const Hit& hit) const {
    const schema::Record& record = hit.record;
    std::string rank = std::to_string(hit.rank);
    rank.insert(0, rank.size() < kIndent - 1 ? kIndent - 1 - rank.size() : 0, ' ');
    std::vector<Run> title =
        runs_of(record.title, matched_spans(record.title, results_.highlights), Style::Title);
    if (record.title.empty()) title = {{"(no headline)", Style::Faint}};
    const std::string facts = facts_of(record);
    std::string out = styled(rank, Style::Faint, screen_) + " " +
                      flow(title, kIndent, kIndent, screen_.columns, screen_);
    const std::size_t used = kIndent + columns_of(printable(record.title));
    if (used + 3 + columns_of(facts) <= screen_.columns) return out + "   " + facts + "\n";
    return out + "\n" + line({{facts, Style::Plain}}, screen_.columns);
  }

  std::string evidence(const schema::Record& record) const {
    std::string out;
    for (const schema::Field facet : schema::kFacets) {
      for (const schema::FacetValue& value : record.facets[schema::facet_index(facet)]) {
        std::string text =
            std::string(schema::spec_of(facet).name) + " " + printable(value.label) + ":";
        for (const schema::Evidence& piece : value.evidence) {
          const std::string where =
              !piece.stated.empty() ? printable(piece.stated)
                                    : (piece.part == schema::Part::Title ? "headline" : "text") +
                                          std::string(" at ") + std::to_string(piece.offset);
          text += " \u201c" + printable(piece.text) + "\u201d (" + where + ")";
        }
        out += line({{text, Style::Faint}}, screen_.columns);
      }
    }
    return out;
  }

  const Results& results_;
  const Screen& screen_;
  Why why_;
};

std::string summary(const Request& request, const Results& results) {
  const std::string noun = results.total == 1 ? " article" : " articles";
  std::string text = std::to_string(results.total) + noun;
  if (results.hits.size() < results.total && !results.hits.empty()) {
    const std::string first = std::to_string(request.offset + 1);
    const std::string last = std::to_string(request.offset + results.hits.size());
    text = (first == last ? first : first + "\u2013" + last) + " of " + text;
  }
  if (request.sort != Sort::Relevance && results.total > 1) {
    text += request.sort == Sort::Newest ? ", newest first" : ", oldest first";
  }
  return text;
}

}  // namespace

std::string shown_date(const schema::Dating& dating) {
  const std::string text = without_evidence(dating);
  return dating.evidence == schema::DateEvidence::Inferred && dating.year ? text + " (inferred)"
                                                                          : text;
}

std::string render_text(const Request& request, const Results& results, const Screen& screen,
                        Why why, std::size_t facet_limit) {
  std::string out;
  const HitPrinter printer(results, screen, why);
  for (const Hit& hit : results.hits) out += printer.print(hit) + "\n";
  if (results.total > 0) out += styled(summary(request, results), Style::Faint, screen) + "\n";
  return out + render_counts(request, results, screen, facet_limit);
}

std::string render_text0(const Results& results) {
  std::string out;
  for (const Hit& hit : results.hits) {
    out += hit.record.path;
    out += '\0';
  }
  return out;
}

std::string render_article(const schema::Record& record, const Highlights& highlights,
                           const Screen& screen) {
  const std::size_t columns = std::min(screen.columns, kReadingColumns);
  const auto paragraph = [&](const std::vector<Run>& runs) {
    return flow(runs, 0, 0, columns, screen) + "\n";
  };
  std::string out;
  if (!record.title.empty()) {
    out += paragraph(runs_of(record.title, matched_spans(record.title, highlights), Style::Title));
  }
  out += paragraph({{facts_of(record), Style::Plain}});
  for (const std::string* part : {&record.source, &record.url}) {
    if (!part->empty()) out += paragraph({{printable(*part), Style::Faint}});
  }
  out += paragraph({{place_of(record.path, record.item), Style::Faint}});
  for (std::size_t at = 0; at < record.text.size();) {
    const std::size_t end = std::min(record.text.find('\n', at), record.text.size());
    const std::string_view text = std::string_view(record.text).substr(at, end - at);
    if (!text.empty()) {
      out += "\n" + paragraph(runs_of(text, matched_spans(text, highlights), Style::Plain));
    }
    at = end + 1;
  }
  return out;
}

}  // namespace searcher
