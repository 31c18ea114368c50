// What to do when the stub file is lost or damaged: a generation that is whole needs no other word
// for it, as each is on the disk before the stub names it.
#pragma once
#include <filesystem>
#include <vector>

#include "indexer/plan.hpp"

namespace indexer {

// Where the stub of `index` names no generation that is there, makes the newest whole one the live
// one, and says so. Where none is whole nothing changes. For the holder of the lock.
std::vector<Problem> repair_stub(const std::filesystem::path& index);

}  // namespace indexer
