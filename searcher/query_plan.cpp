#include "searcher/query_plan.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "schema/error.hpp"
#include "searcher/query_refusal.hpp"
#include "searcher/query_words.hpp"
#include "searcher/word_run.hpp"

namespace searcher {
namespace {

using schema::Node;
using schema::NodeKind;

// Goes through the tree once; the top of it becomes the plan's words, filters and exclusions.
class Planner {
 public:
  Planner(const Request& request, const Snapshot& snapshot, Filters& filters, Reading reading)
      : request_(request),
        snapshot_(snapshot),
        filters_(filters),
        reading_(reading),
        words_(request, snapshot, plan_) {}

  Plan plan() {
    Parts parts = parts_of(request_.query);
    plan_.words = std::move(parts.found);
    plan_.demands = joined(ClauseKind::All, std::move(parts.demanded));
    plan_.excluded = std::move(parts.excluded);
    std::ranges::sort(plan_.corrections, {}, &Correction::offset);
    std::ranges::sort(plan_.doubts, {}, &Correction::offset);
    return std::move(plan_);
  }

 private:
  // The members of a conjunction by what they do.
  struct Parts {
    std::vector<Clause> found;     // rank
    std::vector<Clause> demanded;  // filters
    std::vector<Clause> excluded;
  };

  Parts parts_of(const Node& node);
  void add_part(const Node& node, Parts& parts);
  void flush_run(std::vector<const Node*>& run, StopWords stop_words, Parts& parts);
  Clause clause_of(const Node& node, Purpose purpose);
  Clause conjunction(const Node& node, Purpose purpose);
  Clause disjunction(const Node& node, Purpose purpose);
  Clause filter(const Node& node);
  Clause near(const Node& node, Purpose purpose);

  const Request& request_;
  const Snapshot& snapshot_;
  Filters& filters_;
  Reading reading_;
  Plan plan_;
  QueryWords words_;
};

bool is_plain_word(const Node& node) {
  return node.kind == NodeKind::Word && node.field == schema::Field::Text;
}

bool is_search(const Node& node) {
  return !is_plain_word(node) && node.kind != NodeKind::Filter && node.kind != NodeKind::Not;
}

Planner::Parts Planner::parts_of(const Node& node) {
  Parts parts;
  const std::span members =
      node.kind == NodeKind::And ? std::span(node.children) : std::span(&node, 1);
  const StopWords stop_words =
      std::ranges::any_of(members, is_search) ? StopWords::Passed : StopWords::KeptIfAlone;
  std::vector<const Node*> run;
  for (const Node& member : members) {
    if (is_plain_word(member)) {
      run.push_back(&member);
    } else {
      flush_run(run, stop_words, parts);
      add_part(member, parts);
    }
  }
  flush_run(run, stop_words, parts);
  return parts;
}

void Planner::flush_run(std::vector<const Node*>& run, StopWords stop_words, Parts& parts) {
  if (run.empty()) return;
  WordRun words(run, request_, snapshot_, words_, plan_);
  for (Clause& clause : words.clauses(stop_words)) {
    parts.found.push_back(std::move(clause));
  }
  run.clear();
}

void Planner::add_part(const Node& node, Parts& parts) {
  switch (node.kind) {
    case NodeKind::All:
      return;
    case NodeKind::Filter:
      parts.demanded.push_back(clause_of(node, Purpose::Find));
      return;
    case NodeKind::Not:
      parts.excluded.push_back(clause_of(node.children.front(), Purpose::Exclude));
      return;
    default:
      parts.found.push_back(clause_of(node, Purpose::Find));
  }
}

Clause Planner::clause_of(const Node& node, Purpose purpose) {
  try {
    switch (node.kind) {
      case NodeKind::All:
        return {};
      case NodeKind::Word:
        if (purpose == Purpose::Find && is_plain_word(node)) return conjunction(node, purpose);
        return words_.single(node, purpose);
      case NodeKind::Phrase:
        return words_.phrase(node, purpose);
      case NodeKind::Wildcard:
        return words_.wildcard(node, purpose);
      case NodeKind::Near:
        return near(node, purpose);
      case NodeKind::Filter:
        return filter(node);
      case NodeKind::And:
        return conjunction(node, purpose);
      case NodeKind::Or:
        return disjunction(node, purpose);
      case NodeKind::Not:
        return except({}, {clause_of(node.children.front(), Purpose::Exclude)});
    }
  } catch (const schema::Error& error) {
    const std::string message = error.what();  // of several lines where it points already
    if (error.fault() != schema::Fault::Usage || message.find('\n') != std::string::npos) throw;
    refuse_query(request_.text, {{node.offset, message}});
  }
  return nothing();
}

Clause Planner::conjunction(const Node& node, Purpose purpose) {
  if (purpose == Purpose::Exclude) {
    std::vector<Clause> children;
    for (const Node& child : node.children) children.push_back(clause_of(child, purpose));
    return joined(ClauseKind::All, std::move(children));
  }
  Parts parts = parts_of(node);
  Clause found = joined(ClauseKind::All, std::move(parts.found));
  found = filtered(std::move(found), joined(ClauseKind::All, std::move(parts.demanded)));
  return except(std::move(found), std::move(parts.excluded));
}

Clause Planner::disjunction(const Node& node, Purpose purpose) {
  std::vector<Clause> children;
  for (const Node& child : node.children) {
    Clause clause = clause_of(child, purpose);
    if (clause.kind != ClauseKind::Nothing) children.push_back(std::move(clause));
  }
  return joined(ClauseKind::Any, std::move(children));
}

Clause Planner::filter(const Node& node) {
  const Condition condition = filters_.condition(node.field, node.text);
  plan_.has_dates = plan_.has_dates || condition.reads_dates();
  return weighted(condition.as(reading_), 0);
}

Clause Planner::near(const Node& node, Purpose purpose) {
  std::vector<Clause> children;
  for (const Node& child : node.children) {
    Clause clause = child.kind == NodeKind::Phrase ? words_.phrase(child, purpose)
                                                   : words_.single(child, purpose);
    if (clause.kind == ClauseKind::Nothing) return nothing();
    children.push_back(std::move(clause));
  }
  return joined(ClauseKind::Near, std::move(children), node.distance);
}

}  // namespace

Plan make_plan(const Request& request, const Snapshot& snapshot, Filters& filters,
               Reading reading) {
  return Planner(request, snapshot, filters, reading).plan();
}

std::string corrected_text(std::string_view text, const std::vector<Correction>& corrections) {
  std::string corrected;
  std::size_t done = 0;
  for (const Correction& correction : corrections) {
    if (correction.offset < done) continue;  // the same word noted twice
    corrected += text.substr(done, correction.offset - done);
    corrected += correction.word;
    done = correction.offset + correction.size_bytes;
  }
  corrected += text.substr(done);
  return corrected;
}

}  // namespace searcher
