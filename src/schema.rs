//! JSON Schemas of what is printed, generated from the types (feature `schema`).

use crate::Report;
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
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Report>().to_value()
}
