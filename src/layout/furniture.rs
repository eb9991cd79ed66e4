//! Page numbers, running heads and feet, letterheads.
//!
//! Whether they stand at the end of a page's text (pdftotext) or at its start (PyMuPDF, pypdf)
//! depends on the extractor, so both edges are looked at, and what is found is peeled off from the
//! edge inwards: a line in the middle of a page is never furniture, but for a letterhead.

use super::line::{Line, LineKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::{Start, Starts};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

/// How many lines at each edge of a page may be furniture: a head or foot of three lines and a number.
const DEPTH: usize = 5;

/// The longest line that can be part of a running head or foot, in bytes.
const LONGEST: usize = 160;

/// Marks the furniture at the edges of pages; by how much printed page numbers are ahead of the count.
pub fn mark(source: &Source, lines: &mut [Line], pages: &[Range<usize>]) -> Option<isize> {
    mark_letterhead(source, lines);
    let edges: Vec<Edges> = pages.iter().map(|page| Edges::of(lines, page)).collect();
    let offset = usual_offset(source, lines, &edges);
    let title = lines.iter().position(|line| line.kind == LineKind::Text);
    let known = Known { heads: Heads::new(running(source, lines, &edges)), title, offset };
    for page in pages {
        peel(source, lines, page.clone(), &known);
        peel(source, lines, page.clone().rev(), &known);
    }
    mark_counting_lines(source, lines);
    offset
}

/// Marks page numbers in the middle of a page; footnotes have to be known, for theirs stand there too.
pub fn mark_stray_numbers(source: &Source, lines: &mut [Line], pages: &[Range<usize>], offset: Option<isize>) {
    const FEWEST_PAGES: usize = 3;
    let Some(offset) = offset.filter(|_| source.pages().is_some_and(|pages| pages >= FEWEST_PAGES)) else { return };
    for page in pages {
        mark_stray_number(source, lines, page.clone(), offset);
    }
}

/// Indices of the lines near the two edges of a page, from the edge inwards.
struct Edges {
    head: Edge,
    foot: Edge,
}

/// The first lines with text from one edge on.
#[derive(Default)]
struct Edge {
    lines: [usize; DEPTH],
    count: usize,
}

impl Edge {
    fn of(lines: &[Line], inwards: impl Iterator<Item = usize>) -> Self {
        let mut edge = Self::default();
        let filled = inwards.filter(|at| matches!(lines[*at].kind, LineKind::Text | LineKind::Contents));
        for (place, at) in edge.lines.iter_mut().zip(filled) {
            *place = at;
            edge.count += 1;
        }
        edge
    }

    fn lines(&self) -> &[usize] {
        &self.lines[..self.count]
    }
}

impl Edges {
    fn of(lines: &[Line], page: &Range<usize>) -> Self {
        Self { head: Edge::of(lines, page.clone()), foot: Edge::of(lines, page.clone().rev()) }
    }

    /// All of them, each once.
    fn lines(&self) -> impl Iterator<Item = usize> {
        let last = self.head.lines().last().copied();
        let below = move |at: &&usize| last.is_none_or(|last| **at > last);
        self.head.lines().iter().chain(self.foot.lines().iter().filter(below)).copied()
    }
}

/// The page number that a line is: "12", "Page 2 of 4", "- 3 -".
fn page_number(text: &str) -> Option<usize> {
    if text.len() > 16 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let bare = text.trim_matches(['-', '\u{2013}', ' ', '|']);
    let bare = bare.strip_prefix("Page ").or_else(|| bare.strip_prefix("page ")).unwrap_or(bare);
    let (digits, rest) = bare.split_at(bare.bytes().take_while(u8::is_ascii_digit).count());
    let fits = (1..=3).contains(&digits.len()) && (rest.is_empty() || rest.starts_with(" of "));
    fits.then(|| digits.parse().ok()).flatten()
}

/// How far a page's number may be from its place in the count, where no other page bears it out: a line
/// that holds nothing but the last number of a sentence stands at the edge of a page as well.
const NEAR: isize = 2;

/// By how much the printed numbers are usually ahead of the page's own count.
fn usual_offset(source: &Source, lines: &[Line], edges: &[Edges]) -> Option<isize> {
    let mut counts: BTreeMap<isize, usize> = BTreeMap::new();
    for at in edges.iter().flat_map(Edges::lines) {
        if let Some(number) = page_number(source.slice(lines[at].span)) {
            *counts.entry(number as isize - lines[at].page as isize).or_default() += 1;
        }
    }
    let often = counts.into_iter().filter(|(offset, count)| *count > 1 || offset.abs() <= NEAR);
    // The offset itself decides at last: two that are as often and as near must not be left to the order of the map.
    often.max_by_key(|(offset, count)| (*count, -offset.abs(), *offset)).map(|(offset, _)| offset)
}

/// Keys (without digits) of running heads and feet: lines that stand outermost on many pages.
fn running(source: &Source, lines: &[Line], edges: &[Edges]) -> BTreeMap<String, usize> {
    let rule = Rule::of(edges.len());
    let mut heads = outermost(source, lines, edges.iter().map(|edge| edge.head.lines()), &rule);
    for (key, pages) in outermost(source, lines, edges.iter().map(|edge| edge.foot.lines()), &rule) {
        let most = heads.entry(key).or_default();
        *most = pages.max(*most);
    }
    drop_common(source, lines, &mut heads);
    heads.extend(title_again(source, lines, edges));
    heads
}

/// Drops keys that stand in the middle of pages as well: grades and headings of a box come to the top
/// of a page by chance ("Good" in Doncaster 2018).
fn drop_common(source: &Source, lines: &[Line], heads: &mut BTreeMap<String, usize>) {
    let Some(longest) = heads.keys().map(String::len).max() else { return };
    let starts = Starts::of(heads.keys());
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    let short = lines.iter().filter(|line| !line.span.is_empty() && line.span.len() <= longest * 2);
    let alike = short.map(|line| source.slice(line.span)).filter(|text| starts.may_begin_letters(text));
    for key in alike.filter_map(head_key).filter(|key| heads.contains_key(key)) {
        *all.entry(key).or_default() += 1;
    }
    heads.retain(|key, count| all.get(key).is_none_or(|all| *all <= *count + *count / 2 + 1));
}

/// What makes a line a running head.
struct Rule {
    /// On how many pages it stands.
    pages: usize,
    /// How many letters it has, where it holds no number.
    letters: usize,
}

impl Rule {
    /// Two pages tell little, so the line has to be longer than a grade there.
    fn of(pages: usize) -> Self {
        if pages <= 4 { Self { pages: 2, letters: 30 } } else { Self { pages: (pages / 4).max(3), letters: 2 } }
    }

    /// The key of a line that may be a head.
    fn key(&self, text: &str) -> Option<String> {
        let telling = |key: &String| key.len() >= self.letters || text.bytes().any(|b| b.is_ascii_digit());
        head_key(text).filter(telling)
    }
}

/// Lines with nothing but other heads and page numbers between them and the edge.
///
/// A grade or the name of a body that should act stands near an edge of several pages as well, but
/// below a heading; and at the very edge of one where its table runs over two.
fn outermost<'a>(
    source: &'a Source,
    lines: &'a [Line],
    edges: impl Iterator<Item = &'a [usize]>,
    rule: &'a Rule,
) -> BTreeMap<String, usize> {
    let mut pages: Vec<_> = edges.map(|edge| printed(source, lines, edge)).collect();
    let mut tally = Tally { rule, outer: Vec::new(), seen: BTreeMap::new(), round: 0 };
    let mut open: Vec<usize> = (0..pages.len()).collect();
    while !open.is_empty() {
        open = tally.take(open.iter().filter_map(|page| Some((*page, pages[*page].next()?))));
    }
    tally.seen.retain(|_, count| *count >= rule.pages);
    tally.seen
}

/// The lines at an edge that may be heads, inwards: page numbers, and what a scan puts there, are passed over.
fn printed<'a>(source: &'a Source, lines: &'a [Line], edge: &'a [usize]) -> impl Iterator<Item = &'a str> {
    let text = |at: &usize| source.slice(lines[*at].span);
    edge.iter().map(text).filter(|text| page_number(text).is_none() && !is_passed_over(text))
}

/// How often each line was seen outermost.
struct Tally<'a> {
    rule: &'a Rule,
    /// The lines so far, those that begin alike side by side: as long as they are too few for a head, none gets a key.
    outer: Vec<Outer<'a>>,
    /// The pages of each key.
    seen: BTreeMap<String, usize>,
    /// How often lines were taken in.
    round: usize,
}

/// A line that is outermost on its page, the lines before it in earlier rounds left out.
struct Outer<'a> {
    text: &'a str,
    start: Start,
    page: usize,
    round: usize,
    counted: bool,
    /// What it was counted by; `None` where it is no head.
    key: Option<String>,
}

impl<'a> Tally<'a> {
    /// Takes in the next lines, each with its page; the pages whose line was seen often enough for a head.
    fn take(&mut self, next: impl Iterator<Item = (usize, &'a str)>) -> Vec<usize> {
        self.round += 1;
        let (round, pages) = (self.round, self.rule.pages);
        let outer =
            |(page, text)| Outer { text, start: Start::of_letters(text), page, round, counted: false, key: None };
        self.outer.extend(next.map(outer));
        self.outer.sort_unstable_by_key(|line| line.start);
        let alike = self.outer.chunk_by_mut(|one, two| one.start == two.start).filter(|alike| alike.len() >= pages);
        for line in alike.flatten().filter(|line| !line.counted) {
            line.counted = true;
            line.key = self.rule.key(line.text);
            line.key.iter().for_each(|key| *self.seen.entry(key.clone()).or_default() += 1);
        }
        let often = |line: &&Outer| line.key.as_ref().is_some_and(|key| self.seen[key] >= pages);
        self.outer.iter().filter(|line| line.round == round).filter(often).map(|line| line.page).collect()
    }
}

/// What a scan puts between the edge of a page and its head.
fn is_passed_over(text: &str) -> bool {
    is_noise(text) || is_number_with_stop(text)
}

/// The title in one line, at the edge of the second page of two.
fn title_again(source: &Source, lines: &[Line], edges: &[Edges]) -> BTreeMap<String, usize> {
    const TITLE: usize = 12;
    const SHORTEST: usize = 30;
    let filled: Vec<&Edges> = edges.iter().filter(|edge| edge.head.count > 0).collect();
    let [_, second] = filled.as_slice() else { return BTreeMap::new() };
    let mut title = String::new();
    let first = lines.iter().take(TITLE).take_while(|line| line.page == 0);
    first.for_each(|line| letters_only::push(&mut title, source.slice(line.span)));
    let keys = second.lines().filter_map(|at| head_key(source.slice(lines[at].span)));
    keys.filter(|key| key.len() >= SHORTEST && title.contains(key.as_str())).map(|key| (key, 1)).collect()
}

/// What two prints of a running head have in common; a sentence that ends there is none, however often it does.
fn head_key(text: &str) -> Option<String> {
    if text.len() > LONGEST || text.ends_with('.') {
        return None;
    }
    let mut key = String::with_capacity(text.len());
    letters_only::push_letters(&mut key, text);
    (key.len() >= 2).then_some(key)
}

/// What tells the furniture at the edges of pages.
struct Known {
    /// Running heads and feet.
    heads: Heads,
    /// The first line of the text: its title, which the foot of later pages repeats (Bracknell Forest 2022).
    title: Option<usize>,
    /// By how much printed page numbers are ahead of the count.
    offset: Option<isize>,
}

/// The keys of running heads and feet.
struct Heads {
    keys: BTreeSet<String>,
    /// How they end: most lines are told from them by their last letter.
    last: BTreeSet<char>,
}

impl Heads {
    fn new(keys: BTreeMap<String, usize>) -> Self {
        let keys: BTreeSet<String> = keys.into_keys().collect();
        let last = keys.iter().filter_map(|key| key.chars().next_back()).collect();
        Self { keys, last }
    }

    /// Whether a line is a running head or foot, with a few letters of noise before it where it was scanned.
    fn hold(&self, text: &str) -> bool {
        const NOISE: usize = 6;
        let letter =
            text.chars().rev().find(|c| c.is_alphanumeric() && !c.is_ascii_digit()).map(|c| c.to_ascii_lowercase());
        if !letter.is_some_and(|letter| !letter.is_ascii() || self.last.contains(&letter)) {
            return false;
        }
        head_key(text).is_some_and(|key| {
            let rest = |noise: usize| key.get(noise..).filter(|rest| noise == 0 || rest.len() > 4);
            (0..=NOISE).filter_map(rest).any(|rest| self.keys.contains(rest))
        })
    }
}

/// Marks lines from one edge inwards until the first that is none.
///
/// A scan puts more between the edge and the head of the page: the numbers of its margin, which stay,
/// and what it makes of the publisher's emblem, which goes with the head.
fn peel(source: &Source, lines: &mut [Line], inwards: impl Iterator<Item = usize>, known: &Known) {
    let mut noise: Vec<usize> = Vec::new();
    let mut depth = 0;
    for at in inwards {
        match lines[at].kind {
            LineKind::Blank | LineKind::Furniture => continue,
            LineKind::Text | LineKind::Contents if depth < DEPTH => {}
            _ => return,
        }
        let text = source.slice(lines[at].span);
        let head = known.title != Some(at) && known.heads.hold(text);
        if is_own_number(source, &lines[at], known.offset, depth) || head {
            noise.drain(..).for_each(|at| lines[at].kind = LineKind::Furniture);
            lines[at].kind = LineKind::Furniture;
        } else if is_noise(text) {
            noise.push(at);
        } else if !is_number_with_stop(text) {
            return;
        }
        depth += usize::from(!is_number_with_stop(text));
    }
}

/// Whether a line is the number of its page: the usual one anywhere near the edge, one next to it at the edge itself.
fn is_own_number(source: &Source, line: &Line, offset: Option<isize>, depth: usize) -> bool {
    let number = page_number(source.slice(line.span)).map(|n| n as isize - line.page as isize);
    let near = number.is_some_and(|number| number.abs_diff(offset.unwrap_or(1)) <= NEAR.unsigned_abs());
    source.pages().is_some() && number.is_some() && (number == offset || (near && depth == 0))
}

/// A few letters that no sentence or heading is made of.
fn is_noise(text: &str) -> bool {
    const LONGEST_NOISE: usize = 5;
    text.len() <= LONGEST_NOISE && !text.bytes().any(|b| b.is_ascii_digit())
}

fn is_number_with_stop(text: &str) -> bool {
    text.strip_suffix(['.', ',']).is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Marks the page's own number where it stands between two lines of the page: pdftotext puts it between
/// a paragraph's number and its text (31 times in the collection, Bristol 2014 page 4).
fn mark_stray_number(source: &Source, lines: &mut [Line], page: Range<usize>, offset: isize) {
    let own = |line: &Line| page_number(source.slice(line.span)).map(|n| n as isize - line.page as isize);
    let numbered = page.clone().any(|at| lines[at].kind == LineKind::Furniture && own(&lines[at]).is_some());
    let stray = |at: &usize| lines[*at].kind == LineKind::Text && own(&lines[*at]) == Some(offset);
    if let Some(at) = Some(page).filter(|_| !numbered).and_then(|mut page| page.find(stray)) {
        lines[at].kind = LineKind::Furniture;
    }
}

/// Marks numbers alone on a line that count pages in a text without form feeds: 2, 3, 4 …
fn mark_counting_lines(source: &Source, lines: &mut [Line]) {
    if source.pages().is_some() {
        return;
    }
    let alone: Vec<(usize, usize)> = lines
        .iter()
        .enumerate()
        .filter(|(_, l)| l.kind == LineKind::Text)
        .filter_map(|(at, l)| Some((at, page_number(source.slice(l.span))?)))
        .collect();
    let counts = |pair: &[(usize, usize)]| pair[1].1 == pair[0].1 + 1 && pair[1].0 > pair[0].0 + 15;
    let steps = alone.windows(2).filter(|pair| counts(pair)).count();
    if alone.len() >= 3 && steps * 4 >= (alone.len() - 1) * 3 {
        for (at, _) in alone {
            lines[at].kind = LineKind::Furniture;
        }
    }
}

/// Lines of the publisher's letterhead, as keys: printed on the first page, extracted before the
/// text (pdftotext) or in the middle of a sentence at the page's end (PyMuPDF, pypdf).
const LETTERHEAD: [&str; 19] = [
    "ofsted",
    "piccadillygate",
    "storestreet",
    "storest",
    "manchester",
    "m12wd",
    "aviationhouse",
    "125kingsway",
    "london",
    "wc2b6se",
    "freshfordhouse",
    "redcliffeway",
    "bristol",
    "bs16nl",
    "enquiriesofstedgovuk",
    "wwwgovukofsted",
    "wwwofstedgovuk",
    "raisingstandards",
    "improvinglives",
];

/// Lines of the letterhead that put several of its parts side by side.
const LETTERHEAD_ADDRESSES: [&str; 5] = [
    "manchesterm12wd",
    "piccadillygatestorestreet",
    "piccadillygatestorestreetmanchesterm12wd",
    "storestreetmanchesterm12wd",
    "storestreetmanchester",
];

/// What precedes a number in the letterhead.
const LETTERHEAD_NUMBERS: [&str; 5] = ["t03", "textphone0", "t08", "tel0", "f0"];

/// How a line of the letterhead begins: its address lines begin with one of its parts.
static LETTERHEAD_STARTS: LazyLock<Starts<Vec<Start>>> =
    LazyLock::new(|| Starts::of(LETTERHEAD.iter().chain(&LETTERHEAD_NUMBERS)));

/// A letterhead has at least this many lines running.
const LETTERHEAD_LINES: usize = 4;

/// Marks runs of letterhead lines, blank ones between them left out.
///
/// Of as many lines running as a letterhead has at least, one is looked at, and the rest where it is of one.
fn mark_letterhead(source: &Source, lines: &mut [Line]) {
    let filled: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].kind != LineKind::Blank).collect();
    let is_of_one = |lines: &[Line], at: usize| lines[at].kind == LineKind::Text && is_letterhead(source, &lines[at]);
    let mut probe = LETTERHEAD_LINES - 1;
    while let Some(at) = filled.get(probe) {
        if is_of_one(lines, *at) {
            let before = filled[..probe].iter().rev().take_while(|at| is_of_one(lines, **at)).count();
            let behind = filled[probe..].iter().take_while(|at| is_of_one(lines, **at)).count();
            if before + behind >= LETTERHEAD_LINES {
                filled[probe - before..probe + behind].iter().for_each(|at| lines[*at].kind = LineKind::Furniture);
            }
            probe += behind;
        }
        probe += LETTERHEAD_LINES;
    }
}

/// Whether every cell of a line belongs to a letterhead; a layout text prints its two columns side by side.
fn is_letterhead(source: &Source, line: &Line) -> bool {
    let text = source.slice(line.span);
    // Signs alone are a line of it as well: the ruling between its parts.
    (LETTERHEAD_STARTS.may_begin(text) || !text.contains(char::is_alphanumeric)) && is_part_of_letterhead(text, line)
}

fn is_part_of_letterhead(text: &str, line: &Line) -> bool {
    const LONGEST: usize = 120;
    let key = letters_only::of(text);
    let row = || match line.gapped {
        true => text.split("  ").all(|cell| is_cell_of_letterhead(&letters_only::of(cell))),
        false => is_cell_of_letterhead(&key),
    };
    LETTERHEAD_ADDRESSES.contains(&key.as_str()) || text.len() < LONGEST && row()
}

fn is_cell_of_letterhead(key: &str) -> bool {
    key.is_empty() || LETTERHEAD.contains(&key) || LETTERHEAD_NUMBERS.iter().any(|lead| key.starts_with(lead))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_in_their_forms() {
        let numbers = [("12", 12), ("Page 2 of 4", 2), ("- 3 -", 3), ("| 7", 7), ("page 9", 9), ("1 of many", 1)];
        assert!(numbers.into_iter().all(|(text, number)| page_number(text) == Some(number)));
        assert!(
            ["", "12a", "1234", "2 of", "of 2", "Page", "12 May 2019 of 24"].iter().all(|t| page_number(t).is_none())
        );
    }

    #[test]
    fn heads_are_outermost_on_several_pages() {
        let text = "Head 1\nSub of one\nGood\n\u{c}Head 2\nSub of one\nPlans\n\u{c}Head 3\nVisits\nGood\n\u{c}Homes\nGood\n\u{c}Sub of one\nGood\n";
        let source = Source::new(text);
        let lines = crate::layout::lines::cut(text);
        let pages = crate::layout::lines::pages(&lines);
        let edges: Vec<Edges> = pages.iter().map(|page| Edges::of(&lines, page)).collect();
        let heads = outermost(&source, &lines, edges.iter().map(|edge| edge.head.lines()), &Rule::of(pages.len()));
        let seen: Vec<(&str, usize)> = heads.iter().map(|(key, count)| (key.as_str(), *count)).collect();
        assert_eq!(seen, [("head", 3), ("subofone", 3)]);
    }
}
