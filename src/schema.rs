//! JSON Schemas of what is printed, generated from the types (feature `schema`).

use crate::compare::Comparison;
use crate::report::Report;
use crate::trace::Trace;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

/// The JSON Schema (draft 2020-12) of a [`Report`] as it is printed.
///
/// Every field is required, since every field is always printed; what may be missing may be null.
///
/// ```
/// let schema = ofsted_report::schema::report();
/// assert_eq!(schema.get("title").and_then(|title| title.as_str()), Some("Report"));
/// ```
#[must_use]
pub fn report() -> serde_json::Value {
    of::<Report>()
}

/// The JSON Schema of one [`Comparison`]; `ofsted compare` prints an array of them.
///
/// ```
/// let schema = ofsted_report::schema::comparison();
/// assert_eq!(schema.get("title").and_then(|title| title.as_str()), Some("Comparison"));
/// ```
#[must_use]
pub fn comparison() -> serde_json::Value {
    of::<Comparison>()
}

/// The JSON Schema of a [`Trace`].
///
/// ```
/// let schema = ofsted_report::schema::trace();
/// assert_eq!(schema.get("title").and_then(|title| title.as_str()), Some("Trace"));
/// ```
#[must_use]
pub fn trace() -> serde_json::Value {
    of::<Trace>()
}

fn of<T: JsonSchema>() -> serde_json::Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().to_value()
}
