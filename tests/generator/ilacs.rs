//! Inspections of local authority children’s services, from 2018.

use super::draft::{self, Draft, Range, Tag};
use super::shared::{GRADES_ILACS, imprint, is, judge};
use super::{Element, words};
use ofsted_report::report::{Area, Framework, Grade, ImprovementKind as Item, Kind, TagKind};

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
    draft.memory();
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
