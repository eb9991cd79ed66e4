//! Where rows begin among the lines of the right column.
//!
//! A row ends where a line ends a sentence early, that is, where the next word would have fitted
//! into it; or where a full line ends a sentence and the next names somebody who should act. Where
//! the left column tells how many rows a page has, the likeliest starts are taken, as many as that.

use super::body_names::Cell;
use super::measure;
use super::piece::Piece;
use crate::source::Source;
use crate::text::letters_only;
use crate::text::sentences::ends_sentence;

/// Words that go on with a row although they begin a line of their own.
const CONTINUING: [&str; 14] = [
    "They",
    "This",
    "These",
    "It",
    "Its",
    "Their",
    "Such",
    "There",
    "In",
    "Where",
    "When",
    "However,",
    "Additionally,",
    "Furthermore,",
];

/// Words that say that somebody has to act.
const DUTIES: [&str; 6] = ["should", "must", "need", "needs", "will", "have"];

/// Words of those who act; what is done does not ("The monitoring of projects should", Gloucestershire 2024).
const ACTORS: [&str; 13] = [
    "leaders",
    "partnership",
    "partners",
    "commissioners",
    "providers",
    "board",
    "area",
    "authority",
    "council",
    "icb",
    "lap",
    "professionals",
    "practitioners",
];

/// Within how many words a row says who should act.
const OPENING: usize = 22;

/// How likely a line begins a row, by what is seen.
mod weight {
    /// A cell of the left column begins beside it, or stands before it alone.
    pub const CELL: i32 = 20;
    /// The line before ended early.
    pub const ROOM: i32 = 8;
    /// It says who should act.
    pub const ACTOR: i32 = 6;
    /// It says what should be done, not by whom.
    pub const NO_ACTOR: i32 = -4;
    /// A blank line stands before it.
    pub const GAP: i32 = 3;
    /// The same actor as at the last line that might begin a row.
    pub const SAME_ACTOR: i32 = -1;
    /// "Leaders" alone, where the row has named them at more length.
    pub const SHORTER_ACTOR: i32 = -6;
    /// "should also"
    pub const ALSO: i32 = -16;
    /// What a start needs where nothing tells how many rows there are.
    pub const ENOUGH: i32 = 5;
}

/// The pieces that begin rows, in order; the first of all does.
pub fn find(source: &Source, right: &[Piece], bodies: &[Cell]) -> Vec<usize> {
    let right = &right[..right.iter().rposition(|p| !p.span.is_empty()).map_or(0, |last| last + 1)];
    let candidates = candidates(source, right, bodies);
    let mut starts = if bodies.is_empty() {
        candidates.iter().filter(|c| c.weight >= weight::ENOUGH).map(|c| c.at).collect()
    } else {
        likeliest(&candidates, right, bodies)
    };
    starts.sort_unstable();
    starts
}

/// A line that may begin a row.
struct Candidate {
    at: usize,
    weight: i32,
}

fn candidates(source: &Source, right: &[Piece], bodies: &[Cell]) -> Vec<Candidate> {
    let column = right.iter().map(|piece| measure::width(source.slice(piece.span))).max().unwrap_or(0);
    let plain = Opening::of(source, right).actor.len() == 1;
    let mut actor = Vec::new();
    let mut found = Vec::new();
    for at in 0..right.len() {
        let cell = at > 0 && begins_cell(right, at, bodies);
        let Some(weight) = weigh(source, right, at, column) else { continue };
        let opening = Opening::of(source, &right[at..]);
        let weight = weight + opening.weight(if plain { &[] } else { &actor }) + if cell { weight::CELL } else { 0 };
        if !opening.actor.is_empty() {
            actor = opening.actor;
        }
        found.push(Candidate { at, weight });
    }
    found
}

/// Whether just one cell of the left column begins between the line before and this one.
fn begins_cell(right: &[Piece], at: usize, bodies: &[Cell]) -> bool {
    let before = |offset: usize| bodies.partition_point(|cell| cell.start() < offset);
    before(right[at].span.start) - before(right[at - 1].span.start) == 1
}

/// How likely the line before ends a row, `None` where it cannot.
fn weigh(source: &Source, right: &[Piece], at: usize, column: usize) -> Option<i32> {
    const SURE: i32 = 100;
    let piece = &right[at];
    let text = source.slice(piece.span);
    if at == 0 || piece.number.is_some() {
        return Some(SURE);
    }
    let before = &right[at - 1];
    let ended = source.slice(before.span);
    let open = before.span.is_empty() || ended.ends_with([':', ';', ',']);
    if piece.sub || open || !text.starts_with(char::is_uppercase) || continues(text) {
        return None;
    }
    let room = measure::had_room(ended, text, column);
    let early = ends_sentence(ended) || (room && measure::width(ended) * 10 < column * 8);
    let weight = if room { weight::ROOM } else { 0 } + if piece.gap { weight::GAP } else { 0 };
    early.then_some(weight)
}

fn continues(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| CONTINUING.contains(&word))
}

/// Who should act, as a line and the next say it.
#[derive(Default)]
struct Opening<'a> {
    actor: Vec<&'a str>,
    also: bool,
}

impl<'a> Opening<'a> {
    fn of(source: &Source<'a>, from: &[Piece]) -> Self {
        let words = from.iter().take(3).flat_map(|piece| source.slice(piece.span).split_whitespace());
        let words: Vec<&str> = words.take(OPENING).collect();
        let duty = words.iter().position(|word| DUTIES.contains(word));
        match duty {
            Some(duty) if !words[..duty].iter().any(|word| ends_sentence(word)) => {
                Self { actor: words[..duty].to_vec(), also: words[duty..].iter().take(3).any(|word| *word == "also") }
            }
            _ => Self::default(),
        }
    }

    /// What the opening says, given who was named at the last line that might begin a row.
    fn weight(&self, before: &[&str]) -> i32 {
        let also = if self.also { weight::ALSO } else { 0 };
        let actor = match self.actor.len() {
            0 => 0,
            _ if !self.actor.iter().any(|word| is_actor(word)) => weight::NO_ACTOR,
            1 if before.len() > 1 => weight::ACTOR + weight::SHORTER_ACTOR,
            _ if self.actor == before => weight::ACTOR + weight::SAME_ACTOR,
            _ => weight::ACTOR,
        };
        also + actor
    }
}

fn is_actor(word: &str) -> bool {
    ACTORS.contains(&letters_only::of(word).as_str())
}

/// As many starts on each page as cells begin on it; a cell whose row begins over the page counts there.
fn likeliest(candidates: &[Candidate], right: &[Piece], bodies: &[Cell]) -> Vec<usize> {
    let before = |page: usize| candidates.partition_point(|candidate| right[candidate.at].page < page);
    let (mut starts, mut from) = (Vec::new(), 0);
    let cells_until = |page: usize| bodies.partition_point(|cell| cell.page <= page);
    while let Some(page) = candidates.get(from).map(|candidate| right[candidate.at].page) {
        let end = before(page + 1);
        let mut there: Vec<&Candidate> = candidates[from..end].iter().collect();
        there.sort_by_key(|candidate| (std::cmp::Reverse(candidate.weight), candidate.at));
        starts.extend(there.iter().take(cells_until(page).saturating_sub(starts.len())).map(|candidate| candidate.at));
        from = end;
    }
    starts
}
