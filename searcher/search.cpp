#include "searcher/search.hpp"

#include <utility>

#include "searcher/output.hpp"
#include "searcher/query_refusal.hpp"

namespace searcher {

Request prepared(const Options& options) {
  Request request = options.request;
  const auto syntax = options.is_words_only ? schema::Syntax::WordsOnly : schema::Syntax::Full;
  schema::ParsedQuery parsed = schema::parse_query(request.text, syntax);
  if (!parsed.complaints.empty()) refuse_query(request.text, parsed.complaints);
  request.query = std::move(parsed.root);
  return request;
}

std::string rendered(const Request& request, const Results& results, const Options& options) {
  if (options.explains_query && options.format == Format::Text) return results.explanation;
  switch (options.format) {
    case Format::Text0:
      return render_text0(results);
    case Format::Json:
      return render_json(request, results, options.why);
    case Format::Jsonl:
      return render_jsonl(results, options.why);
    case Format::Csv:
      return render_csv(request, results);
    case Format::Text:
      break;
  }
  return render_text(request, results, screen_of_stdout(options.colour), options.why,
                     options.facet_limit);
}

void say_notes(const Results& results, const Options& options) {
  for (const std::string& note : results.notes) say(schema::printable(note));
  if (results.corrected) say("searched for: " + schema::printable(*results.corrected));
  if (results.is_relaxed) say("no article holds all words: those with fewer are listed");
  if (results.suggestion) say("did you mean: " + schema::printable(*results.suggestion));
  if (results.possible_more > 0) {
    say(std::to_string(results.possible_more) +
        " more may lie in these dates, but do not surely (--possible adds them)");
  }
  if (results.total == 0) {
    const bool has_words = !options.request.text.empty();
    say(has_words ? "no article matches (fewer words or filters, or --match any, find more)"
                  : "no article matches");
  }
}

}  // namespace searcher
