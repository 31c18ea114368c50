#!/bin/sh
# A man page from Markdown, by lowdown: page.sh NAME SECTION VERSION DATE WHATIS SOURCE [PROGRAM]
#
# The title of a SOURCE gives way to NAME and DESCRIPTION. A line "<!-- options -->" or
# "<!-- options COMMAND -->" becomes the options as PROGRAM's own --help tells them, so that the page
# cannot miss one.
set -eu
here=$(dirname "$0")
name=$1 section=$2 version=$3 date=$4 whatis=$5 source=$6 program=${7:-}

body() {
  printf '# NAME\n\n%s - %s\n\n' "$name" "$whatis"
  sed -e '1{/^# SYNOPSIS$/!s/^# .*/# DESCRIPTION/;}' "$source" | while IFS= read -r line; do
    case $line in
      "<!-- options"*)
        command=${line#<!-- options}
        # shellcheck disable=SC2086  # no word where no command is asked for
        "$program" ${command%-->} --help | awk -f "$here/options.awk"
        ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
}

body |
  lowdown -s -Tman --out-no-smarty --nroff-nolinks -M "title=$(echo "$name" | tr '[:lower:]' '[:upper:]')" -M "section=$section" \
    -M "source=Picket $version" -M "date=$date" |
  awk -f "$here/roff.awk"
