//! The way into the PDF library and back: whatever happens in there, a text or a fault comes out, and soon.

use super::{PdfText, document};
use crate::error::PdfFault;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

/// How deep the PDF library may call itself: a damaged file can nest its objects thousands deep.
const STACK: usize = 64 << 20;

/// How long a document may take. The limits end almost everything sooner; this is for a loop in the PDF library that
/// they cannot see. Its thread is left behind, because no thread can be stopped from outside.
const PATIENCE: Duration = Duration::from_secs(8);

/// Reads the text of a PDF.
///
/// # Errors
/// Where it has none, or none that can be got at.
pub(crate) fn read(bytes: &[u8]) -> Result<PdfText, PdfFault> {
    let (sender, receiver) = sync_channel(1);
    let copy = bytes.to_vec();
    let task = move || drop(sender.send(unless_broken(|| document::read(copy)).unwrap_or(Err(PdfFault::Damaged))));
    match thread::Builder::new().name("pdf".into()).stack_size(STACK).spawn(task) {
        Ok(_) => receiver.recv_timeout(PATIENCE).unwrap_or_else(|error| Err(unanswered(error))),
        // Where there are no threads, or no more of them, the caller's has to do.
        Err(_) => unless_broken(|| document::read(bytes.to_vec())).unwrap_or(Err(PdfFault::Damaged)),
    }
}

fn unanswered(error: RecvTimeoutError) -> PdfFault {
    match error {
        RecvTimeoutError::Timeout => PdfFault::TooMuch,
        RecvTimeoutError::Disconnected => PdfFault::Damaged,
    }
}

thread_local! {
    /// Whether a panic on this thread is expected, and named by an error instead of a message.
    static EXPECTED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`, and gives `None` where it panics: damaged files break assumptions in the PDF library.
pub(super) fn unless_broken<T>(work: impl FnOnce() -> T) -> Option<T> {
    silence_expected();
    let outer = EXPECTED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    EXPECTED.set(outer);
    done
}

/// Puts a hook before the one that prints panics, once: it keeps silent about those that are expected.
fn silence_expected() {
    static SET: Once = Once::new();
    SET.call_once(|| {
        let printed = take_hook();
        set_hook(Box::new(move |panic| {
            if !EXPECTED.try_with(Cell::get).unwrap_or_default() {
                printed(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_none_and_leaves_the_next_reading_alone() {
        assert_eq!(unless_broken(|| -> u8 { panic!("as a fault in the library would") }), None);
        assert_eq!(unless_broken(|| 1), Some(1));
        assert!(!EXPECTED.get());
    }

    #[test]
    fn bytes_that_are_no_pdf_are_damaged() {
        assert_eq!(read(b"%PDF-1.7\n").map(|pdf| pdf.text), Err(PdfFault::Damaged));
    }
}
