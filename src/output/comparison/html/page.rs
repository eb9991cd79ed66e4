//! The frame of the page, and the order of its parts.

use super::anchors::Anchors;
use super::{grades, issues, matrix, sources, status, timeline};
use crate::compare::Comparison;
use crate::output::comparison::view::View;
use crate::output::comparison::words;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// How the page looks; part of the page, so that it needs no other file.
const STYLE: &str = include_str!("style.css");

/// The page.
pub fn page(comparisons: &[Comparison]) -> Markup {
    let title = title(comparisons);
    let parts: Vec<(View, Anchors)> =
        comparisons.iter().enumerate().map(|(at, of)| (View::new(of), Anchors::new(at, of))).collect();
    html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "ofsted-report " (env!("CARGO_PKG_VERSION")) };
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { "Skip to the content" }
                header { h1 { (heading(comparisons)) } }
                (contents(&parts))
                main #main tabindex="-1" {
                    @if comparisons.is_empty() { p { "No document was read that could be compared." } }
                    @for (view, anchors) in &parts { (article(view, anchors)) }
                }
                (foot())
            }
        }
    }
}

fn title(comparisons: &[Comparison]) -> String {
    match comparisons {
        [only] => format!("{}: inspections compared", View::new(only).authority()),
        all => format!("Inspections of {} compared", words::count(all.len(), "authority", "authorities")),
    }
}

/// The heading over all; that of the only authority follows it.
fn heading(comparisons: &[Comparison]) -> String {
    if comparisons.len() == 1 { "Inspections compared".to_owned() } else { title(comparisons) }
}

/// Links to each authority, or to the parts of the only one.
fn contents(parts: &[(View, Anchors)]) -> Markup {
    html! {
        nav aria-label="Contents" {
            ul {
                @if let [(view, anchors)] = parts {
                    @for (part, title) in sections(view) {
                        li { a href={ "#" (anchors.part(part)) } { (title) } }
                    }
                } @else {
                    @for (view, anchors) in parts {
                        li { a href={ "#" (anchors.part("top")) } { (view.authority()) } }
                    }
                }
            }
        }
    }
}

/// The parts that a comparison has, by the names of their ids.
fn sections(view: &View) -> impl Iterator<Item = (&'static str, &'static str)> {
    let of = view.of;
    let all = [
        ("inspections", "Inspections", !of.inspections.is_empty()),
        ("grades", "Grades", !of.inspections.is_empty()),
        ("issues", "Issues that return", !of.inspections.is_empty()),
        ("status", "What became of earlier items", !of.status.is_empty()),
        ("threads", "Issues over the years", !of.threads.is_empty()),
        ("statements", "What reports say themselves", !of.statements.is_empty()),
        ("left-out", "Documents left out", !of.left_out.is_empty()),
        ("sources", "Items and sentences", !of.inspections.is_empty()),
    ];
    all.into_iter().filter(|(.., is_there)| *is_there).map(|(part, title, _)| (part, title))
}

fn article(view: &View, anchors: &Anchors) -> Markup {
    let top = anchors.part("top");
    html! {
        article aria-labelledby=(top) {
            h2 #(top) { (view.authority()) }
            @if !view.of.inspections.is_empty() { (as_at(view)) }
            @for (part, title) in sections(view) {
                @let id = anchors.part(part);
                section aria-labelledby=(id) {
                    h3 #(id) { (title) }
                    (section(part, view, anchors))
                }
            }
        }
    }
}

fn section(part: &str, view: &View, anchors: &Anchors) -> Markup {
    match part {
        "inspections" => sources::inspections(view, anchors),
        "grades" => html! { (timeline::figure(view, anchors)) (grades::table(view, anchors)) },
        "issues" => issues::returning(view, anchors),
        "status" => status::status(view, anchors),
        "threads" => html! { (matrix::figure(view, anchors)) (matrix::table(view, anchors)) },
        "statements" => issues::statements(view, anchors),
        "left-out" => sources::left_out(view),
        _ => sources::sources(view, anchors),
    }
}

/// How new the documents are, and what silence means.
fn as_at(view: &View) -> Markup {
    let documents = words::count(view.of.inspections.len(), "document", "documents");
    html! {
        p.note {
            @match view.as_at() {
                Some(date) => {
                    strong { "As at " time datetime=(date) { (words::day(date)) } ": " }
                    "that is the newest day named by the " (documents) " compared here. "
                }
                None => { "The " (documents) " compared here print no dates. " }
            }
            "Whether Ofsted has published anything since, this page does not know. What a later report does not mention \
             is called “not mentioned”, which is no sign that it improved."
        }
    }
}

fn foot() -> Markup {
    html! {
        footer {
            p {
                "Made by ofsted-report " (env!("CARGO_PKG_VERSION")) " from the documents named above. Words in quotation \
                 marks are theirs; which of them belong together was worked out by rules, and can be wrong: follow the \
                 links to the whole wordings. “Adequate” (to 2013) and “requires improvement” (since 2013) are different \
                 words of different scales."
            }
        }
    }
}
