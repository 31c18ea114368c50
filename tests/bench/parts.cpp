// The parts alone, by Google Benchmark: reading, words and stems, recognition, a document, and of a
// search its plan with the set of matches, counting, ranking, passages and the page.
//
//   parts INDEX WORD [--benchmark_...]        INDEX: any of Picket's; WORD: a query
#include <benchmark/benchmark.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "corpus/reader.hpp"
#include "indexer/document.hpp"
#include "indexer/recognise/recognise.hpp"
#include "schema/query.hpp"
#include "schema/stemmer.hpp"
#include "schema/tokenizer.hpp"
#include "schema/vocabulary.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/render.hpp"
#include "searcher/snippet.hpp"

namespace {

namespace fs = std::filesystem;

const schema::Vocabulary& vocabulary() {
  static const schema::Vocabulary built_in = schema::Vocabulary::built_in();
  return built_in;
}

std::vector<fs::path> sample_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(SOURCE_DIR "/corpus/samples/articles")) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::vector<corpus::Article> read_samples(const corpus::ReadContext& context) {
  std::vector<corpus::Article> articles;
  for (const fs::path& file : sample_files()) {
    corpus::read_articles(file, file.parent_path(), context, [&](corpus::ReadOutcome outcome) {
      if (auto* article = std::get_if<corpus::Article>(&outcome)) {
        articles.push_back(std::move(*article));
      }
    });
  }
  return articles;
}

const std::vector<corpus::Article>& samples() {
  static const auto articles = read_samples(corpus::ReadContext(vocabulary()));
  return articles;
}

// Work is told in articles a second.
void count_articles(benchmark::State& state, std::size_t each_time) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(each_time));
}

void read_files(benchmark::State& state) {
  const corpus::ReadContext context(vocabulary());
  for (auto _ : state) benchmark::DoNotOptimize(read_samples(context));
  count_articles(state, samples().size());
}
BENCHMARK(read_files);

void find_words(benchmark::State& state) {
  for (auto _ : state) {
    for (const corpus::Article& article : samples()) {
      schema::tokenize(article.text, [](const schema::Token& token) {
        benchmark::DoNotOptimize(token.word.data());
      });
    }
  }
  count_articles(state, samples().size());
}
BENCHMARK(find_words);

void stem_words(benchmark::State& state) {
  const schema::Stemmer stemmer(vocabulary());
  const std::vector<schema::Token> words = schema::tokenize(samples().front().text);
  for (auto _ : state) {
    for (const schema::Token& token : words) benchmark::DoNotOptimize(stemmer.stem(token.word));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}
BENCHMARK(stem_words);

void recognise(benchmark::State& state) {
  const indexer::Recogniser recogniser(vocabulary());
  for (auto _ : state) {
    for (const corpus::Article& article : samples()) {
      benchmark::DoNotOptimize(recogniser.recognise(article));
    }
  }
  count_articles(state, samples().size());
}
BENCHMARK(recognise);

void make_documents(benchmark::State& state) {
  const indexer::Recogniser recogniser(vocabulary());
  const schema::SynonymPhrases phrases(vocabulary());
  std::vector<schema::Record> records;
  for (const corpus::Article& article : samples()) {
    records.push_back(indexer::make_record(article, recogniser.recognise(article), phrases, 0));
  }
  for (auto _ : state) {
    for (const schema::Record& record : records) {
      const std::string encoded = schema::encode_record(record);
      benchmark::DoNotOptimize(indexer::build_document(record, encoded).termlist_count());
    }
  }
  count_articles(state, records.size());
}
BENCHMARK(make_documents);

void make_passages(benchmark::State& state) {
  searcher::Highlights highlights;
  highlights.words = {"strike", "strikes", "striking", "ballot", "ballots"};
  for (auto _ : state) {
    for (const corpus::Article& article : samples()) {
      benchmark::DoNotOptimize(searcher::make_snippet(article.text, highlights, 200));
    }
  }
  count_articles(state, samples().size());
}
BENCHMARK(make_passages);

searcher::Request request_for(const std::string& word) {
  searcher::Request request;
  request.text = word;
  request.query = schema::parse_query(word, schema::Syntax::Full).root;
  return request;
}

void open_index(benchmark::State& state, const fs::path& index) {
  for (auto _ : state) benchmark::DoNotOptimize(searcher::IndexReader({index}));
}

void search(benchmark::State& state, const fs::path& index, const searcher::Request& request) {
  const searcher::IndexReader reader({index});
  for (auto _ : state) benchmark::DoNotOptimize(reader.search(request));
}

void render(benchmark::State& state, const fs::path& index, const searcher::Request& request) {
  const searcher::Results results = searcher::IndexReader({index}).search(request);
  const searcher::Screen screen;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        searcher::render_text(request, results, screen, searcher::Why::Hidden, 10));
  }
}

void add_searches(const fs::path& index, const std::string& word) {
  searcher::Request found = request_for(word);
  found.limit = 0;
  searcher::Request counted = found;
  counted.facets.assign(schema::kFacets.begin(), schema::kFacets.end());
  searcher::Request ranked = request_for(word);
  searcher::Request all = counted;
  all.limit = 10;
  const auto add = [&](const char* name, auto work, auto... arguments) {
    benchmark::RegisterBenchmark(
        name, [=](benchmark::State& state) { work(state, index, arguments...); });
  };
  add("open", open_index);
  add("search/matches", search, found);
  add("search/matches+counts", search, counted);
  add("search/matches+hits", search, ranked);
  add("search/all", search, all);
  add("render", render, all);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 3) {
    std::cerr << "parts INDEX WORD [--benchmark_...]\n";
    return 2;
  }
  try {
    add_searches(argv[1], argv[2]);
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::cerr << "parts: " << error.what() << '\n';
    return 2;
  }
}
