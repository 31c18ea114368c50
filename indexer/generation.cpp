#include "indexer/generation.hpp"

#include <sys/stat.h>

#include <charconv>
#include <cstdio>
#include <map>

#include "indexer/durable_file.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::Fault;

constexpr std::string_view kStubVerb = "auto ";

std::optional<unsigned> number_of(std::string_view name) {
  if (!name.starts_with(schema::kGenerationPrefix)) return std::nullopt;
  name.remove_prefix(schema::kGenerationPrefix.size());
  unsigned number = 0;
  const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (fault != std::errc() || end != name.data() + name.size()) return std::nullopt;
  return number;
}

std::string name_of(unsigned number) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%06u", number);
  return std::string(schema::kGenerationPrefix) + digits;
}

// All generations in the folder, the oldest first.
std::map<unsigned, fs::path> generations(const fs::path& index) {
  std::map<unsigned, fs::path> found;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(index, unreadable)) {
    const auto number = number_of(entry.path().filename().native());
    if (number && entry.is_directory()) found.emplace(*number, entry.path());
  }
  return found;
}

bool is_ours(const fs::path& index) {
  return fs::exists(index / schema::kLockName) || fs::exists(index / schema::kSourcesName) ||
         fs::exists(index / schema::kStubName);
}

// The number that the stub names.
unsigned live_number(const fs::path& index) {
  std::string line = read_file(index / schema::kStubName);
  if (line.ends_with('\n')) line.pop_back();
  const bool is_local = line.starts_with(kStubVerb);
  const auto number = is_local ? number_of(line.substr(kStubVerb.size())) : std::nullopt;
  if (!number && fs::exists(index / schema::kSourcesName)) {
    throw Error(Fault::Corrupt, (index / schema::kStubName).string() +
                                    ": is damaged: `picket-index rebuild` makes the index anew");
  }
  if (!number) {
    throw Error(Fault::NoIndex, index.string() + ": its " + std::string(schema::kStubName) +
                                    " was not written by Picket: such an index is only searched");
  }
  return *number;
}

// The generation before the live one: the highest number below.
std::optional<fs::path> previous_generation(const fs::path& index) {
  const auto all = generations(index);
  const auto live = all.lower_bound(live_number(index));
  if (live == all.begin()) return std::nullopt;
  return std::prev(live)->second;
}

}  // namespace

std::optional<fs::path> live_generation(const fs::path& index) {
  if (!fs::exists(index / schema::kStubName)) {
    if (fs::exists(index / "iamglass")) {
      throw Error(Fault::NoIndex, index.string() + ": a Xapian database that is not Picket's");
    }
    return std::nullopt;
  }
  fs::path live = index / name_of(live_number(index));
  if (fs::is_directory(live)) return live;
  throw Error(Fault::Corrupt, live.string() +
                                  ": the index is damaged: its live generation is gone;"
                                  " `picket-index rebuild` makes it anew");
}

fs::path require_generation(const fs::path& index) {
  if (const auto live = live_generation(index)) return *live;
  throw Error(Fault::NoIndex, index.string() +
                                  ": no index is there yet: `picket-index update "
                                  "FOLDER` makes one of the articles in FOLDER");
}

std::vector<fs::path> newest_generations(const fs::path& index) {
  std::vector<fs::path> folders;
  for (const auto& [number, folder] : generations(index)) folders.insert(folders.begin(), folder);
  return folders;
}

std::uintmax_t bytes_below(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  std::error_code gone;
  for (fs::recursive_directory_iterator entry(folder, gone), end; !gone && entry != end;
       entry.increment(gone)) {
    std::error_code unreadable;
    const std::uintmax_t size =
        entry->is_regular_file(unreadable) ? entry->file_size(unreadable) : 0;
    if (!unreadable) bytes += size;
  }
  return bytes;
}

void prepare_folder(const fs::path& index) {
  std::error_code reason;
  if (fs::exists(index)) {
    if (!fs::is_directory(index)) throw Error(Fault::Usage, index.string() + ": is no folder");
    if (!is_ours(index) && !fs::is_empty(index, reason)) {
      throw Error(Fault::Usage,
                  index.string() + ": is in use for something else; an index needs its own folder");
    }
    return;
  }
  if (index.has_parent_path()) fs::create_directories(index.parent_path(), reason);
  if (mkdir(index.c_str(), S_IRWXU) != 0 && !fs::is_directory(index)) {
    throw Error(Fault::Io, index.string() + ": cannot be made");
  }
}

fs::path next_generation(const fs::path& index) {
  const auto all = generations(index);
  return index / name_of(all.empty() ? 1 : all.rbegin()->first + 1);
}

void switch_to(const fs::path& generation) {
  const fs::path index = generation.parent_path();
  sync_folder(index);
  replace_file(index / schema::kStubName,
               std::string(kStubVerb) + generation.filename().string() + "\n");
}

void remove_leftovers(const fs::path& index) {
  std::optional<fs::path> present, previous;
  try {
    present = live_generation(index);
    if (present) previous = previous_generation(index);
  } catch (const Error&) {
    return;  // which of them is the live one is not known: a rebuild needs what is left of it
  }
  for (const auto& [number, folder] : generations(index)) {
    const bool is_kept = folder == present || folder == previous;
    std::error_code stays;  // a leftover that cannot be removed now is removed by a later run
    if (!is_kept) fs::remove_all(folder, stays);
  }
}

fs::path roll_back(const fs::path& index) {
  if (!fs::exists(index / schema::kStubName)) require_generation(index);
  const auto previous = previous_generation(index);
  if (!previous) {
    throw Error(Fault::Usage, index.string() + ": there is no generation before the present one");
  }
  switch_to(*previous);
  return *previous;
}

}  // namespace indexer
