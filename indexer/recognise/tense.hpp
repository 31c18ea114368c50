// Whether what a sentence tells lies before the article or after it.
#pragma once
#include <optional>
#include <vector>

#include "indexer/recognise/clue_text.hpp"

namespace indexer {

enum class Tense : unsigned char {
  Past,     // it had happened when the article was written
  Future,   // it had not
  Unknown,  // planned, perhaps over since; or no verb tells
};

class TenseWords {
 public:
  explicit TenseWords(PhraseBook& book);

  // Of what happens at words[at], a date of `sentence`; told by the verbs before it, the nearest
  // first.
  Tense at(const ClueText& text, const ClueSentence& sentence, std::uint32_t at) const;
  // Whether the sentence looks back: "last year", "at the time", "the then" ...
  bool has_back_mark(const ClueText& text, const ClueSentence& sentence) const;
  // That, or it names a year.
  bool is_retrospective(const ClueText& text, const ClueSentence& sentence) const;
  // Whether words near `name` tell of a plan: "will", "to be replaced by", "proposed" ...
  bool is_planned(const ClueText& text, const ClueSentence& sentence,
                  const FoundPhrase& name) const;

 private:
  enum Trait : std::uint16_t {
    kWill = 1,
    kWas = 2,     // past, whatever stands around it
    kBe = 4,      // goes on to the word before it
    kReport = 8,  // "said"
    kPlan = 16,
    kTo = 32,
    kArticle = 64,    // "the": no verb comes after "to the"
    kAhead = 128,     // only for is_planned
    kPastForm = 512,  // "held": past, or a participle
    kIs = 1024,
    kOpen = 256,    // "until", right before a date
    kThing = 2048,  // "the plans": no verb behind an article
  };
  std::uint16_t trait_of(const Word& word) const {
    return word.id < traits_.size() ? traits_[word.id] : std::uint16_t{0};
  }
  // Of words[at]; nothing for a capital within a sentence, which makes a name of it ("May").
  std::uint16_t trait_of_verb(const ClueText& text, const ClueSentence& sentence,
                              std::uint32_t at) const {
    const bool is_name = at > sentence.first && (text.words[at].shape & kCapital) != 0;
    return is_name ? std::uint16_t{0} : trait_of(text.words[at]);
  }
  void add(PhraseBook& book, std::string_view words, Trait trait);
  bool is_thing(const ClueText& text, const ClueSentence& sentence, std::uint32_t at) const;
  std::optional<Tense> tense_of_form(const ClueText& text, const ClueSentence& sentence,
                                     std::uint32_t at) const;
  Tense tense_of_report(const ClueText& text, const ClueSentence& sentence, std::uint32_t at) const;

  std::vector<std::uint16_t> traits_;  // by word
  IdSet back_marks_;                   // phrases
};

}  // namespace indexer
