//! The families: one row each.

use super::draft::Draft;
use super::{earlier, ilacs, joint, letters, sif};

/// A family, or one template of it.
pub struct Family {
    /// Its name in a [`super::Spec`].
    pub name: &'static str,
    /// Writes a document of it.
    pub write: fn(&mut Draft),
}

/// All families and templates.
pub const FAMILIES: [Family; 26] = [
    Family { name: "slac", write: earlier::slac },
    Family { name: "looked_after_2013", write: earlier::looked_after_2013 },
    Family { name: "child_protection_2012", write: earlier::child_protection_2012 },
    Family { name: "sif_section1", write: sif::sif_section1 },
    Family { name: "sif_summary", write: sif::sif_summary },
    Family { name: "sif_recommendations", write: sif::sif_recommendations },
    Family { name: "sif_reinspection", write: sif::sif_reinspection },
    Family { name: "sif_bound_lscb", write: sif::sif_bound_lscb },
    Family { name: "lscb_review", write: sif::lscb_review },
    Family { name: "ilacs_2018", write: ilacs::ilacs_2018 },
    Family { name: "ilacs_2021", write: ilacs::ilacs_2021 },
    Family { name: "ilacs_2023", write: ilacs::ilacs_2023 },
    Family { name: "ilacs_2026", write: ilacs::ilacs_2026 },
    Family { name: "focused_visit_bullets", write: letters::focused_visit_bullets },
    Family { name: "focused_visit_prose", write: letters::focused_visit_prose },
    Family { name: "focused_visit_no_section", write: letters::focused_visit_no_section },
    Family { name: "focused_visit_remaining", write: letters::focused_visit_remaining },
    Family { name: "monitoring_visit", write: letters::monitoring_visit },
    Family { name: "contact_referral_assessment", write: letters::contact_referral_assessment },
    Family { name: "jtai_old", write: letters::jtai_old },
    Family { name: "jtai_new", write: letters::jtai_new },
    Family { name: "local_area_send", write: letters::local_area_send },
    Family { name: "area_send", write: joint::area_send },
    Family { name: "area_send_failings", write: joint::area_send_failings },
    Family { name: "joint_area_review", write: joint::joint_area_review },
    Family { name: "school", write: joint::school },
];

/// The family of this name.
pub fn named(name: &str) -> &'static Family {
    FAMILIES.iter().find(|family| family.name == name).unwrap()
}
