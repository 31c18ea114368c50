#include "indexer/recognise/lexicon.hpp"

#include <algorithm>
#include <utility>

#include "indexer/recognise/lexicon_names.hpp"

namespace indexer {
namespace {

using schema::Part;

// Puts mentions, in order of place, into sightings.
class Collector {
 public:
  explicit Collector(const Passage& passage) : passage_(passage) {}

  void add(Part part, const schema::Mention& mention, const LexiconEntry& entry) {
    std::vector<Spot>& spots = spots_of(entry.layer);
    const bool is_known =
        !spots.empty() && spots.back().part == part && spots.back().offset == mention.offset;
    if (!is_known) {
      if (entry.layer == kSectorLayer && is_in_name(part, mention)) return;
      spots.push_back({part, mention.offset, mention.size_bytes, sentence_of(part, mention.offset),
                       found_.meanings.size(), 0});
    }
    found_.meanings.push_back(entry.meaning);
    ++spots.back().count;
  }
  Sightings take() && { return std::move(found_); }

 private:
  std::vector<Spot>& spots_of(std::uint8_t layer) {
    if (layer == kSectorLayer) return found_.sector_spots;
    return layer == kToneLayer ? found_.tone_spots : found_.spots;
  }

  std::size_t sentence_of(Part part, std::size_t offset) {
    const std::vector<Sentence>& all = passage_.sentences;
    const auto starts_before = [&](const Sentence& next) {
      return next.part < part || (next.part == part && next.offset <= offset);
    };
    while (sentence_ + 1 < all.size() && starts_before(all[sentence_ + 1])) ++sentence_;
    return sentence_;
  }

  // "Police" in "Kent Police" says nothing that the name does not.
  bool is_in_name(Part part, const schema::Mention& mention) const {
    if (found_.spots.empty() || found_.spots.back().part != part) return false;
    const Spot& name = found_.spots.back();
    const bool is_name = found_.has(name, Sense::Force) || found_.has(name, Sense::Union);
    return is_name && mention.offset + mention.size_bytes <= name.end();
  }

  const Passage& passage_;
  Sightings found_;
  std::size_t sentence_ = 0;  // of the mention last added
};

}  // namespace

const Meaning* Sightings::find(const Spot& spot, Sense sense) const {
  const std::span<const Meaning> all = of(spot);
  const auto at = std::ranges::find(all, sense, &Meaning::sense);
  return at == all.end() ? nullptr : &*at;
}

struct Lexicon::Impl {
  explicit Impl(LexiconNames list) : finder(list.names), entries(std::move(list.entries)) {}
  schema::MentionFinder finder;
  std::vector<LexiconEntry> entries;
};

Lexicon::Lexicon(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(lexicon_names(vocabulary))) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;

Sightings Lexicon::find(const Passage& passage) const {
  Collector collector(passage);
  for (const Part part : {Part::Title, Part::Text}) {
    for (const schema::Mention& mention : impl_->finder.find(passage.of(part))) {
      collector.add(part, mention, impl_->entries[mention.id]);
    }
  }
  return std::move(collector).take();
}

}  // namespace indexer
