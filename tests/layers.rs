//! Who may know what: each module of `src/` uses the modules this table allows it, and no other.
//!
//! The table is the one in `ARCHITECTURE.md`, from the bytes to the output; a row that uses one below it would make
//! the corridor a circle.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A module, and what it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("lines", &["source"]),
    ("blocks", &["source", "lines"]),
    ("report", &[]),
    ("authorities", &[]),
    ("frameworks", &["source", "lines", "blocks", "report"]),
    ("extract", &["source", "lines", "blocks", "frameworks", "report", "authorities"]),
    // It shows what the stages made of a text, so the corridor of the root is run for it.
    ("parts", &["source", "lines", "blocks", "Stages"]),
    // It times each stage, so it runs the corridor as well.
    ("stages", &["source", "lines", "blocks", "frameworks", "extract", "Stages"]),
    ("verify", &["report"]),
    ("topics", &["report"]),
    ("findings", &["report", "topics"]),
    ("compare", &["report", "authorities", "topics", "findings"]),
    ("trace", &["report"]),
    ("reader", &["source", "report", "findings", "read"]),
    ("schema", &["report", "compare", "trace"]),
    ("batch", &["reader", "report"]),
    ("output", &["report", "compare", "trace"]),
];

/// Open to all: they know nothing of the others.
const OPEN: &[&str] = &["span", "passage", "sentence", "lexicon", "key", "error"];

/// Names that the root of the crate passes on, and the module each is from.
const ROOT: &[(&str, &str)] = &[
    ("Error", "error"),
    ("Place", "span"),
    ("Reader", "reader"),
    ("Report", "report"),
    ("Span", "span"),
    ("joined", "span"),
    ("read_bytes", "reader"),
    ("read_path", "reader"),
];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files under `path`, a file or a folder.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    std::fs::read_dir(path).unwrap().flat_map(|entry| files(&entry.unwrap().path())).collect()
}

/// The top module a file belongs to.
fn module(file: &Path) -> String {
    let first = file.strip_prefix(src()).unwrap().components().next().unwrap();
    Path::new(first.as_os_str()).file_stem().unwrap().to_string_lossy().into_owned()
}

/// Whether the file is compiled for tests alone: its parent says so.
fn is_for_tests(file: &Path) -> bool {
    let stem = file.file_stem().unwrap().to_string_lossy();
    let parent = file.with_file_name("mod.rs");
    let declared = std::fs::read_to_string(parent).unwrap_or_default();
    stem == "tests" || declared.contains(&format!("#[cfg(test)]\nmod {stem};"))
}

/// The code of a file without its tests and comments.
fn code(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The first names after each `crate::`, those of a list in braces too.
fn used(code: &str) -> BTreeSet<String> {
    code.split("crate::").skip(1).flat_map(first_names).map(|name| origin(&name)).collect()
}

fn first_names(path: &str) -> Vec<String> {
    let Some(list) = path.strip_prefix('{') else { return vec![identifier(path)] };
    let (mut depth, mut start, mut names) = (0_usize, 0, Vec::new());
    for (at, byte) in list.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b',' | b'}' if depth == 0 => {
                names.push(identifier(list[start..at].trim()));
                start = at + 1;
                if byte == b'}' {
                    break;
                }
            }
            b'}' => depth -= 1,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn identifier(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn origin(name: &str) -> String {
    ROOT.iter().find(|(known, _)| *known == name).map_or(name, |(_, module)| module).to_owned()
}

#[test]
fn no_module_uses_what_it_must_not_know() {
    let mut wrong = Vec::new();
    for file in files(&src()).into_iter().filter(|file| !is_for_tests(file)) {
        let module = module(&file);
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == module) else { continue };
        for name in used(&code(&file)) {
            if name != module && !allowed.contains(&name.as_str()) && !OPEN.contains(&name.as_str()) {
                wrong.push(format!("{} uses {name}", file.strip_prefix(src()).unwrap().display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A new module has to say what it may know.
#[test]
fn every_module_stands_in_the_table() {
    let known: BTreeSet<_> =
        LAYERS.iter().map(|(layer, _)| *layer).chain(OPEN.iter().copied()).chain(["lib"]).collect();
    for file in files(&src()) {
        let module = module(&file);
        assert!(known.contains(module.as_str()), "{module} is not in the table of tests/layers.rs");
    }
}

#[test]
fn open_modules_use_no_layer() {
    for open in OPEN {
        let file = src().join(open).with_extension("rs");
        let layers: Vec<_> =
            used(&code(&file)).into_iter().filter(|name| LAYERS.iter().any(|(layer, _)| layer == name)).collect();
        assert!(layers.is_empty(), "{open} uses {layers:?}");
    }
}

/// The page that people read has a row for each layer.
#[test]
fn architecture_names_every_layer() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    for (layer, _) in LAYERS {
        assert!(page.contains(&format!("| `{layer}` |")), "{layer} has no row in ARCHITECTURE.md");
    }
}

#[test]
fn names_in_braces_are_found() {
    assert_eq!(first_names("{Error, lines::{Line, LineKind}, Report};"), ["Error", "lines", "Report"]);
    assert_eq!(first_names("blocks::Block;"), ["blocks"]);
    assert_eq!(used("use crate::Span; fn f(x: crate::lines::Line)"), BTreeSet::from(["span".into(), "lines".into()]));
}
