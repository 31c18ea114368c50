#include "searcher/stop_words.hpp"

#include <algorithm>
#include <array>

namespace searcher {
namespace {

// Question words, and what questions are made of besides ("did ... say", "go on"), are in; words
// that carry a claim ("no", "not", "against", "without") and words that are names too ("us", "may",
// "will") are out.
constexpr std::array<std::string_view, 125> kStopWords{
    "a",          "about", "am",     "an",       "and",       "any",     "are",    "as",
    "at",         "be",    "became", "become",   "becomes",   "been",    "being",  "but",
    "by",         "came",  "can",    "come",     "comes",     "coming",  "could",  "did",
    "do",         "does",  "ever",   "for",      "from",      "gave",    "get",    "gets",
    "getting",    "give",  "given",  "gives",    "giving",    "go",      "goes",   "going",
    "gone",       "got",   "had",    "happen",   "happened",  "happens", "has",    "have",
    "having",     "he",    "her",    "herself",  "him",       "himself", "his",    "how",
    "i",          "if",    "in",     "into",     "is",        "it",      "its",    "itself",
    "made",       "make",  "makes",  "making",   "many",      "me",      "might",  "much",
    "must",       "my",    "myself", "of",       "on",        "or",      "our",    "ourselves",
    "said",       "say",   "saying", "says",     "shall",     "she",     "should", "so",
    "such",       "tell",  "tells",  "than",     "that",      "the",     "their",  "them",
    "themselves", "then",  "there",  "these",    "they",      "this",    "those",  "to",
    "told",       "was",   "we",     "went",     "were",      "what",    "when",   "where",
    "which",      "while", "who",    "whom",     "whose",     "why",     "with",   "would",
    "you",        "your",  "yours",  "yourself", "yourselves"};
static_assert(std::ranges::is_sorted(kStopWords), "stop words are found by halving");

}  // namespace

bool is_stop_word(std::string_view word) { return std::ranges::binary_search(kStopWords, word); }

}  // namespace searcher
