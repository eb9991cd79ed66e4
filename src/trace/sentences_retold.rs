//! Which sentences of the report a document retells: an article's bullets, the sentences of a paper or plan.

use super::items_quoted::Found;
use super::model::{Quoted, Retold, Source};
use super::passages::{Covered, Role, Said, Text, extent};
use super::similarity::likeness;
use super::similarity::likeness::Likeness;
use super::similarity::weights::Weights;
use super::similarity::word_forms;
use crate::report::{Finding, Kind, Report};
use crate::text::span::Span;
use crate::text::{letters_only, sentences};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// The least likeness of a passage and its source.
const LEAST_SCORE: f64 = 0.45;

/// How many of the shared words have to be uncommon in the report: common words alone tie nothing.
const FEWEST_UNCOMMON: usize = 3;

/// Shorter passages retell nothing that could be told for certain, in words.
const FEWEST_WORDS: usize = 5;

/// The glyphs of bullets in running text, as extractors and web pages give them.
const BULLETS: [char; 14] = ['•', '◦', '▪', '■', '◼', '●', '○', '‣', '·', '*', '-', '–', '\u{f0b7}', '\u{f06e}'];

/// The sentences of a report's findings, ready to be looked up.
pub struct Sources<'a> {
    report: &'a Report,
    text: Text<'a>,
    findings: &'a [Finding],
    words: Vec<Vec<u64>>,
    /// For each uncommon word the sentences it stands in.
    uncommon: HashMap<u64, Vec<usize>>,
    /// What the words of the report weigh.
    pub weights: Weights,
}

impl<'a> Sources<'a> {
    /// The sentences of a report that was read with its findings; none of another.
    pub fn of(report: &'a Report) -> Self {
        let findings = report.findings.as_deref().unwrap_or_default();
        let words: Vec<Vec<u64>> = findings.iter().map(|finding| word_forms::of(&finding.text)).collect();
        let items: Vec<Vec<u64>> = report.improvements.iter().map(|item| word_forms::of(&item.text)).collect();
        let weights = Weights::of(words.iter().chain(&items).map(Vec::as_slice));
        let mut uncommon: HashMap<u64, Vec<usize>> = HashMap::new();
        for (at, sentence) in words.iter().enumerate() {
            for word in sentence.iter().filter(|word| weights.is_uncommon(**word)) {
                uncommon.entry(*word).or_default().push(at);
            }
        }
        Self { report, text: Text::of(report), findings, words, uncommon, weights }
    }

    /// The sentence, or two that follow each other, that some words are most like.
    fn best(&self, passage: &[u64]) -> Option<(Range<usize>, f64)> {
        let mut best: Option<(Range<usize>, f64)> = None;
        for range in self.candidates(passage) {
            let alike = likeness::of(passage, &self.words[range.clone()].concat(), &self.weights);
            let better = best.as_ref().is_none_or(|(_, score)| alike.score > *score);
            if better && is_enough(alike) {
                best = Some((range, alike.score));
            }
        }
        best
    }

    /// Single sentences that share enough uncommon words with the passage, then two that do so together: of all others
    /// no order of words has to be looked at.
    fn candidates(&self, passage: &[u64]) -> Vec<Range<usize>> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for at in passage.iter().filter_map(|word| self.uncommon.get(word)).flatten() {
            *shared.entry(*at).or_default() += 1;
        }
        let of = |at: usize| shared.get(&at).copied().unwrap_or_default();
        let first_of_two: BTreeSet<usize> =
            shared.keys().flat_map(|at| [at.checked_sub(1), Some(*at)]).flatten().collect();
        let single = shared.keys().filter(|at| of(**at) >= FEWEST_UNCOMMON).map(|at| *at..at + 1);
        let enough = |at: &usize| of(*at) + of(at + 1) >= FEWEST_UNCOMMON && self.belong_together(*at);
        single.chain(first_of_two.into_iter().filter(enough).map(|at| at..at + 2)).collect()
    }

    /// Whether a sentence and the next stand under one heading.
    fn belong_together(&self, at: usize) -> bool {
        matches!(self.findings.get(at..at + 2), Some([one, two]) if one.section == two.section)
    }

    fn source(&self, range: Range<usize>) -> Option<Source> {
        let (count, findings) = (range.len(), self.findings.get(range)?);
        let paragraph = findings.first()?.paragraph;
        let span: Vec<Span> = findings.iter().flat_map(|finding| finding.span.iter().copied()).collect();
        let text = findings.iter().map(|finding| finding.text.as_str()).collect::<Vec<_>>().join(" ");
        let of = self.report.paragraphs.get(paragraph);
        let (page, line) = self.text.place(&span);
        let page = page.or_else(|| of.and_then(|of| of.page));
        Some(Source { paragraph, number: of.and_then(|of| of.number), sentences: count, text, span, page, line })
    }
}

fn is_enough(alike: Likeness) -> bool {
    alike.score >= LEAST_SCORE && alike.uncommon >= FEWEST_UNCOMMON
}

/// What `document` retells, in its order. What stands in its tables of actions, or is an item of the report, is left
/// out.
pub fn of(document: &Report, said: &[Said], found: &[Found], text: &Text, sources: &Sources) -> Vec<Retold> {
    let taken = Covered::new(found.iter().map(|found| extent(&found.span)));
    let rows = Covered::new(document.actions.iter().map(|action| extent(&action.span)));
    let outside = |said: &&Said| !rows.touches(said.extent());
    let paragraphs = said.iter().filter(|said| said.role == Role::Paragraph).filter(outside);
    let pieces = paragraphs.flat_map(|said| pieces(document.kind, said, text));
    pieces
        .filter(|piece| !taken.touches(extent(&piece.span)))
        .filter_map(|piece| retold(piece, text, sources))
        .collect()
}

/// A passage to look up.
struct Piece {
    text: String,
    span: Vec<Span>,
    shown: Shown,
}

/// When a passage is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Whether it retells anything or not: an article's bullets say what the report found.
    Always,
    /// Where it retells something.
    Tied,
}

/// A bullet whole; of other paragraphs the sentences.
fn pieces(kind: Kind, said: &Said, text: &Text) -> Vec<Piece> {
    let bullet = text.kept().is_some_and(|text| is_bullet(text, said.extent().start));
    let shown = if bullet && kind == Kind::NewsArticle { Shown::Always } else { Shown::Tied };
    if bullet || text.kept().is_none() {
        return vec![Piece { text: said.text.clone(), span: said.span.clone(), shown }];
    }
    let parts = text.parts(said);
    let sentences = sentences::bounds(&said.text).into_iter().map(|range| parts.part(range));
    sentences.map(|(text, span)| Piece { text, span, shown }).collect()
}

/// Whether a bullet stands before byte `at`, alone on its line with what follows.
fn is_bullet(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', '\t', '\u{a0}']);
    let mark = before.chars().next_back().filter(|c| BULLETS.contains(c));
    let line = mark.map(|mark| before[..before.len() - mark.len_utf8()].trim_end_matches([' ', '\t', '\u{a0}']));
    line.is_some_and(|line| line.is_empty() || line.ends_with(['\n', '\r', '\u{c}']))
}

fn retold(piece: Piece, text: &Text, sources: &Sources) -> Option<Retold> {
    let words = word_forms::of(&piece.text);
    let best = sources.best(&words).filter(|_| words.len() >= FEWEST_WORDS);
    let score = best.as_ref().map_or(0.0, |(_, score)| *score);
    let source = best.and_then(|(range, _)| sources.source(range));
    if source.is_none() && piece.shown == Shown::Tied {
        return None;
    }
    let (page, line) = text.place(&piece.span);
    let quoted = source.as_ref().map_or(Quoted::Absent, |source| quoted(&piece.text, &source.text));
    Some(Retold { text: piece.text, span: piece.span, page, line, source, score, quoted })
}

/// A tense shift is another wording, however alike the two are.
fn quoted(text: &str, source: &str) -> Quoted {
    if letters_only::of(text) == letters_only::of(source) { Quoted::Verbatim } else { Quoted::Reworded }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reader;
    use crate::trace::trace;

    const LETTER: &str = "Dear Ms Doe\nFocused visit to Wynnshire children’s services\n\nMain findings\n\
        Supervision is hurried and stops at a list of tasks. Records of decisions are kept by the managers.\n\
        Visits to children are late. Most visits are without purpose, and direct work is absent.\n\
        Plans are drawn up with families. Leaders know what is good and what is not.\n\
        Social workers are proud of the support that is given by their managers.\n";

    fn passages(article: &str) -> Vec<Retold> {
        let text = format!(
            "WYNNSHIRE council has been told to do better.\n\nThe watchdog Ofsted said children’s services had ‘lost their way’.\n\n\
             The report found:\n\n{article}\nA spokesperson for the council said work had begun.\n"
        );
        let article = Reader::new().keep_text().read(&text);
        assert_eq!(article.kind, Kind::NewsArticle);
        let report = Reader::new().findings().keep_text().read(LETTER);
        trace(&report, &[article]).documents.remove(0).passages
    }

    fn source(passage: &Retold) -> &str {
        passage.source.as_ref().map_or("", |source| source.text.as_str())
    }

    #[test]
    fn a_bullet_in_the_past_tense_is_reworded() {
        let passages = passages("  • Supervision was hurried and stopped at a list of tasks.\n");
        assert_eq!(source(&passages[0]), "Supervision is hurried and stops at a list of tasks.");
        assert_eq!((passages[0].quoted, passages[0].score), (Quoted::Reworded, 1.0));
    }

    #[test]
    fn letter_for_letter_is_verbatim() {
        let passages = passages("  • “Supervision is hurried and stops at a list of tasks”\n");
        assert_eq!(passages[0].quoted, Quoted::Verbatim);
    }

    #[test]
    fn two_sentences_may_be_merged() {
        let passages =
            passages("  • Visits to children were late, most were without purpose, and direct work was absent.\n");
        assert_eq!(passages[0].source.as_ref().map(|source| source.sentences), Some(2));
        assert!(source(&passages[0]).starts_with("Visits to children are late. Most visits"));
    }

    #[test]
    fn common_words_tie_nothing() {
        let passages = passages("  • Managers are good and children are given what is theirs.\n");
        assert_eq!((&passages[0].source, passages[0].score, passages[0].quoted), (&None, 0.0, Quoted::Absent));
    }

    #[test]
    fn a_bullet_stands_at_the_start_of_its_line() {
        assert!(is_bullet("a\n  • b", 8) && is_bullet("- b", 2) && is_bullet("\n\u{f0b7}\tb", 5));
        assert!(!is_bullet("a - b", 4) && !is_bullet("b", 0));
    }
}
