// Article, the value in which every input format ends, and what a reader says when there is none.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/date.hpp"
#include "schema/field.hpp"

namespace corpus {

// Where a stated date stands, the stronger first. All but the last three date the publication.
enum class DateKind : std::uint8_t {
  UserMetadata,  // metadata.csv
  FrontMatter,
  JsonField,    // date, published, pubDate ... of a JSON record
  FeedField,    // pubDate, dc:date, published of a feed's item
  JsonLd,       // datePublished of a page
  Meta,         // article:published_time and its like
  TimeElement,  // <time datetime> in the story's head
  Url,          // /2015/01/16/ in the article's address
  Dateline,     // in the text: "18 October 2013" under a headline
  FileName,
  FolderName,
  Modified,  // any statement of a change: bounds the publication from above
  Captured,  // WARC-Date: bounds it from above
  FileTime,  // modification time of the file: bounds it from above
};

struct StatedDate {
  schema::Date date;
  DateKind kind;
  std::string text;  // as it stands there
};

// The reason of a dropped line that dates this article.
inline constexpr std::string_view kDateline = "dateline";

struct DroppedLine {
  std::string text;    // as it stood
  std::string reason;  // "ad marker", "share bar", "repeated caption" ...
};

// Text members are valid UTF-8 in NFC, without control characters but '\n', without soft hyphens.
struct Article {
  std::filesystem::path file;  // absolute
  // Within the file: id, guid or key, else URL, else record number; empty in a file of one.
  std::string item;
  std::string title;              // empty: the article has no headline
  std::string text;               // paragraphs, each ended by '\n'; no furniture, no title
  std::string source;             // publisher; empty: not stated
  std::string url;                // http or https; empty: not stated
  std::vector<StatedDate> dates;  // in the order found
  std::map<schema::Field, std::vector<std::string>> stated_facets;  // not resolved yet
  std::string stated_where;          // "front matter", "metadata.csv" ...: who states the facets
  std::vector<DroppedLine> dropped;  // in the order they stood
};

struct Rejection {
  std::filesystem::path file;
  std::string item;    // empty: the whole file
  std::string reason;  // "empty", "not text: looks like a PNG image", "line 7: not JSON: ..."
};

// A file that is no article format at all (an image, a style sheet): passed over without alarm.
struct Skipped {
  std::filesystem::path file;
  std::string reason;
};

using ReadOutcome = std::variant<Article, Rejection, Skipped>;

}  // namespace corpus
