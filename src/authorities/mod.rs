//! Which authority a printed name means: "The Royal Borough of Windsor and Maidenhead", "Hull City Council".
//!
//! Names are compared by their letters alone, so case, hyphens and line breaks do not matter ("Stoke-onTrent" is
//! what pdftotext makes of a name that breaks at its hyphen), and "&" is "and".

mod authority;
mod table;

pub use authority::Authority;

use crate::text::letters_only::{Start, Starts};
use crate::text::span::floor_boundary;
use std::collections::{BTreeMap, HashSet};
use std::ops::{Bound, Range};
use std::sync::LazyLock;
use table::AUTHORITIES;

/// An authority that a running text names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Named {
    /// Which.
    pub authority: &'static Authority,
    /// How often it is named.
    pub count: usize,
    /// Where first.
    pub first: Range<usize>,
}

/// Every known authority, those that were abolished too.
#[must_use]
pub fn all() -> &'static [Authority] {
    &AUTHORITIES
}

/// The authority that a printed name means; `None` where it could be several or none.
///
/// ```
/// use ofsted_report::authorities::find;
/// assert_eq!(find("Kingston Upon Hull City Council").unwrap().name, "Kingston upon Hull");
/// assert_eq!(find("Hammersmith & Fulham").unwrap().ofsted_urn, "80497");
/// assert_eq!(find("Upper Vale"), None);
/// ```
#[must_use]
pub fn find(printed: &str) -> Option<&'static Authority> {
    let key = key(printed);
    if SERVE_SEVERAL.contains(&key.as_str()) {
        return None;
    }
    stripped(&key)
}

/// The authorities that a running text names, the most frequent first, and of equals the first named first.
///
/// Whole words with a capital count, the longest name first: "North Somerset" is not "Somerset", and the
/// University of Essex is none.
///
/// ```
/// use ofsted_report::authorities::find_in;
/// let text = "Halton has improved. Inspectors from the University of Essex left Halton's leaders in Warrington.";
/// let named = find_in(text);
/// assert_eq!((named[0].authority.name, named[0].count, named[0].first.clone()), ("Halton", 2, 0..6));
/// assert_eq!(named.len(), 2);
/// ```
#[must_use]
pub fn find_in(text: &str) -> Vec<Named> {
    let mut named: Vec<Named> = Vec::new();
    let mut from = 0;
    while let Some(first) = next_that_may_be_named(text, from) {
        from = first.end;
        if let Some((authority, words)) = longest_at(text, first) {
            from = words.end();
            if !is_trap(text, &words) {
                count(&mut named, authority, words.start()..words.end());
            }
        }
    }
    named.sort_by_key(|n| (std::cmp::Reverse(n.count), n.first.start));
    named
}

fn count(named: &mut Vec<Named>, authority: &'static Authority, first: Range<usize>) {
    match named.iter_mut().find(|n| n.authority == authority) {
        Some(before) => before.count += 1,
        None => named.push(Named { authority, count: 1, first }),
    }
}

// Vocabulary, as folded keys: letters only, lower case.

/// What may stand before the short name.
#[rustfmt::skip]
const BEFORE_NAME: [&str; 12] = [
    "boroughof", "cityof", "councilof", "county", "countyof", "londonborough", "londonboroughof",
    "metropolitanboroughof", "metropolitandistrictof", "togetherforchildren", "royalboroughof", "the",
];

/// What may stand after the short name; several may follow each other.
#[rustfmt::skip]
const AFTER_NAME: [&str; 29] = [
    "authority", "bc", "borough", "cc", "childrenandfamiliestrust", "childrenfirst", "childrensservice",
    "childrensservices", "childrensservicestrust", "childrenssocialcare", "childrenssocialcareservices",
    "childrenstrust", "city", "corporation", "council", "councils", "county", "district", "localareapartnership",
    "localauthority", "localsafeguardingchildrenboard", "lscb", "mbc", "mdc", "metropolitan", "s",
    "safeguardingchildrenboard", "safeguardingchildrenpartnership", "unitary",
];

/// Bodies that are named like one authority and serve several.
const SERVE_SEVERAL: [&str; 1] = ["northamptonshirechildrenstrust"];

/// Words before a name that make it another thing: "Greater Manchester Police", "Mr Halton", "University of Essex".
#[rustfmt::skip]
const TRAPS_BEFORE: [&str; 17] = [
    "baroness", "bishop of", "cllr", "councillor", "dr", "duke of", "earl of", "greater", "lady", "lord", "miss",
    "mr", "mrs", "ms", "new", "sir", "university of",
];

/// Words after a name that make it another thing: "Kent Road", "Essex University".
#[rustfmt::skip]
const TRAPS_AFTER: [&str; 12] = [
    "avenue", "close", "college", "crescent", "drive", "hospital", "hospitals", "lane", "road", "school", "street",
    "university",
];

/// Names that are words of every report when a sentence begins with them.
const ALSO_WORDS: [&str; 2] = ["reading", "bury"];

/// Words before [`ALSO_WORDS`] that make them a name.
const PLACE_BEFORE: [&str; 8] = ["at", "borough", "by", "for", "from", "in", "of", "to"];

/// Words after [`ALSO_WORDS`] that make them a name.
const PLACE_AFTER: [&str; 8] = ["borough", "children", "council", "has", "is", "local", "metropolitan", "safeguarding"];

/// The longest name in words: Bath and North East Somerset, and "Children" after a trust's name none.
const LONGEST_NAME: usize = 5;

// Words and keys.

/// The runs of letters in `text`, and each "&".
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    words_from(text, 0)
}

/// The same from a byte on.
fn words_from(text: &str, mut from: usize) -> impl Iterator<Item = Range<usize>> {
    std::iter::from_fn(move || {
        let start = from + text[from..].find(|c: char| c == '&' || c.is_alphabetic())?;
        let letters = text[start..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - start);
        from = start + letters.max(1);
        Some(start..from)
    })
}

/// Appends a word in lower case; "&" is "and".
fn fold(out: &mut String, word: &str) {
    match word {
        "&" => out.push_str("and"),
        _ => out.extend(word.chars().flat_map(char::to_lowercase)),
    }
}

fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    words(text).for_each(|word| fold(&mut key, &text[word]));
    key
}

static BY_KEY: LazyLock<BTreeMap<String, &'static Authority>> = LazyLock::new(|| {
    let names = AUTHORITIES.iter().flat_map(|a| std::iter::once(&a.name).chain(a.also).map(move |name| (name, a)));
    names.map(|(name, authority)| (key(name), authority)).collect()
});

/// The most letters that a name has with all that stands before and after it.
const MOST_LETTERS: usize = 200;

/// The authority of `key`, once what stands before and after its name is off; a name is tried whole first, so that
/// Peterborough keeps its "borough" and the City of London its "City of".
fn stripped(key: &str) -> Option<&'static Authority> {
    (key.len() <= MOST_LETTERS).then(|| stripped_but(key, 0..key.len(), &mut HashSet::new())).flatten()
}

/// The same of a part of the key, unless it is one of those that were tried: "the council" twenty times over can be
/// taken off in more orders than there is time for.
fn stripped_but(key: &str, part: Range<usize>, tried: &mut HashSet<Range<usize>>) -> Option<&'static Authority> {
    if !tried.insert(part.clone()) {
        return None;
    }
    let name = &key[part.clone()];
    if let Some(known) = BY_KEY.get(name) {
        return Some(known);
    }
    let before = BEFORE_NAME.iter().filter(|word| name.starts_with(**word)).map(|w| part.start + w.len()..part.end);
    let after = AFTER_NAME.iter().filter(|word| name.ends_with(**word)).map(|w| part.start..part.end - w.len());
    before.chain(after).find_map(|rest| stripped_but(key, rest, tried))
}

/// The key of a name that is none of the known ones, without what councils' names have before and after it, so that
/// "Ambleford Borough Council" and "Ambleford" are one; empty where nothing is left.
pub(crate) fn bare_key(printed: &str) -> String {
    let whole = key(printed);
    let mut name = whole.as_str();
    let shorter = |name: &str| {
        let before = BEFORE_NAME.iter().find_map(|word| name.strip_prefix(word).map(str::len));
        before
            .map(|rest| name.len() - rest..name.len())
            .or_else(|| AFTER_NAME.iter().find_map(|word| name.strip_suffix(word).map(|rest| 0..rest.len())))
    };
    while let Some(rest) = shorter(name).filter(|rest| !rest.is_empty()) {
        name = &name[rest];
    }
    name.to_owned()
}

// Running text.

/// How names begin.
static STARTS: LazyLock<Starts<Vec<Start>>> = LazyLock::new(|| Starts::of(BY_KEY.keys()));

/// The next word, from byte `from` on, that has a capital and with which a name may begin.
///
/// All words of a report are asked, so most are passed over by a look at one byte.
fn next_that_may_be_named(text: &str, from: usize) -> Option<Range<usize>> {
    let capitals = text.as_bytes()[from..].iter().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    let begins = |at: &usize| STARTS.may_begin_with_pair(&text[*at..]) && !text[..*at].ends_with(char::is_alphabetic);
    let start = capitals.map(|(at, _)| from + at).find(begins)?;
    words_from(text, start).next()
}

/// The words of a name, and the one behind them.
struct NameWords {
    words: Vec<Range<usize>>,
    count: usize,
}

impl NameWords {
    fn start(&self) -> usize {
        self.words.first().map_or(0, |first| first.start)
    }

    fn end(&self) -> usize {
        self.words.get(self.count - 1).map_or(0, |last| last.end)
    }
}

/// The longest name that begins with this word.
fn longest_at(text: &str, first: Range<usize>) -> Option<(&'static Authority, NameWords)> {
    let mut key = String::new();
    fold(&mut key, &text[first.clone()]);
    if !begins_name(&key) {
        return None;
    }
    let mut ends = vec![key.len()];
    let mut words = vec![first.clone()];
    words.extend(words_from(text, first.end).take(LONGEST_NAME));
    for word in words.iter().take(LONGEST_NAME).skip(1) {
        fold(&mut key, &text[word.clone()]);
        ends.push(key.len());
    }
    let (authority, count) =
        (1..=ends.len()).rev().find_map(|count| Some((*BY_KEY.get(&key[..ends[count - 1]])?, count)))?;
    Some((authority, NameWords { words, count }))
}

/// Whether the key of a name begins so: of the words with a capital, next to none does.
fn begins_name(key: &str) -> bool {
    BY_KEY
        .range::<str, _>((Bound::Included(key), Bound::Unbounded))
        .next()
        .is_some_and(|(name, _)| name.starts_with(key))
}

/// How far before a name the words are looked for that make it another thing, in bytes.
const BEFORE: usize = 64;

/// Whether what has this name is another thing.
fn is_trap(text: &str, name: &NameWords) -> bool {
    let folded = |text: &str, word: Option<&Range<usize>>| {
        let mut out = String::new();
        word.into_iter().for_each(|range| fold(&mut out, &text[range.clone()]));
        out
    };
    let before = &text[floor_boundary(text, name.start().saturating_sub(BEFORE))..name.start()];
    let mut last = words(before).collect::<Vec<_>>().into_iter().rev();
    let before_name = folded(before, last.next().as_ref());
    let two_before = format!("{} {before_name}", folded(before, last.next().as_ref()));
    let after = folded(text, name.words.get(name.count));
    let common = name.count == 1 && ALSO_WORDS.contains(&folded(text, name.words.first()).as_str());
    TRAPS_BEFORE.contains(&before_name.as_str())
        || TRAPS_BEFORE.contains(&two_before.as_str())
        || TRAPS_AFTER.contains(&after.as_str())
        || common && !PLACE_BEFORE.contains(&before_name.as_str()) && !PLACE_AFTER.contains(&after.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(printed: &str) -> &'static str {
        find(printed).map_or("none", |authority| authority.name)
    }

    #[test]
    fn every_authority_is_found_by_each_of_its_names() {
        for authority in all() {
            for printed in authority.also.iter().chain([&authority.name]) {
                assert_eq!(find(printed), Some(authority), "{printed}");
                assert_eq!(find(&printed.to_uppercase()), Some(authority), "{printed}");
                assert_eq!(find(&format!("{printed} Council")), Some(authority), "{printed}");
            }
        }
    }

    #[test]
    fn no_two_authorities_share_a_code() {
        for codes in [|a: &Authority| a.ofsted_urn, |a: &Authority| a.la_code, |a: &Authority| a.ons_code] {
            let distinct: std::collections::HashSet<_> = all().iter().map(codes).collect();
            assert_eq!(distinct.len(), all().len());
        }
    }

    #[test]
    fn printed_forms_of_names() {
        let forms = [
            ("Halton Borough Council", "Halton"),
            ("The Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead"),
            ("Hammersmith & Fulham", "Hammersmith and Fulham"),
            ("Bristol City of", "Bristol"),
            ("Medway Children’s Services", "Medway"),
            ("Leeds City", "Leeds"),
            ("Southend-on-Sea city council", "Southend-on-Sea"),
            ("Metropolitan Borough of Barnsley\nCouncil", "Barnsley"),
            ("Surrey Safeguarding Children Board", "Surrey"),
            ("Sandwell Children's Trust", "Sandwell"),
            ("Slough Children First", "Slough"),
            ("Bradford Children and Families Trust", "Bradford"),
            ("City of Bradford Metropolitan District Council", "Bradford"),
            ("Council of the Isles of Scilly", "Isles of Scilly"),
            ("Peterborough City Council", "Peterborough"),
            ("City of York Council", "York"),
            ("City of London", "City of London"),
            ("Stoke-onTrent", "Stoke-on-Trent"),
            ("St Helens Metropolitan Borough Council", "St. Helens"),
            ("Trafford Council’s", "Trafford"),
            ("Bedford Borough council", "Bedford"),
            ("Central Bedfordshire", "Central Bedfordshire"),
            ("BCP Council", "Bournemouth, Christchurch and Poole"),
            ("Derby City Council", "Derby"),
            ("Derbyshire County Council", "Derbyshire"),
        ];
        for (printed, want) in forms {
            assert_eq!(name(printed), want, "{printed}");
        }
    }

    #[test]
    fn reorganised_counties_are_told_apart() {
        assert_eq!(name("Northamptonshire County Council"), "Northamptonshire");
        assert_eq!(name("North Northamptonshire Council"), "North Northamptonshire");
        assert_eq!(name("Northamptonshire Children’s Trust"), "none");
        assert_eq!((name("Cumbria County Council"), name("Cumberland Council")), ("Cumbria", "Cumberland"));
        assert_eq!((name("Dorset Council"), name("Borough of Poole")), ("Dorset", "Poole"));
    }

    #[test]
    fn what_is_none_is_not_made_one() {
        for printed in
            ["", "Council", "Redcare and Cleveland", "Newcastle under Lyme", "Achieving for Children", "Kingston"]
        {
            assert_eq!(name(printed), "none", "{printed}");
        }
    }

    #[test]
    fn affixes_without_end_are_no_name_and_cost_no_time() {
        assert_eq!(name(&format!("{}Wynn{}", "the ".repeat(20), " council".repeat(20))), "none");
        assert_eq!(name(&"the ".repeat(100_000)), "none");
        assert_eq!(name(&format!("{}Halton{}", "the ".repeat(6), " council".repeat(6))), "Halton");
    }

    fn named(text: &str) -> Vec<(&'static str, usize)> {
        find_in(text).iter().map(|n| (n.authority.name, n.count)).collect()
    }

    #[test]
    fn running_text_counts_whole_names() {
        assert_eq!(
            named("Bath & North East\nSomerset, North Somerset and Somerset"),
            [("Bath and North East Somerset", 1), ("North Somerset", 1), ("Somerset", 1)]
        );
        assert_eq!(named("Leeds. Hull and Hull’s HULL"), [("Kingston upon Hull", 3), ("Leeds", 1)]);
        assert_eq!(named("halton, Haltonian, 北Halton北"), []);
    }

    #[test]
    fn names_inside_other_names_do_not_count() {
        for text in [
            "University of Essex",
            "Essex University",
            "Greater Manchester Police",
            "Mr Halton",
            "Kent Road",
            "New York",
        ] {
            assert_eq!(named(text), [], "{text}");
        }
        assert_eq!(named("Reading and writing. Bury the past. Reading is read."), [("Reading", 1)]);
        assert_eq!(named("in Reading, Bury Council"), [("Reading", 1), ("Bury", 1)]);
    }
}
