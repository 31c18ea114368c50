// Where Picket keeps things unless it is told otherwise: the XDG folders, under one roof.
#pragma once
#include <filesystem>
#include <string>

namespace schema {

// $PICKET_DB, else what the configuration file says, else picket/index in the data folder
// ($XDG_DATA_HOME, else ~/.local/share).
std::filesystem::path default_index();
// Configuration and saved searches: picket/ in $XDG_CONFIG_HOME, else in ~/.config.
std::filesystem::path config_folder();
// The user's own rows of the vocabulary: vocabulary/ in the configuration folder.
std::filesystem::path vocabulary_folder();
// systemd's units of this user: systemd/user/ in $XDG_CONFIG_HOME, else in ~/.config.
std::filesystem::path user_units_folder();
// What alerts remember: picket/ in $XDG_STATE_HOME, else in ~/.local/state.
std::filesystem::path state_folder();
// `path`, the home folder in place of a leading "~/", which no shell has put there.
std::filesystem::path without_tilde(const std::string& path);

// All throw Error (Usage) where they need a home folder and neither the variable nor a home folder
// is known. A variable that is empty or, as the XDG specification has it, relative counts as not
// set; $PICKET_DB may be relative.

}  // namespace schema
