// Keeps a file that crashes or hangs its reader from stopping every update for ever.
//
// Parsers of strangers' files are large, and some day one of them will crash. So a run works in a
// child process, whose threads write down what they are at. When the child dies or stands still,
// each of these files is tried alone, in a child of its own; the one that kills it is refused from
// then on, and the run starts anew. As an index changes at once or not at all, nothing is lost.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// What the threads of a child are at, in memory that its parent shares.
class ReadingBoard {
 public:
  explicit ReadingBoard(std::size_t slots);
  ~ReadingBoard();
  ReadingBoard(const ReadingBoard&) = delete;
  ReadingBoard& operator=(const ReadingBoard&) = delete;

  // A thread is at a file for as long as this lives.
  class Entry {
   public:
    Entry(ReadingBoard& board, std::string_view path);
    ~Entry();
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
    void is_alive();  // one more step is done

   private:
    struct Slot* slot_;
  };

  // The files that were being read; those alone at which nothing was done for `idle`.
  std::vector<std::string> at_work(std::chrono::milliseconds idle) const;
  void clear();

 private:
  std::span<struct Slot> slots_;
};

// What parent and child share.
struct Containment {
  explicit Containment(unsigned threads) : board(std::size_t{2} * threads) {}
  ReadingBoard board;
  std::map<std::string, std::string> refused;  // files that are not to be read, and why
  std::chrono::seconds patience{120};          // for one step of one file
};

// Runs `work` in a child process and gives the exit status that it returned. `trial` reads the one
// file that it is given. Both end their child: what they leave unflushed is flushed.
// Throws schema::Error when no child can be made or somebody ends it (Io), and when it crashes for
// no file's sake, as a damaged index can make it do (Corrupt).
int run_contained(Containment& containment, const std::function<int()>& work,
                  const std::function<void(const std::string& path)>& trial);

}  // namespace indexer
