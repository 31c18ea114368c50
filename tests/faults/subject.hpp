// The programs under test with a corpus that has many versions, and the state in which an index of
// each version must be: what every fault is measured against.
#pragma once
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <xapian.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include "indexer/index_state.hpp"
#include "schema/record.hpp"
#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

namespace faults {

namespace fs = std::filesystem;
using cli::Finished;
using cli::Json;

// How much is tried: on every run of the tests, or when PICKET_FAULTS is "deep".
inline bool is_deep() {
  const char* asked = std::getenv("PICKET_FAULTS");
  return asked != nullptr && std::string(asked) == "deep";
}

// The count that a deep run is made for, on stdout.
inline void tell(const std::string& count) {
  if (is_deep()) std::cout << count << std::endl;
}

// All that an index holds, by article: the whole document, terms, slots and record, but for when it
// was first indexed, which no other index can know.
using State = std::map<std::string, std::string>;

// The state of the index in `folder`, of which the manifest must agree; empty where there is none.
inline State state_of(const fs::path& folder) {
  State state;
  const indexer::IndexState known = indexer::load_state(folder, indexer::Access::Read);
  if (!known.generation) return state;
  const Xapian::Database database(known.generation->string());
  for (auto found = database.postlist_begin(""); found != database.postlist_end(""); ++found) {
    Xapian::Document document = database.get_document(*found);
    schema::Record record = schema::decode_record(document.get_data());
    record.added = 0;
    document.set_data(schema::encode_record(record));
    document.remove_value(schema::spec_of(schema::Field::Added).slot);
    state[record.id] = document.serialise();
  }
  std::set<std::string> listed;
  for (const indexer::KnownFile& file : known.manifest.files) {
    for (const indexer::KnownArticle& article : file.articles) {
      listed.insert(schema::to_hex(article.id));
    }
  }
  REQUIRE(listed.size() == state.size());
  for (const auto& [id, document] : state) REQUIRE(listed.contains(id));
  return state;
}

// Makes the folder `to` a copy of `from`, whatever it held.
inline void restore(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
}

class Subject {
 public:
  Subject() { desk_.set("PICKET_NOW", "1000000000"); }

  cli::Desk& desk() { return desk_; }
  const cli::Desk& desk() const { return desk_; }
  const fs::path index() const { return desk_.index(); }

  // Puts version `version` of the corpus in place: files that come, go and change, a file of many
  // articles, and in every third version so many more that they become a generation of their own.
  void set_corpus(int version) const {
    for (int i = 0; i < kFiles; ++i) {
      const std::string name = "story-" + std::to_string(i) + ".txt";
      if ((i + version) % 6 == 0) {
        fs::remove(desk_.news() / name);
      } else {
        desk_.write(name, story(i, version / (1 + i % 3)));
      }
    }
    desk_.write("few.jsonl", records(12, version));
    if (has_many(version)) {
      desk_.write("many.jsonl", records(510, 0));
    } else {
      fs::remove(desk_.news() / "many.jsonl");
    }
  }
  static bool has_many(int version) { return version % 3 == 2; }

  // What an index of the present corpus holds when it is built from nothing, undisturbed.
  State expected() const {
    const fs::path fresh = desk_.path() / "fresh";
    fs::remove_all(fresh);
    const Finished built = desk_.index_program({"--db", fresh, "update", desk_.news(), "--quiet"});
    REQUIRE(built.err == "");
    REQUIRE(built.status == 0);
    return state_of(fresh);
  }

  // Undisturbed, with whatever a fault left.
  void update() const {
    const Finished done =
        desk_.index_program({"update", desk_.news(), "--quiet", "--wait", "30", "--allow-shrink"});
    REQUIRE(done.err == "");
    REQUIRE(done.status == 0);
  }
  std::unique_ptr<support::Running> start_update() const {
    return desk_.start({"update", desk_.news(), "--quiet", "--wait", "30", "--allow-shrink"});
  }
  void require_sound() const {
    const Finished done = desk_.index_program({"check"});
    INFO(done.out);
    REQUIRE(done.status == 0);
  }
  // Returns when nobody works on the index any more.
  void wait_until_idle() const {
    const int lock = open((index() / "lock").c_str(), O_RDWR | O_CLOEXEC);
    if (lock < 0) return;
    flock(lock, LOCK_EX);
    close(lock);
  }

 private:
  static constexpr int kFiles = 24;

  static std::string story(int number, int edition) {
    const std::string place = "branch " + std::to_string(number);
    return "Ballot opens at " + place + "\n\nMembers of UNISON in " + place +
           " of Kent Police vote on edition " + std::to_string(edition) +
           " of the offer, the union said.\n\nThe force said talks on hours and pay went on in "
           "room " +
           std::to_string(number * 7 + edition) + ".\n";
  }
  static std::string records(int count, int edition) {
    std::string lines;
    for (int i = 0; i < count; ++i) {
      lines += Json({{"id", i},
                     {"title", "Firefighters of watch " + std::to_string(i)},
                     {"text", "The FBU said watch " + std::to_string(i) + " would strike in week " +
                                  std::to_string(edition / (1 + i % 4)) + "."}})
                   .dump() +
               "\n";
    }
    return lines;
  }

  cli::Desk desk_;
};

}  // namespace faults
