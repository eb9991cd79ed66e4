//! What the README shows is what the command prints.
//!
//! `OFSTED_UPDATE=1 cargo test -p ofsted-cli --test readme` writes the shown output anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What a line of the README prints at the root of the project, pipes and all.
fn printed(line: &str) -> String {
    let folder = Path::new(env!("CARGO_BIN_EXE_ofsted")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh").args(["-c", line]).current_dir(root()).env("PATH", path).output().unwrap();
    assert!(output.status.success(), "{line}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn shown_output_is_what_is_printed() {
    let path = root().join("README.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let mut now = String::new();
    for (at, part) in page.split("```console\n$ ").enumerate() {
        if at == 0 {
            now.push_str(part);
            continue;
        }
        let (line, _) = part.split_once('\n').unwrap();
        let (_, rest) = part.split_once("\n```\n").unwrap();
        now.push_str(&format!("```console\n$ {line}\n{}```\n{rest}", printed(line)));
    }
    if std::env::var_os("OFSTED_UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    } else {
        assert_eq!(page, now);
    }
}

/// The shown JSON leaves the rest of the document out, so its lines are looked for in order.
#[test]
fn shown_json_is_in_what_is_printed() {
    let page = std::fs::read_to_string(root().join("README.md")).unwrap();
    let (_, shown) = page.split_once("```json\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let printed = printed("ofsted extract corpus/ilacs/wynnshire-2026.txt");
    let mut lines = printed.lines().map(|line| line.trim().trim_end_matches(','));
    for line in shown.lines().map(|line| line.trim().trim_end_matches(',')) {
        assert!(lines.any(|printed| printed == line), "{line}");
    }
}
