// What follows from a reading: how the index has to change, what the manifest will say, what a
// person is told. Here it is decided what is lost, what has only moved, and what is kept although
// its file is not to be seen.
#pragma once
#include <cstdint>
#include <vector>

#include "indexer/apply.hpp"
#include "indexer/plan.hpp"
#include "indexer/reading.hpp"
#include "indexer/report.hpp"

namespace indexer {

// Refused: a source of many files that lost more than half of them is not believed.
enum class Shrink : std::uint8_t { Refused, Allowed };

struct Conclusion {
  Change change;  // without batch number and metadata
  RunReport report;
};

// `readings` are those of the plan's tasks.
Conclusion conclude(const Plan& plan, std::vector<FileReading> readings, Shrink shrink);

}  // namespace indexer
