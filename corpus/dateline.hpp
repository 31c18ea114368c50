// What an article states of its own date in its text, its address and the names of its file and
// folders.
#pragma once
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"

namespace corpus {

// "/2015/01/16/", "/2015-01-16-", "/2015/jan/16/", "/20150116" in the path of an address; to the month where
// no day stands there. Never a bare year out of a number.
std::optional<StatedDate> date_in_url(std::string_view url);

// Dates in the file's name and in the names of folders between `root` and the file.
std::vector<StatedDate> dates_in_path(const std::filesystem::path& file,
                                      const std::filesystem::path& root);

// The date that `line` states for the article, if the line is a dateline or byline ("By A Reporter
// | 18 October 2013", "Published: 3 March 2020", "Posted on 2nd April 2012 by Newsdesk",
// "Last updated: ..." as Modified): none for a sentence that happens to have a date in it.
std::optional<StatedDate> date_in_dateline(std::string_view line);

}  // namespace corpus
