// Private to json.cpp: the articles within one parsed value, however deep its exporter wrapped
// them.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <functional>
#include <string_view>

namespace corpus {

// Whether an object of which nothing says that it is an article is one all the same.
enum class Doubt : std::uint8_t { IsRecord, IsNone };

// `key` is that under which the article stands; empty in an array.
using NestedSink = std::function<void(simdjson::dom::object article, std::string_view key)>;

// The articles in arrays and objects below `object`, which is none itself; whether there were any.
bool for_each_below(simdjson::dom::object object, const NestedSink& sink);
// The article that `object` is, or those below it.
void for_each_article(simdjson::dom::object object, std::string_view key, Doubt doubt,
                      const NestedSink& sink);

}  // namespace corpus
