#include "schema/query.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

namespace {

struct Case {
  std::string_view query;
  std::string_view expected;
};

// The canonical text of a query that is right; its complaints, one a line, of one that is not.
std::string parsed(std::string_view query, Syntax syntax = Syntax::Full) {
  const ParsedQuery result = parse_query(query, syntax);
  if (result.complaints.empty()) return to_text(result.root);
  std::string lines;
  for (const Complaint& complaint : result.complaints) {
    if (!lines.empty()) lines += '\n';
    lines += std::to_string(complaint.offset) + ": " + complaint.message;
  }
  return lines;
}

void check_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    INFO(c.query);
    CHECK(parsed(c.query) == c.expected);
  }
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("words are all asked for, in any number", "[query]") {
  check_all({
      {"strike", "strike"},
      {"strike pay", "(strike AND pay)"},
      {"  strike,\tpay! ", "(strike AND pay)"},
      {"Strike AND Pay", "(Strike AND Pay)"},
      {"and or not near", "(and AND or AND not AND near)"},
      {"walk-out T&G don’t 1,925 2.5%", "(walk-out AND T&G AND don’t AND 1,925 AND 2.5)"},
      {"10:30 http://unison.org.uk/x Strike: what next?",
       "(text:10:30 AND text:http://unison.org.uk/x AND Strike AND what AND next)"},
  });
  CHECK(parse_query(repeated("word ", 800)).complaints.empty());
}

TEST_CASE("no word at all asks for every article", "[query]") {
  check_all({{"", "*"}, {" \t\n\u00A0 ", "*"}, {"*", "*"}, {"* -pay", "(* AND NOT pay)"}});
}

TEST_CASE("AND binds closer than OR, and brackets closest", "[query]") {
  check_all({
      {"ballot OR vote", "(ballot OR vote)"},
      {"strike ballot OR vote", "((strike AND ballot) OR vote)"},
      {"strike (ballot OR vote)", "(strike AND (ballot OR vote))"},
      {"a OR b OR c", "(a OR b OR c)"},
      {"(strike)", "strike"},
      {"((a b) c)", "((a AND b) AND c)"},
      {"pay(2015)", "(pay AND 2015)"},
  });
}

TEST_CASE("a phrase stands in quotes, straight or curly", "[query]") {
  check_all({
      {"\"industrial action\"", "\"industrial action\""},
      {"“industrial  action”", "\"industrial action\""},
      {"„industrial action“ pay", "(\"industrial action\" AND pay)"},
      {"“industrial action\"", "\"industrial action\""},
      {"\"strike\"", "\"strike\""},
      {"\"a AND (b\"", "\"a AND (b\""},
      {"pay\"work to rule\"", "(pay AND \"work to rule\")"},
  });
}

TEST_CASE("a minus or NOT leaves articles out", "[query]") {
  check_all({
      {"strike -privatisation", "(strike AND NOT privatisation)"},
      {"strike NOT privatisation", "(strike AND NOT privatisation)"},
      {"strike AND NOT privatisation", "(strike AND NOT privatisation)"},
      {"-privatisation", "(* AND NOT privatisation)"},
      {"-a -b", "(* AND NOT a AND NOT b)"},
      {"a OR -b", "(a OR (* AND NOT b))"},
      {"-(a OR b) c", "(NOT (a OR b) AND c)"},
      {"a -(b -c)", "(a AND NOT (b AND NOT c))"},
      {"NOT NOT a", "a"},
      {"NOT -a", "a"},
      {"a -\"b c\" -walk* -union:gmb", "(a AND NOT \"b c\" AND NOT walk* AND NOT union:gmb)"},
      {"a -AND", "(a AND NOT text:AND)"},
  });
}

TEST_CASE("a dash that is punctuation means nothing", "[query]") {
  check_all({
      {"strike - pay", "(strike AND pay)"},
      {"strike -", "strike"},
      {"strike --pay", "(strike AND pay)"},
      {"strike – pay & pensions", "(strike AND pay AND pensions)"},
      {"pay -&", "pay"},
      {"(pay -)", "pay"},
      {"\"pay\"-related", "(\"pay\" AND related)"},
  });
}

TEST_CASE("a star ends the beginning of a word", "[query]") {
  check_all({
      {"walk*", "walk*"},
      {"Walk*, strike", "(Walk* AND strike)"},
      {"w*", "w*"},
      {"title:walk*", "title:walk*"},
  });
}

TEST_CASE("NEAR joins words and phrases within a distance", "[query]") {
  check_all({
      {"strike NEAR/5 pay", "(strike NEAR/5 pay)"},
      {"strike NEAR pay", "(strike NEAR/10 pay)"},
      {"\"pay cut\" NEAR/100 union x", "((\"pay cut\" NEAR/100 union) AND x)"},
      {"a NEAR/2 b NEAR/3 c", "((a NEAR/2 b) AND (b NEAR/3 c))"},
      {"title:(pay NEAR/2 cut)", "(title:pay NEAR/2 title:cut)"},
      {"a -b NEAR/2 c", "(a AND NOT (b NEAR/2 c))"},
  });
}

TEST_CASE("a field's value is a word, a phrase or brackets of them", "[query]") {
  check_all({
      {"title:redundancy", "title:redundancy"},
      {"Title:Redundancy TITLE:\"job cuts\"", "(title:Redundancy AND title:\"job cuts\")"},
      {"title:(a b)", "(title:a AND title:b)"},
      {"title:(a OR \"b c\" -d)", "(title:a OR (title:\"b c\" AND NOT title:d))"},
      {"text:strike", "strike"},
      {"title:AND text:OR", "(title:AND AND text:OR)"},
  });
}

TEST_CASE("a facet, date, source, path or number takes its value as typed", "[query]") {
  check_all({
      {"force:met union:unison", "(force:met AND union:unison)"},
      {"force:\"Herts  Police\"", "force:\"Herts Police\""},
      {"force:“West Mercia”", "force:\"West Mercia\""},
      {"-force:(met OR kent)", "(* AND NOT (force:met OR force:kent))"},
      {"year:2013..2016 year:(..2014 OR 2016..)",
       "(year:2013..2016 AND (year:..2014 OR year:2016..))"},
      {"date:2014-12..2015-02", "date:2014-12..2015-02"},
      {"date:last-month dispute:pay", "(date:last-month AND dispute:pay)"},
      {"turnout:..50 yes:80..", "(turnout:..50 AND yes:80..)"},
      {"source:\"Evening Post\" path:/news/a.html",
       "(source:\"Evening Post\" AND path:/news/a.html)"},
      {"path:\"/news (old)\"", "path:\"/news (old)\""},
      {"pay OR force:met*", "(pay OR force:met*)"},
  });
}

TEST_CASE("since, until, before and after bound the date", "[query]") {
  check_all({
      {"since:2014", "date:2014.."},
      {"until:2014-03", "date:..2014-03"},
      {"since:last-week", "date:last-week.."},
      {"before:2014", "date:..2013-12-31"},
      {"after:2014", "date:2015-01-01.."},
      {"after:2016-02", "date:2016-03-01.."},
      {"before:\"1 March 2016\"", "date:..2016-02-29"},
      {"since:2014..2015", "6: a date such as 2014, 2014-03 or 2014-03-01 is wanted here"},
      {"pay after:lunch", "10: a date such as 2014, 2014-03 or 2014-03-01 is wanted here"},
  });
}

TEST_CASE("an unknown field is reported where it stands", "[query]") {
  const auto result = parse_query("pay unoin:unison strike");
  REQUIRE(result.complaints.size() == 1);
  CHECK(result.complaints[0].offset == 4);
  CHECK(result.complaints[0].message == "no field is called 'unoin' (did you mean 'union'?)");
}

TEST_CASE("the nearest field is named, or all of them", "[query]") {
  check_all({
      {"forces:met", "0: no field is called 'forces' (did you mean 'force'?)"},
      {"Dat:2014", "0: no field is called 'dat' (did you mean 'date'?)"},
      {"-sinse:2014", "1: no field is called 'sinse' (did you mean 'since'?)"},
      {"colour:(red)",
       "0: no field is called 'colour' (there are: text, title, force, union, year, dispute, "
       "action, sector, date, source, path, turnout, yes, balloted, added, since, until, before, "
       "after)"},
  });
}

TEST_CASE("an operator without its operands is reported", "[query]") {
  check_all({
      {"OR pay", "0: OR has nothing on its left"},
      {"pay OR", "4: OR has nothing on its right"},
      {"pay OR OR strike", "4: OR has nothing on its right"},
      {"pay AND", "4: AND has nothing on its right"},
      {"AND pay", "0: AND has nothing on its left"},
      {"(pay AND) strike", "5: AND has nothing on its right"},
      {"pay AND OR strike", "4: AND has nothing on its right"},
      {"NOT", "0: NOT has nothing on its right"},
      {"pay NOT", "4: NOT has nothing on its right"},
      {"NEAR/3 pay", "0: NEAR/3 has nothing on its left"},
      {"pay NEAR/3", "4: NEAR/3 has nothing on its right"},
      {"pay OR & strike", "(pay OR strike)"},
  });
}

TEST_CASE("NEAR between anything but words of one field is reported", "[query]") {
  check_all({
      {"pay NEAR/0 cut", "9: the distance of NEAR is a number from 1 to 100"},
      {"pay NEAR/101 cut", "9: the distance of NEAR is a number from 1 to 100"},
      {"pay NEAR/x cut", "9: the distance of NEAR is a number from 1 to 100"},
      {"pay NEAR/99999999999 cut", "9: the distance of NEAR is a number from 1 to 100"},
      {"walk* NEAR/2 pay", "6: NEAR stands between two words or phrases"},
      {"pay NEAR/2 (a OR b)", "4: NEAR stands between two words or phrases"},
      {"pay NEAR/2 force:met", "4: NEAR stands between two words or phrases"},
      {"title:pay NEAR/2 cut", "10: both sides of NEAR must be in the same field"},
  });
}

TEST_CASE("brackets and quotes that do not close are reported where they open", "[query]") {
  check_all({
      {"pay (strike", "4: this bracket is not closed"},
      {"pay ((strike)", "4: this bracket is not closed"},
      {"pay) strike", "3: no bracket is open here"},
      {"()", "0: the brackets hold nothing"},
      {"pay (&)", "4: the brackets hold nothing"},
      {"pay \"strike", "4: this quote is not closed"},
      {"“unbalanced AND (", "0: this quote is not closed"},
      {"force:\"met", "6: this quote is not closed"},
      {"\"\" pay", "0: the quotes hold no word"},
      {"pay \" & \"", "4: the quotes hold no word"},
      {"force:\" \"", "6: the quotes hold nothing"},
  });
}

TEST_CASE("a star or a value that makes no sense is reported", "[query]") {
  check_all({
      {"w*lk", "1: a '*' may only end a word"},
      {"walk**", "4: a '*' may only end a word"},
      {"*out", "0: a '*' may only end a word"},
      {"title:*", "6: a '*' wants the beginning of a word before it"},
      {"walk-ou*", "0: what stands before a '*' must be one word"},
      {"\"walk* out\"", "5: '*' means nothing inside quotes"},
      {"force: met", "0: nothing follows 'force:' (its value follows without a space)"},
      {"pay force:", "4: nothing follows 'force:' (its value follows without a space)"},
      {"title:-pay", "6: a '-' goes before the name of the field"},
      {"title:&", "6: there is no word here"},
      {"title:(pay force:met)", "11: a field cannot stand inside another"},
      {"title:force:met", "title:force:met"},
      {"???", "0: the query holds no word"},
      {"-", "0: the query holds no word"},
  });
}

TEST_CASE("several faults are reported in the order they stand", "[query]") {
  CHECK(parsed("OR unoin:x (pay") ==
        "0: OR has nothing on its left\n"
        "3: no field is called 'unoin' (did you mean 'union'?)\n"
        "11: this bracket is not closed");
  CHECK(parse_query(repeated("w*w ", 1000)).complaints.size() == 8);
}

TEST_CASE("a query past its caps is refused", "[query]") {
  check_all({
      {repeated("a ", 2049), "4096: the query is longer than 4096 bytes"},
      {repeated("(", 17) + "a" + repeated(")", 17), "16: brackets are nested more than 16 deep"},
      {repeated("(", 4096), "16: brackets are nested more than 16 deep"},
      {repeated("w* ", 65),
       "192: the query has more than 64 operators, fields, phrases and wildcards"},
      {repeated("a OR ", 65) + "a",
       "322: the query has more than 64 operators, fields, phrases and wildcards"},
      {repeated("-a ", 65),
       "192: the query has more than 64 operators, fields, phrases and wildcards"},
  });
  CHECK(parse_query(repeated("(", 16) + "a" + repeated(")", 16)).complaints.empty());
  CHECK(parse_query(repeated("w* ", 64)).complaints.empty());
}

TEST_CASE("a query that is not UTF-8 is refused where it breaks", "[query]") {
  CHECK(parsed("pay \xFF") == "4: the query is not UTF-8");
  CHECK(parsed(std::string_view("pay\0strike", 10)) == "(pay AND strike)");
}

TEST_CASE("plain words have no operators", "[query]") {
  const auto words = [](std::string_view query) { return parsed(query, Syntax::WordsOnly); };
  CHECK(words("NOT in (our) name: OR -pay \"walk* out") ==
        "(text:NOT AND in AND our AND name AND text:OR AND pay AND walk AND out)");
  CHECK(words("force:met walk-out") == "(force AND met AND walk-out)");
  CHECK(words("") == "*");
  CHECK(words("?") == "0: the query holds no word");
}

TEST_CASE("a clause knows where it stands", "[query]") {
  const Node root = parse_query("pay -title:(\"job cuts\" OR x)").root;
  REQUIRE(root.children.size() == 2);
  const Node& excluded = root.children[1];
  CHECK(excluded.offset == 4);
  const Node& choice = excluded.children[0];
  CHECK(choice.offset == 5);
  CHECK(choice.children[0].offset == 12);
  CHECK(choice.children[0].size_bytes == 10);
  CHECK(root.offset == 0);
}

TEST_CASE("a plain word knows where it stands without its punctuation", "[query]") {
  const Node root = parse_query("(pay) -cuts!", Syntax::WordsOnly).root;
  REQUIRE(root.children.size() == 2);
  CHECK(root.children[1].offset == 7);
  CHECK(root.children[1].size_bytes == 4);
}

TEST_CASE("canonical text parses to itself", "[query]") {
  for (const char* query :
       {"a b OR c -d", "-(a OR b)", "title:(a OR \"b c\") force:\"West Mercia\" since:2014",
        "x NEAR/5 y NEAR z", "NOT in our AND name -OR", "10:30 £force:met", "* -pay",
        "path:\"-x (y)\" walk*"}) {
    const std::string once = to_text(parse_query(query).root);
    INFO(query << " is " << once);
    CHECK(to_text(parse_query(once).root) == once);
  }
}

TEST_CASE("a phrase or a word of very many parts is refused, and in plain words is parts",
          "[query]") {
  std::string words = "a";
  for (std::size_t i = 1; i <= kMaxPhraseWords; ++i) words += " b";
  const auto phrase = parse_query("pay \"" + words + "\"");
  REQUIRE(phrase.complaints.size() == 1);
  CHECK(phrase.complaints[0].offset == 4);
  CHECK(phrase.complaints[0].message == "the quotes hold more than 64 words");
  std::ranges::replace(words, ' ', '/');
  const auto word = parse_query(words);
  REQUIRE(word.complaints.size() == 1);
  CHECK(word.complaints[0].message == "the word has more than 64 parts");
  const auto plain = parse_query(words, Syntax::WordsOnly);
  CHECK(plain.complaints.empty());
  CHECK(plain.root.children.size() == kMaxPhraseWords + 1);
}
