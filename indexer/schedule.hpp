// The line in somebody's timer table that refreshes an index every night: a systemd user timer, or
// a line for cron.
#pragma once
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace indexer {

enum class Timer : std::uint8_t { Systemd, Cron };
enum class ScheduleAction : std::uint8_t { Print, Install, Remove };

struct ScheduleRequest {
  std::filesystem::path index;
  // "hourly", "daily", "weekly", or as the timer itself wants it: OnCalendar= or five cron fields.
  std::string every = "daily";
  Timer timer = Timer::Systemd;
  bool has_alerts = false;  // run the saved searches' alerts afterwards
  ScheduleAction action = ScheduleAction::Print;
};

// A file of systemd's.
struct Unit {
  std::string name;
  std::string text;
};

// The programs and settings that a timer has to name, because it has no shell to find them.
struct ScheduledPrograms {
  std::filesystem::path index_program, search_program;
  std::vector<std::pair<std::string, std::string>> environment;  // XDG variables that are set
};

// Throw schema::Error (Usage) when `every` makes no sense.
std::vector<Unit> systemd_units(const ScheduleRequest& request, const ScheduledPrograms& programs);
std::string crontab_line(const ScheduleRequest& request, const ScheduledPrograms& programs);

// Does what is asked and tells of it. Throws schema::Error: Usage, also when there is nothing to
// refresh; Io when systemctl or crontab fails.
void schedule(std::ostream& out, const ScheduleRequest& request);

}  // namespace indexer
