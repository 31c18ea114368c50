// What a text may hold once it is read: characters in NFC, '\n' and nothing that cannot be seen.
#pragma once
#include <string>
#include <string_view>

namespace corpus {

// `utf8`, which must be valid, as an Article may hold it: NFC; line ends as '\n', tabs as blanks;
// no other control characters (those of the C1 range are read as windows-1252, which is what they
// were), no soft hyphens, zero-width or direction marks. Doubly encoded words are mended where they
// can mean nothing else: "Police Staffâ€™s" was "Police Staff’s".
std::string tidy(std::string_view utf8);

// Whether a quick look finds nothing in `utf8` that tidy would change.
bool is_tidy(std::string_view utf8);

// As tidy, for what stands on one line, a headline or a name: runs of white space are one blank,
// none at the ends.
std::string tidy_line(std::string_view utf8);

}  // namespace corpus
