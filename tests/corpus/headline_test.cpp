#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

namespace {

std::string title_of(const std::string& text) { return reading::article_of(text).title; }

const std::string kStory =
    "\n\nPrison officers staged a walkout this morning over the suspension of four colleagues.\n\n"
    "Officers went back to work shortly before noon.\n";

}  // namespace

TEST_CASE("the headline of a scrape is found below what stands on top of it", "[headline]") {
  const std::string headline = "Prison officers walk out at city jail";
  for (const std::string head :
       {"",
        "News\n",
        "CRIME\n\n",
        "Police pay\n\n",
        "EXCLUSIVE\n",
        "Home\nNews\nSport\n\n",
        "Search\nHome\nMenu\nAccessibility links\nSkip to content\n\nTHE PAPER\n\n",
        "Home | News | Sport | Contact\n\n",
        "Friday 6th February, 2009\n\n",
        "Main content\nYour account\nLatest issue\n\n",
        "BBC News\n\n",
        "The Northshire Echo\nNews\nSport\nBusiness\nJobs\n\n",
        "By A Reporter\n\n",
        "Wessex Evening Lookout\nHome  News  Sport  Gardens  Ferry Cam\nHigh tide: 11.04\n\n",
        "WESSEX ONLINE\n[Skip to content] [Search] [Log in]\n\n",
        "Fenland Tidings :: News :: Local\nLog in / Register\nPopular: Ring road - Big Wheel\n\n",
        "THE QUAYSIDE VOICE - news for three villages\nWeather 9C | Traffic | Letters\n\n",
        "GMB Fens and Wolds Ambulance Branch\nMENU  Join | News | Events\n\n",
        "Title: ",
        "https://www.example.org/news/walkout/\n\n",
        "1 of 12 DOCUMENTS\n\nThe Northshire Herald (London)\n\nMarch 3, 2015 Tuesday\n\n",
        "[Police pay] ",
        "UNISON Fens - the public service union\n\n",
        "THE FENS COURIER, Wednesday 8 November 1989, p. 1\n\n",
        "PRESS RELEASE\nFor immediate release: 24 February 2016\nWold Valley Borough Council\n\n",
        "Kirkby Gazette\n\nBreaking: ring road is shut again\n\nNEWS > COURTS\n\n",
        "Kirkby Lookout\nYour town's news since 1998  |  Contact  |  Support us\n\n",
        "You are reading 1 of 3 free articles this month\n\n",
        "PORTERS' BULLETIN - No. 88 - December 2000 - 30p (50p solidarity price)\n\n",
        "NORTHERN WIRE  1506 120698\nDesk: HOME   Cat: ind   Prio: 3   2nd lead\n\n",
        "FENS PUBLIC VOICE\nHome  News  About us  Join us  Contacts  Help\n"
        "This is our archive website and is no longer being updated.\n\n",
        "Published 22 February 2001 | Wolds & Weald Mercury on the web\n\n"
        "Front page : Archive : Classified : Email the editor\n\n",
        "Northshire Evening Mercury\nThursday 4 May 2017\n\n"}) {
    CAPTURE(head);
    CHECK(title_of(head + headline + kStory) == headline);
  }
}

TEST_CASE("the name of a periodical and what it says of itself are no headline", "[headline]") {
  const std::string headline = "Prison officers walk out at city jail";
  for (const std::string head :
       {"Prison & Probation Bulletin\n", "Committee Digest No. 412\n", "The County Gazette\n",
        "CASE NOTES\nA weekly service for personnel professionals\nPosted 9 March 2006\n\n",
        "NORTHERN WIRE - SYNDICATED CONTENT\n\n"}) {
    CAPTURE(head);
    CHECK(title_of(head + headline + kStory) == headline);
  }
  CHECK(title_of("Weekly bulletin\n\nWALKOUT AT CITY JAIL" + kStory) == "WALKOUT AT CITY JAIL");
  CHECK(title_of(
            "OFFICERS WALK OUT AT CITY JAIL\n\nOfficers back at work after a morning of protest" +
            kStory) == "OFFICERS WALK OUT AT CITY JAIL");
  CHECK(title_of("Report of the committee No. 5\nRAILWAY POLICING\n"
                 "Debate, Wednesday 24 January 2018" +
                 kStory) == "RAILWAY POLICING");
  CHECK(title_of("Chief leaves the weekly" + kStory) == "Chief leaves the weekly");
  CHECK(title_of("A weekly meeting was their last" + kStory) == "A weekly meeting was their last");
}

TEST_CASE("what speaks of something else than the story is not its headline", "[headline]") {
  const std::string story =
      "\n\nSome 120 prison officers walked out of the city jail after an attack on a colleague.\n\n"
      "The officers want more staff on the wings, their union said. It counts ninety attacks this "
      "year,\n\n"
      "twice as many as in the whole of last year, while a third of all posts stand empty.\n\n"
      "A spokeswoman for the Prison Service said: \"We are talking with local representatives, and "
      "visits "
      "will go ahead tomorrow. Governors at the Victorian building have locked prisoners in their "
      "cells and called for "
      "help.\"\n";
  const std::string headline = "Prison officers walk out at city jail";
  for (const std::string head :
       {"RIVERSIDE TODAY\nAll the talk of the quay\n\nSign in  Register  Puzzles\n\n",
        "Vale Lookout\n\nTime for a treat? Win one of our hampers\n\n",
        "Homepage  News  Golf  Harbour Views  Births\n\nBreaking: ferry sails again after engine "
        "trouble\n\n",
        "QRT2208 2 COURTS Wings\nPennine Newsdesk\n\n", "Weald Agency\npage 2 of 3\nTHE JAIL\n\n",
        "Menu  Search  Jobs  Webinars  Guides\n\n", "Press release: "}) {
    CAPTURE(head);
    CHECK(title_of(head + headline + story) == headline);
  }
  CHECK(title_of(headline + "\nAttack on a colleague leads to officers leaving the wings" +
                 story) == headline);
}

TEST_CASE("a headline is what it is, however it is worded", "[headline]") {
  for (const std::string headline :
       {"Strike off", "POLICE OFFICERS TO MARCH", "Revealed: police overtime bill hits \u00A310m",
        "Analysis: what the ballot means for the fire service", "Why are prison officers angry?",
        "'We have had enough', say paramedics", "Share of posts cut falls on front counters",
        "Help keep our stations open", "Live: strike on the railways",
        "Comment on pay plan angers officers", "Jobs to go at county force",
        "Ambulance crews in 24-hour strike - union", "Opinion: why the strike had to come"}) {
    CAPTURE(headline);
    CHECK(title_of(headline + kStory) == headline);
  }
}

TEST_CASE("the paper's name behind a headline is no part of it", "[headline]") {
  CHECK(title_of("Prison officers walk out at city jail - Fens Messenger" + kStory) ==
        "Prison officers walk out at city jail");
  CHECK(title_of("Prison officers walk out at city jail - BBC News" + kStory) ==
        "Prison officers walk out at city jail");
  for (const std::string head :
       {"Fens Messenger: ", "Fens Messenger | ", "Thread: ", "Media release 015/15\n3 March 2015\n",
        "Please note: this is an archived page\n"}) {
    CAPTURE(head);
    CHECK(title_of(head + "Prison officers walk out at city jail" + kStory) ==
          "Prison officers walk out at city jail");
  }
  for (const std::string set : {"** Prison officers walk out at city jail **",
                                "=== Prison officers walk out at city jail ==="}) {
    CAPTURE(set);
    CHECK(title_of(set + kStory) == "Prison officers walk out at city jail");
  }
  for (const std::string headline : {"Prison officers: walkout at city jail goes on",
                                     "WALKOUT LIVE: Jails shut and prisoners locked up"}) {
    CHECK(title_of(headline + kStory) == headline);
  }
  CHECK(title_of("Prison officers walk out - Justice Secretary" + kStory) ==
        "Prison officers walk out - Justice Secretary");
}

TEST_CASE("a text without a headline is given none", "[headline]") {
  for (const std::string text :
       {"NORTHERN WIRE  1506 120698\nDesk: HOME   Cat: ind   Prio: 3   2nd lead\n\n"
        "Hundreds of firefighters marched yesterday.\n\nThey were there for a colleague.\n",
        "Front page : Archive : Classified : Email the editor\n\n"
        "Hundreds of firefighters marched yesterday.\n\nThey were there for a colleague.\n",
        "LONDON, Jan 5 (Reuters) - British probation staff will strike later this month.\n\n"
        "Their union said that talks had broken down.\n",
        "Hundreds of firefighters marched yesterday.\n\nThey were there for a colleague.\n"}) {
    CAPTURE(text);
    CHECK(title_of(text).empty());
  }
}

TEST_CASE("a line with a paper's name gives way to any below it, if it is no news of the story",
          "[headline]") {
  const std::string story =
      "\n\nA paramedic from the valley has kept a note on her fridge since July. Each line is a "
      "shift, and beside it the number of minutes by which it ran over.\n\nMost of that time was "
      "spent in the back of a stationary vehicle outside an emergency department, with somebody "
      "who should have been inside it. Two unions are to ask crews what they will do about it.\n\n"
      "They want a guarantee that relief teams will take over patients who are waiting at hospital "
      "doors, and a proper break in every duty.\n";
  const std::string headline = "Home the next afternoon";
  for (const std::string head :
       {"Y Cwm a'r Glyn - The Vale & Valley News\n\n", "Gazette on Wearside: ships and shops\n\n",
        "Custody Monthly - industry round-up\n\n", "Village pump: from our correspondents\n\n"}) {
    CAPTURE(head);
    CHECK(title_of(head + headline + story) == headline);
  }
  CHECK(title_of("Custody Monthly - industry round-up" + story).empty());
  CHECK(title_of("Village pump: from our correspondents" + story).empty());
  CHECK(title_of("Paramedic shifts ran over since July - Valley News" + story) ==
        "Paramedic shifts ran over since July");
}
