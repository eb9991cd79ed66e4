//! CSV for spreadsheets: a row a judgement, a row a report, or a row for each thing to improve.
//!
//! The row types are public so that a program can take the same rows into a database or a sheet of its own.
//! A later version may add columns, so read them by name.
//!
//! All are UTF-8 without a byte order mark, with commas, line feeds and a first row of names; a cell
//! that needs quotes has them, so that any reader gives back the same cells. Dates are ISO 8601. An
//! empty cell is a value that the document does not state.

use crate::output::name::name;
use crate::report::Report;
use crate::report::{
    Area, Framework, Grade, Improvement, ImprovementKind, Judgement, Kind, Outcome, OverallStated, Service, Strand,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::io::{self, Write};
use std::path::Path;

/// A row type and the names of its columns, which are those of its fields.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[non_exhaustive]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

        impl $name {
            /// The names of the columns, in order.
            pub const COLUMNS: &[&str] = &[$(stringify!($field)),*];
        }
    };
}

row! {
/// One judgement with what is needed to know whose it is and when.
///
/// The fields are the columns, in their order; words are those of the JSON.
JudgementRow {
    /// The path of the document as given.
    source: String,
    /// What sort of document it is.
    kind: Kind,
    /// The framework of the inspection.
    framework: Framework,
    /// The authority's canonical name.
    authority: Option<String>,
    /// Ofsted's number of the authority.
    ofsted_urn: Option<String>,
    /// The Department for Education's code of the authority.
    la_code: Option<String>,
    /// The Office for National Statistics' code of the authority.
    ons_code: Option<String>,
    /// The region.
    region: Option<String>,
    /// First day of the inspection.
    start: Option<Date>,
    /// Last day of the inspection.
    end: Option<Date>,
    /// Day of publication.
    published: Option<Date>,
    /// The area under its canonical name.
    area: Area,
    /// The first strand that the area feeds.
    strand: Strand,
    /// Which of two services is judged, where a report judges two.
    service: Option<Service>,
    /// The label as printed.
    label: String,
    /// The grade.
    grade: Grade,
    /// The grade as printed.
    printed: String,
    /// How many places state a grade for it.
    sources: usize,
    /// The page.
    page: Option<usize>,
}
}

row! {
/// One report, with the columns that councils' data teams use today.
///
/// The columns from `urn` to `parser_version` bear the names, the order and the wording of grades of
/// the summary that Data to Insight publishes and its fork by JT-39 keeps the history of, so that a
/// sheet made for them takes these rows. What differs: dates are ISO 8601, names of authorities are in
/// title case, and columns that no report holds (`inspection_link`, `inspection_framework`, which says
/// short or standard) are not there. The columns after it are ours. Reports that judge two services
/// (2009 to 2012) have two grades for one column, and leave it empty: see [`JudgementRow`].
ReportRow {
    /// Ofsted's number of the authority.
    urn: Option<String>,
    /// The authority's canonical name, or else the name as printed.
    local_authority: Option<String>,
    /// The file name without its folder.
    pdf_filename: String,
    /// Day of publication.
    publication_date: Option<Date>,
    /// The lead inspector.
    inspector_name: Option<String>,
    /// First day of the inspection.
    inspection_start_date: Option<Date>,
    /// Last day of the inspection.
    inspection_end_date: Option<Date>,
    /// `not_reported_post_reform` where an ILACS report gives no overall grade (from April 2026).
    overall_effectiveness_grade: String,
    /// The impact of leaders.
    impact_of_leaders_grade: String,
    /// Help and protection.
    help_and_protection_grade: String,
    /// Children in care; the joint judgement with care leavers until 2022.
    in_care_grade: String,
    /// `inspection_pre_dates_judgement` where care leavers are judged together with children in care.
    care_leavers_grade: String,
    /// The version of this library.
    parser_version: String,
    /// What sort of document it is.
    kind: Kind,
    /// The framework of the inspection.
    framework: Framework,
    /// The outcome of an area SEND inspection.
    outcome: Option<Outcome>,
    /// The topic of a letter.
    topic: Option<String>,
    /// The Department for Education's code of the authority.
    la_code: Option<String>,
    /// The Office for National Statistics' code of the authority.
    ons_code: Option<String>,
    /// The region.
    region: Option<String>,
    /// How many judgements the report holds, under every framework.
    judgements: usize,
    /// How many things it says need to improve.
    improvements: usize,
    /// How many of these are priority actions.
    priority_actions: usize,
    /// How many warnings reading gave: look at these rows first.
    warnings: usize,
    /// The path of the document as given.
    source: String,
}
}

row! {
/// One thing that needs to improve, with what is needed to know who said it to whom and when.
ImprovementRow {
    /// The path of the document as given.
    source: String,
    /// What sort of document it is.
    kind: Kind,
    /// The framework of the inspection.
    framework: Framework,
    /// The authority's canonical name.
    authority: Option<String>,
    /// Ofsted's number of the authority.
    ofsted_urn: Option<String>,
    /// First day of the inspection.
    start: Option<Date>,
    /// Day of publication.
    published: Option<Date>,
    /// What Ofsted calls it.
    improvement: ImprovementKind,
    /// The heading inside the list, as printed.
    group: Option<String>,
    /// Its number as printed.
    number: Option<String>,
    /// The item whole.
    text: String,
    /// References to the national framework as printed, with a space between.
    framework_tags: String,
    /// The body responsible, as printed.
    responsible: Option<String>,
    /// The time given, as printed.
    deadline: Option<String>,
    /// The page.
    page: Option<usize>,
}
}

/// Writes a row for each judgement of each report; a report without judgements has none.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::{output::csv, read};
/// let mut out = Vec::new();
/// csv::write_judgements(&mut out, [read("Good")])?;
/// assert!(out.starts_with(b"source,kind,framework,authority,ofsted_urn,"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_judgements(out: impl Write, reports: impl IntoIterator<Item = impl Borrow<Report>>) -> io::Result<()> {
    write_rows(out, JudgementRow::COLUMNS, reports.into_iter().flat_map(|report| judgement_rows(report.borrow())))
}

/// Writes a row for each report.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::{output::csv, read};
/// let mut out = Vec::new();
/// csv::write_reports(&mut out, [read("Good"), read("Inadequate")])?;
/// assert_eq!(out.iter().filter(|byte| **byte == b'\n').count(), 3);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_reports(out: impl Write, reports: impl IntoIterator<Item = impl Borrow<Report>>) -> io::Result<()> {
    write_rows(out, ReportRow::COLUMNS, reports.into_iter().map(|report| report_row(report.borrow())))
}

/// Writes a row for each thing that a report says needs to improve.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::{output::csv, read};
/// let mut out = Vec::new();
/// csv::write_improvements(&mut out, [read("Good")])?;
/// assert_eq!(out, format!("{}\n", csv::ImprovementRow::COLUMNS.join(",")).into_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_improvements(out: impl Write, reports: impl IntoIterator<Item = impl Borrow<Report>>) -> io::Result<()> {
    write_rows(out, ImprovementRow::COLUMNS, reports.into_iter().flat_map(|report| improvement_rows(report.borrow())))
}

fn write_rows(mut out: impl Write, columns: &[&str], rows: impl Iterator<Item = impl Serialize>) -> io::Result<()> {
    out.write_all(&header(columns))?;
    write_cells(out, rows)
}

/// The names are written by hand so that they stand there without a row too; none of them needs quotes.
pub(in crate::output) fn header(columns: &[&str]) -> Vec<u8> {
    format!("{}\n", columns.join(",")).into_bytes()
}

/// Rows without the names of their columns.
pub(in crate::output) fn rows(rows: impl IntoIterator<Item = impl Serialize>) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    write_cells(&mut out, rows.into_iter())?;
    Ok(out)
}

fn write_cells(out: impl Write, rows: impl Iterator<Item = impl Serialize>) -> io::Result<()> {
    let mut writer = ::csv::WriterBuilder::new().has_headers(false).from_writer(out);
    for row in rows {
        writer.serialize(row)?;
    }
    writer.flush()
}

/// The rows of one report, a judgement each.
///
/// ```
/// use ofsted_report::{output::csv, report::Grade};
/// let report = ofsted_report::read_path("corpus/ilacs/ambleford-2018.txt")?;
/// let rows = csv::judgement_rows(&report);
/// assert_eq!((rows.len(), rows[0].grade), (4, Grade::RequiresImprovement));
/// # Ok::<(), ofsted_report::Error>(())
/// ```
#[must_use]
pub fn judgement_rows(report: &Report) -> Vec<JudgementRow> {
    report.judgements.iter().map(|judgement| judgement_row(report, judgement)).collect()
}

fn judgement_row(report: &Report, judgement: &Judgement) -> JudgementRow {
    let provider = &report.provider;
    JudgementRow {
        source: report.source.name.clone(),
        kind: report.kind,
        framework: report.framework,
        authority: provider.authority.clone(),
        ofsted_urn: provider.ofsted_urn.clone(),
        la_code: provider.la_code.clone(),
        ons_code: provider.ons_code.clone(),
        region: provider.region.clone(),
        start: report.inspection.start,
        end: report.inspection.end,
        published: report.published,
        area: judgement.area,
        strand: judgement.strand,
        service: judgement.service,
        label: judgement.label.clone(),
        grade: judgement.grade,
        printed: judgement.printed.clone(),
        sources: judgement.sources.len(),
        page: judgement.page,
    }
}

/// The rows of one report, a row for each thing that needs to improve.
///
/// ```
/// use ofsted_report::output::csv;
/// let report = ofsted_report::read_path("corpus/ilacs/ambleford-2018.txt")?;
/// let rows = csv::improvement_rows(&report);
/// assert_eq!((rows.len(), rows[0].page), (6, Some(1)));
/// # Ok::<(), ofsted_report::Error>(())
/// ```
#[must_use]
pub fn improvement_rows(report: &Report) -> Vec<ImprovementRow> {
    report.improvements.iter().map(|item| improvement_row(report, item)).collect()
}

fn improvement_row(report: &Report, item: &Improvement) -> ImprovementRow {
    let tags: Vec<&str> = item.framework_tags.iter().map(|tag| tag.printed.as_str()).collect();
    ImprovementRow {
        source: report.source.name.clone(),
        kind: report.kind,
        framework: report.framework,
        authority: report.provider.authority.clone(),
        ofsted_urn: report.provider.ofsted_urn.clone(),
        start: report.inspection.start,
        published: report.published,
        improvement: item.kind,
        group: item.group.clone(),
        number: item.number.clone(),
        text: item.text.clone(),
        framework_tags: tags.join(" "),
        responsible: item.responsible.clone(),
        deadline: item.deadline.clone(),
        page: item.page,
    }
}

/// The row of one report.
///
/// ```
/// use ofsted_report::output::csv;
/// let report = ofsted_report::read_path("corpus/ilacs/ambleford-2018.txt")?;
/// assert_eq!(csv::report_row(&report).overall_effectiveness_grade, "requires improvement");
/// # Ok::<(), ofsted_report::Error>(())
/// ```
#[must_use]
pub fn report_row(report: &Report) -> ReportRow {
    let (provider, dates, grades) = (&report.provider, report.inspection, grades(report));
    let [
        overall_effectiveness_grade,
        impact_of_leaders_grade,
        help_and_protection_grade,
        in_care_grade,
        care_leavers_grade,
    ] = grades;
    ReportRow {
        urn: provider.ofsted_urn.clone(),
        local_authority: provider.authority.clone().or_else(|| provider.name.clone()),
        pdf_filename: file_name(&report.source.name),
        publication_date: report.published,
        inspector_name: report.lead_inspector.clone(),
        inspection_start_date: dates.start,
        inspection_end_date: dates.end,
        overall_effectiveness_grade,
        impact_of_leaders_grade,
        help_and_protection_grade,
        in_care_grade,
        care_leavers_grade,
        parser_version: env!("CARGO_PKG_VERSION").to_owned(),
        kind: report.kind,
        framework: report.framework,
        outcome: report.outcome,
        topic: report.topic.clone(),
        la_code: provider.la_code.clone(),
        ons_code: provider.ons_code.clone(),
        region: provider.region.clone(),
        judgements: report.judgements.len(),
        improvements: report.improvements.len(),
        priority_actions: report.improvements.iter().filter(|i| i.kind == ImprovementKind::PriorityAction).count(),
        warnings: report.warnings.len(),
        source: report.source.name.clone(),
    }
}

fn file_name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// The grades of the five columns, in their order.
fn grades(report: &Report) -> [String; 5] {
    let grade = |areas: &[Area]| areas.iter().find_map(|area| grade_of(report, *area)).unwrap_or_default();
    [
        overall(report),
        grade(&[Area::LeadersImpact, Area::LeadershipManagementGovernance]),
        grade(&[Area::HelpAndProtection]),
        grade(&[Area::ChildrenInCare, Area::ChildrenInCareAndCareLeavers, Area::LookedAfterAndPermanence]),
        care_leavers(report),
    ]
}

/// The grade of an area as the sheets write it: words apart, in small letters.
///
/// A report of 2009 to 2012 judges two services; to pick one of its two overall grades would be to make one up.
fn grade_of(report: &Report, area: Area) -> Option<String> {
    let judgement = report.judgements.iter().find(|judgement| judgement.area == area && judgement.service.is_none())?;
    Some(name(judgement.grade).replace('_', " "))
}

fn overall(report: &Report) -> String {
    let reformed = report.overall_stated == OverallStated::NoLongerGiven;
    let absent = if reformed && !report.judgements.is_empty() { "not_reported_post_reform" } else { "" };
    grade_of(report, Area::OverallEffectiveness).unwrap_or_else(|| absent.to_owned())
}

fn care_leavers(report: &Report) -> String {
    let joint =
        grade_of(report, Area::ChildrenInCareAndCareLeavers).map(|_| "inspection_pre_dates_judgement".to_owned());
    grade_of(report, Area::CareLeavers).or(joint).unwrap_or_default()
}
