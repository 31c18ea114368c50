#!/usr/bin/env bash
# Picket beside its peers on one corpus, in one run: building, then faceted queries.
#
#   tests/bench/run.sh BUILD COUNT NEWS.jsonl [WORK]
#
# BUILD: a build folder configured with -DBUILD_BENCHMARKS=ON -DCMAKE_BUILD_TYPE=Release.
# COUNT: articles. NEWS.jsonl: any real news, "title" and "text" a line. WORK: where to put it all.
set -euo pipefail
build=$(realpath "$1") count=$2 news=$(realpath "$3") work=${4:-/tmp/picket-bench-$2}
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$work"; cd "$work"
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state

for file in "$here"/corpus/samples/articles/*; do
  "$build/picket-index" explain "$file" --format json
done > labour.jsonl
[ -s "corpus-$count.jsonl" ] || "$build/make_corpus" "$count" 1 labour.jsonl "$news" > "corpus-$count.jsonl"
corpus=$work/corpus-$count.jsonl
rm -rf picket; "$build/picket-index" --db picket update --quiet "$corpus"
"$build/picket-search" --db picket --all-copies --format jsonl --limit "$count" > hits.jsonl || true

echo "== building $count articles, $(du -m "$corpus" | cut -f1) MiB"
"$build/side_by_side" "${RUNS:-3}" \
  "fts5=sh -c 'rm -f fts5.db; $build/fts5 build fts5.db $corpus hits.jsonl'" \
  "picket=sh -c 'rm -rf picket; $build/picket-index --db picket update --quiet $corpus'" \
  ${TERM_GENERATOR:+"term-generator=sh -c 'rm -rf tg; $build/term_generator_loop build tg $corpus hits.jsonl'"}
du -sk picket fts5.db ${TERM_GENERATOR:+tg} | awk '{print $2, $1 / 1024, "MiB"}'

for word in ${WORDS:-strike police redundancy}; do
  total=$("$build/picket-search" --db picket --all-copies --format json --limit 1 "$word" | jq .total || true)
  echo "== '$word': $total of $count articles match; six facets and ten snippets, cold process"
  "$build/side_by_side" "${QUERY_RUNS:-15}" \
    "picket=$build/picket-search --db picket --all-copies --facets $word" \
    "fts5=$build/fts5 search fts5.db $word" \
    ${TERM_GENERATOR:+"six-spies=$build/term_generator_loop search tg $word"} \
    "open=$build/term_generator_loop open picket"
done
