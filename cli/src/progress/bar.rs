//! The bar on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;

/// How many columns the bar itself has: half of a terminal of 80, so that the numbers fit behind it.
const WIDTH: usize = 40;

/// Draws a bar on standard error for so many documents.
pub fn draw_bar(documents: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(documents as u64), ProgressDrawTarget::stderr());
    let template = format!("{{bar:{WIDTH}}} {{human_pos}} of {{human_len}} documents, {{rate}} a second, {{eta}} left");
    match ProgressStyle::with_template(&template) {
        Ok(style) => bar.with_style(style.with_key("rate", write_rate)),
        Err(_) => bar,
    }
}

fn write_rate(state: &ProgressState, out: &mut dyn Write) {
    // There is nobody to be told where a bar cannot be drawn.
    let _ = write!(out, "{:.0}", state.per_sec());
}
