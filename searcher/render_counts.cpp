#include "searcher/render_counts.hpp"

#include <algorithm>
#include <vector>

#include "schema/terminal_text.hpp"

namespace searcher {
namespace {

constexpr std::size_t kBlockColumns = 64;  // of one list of bars; wide screens show several abreast
constexpr std::size_t kGapColumns = 4;

struct Row {
  std::string label;
  std::size_t count;
};

std::size_t digits_in(std::size_t number) { return std::to_string(number).size(); }

std::string padded(const std::string& text, std::size_t columns) {
  const std::size_t used = columns_of(text);
  return text + std::string(used < columns ? columns - used : 0, ' ');
}

// A block of lines that all take `columns`: a heading, then label, bar and count on each line.
class Block {
 public:
  Block(const std::string& heading, std::size_t columns, const Screen& screen)
      : columns_(columns), screen_(screen) {
    add(styled(heading, Style::Heading, screen), columns_of(heading));
  }

  // Bars to the scale of `all`, of which `rows` are a part.
  void add_bars(const std::vector<Row>& rows, const std::vector<Row>& all) {
    std::size_t label_columns = 0, most = 0;
    for (const Row& row : all) {
      label_columns = std::max(label_columns, columns_of(row.label));
      most = std::max(most, row.count);
    }
    label_columns = std::min(label_columns, columns_ / 2 + 4);
    const std::size_t fixed = 2 + label_columns + 2 + 1 + digits_in(most);
    const std::size_t bar_columns =
        columns_ > fixed + 4 ? std::min<std::size_t>(columns_ - fixed, 40) : 4;
    for (const Row& row : rows) {
      const std::string count = std::to_string(row.count);
      std::string text = "  " + padded(cut_to(row.label, label_columns), label_columns) + "  ";
      const std::string right = std::string(digits_in(most) + 1 - count.size(), ' ') + count;
      text.append(bar(row.count, most, bar_columns, screen_)).append(right);
      add(text, fixed + bar_columns);
    }
  }
  void add_line(const std::string& text) { add("  " + text, 2 + columns_of(text)); }
  void add_note(const std::string& note) {
    add("  " + styled(note, Style::Faint, screen_), 2 + columns_of(note));
  }
  const std::vector<std::string>& lines() const { return lines_; }
  std::string line(std::size_t i) const {
    return i < lines_.size() ? lines_[i] : std::string(columns_, ' ');
  }

 private:
  void add(const std::string& text, std::size_t used) {
    lines_.push_back(text + std::string(used < columns_ ? columns_ - used : 0, ' '));
  }

  std::size_t columns_;
  const Screen& screen_;
  std::vector<std::string> lines_;
};

std::string without_trailing_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

// The blocks abreast, as many as the screen holds, row after row.
std::string laid_out(const std::vector<Block>& blocks, std::size_t columns) {
  const std::size_t abreast = std::max<std::size_t>(1, columns / (kBlockColumns + kGapColumns));
  std::string out;
  for (std::size_t first = 0; first < blocks.size(); first += abreast) {
    const std::size_t last = std::min(first + abreast, blocks.size());
    std::size_t height = 0;
    for (std::size_t i = first; i < last; ++i) height = std::max(height, blocks[i].lines().size());
    for (std::size_t row = 0; row < height; ++row) {
      std::string line;
      for (std::size_t i = first; i < last; ++i) {
        if (i > first) line += std::string(kGapColumns, ' ');
        line += blocks[i].line(row);
      }
      out += without_trailing_spaces(line) + "\n";
    }
    out += "\n";
  }
  return out;
}

Block facet_block(schema::Field facet, const std::vector<FacetCount>& counts, std::size_t limit,
                  std::size_t columns, const Screen& screen) {
  Block block(std::string(schema::spec_of(facet).name), columns, screen);
  const std::size_t shown = limit == 0 ? counts.size() : std::min(limit, counts.size());
  std::vector<Row> rows;
  for (std::size_t i = 0; i < shown; ++i) {
    rows.push_back({schema::printable(counts[i].label), counts[i].count});
  }
  block.add_bars(rows, rows);
  if (counts.empty()) block.add_note("none");
  if (shown < counts.size()) {
    block.add_note(std::to_string(counts.size() - shown) + " more (--facet-limit 0 shows all)");
  }
  return block;
}

std::string timeline_text(const std::vector<PeriodCount>& periods, const Screen& screen) {
  Block block("timeline", std::min<std::size_t>(screen.columns, 100), screen);
  std::vector<Row> rows;
  rows.reserve(periods.size());
  for (const PeriodCount& period : periods) rows.push_back({period.period, period.count});
  block.add_bars(rows, rows);
  return laid_out({block}, 1);
}

// The cells whose row is `row`, or all, as bars of the column's label, or the row's.
std::vector<Row> rows_of(const std::vector<TableCell>& cells, std::string_view row,
                         bool is_crossed) {
  std::vector<Row> rows;
  for (const TableCell& cell : cells) {
    if (!is_crossed) {
      rows.push_back({schema::printable(cell.row_label), cell.count});
    } else if (row.empty() || cell.row == row) {
      rows.push_back({"  " + schema::printable(cell.column_label), cell.count});
    }
  }
  return rows;
}

// The values of the first facet, each with those of the second under it; of one facet, as bars.
std::string table_text(const Request& request, const Results& results, const Screen& screen) {
  const bool is_crossed = request.table.size() > 1;
  std::string heading;
  for (const schema::Field facet : request.table) {
    heading += (heading.empty() ? "" : " \u00d7 ") + std::string(schema::spec_of(facet).name);
  }
  Block block(heading, std::min<std::size_t>(screen.columns, 100), screen);
  const std::vector<Row> all = rows_of(results.table, "", is_crossed);
  if (all.empty()) block.add_note("none");
  std::vector<std::string> done;
  for (const TableCell& first : results.table) {
    if (!is_crossed || std::ranges::find(done, first.row) != done.end()) continue;
    done.push_back(first.row);
    block.add_line(schema::printable(first.row_label));
    block.add_bars(rows_of(results.table, first.row, is_crossed), all);
  }
  if (!is_crossed) block.add_bars(all, all);
  return laid_out({block}, 1);
}

}  // namespace

std::string render_counts(const Request& request, const Results& results, const Screen& screen,
                          std::size_t facet_limit) {
  std::string out;
  const std::size_t columns = std::min(screen.columns, kBlockColumns);
  std::vector<Block> blocks;
  for (const schema::Field facet : request.facets) {
    const std::vector<FacetCount>& counts = results.facets[schema::facet_index(facet)];
    if (counts.empty() && !request.facet_find.empty()) continue;
    blocks.push_back(facet_block(facet, counts, facet_limit, columns, screen));
  }
  if (!blocks.empty()) out += "\n" + laid_out(blocks, screen.columns);
  if (request.timeline) out += "\n" + timeline_text(results.timeline, screen);
  if (!request.table.empty()) out += "\n" + table_text(request, results, screen);
  return out;
}

}  // namespace searcher
