// The command line of picket-index: what may be written there and what it asks for.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "indexer/check.hpp"
#include "indexer/explain.hpp"
#include "indexer/forget.hpp"
#include "indexer/rebuild.hpp"
#include "indexer/schedule.hpp"
#include "indexer/status.hpp"
#include "indexer/update.hpp"
#include "schema/completion.hpp"
#include "schema/terminal_text.hpp"

namespace indexer {

// Help, the common tasks or the versions: printed, and that is all.
struct PrintRequest {
  std::string text;
};

using Request = std::variant<PrintRequest, UpdateRequest, RebuildRequest, ForgetRequest,
                             StatusRequest, CheckRequest, ExplainRequest, ScheduleRequest>;

struct Options {
  Request request;
  schema::Colour colour = schema::Colour::Auto;
  OutputFormat format = OutputFormat::Text;
  bool is_quiet = false;  // nothing on success
};

// A command as a shell's completion has to know it.
struct CommandRow {
  std::string name, about;
  std::vector<schema::OptionRow> options;  // beside those of the program
};
std::vector<CommandRow> command_rows();
std::vector<schema::OptionRow> program_option_rows();

// `arguments` without the program's name. Throws schema::Error (Usage).
Options parse_options(const std::vector<std::string>& arguments);

}  // namespace indexer
