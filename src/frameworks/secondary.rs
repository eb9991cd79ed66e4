//! Documents about an inspection that Ofsted did not write: plans, committee papers, newspaper articles.
//!
//! They repeat the judgement table and the items of the report they are about, here an ILACS report.

use super::{Heading, Items, Role, Sign, Table, ilacs};
use crate::report::{Framework, ImprovementKind, Kind};

/// A council's action plan.
pub static ACTION_PLAN: Table = Table {
    framework: Framework::Ilacs,
    kind: Kind::ActionPlan,
    signs: &[
        Sign::Title("Ofsted action plan"),
        Sign::Title("post Ofsted improvement plan"),
        Sign::Title("post inspection action plan"),
        Sign::Title("post-inspection improvement plan"),
    ],
    labels: ilacs::LABELS,
    headings: &[],
    statements: &[],
    items: Items::Bullets,
    title: &[],
    block: &[],
};

/// A paper to a board or committee of the council.
pub static COMMITTEE_REPORT: Table = Table {
    framework: Framework::Ilacs,
    kind: Kind::CommitteeReport,
    signs: &[Sign::Line("Report to"), Sign::Line("Reporting officer"), Sign::Line("Report of the")],
    labels: ilacs::LABELS,
    headings: COMMITTEE_HEADINGS,
    statements: &[],
    items: Items::Bullets,
    title: &[],
    block: &[],
};

/// A newspaper article.
pub static NEWS_ARTICLE: Table = Table {
    framework: Framework::Ilacs,
    kind: Kind::NewsArticle,
    signs: &[],
    labels: &[],
    headings: &[],
    statements: &[],
    items: Items::Bullets,
    title: &[],
    block: &[],
};

const COMMITTEE_HEADINGS: &[Heading] =
    &[Heading { text: "Areas for improvement", role: Role::List(ImprovementKind::AreaForImprovement) }];
