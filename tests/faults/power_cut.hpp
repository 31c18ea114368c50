// The states that a power cut could leave on a disk, made from a record of what a program wrote.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace faults {

// One operation of the record, see shim.c; "mark" is the test's own: what came before it has been
// acknowledged.
struct Operation {
  std::string name, path, other, bytes;
  std::uint64_t offset = 0;
};
std::vector<Operation> read_record(const std::filesystem::path& file);

enum class Disk : std::uint8_t {
  Journalling,  // any sync puts all names on the disk too, as ext4 does
  Strict,       // a file's sync keeps its bytes; names are kept by the sync of their folder alone
};

class PowerCut {
 public:
  // The disk as it was before the record.
  PowerCut(const std::filesystem::path& before, Disk disk);
  // Carries out the first `count` operations, then cuts the power: what was not synced may be
  // there, whole or torn, or not. Writes what is left to `folder`. Gives how many marks were
  // passed.
  int cut(const std::vector<Operation>& operations, std::size_t count, std::mt19937& random,
          const std::filesystem::path& folder);

 private:
  struct Change {  // of a file's bytes
    bool is_resize = false;
    std::uint64_t offset = 0;
    std::string bytes;
  };
  struct File {
    std::string durable;
    std::vector<Change> pending;
  };
  using FileRef = std::shared_ptr<File>;
  using Names = std::map<std::string, FileRef>;  // a folder has a null file
  struct Renaming {                              // of names in `folder`
    std::string folder;
    std::function<void(Names&)> apply;
  };

  void carry_out(const Operation& operation);
  void sync(const std::string& path);
  void change_names(const std::string& folder, std::function<void(Names&)> change);
  static void apply(const Change& change, std::string& bytes);
  static std::string torn(const File& file, std::mt19937& random);

  Disk disk_;
  Names before_;
  Names names_, durable_names_;
  std::vector<Renaming> pending_names_;
};

}  // namespace faults
