//! Round trips: every family, as every extractor would render it, under every damage, gives its answers back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "generator/mod.rs"]
mod generator;

use generator::check::differences;
use generator::damage::{Damage, EACH, TOGETHER};
use generator::families::FAMILIES;
use generator::render::{STYLES, Style, render};
use generator::{Spec, make};
use std::collections::BTreeMap;

const SEEDS: [u64; 4] = [1, 2, 3, 4];
const FEW_SEEDS: [u64; 2] = [5, 6];

/// Wrong answers, each once a style and field with its first example.
#[derive(Default)]
struct Faults(BTreeMap<String, (usize, String)>);

impl Faults {
    fn add(&mut self, spec: Spec, style: Style, damage: &[Damage]) {
        let made = make(spec);
        let report = ofsted_report::read(&render(&made.document, style, damage));
        for wrong in differences(&made.known, &report) {
            let key = format!("{} {style:?} {damage:?} {}", spec.family, wrong.field);
            let example =
                format!("seed {}\n      expected {}\n      got      {}", spec.seed, wrong.expected, wrong.got);
            self.0.entry(key).or_insert((0, example)).0 += 1;
        }
    }

    fn assert_none(self) {
        let said: Vec<_> =
            self.0.iter().map(|(key, (count, example))| format!("  {key}: {count} times, first {example}")).collect();
        assert!(said.is_empty(), "{} kinds of wrong answers:\n{}", said.len(), said.join("\n"));
    }
}

fn round_trip(families: &[&'static str], damages: &[&[Damage]], seeds: &[u64]) {
    let mut faults = Faults::default();
    for &family in families {
        for style in STYLES {
            for damage in damages {
                seeds
                    .iter()
                    .for_each(|&seed| faults.add(Spec { family, seed, size: 1 + seed as usize % 2 }, style, damage));
            }
        }
    }
    faults.assert_none();
}

fn each() -> Vec<&'static [Damage]> {
    EACH.chunks(1).chain(TOGETHER).collect()
}

macro_rules! families {
    ($($name:ident)*) => {
        /// As the extractors print them.
        mod undamaged {
            $(#[test] fn $name() { super::round_trip(&[stringify!($name)], &[&[]], &super::SEEDS); })*
        }
        /// After each damage.
        mod damaged {
            $(#[test] fn $name() { super::round_trip(&[stringify!($name)], &super::each(), &super::FEW_SEEDS); })*
        }
        const TESTED: &[&str] = &[$(stringify!($name)),*];
    };
}

families! {
    slac looked_after_2013 child_protection_2012
    sif_section1 sif_summary sif_recommendations sif_reinspection sif_bound_lscb lscb_review
    ilacs_2018 ilacs_2021 ilacs_2023 ilacs_2026
    focused_visit_bullets focused_visit_prose focused_visit_no_section focused_visit_remaining monitoring_visit contact_referral_assessment
    jtai_old jtai_new local_area_send area_send area_send_failings joint_area_review school
}

#[test]
fn every_family_is_tested() {
    let names: Vec<_> = FAMILIES.iter().map(|family| family.name).collect();
    assert_eq!(names, TESTED);
}

#[test]
fn a_long_report_is_read_whole() {
    let mut faults = Faults::default();
    for style in STYLES {
        faults.add(Spec { family: "sif_recommendations", seed: 9, size: 30 }, style, &[]);
    }
    faults.assert_none();
}

/// A generator that cannot be trusted proves nothing: the texts carry what the answers say.
#[test]
fn texts_hold_their_answers() {
    for family in FAMILIES {
        let made = make(Spec { family: family.name, seed: 5, size: 2 });
        for style in [Style::Layout, Style::PyMuPdf, Style::PyPdf, Style::Pasted] {
            let text = generator::check::squash(&render(&made.document, style, &[Damage::Height(100_000)]));
            for (number, paragraph) in &made.known.paragraphs {
                let printed = generator::check::squash(&format!("{number} {paragraph}"));
                assert!(text.contains(&printed), "{} {style:?}: {printed}", family.name);
            }
        }
    }
}
