//! Issues that return, both wordings side by side, and what reports say of the recommendations before them.

use super::anchors::Anchors;
use super::parts::{fate, item_link, quote, sentence_link};
use crate::compare::{Issue, Link, Statement};
use crate::output::comparison::view::{View, item_of};
use crate::output::comparison::words;
use maud::{Markup, html};

/// The things to improve that take up an earlier one.
pub fn returning(view: &View, anchors: &Anchors) -> Markup {
    if view.of.issues.is_empty() {
        return html! { p { "No thing to improve was seen to take up an earlier one." } };
    }
    html! {
        p { "On one side what the later report asks for, on the other the earlier wordings that it takes up." }
        ol.cards { @for issue in &view.of.issues { li.pair { (one(view, anchors, issue)) } } }
    }
}

fn one(view: &View, anchors: &Anchors, issue: &Issue) -> Markup {
    html! {
        div.later {
            span.unseen { "Later: " }
            span.place { (item_link(view, anchors, issue.later)) }
            (quote(&view.wording(issue.later)))
        }
        div {
            @for link in &issue.earlier { (earlier(view, anchors, link)) }
        }
    }
}

fn earlier(view: &View, anchors: &Anchors, link: &Link) -> Markup {
    html! {
        div.earlier {
            span.unseen { "Takes up: " }
            span.place { (item_link(view, anchors, item_of(link))) }
            (quote(&view.wording(item_of(link))))
            div.soft {
                "score " (words::score(link.score))
                @if !link.shared.is_empty() { "; both: " (words::terms(link)) }
            }
        }
    }
}

/// What reports say themselves of earlier recommendations.
pub fn statements(view: &View, anchors: &Anchors) -> Markup {
    html! {
        ul.cards { @for statement in &view.of.statements { li { (statement_card(view, anchors, statement)) } } }
    }
}

fn statement_card(view: &View, anchors: &Anchors, statement: &Statement) -> Markup {
    let about = view.labels_of(statement.about.iter().copied());
    html! {
        span.place { (sentence_link(view, anchors, statement.inspection, &statement.evidence)) }
        ", " (words::about(statement, &about)) ": " (fate(statement.says))
        (quote(&statement.evidence.text))
        @if !statement.items.is_empty() {
            p { "Items that it names:" }
            ul.plain {
                @for at in &statement.items { li { (item_link(view, anchors, *at)) (quote(&view.wording(*at))) } }
            }
        }
    }
}
