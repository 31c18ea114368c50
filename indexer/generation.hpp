// The generations of an index: whole databases side by side in its folder, and the stub file that
// says which of them is the live one.
//
//   <index>/XAPIANDB      "auto gen-000002": Xapian's own tools open the folder by it
//   <index>/gen-000002/   the live database, with its manifest
//   <index>/gen-000001/   the one before, for a rollback
//
// A new generation is built beside, put on the disk whole, and becomes the live one by the rename
// of the stub alone. A higher number than the live one's is what a crash or a rollback left behind.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace indexer {

// The folder of the live generation; none if nothing was ever indexed in `index`.
// Throws schema::Error: Corrupt when the stub names nothing that is there, NoIndex when `index`
// holds something that is no index of Picket's.
std::optional<std::filesystem::path> live_generation(const std::filesystem::path& index);
// The same where there must be one. Throws schema::Error (NoIndex) that says how to make it.
std::filesystem::path require_generation(const std::filesystem::path& index);

// The folders of all generations, the newest first, whatever the stub says.
std::vector<std::filesystem::path> newest_generations(const std::filesystem::path& index);

// Bytes of all files in `folder` and below; 0 where it is not there.
std::uintmax_t bytes_below(const std::filesystem::path& folder);

// Makes `index` a folder that an index can be kept in, readable by its owner only if it is new.
// Throws schema::Error: Usage when the folder is in use for something else; Io.
void prepare_folder(const std::filesystem::path& index);

// The folder of the generation to be built next; not made yet.
std::filesystem::path next_generation(const std::filesystem::path& index);
// Makes `generation`, all of which must be on the disk, the live one.
void switch_to(const std::filesystem::path& generation);
// Removes all generations but the live one and the one before it; none where the stub is damaged.
void remove_leftovers(const std::filesystem::path& index);
// Makes the generation before the live one the live one, and gives its folder.
// Throws schema::Error (Usage) if there is none.
std::filesystem::path roll_back(const std::filesystem::path& index);

}  // namespace indexer
