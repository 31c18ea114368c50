#include "indexer/status.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "indexer/generation.hpp"
#include "indexer/index_state.hpp"
#include "indexer/json_line.hpp"
#include "indexer/stored_index.hpp"
#include "indexer/words.hpp"
#include "schema/date.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/terminal_text.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::printable;

struct SourceStatus {
  Source source;
  bool is_missing = false;
  std::size_t files = 0, articles = 0, failed = 0;
};

struct Status {
  fs::path index, generation;
  std::uint64_t articles = 0, unknown_years = 0, bytes = 0, batch = 0;
  std::size_t files = 0, failed = 0;
  std::int64_t updated = 0;
  std::string vocabulary;  // as it describes itself
  bool is_vocabulary_current = false;
  bool is_manifest_lost = false;
  std::vector<SourceStatus> sources;
  std::vector<std::string> ailments;  // what keeps it from being well
};

bool is_failed(const KnownFile& file) {
  return file.outcome != Outcome::Skipped && !file.refusals.empty();
}

void count_files(Status& status, const Manifest& manifest) {
  for (const KnownFile& file : manifest.files) {
    const auto source = std::ranges::find_if(status.sources, [&](const SourceStatus& candidate) {
      return is_within(file.path, candidate.source.path.native());
    });
    ++status.files;
    if (is_failed(file)) ++status.failed;
    if (source == status.sources.end()) continue;
    ++source->files;
    source->articles += file.articles.size();
    if (is_failed(file)) ++source->failed;
  }
}

void find_ailments(Status& status, const std::optional<LastRun>& last) {
  for (const SourceStatus& source : status.sources) {
    if (source.is_missing) {
      status.ailments.push_back("source " + source.source.path.string() + " is missing");
    }
  }
  if (last && !last->error.empty()) {
    status.ailments.push_back("the last " + last->command + " failed: " + last->error);
  }
  if (!status.is_vocabulary_current) {
    status.ailments.push_back("the vocabulary has changed: the next update recognises anew");
  }
}

Status look_at(const fs::path& index, const schema::Vocabulary& vocabulary) {
  Status status;
  status.index = index;
  status.generation = require_generation(index);
  const StoredIndex stored(status.generation);
  const IndexState state = load_state(index, Access::Read);
  const auto last = load_last_run(index);
  status.articles = stored.articles();
  status.unknown_years = stored.articles_with(schema::Field::Year, schema::kUnknownYear);
  status.batch = state.batch;
  status.updated = std::max(stored.updated(), last ? last->last_good : 0);
  status.vocabulary = stored.metadata(schema::kVocabularyNameKey);
  status.is_vocabulary_current = state.vocabulary == vocabulary.digest();
  status.bytes = bytes_below(status.generation);
  for (const Source& source : state.sources) {
    std::error_code unknown;
    status.sources.push_back({.source = source, .is_missing = !fs::exists(source.path, unknown)});
  }
  count_files(status, state.manifest);
  find_ailments(status, last);
  return status;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : rounded(static_cast<double>(part) / static_cast<double>(whole));
}

Json status_json(const Status& status) {
  Json sources = Json::array();
  for (const SourceStatus& source : status.sources) {
    sources.push_back({{"path", source.source.path.string()},
                       {"missing", source.is_missing},
                       {"files", source.files},
                       {"articles", source.articles},
                       {"failed", source.failed},
                       {"exclude", source.source.excludes},
                       {"max_article_bytes", source.source.max_article_bytes}});
  }
  return {{"schema", 1},
          {"index", status.index.string()},
          {"generation", status.generation.filename().string()},
          {"format", schema::kFormatVersion},
          {"batch", status.batch},
          {"articles", status.articles},
          {"files", status.files},
          {"failed", status.failed},
          {"updated", iso_time(status.updated)},
          {"vocabulary",
           {{"description", status.vocabulary}, {"current", status.is_vocabulary_current}}},
          {"bytes", status.bytes},
          {"unknown_years", status.unknown_years},
          {"unknown_years_share", share(status.unknown_years, status.articles)},
          {"sources", sources},
          {"health", status.ailments.empty() ? "good" : "attention"},
          {"ailments", status.ailments}};
}

void write_text(std::ostream& out, const Status& status, bool is_coloured) {
  const auto line = [&](std::string name, const std::string& value) {
    name.resize(12, ' ');
    out << (is_coloured ? "\x1b[2m" + name + "\x1b[0m" : name) << printable(value) << '\n';
  };
  line("index", status.index.string());
  line("articles", grouped(status.articles) + " of " + grouped(status.files) + " files");
  line("updated", local_time(status.updated));
  for (const SourceStatus& source : status.sources) {
    line("source", source.source.path.string() + "  (" + grouped(source.articles) + " articles" +
                       (source.is_missing ? ", missing)" : ")"));
  }
  line("failed", grouped(status.failed) +
                     (status.failed > 0 ? " files (status --failed lists them)" : " files"));
  const auto percent = 100 * share(status.unknown_years, status.articles);
  line("year", grouped(status.unknown_years) + " articles of an unknown year (" +
                   std::to_string(static_cast<int>(percent)) + "%)");
  line("vocabulary", status.vocabulary);
  line("format", std::to_string(schema::kFormatVersion) + ", " +
                     status.generation.filename().string() + ", batch " +
                     std::to_string(status.batch));
  line("size", human_bytes(status.bytes));
  for (const std::string& ailment : status.ailments) line("attention", ailment);
  if (status.ailments.empty()) line("health", "good");
}

void write_failed(std::ostream& out, const fs::path& index, OutputFormat format) {
  require_generation(index);
  const IndexState state = load_state(index, Access::Read);
  for (const KnownFile& file : state.manifest.files) {
    if (!is_failed(file)) continue;
    for (const Refusal& refusal : file.refusals) {
      if (format == OutputFormat::Json) {
        const Json entry{
            {"path", file.path}, {"item", text_or_null(refusal.item)}, {"reason", refusal.reason}};
        out << json_line(entry) << '\n';
        continue;
      }
      out << printable(place_of(file.path, refusal.item)) << ": " << printable(refusal.reason)
          << '\n';
    }
  }
}

}  // namespace

void write_status(std::ostream& out, const StatusRequest& request,
                  const schema::Vocabulary& vocabulary, OutputFormat format, bool is_coloured) {
  if (request.part == StatusPart::Failed) return write_failed(out, request.index, format);
  if (request.part == StatusPart::LastRun) {
    const auto last = load_last_run(request.index);
    if (!last) {
      throw schema::Error(schema::Fault::NoIndex,
                          request.index.string() + ": no run has been reported yet");
    }
    return write_last_run(out, *last, schema::now_seconds(), format);
  }
  const Status status = look_at(request.index, vocabulary);
  if (format == OutputFormat::Json) {
    out << json_line(status_json(status)) << '\n';
  } else {
    write_text(out, status, is_coloured);
  }
}

}  // namespace indexer
