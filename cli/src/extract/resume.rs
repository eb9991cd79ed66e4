//! What an interrupted run left, and how much of it is what this run would write.

use super::digest::sha256;
use super::input::Input;
use super::job::{Files, Job};
use super::journal::{Damaged, Entry, Header, Line, Lines};
use super::kept::{Kept, Proven};
use ofsted_report::batch::{Weigh, in_order};
use std::fs::{self, File};
use std::io::{self, BufReader, Read as _, Seek as _, SeekFrom};
use std::iter::repeat_with;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// Proves what an interrupted run left, document by document, up to the first that is not what this
/// run would write: another path, other bytes under it, or an output that was changed. `proved` is told
/// after each how many are proved so far.
///
/// # Errors
/// Where the files are there and cannot be read.
pub fn prove_kept(
    job: &Job,
    journal: &File,
    inputs: &[Input],
    jobs: Option<NonZeroUsize>,
    proved: impl FnMut(usize),
) -> io::Result<Kept> {
    let mut lines = Lines::new(BufReader::new(journal));
    let Some(Ok((Line::Header(header), journal_end))) = lines.next() else {
        let is_left = fs::exists(&job.files.part)?;
        return Ok(if is_left { Kept::nothing("no journal says what is in it") } else { Kept::default() });
    };
    let output = match usable_output(job, &header)? {
        Ok(output) => output,
        Err(why) => return Ok(Kept::nothing(why)),
    };
    let kept = Kept { end: job.opening.len() as u64, journal_end, ..Kept::default() };
    let claims = read_claims(job, lines, inputs, kept.end);
    let kept = prove_claims(kept, claims, &output, jobs, proved);
    Ok(keep_or_discard(kept, &job.files, &output, inputs.len()))
}

/// The file with the output, or why nothing in it can be kept.
fn usable_output(job: &Job, header: &Header) -> io::Result<Result<PathBuf, String>> {
    if let Some(why) = job.header.explain_difference(header) {
        return Ok(Err(why));
    }
    let Some(output) = find_output(&job.files)? else {
        return Ok(Err("it is not there any more".to_owned()));
    };
    let is_begun = begins_with(&output, &job.opening)?;
    Ok(if is_begun { Ok(output) } else { Err("its beginning was changed".to_owned()) })
}

/// The file with the output: the part, or, where the run was killed after its last step but one, the
/// target, which then has the length that the journal's last line gives.
fn find_output(files: &Files) -> io::Result<Option<PathBuf>> {
    if fs::exists(&files.part)? {
        return Ok(Some(files.part.clone()));
    }
    let last = Lines::new(BufReader::new(File::open(&files.journal)?)).last();
    let length = fs::metadata(&files.target).map(|there| there.len()).ok();
    let is_whole = matches!(last, Some(Ok((Line::Complete(complete), _))) if Some(complete.end) == length);
    Ok(is_whole.then(|| files.target.clone()))
}

fn begins_with(output: &Path, opening: &[u8]) -> io::Result<bool> {
    let mut bytes = Vec::new();
    File::open(output)?.take(opening.len() as u64).read_to_end(&mut bytes)?;
    Ok(bytes == opening)
}

/// A whole output under its own name cannot be gone on with: it is right as it is, or of no use.
fn keep_or_discard(kept: Kept, files: &Files, output: &Path, inputs: usize) -> Kept {
    match () {
        () if output == files.part => kept,
        () if kept.documents == inputs && kept.why.is_none() => Kept { whole: true, ..kept },
        () => Kept::nothing(kept.why.unwrap_or_else(|| "there are more documents now".to_owned())),
    }
}

/// What the journal says of a document, and what there is to prove it by.
struct Claim {
    line: Result<(Entry, u64), Damaged>,
    /// The document that this run has at this place.
    input: Option<Input>,
    /// Where its output begins.
    start: u64,
    /// What stands between the output before and its own.
    between: &'static [u8],
}

impl Weigh for Claim {
    fn weight(&self) -> usize {
        size_of::<Self>()
    }
}

/// The claims of a journal, in order.
fn read_claims(job: &Job, lines: Lines<BufReader<&File>>, inputs: &[Input], start: u64) -> impl Iterator<Item = Claim> {
    let (form, mut start, mut reports) = (job.form, start, 0_usize);
    let documents = lines.map_while(|line| match line {
        Ok((Line::Document(entry), end)) => Some(Ok((entry, end))),
        Ok((Line::Complete(_), _)) => None,
        Ok((Line::Header(_), _)) | Err(Damaged) => Some(Err(Damaged)),
    });
    let inputs = inputs.iter().cloned().map(Some).chain(repeat_with(|| None));
    documents.zip(inputs).map(move |(line, input)| {
        let between = if reports > 0 { form.between() } else { b"".as_slice() };
        let claim = Claim { line, input, start, between };
        if let Ok((entry, _)) = &claim.line {
            start = entry.end;
            reports += usize::from(entry.output.is_some());
        }
        claim
    })
}

/// A claim that was checked: proved, or why not.
struct Verdict(Result<Proven, String>);

impl Weigh for Verdict {
    fn weight(&self) -> usize {
        size_of::<Self>()
    }
}

fn prove_claims(
    mut kept: Kept,
    claims: impl Iterator<Item = Claim>,
    output: &Path,
    jobs: Option<NonZeroUsize>,
    mut proved: impl FnMut(usize),
) -> Kept {
    let output = output.to_owned();
    for checked in in_order(claims, jobs, move |claim| Verdict(prove_claim(claim, &output))) {
        match checked.0 {
            Ok(proven) => kept.add(proven),
            Err(why) => {
                kept.why = Some(why);
                break;
            }
        }
        proved(kept.documents);
    }
    kept
}

fn prove_claim(claim: Claim, output: &Path) -> Result<Proven, String> {
    let Claim { line, input, start, between } = claim;
    let (entry, journal_end) = line.map_err(|Damaged| "the journal was changed")?;
    let input = input.ok_or("there are fewer documents now")?;
    if input.name() != entry.path {
        return Err(format!("{} is now where {} was", input.name(), entry.path));
    }
    if !is_unchanged(&input, &entry) {
        return Err(format!("{} has changed", entry.path));
    }
    match is_written(&entry, output, start, between) {
        Ok(true) => Ok(Proven { entry, journal_end }),
        Ok(false) | Err(_) => Err(format!("the output for {} was changed", entry.path)),
    }
}

/// Whether the document holds the bytes that were read, or still cannot be read for the same reason.
fn is_unchanged(input: &Input, entry: &Entry) -> bool {
    match input.load() {
        Ok(bytes) => entry.sha256 == Some(sha256(&bytes)),
        Err(error) => entry.sha256.is_none() && entry.failed == Some(error.to_string()),
    }
}

/// Whether what was written for the document stands in the output.
fn is_written(entry: &Entry, output: &Path, start: u64, between: &[u8]) -> io::Result<bool> {
    let Some(hash) = &entry.output else { return Ok(entry.end == start) };
    let length = entry.end.checked_sub(start).ok_or(io::ErrorKind::InvalidData)?;
    let mut file = File::open(output)?;
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    let read = file.take(length).read_to_end(&mut bytes)?;
    let piece = bytes.strip_prefix(between);
    Ok(read as u64 == length && piece.is_some_and(|piece| sha256(piece) == *hash))
}
