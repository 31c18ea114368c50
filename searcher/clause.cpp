#include "searcher/clause.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace searcher {
namespace {

bool means_its_only_child(ClauseKind kind, const Clause& child) {
  switch (kind) {
    case ClauseKind::Except:
    case ClauseKind::Lifted:
    case ClauseKind::Near:
      return false;
    case ClauseKind::OneMeaning:
      return child.kind == ClauseKind::Term;  // a phrase as one term
    default:
      return true;
  }
}

Clause of_kind(ClauseKind kind) {
  Clause clause;
  clause.kind = kind;
  return clause;
}

std::string joined_texts(const std::vector<Clause>& clauses, std::string_view separator) {
  std::string text;
  for (const Clause& clause : clauses) {
    if (!text.empty()) text += separator;
    text += to_text(clause);
  }
  return text;
}

std::string text_without_weight(const Clause& clause) {
  const auto& children = clause.children;
  const std::string number = std::to_string(clause.number);
  switch (clause.kind) {
    case ClauseKind::Everything:
      return "everything";
    case ClauseKind::Nothing:
      return "nothing";
    case ClauseKind::Term:
      return clause.term;
    case ClauseKind::Flag:
      return "flag " + to_text(children.front());
    case ClauseKind::Range:
      return "slot " + std::to_string(clause.slot) + " in a range";
    case ClauseKind::Phrase:
      return "[" + joined_texts(children, " ") + "]";
    case ClauseKind::Near:
      return "(" + joined_texts(children, " near/" + number + " ") + ")";
    case ClauseKind::OneMeaning:
      return "(" + joined_texts(children, " | ") + ")";
    case ClauseKind::Any:
      return "(" + joined_texts(children, " or ") + ")";
    case ClauseKind::Best:
      return "(" + joined_texts(children, " or best ") + ")";
    case ClauseKind::All:
      return "(" + joined_texts(children, " & ") + ")";
    case ClauseKind::AtLeast:
      return "at least " + number + " of (" + joined_texts(children, ", ") + ")";
    case ClauseKind::Except:
      return "(" + joined_texts(children, " without ") + ")";
    case ClauseKind::Lifted:
      return "(" + joined_texts(children, " lifted by ") + ")";
  }
  return {};
}

}  // namespace

Clause nothing() { return of_kind(ClauseKind::Nothing); }

Clause term_clause(std::string term) {
  Clause clause = of_kind(ClauseKind::Term);
  clause.term = std::move(term);
  return clause;
}

Clause flag_clause(Clause clause, double weight) {
  Clause flag = of_kind(ClauseKind::Flag);
  flag.children.push_back(std::move(clause));
  flag.weight = weight;
  return flag;
}

Clause range_clause(unsigned slot, std::string low, std::string high) {
  Clause clause = of_kind(ClauseKind::Range);
  clause.slot = slot;
  clause.low = std::move(low);
  clause.high = std::move(high);
  return clause;
}

Clause joined(ClauseKind kind, std::vector<Clause> children, unsigned number) {
  if (children.empty()) return kind == ClauseKind::All ? Clause{} : nothing();
  if (children.size() == 1 && means_its_only_child(kind, children.front())) {
    return std::move(children.front());
  }
  Clause clause = of_kind(kind);
  clause.number = number;
  clause.children = std::move(children);
  return clause;
}

Clause except(Clause clause, std::vector<Clause> excluded) {
  if (excluded.empty()) return clause;
  excluded.insert(excluded.begin(), std::move(clause));
  return joined(ClauseKind::Except, std::move(excluded));
}

Clause weighted(Clause clause, double weight) {
  clause.weight *= weight;
  return clause;
}

Clause filtered(Clause clause, Clause filter) {
  if (filter.kind == ClauseKind::Everything) return clause;
  std::vector<Clause> children;
  children.push_back(std::move(clause));
  children.push_back(weighted(std::move(filter), 0));
  return joined(ClauseKind::All, std::move(children));
}

Clause as_typed(const Clause& clause) {
  if (clause.is_akin) return nothing();
  Clause kept = clause;
  for (Clause& child : kept.children) child = as_typed(child);
  return kept;
}

bool is_ranked(const Clause& clause) {
  if (clause.weight == 0) return false;
  switch (clause.kind) {
    case ClauseKind::Everything:
    case ClauseKind::Nothing:
    case ClauseKind::Range:
      return false;
    case ClauseKind::Term:
    case ClauseKind::Flag:
      return true;
    case ClauseKind::Except:
      return is_ranked(clause.children.front());
    default:
      return std::ranges::any_of(clause.children, is_ranked);
  }
}

std::string to_text(const Clause& clause) {
  std::string text = text_without_weight(clause);
  if (clause.weight == 1 || clause.kind == ClauseKind::Flag) return text;
  if (clause.weight == 0) return "filter " + text;
  std::string weight = std::to_string(clause.weight);
  weight.resize(std::min(weight.size(), weight.find('.') + 3));
  return text + "^" + weight;
}

}  // namespace searcher
