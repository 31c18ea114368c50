// What the fields of JSON records, front matter and metadata.csv are called.
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "corpus/fields.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

struct Name {
  std::string_view name;  // lower case, letters and digits alone
  Role role;
};
// Within a role the better name comes first: an article that has both a "headline" and a "name" is
// called by its headline.
constexpr std::array kNames{
    Name{"headline", Role::Title},
    Name{"title", Role::Title},
    Name{"articletitle", Role::Title},
    Name{"webtitle", Role::Title},
    Name{"storytitle", Role::Title},
    Name{"posttitle", Role::Title},
    Name{"pagetitle", Role::Title},
    Name{"titletext", Role::Title},
    Name{"hed", Role::Title},
    Name{"heading", Role::Title},
    Name{"header", Role::Title},
    Name{"ogtitle", Role::Title},
    Name{"subject", Role::Title},
    Name{"name", Role::Title},

    Name{"articlebody", Role::Text},
    Name{"articletext", Role::Text},
    Name{"articlecontent", Role::Text},
    Name{"fulltext", Role::Text},
    Name{"maintext", Role::Text},
    Name{"storybody", Role::Text},
    Name{"storytext", Role::Text},
    Name{"bodytext", Role::Text},
    Name{"plaintext", Role::Text},
    Name{"contenttext", Role::Text},
    Name{"textcontent", Role::Text},
    Name{"cleanedtext", Role::Text},
    Name{"cleantext", Role::Text},
    Name{"body", Role::Text},
    Name{"text", Role::Text},
    Name{"content", Role::Text},
    Name{"contentencoded", Role::Text},
    Name{"contenthtml", Role::Text},
    Name{"bodyhtml", Role::Text},
    Name{"htmlbody", Role::Text},
    Name{"articlehtml", Role::Text},
    Name{"story", Role::Text},
    Name{"article", Role::Text},
    Name{"postcontent", Role::Text},
    Name{"maincontent", Role::Text},
    Name{"pagecontent", Role::Text},
    Name{"rawcontent", Role::Text},
    Name{"html", Role::Text},
    Name{"markdown", Role::Text},
    Name{"paragraphs", Role::Text},
    Name{"transcript", Role::Text},

    Name{"description", Role::Summary},
    Name{"summary", Role::Summary},
    Name{"abstract", Role::Summary},
    Name{"standfirst", Role::Summary},
    Name{"excerpt", Role::Summary},
    Name{"snippet", Role::Summary},
    Name{"lead", Role::Summary},
    Name{"lede", Role::Summary},
    Name{"dek", Role::Summary},
    Name{"teaser", Role::Summary},
    Name{"trailtext", Role::Summary},
    Name{"subtitle", Role::Summary},
    Name{"message", Role::Summary},

    Name{"datepublished", Role::Published},
    Name{"firstpublicationdate", Role::Published},
    Name{"firstpublished", Role::Published},
    Name{"firstpublishedat", Role::Published},
    Name{"publicationdate", Role::Published},
    Name{"webpublicationdate", Role::Published},
    Name{"publisheddate", Role::Published},
    Name{"publishdate", Role::Published},
    Name{"publishedat", Role::Published},
    Name{"publishedon", Role::Published},
    Name{"publishedtime", Role::Published},
    Name{"articlepublishedtime", Role::Published},
    Name{"datepublish", Role::Published},
    Name{"datepub", Role::Published},
    Name{"pubdate", Role::Published},
    Name{"published", Role::Published},
    Name{"publishtime", Role::Published},
    Name{"dateissued", Role::Published},
    Name{"issued", Role::Published},
    Name{"issuedate", Role::Published},
    Name{"releasedate", Role::Published},
    Name{"postdate", Role::Published},
    Name{"posteddate", Role::Published},
    Name{"postedat", Role::Published},
    Name{"postedon", Role::Published},
    Name{"dateposted", Role::Published},
    Name{"posted", Role::Published},
    Name{"articledate", Role::Published},
    Name{"storydate", Role::Published},
    Name{"newsdate", Role::Published},
    Name{"dcdate", Role::Published},
    Name{"displaydate", Role::Published},
    Name{"date", Role::Published},
    Name{"dategmt", Role::Published},
    Name{"datetime", Role::Published},
    Name{"datecreated", Role::Published},
    Name{"createddate", Role::Published},
    Name{"createdat", Role::Published},
    Name{"createdon", Role::Published},
    Name{"creationdate", Role::Published},
    Name{"created", Role::Published},
    Name{"day", Role::Published},
    Name{"time", Role::Published},
    Name{"timestamp", Role::Published},
    Name{"publicationyear", Role::Published},
    Name{"year", Role::Published},

    Name{"datemodified", Role::Modified},
    Name{"modifieddate", Role::Modified},
    Name{"modifiedat", Role::Modified},
    Name{"modified", Role::Modified},
    Name{"modifiedtime", Role::Modified},
    Name{"articlemodifiedtime", Role::Modified},
    Name{"lastmodified", Role::Modified},
    Name{"lastmod", Role::Modified},
    Name{"lastupdated", Role::Modified},
    Name{"dateupdated", Role::Modified},
    Name{"updateddate", Role::Modified},
    Name{"updatedat", Role::Modified},
    Name{"updatedon", Role::Modified},
    Name{"updated", Role::Modified},
    Name{"editedat", Role::Modified},

    Name{"crawldate", Role::Captured},
    Name{"crawledat", Role::Captured},
    Name{"crawled", Role::Captured},
    Name{"scrapeddate", Role::Captured},
    Name{"scrapedate", Role::Captured},
    Name{"scrapedat", Role::Captured},
    Name{"scraped", Role::Captured},
    Name{"datescraped", Role::Captured},
    Name{"fetchedat", Role::Captured},
    Name{"fetchdate", Role::Captured},
    Name{"fetched", Role::Captured},
    Name{"datedownload", Role::Captured},
    Name{"downloadedat", Role::Captured},
    Name{"downloaded", Role::Captured},
    Name{"retrievedat", Role::Captured},
    Name{"retrieved", Role::Captured},
    Name{"accessed", Role::Captured},
    Name{"accessdate", Role::Captured},
    Name{"collectedat", Role::Captured},
    Name{"archivedat", Role::Captured},
    Name{"capturedate", Role::Captured},
    Name{"captured", Role::Captured},
    Name{"indexedat", Role::Captured},

    Name{"publisher", Role::Source},
    Name{"publication", Role::Source},
    Name{"publicationname", Role::Source},
    Name{"newspaper", Role::Source},
    Name{"outlet", Role::Source},
    Name{"sourcename", Role::Source},
    Name{"source", Role::Source},
    Name{"sitename", Role::Source},
    Name{"ogsitename", Role::Source},
    Name{"site", Role::Source},
    Name{"website", Role::Source},
    Name{"provider", Role::Source},
    Name{"journal", Role::Source},
    Name{"feedtitle", Role::Source},
    Name{"feedname", Role::Source},
    Name{"sourcedomain", Role::Source},
    Name{"domain", Role::Source},
    Name{"hostname", Role::Source},

    Name{"canonicalurl", Role::Url},
    Name{"canonical", Role::Url},
    Name{"articleurl", Role::Url},
    Name{"weburl", Role::Url},
    Name{"permalink", Role::Url},
    Name{"url", Role::Url},
    Name{"link", Role::Url},
    Name{"pageurl", Role::Url},
    Name{"ogurl", Role::Url},
    Name{"sourceurl", Role::Url},
    Name{"originalurl", Role::Url},
    Name{"externalurl", Role::Url},
    Name{"mainentityofpage", Role::Url},
    Name{"href", Role::Url},
    Name{"uri", Role::Url},
    Name{"address", Role::Url},

    Name{"id", Role::Id},
    Name{"guid", Role::Id},
    Name{"key", Role::Id},
    Name{"uuid", Role::Id},
    Name{"uid", Role::Id},
    Name{"articleid", Role::Id},
    Name{"storyid", Role::Id},
    Name{"postid", Role::Id},
    Name{"docid", Role::Id},
    Name{"documentid", Role::Id},
    Name{"itemid", Role::Id},
    Name{"recordid", Role::Id},
    Name{"identifier", Role::Id},
};

struct FacetName {
  std::string_view name;
  schema::Field facet;
};
constexpr std::array kFacetNames{
    FacetName{"force", schema::Field::Force},
    FacetName{"forces", schema::Field::Force},
    FacetName{"policeforce", schema::Field::Force},
    FacetName{"policeforces", schema::Field::Force},
    FacetName{"union", schema::Field::Union},
    FacetName{"unions", schema::Field::Union},
    FacetName{"tradeunion", schema::Field::Union},
    FacetName{"tradeunions", schema::Field::Union},
    FacetName{"staffassociation", schema::Field::Union},
    FacetName{"staffassociations", schema::Field::Union},
    FacetName{"dispute", schema::Field::Dispute},
    FacetName{"disputes", schema::Field::Dispute},
    FacetName{"disputetype", schema::Field::Dispute},
    FacetName{"disputetypes", schema::Field::Dispute},
    FacetName{"action", schema::Field::Action},
    FacetName{"actions", schema::Field::Action},
    FacetName{"actiontype", schema::Field::Action},
    FacetName{"actiontypes", schema::Field::Action},
    FacetName{"industrialaction", schema::Field::Action},
    FacetName{"sector", schema::Field::Sector},
    FacetName{"sectors", schema::Field::Sector},
};

// "Date_Published", "date-published" and "dc:date" as the tables write them.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (schema::is_letter(c) || schema::is_digit(c)) plain += schema::to_lower(c);
  }
  return plain;
}

}  // namespace

std::optional<FieldRole> role_of(std::string_view name) {
  constexpr std::size_t kLongestName = 40;
  static const auto roles = [] {
    std::unordered_map<std::string_view, FieldRole> table;
    for (const FacetName& row : kFacetNames) table[row.name] = {Role::Facet, 0, row.facet};
    unsigned rank = 0;
    for (const Name& row : kNames) table[row.name] = {row.role, rank++, std::nullopt};
    return table;
  }();
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const auto row = roles.find(plain_name(name));
  return row == roles.end() ? std::nullopt : std::optional(row->second);
}

}  // namespace corpus
