//! Prints a generated report: `cargo run --example generate -- FAMILY [SEED [STYLE [SIZE]]]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/generator/mod.rs"]
mod generator;

use generator::render::{STYLES, render};
use generator::{Spec, families, make};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let word = |at: usize| words.get(at).map(String::as_str).unwrap_or_default();
    let Some(family) = families::FAMILIES.iter().find(|family| family.name == word(0)) else {
        return families::FAMILIES.iter().for_each(|family| println!("{}", family.name));
    };
    let style = STYLES.iter().find(|style| format!("{style:?}").eq_ignore_ascii_case(word(2))).unwrap_or(&STYLES[0]);
    let spec = Spec { family: family.name, seed: word(1).parse().unwrap_or(1), size: word(3).parse().unwrap_or(2) };
    let made = make(spec);
    print!("{}", render(&made.document, *style, &[]));
    eprintln!("{:#?}", made.known);
}
