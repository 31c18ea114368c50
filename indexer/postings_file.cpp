#include "indexer/postings_file.hpp"

#include <xapian.h>

#include <algorithm>
#include <string>

#include "indexer/durable_file.hpp"
#include "schema/frequent_postings.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

constexpr Xapian::doccount kLeastShare = 32;  // of the documents: one in so many

void put_lists(const Xapian::Database& database, std::string_view stamp, Xapian::doccount fewest,
               const PutBytes& put) {
  fewest = std::max(fewest, database.get_doccount() / kLeastShare);
  schema::FrequentPostingsWriter writer(put, stamp);
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const Xapian::doccount documents = term.get_termfreq();
    if (documents < fewest) continue;
    schema::PostingPacker packer(documents);
    const std::string name = *term;
    const auto end = database.postlist_end(name);
    for (auto posting = database.postlist_begin(name); posting != end; ++posting) {
      packer.add(*posting, posting.get_wdf());
    }
    writer.add(name, packer.finish());
  }
  writer.finish();
}

}  // namespace

void write_postings(const Xapian::Database& database, std::string_view stamp, unsigned fewest,
                    const fs::path& generation) {
  replace_file(generation / schema::kPostingsName,
               [&](const PutBytes& put) { put_lists(database, stamp, fewest, put); });
}

SideFile state_of_postings(const Xapian::Database& database, std::string_view stamp,
                           unsigned fewest, const fs::path& generation) {
  const fs::path file = generation / schema::kPostingsName;
  if (!schema::FrequentPostings::open(file, stamp)) return SideFile::Absent;
  const schema::MappedFile mapped(file);
  std::string_view rest(mapped.bytes().data(), mapped.bytes().size());
  bool is_same = true;
  put_lists(database, stamp, fewest, [&](std::string_view bytes) {
    is_same = is_same && rest.starts_with(bytes);
    rest.remove_prefix(std::min(bytes.size(), rest.size()));
  });
  return is_same && rest.empty() ? SideFile::Sound : SideFile::Damaged;
}

}  // namespace indexer
