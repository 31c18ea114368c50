// How news states the figures of a ballot, and figures that are none of its own; see cue_phrase.hpp
// for the signs.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace indexer {

enum class BallotFigure : std::uint8_t {
  Yes,
  Turnout,
  Balloted,
  Foreign,  // a figure inside this is of a law, of a former ballot or of another thing
};

struct BallotPhrase {
  BallotFigure figure;
  std::string_view phrase;
};

// The figure is the first number of a phrase.
inline constexpr std::array kBallotPhrases{
    BallotPhrase{BallotFigure::Yes, "# per cent * voted/voting/vote to/for/yes/in"},
    BallotPhrase{BallotFigure::Yes, "# per cent of * * * voted/voting/vote to/for/yes/in"},
    BallotPhrase{BallotFigure::Yes, "# per cent * backed/backing/support/supported/supporting"},
    BallotPhrase{BallotFigure::Yes, "# per cent of * * * backed/backing/supported/supporting"},
    BallotPhrase{BallotFigure::Yes, "# per cent * endorsed/endorsing/approved/approving"},
    BallotPhrase{BallotFigure::Yes, "# per cent * in favour"},
    BallotPhrase{BallotFigure::Yes, "# per cent for * strike/action/industrial/walking"},
    BallotPhrase{BallotFigure::Yes, "# per cent of * * were for/in"},
    BallotPhrase{BallotFigure::Yes, "# per cent of * * said/saying yes"},
    BallotPhrase{BallotFigure::Yes, "# per cent said/saying/voted/voting yes"},
    BallotPhrase{BallotFigure::Yes, "# per cent of * * prepared/ready/willing to"},
    BallotPhrase{BallotFigure::Yes, "# per cent yes"},
    BallotPhrase{BallotFigure::Yes, "yes # per cent"},
    BallotPhrase{BallotFigure::Yes, "accept # per cent"},
    BallotPhrase{BallotFigure::Yes, "yes vote of/was # per cent"},
    BallotPhrase{BallotFigure::Yes, "voted/vote/voting * # per cent"},
    BallotPhrase{BallotFigure::Yes, "by * # per cent to #"},
    BallotPhrase{BallotFigure::Yes, "majority of * # per cent"},
    BallotPhrase{BallotFigure::Yes, "# per cent * majority/mandate"},
    BallotPhrase{BallotFigure::Yes, "mandate of * # per cent"},
    BallotPhrase{BallotFigure::Yes, "# per cent on/with a/an * turnout"},
    BallotPhrase{BallotFigure::Turnout, "turnout of * # per cent"},
    BallotPhrase{BallotFigure::Turnout, "turnout was/at/reached/hit/being/is * # per cent"},
    BallotPhrase{BallotFigure::Turnout, "turnout * was/at/reached/hit/of/also # per cent"},
    BallotPhrase{BallotFigure::Turnout, "turnout # per cent"},
    BallotPhrase{BallotFigure::Turnout, "# per cent turnout"},
    BallotPhrase{BallotFigure::Turnout,
                 "# per cent of members/staff/workers/employees/them * took/taking part"},
    BallotPhrase{BallotFigure::Turnout, "# per cent of * * returned/returning * paper/papers"},
    BallotPhrase{BallotFigure::Turnout, "# per cent of * * cast/casting * vote/votes"},
    BallotPhrase{BallotFigure::Turnout, "# per cent of * * participated/participating"},
    BallotPhrase{BallotFigure::Balloted, "balloted/balloting/ballot #"},
    BallotPhrase{BallotFigure::Balloted, "balloted/balloting/ballot its/all/our/their/the #"},
    BallotPhrase{BallotFigure::Balloted, "balloted/balloting/ballot all its/our/their/of #"},
    BallotPhrase{BallotFigure::Balloted, "ballot of # members/workers/staff/employees"},
    BallotPhrase{BallotFigure::Balloted, "ballot of its/all/our/their/the #"},
    BallotPhrase{BallotFigure::Balloted, "# * balloted"},
    BallotPhrase{BallotFigure::Balloted, "# * * eligible/entitled to vote"},
    BallotPhrase{BallotFigure::Balloted, "# ballot/voting papers * sent/issued/posted"},
    BallotPhrase{BallotFigure::Foreign, "# per cent * threshold/hurdle/requirement/minimum/rule"},
    BallotPhrase{BallotFigure::Foreign, "threshold/hurdle/requirement/minimum * # per cent"},
    BallotPhrase{BallotFigure::Foreign, "require~ * # per cent"},
    BallotPhrase{BallotFigure::Foreign, "# per cent * required/needed"},
    BallotPhrase{BallotFigure::Foreign, "need/needs/needed/must * # per cent"},
    BallotPhrase{BallotFigure::Foreign, "compared/up/down/rise/fall with/to/from/on * # per cent"},
    BallotPhrase{BallotFigure::Foreign, "last year/time/month * # per cent"},
    BallotPhrase{BallotFigure::Foreign,
                 "last/previous/earlier/former ballot/vote/turnout * # per cent"},
    BallotPhrase{BallotFigure::Foreign, "# per cent * last year/time"},
    BallotPhrase{BallotFigure::Foreign, "# per cent in @/the last/previous/earlier"},
    BallotPhrase{BallotFigure::Foreign, "pay/offer/rise/award/deal/increase of * # per cent"},
    BallotPhrase{BallotFigure::Foreign, "# per cent pay/offer/rise/award/deal/increase/uplift"},
    BallotPhrase{BallotFigure::Foreign, "about/around/some/almost/nearly/over/under/roughly #"},
    BallotPhrase{BallotFigure::Foreign, "approximately/estimated/circa/perhaps/barely #"},
    BallotPhrase{BallotFigure::Foreign, "more/less/fewer/other/rather than #"},
    BallotPhrase{BallotFigure::Foreign, "up/close/according to #"},
    BallotPhrase{BallotFigure::Foreign, "at least/most #"},
    BallotPhrase{BallotFigure::Foreign, "upwards of #"},
    BallotPhrase{BallotFigure::Foreign, "as many/much as #"},
};

}  // namespace indexer
