#include "schema/record.hpp"

#include "schema/error.hpp"
#include "tests/support/catch.hpp"

using namespace schema;

namespace {

Record sample() {
  Record record;
  record.path = "/news/a.html";
  record.item = "7";
  record.id = article_id(record.path, record.item);
  record.title = "Probation officers vote to strike";
  record.text = "Napo members voted.\n";
  record.dating.date = Date{2013, 10, 18};
  record.dating.evidence = DateEvidence::Stated;
  record.dating.year = 2013;
  record.dating.range = {2013, 2013};
  record.facets[facet_index(Field::Union)].push_back(
      {"napo", "Napo", {{"Napo", 0, Part::Text, ""}}});
  record.ballot.turnout_percent = 46;
  record.ballot.yes_percent = 84.4;
  record.added = 1700000000;
  record.phrases = {{"XPHindustri action", 6}};
  return record;
}

}  // namespace

TEST_CASE("a record comes back as it was stored", "[record]") {
  const Record record = sample();
  const Record back = decode_record(encode_record(record));
  CHECK(back.id == record.id);
  CHECK(back.title == record.title);
  CHECK(back.dating.date == record.dating.date);
  CHECK(back.dating.range == record.dating.range);
  CHECK(back.facets[facet_index(Field::Union)].at(0).evidence.at(0).text == "Napo");
  CHECK(back.ballot.yes_percent == record.ballot.yes_percent);
  CHECK_FALSE(back.ballot.balloted);
  CHECK(back.added == record.added);
  CHECK(back.phrases == record.phrases);
}

TEST_CASE("any flipped bit or cut of a record is noticed", "[record]") {
  const std::string bytes = encode_record(sample());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string flipped = bytes;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x10);
    CHECK_THROWS_AS(decode_record(flipped), Error);
    CHECK_THROWS_AS(decode_record(std::string_view(bytes).substr(0, i)), Error);
  }
}

TEST_CASE("an id is 32 hex digits of path and item together", "[record]") {
  CHECK(article_id("/a", "b").size() == 32);
  CHECK(article_id("/a", "b") == article_id("/a", "b"));
  CHECK(article_id("/ab", "") != article_id("/a", "b"));
}
