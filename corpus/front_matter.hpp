// The block of fields that a Markdown file opens with, in YAML or TOML.
#pragma once
#include <string_view>

#include "corpus/fields.hpp"

namespace corpus {

// The fields of `block`, which stands between its two fences with them (see front_matter_size). A
// block that breaks its grammar, as titles with a colon in them do, is read line by line.
StatedFields read_front_matter(std::string_view block);

}  // namespace corpus
