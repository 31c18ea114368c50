#include "searcher/answer.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/error.hpp"
#include "schema/folding.hpp"
#include "schema/index_format.hpp"
#include "searcher/facet_counts.hpp"
#include "searcher/like.hpp"
#include "searcher/query_plan.hpp"
#include "searcher/ranking.hpp"
#include "searcher/selection.hpp"
#include "searcher/spelt_phrases.hpp"
#include "searcher/stories.hpp"

namespace searcher {
namespace {

using schema::Error;
using schema::Fault;
using schema::Field;

constexpr std::size_t kIdDigits = 32;

bool is_hex(std::string_view text) {
  return !text.empty() && text.size() <= kIdDigits && std::ranges::all_of(text, [](char c) {
    return schema::is_digit(c) || (c >= 'a' && c <= 'f');
  });
}

// The only article whose id starts with `start`.
std::optional<Place> find_article(const Snapshot& snapshot, std::string_view start) {
  if (!is_hex(start)) return std::nullopt;
  const std::string root = std::string(schema::kIdPrefix) + std::string(start);
  std::optional<Place> found;
  std::string id;
  for (std::size_t i = 0; i < snapshot.shards().size(); ++i) {
    const Xapian::Database& database = snapshot.shards()[i].database;
    for (auto term = database.allterms_begin(root); term != database.allterms_end(root); ++term) {
      if (!id.empty() && id != *term) return std::nullopt;  // it starts the ids of several
      id = *term;
      if (!found) found = Place{i, *database.postlist_begin(id)};
    }
  }
  return found;
}

schema::Record record_of(const Snapshot& snapshot, const Place& place) {
  const Shard& shard = snapshot.shards()[place.shard];
  try {
    const auto document = shard.database.get_document(place.id, Xapian::DOC_ASSUME_VALID);
    return schema::decode_record(document.get_data());  // what is not there has no record
  } catch (const Error& error) {
    throw Error(error.fault(), shard.name + ": " + error.what() + ": run `picket-index rebuild`");
  }
}

void add_spellings(const SpeltPhrases& phrases, const schema::Record& record,
                   Highlights& highlights) {
  phrases.add_from(record.title, highlights.phrases);
  phrases.add_from(record.text, highlights.phrases);
}

class Answer {
 public:
  Answer(const Request& request, const Snapshot& snapshot)
      : request_(request), snapshot_(snapshot), filters_(snapshot, schema::today()) {}

  Results results();
  Highlights highlights(const schema::Record& record);

 private:
  Plan plan(Reading reading);
  std::vector<Hit> hits(const Selection& selection, const Stories& stories) const;
  void describe(const Plan& plan, const Selection& selection);
  std::size_t possible_total();
  void keep_named();

  const Request& request_;
  const Snapshot& snapshot_;
  Filters filters_;
  Results results_;
};

Plan Answer::plan(Reading reading) {
  Plan plan = make_plan(request_, snapshot_, filters_, reading);
  if (request_.like.empty()) return plan;
  const auto place = find_article(snapshot_, request_.like);
  if (!place) throw Error(Fault::Usage, "no article has the id '" + request_.like + "'");
  const schema::Record record = record_of(snapshot_, *place);
  plan.words.push_back(articles_like(record, snapshot_, plan.highlights));
  return plan;
}

std::vector<Hit> Answer::hits(const Selection& selection, const Stories& stories) const {
  std::vector<Hit> hits;
  for (const RankedPlace& ranked : searcher::ranked(request_, snapshot_, selection, stories)) {
    Hit hit{
        request_.offset + hits.size() + 1, ranked.score, record_of(snapshot_, ranked.place), {}};
    const Stories::Story story = stories.of(ranked.place);
    for (const Place& place :
         story == Stories::kAlone ? std::vector<Place>{} : stories.members(story)) {
      if (place == ranked.place || !selection.shards[place.shard].hits.contains(place.id)) continue;
      schema::Record copy = record_of(snapshot_, place);
      hit.copies.push_back({std::move(copy.id), std::move(copy.path), std::move(copy.item)});
    }
    std::ranges::sort(hit.copies, {}, &Copy::id);
    hits.push_back(std::move(hit));
  }
  return hits;
}

void Answer::describe(const Plan& plan, const Selection& selection) {
  results_.parsed = schema::to_text(request_.query);
  results_.updated = snapshot_.updated();
  results_.is_relaxed = selection.is_relaxed;
  results_.highlights = plan.highlights;
  const SpeltPhrases phrases(plan.stemmed_phrases, snapshot_.stemmer());
  for (const Hit& hit : results_.hits) add_spellings(phrases, hit.record, results_.highlights);
  results_.notes = plan.notes;
  for (const std::string& note : filters_.notes()) {
    if (std::ranges::find(results_.notes, note) == results_.notes.end()) {
      results_.notes.push_back(note);
    }
  }
  if (!plan.corrections.empty()) {
    auto& mended = request_.match == Match::Auto ? results_.corrected : results_.suggestion;
    mended = corrected_text(request_.text, plan.corrections);
  } else if (!plan.doubts.empty()) {
    results_.suggestion = corrected_text(request_.text, plan.doubts);
  }
  results_.explanation = "query: " + results_.parsed + "\n" + plan.explanation +
                         "ranked by: " + to_text(selection.ranking) + "\n";
}

std::size_t Answer::possible_total() {
  const Plan possible = plan(Reading::Possible);
  const Selection selection = select(request_, possible, snapshot_, filters_, Reading::Possible);
  return Stories(selection, request_.copies).total(selection);
}

Highlights Answer::highlights(const schema::Record& record) {
  Plan plan = this->plan(Reading::Sure);
  add_spellings(SpeltPhrases(plan.stemmed_phrases, snapshot_.stemmer()), record, plan.highlights);
  return std::move(plan.highlights);
}

// Of the values that were counted those that the request looks for.
void Answer::keep_named() {
  if (request_.facet_find.empty()) return;
  const std::string part = schema::fold(request_.facet_find);
  std::size_t kept = 0;
  for (const Field facet : request_.facets) {
    std::set<std::string> called;
    if (facet != Field::Year) called = snapshot_.names().called(facet, request_.facet_find);
    auto& counts = results_.facets[schema::facet_index(facet)];
    std::erase_if(counts, [&](const FacetCount& count) {
      return !called.contains(count.value) &&
             schema::fold(count.label).find(part) == std::string::npos &&
             count.value.find(part) == std::string::npos;
    });
    kept += counts.size();
  }
  if (kept == 0) {
    results_.notes.push_back("no value here has '" + request_.facet_find + "' in a name");
  }
}

Results Answer::results() {
  const auto start = std::chrono::steady_clock::now();
  const Reading reading = request_.allows_possible ? Reading::Possible : Reading::Sure;
  const Plan plan = this->plan(reading);
  const Selection selection = select(request_, plan, snapshot_, filters_, reading);
  const Stories stories(selection, request_.copies);
  results_.total = stories.total(selection);
  Counts counts = count(request_, snapshot_, selection, stories);
  results_.facets = std::move(counts.facets);
  results_.timeline = std::move(counts.timeline);
  results_.table = std::move(counts.table);
  results_.hits = hits(selection, stories);
  describe(plan, selection);
  keep_named();
  if (selection.has_dates && reading == Reading::Sure) {
    const std::size_t possible = possible_total();
    results_.possible_more = possible > results_.total ? possible - results_.total : 0;
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  results_.seconds = seconds.count();
  return std::move(results_);
}

}  // namespace

Results answer(const Request& request, const Snapshot& snapshot) {
  return Answer(request, snapshot).results();
}

std::optional<schema::Record> article_with(std::string_view id, const Snapshot& snapshot) {
  const auto place = find_article(snapshot, id);
  if (!place) return std::nullopt;
  return record_of(snapshot, *place);
}

Highlights highlights_in(const schema::Record& record, const Request& request,
                         const Snapshot& snapshot) {
  return Answer(request, snapshot).highlights(record);
}

}  // namespace searcher
