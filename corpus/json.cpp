// JSON and JSON Lines: where the records of a file stand, be they lines, elements of an array or
// members of an object, at the top or nested under a key.
#include <simdjson.h>

#include <string>
#include <utility>
#include <variant>

#include "corpus/byte_stream.hpp"
#include "corpus/charset.hpp"
#include "corpus/formats.hpp"
#include "corpus/json_nesting.hpp"
#include "corpus/json_record.hpp"
#include "corpus/json_scan.hpp"
#include "corpus/json_value.hpp"
#include "corpus/sniff.hpp"
#include "corpus/utf8.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

namespace dom = simdjson::dom;

// One file on the way through it.
class JsonFile {
 public:
  JsonFile(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
           const RecordSink& sink)
      : in_(in), furniture_(furniture), limits_(limits), sink_(sink) {
    const std::string charset = charset_of_head(in_.peek(kSniffBytes).substr(0, kSniffBytes));
    const bool has_mark = in_.peek(kByteOrderMark.size()).starts_with(kByteOrderMark);
    if (has_mark || charset.starts_with("UTF-16") || charset.starts_with("UTF-32")) {
      in_.decode_from(charset);
    }
  }

  void read_lines();
  void read_values();

 private:
  void reject(std::string reason) { sink_({{}, Reason{std::move(reason)}}); }
  void read_line(std::string_view line, std::size_t number);
  char next_char();
  std::size_t value_size();
  std::string take(std::size_t size);
  void pass_over_value();
  bool read_top_value(bool is_first);
  bool read_array(Doubt doubt);
  void read_element(std::string_view json, std::size_t number, Doubt doubt);
  bool read_large_object(int depth);
  bool read_member(const std::string& key, int depth);
  NestedSink nested_sink() {
    return [this](dom::object article, std::string_view key) { emit(article, key); };
  }
  void emit(dom::object object, std::string_view key, bool is_whole_file = false);

  ByteStream& in_;
  const Furniture& furniture_;
  const ReadLimits& limits_;
  const RecordSink& sink_;
  ValueParser parser_;
};

constexpr int kDeepestContainer = 5;
constexpr std::size_t kTooLong = std::string_view::npos;

void JsonFile::read_lines() {
  for (std::size_t number = 1; !in_.is_at_end(); ++number) {
    const ByteStream::Line line = in_.next_line(limits_.max_article_bytes);
    if (line.is_too_long) {
      reject("line " + std::to_string(number) + ": " + too_long(limits_.max_article_bytes).text);
    } else {
      read_line(line.text, number);
    }
  }
}

// One record a line. The brackets and commas of an array that has a record a line do no harm.
void JsonFile::read_line(std::string_view line, std::size_t number) {
  line = schema::stripped(line, kJsonBlanks);
  if (line.empty() || line == "[" || line == "]") return;
  if (line.ends_with(',')) line.remove_suffix(1);
  const std::string place = "line " + std::to_string(number) + ": ";
  dom::element value;
  if (const auto error = parser_.parse(line, value); error != simdjson::SUCCESS) {
    return reject(place + "not JSON: " + fault_text(error));
  }
  dom::object object;
  if (value.get_object().get(object) != simdjson::SUCCESS) return reject(place + "no JSON object");
  FoundRecord record = read_record(object, furniture_);
  if (auto* reason = std::get_if<Reason>(&record.parsed)) reason->text.insert(0, place);
  sink_(std::move(record));
}

// The next character that is no blank, not taken; NUL at the end.
char JsonFile::next_char() {
  while (true) {
    const std::string_view ahead = in_.peek(1);
    if (ahead.empty()) return '\0';
    const std::size_t first = ahead.find_first_not_of(kJsonBlanks);
    if (first != ahead.npos) {
      const char c = ahead[first];
      in_.skip(first);
      return c;
    }
    in_.skip(ahead.size());
  }
}

// The size of the value that stands next, or up to the end that cuts it; kTooLong for more than a
// record may have. Nothing is taken.
std::size_t JsonFile::value_size() {
  JsonScan scan;
  std::size_t size = 0;
  while (!scan.is_done()) {
    const std::string_view ahead = in_.peek(size + 1);
    if (ahead.size() <= size) break;
    size += scan.follow(ahead.substr(size));
    if (size > limits_.max_article_bytes) return kTooLong;
  }
  return size;
}

std::string JsonFile::take(std::size_t size) {
  std::string value(in_.peek(size).substr(0, size));
  in_.skip(size);
  return value;
}

void JsonFile::pass_over_value() {
  JsonScan scan;
  while (!scan.is_done() && !in_.is_at_end()) in_.skip(scan.follow(in_.peek(1)));
}

void JsonFile::read_values() {
  for (bool is_first = true; next_char() != '\0'; is_first = false) {
    if (!read_top_value(is_first)) return;
  }
}

// False where the file makes no sense from here on. A file of one object that is an article holds
// that article; any other is a container.
bool JsonFile::read_top_value(bool is_first) {
  const char c = next_char();
  if (c == '[') return read_array(Doubt::IsRecord);
  if (c != '{') {
    reject("not JSON");
    return false;
  }
  const std::size_t size = value_size();
  if (size == kTooLong) return read_large_object(0);
  const std::string json = take(size);
  dom::element value;
  if (const auto error = parser_.parse(json, value); error != simdjson::SUCCESS) {
    reject("not JSON: " + fault_text(error));
    return true;
  }
  const dom::object object = value.get_object().value_unsafe();
  const bool is_only = is_first && next_char() == '\0';
  if (is_only && (has_stated_text(object) || !for_each_below(object, nested_sink()))) {
    emit(object, {}, true);
  } else if (!is_only) {
    for_each_article(object, {}, Doubt::IsRecord, nested_sink());
  }
  return true;
}

// The elements of the array that stands next, a record each; false where it never ends.
bool JsonFile::read_array(Doubt doubt) {
  in_.skip(1);
  for (std::size_t number = 1;;) {
    const char c = next_char();
    if (c == '\0') {
      reject("not JSON: an array does not end");
      return false;
    }
    if (c == ',' || c == ']') in_.skip(1);
    if (c == ']') return true;
    if (c == ',') continue;
    const std::size_t size = value_size();
    if (size == kTooLong) {
      reject("record " + std::to_string(number) + ": " + too_long(limits_.max_article_bytes).text);
      pass_over_value();
    } else {
      read_element(take(size), number, doubt);
    }
    ++number;
  }
}

void JsonFile::read_element(std::string_view json, std::size_t number, Doubt doubt) {
  const std::string place = "record " + std::to_string(number) + ": ";
  dom::element value;
  if (const auto error = parser_.parse(json, value); error != simdjson::SUCCESS) {
    return reject(place + "not JSON: " + fault_text(error));
  }
  dom::object object;
  if (value.get_object().get(object) == simdjson::SUCCESS) {
    for_each_article(object, {}, doubt, nested_sink());
  } else if (doubt == Doubt::IsRecord) {
    reject(place + "no JSON object");
  }
}

// An object too large for a record can only hold records: walks through its members.
bool JsonFile::read_large_object(int depth) {
  in_.skip(1);
  while (true) {
    const char c = next_char();
    if (c == '}' || c == ',') in_.skip(1);
    if (c == '}') return true;
    if (c == ',') continue;
    const std::size_t key_size = c == '"' ? value_size() : kTooLong;
    if (key_size == kTooLong) break;
    const std::string key = take(key_size);
    if (next_char() != ':') break;
    in_.skip(1);
    if (!read_member(key.substr(1, key.size() - 2), depth)) return false;
  }
  reject("not JSON: an object does not end");
  return false;
}

bool JsonFile::read_member(const std::string& key, int depth) {
  const char c = next_char();
  const bool is_container = (c == '[' || c == '{') && !is_about_others(key);
  if (is_container && c == '[') return read_array(Doubt::IsNone);
  if (!is_container) {
    pass_over_value();
    return true;
  }
  const std::size_t size = value_size();
  if (size == kTooLong && depth < kDeepestContainer) return read_large_object(depth + 1);
  if (size == kTooLong) {
    pass_over_value();
    return true;
  }
  const std::string json = take(size);
  dom::element value;
  if (parser_.parse(json, value) != simdjson::SUCCESS) {
    reject("'" + key + "': not JSON");
  } else {
    for_each_article(value.get_object().value_unsafe(), key, Doubt::IsNone, nested_sink());
  }
  return true;
}

void JsonFile::emit(dom::object object, std::string_view key, bool is_whole_file) {
  FoundRecord record = read_record(object, furniture_);
  if (record.key.empty()) record.key = key;
  record.is_whole_file = is_whole_file;
  sink_(std::move(record));
}

}  // namespace

void read_json(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
               const RecordSink& sink) {
  JsonFile(in, furniture, limits, sink).read_values();
}

void read_json_lines(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
                     const RecordSink& sink) {
  JsonFile(in, furniture, limits, sink).read_lines();
}

}  // namespace corpus
