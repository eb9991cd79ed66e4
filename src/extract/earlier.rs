//! Inspections before this one, as sentences speak of them.
//!
//! A sentence names an event ("inspection", "focused visit"); what makes it an earlier one is a word
//! before it ("last", "previous") or a date beside it that lies before this inspection.

use super::Context;
use super::dates::find_partial;
use super::found::Found;
use super::passage::Passage;
use super::quoted::quoted_grade;
use super::sentences;
use crate::Span;
use crate::key;
use crate::lines::LineKind;
use crate::report::{EarlierInspection, EarlierKind, Framework, Grade, Paragraph, PartialDate};
use crate::span::ceil_boundary;
use aho_corasick::{AhoCorasick, MatchKind};
use jiff::civil::Date;
use regex::{Regex, RegexBuilder};
use std::ops::Range;
use std::sync::LazyLock;

/// What inspections and visits are called, the longer name before the shorter that it contains.
const NAMES: [(&str, EarlierKind); 17] = [
    (r"inspection (?:of [^.,;]{0,80}? )?under the single inspection framework", EarlierKind::Sif),
    (r"single inspection(?: framework)?(?: inspection)?", EarlierKind::Sif),
    (r"SIF(?: inspection)?", EarlierKind::Sif),
    (r"joint targeted (?:area )?inspection", EarlierKind::Jtai),
    (r"joint area inspection", EarlierKind::Jtai),
    (r"JTAI(?: inspection)?", EarlierKind::Jtai),
    (r"(?:local )?area SEND (?:re-?)?(?:inspection|visit)", EarlierKind::Send),
    (r"SEND (?:re-?)?(?:inspection|visit)", EarlierKind::Send),
    (r"(?:local area )?revisit", EarlierKind::Send),
    (r"inspection of contact, referral and assessment(?: arrangements)?", EarlierKind::ContactReferralAssessment),
    (
        r"(?:ILACS|inspection of local authority children[’']s services)(?: \(ILACS\))?(?: full| standard| short)? inspection",
        EarlierKind::Ilacs,
    ),
    (r"(?:focused|focussed)(?: assurance)? (?:visit|inspection)", EarlierKind::FocusedVisit),
    (r"monitoring (?:visit|inspection)", EarlierKind::MonitoringVisit),
    (r"(?:re-?)?inspection", EarlierKind::Inspection),
    (r"inspected", EarlierKind::Inspection),
    (r"Ofsted visit", EarlierKind::Visit),
    (r"judged|graded|rated", EarlierKind::Inspection),
];

static NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let names: Vec<String> = NAMES.iter().map(|(name, _)| format!("({name})")).collect();
    ignoring_case(&format!(r"\b(?:{})s?\b(?: \((?:SIF|JTAI|ILACS)\))?", names.join("|").replace(' ', r"\s")))
});

/// Words before a name that make it an earlier event.
static LAST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(
        r"\b(?:last|previous(?:ly)?|(?:in|at|during|by)\ssubsequent|earlier|prior|preceding|former|most\srecent(?:ly)?|since\sthe(?:ir)?|since\sits|since\sthat|since|at\sthat)(?:\s(?:full|standard|short|graded|judgement|judgment|comprehensive|routine|statutory|Ofsted[’']?s?|ILACS|SIF|safeguarding|unannounced|annual|children[’']s|services|social|care|local|authority|of|by|two|three))*\s$",
    )
});

/// Words before a name that make it no event of Ofsted's, or this very one, or one to come.
static OTHER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(
        r"\b(?:this|next|current|present|future|any|each|HMIP?|HMICFRS|HMIC|CQC|police|probation|justice|youth|peer|homes?|schools?|fostering|adoption|agency|thematic|mock|internal|prison|nursery|residential|(?:their|its)\smost\srecent)(?:\s(?:full|standard|short|Ofsted|focused))*\s$",
    )
});

/// Words behind a name that make it the event of another body.
static BY_OTHERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(r"^[^.,;]{0,60}\b(?:Probation|Constabulary|HMIP?|HMICFRS|CQC|Care\sQuality\sCommission)\b")
});

/// Words behind a name that make it an earlier event: "over the last three years".
static OVER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(r"^s?(?:\sand\s[^.,;]{0,40})?\s(?:over|in|during)\sthe\s(?:last|past)\s[a-z0-9]+\s(?:year|month)s")
});

/// What stands between the name of an event and its date.
static TO_DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(
        r"^(?:s?\sof\s[^.;]{0,160}?|s?[^.,;]{0,110}?,?\s?)(?:\b(?:in|of|on|from|between|during|and|dated)\s+(?:early\s|late\s|the\s|autumn\s|spring\s|summer\s)*(?:[a-z]+/)?|[,(]\s*)$|^[^.;]*\bbetween\s$",
    )
});

/// What stands between a date and the name of an event behind it: "the December 2018 inspection".
static FROM_DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(
        r"^[’']?s?(?:\s(?:full|standard|short|graded|judgement|Ofsted[’']?s?|ILACS|SIF|safeguarding|unannounced|single))*\s$",
    )
});

/// Sentences that give the grade of the inspection that the sentence before names.
static JUDGED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    ignoring_case(
        r"^(?:at\sthat\stime,?\s)?(?:the\slocal\sauthority|the\scouncil|it|they|(?:the\s|these\s)?(?:children[’']s\s)?services|overall\seffectiveness)\s(?:was|were)\s(?:also\s)?(?:judged|graded|rated)",
    )
});

/// Letters of which the name of every event has some; four at least, of which few words begin with the same.
const STEMS: [&str; 12] = [
    "nspecti", "nspected", "d visit", "g visit", "ce visit", "evisit", "judged", "graded", " rated", "JTAI", " SIF",
    "(SIF",
];

/// Words and figures of which some stand near an event that is an earlier one: a word that says so, or its date.
const SIGNS: [&str; 17] = [
    "last ",
    "past ",
    "previous",
    "subsequent",
    "earlier",
    "prior ",
    "preceding",
    "former",
    "most recent",
    "since",
    "at that",
    "198",
    "199",
    "200",
    "201",
    "202",
    "/",
];

/// Leftmost first: only so are many bytes looked at at a time.
static EVENT: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(STEMS).ok());

static SIGN: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(SIGNS).ok());

/// How far around the stem of an event's name a sign may stand, in bytes: an adjective before it, or the date behind.
const AROUND: (usize, usize) = (WORDS_BEFORE + 80, REACH + 60);

/// Whether a text may speak of an earlier event: a cheap look before any other, since one paragraph in twenty does.
fn may_speak_of_one(text: &str) -> bool {
    let (Some(event), Some(sign)) = (EVENT.as_ref(), SIGN.as_ref()) else { return false };
    event.find_iter(text).any(|found| {
        let near = &text.as_bytes()[found.start().saturating_sub(AROUND.0)..text.len().min(found.end() + AROUND.1)];
        sign.is_match(near)
    })
}

/// How far behind the name of an event its date may stand, in bytes.
const REACH: usize = 400;

/// How far before the name of an event a word about it may begin, in bytes.
const WORDS_BEFORE: usize = 120;

/// ASCII bounds of words: Unicode's slow every search down.
fn ignoring_case(form: &str) -> Option<Regex> {
    RegexBuilder::new(&form.replace(r"\b", r"(?-u:\b)")).case_insensitive(true).build().ok()
}

/// Every sentence that speaks of an earlier inspection or visit; `start` is the first day of this one.
pub fn read(context: &Context, paragraphs: &[Paragraph], start: Option<Date>) -> Vec<EarlierInspection> {
    let mut found = title_line(context);
    for paragraph in paragraphs.iter().filter(|p| may_speak_of_one(&p.text)) {
        let mentions = in_paragraph(&paragraph.text, start);
        if mentions.is_empty() {
            continue;
        }
        let passage = Passage::new(context.source, &paragraph.span);
        found.extend(mentions.into_iter().map(|mention| mention.at(&passage)));
    }
    found
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
}

fn in_paragraph(text: &str, start: Option<Date>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for piece in sentences::pieces(text) {
        let waits = |last: &Mention| last.grade.is_none() && last.sentence.end + 1 == piece.start;
        if found.last().is_some_and(waits) || may_speak_of_one(&text[piece.clone()]) {
            let bounds = sentences::bounds(&text[piece.clone()]).into_iter();
            bounds.for_each(|of| take_sentence(text, piece.start + of.start..piece.start + of.end, start, &mut found));
        }
    }
    found
}

/// Takes the events of one sentence, or the grade that it gives the last of the sentence before.
fn take_sentence(text: &str, range: Range<usize>, start: Option<Date>, found: &mut Vec<Mention>) {
    let sentence = &text[range.clone()];
    let goes_on = found.last().is_some_and(|last| last.grade.is_none() && last.sentence.end + 1 == range.start);
    match found.last_mut() {
        Some(last) if goes_on && is(&JUDGED, sentence) => {
            last.grade = quoted_grade(sentence).map(|grade| grade.value);
            last.sentence.end = range.end;
        }
        _ => found.extend(in_sentence(sentence, start).into_iter().map(|m| Mention { sentence: range.clone(), ..m })),
    }
}

fn is(form: &LazyLock<Option<Regex>>, text: &str) -> bool {
    form.as_ref().is_some_and(|form| form.is_match(text))
}

/// The earlier events that one sentence names, each once, the quoted grade with the one it belongs to.
fn in_sentence(sentence: &str, start: Option<Date>) -> Vec<Mention> {
    if !may_speak_of_one(sentence) {
        return Vec::new();
    }
    let names = names(sentence);
    if names.is_empty() {
        return Vec::new();
    }
    let dates: Vec<Found<PartialDate>> = find_partial(sentence).collect();
    let mut found: Vec<Mention> = Vec::new();
    for (at, (kind, name)) in names.iter().enumerate() {
        let next = names.get(at + 1).map_or(sentence.len(), |(_, next)| next.start);
        if let Some(date) = earlier(sentence, name, next, &dates, start) {
            let mention = Mention { kind: *kind, date, grade: None, name: name.start, sentence: 0..0 };
            let known = found
                .iter()
                .any(|other| other.kind == mention.kind && (mention.date.is_none() || other.date == mention.date));
            found.extend((!known).then_some(mention));
        }
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

fn names(sentence: &str) -> Vec<(EarlierKind, Range<usize>)> {
    let Some(name) = NAME.as_ref() else { return Vec::new() };
    let named = name.captures_iter(sentence).filter_map(|found| {
        let kind = NAMES.iter().enumerate().find_map(|(at, (_, kind))| found.get(at + 1).map(|_| *kind))?;
        Some((kind, found.get(0)?.range()))
    });
    named.collect()
}

/// The date, if any, of a named event that is an earlier one; `None` where it is not.
fn earlier(
    sentence: &str,
    name: &Range<usize>,
    next: usize,
    dates: &[Found<PartialDate>],
    start: Option<Date>,
) -> Option<Option<PartialDate>> {
    let before = &sentence[ceil_boundary(sentence, name.start.saturating_sub(WORDS_BEFORE))..name.start];
    let behind = &sentence[name.end..];
    if is(&OTHER, before) || is(&BY_OTHERS, behind) {
        return None;
    }
    let printed = date_before(sentence, name, dates).or_else(|| date_behind(sentence, name, next, dates));
    let is_judgement = sentence[name.clone()].ends_with("ed") && !sentence[name.clone()].ends_with("inspected");
    match printed {
        Some(date) if is_before(date, start) => Some(Some(date)),
        Some(_) => None,
        None => (!is_judgement && (is(&LAST, before) || is(&OVER, behind))).then_some(None),
    }
}

fn date_before(sentence: &str, name: &Range<usize>, dates: &[Found<PartialDate>]) -> Option<PartialDate> {
    let date = dates.iter().rfind(|date| date.range.end <= name.start)?;
    is(&FROM_DATE, &sentence[date.range.end..name.start]).then_some(date.value)
}

fn date_behind(sentence: &str, name: &Range<usize>, next: usize, dates: &[Found<PartialDate>]) -> Option<PartialDate> {
    let date = dates.iter().find(|date| date.range.start >= name.end)?;
    let near = date.range.start <= next && date.range.start - name.end <= REACH;
    (near && is(&TO_DATE, &sentence[name.end..date.range.start])).then_some(date.value)
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

/// How an area SEND report introduces the dates of the inspections before it, as a key.
const PREVIOUS: [&str; 2] = ["datesofpreviousinspection", "dateofpreviousinspection"];

/// The dates in the title block of an area SEND report, each with its line.
fn title_line(context: &Context) -> Vec<EarlierInspection> {
    if context.table.framework != Framework::AreaSend || context.table.kind.is_secondary() {
        return Vec::new();
    }
    let mut lines = context.lines.iter().filter(|line| line.kind == LineKind::Text).take(TITLE_BLOCK).peekable();
    let label = lines.find(|line| {
        let words = key::of(context.source.slice(line.span));
        PREVIOUS.iter().any(|label| words.starts_with(label))
    });
    let Some(label) = label else { return Vec::new() };
    let below = lines.next().map(|line| line.span);
    let own = in_title(context, label.span);
    if own.is_empty() { below.map_or_else(Vec::new, |line| in_title(context, line)) } else { own }
}

fn in_title(context: &Context, line: Span) -> Vec<EarlierInspection> {
    let dated = find_partial(context.source.slice(line)).map(|date| EarlierInspection {
        kind: EarlierKind::Send,
        framework: EarlierKind::Send.framework(),
        date: Some(date.value),
        grade: None,
        text: crate::joined(context.source.text(), &[line]),
        span: vec![line],
    });
    dated.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<String> {
        let start = Date::constant(2024, 6, 4);
        let of = |m: Mention| {
            let date = m.date.map_or("?".to_owned(), |date| date.to_string());
            let grade = m.grade.map_or(String::new(), |grade| format!(" {grade:?}"));
            format!("{:?} {date}{grade}", m.kind)
        };
        in_paragraph(text, Some(start)).into_iter().map(of).collect()
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
