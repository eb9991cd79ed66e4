//! Paragraph numbers: which of the numbers at the start of lines count the paragraphs.
//!
//! A wrapped line may begin with "18. At the time" as well (38 lines in 33 SIF reports). One number
//! alone never tells; the sequence does. So all candidates are weighed, and the best running
//! sequence through them wins: gaps, repeats and a second report bound behind the first cost.

use super::line::{Line, LineKind};
use super::mark::Mark;
use crate::source::Source;
use crate::text::sentences::ends_sentence;

/// A paragraph number at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The line.
    pub line: usize,
    /// The number.
    pub number: u32,
    /// Where the text behind it begins.
    pub rest: usize,
}

/// How many digits a paragraph's number has at most.
const MOST_DIGITS: usize = 3;

/// A sequence needs at least this many numbers.
const FEWEST: usize = 3;

/// How many numbers running may be lost: a scan loses those of a whole page.
const WIDEST_GAP: usize = 14;

/// What a second sequence costs, in the weight of numbers: it has to be a report of its own.
const RESTART: i32 = 60;

/// What a number printed twice costs.
const REPEAT: i32 = 8;

/// A number with a full stop after a finished sentence.
const SURE: i32 = 10;

/// A number with a full stop in the middle of a sentence.
const DOUBTFUL: i32 = 4;

/// A number alone on its line without a full stop, after a finished sentence.
const BARE: i32 = 3;

/// A number without a full stop before text, after a finished sentence.
const WEAK: i32 = 1;

#[derive(Clone, Copy)]
struct Candidate {
    number: Number,
    weight: i32,
}

#[derive(Clone, Copy)]
struct Path {
    score: i32,
    last: usize,
}

/// The numbers that count paragraphs, in order.
pub fn sequence(source: &Source, lines: &[Line], marks: &[Mark]) -> Vec<Number> {
    let candidates = candidates(source, lines, marks);
    if candidates.len() < FEWEST {
        return Vec::new();
    }
    let largest = candidates.iter().map(|candidate| candidate.number.number as usize).max().unwrap_or_default();
    let mut by_number: Vec<Option<Path>> = vec![None; largest + 1];
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    let mut best: Option<Path> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        let n = candidate.number.number as usize;
        let (score, parent) = step(&by_number, best, n);
        let path = Path { score: score + candidate.weight, last: at };
        parents.push(parent);
        if by_number[n].is_none_or(|other| path.score >= other.score) {
            by_number[n] = Some(path);
        }
        if best.is_none_or(|other| path.score > other.score) {
            best = Some(path);
        }
    }
    trace(&candidates, &parents, best)
}

/// The best way to arrive at number `n`: its score, and the candidate before.
///
/// Of ways of the same score the last of these counts: from the number before, over a gap, from the
/// same number, from the end of another sequence, from nowhere.
fn step(by_number: &[Option<Path>], best: Option<Path>, n: usize) -> (i32, Option<usize>) {
    let mut found: Option<(i32, Option<usize>)> = None;
    let mut weigh = |path: Option<Path>, cost: i32| {
        if let Some(path) = path.filter(|path| found.is_none_or(|(score, _)| path.score - cost >= score)) {
            found = Some((path.score - cost, Some(path.last)));
        }
    };
    let before = &by_number[n.saturating_sub(WIDEST_GAP + 1)..n];
    for (missing, path) in before.iter().rev().enumerate() {
        weigh(*path, gap_cost(missing));
    }
    weigh(by_number[n].filter(|_| n > 1), REPEAT);
    weigh(best.filter(|_| n == 1), RESTART);
    let start = -gap_cost(n.saturating_sub(1)).min(RESTART);
    found.filter(|(score, _)| *score > start).unwrap_or((start, None))
}

fn gap_cost(missing: usize) -> i32 {
    if missing == 0 { 0 } else { 6 + i32::try_from(missing).unwrap_or(i32::MAX / 4) }
}

fn trace(candidates: &[Candidate], parents: &[Option<usize>], best: Option<Path>) -> Vec<Number> {
    let mut at = best.map(|path| path.last);
    let mut sequence = Vec::new();
    while let Some(index) = at {
        sequence.push(candidates[index].number);
        at = parents[index];
    }
    sequence.reverse();
    let enough = sequence.len() >= FEWEST && best.is_some_and(|path| path.score >= 2 * SURE);
    if enough { sequence } else { Vec::new() }
}

fn candidates(source: &Source, lines: &[Line], marks: &[Mark]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let numbered = |line: &Line| matches!(source.text().as_bytes().get(line.span.start), Some(b'1'..=b'9'));
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| numbered(line)) {
        if line.kind == LineKind::Text && marks[at] == Mark::Text {
            // This one is of the body itself, so that no line is passed over twice.
            let before = lines[..at].iter().rposition(Line::is_body);
            let fresh = before.is_none_or(|last| is_fresh(source, lines, marks, last, at));
            found.extend(candidate(source, line, at, fresh));
        }
    }
    found
}

/// Whether a new paragraph may begin after line `last`.
fn is_fresh(source: &Source, lines: &[Line], marks: &[Mark], last: usize, at: usize) -> bool {
    let text = source.slice(lines[last].span);
    let blank = lines[last].page == lines[at].page && lines[last + 1..at].iter().any(|l| l.kind == LineKind::Blank);
    marks[last] != Mark::Text || blank || ends_sentence(text) || text.len() < 5
}

fn candidate(source: &Source, line: &Line, at: usize, fresh: bool) -> Option<Candidate> {
    let text = source.slice(line.span);
    let digits = text.bytes().take(MOST_DIGITS + 1).take_while(u8::is_ascii_digit).count();
    if digits > MOST_DIGITS {
        return None;
    }
    let number = text[..digits].parse().ok()?;
    let (mark, weight) = weigh(&text[digits..], fresh)?;
    let rest = &text[digits + mark..];
    let rest = line.span.end - rest.trim_start().len();
    Some(Candidate { number: Number { line: at, number, rest }, weight })
}

/// How many bytes of punctuation follow the digits, and how much the number weighs.
fn weigh(after: &str, fresh: bool) -> Option<(usize, i32)> {
    let mut chars = after.chars();
    match (chars.next(), chars.next()) {
        (Some('.'), None) => Some((1, if fresh { SURE } else { DOUBTFUL })),
        (Some('.'), Some(c)) if c.is_whitespace() => Some((1, if fresh { SURE } else { DOUBTFUL })),
        (Some('.'), Some(c)) if c.is_uppercase() || c == '‘' || c == '“' => {
            Some((1, if fresh { DOUBTFUL } else { WEAK }))
        }
        (Some(','), None) if fresh => Some((1, BARE)),
        (Some(',' | ':' | ';' | ')'), Some(c)) if fresh && c.is_whitespace() => Some((1, BARE)),
        (None, None) if fresh => Some((0, BARE)),
        (Some(c), Some(d)) if fresh && c.is_whitespace() && d.is_uppercase() => Some((0, WEAK)),
        _ => None,
    }
}
