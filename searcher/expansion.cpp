#include "searcher/expansion.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/folding.hpp"
#include "schema/index_format.hpp"

namespace searcher {
namespace {

constexpr std::size_t kLeastShared = 3;      // letters that words of one stem begin with, at least
constexpr std::size_t kLongestEnding = 8;    // "-fulness" is 7: a longer rest is another word
constexpr std::size_t kMaxScanned = 20'000;  // terms looked at for one word
constexpr std::size_t kMaxForms = 24;

// The stem without its last letter: "ballot" and "ballots", but also "strik-e" and "polic-y".
std::string_view shared_beginning(std::string_view stem) {
  std::size_t size = std::max(std::min(kLeastShared, stem.size()), stem.size() - 1);
  while (size < stem.size() && schema::is_continuation(stem[size])) ++size;
  return stem.substr(0, size);
}

// Words that a stem of three letters hides from its own beginning: "tri" is "try", "us(e)" "using".
std::vector<std::string> short_forms(const std::string& stem) {
  if (stem.size() != kLeastShared || (stem.back() != 'i' && stem.back() != 'e')) return {};
  const std::string root = stem.substr(0, 2);
  if (stem.back() == 'i') return {root + "y", root + "ying", root + "yings"};
  return {root + "ing", root + "ings"};
}

}  // namespace

std::vector<Form> Expansion::exact(std::string_view prefix, const std::string& word) const {
  const std::size_t frequency = database_.get_termfreq(schema::make_term(prefix, word));
  if (frequency == 0) return {};
  return {Form{word, frequency}};
}

std::vector<Form> Expansion::same_stem(std::string_view prefix, const std::string& word) const {
  if (std::ranges::any_of(word, schema::is_digit)) return exact(prefix, word);
  const std::string stem = stemmer_.stem(word);
  std::set<std::string> words{word};
  std::string start(prefix);
  start += shared_beginning(stem);
  auto term = database_.allterms_begin(start);
  const auto end = database_.allterms_end(start);
  for (std::size_t scanned = 0; term != end && scanned < kMaxScanned; ++term, ++scanned) {
    std::string candidate = (*term).substr(prefix.size());
    if (candidate.size() <= stem.size() + kLongestEnding && stemmer_.stem(candidate) == stem) {
      words.insert(std::move(candidate));
    }
  }
  for (std::string& exception : stemmer_.exceptions_with(stem)) words.insert(std::move(exception));
  for (std::string& form : short_forms(stem)) {
    if (stemmer_.stem(form) == stem) words.insert(std::move(form));
  }
  std::vector<Form> forms;
  for (const std::string& form : words) {
    for (Form& found : exact(prefix, form)) forms.push_back(std::move(found));
  }
  std::ranges::stable_sort(forms, std::ranges::greater(), &Form::frequency);
  if (forms.size() > kMaxForms) forms.resize(kMaxForms);
  return forms;
}

std::optional<std::vector<Form>> Expansion::beginning(std::string_view prefix,
                                                      std::string_view beginning,
                                                      std::size_t most) const {
  std::string start(prefix);
  start += beginning;
  std::vector<Form> forms;
  const auto end = database_.allterms_end(start);
  for (auto term = database_.allterms_begin(start); term != end; ++term) {
    if (forms.size() == most) return std::nullopt;
    forms.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
  }
  return forms;
}

}  // namespace searcher
