//! Whose services were inspected: the name in the title, and the authority it means.

use super::context::Context;
use crate::authorities;
use crate::authorities::Authority;
use crate::frameworks::{Hit, Role};
use crate::report::{Provider, Remit, SectionKind, Warning, WarningCode};
use crate::text::span::{Span, joined};

/// The provider, and a warning where the authority is not sure.
pub fn read(context: &Context) -> (Provider, Option<Warning>) {
    let name = context.marks.title.as_ref().and_then(|title| name(context, &title.name));
    let named = name.as_deref().and_then(in_title);
    match named {
        Some(authority) => (provider(name, Some(authority)), None),
        // A home or a school has no authority of its own name, whatever its report speaks of.
        None if context.table.framework.remit() == Remit::Providers => (of_number(name), None),
        None => guessed(context, name),
    }
}

/// A provider that is no authority; its name may be the number under which Ofsted has it.
fn of_number(name: Option<String>) -> Provider {
    let number = name.clone().filter(|name| name.bytes().filter(u8::is_ascii_digit).count() >= 6);
    Provider { ofsted_urn: number, ..provider(name, None) }
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
    const CLEARLY_ANOTHER: usize = 5;
    let least = if name.is_some() { CLEARLY_ANOTHER } else { CLEAR };
    let named = authorities::find_in(own_text(context));
    let second = named.get(1).map_or(0, |other| other.count);
    let clear = named.first().filter(|first| first.count >= least && first.count >= CLEAR * second);
    match clear {
        Some(first) if !context.table.is_unknown() => {
            let span = Span::new(first.first.start, first.first.end);
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

/// The text up to the imprint, which names the publisher's own town.
fn own_text<'a>(context: &Context<'a>) -> &'a str {
    let ends = |hit: &&Hit| matches!(hit.role, Role::End | Role::Section(SectionKind::BackMatter));
    let end = context.marks.headings.iter().find(ends).map(|hit| context.lines[hit.first].start);
    let text = context.source.text();
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// The name alone, without what else the title says.
fn name(context: &Context, slices: &[Span]) -> Option<String> {
    let title = joined(context.source.text(), slices);
    let name = without_ending(place(&title));
    (!name.is_empty()).then_some(name)
}

/// Words of titles with a theme.
const THEMED: [&str; 3] = ["response to", "multi-agency", "multiagency"];

/// A title with a theme names its place last: "… response to neglect in Wynnshire".
fn place(title: &str) -> &str {
    match title.rfind(" in ") {
        Some(at) if THEMED.iter().any(|words| title.contains(words)) => &title[at + 4..],
        _ => title,
    }
}

/// What follows a name in a title, in lower case with straight quotes.
const ENDINGS: [&str; 5] = [
    "local authority children's services",
    "children's services",
    "local authority",
    "local area partnership",
    "children's social care",
];

fn without_ending(name: &str) -> String {
    let mut rest = name.trim_matches(['.', ',', ':', ' ']);
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| strip_ending(rest, ending)) {
        rest = shorter.trim_end();
    }
    rest.to_owned()
}

fn strip_ending<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let from = name.char_indices().rev().nth(ending.len() - 1)?.0;
    let straight = |c: char| if c == '’' { '\'' } else { c };
    let tail = name[from..].chars().flat_map(char::to_lowercase).map(straight);
    tail.eq(ending.chars()).then_some(&name[..from])
}
