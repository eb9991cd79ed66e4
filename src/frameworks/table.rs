//! What a table of one family of report says, field by field.

use crate::report::{Area, Framework, Grade, ImprovementKind, Kind, Outcome, SectionKind, Service};
use jiff::civil::Date;

/// What one family of report prints: its words, and what they stand for.
pub struct Table {
    /// The family.
    pub framework: Framework,
    /// What sort of document its reports are.
    pub kind: Kind,
    /// Who writes them.
    pub author: Author,
    /// What form they have.
    pub form: Form,
    /// Words by which it is recognised; any one of them is enough.
    pub signs: &'static [Sign],
    /// What it judges, as its table and headings call it.
    pub labels: &'static [Label],
    /// The grades it gives.
    pub scale: &'static Scale,
    /// Whether it gives a grade over all others.
    pub overall: Overall,
    /// Sentences that state an outcome instead of a grade, as keys.
    pub outcomes: &'static [(&'static str, Outcome)],
    /// Headings and what they open.
    pub headings: &'static [Heading],
    /// Sentences that state a grade.
    pub statements: &'static [Statement],
    /// How its lists of improvement items are opened.
    pub lists: Lists,
    /// How its improvement items are set.
    pub items: Items,
    /// How its title names the provider.
    pub title: &'static [Title],
    /// How its dates and its inspector are introduced.
    pub block: &'static [Field],
    /// Where it names its lead inspector, if no label does.
    pub lead: Lead,
    /// Words by which the entries of its inspection team name Ofsted's inspectors.
    pub team: &'static [&'static str],
    /// How its title block introduces the dates of inspections before, as keys.
    pub previous: &'static [&'static str],
}

impl Table {
    /// Whether it is the table of what no family was recognised in.
    pub fn is_unknown(&self) -> bool {
        self.framework == Framework::Unknown
    }
}

/// Who writes the documents of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// Ofsted, alone or with other inspectorates.
    Ofsted,
    /// A council, about an inspection: plans and papers.
    Council,
    /// A newspaper, about an inspection.
    Press,
}

/// The form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A report with a title block.
    Report,
    /// A letter that one person signs: its date, its dates of the visit and its topic stand in its opening.
    Letter,
    /// A letter of several inspectorates.
    JointLetter,
}

/// Where a lead inspector is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Behind a label of the title block, or nowhere.
    Labelled,
    /// Where the text calls somebody so.
    InText,
    /// In the list of the inspection team, which names who sent each.
    InTeam,
    /// Under one of the signatures.
    UnderSignature,
}

/// How lists of improvement items are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lists {
    /// By headings.
    UnderHeadings,
    /// By headings, or by a sentence that announces them.
    Announced,
}

/// The wordings of a scale of grades, as keys.
#[derive(Debug)]
pub struct Scale {
    /// Every wording of a grade.
    pub words: &'static [(&'static str, Grade)],
    /// Later pieces of a wording that a narrow column breaks.
    pub tails: &'static [&'static str],
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
    /// A table of inspections before this one: a row begins with its day and ends in its grade.
    History,
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
    /// Requirements as rows of a table with the day by which each is due, and other items behind bullets.
    RowsWithDueDates,
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
    pub const fn words(&self) -> &'static str {
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
