#include "indexer/guarded.hpp"

#include <xapian.h>

#include <exception>
#include <new>
#include <string>

#include "schema/error.hpp"

namespace indexer {
namespace {

using schema::Error;
using schema::Fault;

std::string described(const std::filesystem::path& folder, const Xapian::Error& error) {
  std::string text = folder.string() + ": " + error.get_msg();
  const char* reason = error.get_error_string();
  if (reason != nullptr) text += std::string(" (") + reason + ")";
  return text;
}

std::string damaged(const std::string& what) {
  return what + "; the index is damaged: `picket-index rebuild` makes it anew from its sources";
}

}  // namespace

void rethrow_as_error(const std::filesystem::path& folder) {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const Xapian::DatabaseLockError& error) {
    // Also thrown where the lock file cannot be written; then somebody's rights are at fault.
    const bool is_held = error.get_msg().find("already locked") != std::string::npos;
    throw Error(is_held ? Fault::Locked : Fault::Io, described(folder, error));
  } catch (const Xapian::DatabaseVersionError& error) {
    throw Error(Fault::WrongFormat, described(folder, error) +
                                        ": `picket-index rebuild` makes it anew from its sources");
  } catch (const Xapian::DatabaseNotFoundError& error) {
    throw Error(Fault::Corrupt, damaged(described(folder, error)));
  } catch (const Xapian::DatabaseCorruptError& error) {
    throw Error(Fault::Corrupt, damaged(described(folder, error)));
  } catch (const Xapian::DatabaseModifiedError& error) {
    // Nobody else writes: a table is of another revision than it says.
    throw Error(Fault::Corrupt, damaged(described(folder, error)));
  } catch (const Xapian::DatabaseCreateError& error) {
    throw Error(Fault::Io, described(folder, error));
  } catch (const Xapian::DatabaseError& error) {
    // What the system refused has the system's reason, unless taking it back failed too. Without
    // one the tables make no sense.
    const bool is_refused =
        error.get_error_string() != nullptr || error.get_msg().starts_with("Modifications failed");
    if (is_refused) {
      throw Error(Fault::Io, described(folder, error) +
                                 ": the index is as it was; mend this and run it again");
    }
    throw Error(Fault::Corrupt, damaged(described(folder, error)));
  } catch (const Xapian::Error& error) {
    throw Error(Fault::Io, described(folder, error));
  } catch (const std::bad_alloc&) {
    throw Error(Fault::Io, folder.string() + ": out of memory");
  } catch (const std::exception& error) {
    throw Error(Fault::Corrupt, damaged(folder.string() + ": " + error.what()));
  }
}

}  // namespace indexer
