// Lines that recur from story to story within one file: what its site prints around all of them.
//
// Decided from the file alone, so that it does not matter when it is read, and a window of articles
// at a time, so that files of any size can be read. The copies of one story count once: what recurs
// in them is the story.
#pragma once
#include <functional>
#include <memory>

#include "corpus/article.hpp"

namespace corpus {

class RecurringLines {
 public:
  // `sink` gets all that is added, in order, when its window is decided.
  explicit RecurringLines(const std::function<void(ReadOutcome)>& sink);
  ~RecurringLines();
  RecurringLines(RecurringLines&&) noexcept;

  void add(ReadOutcome outcome);
  // Gives out what is still held.
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace corpus
