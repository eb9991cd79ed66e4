//! Headings among the lines: whole lines, or a few lines running, that are a heading's words.
//!
//! Nothing but its words tells a heading from a line of prose in PyMuPDF's and pypdf's text, where
//! no blank line stands around it. So a heading is looked for here, before lines are grouped.

use super::marks::Hit;
use super::marks::Marks;
use super::{grades, judgement_rows};
use crate::frameworks::table::{Label, Place, Role, Scale, Statement, Table};
use crate::layout::Mark;
use crate::layout::line::{Line, LineKind};
use crate::report::{Grade, SourceKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::{Start, Starts};
use crate::text::span::Span;

/// The most lines that a heading wraps over.
const MOST_LINES: usize = 4;

/// The longest line that can be part of a heading, in bytes.
const LONGEST: usize = 140;

/// The most that may stand between a statement's words and its grade, in bytes of key: the name of a place.
const LONGEST_PLACE: usize = 60;

/// How far into the text the sentence with the overall grade may stand, in lines.
const OPENING: usize = 140;

/// Headings by the first bytes of their keys.
pub struct Index {
    /// Sorted by stem.
    /// The grades in them.
    scale: &'static Scale,
    entries: Vec<(Stem, Entry)>,
    starts: Starts<Vec<Start>>,
}

/// The first bytes of a key, under which an entry is filed, as one number.
type Stem = u32;

fn stem(key: &str) -> Option<Stem> {
    key.as_bytes().first_chunk().map(|first| Stem::from_le_bytes(*first))
}

struct Entry {
    start: Start,
    key: String,
    role: Role,
    statement: Option<&'static Statement>,
}

impl Index {
    /// Every heading, label and statement of `table`; of those with the same start, in the table's order.
    pub fn new(table: &'static Table) -> Self {
        let mut index = Self { scale: table.scale, entries: Vec::new(), starts: Starts::of([""; 0]) };
        for heading in table.headings {
            index.add(heading.text, heading.role, None);
        }
        for Label { text, area, variants } in table.labels {
            let Some(area) = area else { continue };
            std::iter::once(text).chain(*variants).for_each(|text| index.add(text, Role::Findings(*area, None), None));
        }
        for statement in table.statements {
            index.add(statement.starts, Role::Findings(statement.area, None), Some(statement));
        }
        index.entries.sort_by_key(|(stem, _)| *stem);
        index.starts = Starts::of(index.entries.iter().map(|(_, entry)| &entry.key));
        index
    }

    fn add(&mut self, text: &str, role: Role, statement: Option<&'static Statement>) {
        let key = letters_only::of(text);
        if let Some(stem) = stem(&key) {
            self.entries.push((stem, Entry { start: Start::of_key(&key), key, role, statement }));
        }
    }

    /// The entries that begin as `stem` does.
    fn filed(&self, stem: Stem) -> &[(Stem, Entry)] {
        let from = self.entries.partition_point(|(of, _)| *of < stem);
        let count = self.entries[from..].iter().take_while(|(of, _)| *of == stem).count();
        &self.entries[from..from + count]
    }

    fn candidates(&self, key: &str) -> &[(Stem, Entry)] {
        stem(key).map_or(&[], |stem| self.filed(stem))
    }

    /// Whether a line can be the first of a heading: a cheap look before any other. Its number does not count.
    fn may_begin(&self, text: &str, gapped: bool) -> bool {
        let words = text.trim_start_matches(|c: char| !c.is_alphabetic());
        if !self.starts.may_begin_with_pair(words) {
            return false;
        }
        let start = Start::of(words);
        let filed = start.first_four().map_or(&[][..], |stem| self.filed(Stem::from_le_bytes(stem)));
        // A grade in a cell of its own may cut the heading short.
        !filed.is_empty() && (filed.iter().any(|(_, entry)| start.may_open(entry.start)) || gapped)
    }
}

/// Finds every heading that is not part of a table, and marks its lines.
pub fn mark(source: &Source, lines: &[Line], index: &Index, marks: &mut Marks) {
    let mut at = 0;
    while at < lines.len() {
        match starts_heading(source, lines, marks, index, at).then(|| find(source, lines, marks, index, at)).flatten() {
            Some(hit) => {
                let next = hit.last + 1;
                let number = marks.headings.len();
                let body = (hit.first..next).filter(|line| lines[*line].is_body());
                body.for_each(|line| marks.lines[line] = Mark::Heading(number));
                marks.headings.push(hit);
                at = next;
            }
            None => at += 1,
        }
    }
}

fn starts_heading(source: &Source, lines: &[Line], marks: &Marks, index: &Index, at: usize) -> bool {
    let line = &lines[at];
    if !source.may_open(line.span) {
        return false;
    }
    let text = source.slice(line.span);
    line.kind == LineKind::Text
        && marks.lines[at] == Mark::Text
        && line.span.len() <= LONGEST
        && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && index.may_begin(text, line.gapped)
}

/// The longest heading that begins at line `at`.
fn find(source: &Source, lines: &[Line], marks: &Marks, index: &Index, at: usize) -> Option<Hit> {
    let mut joined = String::with_capacity(2 * LONGEST);
    let mut grade = Pieces::default();
    let mut best = None;
    for line in following(lines, marks, at).take(MOST_LINES) {
        let (label, piece) = judgement_rows::cells_of_heading(source, index.scale, &lines[line]);
        // A number alone below a heading is its first paragraph's, not its footnote mark.
        if line > at && source.slice(label).bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            break;
        }
        letters_only::push(&mut joined, source.slice(label));
        if joined.starts_with(|c: char| c.is_ascii_digit()) {
            joined = joined.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
        }
        grade.extend(source, piece);
        let entries = index.candidates(&joined);
        if !entries.iter().any(|(_, entry)| could_match(entry, &joined, at)) {
            break;
        }
        let found = entries
            .iter()
            .filter_map(|(_, entry)| matches(index.scale, entry, &joined, &grade))
            .max_by_key(|(len, _, _)| *len);
        if let Some((_, role, kind)) = found {
            best = Some(Hit { first: at, last: line, role, source: kind, grade: grade.spans.clone() });
        }
        if best.as_ref().is_some_and(|hit| hit.role == Role::End) {
            return best;
        }
    }
    let hit = best.filter(|hit| !goes_on_in_prose(source, lines, hit))?;
    Some(with_grade_below(source, lines, marks, index.scale, hit))
}

/// Whether a sentence begins with the heading's words (Camden 2025: "The experiences and progress of
/// children who need help and protection, already good …").
fn goes_on_in_prose(source: &Source, lines: &[Line], hit: &Hit) -> bool {
    let last = source.slice(lines[hit.last].span);
    let below = lines.get(hit.last + 1).filter(|line| line.kind == LineKind::Text);
    let lower = below.is_some_and(|line| source.slice(line.span).starts_with(char::is_lowercase));
    last.ends_with([',', ';']) || (lower && !matches!(hit.role, Role::Findings(_, Some(_))))
}

/// The lines from `at` on, up to the first blank line; a page may end between two of them.
fn following<'a>(lines: &'a [Line], marks: &'a Marks, at: usize) -> impl Iterator<Item = usize> + 'a {
    let mut last = at;
    (at..lines.len()).filter(|line| !is_between_pages(lines[*line].kind)).take_while(move |line| {
        let adjoins =
            lines[*line].page != lines[last].page || !lines[last..*line].iter().any(|l| l.kind == LineKind::Blank);
        last = *line;
        adjoins
            && lines[*line].kind == LineKind::Text
            && marks.lines[*line] == Mark::Text
            && lines[*line].span.len() <= LONGEST
    })
}

#[derive(Default)]
struct Pieces {
    key: String,
    spans: Vec<Span>,
}

impl Pieces {
    fn extend(&mut self, source: &Source, piece: Option<Span>) {
        if let Some(span) = piece {
            letters_only::push(&mut self.key, source.slice(span));
            self.spans.push(span);
        }
    }
}

fn could_match(entry: &Entry, joined: &str, at: usize) -> bool {
    let long_enough = match entry.statement {
        Some(statement) if statement.place == Place::Named => at < OPENING,
        _ => true,
    };
    long_enough && (entry.key.starts_with(joined) || joined.starts_with(&entry.key))
}

/// How an entry matches, if it does: the length of its words, what it opens, and as what.
fn matches(scale: &Scale, entry: &Entry, joined: &str, pieces: &Pieces) -> Option<(usize, Role, SourceKind)> {
    let rest = joined.strip_prefix(entry.key.as_str())?;
    if entry.role == Role::End {
        return Some((entry.key.len(), entry.role, SourceKind::Heading));
    }
    let Role::Findings(area, _) = entry.role else {
        return letters_only::without_mark(rest).is_empty().then_some((
            entry.key.len(),
            entry.role,
            SourceKind::Heading,
        ));
    };
    if let Some(statement) = entry.statement {
        let grade = stated(scale, statement, rest)?;
        return Some((entry.key.len(), Role::Findings(area, Some(grade)), SourceKind::Sentence));
    }
    let grade = grades::exact(scale, &pieces.key).or_else(|| grades::tail(scale, rest));
    let bare = letters_only::without_mark(rest).is_empty();
    (bare || grade.is_some()).then_some((entry.key.len(), Role::Findings(area, grade), SourceKind::Heading))
}

/// The grade that a statement's remaining words state.
fn stated(scale: &Scale, statement: &Statement, rest: &str) -> Option<Grade> {
    let rest = letters_only::without_mark(rest);
    match statement.place {
        Place::Unnamed => grades::tail(scale, rest),
        Place::Named => grades::ending(scale, rest).filter(|(_, at)| *at <= LONGEST_PLACE).map(|(grade, _)| grade),
    }
}

/// Whether a line has no part in the text around it: a page may end between a heading and its grade.
fn is_between_pages(kind: LineKind) -> bool {
    matches!(kind, LineKind::Blank | LineKind::Furniture | LineKind::Footnote)
}

/// Takes in the grade that stands alone on the line or lines below a heading.
fn with_grade_below(source: &Source, lines: &[Line], marks: &Marks, scale: &Scale, hit: Hit) -> Hit {
    let Role::Findings(area, None) = hit.role else { return hit };
    let below = (hit.last + 1..lines.len()).take_while(|at| marks.lines[*at] == Mark::Text);
    let mut pieces = Pieces::default();
    let mut found = None;
    for at in below.filter(|at| !is_between_pages(lines[*at].kind)).take(3) {
        if lines[at].kind != LineKind::Text {
            break;
        }
        pieces.extend(source, Some(lines[at].span));
        if let Some(grade) = grades::exact(scale, &pieces.key) {
            found = Some((at, grade, pieces.spans.clone()));
        } else if !grades::begins(scale, &pieces.key) {
            break;
        }
    }
    match found {
        Some((last, grade, spans)) => Hit { last, role: Role::Findings(area, Some(grade)), grade: spans, ..hit },
        None => hit,
    }
}
