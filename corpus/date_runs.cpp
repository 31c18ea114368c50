#include "corpus/date_runs.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "schema/ascii.hpp"
#include "schema/calendar_names.hpp"

namespace corpus {
namespace {

constexpr std::size_t kMostDateWords = 12;

struct SeparatorSign {
  std::string_view text;
  Separator separator;
};
constexpr std::array<SeparatorSign, 7> kSigns{{{"|", Separator::Bar},
                                               {"\u2022", Separator::Bar},
                                               {"\u00B7", Separator::Bar},
                                               {"\u00BB", Separator::Bar},
                                               {"-", Separator::Dash},
                                               {"\u2013", Separator::Dash},
                                               {"\u2014", Separator::Dash}}};

// The sign with which `text` starts; none.
const SeparatorSign* sign_at(std::string_view text) {
  const auto* const found = std::ranges::find_if(
      kSigns, [&](const SeparatorSign& sign) { return text.starts_with(sign.text); });
  return found == kSigns.end() ? nullptr : found;
}

bool may_belong_to_date(std::string_view word) {
  const std::string_view bare = without_ending(word);
  return schema::weekday_named(bare) || schema::month_named(bare) != 0 ||
         (!bare.empty() && bare.size() <= 4 && schema::is_digit(bare[0]));
}

std::optional<YearlessDate> yearless_of(std::string_view text) {
  YearlessDate result;
  const std::size_t first_end = text.find(' ');
  if (const auto weekday = schema::weekday_named(without_ending(text.substr(0, first_end)))) {
    if (first_end == std::string_view::npos) return std::nullopt;
    result.weekday = weekday;
    text.remove_prefix(first_end + 1);
  }
  const auto in_leap_year = schema::parse_date(std::string(text) + " 2000");
  if (!in_leap_year || in_leap_year->day == 0) return std::nullopt;
  result.month = in_leap_year->month;
  result.day = in_leap_year->day;
  return result;
}

// "Mean", "Standard": of a zone's name behind a time, but before a date of a paper's.
bool is_capital_word(std::string_view word) {
  return word.size() > 3 && word[0] >= 'A' && word[0] <= 'Z' && !may_belong_to_date(word);
}

std::optional<DateRun> date_run_at(const std::vector<LineWord>& words, std::size_t first,
                                   Year year) {
  if (first > 0 && may_belong_to_date(words[first - 1].text)) return std::nullopt;
  if (is_capital_word(words[first].text)) return std::nullopt;
  std::size_t last = first;
  while (last < words.size() && last - first < kMostDateWords &&
         words[last].separator == Separator::None) {
    ++last;
  }
  for (; last > first; --last) {
    const std::string_view text = without_ending(cover(words, first, last));
    DateRun run{.first = first, .last = last, .date = {}, .yearless = {}};
    if (year == Year::Stated) {
      run.date = schema::parse_date(text);
      if (run.date && run.date->month != 0) return run;
    } else if (const auto yearless = yearless_of(text)) {
      run.yearless = *yearless;
      return run;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<LineWord> words_of_line(std::string_view line) {
  std::vector<LineWord> words;
  std::size_t start = 0;
  const auto end_word = [&](std::size_t end) {
    const std::string_view text = line.substr(start, end - start);
    const SeparatorSign* const sign = sign_at(text);
    const bool is_sign = sign != nullptr && text.size() == sign->text.size();
    const Separator separator = text == "/" ? Separator::Bar : Separator::None;
    if (!text.empty()) words.push_back({text, is_sign ? sign->separator : separator});
  };
  for (std::size_t i = 0; i < line.size();) {
    const SeparatorSign* const sign = sign_at(line.substr(i));
    if (line[i] == ' ' || line[i] == '\t') {
      end_word(i);
      start = ++i;
    } else if (sign != nullptr && sign->separator == Separator::Bar) {
      end_word(i);
      words.push_back({line.substr(i, sign->text.size()), Separator::Bar});
      start = i += sign->text.size();
    } else {
      ++i;
    }
  }
  end_word(line.size());
  return words;
}

std::string_view cover(const std::vector<LineWord>& words, std::size_t first, std::size_t last) {
  const char* const begin = words[first].text.data();
  const std::string_view end = words[last - 1].text;
  return {begin, static_cast<std::size_t>(end.data() + end.size() - begin)};
}

std::string_view without_ending(std::string_view text) {
  while (!text.empty() && std::string_view(",;:.").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return text;
}

std::vector<DateRun> date_runs(const std::vector<LineWord>& words, Year year) {
  std::vector<DateRun> runs;
  for (std::size_t i = 0; i < words.size();) {
    const auto run = date_run_at(words, i, year);
    if (run) runs.push_back(*run);
    i = run ? run->last : i + 1;
  }
  return runs;
}

}  // namespace corpus
