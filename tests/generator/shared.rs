//! What the tables of several families share.

use super::Element;
use super::draft::Draft;
use ofsted_report::report::{Area, Framework, Grade, Kind};

/// Grades of 2009 to 2013.
pub const GRADES_2009: [(Grade, &str); 4] = [
    (Grade::Outstanding, "Outstanding"),
    (Grade::Good, "Good"),
    (Grade::Adequate, "Adequate"),
    (Grade::Inadequate, "Inadequate"),
];
/// Grades of the single inspection framework.
pub const GRADES_SIF: [(Grade, &str); 5] = [
    (Grade::Outstanding, "Outstanding"),
    (Grade::Good, "Good"),
    (Grade::RequiresImprovement, "Requires improvement"),
    (Grade::RequiresImprovement, "Requires Improvement"),
    (Grade::Inadequate, "Inadequate"),
];
/// Grades of ILACS.
pub const GRADES_ILACS: [(Grade, &str); 4] = [
    (Grade::Outstanding, "Outstanding"),
    (Grade::Good, "Good"),
    (Grade::RequiresImprovement, "Requires improvement to be good"),
    (Grade::Inadequate, "Inadequate"),
];
/// The words that every imprint begins with.
const IMPRINT: &str = "The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects many services.";

/// Fixes what sort of document it is.
pub fn is(draft: &mut Draft, framework: Framework, kind: Kind) {
    (draft.known.framework, draft.known.kind) = (Some(framework), Some(kind));
}

/// Notes that a reader must find this grade.
pub fn judge(draft: &mut Draft, area: Area, grade: Grade) {
    draft.known.judgements.push((None, area, grade));
}

/// The last page.
pub fn imprint(draft: &mut Draft, year: i16) {
    draft.put(Element::NewPage);
    draft.say(IMPRINT);
    draft.block(&["Piccadilly Gate", "Store Street", "Manchester", "M1 2WD"]);
    draft.block(&[&format!("© Crown copyright {year}")]);
}

/// A page of contents.
pub fn contents(draft: &mut Draft, titles: &[&str]) {
    draft.heading("Contents");
    let entries = titles.iter().zip(2..).map(|(title, page)| (title.to_string(), page * 2)).collect();
    draft.put(Element::Contents(entries));
    draft.put(Element::NewPage);
}
