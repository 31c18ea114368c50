#include "schema/names.hpp"

#include "tests/support/catch.hpp"

using namespace schema;
using Slugs = std::vector<std::string>;

namespace {

const Names& names() {
  static const Vocabulary vocabulary = Vocabulary::built_in();
  static const Names instance(vocabulary);
  return instance;
}

Slugs forces(std::string_view name) { return names().find(Field::Force, name).slugs; }
Slugs unions(std::string_view name) { return names().find(Field::Union, name).slugs; }

}  // namespace

TEST_CASE("a value is named by its slug, official name, alias, short form or area, in any case",
          "[names]") {
  const Slugs herts{"hertfordshire-constabulary"};
  CHECK(forces("hertfordshire-constabulary") == herts);
  CHECK(forces("Hertfordshire Constabulary") == herts);
  CHECK(forces("HERTS POLICE") == herts);
  CHECK(forces("herts") == herts);
  CHECK(forces("met") == Slugs{"metropolitan-police-service"});
  CHECK(forces("the  Met") == Slugs{"metropolitan-police-service"});
  CHECK(unions("unison") == Slugs{"unison"});
  CHECK(unions("Fire Brigades\u2019 Union") == Slugs{"fbu"});
  CHECK(unions("police federation") == Slugs{"pfew"});
  CHECK(names().find(Field::Dispute, "Union Rights").slugs == Slugs{"union-rights"});
}

TEST_CASE("an area means its police, its other services are named with what they do", "[names]") {
  CHECK(forces("Warwickshire") == Slugs{"warwickshire-police"});
  CHECK(forces("warwickshire fire") == Slugs{"warwickshire-fire-and-rescue-service"});
  CHECK(forces("london") == Slugs{"metropolitan-police-service"});
  CHECK(forces("Tyne & Wear") == Slugs{"tyne-and-wear-fire-and-rescue-service"});
}

TEST_CASE("a historic service, a merged area or an alliance gives the canonical values",
          "[names]") {
  CHECK(forces("Avon Ambulance Service") == Slugs{"south-western-ambulance-service"});
  CHECK(forces("Kent Probation Trust") == Slugs{"probation-service"});
  CHECK(forces("Warwickshire and West Mercia") ==
        Slugs{"warwickshire-police", "west-mercia-police"});
  CHECK(unions("Doctors in Unite") == Slugs{"unite"});
  CHECK(unions("POAS") == Slugs{"poa"});
}

TEST_CASE("a short form of several unions stands for any of them", "[names]") {
  CHECK(unions("BDA") == Slugs{"bda-dietetic", "bda-dental"});
}

TEST_CASE("a body that is no union is none, and what is near is listed", "[names]") {
  CHECK(unions("NPCC").empty());
  CHECK(unions("Local Government Association").empty());
  const NameMatch unoin = names().find(Field::Union, "unisno");
  CHECK(unoin.slugs.empty());
  REQUIRE(!unoin.nearest.empty());
  CHECK(unoin.nearest.size() <= 5);
  CHECK(unoin.nearest[0] == "UNISON");
  const NameMatch warwik = names().find(Field::Force, "Warwikshire");
  REQUIRE(!warwik.nearest.empty());
  CHECK(warwik.nearest[0] == "Warwickshire Police");
  CHECK(names().find(Field::Force, "south yorks").slugs == Slugs{"south-yorkshire-police"});
  CHECK(names().find(Field::Force, "").slugs.empty());
  CHECK(names().find(Field::Force, std::string(4000, 'x')).nearest.empty());
}

TEST_CASE("labels are display names, and an unknown slug is its own", "[names]") {
  CHECK(names().label(Field::Force, "west-mercia-police") == "West Mercia Police");
  CHECK(names().label(Field::Union, "pfew") == "Police Federation of England and Wales");
  CHECK(names().label(Field::Dispute, "pay") == "pay");
  CHECK(names().label(Field::Union, "nosuch") == "nosuch");
}

TEST_CASE("what an index stores is enough to tell the names of every facet", "[names]") {
  const Vocabulary shipped = Vocabulary::built_in();
  const Vocabulary stored = Vocabulary::stored([&](Table table) {
    return kTables[static_cast<std::size_t>(table)].is_searched ? shipped.searched_text(table) : "";
  });
  const Names kept(stored);
  CHECK(kept.find(Field::Dispute, "pay").slugs == Slugs{"pay"});
  for (const Field facet :
       {Field::Force, Field::Union, Field::Dispute, Field::Action, Field::Sector}) {
    CHECK(kept.values(facet) == names().values(facet));
  }
}

TEST_CASE("the values of a facet are canonical and in the vocabulary's order", "[names]") {
  const Slugs disputes = names().values(Field::Dispute);
  REQUIRE(disputes.size() == 11);
  CHECK(disputes[0] == "pay");
  CHECK(disputes[10] == "equality");
  const Slugs all = names().values(Field::Force);
  CHECK(std::ranges::count(all, "kent-probation-trust") == 0);
  CHECK(std::ranges::count(all, "strathclyde-police") == 1);
  CHECK(std::ranges::count(all, "serco") == 0);
  const Slugs bodies = names().values(Field::Union);
  CHECK(std::ranges::count(bodies, "npcc") == 0);
  CHECK(std::ranges::count(bodies, "nalgo") == 1);
}
