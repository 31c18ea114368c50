// Private to corpus: whether words speak of what a text speaks of. A headline's do; those of the
// name of a paper, its slogan, a menu and an advert do not.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace corpus {

// As many words a headline shares with its story, at least.
inline constexpr std::size_t kSharedByHeadline = 2;

class SubjectWords {
 public:
  // Adds a paragraph of the text.
  void add(std::string_view paragraph);
  // How many of the words of `line` that mean something are the text's too.
  std::size_t shared_with(std::string_view line) const;
  // How many words of `line` mean something.
  static std::size_t meanings_of(std::string_view line);
  // How much of what `other` speaks of this text speaks of too: 0 to 1, which it is too where that
  // speaks of nothing.
  double share_of(const SubjectWords& other) const;
  // Whether the text is long enough for a line's words to be missed in it.
  bool are_enough() const { return stems_.size() >= kEnough; }

 private:
  static constexpr std::size_t kEnough = 30;
  std::unordered_set<std::uint64_t> stems_;
};

}  // namespace corpus
