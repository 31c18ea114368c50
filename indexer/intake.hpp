// Recognised articles on their way into the index. Few are kept in memory, to be put into the live
// database in one transaction; once they are many they become small databases, to be merged with
// it into a new generation.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "indexer/parallel_build.hpp"
#include "indexer/reading.hpp"

namespace indexer {

// Up to how much counts as few.
struct FewLimit {
  std::size_t articles = 0;  // 0: even the first is too many
  std::uint64_t bytes = 0;   // of their records
};

class Intake {
 public:
  // Small databases, if it comes to that, go below `scratch`.
  Intake(FewLimit limit, std::filesystem::path scratch);

  // Called by many threads.
  void take(Batch batch);

  bool is_bulk() const { return many_ != nullptr; }
  // Unless bulk: all batches in order of their place.
  std::vector<Batch> few();
  // If bulk.
  ParallelBuild& many() { return *many_; }
  // Makes it bulk, however few they are.
  void make_bulk();

 private:
  FewLimit limit_;
  std::filesystem::path scratch_;
  std::mutex state_;
  std::vector<Batch> few_;
  std::size_t articles_ = 0;
  std::uint64_t bytes_ = 0;
  std::unique_ptr<ParallelBuild> many_;
};

}  // namespace indexer
