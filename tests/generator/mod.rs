//! Makes reports with known answers: any family, any size, any damage, as any extractor would render them.
//!
//! A family's table writes a [`Document`] of logical elements and, in the same breath, what a reader
//! must find in it ([`Known`]). [`render::render`] then turns the document into text. Every sentence
//! is the project's own and the authorities do not exist; headings, labels, grade words and forms of
//! dates are Ofsted's.
#![allow(dead_code)] // each test and bench uses a part of it

pub mod check;
pub mod damage;
pub mod dice;
pub mod draft;
pub mod earlier;
pub mod families;
pub mod ilacs;
pub mod joint;
pub mod letters;
pub mod render;
pub mod shared;
pub mod sif;
pub mod words;

use draft::Draft;
use jiff::civil::Date;
use ofsted_report::report::{
    Area, Framework, Grade, ImprovementKind, ImprovementsStated, Kind, Outcome, Service, TagKind,
};

/// Which document to make: the same three values always make the same document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Name of a row of [`families::FAMILIES`].
    pub family: &'static str,
    /// Where the dice start.
    pub seed: u64,
    /// Findings a section; 3 gives a report of a few pages.
    pub size: usize,
}

/// What a reader must find in a document.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The family; `None` where this document states none.
    pub framework: Option<Framework>,
    /// The sort of document.
    pub kind: Option<Kind>,
    /// The authority, area or school as the title prints it.
    pub provider_name: String,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Day of publication, or of the letter.
    pub published: Option<Date>,
    /// Who is called lead or reporting inspector.
    pub lead_inspector: Option<String>,
    /// Everybody named as an inspector; empty where the family names none.
    pub inspectors: Vec<String>,
    /// The name under a letter.
    pub signatory: Option<String>,
    /// A letter's scope.
    pub topic: Option<String>,
    /// The outcome of an area SEND inspection.
    pub outcome: Option<Outcome>,
    /// Area, the service that tells it apart, grade.
    pub judgements: Vec<(Option<Service>, Area, Grade)>,
    /// Numbered paragraphs.
    pub paragraphs: Vec<(u32, String)>,
    /// What needs to improve.
    pub improvements: Vec<KnownItem>,
    /// Why there are no improvements; `None` where the family leaves it open.
    pub improvements_stated: Option<ImprovementsStated>,
}

/// One item that a reader must find whole.
#[derive(Clone, Debug)]
pub struct KnownItem {
    /// What Ofsted calls it; `None` where the family has no such word.
    pub kind: Option<ImprovementKind>,
    /// The heading inside the list.
    pub group: Option<String>,
    /// Its printed number.
    pub number: Option<u32>,
    /// First word to last, without tags.
    pub text: String,
    /// References to the national framework.
    pub tags: Vec<(Option<TagKind>, Option<u32>)>,
    /// The body responsible.
    pub responsible: Option<String>,
}

/// A document before an extractor has seen it.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What stands in it, in order.
    pub elements: Vec<Element>,
    /// How its pages look.
    pub look: Look,
}

/// What all pages of a document share.
#[derive(Clone, Debug)]
pub struct Look {
    /// Lines of the running foot (or head); empty where only the page number is printed.
    pub foot: Vec<String>,
    /// The bullet.
    pub glyph: char,
    /// The bullet inside a bullet.
    pub sub_glyph: char,
    /// Columns of a grade cell: narrow ones split long grades over lines.
    pub grade_width: usize,
    /// Whether pdftotext parts bullets from their text.
    pub bullets: Bullets,
    /// What stands between paragraphs.
    pub gaps: Gaps,
}

/// How pdftotext prints bullets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bullets {
    /// On the line of their text.
    Beside,
    /// On a line of their own.
    Apart,
}

/// What stands between paragraphs of prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gaps {
    /// Nothing in pdftotext, PyMuPDF and pypdf: reports.
    Tight,
    /// An empty paragraph in PyMuPDF and pypdf: letters.
    Wide,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            foot: Vec::new(),
            glyph: '\u{25fc}',
            sub_glyph: '\u{2212}',
            grade_width: 40,
            bullets: Bullets::Beside,
            gaps: Gaps::Tight,
        }
    }
}

/// One logical element.
#[derive(Clone, Debug)]
pub enum Element {
    /// A line of the title, in large print: wraps early.
    Title(String),
    /// A label and its value on one line.
    Label(String, String),
    /// A label and its value in two cells.
    Cells(String, String),
    /// A row of a table of judgements: label and grade.
    Row(String, String),
    /// A heading.
    Heading(String),
    /// A paragraph without number.
    Prose(String),
    /// A numbered paragraph.
    Numbered(u32, String),
    /// A bullet.
    Bullet(String),
    /// A bullet inside a bullet.
    SubBullet(String),
    /// A row of a table with one column.
    Cell(String),
    /// A row of the priority table: responsible body and action.
    Priority(String, String),
    /// A footnote, printed at the foot of its page.
    Footnote(u32, String),
    /// Titles and pages.
    Contents(Vec<(String, u32)>),
    /// Lines that never wrap: addresses, signatures.
    Block(Vec<String>),
    /// The end of the page.
    NewPage,
}

/// A document with its answers.
#[derive(Clone, Debug)]
pub struct Made {
    /// What a reader must find.
    pub known: Known,
    /// The document.
    pub document: Document,
}

/// Makes the document of a specification.
pub fn make(spec: Spec) -> Made {
    let mut draft = Draft::new(spec);
    (families::named(spec.family).write)(&mut draft);
    draft.finish()
}
