//! What people call the values of a comparison, and which characters of a text are shown.

use crate::compare::{Direction, Evidence, Fate, Inspection, Item, Link, Statement};
use crate::report::{Framework, Grade, ImprovementKind, Kind, Polarity, Strand};
use jiff::civil::Date;

/// A strand, as a heading of a row.
pub const fn strand(strand: Strand) -> &'static str {
    match strand {
        Strand::Overall => "Overall effectiveness",
        Strand::Leadership => "Leadership",
        Strand::HelpAndProtection => "Help and protection",
        Strand::Care => "Children in care",
        Strand::CareLeavers => "Care leavers",
        Strand::Adoption => "Adoption",
        Strand::Partnership => "Partnership",
        Strand::Health => "Health",
        Strand::Education => "Education",
        Strand::Provision => "Quality of provision",
        Strand::Participation => "Participation",
        Strand::Equality => "Equality",
    }
}

/// A grade in Ofsted's word: "adequate" and "requires improvement" are two.
pub const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Outstanding => "outstanding",
        Grade::Good => "good",
        Grade::Adequate => "adequate",
        Grade::RequiresImprovement => "requires improvement",
        Grade::Inadequate => "inadequate",
        Grade::NotJudged => "not judged",
    }
}

/// A direction as a sign, and as the words that say the same.
pub const fn direction(direction: Direction) -> (&'static str, &'static str) {
    match direction {
        Direction::Better => ("↑", "better"),
        Direction::Worse => ("↓", "worse"),
        Direction::Same => ("→", "same"),
        Direction::NotComparable => ("?", "not comparable"),
    }
}

/// What became of a thing to improve.
pub const fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Improved => "improved",
        Fate::Persists => "persists",
        Fate::NotMentioned => "not mentioned",
    }
}

/// Which way a sentence points, as a sign and as the words that say the same.
pub const fn polarity(polarity: Polarity) -> (&'static str, &'static str) {
    match polarity {
        Polarity::Strength => ("+", "a strength"),
        Polarity::Weakness => ("−", "a weakness"),
        Polarity::Mixed => ("±", "both a strength and a weakness"),
        Polarity::Neutral => ("", "neither a strength nor a weakness"),
    }
}

/// What Ofsted calls an item.
pub const fn kind_of_item(kind: ImprovementKind) -> &'static str {
    match kind {
        ImprovementKind::AreaForImprovement => "area for improvement",
        ImprovementKind::PriorityAction => "priority action",
        ImprovementKind::Recommendation => "recommendation",
        ImprovementKind::Requirement => "requirement",
    }
}

/// A framework in full.
pub const fn framework(framework: Framework) -> &'static str {
    match framework {
        Framework::Slac => "safeguarding and looked after children services (2009 to 2012)",
        Framework::ContactReferralAssessment => "contact, referral and assessment (2009 to 2012)",
        Framework::ChildProtection2012 => "protection of children (2012 to 2013)",
        Framework::LookedAfter2013 => "looked after children services (2013)",
        Framework::Sif => "single inspection framework (2013 to 2018)",
        Framework::LscbReview => "review of the Local Safeguarding Children Board",
        Framework::Ilacs => "ILACS (from 2018)",
        Framework::Jtai => "joint targeted area inspection (from 2016)",
        Framework::LocalAreaSend => "local area SEND inspection (2016 to 2022)",
        Framework::AreaSend => "area SEND inspection (from 2023)",
        Framework::JointAreaReview => "joint area review (to 2009)",
        Framework::ChildrensHome => "children’s home inspection (from 2017)",
        Framework::School => "school inspection (framework of 2015)",
        Framework::Unknown => "framework not recognised",
    }
}

/// What an inspection is called in a narrow column.
pub const fn noun(inspection: &Inspection) -> &'static str {
    match (inspection.kind, inspection.framework) {
        (Kind::FocusedVisit, _) => "focused visit",
        (Kind::MonitoringVisit, _) => "monitoring visit",
        (_, Framework::Slac) => "SLAC",
        (_, Framework::ContactReferralAssessment) => "referral visit",
        (_, Framework::ChildProtection2012) => "protection",
        (_, Framework::LookedAfter2013) => "looked after",
        (_, Framework::Sif) => "SIF",
        (_, Framework::LscbReview) => "LSCB review",
        (_, Framework::Ilacs) => "ILACS",
        (_, Framework::Jtai) => "JTAI",
        (_, Framework::LocalAreaSend) => "local SEND",
        (_, Framework::AreaSend) => "area SEND",
        (_, Framework::JointAreaReview) => "joint review",
        (_, Framework::ChildrensHome) => "home",
        (_, Framework::School) => "school",
        (_, Framework::Unknown) => "inspection",
    }
}

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

fn month_name(date: Date) -> &'static str {
    let at = usize::try_from(date.month() - 1).unwrap_or_default();
    MONTHS.get(at).copied().unwrap_or_default()
}

/// "17 March 2025".
pub fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// "March 2025".
pub fn month(date: Date) -> String {
    format!("{} {}", month_name(date), date.year())
}

/// "Mar 2025".
pub fn short_month(date: Date) -> String {
    format!("{} {}", month_name(date).get(..3).unwrap_or_default(), date.year())
}

/// "17 to 28 March 2025", with as much of the first day as the last does not say.
pub fn days(start: Option<Date>, end: Option<Date>) -> String {
    match (start, end) {
        (Some(start), Some(end)) if start == end => day(start),
        (Some(start), Some(end)) if (start.year(), start.month()) == (end.year(), end.month()) => {
            format!("{} to {}", start.day(), day(end))
        }
        (Some(start), Some(end)) if start.year() == end.year() => {
            format!("{} {} to {}", start.day(), month_name(start), day(end))
        }
        (Some(start), Some(end)) => format!("{} to {}", day(start), day(end)),
        (Some(only), None) | (None, Some(only)) => day(only),
        (None, None) => "no date printed".to_owned(),
    }
}

/// When an inspection was published, as far as it says.
pub fn published(inspection: &Inspection) -> String {
    inspection.published.map_or_else(|| "not printed".to_owned(), day)
}

/// "one item", "7 items".
pub fn count(number: usize, one: &str, more: &str) -> String {
    match number {
        0 => format!("no {more}"),
        1 => format!("one {one}"),
        _ => format!("{number} {more}"),
    }
}

/// Where an item stands: its number as printed, else its place in the list, and its page.
pub fn place_of_item(item: &Item, at: usize) -> String {
    let number = item.number.as_ref().map(|number| format!("item {number}"));
    let number = number.unwrap_or_else(|| format!("bullet {}", at + 1));
    item.page.map_or_else(|| number.clone(), |page| format!("{number}, page {page}"))
}

/// Where a sentence stands; empty where nothing of that is known.
pub fn place_of(evidence: &Evidence) -> String {
    let number = evidence.number.map(|number| format!("paragraph {number}"));
    let page = evidence.page.map(|page| format!("page {page}"));
    number.into_iter().chain(page).collect::<Vec<_>>().join(", ")
}

/// What two items share, each term once.
pub fn terms(link: &Link) -> String {
    let mut terms: Vec<&str> = Vec::new();
    for term in &link.shared {
        if !terms.contains(&term.as_str()) {
            terms.push(term);
        }
    }
    terms.join(", ")
}

/// What a statement is about: the recommendations of some inspections, named or not.
pub fn about(statement: &Statement, inspections: &str) -> String {
    let which = if statement.all { "of all recommendations of" } else { "of recommendations of" };
    let whose = if inspections.is_empty() { "an earlier inspection" } else { inspections };
    format!("{which} {whose}")
}

/// A score with its two digits.
pub fn score(score: f64) -> String {
    format!("{score:.2}")
}

/// A document may hold escape sequences, and characters that turn the order of others round; they are shown as spaces.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if is_shown(c) { c } else { ' ' }).collect()
}

/// Whether a character may go into a page as it is.
pub fn is_shown(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn two_days_say_what_they_have_in_common_once() {
        let days = |from, to| days(Some(from), Some(to));
        assert_eq!(days(date(2025, 3, 17), date(2025, 3, 28)), "17 to 28 March 2025");
        assert_eq!(days(date(2025, 3, 24), date(2025, 4, 4)), "24 March to 4 April 2025");
        assert_eq!(days(date(2024, 12, 30), date(2025, 1, 4)), "30 December 2024 to 4 January 2025");
        assert_eq!(days(date(2025, 3, 17), date(2025, 3, 17)), "17 March 2025");
    }

    #[test]
    fn what_could_do_something_to_a_screen_is_a_space() {
        assert_eq!(printable("a\u{1b}[2J\u{9b}\u{202e}b\n’"), "a [2J  b ’");
    }
}
