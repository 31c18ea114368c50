// A program that only notes how it was called, to be found first on the PATH.
#pragma once
#include <filesystem>
#include <fstream>

namespace cli {

// Makes it; it notes its arguments in `folder`/calls and its input in `folder`/input.
inline void write_fake(const std::filesystem::path& folder, const char* name,
                       const char* answer = "") {
  std::filesystem::create_directories(folder);
  const std::filesystem::path file = folder / name;
  std::ofstream(file) << "#!/bin/sh\necho " << name << " \"$@\" >> '" << folder.string()
                      << "/calls'\n"
                      << answer << "\n[ \"$*\" = - ] && cat > '" << folder.string()
                      << "/input'\nexit 0\n";
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

}  // namespace cli
