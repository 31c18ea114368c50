// What every other Xapian program does: TermGenerator for the text, boolean terms and a value slot
// for each facet, one WritableDatabase. Reads the articles that Picket read, with the facets that
// it found, from `picket-search --format jsonl`, and their text from the corpus.
//
//   term_generator_loop build DB CORPUS.jsonl HITS.jsonl
//   term_generator_loop search DB WORD        six ValueCountMatchSpy, ten snippets
//   term_generator_loop open DB               opens the index and leaves
#include <xapian.h>

#include <array>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using nlohmann::json;

constexpr std::array kFacets{"force", "union", "year", "dispute", "action", "sector"};

// The values of one facet of a hit as strings.
std::vector<std::string> values_of(const json& hit, const std::string& facet) {
  if (facet == "year") return {hit["year"].is_null() ? "unknown" : hit["year"].dump()};
  std::vector<std::string> values;
  for (const json& value : hit[facet]) {
    values.push_back(value.is_object() ? value["value"].get<std::string>()
                                       : value.get<std::string>());
  }
  return values;
}

std::unordered_map<std::string, json> hits_by_item(const std::string& file) {
  std::unordered_map<std::string, json> hits;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    json hit = json::parse(line);
    const std::string item = hit["item"];
    hits[item] = std::move(hit);
  }
  return hits;
}

void build(const std::string& folder, const std::string& corpus, const std::string& hits_file) {
  const auto hits = hits_by_item(hits_file);
  Xapian::WritableDatabase db(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  std::ifstream in(corpus);
  for (std::string line; std::getline(in, line);) {
    const json article = json::parse(line);
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(article["title"].get<std::string>(), 5);
    generator.index_text(article["title"].get<std::string>(), 1, "S");
    generator.increase_termpos();
    generator.index_text(article["text"].get<std::string>());
    const auto hit = hits.find(article["id"]);
    for (std::size_t i = 0; hit != hits.end() && i < kFacets.size(); ++i) {
      std::string packed;
      for (const std::string& value : values_of(hit->second, kFacets[i])) {
        document.add_boolean_term("X" + std::string(1, static_cast<char>('A' + i)) + value);
        packed += value + '\0';
      }
      document.add_value(static_cast<Xapian::valueno>(i), packed);
    }
    document.set_data(article["text"].get<std::string>());
    db.add_document(document);
  }
  db.commit();
}

void search(const std::string& folder, const std::string& word) {
  const Xapian::Database db(folder);
  Xapian::Enquire enquire(db);
  const Xapian::Stem stem("english");
  const Xapian::Query query("Z" + stem(word));
  enquire.set_query(query);
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  for (std::size_t i = 0; i < kFacets.size(); ++i) {
    spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(static_cast<Xapian::valueno>(i)));
    enquire.add_matchspy(spies.back().get());
  }
  const Xapian::MSet hits = enquire.get_mset(0, 10, db.get_doccount());
  std::size_t size = 0;
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    size += hits.snippet(hit.get_document().get_data(), 200, stem).size();
  }
  std::cout << hits.get_matches_estimated() << " matches, " << size << " bytes of snippets\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() == 4 && words[0] == "build") {
      build(words[1], words[2], words[3]);
    } else if (words.size() == 3 && words[0] == "search") {
      search(words[1], words[2]);
    } else if (words.size() == 2 && words[0] == "open") {
      std::cout << Xapian::Database(words[1]).get_doccount() << '\n';
    } else {
      std::cerr << "term_generator_loop: build, search or open\n";
      return 2;
    }
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << '\n';
    return 2;
  }
}
