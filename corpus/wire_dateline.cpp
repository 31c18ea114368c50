// The dateline with which agencies and press offices begin a story: "LONDON, March 3, 2015 (Agency)
// -".
#include <algorithm>
#include <string>

#include "corpus/dateline.hpp"
#include "corpus/line_shape.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestHead = 120;  // bytes before the dash
constexpr std::size_t kShortestPlace = 3;  // letters

// What stands before the first dash, or nothing.
std::string_view head_of(std::string_view paragraph) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view dash : {" - ", " -- ", " \u2013 ", " \u2014 "}) {
    first = std::min(first, paragraph.substr(0, kLongestHead).find(dash));
  }
  return first == std::string_view::npos ? std::string_view() : paragraph.substr(0, first);
}

// `head` without the name of an agency, in brackets or slashes, at its end.
std::string_view without_agency(std::string_view head) {
  head = trimmed(head);
  if (!head.ends_with(')') && !head.ends_with('/')) return head;
  const char opening = head.back() == ')' ? '(' : '/';
  const std::size_t begin = head.substr(0, head.size() - 1).rfind(opening);
  return begin == std::string_view::npos ? std::string_view() : trimmed(head.substr(0, begin));
}

}  // namespace

std::optional<StatedDate> date_in_wire_dateline(std::string_view paragraph) {
  const std::string_view head = without_agency(head_of(paragraph));
  const LineShape place = shape_of(head.substr(0, head.find(',')));
  if (place.letters < kShortestPlace || !place.is_all_capitals()) return std::nullopt;
  for (std::size_t comma = head.find(','); comma != std::string_view::npos;
       comma = head.find(',', comma + 1)) {
    const auto date = schema::parse_date(trimmed(head.substr(comma + 1)));
    if (date && date->day != 0) return StatedDate{*date, DateKind::Dateline, std::string(head)};
  }
  return std::nullopt;
}

}  // namespace corpus
