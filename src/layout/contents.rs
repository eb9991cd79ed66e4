//! Contents pages: they repeat every heading, so no heading may be read there.

use super::line::{Line, LineKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::{Start, Starts};

/// Marks the lines of a table of contents, its title included.
///
/// In a text with form feeds the contents fill the rest of their page. In a text without, they go
/// on as long as lines end in a number or are one.
pub fn mark(source: &Source, lines: &mut [Line]) {
    let Some(title) = lines.iter().position(|l| is_title(source, l)) else { return };
    let end = if source.pages().is_some() { page_end(lines, title) } else { run_end(source, lines, title) };
    for line in &mut lines[title..end] {
        if line.kind != LineKind::Blank {
            line.kind = LineKind::Contents;
        }
    }
}

/// What the contents are headed, as keys.
const TITLES: [&str; 2] = ["contents", "tableofcontents"];

static STARTS: Starts<[Start; 2]> = Starts::of_keys(TITLES);

fn is_title(source: &Source, line: &Line) -> bool {
    const LONGEST: usize = 20;
    line.span.len() <= LONGEST && {
        let text = source.slice(line.span);
        STARTS.may_begin(text) && TITLES.contains(&letters_only::of(text).as_str())
    }
}

fn page_end(lines: &[Line], title: usize) -> usize {
    title + lines[title..].iter().take_while(|l| l.page == lines[title].page).count()
}

fn run_end(source: &Source, lines: &[Line], title: usize) -> usize {
    let entry = |l: &Line| l.kind == LineKind::Blank || source.slice(l.span).ends_with(|c: char| c.is_ascii_digit());
    title + 1 + lines[title + 1..].iter().take_while(|l| entry(l)).count()
}
