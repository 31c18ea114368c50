// A request as picket-search makes it of a query's text.
#pragma once
#include <string>
#include <utility>

#include "schema/query.hpp"
#include "searcher/results.hpp"

namespace support {

// `text` must be a query without faults.
inline searcher::Request request_for(std::string text) {
  searcher::Request request;
  request.query = schema::parse_query(text).root;
  request.text = std::move(text);
  return request;
}

}  // namespace support
