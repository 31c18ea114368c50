// Tells what a file is: by its first bytes, and only where they leave it open by its name.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace corpus {

enum class Format : std::uint8_t { PlainText, Html, Markdown, Json, JsonLines, Feed, Warc, Pdf };
// The same for people, in that order, and how each may be packed.
inline constexpr std::string_view kFormatNames =
    "plain text, HTML, Markdown, JSON, JSON Lines, RSS and Atom, WARC, PDF; gzip, zstd";

// No article format. `is_expected` where the name promises none either: a picture called .jpg is
// passed over, one called .txt is a fault to report.
struct NoFormat {
  std::string reason;  // "not text: looks like a PNG image"
  bool is_expected;
};
using Verdict = std::variant<Format, NoFormat>;

// How many bytes of a file are enough to tell.
inline constexpr std::size_t kSniffBytes = std::size_t{64} * 1024;

// `head`: the unpacked file's beginning, not empty. `name`: the file's name.
Verdict sniff(std::string_view head, std::string_view name);

// Where the front matter that `text` opens with ends, its closing line included; 0 where there is
// none. Front matter stands between lines of "---" (YAML) or "+++" (TOML).
std::size_t front_matter_size(std::string_view text);

}  // namespace corpus
