//! What the crate promises to those who use it: its public names, and an example of every function.
//!
//! The names are computed from the source (`tests/names`). A name that is added or taken away changes the snapshot, so
//! that nobody does either without a look at the change; what `#[doc(hidden)]` hides is no promise and is not in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by it what must hold")]

mod names;

use names::{Name, names};
use std::fmt::Write as _;
use std::path::Path;

fn public() -> Vec<Name> {
    names(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"))
}

#[test]
fn the_public_names_are_those_that_were_promised() {
    let mut list = String::new();
    for name in public() {
        let notes = if name.notes.is_empty() { String::new() } else { format!(" [{}]", name.notes.join(", ")) };
        writeln!(list, "{} {}{notes}", name.kind, name.path).unwrap();
    }
    insta::assert_snapshot!("public_names", list);
}

#[test]
fn every_public_function_is_in_an_example() {
    let names = public();
    let examples: String = names.iter().map(|name| example(&name.docs)).collect();
    let shown = |name: &&Name| !example(&name.docs).is_empty() || is_shown(name, &examples);
    let missing: Vec<&str> =
        names.iter().filter(|of| of.is_function() && !shown(of)).map(|of| of.path.as_str()).collect();
    assert!(missing.is_empty(), "no example shows these {}:\n{}", missing.len(), missing.join("\n"));
}

/// The lines of a comment that are compiled and shown.
fn example(docs: &str) -> String {
    let (mut out, mut inside, mut tested) = (String::new(), false, false);
    for line in docs.lines().map(str::trim) {
        if let Some(tags) = line.strip_prefix("```") {
            inside = !inside;
            tested = matches!(tags, "" | "rust" | "no_run" | "should_panic");
        } else if inside && tested && !line.starts_with("# ") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// Whether an example calls the function: a method behind a dot or its type, another by its name alone.
fn is_shown(name: &Name, examples: &str) -> bool {
    let owner = name.owner.as_deref().and_then(|owner| owner.rsplit("::").next());
    let before = owner.map(|owner| [format!("{owner}::"), "fn ".to_owned(), ".".to_owned()]);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    examples.match_indices(name.last()).any(|(at, word)| {
        let (left, right) = (&examples[..at], &examples[at + word.len()..]);
        !right.starts_with(is_word)
            && match &before {
                Some(before) => before.iter().any(|before| left.ends_with(before.as_str())),
                None => !left.ends_with(is_word) && !left.ends_with('.'),
            }
    })
}

#[test]
fn examples_are_told_from_other_blocks() {
    let docs = "Text.\n\n```\n# use a::b;\nb(1);\n```\n\n```text\nc(2)\n```\n\n```no_run\nd(3)\n```\n";
    assert_eq!(example(docs), "b(1);\nd(3)\n");
}
