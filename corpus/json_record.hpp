// Private to json.cpp: what one JSON object says of an article, whatever its exporter called
// things.
#pragma once
#include <simdjson.h>

#include <string_view>

#include "corpus/formats.hpp"

namespace corpus {

// Whether what stands under `key` is of something else than the article: its author, comments.
bool is_about_others(std::string_view key);
// Whether the object states a text under a name that means one, perhaps within a wrapper ("fields",
// "_source").
bool has_stated_text(simdjson::dom::object record);
// Whether it could be an article at all: a text that is stated or as long as a paragraph.
bool looks_like_record(simdjson::dom::object record);
// The article. Where no field's name tells, the longest string is the text.
FoundRecord read_record(simdjson::dom::object record, const Furniture& furniture);

}  // namespace corpus
