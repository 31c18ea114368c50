// Stories in the ways of wires, press offices, branches of unions and local papers; edits that
// leave each of them a copy, and edits that make another story of it.
#pragma once
#include <string_view>
#include <vector>

namespace story_versions {

// An agency's report.
inline constexpr std::string_view kWire =
    "Prison officers across England and Wales walked out of nine jails at seven on Tuesday morning "
    "in a dispute over violence, and went back in the afternoon when the High Court told them to.\n"
    "The POA said that assaults on its members had risen by 28 per cent in a year, to 6,430, and "
    "that one wing at Bedford was being run by two officers at night.\n"
    "Inmates were kept in their cells and visits were cancelled. Courts in Luton, Leeds and "
    "Birmingham sent juries home because defendants could not be produced.\n"
    "The Ministry of Justice said that the action was unlawful and that it had no choice but to "
    "ask for an injunction. Officers have been forbidden to strike since 1994.\n"
    "A judge granted the order at 1pm after a hearing of 40 minutes. The union told its branches "
    "to go back under protest, and said that it would meet the minister on Friday.\n"
    "\"Nobody takes this step lightly,\" a spokesman for the union said. \"But nobody should have "
    "to "
    "go to work expecting to be hit.\"\n"
    "The Prison Service is recruiting 2,500 officers, and says that 1,100 of them have started.\n";

// A union's press release.
inline constexpr std::string_view kRelease =
    "Police staff in Cumbria are to be balloted on strike action after the force said that it "
    "would stop paying a weekend allowance from 1 October, UNISON announced today.\n"
    "The allowance is worth up to £2,140 a year to 312 call handlers, detention officers and "
    "enquiry clerks, most of them women.\n"
    "Talks at Acas ended on Wednesday without an agreement. The force offered to phase the cut in "
    "over 18 months, which members turned down by 94 per cent in a consultation.\n"
    "UNISON's regional organiser said: \"Our members kept the control room going through the "
    "floods. They are being thanked with the loss of a week's wages every month.\"\n"
    "The ballot opens on 12 August and closes on 2 September. The union says that it will also "
    "take legal advice on whether contracts can be changed without consent.\n"
    "Notes to editors: UNISON represents 40,000 police staff across the United Kingdom.\n";

// A local paper on a fire service, with few figures.
inline constexpr std::string_view kLocal =
    "A fire engine that has stood in Ludlow for half a century is to be taken away at night under "
    "plans that went before councillors yesterday.\n"
    "Crews who now sleep at the station would be on call from home instead, and the first engine "
    "to reach the old town after dark would have to come from Leominster across the county "
    "border.\n"
    "The Fire Brigades Union called the plan a gamble with people's lives. Its regional secretary "
    "told the meeting that in a timbered street every minute counts, and that insurers would take "
    "note even if the authority did not.\n"
    "The chief fire officer of Shropshire said that calls had fallen, that smoke alarms had done "
    "more to save lives than any engine, and that nobody would lose a job.\n"
    "Shopkeepers in Broad Street have put posters in their windows, and a petition is on the "
    "counter of most public houses.\n"
    "Councillors asked for more time, and will return to the plan when they have seen the "
    "response times for themselves. The public can have a say until the end of the month.\n";

// A branch on a matter of all branches.
inline constexpr std::string_view kBranch =
    "Detectives are being asked to carry up to 25 cases each because too few officers want the "
    "job, the Police Federation has said in its evidence to the Home Affairs Committee.\n"
    "The federation wants a payment for detectives like the one that armed officers have, and "
    "time in the working week to prepare files for court.\n"
    "Its survey of 7,800 detectives in England and Wales found that 3 in 4 had felt unable to "
    "give victims the service they should have, and that 52 per cent meant to leave within 5 "
    "years.\n"
    "The chair of the branch in Lancashire said that the position there was no better than "
    "elsewhere. Officers who pass the exam are going back to uniform, because they see what it "
    "does to colleagues.\n"
    "The Government has promised 6,000 more officers for investigations. The federation says that "
    "numbers are not the point if the experienced ones walk away.\n"
    "The committee will publish its report before Parliament rises in July.\n";

// A column that comes every week in the same words.
inline constexpr std::string_view kColumn =
    "Here is the weekly update on industrial action in our region from the desk of the branch "
    "secretary.\n"
    "This week 14 ballots are open and 3 have closed. Members at Salford Council have voted by 71 "
    "per cent for action on a turnout of 58 per cent, and notice has been served for Monday 6 "
    "June.\n"
    "Please come to the picket line at the Civic Centre from 7am, bring a flask, and tell your "
    "steward if you are on leave. Strike pay of £50 a day is paid from the first day, and forms "
    "are on the website.\n"
    "Talks are going on at 5 more employers and we hope to have news of them next week. If you "
    "have moved house or changed your job, let the office know, because a ballot paper that goes "
    "to the wrong address is a vote lost.\n"
    "The next branch meeting is on 16 June at the Friends Meeting House. All members are "
    "welcome.\n";

// A paper's own version of kRelease, with much that is new below the top.
inline constexpr std::string_view kRetold =
    "Police staff in Cumbria are to be balloted on strike action after the force said that it "
    "would stop paying them a weekend allowance from 1 October.\n"
    "The allowance is worth up to £2,140 a year to 312 call handlers, detention officers and "
    "enquiry clerks, the union UNISON says.\n"
    "Talks at Acas ended on Wednesday without an agreement. The force offered to phase the cut in "
    "over 18 months, which members turned down by 94 per cent.\n"
    "\"Our members kept the control room going through the floods,\" an organiser said. \"They are "
    "being thanked with the loss of a week's wages every month.\"\n"
    "A spokeswoman for the force said that it respected the right of its staff to vote. It had to "
    "find savings somewhere, she said, and would rather do so here than close another station or "
    "take people off the streets.\n"
    "The ballot opens on 12 August and closes on 2 September. No strike could be held before the "
    "autumn, by when winter rosters will have been drawn up, and managers are already asking who "
    "would be ready to answer calls.\n";

struct Edit {
  std::string_view from, to;
};
struct Version {
  std::string_view what;  // for the reader
  std::string_view story;
  std::vector<Edit> edits;
};

inline const std::vector<Version> kCopies{
    {"cut from the end",
     kWire,
     {{"\"Nobody takes this step lightly,\" a spokesman for the union said. \"But nobody should "
       "have to go to work expecting to be hit.\"\n",
       ""},
      {"The Prison Service is recruiting 2,500 officers, and says that 1,100 of them have "
       "started.\n",
       ""}}},
    {"another ending",
     kWire,
     {{"The Prison Service is recruiting 2,500 officers, and says that 1,100 of them have "
       "started.",
       "Bedfordshire Police said that nobody had been arrested at the gates."}}},
    {"another ending with figures of its own",
     kWire,
     {{"The Prison Service is recruiting 2,500 officers, and says that 1,100 of them have "
       "started.",
       "At Durham some 160 people stood outside the gates, and a lorry sounded its horn for 10 "
       "minutes."}}},
    {"figures that only one side gives",
     kWire,
     {{"Prison officers across", "Some 4,000 prison officers across"},
      {" at seven on Tuesday morning", " on Tuesday"}}},
    {"the local end put in",
     kWire,
     {{"The Ministry of Justice said",
       "At Lewes about 85 staff gathered in the car park, where tea was handed round.\nThe "
       "Ministry of Justice said"}}},
    {"a paragraph cut from the middle",
     kWire,
     {{"Inmates were kept in their cells and visits were cancelled. Courts in Luton, Leeds and "
       "Birmingham sent juries home because defendants could not be produced.\n",
       ""}}},
    {"a paragraph cut and another put in elsewhere",
     kWire,
     {{"Courts in Luton, Leeds and Birmingham sent juries home because defendants could not be "
       "produced.\n",
       "\n"},
      {"expecting to be hit.\"",
       "expecting to be hit.\" There were 26 attacks in Norwich in May."}}},
    {"figures in the house style of another paper",
     kWire,
     {{"nine jails", "9 jails"},
      {"28 per cent", "28%"},
      {"two officers", "2 officers"},
      {"at 1pm", "at 1 p.m."},
      {"6,430", "6430"}}},
    {"yesterday for the day",
     kWire,
     {{" on Tuesday morning", " yesterday morning"}, {" on Friday", " at the end of the week"}}},
    {"subbed for length",
     kWire,
     {{" across England and Wales", ""},
      {" in the afternoon", ""},
      {" and that it had no choice but to ask for an injunction", ""},
      {" after a hearing of 40 minutes", ""}}},
    {"words of the house for words of the agency",
     kWire,
     {{"walked out of", "downed tools at"},
      {"assaults on its members", "attacks on its members"},
      {"Inmates were kept in", "Prisoners were locked in"},
      {"because defendants could", "as defendants could"}}},
    {"titles for names of offices",
     kWire,
     {{"The Ministry of Justice said", "The Government said"},
      {"The POA said", "The Prison Officers Association said"}}},
    {"the quotation marks of a web page",
     kWire,
     {{"\"Nobody takes this step lightly,\"", "“Nobody takes this step lightly,”"},
      {"\"But nobody should have to go to work expecting to be hit.\"",
       "“But nobody should have to go to work expecting to be hit.”"}}},
    {"paragraphs in another order",
     kWire,
     {{"Inmates were kept in their cells and visits were cancelled. Courts in Luton, Leeds and "
       "Birmingham sent juries home because defendants could not be produced.\n",
       ""},
      {"The Prison Service is recruiting",
       "Inmates were kept in their cells and visits were cancelled. Courts in Luton, Leeds and "
       "Birmingham sent juries home because defendants could not be produced.\nThe Prison Service "
       "is recruiting"}}},
    {"a paper's use of a release, the notes left off",
     kRelease,
     {{", UNISON announced today", ", a union has said"},
      {"Notes to editors: UNISON represents 40,000 police staff across the United Kingdom.\n",
       ""}}},
    {"the other side's answer put in",
     kRelease,
     {{"The ballot opens on",
       "A spokeswoman for the force said that it had to save £11 million and that the allowance "
       "was among the most generous in the north.\nThe ballot opens on"}}},
    {"the answer in place of the notes",
     kRelease,
     {{"Notes to editors: UNISON represents 40,000 police staff across the United Kingdom.",
       "The force, which employs 890 staff, said that it was sorry it had come to this."}}},
    {"a name in front of the quotation",
     kRelease,
     {{"UNISON's regional organiser said",
       "UNISON North West regional organiser in Carlisle said"}}},
    {"a shorter first sentence",
     kRelease,
     {{" after the force said that it would stop paying a weekend allowance from 1 October", ""}}},
    {"the date cut from the ballot",
     kRelease,
     {{" opens on 12 August and closes on 2 September", " opens next month"}}},
    {"a sister paper's top",
     kLocal,
     {{"A fire engine that has stood in Ludlow for half a century is to be taken away at night "
       "under plans that went before councillors yesterday.",
       "Ludlow may soon have no fire engine at night, to the fury of the crews who man it."}}},
    {"a sentence cut from each paragraph",
     kLocal,
     {{" Its regional secretary told the meeting that in a timbered street every minute counts, "
       "and that insurers would take note even if the authority did not.",
       ""},
      {" The public can have a say until the end of the month.", ""}}},
    {"a caption run into the text",
     kLocal,
     {{"The Fire Brigades Union called",
       "Ludlow fire station, which was opened in 1967.\nThe Fire Brigades Union called"}}},
    {"the branch named elsewhere in a national statement",
     kBranch,
     {{"The chair of the branch in Lancashire said", "The chair of the branch in Dorset said"}}},
    {"the branch's sentence left out",
     kBranch,
     {{"The chair of the branch in Lancashire said that the position there was no better than "
       "elsewhere. Officers who pass the exam are going back to uniform, because they see what it "
       "does to colleagues.\n",
       ""}}},
    {"shares in figures and in words",
     kBranch,
     {{"3 in 4 had", "three in four had"},
      {"within 5 years", "within five years"},
      {"52 per cent", "52%"}}},
    {"a link to the survey, and thanks",
     kBranch,
     {{"before Parliament rises in July.",
       "before Parliament rises in July. The survey can be read in full on our website, and we "
       "thank all who took part."}}},
    {"the column with a line of thanks",
     kColumn,
     {{"All members are welcome.",
       "All members are welcome, and thanks to those who came last time."}}},
};

inline const std::vector<Version> kOthers{
    {"the toll goes up in the evening",
     kWire,
     {{"nine jails", "14 jails"},
      {"28 per cent in a year, to 6,430", "31 per cent in a year, to 6,910"}}},
    {"the same report a year on",
     kWire,
     {{"28 per cent in a year, to 6,430", "12 per cent in a year, to 7,200"},
      {"on Tuesday", "on Thursday"},
      {"1,100 of them", "1,900 of them"}}},
    {"the next day",
     kWire,
     {{"Prison officers across England and Wales walked out of nine jails at seven on Tuesday "
       "morning in a dispute over violence, and went back in the afternoon when the High Court "
       "told them to.\nThe POA said that assaults on its members had risen by 28 per cent in a "
       "year, to 6,430, and that one wing at Bedford was being run by two officers at night.\n",
       "Ministers offered prison officers a working party on violence last night, a day after "
       "the union called its members out and was taken to court for it. The justice secretary "
       "told the Commons that he would publish figures for each jail every month, and that "
       "governors would be given money for body cameras and better radios before the winter. "
       "Labour said that it was too little, and asked why it had taken a walkout to get so far. "
       "The union said that it would put the offer to its branches at a conference in Derby.\n"}}},
    {"the same words of other jails",
     kWire,
     {{"England and Wales", "Scotland"},
      {"The POA said", "The POA Scotland said"},
      {"Bedford", "Barlinnie"},
      {"Courts in Luton, Leeds and Birmingham", "Courts in Glasgow, Perth and Paisley"},
      {"High Court", "Court of Session"},
      {"Ministry of Justice", "Scottish Government"},
      {"6,430", "410"}}},
    {"two figures corrected of a short report",
     kWire,
     {{"nine jails", "ten jails"}, {"6,430", "5,320"}}},
    {"another hour, another hearing", kWire, {{"at 1pm", "at 4pm"}, {"40 minutes", "75 minutes"}}},
    {"the release of another branch",
     kRelease,
     {{"Cumbria", "Durham"},
      {"£2,140", "£1,870"},
      {"312", "275"},
      {"12 August", "19 August"},
      {"2 September", "9 September"}}},
    {"the release of another branch with the dates of this one",
     kRelease,
     {{"Cumbria", "Durham"}, {"£2,140 a year to 312", "£1,870 a year to 275"}}},
    {"the result of the ballot",
     kRelease,
     {{"are to be balloted on strike action after the force said that it would stop paying a "
       "weekend allowance from 1 October, UNISON announced today",
       "have voted by 88 per cent for strike action over the loss of a weekend allowance, UNISON "
       "announced today"},
      {"The ballot opens on 12 August and closes on 2 September.",
       "The turnout was 67 per cent, and the first strike is to be on 20 September."}}},
    {"the ballot put off",
     kRelease,
     {{"12 August", "9 September"}, {"2 September", "30 September"}}},
    {"a better offer",
     kRelease,
     {{"over 18 months, which members turned down by 94 per cent",
       "over 30 months, which members turned down by 61 per cent"}}},
    {"another force's allowance and another union",
     kRelease,
     {{"Cumbria", "Gwent"},
      {"UNISON announced", "GMB announced"},
      {"UNISON's regional", "GMB's regional"},
      {"Notes to editors: UNISON", "Notes to editors: GMB"},
      {"312", "204"}}},
    {"another figure in each of two sentences",
     kRelease,
     {{"£2,140", "£2,410"}, {"94 per cent", "49 per cent"}}},
    {"another town's engine",
     kLocal,
     {{"Ludlow", "Bridgnorth"},
      {"Leominster", "Kidderminster"},
      {"Broad Street", "Low Town"},
      {"half a century", "thirty years"}}},
    {"another county's fire service",
     kLocal,
     {{"Ludlow", "Totnes"},
      {"Leominster", "Newton Abbot"},
      {"Shropshire", "Devon"},
      {"Broad Street", "Fore Street"}}},
    {"the vote a month later",
     kLocal,
     {{"A fire engine that has stood in Ludlow for half a century is to be taken away at night "
       "under plans that went before councillors yesterday.\nCrews who now sleep at the station "
       "would be on call from home instead, and the first engine to reach the old town after "
       "dark would have to come from Leominster across the county border.\n",
       "Ludlow is to keep its fire engine at night after councillors threw out a plan to take it "
       "away. Cheers went up in the gallery when the vote was read, and crews who had come in "
       "their own time shook hands with shopkeepers. Only the chair and the deputy chair voted "
       "for the plan, which had been a month in the making and had brought a bigger crowd to the "
       "council chamber than anybody could remember. The money must now come from the reserves, "
       "or from another town.\n"}}},
    {"the survey of the next year",
     kBranch,
     {{"up to 25 cases", "up to 31 cases"}, {"7,800", "6,200"}, {"52 per cent", "58 per cent"}}},
    {"the same evidence of sergeants to another committee",
     kBranch,
     {{"Detectives are", "Sergeants are"},
      {"Home Affairs Committee", "Police Remuneration Review Body"},
      {"7,800 detectives", "4,100 sergeants"},
      {"3 in 4", "2 in 3"}}},
    {"the evidence of Scotland",
     kBranch,
     {{"the Police Federation", "the Scottish Police Federation"},
      {"Home Affairs Committee", "Justice Committee at Holyrood"},
      {"7,800 detectives in England and Wales", "910 detectives in Scotland"},
      {"Lancashire", "Fife"}}},
    {"next week's column",
     kColumn,
     {{"14 ballots are open and 3 have closed", "11 ballots are open and 6 have closed"},
      {"Salford Council", "Bolton Council"},
      {"71 per cent", "84 per cent"},
      {"58 per cent", "63 per cent"},
      {"Monday 6 June", "Monday 13 June"},
      {"5 more employers", "7 more employers"}}},
    {"next week's column, with the same meeting",
     kColumn,
     {{"14 ballots are open and 3 have closed", "15 ballots are open and 2 have closed"},
      {"71 per cent", "66 per cent"}}},
    {"the column of another region",
     kColumn,
     {{"14 ballots", "9 ballots"},
      {"Salford Council", "Kirklees Council"},
      {"Civic Centre", "Town Hall"},
      {"16 June at the Friends Meeting House", "21 June at the Mechanics Institute"}}},
    {"the column with another day of action",
     kColumn,
     {{"Monday 6 June", "Friday 17 June"}, {"16 June", "30 June"}}},
    {"the column's only figures changed",
     kColumn,
     {{"14 ballots are open and 3 have closed", "16 ballots are open and 1 has closed"}}},
    {"strike pay goes up", kColumn, {{"£50", "£65"}, {"7am", "6am"}}},
    {"two employers in one form of words",
     kColumn,
     {{"Salford Council have voted by 71 per cent for action on a turnout of 58 per cent",
       "Oldham Council have voted by 93 per cent for action on a turnout of 49 per cent"}}},
};

}  // namespace story_versions
