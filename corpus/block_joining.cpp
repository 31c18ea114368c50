#include "corpus/block_joining.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/dateline_words.hpp"
#include "corpus/line_shape.hpp"
#include "schema/ascii.hpp"
#include "schema/date.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestCell = 80;      // bytes; a longer one is a column of the page
constexpr std::size_t kShortestWrapped = 25;  // bytes of a line that a <br> wraps

bool is_figure_cell(const Block& block) {
  return block.cell != 0 && block.text.size() <= kLongestCell && block.heading == 0 &&
         block.link_bytes * 2 <= block.text.size();
}

// Whether blocks [begin, end), all of one row, are short and each in a cell of its own.
bool is_row_of_figures(const std::vector<Block>& blocks, std::size_t begin, std::size_t end) {
  if (blocks[begin].row == 0 || end - begin < 2) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const bool shares_cell = i > begin && blocks[i].cell == blocks[i - 1].cell;
    if (!is_figure_cell(blocks[i]) || shares_cell) return false;
  }
  return true;
}

// Whether the end of a line is in the midst of a sentence.
bool ends_open(std::string_view text) {
  constexpr std::size_t kEnough = 64;  // bytes
  const LineShape shape = shape_of(text.substr(text.size() - std::min(text.size(), kEnough)));
  return !shape.ends_sentence && !shape.ends_colon;
}

bool is_wrapped(const Block& block, const Block& next) {
  const bool is_same_place = block.element == next.element && block.heading == next.heading;
  const bool starts_lower = schema::is_lower(next.text.front()) && !is_lone_byline(next.text);
  return next.is_after_line_break && is_same_place && starts_lower &&
         block.text.size() >= kShortestWrapped && ends_open(block.text);
}

// How many blocks from `begin` are one date, cut into its day, month and year for the eye: "26",
// "Mar", "2014"; 1: they are none.
std::size_t parts_of_date(const std::vector<Block>& blocks, std::size_t begin) {
  constexpr std::size_t kLongestPart = 12;  // bytes
  constexpr std::size_t kMostParts = 3;
  std::string text = blocks[begin].text;
  for (std::size_t parts = 1; text.size() <= kMostParts * kLongestPart; ++parts) {
    const auto date = schema::parse_date(text);
    if (date && date->day != 0) return parts;
    if (parts == kMostParts || begin + parts == blocks.size()) return 1;
    const Block& next = blocks[begin + parts];
    if (next.row != 0 || next.text.size() > kLongestPart) return 1;
    text += ' ' + next.text;
  }
  return 1;
}

class Joiner {
 public:
  explicit Joiner(std::vector<Block> blocks) : blocks_(std::move(blocks)) {}

  void join() {
    joined_.reserve(blocks_.size());
    for (std::size_t begin = 0; begin < blocks_.size();) {
      std::size_t end = begin + 1;
      while (end < blocks_.size() && blocks_[end].row == blocks_[begin].row) ++end;
      const bool is_figures = is_row_of_figures(blocks_, begin, end);
      for (std::size_t i = begin; i < end; ++i) {
        if (is_figures && i > begin) {
          append("; ", blocks_[i]);
        } else if (parts_left_ > 0) {
          --parts_left_;
          append(" ", blocks_[i]);
        } else if (!joined_.empty() && is_wrapped(joined_.back(), blocks_[i])) {
          append(" ", blocks_[i]);
        } else {
          if (!is_figures) parts_left_ = parts_of_date(blocks_, i) - 1;
          joined_.push_back(std::move(blocks_[i]));
        }
        places_.push_back(joined_.size() - 1);
      }
      begin = end;
    }
    places_.push_back(joined_.size());
  }
  std::vector<Block> take() { return std::move(joined_); }
  // Where block `block` went; the count of blocks is a place too.
  std::size_t place_of(std::size_t block) const { return places_[block]; }

 private:
  void append(std::string_view between, const Block& next) {
    Block& block = joined_.back();
    block.text.append(between).append(next.text);
    block.link_bytes += next.link_bytes;
    block.small_bytes += next.small_bytes;
  }

  std::vector<Block> blocks_;
  std::vector<Block> joined_;
  std::vector<std::size_t> places_;
  std::size_t parts_left_ = 0;  // of the date that the last block began
};

}  // namespace

void join_blocks(Page& page) {
  Joiner joiner(std::move(page.blocks));
  joiner.join();
  page.blocks = joiner.take();
  for (TimeElement& time : page.times) time.next_block = joiner.place_of(time.next_block);
}

}  // namespace corpus
