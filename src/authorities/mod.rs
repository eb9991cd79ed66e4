//! Which authority a printed name means: "The Royal Borough of Windsor and Maidenhead", "Hull City Council".
//!
//! Names are compared by their letters alone, so case, hyphens and line breaks do not matter ("Stoke-onTrent" is
//! what pdftotext makes of a name that breaks at its hyphen), and "&" is "and".

mod table;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;
use table::AUTHORITIES;

/// An authority responsible for children's services, with its codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Authority {
    /// Ofsted's number; the same before and after a change of name, another after a reorganisation.
    pub ofsted_urn: &'static str,
    /// The Department for Education's code.
    pub la_code: &'static str,
    /// The Office for National Statistics' code.
    pub ons_code: &'static str,
    /// Its short name: "Halton".
    pub name: &'static str,
    /// The region.
    pub region: &'static str,
    /// Other names that mean it.
    pub also: &'static [&'static str],
}

/// An authority that a running text names.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    let key = key(&words(printed));
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
    let words = words(text);
    let mut named: Vec<Named> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((authority, length)) = longest_at(text, &words, at) else {
            at += 1;
            continue;
        };
        if !is_trap(&words, at..at + length) {
            count(&mut named, authority, words[at].range.start..words[at + length - 1].range.end);
        }
        at += length;
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

struct Word {
    folded: String,
    range: Range<usize>,
}

/// The runs of letters in `text`, in lower case; "&" is "and".
fn words(text: &str) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match out.last_mut() {
            _ if c == '&' => out.push(Word { folded: "and".into(), range: at..end }),
            Some(word) if c.is_alphabetic() && word.range.end == at => extend(word, c, end),
            _ if c.is_alphabetic() => out.push(Word { folded: c.to_lowercase().collect(), range: at..end }),
            _ => {}
        }
    }
    out
}

fn extend(word: &mut Word, c: char, end: usize) {
    word.folded.extend(c.to_lowercase());
    word.range.end = end;
}

fn key(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect()
}

static BY_KEY: LazyLock<HashMap<String, &'static Authority>> = LazyLock::new(|| {
    let names = AUTHORITIES.iter().flat_map(|a| std::iter::once(&a.name).chain(a.also).map(move |name| (name, a)));
    names.map(|(name, authority)| (key(&words(name)), authority)).collect()
});

/// The authority of `key`, once what stands before and after its name is off; a name is tried whole first, so that
/// Peterborough keeps its "borough" and the City of London its "City of".
fn stripped(key: &str) -> Option<&'static Authority> {
    let known = BY_KEY.get(key).copied();
    let before = || BEFORE_NAME.iter().filter_map(|word| key.strip_prefix(word)).find_map(stripped);
    let after = || AFTER_NAME.iter().filter_map(|word| key.strip_suffix(word)).find_map(stripped);
    known.or_else(before).or_else(after)
}

// Running text.

/// The longest name that begins with word `at`, and its number of words.
fn longest_at(text: &str, words: &[Word], at: usize) -> Option<(&'static Authority, usize)> {
    let capital = text.get(words.get(at)?.range.start..)?.starts_with(char::is_uppercase);
    let lengths = (1..=LONGEST_NAME.min(words.len() - at)).rev().filter(|_| capital);
    lengths.into_iter().find_map(|n| Some((*BY_KEY.get(&key(&words[at..at + n]))?, n)))
}

fn is_trap(words: &[Word], name: Range<usize>) -> bool {
    let folded = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    let before = name.start.checked_sub(1).map_or("", folded);
    let two_before = format!("{} {before}", name.start.checked_sub(2).map_or("", folded));
    let after = folded(name.end);
    let common = name.len() == 1 && ALSO_WORDS.contains(&folded(name.start));
    TRAPS_BEFORE.contains(&before)
        || TRAPS_BEFORE.contains(&two_before.as_str())
        || TRAPS_AFTER.contains(&after)
        || common && !PLACE_BEFORE.contains(&before) && !PLACE_AFTER.contains(&after)
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
