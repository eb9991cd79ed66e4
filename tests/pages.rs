//! Pages of a comparison: what they say, and that what a document holds can do nothing to them.
#![cfg(all(feature = "output", feature = "pages"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by it what must hold, in its helpers too")]

mod chain;

use chain::{comparison, lost, spoilt};
use ofsted_report::compare::Comparison;
use ofsted_report::output::comparison::{coloured, html, markdown, text, write_json};
use proptest::prelude::*;
use regex::Regex;
use std::collections::BTreeSet;

#[test]
fn a_comparison_as_text() {
    insta::assert_snapshot!(text(&[comparison()]));
}

#[test]
fn a_comparison_as_markdown() {
    insta::assert_snapshot!(markdown(&[comparison()]));
}

#[test]
fn json_reads_back_equal() {
    let mut out = Vec::new();
    write_json(&mut out, &[comparison(), lost()]).unwrap();
    assert_eq!(serde_json::from_slice::<Vec<Comparison>>(&out).unwrap(), [comparison(), lost()]);
    assert!(out.starts_with(b"[\n  {\n    \"schema\": \"ofsted-comparison/1\",\n"));
}

#[test]
fn colour_changes_no_word() {
    let coloured = coloured(&[comparison()]);
    assert!(coloured.contains("\u{1b}[31minadequate\u{1b}[0m"), "{coloured}");
    let escape = Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
    let plain: Vec<_> = coloured.lines().map(|line| escape.replace_all(line, "").trim_end().to_owned()).collect();
    assert_eq!(plain.join("\n"), text(&[comparison()]).trim_end());
}

/// The browser test opens these too: see `.ci/page.py`.
fn written(name: &str, page: &str) {
    std::fs::write(std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), page).unwrap();
}

fn all<'a>(page: &'a str, pattern: &str) -> Vec<&'a str> {
    Regex::new(pattern).unwrap().captures_iter(page).map(|found| found.get(1).unwrap().as_str()).collect()
}

#[test]
fn every_id_is_there_once_and_every_link_goes_somewhere() {
    let mut other = comparison();
    other.authority = "Ouseby".to_owned();
    for (name, comparisons) in [("one.html", vec![comparison()]), ("two.html", vec![comparison(), other])] {
        let page = html(&comparisons);
        written(name, &page);
        let ids = all(&page, r#" id="([^"]+)""#);
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len());
        let links = all(&page, r##"href="([^"]+)""##);
        assert!(links.len() > 40, "{}", links.len());
        assert!(links.iter().all(|link| link.strip_prefix('#').is_some_and(|id| unique.contains(id))), "{links:?}");
        let named = all(&page, r#"aria-labelledby="([^"]+)""#);
        assert!(named.iter().flat_map(|ids| ids.split(' ')).all(|id| unique.contains(id)), "{named:?}");
    }
}

#[test]
fn the_page_needs_nothing_else() {
    let page = html(&[comparison()]);
    for outside in ["<script", "<link", "<img", "<iframe", "@import", "url(", "onclick", "src="] {
        assert!(!page.contains(outside), "{outside}");
    }
    let addresses = all(&page, r#"(https?:[^"]*)"#);
    assert!(addresses.iter().all(|address| *address == "http://www.w3.org/2000/svg"), "{addresses:?}");
}

#[test]
fn headings_are_in_order_and_tables_have_heads() {
    let page = html(&[comparison()]);
    let levels: Vec<u8> = all(&page, "<h([1-6])").iter().map(|level| level.parse().unwrap()).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    assert_eq!(all(&page, "(<table)").len(), all(&page, "(<caption)").len());
    assert!(all(&page, "<th([ >][^>]*)").iter().all(|th| th.contains("scope=")));
    assert_eq!(all(&page, "(<svg )").len(), all(&page, r#"(<svg [^>]*role="img")"#).len());
}

#[test]
fn silence_is_never_improvement() {
    let mut silent = comparison();
    silent.status.retain(|status| status.evidence.is_none());
    for page in [text(&[silent.clone()]), markdown(&[silent.clone()]), html(&[silent])] {
        assert!(page.contains("no sign that"), "{page}");
        assert!(page.to_lowercase().contains("not mentioned"));
    }
}

#[test]
fn adequate_and_requires_improvement_stay_two_words() {
    for page in [text(&[comparison()]), markdown(&[comparison()]), html(&[comparison()])] {
        assert!(page.contains("adequate") && page.contains("requires"), "{page}");
    }
    let page = html(&[comparison()]);
    assert!(page.contains(r#"<span class="grade third">adequate</span>"#));
    assert!(page.contains(r#"<span class="grade third">requires improvement</span>"#));
}

const HOSTILE: &str = " \"><script>alert('x')</script><!-- &amp; \u{1b}[2J\u{7}\u{9b}\u{202e}\u{0}\n# | x";

#[test]
fn hostile_words_are_shown_and_do_nothing() {
    let page = html(&[spoilt(HOSTILE)]);
    written("hostile.html", &page);
    assert!(!page.contains("<script") && !page.contains("<!--"));
    assert!(page.contains("&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt;&lt;!-- &amp;amp;"), "{page}");
    assert!(!page.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'));
    for page in [text(&[spoilt(HOSTILE)]), markdown(&[spoilt(HOSTILE)])] {
        assert!(!page.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'));
    }
    let coloured = coloured(&[spoilt(HOSTILE)]);
    assert!(!coloured.contains("[2J") || !coloured.contains("\u{1b}[2J"));
}

#[test]
fn hostile_words_are_no_markdown() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let page = markdown(&[spoilt(HOSTILE)]);
    let tables =
        |page: &str| Parser::new_ext(page, Options::all()).filter(|e| matches!(e, Event::Start(Tag::Table(_)))).count();
    assert_eq!(tables(&page), tables(&markdown(&[comparison()])));
    let strange = Parser::new_ext(&page, Options::all()).find(|event| {
        matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)))
    });
    assert_eq!(strange, None);
}

#[test]
fn indices_that_lead_nowhere_break_nothing() {
    let page = html(&[lost()]);
    assert!(page.contains("an unknown inspection") && text(&[lost()]).contains("an unknown inspection"));
    assert!(markdown(&[lost()]).contains("an unknown inspection"));
}

#[test]
fn nothing_to_compare_is_said() {
    assert_eq!((text(&[]), markdown(&[])), (String::new(), String::new()));
    assert!(html(&[]).contains("No document was read that could be compared."));
    let mut bare = comparison();
    (bare.inspections, bare.timeline, bare.issues, bare.status) = Default::default();
    (bare.threads, bare.statements, bare.authority) = Default::default();
    assert!(text(&[bare.clone()]).starts_with("No authority named: no inspections\n"));
    assert!(html(&[bare.clone()]).contains("None of these documents gives a grade."));
    assert!(markdown(&[bare]).contains("## Documents left out"));
}

#[test]
fn no_line_is_wider_than_a_terminal() {
    for line in text(&[comparison()]).lines() {
        assert!(textwrap::core::display_width(line) <= 80, "{line}");
    }
}

proptest! {
    #[test]
    fn any_words_break_no_page(words in any::<String>()) {
        let spoilt = [spoilt(&words)];
        let page = html(&spoilt);
        let (now, plain) = (all(&page, "<([a-z0-9]+)[ >]").len(), all(&html(&[comparison()]), "<([a-z0-9]+)[ >]").len());
        prop_assert!(now.abs_diff(plain) < 60, "{now} {plain}");
        let escape = char::from(27);
        prop_assert!(!text(&spoilt).contains(escape) && !markdown(&spoilt).contains(escape));
    }
}
