// Makes a corpus of any size from a fixed seed: labour stories and other news, mixed sentence by
// sentence from real texts, so that words, lengths and names are distributed as in news, and no
// two articles are more alike than two articles on one matter are.
//
//   make_corpus COUNT SEED LABOUR.jsonl NEWS.jsonl > OUT.jsonl
//   make_corpus --files DIR COUNT SEED LABOUR.jsonl NEWS.jsonl
//
// The inputs are JSON Lines with "title" and "text". Six articles in ten are labour stories.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using nlohmann::json;

struct Source {
  std::string title;
  std::vector<std::string> sentences;
};

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  std::string sentence;
  for (std::size_t i = 0; i < text.size(); ++i) {
    sentence += text[i] == '\n' ? ' ' : text[i];
    const bool is_stop =
        text[i] == '\n' || (text[i] == '.' && i + 1 < text.size() && text[i + 1] == ' ');
    if (is_stop && sentence.size() > 40) {
      sentences.push_back(sentence);
      sentence.clear();
    }
  }
  return sentences;
}

std::vector<Source> read(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be opened");
  std::vector<Source> sources;
  for (std::string line; std::getline(in, line);) {
    const json row = json::parse(line, nullptr, false);
    if (!row.is_object() || !row.contains("text") || !row["text"].is_string()) continue;
    const bool has_title = row.contains("title") && row["title"].is_string();
    Source source{.title = has_title ? row["title"].get<std::string>() : "",
                  .sentences = sentences_of(row["text"].get<std::string>())};
    if (source.sentences.size() >= 4) sources.push_back(std::move(source));
  }
  if (sources.empty()) throw std::runtime_error(file + ": no article with four sentences");
  return sources;
}

class Maker {
 public:
  Maker(std::uint64_t seed, std::vector<Source> labour, std::vector<Source> news)
      : random_(seed), labour_(std::move(labour)), news_(std::move(news)) {}

  json make(std::size_t number) {
    const bool is_labour = below(10) < 6;
    const Source& main = pick(is_labour ? labour_ : news_);
    std::string text;
    const std::size_t count = 8 + below(16);
    for (std::size_t i = 0; i < count; ++i) {
      // Labour stories to mix are few: a sentence in four, of any of them, keeps the mixes apart.
      const Source& from = below(4) == 0 ? pick(is_labour ? labour_ : news_) : pick(news_);
      text += from.sentences[below(from.sentences.size())];
      if (i % 3 == 2) text += '\n';
    }
    char date[16];
    std::snprintf(date, sizeof date, "%04zu-%02zu-%02zu", 1995 + below(30), 1 + below(12),
                  1 + below(28));
    return {{"id", std::to_string(number)},
            {"title", main.title + " " + std::to_string(below(100000))},
            {"date", date},
            {"text", text}};
  }

 private:
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
  const Source& pick(const std::vector<Source>& sources) { return sources[below(sources.size())]; }

  std::mt19937_64 random_;
  std::vector<Source> labour_, news_;
};

void write_files(Maker& maker, const std::filesystem::path& folder, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const json article = maker.make(i);
    const auto below = folder / std::to_string(i % 100);
    std::filesystem::create_directories(below);
    std::ofstream(below / (std::to_string(i) + ".txt"))
        << article["title"].get<std::string>() << "\n\n"
        << article["date"].get<std::string>() << "\n\n"
        << article["text"].get<std::string>();
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<std::string> words(argv + 1, argv + argc);
    std::string folder;
    if (words.size() > 1 && words[0] == "--files") {
      folder = words[1];
      words.erase(words.begin(), words.begin() + 2);
    }
    if (words.size() != 4)
      throw std::runtime_error("COUNT SEED LABOUR.jsonl NEWS.jsonl are needed");
    Maker maker(std::stoull(words[1]), read(words[2]), read(words[3]));
    const std::size_t count = std::stoull(words[0]);
    if (!folder.empty()) {
      write_files(maker, folder, count);
    } else {
      for (std::size_t i = 0; i < count; ++i) std::cout << maker.make(i).dump() << '\n';
    }
  } catch (const std::exception& error) {
    std::cerr << "make_corpus: " << error.what() << '\n';
    return 2;
  }
}
