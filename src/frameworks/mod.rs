//! The one door through which Ofsted's words enter: a table for every family of report.
//!
//! [`recognise`] picks the table by the words at the start of the text, never by a file name or a
//! date; [`mark`] finds the table's headings and its judgement rows among the lines. Adding a family
//! is one new [`Table`] in a file of its own and a line in [`TABLES`].

pub mod columns;
mod fields;
mod grades;
mod headings;
mod ilacs;
mod joint;
mod letters;
mod protection;
mod recognise;
mod rows;
mod school;
mod secondary;
mod sif;
mod slac;
mod titles;
mod words;

pub use fields::Fields;
pub use headings::Hit;
pub use recognise::recognise;
pub use rows::Row;
pub use titles::Printed;

use crate::Span;
use crate::blocks::{self, Mark, Number};
use crate::lines::Line;
use crate::report::{Area, Framework, Grade, ImprovementKind, Kind, SectionKind, Service};
use crate::source::Source;
use jiff::civil::Date;
use std::sync::OnceLock;
use words::Words;

/// What one family of report prints: its words, and what they stand for.
pub struct Table {
    /// The family.
    pub framework: Framework,
    /// What sort of document its reports are.
    pub kind: Kind,
    /// Words by which it is recognised; any one of them is enough.
    pub signs: &'static [Sign],
    /// What it judges, as its table and headings call it.
    pub labels: &'static [Label],
    /// Whether it gives a grade over all others.
    pub overall: Overall,
    /// Headings and what they open.
    pub headings: &'static [Heading],
    /// Sentences that state a grade.
    pub statements: &'static [Statement],
    /// How its improvement items are set.
    pub items: Items,
    /// How its title names the provider.
    pub title: &'static [Title],
    /// How its dates and its inspector are introduced.
    pub block: &'static [Field],
    /// All these words, folded when they are first looked for.
    words: OnceLock<Words>,
}

impl Table {
    /// The table's words as they are looked for.
    fn words(&'static self) -> &'static Words {
        self.words.get_or_init(|| Words::of(self))
    }

    /// The labels of its title block.
    pub fn fields(&'static self) -> &'static Fields {
        &self.words().fields
    }
}

/// Words by which a family is recognised, and where they have to stand.
pub enum Sign {
    /// In the first lines of the text.
    Title(&'static str),
    /// On the first page or two.
    Opening(&'static str),
    /// At the start of one of the first lines.
    Line(&'static str),
}

/// A label of the judgement table, with the other forms in which headings print it.
pub struct Label {
    /// As the table prints it, numbering left out.
    pub text: &'static str,
    /// What it judges; `None` for a row that is no judgement of this inspection.
    pub area: Option<Area>,
    /// Further wordings, in headings of the findings or in misprinted tables.
    pub variants: &'static [&'static str],
}

/// Whether the reports of a family give a grade over all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overall {
    /// Every one does.
    Always,
    /// Those of inspections that begin before this day do.
    Until(Date),
    /// None does.
    Never,
}

/// A heading and what it opens.
pub struct Heading {
    /// The wording; case, punctuation and a glued footnote mark do not count.
    pub text: &'static str,
    /// What it opens.
    pub role: Role,
}

/// What a heading opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// A section of this kind.
    Section(SectionKind),
    /// A part of the report: level 1.
    Part,
    /// The half of the report that is about one service.
    Half(Service),
    /// The part of a report that is about the Local Safeguarding Children Board.
    Board,
    /// A list of improvements of this kind, or a group inside one.
    List(ImprovementKind),
    /// A theme inside a list or a section: it opens no list of its own and ends none.
    Theme,
    /// A group inside a list, whose heading says by when.
    Deadline,
    /// Findings about an area, with the grade where the heading or the line under it states one.
    Findings(Area, Option<Grade>),
    /// Ends the report: nothing below it is the report's own text.
    End,
}

/// A sentence that states a grade: these words, anything short, then the grade.
pub struct Statement {
    /// How it begins.
    pub starts: &'static str,
    /// What it judges.
    pub area: Area,
    /// Whether the name of a place may stand between the words and the grade.
    pub place: Place,
}

/// Whether a place may stand between a statement's words and its grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// "Children's services in Halton are good".
    Named,
    /// "The Local Safeguarding Children Board is good".
    Unnamed,
}

/// How improvement items are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Items {
    /// Behind bullets.
    Bullets,
    /// Behind bullets, or as paragraphs where the text layer has lost every bullet (Peterborough 2017).
    BulletsOrParagraphs,
    /// Behind dashes, under bullets that end in a colon and name the group.
    UnderLeadIns,
    /// As numbered paragraphs, or behind bullets.
    Numbered,
    /// As rows of a ruled table.
    Rows,
}

/// How a title names the provider.
pub enum Title {
    /// The name follows these words, up to the end of the title.
    After(&'static str),
    /// The name is the line or lines before these words.
    Before(&'static str),
    /// The name is the line after the one that ends in these words.
    Below(&'static str),
}

impl Title {
    /// The words.
    const fn words(&self) -> &'static str {
        let (Self::After(words) | Self::Before(words) | Self::Below(words)) = self;
        words
    }
}

/// Words that introduce a value of the title block.
pub struct Field {
    /// The words.
    pub text: &'static str,
    /// What follows them.
    pub holds: Holds,
}

/// What a field of the title block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// First and last day of the inspection.
    Dates,
    /// The day of publication.
    Published,
    /// The lead inspector.
    Lead,
    /// Further inspectors.
    Inspectors,
    /// Neither of these: it only ends the value before it.
    Other,
}

impl Holds {
    /// Whether it is a person: their labels stand anywhere in a report.
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Lead | Self::Inspectors)
    }
}

/// Every family, the more particular signs before the more general.
pub static TABLES: &[&Table] = &[
    &letters::FOCUSED_VISIT,
    &letters::MONITORING_VISIT,
    &letters::CONTACT_REFERRAL_ASSESSMENT,
    &joint::AREA_SEND,
    &joint::LOCAL_AREA_SEND,
    &joint::JTAI,
    &joint::JOINT_AREA_REVIEW,
    &school::SCHOOL,
    &sif::SIF,
    &sif::LSCB_REVIEW,
    &slac::SLAC,
    &protection::CHILD_PROTECTION_2012,
    &protection::LOOKED_AFTER_2013,
    &ilacs::ILACS,
];

/// The table of a text that is none of these: no words at all.
pub static UNKNOWN: Table = Table {
    framework: Framework::Unknown,
    kind: Kind::Unknown,
    signs: &[],
    labels: &[],
    overall: Overall::Never,
    headings: &[],
    statements: &[],
    items: Items::Bullets,
    words: OnceLock::new(),
    title: &[],
    block: &[],
};

/// What the table's words are found to be among the lines.
#[derive(Debug, Default)]
pub struct Marks {
    /// The title, where one is found.
    pub title: Option<Printed>,
    /// Headings, in order.
    pub headings: Vec<Hit>,
    /// Rows of the judgement table and of the record of main findings, in order.
    pub rows: Vec<Row>,
    /// Labels and grades that did not pair up, as lines of the text.
    pub uneven: Option<(usize, usize)>,
    /// Labels of the first page's table that found no grade, each with what it judges.
    pub ungraded: Vec<(Area, Vec<Span>)>,
    /// For every line the heading or table it belongs to.
    pub lines: Vec<Mark>,
}

/// Whether words are the wording of a grade and nothing else.
pub fn states_grade(words: &str) -> bool {
    grades::exact(&crate::key::of(words)).is_some()
}

/// The numbers that count the passages: a report's paragraphs, or the clauses of a paper about one.
pub fn numbers(source: &Source, lines: &[Line], marks: &Marks, table: &Table) -> Vec<Number> {
    if table.kind.is_secondary() {
        blocks::clauses(source, lines, &marks.lines)
    } else {
        blocks::sequence(source, lines, &marks.lines)
    }
}

/// Finds headings and judgement rows.
pub fn mark(source: &Source, lines: &[Line], table: &'static Table) -> Marks {
    let mut marks = Marks { lines: vec![Mark::Text; lines.len()], ..Marks::default() };
    rows::mark_first(source, lines, table, &mut marks);
    titles::mark(source, lines, table, &mut marks);
    headings::mark(source, lines, table, &mut marks);
    rows::mark_record(source, lines, table, &mut marks);
    marks
}
