//! The way into the PDF library and back: whatever happens in there, a text or a fault comes out, and soon.

use super::document;
use super::extracted::PdfText;
use super::panics::unless_broken;
use crate::error::PdfFault;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_pdf_are_damaged() {
        assert_eq!(read(b"%PDF-1.7\n").map(|pdf| pdf.text), Err(PdfFault::Damaged));
    }
}
