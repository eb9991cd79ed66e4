//! Whose services were inspected: the name in the title, and the authority it means.

use super::Context;
use crate::authorities::{self, Authority};
use crate::frameworks::Title;
use crate::key;
use crate::lines::{Line, LineKind};
use crate::report::{Provider, Warning, WarningCode};

/// How many lines may hold the title.
const TITLE_LINES: usize = 90;

/// How many lines a title may take.
const MOST_LINES: usize = 6;

/// The provider, and a warning where the authority is not sure.
pub fn read(context: &Context) -> (Provider, Option<Warning>) {
    let name = context.table.title.iter().find_map(|title| printed(context, title));
    let named = name.as_deref().and_then(in_title);
    match named {
        Some(authority) => (provider(name, Some(authority)), None),
        None => guessed(context, name),
    }
}

/// The authority of a title: the whole name, else the one authority it mentions.
fn in_title(name: &str) -> Option<&'static Authority> {
    authorities::find(name).or_else(|| match authorities::find_in(name).as_slice() {
        [only] => Some(only.authority),
        _ => None,
    })
}

fn provider(name: Option<String>, authority: Option<&Authority>) -> Provider {
    Provider {
        name,
        authority: authority.map(|a| a.name.to_owned()),
        ofsted_urn: authority.map(|a| a.ofsted_urn.to_owned()),
        la_code: authority.map(|a| a.la_code.to_owned()),
        ons_code: authority.map(|a| a.ons_code.to_owned()),
        region: authority.map(|a| a.region.to_owned()),
    }
}

/// The authority that the text names most, where its title names none: a scan has lost its title page.
fn guessed(context: &Context, name: Option<String>) -> (Provider, Option<Warning>) {
    const CLEAR: usize = 2;
    let text = context.source.text();
    let named = authorities::find_in(text);
    let second = named.get(1).map_or(0, |other| other.count);
    let clear = named.first().filter(|first| first.count >= CLEAR && first.count >= CLEAR * second);
    match clear {
        Some(first) if context.table.kind != crate::report::Kind::Unknown => {
            let span = crate::Span::new(first.first.start, first.first.end);
            let message = format!("no title names the authority; the text names {} most", first.authority.name);
            let warning = Warning { code: WarningCode::AuthorityInferred, message, span: vec![span] };
            (provider(name, Some(first.authority)), Some(warning))
        }
        _ => {
            let message = "the authority is none of the known ones, or none is named".to_owned();
            let warning = Warning { code: WarningCode::UnknownAuthority, message, span: Vec::new() };
            (provider(name, None), Some(warning))
        }
    }
}

/// The name that a title of this form prints.
fn printed(context: &Context, title: &Title) -> Option<String> {
    let lines: Vec<&Line> = context.lines.iter().filter(|line| line.kind == LineKind::Text).take(TITLE_LINES).collect();
    let name = match title {
        Title::After(words) => after(context, &lines, &key::of(words)),
        Title::Before(words) => before(context, &lines, &key::of(words)),
        Title::Below(words) => below(context, &lines, &key::of(words)),
    }?;
    let name = without_ending(&name);
    (!name.is_empty()).then(|| name.to_owned())
}

/// The first line and the number of lines whose words begin with `words`.
fn find_words(context: &Context, lines: &[&Line], words: &str) -> Option<(usize, usize)> {
    (0..lines.len()).find_map(|at| {
        let mut joined = String::new();
        for (count, line) in lines[at..].iter().take(MOST_LINES).enumerate() {
            key::push(&mut joined, context.source.slice(line.span));
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

fn after(context: &Context, lines: &[&Line], words: &str) -> Option<String> {
    let (at, _) = find_words(context, lines, words)?;
    let mut title = String::new();
    for line in lines[at..].iter().take(MOST_LINES) {
        let text = context.source.slice(line.span);
        if !title.is_empty() && ends_title(text) {
            break;
        }
        title.push_str(text);
        title.push(' ');
    }
    let end = end_of_words(&title, words.len())?;
    Some(place(&title[end..]).to_owned())
}

fn end_of_words(text: &str, length: usize) -> Option<usize> {
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        if seen >= length {
            return Some(at);
        }
        seen += if c.is_alphanumeric() { c.len_utf8() } else { 0 };
    }
    None
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
    "This ",
    "In ",
];

fn ends_title(line: &str) -> bool {
    AFTER_TITLE.iter().any(|words| line.starts_with(words)) || line.len() > 120
}

/// A title with a theme names its place last: "… response to neglect in Wynnshire".
fn place(title: &str) -> &str {
    let themed = ["response to", "multi-agency", "multiagency"].iter().any(|words| title.contains(words));
    match title.rfind(" in ") {
        Some(at) if themed => &title[at + 4..],
        _ => title,
    }
}

fn before(context: &Context, lines: &[&Line], words: &str) -> Option<String> {
    let (at, _) = find_words(context, lines, words)?;
    let page = lines[at].page;
    let above: Vec<&str> = lines[..at]
        .iter()
        .rev()
        .take_while(|line| line.page == page)
        .take(3)
        .map(|line| context.source.slice(line.span))
        .filter(|text| text.len() < 80 && text.starts_with(char::is_uppercase) && !is_letterhead(text))
        .collect();
    let name: Vec<&str> = above.into_iter().rev().collect();
    (!name.is_empty()).then(|| name.join(" "))
}

fn is_letterhead(text: &str) -> bool {
    matches!(key::of(text).as_str(), "ofsted" | "raisingstandards" | "improvinglives")
}

fn below(context: &Context, lines: &[&Line], words: &str) -> Option<String> {
    let (at, count) = find_words(context, lines, words)?;
    lines.get(at + count).map(|line| context.source.slice(line.span).to_owned())
}

/// What follows a name in a title.
const ENDINGS: [&str; 9] = [
    "local authority children’s services",
    "local authority children's services",
    "children’s services",
    "children's services",
    "local authority",
    "Local Area Partnership",
    "local area partnership",
    "children’s social care",
    "Safeguarding Children Board",
];

fn without_ending(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = name.trim_end_matches(['.', ',', ':', ' ']);
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending)) {
        rest = shorter.trim_end();
    }
    rest.to_owned()
}
