// Opens a file, unpacks it, tells its format by content first and name second, and streams what it
// holds. The only door through which bytes of articles come in.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "corpus/article.hpp"

namespace schema {
class Vocabulary;
}

namespace corpus {

struct ReadLimits {
  std::size_t max_article_bytes = 8u << 20;  // a record as it stands, unpacked; more is a Rejection
};

// What every format needs and no file changes: the furniture table, compiled. Built once.
class ReadContext {
 public:
  explicit ReadContext(const schema::Vocabulary& vocabulary, ReadLimits limits = {});
  ~ReadContext();
  ReadContext(ReadContext&&) noexcept;
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// Calls `sink` once a record, in file order. A bad record is a Rejection and spoils no neighbour; a
// file that is no regular file, cannot be opened or holds nothing is one Rejection. What comes out
// depends on the file's bytes, its path below `root` (a file's or folder's name may state a date)
// and a metadata.csv beside it alone. `file` is absolute; links are not followed.
// Throws only what `sink` throws.
void read_articles(const std::filesystem::path& file, const std::filesystem::path& root,
                   const ReadContext& context, const std::function<void(ReadOutcome)>& sink);

// Why nothing will come of `file`, where its first bytes, its name or its length alone tell: no
// article format, not text, longer than an article may be. What read_articles says of such a file
// is the same. None: it has to be read, or cannot be.
std::optional<ReadOutcome> refused_at_sight(const std::filesystem::path& file,
                                            const ReadContext& context);

}  // namespace corpus
