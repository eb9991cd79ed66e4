//! Reports as pieces of bytes, one a report, that make up a whole when they are put one after another.

use super::json;
use super::report::{csv, jsonl};
use crate::report::Report;
use std::io;

/// A form of output, cut so that each report can be written by itself: on any thread, into any file.
///
/// What [`opening`](Form::opening), the pieces with [`between`](Form::between) them, and
/// [`closing`](Form::closing) make is, byte for byte, what the function for all reports writes.
///
/// ```
/// use ofsted_report::{output::{Form, json}, read};
/// let reports = [read("Good"), read("Inadequate")];
/// let pieces = reports.iter().map(|report| Form::Json.piece(report)).collect::<Result<Vec<_>, _>>()?;
/// let whole = [Form::Json.opening().into(), pieces.join(Form::Json.between()), Form::Json.closing(2).into()].concat();
/// let mut out = Vec::new();
/// json::write(&mut out, &reports)?;
/// assert_eq!(whole, out);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// One array: [`json::write`].
    Json,
    /// One object, for a single report: [`json::write_one`].
    JsonOne,
    /// One report a line: [`jsonl::write`].
    JsonLines,
    /// One row a judgement: [`csv::write_judgements`].
    Judgements,
    /// One row a report: [`csv::write_reports`].
    Reports,
    /// One row a thing to improve: [`csv::write_improvements`].
    Improvements,
}

impl Form {
    /// What stands before the first report, whether there is one or not.
    #[must_use]
    pub fn opening(self) -> Vec<u8> {
        match self {
            Self::Json => b"[".to_vec(),
            Self::JsonOne | Self::JsonLines => Vec::new(),
            Self::Judgements => csv::header(csv::JudgementRow::COLUMNS),
            Self::Reports => csv::header(csv::ReportRow::COLUMNS),
            Self::Improvements => csv::header(csv::ImprovementRow::COLUMNS),
        }
    }

    /// One report; for CSV it may be empty, or several rows.
    ///
    /// # Errors
    /// Where serialising fails, which it does for no [`Report`] that was read.
    pub fn piece(self, report: &Report) -> io::Result<Vec<u8>> {
        match self {
            Self::Json => json::element(report),
            Self::JsonOne => written(|out| json::write_one(out, report)),
            Self::JsonLines => written(|out| jsonl::write(out, [report])),
            Self::Judgements => csv::rows(csv::judgement_rows(report)),
            Self::Reports => csv::rows([csv::report_row(report)]),
            Self::Improvements => csv::rows(csv::improvement_rows(report)),
        }
    }

    /// What stands between two reports.
    #[must_use]
    pub const fn between(self) -> &'static [u8] {
        match self {
            Self::Json => b",",
            _ => b"",
        }
    }

    /// What stands behind the last of so many reports.
    #[must_use]
    pub const fn closing(self, reports: usize) -> &'static [u8] {
        match (self, reports) {
            (Self::Json, 0) => b"]\n",
            (Self::Json, _) => b"\n]\n",
            _ => b"",
        }
    }
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    write(&mut out).map(|()| out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(form: Form, reports: &[Report]) -> Vec<u8> {
        let pieces: Vec<Vec<u8>> = reports.iter().map(|report| form.piece(report).unwrap()).collect();
        [form.opening(), pieces.join(form.between()), form.closing(reports.len()).to_vec()].concat()
    }

    fn at_once(form: Form, reports: &[Report]) -> Vec<u8> {
        written(|out| match form {
            Form::Json => json::write(out, reports),
            Form::JsonOne => json::write_one(out, &reports[0]),
            Form::JsonLines => jsonl::write(out, reports),
            Form::Judgements => csv::write_judgements(out, reports),
            Form::Reports => csv::write_reports(out, reports),
            Form::Improvements => csv::write_improvements(out, reports),
        })
        .unwrap()
    }

    #[test]
    fn the_pieces_make_up_the_whole() {
        let text = include_str!("../../corpus/ilacs/wynnshire-2026.txt");
        let reports = [crate::read(text), crate::read("Good, \"so\" to say"), crate::read(text)];
        let many = [Form::Json, Form::JsonLines, Form::Judgements, Form::Reports, Form::Improvements];
        for (form, count) in many.into_iter().flat_map(|form| (0..=3).map(move |count| (form, count))) {
            assert!(whole(form, &reports[..count]) == at_once(form, &reports[..count]), "{form:?} {count}");
        }
        assert_eq!(whole(Form::JsonOne, &reports[..1]), at_once(Form::JsonOne, &reports[..1]));
    }
}
