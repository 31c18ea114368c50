// Copies of one story: syndicated, trimmed and lightly edited versions of a text, told from other
// stories that share much of it. docs/COPIES.md has the rules and what they were measured on.
#pragma once
#include <memory>
#include <optional>
#include <string_view>

#include "schema/date.hpp"

namespace indexer {

// What of a text proves it a copy of another: its runs of words and, of those that share enough of
// them, its figures and its names.
class CopyProof {
 public:
  // `published`: where the day is known.
  explicit CopyProof(std::string_view text, std::optional<schema::Day> published = {});
  ~CopyProof();
  CopyProof(CopyProof&&) noexcept;
  CopyProof& operator=(CopyProof&&) noexcept;
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};
// Symmetric. Says nothing of sketches: Stories asks both.
bool are_copies(const CopyProof& one, const CopyProof& other);

}  // namespace indexer
