#!/usr/bin/env bash
# What refreshing an index costs: a rescan of unchanged files beside `find -printf` over the same
# tree, and a change of one article in a hundred beside a full build.
#
#   tests/bench/refresh.sh BUILD COUNT NEWS.jsonl [WORK]
#
# BUILD: a build folder configured with -DBUILD_BENCHMARKS=ON -DCMAKE_BUILD_TYPE=Release.
# COUNT: articles, each a file. NEWS.jsonl: any real news, "title" and "text" a line.
# WORK: where to put it all. Times are of the wall clock, the least of RUNS (5).
set -euo pipefail
build=$(realpath "$1") count=$2 news=$(realpath "$3") work=${4:-/tmp/picket-refresh-$2}
mkdir -p "$work"; cd "$work"
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state

# The least time of $1 runs of the command that follows, in milliseconds.
least() {
  local runs=$1 best=-1 start took; shift
  for ((i = 0; i < runs; ++i)); do
    start=$(date +%s%N)
    "$@" > /dev/null
    took=$((($(date +%s%N) - start) / 1000000))
    if [ $best -lt 0 ] || [ $took -lt $best ]; then best=$took; fi
  done
  echo "$best"
}

build_anew() { rm -rf picket; "$build/picket-index" --db picket update --quiet articles; }
refresh() { "$build/picket-index" --db picket update --quiet; }
list() { find articles -type f -printf '%p %s %T@ %C@ %i\n'; }
# One article in a hundred.
change() {
  for ((i = 0; i < count; i += 100)); do
    printf '\n\nMembers in room %d will vote on the offer, the union said.\n' "$RANDOM" \
      >> "articles/$((i % 100))/$i.txt"
  done
}

if [ ! -d articles ]; then
  "$build/make_corpus" --files articles.new "$count" 1 "$news" "$news"
  mv articles.new articles
fi

full=$(least 1 build_anew)
sleep 2; refresh  # files as young as the index are looked at once more
find_ms=$(least "${RUNS:-5}" list) rescan_ms=$(least "${RUNS:-5}" refresh)
change; sleep 2
changed_ms=$(least 1 refresh)
awk -v n="$count" -v full="$full" -v find="$find_ms" -v rescan="$rescan_ms" -v changed="$changed_ms" 'BEGIN {
  printf "%d articles: full build %.1f s\n", n, full / 1000
  printf "unchanged: find -printf %d ms, rescan %d ms: %.2f times (goal: 3)\n", find, rescan, rescan / find
  printf "1 %% changed: %.2f s: %.1f %% of a full build (goal: 5)\n", changed / 1000, 100 * changed / full
}'
