#include "searcher/query_refusal.hpp"

#include <string>

#include "schema/error.hpp"
#include "schema/terminal_text.hpp"
#include "searcher/screen.hpp"

namespace searcher {

void refuse_query(std::string_view query, const std::vector<schema::Complaint>& complaints) {
  std::string text;
  for (const schema::Complaint& complaint : complaints) {
    const std::string before = schema::printable(query.substr(0, complaint.offset));
    text += (text.empty() ? "query: " : "\nquery: ") + schema::printable(complaint.message) +
            "\n  " + schema::printable(query) + "\n  " + std::string(columns_of(before), ' ') + "^";
  }
  throw schema::Error(schema::Fault::Usage, text);
}

}  // namespace searcher
