#include "tests/faults/power_cut.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/support/program.hpp"

namespace faults {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSector = 512;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

}  // namespace

std::vector<Operation> read_record(const fs::path& file) {
  const std::string record = support::text_of(file);
  std::vector<Operation> operations;
  for (std::size_t at = 0; at < record.size();) {
    const std::size_t end = record.find('\n', at);
    std::istringstream line(record.substr(at, end - at));
    Operation operation;
    std::string offset, size;
    std::getline(line, operation.name, '\t');
    std::getline(line, operation.path, '\t');
    std::getline(line, offset, '\t');
    std::getline(line, size, '\t');
    std::getline(line, operation.other, '\t');
    operation.offset = std::stoull(offset);
    operation.bytes = record.substr(end + 1, std::stoull(size));
    at = end + 1 + operation.bytes.size();
    operations.push_back(std::move(operation));
  }
  return operations;
}

PowerCut::PowerCut(const fs::path& before, Disk disk) : disk_(disk) {
  if (!fs::exists(before)) return;
  for (const auto& entry : fs::recursive_directory_iterator(before)) {
    const std::string name = entry.path().lexically_relative(before).string();
    FileRef file;
    if (entry.is_regular_file()) {
      file = std::make_shared<File>(File{.durable = support::text_of(entry.path()), .pending = {}});
    }
    before_[name] = file;
  }
}

int PowerCut::cut(const std::vector<Operation>& operations, std::size_t count, std::mt19937& random,
                  const fs::path& folder) {
  names_.clear();
  for (const auto& [name, file] : before_) {
    names_[name] = file ? std::make_shared<File>(*file) : nullptr;
  }
  durable_names_ = names_;
  pending_names_.clear();
  int marks = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (operations[i].name == "mark") {
      ++marks;
    } else {
      carry_out(operations[i]);
    }
  }
  // Of each folder's names some of the changes that were not synced have got through, in order.
  std::map<std::string, std::size_t> lucky;
  for (const Renaming& change : pending_names_) ++lucky[change.folder];
  for (auto& [name, left] : lucky) left = random() % (left + 1);
  for (const Renaming& change : pending_names_) {
    if (lucky[change.folder] == 0) continue;
    --lucky[change.folder];
    change.apply(durable_names_);
  }
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const auto& [name, file] : durable_names_) {
    if (!file) {
      fs::create_directories(folder / name);
    } else if (fs::is_directory((folder / name).parent_path())) {
      std::ofstream(folder / name, std::ios::binary) << torn(*file, random);
    }
  }
  return marks;
}

void PowerCut::carry_out(const Operation& operation) {
  const std::string& path = operation.path;
  const std::string folder = folder_of(path);
  if (operation.name == "create") {
    if (names_.contains(path)) return;
    const auto file = std::make_shared<File>();
    change_names(folder, [path, file](Names& names) { names[path] = file; });
  } else if (operation.name == "mkdir") {
    change_names(folder, [path](Names& names) { names[path] = nullptr; });
  } else if (operation.name == "unlink") {
    change_names(folder, [path](Names& names) { names.erase(path); });
  } else if (operation.name == "rename") {
    const FileRef file = names_.at(path);
    const std::string to = operation.other;
    change_names(folder, [path, to, file](Names& names) {
      names.erase(path);
      names[to] = file;
    });
  } else if (operation.name == "sync") {
    sync(path);
  } else if (const auto found = names_.find(path); found != names_.end() && found->second) {
    const bool is_resize = operation.name != "write";
    found->second->pending.push_back(
        {.is_resize = is_resize, .offset = operation.offset, .bytes = operation.bytes});
  }
}

void PowerCut::change_names(const std::string& folder, std::function<void(Names&)> change) {
  change(names_);
  pending_names_.push_back({folder, std::move(change)});
}

void PowerCut::sync(const std::string& path) {
  const auto found = names_.find(path);
  const bool is_file = found != names_.end() && found->second;
  if (is_file) {
    for (const Change& change : found->second->pending) apply(change, found->second->durable);
    found->second->pending.clear();
  }
  std::vector<Renaming> left;
  for (Renaming& change : pending_names_) {
    const bool is_kept = disk_ == Disk::Journalling || (!is_file && change.folder == path);
    if (is_kept) {
      change.apply(durable_names_);
    } else {
      left.push_back(std::move(change));
    }
  }
  pending_names_ = std::move(left);
}

void PowerCut::apply(const Change& change, std::string& bytes) {
  if (change.is_resize) {
    bytes.resize(change.offset);
    return;
  }
  if (bytes.size() < change.offset + change.bytes.size()) {
    bytes.resize(change.offset + change.bytes.size());
  }
  std::ranges::copy(change.bytes, bytes.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

std::string PowerCut::torn(const File& file, std::mt19937& random) {
  enum class Fate : unsigned { Lost, Kept, Some, Torn };
  std::string bytes = file.durable;
  const auto fate = static_cast<Fate>(random() % 4);
  for (const Change& change : file.pending) {
    if (fate == Fate::Lost || (fate != Fate::Kept && random() % 2 == 0)) continue;
    if (fate != Fate::Torn || change.bytes.size() <= kSector) {
      apply(change, bytes);
      continue;
    }
    for (std::size_t at = 0; at < change.bytes.size(); at += kSector) {
      if (random() % 2 == 0) continue;
      apply({.is_resize = false,
             .offset = change.offset + at,
             .bytes = change.bytes.substr(at, kSector)},
            bytes);
    }
  }
  return bytes;
}

}  // namespace faults
