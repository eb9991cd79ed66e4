//! The published schema accepts every field filled, and refuses what is no report.
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

#[path = "../../tests/sample/mod.rs"]
mod sample;

use jsonschema::Validator;
use serde_json::{Value, json};

fn validator() -> Validator {
    jsonschema::validator_for(&ofsted_report::schema::report()).unwrap()
}

fn sample() -> Value {
    serde_json::to_value(sample::report()).unwrap()
}

#[test]
fn every_field_filled_is_valid() {
    let validator = validator();
    let faults: Vec<String> = validator.iter_errors(&sample()).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn a_wrong_value_is_not() {
    let validator = validator();
    let spoil = [
        ("/judgements/0/grade", json!("fair")),
        ("/judgements/0/span/0", json!([1])),
        ("/judgements/0/span/0", json!({"start": 1, "end": 2})),
        ("/inspection/start", json!(2020)),
        ("/earlier_inspections/0/date", json!(201411)),
        ("/source/pages", json!(-1)),
        ("/kind", json!(null)),
    ];
    for (place, value) in spoil {
        let mut report = sample();
        *report.pointer_mut(place).unwrap() = value;
        assert!(!validator.is_valid(&report), "{place}");
    }
}

#[test]
fn a_missing_field_is_not() {
    let validator = validator();
    let fields: Vec<String> = sample().as_object().unwrap().keys().cloned().collect();
    for field in fields {
        let mut report = sample();
        report.as_object_mut().unwrap().remove(&field);
        assert!(!validator.is_valid(&report), "{field}");
    }
}
