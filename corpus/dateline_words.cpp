#include "corpus/dateline_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/line_shape.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestLabel = 50;   // bytes
constexpr std::size_t kLongestNumber = 12;  // of a press release

// Each word of a list stands between bars.
constexpr std::string_view kPublished =
    "|published|first published|originally published|posted|date|date published|date posted|"
    "date issued|date of issue|date of publication|published date|publication date|publish date|"
    "posted date|release date|issue date|issued|released|created|added|uploaded|submitted|filed|"
    "written|dated|article date|dt|press release|news release|media release|for immediate release|"
    "immediate release|for release|for immediate use|for publication|press release issued|"
    "news release issued|press statement issued|embargoed until|embargo|press statement|statement|"
    "from the archive|from our archive|";
constexpr std::string_view kChanged =
    "|updated|last updated|page last updated|this page was last updated|modified|last modified|"
    "date modified|amended|edited|last edited|reviewed|last reviewed|last update|corrected|"
    "last changed|";
constexpr std::string_view kPapers =
    "|advertiser|argus|bulletin|chronicle|courier|daily|digest|dispatch|echo|examiner|express|"
    "gazette|guardian|herald|independent|journal|magazine|mercury|messenger|monthly|newsletter|"
    "newswire|observer|quarterly|sentinel|standard|telegraph|times|tribune|weekly|wire|";
constexpr std::string_view kPapersBeforeDates =
    "|bbc|hansard|itv|leader|live|mail|mirror|news|newspaper|online|pa|paper|post|press|record|"
    "reporter|reuters|scotsman|star|sun|today|worker|";
constexpr std::string_view kCities =
    "|aberdeen|belfast|berlin|birmingham|bristol|brussels|cardiff|dublin|edinburgh|geneva|glasgow|"
    "leeds|liverpool|london|madrid|manchester|newcastle|new york|nottingham|paris|rome|sheffield|"
    "southampton|strasbourg|swansea|washington|york|";
constexpr std::string_view kWorks =
    "|story|words|text|report|reporting|reported|exclusive|interview|";

bool is_listed(std::string_view list, std::string_view word) {
  return list.find("|" + std::string(word) + "|") != std::string_view::npos;
}

}  // namespace

bool labels_publication(std::string_view label) {
  constexpr std::array<std::string_view, 3> kReleases{"press release ", "news release ",
                                                      "media release "};
  constexpr std::array<std::string_view, 3> kStarts{"posted in ", "published in ",
                                                    "issued on behalf of "};
  const auto starts = [&](std::string_view start) { return label.starts_with(start); };
  if (is_listed(kPublished, label) || label.ends_with("week ending")) return true;
  if (std::ranges::any_of(kStarts, starts)) return label.size() <= kLongestLabel;
  const auto* const release = std::ranges::find_if(kReleases, starts);
  if (release == kReleases.end()) return false;
  const std::string_view number = label.substr(release->size());  // "015/15", "no. 12"
  return number.size() <= kLongestNumber &&
         number.find_first_of("0123456789") != std::string_view::npos;
}

bool labels_change(std::string_view label) { return is_listed(kChanged, label); }

bool ends_paper_name(std::string_view word) { return is_listed(kPapers, word); }

bool may_end_paper_name(std::string_view word) {
  return is_listed(kPapers, word) || is_listed(kPapersBeforeDates, word);
}

bool is_paper(std::string_view name) {
  const LineShape shape = shape_of(name);
  const std::string last = schema::lower_case(name.substr(name.find_last_of(' ') + 1));
  return shape.words.size() >= 2 && shape.words.size() <= 4 &&
         shape.capital_words == shape.words.size() && may_end_paper_name(last);
}

bool is_dateline_city(std::string_view place) { return is_listed(kCities, place); }

bool begins_byline(std::string_view line) {
  constexpr std::array<std::string_view, 5> kStarts{"by ", "by:", "author: ", "author ", "words: "};
  const auto starts = [&](std::string_view start) { return line.starts_with(start); };
  const std::string_view before =
      line.substr(0, std::min({line.find(" by "), line.find(" by: "), line.size()}));
  return line == "by" || std::ranges::any_of(kStarts, starts) ||
         (before.size() < line.size() &&
          (is_listed(kPublished, before) || is_listed(kWorks, before)));
}

bool is_lone_byline(std::string_view line) {
  constexpr std::size_t kLongest = 6;  // words
  if (!line.starts_with("by ") || line.ends_with(' ')) return false;
  const LineShape shape = shape_of(line);
  const char last = line[line.find_last_of(' ') + 1];
  return shape.words.size() <= kLongest && !shape.ends_sentence &&
         shape.capital_words + 2 >= shape.words.size() && schema::is_upper(last);
}

}  // namespace corpus
