//! Every report of the corpus as its outline: what a change of the reader changes, line by line.
//!
//! The snapshots under `tests/snapshots` were read beside their reports before they were accepted. To look at what
//! a change does: `INSTA_UPDATE=always cargo test --test outlines`, then `git diff tests/snapshots`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ofsted_report::{Reader, output::outline};
use std::path::Path;

#[test]
fn every_report_of_the_corpus_reads_as_its_outline_says() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    insta::glob!("../corpus", "*/*.txt", |path| {
        let bytes = std::fs::read(path).unwrap();
        // The name without the machine's folders: the snapshot is the same everywhere.
        let name = path.strip_prefix(corpus.canonicalize().unwrap()).unwrap_or(path);
        let name = name.to_string_lossy().replace('\\', "/");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("outline", outline(&Reader::new().name(name).read_bytes(&bytes).unwrap()));
        });
    });
}
