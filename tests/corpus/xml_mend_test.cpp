#include "corpus/xml_mend.hpp"

#include "tests/support/catch.hpp"

namespace {

// Mended in two pieces, cut at `at`.
std::string mended(std::string_view xml, std::size_t at) {
  corpus::XmlMend mend;
  std::string out = mend.next(xml.substr(0, at), false);
  return out + mend.next(xml.substr(at), true);
}

}  // namespace

TEST_CASE("ampersands that begin no reference are escaped, wherever the pieces are cut",
          "[xml_mend]") {
  struct Case {
    std::string_view xml;
    std::string_view mended;
  };
  const Case cases[] = {
      {"<t>Smith & Jones</t>", "<t>Smith &amp; Jones</t>"},
      {"<t>R&D &amp; pay &#8217; &#x2019;</t>", "<t>R&amp;D &amp; pay &#8217; &#x2019;</t>"},
      {"<l>?a=1&b=2&c</l>", "<l>?a=1&amp;b=2&amp;c</l>"},
      {"<t><![CDATA[Smith & <b>Jones</b>]]> & Son</t>",
       "<t><![CDATA[Smith & <b>Jones</b>]]> &amp; Son</t>"},
      {"<t>&</t>", "<t>&amp;</t>"},
      {"<t>bell\x07</t>", "<t>bell </t>"},
      {"&", "&amp;"},
  };
  for (const Case& c : cases) {
    for (std::size_t at = 0; at <= c.xml.size(); ++at) {
      INFO(c.xml << " cut at " << at);
      CHECK(mended(c.xml, at) == c.mended);
    }
  }
}
