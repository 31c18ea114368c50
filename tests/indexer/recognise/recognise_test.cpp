#include "indexer/recognise/recognise.hpp"

#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using schema::Field;
using support::recogniser;
using support::Slugs;
using support::slugs_of;

namespace {

corpus::Article strike_at_kent() {
  return support::article_of(
      "Kent Police staff to strike over pay",
      "Civilian staff at Kent Police have voted to strike in a dispute about pay, Unison said.\n"
      "Police and Crime Commissioner for Kent urged both sides to talk.\n");
}

}  // namespace

TEST_CASE("an article without a date has the year 'unknown', and that is said", "[recognise]") {
  const Recognised recognised =
      recogniser().recognise(support::article_of("", "Nothing is dated here.\n"));
  const auto& years = recognised.facets[schema::facet_index(Field::Year)];
  REQUIRE(years.size() == 1);
  CHECK(years[0].value == "unknown");
  CHECK(years[0].label == "unknown");
  REQUIRE(years[0].evidence.size() == 1);
  CHECK(years[0].evidence[0].stated == "no date");
}

TEST_CASE("a facet that the file states takes the place of what is recognised", "[recognise]") {
  corpus::Article article = strike_at_kent();
  article.stated_facets[Field::Union] = {"gmb", "Unite the Union", "GMB"};
  article.stated_where = "front matter";
  const Recognised recognised = recogniser().recognise(article);
  CHECK(slugs_of(recognised, Field::Union) == Slugs{"gmb", "unite"});
  CHECK(slugs_of(recognised, Field::Force) == Slugs{"kent-police"});
  const auto& stated = recognised.facets[schema::facet_index(Field::Union)][1];
  CHECK(stated.label == "Unite");
  REQUIRE(stated.evidence.size() == 1);
  CHECK(stated.evidence[0].text == "Unite the Union");
  CHECK(stated.evidence[0].stated == "front matter");
  CHECK(recognised.complaints.empty());
}

TEST_CASE("a stated force decides the sector", "[recognise]") {
  corpus::Article article = support::article_of("", "Talks go on.\n");
  article.stated_facets[Field::Force] = {"London Fire Brigade"};
  article.stated_where = "JSON";
  CHECK(slugs_of(recogniser().recognise(article), Field::Sector) == Slugs{"fire"});
}

TEST_CASE("a stated name that the vocabulary does not know counts for nothing", "[recognise]") {
  corpus::Article article = strike_at_kent();
  article.stated_facets[Field::Force] = {"Kent Polise"};
  article.stated_where = "JSON";
  const Recognised recognised = recogniser().recognise(article);
  CHECK(slugs_of(recognised, Field::Force) == Slugs{"kent-police"});
  CHECK(recognised.complaints.empty());
}

TEST_CASE("an unknown name in metadata.csv is reported with its line", "[recognise]") {
  corpus::Article article = strike_at_kent();
  article.stated_facets[Field::Force] = {"Kent Polise"};
  article.stated_where = "metadata.csv line 7";
  CHECK(recogniser().recognise(article).complaints ==
        Slugs{"metadata.csv line 7: no force is called 'Kent Polise' (did you mean 'Kent "
              "Police'?)"});
}

TEST_CASE("a headline in capitals and the file's name change no facet", "[recognise]") {
  corpus::Article article = strike_at_kent();
  const Recognised quiet = recogniser().recognise(article);
  article.title = "KENT POLICE STAFF TO STRIKE OVER PAY";
  article.file = "/News/OTHER.TXT";
  const Recognised loud = recogniser().recognise(article);
  for (const Field facet : {Field::Force, Field::Union, Field::Dispute, Field::Sector}) {
    CHECK(slugs_of(quiet, facet) == slugs_of(loud, facet));
  }
}
