// What is said meanwhile where an index takes long to answer, on stderr where that is a terminal;
// it is wiped away before anything else is shown. A disk that sleeps or a server far off takes
// seconds.
#pragma once

namespace searcher {

// Of one there may be at a time: it has the process's alarm.
class WaitNotice {
 public:
  WaitNotice();
  ~WaitNotice();
  WaitNotice(const WaitNotice&) = delete;
  WaitNotice& operator=(const WaitNotice&) = delete;
};

}  // namespace searcher
