#include "searcher/index_reader.hpp"

#include <exception>
#include <new>
#include <utility>

#include "schema/error.hpp"
#include "searcher/answer.hpp"
#include "searcher/snapshot.hpp"
#include "searcher/wait_notice.hpp"

namespace searcher {
namespace {

using schema::Error;
using schema::Fault;

// Commits that a reader may be overtaken by within one answer; more, and the index is torn.
constexpr int kMaxAttempts = 6;

std::string names_of(const std::vector<std::filesystem::path>& folders) {
  std::string names;
  for (const auto& folder : folders) names += (names.empty() ? "" : ", ") + folder.string();
  return names;
}

}  // namespace

struct IndexReader::Impl {
  explicit Impl(std::vector<std::filesystem::path> where) : folders(std::move(where)) { reopen(); }

  void reopen() {
    guarded([&] { snapshot = std::make_unique<Snapshot>(folders); });
  }

  // Runs `work`, and whatever comes out of Xapian becomes an Error. All that can take long is done
  // here: somebody who waits is told.
  template <typename Work>
  auto guarded(const Work& work) const -> decltype(work());

  // Runs `work` on one state of the index: on a new one, from its beginning, when a commit or a
  // rebuild has overtaken it.
  template <typename Work>
  auto on_one_state(const Work& work) -> decltype(work(std::declval<const Snapshot&>()));

  [[noreturn]] void fail(Fault fault, const std::string& reason) const {
    const std::string cure = fault == Fault::Corrupt ? ": run `picket-index rebuild`" : "";
    throw Error(fault, names_of(folders) + ": " + reason + cure);
  }

  std::vector<std::filesystem::path> folders;
  std::unique_ptr<Snapshot> snapshot;
};

template <typename Work>
auto IndexReader::Impl::guarded(const Work& work) const -> decltype(work()) {
  const WaitNotice notice;
  try {
    return work();
  } catch (const Error& error) {
    // A table that the index holds makes no sense.
    if (error.fault() != Fault::Vocabulary) throw;
    fail(Fault::Corrupt, std::string("the index is damaged (") + error.what() + ")");
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::DatabaseVersionError& error) {
    fail(Fault::WrongFormat, error.get_msg() + ": run `picket-index rebuild`");
  } catch (const Xapian::NetworkError& error) {
    fail(Fault::Io, error.get_msg());
  } catch (const Xapian::DatabaseOpeningError& error) {
    const char* reason = error.get_error_string();
    fail(Fault::Io, error.get_msg() + (reason ? std::string(" (") + reason + ")" : std::string()));
  } catch (const Xapian::Error& error) {
    fail(Fault::Corrupt, "the index is damaged (" + error.get_msg() + ")");
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    fail(Fault::Corrupt, std::string("the index is damaged (") + error.what() + ")");
  }
}

template <typename Work>
auto IndexReader::Impl::on_one_state(const Work& work)
    -> decltype(work(std::declval<const Snapshot&>())) {
  for (int attempt = 1;; ++attempt) {
    try {
      return guarded([&] { return work(*snapshot); });
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == kMaxAttempts) {
        fail(Fault::Corrupt, "the index is damaged (" + error.get_msg() + ")");
      }
    } catch (const Error& error) {
      // A rebuild may have taken the old files away while they were read.
      const bool may_be_torn = error.fault() == Fault::Corrupt || error.fault() == Fault::Io;
      if (!may_be_torn || attempt == kMaxAttempts || !snapshot->is_replaced()) throw;
    }
    reopen();
  }
}

std::string xapian_version() { return Xapian::version_string(); }

IndexReader::IndexReader(const std::vector<std::filesystem::path>& folders)
    : impl_(std::make_unique<Impl>(folders)) {}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;

Results IndexReader::search(const Request& request) const {
  return impl_->on_one_state([&](const Snapshot& snapshot) {
    snapshot.forget_lists();
    return answer(request, snapshot);
  });
}

std::optional<schema::Record> IndexReader::article(std::string_view id) const {
  return impl_->on_one_state([&](const Snapshot& snapshot) { return article_with(id, snapshot); });
}

Highlights IndexReader::highlights(const Request& request, const schema::Record& record) const {
  return impl_->on_one_state(
      [&](const Snapshot& snapshot) { return highlights_in(record, request, snapshot); });
}

}  // namespace searcher
