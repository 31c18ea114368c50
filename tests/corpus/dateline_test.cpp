#include "corpus/dateline.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace corpus;

namespace {

// "2013-10-18", "changed 2013-10-18" or "none".
std::string read(std::string_view line) {
  const auto stated = date_in_dateline(line);
  if (!stated) return "none";
  CHECK(stated->text == line);
  return (stated->kind == DateKind::Modified ? "changed " : "") + to_iso(stated->date);
}

struct Row {
  std::string_view line;
  std::string_view date;
};

}  // namespace

TEST_CASE("a line that is a date, with or without its label and byline, is a dateline",
          "[dateline]") {
  constexpr Row kRows[] = {
      {"18 Oct 13", "2013-10-18"},
      {"From the archive: July 21, 1993", "1993-07-21"},
      {"Fens Town Daily, 14 November 2025, 06.00", "2025-11-14"},
      {"Contracts Online - 24 June 2019 - Category: Support services", "2019-06-24"},
      {"08 September 2014 \u2014 4 minute read \u2014 Police and justice", "2014-09-08"},
      {"11:06, 27 MAR 2021UPDATED 13:44, 27 MAR 2021", "2021-03-27"},
      {"Tuesday 14 March 2023 - ambulance staff - South Coast", "none"},
      {"18 October 2013", "2013-10-18"},
      {"Friday 21 February 2020", "2020-02-21"},
      {"Wednesday 30 October 2024, 11:20 GMT", "2024-10-30"},
      {"October 19, 2017 2.58 pm", "2017-10-19"},
      {"October 1995", "1995-10"},
      {"2015-01-16", "2015-01-16"},
      {"16/01/2015", "2015-01-16"},
      {"London, Wednesday 3 November 2004", "2004-11-03"},
      {"Paris, 21 October 2016", "2016-10-21"},
      {"By A Reporter | 18 October 2013", "2013-10-18"},
      {"By A Reporter, 18 October 2013", "2013-10-18"},
      {"By Our Crime Reporter 18 October 2013", "2013-10-18"},
      {"By Staff Reporter | Crime | Published: April 17, 2018", "2018-04-17"},
      {"Crime|18 October 2013|Page 14", "2013-10-18"},
      {"News and Reports | June 22, 2001 | Page 14", "2001-06-22"},
      {"Newsdesk \u2022 18 October 2013 \u2022 3 min read", "2013-10-18"},
      {"Published: 09:00, 3 March 2020", "2020-03-03"},
      {"Published: 14:58 19 October 2017", "2017-10-19"},
      {"PUBLISHED 3 March 2020", "2020-03-03"},
      {"Thursday, September 9, 1999 Published at 17:09 GMT 18:09 UK", "1999-09-09"},
      {"9 September 1999 | 17:09", "1999-09-09"},
      {"Published | 3 March 2020", "2020-03-03"},
      {"Posted on 2nd April 2012 by Newsdesk", "2012-04-02"},
      {"Posted 2 April 2012 in News", "2012-04-02"},
      {"Posted Mon 2 Apr 2012 at 16.12 in News", "2012-04-02"},
      {"Crime Reporter, Northtown. First published 2nd April 2012", "2012-04-02"},
      {"Posted on 2 April 2012 at 4.12pm", "2012-04-02"},
      {"2 April 2012 Cornwall", "2012-04-02"},
      {"2 April 2012 From the section Tees & Wear", "2012-04-02"},
      {"9 September 1999 17:09 Northern Ireland", "1999-09-09"},
      {"02/04/2012 14:05 (3 comments)", "2012-04-02"},
      {"2 April 2012 - 3 comments", "2012-04-02"},
      {"Story by A Reporter, 2 April 2012", "2012-04-02"},
      {"Words by A Reporter 2 Apr 2012 Reading time: 3 min", "2012-04-02"},
      {"Words: A Reporter, 2 April 2012", "2012-04-02"},
      {"Report by Our Newsdesk on 2 April 2012", "2012-04-02"},
      {"Issued: 17 April 2015", "2015-04-17"},
      {"For immediate release: 17 April 2015", "2015-04-17"},
      {"guardian.co.uk, Friday 12 March 2010 14.11 GMT", "2010-03-12"},
      {"The Northshire Lantern, Saturday July 19 2008", "2008-07-19"},
      {"The Guardian, Friday 12 March 2010", "2010-03-12"},
      {"12 March 2010 Last updated at 17:00 GMT", "2010-03-12"},
      {"By A Reporter Published 3rd Mar 2010, 12:34 BST Updated 4th Mar 2010", "2010-03-03"},
      {"Published 3rd Mar 2010, 12:34 BST - 2 min read", "2010-03-03"},
      {"Date: 17/04/2015", "2015-04-17"},
      {"Kirkby Standard, Friday 11 February 2011", "2011-02-11"},
      {"Thu 31 Jul 2014 (updated 17:20)", "2014-07-31"},
      {"May 19, 2022 in Further education", "2022-05-19"},
      {"FELLSIDE PINK - Monday 27 February 2006", "none"},
      {"Looking back | Posted 12.01.10 | Filed under: Heritage", "2010-01-12"},
      {"Published on 12.01.10", "2010-01-12"},
      {"Published - 01/02/2019 By - Newsdesk", "2019-02-01"},
      {"12.01.10", "2010-01-12"},
      {"at 12.01.10", "none"},
      {"Fens Weekly Post - 15/01/2015", "2015-01-15"},
      {"3 Mar 2015 : Column 812", "2015-03-03"},
      {"News 16:32 23/11/2022", "2022-11-23"},
      {"Doors closed early at 16:32 23/11/2022", "none"},
      {"Business for the week ending 26 January 2018", "2018-01-26"},
      {"Press release \u2013 17 April 2015", "2015-04-17"},
      {"By A Reporter \u2014 18 October 2013", "2013-10-18"},
      {"Submitted by editor on Tue, 03/03/2015 - 10:04", "2015-03-03"},
      {"Posted by Branch Office on 3 March 2015", "2015-03-03"},
      {"Added: 3 March 2015, Author: Office", "2015-03-03"},
      {"by Admin | Mar 3, 2015 | News | 0 comments", "2015-03-03"},
      {"The Paper, Tuesday 3 March 2015 10.04 GMT", "2015-03-03"},
      {"The Fens Standard \u2013 Wednesday 18th January 2012", "2012-01-18"},
      {"London news / Thursday, February 6th 2014", "2014-02-06"},
      {"Posted by newsdesk on 7 May 2024 @ 06:00", "2024-05-07"},
      {"Published 22 February 2001 | Wolds & Weald Mercury on the web", "2001-02-22"},
      {"Published 22 February 2001 | For all who work at the docks and ferries", "2001-02-22"},
      {"22 February 2001 | For all who work at the docks and ferries", "none"},
      {"Issue 214 - Thu 22 Feb 2018 - Fens Worker Online", "2018-02-22"},
      {"PORTERS' BULLETIN - No. 88 - December 2000 - 30p (50p solidarity price)", "2000-12"},
      {"Tidings | Vol. 12 No. 3 | 14 May 1997 | \u00A31.20", "1997-05-14"},
      {"DT: 14 MAR 1990", "1990-03-14"},
      {"A REPORTER, CRIME CORRESPONDENT 3 MARCH 2015", "2015-03-03"},
      {"Posted by: admin Date: 3 March 2015", "2015-03-03"},
      {"Posted in News on March 3, 2015", "2015-03-03"},
      {"Published by: Branch Office 3 March 2015", "2015-03-03"},
      {"March 3, 2015 By A Reporter Leave a Comment", "2015-03-03"},
      {"[3 March 2015]", "2015-03-03"},
      {"Tuesday 3 March 2015 [London edition]", "2015-03-03"},
      {"Northshire Herald: Tuesday 3 March 2015", "2015-03-03"},
      {"TUESDAY, MARCH 3, 2015 PRICE 20p", "2015-03-03"},
      {"Press release 015/15 - 3 March 2015", "2015-03-03"},
      {"Press release issued: 3 March 2015", "2015-03-03"},
      {"Issued on behalf of the branch, 3 March 2015", "2015-03-03"},
      {"For immediate use - 3 March 2015", "2015-03-03"},
      {"EMBARGOED UNTIL 00:01 HRS TUESDAY 3 MARCH 2015", "2015-03-03"},
      {"London - 3 March 2015", "2015-03-03"},
      {"3 March 2015 - London", "2015-03-03"},
      {"Tue 3 Mar 2015 10.04 GMTLast modified on Wed 4 Mar 2015 11.00 GMT", "2015-03-03"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.line);
    CHECK(read(row.line) == row.date);
  }
}

TEST_CASE("above a headline a name before a date is a paper's", "[dateline]") {
  const auto date_of = [](std::string_view line) {
    const auto stated = date_behind_name(line);
    return stated ? to_iso(stated->date) : "none";
  };
  CHECK(date_of("FELLSIDE PINK - Monday 27 February 2006") == "2006-02-27");
  CHECK(date_of("Fellside Pink, 27 February 2006") == "2006-02-27");
  CHECK(date_of("Strike is over - Monday 27 February 2006") == "none");
  CHECK(date_of("FELLSIDE PINK - February 2006") == "none");
  CHECK(date_of("FELLSIDE PINK - Tuesday 27 February 2006") == "none");
}

TEST_CASE("a dateline may begin by saying that it is one", "[dateline]") {
  CHECK(is_labelled_dateline("Posted Mon 2 Apr 2012 at 16.12 in News"));
  CHECK(is_labelled_dateline("Last updated: 2 April 2012"));
  CHECK_FALSE(is_labelled_dateline("2 April 2012"));
  CHECK_FALSE(is_labelled_dateline("By A Reporter | 2 April 2012"));
  CHECK_FALSE(is_labelled_dateline("Posted to Cyprus in April 2012 with forty others"));
}

TEST_CASE("a later change is told apart from the publication", "[dateline]") {
  CHECK(read("Updated: 07:48 20 October 2017") == "changed 2017-10-20");
  CHECK(read("Last Updated: Tuesday, 20 May 2008, 19:08 GMT 20:08 UK") == "changed 2008-05-20");
  CHECK(read("Page last updated at 19:08 GMT, Tuesday, 20 May 2008") == "changed 2008-05-20");
  CHECK(read("Published 3 March 2020 Updated 4 March 2020") == "2020-03-03");
  CHECK(read("Updated 4 March 2020 | Published 3 March 2020") == "2020-03-03");
  CHECK(read("Published: 3 March 2020 | Last updated: 4 March 2020") == "2020-03-03");
}

TEST_CASE("a sentence, heading or caption that has a date in it is no dateline", "[dateline]") {
  constexpr std::string_view kNone[] = {
      "",
      "Published",
      "Updated",
      "Last updated: 9:14am",
      "18 October",
      "Tuesday 20 May, 19:08 GMT",
      "2015",
      "1,925",
      "The strike is on 3 March 2020.",
      "Staff will walk out on 3 March 2020",
      "On 18 October 2013 the ballot closed",
      "Strike ballot - 3 March 2020",
      "3 March 2020 Strike ballot",
      "March 2020 Budget",
      "3 March 2020 Cornwall, Devon",
      "Police march, 10 May 2012",
      "Trafalgar Square, 30 November 2011",
      "Ballot of 30 November 2011 - No. 2",
      "Press release calls for talks by 3 March 2015",
      "Ballot papers issued: 3 March 2015",
      "Ballot closing date: 3 March 2015",
      "Strike - 3 March 2020 - 30p an hour more for all who walk out",
      "Police march: 10 May 2012",
      "By 3 March 2020 the posts will be gone.",
      "Saturday 1 March 2024",
      "31 April 2014",
      "\u00A9 2019 Valleys Business Wire",
      "\u00A9 Valleys Business Wire 2019",
      "Members voted on 3 March 2020 | and again on 4 April 2020 when nobody else came to vote",
      "12 | 13 | 14",
      "| | |",
  };
  for (const std::string_view line : kNone) {
    CAPTURE(line);
    CHECK(read(line) == "none");
  }
  CHECK(read("18 October 2013" + std::string(500, ' ')) == "none");
}

TEST_CASE("a dateline may leave out its year", "[dateline]") {
  using std::chrono::Tuesday;
  CHECK(yearless_dateline("Tuesday 20 May, 19:08 GMT") ==
        YearlessDate{.month = 5, .day = 20, .weekday = Tuesday, .is_change = false});
  CHECK(yearless_dateline("Last updated: Tuesday, 20 May, 19:08 GMT") ==
        YearlessDate{.month = 5, .day = 20, .weekday = Tuesday, .is_change = true});
  CHECK(yearless_dateline("By A Reporter | May 20") ==
        YearlessDate{.month = 5, .day = 20, .weekday = {}, .is_change = false});
  CHECK(yearless_dateline("29 February") ==
        YearlessDate{.month = 2, .day = 29, .weekday = {}, .is_change = false});
  CHECK_FALSE(yearless_dateline("Tuesday"));
  CHECK_FALSE(yearless_dateline("May"));
  CHECK_FALSE(yearless_dateline("May 2015"));
  CHECK_FALSE(yearless_dateline("30 February"));
  CHECK_FALSE(yearless_dateline("Tuesday 20 May 2008"));
  CHECK_FALSE(yearless_dateline("The strike begins on Tuesday 20 May"));
}
