// When the articles of an index were first indexed, as the index itself has it.
#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "indexer/generation.hpp"
#include "indexer/stored_index.hpp"
#include "tests/cli/desk.hpp"

namespace cli {

using Times = std::map<std::string, std::int64_t>;  // by path; seconds since 1970

// Of the live generation.
inline Times first_indexed(const Desk& desk) {
  Times times;
  indexer::StoredIndex(*indexer::live_generation(desk.index()))
      .for_each([&](const schema::Record& record) { times.emplace(record.path, record.added); });
  return times;
}

}  // namespace cli
