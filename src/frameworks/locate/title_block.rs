//! Titles, and the name that a title prints.

use super::marks::Marks;
use super::marks::Printed;
use super::title_fields::Fields;
use crate::frameworks::table::Title;
use crate::layout::Mark;
use crate::layout::line::{Line, LineKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::Start;
use crate::text::letters_only::Starts;
use crate::text::span::Span;

/// How many lines may hold the title.
const TITLE_LINES: usize = 90;

/// How many lines a title may take.
const MOST_LINES: usize = 6;

/// The longest line of a title, in bytes.
const LONGEST: usize = 120;

/// A title and its words, and how they begin.
pub struct TitleWords {
    /// The title.
    pub title: &'static Title,
    /// Its words.
    pub key: String,
    /// How they begin.
    pub starts: Starts<Vec<Start>>,
}

impl TitleWords {
    pub fn of(title: &'static Title) -> Self {
        let key = letters_only::of(title.words());
        Self { title, starts: Starts::of([&key]), key }
    }

    /// Whether a line can begin with the words or with the first of them; a `false` is sure.
    pub fn may_begin(&self, line: &str) -> bool {
        self.starts.may_begin_with_pair(line) && self.starts.may_open(Start::of(line))
    }
}

/// Words with which the line after a title begins.
const AFTER_TITLE: [&str; 12] = [
    "Inspection date",
    "Lead inspector",
    "Judgement",
    "This letter",
    "Between ",
    "Dear ",
    "Following",
    "Date of",
    "Dates of",
    "Date(s) of",
    "Her Majesty",
    "His Majesty",
];

/// Words, as keys, that end a title with a name in it.
const ENDS: [&str; 3] = ["childrensservices", "localareapartnership", "childrenssocialcareservices"];

/// Finds the title and marks its lines, those of labelled values, and what stands before a letter's title.
pub fn mark(source: &Source, lines: &[Line], titles: &[TitleWords], fields: &Fields, marks: &mut Marks) {
    mark_fields(source, lines, fields, marks);
    let text: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].kind == LineKind::Text).take(TITLE_LINES).collect();
    let found = titles.iter().find_map(|words| find(source, lines, &text, words));
    let Some(printed) = found else { return };
    printed.lines.iter().for_each(|at| set(marks, *at));
    if titles.iter().all(|words| matches!(words.title, Title::After(_))) {
        (0..printed.first).filter(|at| lines[*at].is_body()).for_each(|at| set(marks, at));
    }
    marks.title = Some(printed);
}

fn set(marks: &mut Marks, at: usize) {
    if marks.lines[at] == Mark::Text {
        marks.lines[at] = Mark::Title;
    }
}

/// Marks the lines that begin with the label of a value, on the first pages.
fn mark_fields(source: &Source, lines: &[Line], fields: &Fields, marks: &mut Marks) {
    for (at, line) in lines.iter().enumerate().take(TITLE_LINES).filter(|(_, line)| line.kind == LineKind::Text) {
        if line.span.len() <= LONGEST && fields.begin(source.slice(line.span)) {
            set(marks, at);
        }
    }
}

fn find(source: &Source, lines: &[Line], text: &[usize], words: &TitleWords) -> Option<Printed> {
    match words.title {
        Title::After(_) => after(source, lines, text, words),
        Title::Before(_) => before(source, lines, text, words),
        Title::Below(_) => below(source, lines, text, words),
    }
}

/// Where among the text lines the words begin, and how many lines they take.
fn find_words(source: &Source, lines: &[Line], text: &[usize], words: &TitleWords) -> Option<(usize, usize)> {
    let may_begin = |at: &usize| words.may_begin(source.slice(lines[text[*at]].span));
    let words = words.key.as_str();
    (0..text.len()).filter(may_begin).find_map(|at| {
        let mut joined = String::new();
        for (count, line) in text[at..].iter().take(MOST_LINES).enumerate() {
            letters_only::push(&mut joined, source.slice(lines[*line].span));
            if joined.starts_with(words) {
                return Some((at, count + 1));
            }
            if !words.starts_with(joined.as_str()) {
                return None;
            }
        }
        None
    })
}

/// "Inspection of NAME local authority children's services": over as many lines as it takes.
fn after(source: &Source, lines: &[Line], text: &[usize], words: &TitleWords) -> Option<Printed> {
    let (at, _) = find_words(source, lines, text, words)?;
    let mut joined = String::new();
    let mut taken = Vec::new();
    for line in text[at..].iter().take(MOST_LINES) {
        let content = source.slice(lines[*line].span);
        if !taken.is_empty() && ends_before(content) {
            break;
        }
        taken.push(*line);
        letters_only::push(&mut joined, content);
        if ENDS.iter().any(|end| joined.ends_with(end)) {
            break;
        }
    }
    let name = behind(source, lines, &taken, words.key.len());
    Some(Printed { first: text[at], name, lines: taken })
}

fn ends_before(line: &str) -> bool {
    AFTER_TITLE.iter().any(|words| line.starts_with(words)) || line.len() > LONGEST
}

/// The rest of these lines behind the first `length` bytes of their key.
fn behind(source: &Source, lines: &[Line], taken: &[usize], length: usize) -> Vec<Span> {
    let mut left = length;
    let mut rest = Vec::new();
    for at in taken {
        let line = lines[*at].span;
        let text = source.slice(line);
        match letters_only::end_of(text, left) {
            Some(end) => {
                let from = line.end - text[end..].trim_start().len();
                rest.extend((from < line.end).then_some(Span::new(from, line.end)));
                left = 0;
            }
            None => left -= letters_only::of(text).len(),
        }
    }
    rest
}

/// "NAME / Inspection of children's social care services": the lines above, on the same page.
fn before(source: &Source, lines: &[Line], text: &[usize], words: &TitleWords) -> Option<Printed> {
    const MOST_NAME_LINES: usize = 3;
    let (at, count) = find_words(source, lines, text, words)?;
    let page = lines[text[at]].page;
    let above = text[..at].iter().rev().take_while(|line| lines[**line].page == page).take(MOST_NAME_LINES);
    let mut name: Vec<usize> = above.copied().filter(|line| is_name(source.slice(lines[*line].span))).collect();
    // What stands above a provider's number is the page's foot, which PyMuPDF puts first.
    let number = name.first().is_some_and(|line| is_number(source.slice(lines[*line].span)));
    name.truncate(if number { 1 } else { MOST_NAME_LINES });
    name.reverse();
    let title = text[at..at + count].iter().copied();
    let spans: Vec<Span> = name.iter().map(|line| lines[*line].span).collect();
    let all = name.into_iter().chain(title).collect();
    (!spans.is_empty()).then_some(Printed { first: text[at], name: spans, lines: all })
}

/// Parts of the emblem, as keys, that a scan puts above the name.
const EMBLEM: [&str; 3] = ["ofsted", "raisingstandards", "improvinglives"];

fn is_name(line: &str) -> bool {
    const LONGEST_NAME: usize = 80;
    line.len() < LONGEST_NAME
        && (line.starts_with(char::is_uppercase) || is_number(line))
        && !EMBLEM.contains(&letters_only::of(line).as_str())
}

/// Whether a line is the number of a provider, which is all the name that Ofsted prints of a home: "SC" and six digits,
/// or seven.
fn is_number(line: &str) -> bool {
    let digits = line.strip_prefix("SC").unwrap_or(line);
    matches!((line.len(), digits.len()), (7, 7) | (8, 6)) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// "Inspection of looked after children services / NAME".
fn below(source: &Source, lines: &[Line], text: &[usize], words: &TitleWords) -> Option<Printed> {
    let (at, count) = find_words(source, lines, text, words)?;
    let name = *text.get(at + count)?;
    let all = text[at..=at + count].to_vec();
    Some(Printed { first: text[at], name: vec![lines[name].span], lines: all })
}
