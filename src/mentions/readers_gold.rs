//! The readers of dates, names and authorities against the labelled collection beside the project.
//!
//! The collection is no part of the repository: where it is absent these tests say so and pass.

mod tests {
    use crate::authorities;
    use crate::mentions::dates::{find_date_near, find_partial, find_range};
    use crate::mentions::people::{find_inspectors, lead_names};
    use jiff::civil::Date;
    use regex::Regex;
    use serde_json::Value;
    use std::fs;

    const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");
    const FAMILIES: [&str; 5] = ["focused_visits", "ilacs", "joint", "sif_and_earlier", "seeds"];
    const EXTRACTORS: [&str; 5] = ["pdftotext", "layout", "pymupdf", "pypdf", "ocr"];

    fn gold(family: &str) -> Vec<Value> {
        let Ok(lines) = fs::read_to_string(format!("{SHARED}/gold/{family}.jsonl")) else {
            eprintln!("skipped: no gold for {family} beside the project");
            return Vec::new();
        };
        lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    fn text_of(record: &Value, extractor: &str) -> Option<String> {
        let id = record["id"].as_str()?;
        let name = format!("{SHARED}/corpus/text/{extractor}/{id}.txt");
        fs::read_to_string(name).or_else(|_| fs::read_to_string(format!("{SHARED}/corpus/seeds/{id}.txt"))).ok()
    }

    /// Asks `right` of every record of a family, prints what is wrong, and holds the share to 98 in 100.
    fn score(what: &str, family: &str, right: impl Fn(&Value) -> Option<Result<(), String>>) {
        let records = gold(family);
        let answers: Vec<_> = records.iter().filter_map(|record| Some((&record["id"], right(record)?))).collect();
        for (id, wrong) in answers.iter().filter_map(|(id, answer)| Some((id, answer.as_ref().err()?))) {
            eprintln!("  {what}: {id}: {wrong}");
        }
        let good = answers.iter().filter(|(_, answer)| answer.is_ok()).count();
        eprintln!("{what} {family}: {good} of {}", answers.len());
        assert!(good * 100 >= answers.len() * 98, "{what} {family}: {good} of {}", answers.len());
    }

    fn same(want: &str, got: &str) -> Result<(), String> {
        let squash =
            |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        if squash(want) == squash(got) { Ok(()) } else { Err(format!("gold {want:?} got {got:?}")) }
    }

    /// What stands after the first of `labels` that the text has.
    fn after(text: &str, labels: &[Regex], length: usize) -> Option<String> {
        let place = labels.iter().find_map(|label| label.find(text))?;
        Some(text[place.end()..].chars().take(length).collect())
    }

    fn regexes(patterns: &[&str]) -> Vec<Regex> {
        patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
    }

    fn year_of(record: &Value, field: &str) -> Option<i16> {
        record[field].as_str()?.get(..4)?.parse().ok()
    }

    fn printed(date: Option<Date>) -> String {
        date.map_or("none".into(), |date| date.to_string())
    }

    const OPENING: &str = r"This\s+letter\s+summari[sz]es\s+the\s+findings";
    const DATE_LABELS: [&str; 6] = [
        r"(?i)(?:^|[\n\x0c]) *inspection dates?:?\s",
        r"This\s+inspection\s+took\s+place",
        OPENING,
        r"ILACS\s+framework\s+from",
        r"(?m)^\x0c?\s*Between\s",
        r"(?i)dates?\s*:",
    ];

    #[test]
    fn dates_of_inspections() {
        let labels = regexes(&DATE_LABELS);
        for (family, extractor) in FAMILIES.into_iter().flat_map(|f| EXTRACTORS.map(|e| (f, e))) {
            score(&format!("dates {extractor}"), family, |record| {
                let want = format!("{} {}", record["start"].as_str()?, record["end"].as_str()?);
                let part = after(&text_of(record, extractor)?, &labels, 500)?;
                let found = find_range(&part, year_of(record, "published"));
                let (start, end) = found.map_or((None, None), |found| (found.start, found.end));
                Some(same(&want, &format!("{} {}", printed(start), printed(end))))
            });
        }
    }

    #[test]
    fn dates_of_letters() {
        let label = regexes(&[r"(?i)(?:report )?published:"]);
        for family in ["focused_visits", "joint", "sif_and_earlier"] {
            score("published", family, |record| {
                let want = record["published"].as_str()?;
                let text = text_of(record, "pdftotext")?;
                let part = after(&text, &label, 200).unwrap_or_else(|| text.chars().take(1500).collect());
                let found = find_date_near(&part, year_of(record, "start"));
                Some(same(want, &printed(found.and_then(|found| found.date))))
            });
        }
    }

    #[test]
    fn earlier_dates() {
        score("mentions", "focused_visits", |record| {
            let text = text_of(record, "pdftotext")?;
            let found: Vec<String> = find_partial(&text).map(|date| date.value.to_string()).collect();
            let mentions = record["mentions"].as_array()?.iter().filter_map(|m| m["date"].as_str());
            let wanted = mentions.flat_map(find_partial).map(|date| date.value.to_string());
            let missing: Vec<_> = wanted.filter(|date| !found.contains(date)).collect();
            Some(if missing.is_empty() { Ok(()) } else { Err(format!("{missing:?} not in {found:?}")) })
        });
    }

    #[test]
    fn inspectors_and_signatories_of_letters() {
        let (opening, closing) = (regexes(&[OPENING]), regexes(&[r"(?i)Yours?\s+sincerely[,.]?"]));
        for extractor in EXTRACTORS {
            score(&format!("inspectors {extractor}"), "focused_visits", |record| {
                let part = after(&text_of(record, extractor)?, &opening, 900)?;
                let names: Vec<_> = record["inspectors"].as_array()?.iter().filter_map(Value::as_str).collect();
                let got: Vec<_> = find_inspectors(&part).iter().map(|name| name.value).collect();
                Some(same(&names.join(", "), &got.join(", ")))
            });
            score(&format!("signatory {extractor}"), "focused_visits", |record| {
                let part = after(&text_of(record, extractor)?, &closing, 100)?;
                Some(same(record["signatory"].as_str()?, lead_names(&part).first().map_or("", |name| name.value)))
            });
        }
    }

    #[test]
    fn lead_inspectors() {
        let labels = regexes(&[r"(?i)(?:^|[\n\x0c]) *(?:lead inspectors?(?: on site)?:|reporting inspector:?)"]);
        for (family, extractor) in ["ilacs", "sif_and_earlier"].into_iter().flat_map(|f| EXTRACTORS.map(|e| (f, e))) {
            score(&format!("lead {extractor}"), family, |record| {
                let part = after(&text_of(record, extractor)?, &labels, 150)?;
                let got: Vec<_> = lead_names(&part).iter().map(|name| name.value).collect();
                Some(same(record["lead_inspector"].as_str()?, &got.join(" and ")))
            });
        }
    }

    #[test]
    fn lead_inspectors_of_area_reviews() {
        let labels = regexes(&[r"(?i)[^\n]*,\s*(?:HMI,?\s*)?Ofsted\s+(?:HMI\s+)?lead\b"]);
        score("lead", "joint", |record| {
            let text = text_of(record, "pdftotext")?;
            let line = labels.iter().find_map(|label| label.find(&text))?;
            Some(same(
                record["lead_inspector"].as_str()?,
                lead_names(line.as_str()).first().map_or("", |name| name.value),
            ))
        });
    }

    fn urn(record: &Value) -> Option<&str> {
        let (_, rest) = record["id"].as_str()?.split_once("__")?;
        rest.split_once('-').map(|(number, _)| number).filter(|number| number.parse::<u32>().is_ok())
    }

    #[test]
    fn authorities_by_printed_name() {
        for family in FAMILIES {
            score("authority", family, |record| {
                let printed = record["authority"].as_str()?;
                let got = authorities::find(printed).map_or("none", |a| a.ofsted_urn);
                Some(same(urn(record)?, got).map_err(|wrong| format!("{printed}: {wrong}")))
            });
        }
    }

    #[test]
    fn authorities_by_running_text() {
        for family in FAMILIES {
            score("most named", family, |record| {
                let want = urn(record).or(Some("80471").filter(|_| family == "seeds"))?;
                let named = authorities::find_in(&text_of(record, "pdftotext")?);
                let got = named.first().map_or("none", |n| n.authority.ofsted_urn);
                let said: Vec<_> = named.iter().take(3).map(|n| (n.authority.name, n.count)).collect();
                Some(same(want, got).map_err(|wrong| format!("{wrong} {said:?}")))
            });
        }
    }
}
