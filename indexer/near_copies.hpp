// Copies of one story: syndicated, trimmed and lightly edited versions of a text, found so that the
// groups depend on the texts alone and never on the order of updates.
//
// Two articles are copies when their sketches are near (cheap, from the index) and their texts
// prove it (exact): the shorter lies in the longer but for small edits and a new lead, and their
// figures and names agree. A story is a connected group of copies, keyed by the smallest id in it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// What the index keeps of a text to find its copies, made of the story without its headline.
struct Sketch {
  static constexpr std::size_t kBuckets = 32;
  // Minimal hashes of the runs of words it begins with, one a bucket; 0 where a bucket is empty.
  std::array<std::uint16_t, kBuckets> hashes{};
  std::uint64_t whole = 0;  // of all its words
  friend bool operator==(const Sketch&, const Sketch&) = default;
};
// A text too short to tell copies from chance has an empty sketch, and no copies.
Sketch sketch_of(std::string_view text);
bool is_empty(const Sketch& sketch);
// Whether the texts may be copies. Symmetric.
bool are_near(const Sketch& one, const Sketch& other);
// The bytes for kSketchSlot, empty for an empty sketch; and back, empty for bytes of a wrong size.
std::string pack_sketch(const Sketch& sketch);
Sketch unpack_sketch(std::string_view packed);

// What of a text proves it a copy of another: its runs of words, its figures and its names.
class CopyProof {
 public:
  explicit CopyProof(std::string_view text);
  ~CopyProof();
  CopyProof(CopyProof&&) noexcept;
  CopyProof& operator=(CopyProof&&) noexcept;
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};
// Symmetric. Says nothing of sketches: Stories asks both.
bool are_copies(const CopyProof& one, const CopyProof& other);

// Brings the stories of an index up to date after some of its articles came, changed or went.
//
// First every article that the index will hold is told, kept ones with the story they had; then
// `regroup` says whose story is another now. A full build is the case in which all are fresh.
// Takes about 100 bytes an article, and 50 MB at most for texts.
class Stories {
 public:
  using Ref = std::uint32_t;  // the caller's number of an article, a docid say; told once each

  Stories();
  ~Stories();
  Stories(Stories&&) noexcept;

  // An article that came or changed.
  void add_fresh(Ref article, const Sketch& sketch);
  // One that stays as it was, with its kStorySlot.
  void add_kept(Ref article, const Sketch& sketch, std::string_view story);
  // The kStorySlot of an article that went, or changed: what is left of that story is looked at
  // again. An empty one is passed over.
  void break_story(std::string_view story);

  struct Change {
    Ref article;
    std::string story;  // id of the first of its story; empty: it is alone
  };
  // What was asked for: the id and the text of an article told before.
  struct Source {
    std::function<std::string(Ref)> id_of;
    std::function<std::string(Ref)> text_of;
  };
  // Every article whose story is not what it was told with (nothing, for a fresh one), by Ref.
  // Asks for the texts of candidates only. Call it once.
  std::vector<Change> regroup(const Source& source);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
