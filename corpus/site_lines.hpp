// Private to corpus: lines that a page has for itself, such as stand above and beside a headline:
// the paper's name and what it says of itself, menus, readings, slugs, and who issues the story.
#pragma once
#include "corpus/story_lines.hpp"

namespace corpus {

// "Gallery & Museum Bulletin", "Committee Digest No. 412": the name of a periodical, by its last
// word or the number of its issue.
bool is_masthead(const StoryLine& line);
// "Y Cwm - The Vale & Valley News", "Gazette on Wearside: ships and shops": a line with a paper's
// name in it. Headlines may have one, too.
bool names_paper(const StoryLine& line);
// "A weekly service for personnel professionals", "UNISON Fens - the public service union": what a
// periodical or a body says of itself.
bool is_strapline(const StoryLine& line);
// "Home | News | Sport | Jobs", "[Search] [Log in]", "Tidings :: News :: Local", "News > Council":
// the pages of a site on one line, some of them such as every site has.
bool is_menu_bar(const StoryLine& line);
// "News", "Your account": short enough for an entry of a menu that goes down the page.
bool is_menu_entry(const StoryLine& line);
// "High tide: Leith 11.04", "FTSE 100: 5,947": what a site shows beside its name.
bool is_reading(const StoryLine& line);
// "QRT2208 2 COURTS Jail", "NWA/nat/442 urgent", "NORTHERN WIRE 1506 120698": how a wire service
// files a story.
bool is_slug(const StoryLine& line);
// "Desk: HOME Cat: ind Prio: 3": the fields of a form.
bool is_form(const StoryLine& line);
// "Press release", "Media release 015/15": what follows is one.
bool is_release(const StoryLine& line);
// "Northshire District Council", "Wold Valley NHS Trust": who issues what follows.
bool is_body(const StoryLine& line);

}  // namespace corpus
