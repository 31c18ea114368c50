// The one exception that Picket throws, and what its kinds mean to the caller.
#pragma once
#include <stdexcept>
#include <string>

namespace schema {

enum class Fault {
  Usage,        // the caller asked for something that makes no sense
  Io,           // a file or folder could not be read or written
  Locked,       // another update holds the index
  NoIndex,      // there is no index where one was looked for
  WrongFormat,  // the index was built by another format version
  Corrupt,      // the index is damaged
  Vocabulary,   // a row of a vocabulary table is malformed
  Interrupted,  // SIGINT or SIGTERM arrived
};

// Thrown where an operation cannot go on; caught by the two `main` alone. The message names the
// thing and the place, then the fault, with no capital and no full stop.
class Error : public std::runtime_error {
 public:
  Error(Fault kind, const std::string& message) : std::runtime_error(message), fault_(kind) {}
  Fault fault() const { return fault_; }

 private:
  Fault fault_;
};

}  // namespace schema
