// Private to corpus: a download of several articles from a press database, in one plain text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

struct DownloadedArticle {
  std::string key;        // its number or accession number there; never empty
  std::string_view text;  // without the line that numbers it; lives as long as the download
};

// The articles of a download, in order; empty if `utf8` is none, but one article. They begin where
// numbers of one total stand on lines of their own ("3 of 12 DOCUMENTS", "Document 3 of 12"), two
// of them in a row at least, or end with an accession number ("Document XYZ0000020160303ec33000p1")
// or "End of Document". Numbers of pages part nothing.
std::vector<DownloadedArticle> articles_of_download(std::string_view utf8);

}  // namespace corpus
