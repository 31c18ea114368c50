// What an article becomes in the index: the stored record, and from that its terms and value
// slots. Knows how much a word of the headline or the lead weighs.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/article.hpp"
#include "indexer/recognise/recognise.hpp"
#include "schema/record.hpp"
#include "schema/synonym_phrases.hpp"

namespace Xapian {
class Document;
}

namespace indexer {

// `added` is when the article was first indexed, in seconds since 1970.
schema::Record make_record(corpus::Article article, Recognised recognised,
                           const schema::SynonymPhrases& phrases, std::int64_t added);

// A function of the record alone, so that the same record is the same document. Its story, which
// depends on the other articles, is not in it yet.
// `encoded` is encode_record(record). May throw Xapian::Error: called where that is guarded.
Xapian::Document build_document(const schema::Record& record, const std::string& encoded);

// The term that the article with this id alone has.
std::string id_term(std::string_view id);

}  // namespace indexer
