//! The columns of a plan's tables: what their heads are called, and how a row is cut into cells.

use crate::text::letters_only;

/// What a column of a plan holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The letter or number of the row.
    Id,
    /// What will be done.
    Action,
    /// Who leads.
    Lead,
    /// What it is to bring about.
    Impact,
    /// What it needs.
    Resources,
    /// By when.
    Timescale,
    /// Anything else: progress, status, evidence.
    Other,
}

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A tab.
    Tabs,
    /// A pipe, one at either end too.
    Pipes,
    /// Two spaces or more, the columns one under the other.
    Spaces,
}

/// The head of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// What stands between cells.
    pub rule: Rule,
    /// The columns, and for each the characters before it on its line.
    pub columns: Vec<(Column, usize)>,
}

/// Heads of columns, as keys.
const HEADS: [(&str, Column); 58] = [
    ("action", Column::Action),
    ("actions", Column::Action),
    ("actionrequired", Column::Action),
    ("actionsrequired", Column::Action),
    ("keyaction", Column::Action),
    ("keyactions", Column::Action),
    ("whatwewilldo", Column::Action),
    ("whatwewedo", Column::Action),
    ("whatwillwedo", Column::Action),
    ("actiontobetaken", Column::Action),
    ("actionstobetaken", Column::Action),
    ("task", Column::Action),
    ("whatweneedtodo", Column::Action),
    ("activity", Column::Action),
    ("milestone", Column::Action),
    ("lead", Column::Lead),
    ("leadofficer", Column::Lead),
    ("leadofficers", Column::Lead),
    ("leads", Column::Lead),
    ("owner", Column::Lead),
    ("actionowner", Column::Lead),
    ("responsible", Column::Lead),
    ("responsibleofficer", Column::Lead),
    ("who", Column::Lead),
    ("responsibility", Column::Lead),
    ("bywhom", Column::Lead),
    ("leadperson", Column::Lead),
    ("accountable", Column::Lead),
    ("accountableofficer", Column::Lead),
    ("leadresponsible", Column::Lead),
    ("impact", Column::Impact),
    ("outcome", Column::Impact),
    ("outcomes", Column::Impact),
    ("impactoutcome", Column::Impact),
    ("impactoutcomes", Column::Impact),
    ("intendedimpact", Column::Impact),
    ("intendedoutcome", Column::Impact),
    ("expectedoutcome", Column::Impact),
    ("successmeasure", Column::Impact),
    ("successmeasures", Column::Impact),
    ("successcriteria", Column::Impact),
    ("expectedimpact", Column::Impact),
    ("howwewillknow", Column::Impact),
    ("whatdifferencewillitmake", Column::Impact),
    ("measureofsuccess", Column::Impact),
    ("resource", Column::Resources),
    ("resources", Column::Resources),
    ("resourcesrequired", Column::Resources),
    ("timescale", Column::Timescale),
    ("timescales", Column::Timescale),
    ("bywhen", Column::Timescale),
    ("targetdate", Column::Timescale),
    ("when", Column::Timescale),
    ("deadline", Column::Timescale),
    ("duedate", Column::Timescale),
    ("completiondate", Column::Timescale),
    ("timeframe", Column::Timescale),
    ("date", Column::Timescale),
];

/// Heads of the column that holds a row's letter or number, as keys; often it has none.
const ID_HEADS: [&str; 7] = ["", "no", "ref", "id", "number", "item", "refno"];

/// The longest line that can be the head of a table, in bytes.
const LONGEST: usize = 300;

/// The head that a line is: at least three columns known by name, an action and its lead or time among them.
pub fn header(line: &str) -> Option<Header> {
    let rule = rule(line).filter(|_| line.len() <= LONGEST)?;
    let columns: Vec<(Column, usize)> =
        cells(line, rule).into_iter().enumerate().map(|(at, (cell, before))| (column(at, cell), before)).collect();
    let has = |wanted: Column| columns.iter().any(|(column, _)| *column == wanted);
    let known = columns.iter().filter(|(column, _)| !matches!(column, Column::Id | Column::Other)).count();
    let fits = known >= 3 && has(Column::Action) && (has(Column::Lead) || has(Column::Timescale));
    fits.then_some(Header { rule, columns })
}

/// What the cells of a line are divided by, if it has several.
pub fn rule(line: &str) -> Option<Rule> {
    let pipes = line.matches('|').count() >= 2;
    match () {
        () if line.contains('\t') => Some(Rule::Tabs),
        () if pipes => Some(Rule::Pipes),
        () if line.trim().contains("  ") => Some(Rule::Spaces),
        () => None,
    }
}

/// The cells of a line, and for each the characters before it.
pub fn cells(line: &str, rule: Rule) -> Vec<(&str, usize)> {
    match rule {
        Rule::Tabs => divided(line, '\t'),
        Rule::Pipes => divided(line.trim().trim_start_matches('|').trim_end_matches('|'), '|'),
        Rule::Spaces => spaced(line),
    }
}

fn divided(line: &str, by: char) -> Vec<(&str, usize)> {
    line.split(by).enumerate().map(|(at, cell)| (cell.trim(), at)).collect()
}

fn spaced(line: &str) -> Vec<(&str, usize)> {
    let cells = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
    cells.map(|cell| (cell, line[..cell.as_ptr() as usize - line.as_ptr() as usize].chars().count())).collect()
}

fn column(at: usize, cell: &str) -> Column {
    let cell = letters_only::of(cell);
    match HEADS.iter().find(|(head, _)| *head == cell) {
        Some((_, column)) => *column,
        None if at == 0 && ID_HEADS.contains(&cell.as_str()) => Column::Id,
        None => Column::Other,
    }
}
