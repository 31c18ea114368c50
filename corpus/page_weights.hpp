// Private to corpus: how much prose each element of a page holds, and which of the names that
// elements bear are believed.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/html_blocks.hpp"

namespace corpus {

class PageWeights {
 public:
  // `page` outlives this. `headline` may be empty: then its first h1 is taken for it.
  PageWeights(const Page& page, std::string_view headline);

  // The block of the headline.
  std::optional<std::size_t> headline() const { return headline_; }
  // Of a block: whether it is made of sentences; whether it is a picture's caption.
  bool is_prose(std::size_t block) const { return blocks_[block].is_prose; }
  bool is_caption(std::size_t block) const { return blocks_[block].is_caption; }
  // Of an element and all in it: whether the headline is there; bytes of prose that no name calls
  // furniture.
  bool has_headline(std::size_t element) const { return elements_[element].has_headline; }
  std::size_t story_bytes(std::size_t element) const { return elements_[element].story; }
  // Why an element is furniture by its name or by that of one around it; empty: it is not.
  std::string_view reason(std::size_t element) const { return elements_[element].reason; }

 private:
  struct BlockSight {
    bool is_prose = false;
    bool is_caption = false;
  };
  struct Sums {
    std::size_t prose = 0;  // bytes
    std::size_t links = 0;  // bytes
    std::size_t story = 0;  // bytes
    bool has_headline = false;
    std::string_view reason;
  };

  void look_at_blocks(std::string_view headline);
  void add_up();
  void count_roles();
  void set_reasons();
  void set_story();
  bool is_believed(std::size_t element) const;
  std::size_t prose_of(ElementRole role) const {
    return role_prose_[static_cast<std::size_t>(role)];
  }

  const Page& page_;
  std::optional<std::size_t> headline_;
  std::vector<BlockSight> blocks_;
  std::vector<Sums> elements_;
  std::vector<std::size_t> role_prose_;  // by role: bytes in all elements that bear it
};

}  // namespace corpus
