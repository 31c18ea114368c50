// An article as the peers get it: title, text and facets, read already, a line of cells apart by
// tabs. What reading and recognising cost is in Picket's times alone.
#pragma once
#include <array>
#include <cstddef>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

inline constexpr std::array kFacets{"force", "union", "year", "dispute", "action", "sector"};
inline constexpr char kBetweenCells = '\t', kBetweenValues = '|';

struct Labelled {
  std::string title, text;
  std::array<std::vector<std::string>, kFacets.size()> facets;
};

inline std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return parts;
}

// Calls `sink` with each article of a file that peer_input wrote.
template <typename Sink>
void for_each_labelled(const std::string& file, Sink sink) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be opened");
  for (std::string line; std::getline(in, line);) {
    std::string_view rest = line;
    const auto cell = [&] {
      const std::size_t end = rest.find(kBetweenCells);
      const std::string_view found = rest.substr(0, end);
      rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
      return found;
    };
    Labelled article;
    article.title = cell();
    article.text = cell();
    for (auto& values : article.facets) values = split(cell(), kBetweenValues);
    sink(article);
  }
}

}  // namespace bench
