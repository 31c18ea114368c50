#include "schema/word_order.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bitset>
#include <cassert>
#include <cstring>
#include <span>
#include <utility>

#include "schema/error.hpp"

namespace schema {
namespace {

constexpr std::size_t kWholeHash = 8;
constexpr std::array<std::size_t, 3> kNarrowWidths{2, 3, 4};  // then kWholeHash
constexpr unsigned kSeeds = 64;                               // tried of each width

std::uint64_t fingerprint_of(std::uint64_t hash, std::size_t width, unsigned seed) {
  if (width == kWholeHash) return hash;
  const std::uint64_t multiplier = 0x9E3779B97F4A7C15 * (2 * std::uint64_t{seed} + 1);
  return hash * multiplier >> (64 - 8 * width);
}

void append_fingerprint(std::string& out, std::uint64_t fingerprint, std::size_t width) {
  for (std::size_t byte = 0; byte < width; ++byte, fingerprint >>= 8) {
    out += static_cast<char>(fingerprint & 0xFF);
  }
}

void append_number(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

struct Shape {
  std::size_t width = kWholeHash;
  unsigned seed = 0;
};

bool all_differ(std::span<const std::uint64_t> hashes, const Shape& shape) {
  if (shape.width == 2) {
    std::bitset<0x10000> is_taken;
    return std::ranges::all_of(hashes, [&](std::uint64_t hash) {
      const std::uint64_t fingerprint = fingerprint_of(hash, shape.width, shape.seed);
      return !is_taken[fingerprint] && (is_taken[fingerprint] = true);
    });
  }
  std::vector<std::uint64_t> fingerprints;
  for (const std::uint64_t hash : hashes) {
    fingerprints.push_back(fingerprint_of(hash, shape.width, shape.seed));
  }
  std::ranges::sort(fingerprints);
  return std::ranges::adjacent_find(fingerprints) == fingerprints.end();
}

// The least bytes that tell the words apart.
Shape shape_for(const WordRows& rows) {
  std::vector<std::uint64_t> hashes;
  for (const auto& row : rows) {
    for (const PlacedWord& word : row) hashes.push_back(word.hash);
  }
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  for (const std::size_t width : kNarrowWidths) {
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
      const Shape shape{width, seed};
      if (all_differ(hashes, shape)) return shape;
    }
  }
  return {};
}

[[noreturn]] void refuse() { throw Error(Fault::Corrupt, "a stored order of words is damaged"); }

std::string_view take(std::string_view& bytes, std::uint64_t count) {
  if (count > bytes.size()) refuse();
  const std::string_view taken = bytes.substr(0, count);
  bytes.remove_prefix(count);
  return taken;
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(bytes, 1)[0]);
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
  refuse();
}

std::uint64_t fingerprint_at(const char* bytes, std::size_t width) {
  std::uint64_t fingerprint = 0;
  for (std::size_t byte = 0; byte < width; ++byte) {
    fingerprint |= std::uint64_t{static_cast<unsigned char>(bytes[byte])} << (8 * byte);
  }
  return fingerprint;
}

// Fingerprints of two bytes, as ordinary articles have. Of the blocks most do not have the word,
// and to see that takes the compiler's code a few instructions.
void scan_pairs(std::string_view words, std::uint32_t shift, std::uint64_t fingerprint,
                std::vector<std::uint32_t>& positions) {
  using Number = std::uint16_t;
  constexpr std::size_t kBlock = 32;
  std::string bytes;
  append_fingerprint(bytes, fingerprint, sizeof(Number));
  Number wanted = 0;  // as the bytes stand, whatever the machine's order
  std::memcpy(&wanted, bytes.data(), sizeof wanted);
  const std::size_t count = words.size() / sizeof(Number);
  for (std::size_t start = 0; start < count; start += kBlock) {
    std::array<Number, kBlock> block{};
    const std::size_t size = std::min(kBlock, count - start);
    std::memcpy(block.data(), words.data() + start * sizeof(Number), size * sizeof(Number));
    Number differences = 1;
    for (const Number number : block) differences &= static_cast<Number>(number != wanted);
    if (differences != 0) continue;
    for (std::size_t i = 0; i < size; ++i) {
      if (block[i] == wanted)
        positions.push_back(shift + static_cast<std::uint32_t>(start + i) + 1);
    }
  }
}

// Fingerprints of any width.
void scan_bytes(std::string_view words, std::size_t width, std::uint32_t shift,
                std::uint64_t fingerprint, std::vector<std::uint32_t>& positions) {
  const auto count = static_cast<std::uint32_t>(words.size() / width);
  for (std::uint32_t at = 0; at < count; ++at) {
    if (fingerprint_at(words.data() + at * width, width) == fingerprint) {
      positions.push_back(shift + at + 1);
    }
  }
}

}  // namespace

std::uint64_t word_hash(std::string_view folded_word) {
  return XXH3_64bits(folded_word.data(), folded_word.size());
}

// The width; the seed; for each row the bytes of its words and of its compounds; then these.
std::string pack_word_order(const WordRows& rows) {
  const Shape shape = shape_for(rows);
  std::string packed{static_cast<char>(shape.width), static_cast<char>(shape.seed)};
  std::string all;
  for (const auto& row : rows) {
    std::string compounds;
    const std::size_t start = all.size();
    std::uint32_t last = 0, last_compound = 0;
    for (const auto& [hash, position] : row) {
      const std::uint64_t fingerprint = fingerprint_of(hash, shape.width, shape.seed);
      if (position != last) {
        assert(position == last + 1);
        last = position;
        append_fingerprint(all, fingerprint, shape.width);
        continue;
      }
      append_number(compounds, position - last_compound);
      append_fingerprint(compounds, fingerprint, shape.width);
      last_compound = position;
    }
    append_number(packed, all.size() - start);
    append_number(packed, compounds.size());
    all += compounds;
  }
  return packed + all;
}

WordOrder::WordOrder(std::string_view packed)
    : width_(static_cast<unsigned char>(take(packed, 1)[0])),
      seed_(static_cast<unsigned char>(take(packed, 1)[0])) {
  if (width_ != kWholeHash && std::ranges::find(kNarrowWidths, width_) == kNarrowWidths.end()) {
    refuse();
  }
  std::array<std::pair<std::uint64_t, std::uint64_t>, kWordRowCount> sizes;
  for (auto& [words, compounds] : sizes) {
    words = take_number(packed);
    compounds = take_number(packed);
  }
  for (std::size_t row = 0; row < kWordRowCount; ++row) {
    rows_[row].words = take(packed, sizes[row].first);
    rows_[row].compounds = take(packed, sizes[row].second);
  }
}

void WordOrder::find_in(const Row& row, std::uint32_t shift, std::uint64_t fingerprint,
                        std::vector<std::uint32_t>& positions) const {
  const auto first = static_cast<std::ptrdiff_t>(positions.size());
  if (width_ == sizeof(std::uint16_t)) {
    scan_pairs(row.words, shift, fingerprint, positions);
  } else {
    scan_bytes(row.words, width_, shift, fingerprint, positions);
  }
  std::string_view compounds = row.compounds;
  for (std::uint32_t position = 0; !compounds.empty();) {
    position += static_cast<std::uint32_t>(take_number(compounds));
    const std::string_view compound = take(compounds, width_);
    if (fingerprint_at(compound.data(), width_) != fingerprint) continue;
    positions.insert(std::upper_bound(positions.begin() + first, positions.end(), shift + position),
                     shift + position);
  }
}

void WordOrder::find(Field field, std::uint64_t hash, std::vector<std::uint32_t>& positions) const {
  const std::uint64_t fingerprint = fingerprint_of(hash, width_, seed_);
  const auto row = [&](WordRow which) -> const Row& {
    return rows_[static_cast<std::size_t>(which)];
  };
  const Row& title = row(WordRow::Title);
  const auto title_words = static_cast<std::uint32_t>(title.words.size() / width_);
  switch (field) {
    case Field::Source:
      return find_in(row(WordRow::Source), 0, fingerprint, positions);
    case Field::Path:
      return find_in(row(WordRow::Path), 0, fingerprint, positions);
    case Field::Title:
      return find_in(title, 0, fingerprint, positions);
    default:
      assert(field == Field::Text);
      find_in(title, 0, fingerprint, positions);
      find_in(row(WordRow::Story), title_words == 0 ? 0 : title_words + kTitleGap, fingerprint,
              positions);
  }
}

}  // namespace schema
