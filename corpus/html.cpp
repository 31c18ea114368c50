// A page to an Article: its blocks, what its head says, and which of the two to trust.
#include <algorithm>
#include <optional>

#include "corpus/formats.hpp"
#include "corpus/html_blocks.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/main_content.hpp"
#include "corpus/page_metadata.hpp"
#include "corpus/page_title.hpp"
#include "schema/date.hpp"

namespace corpus {
namespace {

// The dates of <time> elements between the headline and the first paragraph.
void add_times(const Page& page, const MainContent& content, std::vector<StatedDate>& dates) {
  for (const TimeElement& time : page.times) {
    if (time.is_in_link || time.next_block < content.head_begin ||
        time.next_block > content.head_end)
      continue;
    const std::optional<schema::Date> date = schema::parse_date(time.datetime);
    if (!date) continue;
    const bool is_change = time.property.find("odif") != std::string::npos ||
                           time.property.find("updat") != std::string::npos;
    dates.push_back({*date, is_change ? DateKind::Modified : DateKind::TimeElement, time.datetime});
  }
}

bool is_page(std::string_view body) { return looks_like_html(body); }

// The story that JSON-LD has, where the page itself shows only its beginning.
void take_described_body(const std::string& body, const Furniture& furniture, Story& story) {
  if (shape_of(body).words.size() < 2 * shape_of(story.text).words.size() || body.empty()) return;
  const std::vector<Line> lines = is_page(body) ? lines_of_html(body) : lines_of_text(body);
  Story described = find_story(lines, story.title, furniture);
  if (described.text.size() <= story.text.size()) return;
  story.text = std::move(described.text);
}

}  // namespace

bool looks_like_html(std::string_view utf8) {
  constexpr std::string_view kTags[] = {"<p>",   "<p ",      "<br",         "<div",   "</a>",
                                        "<ul",   "<li",      "<h1",         "<h2",    "<h3",
                                        "<html", "<strong>", "<em>",        "<b>",    "<i>",
                                        "<span", "<img",     "<blockquote", "<table", "<figure"};
  const auto stands = [&](std::string_view tag) {
    return utf8.find(tag) != std::string_view::npos;
  };
  return std::ranges::any_of(kTags, stands);
}

std::vector<Line> lines_of_html(std::string_view utf8) { return lines_of_blocks(parse_page(utf8)); }

Parsed read_html(std::string_view utf8, const Furniture& furniture) {
  const Page page = parse_page(utf8);
  const PageMetadata metadata = metadata_of(page);
  const Headline headline = headline_of(page, metadata);
  const MainContent content = main_content(page, headline.text);
  Story story = find_story(content.lines, headline.text, furniture);
  take_described_body(metadata.body, furniture, story);
  if (story.text.empty()) return Reason{"holds no text"};
  Article article;
  article.title = std::move(story.title);
  article.text = std::move(story.text);
  article.source = metadata.source.empty() ? headline.outlet : metadata.source;
  article.url = metadata.url;
  article.dates = metadata.dates;
  add_times(page, content, article.dates);
  article.dates.insert(article.dates.end(), story.dates.begin(), story.dates.end());
  article.dropped = std::move(story.dropped);
  return article;
}

}  // namespace corpus
