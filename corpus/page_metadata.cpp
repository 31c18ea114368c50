#include "corpus/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <optional>
#include <utility>

#include "corpus/json_ld.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/tidy.hpp"
#include "schema/date.hpp"

namespace corpus {
namespace {

struct DateName {
  std::string_view name;
  bool is_change;
};
// The names under which sites state when an article was published or changed.
constexpr std::array kDateNames{
    DateName{"article:published_time", false},
    DateName{"article:published", false},
    DateName{"og:article:published_time", false},
    DateName{"og:published_time", false},
    DateName{"og:pubdate", false},
    DateName{"datepublished", false},
    DateName{"date_published", false},
    DateName{"date-published", false},
    DateName{"publish-date", false},
    DateName{"publish_date", false},
    DateName{"publishdate", false},
    DateName{"published", false},
    DateName{"published-date", false},
    DateName{"published_at", false},
    DateName{"published_time", false},
    DateName{"publication_date", false},
    DateName{"publication-date", false},
    DateName{"publicationdate", false},
    DateName{"pubdate", false},
    DateName{"pub_date", false},
    DateName{"pub-date", false},
    DateName{"originalpublicationdate", false},
    DateName{"article.published", false},
    DateName{"article_date_original", false},
    DateName{"article:publish_date", false},
    DateName{"article.created", false},
    DateName{"date", false},
    DateName{"dc.date", false},
    DateName{"dc.date.issued", false},
    DateName{"dc.date.created", false},
    DateName{"dc:date", false},
    DateName{"dcterms.date", false},
    DateName{"dcterms.issued", false},
    DateName{"dcterms.created", false},
    DateName{"dcterms:issued", false},
    DateName{"dcterms:created", false},
    DateName{"dcsext.articlefirstpublished", false},
    DateName{"parsely-pub-date", false},
    DateName{"sailthru.date", false},
    DateName{"cxenseparse:recs:publishtime", false},
    DateName{"bt:pubdate", false},
    DateName{"rnews:datepublished", false},
    DateName{"citation_publication_date", false},
    DateName{"citation_date", false},
    DateName{"prism.publicationdate", false},
    DateName{"created", false},
    DateName{"datecreated", false},
    DateName{"article:modified_time", true},
    DateName{"article:modified", true},
    DateName{"og:updated_time", true},
    DateName{"datemodified", true},
    DateName{"date_modified", true},
    DateName{"dc.date.modified", true},
    DateName{"dcterms.modified", true},
    DateName{"dcterms:modified", true},
    DateName{"last-modified", true},
    DateName{"lastmod", true},
    DateName{"modified", true},
    DateName{"revised", true},
    DateName{"updated", true},
};

std::string content_of(const Page& page, std::string_view name) {
  const auto found = std::ranges::find_if(page.metas, [&](const MetaElement& meta) {
    return meta.name == name && !trimmed(meta.content).empty();
  });
  return found == page.metas.end() ? std::string() : tidy_line(found->content);
}

std::string first_content(const Page& page, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (std::string content = content_of(page, name); !content.empty()) return content;
  }
  return {};
}

void add_date(PageMetadata& metadata, DateKind kind, std::string_view text) {
  const std::optional<schema::Date> date = schema::parse_date(trimmed(text));
  if (!date) return;
  metadata.dates.push_back({*date, kind, tidy_line(text)});
}

bool has_top_heading(const Page& page, const std::function<bool(const LineShape&)>& is_meant) {
  return std::ranges::any_of(page.blocks, [&](const Block& block) {
    return block.heading == 1 && is_meant(shape_of(block.text));
  });
}

// Of several described articles the one that the page is about; none if that cannot be told.
const DescribedArticle* main_article(const std::vector<DescribedArticle>& articles,
                                     const Page& page, std::string_view url) {
  if (articles.size() == 1) return &articles.front();
  const auto is_main = [&](const DescribedArticle& article) {
    if (!url.empty() && article.url == url) return true;
    const std::vector<std::uint32_t> words = shape_of(article.headline).words;
    return !words.empty() &&
           has_top_heading(page, [&](const LineShape& heading) { return heading.words == words; });
  };
  const auto found = std::ranges::find_if(articles, is_main);
  return found == articles.end() ? nullptr : &*found;
}

// When the page was published, where no article is described and the page's name is the headline,
// with that of the site behind it or not.
std::string published_page(const std::vector<DescribedArticle>& pages, const Page& page) {
  if (pages.size() != 1) return {};
  const std::vector<std::uint32_t> name = shape_of(pages.front().headline).words;
  const bool is_own = has_top_heading(page, [&](const LineShape& heading) {
    return !heading.words.empty() && heading.words.size() <= name.size() &&
           std::equal(heading.words.begin(), heading.words.end(), name.begin());
  });
  return is_own ? pages.front().published : std::string();
}

}  // namespace

PageMetadata metadata_of(const Page& page) {
  PageMetadata metadata;
  metadata.title = tidy_line(page.title);
  metadata.shared_headline =
      first_content(page, {"og:title", "twitter:title", "dc.title", "dcterms.title",
                           "sailthru.title", "parsely-title", "headline"});
  metadata.source = first_content(
      page, {"og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"});
  metadata.description =
      first_content(page, {"og:description", "description", "twitter:description"});
  metadata.url = tidy_line(page.canonical);
  if (!is_address(metadata.url)) metadata.url = content_of(page, "og:url");
  std::vector<DescribedArticle> articles;
  std::vector<DescribedArticle> pages;
  for (const std::string& script : page.json_ld) {
    for (DescribedArticle& found : described_articles(script)) {
      (found.is_page ? pages : articles).push_back(std::move(found));
    }
  }
  if (const DescribedArticle* const article = main_article(articles, page, metadata.url)) {
    metadata.described_headline = tidy_line(article->headline);
    metadata.body = article->body;
    if (!article->publisher.empty()) metadata.source = tidy_line(article->publisher);
    if (!is_address(metadata.url)) metadata.url = article->url;
    add_date(metadata, DateKind::JsonLd, article->published);
    add_date(metadata, DateKind::Modified, article->modified);
  }
  if (articles.empty()) add_date(metadata, DateKind::JsonLd, published_page(pages, page));
  if (!is_address(metadata.url)) metadata.url.clear();
  for (const MetaElement& meta : page.metas) {
    const auto* const name = std::ranges::find(kDateNames, meta.name, &DateName::name);
    if (name != kDateNames.end())
      add_date(metadata, name->is_change ? DateKind::Modified : DateKind::Meta, meta.content);
  }
  return metadata;
}

}  // namespace corpus
