// Any bytes as a metadata.csv, laid over an article.
#include "corpus/metadata_csv.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const corpus::FolderMetadata metadata(fuzz::text_of(data, size));
  for (const corpus::MetadataFault& fault : metadata.faults()) EXPECT(fault.line >= 1);
  corpus::Article article;
  article.file = "/a.txt";
  metadata.apply(article);
  fuzz::expect_sound(article);
  return 0;
}
