// Private to corpus: the words of the lines around a headline: what labels a date, how papers are
// called, how a byline begins. They take lower case but for what says otherwise.
#pragma once
#include <string_view>

namespace corpus {

// "posted", "for immediate release": what stands before the date of publication, without an "on" or
// "at" behind it; "last updated": before that of a change.
bool labels_publication(std::string_view label);
bool labels_change(std::string_view label);
// Whether `word` is the last of papers' names wherever they stand: "gazette"; or it may be, right
// before a date: "today", "pa".
bool ends_paper_name(std::string_view word);
bool may_end_paper_name(std::string_view word);
// "Fens Weekly Post", "BBC News": a name of two to four words, each with its capital, that ends as
// papers' names may; in its own case.
bool is_paper(std::string_view name);
// Where newspapers and agencies write from: "Paris, 21 October 2016". Any other place before a date
// may be a picture's.
bool is_dateline_city(std::string_view place);
// "by a reporter", "author: office", "story by a reporter", "submitted by editor".
bool begins_byline(std::string_view line);
// "by A Reporter", "by our Crime Correspondent": a line that is that and no more; in its own case.
bool is_lone_byline(std::string_view line);

}  // namespace corpus
