#include "indexer/intake.hpp"

#include <algorithm>
#include <utility>

namespace indexer {

Intake::Intake(FewLimit limit, std::filesystem::path scratch)
    : limit_(limit), scratch_(std::move(scratch)) {}

void Intake::take(Batch batch) {
  std::vector<Batch> overdue;
  {
    const std::lock_guard guard(state_);
    articles_ += batch.puts.size();
    for (const Put& put : batch.puts) bytes_ += put.encoded.size();
    const bool is_few = articles_ <= limit_.articles && bytes_ <= limit_.bytes;
    if (many_ == nullptr && is_few) {
      few_.push_back(std::move(batch));
      return;
    }
    if (many_ == nullptr) many_ = std::make_unique<ParallelBuild>(scratch_);
    overdue = std::exchange(few_, {});
  }
  many_->add(batch);
  for (const Batch& earlier : overdue) many_->add(earlier);
}

std::vector<Batch> Intake::few() {
  std::ranges::sort(few_, {}, &Batch::place);
  return std::move(few_);
}

void Intake::make_bulk() {
  if (many_ != nullptr) return;
  many_ = std::make_unique<ParallelBuild>(scratch_);
  for (const Batch& batch : std::exchange(few_, {})) many_->add(batch);
}

}  // namespace indexer
