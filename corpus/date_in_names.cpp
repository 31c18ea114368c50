// Dates in the paths of addresses and in the names of files and folders.
#include <algorithm>
#include <string>
#include <utility>

#include "corpus/dateline.hpp"
#include "schema/ascii.hpp"
#include "schema/calendar_names.hpp"

namespace corpus {
namespace {

using schema::Date;

// Years that a name or an address can mean; other numbers of four digits are more likely something
// else. Eight digits in a row are read only where there was a web.
constexpr int kFirstNamedYear = 1900;
constexpr int kFirstRunYear = 1990;
constexpr int kLastNamedYear = 2099;

using schema::is_digit;

bool is_plausible(const std::optional<Date>& date, int first_year) {
  return date && date->year >= first_year && date->year <= kLastNamedYear;
}

std::size_t digits_at(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// "2015-01-16", "2015_01_16", "2015.01.16" or "16-01-2015" at the start of `text`.
std::optional<Date> separated_date_at(std::string_view text) {
  constexpr std::size_t kSize = 10;
  if (text.size() < kSize || (text.size() > kSize && is_digit(text[kSize]))) return std::nullopt;
  const bool year_first = digits_at(text) == 4;
  const std::size_t first = year_first ? 4 : 2, second = year_first ? 7 : 5;
  const char sign = text[first];
  if (std::string_view("-_.").find(sign) == std::string_view::npos || text[second] != sign) {
    return std::nullopt;
  }
  std::string numbers(text.substr(0, kSize));
  std::ranges::replace(numbers, sign, '-');
  const auto date = schema::parse_date(numbers);
  return is_plausible(date, kFirstNamedYear) && date->day != 0 ? date : std::nullopt;
}

// "20150116" at the start of `text`, when something other than a digit follows or nothing.
std::optional<Date> run_date_at(std::string_view text) {
  if (digits_at(text) != 8) return std::nullopt;
  const auto date = schema::parse_date(text.substr(0, 8));
  return is_plausible(date, kFirstRunYear) ? date : std::nullopt;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::string_view part = schema::take_until(text, separator);
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

// A folder that is a month: "01", "1", "jan", "January", "01-January"; 0: none.
unsigned month_of_name(std::string_view name) {
  const std::size_t digits = digits_at(name);
  if (digits > 2) return 0;
  unsigned number = 0;
  for (const char c : name.substr(0, digits)) number = number * 10 + static_cast<unsigned>(c - '0');
  std::string_view rest = name.substr(digits);
  if (digits > 0 && rest.empty()) return number <= 12 ? number : 0;
  if (digits > 0) rest.remove_prefix(1);
  const unsigned named = schema::month_named(rest);
  return digits == 0 || number == named ? named : 0;
}

// The date that neighbouring names make from `at` on ("2015", "01", "16"), and how many they are.
struct NamedDate {
  Date date;
  std::size_t size = 0;  // names
};
std::optional<NamedDate> date_of_names(const std::vector<std::string_view>& names, std::size_t at) {
  if (names[at].size() != 4 || digits_at(names[at]) != 4) return std::nullopt;
  const auto year = schema::parse_date(names[at]);
  if (!is_plausible(year, kFirstNamedYear)) return std::nullopt;
  const unsigned month = at + 1 < names.size() ? month_of_name(names[at + 1]) : 0;
  if (month == 0) return NamedDate{*year, 1};
  const std::string_view third = at + 2 < names.size() ? names[at + 2] : std::string_view();
  if (!third.empty() && third.size() <= 2 && digits_at(third) == third.size()) {
    const std::string text = schema::to_iso({.year = year->year, .month = month, .day = 0}) + "-";
    if (const auto day = schema::parse_date(text + std::string(third))) return NamedDate{*day, 3};
  }
  return NamedDate{{.year = year->year, .month = month, .day = 0}, 2};
}

// The first date in a file's name: numbers that stand apart, or the name of a month.
std::vector<Date> dates_in_name(std::string_view name) {
  std::vector<Date> dates;
  if (const auto run = run_date_at(name);
      run && (name.size() == 8 || !schema::is_of_word(name[8]))) {
    dates.push_back(*run);
  }
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_digit(name[i]) || (i > 0 && schema::is_of_word(name[i - 1]))) continue;
    if (const auto date = separated_date_at(name.substr(i))) dates.push_back(*date);
  }
  std::string spaced(name);
  std::ranges::replace_if(
      spaced, [](char c) { return !schema::is_of_word(c); }, ' ');
  const auto words = parts_of(spaced, ' ');
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const bool has_month =
        schema::month_named(words[i]) != 0 || schema::month_named(words[i + 1]) != 0;
    if (!has_month || words[i + 2].size() != 4) continue;
    const auto date = schema::parse_date(std::string(words[i]) + " " + std::string(words[i + 1]) +
                                         " " + std::string(words[i + 2]));
    if (is_plausible(date, kFirstNamedYear) && date->day != 0) dates.push_back(*date);
  }
  return dates;
}

// The date that a folder's whole name is: "2015-01-16", "20150116", "2015-01", "January 2015".
std::optional<Date> date_of_folder(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '_', '-');
  const auto date = schema::parse_date(text);
  const bool is_run = digits_at(name) == name.size() && name.size() > 4;
  return is_plausible(date, is_run ? kFirstRunYear : kFirstNamedYear) ? date : std::nullopt;
}

std::vector<StatedDate> dates_of_folders(const std::vector<std::string_view>& names) {
  std::vector<StatedDate> dates;
  for (std::size_t i = 0; i < names.size();) {
    std::size_t size = 1;
    std::optional<Date> date;
    if (const auto named = date_of_names(names, i)) {
      date = named->date;
      size = named->size;
    } else {
      date = date_of_folder(names[i]);
    }
    if (date) {
      std::string text(names[i]);
      for (std::size_t k = 1; k < size; ++k) text += "/" + std::string(names[i + k]);
      dates.push_back({.date = *date, .kind = DateKind::FolderName, .text = std::move(text)});
    }
    i += size;
  }
  std::ranges::reverse(dates);
  return dates;
}

}  // namespace

std::optional<StatedDate> date_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t host_end = url.find('/');
  if (host_end == std::string_view::npos) return std::nullopt;
  const std::string_view path = url.substr(host_end);
  const auto names = parts_of(path, '/');
  const auto stated = [&](const Date& date) {
    return StatedDate{.date = date, .kind = DateKind::Url, .text = std::string(path)};
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (const auto named = date_of_names(names, i); named && named->size > 1) {
      return stated(named->date);
    }
    if (const auto date = separated_date_at(names[i])) return stated(*date);
    const auto run = run_date_at(names[i]);
    const bool ends_address = names[i].size() == 8 && i + 1 == names.size();
    if (run && !ends_address && (names[i].size() == 8 || !schema::is_of_word(names[i][8]))) {
      return stated(*run);
    }
  }
  return std::nullopt;
}

std::vector<StatedDate> dates_in_path(const std::filesystem::path& file,
                                      const std::filesystem::path& root) {
  const std::string name = file.filename().string();
  std::vector<StatedDate> dates;
  const std::vector<Date> named = dates_in_name(name);
  const bool agree = std::ranges::all_of(named, [&](const Date& d) { return d == named[0]; });
  if (!named.empty() && agree) {
    dates.push_back({.date = named[0], .kind = DateKind::FileName, .text = name});
  }
  const std::string folders = file.parent_path().lexically_relative(root).generic_string();
  if (folders.empty() || folders == "." || folders.starts_with("..")) return dates;
  const auto of_folders = dates_of_folders(parts_of(folders, '/'));
  dates.insert(dates.end(), of_folders.begin(), of_folders.end());
  return dates;
}

}  // namespace corpus
