//! What happens to texts between the page and the reader.

/// One kind of damage. Some change how the page is laid out, the rest change the finished text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Lines end in CR LF.
    Crlf,
    /// A tab follows a number or a bullet, and stands between columns.
    Tabs,
    /// Every third space is a no-break space.
    NoBreakSpaces,
    /// Curly quotes are straight.
    AsciiQuotes,
    /// Bullets stand alone on their lines.
    GlyphsAlone,
    /// Each number of a paragraph stands alone on its line.
    NumbersAlone,
    /// Each numbered paragraph opens a page.
    NumbersAfterFormFeed,
    /// Pages carry no number.
    NoPageNumbers,
    /// A line of prose breaks before a number that ends a sentence.
    FalseNumbers,
    /// A line of prose breaks before a dash between words.
    FalseDashes,
    /// Prose is wrapped at this many columns.
    Width(usize),
    /// A page has this many lines.
    Height(usize),
    /// A page ends after this many lines of the whole document.
    BreakAfter(usize),
}

/// The damages that a round trip goes through, one at a time.
pub const EACH: [Damage; 14] = [
    Damage::Crlf,
    Damage::Tabs,
    Damage::NoBreakSpaces,
    Damage::AsciiQuotes,
    Damage::GlyphsAlone,
    Damage::NumbersAlone,
    Damage::NumbersAfterFormFeed,
    Damage::NoPageNumbers,
    Damage::FalseNumbers,
    Damage::FalseDashes,
    Damage::Width(62),
    Damage::Width(110),
    Damage::Height(23),
    Damage::Height(64),
];

/// Damages that come together.
pub const TOGETHER: [&[Damage]; 3] = [
    &[Damage::Crlf, Damage::Height(31), Damage::FalseNumbers],
    &[Damage::AsciiQuotes, Damage::Width(70), Damage::NoPageNumbers],
    &[Damage::GlyphsAlone, Damage::NumbersAlone, Damage::Height(37)],
];

/// Changes the finished text.
pub fn spoil(text: String, damage: &[Damage]) -> String {
    damage.iter().fold(text, |text, one| match one {
        Damage::Crlf => text.replace('\n', "\r\n"),
        Damage::Tabs => tabs(&text),
        Damage::NoBreakSpaces => no_break_spaces(&text),
        Damage::AsciiQuotes => text.replace(['‘', '’'], "'"),
        _ => text,
    })
}

fn tabs(text: &str) -> String {
    text.lines().map(tabbed).collect::<Vec<_>>().join("\n") + "\n"
}

fn tabbed(line: &str) -> String {
    let columns = line.trim_start_matches(' ').replace("     ", "\t");
    let Some((first, rest)) = columns.split_once(' ') else { return columns };
    let marker = first.ends_with('.')
        && first.trim_start_matches('\u{c}')[..first.trim_start_matches('\u{c}').len() - 1].parse::<u32>().is_ok();
    let bullet = first.chars().count() == 1 && !first.chars().all(char::is_alphanumeric);
    if marker || bullet { format!("{first}\t{}", rest.trim_start()) } else { columns }
}

fn no_break_spaces(text: &str) -> String {
    let mut count = 0;
    text.chars()
        .map(|c| {
            count += usize::from(c == ' ');
            if c == ' ' && count % 3 == 0 { '\u{a0}' } else { c }
        })
        .collect()
}
