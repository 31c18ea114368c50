#include "indexer/recognise/stated_dates.hpp"

#include <array>
#include <string>

namespace indexer {
namespace {

using corpus::DateKind;
using corpus::StatedDate;
using schema::Date;
using namespace std::chrono;

struct KindName {
  DateKind kind;
  std::string_view name;   // for `explain`
  std::string_view words;  // for a person
};
constexpr std::array kKindNames{
    KindName{DateKind::UserMetadata, "metadata", "metadata.csv"},
    KindName{DateKind::FrontMatter, "front-matter", "front matter"},
    KindName{DateKind::JsonField, "json-field", "JSON field"},
    KindName{DateKind::FeedField, "feed-field", "feed"},
    KindName{DateKind::JsonLd, "json-ld", "page's JSON-LD"},
    KindName{DateKind::Meta, "meta", "page's metadata"},
    KindName{DateKind::TimeElement, "time-element", "page's time element"},
    KindName{DateKind::Url, "url", "address"},
    KindName{DateKind::Dateline, "dateline", "dateline"},
    KindName{DateKind::FileName, "file-name", "file's name"},
    KindName{DateKind::FolderName, "folder-name", "folder's name"},
    KindName{DateKind::Modified, "modified", "date of a change"},
    KindName{DateKind::Captured, "captured", "date of capture"},
    KindName{DateKind::FileTime, "file-time", "file's modification time"},
};
constexpr bool names_are_in_order() {
  for (std::size_t i = 0; i < kKindNames.size(); ++i) {
    if (static_cast<std::size_t>(kKindNames[i].kind) != i) return false;
  }
  return true;
}
static_assert(names_are_in_order(), "a kind of date without its name");

const KindName& row_of(DateKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

constexpr days kUsualChange(30);  // after the publication, of most changes
constexpr days kZoneSlack(1);     // between the zones of a page and of its capture

bool is_publication(DateKind kind) { return kind < DateKind::Modified; }

bool spans(const Date& wide, const Date& narrow) {
  const schema::DaySpan outer = schema::span_of(wide), inner = schema::span_of(narrow);
  return *outer.first <= *inner.first && *inner.last <= *outer.last;
}

}  // namespace

std::string_view told_as(DateKind kind) { return row_of(kind).words; }

DateCandidate candidate_of(const StatedDate& stated) {
  return {.date = schema::to_iso(stated.date),
          .kind = std::string(row_of(stated.kind).name),
          .text = stated.text};
}

const StatedDate* stated_publication(const std::vector<StatedDate>& dates) {
  std::optional<sys_days> captured;
  for (const StatedDate& stated : dates) {
    if (stated.kind == DateKind::Captured) captured = sys_days(*schema::span_of(stated.date).last);
  }
  const auto is_possible = [&](const StatedDate& stated) {
    return is_publication(stated.kind) &&
           (!captured || sys_days(*schema::span_of(stated.date).first) <= *captured + kZoneSlack);
  };
  const StatedDate* best = nullptr;
  for (const StatedDate& stated : dates) {
    if (is_possible(stated) && (best == nullptr || stated.kind < best->kind)) best = &stated;
  }
  if (best == nullptr) return nullptr;
  for (const StatedDate& stated : dates) {
    const bool is_finer = stated.date != best->date && spans(best->date, stated.date);
    if (is_possible(stated) && is_finer) best = &stated;
  }
  return best;
}

void add_stated_bounds(const std::vector<StatedDate>& dates, std::vector<Clue>& clues) {
  for (const StatedDate& stated : dates) {
    if (stated.kind != DateKind::Modified && stated.kind != DateKind::Captured) continue;
    const sys_days first(*schema::span_of(stated.date).first);
    const sys_days last(*schema::span_of(stated.date).last);
    Clue clue{.days = DaySet::between(std::nullopt, last + kZoneSlack),
              .kind = std::string(row_of(stated.kind).name),
              .text = stated.text};
    clues.push_back(clue);
    if (stated.kind == DateKind::Captured) continue;
    clue.days = DaySet::between(first - kUsualChange, last + kZoneSlack);
    clue.weight = Weight::Likely;
    clues.push_back(std::move(clue));
  }
}

std::optional<sys_days> latest_stated(const std::vector<StatedDate>& dates) {
  std::optional<sys_days> latest;
  for (const StatedDate& stated : dates) {
    if (is_publication(stated.kind)) continue;
    const sys_days last(*schema::span_of(stated.date).last);
    if (!latest || last < *latest) latest = last;
  }
  return latest;
}

}  // namespace indexer
