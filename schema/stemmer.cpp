#include "schema/stemmer.hpp"

#include <libstemmer.h>

#include <cstddef>
#include <functional>
#include <map>
#include <new>
#include <unordered_map>
#include <utility>

#include "schema/folding.hpp"
#include "schema/tokenizer.hpp"
#include "schema/vocabulary.hpp"

namespace schema {
namespace {

struct Close {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};

}  // namespace

struct Stemmer::Impl {
  std::unique_ptr<sb_stemmer, Close> snowball{sb_stemmer_new("english", "UTF_8")};
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> forced_stems;
  std::map<std::string, std::vector<std::string>, std::less<>> words_of_stem;
};

Stemmer::Stemmer(const Vocabulary& vocabulary) : impl_(std::make_unique<Impl>()) {
  if (!impl_->snowball) throw std::bad_alloc();  // `english` is in every libstemmer
  const Rows& rows = vocabulary.rows(Table::StemExceptions);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.cell(row, "worth") != "yes") continue;
    std::string word = fold(rows.cell(row, "word"));
    std::string stem = fold(rows.cell(row, "forced_stem"));
    impl_->words_of_stem[stem].push_back(word);
    impl_->forced_stems.insert_or_assign(std::move(word), std::move(stem));
  }
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view folded_word) const {
  const auto forced = impl_->forced_stems.find(folded_word);
  if (forced != impl_->forced_stems.end()) return forced->second;
  if (folded_word.size() > kMaxWordBytes) return std::string(folded_word);  // in no index
  const sb_symbol* stemmed =
      sb_stemmer_stem(impl_->snowball.get(), reinterpret_cast<const sb_symbol*>(folded_word.data()),
                      static_cast<int>(folded_word.size()));
  if (stemmed == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(impl_->snowball.get()))};
}

std::vector<std::string> Stemmer::exceptions_with(std::string_view stem) const {
  const auto found = impl_->words_of_stem.find(stem);
  return found == impl_->words_of_stem.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace schema
