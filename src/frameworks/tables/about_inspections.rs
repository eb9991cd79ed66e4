//! Documents about an inspection that Ofsted did not write: plans, council papers, newspaper articles.
//!
//! They repeat the judgement table and the items of the report they are about, so their tables are
//! that report's. A paper is known by the fields and headings that every council prints, a plan by
//! its title or the columns of its table, an article by the words with which the press reports.

use super::scales::FOUR_GRADES;
use super::{ilacs, sif};
use crate::frameworks::table::{Author, Form, Heading, Items, Label, Lead, Lists, Overall, Role, Table};
use crate::layout::line::{Line, LineKind};
use crate::layout::table_cells;
use crate::report::{Framework, ImprovementKind, Kind, SectionKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::{Start, Starts};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// The inspections that such documents are about, and the labels that their judgement tables repeat.
const ABOUT: [(Framework, &[Label]); 9] = [
    (Framework::Ilacs, ilacs::LABELS),
    (Framework::Sif, sif::LABELS),
    (Framework::Jtai, &[]),
    (Framework::LocalAreaSend, &[]),
    (Framework::AreaSend, &[]),
    (Framework::Slac, &[]),
    (Framework::ChildProtection2012, &[]),
    (Framework::ContactReferralAssessment, &[]),
    (Framework::JointAreaReview, &[]),
];

static PLANS: [Table; 9] = of_kind(Kind::ActionPlan, &[]);
static PAPERS: [Table; 9] = of_kind(Kind::CommitteeReport, PAPER_HEADINGS);
static ARTICLES: [Table; 9] = of_kind(Kind::NewsArticle, &[]);

/// All of them.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    [&PLANS, &PAPERS, &ARTICLES].into_iter().flatten()
}

const fn of_kind(kind: Kind, headings: &'static [Heading]) -> [Table; 9] {
    [
        table(kind, headings, 0),
        table(kind, headings, 1),
        table(kind, headings, 2),
        table(kind, headings, 3),
        table(kind, headings, 4),
        table(kind, headings, 5),
        table(kind, headings, 6),
        table(kind, headings, 7),
        table(kind, headings, 8),
    ]
}

const fn table(kind: Kind, headings: &'static [Heading], about: usize) -> Table {
    let (framework, labels) = ABOUT[about];
    let (author, lists, labels) = match kind {
        Kind::NewsArticle => (Author::Press, Lists::UnderHeadings, &[] as &[Label]),
        _ => (Author::Council, Lists::Announced, labels),
    };
    Table {
        framework,
        kind,
        author,
        form: Form::Report,
        signs: &[],
        labels,
        scale: &FOUR_GRADES,
        overall: Overall::Never,
        outcomes: &[],
        headings,
        statements: &[],
        lists,
        items: Items::Bullets,
        title: &[],
        block: &[],
        lead: Lead::Labelled,
        team: &[],
        previous: &[],
    }
}

/// Headings of council papers: what stands under any but the first is the council's own.
const PAPER_HEADINGS: &[Heading] = &[
    Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "What needs to improve", role: Role::List(ImprovementKind::AreaForImprovement) },
    Heading { text: "Areas for priority action", role: Role::List(ImprovementKind::PriorityAction) },
    Heading { text: "Recommendation", role: Role::Section(SectionKind::Other) },
    Heading { text: "Recommendations", role: Role::Section(SectionKind::Other) },
    Heading { text: "Purpose of report", role: Role::Section(SectionKind::Other) },
    Heading { text: "Purpose of the report", role: Role::Section(SectionKind::Other) },
    Heading { text: "Supporting information", role: Role::Section(SectionKind::Other) },
    Heading { text: "Background", role: Role::Section(SectionKind::Other) },
    Heading { text: "Next steps", role: Role::Section(SectionKind::NextSteps) },
    Heading { text: "Conclusion", role: Role::Section(SectionKind::Other) },
    Heading { text: "Policy implications", role: Role::Section(SectionKind::Other) },
    Heading { text: "Financial implications", role: Role::Section(SectionKind::Other) },
    Heading { text: "Resource implications", role: Role::Section(SectionKind::Other) },
    Heading { text: "Legal implications", role: Role::Section(SectionKind::Other) },
    Heading { text: "Equality implications", role: Role::Section(SectionKind::Other) },
    Heading { text: "Equality and diversity issues", role: Role::Section(SectionKind::Other) },
    Heading { text: "Implications for the council's priorities", role: Role::Section(SectionKind::Other) },
    Heading { text: "Risk analysis", role: Role::Section(SectionKind::Other) },
    Heading { text: "Background papers", role: Role::Section(SectionKind::Other) },
];

/// Words, as keys, with which the fields and headings of council papers and minutes begin.
const PAPER_WORDS: [&str; 32] = [
    "reportto",
    "reportofthe",
    "reportof",
    "reportby",
    "reportingofficer",
    "reportauthor",
    "contactofficer",
    "officercontact",
    "portfolio",
    "cabinetmember",
    "leadmember",
    "ward",
    "agendaitem",
    "agendano",
    "itemno",
    "keydecision",
    "forwardplan",
    "purposeofreport",
    "purposeofthereport",
    "purposeofthispaper",
    "membersareasked",
    "backgroundpapers",
    "listofbackgroundpapers",
    "financialimplications",
    "legalimplications",
    "policyimplications",
    "resourceimplications",
    "equalityimplications",
    "resolved",
    "apologiesforabsence",
    "declarationsofinterest",
    "meetingdate",
];

static PAPER_STARTS: Starts<[Start; 32]> = Starts::of_keys(PAPER_WORDS);

/// How many lines from the top one of a paper's fields has to stand.
const PAPER_HEAD: usize = 40;

/// The longest line without a colon that can be a field or heading of a paper, in bytes.
const LONGEST_FIELD: usize = 60;

/// A paper prints at least so many of its words.
const FEWEST_PAPER_WORDS: usize = 2;

/// Words, as keys, that a plan's title holds.
const PLAN_WORDS: [&str; 8] = [
    "actionplan",
    "improvementplan",
    "deliveryplan",
    "recoveryplan",
    "improvementactionplan",
    "writtenstatementofaction",
    "improvementprogramme",
    "responseplan",
];

static PLAN: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(PLAN_WORDS).ok());

/// How many lines from the top a plan's title may stand, and how long it may be in bytes.
const PLAN_HEAD: usize = 14;
const LONGEST_TITLE: usize = 110;

/// Words of the press, in lower case.
const PRESS_WORDS: [&str; 30] = [
    "watchdog",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "has been told",
    "have been told",
    "was told",
    "told the",
    "the report said",
    "the report says",
    "the report found",
    "the report states",
    "inspectors said",
    "inspectors found",
    "ordered to improve",
    "published this week",
    "published today",
    "published on",
    "according to",
    "cllr ",
    "councillor",
    "criticised",
    "praised",
    "damning",
    "slammed",
    "government inspectors",
    "said:",
    " said ",
    "reporter",
    "has been rated",
];

/// An article uses at least so many of them.
const FEWEST_PRESS_WORDS: usize = 3;

/// Articles are shorter than this, in bytes.
const LONGEST_ARTICLE: usize = 24_000;

/// Words, in lower case with straight quotes, one of which an article about children's services has.
const SERVICE_WORDS: [&str; 8] = [
    "children's services",
    "children's social",
    "social work",
    "social care",
    "children in care",
    "special educational needs",
    "looked after",
    "foster",
];

/// Words that only Ofsted's own letters and reports have, in lower case.
const OFSTED_OWN: [&str; 6] =
    ["yours sincerely", "yours faithfully", "inspection dates:", "this letter summarises", "lead inspector:", "dear "];

/// How inspections are named, as keys; the longer before the shorter that it contains.
const NAMES: [(&str, Framework); 20] = [
    ("localareapartnership", Framework::AreaSend),
    ("jointlocalareasend", Framework::LocalAreaSend),
    ("localareasendinspection", Framework::LocalAreaSend),
    ("jointareasend", Framework::LocalAreaSend),
    ("writtenstatementofaction", Framework::LocalAreaSend),
    ("areasendinspection", Framework::AreaSend),
    ("areasend", Framework::AreaSend),
    ("priorityactionplanareasend", Framework::AreaSend),
    ("jointtargetedareainspection", Framework::Jtai),
    ("jtai", Framework::Jtai),
    ("singleinspection", Framework::Sif),
    ("sifinspection", Framework::Sif),
    ("childreninneedofhelpandprotectionchildrenlookedafter", Framework::Sif),
    ("ilacs", Framework::Ilacs),
    ("inspectionoflocalauthoritychildrensservices", Framework::Ilacs),
    ("focusedvisit", Framework::Ilacs),
    ("safeguardingandlookedafterchildren", Framework::Slac),
    ("arrangementsfortheprotectionofchildren", Framework::ChildProtection2012),
    ("unannouncedinspectionofcontactreferralandassessment", Framework::ContactReferralAssessment),
    ("jointareareview", Framework::JointAreaReview),
];

/// The table of a plan or a council paper about an inspection by Ofsted.
///
/// Where the text has a title of Ofsted's own in line `title` of its body, it has to say before it, or
/// there, that it is a plan or a paper.
pub fn paper_or_plan(source: &Source, lines: &[Line], title: Option<usize>) -> Option<&'static Table> {
    let reach = title.map_or(PAPER_HEAD, |line| PAPER_HEAD.min(line + 1));
    let head: Vec<&str> = body(source, lines).take(reach).collect();
    let paper = || is_paper(source, lines, &head).then_some(&PAPERS);
    let tabled = || title.is_none_or(|line| line >= PAPER_HEAD) && has_plan_table(source, lines);
    let plan = || (is_titled_plan(source, &head) || tabled()).then_some(&PLANS);
    let tables = Some(()).filter(|()| names_ofsted(source.text())).and_then(|()| paper().or_else(plan))?;
    Some(about(source, lines, tables))
}

/// The table of a newspaper article about an inspection by Ofsted.
pub fn article(source: &Source, lines: &[Line]) -> Option<&'static Table> {
    let text = source.text();
    let fits = text.len() < LONGEST_ARTICLE && names_ofsted(text);
    (fits && reads_like_the_press(text)).then(|| about(source, lines, &ARTICLES))
}

fn names_ofsted(text: &str) -> bool {
    const TAILS: [&str; 2] = ["fsted", "FSTED"];
    TAILS.iter().any(|tail| memchr::memmem::find(text.as_bytes(), tail.as_bytes()).is_some())
}

fn body<'a>(source: &'a Source, lines: &'a [Line]) -> impl Iterator<Item = &'a str> {
    lines
        .iter()
        .filter(|line| line.is_body() && line.kind != LineKind::Contents)
        .map(|line| source.slice(line.content()))
}

/// Whether the head has a field or heading of a council paper, and the text has several.
fn is_paper(source: &Source, lines: &[Line], head: &[&str]) -> bool {
    head.iter().any(|text| paper_word(text).is_some()) && {
        let mut seen: Vec<&str> = body(source, lines).filter_map(paper_word).collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len() >= FEWEST_PAPER_WORDS
    }
}

/// The field or heading that a line begins with: a capital, and a colon or a short line behind the words.
fn paper_word(text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c.is_whitespace());
    let fits = text.starts_with(char::is_uppercase) && PAPER_STARTS.may_begin(text);
    let line =
        if fits && (text.len() <= LONGEST_FIELD || text.contains(':')) { letters_only::of(text) } else { return None };
    PAPER_WORDS.iter().find(|word| line.starts_with(**word)).copied()
}

/// Whether the head has a plan's title.
fn is_titled_plan(source: &Source, head: &[&str]) -> bool {
    head.iter().take(PLAN_HEAD).any(|line| is_plan_title(line)) && !reads_like_the_press(source.text())
}

/// A plan without a title is known by the columns of its table.
fn has_plan_table(source: &Source, lines: &[Line]) -> bool {
    let mut tabled = lines.iter().filter(|line| line.gapped && line.is_body());
    tabled.any(|line| table_cells::header(source.slice(line.content())).is_some())
}

fn is_plan_title(line: &str) -> bool {
    let title = line.len() <= LONGEST_TITLE && line.starts_with(char::is_uppercase) && !line.ends_with(['.', ',', ';']);
    title && { PLAN.as_ref().is_some_and(|plan| plan.is_match(&letters_only::of(line))) }
}

fn reads_like_the_press(text: &str) -> bool {
    if text.len() >= LONGEST_ARTICLE {
        return false;
    }
    let text = text.to_lowercase().replace('’', "'");
    let quotes = text.contains(['‘', '“', '"', '\'']);
    let press = PRESS_WORDS.iter().filter(|word| text.contains(**word)).count();
    quotes
        && press >= FEWEST_PRESS_WORDS
        && SERVICE_WORDS.iter().any(|word| text.contains(word))
        && !OFSTED_OWN.iter().any(|word| text.contains(word))
}

/// The table among `tables` of the inspection that the title names, else of the one named most.
fn about(source: &Source, lines: &[Line], tables: &'static [Table; 9]) -> &'static Table {
    let title: String = body(source, lines).take(PLAN_HEAD).map(letters_only::of).collect();
    let framework =
        named_first(&title).or_else(|| named_most(&letters_only::of(source.text()))).unwrap_or(Framework::Ilacs);
    tables.iter().find(|table| table.framework == framework).unwrap_or(&tables[0])
}

fn named_first(words: &str) -> Option<Framework> {
    let named = NAMES.iter().filter_map(|(name, framework)| Some((words.find(name)?, *framework)));
    named.min_by_key(|(at, _)| *at).map(|(_, framework)| framework)
}

fn named_most(words: &str) -> Option<Framework> {
    let count = |framework: Framework| {
        let names = NAMES.iter().filter(|(_, of)| *of == framework);
        names.map(|(name, _)| words.matches(name).count()).max().unwrap_or_default()
    };
    let counted = ABOUT.iter().rev().map(|(framework, _)| (count(*framework), *framework));
    counted.filter(|(count, _)| *count > 0).max_by_key(|(count, _)| *count).map(|(_, framework)| framework)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> (Kind, Framework) {
        let report = crate::read(text);
        assert_eq!(crate::verify(&report, text), []);
        (report.kind, report.framework)
    }

    #[test]
    fn council_papers_in_their_forms() {
        let cabinet = "Wynnshire Council\n\nReport to Cabinet\n\nAgenda item 7\n\nReport of the Director of Children’s Services\n\n\
            Ofsted: single inspection framework\n\n1. Purpose of report\n\nTo share the findings.\n\nFinancial implications\n\nNone.\n";
        assert_eq!(kind(cabinet), (Kind::CommitteeReport, Framework::Sif));
        let minutes = "Children’s Scrutiny Committee\n\n12 May 2019\n\nApologies for absence\n\nNone.\n\n14. Joint targeted area inspection\n\n\
            The director spoke of the inspection by Ofsted.\n\nRESOLVED: That the report be noted.\n";
        assert_eq!(kind(minutes), (Kind::CommitteeReport, Framework::Jtai));
    }

    #[test]
    fn papers_about_other_things_are_unknown() {
        let minutes = "Planning Committee\n\nApologies for absence\n\nNone.\n\nRESOLVED: That the minutes be noted.\n";
        assert_eq!(kind(minutes).0, Kind::Unknown);
        assert_eq!(kind("Climate action plan\n\nAction\tLead\tTimescale\nPlant trees\tParks\tMay\n").0, Kind::Unknown);
    }

    #[test]
    fn a_plan_is_of_the_inspection_that_it_names() {
        assert_eq!(
            kind("Wynnshire ILACS Improvement Plan\n\nOfsted visited us.\n"),
            (Kind::ActionPlan, Framework::Ilacs)
        );
        assert_eq!(
            kind("Written Statement of Action\n\nAfter the visit by Ofsted and CQC.\n"),
            (Kind::ActionPlan, Framework::LocalAreaSend)
        );
    }

    #[test]
    fn an_article_is_told_by_how_the_press_writes() {
        let article = "WYNNSHIRE council has been told to do better.\n\nThe education watchdog Ofsted said children’s services had ‘lost their way’.\n\n\
            The report found:\n\n  • Visits were rare.\n\nA spokesperson for the council said work had begun.\n";
        assert_eq!(kind(article), (Kind::NewsArticle, Framework::Ilacs));
        assert!(crate::read(article).improvements.is_empty());
        assert_eq!(
            kind("A shop has been told to close. A spokesman said: ‘We will.’ The watchdog praised it.").0,
            Kind::Unknown
        );
    }

    #[test]
    fn letters_count_items_as_numbers_do() {
        let text = "Report to: Executive Board\nReporting officer: Director\n\nOfsted found three areas that need to improve:\n\n\
            (a) The quality of visits to children.\n(b) The timeliness of plans.\n\n4. Financial implications\n\nThere are none.\n";
        let items: Vec<String> = crate::read(text).improvements.into_iter().map(|item| item.text).collect();
        assert_eq!(items, ["The quality of visits to children.", "The timeliness of plans."]);
    }

    #[test]
    fn the_numbers_of_a_paper_are_its_own() {
        let text = "Report to: Executive Board\nReporting officer: Director\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To share what Ofsted found in the ILACS inspection.\n\n\
            2.0 RECOMMENDATION\n\n2.1 That members note the report.\n\n3.1 Ofsted set out the following areas for improvement:\n\n\
            1. The quality of visits to children.\n2. The timeliness of plans.\n\n3.2 A plan is being drawn up by the director.\n";
        let report = crate::read(text);
        let items: Vec<&str> = report.improvements.iter().map(|item| item.text.as_str()).collect();
        assert_eq!(items, ["The quality of visits to children.", "The timeliness of plans."]);
        assert!(report.paragraphs.iter().all(|paragraph| paragraph.number.is_none()));
        assert!(
            report.paragraphs.iter().any(|paragraph| paragraph.text == "A plan is being drawn up by the director.")
        );
    }
}
