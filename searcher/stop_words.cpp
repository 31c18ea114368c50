#include "searcher/stop_words.hpp"

#include <algorithm>
#include <array>

namespace searcher {
namespace {

// Question words, what questions are made of besides ("did ... say", "go on", "what does it mean"),
// and words that only join others ("strike over pay") are in; words that carry a claim ("no",
// "not", "against", "without") and words that are names too ("us", "may", "will") are out.
constexpr std::array<std::string_view, 141> kStopWords{
    "a",     "about",   "after",      "although", "am",        "an",      "and",     "any",
    "are",   "as",      "at",         "be",       "became",    "because", "become",  "becomes",
    "been",  "before",  "being",      "between",  "but",       "by",      "came",    "can",
    "come",  "comes",   "coming",     "could",    "did",       "do",      "does",    "during",
    "ever",  "for",     "from",       "gave",     "get",       "gets",    "getting", "give",
    "given", "gives",   "giving",     "go",       "goes",      "going",   "gone",    "got",
    "had",   "happen",  "happened",   "happens",  "has",       "have",    "having",  "he",
    "her",   "herself", "him",        "himself",  "his",       "how",     "i",       "if",
    "in",    "into",    "is",         "it",       "its",       "itself",  "made",    "make",
    "makes", "making",  "many",       "me",       "mean",      "means",   "might",   "much",
    "must",  "my",      "myself",     "of",       "on",        "or",      "our",     "ourselves",
    "over",  "said",    "say",        "saying",   "says",      "shall",   "she",     "should",
    "since", "so",      "such",       "tell",     "tells",     "than",    "that",    "the",
    "their", "them",    "themselves", "then",     "there",     "these",   "they",    "this",
    "those", "though",  "through",    "to",       "told",      "until",   "upon",    "was",
    "we",    "went",    "were",       "what",     "when",      "where",   "whether", "which",
    "while", "who",     "whom",       "whose",    "why",       "with",    "within",  "would",
    "you",   "your",    "yours",      "yourself", "yourselves"};
static_assert(std::ranges::is_sorted(kStopWords), "stop words are found by halving");

}  // namespace

bool is_stop_word(std::string_view word) { return std::ranges::binary_search(kStopWords, word); }

}  // namespace searcher
