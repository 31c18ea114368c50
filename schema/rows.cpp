#include "schema/rows.hpp"

#include <algorithm>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/error.hpp"
#include "schema/folding.hpp"

namespace schema {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Calls `sink` with each line that is not empty and its number from 1.
template <typename Sink>
void for_each_line(std::string_view text, Sink sink) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = take_until(text, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) sink(line, number);
  }
}

// Calls `sink` with each cell of a line.
template <typename Sink>
void for_each_cell(std::string_view line, Sink sink) {
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    sink(line.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

Rows::Rows(std::string text, std::string origin)
    : text_(std::make_unique<const std::string>(std::move(text))), origin_(std::move(origin)) {
  if (text_->size() >= UINT32_MAX) refuse(1, "is larger than 4 GiB");
  std::string_view rest = *text_;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  for_each_line(rest, [&](std::string_view line, std::size_t number) {
    if (const auto at = invalid_utf8(line)) {
      refuse(number, "not UTF-8 at byte " + std::to_string(*at + 1));
    }
    if (columns_.empty()) {
      return for_each_cell(line, [&](std::string_view cell) { columns_.push_back(cell); });
    }
    const std::size_t before = starts_.size();
    const auto place = [&](const char* at) {
      return static_cast<std::uint32_t>(at - text_->data());
    };
    for_each_cell(line, [&](std::string_view cell) { starts_.push_back(place(cell.data())); });
    if (starts_.size() - before != columns_.size()) {
      refuse(number, "has " + std::to_string(starts_.size() - before) + " cells, the header has " +
                         std::to_string(columns_.size()));
    }
    starts_.push_back(place(line.data() + line.size()) + 1);
    lines_.push_back(static_cast<std::uint32_t>(number));
  });
  if (columns_.empty()) refuse(1, "the header line is missing");
}

void Rows::refuse(std::size_t line, const std::string& fault) const {
  throw Error(Fault::Vocabulary, origin_ + ": line " + std::to_string(line) + ": " + fault);
}

std::string_view Rows::cell(std::size_t row, std::string_view column) const {
  return cell(row, number_of(column));
}

std::optional<std::size_t> Rows::number_of(std::string_view column) const {
  const auto at = std::ranges::find(columns_, column);
  if (at == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(at - columns_.begin());
}

std::string_view Rows::cell(std::size_t row, std::optional<std::size_t> column) const {
  if (!column) return {};
  const std::uint32_t* start = &starts_[row * (columns_.size() + 1) + *column];
  return std::string_view(*text_).substr(start[0], start[1] - 1 - start[0]);
}

std::vector<std::string_view> Rows::list(std::size_t row, std::string_view column) const {
  std::vector<std::string_view> parts;
  for (std::string_view rest = cell(row, column); !rest.empty();) {
    const std::string_view part = stripped(take_until(rest, '|'), " ");
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

std::string Rows::text(std::size_t row, std::span<const std::string_view> columns) const {
  std::vector<std::string_view> cells;
  cells.reserve(columns.size());
  for (const std::string_view column : columns) cells.push_back(cell(row, column));
  return table_line(cells);
}

std::string table_line(std::span<const std::string_view> cells) {
  std::string line;
  for (const std::string_view cell : cells) (line += cell) += '\t';
  line.back() = '\n';
  return line;
}

}  // namespace schema
