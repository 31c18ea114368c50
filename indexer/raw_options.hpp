// What the texts behind a command's options ask for.
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/options.hpp"

namespace indexer {

// Options of all commands as they were typed, and the command.
struct RawOptions {
  std::string command;
  std::string index, colour, format = "text", progress = "auto";
  std::vector<std::string> paths, excludes;
  std::string file;
  std::optional<std::size_t> max_article_bytes;
  unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
  unsigned wait_seconds = 0;
  bool is_version = false, is_quiet = false, is_dry_run = false, allows_shrink = false;
  std::string every = "daily";
  bool is_cron = false, has_alerts = false, installs = false, removes = false, prints = false;
  bool is_rollback = false, is_failed = false, is_last_run = false;
};

// The run that they ask for. Throws schema::Error (Usage), naming the option.
Options options_of(const RawOptions& raw);

}  // namespace indexer
