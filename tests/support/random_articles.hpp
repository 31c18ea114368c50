// Articles and requests at random, from a fixed seed: few words and values, so that they meet
// often.
#pragma once
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/fixture_index.hpp"
#include "tests/support/request.hpp"

namespace support {

inline constexpr std::array<const char*, 8> kWords{"strike",  "ballot", "pension", "roster",
                                                   "custody", "merger", "appeal",  "walkout"};
inline constexpr std::array<const char*, 4> kUnions{"unison", "pcs", "fbu", "gmb"};
inline constexpr std::array<const char*, 3> kForces{"kent-police", "essex-police",
                                                    "police-scotland"};
inline constexpr std::array<const char*, 3> kDisputes{"pay", "pensions", "hours"};

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  // 0 .. below - 1
  std::size_t roll(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(engine_);
  }
  bool chance(std::size_t one_in) { return roll(one_in) == 0; }
  template <std::size_t N>
  const char* pick(const std::array<const char*, N>& from) {
    return from[roll(N)];
  }

 private:
  std::mt19937 engine_;
};

inline std::string random_date(Dice& dice) {
  const std::string year = std::to_string(2012 + dice.roll(5));
  if (dice.chance(3)) return year;
  const std::string month = year + "-0" + std::to_string(1 + dice.roll(9));
  return dice.chance(3) ? month : month + "-1" + std::to_string(dice.roll(10));
}

inline FixtureArticle random_article(Dice& dice) {
  FixtureArticle article;
  for (std::size_t i = 0, words = 2 + dice.roll(4); i < words; ++i) {
    article.text += std::string(i > 0 ? " " : "") + dice.pick(kWords);
  }
  if (dice.chance(4)) {
    const int year = static_cast<int>(2011 + dice.roll(5));
    if (!dice.chance(4)) article.range.from = year;
    if (!dice.chance(4)) article.range.to = year + 1 + static_cast<int>(dice.roll(2));
  } else {
    article.date = random_date(dice);
  }
  if (!dice.chance(4)) article.facets.emplace_back(schema::Field::Union, dice.pick(kUnions));
  if (dice.chance(3)) article.facets.emplace_back(schema::Field::Union, "poa");
  if (!dice.chance(3)) article.facets.emplace_back(schema::Field::Force, dice.pick(kForces));
  if (!dice.chance(3)) article.facets.emplace_back(schema::Field::Dispute, dice.pick(kDisputes));
  if (dice.chance(3)) article.story = "story" + std::to_string(dice.roll(12));
  return article;
}

inline std::vector<FixtureArticle> random_articles(Dice& dice) {
  std::vector<FixtureArticle> articles;
  for (std::size_t i = 0; i < 120; ++i) articles.push_back(random_article(dice));
  return articles;
}

inline searcher::Request random_request(Dice& dice) {
  constexpr std::array kQueries{"", "A", "A B", "A OR B", "A -B", "\"A B\"", "-A", "A union:pcs"};
  std::string text = kQueries[dice.roll(kQueries.size())];
  for (const char letter : {'A', 'B'}) {
    const std::size_t at = text.find(letter);
    if (at != std::string::npos) text.replace(at, 1, dice.pick(kWords));
  }
  searcher::Request request = request_for(std::move(text));
  request.match = searcher::Match::All;
  request.is_exact = true;
  request.limit = 1000;
  request.copies = dice.chance(4) ? searcher::Copies::All : searcher::Copies::Folded;
  request.allows_possible = dice.chance(2);
  const auto filter = [&](schema::Field facet, const char* value) {
    request.filters[schema::facet_index(facet)].emplace_back(value);
  };
  if (dice.chance(3)) filter(schema::Field::Union, dice.pick(kUnions));
  if (dice.chance(5)) filter(schema::Field::Union, dice.pick(kUnions));
  if (dice.chance(4)) filter(schema::Field::Force, dice.pick(kForces));
  if (dice.chance(5)) filter(schema::Field::Dispute, dice.pick(kDisputes));
  constexpr std::array kYears{"2013", "2013..2014", "2014..", "unknown", "..2013"};
  if (dice.chance(3)) filter(schema::Field::Year, kYears[dice.roll(kYears.size())]);
  if (dice.chance(5)) request.published = schema::parse_range("2013-04..2014", schema::today());
  return request;
}

}  // namespace support
