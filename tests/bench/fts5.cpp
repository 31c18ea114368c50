// SQLite FTS5 with a facet table: the same articles and the same facets as Picket's.
//
//   fts5 build DB LINES        LINES: of peer_input
//   fts5 search DB WORD        ten hits by bm25 with snippets, then the counts of six facets
#include <sqlite3.h>

#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/bench/labelled.hpp"

namespace {

class Database {
 public:
  explicit Database(const std::string& file) {
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) throw std::runtime_error(file);
  }
  ~Database() { sqlite3_close(db_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  void run(const std::string& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
      throw std::runtime_error(sqlite3_errmsg(db_));
    }
  }
  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
      throw std::runtime_error(sqlite3_errmsg(db_));
    }
    return statement;
  }

 private:
  sqlite3* db_ = nullptr;
};

void bind(sqlite3_stmt* statement, int at, const std::string& text) {
  sqlite3_bind_text(statement, at, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void step(sqlite3_stmt* statement) {
  sqlite3_step(statement);
  sqlite3_reset(statement);
}

void add_facets(sqlite3_stmt* insert, sqlite3_int64 row, const bench::Labelled& article) {
  for (std::size_t facet = 0; facet < bench::kFacets.size(); ++facet) {
    for (const std::string& value : article.facets[facet]) {
      sqlite3_bind_int64(insert, 1, row);
      sqlite3_bind_int(insert, 2, static_cast<int>(facet));
      bind(insert, 3, value);
      step(insert);
    }
  }
}

void build(const std::string& file, const std::string& lines) {
  Database db(file);
  db.run("CREATE VIRTUAL TABLE article USING fts5(title, text, tokenize='porter unicode61')");
  db.run("CREATE TABLE facet(article INTEGER, facet INTEGER, value TEXT)");
  db.run("BEGIN");
  sqlite3_stmt* insert = db.prepare("INSERT INTO article(rowid, title, text) VALUES(?, ?, ?)");
  sqlite3_stmt* insert_facet = db.prepare("INSERT INTO facet VALUES(?, ?, ?)");
  sqlite3_int64 row = 0;
  bench::for_each_labelled(lines, [&](const bench::Labelled& article) {
    sqlite3_bind_int64(insert, 1, ++row);
    bind(insert, 2, article.title);
    bind(insert, 3, article.text);
    step(insert);
    add_facets(insert_facet, row, article);
  });
  sqlite3_finalize(insert);
  sqlite3_finalize(insert_facet);
  db.run("CREATE INDEX facet_article ON facet(article)");
  db.run("COMMIT");
}

void search(const std::string& file, const std::string& word) {
  Database db(file);
  sqlite3_stmt* hits = db.prepare(
      "SELECT rowid, title, snippet(article, 1, '[', ']', '...', 30) FROM article "
      "WHERE article MATCH ? ORDER BY bm25(article, 5.0, 1.0) LIMIT 10");
  bind(hits, 1, word);
  std::size_t shown = 0;
  while (sqlite3_step(hits) == SQLITE_ROW) ++shown;
  sqlite3_finalize(hits);
  sqlite3_stmt* counts = db.prepare(
      "SELECT facet, value, count(*) FROM facet WHERE article IN "
      "(SELECT rowid FROM article WHERE article MATCH ?) GROUP BY facet, value");
  bind(counts, 1, word);
  std::size_t values = 0;
  while (sqlite3_step(counts) == SQLITE_ROW) ++values;
  sqlite3_finalize(counts);
  std::cout << shown << " hits, " << values << " facet values\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() == 3 && words[0] == "build") {
      build(words[1], words[2]);
    } else if (words.size() == 3 && words[0] == "search") {
      search(words[1], words[2]);
    } else {
      std::cerr << "fts5: build or search\n";
      return 2;
    }
  } catch (const std::exception& error) {
    std::cerr << "fts5: " << error.what() << '\n';
    return 2;
  }
}
