//! The grades that a document states, against the report's.

use super::model::Stated;
use super::passages::Text;
use crate::report::{Grade, GradeSource, Judgement, Report};

/// Every grade that the document states: one a judgement, and one more for each place that states another.
pub fn of(report: &Report, document: &Report, text: &Text) -> Vec<Stated> {
    let of_judgement = |judgement: &Judgement| -> Vec<Stated> {
        let theirs = graded(report, judgement);
        let sources = sources(judgement);
        sources.into_iter().map(|source| stated(judgement, source, theirs, text)).collect()
    };
    document.judgements.iter().flat_map(of_judgement).collect()
}

/// The first place of each grade that is stated for one area.
fn sources(judgement: &Judgement) -> Vec<&GradeSource> {
    let mut sources: Vec<&GradeSource> = Vec::new();
    for source in &judgement.sources {
        if !sources.iter().any(|seen| seen.grade == source.grade) {
            sources.push(source);
        }
    }
    sources
}

/// The grade that the report gives the same area.
fn graded(report: &Report, judgement: &Judgement) -> Option<Grade> {
    let same = |of: &&Judgement| of.area == judgement.area && of.service == judgement.service;
    report.judgements.iter().find(same).map(|of| of.grade)
}

fn stated(judgement: &Judgement, source: &GradeSource, report: Option<Grade>, text: &Text) -> Stated {
    let (page, line) = text.place(&source.span);
    Stated {
        area: judgement.area,
        service: judgement.service,
        label: judgement.label.clone(),
        stated: source.grade,
        report,
        agrees: report.map(|grade| grade == source.grade),
        kind: source.kind,
        span: source.span.clone(),
        page,
        line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(report: &str, document: &str) -> Vec<Option<bool>> {
        let head = "Halton Borough Council\nInspection of children’s social care services\n\nJudgement Grade\n";
        let [report, document] = [report, document].map(|table| crate::read(&format!("{head}{table}")));
        of(&report, &document, &Text::of(&document)).into_iter().map(|stated| stated.agrees).collect()
    }

    #[test]
    fn a_grade_agrees_or_does_not() {
        let table = "Overall effectiveness Good\n";
        assert_eq!(agreement(table, table), [Some(true)]);
        assert_eq!(agreement(table, "Overall effectiveness Outstanding\n"), [Some(false)]);
    }

    #[test]
    fn what_the_report_does_not_judge_is_not_compared() {
        assert_eq!(agreement("", "Overall effectiveness Good\n"), [None]);
    }
}
