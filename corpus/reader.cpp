#include "corpus/reader.hpp"

#include <chrono>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

#include "corpus/boilerplate.hpp"
#include "corpus/byte_stream.hpp"
#include "corpus/charset.hpp"
#include "corpus/dateline.hpp"
#include "corpus/fields.hpp"
#include "corpus/formats.hpp"
#include "corpus/metadata_csv.hpp"
#include "corpus/sniff.hpp"
#include "corpus/tidy.hpp"

namespace corpus {

struct ReadContext::Impl {
  Furniture furniture;
  ReadLimits limits;
  mutable MetadataFolders metadata;
};

ReadContext::ReadContext(const schema::Vocabulary& vocabulary, ReadLimits limits)
    : impl_(std::make_unique<Impl>(Impl{Furniture(vocabulary), limits, {}})) {}
ReadContext::~ReadContext() = default;
ReadContext::ReadContext(ReadContext&&) noexcept = default;

namespace {

using Sink = std::function<void(ReadOutcome)>;

schema::Date day_of(std::int64_t seconds) {
  const schema::Day day{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(seconds)))};
  return {int(day.year()), unsigned(day.month()), unsigned(day.day())};
}

// Completes what a format gives of each record of one file: its item, the dates that lie outside
// the record, what its owner states in a metadata.csv. Everything passes here on its way out.
class Completion {
 public:
  Completion(const std::filesystem::path& file, const std::filesystem::path& root,
             const ReadContext::Impl& context, std::int64_t modified, const Sink& sink)
      : file_(file), metadata_(context.metadata.beside(file)), modified_(modified), sink_(sink) {
    path_dates_ = dates_in_path(file, root);
  }

  // A file of one article.
  void whole(Parsed parsed) { give(std::move(parsed), {}); }
  // One of many.
  void record(FoundRecord record);
  void reject(std::string reason) { sink_(Rejection{file_, {}, std::move(reason)}); }

 private:
  void give(Parsed parsed, std::string item);
  std::string once(std::string item);

  const std::filesystem::path& file_;
  std::shared_ptr<const FolderMetadata> metadata_;
  std::int64_t modified_;
  const Sink& sink_;
  std::vector<StatedDate> path_dates_;
  std::size_t records_ = 0;
  std::unordered_map<std::string, std::size_t> seen_;  // items, and how often
};

void Completion::record(FoundRecord record) {
  ++records_;
  if (record.is_whole_file) return whole(std::move(record.parsed));
  std::string item = tidy_line(record.key);
  const auto* article = std::get_if<Article>(&record.parsed);
  if (item.empty() && article != nullptr) item = article->url;
  if (item.empty()) item = std::to_string(records_);
  give(std::move(record.parsed), once(std::move(item)));
}

// `item` with "~2" behind it where the file had it before.
std::string Completion::once(std::string item) {
  const std::size_t times = ++seen_[item];
  return times == 1 ? item : item + '~' + std::to_string(times);
}

void Completion::give(Parsed parsed, std::string item) {
  if (auto* reason = std::get_if<Reason>(&parsed)) {
    return sink_(Rejection{file_, std::move(item), std::move(reason->text)});
  }
  Article& article = std::get<Article>(parsed);
  article.file = file_;
  article.item = std::move(item);
  if (metadata_) metadata_->apply(article);
  if (!article.url.empty()) {
    if (auto date = date_in_url(article.url)) article.dates.push_back(std::move(*date));
  }
  article.dates.insert(article.dates.end(), path_dates_.begin(), path_dates_.end());
  article.dates.push_back({day_of(modified_), DateKind::FileTime, {}});
  article.title = tidy_line(article.title);
  article.source = tidy_line(article.source);
  article.text = tidy(article.text);
  sink_(std::move(article));
}

std::string without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\v\f");
  return first == text.npos ? std::string() : std::string(text.substr(first));
}

// A format of one article a file.
Parsed read_whole(ByteStream& in, Format format, const ReadContext::Impl& context) {
  const std::size_t most = context.limits.max_article_bytes;
  const std::string_view bytes = in.peek(most + 1);
  if (bytes.size() > most) return Reason{"longer than " + std::to_string(most) + " bytes"};
  const std::string text = to_utf8(bytes);
  if (without_blanks(text).empty()) return Reason{"empty"};
  if (format == Format::Html) return read_html(text, context.furniture);
  if (format == Format::Markdown) return read_markdown(text, context.furniture);
  return read_plain_text(tidy(text), context.furniture);
}

void read_format(ByteStream& in, Format format, const ReadContext::Impl& context,
                 Completion& completion) {
  const RecordSink record = [&](FoundRecord found) { completion.record(std::move(found)); };
  switch (format) {
    case Format::Json:
      return read_json(in, context.furniture, context.limits, record);
    case Format::JsonLines:
      return read_json_lines(in, context.furniture, context.limits, record);
    case Format::Feed:
      return read_feed(in, context.furniture, context.limits, record);
    default:
      completion.whole(read_whole(in, format, context));
  }
}

// A metadata.csv is no article; what is wrong in it is said when its turn comes.
void report_metadata(const std::filesystem::path& file, const ReadContext::Impl& context,
                     const Sink& sink) {
  const auto metadata = context.metadata.beside(file);
  if (!metadata || metadata->faults().empty())
    return sink(Skipped{file, "states fields of other files"});
  for (const MetadataFault& fault : metadata->faults()) {
    const std::string line = "line " + std::to_string(fault.line);
    sink(Rejection{file, line, line + ": " + fault.reason});
  }
}

}  // namespace

void read_articles(const std::filesystem::path& file, const std::filesystem::path& root,
                   const ReadContext& context, const Sink& sink) {
  if (file.filename() == kMetadataName) return report_metadata(file, context.impl(), sink);
  auto opened = ByteStream::open(file);
  if (const auto* reason = std::get_if<Reason>(&opened)) {
    return sink(Rejection{file, {}, reason->text});
  }
  auto& in = std::get<ByteStream>(opened);
  Completion completion(file, root, context.impl(), in.modified(), sink);
  const std::string_view head = in.peek(kSniffBytes).substr(0, kSniffBytes);
  if (head.empty()) return completion.reject(in.fault().empty() ? "empty" : in.fault());
  const Verdict verdict = sniff(head, file.filename().string());
  if (const auto* none = std::get_if<NoFormat>(&verdict)) {
    if (none->is_expected) return sink(Skipped{file, none->reason});
    return completion.reject(none->reason);
  }
  read_format(in, std::get<Format>(verdict), context.impl(), completion);
  if (!in.fault().empty()) completion.reject(in.fault());
}

}  // namespace corpus
