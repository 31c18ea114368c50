// The dates that an article states beside its text: which is that of its publication, and what the
// others bound.
#pragma once
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/recognise.hpp"

namespace indexer {

// How a person is told where a date stands: "dateline", "page's metadata".
std::string_view told_as(corpus::DateKind kind);
DateCandidate candidate_of(const corpus::StatedDate& stated);

// The strongest date that `dates` state of the publication, to the best precision that others of
// them give it; none published after its capture. Points into `dates`; null: there is none.
const corpus::StatedDate* stated_publication(const std::vector<corpus::StatedDate>& dates);

// Nothing is published after a change or its capture; most changes come soon after.
void add_stated_bounds(const std::vector<corpus::StatedDate>& dates, std::vector<Clue>& clues);

// The earliest day of a change, a capture or the file itself, by which it had been published; none
// where none is stated.
std::optional<std::chrono::sys_days> latest_stated(const std::vector<corpus::StatedDate>& dates);

}  // namespace indexer
