//! Words that open a list, end it, or say that there is nothing to list.

use crate::extract::context::Context;
use crate::frameworks::{Author, Lists};
use crate::layout::blocks::Block;
use crate::report::ImprovementKind;
use crate::text::letters_only;
use crate::text::letters_only::Start;
use crate::text::span::Span;

/// Sentences, as keys, that open a list in a document whose lists have no heading.
const ANNOUNCEMENTS: [(&str, ImprovementKind); 4] = [
    ("mainareasforimprovement", ImprovementKind::AreaForImprovement),
    ("followingareasforimprovement", ImprovementKind::AreaForImprovement),
    ("followingareasofsignificantweakness", ImprovementKind::PriorityAction),
    ("followingareasforpriorityaction", ImprovementKind::PriorityAction),
];

/// What kind of items a block announces, in a document whose lists have no heading.
pub fn announced(context: &Context, block: &Block) -> Option<ImprovementKind> {
    let fits = |_: &&Span| context.table.lists == Lists::Announced;
    let last = context.source.slice(*block.slices.last().filter(fits)?);
    if !last.ends_with([':', ';']) {
        return None;
    }
    let words = key_of(context, block);
    let paper = context.table.author != Author::Ofsted && OFSTED.iter().any(|name| words.contains(name));
    let known = ANNOUNCEMENTS.iter().chain(PAPER_ANNOUNCEMENTS.iter().filter(|_| paper));
    known.into_iter().find(|(sentence, _)| words.contains(sentence)).map(|(_, kind)| *kind)
}

/// What a council calls those whose list it repeats, as keys.
const OFSTED: [&str; 2] = ["ofsted", "inspect"];

/// Further such words, as keys, in papers whose sentence names Ofsted or its inspectors.
const PAPER_ANNOUNCEMENTS: [(&str, ImprovementKind); 7] = [
    ("priorityaction", ImprovementKind::PriorityAction),
    ("areasforimprovement", ImprovementKind::AreaForImprovement),
    ("areastoimprove", ImprovementKind::AreaForImprovement),
    ("needtoimprove", ImprovementKind::AreaForImprovement),
    ("needstoimprove", ImprovementKind::AreaForImprovement),
    ("areasofsignificantweakness", ImprovementKind::PriorityAction),
    ("followingrecommendations", ImprovementKind::Recommendation),
];

/// How statements that there is nothing to list begin, as keys.
const NONE: [&str; 14] = [
    "therearenoareas",
    "therearenopriority",
    "therearenoadditionalpriority",
    "therearenoimmediate",
    "theinspectiondidnotfindany",
    "theinspectiondidnotidentifyany",
    "theinspectionfoundnoareas",
    "inspectorsdidnotfindany",
    "inspectorsdidnotidentifyany",
    "thereviewdidnotfindany",
    "therewerenopriority",
    "therewerenoareas",
    "therearenorecommendations",
    "noareasforpriority",
];

const NONE_STARTS: [Start; NONE.len()] = starts(NONE);

/// Whether a block says that there is nothing to list.
pub fn says_none(context: &Context, block: &Block) -> bool {
    begins_with(context, block, &NONE, &NONE_STARTS)
}

/// How the sentences begin that close a letter, as keys: they may stand right below the last item.
const CLOSINGS: [&str; 3] = ["ofstedwilltakethefindings", "wehavenotifiedthedepartment", "iamcopyingthisletter"];

const CLOSING_STARTS: [Start; CLOSINGS.len()] = starts(CLOSINGS);

/// Whether a block closes the letter.
pub fn closes(context: &Context, block: &Block) -> bool {
    begins_with(context, block, &CLOSINGS, &CLOSING_STARTS)
}

/// How each of these sentences begins.
const fn starts<const N: usize>(sentences: [&str; N]) -> [Start; N] {
    let mut starts = [Start::of_key(""); N];
    let mut at = 0;
    while at < N {
        starts[at] = Start::of_key(sentences[at]);
        at += 1;
    }
    starts
}

/// Whether a block begins with one of these sentences; nearly none does, and how its first line begins tells it.
fn begins_with(context: &Context, block: &Block, sentences: &[&str], starts: &[Start]) -> bool {
    let mut slices = block.slices.iter().map(|slice| context.source.slice(*slice));
    let first = slices.next().map(Start::of);
    if !first.is_some_and(|first| starts.iter().any(|words| first.may_open(*words))) {
        return false;
    }
    let words = key_of(context, block);
    sentences.iter().any(|sentence| words.starts_with(sentence))
}

fn key_of(context: &Context, block: &Block) -> String {
    let mut words = String::new();
    block.slices.iter().for_each(|slice| letters_only::push(&mut words, context.source.slice(*slice)));
    words
}
