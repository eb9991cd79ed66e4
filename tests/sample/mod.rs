//! A report made by hand over a text about an authority that does not exist: every field is filled, and
//! every span is true, so that outputs and proofs can be tested without reading anything.
#![allow(dead_code, reason = "every test file uses a part")]
#![allow(clippy::panic, reason = "a sample that does not fit its text is a fault of the sample")]

use jiff::civil::date;
use ofsted_report::Span;
use ofsted_report::report::*;

pub const TEXT: &str = "\
Mersham Borough Council
Inspection of children’s social care services
Inspection dates: 2 March to 13 March 2020
Lead inspector: Máire Doe
Judgement
Grade
The impact of leaders on social work
practice
Requires
improvement to be good
The experiences and progress of
children in care
Good
\u{c}What needs to improve?
1.  The quality of multi-
agency plans, \"outcomes\" and, where
needed, reviews. (outcome 2, national framework)
- Supervision.
Findings
2. At the inspection in November 2014 services were inadequate. Since then
\u{c}leaders have improved much of what was found; that is, most of it.
";

/// Where `words` stand first.
pub fn at(words: &str) -> Span {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("not in the text: {words}"));
    Span::new(start, start + words.len())
}

fn source() -> SourceInfo {
    SourceInfo {
        name: "plans/mersham, \"2020\".txt".to_owned(),
        format: SourceFormat::Text,
        bytes: TEXT.len(),
        pages: Some(3),
        ..SourceInfo::default()
    }
}

fn provider() -> Provider {
    Provider {
        name: Some("Mersham Borough Council".to_owned()),
        authority: Some("Mersham".to_owned()),
        ofsted_urn: Some("80999".to_owned()),
        la_code: Some("999".to_owned()),
        ons_code: Some("E06000999".to_owned()),
        region: Some("North West".to_owned()),
    }
}

fn judgements() -> Vec<Judgement> {
    let leaders = vec![at("The impact of leaders on social work\npractice"), at("Requires\nimprovement to be good")];
    let care = vec![at("The experiences and progress of\nchildren in care"), at("Good")];
    let table = |grade, span: &[Span]| GradeSource { kind: SourceKind::Table, grade, span: vec![span[1]] };
    vec![
        Judgement {
            area: Area::LeadersImpact,
            strand: Strand::Leadership,
            service: None,
            label: "The impact of leaders on social work practice".to_owned(),
            grade: Grade::RequiresImprovement,
            printed: "Requires improvement to be good".to_owned(),
            sources: vec![table(Grade::RequiresImprovement, &leaders)],
            span: leaders,
            page: Some(1),
        },
        Judgement {
            area: Area::ChildrenInCareAndCareLeavers,
            strand: Strand::Care,
            service: None,
            label: "The experiences and progress of children in care".to_owned(),
            grade: Grade::Good,
            printed: "Good".to_owned(),
            sources: vec![table(Grade::Good, &care)],
            span: care,
            page: Some(1),
        },
    ]
}

fn section(heading: &str, kind: SectionKind) -> Section {
    Section { heading: heading.to_owned(), level: 2, kind, area: None, span: vec![at(heading)], page: Some(2) }
}

fn improvements() -> Vec<Improvement> {
    let plans = Improvement {
        kind: ImprovementKind::PriorityAction,
        group: Some("What needs to improve?".to_owned()),
        number: Some("1".to_owned()),
        paragraph: Some(0),
        text: "The quality of multi-agency plans, \"outcomes\" and, where needed, reviews.".to_owned(),
        framework_tags: vec![FrameworkTag {
            printed: "(outcome 2, national framework)".to_owned(),
            kind: Some(TagKind::Outcome),
            number: Some(2),
        }],
        responsible: Some("Mersham Borough Council".to_owned()),
        deadline: Some("Immediately".to_owned()),
        section: Some(0),
        span: vec![at("The quality of multi-\nagency plans, \"outcomes\" and, where\nneeded, reviews.")],
        page: Some(2),
    };
    let supervision = Improvement {
        kind: ImprovementKind::AreaForImprovement,
        group: None,
        number: None,
        paragraph: None,
        text: "Supervision.".to_owned(),
        framework_tags: Vec::new(),
        responsible: None,
        deadline: None,
        span: vec![at("Supervision.")],
        ..plans.clone()
    };
    vec![plans, supervision]
}

fn paragraphs() -> Vec<Paragraph> {
    let plans = improvements().swap_remove(0);
    let earlier = [
        at("At the inspection in November 2014 services were inadequate. Since then"),
        at("leaders have improved much of what was found; that is, most of it."),
    ];
    let numbered = |number, numbering, section, text: &str, span: &[Span]| Paragraph {
        number: Some(number),
        numbering,
        section: Some(section),
        text: text.to_owned(),
        span: span.to_vec(),
        page: Some(2),
    };
    let text = "At the inspection in November 2014 services were inadequate. Since then leaders have improved much of what was found; that is, most of it.";
    vec![
        numbered(1, Numbering::Printed, 0, &plans.text, &plans.span),
        numbered(2, Numbering::Inferred, 1, text, &earlier),
    ]
}

fn earlier() -> EarlierInspection {
    EarlierInspection {
        kind: EarlierKind::Inspection,
        framework: Framework::Unknown,
        date: Some(PartialDate { year: 2014, month: Some(11), day: None }),
        grade: Some(Grade::Inadequate),
        text: "At the inspection in November 2014 services were inadequate.".to_owned(),
        span: vec![at("At the inspection in November 2014 services were inadequate.")],
    }
}

fn action() -> Action {
    Action {
        id: "A".to_owned(),
        action: vec!["multi-plans,".to_owned()],
        lead: Some("The quality".to_owned()),
        impact: vec!["reviews.".to_owned()],
        resources: Vec::new(),
        timescale: Some("needed,".to_owned()),
        heading: Some("Plans".to_owned()),
        span: vec![at("The quality of multi-"), at("plans, \"outcomes\" and, where\nneeded, reviews.")],
    }
}

fn warnings() -> Vec<Warning> {
    vec![
        Warning { code: WarningCode::DatesMissing, message: "No year is printed.".to_owned(), span: Vec::new() },
        Warning { code: WarningCode::NumberInferred, message: "2 was inferred.".to_owned(), span: vec![at("2. At")] },
    ]
}

/// The report.
pub fn report() -> Report {
    Report {
        schema: SCHEMA.to_owned(),
        source: source(),
        kind: Kind::InspectionReport,
        framework: Framework::Ilacs,
        provider: provider(),
        inspection: Dates { start: Some(date(2020, 3, 2)), end: Some(date(2020, 3, 13)) },
        published: Some(date(2020, 4, 29)),
        lead_inspector: Some("Máire Doe".to_owned()),
        inspectors: vec!["Máire Doe".to_owned(), "Sam Roe".to_owned()],
        signatory: None,
        topic: None,
        outcome: None,
        overall_stated: OverallStated::NotRead,
        judgements: judgements(),
        sections: vec![
            section("What needs to improve?", SectionKind::Improvements),
            section("Findings", SectionKind::Findings),
        ],
        paragraphs: paragraphs(),
        improvements: improvements(),
        improvements_stated: ImprovementsStated::Items,
        earlier_inspections: vec![earlier()],
        findings: None,
        actions: vec![action()],
        warnings: warnings(),
    }
}
