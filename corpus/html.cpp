// A page to an Article: its blocks, what its head says, and which of the two to trust.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <unordered_set>
#include <utility>

#include "corpus/dateline.hpp"
#include "corpus/formats.hpp"
#include "corpus/html_blocks.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/main_content.hpp"
#include "corpus/page_metadata.hpp"
#include "corpus/page_title.hpp"
#include "schema/ascii.hpp"
#include "schema/date.hpp"

namespace corpus {
namespace {

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(
      parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool says_published(const TimeElement& time) {
  return has_any(time.property, {"ublish", "pubdate"});
}

// A date by its class alone is what its whole block says.
bool is_by_class(const TimeElement& time) {
  return time.datetime.empty() && names_publication_date(time.property);
}
std::optional<schema::Date> date_of(const Page& page, const TimeElement& time) {
  if (!is_by_class(time)) return schema::parse_date(time.datetime);
  if (time.next_block >= page.blocks.size()) return std::nullopt;
  const auto stated = date_in_dateline(page.blocks[time.next_block].text);
  return stated && stated->kind != DateKind::Modified ? std::optional(stated->date) : std::nullopt;
}

// Whether `element` lies in `outer`, and not in what is there of comments and other stories.
bool is_of_story(const Page& page, std::size_t element, std::size_t outer) {
  for (; element != outer && element != 0; element = page.elements[element].parent) {
    const ElementRole role = page.elements[element].role;
    if (role == ElementRole::Comments || role == ElementRole::Related) return false;
  }
  return element == outer;
}

// Whether it stands between the headline and the first paragraph.
bool is_in_head(const TimeElement& time, const MainContent& content) {
  return time.next_block >= content.head_begin && time.next_block <= content.head_end;
}

// The dates of <time> elements between the headline and the first paragraph. One within a link
// dates what it leads to, unless it says that it is the publication's.
void add_times_of_head(const Page& page, const MainContent& content,
                       std::vector<StatedDate>& dates) {
  for (const TimeElement& time : page.times) {
    const bool is_own =
        !time.is_in_link || says_published(time) || has_any(time.property, {"updated"});
    if (!is_in_head(time, content) || !is_own) continue;
    const std::optional<schema::Date> date = schema::parse_date(time.datetime);
    if (!date) continue;
    const bool is_change =
        has_any(time.property, {"odif", "updated"}) && !has_any(time.property, {"ublish"});
    dates.push_back({*date, is_change ? DateKind::Modified : DateKind::TimeElement, time.datetime});
  }
}

// Below the story, as many weblogs have it, or by its class alone, a date counts that says it is
// the publication's, if all that say so around the story agree.
void add_time_of_foot(const Page& page, const MainContent& content,
                      std::vector<StatedDate>& dates) {
  std::optional<StatedDate> found;
  for (const TimeElement& time : page.times) {
    if (!says_published(time) && !is_by_class(time)) continue;
    if (!is_of_story(page, time.element, content.scope) && !is_in_head(time, content)) continue;
    const std::optional<schema::Date> date = date_of(page, time);
    if (!date) continue;
    if (found && found->date != *date) return;
    found = {*date, DateKind::TimeElement, time.datetime};
  }
  if (found) dates.push_back(*found);
}

// How much of the prose of `text` stands in `body` too: 0 to 1.
double agreement(const std::string& text, const std::string& body) {
  constexpr std::size_t kRun = 5;  // words
  const auto runs = [](const std::string& of) {
    const std::vector<std::uint32_t> words = shape_of(of).words;
    std::unordered_set<std::uint64_t> found;
    for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
      std::uint64_t hash = 0;
      for (std::size_t w = i; w < i + kRun; ++w) hash = hash * 1099511628211u + words[w];
      found.insert(hash);
    }
    return found;
  };
  const auto here = runs(text);
  const auto there = runs(body);
  if (here.empty()) return 1;
  const auto shared =
      std::ranges::count_if(here, [&](std::uint64_t run) { return there.contains(run); });
  return static_cast<double>(shared) / static_cast<double>(here.size());
}

// Whether the page shows only the beginning of the text that it describes, or none of it.
bool shows_part_of(const std::string& body, const std::string& story) {
  if (body.size() > 2 * story.size()) return true;
  return body.size() > story.size() + story.size() / 5 && agreement(story, body) >= 0.6;
}

// Takes the text that JSON-LD has where the page itself shows less of it.
void take_described_body(const std::string& body, const Furniture& furniture, Story& story) {
  if (body.empty() || !shows_part_of(body, story.text)) return;
  const std::vector<Line> lines = looks_like_html(body) ? lines_of_html(body) : lines_of_text(body);
  Story described = find_story(lines, story.title, furniture);
  if (described.text.size() > story.text.size()) story.text = std::move(described.text);
}

// What a page says of itself, for one that shows pictures or a film alone.
std::string as_paragraph(const std::string& description) {
  return description.empty() ? std::string() : description + '\n';
}

// Whether `rest`, which starts with '<', starts with a tag that texts are marked up with.
bool is_tag_of_text(std::string_view rest) {
  constexpr std::array<std::string_view, 30> kNames{
      "a",   "b",       "blockquote", "body",   "br",    "div", "em",  "figure", "font", "h1",
      "h2",  "h3",      "h4",         "hr",     "html",  "i",   "img", "li",     "ol",   "p",
      "pre", "section", "span",       "strong", "table", "td",  "tr",  "u",      "ul",   "article"};
  constexpr std::size_t kLongestTag = 2000;  // bytes
  rest.remove_prefix(rest.starts_with("</") ? 2 : 1);
  const std::size_t end = rest.find_first_of(" \t\n/>");
  if (end == std::string_view::npos || end > 10) return false;
  const std::string name = schema::lower_case(rest.substr(0, end));
  const bool is_closed = rest.substr(end, kLongestTag).find('>') != std::string_view::npos;
  return is_closed && std::ranges::find(kNames, name) != kNames.end();
}

}  // namespace

bool looks_like_html(std::string_view utf8) {
  constexpr std::size_t kMostSigns = 1000;  // that are looked at
  std::size_t at = utf8.find('<');
  for (std::size_t signs = 0; at != std::string_view::npos && signs < kMostSigns; ++signs) {
    if (is_tag_of_text(utf8.substr(at))) return true;
    at = utf8.find('<', at + 1);
  }
  return false;
}

std::vector<Line> lines_of_html(std::string_view utf8) { return lines_of_blocks(parse_page(utf8)); }

Parsed read_html(std::string_view utf8, const Furniture& furniture) {
  const Page page = parse_page(utf8);
  const PageMetadata metadata = metadata_of(page);
  const Headline headline = headline_of(page, metadata);
  const MainContent content = main_content(page, headline.text);
  Story story = find_story(content.lines, headline.text, furniture);
  take_described_body(metadata.body, furniture, story);
  if (story.text.empty() && !story.title.empty()) story.text = as_paragraph(metadata.description);
  if (story.text.empty()) return Reason{"holds no text"};
  Article article;
  article.title = std::move(story.title);
  article.text = std::move(story.text);
  article.source = metadata.source.empty() ? headline.outlet : metadata.source;
  article.url = metadata.url;
  article.dates = metadata.dates;
  add_times_of_head(page, content, article.dates);
  article.dates.insert(article.dates.end(), story.dates.begin(), story.dates.end());
  const auto is_publication = [](const StatedDate& date) {
    return date.kind != DateKind::Modified;
  };
  if (std::ranges::none_of(article.dates, is_publication)) {
    add_time_of_foot(page, content, article.dates);
  }
  believe_lone_update(article.dates);
  article.dropped = std::move(story.dropped);
  return article;
}

}  // namespace corpus
