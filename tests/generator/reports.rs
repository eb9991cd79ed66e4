//! Reports: title page, judgements, numbered paragraphs, items.

use super::draft::{self, Draft, Range, Tag};
use super::{Bullets, Element, words};
use ofsted_report::report::{Area, Framework, Grade, ImprovementKind as Item, Kind, Outcome, Service, TagKind};

/// Grades of 2009 to 2013.
const GRADES_2009: [(Grade, &str); 4] = [
    (Grade::Outstanding, "Outstanding"),
    (Grade::Good, "Good"),
    (Grade::Adequate, "Adequate"),
    (Grade::Inadequate, "Inadequate"),
];
/// Grades of the single inspection framework.
const GRADES_SIF: [(Grade, &str); 5] = [
    (Grade::Outstanding, "Outstanding"),
    (Grade::Good, "Good"),
    (Grade::RequiresImprovement, "Requires improvement"),
    (Grade::RequiresImprovement, "Requires Improvement"),
    (Grade::Inadequate, "Inadequate"),
];
/// Grades of ILACS.
const GRADES_ILACS: [(Grade, &str); 4] = [
    (Grade::Outstanding, "Outstanding"),
    (Grade::Good, "Good"),
    (Grade::RequiresImprovement, "Requires improvement to be good"),
    (Grade::Inadequate, "Inadequate"),
];
const IMPRINT: &str = "The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects many services.";

fn is(draft: &mut Draft, framework: Framework, kind: Kind) {
    (draft.known.framework, draft.known.kind) = (Some(framework), Some(kind));
}

fn judge(draft: &mut Draft, area: Area, grade: Grade) {
    draft.known.judgements.push((None, area, grade));
}

fn imprint(draft: &mut Draft, year: i16) {
    draft.put(Element::NewPage);
    draft.say(IMPRINT);
    draft.block(&["Piccadilly Gate", "Store Street", "Manchester", "M1 2WD"]);
    draft.block(&[&format!("© Crown copyright {year}")]);
}

// --- ILACS ------------------------------------------------------------------------------------

const LEADERS: (&str, Area) =
    ("The impact of leaders on social work practice with children and families", Area::LeadersImpact);
const LEADERS_2026: (&str, Area) =
    ("The impact of leaders on practice with children and families", Area::LeadersImpact);
const HELP: (&str, Area) =
    ("The experiences and progress of children who need help and protection", Area::HelpAndProtection);
const CARE_BOTH: (&str, Area) =
    ("The experiences and progress of children in care and care leavers", Area::ChildrenInCareAndCareLeavers);
const CARE: (&str, Area) = ("The experiences and progress of children in care", Area::ChildrenInCare);
const LEAVERS: (&str, Area) = ("The experiences and progress of care leavers", Area::CareLeavers);
const LEAVERS_TYPO: (&str, Area) = ("The experiences and progress of children care leavers", Area::CareLeavers);
const OVERALL: (&str, Area) = ("Overall effectiveness", Area::OverallEffectiveness);

/// One edition of the ILACS report.
struct Ilacs {
    years: &'static [i16],
    rows: &'static [(&'static str, Area)],
    title: fn(&mut Draft),
    ranges: &'static [Range],
    inspector: fn(&mut Draft, &str),
    heading: &'static [&'static str],
    separators: &'static [&'static str],
    tags: &'static [Tag],
}

const TAGS: [Tag; 7] = [
    Tag { printed: "(outcome 3, national framework)", kind: Some(TagKind::Outcome), number: Some(3) },
    Tag { printed: "(Outcome four, National Framework)", kind: Some(TagKind::Outcome), number: Some(4) },
    Tag { printed: "(National Framework, Outcome 1)", kind: Some(TagKind::Outcome), number: Some(1) },
    Tag { printed: "(National Framework enabler two)", kind: Some(TagKind::Enabler), number: Some(2) },
    Tag { printed: "(principle 2, national framework)", kind: Some(TagKind::Principle), number: Some(2) },
    Tag { printed: "[Outcome 3, national framework]", kind: Some(TagKind::Outcome), number: Some(3) },
    Tag {
        printed: "(enabler: leaders drive conditions for effective practice, national framework)",
        kind: Some(TagKind::Enabler),
        number: None,
    },
];

const ILACS_2018: Ilacs = Ilacs {
    years: &[2018, 2019, 2020],
    rows: &[LEADERS, HELP, CARE_BOTH, OVERALL],
    title: title_old,
    ranges: &[draft::full_to, draft::short_to, draft::zeros],
    inspector: inspector_two_lines,
    heading: &["What needs to improve", "What needs to improve:"],
    separators: &[" is ", " is: ", ": ", " "],
    tags: &[],
};
const ILACS_2021: Ilacs = Ilacs {
    years: &[2021, 2022],
    title: title_new,
    inspector: inspector_her,
    heading: &["What needs to improve?"],
    separators: &[": "],
    ..ILACS_2018
};
const ILACS_2023: Ilacs = Ilacs {
    years: &[2023, 2024],
    rows: &[LEADERS, HELP, CARE, LEAVERS, OVERALL],
    ranges: &[draft::short_to, draft::full_to],
    inspector: inspector_his,
    ..ILACS_2021
};
const ILACS_2026: Ilacs = Ilacs {
    years: &[2026],
    rows: &[LEADERS_2026, HELP, CARE, LEAVERS_TYPO],
    heading: &["What needs to improve?1"],
    tags: &TAGS,
    ..ILACS_2023
};

/// ILACS, 2018 to 2021: authority first, page numbers only, care and care leavers together.
pub fn ilacs_2018(draft: &mut Draft) {
    draft.document.look.glyph = '\u{f06e}';
    ilacs(draft, &ILACS_2018);
}

/// ILACS, 2021 to 2022: the new title and a running foot.
pub fn ilacs_2021(draft: &mut Draft) {
    ilacs(draft, &ILACS_2021);
}

/// ILACS, 2023 to 2025: five rows.
pub fn ilacs_2023(draft: &mut Draft) {
    ilacs(draft, &ILACS_2023);
}

/// ILACS, 2026: no overall effectiveness, items tagged, a footnote.
pub fn ilacs_2026(draft: &mut Draft) {
    ilacs(draft, &ILACS_2026);
}

fn title_old(draft: &mut Draft) {
    draft.title(draft.name);
    draft.title("Inspection of children’s social care services");
}

fn title_new(draft: &mut Draft) {
    draft.title(&format!("Inspection of {} local authority children’s services", draft.name));
}

fn inspector_two_lines(draft: &mut Draft, name: &str) {
    draft.label("Lead inspector:", name);
    draft.block(&["Her Majesty’s Inspector"]);
}

fn inspector_her(draft: &mut Draft, name: &str) {
    draft.label("Lead inspector:", &format!("{name}, Her Majesty’s Inspector"));
}

fn inspector_his(draft: &mut Draft, name: &str) {
    draft.label("Lead inspector:", &format!("{name}, His Majesty’s Inspector"));
}

fn ilacs(draft: &mut Draft, edition: &Ilacs) {
    is(draft, Framework::Ilacs, Kind::InspectionReport);
    let grades: Vec<_> = edition.rows.iter().map(|_| draft.grade(&GRADES_ILACS)).collect();
    ilacs_front(draft, edition, &grades);
    draft.prose(2);
    draft.put(Element::NewPage);
    ilacs_items(draft, edition);
    let body = (1..edition.rows.len()).chain([0]).filter(|&at| edition.rows[at].1 != Area::OverallEffectiveness);
    for at in body {
        let separator = *draft.dice.pick(edition.separators);
        draft.heading(&format!("{}{separator}{}", edition.rows[at].0, grades[at].1.to_lowercase()));
        draft.findings(draft.size + 1);
    }
    imprint(draft, draft.known.end.map_or(2020, |day| day.year()));
}

fn ilacs_front(draft: &mut Draft, edition: &Ilacs, grades: &[(Grade, &'static str)]) {
    (edition.title)(draft);
    let days = draft.dates(edition.years, 11);
    let range = draft.range(edition.ranges, days);
    if edition.years[0] > 2020 {
        draft.document.look.foot =
            vec![format!("Inspection of {} local authority children’s services", draft.name), range.clone()];
    }
    draft.label("Inspection dates:", &range);
    let name = draft.inspector();
    draft.known.lead_inspector = Some(name.into());
    (edition.inspector)(draft, name);
    draft.document.look.grade_width = *draft.dice.pick(&[22, 40]);
    draft.put(Element::Row("Judgement".into(), "Grade".into()));
    for (row, grade) in edition.rows.iter().zip(grades) {
        draft.put(Element::Row(row.0.into(), grade.1.into()));
        judge(draft, row.1, grade.0);
    }
}

fn ilacs_items(draft: &mut Draft, edition: &Ilacs) {
    let heading = *draft.dice.pick(edition.heading);
    draft.heading(heading);
    draft.list(Item::AreaForImprovement);
    if !edition.tags.is_empty() {
        draft.put(Element::Footnote(
            1,
            "The points refer to outcomes, enablers or principles of the Children’s Social Care: National Framework."
                .into(),
        ));
    }
    for at in 0..2 + draft.dice.below(4) {
        ilacs_item(draft, edition, at);
    }
}

fn ilacs_item(draft: &mut Draft, edition: &Ilacs, at: usize) {
    let text = words::noun_item(&mut draft.dice);
    if !edition.tags.is_empty() {
        let tag = *draft.dice.pick(edition.tags);
        draft.tagged_item(&text, tag);
    } else if at == 1 && draft.dice.below(3) == 0 {
        let inner: Vec<_> = (0..2).map(|_| words::noun_item(&mut draft.dice).to_lowercase() + ".").collect();
        draft.nested_item(&format!("{text}, including:"), &inner);
    } else {
        draft.item(&(text + "."));
    }
}

// --- 2009 to 2013 -----------------------------------------------------------------------------

/// The six headings of 2011 that both halves share, and what they judge.
const SLAC_SAFEGUARDING: [(&str, Area); 9] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Capacity for improvement", Area::CapacityToImprove),
    ("Children and young people are safe and feel safe", Area::ChildrenSafeAndFeelSafe),
    ("Quality of provision", Area::QualityOfProvision),
    (
        "The contribution of health agencies to keeping children and young people safe",
        Area::ContributionOfHealthAgencies,
    ),
    ("Ambition and prioritisation", Area::AmbitionAndPrioritisation),
    ("Leadership and management", Area::LeadershipAndManagement),
    ("Performance management and quality assurance", Area::PerformanceManagementAndQualityAssurance),
    ("Partnership working", Area::PartnershipWorking),
];
const SLAC_LOOKED_AFTER: [(&str, Area); 11] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Capacity for improvement", Area::CapacityToImprove),
    ("Being healthy", Area::BeingHealthy),
    ("Staying safe", Area::StayingSafe),
    ("Enjoying and achieving", Area::EnjoyingAndAchieving),
    ("Making a positive contribution, including user engagement", Area::MakingAPositiveContribution),
    ("Economic well-being", Area::EconomicWellBeing),
    ("Quality of provision", Area::QualityOfProvision),
    ("Ambition and prioritisation", Area::AmbitionAndPrioritisation),
    ("Leadership and management", Area::LeadershipAndManagement),
    ("Performance management and quality assurance", Area::PerformanceManagementAndQualityAssurance),
];
const LAC_2013: [(&str, Area); 5] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Capacity to improve", Area::CapacityToImprove),
    ("Outcomes for looked after children and young people", Area::OutcomesForLookedAfterChildren),
    ("Quality of provision", Area::QualityOfProvision),
    ("Leadership and management", Area::LeadershipAndManagement),
];
const PROTECTION_2012: [(&str, Area); 4] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    (
        "The effectiveness of the help and protection provided to children, young people, families and carers",
        Area::HelpAndProtection,
    ),
    ("The quality of practice", Area::QualityOfProvision),
    ("Leadership and governance", Area::LeadershipAndManagement),
];
const TIMES: [&str; 3] = ["Immediately:", "Within three months:", "Within six months:"];
const SCALE: [(&str, &str); 4] = [
    ("Outstanding (Grade 1)", "A service well above what is asked"),
    ("Good (Grade 2)", "A service above what is asked"),
    ("Adequate (Grade 3)", "A service at what is asked"),
    ("Inadequate (Grade 4)", "A service below what is asked"),
];

/// A judgement on its way from a heading to the record at the end.
type Judged = (Option<Service>, &'static str, Area, (Grade, &'static str));

/// Safeguarding and looked after children services, 2009 to 2012: two halves with equal headings.
pub fn slac(draft: &mut Draft) {
    is(draft, Framework::Slac, Kind::InspectionReport);
    draft.title("Inspection of safeguarding and looked after children services");
    front_2009(draft, &[2009, 2010, 2011]);
    contents(
        draft,
        &[
            "Service information",
            "Safeguarding services",
            "Overall effectiveness",
            "Services for looked after children",
            "Overall effectiveness",
            "Record of main findings",
        ],
    );
    about_2009(draft);
    draft.heading("Safeguarding services");
    let mut record = half(draft, Some(Service::Safeguarding), &SLAC_SAFEGUARDING);
    draft.heading("Services for looked after children");
    record.extend(half(draft, Some(Service::LookedAfterChildren), &SLAC_LOOKED_AFTER));
    draft.put(Element::NewPage);
    draft.heading("Record of main findings:");
    record_half(draft, "Safeguarding services", Some(Service::Safeguarding), &record);
    record_half(draft, "Services for looked after children", Some(Service::LookedAfterChildren), &record);
}

/// Looked after children services, 2013.
pub fn looked_after_2013(draft: &mut Draft) {
    is(draft, Framework::LookedAfter2013, Kind::InspectionReport);
    draft.title("Inspection of looked after children services");
    one_half(draft, "Services for looked after children", &[2013], &LAC_2013);
}

/// Arrangements for the protection of children, 2012 to 2013.
pub fn child_protection_2012(draft: &mut Draft) {
    is(draft, Framework::ChildProtection2012, Kind::InspectionReport);
    draft.title("Inspection of local authority arrangements for the protection of children");
    one_half(draft, "Local authority arrangements for the protection of children", &[2012, 2013], &PROTECTION_2012);
}

fn one_half(draft: &mut Draft, what: &str, years: &[i16], table: &'static [(&'static str, Area)]) {
    front_2009(draft, years);
    draft.document.look.foot = vec![format!("{} Council {}", draft.name, what)];
    let titles: Vec<_> = table.iter().map(|row| row.0).chain(["Record of main findings"]).collect();
    contents(draft, &titles);
    about_2009(draft);
    let record = half(draft, None, table);
    draft.put(Element::NewPage);
    draft.heading("Record of main findings");
    record_half(draft, what, None, &record);
}

fn front_2009(draft: &mut Draft, years: &[i16]) {
    draft.document.look.glyph = '\u{f06e}';
    draft.document.look.bullets = *draft.dice.pick(&[Bullets::Apart, Bullets::Beside]);
    draft.title(&format!("{} Council", draft.name));
    let days = draft.dates(years, 11);
    let range = draft.range(&[draft::short_dash, draft::full_dash], days);
    let name = draft.inspector();
    draft.known.lead_inspector = Some(name.into());
    let published = draft::later(days.1, 35);
    draft.known.published = Some(published);
    draft.put(Element::Cells("Inspection dates:".into(), range));
    draft.label("Reporting inspector:", name);
    draft.put(Element::Cells("Age group:".into(), "All".into()));
    draft.put(Element::Cells("Published:".into(), draft::full(published)));
    draft.block(&[&format!("© Crown copyright {}", published.year())]);
    draft.put(Element::NewPage);
}

fn contents(draft: &mut Draft, titles: &[&str]) {
    draft.heading("Contents");
    let entries = titles.iter().zip(2..).map(|(title, page)| (title.to_string(), page * 2)).collect();
    draft.put(Element::Contents(entries));
    draft.put(Element::NewPage);
}

fn about_2009(draft: &mut Draft) {
    draft.heading("About this inspection");
    draft.findings(1);
    draft.heading("The inspection judgements and what they mean");
    draft.number("All judgements use this scale of four points.");
    for (grade, meaning) in SCALE {
        draft.put(Element::Row(grade.into(), meaning.into()));
    }
    draft.heading("Service information");
    draft.findings(2);
}

/// Headings with their grades, and the list of items below the second of them.
fn half(draft: &mut Draft, service: Option<Service>, table: &'static [(&'static str, Area)]) -> Vec<Judged> {
    let mut record = Vec::new();
    for &(label, area) in table {
        let grade = draft.grade(&GRADES_2009);
        let rank = 1 + GRADES_2009.iter().position(|g| g.0 == grade.0).unwrap();
        draft.heading(label);
        draft.block(&[&format!("Grade {rank} ({})", grade.1.to_lowercase())]);
        draft.findings(draft.size);
        draft.known.judgements.push((service, area, grade.0));
        record.push((service, label, area, grade));
        if record.len() == 2 {
            timed_items(draft);
        }
    }
    record
}

fn timed_items(draft: &mut Draft) {
    draft.heading("Areas for improvement");
    draft.number("In order to improve its services the council and its partners should take this action.");
    draft.list(Item::AreaForImprovement);
    for time in TIMES {
        draft.group(time);
        for _ in 0..1 + draft.dice.below(3) {
            let text = words::task_item(&mut draft.dice);
            draft.item(&text);
        }
    }
}

fn record_half(draft: &mut Draft, heading: &str, service: Option<Service>, record: &[Judged]) {
    draft.heading(heading);
    for (_, label, _, grade) in record.iter().filter(|row| row.0 == service) {
        draft.put(Element::Row(label.to_string(), grade.1.into()));
    }
}

// --- SIF --------------------------------------------------------------------------------------

const SIF_ROWS: [(&str, Area); 5] = [
    ("1. Children who need help and protection", Area::HelpAndProtection),
    ("2. Children looked after and achieving permanence", Area::LookedAfterAndPermanence),
    ("2.1 Adoption performance", Area::Adoption),
    ("2.2 Experiences and progress of care leavers", Area::CareLeavers),
    ("3. Leadership, management and governance", Area::LeadershipManagementGovernance),
];
const SIF_TITLE: &str =
    "nspection of services for children in need of help and protection, children looked after and care leavers";
const SIF_RANGES: [Range; 6] =
    [draft::full_dash, draft::full_to, draft::short_dash, draft::short_to, draft::full_glued, draft::slashes];

/// SIF, February to August 2014: two sections, the board on the front page.
pub fn sif_section1(draft: &mut Draft) {
    sif_front(draft, &[2014], &format!("I{SIF_TITLE}"));
    sif_board_title(draft);
    sif_table(draft);
    let board = draft.grade(&GRADES_SIF);
    judge(draft, Area::Lscb, board.0);
    draft.say(&format!("The effectiveness of the Local Safeguarding Children Board (LSCB) {}", verb_phrase(board.0)));
    contents(
        draft,
        &[
            "Section 1: the local authority",
            "Summary of key findings",
            "Section 2: The effectiveness of the Local Safeguarding Children Board",
        ],
    );
    draft.heading("Section 1: the local authority");
    draft.heading("Summary of key findings");
    draft.findings(2);
    draft.heading("What does the local authority need to improve?");
    sif_items(draft);
    sif_body(draft);
    draft.heading("Section 2: The effectiveness of the Local Safeguarding Children Board");
    draft.heading(&format!("The effectiveness of the LSCB {}", verb_phrase(board.0)));
    board_part(draft, "What does the LSCB need to improve?");
    sif_team(draft);
}

/// SIF, September 2014 to June 2015.
pub fn sif_summary(draft: &mut Draft) {
    sif_front(draft, &[2014, 2015], &format!("I{SIF_TITLE}"));
    sif_board_title(draft);
    sif_table(draft);
    contents(
        draft,
        &[
            "Summary of findings",
            "What does the local authority need to improve?",
            "The local authority’s strengths",
            "What does the LSCB need to improve?",
        ],
    );
    draft.heading("Summary of findings");
    draft.bullets(3);
    draft.heading("What does the local authority need to improve?");
    sif_items(draft);
    draft.heading("The local authority’s strengths");
    draft.findings(draft.size);
    sif_body(draft);
    board_judged(draft);
    board_part(draft, "What does the LSCB need to improve?");
    sif_team(draft);
}

/// SIF, 2015 to 2018: recommendations open the one sequence of numbers.
pub fn sif_recommendations(draft: &mut Draft) {
    sif_front(draft, &[2015, 2016, 2017], &format!("I{SIF_TITLE}"));
    sif_board_title(draft);
    sif_table(draft);
    sif_recommended(draft);
    board_judged(draft);
    draft.heading("Executive summary");
    draft.prose(2);
    board_part(draft, "Recommendations");
    sif_team(draft);
}

/// SIF re-inspection: no board.
pub fn sif_reinspection(draft: &mut Draft) {
    sif_front(draft, &[2016, 2017], &format!("Re-i{SIF_TITLE}"));
    sif_table(draft);
    sif_recommended(draft);
    sif_team(draft);
}

/// SIF with the review of the board bound behind it: a second title page, numbers from 1 again.
pub fn sif_bound_lscb(draft: &mut Draft) {
    sif_front(draft, &[2014], &format!("I{SIF_TITLE}"));
    sif_table(draft);
    sif_recommended(draft);
    sif_team(draft);
    draft.put(Element::NewPage);
    draft.next = 1;
    draft.title("Inspection of the effectiveness of the local safeguarding children board");
    board_judged(draft);
    board_part(draft, "What does the LSCB need to improve?");
}

/// The review of a board on its own.
pub fn lscb_review(draft: &mut Draft) {
    is(draft, Framework::LscbReview, Kind::InspectionReport);
    draft.document.look.glyph = '\u{f06e}';
    draft.title(&format!("{} Safeguarding Children Board", draft.name));
    draft.title("Review of the effectiveness of the Local Safeguarding Children Board1");
    sif_dates(draft, &[2015]);
    board_judged(draft);
    draft.put(Element::Footnote(1, "This review rests on section 15A of the Children Act 2004.".into()));
    draft.heading("Executive summary");
    draft.prose(2);
    contents(draft, &["Executive summary", "Recommendations", "Information about this inspection"]);
    board_part(draft, "Recommendations");
    sif_team(draft);
}

fn sif_front(draft: &mut Draft, years: &[i16], title: &str) {
    is(draft, Framework::Sif, Kind::InspectionReport);
    draft.document.look.glyph = '\u{f06e}';
    draft.document.look.sub_glyph = '\u{f02d}';
    draft.document.look.grade_width = *draft.dice.pick(&[12, 40]);
    draft.title(&format!("{} Council", draft.name));
    draft.title(title);
    sif_dates(draft, years);
}

fn sif_board_title(draft: &mut Draft) {
    let at = draft.document.elements.len() - 2;
    let lines = ["and", "Review of the effectiveness of the Local Safeguarding Children Board1"];
    for (nth, line) in lines.into_iter().enumerate() {
        draft.document.elements.insert(at + nth, Element::Title(line.into()));
    }
    draft.put(Element::Footnote(
        1,
        "Both reports stand in one, as section 152 of the Education and Inspections Act 2006 allows.".into(),
    ));
}

fn sif_dates(draft: &mut Draft, years: &[i16]) {
    let days = draft.dates(years, 23);
    let range = draft.range(&SIF_RANGES, days);
    let published = draft::later(days.1, 50);
    draft.known.published = Some(published);
    draft.label("Inspection date:", &range);
    draft.label("Report published:", &draft::full(published));
}

/// "is good", "requires improvement".
fn verb_phrase(grade: Grade) -> &'static str {
    match grade {
        Grade::Outstanding => "is outstanding",
        Grade::Good => "is good",
        Grade::Inadequate => "is inadequate",
        _ => "requires improvement",
    }
}

/// "are good", "require improvement to be good".
fn verb_phrase_many(grade: Grade) -> &'static str {
    match grade {
        Grade::Outstanding => "are outstanding",
        Grade::Good => "are good",
        Grade::Inadequate => "are inadequate",
        _ => "require improvement to be good",
    }
}

fn sif_table(draft: &mut Draft) {
    let overall = draft.grade(&GRADES_SIF).0;
    judge(draft, Area::OverallEffectiveness, overall);
    let sentences = [
        format!("Children’s services in {} {}", draft.name, verb_phrase_many(overall)),
        format!(
            "The overall judgement is that children’s services {}",
            verb_phrase_many(overall).trim_end_matches(" to be good")
        ),
        format!(
            "The overall judgement {}",
            if overall == Grade::RequiresImprovement { "is requires improvement" } else { verb_phrase(overall) }
        ),
    ];
    let sentence = draft.dice.pick(&sentences).clone();
    draft.put(Element::Heading(sentence));
    for (label, area) in SIF_ROWS {
        let grade = draft.grade(&GRADES_SIF);
        judge(draft, area, grade.0);
        draft.put(Element::Row(label.into(), grade.1.into()));
    }
}

fn sif_recommended(draft: &mut Draft) {
    draft.put(Element::NewPage);
    draft.heading("Executive summary");
    draft.prose(3);
    contents(
        draft,
        &[
            "The local authority",
            "Information about this local authority area",
            "Recommendations",
            "Summary for children and young people",
            "The Local Safeguarding Children Board (LSCB)",
        ],
    );
    draft.heading("The local authority");
    draft.heading("Information about this local authority area2");
    draft.put(Element::Footnote(
        2,
        "The local authority could look over this part of the report and correct its figures.".into(),
    ));
    draft.heading("Local leadership");
    draft.bullets(2);
    draft.heading("Recommendations");
    draft.list(Item::Recommendation);
    for _ in 0..3 + draft.dice.below(8) {
        let text = words::task_item(&mut draft.dice) + ".";
        draft.numbered_item(&text);
    }
    draft.heading("Summary for children and young people");
    draft.bullets(3);
    sif_body(draft);
}

fn sif_items(draft: &mut Draft) {
    for (heading, kind) in
        [("Priority and immediate action", Item::PriorityAction), ("Areas for improvement", Item::AreaForImprovement)]
    {
        draft.list(kind);
        draft.group(heading);
        for _ in 0..1 + draft.dice.below(4) {
            let text = words::task_item(&mut draft.dice) + ".";
            draft.numbered_item(&text);
        }
    }
}

fn sif_body(draft: &mut Draft) {
    let grade_of = |draft: &Draft, area| draft.known.judgements.iter().find(|j| j.1 == area).unwrap().2;
    draft.heading("The experiences and progress of children who need help and protection");
    draft.findings(draft.size);
    draft.heading("The experiences and progress of children looked after and achieving permanence");
    draft.findings(draft.size);
    let adoption = grade_of(draft, Area::Adoption);
    draft.heading(&format!("The graded judgment for adoption performance is that it {}", verb_phrase(adoption)));
    draft.findings(draft.size);
    let leavers = grade_of(draft, Area::CareLeavers);
    draft.heading(&format!(
        "The graded judgement about the experience and progress of care leavers is that it {}",
        verb_phrase(leavers)
    ));
    draft.findings(draft.size);
    draft.heading("Leadership, management and governance");
    draft.findings(draft.size);
}

fn board_judged(draft: &mut Draft) {
    let grade = draft.grade(&GRADES_SIF).0;
    judge(draft, Area::Lscb, grade);
    draft.put(Element::NewPage);
    if draft.known.framework == Some(Framework::Sif) {
        draft.heading("The Local Safeguarding Children Board (LSCB)");
    }
    draft.heading(&format!("The Local Safeguarding Children Board {}", verb_phrase(grade)));
}

fn board_part(draft: &mut Draft, heading: &str) {
    draft.heading(heading);
    draft.list(if heading == "Recommendations" { Item::Recommendation } else { Item::AreaForImprovement });
    for _ in 0..2 + draft.dice.below(3) {
        let text = words::task_item(&mut draft.dice) + ".";
        draft.numbered_item(&text);
    }
    draft.heading("Inspection findings – the Local Safeguarding Children Board");
    draft.findings(draft.size);
}

fn sif_team(draft: &mut Draft) {
    let name = draft.inspector();
    draft.known.lead_inspector = Some(name.into());
    draft.put(Element::NewPage);
    draft.heading("Information about this inspection");
    draft.prose(1);
    draft.heading("The inspection team");
    draft.label("Lead inspector:", name);
    draft.label("Deputy lead inspector:", "Olive Trant");
    imprint(draft, 2015);
}

// --- area SEND, schools, joint area reviews ---------------------------------------------------

const OUTCOMES: [(Outcome, &str); 2] = [
    (
        Outcome::TypicallyPositive,
        "The local area partnership’s special educational needs and/or disabilities (SEND) arrangements typically lead to positive experiences and outcomes for children and young people with SEND.",
    ),
    (
        Outcome::Inconsistent,
        "The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND).",
    ),
];
const FAILINGS: (Outcome, &str) = (
    Outcome::SystemicFailings,
    "There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with SEND.",
);

/// Area SEND, two of the three outcomes.
pub fn area_send(draft: &mut Draft) {
    let outcome = *draft.dice.pick(&OUTCOMES);
    send_front(draft, outcome);
    send_items(draft);
    send_back(draft);
}

/// Area SEND with systemic failings: a table of priority actions.
pub fn area_send_failings(draft: &mut Draft) {
    send_front(draft, FAILINGS);
    draft.list(Item::PriorityAction);
    draft.heading("Areas for priority action");
    draft.put(Element::Row("Responsible body".into(), "Areas for priority action".into()));
    for _ in 0..2 + draft.dice.below(3) {
        let (text, body) = (
            words::leaders_item(&mut draft.dice) + ".",
            format!("{} Council and NHS West Ferring Integrated Care Board (ICB)", draft.name),
        );
        draft.expect(&text).responsible = Some(body.clone());
        draft.put(Element::Priority(body, text));
    }
    send_items(draft);
    send_back(draft);
}

fn send_front(draft: &mut Draft, outcome: (Outcome, &str)) {
    is(draft, Framework::AreaSend, Kind::JointInspection);
    draft.block(&["Local area partnership report"]);
    draft.title(&format!("Area SEND inspection of {} Local Area Partnership", draft.name));
    let days = draft.dates(&[2023, 2024], 4);
    let range = draft.range(&[draft::short_to, draft::full_to], days);
    draft.document.look.foot = vec![format!("Inspection report: {} Local Area Partnership", draft.name), range.clone()];
    draft.label("Inspection dates:", &range);
    draft.label("Dates of previous inspection:", "2 to 6 October 2017");
    draft.known.outcome = Some(outcome.0);
    draft.heading("Inspection outcome");
    draft.say(outcome.1);
    draft.say("The next full inspection will be within approximately three years.");
    for heading in [
        "Information about the local area partnership",
        "What is it like to be a child or young person with SEND in this area?",
    ] {
        draft.heading(heading);
        draft.prose(draft.size);
    }
    for heading in
        ["What is the area partnership doing that is effective?", "What does the area partnership need to do better?"]
    {
        draft.heading(heading);
        draft.bullets(draft.size);
    }
}

fn send_items(draft: &mut Draft) {
    draft.list(Item::AreaForImprovement);
    draft.heading("Areas for improvement");
    draft.block(&["Areas for improvement"]);
    for _ in 0..2 + draft.dice.below(4) {
        let text = words::leaders_item(&mut draft.dice) + ".";
        draft.expect(&text);
        draft.put(Element::Cell(text));
    }
}

fn send_back(draft: &mut Draft) {
    let name = draft.inspector();
    draft.known.lead_inspector = Some(name.into());
    draft.heading("Local area partnership details");
    draft.put(Element::Row("Local Authority".into(), "Integrated Care Board".into()));
    draft.put(Element::Row(format!("{} Council", draft.name), "NHS West Ferring ICB".into()));
    draft.heading("Information about this inspection");
    draft.prose(1);
    draft.heading("Inspection team");
    draft.put(Element::Row("Ofsted".into(), "Care Quality Commission".into()));
    draft.put(Element::Row(format!("{name}, Ofsted HMI Lead inspector"), "Petra Holm, CQC Lead inspector".into()));
    imprint(draft, 2024);
}

const SCHOOL: [(&str, Area); 6] = [
    ("Overall effectiveness", Area::OverallEffectiveness),
    ("Effectiveness of leadership and management", Area::EffectivenessOfLeadershipAndManagement),
    ("Quality of teaching, learning and assessment", Area::QualityOfTeachingLearningAndAssessment),
    ("Personal development, behaviour and welfare", Area::PersonalDevelopmentBehaviourAndWelfare),
    ("Outcomes for pupils", Area::OutcomesForPupils),
    ("Early years provision", Area::EarlyYearsProvision),
];

/// A school under the framework of 2015: the last row is the inspection before.
pub fn school(draft: &mut Draft) {
    is(draft, Framework::School, Kind::InspectionReport);
    (draft.document.look.glyph, draft.document.look.sub_glyph) = ('\u{f06e}', '–');
    draft.known.provider_name = format!("{} Primary School", draft.name);
    draft.block(&["School report"]);
    draft.title(&draft.known.provider_name.clone());
    draft.block(&["Mill Lane, Marshwick, MW1 0ZZ"]);
    let days = draft.dates(&[2015, 2016, 2017], 1);
    draft.put(Element::Cells("Inspection dates".into(), draft::short_glued(days.0, days.1)));
    let grades: Vec<_> = SCHOOL.iter().map(|_| draft.grade(&GRADES_SIF)).collect();
    for ((label, area), grade) in SCHOOL.iter().zip(&grades) {
        judge(draft, *area, grade.0);
        draft.put(Element::Row(label.to_string(), grade.1.into()));
    }
    draft.put(Element::Row("Overall effectiveness at previous inspection".into(), "Good".into()));
    draft.heading("Summary of key findings for parents and pupils");
    draft.bullets(4);
    school_items(draft);
    draft.heading("Inspection judgements");
    for ((label, _), grade) in SCHOOL.iter().zip(&grades).skip(1) {
        draft.put(Element::Row(label.to_string(), grade.1.into()));
        draft.bullets(draft.size);
    }
}

fn school_items(draft: &mut Draft) {
    draft.heading("Full report");
    draft.heading("What does the school need to do to improve further?");
    draft.list(Item::AreaForImprovement);
    for _ in 0..2 {
        let lead = words::task_item(&mut draft.dice) + " by:";
        let inner: Vec<_> =
            (0..2).map(|_| format!("checking {}.", words::noun_item(&mut draft.dice).to_lowercase())).collect();
        draft.nested_item(&lead, &inner);
    }
}

/// A joint area review: a running head, numbers over all sections, grades of nothing.
pub fn joint_area_review(draft: &mut Draft) {
    is(draft, Framework::JointAreaReview, Kind::JointInspection);
    draft.known.improvements_stated = None;
    draft.document.look.foot = vec!["Inspection of progress made in the provision of safeguarding services".into()];
    draft.title("Joint area review");
    draft.title(&format!("{} Children’s Services Authority Area", draft.name));
    draft.title("Inspection of progress made in the provision of safeguarding services");
    let published = draft.monday(2009);
    draft.known.published = Some(published);
    draft.label("Published:", &draft::full(published));
    for heading in ["Introduction", "Summary", "The quality of practice", "Leadership and management"] {
        draft.heading(heading);
        draft.findings(draft.size + 1);
    }
}
