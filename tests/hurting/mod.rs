//! Texts made to hurt: one thing over and over, where a reader that looks back, looks ahead or keeps copies gets slow.
//!
//! A [`Shape`] is a head that brings the reader into the state that is to be tried, and a unit repeated behind it.
//! Each was either asked for or had once grown faster than its text.
#![allow(dead_code)] // the example, the tests and the count of instructions each use a part of it

/// A text of any size.
pub struct Shape {
    /// What is repeated, and where.
    pub name: &'static str,
    /// What stands before it.
    pub head: &'static str,
    /// What is repeated: `{i}` counts from 1, `{down}` backwards, `{name}` is another name each time, `{date}` another
    /// date, `{deep}` ever more spaces up to 40 of them.
    pub unit: &'static str,
    /// What stands behind it.
    pub tail: &'static str,
    /// The size of the larger text with `--full`, in bytes.
    pub full: usize,
}

/// One line, or text without an end.
const LINE: usize = 50_000_000;

/// About 100,000 lines.
const LINES: usize = 6_000_000;

const ILACS: &str = "Wynnshire County Council\nInspection of children’s social care services\n\
    Inspection dates: 8 to 19 July 2024\nLead inspector: Ann Lee\n\n";

const ILACS_LIST: &str = "Wynnshire County Council\nInspection of children’s social care services\n\
    Inspection dates: 8 to 19 July 2024\n\nWhat needs to improve?\n";

const SIF: &str = "Wynnshire County Council\nInspection of services for children in need of help and protection, \
    children looked after and care leavers\nand\nReview of the effectiveness of the Local Safeguarding Children Board\n\
    Inspection date: 4 – 27 May 2015\nReport published: 16 July 2015\n\n";

const SIF_LIST: &str = "Inspection of services for children in need of help and protection, \
    children looked after and care leavers\nInspection date: 4 – 27 May 2015\n\nRecommendations\n\n";

const SLAC: &str = "Inspection of safeguarding and looked after children services\nWynnshire County Council\n\
    Inspection dates: 3 – 14 January 2011\nReporting inspector: Ann Lee\n\n";

const VISIT: &str = "17 February 2020\n\nDear Ann\n\nFocused visit to Wynnshire children’s services\n\
    This letter summarises the findings of the focused visit to Wynnshire on 13 and 14 January 2020. \
    The inspectors were Ann Lee, HMI, and Bo Ray, HMI.\n\n";

const SEND: &str = "Local area partnership report\nArea SEND inspection of Wynnshire Local Area Partnership\n\
    Inspection dates: 9 to 13 September 2024\n\nInspection outcome\n";

const SEND_ROWS: &str = "Area SEND inspection of Wynnshire Local Area Partnership\n\nAreas for priority action\n\
    Responsible body\n\nAreas for priority action\n\n";

const LOCAL_SEND: &str = "17 February 2020\n\nDear Ann\n\nJoint local area SEND inspection in Wynnshire\n\
    Between 8 and 12 July 2019, Ofsted inspected the local area.\n\nMain findings\n\n";

const SCHOOL_LIST: &str = "School report\n\nMillrace Primary School\n\nInspection dates 18–19 January 2016\n\n\
    What does the school need to do to improve further?\n";

const PLAN: &str = "Wynnshire ILACS Improvement Plan\n\nOfsted visited us.\n\n\tACTION\tLEAD\tIMPACT\tTIMESCALE\n";

const PLAN_IN_COLUMNS: &str = "Wynnshire ILACS Improvement Plan\n\nOfsted visited us.\n\n\
    ACTION                    LEAD          IMPACT             TIMESCALE\n";

const PAPER: &str = "Report to: Executive Board\nReporting officer: Director\n\n\
    1.1 To share what Ofsted found in the ILACS inspection.\n\n3.1 Ofsted set out the following areas for improvement:\n\n";

/// A shape whose text has no head.
const fn bare(name: &'static str, unit: &'static str, full: usize) -> Shape {
    Shape { name, head: "", unit, tail: "\n", full }
}

/// A shape behind a head.
const fn behind(name: &'static str, head: &'static str, unit: &'static str, full: usize) -> Shape {
    Shape { name, head, unit, tail: "\n", full }
}

/// All of them.
#[rustfmt::skip]
pub const SHAPES: &[Shape] = &[
    // One line.
    bare("line/words", "children are seen ", LINE),
    bare("line/unbroken", "a", LINE),
    bare("line/spaces", " ", LINE),
    bare("line/digits", "7", LINE),
    bare("line/numbers", "1. ", LINE),
    bare("line/dates", "3 March 2024 ", LINE),
    bare("line/ranges", "3 to 7 March 2024 and ", LINE),
    bare("line/days", "3, ", LINE),
    bare("line/grades", "Good ", LINE),
    bare("line/marks over nothing", "\u{301}", LINE),
    bare("line/quotation marks", "’", LINE),
    bare("line/opening brackets", "(", LINE),
    bare("line/closing brackets", ")", LINE),
    bare("line/square brackets", "[", LINE),
    bare("line/abbreviations", "Mr. ", LINE),
    bare("line/initials", "A. ", LINE),
    bare("line/full stops", ".", LINE),
    bare("line/hyphens", "a-", LINE),
    bare("line/hanging hyphens", "a- ", LINE),
    bare("line/cells", "a  ", LINE),
    bare("line/tabs", "a\t", LINE),
    bare("line/authorities", "Halton Borough Council ", LINE),
    bare("line/affixes", "the borough council ", LINE),
    bare("line/no-break spaces", "\u{a0}", LINE),
    bare("line/no width", "\u{200b}", LINE),
    bare("line/unreadable", "\u{fffd}", LINE),
    bare("line/nul", "\0", LINE),
    bare("line/last inspection", "at the last inspection ", LINE),
    bare("line/last inspections", "At the last inspection it was good. ", LINE),
    bare("line/judged", "judged to be good overall ", LINE),
    bare("line/inspections in", "In the inspection of {date} it was seen. ", LINE),
    bare("line/inspections in one sentence", "and the inspection of {date} ", LINE),
    Shape { name: "line/names behind a date", head: "In 2014 ", unit: "SIF ", tail: "was held.\n", full: LINE },
    Shape { name: "line/closing marks", head: "It was inspected.", unit: "’", tail: "\n", full: LINE },
    Shape { name: "line/stops", head: "It was inspected ", unit: ".)", tail: "\n", full: LINE },
    behind("line/tags", ILACS_LIST, "(outcome 3, national framework) ", LINE),
    behind("line/tagged item", "Inspection of children’s social care services\n\nWhat needs to improve?\n\u{25fc} Plans ", "(outcome 3, national framework). ", LINE),
    behind("line/lead inspector", VISIT, "Lead inspector: ", LINE),
    behind("line/lead inspectors", VISIT, "Ann Lee, who was on a visit to somebody, was named by somebody as lead inspector ", LINE),
    behind("line/team", SIF, "Team inspectors: {name}\n", LINES),
    behind("line/team in one", "Inspection of services for children in need of help and protection, children looked after and care leavers\nTeam inspectors: ", "{name}, ", LINE),
    behind("line/title", "Local area partnership report\nArea SEND inspection of ", "the Wynn ", LINE),
    Shape { name: "line/title of affixes", head: "Local area partnership report\nArea SEND inspection of ", unit: "the council ", tail: "Local Area Partnership\n", full: LINE },
    behind("line/earlier dates", "Local area partnership report\nArea SEND inspection of Wynnshire\nDates of previous inspection: ", "{date}, ", LINE),
    behind("line/plan cells", PLAN_IN_COLUMNS, "ab  ", LINE),
    behind("line/plan tags", PLAN, "<a ", LINE),
    Shape { name: "line/plan row of tags", head: "Wynnshire ILACS Improvement Plan\n\nOfsted visited us.\n\n\tACTION\tLEAD\tIMPACT\tTIMESCALE\nA\t", unit: "<", tail: "\tAnn\tmore\tMay\n", full: LINE },
    Shape { name: "line/plan row of paragraphs", head: "Wynnshire ILACS Improvement Plan\n\nOfsted visited us.\n\n\tACTION\tLEAD\tIMPACT\tTIMESCALE\nA\t", unit: "<p>Visit.</p> ", tail: "\tAnn\tmore\tMay\n", full: LINE },
    // Numbers alone.
    bare("numbers/up", "{i}\n", 6_900_000),
    bare("numbers/down", "{down}\n", 6_900_000),
    bare("numbers/equal", "7\n", 2_000_000),
    bare("numbers/with stops", "{i}.\n", 8_000_000),
    bare("numbers/apart", "{i}\n\n", 8_000_000),
    bare("numbers/and text", "{i}. Visits to children are made.\n", LINES),
    bare("numbers/text later", "{i}.\nVisits to children are made.\n", LINES),
    bare("numbers/all one", "1. Visits to children are made.\n", LINES),
    bare("numbers/one a page", "{i}\n\u{c}", 2_000_000),
    // Pages.
    bare("pages/nothing", "\u{c}", 1_000_000),
    bare("pages/blank lines", "\n\u{c}", 1_000_000),
    bare("pages/feet", "Inspection of Wynnshire\n{i}\n\u{c}", LINES),
    bare("pages/feet without pages", "Inspection of Wynnshire\n", LINES),
    bare("pages/text and feet", "Visits are made\nInspection of Wynnshire\n{i}\n\u{c}", LINES),
    bare("pages/a foot of its own each", "Inspection {name}\n{i}\n\u{c}", LINES),
    bare("pages/footnotes", "Visits to the board{i} are made.\n\n{i}\nThis is the board of the local authority’s area.\n\u{c}", LINES),
    bare("pages/footnotes on one", "Visits to the board1 are made.\n1\n\n", LINES),
    bare("pages/contents", "Contents\nSummary of findings {i}\n\u{c}", LINES),
    bare("pages/contents lines", "Contents\n", LINES),
    behind("pages/one item", ILACS_LIST, "\u{25fc} visits to children who\n{i}\n\u{c}live with relatives and\n", LINES),
    Shape { name: "pages/an item over all", head: "Inspection of children’s social care services\n\nWhat needs to improve?\n\u{25fc} The quality of\n", unit: "visits to children and\nInspection of Wynnshire\n{i}\n\u{c}", tail: "of plans.\n", full: LINES },
    bare("lines/line ends", "\n", 50_000_000),
    bare("lines/carriage returns", "\r", 50_000_000),
    bare("lines/empty with spaces", "   \n", 20_000_000),
    bare("lines/letterhead", "Piccadilly Gate\n", LINES),
    // Lists.
    bare("bullets/nested", "{deep}\u{25fc} Visits to children are made.\n", 5_000_000),
    behind("bullets/nested in a list", ILACS_LIST, "{deep}\u{25fc} visits to children\n", 5_000_000),
    behind("bullets/glyphs in turn", ILACS_LIST, "\u{25fc} Visits\n- plans\n• homes\n", 2_000_000),
    behind("bullets/alone", ILACS_LIST, "\u{25fc}\n", 1_000_000),
    behind("bullets/without a list", ILACS, "\u{25fc} Visits to children are made.\n", LINES),
    behind("bullets/dashes", ILACS_LIST, "- visits to children\n", LINES),
    behind("bullets/of a scan", ILACS_LIST, "m Visits to children\nThe plan is kept.\n\n", LINES),
    behind("bullets/none", ILACS_LIST, "The quality of visits to children.\n\n", LINES),
    behind("bullets/none, two sentences", ILACS_LIST, "The quality of visits. They are made.\n\n", LINES),
    behind("bullets/tagged", ILACS_LIST, "\u{25fc} Visits to children (outcome 3, national framework)\n", LINES),
    Shape { name: "bullets/under one long lead-in", head: "", unit: "{half}", tail: "\n", full: LINES },
    behind("bullets/lists in lists", ILACS_LIST, "\u{25fc} Visits:\n- to children\nWhat needs to improve?\n", LINES),
    behind("bullets/recommendations", SIF_LIST, "{i}. Ensure that:\n\u{25fc} visits are made\n", LINES),
    behind("bullets/deadlines", SLAC, "Areas for improvement\nWithin three months:\n\u{25fc} visit more\n", LINES),
    behind("bullets/of a paragraph", SIF, "1. Ensure that:\n2. Ensure that:\n3. Ensure that:\n\u{25fc} visits are made\n", LINES),
    behind("rows/priority", SEND_ROWS, "Wynnshire County Council\nLeaders should plan what each child needs.\n", LINES),
    behind("rows/of one body", SEND_ROWS, "Leaders should plan what each child needs.\n", LINES),
    behind("rows/bodies", SEND_ROWS, "Wynnshire County Council\n", LINES),
    behind("rows/in columns", SEND_ROWS, "Wynnshire County Council      Leaders should plan what each child needs.\n", LINES),
    behind("rows/improvement", "Area SEND inspection of Wynnshire\n\nAreas for improvement\n", "Leaders should plan what each child needs.\n", LINES),
    behind("rows/plan", PLAN, "A\tVisit more.\tAnn Lee\tMore visits.\tMay 2024\n", LINES),
    behind("rows/plan in columns", PLAN_IN_COLUMNS, "Visit more.               Ann Lee       More visits.       May 2024\n", LINES),
    behind("rows/plan heads", PLAN, "\tACTION\tLEAD\tIMPACT\tTIMESCALE\n", LINES),
    behind("rows/clauses", PAPER, "3.{i} Ofsted set out the following areas for improvement:\n1. Visits.\n", LINES),
    // Headings and judgements.
    behind("headings/one", ILACS, "What needs to improve?\n", LINES),
    behind("headings/several", ILACS, "What needs to improve?\nThe experiences and progress of children in care: good\nMain findings\n", LINES),
    behind("headings/sif", SIF, "Recommendations\nKey judgement\nInformation about this inspection\n1. Visits are made.\n", LINES),
    behind("headings/slac", SLAC, "Record of main findings\nOverall effectiveness\nGood\n", LINES),
    behind("headings/send", SEND, "Inspection outcome\nAreas for improvement\nLeaders should plan.\n", LINES),
    behind("headings/themes", ILACS, "Early help\nVisits are made to children who live with relatives outside the area, and plans are kept for them.\n", LINES),
    behind("headings/over lines", ILACS, "The experiences and progress\nof children who need\nhelp and\n", LINES),
    behind("headings/ends", VISIT, "Yours sincerely\nAnn Lee\n", LINES),
    behind("grades/alone", ILACS, "Good\n", 2_000_000),
    behind("grades/pieces", ILACS, "Requires improvement\n", LINES),
    behind("grades/table", ILACS, "Overall effectiveness   Good\n", LINES),
    behind("grades/labels", ILACS, "Overall effectiveness\n", LINES),
    behind("grades/two labels", ILACS, "The experiences and progress of children in care\nOverall effectiveness\n", LINES),
    behind("grades/record", "Inspection of safeguarding and looked after children services\n\nRecord of main findings\n", "Overall effectiveness\nGood\nCapacity for improvement\nGood\n", LINES),
    // Fields and sentences.
    behind("fields/dates", ILACS, "Inspection dates: {date}\n", LINES),
    behind("fields/lead", SIF, "Lead inspector: {name}\n", LINES),
    behind("fields/empty", SIF, "Lead inspector:\n\n", LINES),
    behind("sentences/last inspection", ILACS, "At the last inspection in {date}, services were judged to be good.\n\n", LINES),
    behind("sentences/outcome", SEND, "Arrangements are kept under review by leaders who know them well.\n\n", LINES),
    behind("sentences/announced", LOCAL_SEND, "The following areas of significant weakness:\n\u{25fc} visits\n", LINES),
    behind("sentences/prose", VISIT, "Visits to children are made on time, and plans are kept.\n\n", LINES),
    behind("sentences/without an end", VISIT, "visits to children are made on time and plans are kept\n", LINES),
];

/// A text of about this many bytes, cut at no unit.
pub fn text(shape: &Shape, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 200);
    if shape.unit == "{half}" {
        return long_lead_in(bytes);
    }
    text.push_str(shape.head);
    let plain = !shape.unit.contains('{');
    let count = bytes / shape.unit.len();
    for at in 1.. {
        if text.len() + shape.tail.len() >= bytes {
            break;
        }
        if plain { text.push_str(shape.unit) } else { text.push_str(&filled(shape.unit, at, count)) }
    }
    text.push_str(shape.tail);
    text
}

/// The unit with its marks filled in.
fn filled(unit: &str, at: usize, count: usize) -> String {
    unit.replace("{i}", &at.to_string())
        .replace("{down}", &count.saturating_sub(at).to_string())
        .replace("{name}", &name(at))
        .replace("{date}", &date(at))
        .replace("{deep}", &" ".repeat(at % 40))
}

/// Another name for each number: "Ab Baac".
fn name(number: usize) -> String {
    let letters: String = number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
    format!("Ann B{letters}")
}

const MONTHS: [&str; 6] = ["January", "March", "May", "July", "September", "November"];

/// Another date for each number, for some thousands of them.
fn date(number: usize) -> String {
    format!("{} {} {}", number % 28 + 1, MONTHS[number / 28 % MONTHS.len()], 1980 + number / 168 % 40)
}

/// A bullet as long as half of the text that leads in to the other half's.
fn long_lead_in(bytes: usize) -> String {
    let lead = "visits to children and ".repeat(bytes / 46);
    let items = "- plans for children\n".repeat(bytes / 42);
    format!("{SCHOOL_LIST}\u{25fc} Improve {lead}:\n{items}")
}
