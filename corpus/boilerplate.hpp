// Which lines of a news text are the story and which are the page's furniture: ad markers, share
// bars, cookie boxes, repeated captions, related links, footers, adverts at the end.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "corpus/article.hpp"

namespace schema {
class Vocabulary;
}

namespace corpus {

// The furniture table, compiled; safe to share by threads.
class Furniture {
 public:
  explicit Furniture(const schema::Vocabulary& vocabulary);
  ~Furniture();
  Furniture(Furniture&&) noexcept;
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// A line of a text as it stood, before anything is dropped.
struct Line {
  std::string text;            // without its line break; valid UTF-8
  bool is_item = false;        // marked up as an item of a list
  bool is_heading = false;     // marked up as one
  std::size_t link_bytes = 0;  // how much of it is the text of links; 0 in a plain text
  std::string furniture{};     // why the page's markup says that it is no story; empty: it does not
};

// The headline, story and dropped lines of an article whose lines are `lines`, in order. `title` is
// the headline where the format states one; where it is empty the first line may be found to be it.
// Losing story is worse than keeping a stray line.
struct Story {
  std::string title;
  std::string text;  // paragraphs, each ended by '\n'
  std::vector<DroppedLine> dropped;
  std::vector<StatedDate> dates;  // datelines that stood among the lines
};
Story find_story(const std::vector<Line>& lines, const std::string& title,
                 const Furniture& furniture);

}  // namespace corpus
