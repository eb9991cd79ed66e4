//! What every test of the command needs: folders of documents, and the command run in them.
#![allow(dead_code, reason = "each test uses a part of it")]

use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

pub const LETTER: &str = "Mersham Borough Council\nDear Ms Doe\nFocused visit to Mersham children’s services\n";

pub fn ofsted(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ofsted"));
    command.current_dir(folder).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

pub fn run(folder: &TempDir, args: &[&str]) -> Output {
    ofsted(folder.path()).args(args).output().unwrap()
}

pub fn run_with_input(folder: &TempDir, args: &[&str], input: &[u8]) -> Output {
    let mut child = ofsted(folder.path())
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

pub fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// Three reports in two folders, and what stands beside reports in real folders.
pub fn corpus() -> TempDir {
    let letter = LETTER.as_bytes();
    folder(&[
        ("in/b.txt", letter),
        ("in/a/z.md", letter),
        ("in/C.TXT", letter),
        ("in/notes.doc", b"x"),
        ("in/.git/x.txt", b"x"),
    ])
}

pub fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

pub fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

pub fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub fn names(output: &Output) -> Vec<String> {
    let reports = stdout(output).lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    reports.map(|report| report["source"]["name"].as_str().unwrap().replace('\\', "/")).collect()
}

pub fn arguments(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// Runs a line of arguments that hold no space.
pub fn line(folder: &TempDir, line: &str) -> Output {
    run(folder, &arguments(line))
}

/// A named pipe: a document that is not there until somebody writes it.
#[cfg(unix)]
pub fn fifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}
