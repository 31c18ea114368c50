// What an article states of its own date in its text, its address and the names of its file and
// folders.
#pragma once
#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"

namespace corpus {

// "/2015/01/16/", "/2015-01-16-", "/2015/jan/16/", "/20150116/" and "/20150116-" in the path of an
// address; to the month where no day stands there. Never a bare year, nor a number that ends an
// address and may be an article's.
std::optional<StatedDate> date_in_url(std::string_view url);

// Dates in the file's name and in the names of folders between `root` and the file, the file's
// first, then the deepest folder's: "2015-01-16-strike.txt", "20150116_x.html", "16 Jan 2015.txt";
// folders 2015/01/16, 2015/January, 2015-01, 2015. Numbers inside a longer name are none.
std::vector<StatedDate> dates_in_path(const std::filesystem::path& file,
                                      const std::filesystem::path& root);

// The date that `line` states for the article, if the line is a dateline or byline ("By A Reporter
// | 18 October 2013", "Published: 3 March 2020", "Posted on 2nd April 2012 by Newsdesk",
// "Last updated: ..." as Modified): none for a sentence that happens to have a date in it. Where
// both are stated, the publication's.
std::optional<StatedDate> date_in_dateline(std::string_view line);

// The date of a line above a headline, behind a name of which no word tells that it is a paper's:
// "FELLSIDE PINK - Monday 27 February 2006".
std::optional<StatedDate> date_behind_name(std::string_view line);

// Whether `line` is a dateline that begins by saying so: "Posted on 2nd April 2012 in News".
bool is_labelled_dateline(std::string_view line);

// The date with which a story's first paragraph begins, behind a place in capitals and before a
// dash: "LONDON, March 3, 2015 (Agency) - Probation staff ...". None without its year.
std::optional<StatedDate> date_in_wire_dateline(std::string_view paragraph);

// A dateline that leaves out its year: "Tuesday 20 May, 19:08 GMT".
struct YearlessDate {
  unsigned month = 0;  // 1..12
  unsigned day = 0;    // 1..31, and the month has it in a leap year
  std::optional<std::chrono::weekday> weekday;
  bool is_change = false;  // "Last updated: ..."
  friend bool operator==(const YearlessDate&, const YearlessDate&) = default;
};
std::optional<YearlessDate> yearless_dateline(std::string_view line);

// A paper that says only "Last updated", to the minute, says by it when it published: where `dates`
// hold nothing but changes, the first such is a Dateline from now on.
void believe_lone_update(std::vector<StatedDate>& dates);

}  // namespace corpus
