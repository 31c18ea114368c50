// WARC 1.0 and 1.1: which records of a web archive are pages, and where each of them ends.
//
// Pictures, style sheets, redirects and errors are no articles and are passed over without a word.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "corpus/byte_stream.hpp"
#include "corpus/charset.hpp"
#include "corpus/fields.hpp"
#include "corpus/formats.hpp"
#include "corpus/http_message.hpp"
#include "corpus/sniff.hpp"
#include "corpus/tidy.hpp"

namespace corpus {
namespace {

constexpr std::string_view kVersion = "WARC/1.";
constexpr std::size_t kLongestHeaderLine = std::size_t{64} * 1024;

// Types of bodies that are no pages, by how they begin.
constexpr std::array<std::string_view, 14> kNoPages{"image/",
                                                    "audio/",
                                                    "video/",
                                                    "font/",
                                                    "text/css",
                                                    "text/javascript",
                                                    "text/csv",
                                                    "text/xml",
                                                    "application/javascript",
                                                    "application/json",
                                                    "application/xml",
                                                    "application/x-javascript",
                                                    "application/font",
                                                    "application/rss"};
// Files that every server has and nobody reads.
constexpr std::array<std::string_view, 5> kServerFiles{"/robots.txt", "/ads.txt", "/app-ads.txt",
                                                       "/humans.txt", "/llms.txt"};

// What a record holds, its HTTP and its packing undone.
struct Payload {
  std::string bytes;
  std::string type;     // media type, lower case; empty: not stated
  std::string charset;  // label; empty: not stated
};
struct NoPage {};  // nothing that could be an article
using Content = std::variant<Payload, NoPage, Reason>;

bool may_be_page(std::string_view type) {
  return std::ranges::none_of(kNoPages, [&](std::string_view no) { return type.starts_with(no); });
}

bool is_server_file(std::string_view url) {
  return url.find("/.well-known/") != url.npos ||
         std::ranges::any_of(kServerFiles, [&](std::string_view f) { return url.ends_with(f); });
}

Content content_of_response(std::string_view block, std::size_t max_bytes) {
  const auto message = parse_http(block);
  if (!message) return Reason{"no HTTP response"};
  if (message->status != 200 && message->status != 203) return NoPage{};
  const std::string_view stated = message->headers.value("Content-Type");
  Payload payload{{}, media_type(stated), std::string(charset_label(stated))};
  if (!may_be_page(payload.type)) return NoPage{};
  auto body = decoded_body(*message, max_bytes);
  if (auto* reason = std::get_if<Reason>(&body)) return std::move(*reason);
  payload.bytes = std::move(std::get<std::string>(body));
  return payload;
}

Content content_of(const HeaderLines& headers, std::string_view block, std::size_t max_bytes) {
  const std::string_view stated = headers.value("Content-Type");
  const std::string type = media_type(stated);
  if (type == "application/http") return content_of_response(block, max_bytes);
  if (!may_be_page(type)) return NoPage{};
  return Payload{std::string(block), type, std::string(charset_label(stated))};
}

// The format of a page, by its bytes; none where they are no page at all. A server's word counts
// only where it says that plain text is meant for reading.
std::optional<Format> format_of(const Payload& payload) {
  const Verdict verdict = sniff(std::string_view(payload.bytes).substr(0, kSniffBytes), {});
  const Format* format = std::get_if<Format>(&verdict);
  if (format == nullptr) return std::nullopt;
  const bool is_html = payload.type == "text/html" || payload.type == "application/xhtml+xml";
  switch (*format) {
    case Format::Html:
    case Format::Pdf:
      return *format;
    case Format::PlainText:
    case Format::Markdown:
      if (is_html) return Format::Html;
      return payload.type.starts_with("text/") ? std::optional(*format) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// One archive on the way through it.
class WarcFile {
 public:
  WarcFile(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
           const RecordSink& sink)
      : in_(in), furniture_(furniture), limits_(limits), sink_(sink) {}

  void read();

 private:
  void reject(std::string key, std::string reason) {
    sink_({std::move(key), Reason{std::move(reason)}});
  }
  bool seek_record();
  HeaderLines read_headers();
  void read_record(const HeaderLines& headers);
  struct Extent {
    std::size_t size;  // bytes
    bool is_cut;       // it is not as long as stated
  };
  Extent extent_of_block(std::size_t stated);
  void emit(const HeaderLines& headers, std::string_view block);

  ByteStream& in_;
  const Furniture& furniture_;
  const ReadLimits& limits_;
  const RecordSink& sink_;
};

std::string key_of(const HeaderLines& headers) {
  std::string_view id = headers.value("WARC-Record-ID");
  if (id.starts_with('<')) id.remove_prefix(1);
  if (id.ends_with('>')) id.remove_suffix(1);
  return std::string(id);
}

bool holds_page(std::string_view type) {
  return type == "response" || type == "resource" || type == "conversion";
}

// Goes to where the next record begins; false at the end. What stands between two records and is
// not blank is named once.
bool WarcFile::seek_record() {
  bool is_named = false;
  while (!in_.is_at_end()) {
    if (in_.peek(kVersion.size()).starts_with(kVersion)) return true;
    const ByteStream::Line line = in_.next_line(kLongestHeaderLine);
    if (!is_named && (line.is_too_long || !line.text.empty())) {
      reject({}, "not a WARC record");
      is_named = true;
    }
  }
  return false;
}

HeaderLines WarcFile::read_headers() {
  HeaderLines headers;
  in_.next_line(kLongestHeaderLine);  // the version
  while (!in_.is_at_end()) {
    const ByteStream::Line line = in_.next_line(kLongestHeaderLine);
    if (line.text.empty() && !line.is_too_long) break;
    headers.add(line.text);
  }
  return headers;
}

// How far the block goes that stands next. Where no record follows what the headers state, the
// block was cut, and ends before the record that stands within it.
WarcFile::Extent WarcFile::extent_of_block(std::size_t stated) {
  constexpr std::string_view kEnd = "\r\n\r\n";
  const std::string_view ahead = in_.peek(stated + kEnd.size());
  const std::string_view after = ahead.substr(std::min(stated, ahead.size()));
  const bool is_cut =
      ahead.size() < stated || (!after.empty() && after[0] != '\r' && after[0] != '\n');
  if (!is_cut) return {stated, false};
  const std::size_t next = ahead.substr(0, stated).find(std::string(kEnd) + std::string(kVersion));
  return {next == ahead.npos ? std::min(stated, ahead.size()) : next, true};
}

void WarcFile::read_record(const HeaderLines& headers) {
  const std::string_view length = headers.value("Content-Length");
  std::size_t stated = 0;
  const auto [end, fault] = std::from_chars(length.data(), length.data() + length.size(), stated);
  if (fault != std::errc() || end != length.data() + length.size()) {
    return reject(key_of(headers), "a WARC record without its length");
  }
  const bool is_wanted = holds_page(headers.value("WARC-Type"));
  if (!is_wanted) {
    in_.skip(stated);
    return;
  }
  // A body may be packed within, so that its own size says little; what is far too large is not
  // held.
  if (stated > limits_.max_article_bytes) {
    in_.skip(stated);
    return reject(key_of(headers), too_long(limits_.max_article_bytes).text);
  }
  const auto [size, is_cut] = extent_of_block(stated);
  if (is_cut) {
    reject(key_of(headers), "a WARC record that is shorter or longer than it states");
  } else {
    emit(headers, in_.peek(size).substr(0, size));
  }
  in_.skip(size);
}

void WarcFile::emit(const HeaderLines& headers, std::string_view block) {
  const std::string_view target = headers.value("WARC-Target-URI");
  const std::string url =
      web_address(target.starts_with('<') ? target.substr(1, target.size() - 2) : target);
  if (is_server_file(url)) return;
  Content content = content_of(headers, block, limits_.max_article_bytes);
  if (std::holds_alternative<NoPage>(content)) return;
  if (auto* reason = std::get_if<Reason>(&content)) return reject(key_of(headers), reason->text);
  const Payload& payload = std::get<Payload>(content);
  const auto format = format_of(payload);
  if (!format) return;
  Parsed parsed = read_one(*format, payload.bytes, payload.charset, furniture_);
  if (auto* article = std::get_if<Article>(&parsed)) {
    if (article->url.empty()) article->url = url;
    const std::string captured(headers.value("WARC-Date"));
    if (const auto date = date_of_field(captured)) {
      article->dates.push_back({*date, DateKind::Captured, captured});
    }
  }
  sink_({key_of(headers), std::move(parsed)});
}

void WarcFile::read() {
  while (seek_record()) read_record(read_headers());
}

}  // namespace

void read_warc(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
               const RecordSink& sink) {
  WarcFile(in, furniture, limits, sink).read();
}

}  // namespace corpus
