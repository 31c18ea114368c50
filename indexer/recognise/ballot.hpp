// The exact figures of a ballot that an article reports: the share of yes votes, the turnout and
// how many were balloted. Figures that are only rounded ("nearly 90%", "four in five"), that a law
// asks for, or that belong to a former ballot or to another union's are none.
#pragma once
#include "indexer/recognise/labour.hpp"
#include "indexer/recognise/passage.hpp"
#include "schema/record.hpp"

namespace indexer {

// Of several questions the one about a strike; of several ballots the first. Empty where the
// article is not about work.
schema::BallotFigures find_ballot(const LabourReading& reading, const Passage& passage);

}  // namespace indexer
