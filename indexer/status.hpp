// What is in an index, how old it is, and how well it is.
#pragma once
#include <cstdint>
#include <filesystem>
#include <iosfwd>

#include "indexer/report.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

enum class StatusPart : std::uint8_t { Index, Failed, LastRun };

struct StatusRequest {
  std::filesystem::path index;
  StatusPart part = StatusPart::Index;
};

// `vocabulary` is the one that an update would use now. Writes nothing but to `out`.
// Throws schema::Error: NoIndex, WrongFormat, Corrupt, Io.
void write_status(std::ostream& out, const StatusRequest& request,
                  const schema::Vocabulary& vocabulary, OutputFormat format, bool is_coloured);

}  // namespace indexer
