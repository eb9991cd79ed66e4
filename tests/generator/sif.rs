//! The single inspection framework, 2013 to 2018, and reviews of boards.

use super::draft::{self, Draft, Range};
use super::shared::{GRADES_SIF, contents, imprint, is, judge};
use super::{Element, words};
use ofsted_report::report::{Area, Framework, Grade, ImprovementKind as Item, Kind};

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
    draft.heading("Information about this inspection");
    draft.prose(1);
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
    draft.findings(8);
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
    let note = if draft.document.elements.iter().any(|e| matches!(e, Element::Footnote(..))) { 2 } else { 1 };
    draft.heading(&format!("Information about this local authority area{note}"));
    draft.put(Element::Footnote(
        note,
        "The local authority could look over this part of the report and correct its figures.".into(),
    ));
    draft.heading("Previous Ofsted inspections");
    let old = words::old_grade(&mut draft.dice);
    draft.put(Element::Bullet(old));
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

/// Sections of findings; the second word of a pair is what the table calls them.
const SIF_BODY: [(&str, Area); 2] = [
    ("The experiences and progress of children who need help and protection", Area::HelpAndProtection),
    ("The experiences and progress of children looked after and achieving permanence", Area::LookedAfterAndPermanence),
];

fn grade_of(draft: &Draft, area: Area) -> Grade {
    draft.known.judgements.iter().find(|judged| judged.1 == area).unwrap().2
}

fn sif_body(draft: &mut Draft) {
    let boxed = draft.dice.below(2) == 0;
    for (label, area) in SIF_BODY {
        if boxed {
            box_heading(draft, label, area);
        } else {
            draft.heading(label);
        }
        draft.findings(draft.size * 2);
    }
    let adoption = verb_phrase(grade_of(draft, Area::Adoption));
    draft.heading(&format!("The graded judgment for adoption performance is that it {adoption}"));
    draft.findings(draft.size * 2);
    let leavers = verb_phrase(grade_of(draft, Area::CareLeavers));
    draft.heading(&format!(
        "The graded judgement about the experience and progress of care leavers is that it {leavers}"
    ));
    draft.findings(draft.size * 2);
    draft.heading("Leadership, management and governance");
    draft.findings(draft.size * 2);
}

/// A heading in a box with its grade, as about 104 reports have it.
fn box_heading(draft: &mut Draft, label: &str, area: Area) {
    let grade = grade_of(draft, area);
    let printed = GRADES_SIF.iter().find(|row| row.0 == grade).unwrap().1;
    draft.put(Element::NewPage);
    draft.put(Element::Row(label.into(), printed.into()));
    draft.block(&["Inspection findings"]);
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
