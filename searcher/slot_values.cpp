#include "searcher/slot_values.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "searcher/xapian_query.hpp"

namespace searcher {
namespace {

void for_each_remote_value(const Shard& shard, const DocSet& docs, const Clause& cover,
                           unsigned slot,
                           const std::function<void(DocId, const std::string&)>& sink) {
  Xapian::Enquire enquire(shard.database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(to_xapian(cover));
  enquire.set_sort_by_value(slot, false);
  const Xapian::MSet found = enquire.get_mset(0, shard.database.get_doccount());
  std::vector<std::pair<DocId, std::string>> values;
  for (auto at = found.begin(); at != found.end(); ++at) {
    if (docs.contains(*at)) values.emplace_back(*at, at.get_sort_key());
  }
  std::ranges::sort(values);
  for (const auto& [id, value] : values) {
    if (!value.empty()) sink(id, value);
  }
}

}  // namespace

void for_each_value(const Shard& shard, const DocSet& docs, const Clause& cover, unsigned slot,
                    const std::function<void(DocId, const std::string&)>& sink) {
  if (shard.is_remote) return for_each_remote_value(shard, docs, cover, slot, sink);
  Xapian::ValueIterator value = shard.database.valuestream_begin(slot);
  const Xapian::ValueIterator end = shard.database.valuestream_end(slot);
  for (DocId id = docs.next(0); id != 0 && value != end; id = docs.next(id)) {
    if (value.get_docid() < id) value.skip_to(id);
    if (value != end && value.get_docid() == id) sink(id, *value);
  }
}

}  // namespace searcher
