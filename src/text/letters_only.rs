//! The folding key: labels and headings are compared by their letters and digits alone.
//!
//! Case, spaces, quotes, hyphens and dashes differ between extractors and between reports of one
//! family (pdftotext deletes every hyphen at a line end), so none of them counts.

/// What an ASCII byte is in a key; 0 for those that do not count, and for every other byte.
const FOLDED: [u8; 256] = {
    let mut table = LETTERS;
    let mut byte = b'0';
    while byte <= b'9' {
        table[byte as usize] = byte;
        byte += 1;
    }
    table
};

/// The same for letters alone.
const LETTERS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphabetic() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// How many bytes are folded at a time.
const CHUNK: usize = 64;

/// Appends the key of `text` to `out`.
pub fn push(out: &mut String, text: &str) {
    push_by_table(out, text, &FOLDED);
}

/// Appends the key of `text`, digits left out, to `out`.
pub fn push_letters(out: &mut String, text: &str) {
    push_by_table(out, text, &LETTERS);
}

/// Keys are made of many lines, so ASCII goes many bytes at a time; anything else is one character in sixty.
fn push_by_table(out: &mut String, text: &str, table: &[u8; 256]) {
    let mut rest = text;
    while !rest.is_empty() {
        let near = &rest.as_bytes()[..rest.len().min(CHUNK)];
        let ascii = if near.is_ascii() { near.len() } else { near.iter().take_while(|byte| byte.is_ascii()).count() };
        push_ascii(out, &near[..ascii], table);
        rest = &rest[ascii..];
        if ascii < near.len() {
            rest = behind_other(out, rest);
        }
    }
}

/// Appends the key of at most [`CHUNK`] bytes of ASCII; a byte that does not count is written over by the next.
fn push_ascii(out: &mut String, text: &[u8], table: &[u8; 256]) {
    let mut kept = [0; CHUNK];
    let mut len = 0;
    for byte in text {
        let folded = table[usize::from(*byte)];
        kept[len % CHUNK] = folded;
        len += usize::from(folded != 0);
    }
    out.push_str(str::from_utf8(&kept[..len]).unwrap_or_default());
}

/// Appends the key of the character beyond ASCII with which `text` begins; what stands behind it.
fn behind_other<'a>(out: &mut String, text: &'a str) -> &'a str {
    // Quotation marks, dashes and white space: of U+2000 to U+203F nothing counts.
    if let [0xe2, 0x80, ..] = text.as_bytes() {
        return &text[3..];
    }
    let mut chars = text.chars();
    chars.next().into_iter().for_each(|other| out.extend(folded(other)));
    chars.as_str()
}

/// What a character is in a key: nothing, or its small letters.
fn folded(c: char) -> impl Iterator<Item = char> {
    Some(c).filter(|c| c.is_alphanumeric() && *c != '\u{2122}').into_iter().flat_map(char::to_lowercase)
}

/// The key of `text`.
pub fn of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text);
    out
}

/// The key without digits at its end: a footnote mark glued to a heading ("improve?1") is none of its words.
pub fn without_mark(key: &str) -> &str {
    key.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// The byte of `text` behind the character with which the first `length` bytes of its key end.
pub fn end_of(text: &str, length: usize) -> Option<usize> {
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        if seen >= length {
            return Some(at);
        }
        seen += folded(c).map(char::len_utf8).sum::<usize>();
    }
    (seen >= length).then_some(text.len())
}

/// How a key begins: its first eight bytes, or as many as it has.
///
/// Every line is asked whether it can be one of some words, and nearly none can: to tell that, no key
/// has to be made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Start {
    bits: u64,
    mask: u64,
}

/// How many bytes of a key its start has at most.
const LENGTH: usize = 8;

impl Start {
    /// How `key`, which is one already, begins.
    pub const fn of_key(key: &str) -> Self {
        let mut start = [0; LENGTH];
        let mut at = 0;
        while at < key.len() && at < LENGTH {
            start[at] = key.as_bytes()[at];
            at += 1;
        }
        Self::of_bytes(start, at)
    }

    const fn of_bytes(start: [u8; LENGTH], len: usize) -> Self {
        let mask = if len >= LENGTH { u64::MAX } else { (1 << (8 * len)) - 1 };
        Self { bits: u64::from_le_bytes(start) & mask, mask }
    }

    /// How the key of `text` begins.
    pub fn of(text: &str) -> Self {
        Self::by_table(text, &FOLDED)
    }

    /// How the key of `text` begins, digits left out.
    pub fn of_letters(text: &str) -> Self {
        Self::by_table(text, &LETTERS)
    }

    fn by_table(text: &str, table: &[u8; 256]) -> Self {
        let mut start = [0; LENGTH];
        let mut len = 0;
        for (at, byte) in text.bytes().enumerate() {
            if len == LENGTH {
                break;
            }
            if !byte.is_ascii() {
                len = go_on(&mut start, len, &text[at..], table);
                break;
            }
            let byte = table[usize::from(byte)];
            start[len] = byte;
            len += usize::from(byte != 0);
        }
        Self::of_bytes(start, len)
    }

    /// Its first four bytes, where it has as many.
    pub fn first_four(self) -> Option<[u8; 4]> {
        self.bits.to_le_bytes().first_chunk().copied().filter(|_| self.mask > u64::from(u32::MAX >> 1))
    }

    /// Whether a key that begins so can be the beginning of these words.
    pub fn may_open(self, words: Start) -> bool {
        let mask = self.mask & words.mask;
        self.bits & mask == words.bits & mask
    }
}

/// Fills a start of which `len` bytes are known from the rest of a text; how many it has then.
fn go_on(start: &mut [u8; LENGTH], len: usize, rest: &str, table: &[u8; 256]) -> usize {
    let counts = |c: &char| !c.is_ascii() || u8::try_from(*c).is_ok_and(|byte| table[usize::from(byte)] != 0);
    let mut letter = [0; 4];
    let mut at = len;
    for c in rest.chars().filter(counts).flat_map(folded) {
        for byte in c.encode_utf8(&mut letter).bytes() {
            match start.get_mut(at) {
                Some(free) => *free = byte,
                None => return at,
            }
            at += 1;
        }
    }
    at
}

/// The starts of some words, and a cheaper look still: the pairs of letters that they begin with.
pub struct Starts<S> {
    starts: S,
    pairs: [u64; PAIRS],
}

/// Letters and digits in a key; and how many numbers hold one bit for each pair of them.
const SIGNS: usize = 36;
const PAIRS: usize = (SIGNS * SIGNS).div_ceil(64);

impl<const N: usize> Starts<[Start; N]> {
    /// How each of these keys begins.
    pub const fn of_keys(keys: [&str; N]) -> Self {
        let mut starts = [Start::of_key(""); N];
        let mut at = 0;
        while at < N {
            starts[at] = Start::of_key(keys[at]);
            at += 1;
        }
        Self { pairs: pairs(&starts), starts }
    }
}

impl Starts<Vec<Start>> {
    /// How keys begin that are made when the program runs.
    pub fn of(keys: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let starts: Vec<Start> = keys.into_iter().map(|key| Start::of_key(key.as_ref())).collect();
        Self { pairs: pairs(&starts), starts }
    }
}

impl<S: AsRef<[Start]>> Starts<S> {
    /// Whether the key of `text` can begin with one of the words; a `false` is sure.
    pub fn may_begin(&self, text: &str) -> bool {
        self.may_begin_with_pair(text) && self.may_hold(Start::of(text))
    }

    /// The same by the first two letters alone, where they stand side by side.
    pub fn may_begin_with_pair(&self, text: &str) -> bool {
        let pair = || Some((sign(*text.as_bytes().first()?)?, sign(*text.as_bytes().get(1)?)?));
        pair().is_none_or(|pair| has(&self.pairs, pair))
    }

    /// Whether a key that begins so, or one that goes on behind it, can begin with one of the words.
    pub fn may_open(&self, start: Start) -> bool {
        self.starts.as_ref().iter().any(|word| start.may_open(*word))
    }

    /// Whether the key of `text`, digits left out, can begin with one of the words; a `false` is sure.
    pub fn may_begin_letters(&self, text: &str) -> bool {
        let pair = text.as_bytes().first_chunk::<2>().is_some_and(|pair| pair.iter().all(u8::is_ascii_alphabetic));
        (!pair || self.may_begin_with_pair(text)) && self.may_hold(Start::of_letters(text))
    }

    /// Whether a key that begins so can begin with one of the words.
    pub fn may_hold(&self, start: Start) -> bool {
        // Without an early return, so that the compiler compares many at a time.
        self.starts.as_ref().iter().fold(false, |found, word| found | (start.bits & word.mask == word.bits))
    }
}

/// The pairs that these starts begin with.
const fn pairs(starts: &[Start]) -> [u64; PAIRS] {
    let mut pairs = [0; PAIRS];
    let mut at = 0;
    while at < starts.len() {
        let first = starts[at].bits.to_le_bytes();
        match (sign(first[0]), sign(first[1])) {
            (Some(one), Some(two)) => pairs[(one * SIGNS + two) / 64] |= 1 << ((one * SIGNS + two) % 64),
            // No pair tells anything of it.
            _ => return [u64::MAX; PAIRS],
        }
        at += 1;
    }
    pairs
}

fn has(pairs: &[u64; PAIRS], (one, two): (usize, usize)) -> bool {
    let pair = one * SIGNS + two;
    pairs[pair / 64] >> (pair % 64) & 1 == 1
}

/// Which letter or digit of a key an ASCII byte is.
const fn sign(byte: u8) -> Option<usize> {
    match FOLDED[byte as usize] {
        0 => None,
        letter @ b'a'..=b'z' => Some((letter - b'a') as usize),
        digit => Some((digit - b'0') as usize + 26),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hyphens_and_case_do_not_count() {
        assert_eq!(of("Children’s  Well-being:"), of("children's wellbeing"));
        assert_eq!(of("É™ İ"), "éi\u{307}");
        let long = "All “sorts” of LETTERS, é and ß, stand in a line that is longer than a chunk: 1, 2 and 3.";
        assert_eq!(of(long), "allsortsofletterséandßstandinalinethatislongerthanachunk12and3");
    }

    #[test]
    fn a_glued_footnote_mark_is_dropped() {
        assert_eq!(without_mark(&of("What needs to improve?1")), "whatneedstoimprove");
    }

    #[test]
    fn a_key_leads_back_to_its_text() {
        let text = "Children’s services: good";
        let end = end_of(text, of("Children’s services").len());
        assert_eq!(end.map(|end| &text[end..]), Some(": good"));
        assert_eq!(end_of("good", 4), Some(4));
        assert_eq!(end_of("good", 5), None);
    }

    #[test]
    fn a_start_tells_what_a_line_cannot_be() {
        const WORDS: Starts<[Start; 3]> = Starts::of_keys(["ofsted", "improvinglives", "t03"]);
        let may_be = |text: &str| WORDS.may_begin(text);
        assert!(may_be("Of-sted, London") && may_be("T: 0300") && may_be("“Improving lives”") && may_be("O fsted"));
        assert!(!may_be("Often") && !may_be("Of") && !may_be("") && !may_be("T: 1") && !may_be("Éofsted"));
        assert!(Starts::of(["f", "ofsted"]).may_begin("f: 1") && !Starts::of(["of", "to"]).may_begin("tf"));
        assert_eq!(Start::of("Wéll, of course"), Start::of_key("wéllofcourse"));
        assert_eq!(Start::of_letters("3 Pages “4” of 12"), Start::of_key("pagesof"));
        assert!(Start::of("Improv").may_open(Start::of_key("improvinglives")));
        assert!(!Start::of("Improve").may_open(Start::of_key("improvinglives")));
        assert!(
            WORDS.may_open(Start::of("Impro")) && WORDS.may_open(Start::of("–")) && !WORDS.may_open(Start::of("a"))
        );
        assert!(WORDS.may_begin_letters("3 Of-4-sted") && WORDS.may_begin_letters("I1mproving lives"));
        assert!(
            !WORDS.may_begin_letters("Often") && !WORDS.may_begin_letters("3 Often") && !WORDS.may_begin_letters("O")
        );
    }
}
