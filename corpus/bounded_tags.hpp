// Private to corpus: a page whose tags are too long for libxml2, which takes time by the square of
// a tag's attributes, with those tags cut.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace corpus {

inline constexpr std::size_t kMostTagBytes = std::size_t{64} * 1024;
inline constexpr std::size_t kMostAttributes = 500;

// `page` with each tag of more bytes or attributes than those cut to its name. No text is lost.
std::string with_bounded_tags(std::string_view page);

}  // namespace corpus
