//! What inspections and visits are called.

use super::signs;
use crate::report::EarlierKind;
use crate::text::found::Found;
use crate::text::phrases::{Finder, Phrase, Shapes, after, ends_in, is_any, phrase};
use crate::text::span::ceil_boundary;
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// The names of events, as phrases.
const NAMES: [Phrase<EarlierKind>; 28] = [
    phrase("ingle ", "single inspection|inspections [framework|frameworks] [inspection|inspections]", EarlierKind::Sif),
    phrase(" SIF", "SIF|SIFs [inspection|inspections]", EarlierKind::Sif),
    phrase("(SIF", "SIF|SIFs [inspection|inspections]", EarlierKind::Sif),
    phrase("oint ", "joint targeted [area] inspection|inspections", EarlierKind::Jtai),
    phrase("oint ", "joint area inspection|inspections", EarlierKind::Jtai),
    phrase("JTAI", "JTAI|JTAIs [inspection|inspections]", EarlierKind::Jtai),
    phrase(
        "SEND ",
        "SEND inspection|inspections|reinspection|reinspections|re-inspection|re-inspections",
        EarlierKind::Send,
    ),
    phrase("SEND ", "SEND visit|visits|revisit|revisits|re-visit|re-visits", EarlierKind::Send),
    phrase("evisit", "revisit|revisits", EarlierKind::Send),
    phrase(
        "nspecti",
        "inspection of contact, referral and assessment [arrangements]",
        EarlierKind::ContactReferralAssessment,
    ),
    phrase(
        "nspecti",
        "inspection of local authority children’s services [(ILACS)] [full|standard|short] inspection|inspections",
        EarlierKind::Ilacs,
    ),
    phrase("nspecti", "inspection|inspections", EarlierKind::Inspection),
    phrase("einspecti", "reinspection|reinspections", EarlierKind::Inspection),
    phrase("e-inspecti", "re-inspection|re-inspections", EarlierKind::Inspection),
    phrase("nspected", "inspected", EarlierKind::Inspection),
    phrase("ILACS ", "ILACS [full|standard|short] inspection|inspections", EarlierKind::Ilacs),
    phrase("ILACs ", "ILACS [full|standard|short] inspection|inspections", EarlierKind::Ilacs),
    phrase("ocused ", "focused [assurance] visit|visits|inspection|inspections", EarlierKind::FocusedVisit),
    phrase("ocussed ", "focussed [assurance] visit|visits|inspection|inspections", EarlierKind::FocusedVisit),
    phrase("onitoring ", "monitoring visit|visits|inspection|inspections", EarlierKind::MonitoringVisit),
    phrase("fsted v", "Ofsted visit|visits", EarlierKind::Visit),
    phrase("fsted V", "Ofsted visit|visits", EarlierKind::Visit),
    phrase("udged", "judged", EarlierKind::Inspection),
    phrase("graded", "graded", EarlierKind::Inspection),
    phrase("Graded", "graded", EarlierKind::Inspection),
    phrase(" rated", "rated", EarlierKind::Inspection),
    phrase(" Rated", "rated", EarlierKind::Inspection),
    phrase("‘rated", "rated", EarlierKind::Inspection),
];

static FINDER: LazyLock<Finder<EarlierKind>> = LazyLock::new(|| Finder::new(&NAMES));

/// Words that make an inspection one of an area's SEND services, the longer first.
const AREA: [&str; 2] = ["local area ", "area "];

/// Initials that a name may have behind it.
const INITIALS: [&str; 3] = [" (SIF)", " (JTAI)", " (ILACS)"];

/// What makes "an inspection of services" one of a framework.
const UNDER_SIF: &str = " under the single inspection framework";

/// How many characters may stand between "inspection of" and [`UNDER_SIF`].
const OF_WHAT: usize = 80;

/// Words that speak of an inspection only where its date stands beside them.
pub const JUDGED: [&str; 3] = ["judged", "graded", "rated"];

/// Letters of which every name has some: few enough that they are told apart at a look.
const HEADS: [&str; 8] = ["nspect", "visit", "Visit", "udged", "graded", " rated", "JTAI", "SIF"];

/// Leftmost first: only so are many bytes looked at at a time.
static HEAD: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(HEADS).ok());

/// Words of names that stand before those letters.
#[rustfmt::skip]
const BEFORE_HEAD: [&str; 17] = [
    "single", "joint", "targeted", "local", "area", "SEND", "SIF", "JTAI", "ILACS", "full", "standard", "short",
    "focused", "focussed", "assurance", "monitoring", "Ofsted",
];

static SHAPES_BEFORE_HEAD: Shapes = Shapes::of(&BEFORE_HEAD);

/// Where a name may stand.
pub struct Head {
    /// Where its letters begin that every name has.
    pub at: usize,
    /// Whether words before the name make it an earlier event.
    pub is_last: bool,
}

/// Where names may stand: a cheap look, before any other, that finds more than there is.
pub fn heads(text: &str) -> impl Iterator<Item = Head> + '_ {
    let heads = HEAD.as_ref().map(|head| head.find_iter(text));
    heads.into_iter().flatten().map(|head| Head { at: head.start(), is_last: is_last(text, head.start()) })
}

/// How far before its head a name and the words about it may begin, in bytes.
const BEFORE: usize = 2 * signs::BEFORE;

fn is_last(text: &str, head: usize) -> bool {
    // The letters may stand within a word; the space that some begin with is that before it.
    let head = head + usize::from(text[head..].starts_with(' '));
    let near = &text[ceil_boundary(text, head.saturating_sub(BEFORE)).min(head)..head];
    let Some(space) = near.bytes().rposition(|byte| byte == b' ') else { return false };
    let mut before = &near[..=space];
    let is_of_name = |word: &str| SHAPES_BEFORE_HEAD.has(word) && is_any(word, &BEFORE_HEAD);
    while let Some((words, _)) = before.trim_end().rsplit_once(' ').filter(|(_, last)| is_of_name(last)) {
        before = &before[..=words.len()];
    }
    signs::is_last(before)
}

/// The names of events in a text, in order.
pub fn find(text: &str) -> Vec<Found<EarlierKind>> {
    let mut names: Vec<Found<EarlierKind>> = Vec::new();
    for name in FINDER.find(text) {
        // It may be a word of the name before it, which was longer than its form.
        if names.last().is_none_or(|last| last.range.end <= name.range.start) {
            names.push(whole(text, name));
        }
    }
    names
}

/// Whether a name says only that something was judged.
pub fn is_judgement(name: &str) -> bool {
    is_any(name, &JUDGED)
}

/// A name with the words and initials around it that belong to it.
fn whole(text: &str, name: Found<EarlierKind>) -> Found<EarlierKind> {
    let Found { mut value, mut range } = name;
    if value == EarlierKind::Send {
        let before = &text[..range.start];
        range.start -= AREA.iter().find(|area| ends_in(before, area)).map_or(0, |area| area.len());
    }
    if value == EarlierKind::Inspection
        && text[range.clone()].ends_with("nspection")
        && let Some(length) = under_sif(&text[range.end..])
    {
        value = EarlierKind::Sif;
        range.end += length;
    }
    let behind = &text[range.end..];
    let initials = INITIALS.iter().find_map(|initials| after(behind, initials));
    range.end += initials.map_or(0, |rest| behind.len() - rest.len());
    Found::new(value, range)
}

/// The length of "of services under the single inspection framework" behind "inspection".
fn under_sif(behind: &str) -> Option<usize> {
    if let Some(rest) = after(behind, UNDER_SIF) {
        return Some(behind.len() - rest.len());
    }
    let services = after(behind, " of ")?;
    let end = services.char_indices().take(OF_WHAT + 1).take_while(|(_, c)| !matches!(c, '.' | ',' | ';'));
    let spaces = end.filter(|(_, c)| *c == ' ');
    let rest = spaces.into_iter().find_map(|(at, _)| after(&services[at..], UNDER_SIF))?;
    Some(behind.len() - rest.len())
}

#[cfg(test)]
pub mod tests {
    use super::EarlierKind::{ContactReferralAssessment, FocusedVisit, Ilacs, Inspection, Jtai, MonitoringVisit};
    use super::EarlierKind::{Send, Sif, Visit};
    use super::*;

    pub const FORMS: [(&str, EarlierKind); 20] = [
        ("joint targeted area inspections", Jtai),
        ("Joint Area Inspection", Jtai),
        ("JTAI", Jtai),
        ("single inspection framework inspection", Sif),
        ("single inspection", Sif),
        ("SIF", Sif),
        ("inspection under the single inspection framework", Sif),
        ("inspection of services for children under the Single Inspection Framework (SIF)", Sif),
        ("local area SEND revisit", Send),
        ("area SEND inspection", Send),
        ("local area revisit", Send),
        ("inspection of contact, referral and assessment arrangements", ContactReferralAssessment),
        ("inspection of local authority children's services (ILACS) short inspection", Ilacs),
        ("ILACS short inspection", Ilacs),
        ("focussed assurance visit", FocusedVisit),
        ("monitoring visits", MonitoringVisit),
        ("Ofsted visit", Visit),
        ("re-inspection", Inspection),
        ("Reinspections", Inspection),
        ("judged", Inspection),
    ];

    fn seen(text: &str) -> Vec<(EarlierKind, &str)> {
        find(text).into_iter().map(|name| (name.value, &text[name.range])).collect()
    }

    #[test]
    fn the_longer_name_comes_first() {
        for (name, kind) in FORMS {
            assert_eq!(seen(&format!("The {name} was.")), [(kind, name)]);
        }
    }

    #[test]
    fn a_framework_named_far_behind_is_another_name() {
        let text = "the inspection of plans, under the single inspection framework";
        assert_eq!(
            seen(text),
            [(EarlierKind::Inspection, "inspection"), (EarlierKind::Sif, "single inspection framework")]
        );
    }

    #[test]
    fn other_words_are_no_names() {
        assert!(seen("Inspectors prejudged, integrated and focused on visits; a preinspection. Monitoring").is_empty());
    }
}
