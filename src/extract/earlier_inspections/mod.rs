//! Inspections before this one, as sentences speak of them.
//!
//! A sentence names an event ("inspection", "focused visit"); what makes it an earlier one is a word
//! before it ("last", "previous") or a date beside it that lies before this inspection.

mod history;
mod names;
mod signs;

use super::context::Context;
use crate::layout::line::LineKind;
use crate::mentions::dates::{find_partial, may_hold_a_year};
use crate::mentions::grades::quoted_grade;
use crate::report::{EarlierInspection, EarlierKind, Grade, Paragraph, PartialDate, Warning, WarningCode};
use crate::text::found::Found;
use crate::text::letters_only;
use crate::text::phrases::{after, after_any};
use crate::text::sentences;
use crate::text::source_map::Passage;
use crate::text::span::Span;
use crate::text::span::ceil_boundary;
use jiff::civil::Date;
use names::Head;
use std::ops::Range;

/// How many events one sentence or line is read for, so that what is said of them, each with the
/// whole sentence, stays in proportion to the text: no report names more than three.
pub(super) const MOST: usize = 16;

/// What the text says of inspections before this one.
pub struct Earlier {
    pub inspections: Vec<EarlierInspection>,
    pub warnings: Vec<Warning>,
}

/// Every sentence that speaks of an earlier inspection or visit; `start` is the first day of this one.
pub fn read(context: &Context, paragraphs: &[Paragraph], start: Option<Date>) -> Earlier {
    let mut found = title_line(context);
    found.inspections.extend(history::read(context));
    let mut heads = Vec::new();
    for paragraph in paragraphs {
        heads.clear();
        heads.extend(names::heads(&paragraph.text));
        let mentions = in_paragraph(&paragraph.text, &heads, start);
        if mentions.is_empty() {
            continue;
        }
        let passage = Passage::new(context.source.text(), &paragraph.text, &paragraph.span);
        let crowded = mentions.iter().filter(|mention| mention.stands_for_others);
        found.warnings.extend(crowded.map(|mention| unlisted(passage.slices(mention.sentence.clone()))));
        found.inspections.extend(mentions.into_iter().map(|mention| mention.at(&passage)));
    }
    found
}

/// What is said of a sentence or line that names more events than are listed.
fn unlisted(span: Vec<Span>) -> Warning {
    let message = format!("more than {MOST} earlier inspections are named together; only the first {MOST} are listed");
    Warning { code: WarningCode::EarlierUnlisted, message, span }
}

/// An earlier event in a text, and the sentence that speaks of it.
#[derive(Clone, Debug)]
struct Mention {
    kind: EarlierKind,
    date: Option<PartialDate>,
    grade: Option<Grade>,
    /// Where its name stands in the sentence.
    name: usize,
    sentence: Range<usize>,
    /// Whether its sentence names others behind it that are not listed.
    stands_for_others: bool,
}

impl Mention {
    fn at(self, passage: &Passage) -> EarlierInspection {
        EarlierInspection {
            kind: self.kind,
            framework: self.kind.framework(),
            date: self.date,
            grade: self.grade,
            text: passage.text[self.sentence.clone()].to_owned(),
            span: passage.slices(self.sentence),
        }
    }

    /// Whether the sentence that begins at byte `start` may give its grade.
    fn waits(&self, start: usize) -> bool {
        self.grade.is_none() && self.sentence.end + 1 == start
    }
}

/// The events of a paragraph; its sentences are cut and read only where one is named that may be an earlier one.
fn in_paragraph(text: &str, mut heads: &[Head], start: Option<Date>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    if !may_be_earlier(text, heads) {
        return found;
    }
    for piece in sentences::pieces(text) {
        let waits = found.last().is_some_and(|last| last.waits(piece.start));
        if heads.is_empty() && !waits {
            break;
        }
        let (here, behind) = heads.split_at(heads.partition_point(|head| head.at < piece.end));
        heads = behind;
        if waits || may_be_earlier(&text[piece.clone()], here) {
            for sentence in sentences::bounds(&text[piece.clone()]) {
                take_sentence(text, piece.start + sentence.start..piece.start + sentence.end, start, &mut found);
            }
        }
    }
    found
}

/// A cheap look at a text with the heads of the names in it: nine in ten are of this inspection.
fn may_be_earlier(text: &str, heads: &[Head]) -> bool {
    let dated = || may_hold_a_year(text) || signs::may_be_over_years(text);
    !heads.is_empty() && (heads.iter().any(|head| head.is_last) || dated())
}

/// Takes the events of one sentence, or the grade that it gives the last of the sentence before.
fn take_sentence(text: &str, range: Range<usize>, start: Option<Date>, found: &mut Vec<Mention>) {
    let sentence = &text[range.clone()];
    match found.last_mut() {
        Some(last) if last.waits(range.start) && is_judged(sentence) => {
            last.grade = quoted_grade(sentence).map(|grade| grade.value);
            last.sentence.end = range.end;
        }
        _ => found.extend(in_sentence(sentence, start).into_iter().map(|m| Mention { sentence: range.clone(), ..m })),
    }
}

/// How a sentence may begin that gives the grade of the inspection that the sentence before names.
const AT_THAT_TIME: [&str; 2] = ["at that time, ", "at that time "];

/// What it says was judged.
#[rustfmt::skip]
const SERVICES: [&str; 11] = [
    "the local authority ", "the council ", "it ", "they ", "overall effectiveness ", "services ", "the services ",
    "these services ", "children’s services ", "the children’s services ", "these children’s services ",
];

/// Words between that and "judged".
const WERE: [&str; 2] = ["was ", "were "];

/// Whether a sentence gives the grade of the inspection that the sentence before names.
fn is_judged(sentence: &str) -> bool {
    let rest = after_any(sentence, &AT_THAT_TIME).unwrap_or(sentence);
    let Some(rest) = after_any(rest, &SERVICES).and_then(|rest| after_any(rest, &WERE)) else { return false };
    after_any(after(rest, "also ").unwrap_or(rest), &names::JUDGED).is_some()
}

type Name = Found<EarlierKind>;

/// The earlier events that one sentence names, each once, the quoted grade with the one it belongs to.
fn in_sentence(sentence: &str, start: Option<Date>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let names = names::find(sentence);
    if names.is_empty() {
        return found;
    }
    let dates: Vec<_> = find_partial(sentence).collect();
    for (at, name) in names.iter().enumerate() {
        let next = names.get(at + 1).map_or(sentence.len(), |next| next.range.start);
        let Some(date) = earlier(sentence, name, next, &dates, start) else { continue };
        let known = |other: &Mention| other.kind == name.value && (date.is_none() || other.date == date);
        if found.iter().any(known) {
            continue;
        }
        if found.len() == MOST {
            found.last_mut().into_iter().for_each(|last| last.stands_for_others = true);
            break;
        }
        let (kind, name) = (name.value, name.range.start);
        found.push(Mention { kind, date, grade: None, name, sentence: 0..0, stands_for_others: false });
    }
    if !found.is_empty() {
        give_grade(sentence, &mut found);
    }
    found
}

/// Gives the quoted grade to the last event named before it, or to the first behind it.
fn give_grade(sentence: &str, found: &mut [Mention]) {
    let Some(grade) = quoted_grade(sentence) else { return };
    let before = found.iter().rposition(|mention| mention.name < grade.range.start).unwrap_or(0);
    if let Some(mention) = found.get_mut(before) {
        mention.grade = Some(grade.value);
    }
}

/// The date, if any, of a named event that is an earlier one; `None` where it is not.
fn earlier(
    sentence: &str,
    name: &Name,
    next: usize,
    dates: &[Found<PartialDate>],
    start: Option<Date>,
) -> Option<Option<PartialDate>> {
    let (before, behind) = (before(sentence, name.range.start), &sentence[name.range.end..]);
    let date = match date_before(sentence, name, dates).or_else(|| date_behind(sentence, name, next, dates)) {
        Some(date) => is_before(date, start).then_some(Some(date)),
        None if names::is_judgement(&sentence[name.range.clone()]) => None,
        None => (signs::is_last(before) || signs::is_over_years(behind)).then_some(None),
    };
    date.filter(|_| !signs::is_other(before) && !signs::is_by_others(behind))
}

/// As much of what stands before a name as may tell about it.
fn before(text: &str, name: usize) -> &str {
    &text[ceil_boundary(text, name.saturating_sub(signs::BEFORE))..name]
}

/// The date of an event that stands before its name; dates stand in order, so that none is looked at twice.
fn date_before(sentence: &str, name: &Name, dates: &[Found<PartialDate>]) -> Option<PartialDate> {
    let before = dates.partition_point(|date| date.range.end <= name.range.start);
    let date = dates.get(before.checked_sub(1)?)?;
    signs::leads_from_date(&sentence[date.range.end..name.range.start]).then_some(date.value)
}

fn date_behind(sentence: &str, name: &Name, next: usize, dates: &[Found<PartialDate>]) -> Option<PartialDate> {
    let date = dates.get(dates.partition_point(|date| date.range.start < name.range.end))?;
    let near = date.range.start <= next;
    (near && signs::leads_to_date(&sentence[name.range.end..date.range.start])).then_some(date.value)
}

/// Whether a date, as far as it is printed, lies before a day; of the day's own month or year only what is more exact can.
fn is_before(date: PartialDate, start: Option<Date>) -> bool {
    let Some(start) = start else { return true };
    let month = date.month.unwrap_or(1);
    let day = date.day.unwrap_or(1);
    let printed = (date.year, month, day);
    let this = (
        start.year(),
        if date.month.is_some() { start.month() } else { 1 },
        if date.day.is_some() { start.day() } else { 1 },
    );
    printed < this
}

/// How many lines of the text may hold the title block.
const TITLE_BLOCK: usize = 60;

/// The dates of inspections before in the title block, each with its line.
fn title_line(context: &Context) -> Earlier {
    let none = Earlier { inspections: Vec::new(), warnings: Vec::new() };
    if context.table.previous.is_empty() {
        return none;
    }
    let mut lines = context.lines.iter().filter(|line| line.kind == LineKind::Text).take(TITLE_BLOCK).peekable();
    let label = lines.find(|line| {
        let words = letters_only::of(context.source.slice(line.span));
        context.table.previous.iter().any(|label| words.starts_with(*label))
    });
    let Some(label) = label else { return none };
    let below = lines.next().map(|line| line.span);
    let own = in_title(context, label.span);
    if own.inspections.is_empty() { below.map_or(none, |line| in_title(context, line)) } else { own }
}

fn in_title(context: &Context, line: Span) -> Earlier {
    let mut dates = find_partial(context.source.slice(line));
    let dated = dates.by_ref().take(MOST).map(|date| EarlierInspection {
        kind: EarlierKind::Send,
        framework: EarlierKind::Send.framework(),
        date: Some(date.value),
        grade: None,
        text: crate::text::span::joined(context.source.text(), &[line]),
        span: vec![line],
    });
    let inspections = dated.collect();
    Earlier { inspections, warnings: dates.next().map(|_| unlisted(vec![line])).into_iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentions(text: &str, start: Option<Date>) -> Vec<Mention> {
        let heads: Vec<Head> = names::heads(text).collect();
        in_paragraph(text, &heads, start)
    }

    fn seen(text: &str) -> Vec<String> {
        let start = Date::constant(2024, 6, 4);
        let of = |m: Mention| {
            let date = m.date.map_or("?".to_owned(), |date| date.to_string());
            let grade = m.grade.map_or(String::new(), |grade| format!(" {grade:?}"));
            format!("{:?} {date}{grade}", m.kind)
        };
        mentions(text, Some(start)).into_iter().map(of).collect()
    }

    #[test]
    fn a_word_or_a_date_makes_an_event_an_earlier_one() {
        assert_eq!(seen("Plans have improved since the last full inspection."), ["Inspection ?"]);
        assert_eq!(seen("Plans were weak at the inspection of Wynnshire in May 2019."), ["Inspection 2019-05"]);
        assert_eq!(seen("The March 2021 inspection saw weak plans."), ["Inspection 2021-03"]);
        assert_eq!(
            seen("After the focused visit in 2022 and the JTAI in 2018, plans improved."),
            ["FocusedVisit 2022", "Jtai 2018"]
        );
        assert_eq!(seen("The single inspection in 2016 saw weak plans."), ["Sif 2016"]);
    }

    #[test]
    fn this_visit_and_those_of_others_are_none() {
        assert!(seen("During this inspection plans were seen.").is_empty());
        assert!(seen("The focused visit on 4 and 5 June 2024 saw plans.").is_empty());
        assert!(seen("Ofsted will plan the next inspection or visit.").is_empty());
        assert!(seen("Two homes were judged good at their most recent inspection.").is_empty());
        assert!(seen("An inspection by HMI Probation in 2015 saw plans.").is_empty());
        assert!(seen("Visits to children since the last review are rare.").is_empty());
    }

    #[test]
    fn no_name_is_overlooked() {
        let names = names::tests::FORMS.iter().filter(|(name, _)| !names::is_judgement(name));
        for (name, kind) in names {
            assert_eq!(seen(&format!("Since the last full {name}, plans improved.")), [format!("{kind:?} ?")]);
            assert_eq!(seen(&format!("The {name} in May 2019 saw plans.")), [format!("{kind:?} 2019-05")]);
        }
        assert_eq!(seen("Three inspections over the last two years saw plans."), ["Inspection ?"]);
    }

    #[test]
    fn a_sentence_is_read_for_a_few_events() {
        let years: Vec<String> = (1990..2020).map(|year| format!("the inspection in {year}")).collect();
        assert_eq!(seen(&years.join(", ")).len(), MOST);
        let crowded = |years: &[String]| mentions(&years.join(", "), None).last().map(|m| m.stands_for_others);
        assert_eq!([crowded(&years[..MOST]), crowded(&years[..=MOST])], [Some(false), Some(true)]);
        let same = "The inspection of 7 March 2014. ".repeat(40);
        assert_eq!(seen(&same).len(), 40);
    }

    #[test]
    fn what_is_not_listed_is_said() {
        let years: Vec<String> = (1990..2020).map(|year| format!("the inspection in {year}")).collect();
        let text = format!("Plans changed after {}.\n", years.join(", "));
        let report = crate::read(&text);
        let warning = report.warnings.iter().find(|warning| warning.code == WarningCode::EarlierUnlisted);
        assert_eq!(warning.map(|warning| &warning.span), report.paragraphs.first().map(|first| &first.span));
        assert_eq!(report.earlier_inspections.len(), MOST);
    }

    #[test]
    fn a_name_may_have_its_initials_behind_it() {
        let text = "Since the last inspection of services under the single inspection framework (SIF) in November 2014, plans improved.";
        assert_eq!(seen(text), ["Sif 2014-11"]);
        assert_eq!(seen("The joint targeted area inspection (JTAI) in July 2019 saw plans."), ["Jtai 2019-07"]);
    }

    #[test]
    fn this_visit_may_be_counted_from_an_earlier_inspection() {
        assert_eq!(seen("This is the second focused visit since the inspection in 2021."), ["Inspection 2021"]);
    }

    #[test]
    fn a_grade_goes_with_its_inspection() {
        assert_eq!(
            seen("At the last inspection in May 2019, services were judged to be good."),
            ["Inspection 2019-05 Good"]
        );
        assert_eq!(
            seen("The previous inspection was in November 2011. The local authority was judged to be adequate."),
            ["Inspection 2011-11 Adequate"]
        );
        assert_eq!(
            seen("Much has changed since the council was judged inadequate in 2016."),
            ["Inspection 2016 Inadequate"]
        );
    }
}
