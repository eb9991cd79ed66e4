//! A bar on the terminal while many documents are read.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;

/// Below so many documents nobody waits long enough to look at a bar.
const WORTH_A_BAR: usize = 50;

/// A bar for `documents`: hidden where standard error is no terminal, where few are read, and where
/// the reports themselves run over the same terminal.
pub fn bar(documents: usize, to_file: Option<&std::path::Path>) -> ProgressBar {
    let own_terminal = to_file.is_some() || !std::io::stdout().is_terminal();
    if documents < WORTH_A_BAR || !own_terminal {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(documents as u64), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template("{bar:40} {pos}/{len} documents, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
