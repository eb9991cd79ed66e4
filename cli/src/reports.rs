//! Reads whole folders into memory, for the commands that set documents beside each other.

use crate::extract::input::Input;
use crate::outcome::{Outcome, complain};
use ofsted_report::{Error, Reader, Report, batch};
use std::num::NonZeroUsize;

/// The reports of the inputs that can be read, in order; the others cost a line each.
pub fn read_reports(reader: &Reader, inputs: Vec<Input>, jobs: Option<NonZeroUsize>) -> (Vec<Report>, Outcome) {
    let reader = reader.clone();
    let (mut reports, mut outcome) = (Vec::new(), Outcome::Complete);
    for (_, report) in batch::in_order(inputs, jobs, move |input| read_named(&reader, &input)) {
        match report {
            Ok(report) => reports.push(report),
            Err(error) => {
                complain(error);
                outcome = Outcome::Partial;
            }
        }
    }
    (reports, outcome)
}

/// Reads one document; the batch weighs it as it weighs those it reads itself.
fn read_named(reader: &Reader, input: &Input) -> (String, Result<Report, Error>) {
    let name = input.name().into_owned();
    let report = input.load().and_then(|bytes| batch::read_one(&reader.clone().name(name.as_str()), &bytes));
    (name, report)
}
