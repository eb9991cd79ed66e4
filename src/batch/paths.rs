//! Which documents a folder holds.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The endings of files that a folder is searched for; case does not count.
const ENDINGS: [&str; 3] = ["txt", "md", "pdf"];

/// The files below `roots`, sorted by path, each once.
///
/// A folder gives the files in it that end in `.txt`, `.md` or `.pdf` (in any case), at any depth; hidden files are left
/// out and links are followed. A file named in `roots` is taken whatever its ending. A root that does not exist or cannot
/// be searched stays in the list as it is, so that reading it gives the error, at its place in the order.
///
/// ```
/// let paths = ofsted_report::batch::paths(["no/such/folder", "Cargo.toml"]);
/// assert_eq!(paths, [std::path::Path::new("Cargo.toml"), std::path::Path::new("no/such/folder")]);
/// ```
#[must_use]
pub fn paths(roots: impl IntoIterator<Item = impl AsRef<Path>>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    roots.into_iter().for_each(|root| add(&mut found, root.as_ref()));
    // Equal paths are the same path, so their order among each other is none.
    found.sort_unstable();
    found.dedup();
    found
}

fn add(found: &mut Vec<PathBuf>, root: &Path) {
    if !root.is_dir() {
        return found.push(root.to_owned());
    }
    let walk = WalkDir::new(root).follow_links(true).into_iter();
    found.extend(walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)).filter_map(wanted));
}

fn wanted(entry: walkdir::Result<DirEntry>) -> Option<PathBuf> {
    match entry {
        Ok(entry) => (entry.file_type().is_file() && has_ending(entry.path())).then(|| entry.into_path()),
        // A link back to a folder that is being searched hides no file.
        Err(error) if error.loop_ancestor().is_some() => None,
        Err(error) => error.path().map(Path::to_owned),
    }
}

/// Editors and file systems leave such files beside the real ones (`._report.txt`, `.git`).
fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn has_ending(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b/.hidden")).unwrap();
        for name in ["b/two.TXT", "b/.hidden/x.txt", "b.txt", "a.md", "notes.doc", "._a.md", "empty.txt"] {
            fs::write(folder.path().join(name), if name == "empty.txt" { "" } else { name }).unwrap();
        }
        folder
    }

    fn names(folder: &Path, paths: &[PathBuf]) -> Vec<String> {
        paths.iter().map(|p| p.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/")).collect()
    }

    #[test]
    fn a_folder_gives_its_documents_in_order() {
        let folder = folder();
        let found = paths([folder.path()]);
        assert_eq!(names(folder.path(), &found), ["a.md", "b/two.TXT", "b.txt", "empty.txt"]);
    }

    #[test]
    fn a_file_named_is_taken_whatever_its_ending_and_once() {
        let folder = folder();
        let file = folder.path().join("notes.doc");
        assert_eq!(paths([&file, &file, &folder.path().join("a.md")]).len(), 2);
        assert_eq!(paths([folder.path(), folder.path()]).len(), 4);
    }
}
