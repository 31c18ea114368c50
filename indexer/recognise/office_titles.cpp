#include "indexer/recognise/office_titles.hpp"

#include <algorithm>
#include <array>

namespace indexer {
namespace {

using schema::Table;

constexpr std::array kOfficeTitles{
    OfficeTitles{"Police and Crime Commissioner",
                 "police and crime commissioner|police, fire and crime commissioner|crime "
                 "commissioner|PCC|PFCC|commissioner",
                 false},
    OfficeTitles{"Secretary of State for Justice",
                 "justice secretary|secretary of state for justice|lord chancellor", false},
    OfficeTitles{"Prime Minister", "prime minister|PM", false},
    OfficeTitles{"Chancellor of the Exchequer", "chancellor|chancellor of the exchequer", false},
    OfficeTitles{"Policing Minister",
                 "policing minister|police minister|minister for policing|minister of state for "
                 "policing",
                 false},
    OfficeTitles{"Prisons Minister", "prisons minister|prison minister|justice minister", false},
    OfficeTitles{"Fire Minister", "fire minister|fire and rescue minister", false},
    OfficeTitles{"Health Secretary",
                 "health secretary|health and social care secretary|secretary of state for health|"
                 "secretary of state for health and social care",
                 false},
    OfficeTitles{"Education Secretary", "education secretary|secretary of state for education",
                 false},
    OfficeTitles{"Schools Secretary", "schools secretary|children's secretary", false},
    OfficeTitles{
        "Work and Pensions Secretary",
        "work and pensions secretary|welfare secretary|secretary of state for work and pensions",
        false},
    OfficeTitles{"Communities Secretary",
                 "communities secretary|local government secretary|housing secretary|levelling up "
                 "secretary|housing, communities and local government secretary|secretary of state "
                 "for communities and local government",
                 false},
    OfficeTitles{"Northern Ireland Secretary",
                 "northern ireland secretary|secretary of state for northern ireland", false},
    OfficeTitles{"Defence Secretary", "defence secretary|secretary of state for defence", false},
    OfficeTitles{"Transport Secretary", "transport secretary|secretary of state for transport",
                 false},
    OfficeTitles{"Business Secretary", "business secretary|secretary of state for business", false},
    OfficeTitles{"Immigration Minister", "immigration minister|minister for immigration", false},
    OfficeTitles{"Health Minister", "health minister|minister of health", false},
    OfficeTitles{"Minister for Health", "minister for health|health minister", false},
    OfficeTitles{"Minister for Justice", "minister for justice|justice minister", false},
    OfficeTitles{"Minister for Education", "minister for education|education minister", false},
    OfficeTitles{"Minister for Public Expenditure",
                 "minister for public expenditure|public expenditure minister", false},
    OfficeTitles{"Garda Commissioner", "garda commissioner|commissioner", false},
    OfficeTitles{"Education Minister", "education minister|minister of education", false},
    OfficeTitles{"Deputy Prime Minister", "deputy prime minister|deputy PM", false},
    OfficeTitles{"Chief Secretary to the Treasury",
                 "chief secretary to the treasury|treasury chief secretary", false},
    OfficeTitles{"Conservative leader", "conservative leader|tory leader|conservative party leader",
                 false},
    OfficeTitles{"Labour leader", "labour leader|labour party leader|leader of the labour party",
                 false},
    OfficeTitles{"London Fire Commissioner",
                 "commissioner|london fire commissioner|fire commissioner", false},
    OfficeTitles{"General Secretary",
                 "general secretary|leader|chief executive|union boss|who leads|who heads", true},
    OfficeTitles{"National Chair", "chair|chairman|chairwoman|national chair|national chairman",
                 true},
    OfficeTitles{"Chair", "chair|chairman|chairwoman|chair of council|council chair", true},
    OfficeTitles{"President", "president", true},
    OfficeTitles{"Chief Executive", "chief executive", true},
    OfficeTitles{"Commissioner", "commissioner|police chief|met chief", true},
    OfficeTitles{"Chief Constable", "chief constable", true},
    OfficeTitles{"Chief Fire Officer", "chief fire officer|fire chief", true},
    OfficeTitles{"Defence Minister", "defence minister", false},
    OfficeTitles{"Mayor", "mayor", false},
    OfficeTitles{"Deputy Mayor", "deputy mayor", false},
    OfficeTitles{"HM Chief Inspector", "chief inspector of constabulary|chief inspector", false},
    OfficeTitles{"HM Chief Inspector of Prisons", "chief inspector of prisons|prisons inspector",
                 false},
    OfficeTitles{"HM Chief Inspector of Probation", "chief inspector of probation", false},
    OfficeTitles{"HM Chief Inspector of Schools",
                 "chief inspector of schools|chief inspector|ofsted chief|head of ofsted", false},
    OfficeTitles{"Armed Forces Minister", "armed forces minister|minister for the armed forces",
                 false},
    OfficeTitles{"Director", "director", true},
    OfficeTitles{"Director General", "director general|head of the prison service|prisons chief",
                 true},
    OfficeTitles{"Head of Border Force",
                 "head of the uk border force|head of border force|head of the border force|"
                 "border force director general|border force chief",
                 false},
    OfficeTitles{"Council Leader",
                 "council leader|leader of the council|leader of the city council", false},
    OfficeTitles{"Energy Secretary",
                 "energy secretary|energy and climate change secretary|energy security secretary",
                 false},
    OfficeTitles{"Energy Minister",
                 "energy minister|minister for energy|minister of state for energy", false},
    OfficeTitles{
        "Home Secretary",
        "home secretary|secretary of state for the home department|who took over at the "
        "home office|who has been at the home office|who went to the home office|who moved "
        "to the home office",
        false},
    OfficeTitles{"Director of Public Prosecutions", "director of public prosecutions|DPP", false},
    OfficeTitles{"Cabinet Secretary", "cabinet secretary|head of the civil service", false},
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

OfficeTitles titles_of(std::string_view office) {
  OfficeTitles longest{.office = {}, .titles = office, .is_general = false};
  for (const OfficeTitles& row : kOfficeTitles) {
    if (office.starts_with(row.office) && row.office.size() > longest.office.size()) longest = row;
  }
  return longest;
}

std::vector<std::string_view> names_of_body(const schema::Vocabulary& vocabulary,
                                            std::string_view body) {
  body = trimmed(body);
  std::vector<std::string_view> names{body};
  for (const Table table : {Table::Unions, Table::Forces}) {
    const schema::Rows& rows = vocabulary.rows(table);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const std::array cells{rows.cell(row, "name"), rows.cell(row, "abbreviation"),
                             rows.cell(row, "facet_label")};
      if (std::ranges::find(cells, body) == cells.end()) continue;
      for (const std::string_view name : cells) {
        if (!name.empty()) names.push_back(name);
      }
      for (const std::string_view column : {"aliases", "ambiguous", "areas"}) {
        const auto more = rows.list(row, column);
        names.insert(names.end(), more.begin(), more.end());
      }
    }
  }
  return names;
}

}  // namespace indexer
