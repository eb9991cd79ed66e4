//! One table a family of report, and the list of them all.

pub mod about_inspections;
mod childrens_home;
mod ilacs;
mod joint;
mod letters;
mod protection;
mod scales;
mod school;
mod sif;
mod slac;

pub use scales::FOUR_GRADES;

use super::table::{Author, Form, Items, Lead, Lists, Overall, Table};
use crate::report::{Framework, Kind};

/// Every family, the more particular signs before the more general.
pub static TABLES: &[&Table] = &[
    &letters::FOCUSED_VISIT,
    &letters::MONITORING_VISIT,
    &letters::CONTACT_REFERRAL_ASSESSMENT,
    &joint::AREA_SEND,
    &joint::LOCAL_AREA_SEND,
    &joint::JTAI,
    &joint::JOINT_AREA_REVIEW,
    &childrens_home::CHILDRENS_HOME,
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
    author: Author::Ofsted,
    form: Form::Report,
    signs: &[],
    labels: &[],
    scale: &FOUR_GRADES,
    overall: Overall::Never,
    outcomes: &[],
    headings: &[],
    statements: &[],
    lists: Lists::UnderHeadings,
    items: Items::Bullets,
    title: &[],
    block: &[],
    lead: Lead::Labelled,
    team: &[],
    previous: &[],
};

/// All tables: those of Ofsted's reports, those of documents about them, and the one without words.
pub fn all() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().copied().chain(about_inspections::tables()).chain([&UNKNOWN])
}
