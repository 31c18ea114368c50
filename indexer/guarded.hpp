// Private to indexer: the border over which nothing foreign comes. Xapian::Error is no
// std::exception, and a damaged database also makes Xapian throw std:: ones.
#pragma once
#include <filesystem>
#include <utility>

namespace indexer {

// To be called while an exception is handled: throws it again as the schema::Error that tells what
// befell the database in `folder`.
[[noreturn]] void rethrow_as_error(const std::filesystem::path& folder);

// What `work` returns; whatever it throws comes out as schema::Error.
template <typename Work>
auto guarded(const std::filesystem::path& folder, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    rethrow_as_error(folder);
  }
}

}  // namespace indexer
