#include "indexer/schedule.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <ostream>
#include <sstream>

#include "indexer/durable_file.hpp"
#include "indexer/program.hpp"
#include "indexer/sources.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"
#include "schema/terminal_text.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::Fault;

constexpr std::string_view kService = "picket-update.service";
constexpr std::string_view kTimer = "picket-update.timer";
constexpr std::string_view kFailed = "picket-failed.service";
constexpr std::string_view kCronMark = "# picket-index schedule";

// What a person may call an interval, and what the timers call it. The minute is filled in.
struct Interval {
  std::string_view name, calendar, delay, cron;
};
constexpr std::array kIntervals{
    Interval{"hourly", "hourly", "5min", "M * * * *"},
    Interval{"daily", "*-*-* 03:00:00", "1h", "M 3 * * *"},
    Interval{"weekly", "Mon *-*-* 03:00:00", "1h", "M 3 * * 1"},
};

const Interval* interval_named(std::string_view name) {
  const auto found = std::ranges::find(kIntervals, name, &Interval::name);
  return found == kIntervals.end() ? nullptr : &*found;
}

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char c) { return std::iscntrl(static_cast<unsigned char>(c)); });
}

[[noreturn]] void refuse_interval(const std::string& every, const char* wanted) {
  throw Error(Fault::Usage,
              "--every: '" + every + "' is no interval (hourly, daily, weekly, or " + wanted + ")");
}

// One word of an ExecStart= line.
std::string unit_quoted(std::string_view word) {
  std::string quoted = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '%' || c == '$') quoted += c;
    quoted += c;
  }
  return quoted + '"';
}

// One word for a shell, in a line of a crontab, where '%' starts a new line unless escaped.
std::string cron_quoted(std::string_view word) {
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      if (c == '%') quoted += "'\\%'";
      if (c != '%') quoted += c;
    }
  }
  return quoted + '\'';
}

std::string calendar_of(const std::string& every) {
  if (const Interval* interval = interval_named(every)) return std::string(interval->calendar);
  const bool is_bad = every.empty() || has_control_character(every);
  if (is_bad || run_program({"systemd-analyze", "calendar", every}).status == 1) {
    refuse_interval(every, "a calendar expression of systemd, see systemd.time(7)");
  }
  return every;
}

std::string cron_fields_of(const ScheduleRequest& request) {
  const std::string& every = request.every;
  if (const Interval* interval = interval_named(every)) {
    // Not all machines at once: the minute follows from the index's place.
    unsigned minute = 0;
    for (const char c : request.index.native()) {
      minute = (minute * 31 + static_cast<unsigned char>(c)) % 60;
    }
    return std::to_string(minute) + std::string(interval->cron.substr(1));
  }
  std::istringstream fields(every);
  std::size_t count = 0;
  bool is_good = !has_control_character(every);
  for (std::string field; fields >> field; ++count) {
    is_good = is_good && std::ranges::all_of(field, [](char c) {
                return std::isalnum(static_cast<unsigned char>(c)) || std::strchr("*,-/", c);
              });
  }
  if (!is_good || count != 5) refuse_interval(every, "five fields, see crontab(5)");
  return every;
}

Unit service_unit(const ScheduleRequest& request, const ScheduledPrograms& programs) {
  std::ostringstream text;
  text << "[Unit]\n"
          "Description=Refresh Picket's index of labour news\n"
          "Documentation=man:picket-index(1)\n"
          "OnFailure="
       << kFailed
       << "\n\n[Service]\n"
          "Type=oneshot\n";
  for (const auto& [name, value] : programs.environment) {
    text << "Environment=" << unit_quoted(std::string(name).append("=").append(value)) << '\n';
  }
  text << "ExecStart=" << unit_quoted(programs.index_program.native()) << " --db "
       << unit_quoted(request.index.native()) << " update --quiet\n";
  if (request.has_alerts) {
    // Alerts go out also when some file could not be read; 1 means that there is nothing new.
    text << "ExecStopPost=-" << unit_quoted(programs.search_program.native()) << " --db "
         << unit_quoted(request.index.native()) << " --alerts\n";
  }
  text << "SuccessExitStatus=75\n"
          "Nice=10\n"
          "IOSchedulingClass=idle\n"
          "NoNewPrivileges=yes\n"
          "RestrictAddressFamilies=AF_UNIX\n"
          "RestrictSUIDSGID=yes\n"
          "RestrictRealtime=yes\n"
          "LockPersonality=yes\n"
          "MemoryDenyWriteExecute=yes\n"
          "SystemCallArchitectures=native\n";
  return {std::string(kService), text.str()};
}

Unit timer_unit(const ScheduleRequest& request) {
  const Interval* interval = interval_named(request.every);
  std::ostringstream text;
  text << "[Unit]\n"
          "Description=Refresh Picket's index of labour news regularly\n"
          "\n[Timer]\n"
          "OnCalendar="
       << calendar_of(request.every)
       << "\n"
          "RandomizedDelaySec="
       << (interval != nullptr ? interval->delay : "5min")
       << "\n"
          "Persistent=true\n"
          "\n[Install]\n"
          "WantedBy=timers.target\n";
  return {std::string(kTimer), text.str()};
}

// Tells the user of a failed update, by mail where there is one, else in the log.
Unit failed_unit(const ScheduleRequest& request, const ScheduledPrograms& programs) {
  std::ostringstream text;
  text << "[Unit]\n"
          "Description=Tell that Picket's index could not be refreshed\n"
          "\n[Service]\n"
          "Type=oneshot\n"
          "ExecStart=/bin/sh -c 'if command -v mail >/dev/null; then \"$$0\" --db \"$$1\" status "
          "--last-run 2>&1 | mail -s \"picket-index update failed\" \"$$(id -un)\"; else \"$$0\" "
          "--db \"$$1\" status --last-run 2>&1 | logger -p user.err -t picket; fi' "
       << unit_quoted(programs.index_program.native()) << ' ' << unit_quoted(request.index.native())
       << '\n';
  return {std::string(kFailed), text.str()};
}

void require_sources(const fs::path& index) {
  if (!load_sources(index).empty()) return;
  throw Error(Fault::Usage, index.string() +
                                ": there is nothing to refresh yet: `picket-index "
                                "update FOLDER` comes first");
}

void call(const std::vector<std::string>& command, const std::string& input = {}) {
  const Finished finished = run_program(command, input);
  if (finished.status == 0) return;
  std::string line = command[0];
  for (std::size_t i = 1; i < command.size(); ++i) line += ' ' + command[i];
  throw Error(Fault::Io,
              line + ": " +
                  (finished.status == kNotStarted ? "is not installed"
                                                  : "exit " + std::to_string(finished.status)));
}

void install_units(std::ostream& out, const std::vector<Unit>& units) {
  const fs::path folder = schema::user_units_folder();
  fs::create_directories(folder);
  for (const Unit& unit : units) replace_file(folder / unit.name, unit.text);
  call({"systemctl", "--user", "daemon-reload"});
  call({"systemctl", "--user", "enable", "--now", std::string(kTimer)});
  out << "installed " << schema::printable((folder / kTimer).native())
      << "; `systemctl --user list-timers` shows when it runs next\n"
         "`loginctl enable-linger` lets it run while you are not logged in\n";
}

void remove_units(std::ostream& out) {
  const fs::path folder = schema::user_units_folder();
  if (!fs::exists(folder / kTimer)) {
    out << "there is no timer\n";
    return;
  }
  call({"systemctl", "--user", "disable", "--now", std::string(kTimer)});
  for (const std::string_view name : {kTimer, kService, kFailed}) fs::remove(folder / name);
  call({"systemctl", "--user", "daemon-reload"});
  out << "removed " << schema::printable((folder / kTimer).native()) << '\n';
}

// The crontab with Picket's line replaced by `line`; empty: without it.
void change_crontab(std::ostream& out, const std::string& line) {
  const Finished present = run_program({"crontab", "-l"});  // fails where there is none yet
  if (present.status == kNotStarted) throw Error(Fault::Io, "crontab: is not installed");
  std::string table;
  std::istringstream lines(present.status == 0 ? present.out : "");
  for (std::string old; std::getline(lines, old);) {
    if (!old.ends_with(kCronMark)) table += old + '\n';
  }
  call({"crontab", "-"}, table + line);
  out << (line.empty() ? "removed Picket's line from the crontab\n" : "added to the crontab: ")
      << schema::printable(line.substr(0, line.find('\n'))) << (line.empty() ? "" : "\n");
}

// The programs as this one was started, and the variables that decide where things lie.
ScheduledPrograms programs_here() {
  ScheduledPrograms programs;
  programs.index_program = fs::read_symlink("/proc/self/exe");
  programs.search_program = programs.index_program.parent_path() / "picket-search";
  for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') programs.environment.emplace_back(name, value);
  }
  return programs;
}

}  // namespace

std::vector<Unit> systemd_units(const ScheduleRequest& request, const ScheduledPrograms& programs) {
  return {service_unit(request, programs), timer_unit(request), failed_unit(request, programs)};
}

std::string crontab_line(const ScheduleRequest& request, const ScheduledPrograms& programs) {
  std::string environment;
  for (const auto& [name, value] : programs.environment) {
    environment += name + "=" + cron_quoted(value) + " ";
  }
  const std::string index = " --db " + cron_quoted(request.index.native());
  std::string line = cron_fields_of(request) + " " + environment +
                     cron_quoted(programs.index_program.native()) + index + " update --quiet";
  if (request.has_alerts) {
    line +=
        "; " + environment + cron_quoted(programs.search_program.native()) + index + " --alerts";
  }
  return line + " " + std::string(kCronMark) + "\n";
}

void schedule(std::ostream& out, const ScheduleRequest& request) {
  const ScheduledPrograms programs = programs_here();
  if (request.action == ScheduleAction::Install) require_sources(request.index);
  if (request.timer == Timer::Cron) {
    const std::string line = crontab_line(request, programs);
    if (request.action == ScheduleAction::Print) {
      out << line;
    } else {
      change_crontab(out, request.action == ScheduleAction::Install ? line : "");
    }
    return;
  }
  if (request.action == ScheduleAction::Remove) return remove_units(out);
  const std::vector<Unit> units = systemd_units(request, programs);
  if (request.action == ScheduleAction::Install) return install_units(out, units);
  for (const Unit& unit : units) {
    out << "# " << schema::printable((schema::user_units_folder() / unit.name).native()) << '\n'
        << unit.text << '\n';
  }
}

}  // namespace indexer
