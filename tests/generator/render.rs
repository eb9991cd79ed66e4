//! The pages as each extractor prints them, measured on 638 real reports.

use super::damage::{Damage, spoil};
use super::{Bullets, Document, Element, Gaps, Look};

/// Who made the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// pdftotext: foot at the end of the page, numbers 1 to 9 apart, hyphens lost at line ends.
    Pdftotext,
    /// pdftotext -layout: columns and indents kept.
    Layout,
    /// PyMuPDF: foot at the start of the page, a space behind every line.
    PyMuPdf,
    /// pypdf: the same, with numbers and short table rows on one line and pages glued to their last line.
    PyPdf,
    /// Copied from a web page: no pages, no wrapping, round bullets.
    Pasted,
}

/// All styles.
pub const STYLES: [Style; 5] = [Style::Pdftotext, Style::Layout, Style::PyMuPdf, Style::PyPdf, Style::Pasted];

const WIDTH: usize = 84;
const HEIGHT: usize = 48;
const TITLE_WIDTH: usize = 56;
const LABEL_WIDTH: usize = 40;

/// The page as it is set: everything a renderer asks about.
struct Setting<'a> {
    style: Style,
    damage: &'a [Damage],
    look: &'a Look,
    width: usize,
    height: usize,
}

/// A few lines of a page.
enum Piece {
    /// Lines that stay on one page.
    Kept(Vec<String>),
    /// Lines that no page break can part: the cells of one row, which stand side by side on paper, and a
    /// table of contents, which fills one page in 109 of 109 reports.
    Whole(Vec<String>),
    /// Lines that stay on the page of what follows.
    Head(Vec<String>),
    /// Lines between which a page may end.
    Loose(Vec<String>),
    /// A note for the foot of the page.
    Note(Vec<String>),
    /// The end of the page.
    End,
}

/// A page before its foot is put on.
#[derive(Default)]
struct Page {
    lines: Vec<String>,
    notes: Vec<String>,
}

/// The text of a document as `style` would give it after `damage`.
pub fn render(document: &Document, style: Style, damage: &[Damage]) -> String {
    let setting = setting(document, style, damage);
    let pieces = document.elements.iter().flat_map(|e| pieces(e, &setting)).collect();
    let pages = paginate(pieces, &setting);
    spoil(bind(pages, &setting), damage)
}

/// How many lines a document has in `style`: where [`Damage::BreakAfter`] can strike.
pub fn height(document: &Document, style: Style) -> usize {
    let setting = setting(document, style, &[]);
    document
        .elements
        .iter()
        .flat_map(|e| pieces(e, &setting))
        .map(|piece| match piece {
            Piece::Kept(lines) | Piece::Whole(lines) | Piece::Head(lines) | Piece::Loose(lines) => lines.len(),
            Piece::Note(_) | Piece::End => 0,
        })
        .sum()
}

fn setting<'a>(document: &'a Document, style: Style, damage: &'a [Damage]) -> Setting<'a> {
    let natural = if style == Style::Pasted { usize::MAX } else { WIDTH };
    let width = damage.iter().find_map(|d| if let Damage::Width(w) = d { Some(*w) } else { None });
    let height = damage.iter().find_map(|d| if let Damage::Height(h) = d { Some(*h) } else { None });
    Setting { style, damage, look: &document.look, width: width.unwrap_or(natural), height: height.unwrap_or(HEIGHT) }
}

fn pieces(element: &Element, set: &Setting) -> Vec<Piece> {
    let sober = &Setting { damage: &[], ..*set };
    match element {
        Element::Title(text) => vec![Piece::Kept(wrap(text, set.width.min(TITLE_WIDTH), sober))],
        Element::Label(label, value) => vec![Piece::Kept(wrap(&format!("{label} {value}"), set.width, sober))],
        Element::Cells(label, value) => vec![Piece::Kept(cells(label, value, sober))],
        Element::Row(label, grade) => vec![Piece::Kept(row(label, grade, sober))],
        Element::Heading(text) => vec![Piece::Head(heading(text, sober))],
        Element::Prose(text) => vec![Piece::Loose(gap_after(wrap(text, set.width, set), set))],
        Element::Numbered(number, text) => numbered(*number, text, set),
        Element::Bullet(text) => bullet(set.look.glyph, "", text, set),
        Element::SubBullet(text) => bullet(set.look.sub_glyph, "   ", text, set),
        Element::Cell(text) => vec![Piece::Loose(cell(text, set))],
        Element::Priority(left, right) => vec![Piece::Whole(priority(left, right, set))],
        Element::Footnote(mark, text) => vec![Piece::Note(note(*mark, text, set))],
        Element::Contents(entries) => {
            vec![Piece::Whole(ended(contents(entries, set), set))]
        }
        Element::Block(lines) => vec![Piece::Kept(ended(lines.clone(), set))],
        Element::NewPage => vec![Piece::End],
    }
}

// --- wrapping ---------------------------------------------------------------------------------

/// Stands at the end of a line that broke inside a word, until [`hyphens`] settles it.
const BROKEN: char = '\u{0}';

/// Lines of at most `width` columns; a hyphen may end a line.
fn wrap(text: &str, width: usize, set: &Setting) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        place(&mut lines, word, width, set);
    }
    hyphens(lines, set)
}

fn place(lines: &mut Vec<String>, word: &str, width: usize, set: &Setting) {
    let line = lines.last_mut().unwrap();
    let used = line.chars().count() + usize::from(!line.is_empty());
    let hangs = word == DASH && !set.damage.contains(&Damage::FalseDashes);
    if line.is_empty() || hangs || used + word.chars().count() <= width && !breaks_before(word, set) {
        push_word(line, word);
    } else if let Some((head, tail)) = hyphenated(word, width.saturating_sub(used)) {
        push_word(line, &format!("{head}{BROKEN}"));
        lines.push(tail.to_owned());
    } else {
        lines.push(word.to_owned());
    }
}

/// pdftotext drops a hyphen at the end of a line together with the end of the line; the others keep both.
fn hyphens(lines: Vec<String>, set: &Setting) -> Vec<String> {
    if set.style != Style::Pdftotext {
        return lines.into_iter().map(|line| line.replace(BROKEN, "-")).collect();
    }
    lines.join("\n").replace(&format!("{BROKEN}\n"), "").split('\n').map(str::to_owned).collect()
}

fn push_word(line: &mut String, word: &str) {
    if !line.is_empty() {
        line.push(' ');
    }
    line.push_str(word);
}

/// Splits a word at its first hyphen where the head with the hyphen fits into `room`.
fn hyphenated(word: &str, room: usize) -> Option<(&str, &str)> {
    let (head, tail) = word.split_once('-')?;
    let fits = head.chars().count() < room;
    (fits && head.ends_with(char::is_alphabetic) && tail.starts_with(char::is_alphabetic)).then_some((head, tail))
}

/// A dash between words.
const DASH: &str = "–";

fn breaks_before(word: &str, set: &Setting) -> bool {
    let number = word.strip_suffix('.').is_some_and(|n| n.parse::<u32>().is_ok());
    let (numbers, dashes) = (set.damage.contains(&Damage::FalseNumbers), set.damage.contains(&Damage::FalseDashes));
    number && numbers || word == DASH && dashes
}

// --- elements ---------------------------------------------------------------------------------

/// Text is followed by an empty line where the extractor sees the space below a paragraph.
fn gap_after(mut lines: Vec<String>, set: &Setting) -> Vec<String> {
    let wide = matches!(
        (set.style, set.look.gaps),
        (Style::Layout | Style::Pasted, _) | (Style::PyMuPdf | Style::PyPdf, Gaps::Wide)
    );
    if wide {
        lines.push(String::new());
    }
    lines
}

/// The end of something that pdftotext sees as a block of its own.
fn ended(mut lines: Vec<String>, set: &Setting) -> Vec<String> {
    if matches!(set.style, Style::Pdftotext | Style::Layout | Style::Pasted) {
        lines.push(String::new());
    }
    lines
}

fn heading(text: &str, set: &Setting) -> Vec<String> {
    let mut lines = if matches!(set.style, Style::PyMuPdf | Style::PyPdf) && set.look.gaps == Gaps::Tight {
        vec![]
    } else {
        vec![String::new()]
    };
    lines.extend(wrap(text, set.width.min(64), set));
    if set.style == Style::Pasted || (set.look.gaps == Gaps::Wide && set.style != Style::Pdftotext) {
        lines.push(String::new());
    }
    lines
}

fn numbered(number: u32, text: &str, set: &Setting) -> Vec<Piece> {
    let mut lines = match set.style {
        Style::Layout => hanging(&format!("{number}."), 7, text, set),
        _ if apart(number, set) => number_apart(number, text, set),
        _ => wrap(&format!("{number}. {text}"), set.width, set),
    };
    if set.style == Style::Layout || set.style == Style::Pasted || set.style == Style::Pdftotext && apart(number, set) {
        lines.push(String::new());
    }
    let rest = lines.split_off(lines.len().min(3));
    let mut pieces = vec![Piece::Kept(lines), Piece::Loose(rest)];
    if set.damage.contains(&Damage::NumbersAfterFormFeed) {
        pieces.insert(0, Piece::End);
    }
    pieces
}

fn apart(number: u32, set: &Setting) -> bool {
    match set.style {
        Style::Pdftotext | Style::PyMuPdf => number < 10 || set.damage.contains(&Damage::NumbersAlone),
        _ => false,
    }
}

fn number_apart(number: u32, text: &str, set: &Setting) -> Vec<String> {
    let mut lines = vec![format!("{number}.")];
    if set.style == Style::Pdftotext {
        lines.push(String::new());
    }
    lines.extend(wrap(text, set.width, set));
    lines
}

/// `mark`, then `text` with every line starting at column `indent`.
fn hanging(mark: &str, indent: usize, text: &str, set: &Setting) -> Vec<String> {
    let mut lines = wrap(text, set.width - indent, set);
    for (at, line) in lines.iter_mut().enumerate() {
        *line = format!("{:<indent$}{line}", if at == 0 { mark } else { "" });
    }
    lines
}

fn bullet(glyph: char, indent: &str, text: &str, set: &Setting) -> Vec<Piece> {
    let alone = set.damage.contains(&Damage::GlyphsAlone) || set.look.bullets == Bullets::Apart;
    let lines = match set.style {
        Style::Pasted => vec![format!("{} {text}", if indent.is_empty() { '•' } else { '-' })],
        Style::Layout => gap_after(hanging(&format!("{indent}{glyph}"), indent.len() + 2, text, set), set),
        Style::Pdftotext if alone => {
            [vec![glyph.to_string(), String::new()], wrap(text, set.width, set), vec![String::new()]].concat()
        }
        _ => wrap(&format!("{glyph} {text}"), set.width, set),
    };
    vec![Piece::Loose(lines)]
}

fn cells(label: &str, value: &str, set: &Setting) -> Vec<String> {
    match set.style {
        Style::Pdftotext => vec![label.into(), String::new(), value.into(), String::new()],
        Style::PyMuPdf => vec![label.into(), value.into()],
        Style::Layout => vec![format!("{label}   {value}")],
        Style::PyPdf | Style::Pasted => vec![format!("{label} {value}")],
    }
}

fn row(label: &str, grade: &str, set: &Setting) -> Vec<String> {
    let (labels, grades) = (wrap(label, LABEL_WIDTH, set), wrap(grade, set.look.grade_width, set));
    match set.style {
        Style::Pdftotext => [labels, vec![String::new()], grades, vec![String::new()]].concat(),
        Style::Layout => ended(columns(&labels, &grades, LABEL_WIDTH + 4), set),
        Style::PyMuPdf => [labels, grades].concat(),
        Style::PyPdf if labels.len() == 1 => vec![format!("{label} {grade}")],
        Style::PyPdf => [labels, grades].concat(),
        Style::Pasted => vec![format!("{label}\t{grade}")],
    }
}

fn columns(left: &[String], right: &[String], at: usize) -> Vec<String> {
    let get = |side: &[String], i: usize| side.get(i).cloned().unwrap_or_default();
    (0..left.len().max(right.len()))
        .map(|i| format!(" {:<at$}{}", get(left, i), get(right, i)).trim_end().to_owned())
        .collect()
}

/// A row ends in a line that ends its sentence early: nothing else parts it from the next.
fn cell(text: &str, set: &Setting) -> Vec<String> {
    let early = |lines: &Vec<String>| lines.last().is_some_and(|line| 3 * line.chars().count() < 2 * set.width);
    let narrower = (set.width / 2..=set.width).rev().step_by(3).map(|width| wrap(text, width, set));
    match set.style {
        Style::Pasted => vec![text.to_owned(), String::new()],
        _ => narrower.into_iter().find(early).unwrap_or_else(|| wrap(text, set.width, set)),
    }
}

fn priority(left: &str, right: &str, set: &Setting) -> Vec<String> {
    let (left_lines, right_lines) = (wrap(left, 27, set), wrap(right, 54, set));
    match set.style {
        Style::Pdftotext => [left_lines, vec![String::new()], right_lines, vec![String::new()]].concat(),
        Style::Layout => ended(columns(&left_lines, &right_lines, 34), set),
        Style::PyMuPdf | Style::PyPdf => [left_lines, right_lines].concat(),
        Style::Pasted => vec![format!("{left}\t{right}")],
    }
}

fn note(mark: u32, text: &str, set: &Setting) -> Vec<String> {
    let wide = set.width.saturating_add(14);
    match set.style {
        Style::Pdftotext => [vec![String::new(), mark.to_string(), String::new()], wrap(text, wide, set)].concat(),
        Style::Layout => {
            let mut lines = wrap(text, wide, set);
            lines[0].insert_str(0, "  ");
            [vec![String::new(), mark.to_string()], lines].concat()
        }
        _ => [vec![" ".repeat(40), String::new()], wrap(&format!("{mark} {text}"), wide, set)].concat(),
    }
}

/// pdftotext prints the page of the second entry last: two or more stand out of order in 167 of 172 reports.
fn contents(entries: &[(String, u32)], set: &Setting) -> Vec<String> {
    let mut lines: Vec<Vec<_>> = entries.iter().map(|(title, page)| entry(title, *page, set)).collect();
    if set.style == Style::Pdftotext && lines.len() > 2 {
        let second = &mut lines[1];
        let late = second.split_off(second.len() - 2);
        lines.push(late);
    }
    lines.concat()
}

fn entry(title: &str, page: u32, set: &Setting) -> Vec<String> {
    let mut lines = wrap(title, set.width.min(64), set);
    let last = lines.pop().unwrap();
    lines.extend(match set.style {
        Style::Pdftotext => vec![last, String::new(), page.to_string(), String::new()],
        Style::PyMuPdf => vec![last, page.to_string()],
        Style::Layout => vec![format!("{last:<70}{page}")],
        Style::PyPdf => vec![format!("{last} {page}")],
        Style::Pasted => vec![format!("{last}\t{page}")],
    });
    lines
}

// --- pages ------------------------------------------------------------------------------------

fn paginate(pieces: Vec<Piece>, set: &Setting) -> Vec<Page> {
    let cut = set.damage.iter().find_map(|d| if let Damage::BreakAfter(n) = d { Some(*n) } else { None });
    let (mut pages, mut count) = (vec![Page::default()], 0);
    for piece in pieces {
        if needed(&piece) > room(&pages, set) {
            pages.push(Page::default());
        }
        match piece {
            Piece::Kept(lines) | Piece::Head(lines) | Piece::Loose(lines) => {
                fill(&mut pages, lines, &mut count, cut, set)
            }
            Piece::Whole(lines) => {
                count += lines.len();
                pages.last_mut().unwrap().lines.extend(lines);
            }
            Piece::Note(lines) => pages.last_mut().unwrap().notes.extend(lines),
            Piece::End if pages.last().unwrap().lines.is_empty() => {}
            Piece::End => pages.push(Page::default()),
        }
    }
    pages
}

/// How many lines have to fit for a piece to begin on a page.
fn needed(piece: &Piece) -> usize {
    match piece {
        Piece::Kept(lines) | Piece::Whole(lines) => printed(lines),
        Piece::Head(lines) => printed(lines) + 3,
        Piece::Loose(_) | Piece::Note(_) | Piece::End => 0,
    }
}

/// Lines that take room on paper: the empty ones are an extractor's.
fn printed(lines: &[String]) -> usize {
    lines.iter().filter(|line| !line.trim().is_empty()).count()
}

fn room(pages: &[Page], set: &Setting) -> usize {
    set.height.saturating_sub(pages.last().map_or(0, |page| printed(&page.lines) + printed(&page.notes)))
}

fn fill(pages: &mut Vec<Page>, lines: Vec<String>, count: &mut usize, cut: Option<usize>, set: &Setting) {
    for line in lines {
        let begun = !pages.last().unwrap().lines.is_empty();
        if begun && (room(pages, set) == 0 || cut == Some(*count)) {
            pages.push(Page::default());
        }
        *count += 1;
        let page = pages.last_mut().unwrap();
        if !(line.is_empty() && blank_above(page, set)) {
            page.lines.push(line);
        }
    }
}

/// Pages begin with text, and pdftotext never leaves two lines empty.
fn blank_above(page: &Page, set: &Setting) -> bool {
    page.lines.last().is_none_or(|line| set.style == Style::Pdftotext && line.is_empty())
}

fn bind(pages: Vec<Page>, set: &Setting) -> String {
    match set.style {
        Style::Pasted => pages
            .iter()
            .flat_map(|p| &p.lines)
            .chain(pages.iter().flat_map(|p| &p.notes))
            .map(|l| format!("{l}\n"))
            .collect(),
        Style::Pdftotext | Style::Layout => {
            pages.into_iter().enumerate().map(|(at, page)| foot_below(page, at + 1, set)).collect()
        }
        Style::PyMuPdf => {
            pages.into_iter().enumerate().map(|(at, page)| spaced(&foot_above(page, at + 1, set)) + "\n\u{c}").collect()
        }
        Style::PyPdf => {
            pages.into_iter().enumerate().map(|(at, page)| spaced(&foot_above(page, at + 1, set)) + "\u{c}").collect()
        }
    }
}

fn foot_below(mut page: Page, number: usize, set: &Setting) -> String {
    while page.lines.last().is_some_and(String::is_empty) {
        page.lines.pop();
    }
    let mut lines = page.lines;
    lines.extend(page.notes);
    let foot = foot(number, set);
    if set.style == Style::Pdftotext && !foot.is_empty() {
        lines.push(String::new());
    }
    lines.extend(foot);
    if set.style == Style::Pdftotext {
        lines.push(String::new());
    }
    lines.join("\n") + "\n\u{c}"
}

fn foot(number: usize, set: &Setting) -> Vec<String> {
    let first_of_titled = number == 1 && !set.look.foot.is_empty();
    let mut lines = if first_of_titled { Vec::new() } else { set.look.foot.clone() };
    if set.damage.contains(&Damage::NoPageNumbers) || first_of_titled {
        return lines;
    }
    match set.style {
        Style::Layout | Style::PyPdf => {
            let last = lines.pop().unwrap_or_default();
            let wide = if set.style == Style::Layout { 88 } else { 0 };
            lines.push(format!("{last:<wide$} {number}"));
        }
        Style::Pdftotext if !lines.is_empty() => lines.extend([String::new(), number.to_string()]),
        _ => lines.push(number.to_string()),
    }
    lines
}

fn foot_above(page: Page, number: usize, set: &Setting) -> Vec<String> {
    let mut lines = vec![String::new(); 2];
    lines.extend(foot(number, set));
    lines.extend(page.lines);
    lines.extend(page.notes);
    lines
}

fn spaced(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line} ")).collect::<Vec<_>>().join("\n")
}
