#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::Article;
using corpus::Furniture;
using reading::article_of;
using reading::only_date;
using reading::squeezed;

namespace {

const std::string kStory =
    "Police staff face pay cut, says union\n\n"
    "Police staff could lose up to \u00A33,000 a year under plans to cut shift allowances.\n\n"
    "The union said the proposals would hit control room staff hardest.\n\n"
    "The force said it had to find savings of \u00A326m.\n\n";

const std::string kStoryText = kStory.substr(kStory.find("\n\n") + 2);

}  // namespace

TEST_CASE("the comments below a story are no part of it, however short it is", "[furniture]") {
  for (const std::string comments :
       {"Comments\n\nHarry67 wrote on 4th Mar 2015:\nAbout time that someone stood up to them!\n",
        "Comments\n\nAnonymous said...\nWhat a joke. My sister has had no rise since 2010.\n",
        "3 Comments\n\nLog in to comment\n\nSort by: Newest\n\ndepot_dave\nThey are right to "
        "vote for it, every one of them.\n\nReply\n"}) {
    CAPTURE(comments);
    CHECK(article_of(kStory + comments).text == squeezed(kStoryText));
  }
}

TEST_CASE("comments that begin with who wrote them are known by that", "[furniture]") {
  const std::string thread =
      "Comments (2)\n\nReader, Eltham: My dad was there. You forgot the choir!\n\n"
      "Anon: And now the others want to do the same. Sack the lot.\n";
  CHECK(article_of(kStory + thread).text == squeezed(kStoryText));
  const std::string answers = "12 comments\n\nShe has asked for talks.\n";
  CHECK(article_of(kStory + answers).text == squeezed(kStoryText) + "She has asked for talks.\n");
}

TEST_CASE("a count of comments heads them, also where a line of the paper follows", "[furniture]") {
  const std::string thread =
      "Comments (3)\nquay_bob: They do a fine job. Would anyone here swap?\n"
      "FedUp: Some of us do twelve hours a day for less.\nMarge54: Thank you all for the "
      "flowers!\n\n"
      "The Northshire Wire is a member of the press council. All content copyright.\n";
  CHECK(article_of(kStory + thread).text == squeezed(kStoryText));
}

TEST_CASE("what readers say beside a line about comments is none of the story", "[furniture]") {
  for (const std::string comments :
       {"Report this comment\nOld Hand, Truro - Long overdue, if you ask me.\n",
        "Sam, Bude 16/07/08 12:14: Give them what they ask for!\n"
        "Jo, Looe 16/07/08 13:40: And who is to pay?\nReport this comment\n"}) {
    CAPTURE(comments);
    CHECK(article_of(kStory + comments).text == squeezed(kStoryText));
  }
}

TEST_CASE("a heading of links may go on for a few words", "[furniture]") {
  const std::string links =
      "More stories like this\nHarvest supper: were you there?\nSnow on the moor\n";
  CHECK(article_of(kStory + links).text == squeezed(kStoryText));
}

TEST_CASE("the only date may stand below the story, where it says what it is", "[furniture]") {
  const schema::Date day{2012, 4, 2};
  CHECK(only_date(article_of(kStory + "Posted Mon 2 Apr 2012 at 16.12 in News\n")) == day);
  CHECK(article_of(kStory + "2 April 2012\n").dates.empty());
  CHECK(only_date(article_of("For immediate release: 2 April 2012\n\n" + kStory)) == day);
}

TEST_CASE("a dateline may speak of a desk that readers call, of comments and of where it is filed",
          "[furniture]") {
  const Article posted = article_of("Posted by our newsdesk on 7 May 2024 @ 06:00\n\n" + kStory);
  CHECK(only_date(posted) == schema::Date{2024, 5, 7});
  for (const std::string line :
       {"March 3, 2015 By A Reporter Leave a Comment\n\n", "Posted in News on March 3, 2015\n\n",
        "EMBARGOED UNTIL 00:01 HRS TUESDAY 3 MARCH 2015\n\n"}) {
    CAPTURE(line);
    CHECK(only_date(article_of(line + kStory)) == schema::Date{2015, 3, 3});
  }
  CHECK(article_of("Call our newsdesk on 01632 960 001\n\n" + kStory).dates.empty());
}

TEST_CASE("what names the site or the wire below the headline is none of the story",
          "[furniture]") {
  const std::string headline = kStory.substr(0, kStory.find('\n') + 1);
  for (const std::string line :
       {"Fens & Wolds Messenger - your independent weekly\n", "Wolds Weekly - est. 1868\n",
        "THE SERGEANT - for people in policing\n", "MENU\nFens Morning Star & Echo\n",
        "The Prison Gate: news from the landings\n", "Home Page Search the Fens Post\n",
        "NWA/nat/442 urgent - replaces 438\n", "NWA0417 4 HOME 0 Ambulance\n",
        "Desk: HOME   Cat: ind   Prio: 3\n"}) {
    CAPTURE(line);
    const Article article = article_of(headline + "\n" + line + "\n" + kStoryText);
    CHECK(article.title + "\n" == headline);
    CHECK(article.text == squeezed(kStoryText));
  }
  for (const std::string line :
       {"Staff face hard times\n", "STAFF FACE HARD TIMES\n", "Union: cuts go too far\n",
        "Control room staff - the worst paid - would lose most\n",
        "Pay: down 3% Leave: down two days\n"}) {
    CAPTURE(line);
    const Article article = article_of(headline + "\n" + line + "\n" + kStoryText);
    CHECK(article.text == line + squeezed(kStoryText));
  }
}

TEST_CASE("what may be the name of a site stays where it may be the headline", "[furniture]") {
  const std::string line = "The Bahamas - the real winner of the games\n";
  CHECK(article_of(line + "\n" + kStoryText).text == line + squeezed(kStoryText));
}

TEST_CASE("furniture that lost its line break is taken off the paragraph that it hangs on",
          "[furniture]") {
  const std::string said =
      "A spokesman said that the force had to look at all of its posts and at each of its shifts.";
  const std::string last = "Talks are due to start again on Monday morning.\n";
  const Article article = article_of(kStory + said + " Promoted stories\n\n" + last);
  CHECK(article.text == squeezed(kStoryText) + said + "\n" + last);
  CHECK(article.dropped.back().text == "Promoted stories");
  for (const std::string behind : {" PA\n", " The vote is on Monday\n", " More to follow\n"}) {
    CAPTURE(behind);
    CHECK(article_of(kStory + said + behind + "\n" + last).text ==
          squeezed(kStoryText) + said + behind + last);
  }
}

TEST_CASE("headlines under a heading of links are links, numbered or asked", "[furniture]") {
  const std::string links =
      "Most read in News\n1. Market hall is to get a new roof.\n2. Where to eat by the sea\n\n";
  const std::string asked = "You may also like\nNight ferry: who would ever use one again?\n\n";
  CHECK(article_of(kStory + links).text == squeezed(kStoryText));
  CHECK(article_of(kStory + asked).text == squeezed(kStoryText));
}

TEST_CASE("an advertisement goes with its marker", "[furniture]") {
  const std::string last = "Talks are due to start again on Monday morning.\n";
  for (const std::string advert :
       {"-- ADVERTISEMENT --\nNew tyres at a third off. Ask inside while stocks last.\n"
        "-- END ADVERTISEMENT --\n\n",
        "ADVERTISEMENT - SCROLL TO CONTINUE\nGarden sheds delivered from \u00A39 a day\n\n",
        "- - - Advertisement - - -\nSofas and beds: the great spring sale\n- - - - - "
        "-\n\n"}) {
    CAPTURE(advert);
    CHECK(article_of(kStory + advert + last).text == squeezed(kStoryText) + last);
  }
  const std::string heading = "Advertisement\n\nWhat happens to the staff\n\n";
  CHECK(article_of(kStory + heading + last).text ==
        squeezed(kStoryText) + "What happens to the staff\n" + last);
}

TEST_CASE("a notice of rights is none of the story, and the (c) of a list is", "[furniture]") {
  for (const std::string notice :
       {"(c) Northern Wire. Not for republication without a licence.\n", "(c) 2019 Northern Wire\n",
        "(C) Example Media Ltd. All rights reserved.\n"}) {
    CAPTURE(notice);
    CHECK(article_of(kStory + notice).text == squeezed(kStoryText));
  }
  const std::string entry = "(c) the staff side agrees to a review within a year.\n";
  CHECK(article_of(kStory + entry).text == squeezed(kStoryText) + entry);
}

TEST_CASE("a line that is set between paragraphs and below the last is none of them",
          "[furniture]") {
  const std::string line = "County Motors: your next car is here\n\n";
  const std::string last = "Talks are due to start again on Monday morning.\n\n";
  CHECK(article_of(kStory + line + last + line).text == squeezed(kStoryText + last));
  const std::string heading = "What happens to the staff\n\n";
  CHECK(article_of(kStory + heading + last).text == squeezed(kStoryText + heading + last));
}

TEST_CASE("a label in brackets is a label", "[furniture]") {
  const std::string advert = "[Advertorial] Is your pension working as hard as you are?\n\n";
  const std::string last = "Talks are due to start again on Monday morning.\n";
  CHECK(article_of(kStory + advert + last).text == squeezed(kStoryText) + last);
}

TEST_CASE("a share bar with its count of comments ends no story", "[furniture]") {
  const std::string last = "Talks with the union are due to start again on Monday morning.\n";
  for (const std::string bar : {"Comments\n\n0 Comments\n\nShare\n\nCopy Link\n\n",
                                "Comments\n\nHide Ad\n\n", "12 comments\n\n"}) {
    CAPTURE(bar);
    CHECK(article_of(kStory + bar + last).text == squeezed(kStoryText) + last);
  }
}

TEST_CASE("the header of a mail is no story, and its subject is the headline", "[furniture]") {
  const Article article = article_of(
      "From: newsdesk@branch.example\nTo: members@branch.example\n"
      "Subject: Result of the strike ballot\nDate: Thu, 17 Oct 2013 14:02:11 +0100\n"
      "Message-ID: <1@branch.example>\nMIME-Version: 1.0\n"
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
      "Members have voted for strike action on a turnout of 46 per cent.\n\n"
      "The branch's officers will meet on Friday to decide on dates.\n");
  CHECK(article.title == "Result of the strike ballot");
  CHECK(article.text ==
        "Members have voted for strike action on a turnout of 46 per cent.\n"
        "The branch's officers will meet on Friday to decide on dates.\n");
  CHECK(only_date(article) == schema::Date{2013, 10, 17});
}

TEST_CASE("a sentence that begins with a word of the furniture is story", "[furniture]") {
  for (const std::string line :
       {"Share prices in the outsourcing firm fell by a tenth after the strike vote.\n",
        "Follow-up talks will be held at the conciliation service on Monday.\n",
        "Related disputes at two other depots were settled in the spring.\n",
        "Sign language interpreters were among those who joined the picket line.\n",
        "Comments made by the chief constable had angered officers, the branch said.\n",
        "Advertisement boards outside the depot were covered with union placards.\n",
        "Source after source inside the force has told of low morale and long hours.\n",
        "Analysis of the figures shows that one in five posts has gone since 2010.\n",
        "Interview panels had been told to expect no more than ten recruits a year.\n",
        "Watching the vote from the gallery were forty members of the fire service.\n"}) {
    CAPTURE(line);
    CHECK(article_of(kStory + line).text == squeezed(kStoryText) + line);
  }
}

TEST_CASE("promotions and tools between the paragraphs are dropped", "[furniture]") {
  const std::string last = "Talks with the union are due to start again on Monday morning.\n";
  for (const std::string line : {"Hide Ad\n",
                                 "Advertisement\n",
                                 "Share this article\n",
                                 "Copy Link\n",
                                 "Read More\n",
                                 "READ MORE: Bin lorries to be sold\n",
                                 "Related topics:\n",
                                 "Sign up to our daily newsletter\n",
                                 "Sign up here for the latest news\n",
                                 "Watch more of our videos on a channel near you\n",
                                 "We use cookies on this site.\n",
                                 "Follow us on Facebook\n",
                                 "The post Staff face cut appeared first on Union News.\n",
                                 "Accessibility links\n",
                                 "Story continues below\n",
                                 "Click here to subscribe\n",
                                 "Image caption Staff on the picket line\n",
                                 "Fire crews at work (Image: Library)\n",
                                 "\u00A9 2015 The Paper\n",
                                 "Pickets outside the depot \u00A9 Agency\n",
                                 "READ: Council to vote on budget\n",
                                 "To view this video please enable JavaScript\n",
                                 "Want to read more stories like this? Sign up here.\n",
                                 "Like this:\n",
                                 "What do you think? Let us know in the comments\n",
                                 "Buy a copy of the paper\n",
                                 "Find a job\n",
                                 "Share  Tweet  +1  Email\n",
                                 "Sign up for our travel alerts\n",
                                 "Get the Recorder delivered\n",
                                 "Sponsored by CreditCo\n",
                                 "Motors & Property, p 34\n",
                                 "Our work is only possible with your support. Donate now.\n",
                                 "Live updates\n"}) {
    CAPTURE(line);
    CHECK(article_of(kStory + line + "\n" + last).text == squeezed(kStoryText) + last);
  }
}

TEST_CASE("own rows of furniture add and take away", "[furniture]") {
  const support::TempDir folder;
  folder.write("furniture.tsv",
               "phrase\tkind\tmatch\nfrom our harbour desk\tfooter\tline\n-advertisement\t\t\n");
  const Furniture own(schema::Vocabulary::with_user_rows(folder.path()));
  const std::string page = kStory + "From our harbour desk\n\nAdvertisement\n\n" +
                           "Talks with the union are due to start again on Monday morning.\n";
  const auto dropped = [&](const Furniture& table) {
    std::vector<std::string> lines;
    const Article article = std::get<Article>(corpus::read_plain_text(page, table));
    for (const corpus::DroppedLine& line : article.dropped) lines.push_back(line.text);
    return lines;
  };
  CHECK(dropped(reading::furniture()) == std::vector<std::string>{"Advertisement"});
  CHECK(dropped(own) == std::vector<std::string>{"From our harbour desk"});
}
