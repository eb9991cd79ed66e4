//! Which file of `cli/src` imports which: never in a circle, and never from `main.rs`.
//!
//! A file imports another where one of its paths leads there: the paths of its `use` lines, and those in its code that
//! begin with `crate`, `super`, `self` or a module it declares. What a `mod.rs` passes on is its own, so that a child
//! that imports from its parent what the parent has from a child stands in a circle with it.
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

/// The texts of files by their paths below the folder of the sources.
type Texts = BTreeMap<String, String>;

/// The files, and for each those that it imports from.
type Arrows = BTreeMap<String, BTreeSet<String>>;

/// The root of the crate: what a path means that names no module.
const ROOT: &str = "main.rs";

fn files_below(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    fs::read_dir(path).unwrap().flat_map(|entry| files_below(&entry.unwrap().path())).collect()
}

fn read_texts() -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let name = |file: &Path| file.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
    files_below(&folder).iter().map(|file| (name(file), fs::read_to_string(file).unwrap())).collect()
}

/// How long the comment, string or character is that `text` begins with; 0 where it begins with none.
fn opaque_length(text: &str, behind_word: bool) -> usize {
    let hashes = text.strip_prefix('r').map_or(0, |rest| rest.len() - rest.trim_start_matches('#').len());
    let quote = text.strip_prefix('r').is_some_and(|rest| rest[hashes..].starts_with('"'));
    match () {
        () if text.starts_with("//") => text.find('\n').unwrap_or(text.len()),
        () if text.starts_with("/*") => text.find("*/").map_or(text.len(), |end| end + 2),
        () if quote && !behind_word => {
            let (end, begin) = (format!("\"{}", "#".repeat(hashes)), hashes + 2);
            text[begin..].find(&end).map_or(text.len(), |at| begin + at + end.len())
        }
        () if text.starts_with('"') => quoted_length(text, '"'),
        () if text.starts_with("'\\") || text.chars().nth(2) == Some('\'') && text.starts_with('\'') => {
            quoted_length(text, '\'')
        }
        () => 0,
    }
}

fn quoted_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if char == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The text without comments, strings and characters.
fn without_opaque(text: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    while let Some(char) = text[at..].chars().next() {
        let behind_word = out.ends_with(|c: char| c.is_alphanumeric() && c != 'b' || c == '_');
        let length = opaque_length(&text[at..], behind_word);
        out.push(if length > 0 { ' ' } else { char });
        at += length.max(char.len_utf8());
    }
    out
}

/// How long the item is that `code` begins with: up to its semicolon, or the end of its braces.
fn item_length(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, char) in code.char_indices() {
        match char {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(char, ';' | '}') {
            return at + 1;
        }
    }
    code.len()
}

/// What is compiled into the command: the text without comments, strings and tests.
fn code(text: &str) -> String {
    let code = without_opaque(text);
    let mut parts = code.split("#[cfg(test)]");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + &part[item_length(part)..])
}

/// The paths of what stands behind `use`: `a::{self, b::{c, d}}` is `a::self`, `a::b::c` and `a::b::d`.
fn expand(tree: &str) -> Vec<String> {
    let Some((front, list)) = tree.split_once('{') else {
        return tree.split_whitespace().next().map(str::to_owned).into_iter().collect();
    };
    let list = list.rsplit_once('}').map_or(list, |(list, _)| list);
    split_list(list).into_iter().flat_map(expand).map(|path| format!("{}{path}", front.trim())).collect()
}

fn split_list(list: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    list.split(|char| {
        depth += i32::from(char == '{') - i32::from(char == '}');
        char == ',' && depth == 0
    })
    .collect()
}

/// Every path in the code of a file that may lead to another.
fn paths(code: &str) -> Vec<String> {
    let words: Vec<&str> = code.split_inclusive(|c: char| c.is_whitespace() || c == ';').collect();
    let mut found = Vec::new();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        if word.trim() == "use" {
            let tree: String = words.by_ref().scan(false, until_semicolon).collect();
            found.extend(expand(tree.trim_end_matches(';')));
        } else {
            let paths = word.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
            found.extend(paths.filter(|path| path.contains("::")).map(str::to_owned));
        }
    }
    found
}

fn until_semicolon<'a>(is_over: &mut bool, word: &'a str) -> Option<&'a str> {
    (!*is_over).then(|| {
        *is_over = word.ends_with(';');
        word
    })
}

/// The module that a file is: `extract/mod.rs` is `extract`, and the root has no name.
fn module(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    path.split('/').filter(|name| !matches!(*name, "mod" | "main")).map(str::to_owned).collect()
}

/// The file that a path means in the module `here`; `None` where it leads out of the crate.
fn resolve(files: &BTreeMap<Vec<String>, &String>, here: &[String], path: &str) -> Option<String> {
    let mut names = path.split("::").map(str::trim).peekable();
    let mut at = if names.peek() == Some(&"crate") { Vec::new() } else { here.to_vec() };
    let is_local = names.next_if(|name| matches!(*name, "crate" | "self")).is_some();
    let begin = at.clone();
    for name in names {
        let below = [at.clone(), vec![name.to_owned()]].concat();
        match name {
            "super" => drop(at.pop()),
            _ if files.contains_key(&below) => at = below,
            _ => break,
        }
    }
    (is_local || at != begin).then(|| files[&at].clone())
}

fn draw_arrows(texts: &Texts) -> Arrows {
    let files: BTreeMap<_, _> = texts.keys().map(|file| (module(file), file)).collect();
    let targets = |file: &String, text: &String| {
        let paths = paths(&code(text)).into_iter();
        let targets = paths.filter_map(|path| resolve(&files, &module(file), &path));
        targets.filter(|target| target != file).collect()
    };
    texts.iter().map(|(file, text)| (file.clone(), targets(file, text))).collect()
}

/// The arrows between the top modules.
fn between_folders(arrows: &Arrows) -> Arrows {
    let top = |file: &String| file.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
    let mut folders = Arrows::new();
    for (file, targets) in arrows {
        let others = targets.iter().map(top).filter(|target| *target != top(file));
        folders.entry(top(file)).or_default().extend(others);
    }
    folders
}

/// The shortest way from a file back to itself, where there is one.
fn way_back<'a>(arrows: &'a Arrows, start: &'a str) -> Option<Vec<&'a str>> {
    let (mut ways, mut seen) = (VecDeque::from([vec![start]]), BTreeSet::new());
    while let Some(way) = ways.pop_front() {
        for next in arrows.get(*way.last()?).into_iter().flatten() {
            if next == start {
                return Some(way);
            }
            if seen.insert(next) {
                ways.push_back([way.as_slice(), &[next]].concat());
            }
        }
    }
    None
}

/// The loops, spelled out; each once, from its first file in the order of names on.
fn loops(arrows: &Arrows) -> BTreeSet<String> {
    let ways = arrows.keys().filter_map(|start| way_back(arrows, start));
    let spelled = ways.map(|mut way| {
        let first = way.iter().enumerate().min_by_key(|(_, file)| **file).map_or(0, |(at, _)| at);
        way.rotate_left(first);
        format!("{} -> {}", way.join(" -> "), way[0])
    });
    spelled.collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let loops = loops(&draw_arrows(&read_texts()));
    assert!(loops.is_empty(), "{loops:#?}");
}

#[test]
fn no_folders_import_each_other_in_a_circle() {
    let loops = loops(&between_folders(&draw_arrows(&read_texts())));
    assert!(loops.is_empty(), "{loops:#?}");
}

#[test]
fn nothing_imports_the_root() {
    let arrows = draw_arrows(&read_texts());
    let wrong: Vec<_> = arrows.iter().filter(|(_, targets)| targets.contains(ROOT)).map(|(file, _)| file).collect();
    assert!(wrong.is_empty(), "{wrong:#?} import from {ROOT}");
}

/// Without arrows there would be no circle either.
#[test]
fn the_arrows_of_the_command_are_seen() {
    let arrows = draw_arrows(&read_texts());
    assert!(arrows[ROOT].contains("args.rs"), "{arrows:#?}");
    assert!(arrows["args.rs"].contains("extract/shard.rs"), "{arrows:#?}");
}

fn invented(arrows: &[(&str, &[&str])]) -> Arrows {
    let owned = |targets: &[&str]| targets.iter().map(|target| (*target).to_owned()).collect();
    arrows.iter().map(|(file, targets)| ((*file).to_owned(), owned(targets))).collect()
}

#[test]
fn a_loop_is_found_and_spelled_out() {
    let straight = invented(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])]);
    assert!(loops(&straight).is_empty());
    let two = invented(&[("b", &["a"]), ("a", &["b", "c"]), ("c", &[])]);
    assert!(loops(&two).iter().eq(["a -> b -> a"]));
    let three = invented(&[("a", &["b"]), ("b", &["c"]), ("c", &["a"]), ("d", &["a"])]);
    assert!(loops(&three).iter().eq(["a -> b -> c -> a"]));
}

#[test]
fn a_loop_between_folders_is_found_where_no_files_are_in_one() {
    let arrows = invented(&[("args.rs", &["x/leaf.rs"]), ("x/leaf.rs", &[]), ("x/mod.rs", &["args.rs"])]);
    assert!(loops(&arrows).is_empty());
    assert!(loops(&between_folders(&arrows)).iter().eq(["args -> x -> args"]));
}

fn arrows_of(texts: &[(&str, &str)]) -> Arrows {
    draw_arrows(&texts.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect())
}

#[test]
fn every_way_to_name_a_file_is_an_arrow() {
    let names = [
        "use crate::x::leaf::Leaf;",
        "pub use super::leaf::{self, Leaf as Other};",
        "use crate::{\n    std_like,\n    x::{leaf::{A, B}},\n};",
        "fn f() -> Option<crate::x::leaf::Leaf> { None }",
        "fn f(leaf: &super::leaf::Leaf) {}",
        "use self::super::leaf;",
        "fn f() -> char { '\"' }\nuse super::leaf::A;",
    ];
    for text in names {
        let arrows = arrows_of(&[("main.rs", ""), ("x/mod.rs", ""), ("x/leaf.rs", ""), ("x/here.rs", text)]);
        assert!(arrows["x/here.rs"].contains("x/leaf.rs"), "{text}: {arrows:?}");
    }
    let inner = arrows_of(&[("main.rs", "mod x;\nfn main() { x::run() }"), ("x.rs", "use crate::Outcome;")]);
    assert!(loops(&inner).iter().eq(["main.rs -> x.rs -> main.rs"]));
}

#[test]
fn comments_strings_tests_and_other_crates_are_no_arrows() {
    let names = [
        "// use super::leaf::A;\n/* use super::leaf; */",
        "const A: &str = \"use super::leaf; \\\" use super::leaf;\";\nconst B: &str = r#\"\" super::leaf::C \"#;",
        "#[cfg(test)]\nmod tests {\n    use super::super::leaf::{A};\n    fn f(x: [u8; 3]) {}\n}",
        "#[cfg(test)]\n#[path = \"leaf.rs\"]\nmod leaf;",
        "use std::fmt::{self, Write};\nuse leaf::A;",
        "fn user<'a>(x: &'a str) -> &'a str { leaf::call(x) }",
    ];
    for text in names {
        let arrows = arrows_of(&[("main.rs", ""), ("x/mod.rs", ""), ("x/leaf.rs", ""), ("x/here.rs", text)]);
        assert!(arrows["x/here.rs"].is_empty(), "{text}: {arrows:?}");
    }
}

#[test]
fn a_child_that_imports_what_its_parent_passes_on_is_in_a_circle() {
    let parent = ("x/mod.rs", "mod a;\nmod b;\npub use b::B;");
    let circle = arrows_of(&[("main.rs", "mod x;"), parent, ("x/a.rs", ""), ("x/b.rs", "use super::Other;")]);
    assert!(loops(&circle).iter().eq(["x/b.rs -> x/mod.rs -> x/b.rs"]));
    let leaf = arrows_of(&[("main.rs", "mod x;"), parent, ("x/a.rs", "use super::b::B;"), ("x/b.rs", "")]);
    assert!(loops(&leaf).is_empty());
}

#[test]
fn a_name_that_is_no_module_is_of_the_root() {
    let arrows = arrows_of(&[("main.rs", "mod x;"), ("x.rs", "use crate::{complain, x};"), ("y.rs", "use super::*;")]);
    assert!(arrows["x.rs"].contains(ROOT) && arrows["y.rs"].contains(ROOT), "{arrows:?}");
}
