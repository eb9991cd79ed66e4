//! Lines of a page, wrapped, with or without colour.

use super::comparison::words;
use crate::report::Grade;
use anstyle::{AnsiColor, Style};

/// Terminals and printed e-mails have so many columns.
pub const WIDTH: usize = 80;

/// How headings and grades are set.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    bold: Style,
    good: Style,
    middling: Style,
    poor: Style,
}

impl Ink {
    /// As all other text.
    pub const PLAIN: Self = Self { bold: Style::new(), good: Style::new(), middling: Style::new(), poor: Style::new() };

    /// With the escape sequences of terminals.
    pub const ANSI: Self = Self {
        bold: Style::new().bold(),
        good: AnsiColor::Green.on_default(),
        middling: AnsiColor::Yellow.on_default(),
        poor: AnsiColor::Red.on_default(),
    };

    /// The colour of a grade, which its word says too.
    pub const fn grade(self, grade: Grade) -> Style {
        match grade {
            Grade::Outstanding | Grade::Good => self.good,
            Grade::Adequate | Grade::RequiresImprovement => self.middling,
            Grade::Inadequate => self.poor,
            Grade::NotJudged => Style::new(),
        }
    }
}

/// A page that is being written.
#[derive(Debug)]
pub struct Sheet {
    /// What is written.
    pub text: String,
    /// How it is coloured.
    pub ink: Ink,
}

impl Sheet {
    /// An empty page.
    pub const fn new(ink: Ink) -> Self {
        Self { text: String::new(), ink }
    }

    /// A line as it is.
    pub fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// A bold line, wrapped.
    pub fn strong(&mut self, text: &str) {
        let bold = self.ink.bold;
        for line in textwrap::wrap(&words::printable(text), WIDTH) {
            self.line(&format!("{bold}{line}{bold:#}"));
        }
    }

    /// A bold line with an empty one before it.
    pub fn heading(&mut self, text: &str) {
        self.line("");
        self.strong(text);
    }

    /// Text behind a label, wrapped, its lines below each other.
    pub fn wrapped(&mut self, label: &str, text: &str) {
        let label = words::printable(label);
        let indent = " ".repeat(width(&label));
        let options = textwrap::Options::new(WIDTH).initial_indent(&label).subsequent_indent(&indent);
        for line in textwrap::wrap(&words::printable(text), options) {
            self.line(&line);
        }
    }
}

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    textwrap::core::display_width(text)
}
