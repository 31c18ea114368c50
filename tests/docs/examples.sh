#!/usr/bin/env bash
# Runs every command that a page shows, in a home of its own with the sample articles, and compares
# what is shown with what comes out.
#
#   examples.sh check|refresh PROGRAMS PAGE     PROGRAMS: the folder of picket-index and picket-search
#
# A block "sh" is run line by line; no line may end with a status above 1 (nothing found, or not all
# readable). A block "console" has commands behind "$ " and what they print, on either stream. A line
# "<!-- picture FILE: COMMAND -->" has FILE hold that command's screen, drawn when all else has run.
# Above a block that cannot be run stands "<!-- not run: REASON -->". `refresh` writes what comes out into the page.
set -uo pipefail
mode=$1 programs=$(realpath "$2") page=$3
here=$(realpath "$(dirname "$0")")
samples=$(realpath "$here/../../corpus/samples")
failures=0

HOME=$(mktemp -d)
export HOME COLUMNS=80 TERM=xterm LC_ALL=C.UTF-8 TZ=UTC PICKET_NOW=1795305600
unset PICKET_DB XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME NO_COLOR PAGER
trap 'rm -rf "$HOME"' EXIT

# A file's own time bounds the year of what it tells: every copy is of the pages' day.
cp() { command cp "$@" && find ~/news -type f -exec touch -d "@$PICKET_NOW" {} +; }

# A home as the pages speak of it: articles and an index, but in the README's, which begins with
# nothing; and a machine whose timers do nothing.
furnish() {
  mkdir ~/bin
  for timer in systemctl crontab loginctl mail; do
    printf '#!/bin/sh\nexit 0\n' > ~/bin/$timer
  done
  chmod +x ~/bin/*
  PATH=$programs:$HOME/bin:$PATH
  cd ~ || exit 2
  [ "$page" != README.md ] || return
  mkdir -p ~/news/2019 ~/news/2020
  cp "$samples"/articles/*.* ~/news
  cp "$samples/articles/batch01.jsonl" ~/news/2019
  cp "$samples/articles/feed01.xml" ~/news/2020
  cp "$samples/articles/h03.html" ~/story.html
  picket-index update --quiet ~/news
}

complain() {
  echo "$page: $*" >&2
  failures=$((failures + 1))
}

# What differs from run to run: ids (they follow from paths), times and sizes.
masked() {
  sed -E -e 's/\b[0-9a-f]{8}([0-9a-f]{24})?\b/IDENTITY/g' -e 's/[0-9.]+ s$/TIME/' \
    -e 's/\([0-9.]+ [kM]?B\)/(SIZE)/' <<< "$1"
}

declare -A real_id # of an id that the page shows
learn_ids() {
  local written real i
  mapfile -t written < <(grep -oE '\b[0-9a-f]{8}\b' <<< "$1")
  mapfile -t real < <(grep -oE '\b[0-9a-f]{8}\b' <<< "$2")
  for i in "${!written[@]}"; do real_id[${written[i]}]=${real[i]:-}; done
}

# A command of the page as this home can run it.
runnable() {
  local command=$1 id
  for id in "${!real_id[@]}"; do command=${command//$id/${real_id[$id]}}; done
  [ "$programs" = /usr/bin ] || command=${command//\/usr\/share\/doc\/picket\/examples\/samples/$samples}
  echo "$command"
}

# Prints what a command prints, as if it had run in /home/me.
output_of() {
  (eval "$(runnable "$1")") 2>&1 < /dev/null
  local status=$?
  [ $status -le 1 ] || echo "(exit $status)"
}
as_at_home() { sed -e "s|$HOME|/home/me|g"; }

run_lines() {
  local line command=""
  while IFS= read -r line; do
    command+=$line
    case $line in *'&&' | *'|' | *\\) command+=$'\n' && continue ;; esac
    eval "$(runnable "$command")" > ~/out 2>&1 < /dev/null
    local status=$?
    [ $status -le 1 ] || { complain "exit $status: $command"; cat ~/out >&2; }
    command=""
  done <<< "$1"
}

# The block with the present output, in `shown`; the old lines where nothing but ids changed.
run_console() {
  local line command="" old=""
  shown=""
  while IFS= read -r line; do
    if [[ $line == '$ '* ]]; then
      compare "$command" "$old"
      command=${line#'$ '} old=""
    else
      old+=$line$'\n'
    fi
  done <<< "$1"$'\n$ '
}
compare() {
  local command=$1 old fresh gap=""
  [ -n "$command" ] || return
  [[ $2 == *$'\n\n' ]] && gap=$'\n' # a page may set commands apart
  old=$(printf '%s' "$2")
  fresh=$(output_of "$command" | as_at_home)
  if [ "$(masked "$old")" = "$(masked "$fresh")" ]; then
    learn_ids "$old" "$fresh"
    fresh=$old
  elif [ "$mode" = check ]; then
    complain "\$ $command"
    diff <(masked "$old") <(masked "$fresh") >&2
  fi
  shown+="\$ $command"$'\n'${fresh:+$fresh$'\n'}$gap
}

# FILE: COMMAND
draw() {
  local file=${1%%: *} command=${1#*: } fresh
  fresh=$(output_of "$command --color always" | as_at_home |
    awk -v command="$command" -f "$here/screen.awk")
  if [ "$(masked "$(cat "$root/$file")")" != "$(masked "$fresh")" ]; then
    [ "$mode" = refresh ] || complain "$file is not what '$command' shows now"
    [ "$mode" = check ] || echo "$fresh" > "$root/$file"
  fi
}

root=$(realpath "$here/../..")
text=$(cat "$root/$page")
grep -qE '^(```(sh|console)$|<!-- picture )' <<< "$text" || exit 0
furnish
pictures=() result="" kind="" skip="" block=""
while IFS= read -r line; do
  if [ -n "$kind" ] && [ "$line" = '```' ]; then
    if [ -z "$skip" ]; then
      case $kind in
        sh) run_lines "${block%$'\n'}" ;;
        console) run_console "${block%$'\n'}" && block=$shown ;;
      esac
    fi
    result+=$block$line$'\n' kind="" skip="" block=""
  elif [ -n "$kind" ]; then
    block+=$line$'\n'
  else
    case $line in
      '```'*) kind=${line#'```'} kind=${kind:-text} ;;
      '<!-- picture '*) pictures+=("$(sed -E 's/<!-- picture (.*) -->/\1/' <<< "$line")") ;;
      '<!-- not run: '* | '<!-- quick-start -->' | '<!-- tests -->') skip=1 ;; # the last: .ci/run
    esac
    result+=$line$'\n'
  fi
done <<< "$text"
for picture in "${pictures[@]}"; do draw "$picture"; done # of the index that the page has made

if [ "$mode" = refresh ]; then
  printf '%s' "$result" > "$root/$page"
elif [ $failures -gt 0 ]; then
  echo "To write what the programs print now into the pages: cmake --build --preset dev --target refresh_docs" >&2
  exit 1
fi
