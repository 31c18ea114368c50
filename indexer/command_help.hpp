// What picket-index says of itself and of each command, examples first.
#pragma once

namespace indexer {

inline constexpr const char* kProgramExamples =
    R"(picket-index: builds and refreshes the index of labour news

Common tasks:
  picket-index update ~/news       index the articles in a folder, and remember the folder
  picket-index update              refresh the index from all remembered folders
  picket-index status              what is in the index, and how old it is
  picket-index explain story.html  what is read from a file, and what is recognised in it
  picket-index schedule --install  refresh it every night from now on

picket-search searches it; `picket-index COMMAND --help` tells more of a command.
)";

inline constexpr const char* kUpdateExamples =
    R"(Makes the index match the articles under files and folders.

Examples:
  picket-index update ~/news                      index a folder, and remember it
  picket-index update                             refresh all that is remembered
  picket-index update ~/news/2015/march.jsonl     refresh a part of it
  picket-index update ~/news --exclude 'draft-*'  leave files or folders out, from now on
  picket-index update --dry-run                   say what would be done
  picket-index update --quiet                     for timers: one line a problem, else silence
)";

inline constexpr const char* kRebuildExamples =
    R"(Builds the index afresh from all remembered sources, and puts it in place at once.

Examples:
  picket-index rebuild              after an upgrade, or when the index is damaged
  picket-index rebuild --rollback   put the generation before the present one back
)";

inline constexpr const char* kForgetExamples =
    R"(Drops a source and its articles; the files stay where they are.

Examples:
  picket-index forget ~/news/old
)";

inline constexpr const char* kStatusExamples = R"(Shows what is in the index, and how it is.

Examples:
  picket-index status
  picket-index status --failed                    files that could not be read, and why
  picket-index status --last-run --format json    for monitoring
)";

inline constexpr const char* kExplainExamples =
    R"(Shows what is read from a file and recognised in it; touches no index.

Examples:
  picket-index explain story.html
  picket-index explain feed.xml --format json
)";

inline constexpr const char* kCheckExamples =
    R"(Verifies the index: its files, every stored article, and all that Picket promises of them.

Examples:
  picket-index check          exit 0: sound; 2: damaged
)";

inline constexpr const char* kScheduleExamples =
    R"(Prints, installs or removes the timer that refreshes the index.

Examples:
  picket-index schedule                            show the systemd units
  picket-index schedule --install                  every night, by systemd
  picket-index schedule --every hourly --alerts --install
  picket-index schedule --cron                     show the crontab line instead
)";

}  // namespace indexer
