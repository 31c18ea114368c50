#include "indexer/recognise/force_claims.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using support::forces_of;
using support::Story;
using support::unions_of;

TEST_CASE("a union of one service's people tells of the service that is alone in its nation",
          "[force]") {
  const std::vector<Story> kStories{
      {"Files on every chair",
       "Nobody in our office has taken a lunch break since the spring.\n"
       "Napo asked the managers for a limit on the cases of each officer, and the union's members "
       "may vote on a work to rule. That is what probation has come to.\n",
       {"probation-service"}},
      {"Crews in Scotland reject offer",
       "Firefighters in Scotland have rejected a pay offer, the FBU said.\n"
       "Scottish ministers said that talks would go on before any strike.\n",
       {"scottish-fire-and-rescue-service"}},
      {"Firefighters reject offer",
       "Firefighters have rejected a pay offer, the FBU said.\n"
       "The employers said that talks would go on before any strike.\n",
       {}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(forces_of(story) == story.expected);
  }
}

TEST_CASE("the only force of a nation counts where a comparison names it once", "[force]") {
  const std::vector<Story> kStories{
      {"Federation seeks review of unpaid award",
       "The rank and file of the police here have waited since autumn for their pay rise.\n"
       "Their federation will go to court over it.\n"
       "Officers in England and Wales have had the award, those of the Police Service of Northern "
       "Ireland nothing. Northern Ireland has no minister to sign it.\n",
       {"police-service-of-northern-ireland"}},
      {"Scottish police stop favours over pay offer",
       "Officers in Scotland will no longer start before their shifts.\n"
       "The Scottish Police Federation said that the pay offer was an insult.\n"
       "It asked for talks.\nMinisters said that talks went on.\nThe union side waits.\n"
       "A review body may be asked.\nPolice Scotland said that it had plans.\n",
       {"police-scotland"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(forces_of(story) == story.expected);
  }
}

TEST_CASE("when something was told sets nothing aside unless it opens the sentence", "[force]") {
  const std::string lead =
      "Crews will be balloted on a strike over leave, their unions said on Monday.\n";
  const std::string told = "told its staff last month that no leave would be given in August";
  CHECK(forces_of({"Ambulance crews angry over leave",
                   lead + "The London Ambulance Service " + told + ".\n",
                   {}}) == std::vector<std::string>{"london-ambulance-service"});
  CHECK(unions_of({"Ambulance crews angry over leave",
                   lead + "UNISON spoke for most.\nMembers of the GMB, whose claim was refused "
                          "last year, walked out too.\n",
                   {}}) == std::vector<std::string>{"gmb", "unison"});
  CHECK(forces_of({"Sussex control room staff to walk out",
                   "Sussex Police control room staff will walk out on Friday, GMB said.\n"
                   "They are fed up.\nLast month Essex Police settled over the same claim.\n",
                   {}}) == std::vector<std::string>{"sussex-police"});
}

TEST_CASE("a minister is no leader of his ministry's police", "[force]") {
  CHECK(forces_of({"Ships tied up",
                   "Officers of the fleet have walked out over pay.\n"
                   "Luke Pollard, the minister, told the police service's unions that he would "
                   "look at it.\n",
                   {}})
            .empty());
}
