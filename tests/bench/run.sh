#!/usr/bin/env bash
# Picket beside its peers on one corpus, in one run, alternating: building, index size, queries.
#
#   tests/bench/run.sh BUILD COUNT NEWS.jsonl[.zst] [WORK]
#
# BUILD: a build folder configured with -DBUILD_BENCHMARKS=ON -DCMAKE_BUILD_TYPE=Release.
# COUNT: articles to make, from the samples and from NEWS: any real news, "title" and "text" a line.
# WORK: where to put it all; what is there already is used again: a corpus, and with RUNS=0 indexes.
#
# PEERS: which of fts5, groonga (groonga-bin), term_generator, scriptindex (xapian-omega) to run
# beside Picket; those that are not installed are named and left out. RUNS: of each build (1).
# QUERY_RUNS (15): of each query. WORDS: what to search for.
set -euo pipefail
build=$(realpath "$1") count=$2 news=$(realpath "$3") work=${4:-/tmp/picket-bench-$2}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$work"; cd "$work"
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state
corpus=$work/corpus.jsonl
search="$build/picket-search --db picket"

peers=
for peer in ${PEERS-fts5 groonga term_generator scriptindex}; do
  case $peer in
    groonga | scriptindex) command -v "$peer" > /dev/null || { echo "$peer: not installed, left out"; continue; } ;;
  esac
  peers="$peers $peer"
done

if [ ! -s "$corpus" ]; then
  for file in "$here"/../../corpus/samples/articles/*; do
    "$build/picket-index" explain "$file" --format json
  done > labour.jsonl
  if [[ $news == *.zst ]]; then zstd -dcf "$news" > news.jsonl; else cp "$news" news.jsonl; fi
  "$build/make_corpus" "$count" 1 labour.jsonl news.jsonl > corpus.new
  mv corpus.new "$corpus"
fi

# What the peers load: the same articles with the facets that Picket found, made outside of the clock.
form_of() { case $1 in groonga) echo groonga ;; scriptindex) echo scriptindex ;; *) echo lines ;; esac; }
prepare() {
  local peer form
  for peer in $peers; do
    form=$(form_of "$peer")
    [ ! -s "input.$form" ] || continue
    if [ ! -s hits.jsonl ]; then
      [ -d picket ] || "$build/picket-index" --db picket update --quiet "$corpus"
      for offset in $(seq 0 100000 $((count - 1))); do  # a search may take a minute
        $search --all-copies --format jsonl --limit 100000 --offset "$offset"
      done > hits.jsonl
    fi
    "$build/peer_input" "$form" "$corpus" hits.jsonl > input.new
    mv input.new "input.$form"
  done
}

build_command() {
  case $1 in
    picket) echo "sh -c 'rm -rf picket; $build/picket-index --db picket update --quiet $corpus'" ;;
    fts5) echo "sh -c 'rm -f fts5; $build/fts5 build fts5 input.lines'" ;;
    groonga) echo "sh -c 'rm -rf groonga; mkdir groonga; groonga -n groonga/db < $here/groonga.schema; groonga groonga/db < input.groonga; groonga groonga/db < $here/groonga.index'" ;;
    term_generator) echo "sh -c 'rm -rf term_generator; $build/term_generator_loop build term_generator input.lines'" ;;
    scriptindex) echo "scriptindex --overwrite scriptindex $here/omega.script input.scriptindex" ;;
  esac
}

# Ten hits with their passages, and the counts of six facets.
query_command() {
  case $1 in
    picket) echo "$search --facets $2" ;;
    fts5) echo "$build/fts5 search fts5 $2" ;;
    groonga) echo "groonga --file groonga.$2 groonga/db" ;;
    term_generator) echo "$build/term_generator_loop search term_generator $2" ;;
  esac
}

# Groonga ends well whatever it was asked: its answer says whether it understood.
ask_groonga() {
  echo "select Articles --command_version 2 --match_columns \"title * 5 || text\" --query $1" \
    "--sort_keys -_score --limit 10 --output_columns \"title, snippet_html(text)\"" \
    "--drilldown force,union,year,dispute,action,sector --drilldown_limit -1" \
    "--drilldown_sort_keys -_nsubrecs" > "groonga.$1"
  groonga --file "groonga.$1" groonga/db | grep -q '^\[\[0,' || { echo "groonga: failed on '$1'"; exit 2; }
}

prepare
if [ "${RUNS:-1}" != 0 ]; then
  echo "== building $count articles, $(du -m "$corpus" | cut -f1) MiB"
  contenders=()
  for one in picket $peers; do contenders+=("$one=$(build_command "$one")"); done
  "$build/side_by_side" "${RUNS:-1}" "${contenders[@]}"
fi
echo "== size of the indexes"
# shellcheck disable=SC2086  # a list of words
du -sk picket $peers | awk 'NR == 1 {first = $1} {printf "%-16s %11.1f MiB  x%.2f\n", $2, $1 / 1024, $1 / first}'

echo "== a cold process: nothing but libxapian, and the index opened"
"$build/side_by_side" "${QUERY_RUNS:-15}" "nothing=$build/term_generator_loop nothing" \
  "open=$build/term_generator_loop open picket" "picket --version=$build/picket-search --version"
for word in ${WORDS:-police strike pension redundancy rota}; do
  matching=$($search --format json --limit 1 "$word" 2> notes | jq .total || true)
  echo "== '$word': $matching of $count articles; ten hits with passages, six facets, cold process"
  contenders=("picket=$(query_command picket "$word")"
    "open=$build/term_generator_loop open picket"
    "exact=$search --exact --facets $word" "hits only=$search $word")
  for peer in $peers; do
    [ "$peer" != groonga ] || ask_groonga "$word"
    [ "$peer" = scriptindex ] || contenders+=("$peer=$(query_command "$peer" "$word")")
  done
  "$build/side_by_side" "${QUERY_RUNS:-15}" "${contenders[@]}"
done

if [ -x "$build/parts" ]; then
  echo "== the parts"
  first=${WORDS:-police}
  "$build/parts" picket "${first%% *}" 2> /dev/null
else
  echo "parts: Google Benchmark is not installed, left out"
fi
