//! A document while it is written, together with its answers.

use super::dice::Dice;
use super::{Document, Element, Known, KnownItem, Made, Spec, words};
use jiff::civil::{Date, date};
use ofsted_report::report::{Grade, ImprovementKind, ImprovementsStated, TagKind};

/// A document while it is written.
pub struct Draft {
    /// Chance.
    pub dice: Dice,
    /// Findings a section.
    pub size: usize,
    /// What a reader must find so far.
    pub known: Known,
    /// What is written so far.
    pub document: Document,
    /// The number of the next numbered paragraph.
    pub next: u32,
    /// The list that items go into.
    pub list: List,
    /// The authority.
    pub name: &'static str,
}

/// What all items of a list share.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// What Ofsted calls its items.
    pub kind: Option<ImprovementKind>,
    /// The heading inside the list.
    pub group: Option<String>,
}

impl Draft {
    /// An empty document.
    pub fn new(spec: Spec) -> Self {
        let seed =
            spec.family.bytes().fold(spec.seed, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
        let mut dice = Dice::new(seed);
        let name = *dice.pick(&words::AUTHORITIES);
        let known = Known {
            provider_name: name.into(),
            improvements_stated: Some(ImprovementsStated::NoSection),
            ..Known::default()
        };
        Self { dice, size: spec.size, known, document: Document::default(), next: 1, list: List::default(), name }
    }

    /// The document with its answers.
    pub fn finish(self) -> Made {
        Made { known: self.known, document: self.document }
    }

    /// Adds an element.
    pub fn put(&mut self, element: Element) {
        self.document.elements.push(element);
    }

    /// Adds a line of the title.
    pub fn title(&mut self, text: &str) {
        self.put(Element::Title(text.into()));
    }

    /// Adds a label with its value.
    pub fn label(&mut self, label: &str, value: &str) {
        self.put(Element::Label(label.into(), value.into()));
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: &str) {
        self.put(Element::Heading(text.into()));
    }

    /// Adds lines that never wrap.
    pub fn block(&mut self, lines: &[&str]) {
        self.put(Element::Block(lines.iter().map(|&l| l.into()).collect()));
    }

    /// Adds a paragraph of this text.
    pub fn say(&mut self, text: &str) {
        self.put(Element::Prose(text.into()));
    }

    /// Adds `count` paragraphs without number.
    pub fn prose(&mut self, count: usize) {
        for _ in 0..count {
            let text = words::paragraph(&mut self.dice, 0);
            self.say(&text);
        }
    }

    /// Adds a paragraph that quotes an old grade among other sentences.
    pub fn memory(&mut self) {
        let (old, plain) = (words::old_grade(&mut self.dice), words::plain(&mut self.dice));
        self.say(&format!("{old} {plain}"));
    }

    /// Adds a numbered paragraph of this text.
    pub fn number(&mut self, text: &str) {
        self.known.paragraphs.push((self.next, text.into()));
        self.put(Element::Numbered(self.next, text.into()));
        self.next += 1;
    }

    /// Adds numbered paragraphs.
    pub fn findings(&mut self, count: usize) {
        for _ in 0..count {
            let text = words::paragraph(&mut self.dice, self.next);
            self.number(&text);
        }
    }

    /// Adds bullets that are no items.
    pub fn bullets(&mut self, count: usize) {
        for _ in 0..count {
            let text = words::finding(&mut self.dice);
            self.put(Element::Bullet(text));
        }
    }

    /// Opens a list of items.
    pub fn list(&mut self, kind: ImprovementKind) {
        self.list = List { kind: Some(kind), group: None };
    }

    /// Opens a group inside the list.
    pub fn group(&mut self, heading: &str) {
        self.heading(heading);
        self.list.group = Some(heading.into());
    }

    /// Notes that a reader must find this item.
    pub fn expect(&mut self, text: &str) -> &mut KnownItem {
        self.known.improvements_stated = Some(ImprovementsStated::Items);
        let List { kind, group } = self.list.clone();
        self.known.improvements.push(KnownItem {
            kind,
            group,
            number: None,
            text: text.into(),
            tags: vec![],
            responsible: None,
        });
        self.known.improvements.last_mut().unwrap()
    }

    /// Adds an item with a bullet.
    pub fn item(&mut self, text: &str) {
        self.expect(text);
        self.put(Element::Bullet(text.into()));
    }

    /// Adds an item that is a numbered paragraph.
    pub fn numbered_item(&mut self, text: &str) {
        let number = self.next;
        self.expect(text).number = Some(number);
        self.number(text);
    }

    /// Adds an item with a tag of the national framework.
    pub fn tagged_item(&mut self, text: &str, tag: Tag) {
        self.expect(text).tags = vec![(tag.kind, tag.number)];
        self.put(Element::Bullet(format!("{text} {}.", tag.printed)));
    }

    /// Adds an item with items inside.
    pub fn nested_item(&mut self, lead: &str, inner: &[String]) {
        self.expect(&format!("{lead} {}", inner.join(" ")));
        self.put(Element::Bullet(lead.into()));
        for text in inner {
            self.put(Element::SubBullet(text.clone()));
        }
    }

    /// A Monday between January and November of `year`.
    pub fn monday(&mut self, year: i16) -> Date {
        let day = date(year, 1, 2).checked_add(jiff::Span::new().days(self.dice.below(300) as i64)).unwrap();
        day.checked_sub(jiff::Span::new().days(i64::from(day.weekday().to_monday_zero_offset()))).unwrap()
    }

    /// Fixes the days of the inspection: `days` after a Monday of a year of `years`.
    pub fn dates(&mut self, years: &[i16], days: i64) -> (Date, Date) {
        let year = *self.dice.pick(years);
        let start = self.monday(year);
        let start = if start.year() == year { start } else { later(start, 7) };
        let end = later(start, days);
        (self.known.start, self.known.end) = (Some(start), Some(end));
        (start, end)
    }

    /// One of `forms` of a range of dates.
    pub fn range(&mut self, forms: &[Range], (start, end): (Date, Date)) -> String {
        self.dice.pick(forms)(start, end)
    }

    /// An inspector's name.
    pub fn inspector(&mut self) -> &'static str {
        self.dice.pick::<&str>(&words::INSPECTORS)
    }

    /// A grade of `grades`.
    pub fn grade(&mut self, grades: &'static [(Grade, &'static str)]) -> (Grade, &'static str) {
        *self.dice.pick(grades)
    }
}

/// A reference to the national framework.
#[derive(Clone, Copy, Debug)]
pub struct Tag {
    /// As printed.
    pub printed: &'static str,
    /// What it refers to.
    pub kind: Option<TagKind>,
    /// Its number.
    pub number: Option<u32>,
}

/// `day` and some days more.
pub fn later(day: Date, days: i64) -> Date {
    day.checked_add(jiff::Span::new().days(days)).unwrap()
}

/// A way of printing two days.
pub type Range = fn(Date, Date) -> String;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "July".
pub fn month(day: Date) -> &'static str {
    MONTHS[day.month() as usize - 1]
}

/// "8 July 2024".
pub fn full(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// "8 to 19 July 2024", "30 October to 3 November 2023".
pub fn short_to(start: Date, end: Date) -> String {
    short(start, end, " to ")
}

/// "14 – 25 January 2014".
pub fn short_dash(start: Date, end: Date) -> String {
    short(start, end, " – ")
}

/// "9–10 November 2016".
pub fn short_glued(start: Date, end: Date) -> String {
    short(start, end, "–")
}

/// "2 and 3 December 2024".
pub fn short_and(start: Date, end: Date) -> String {
    short(start, end, " and ")
}

fn short(start: Date, end: Date, between: &str) -> String {
    if start.year() != end.year() {
        return format!("{}{between}{}", full(start), full(end));
    }
    let head = if start.month() == end.month() {
        start.day().to_string()
    } else {
        format!("{} {}", start.day(), month(start))
    };
    format!("{head}{between}{}", full(end))
}

/// "8 October 2018 to 19 October 2018".
pub fn full_to(start: Date, end: Date) -> String {
    format!("{} to {}", full(start), full(end))
}

/// "2 June 2014 – 25 June 2014".
pub fn full_dash(start: Date, end: Date) -> String {
    format!("{} – {}", full(start), full(end))
}

/// "22 February 2016–18 March 2016".
pub fn full_glued(start: Date, end: Date) -> String {
    format!("{}–{}", full(start), full(end))
}

/// "12/09/2016 to 06/10/2016".
pub fn slashes(start: Date, end: Date) -> String {
    format!("{} to {}", start.strftime("%d/%m/%Y"), end.strftime("%d/%m/%Y"))
}

/// "04 May 2026 to 08 May 2026".
pub fn zeros(start: Date, end: Date) -> String {
    format!("{:02} {} to {:02} {} {}", start.day(), month(start), end.day(), month(end), end.year())
}
