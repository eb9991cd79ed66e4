//! How an action plan, a council's paper or a newspaper article picks up a report: which of its items stand where and how
//! faithfully, which actions answer them, which sentences are retold, and whether the grades are the report's.
//!
//! What is not like enough is said to be absent: a tie that is missing is seen by whoever reads both, a wrong one is
//! believed.

mod actions_tied;
mod grades_stated;
mod items_quoted;
mod model;
mod passages;
mod sentences_retold;
mod similarity;

pub use model::{Answer, Document, Item, Placed, Quoted, Restated, Retold, SCHEMA, Source, Stated, Trace, Traced};

use crate::report::{Improvement, Report};
use items_quoted::Found;
use passages::{Said, Text};
use sentences_retold::Sources;

/// How each of `documents` picks up `report`.
///
/// Read the report with [`Reader::findings`](crate::Reader::findings), or no sentence is found again, and the documents
/// with [`Reader::keep_text`](crate::Reader::keep_text): without their text whole paragraphs are compared, bullets are
/// not told from other lines, and lines are not known. Each document stands in the trace, whatever it is.
///
/// ```
/// use ofsted_report::{Reader, trace::{Quoted, trace}};
/// let letter = "Halton Borough Council\nInspection of children’s social care services\n\nWhat needs to improve\n\
///     • The quality of written plans.\n• Management oversight of visits to children.\n";
/// let plan = "Halton Ofsted Action Plan\n\nThe quality of written plans\n\n\
///     \tACTION\tLEAD\tTIMESCALE\nA\tTrain all social workers.\tDCS\tMay 2021\n";
/// let report = Reader::new().findings().read(letter);
/// let trace = trace(&report, &[Reader::new().keep_text().read(plan)]);
/// let [plans, oversight] = trace.documents[0].improvements.as_slice() else { panic!() };
/// assert_eq!((plans.quoted, plans.actions.as_slice()), (Quoted::Verbatim, ["A".to_owned()].as_slice()));
/// assert_eq!((oversight.quoted, oversight.actions.len()), (Quoted::Absent, 0));
/// ```
#[must_use]
pub fn trace(report: &Report, documents: &[Report]) -> Trace {
    let sources = Sources::of(report);
    Trace {
        schema: SCHEMA.to_owned(),
        report: traced(report),
        documents: documents.iter().map(|document| follow(report, document, &sources)).collect(),
    }
}

fn traced(report: &Report) -> Traced {
    Traced {
        name: report.source.name.clone(),
        kind: report.kind,
        framework: report.framework,
        authority: whose(report).map(str::to_owned),
        start: report.inspection.start,
        end: report.inspection.end,
        improvements: report.improvements.iter().map(item).collect(),
        findings: report.findings.as_ref().map_or(0, Vec::len),
    }
}

fn whose(report: &Report) -> Option<&str> {
    report.provider.authority.as_deref().or(report.provider.name.as_deref())
}

fn item(improvement: &Improvement) -> Item {
    Item {
        kind: improvement.kind,
        text: improvement.text.clone(),
        number: improvement.number.clone(),
        page: improvement.page,
        span: improvement.span.clone(),
    }
}

/// What one document takes up.
fn follow(report: &Report, document: &Report, sources: &Sources) -> Document {
    let (text, said) = (Text::of(document), passages::all(document));
    let found = items_quoted::find(&report.improvements, &said, &text, &sources.weights);
    let actions = answers(document, &found, &said, &text);
    Document {
        name: document.source.name.clone(),
        kind: document.kind,
        improvements: (0..report.improvements.len()).map(|item| restated(item, &found, &actions, &text)).collect(),
        order: firsts(found.iter().map(|found| found.improvement)),
        order_of_actions: firsts(actions.iter().flat_map(|answer| answer.improvements.iter().copied())),
        passages: sentences_retold::of(document, &said, &found, &text, sources),
        grades: grades_stated::of(report, document, &text),
        warnings: warnings(report, document),
        actions,
    }
}

fn answers(document: &Report, found: &[Found], said: &[Said], text: &Text) -> Vec<Answer> {
    let items = actions_tied::items(&document.actions, found, said);
    let answer = |(at, improvements): (usize, Vec<usize>)| {
        let action = &document.actions[at];
        let (page, line) = text.place(&action.span);
        Answer {
            action: at,
            id: action.id.clone(),
            lead: action.lead.clone(),
            timescale: action.timescale.clone(),
            improvements,
            span: action.span.clone(),
            page,
            line,
        }
    };
    items.into_iter().enumerate().map(answer).collect()
}

fn restated(item: usize, found: &[Found], actions: &[Answer], text: &Text) -> Restated {
    let here: Vec<&Found> = found.iter().filter(|found| found.improvement == item).collect();
    let answers: Vec<&Answer> = actions.iter().filter(|action| action.improvements.contains(&item)).collect();
    Restated {
        improvement: item,
        quoted: here.iter().map(|found| found.quoted).min().unwrap_or(Quoted::Absent),
        r#where: here.iter().map(|found| found.span.clone()).collect(),
        places: here.iter().map(|found| placed(found, text)).collect(),
        actions: answers.iter().map(|answer| answer.id.clone()).collect(),
        action_indices: answers.iter().map(|answer| answer.action).collect(),
    }
}

fn placed(found: &Found, text: &Text) -> Placed {
    let (page, line) = text.place(&found.span);
    Placed { text: found.text.clone(), quoted: found.quoted, score: found.score, page, line }
}

/// Each item once, in the order in which it comes first.
fn firsts(items: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut order = Vec::new();
    for item in items {
        if !order.contains(&item) {
            order.push(item);
        }
    }
    order
}

/// What makes a trace doubtful.
fn warnings(report: &Report, document: &Report) -> Vec<String> {
    let mut warnings = Vec::new();
    if !document.kind.is_secondary() {
        warnings.push("It is not known to be a plan, a council’s paper or an article.".to_owned());
    }
    if let Some((theirs, ours)) = whose(document).zip(whose(report)).filter(|(theirs, ours)| theirs != ours) {
        warnings.push(format!("It is about {theirs}, and the report about {ours}."));
    }
    let starts = document.inspection.start.zip(report.inspection.start);
    if let Some((theirs, ours)) = starts.filter(|(theirs, ours)| theirs != ours) {
        warnings.push(format!("It names an inspection that began on {theirs}; that of the report began on {ours}."));
    }
    if document.source.text.is_none() {
        warnings.push("Its text was not kept: whole paragraphs were compared, and no line is known.".to_owned());
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reader;

    const LETTER: &str = "Halton Borough Council\nInspection of children’s social care services\n\
        Inspection dates: 2 to 13 March 2020\n\nWhat needs to improve\n• The quality of written plans.\n\
        • Management oversight of visits to children.\n";

    #[test]
    fn the_order_is_the_documents() {
        let paper = "We have two areas for improvement.\n\nManagement oversight of visits to children.\n\nThe quality of written plans.\n";
        let trace = trace(&crate::read(LETTER), &[Reader::new().keep_text().read(paper)]);
        let document = &trace.documents[0];
        assert_eq!(document.order, [1, 0]);
        assert_eq!(document.improvements[0].places[0].line, Some(5));
    }

    #[test]
    fn without_its_text_a_document_is_read_by_paragraphs() {
        let paper =
            "Management oversight of visits to children.\n\nThe quality of plans and of written plans is so so.\n";
        let trace = trace(&crate::read(LETTER), &[crate::read(paper)]);
        let item = &trace.documents[0].improvements[1];
        assert_eq!((item.quoted, item.places[0].line), (Quoted::Verbatim, None));
        assert!(trace.documents[0].warnings.iter().any(|warning| warning.contains("not kept")));
    }

    #[test]
    fn another_authority_or_another_inspection_is_said() {
        let other =
            "Wigan Council\nInspection of children’s social care services\nInspection dates: 4 to 15 May 2021\n";
        let trace = trace(&crate::read(LETTER), &[crate::read(other)]);
        let warnings = trace.documents[0].warnings.join(" ");
        assert!(warnings.contains("It is about Wigan, and the report about Halton."), "{warnings}");
        assert!(warnings.contains("began on 2021-05-04; that of the report began on 2020-03-02"), "{warnings}");
    }

    #[test]
    fn nothing_traces_to_nothing() {
        let trace = trace(&crate::read(""), &[crate::read("")]);
        assert!(trace.documents[0].improvements.is_empty() && trace.documents[0].passages.is_empty());
        assert!(super::trace(&crate::read(LETTER), &[]).documents.is_empty());
    }
}
