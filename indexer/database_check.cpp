#include "indexer/database_check.hpp"

#include <xapian.h>

#include <sstream>
#include <string>

#include "indexer/document.hpp"
#include "indexer/guarded.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/record.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// After so many damaged articles the rest is not looked at.
constexpr std::size_t kEnoughDamage = 20;

class ArticleCheck {
 public:
  ArticleCheck(const fs::path& generation, CheckReport& report)
      : report_(report), database_(generation.string()) {}

  std::map<Hash128, std::uint64_t> run() {
    const auto end = database_.postlist_end("");
    for (auto found = database_.postlist_begin(""); found != end; ++found) {
      if (damaged_ == kEnoughDamage) return std::move(digests_);
      look_at(*found);
    }
    if (damaged_ == 0) recount();
    return std::move(digests_);
  }

 private:
  void look_at(Xapian::docid number) {
    const std::string place = "document " + std::to_string(number);
    try {
      compare(place, database_.get_document(number));
    } catch (const schema::Error& error) {
      note(place + ": " + error.what());
    } catch (const Xapian::Error& error) {
      note(place + ": " + error.get_msg());
    } catch (const std::exception& error) {  // what a damaged table can make Xapian throw
      note(place + ": " + error.what());
    }
  }

  void compare(const std::string& place, const Xapian::Document& stored) {
    const std::string data = stored.get_data();
    const schema::Record record = schema::decode_record(data);
    if (record.id != schema::article_id(record.path, record.item)) {
      return note(place + ": its id is not that of its path and item");
    }
    Xapian::Document fresh = build_document(record, data);
    const std::string story = stored.get_value(schema::kStorySlot);
    if (!story.empty()) fresh.add_value(schema::kStorySlot, story);
    if (fresh.serialise() != stored.serialise()) {
      return note(place + " (" + record.path + "): its terms are not those of its record");
    }
    const Hash128 id = schema::hash_from_hex(record.id);
    if (!digests_.emplace(id, digest_of(data)).second) {
      return note(place + " (" + record.path + "): the article is there twice");
    }
    for (const schema::Field facet : schema::kFacets) {
      for (const schema::FacetValue& value : record.facets[schema::facet_index(facet)]) {
        ++counts_[schema::facet_term(facet, value.value)];
      }
    }
  }

  void recount() {
    for (const schema::Field facet : schema::kFacets) {
      const std::string prefix(schema::spec_of(facet).prefix);
      const auto end = database_.allterms_end(prefix);
      for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
        const Xapian::doccount counted = term.get_termfreq();
        if (counts_[*term] != counted) note(miscounted(*term, counted));
        counts_.erase(*term);
      }
    }
    for (const auto& [term, count] : counts_) {
      if (count > 0) note(miscounted(term, 0));
    }
  }

  std::string miscounted(const std::string& term, Xapian::doccount counted) {
    return "facet term " + term + ": counted " + std::to_string(counted) + " times, in " +
           std::to_string(counts_[term]) + " records";
  }

  void note(std::string finding) {
    ++damaged_;
    report_.findings.push_back(std::move(finding));
  }

  CheckReport& report_;
  Xapian::Database database_;
  std::map<Hash128, std::uint64_t> digests_;
  std::map<std::string, Xapian::doccount> counts_;
  std::size_t damaged_ = 0;
};

}  // namespace

void check_files(const fs::path& generation, CheckReport& report) {
  std::ostringstream said;
  try {
    const std::size_t errors =
        guarded(generation, [&] { return Xapian::Database::check(generation.string(), 0, &said); });
    if (errors == 0) return;
    report.findings.push_back(generation.string() + ": Xapian finds " + std::to_string(errors) +
                              " errors in its tables");
    std::istringstream lines(said.str());
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty()) report.findings.push_back("  " + line);
    }
  } catch (const schema::Error& error) {
    report.findings.emplace_back(error.what());
  }
}

std::map<Hash128, std::uint64_t> check_articles(const fs::path& generation, CheckReport& report) {
  return guarded(generation, [&] { return ArticleCheck(generation, report).run(); });
}

}  // namespace indexer
