#include "corpus/reader.hpp"

#include <xxhash.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

#include "corpus/boilerplate.hpp"
#include "corpus/byte_stream.hpp"
#include "corpus/dateline.hpp"
#include "corpus/fields.hpp"
#include "corpus/formats.hpp"
#include "corpus/metadata_csv.hpp"
#include "corpus/recurring_lines.hpp"
#include "corpus/sniff.hpp"
#include "corpus/tidy.hpp"
#include "corpus/utf8.hpp"

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

constexpr std::size_t kLongestItem = 500;
constexpr std::size_t kLongestTitle = 2000;

// The first `most` bytes of `utf8`, less the part of a character.
std::string cut(std::string utf8, std::size_t most) {
  if (utf8.size() <= most) return utf8;
  utf8.resize(valid_utf8_prefix(std::string_view(utf8).substr(0, most)));
  return utf8;
}

// Completes what a format gives of each record of one file: its item, the dates that lie outside
// the record, what its owner states in a metadata.csv. Everything passes here on its way out.
class Completion {
 public:
  Completion(const std::filesystem::path& file, const std::filesystem::path& root,
             const ReadContext::Impl& context, std::int64_t modified, const Sink& sink)
      : file_(file), metadata_(context.metadata.beside(file)), modified_(modified), out_(sink) {
    path_dates_ = dates_in_path(file, root);
  }

  // A file of one article.
  void whole(Parsed parsed) { give(std::move(parsed), {}, path_dates_); }
  // One of many.
  void record(FoundRecord record);
  void reject(std::string reason) { out_.add(Rejection{file_, {}, std::move(reason)}); }
  // Gives out what waits for the end of the file.
  void finish() { out_.finish(); }

 private:
  void give(Parsed parsed, std::string item, const std::vector<StatedDate>& path_dates);
  std::string once(std::string item);

  const std::filesystem::path& file_;
  std::shared_ptr<const FolderMetadata> metadata_;
  std::int64_t modified_;
  RecurringLines out_;
  std::vector<StatedDate> path_dates_;
  std::size_t records_ = 0;
  std::unordered_map<std::uint64_t, std::size_t> seen_;  // hashes of items, and how often
};

void Completion::record(FoundRecord record) {
  static const std::vector<StatedDate> kNoDates;
  ++records_;
  if (record.is_whole_file) return whole(std::move(record.parsed));
  std::string item = cut(tidy_line(record.key), kLongestItem);
  const auto* article = std::get_if<Article>(&record.parsed);
  if (item.empty() && article != nullptr) item = article->url;
  if (item.empty()) item = std::to_string(records_);
  // A record that is rejected takes its item from no other.
  if (article != nullptr) item = once(std::move(item));
  const bool is_dated = record.is_dated_by_path;
  give(std::move(record.parsed), std::move(item), is_dated ? path_dates_ : kNoDates);
}

// `item` with "~2" behind it where the file had it before.
std::string Completion::once(std::string item) {
  const std::size_t times = ++seen_[XXH3_64bits(item.data(), item.size())];
  return times == 1 ? item : item + '~' + std::to_string(times);
}

void Completion::give(Parsed parsed, std::string item, const std::vector<StatedDate>& path_dates) {
  if (auto* reason = std::get_if<Reason>(&parsed)) {
    return out_.add(Rejection{file_, std::move(item), std::move(reason->text)});
  }
  Article& article = std::get<Article>(parsed);
  article.file = file_;
  article.item = std::move(item);
  if (metadata_) metadata_->apply(article);
  if (!article.url.empty()) {
    if (auto date = date_in_url(article.url)) article.dates.push_back(std::move(*date));
  }
  article.dates.insert(article.dates.end(), path_dates.begin(), path_dates.end());
  article.dates.push_back({date_of_second(modified_), DateKind::FileTime, {}});
  article.title = cut(tidy_line(article.title), kLongestTitle);
  article.source = cut(tidy_line(article.source), kLongestTitle);
  if (!is_tidy(article.text)) article.text = tidy(article.text);
  out_.add(std::move(article));
}

bool is_read_whole(Format format) {
  return format == Format::PlainText || format == Format::Html || format == Format::Markdown ||
         format == Format::Pdf;
}

// The bytes of a file that is read whole, or why they are too many. Most of a PDF's are its fonts
// and pictures.
std::variant<std::string_view, Reason> whole_file(ByteStream& in, Format format,
                                                  const ReadLimits& limits) {
  constexpr std::size_t kPdfShare = 8;
  const std::size_t most = limits.max_article_bytes * (format == Format::Pdf ? kPdfShare : 1);
  const std::string_view bytes = in.peek(most + 1);
  if (bytes.size() > most) return too_long(most);
  return bytes;
}

Parsed read_whole(ByteStream& in, Format format, const ReadContext::Impl& context) {
  const auto bytes = whole_file(in, format, context.limits);
  if (const auto* reason = std::get_if<Reason>(&bytes)) return *reason;
  return read_one(format, std::get<std::string_view>(bytes), {}, context.furniture);
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
    case Format::Warc:
      return read_warc(in, context.furniture, context.limits, record);
    case Format::PlainText: {
      const auto bytes = whole_file(in, format, context.limits);
      if (const auto* reason = std::get_if<Reason>(&bytes)) return completion.whole(*reason);
      return read_plain_texts(std::get<std::string_view>(bytes), context.furniture, record);
    }
    case Format::Html:
    case Format::Markdown:
    case Format::Pdf:
      completion.whole(read_whole(in, format, context));
  }
}

// A metadata.csv is no article; what is wrong in it is said when its turn comes.
void report_metadata(const std::filesystem::path& file, const ReadContext::Impl& context,
                     const Sink& sink) {
  const auto metadata = context.metadata.beside(file);
  if (!metadata) return sink(Rejection{file, {}, "no regular file, or unreadable"});
  std::vector<MetadataFault> faults = metadata->faults();
  std::ranges::move(metadata->missing_in(file.parent_path()), std::back_inserter(faults));
  std::ranges::stable_sort(faults, {}, &MetadataFault::line);
  if (faults.empty()) return sink(Skipped{file, "states fields of other files"});
  for (const MetadataFault& fault : faults) {
    const std::string line = "line " + std::to_string(fault.line);
    sink(Rejection{file, line, fault.reason});
  }
}

// The format of `file`, told by its first bytes and its name.
std::variant<Format, Rejection, Skipped> tell(ByteStream& in, const std::filesystem::path& file) {
  const std::string_view head = in.peek(kSniffBytes).substr(0, kSniffBytes);
  if (head.empty()) return Rejection{file, {}, in.fault().empty() ? "empty" : in.fault()};
  const Verdict verdict = sniff(head, file.filename().string());
  if (const auto* none = std::get_if<NoFormat>(&verdict)) {
    if (none->is_expected) return Skipped{file, none->reason};
    return Rejection{file, {}, none->reason};
  }
  return std::get<Format>(verdict);
}

}  // namespace

std::optional<ReadOutcome> refused_at_sight(const std::filesystem::path& file,
                                            const ReadContext& context) {
  if (file.filename() == kMetadataName) return std::nullopt;
  auto opened = ByteStream::open(file);
  if (!std::holds_alternative<ByteStream>(opened)) return std::nullopt;
  auto& in = std::get<ByteStream>(opened);
  auto told = tell(in, file);
  if (!in.fault().empty()) return std::nullopt;
  if (auto* rejection = std::get_if<Rejection>(&told)) return std::move(*rejection);
  if (auto* skipped = std::get_if<Skipped>(&told)) return std::move(*skipped);
  const Format format = std::get<Format>(told);
  if (!is_read_whole(format)) return std::nullopt;
  auto bytes = whole_file(in, format, context.impl().limits);
  auto* reason = std::get_if<Reason>(&bytes);
  if (reason == nullptr || !in.fault().empty()) return std::nullopt;
  return Rejection{file, {}, std::move(reason->text)};
}

void read_articles(const std::filesystem::path& file, const std::filesystem::path& root,
                   const ReadContext& context, const Sink& sink) {
  if (file.filename() == kMetadataName) return report_metadata(file, context.impl(), sink);
  auto opened = ByteStream::open(file);
  if (auto* reason = std::get_if<Reason>(&opened)) {
    return sink(Rejection{file, {}, std::move(reason->text)});
  }
  auto& in = std::get<ByteStream>(opened);
  auto told = tell(in, file);
  if (auto* rejection = std::get_if<Rejection>(&told)) return sink(std::move(*rejection));
  if (auto* skipped = std::get_if<Skipped>(&told)) return sink(std::move(*skipped));
  Completion completion(file, root, context.impl(), in.modified(), sink);
  read_format(in, std::get<Format>(told), context.impl(), completion);
  if (!in.fault().empty()) completion.reject(in.fault());
  completion.finish();
}

}  // namespace corpus
