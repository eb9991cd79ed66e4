//! Blocks and a table of words in, one part of the report out of each file.

mod action_plan;
mod context;
mod earlier_inspections;
mod improvements;
mod inspected_dates;
mod judgements;
mod letter;
mod paragraphs;
mod provider;
mod sections;
mod title;

use crate::frameworks::{Marks, Table};
use crate::layout::blocks::Block;
use crate::layout::line::Line;
use crate::report::{Report, SCHEMA, SourceFormat, SourceInfo, Warning, WarningCode};
use crate::source::Source;
use context::Context;

/// The whole report.
pub fn report(source: &Source, lines: &[Line], table: &'static Table, marks: &Marks, blocks: &[Block]) -> Report {
    let context = Context { source, lines, table, marks, blocks };
    let sections = sections::read(&context);
    let fields = title::fields(&context);
    let letter = letter::read(&context);
    let dates = inspected_dates::dates(&context).unwrap_or_else(|| title::dates(&context, &fields, &letter));
    let (paragraphs, numbering) = paragraphs::read(&context, &sections);
    let improvements = improvements::read(&context, &sections, &paragraphs);
    let (judgements, conflicts) = judgements::read(&context);
    let (provider, named) = provider::read(&context);
    let earlier = earlier_inspections::read(&context, &paragraphs, dates.inspection.start);
    let mut warnings = Vec::new();
    if table.is_unknown() {
        warnings.push(unknown());
    }
    warnings.extend(dates.warnings);
    warnings.extend(named);
    warnings.extend(conflicts);
    warnings.extend(numbering);
    warnings.extend(improvements.warnings);
    warnings.extend(earlier.warnings);
    Report {
        schema: SCHEMA.to_owned(),
        source: SourceInfo {
            name: String::new(),
            format: SourceFormat::Text,
            bytes: source.text().len(),
            pages: source.pages(),
            text: None,
        },
        kind: table.kind,
        framework: table.framework,
        provider,
        inspection: dates.inspection,
        published: dates.published,
        lead_inspector: title::lead(&context, &fields),
        inspectors: if letter.inspectors.is_empty() { title::inspectors(&context, &fields) } else { letter.inspectors },
        signatory: letter.signatory,
        topic: letter.topic,
        outcome: sections::outcome(&context),
        overall_stated: judgements::overall(&context, &judgements, dates.inspection.start),
        judgements,
        earlier_inspections: earlier.inspections,
        sections: sections.sections,
        paragraphs,
        improvements: improvements.items,
        improvements_stated: improvements.stated,
        findings: None,
        actions: action_plan::read(&context),
        warnings,
    }
}

fn unknown() -> Warning {
    Warning {
        code: WarningCode::UnknownFramework,
        message: "no family of inspection report was recognised by its words".to_owned(),
        span: Vec::new(),
    }
}
