//! JSON: one report as an object, or many as an array, indented.
//!
//! Every field has a line of its own; a span, being numbers alone, stands on one line, or a report
//! would be four times as long as what it says.

use crate::report::Report;
use serde::ser::{Serialize, SerializeSeq, Serializer as _};
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::borrow::Borrow;
use std::io::{self, Write};

/// Writes one report as an object, and a line break.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::{output::json, read};
/// let mut out = Vec::new();
/// json::write_one(&mut out, &read("Good"))?;
/// assert!(out.starts_with(b"{\n  \"schema\": \"ofsted-report/1\",\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_one(mut out: impl Write, report: &Report) -> io::Result<()> {
    one(&mut out, report)
}

/// Writes one value, and a line break.
pub(super) fn one(mut out: impl Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut serializer(&mut out))?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes the reports as one array, each as it comes, and a line break.
///
/// # Errors
/// Where `out` cannot be written to.
///
/// ```
/// use ofsted_report::{Report, output::json};
/// let mut out = Vec::new();
/// json::write(&mut out, [] as [Report; 0])?;
/// assert_eq!(out, b"[]\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write(out: impl Write, reports: impl IntoIterator<Item = impl Borrow<Report>>) -> io::Result<()> {
    array(out, reports.into_iter().map(Reported))
}

/// A report, whoever holds it.
struct Reported<R>(R);

impl<R: Borrow<Report>> Serialize for Reported<R> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.borrow().serialize(serializer)
    }
}

/// Writes values as one array, each as it comes, and a line break.
pub(super) fn array(mut out: impl Write, values: impl IntoIterator<Item = impl Serialize>) -> io::Result<()> {
    let mut serializer = serializer(&mut out);
    let mut array = serializer.serialize_seq(None)?;
    for value in values {
        array.serialize_element(&value)?;
    }
    array.end()?;
    out.write_all(b"\n")?;
    out.flush()
}

/// One report as [`write()`] writes it inside the array, from the line break before it on.
pub(super) fn element(report: &Report) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let inside = Indented { depth: 1, fresh: true, own_lines: false };
    report.serialize(&mut Serializer::with_formatter(&mut out, inside))?;
    Ok(out)
}

fn serializer<W: Write>(out: W) -> Serializer<W, Indented> {
    Serializer::with_formatter(out, Indented::default())
}

/// Gives each object and string its own lines, and leaves numbers on the line of their array.
#[derive(Debug, Default)]
struct Indented {
    depth: usize,
    /// A value of an array begins here; what sort of value is not known yet.
    fresh: bool,
    /// The innermost bracket holds something on a line of its own, so that it closes on one too.
    own_lines: bool,
}

impl Indented {
    fn open<W: Write + ?Sized>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        (self.fresh, self.own_lines) = (false, false);
        self.depth += 1;
        out.write_all(bracket)
    }

    fn close<W: Write + ?Sized>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.fresh = false;
        self.depth -= 1;
        if self.own_lines {
            self.new_line(out)?;
        }
        out.write_all(bracket)
    }

    fn new_line<W: Write + ?Sized>(&self, out: &mut W) -> io::Result<()> {
        const BLANK: [u8; 32] = [b' '; 32];
        out.write_all(b"\n")?;
        let mut left = self.depth * 2;
        while left > 0 {
            let now = left.min(BLANK.len());
            out.write_all(&BLANK[..now])?;
            left -= now;
        }
        Ok(())
    }
}

impl Formatter for Indented {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.fresh = true;
        out.write_all(if first { b"" } else { b"," })
    }

    fn begin_string<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        if std::mem::take(&mut self.fresh) {
            self.new_line(out)?;
            self.own_lines = true;
        }
        out.write_all(b"\"")
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        if self.fresh {
            self.new_line(out)?;
        }
        self.open(out, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")?;
        self.own_lines = true;
        Ok(())
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        out.write_all(if first { b"" } else { b"," })?;
        self.new_line(out)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.fresh = false;
        out.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _out: &mut W) -> io::Result<()> {
        self.own_lines = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn indented(value: &Value) -> String {
        let mut out = Vec::new();
        value.serialize(&mut serializer(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_stay_on_the_line_of_their_array() {
        let value =
            json!({"empty": [], "none": {}, "span": [[0, 4], [5, 9]], "texts": ["a", "b"], "rows": [{"n": [1]}, {}]});
        insta::assert_snapshot!(indented(&value), @r#"
        {
          "empty": [],
          "none": {},
          "rows": [
            {
              "n": [1]
            },
            {}
          ],
          "span": [[0,4],[5,9]],
          "texts": [
            "a",
            "b"
          ]
        }
        "#);
    }

    fn values() -> impl proptest::strategy::Strategy<Value = Value> {
        use proptest::prelude::*;
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<u32>().prop_map(Value::from),
            "[a\"\\\\\n]{0,4}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let list = proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from);
            let object = proptest::collection::btree_map("[a-c]", inner, 0..4);
            prop_oneof![list, object.prop_map(|map| map.into_iter().collect::<Value>())]
        })
    }

    proptest::proptest! {
        #[test]
        fn the_indented_form_reads_back_equal(value in values()) {
            proptest::prop_assert_eq!(serde_json::from_str::<Value>(&indented(&value)).unwrap(), value);
        }
    }
}
