//! What several parts of the page have: links to items and sentences, tables that may be wider than the screen.

use super::anchors::Anchors;
use crate::compare::{Evidence, Fate, ItemRef};
use crate::output::comparison::view::View;
use crate::output::comparison::words;
use maud::{Markup, html};

/// Something that may be wider than the screen: it scrolls by itself, by keyboard too.
pub fn wide(label: &str, content: &Markup) -> Markup {
    html! { div.wide role="region" aria-label=(label) tabindex="0" { (content) } }
}

/// A link, or its text where there is nothing to go to.
pub fn link(href: Option<&String>, text: &str) -> Markup {
    html! {
        @match href {
            Some(href) => a href=(href) { (text) },
            None => (text),
        }
    }
}

/// The place of an item, as a link to it.
pub fn item_link(view: &View, anchors: &Anchors, at: ItemRef) -> Markup {
    link(anchors.to_item(view, at).as_ref(), &view.place(at))
}

/// The place of a sentence, as a link to it.
pub fn sentence_link(view: &View, anchors: &Anchors, inspection: usize, evidence: &Evidence) -> Markup {
    link(anchors.to_sentence(inspection, evidence).as_ref(), &view.place_of(inspection, evidence))
}

/// The words of a document.
pub fn quote(text: &str) -> Markup {
    html! { blockquote { bdi { "“" (text) "”" } } }
}

/// The name of an inspection, as a link to its items and sentences.
pub fn inspection_link(view: &View, anchors: &Anchors, inspection: usize) -> Markup {
    let href = view.of.inspections.get(inspection).map(|_| format!("#{}", anchors.inspection(inspection)));
    link(href.as_ref(), view.label(inspection))
}

/// What became of an item, as a sign and a word.
pub fn fate(fate: Fate) -> Markup {
    let sign = match fate {
        Fate::Improved => "✓",
        Fate::Persists => "●",
        Fate::NotMentioned => "–",
    };
    html! { span.fate { span aria-hidden="true" { (sign) " " } (words::fate(fate)) } }
}
