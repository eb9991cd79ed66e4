//! Who may know what: each module of `src/` uses the modules this table allows it, and no other; no two files import each
//! other in a circle; nothing imports the root of the crate.
//!
//! The table is the one in `ARCHITECTURE.md`. Everything is computed from the `crate::`, `super::` and `self::` paths of
//! the code, tests and comments left out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A module, and what it may use beside `text` and `error`, which are open to all.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("error", &[]),
    ("source", &[]),
    ("layout", &["source"]),
    ("report", &[]),
    ("authorities", &[]),
    ("mentions", &["report"]),
    ("frameworks", &["source", "layout", "report"]),
    ("extract", &["source", "layout", "report", "authorities", "mentions", "frameworks"]),
    ("topics", &["report"]),
    ("findings", &["report", "topics"]),
    ("compare", &["report", "authorities", "topics", "findings"]),
    ("trace", &["report"]),
    ("pipeline", &["source", "layout", "report", "frameworks", "extract", "findings"]),
    ("verify", &["report"]),
    ("schema", &["report", "compare", "trace"]),
    ("batch", &["pipeline", "report"]),
    ("output", &["report", "compare", "trace"]),
];

/// Open to all: they know nothing of the others.
const OPEN: [&str; 2] = ["text", "error"];

/// Readers of one field each, which may not know each other: what several need comes in as an argument.
const SIBLINGS: &str = "extract";

/// What the readers may use of each other's folder: what all of them are given, and what each gives the next in the
/// order of `extract::report`.
const SHARED: &[(&str, &str)] =
    &[("improvements", "sections"), ("inspected_dates", "title"), ("paragraphs", "sections"), ("title", "letter")];

/// A file and the modules it is: `["frameworks", "tables", "sif"]`.
type Module = Vec<String>;

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

/// The path of a file's module, from the root of the crate.
fn module(file: &Path) -> Module {
    let path = file.strip_prefix(src()).unwrap().with_extension("");
    let names = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    names.filter(|name| name != "mod" && name != "lib").collect()
}

/// Whether the file is compiled for tests alone: its parent says so.
fn is_for_tests(file: &Path) -> bool {
    let stem = file.file_stem().unwrap().to_string_lossy();
    let parent = std::fs::read_to_string(file.with_file_name("mod.rs")).unwrap_or_default();
    parent.contains(&format!("#[cfg(test)]\nmod {stem};"))
}

/// The code of a text of Rust without its tests and comments.
fn code(text: &str) -> String {
    let tests = ["#[cfg(test)]\nmod tests {", "#[cfg(test)]\npub mod tests {"];
    let end = tests.iter().filter_map(|tests| text.find(tests)).min().unwrap_or(text.len());
    let code = &text[..end];
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Every path in some code that begins at the root, at the module or above it, as names from the root.
fn paths(code: &str, here: &[String]) -> BTreeSet<Module> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("::") {
        let first = identifier_before(&code[..at]);
        let before = &code[..at - first.len()];
        // The end of a longer path, or how far something is seen: `pub(in crate::output)`.
        if before.ends_with("::") || before.ends_with("(in ") {
            continue;
        }
        let children = before.trim_end().ends_with("use") && !matches!(first, "crate" | "super" | "self" | "std");
        let base = match first {
            "crate" => Vec::new(),
            "super" => here[..here.len().saturating_sub(1)].to_vec(),
            "self" => here.to_vec(),
            name if children => [here, &[name.to_owned()]].concat(),
            _ => continue,
        };
        take_tree(&code[at + 2..], base, &mut found);
    }
    found
}

fn identifier_before(code: &str) -> &str {
    let start = code.rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
    &code[start..]
}

fn identifier(code: &str) -> &str {
    let end = code.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(code.len());
    &code[..end]
}

/// Adds the paths of a tree of names behind `base`; how much of the code it is.
fn take_tree(code: &str, mut base: Module, found: &mut BTreeSet<Module>) -> usize {
    let mut at = 0;
    loop {
        let rest = &code[at..];
        if let Some(list) = rest.strip_prefix('{') {
            return at + 1 + take_list(list, &base, found);
        }
        let name = identifier(rest);
        at += name.len();
        match name {
            "super" => drop(base.pop()),
            "self" | "" => {}
            _ => base.push(name.to_owned()),
        }
        if !code[at..].starts_with("::") || name.is_empty() {
            found.insert(base);
            return at;
        }
        at += 2;
    }
}

/// Adds the paths of a list in braces; how much of the code it is, its closing brace included.
fn take_list(list: &str, base: &[String], found: &mut BTreeSet<Module>) -> usize {
    let mut at = 0;
    while at < list.len() {
        let skipped = list[at..].len() - list[at..].trim_start_matches([' ', '\n', ',']).len();
        at += skipped;
        if list[at..].starts_with('}') {
            return at + 1;
        }
        let taken = take_tree(&list[at..], base.to_vec(), found);
        // Another name for it (`as`), or a star.
        let end = list[at + taken..].find([',', '}']).unwrap_or(0);
        at += taken + end.max(usize::from(taken == 0));
    }
    at
}

/// Every file with the files it imports.
fn imports() -> BTreeMap<Module, BTreeSet<Module>> {
    let read = |file: &PathBuf| std::fs::read_to_string(file).unwrap();
    let files: Vec<(Module, String)> = files(&src())
        .iter()
        .filter(|file| !is_for_tests(file) && file.file_stem().is_some_and(|stem| stem != "tests"))
        .map(|file| (module(file), code(&read(file))))
        .collect();
    let known: BTreeSet<Module> = files.iter().map(|(module, _)| module.clone()).collect();
    // The longest beginning of a path that is a file; an item passed on by a folder belongs to the folder's file.
    let file_of = |path: &Module| (0..=path.len()).rev().map(|end| path[..end].to_vec()).find(|of| known.contains(of));
    let of = |(module, code): &(Module, String)| {
        let used = paths(code, module).iter().filter_map(file_of).filter(|used| used != module).collect();
        (module.clone(), used)
    };
    files.iter().map(of).collect()
}

/// The first circle of arrows, as the names on the way round.
fn circle(arrows: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<String>> {
    let (mut done, mut way) = (BTreeSet::new(), Vec::new());
    arrows.keys().find_map(|start| walk(start, arrows, &mut way, &mut done))
}

fn walk(
    at: &Module,
    arrows: &BTreeMap<Module, BTreeSet<Module>>,
    way: &mut Vec<Module>,
    done: &mut BTreeSet<Module>,
) -> Option<Vec<String>> {
    if let Some(first) = way.iter().position(|seen| seen == at) {
        return Some(way[first..].iter().chain([at]).map(|module| module.join("::")).collect());
    }
    if !done.insert(at.clone()) {
        return None;
    }
    way.push(at.clone());
    let found = arrows.get(at).into_iter().flatten().find_map(|next| walk(next, arrows, way, done));
    way.pop();
    found
}

#[test]
fn nothing_imports_the_root() {
    let imports = imports();
    let of_root: Vec<_> = imports
        .iter()
        .filter(|(file, used)| !file.is_empty() && used.contains(&Vec::new()))
        .map(|(file, _)| file)
        .collect();
    assert!(of_root.is_empty(), "they import src/lib.rs: {of_root:?}");
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut imports = imports();
    imports.remove(&Vec::new());
    let mut circles = Vec::new();
    while let Some(way) = circle(&imports) {
        let [.., from, to] = way.as_slice() else { break };
        let module = |name: &str| name.split("::").map(str::to_owned).collect::<Module>();
        imports.get_mut(&module(from)).unwrap().remove(&module(to));
        circles.push(way.join(" -> "));
    }
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn each_module_uses_what_the_table_allows() {
    let mut broken = BTreeSet::new();
    for (file, used) in imports() {
        let Some(from) = file.first() else { continue };
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| name == from) else {
            broken.insert(format!("{from} is not in the table"));
            continue;
        };
        for to in used.iter().filter_map(|used| used.first()) {
            if to != from && !OPEN.contains(&to.as_str()) && !allowed.contains(&to.as_str()) {
                broken.insert(format!("{} uses {to}", file.join("::")));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// A row of the table uses rows above it alone.
#[test]
fn no_arrow_runs_upward() {
    for (at, (name, allowed)) in LAYERS.iter().enumerate() {
        let above: Vec<&str> = LAYERS[..at].iter().map(|(above, _)| *above).collect();
        assert!(allowed.iter().all(|used| above.contains(used)), "{name} uses a row below it");
    }
}

/// Readers of one field each do not know each other.
#[test]
fn readers_of_fields_do_not_know_their_siblings() {
    let mut broken = Vec::new();
    for (file, used) in imports().iter().filter(|(file, _)| file.len() > 1 && file[0] == SIBLINGS) {
        for other in used.iter().filter(|other| other.len() > 1 && other[0] == SIBLINGS && other[1] != file[1]) {
            let shared = other[1] == "context" || SHARED.contains(&(file[1].as_str(), other[1].as_str()));
            broken.extend((!shared).then(|| format!("{} uses {}", file.join("::"), other.join("::"))));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// Where a framework may be named: in its table, in the list of them all, and in its words for people.
const NAMES_FRAMEWORKS: [&str; 3] = ["report/framework.rs", "frameworks/", "output/comparison/words.rs"];

/// Whatever differs between frameworks is a field of their tables, so that a new one is a new table.
#[test]
fn frameworks_are_named_in_their_tables_alone() {
    let named = |file: &&PathBuf| {
        let path = file.strip_prefix(src()).unwrap().to_string_lossy().into_owned();
        let allowed = NAMES_FRAMEWORKS.iter().any(|of| path.starts_with(of));
        !allowed && std::fs::read_to_string(file).unwrap().contains("Framework::")
    };
    let files = files(&src());
    let broken: Vec<_> = files.iter().filter(named).collect();
    assert!(broken.is_empty(), "they name a framework: {broken:?}");
}

#[test]
fn a_circle_is_found_and_paths_are_read() {
    let module = |name: &str| name.split("::").map(str::to_owned).collect::<Module>();
    let arrows = |of: &[(&str, &str)]| {
        let mut arrows: BTreeMap<Module, BTreeSet<Module>> = BTreeMap::new();
        for (from, to) in of {
            arrows.entry(module(from)).or_default().insert(module(to));
        }
        arrows
    };
    assert_eq!(circle(&arrows(&[("a", "b"), ("a", "c"), ("b", "c")])), None);
    let found = circle(&arrows(&[("a", "b"), ("b", "c::d"), ("c::d", "b")]));
    assert_eq!(found, Some(["b", "c::d", "b"].map(str::to_owned).to_vec()));

    let text =
        "use crate::{a::{self, B}, c};\nuse super::d::E;\nuse inner::F;\nlet x = crate::g::h(y::z());\n// crate::no\n";
    let here = ["m", "n"].map(str::to_owned);
    let expected = ["a", "a::B", "c", "g::h", "m::d::E", "m::n::inner::F"];
    assert_eq!(paths(&code(text), &here), expected.into_iter().map(module).collect());
}
