// What every other Xapian program does: TermGenerator for the text, boolean terms and a value slot
// for each facet, one WritableDatabase.
//
//   term_generator_loop build DB LINES [WORD...]   LINES: of peer_input
//   term_generator_loop search DB WORD             six ValueCountMatchSpy, ten snippets
//   term_generator_loop open DB                    opens the index and leaves
//   term_generator_loop nothing                    starts, linked with libxapian, and leaves
//
// With WORDs only they are indexed, for a million articles: searching for them costs the same.
#include <xapian.h>

#include <iostream>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "tests/bench/labelled.hpp"

namespace {

using bench::kFacets;

// `document` with no more of its words than the terms `kept`.
Xapian::Document with_terms(const Xapian::Document& document, const std::set<std::string>& kept) {
  Xapian::Document bare;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (kept.contains(*term)) bare.add_term(*term, term.get_wdf());
  }
  return bare;
}

void build(const std::string& folder, const std::string& lines, std::span<const std::string> only) {
  std::set<std::string> kept;
  for (const std::string& word : only) kept.insert("Z" + Xapian::Stem("english")(word));
  Xapian::WritableDatabase db(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  bench::for_each_labelled(lines, [&](const bench::Labelled& article) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(article.title, 5);
    generator.index_text(article.title, 1, "S");
    generator.increase_termpos();
    generator.index_text(article.text);
    if (!kept.empty()) document = with_terms(document, kept);
    for (std::size_t i = 0; i < kFacets.size(); ++i) {
      std::string packed;  // the values together, as the spy counts them
      for (const std::string& value : article.facets[i]) {
        document.add_boolean_term("X" + std::string(1, static_cast<char>('A' + i)) + value);
        packed += value + '\0';
      }
      document.add_value(static_cast<Xapian::valueno>(i), packed);
    }
    document.set_data(article.text);
    db.add_document(document);
  });
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
    if (words.size() >= 3 && words[0] == "build") {
      build(words[1], words[2], std::span(words).subspan(3));
    } else if (words.size() == 3 && words[0] == "search") {
      search(words[1], words[2]);
    } else if (words.size() == 2 && words[0] == "open") {
      std::cout << Xapian::Database(words[1]).get_doccount() << '\n';
    } else if (words.size() == 1 && words[0] == "nothing") {
      std::cout << Xapian::version_string() << '\n';
    } else {
      std::cerr << "term_generator_loop: build, search, open or nothing\n";
      return 2;
    }
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << '\n';
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "term_generator_loop: " << error.what() << '\n';
    return 2;
  }
}
