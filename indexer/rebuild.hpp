// Builds the index of all remembered sources afresh beside the present one.
#pragma once
#include "indexer/report.hpp"
#include "indexer/run.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct RebuildRequest {
  RunSettings run;
  bool is_rollback = false;  // put the generation before back instead
};

// When articles were first indexed is kept, as far as the present index can still tell.
// Throws schema::Error, also when a source is missing; the index is then as it was.
RunReport rebuild(const RebuildRequest& request, const schema::Vocabulary& vocabulary);

}  // namespace indexer
