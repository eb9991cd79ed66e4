//! What needs to improve: items whole, from the first word to the last, over page breaks.

use super::sections::Sections;
use super::{Context, table_rows, tags};
use crate::Span;
use crate::blocks::{Block, BlockKind, ends_sentence, push_slice};
use crate::frameworks::{Items, Role};
use crate::joined;
use crate::key;
use crate::report::{
    Improvement, ImprovementKind, ImprovementsStated, Kind, Paragraph, SectionKind, Warning, WarningCode,
};

/// The items, and why there are none.
pub struct Improvements {
    /// In order.
    pub items: Vec<Improvement>,
    /// What an empty list means.
    pub stated: ImprovementsStated,
    /// What is odd.
    pub warnings: Vec<Warning>,
}

/// An item being collected.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) kind: Option<ImprovementKind>,
    pub(super) number: Option<u32>,
    pub(super) slices: Vec<Span>,
    pub(super) page: usize,
    pub(super) section: Option<usize>,
    pub(super) group: Option<String>,
    pub(super) deadline: Option<String>,
    pub(super) responsible: Option<String>,
}

/// The list that is open.
struct List {
    kind: ImprovementKind,
    group: Option<String>,
    deadline: Option<String>,
    section: Option<usize>,
    /// The glyph of the list's own items: any other is a sub-bullet's.
    glyph: Option<char>,
    numbered: bool,
    items: usize,
    /// Whether a box stands in the middle of the last item.
    interrupted: bool,
}

impl List {
    /// A list that has just been opened: no item is known yet.
    fn new(kind: ImprovementKind, group: Option<String>, section: Option<usize>) -> Self {
        Self { kind, group, deadline: None, section, glyph: None, numbered: false, items: 0, interrupted: false }
    }
}

/// All improvement items.
pub fn read(context: &Context, sections: &Sections, paragraphs: &[Paragraph]) -> Improvements {
    let mut reader = Reader { context, sections, list: None, drafts: Vec::new(), heading: None, warnings: Vec::new() };
    reader.run();
    let Reader { drafts, heading, mut warnings, .. } = reader;
    let items: Vec<Improvement> = drafts.into_iter().filter_map(|d| finish(context, paragraphs, d)).collect();
    let stated = match (items.is_empty(), &heading) {
        (false, _) => ImprovementsStated::Items,
        (true, Some(_)) => ImprovementsStated::HeadingWithoutItems,
        (true, None) => ImprovementsStated::NoSection,
    };
    warnings.extend(heading.filter(|_| items.is_empty()).map(empty));
    Improvements { items, stated, warnings }
}

fn empty(span: Vec<Span>) -> Warning {
    let message = "no item was found under the heading that announces them".to_owned();
    Warning { code: WarningCode::ImprovementsEmpty, message, span }
}

fn finish(context: &Context, paragraphs: &[Paragraph], draft: Draft) -> Option<Improvement> {
    let Draft { kind, number, mut slices, page, section, group, deadline, responsible } = draft;
    let whole = slices.clone();
    let framework_tags = tags::take(context.source, &mut slices);
    let text = joined(context.source.text(), &slices);
    if text.is_empty() {
        return None;
    }
    let start = whole.first()?.start;
    let paragraph = number.and_then(|_| {
        let at = paragraphs.partition_point(|p| p.span.first().is_some_and(|s| s.start < start));
        paragraphs.get(at).filter(|p| p.number == number).map(|_| at)
    });
    Some(Improvement {
        kind: kind?,
        group,
        number: number.map(|n| n.to_string()),
        paragraph,
        text,
        framework_tags,
        responsible,
        deadline,
        section,
        span: slices,
        page: context.page(page),
    })
}

struct Reader<'a> {
    context: &'a Context<'a>,
    sections: &'a Sections,
    list: Option<List>,
    drafts: Vec<Draft>,
    heading: Option<Vec<Span>>,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    fn run(&mut self) {
        let blocks = self.context.blocks;
        let mut at = 0;
        while at < blocks.len() {
            match blocks[at].kind {
                BlockKind::Heading(index) => self.take_heading(at, index),
                _ if self.list.is_some() && self.context.table.items == Items::Rows => {
                    at = self.take_rows(at);
                    continue;
                }
                _ if self.list.is_some() => self.take(at),
                _ => self.take_announced(at),
            }
            at += 1;
        }
    }

    fn take_heading(&mut self, at: usize, index: usize) {
        let Some(hit) = self.context.marks.headings.get(index) else { return };
        let section = self.sections.of_block[at];
        let printed = joined(self.context.source.text(), &self.context.blocks[at].slices);
        match hit.role {
            Role::List(kind) => {
                self.heading.get_or_insert_with(|| self.context.blocks[at].slices.clone());
                let nested = self.list.is_some() && self.context.table.items == Items::Numbered;
                let group = nested.then_some(printed);
                self.list = Some(List::new(kind, group, section));
            }
            Role::Deadline => {
                if let Some(list) = &mut self.list {
                    list.deadline = Some(printed.trim_end_matches(':').to_owned());
                    list.group = Some(printed);
                    list.section = section;
                }
            }
            // An area's name without a grade is a theme among the recommendations (Bristol 2014).
            Role::Theme => {}
            Role::Findings(_, None) if self.context.table.items == Items::Numbered => {}
            Role::Section(SectionKind::Other) if self.is_cut_short() => {
                self.list.iter_mut().for_each(|list| list.interrupted = true);
            }
            _ => self.list = None,
        }
    }

    /// Whether the last item of the open list breaks off in the middle of a sentence: PyMuPDF puts a box
    /// where it is drawn, and the list goes on behind it (Cornwall 2018).
    fn is_cut_short(&self) -> bool {
        let items = self.list.as_ref().is_some_and(|list| list.items > 0);
        items && self.drafts.last().is_some_and(|draft| !is_finished(self.context, &draft.slices))
    }

    /// Takes one block of the open list; what does not belong to it closes the list.
    fn take(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        match block.kind {
            BlockKind::Bullet(glyph) => self.take_bullet(block, glyph),
            BlockKind::Clause => {
                self.list = None;
                self.take_announced(at);
            }
            BlockKind::Numbered(number) if self.context.table.kind.is_secondary() => self.take_counted(block, number),
            BlockKind::Numbered(number) | BlockKind::NumberedApart(number) => self.take_numbered(at, number),
            _ => self.take_text(at),
        }
    }

    fn take_bullet(&mut self, block: &Block, glyph: char) {
        let Some(list) = &mut self.list else { return };
        let own = *list.glyph.get_or_insert(glyph) == glyph;
        list.interrupted &= !own;
        let lead_ins = self.context.table.items == Items::UnderLeadIns;
        if own && lead_ins {
            list.group = ends_in_colon(self.context, block).then(|| joined(self.context.source.text(), &block.slices));
        }
        if own && lead_ins && list.group.is_some() {
            return;
        }
        if (own && !(list.numbered && list.items > 0)) || (lead_ins && list.group.is_some()) {
            self.open_item(block, None);
        } else {
            self.append(block);
        }
    }

    fn take_numbered(&mut self, at: usize, number: u32) {
        let block = &self.context.blocks[at];
        let Some(list) = &mut self.list else { return };
        match self.context.table.items {
            Items::Numbered if says_none(self.context, block) => {}
            Items::Numbered => {
                list.numbered = true;
                self.open_item(block, Some(number));
            }
            // SLAC: the list hangs under a numbered paragraph that introduces it.
            _ if list.items == 0 && introduces(self.context, at) => {}
            _ => self.list = None,
        }
    }

    /// A numbered item of a council's paper: its numbers run through one list, and are the paper's own.
    fn take_counted(&mut self, block: &Block, number: u32) {
        let Some(list) = &mut self.list else { return };
        list.numbered |= list.items == 0;
        if list.numbered && number as usize == list.items + 1 {
            self.open_item(block, None);
        } else {
            self.list = None;
        }
    }

    fn take_text(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        let Some(list) = &self.list else { return };
        if list.interrupted {
            return self.take_behind_box(at);
        }
        if self.sections.opens[at] {
            return self.take_theme(at);
        }
        if says_none(self.context, block) || (list.items == 0 && leads_to_items(self.context, at)) {
            return;
        }
        let dated = list.deadline.is_some() && list.glyph.is_none() && !list.numbered;
        if dated || lost_its_bullet(self.context, at) {
            self.open_item(block, None);
        } else if closes(self.context, block) {
            self.list = None;
        } else if list.items > 0 && self.follows_on(at) {
            self.append(block);
        } else {
            self.list = None;
        }
    }

    /// Text after a box in the middle of an item: what begins in lower case is the rest of the item.
    fn take_behind_box(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        if starts_lower(self.context, block) {
            self.append(block);
            self.list.iter_mut().for_each(|list| list.interrupted = false);
        }
    }

    /// A heading that no table knows: a theme where an item follows it, else the end of the list.
    fn take_theme(&mut self, at: usize) {
        let next = self.context.blocks.get(at + 1);
        let item = next.is_some_and(|b| matches!(b.kind, BlockKind::Bullet(_) | BlockKind::Numbered(_)));
        let paragraph = next.is_some() && lost_its_bullet(self.context, at + 1);
        if !item && !paragraph {
            self.list = None;
        }
    }

    /// Whether text without a bullet goes on with the item before it: no blank line stands between
    /// them, or a page break does, or the item has not come to its end.
    fn follows_on(&self, at: usize) -> bool {
        let blocks = self.context.blocks;
        let Some(before) = at.checked_sub(1).map(|before| &blocks[before]) else { return false };
        let unfinished = self.drafts.last().is_some_and(|draft| !is_finished(self.context, &draft.slices));
        before.last + 1 == blocks[at].first
            || before.page != blocks[at].page
            || (unfinished && starts_lower(self.context, &blocks[at]))
    }

    fn open_item(&mut self, block: &Block, number: Option<u32>) {
        let Some(list) = &mut self.list else { return };
        if says_none(self.context, block) {
            return;
        }
        list.items += 1;
        self.drafts.push(Draft {
            kind: Some(list.kind),
            number,
            slices: block.slices.clone(),
            page: block.page,
            section: list.section,
            group: list.group.clone(),
            deadline: list.deadline.clone(),
            responsible: None,
        });
    }

    fn append(&mut self, block: &Block) {
        if let Some(draft) = self.drafts.last_mut() {
            block.slices.iter().for_each(|slice| push_slice(self.context.source, &mut draft.slices, *slice));
        }
    }

    /// Takes the rows of a ruled table; the index behind them.
    fn take_rows(&mut self, at: usize) -> usize {
        let Some(list) = &self.list else { return at + 1 };
        let blocks = self.context.blocks;
        let end = (at..blocks.len()).find(|next| self.closes(*next, list.kind)).unwrap_or(blocks.len());
        let rows = table_rows::read(self.context, blocks[at].first..blocks[end - 1].last + 1, list.kind);
        self.drafts.extend(rows.drafts.into_iter().map(|draft| Draft { section: list.section, ..draft }));
        self.warnings.extend(rows.warnings);
        end
    }

    /// Whether a block is a heading that ends a table of this kind; its own is printed again as a column's.
    fn closes(&self, at: usize, kind: ImprovementKind) -> bool {
        let BlockKind::Heading(index) = self.context.blocks[at].kind else { return false };
        self.context.marks.headings.get(index).is_none_or(|hit| hit.role != Role::List(kind))
    }

    /// A list without a heading: secondary documents and SEND letters announce theirs in a sentence.
    fn take_announced(&mut self, at: usize) {
        let block = &self.context.blocks[at];
        let Some(kind) = announced(self.context, block) else { return };
        self.heading.get_or_insert_with(|| block.slices.clone());
        let section = self.sections.of_block[at];
        self.list = Some(List::new(kind, None, section));
    }
}

/// Sentences, as keys, that open a list in a document whose lists have no heading.
const ANNOUNCEMENTS: [(&str, ImprovementKind); 4] = [
    ("mainareasforimprovement", ImprovementKind::AreaForImprovement),
    ("followingareasforimprovement", ImprovementKind::AreaForImprovement),
    ("followingareasofsignificantweakness", ImprovementKind::PriorityAction),
    ("followingareasforpriorityaction", ImprovementKind::PriorityAction),
];

fn announced(context: &Context, block: &Block) -> Option<ImprovementKind> {
    let fits = matches!(context.table.kind, Kind::ActionPlan | Kind::CommitteeReport)
        || context.table.framework == crate::report::Framework::LocalAreaSend;
    let last = context.source.slice(*block.slices.last().filter(|_| fits)?);
    if !last.ends_with([':', ';']) {
        return None;
    }
    let words = key_of(context, block);
    let paper = context.table.kind.is_secondary() && OFSTED.iter().any(|name| words.contains(name));
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

fn says_none(context: &Context, block: &Block) -> bool {
    let words = key_of(context, block);
    NONE.iter().any(|none| words.starts_with(none))
}

/// How the sentences begin that close a letter, as keys: they may stand right below the last item.
const CLOSINGS: [&str; 3] = ["ofstedwilltakethefindings", "wehavenotifiedthedepartment", "iamcopyingthisletter"];

fn closes(context: &Context, block: &Block) -> bool {
    let words = key_of(context, block);
    CLOSINGS.iter().any(|closing| words.starts_with(closing))
}

fn key_of(context: &Context, block: &Block) -> String {
    let mut words = String::new();
    block.slices.iter().for_each(|slice| key::push(&mut words, context.source.slice(*slice)));
    words
}

fn is_finished(context: &Context, slices: &[Span]) -> bool {
    slices.last().is_none_or(|slice| ends_sentence(context.source.slice(*slice)))
}

fn ends_in_colon(context: &Context, block: &Block) -> bool {
    block.slices.last().is_some_and(|slice| context.source.slice(*slice).ends_with(':'))
}

fn starts_lower(context: &Context, block: &Block) -> bool {
    block.slices.first().is_some_and(|slice| context.source.slice(*slice).starts_with(char::is_lowercase))
}

/// Whether a numbered paragraph is followed by the list it introduces.
fn introduces(context: &Context, at: usize) -> bool {
    let next = context.blocks.get(at + 1);
    next.is_some_and(|block| match block.kind {
        BlockKind::Bullet(_) => true,
        BlockKind::Heading(index) => context.marks.headings.get(index).is_some_and(|hit| hit.role == Role::Deadline),
        _ => false,
    })
}

/// Whether items follow a text at the head of a list, before any other heading than one of the list's own.
fn leads_to_items(context: &Context, at: usize) -> bool {
    context.blocks[at + 1..].iter().take(3).any(|block| match block.kind {
        BlockKind::Bullet(_) => true,
        BlockKind::Numbered(_) => context.table.items == Items::Numbered,
        _ => false,
    }) && !lost_its_bullet(context, at)
}

/// Whether a scan lost the bullet of this block: its list has bullets that only a scan makes, or the
/// whole text has none and every block of the list is one sentence.
fn lost_its_bullet(context: &Context, at: usize) -> bool {
    let block = &context.blocks[at];
    if context.table.kind.is_secondary() {
        return false; // what follows the list is the council's own text
    }
    let paragraphs = context.table.items == Items::BulletsOrParagraphs;
    if context.table.items == Items::UnderLeadIns {
        return block.kind == BlockKind::Text && starts_upper(context, block);
    }
    if block.kind != BlockKind::Text || !starts_upper(context, block) {
        return false;
    }
    if !paragraphs && context.table.items != Items::Bullets {
        return false;
    }
    let mut glyphs = context.blocks.iter().filter_map(glyph).peekable();
    match glyphs.peek() {
        None => paragraphs || is_list_of_sentences(context, at),
        Some(_) => glyphs.all(|glyph| glyph == SCANNED || glyph == '-'),
    }
}

/// The glyph that stands for whatever a scan makes of a bullet.
const SCANNED: char = '@';

fn glyph(block: &Block) -> Option<char> {
    match block.kind {
        BlockKind::Bullet(glyph) => Some(glyph),
        _ => None,
    }
}

/// Whether two blocks or more stand around this one up to the next heading, each a single sentence.
fn is_list_of_sentences(context: &Context, at: usize) -> bool {
    let is_heading = |block: &&Block| matches!(block.kind, BlockKind::Heading(_));
    let before = context.blocks[..at].iter().rev().take_while(|b| !is_heading(b));
    let after = context.blocks[at..].iter().take_while(|b| !is_heading(b));
    let mut count = 0;
    let single = before.chain(after).all(|block| {
        count += 1;
        block.kind == BlockKind::Text && is_one_sentence(&joined(context.source.text(), &block.slices))
    });
    single && count >= 2
}

fn is_one_sentence(text: &str) -> bool {
    text.match_indices(". ").all(|(at, stop)| !text[at + stop.len()..].starts_with(char::is_uppercase))
}

fn starts_upper(context: &Context, block: &Block) -> bool {
    block.slices.first().is_some_and(|slice| context.source.slice(*slice).starts_with(char::is_uppercase))
}
