//! A report made by hand over a text about an authority that does not exist: every field is filled, and
//! every span is true, so that outputs and proofs can be tested without reading anything.
//!
//! It is made from JSON, as everyone outside the crate makes one: reports may get further fields.
#![allow(dead_code, reason = "every test file uses a part")]
#![allow(clippy::panic, reason = "a sample that does not fit its text is a fault of the sample")]

use ofsted_report::Span;
use ofsted_report::report::{Report, SCHEMA};
use serde_json::{Value, json};

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

fn judgements() -> Value {
    let leaders = [at("The impact of leaders on social work\npractice"), at("Requires\nimprovement to be good")];
    let care = [at("The experiences and progress of\nchildren in care"), at("Good")];
    json!([
        {
            "area": "leaders_impact",
            "strand": "leadership",
            "label": "The impact of leaders on social work practice",
            "grade": "requires_improvement",
            "printed": "Requires improvement to be good",
            "span": leaders,
            "page": 1,
            "sources": [{"kind": "table", "grade": "requires_improvement", "span": [leaders[1]]}],
        },
        {
            "area": "children_in_care_and_care_leavers",
            "strand": "care",
            "label": "The experiences and progress of children in care",
            "grade": "good",
            "printed": "Good",
            "span": care,
            "page": 1,
            "sources": [{"kind": "table", "grade": "good", "span": [care[1]]}],
        },
    ])
}

fn section(heading: &str, kind: &str) -> Value {
    json!({"heading": heading, "level": 2, "kind": kind, "span": [at(heading)], "page": 2})
}

fn improvements() -> Value {
    let plans = at("The quality of multi-\nagency plans, \"outcomes\" and, where\nneeded, reviews.");
    json!([
        {
            "kind": "priority_action",
            "group": "What needs to improve?",
            "number": "1",
            "paragraph": 0,
            "text": "The quality of multi-agency plans, \"outcomes\" and, where needed, reviews.",
            "framework_tags": [{"printed": "(outcome 2, national framework)", "kind": "outcome", "number": 2}],
            "responsible": "Mersham Borough Council",
            "deadline": "Immediately",
            "section": 0,
            "span": [plans],
            "page": 2,
        },
        {
            "kind": "area_for_improvement",
            "text": "Supervision.",
            "framework_tags": [],
            "section": 0,
            "span": [at("Supervision.")],
            "page": 2,
        },
    ])
}

fn paragraphs() -> Value {
    let plans = &improvements()[0];
    let earlier = [
        at("At the inspection in November 2014 services were inadequate. Since then"),
        at("leaders have improved much of what was found; that is, most of it."),
    ];
    let text = "At the inspection in November 2014 services were inadequate. Since then leaders have improved much of \
                what was found; that is, most of it.";
    json!([
        {"number": 1, "numbering": "printed", "section": 0, "text": plans["text"], "span": plans["span"], "page": 2},
        {"number": 2, "numbering": "inferred", "section": 1, "text": text, "span": earlier, "page": 2},
    ])
}

fn earlier() -> Value {
    json!({
        "kind": "inspection",
        "framework": "unknown",
        "date": "2014-11",
        "grade": "inadequate",
        "text": "At the inspection in November 2014 services were inadequate.",
        "span": [at("At the inspection in November 2014 services were inadequate.")],
    })
}

fn action() -> Value {
    json!({
        "id": "A",
        "action": ["multi-plans,"],
        "lead": "The quality",
        "impact": ["reviews."],
        "resources": [],
        "timescale": "needed,",
        "heading": "Plans",
        "span": [at("The quality of multi-"), at("plans, \"outcomes\" and, where\nneeded, reviews.")],
    })
}

fn provider() -> Value {
    json!({
        "name": "Mersham Borough Council",
        "authority": "Mersham",
        "ofsted_urn": "80999",
        "la_code": "999",
        "ons_code": "E06000999",
        "region": "North West",
    })
}

/// The report.
pub fn report() -> Report {
    let report = json!({
        "schema": SCHEMA,
        "source": {"name": "plans/mersham, \"2020\".txt", "format": "text", "bytes": TEXT.len(), "pages": 3},
        "kind": "inspection_report",
        "framework": "ilacs",
        "provider": provider(),
        "inspection": {"start": "2020-03-02", "end": "2020-03-13"},
        "published": "2020-04-29",
        "lead_inspector": "Máire Doe",
        "inspectors": ["Máire Doe", "Sam Roe"],
        "overall_stated": "not_read",
        "judgements": judgements(),
        "sections": [section("What needs to improve?", "improvements"), section("Findings", "findings")],
        "paragraphs": paragraphs(),
        "improvements": improvements(),
        "improvements_stated": "items",
        "earlier_inspections": [earlier()],
        "actions": [action()],
        "warnings": [
            {"code": "dates_missing", "message": "No year is printed.", "span": []},
            {"code": "number_inferred", "message": "2 was inferred.", "span": [at("2. At")]},
        ],
    });
    serde_json::from_value(report).unwrap_or_else(|error| panic!("no report: {error}"))
}
