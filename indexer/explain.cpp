#include "indexer/explain.hpp"

#include <ostream>
#include <sstream>
#include <string>
#include <variant>

#include "corpus/reader.hpp"
#include "indexer/json_line.hpp"
#include "indexer/recognise/recognise.hpp"
#include "indexer/sources.hpp"
#include "schema/error.hpp"
#include "schema/terminal_text.hpp"

namespace indexer {
namespace {

using corpus::Article;
using schema::Field;
using schema::printable;

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

std::string_view name_of(schema::DateEvidence evidence) {
  switch (evidence) {
    case schema::DateEvidence::Stated:
      return "stated";
    case schema::DateEvidence::Inferred:
      return "inferred";
    case schema::DateEvidence::Unknown:
      break;
  }
  return "unknown";
}

std::string_view name_of(schema::Part part) {
  return part == schema::Part::Title ? "title" : "text";
}

Json number_or_null(const auto& number) { return number ? Json(*number) : Json(nullptr); }

Json facets_json(const schema::Facets& facets) {
  Json all = Json::object();
  for (const Field facet : schema::kFacets) {
    Json values = Json::array();
    for (const schema::FacetValue& value : facets[schema::facet_index(facet)]) {
      Json evidence = Json::array();
      for (const schema::Evidence& words : value.evidence) {
        evidence.push_back({{"text", words.text},
                            {"offset", words.offset},
                            {"part", name_of(words.part)},
                            {"stated", text_or_null(words.stated)}});
      }
      values.push_back({{"value", value.value}, {"label", value.label}, {"evidence", evidence}});
    }
    all[std::string(schema::spec_of(facet).name)] = values;
  }
  return all;
}

Json candidates_json(const std::vector<DateCandidate>& candidates) {
  Json all = Json::array();
  for (const DateCandidate& candidate : candidates) {
    all.push_back({{"date", candidate.date}, {"kind", candidate.kind}, {"text", candidate.text}});
  }
  return all;
}

Json article_json(const Article& article, const Recognised& recognised) {
  const schema::Dating& dating = recognised.dating;
  Json dropped = Json::array();
  Json reasons = Json::array();
  for (const corpus::DroppedLine& line : article.dropped) {
    dropped.push_back(line.text);
    reasons.push_back(line.reason);
  }
  return {{"path", article.file.string()},
          {"item", text_or_null(article.item)},
          {"title", text_or_null(article.title)},
          {"date", dating.date ? Json(schema::to_iso(*dating.date)) : Json(nullptr)},
          {"date_evidence", name_of(dating.evidence)},
          {"date_reason", text_or_null(dating.reason)},
          {"date_candidates", candidates_json(recognised.date_candidates)},
          {"year", number_or_null(dating.year)},
          {"year_range", {number_or_null(dating.range.from), number_or_null(dating.range.to)}},
          {"source", text_or_null(article.source)},
          {"url", text_or_null(article.url)},
          {"facets", facets_json(recognised.facets)},
          {"ballot",
           {{"yes", number_or_null(recognised.ballot.yes_percent)},
            {"turnout", number_or_null(recognised.ballot.turnout_percent)},
            {"balloted", number_or_null(recognised.ballot.balloted)}}},
          {"complaints", recognised.complaints},
          {"dropped", dropped},
          {"dropped_reasons", reasons},
          {"text", article.text}};
}

// The lines of one article for a person.
class Screen {
 public:
  Screen(std::ostream& out, bool is_coloured) : out_(out), is_coloured_(is_coloured) {}

  void show(const Article& article, const Recognised& recognised) {
    heading(article);
    show_dating(recognised);
    for (const Field facet : schema::kFacets) {
      if (facet == Field::Year) continue;
      show_facet(facet, recognised.facets[schema::facet_index(facet)]);
    }
    show_ballot(recognised.ballot);
    line("source", article.source);
    line("url", article.url);
    for (const std::string& complaint : recognised.complaints) line("complaint", complaint);
    show_dropped(article);
    out_ << '\n' << printable(article.text, schema::LineBreaks::Kept) << '\n';
  }

  void refuse(const std::filesystem::path& file, const std::string& item,
              const std::string& reason) {
    out_ << printable(place_of(file.string(), item)) << ": " << printable(reason) << "\n\n";
  }

 private:
  std::string in(std::string_view style, const std::string& text) const {
    if (!is_coloured_) return text;
    return std::string(style) + text + std::string(kPlain);
  }

  void line(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    std::string label(name);
    label.resize(11, ' ');
    out_ << "  " << in(kDim, label) << printable(value) << '\n';
  }

  void heading(const Article& article) {
    const std::string title = article.title.empty() ? "(no headline)" : printable(article.title);
    out_ << in(kBold, title) << '\n';
    line("file", article.file.string());
    line("item", article.item);
  }

  void show_dating(const Recognised& recognised) {
    const schema::Dating& dating = recognised.dating;
    std::string when = dating.date   ? schema::to_iso(*dating.date)
                       : dating.year ? std::to_string(*dating.year)
                                     : "not known";
    if (!dating.year && (dating.range.from || dating.range.to)) {
      when += ", years ";
      when += dating.range.from ? std::to_string(*dating.range.from) : "";
      when += "..";
      when += dating.range.to ? std::to_string(*dating.range.to) : "";
    }
    when += " (" + std::string(name_of(dating.evidence));
    when += dating.reason.empty() ? ")" : ": " + dating.reason + ")";
    line("date", when);
    for (const DateCandidate& candidate : recognised.date_candidates) {
      line("  weighed", candidate.date + " by " + candidate.kind + ": " + candidate.text);
    }
  }

  void show_facet(Field facet, const std::vector<schema::FacetValue>& values) {
    for (const schema::FacetValue& value : values) {
      std::string text = value.label;
      for (const schema::Evidence& words : value.evidence) {
        text += &words == &value.evidence.front() ? "  <- " : "; ";
        text +=
            words.stated.empty() ? "\"" + words.text + "\"" : words.text + " by " + words.stated;
        if (words.stated.empty()) {
          text +=
              " (" + std::string(name_of(words.part)) + " " + std::to_string(words.offset) + ")";
        }
      }
      line(schema::spec_of(facet).name, text);
    }
  }

  void show_ballot(const schema::BallotFigures& ballot) {
    std::ostringstream figures;
    if (ballot.yes_percent) figures << "yes " << *ballot.yes_percent << "%  ";
    if (ballot.turnout_percent) figures << "turnout " << *ballot.turnout_percent << "%  ";
    if (ballot.balloted) figures << "balloted " << *ballot.balloted;
    line("ballot", figures.str());
  }

  void show_dropped(const Article& article) {
    for (const corpus::DroppedLine& dropped : article.dropped) {
      line("dropped", dropped.text + "  <- " + dropped.reason);
    }
  }

  std::ostream& out_;
  bool is_coloured_;
};

}  // namespace

bool explain(std::ostream& out, const ExplainRequest& request, const schema::Vocabulary& vocabulary,
             OutputFormat format, bool is_coloured) {
  const std::filesystem::path file = std::filesystem::absolute(request.file).lexically_normal();
  std::error_code missing;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, missing))) {
    throw schema::Error(schema::Fault::Io, file.string() + ": is not there");
  }
  const Source source = source_for(load_sources(request.index), file);
  const corpus::ReadContext context(vocabulary, {.max_article_bytes = source.max_article_bytes});
  const Recogniser recogniser(vocabulary);
  Screen screen(out, is_coloured);
  bool is_all_read = true;
  const auto refuse = [&](const std::string& item, const std::string& reason) {
    is_all_read = false;
    if (format == OutputFormat::Text) return screen.refuse(file, item, reason);
    const Json refusal{{"path", file.string()}, {"item", text_or_null(item)}, {"rejected", reason}};
    out << json_line(refusal) << '\n';
  };
  corpus::read_articles(file, root_of(source), context, [&](corpus::ReadOutcome outcome) {
    if (const auto* article = std::get_if<Article>(&outcome)) {
      const Recognised recognised = recogniser.recognise(*article);
      if (format == OutputFormat::Text) return screen.show(*article, recognised);
      out << json_line(article_json(*article, recognised)) << '\n';
    } else if (const auto* rejection = std::get_if<corpus::Rejection>(&outcome)) {
      refuse(rejection->item, rejection->reason);
    } else {
      refuse({}, "passed over: " + std::get<corpus::Skipped>(outcome).reason);
    }
  });
  return is_all_read;
}

}  // namespace indexer
