//! The corpus against its gold: each field of each report, counted by family into `corpus/ACCURACY.md`.
//!
//! The test fails where the file differs from what reading gives now, whether better or worse, so that no change of
//! accuracy goes unseen. `OFSTED_UPDATE=1 cargo test --test gold` writes the file anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ofsted_report::output::name;
use ofsted_report::report::{Grade, Improvement, ImprovementKind, Report};
use ofsted_report::{Reader, verify};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What is asked, in the order of the table.
const FIELDS: &[(&str, &str)] = &[
    ("kind", "what sort of document it is"),
    ("framework", "the family of the inspection"),
    ("provider", "the authority's name as printed"),
    ("judgements", "area and service with the grade; a surplus judgement counts as asked and wrong"),
    ("dates", "first and last day, or that none is printed"),
    ("published", "day of publication, or that none is printed"),
    ("lead_inspector", "name, or that none is printed"),
    ("inspectors", "of a letter: the names, in order"),
    ("signatory", "name under a letter"),
    ("topic", "a letter's scope as printed"),
    ("paragraphs", "the printed numbers; a surplus number counts as asked and wrong"),
    ("starts", "each numbered paragraph begins with its first four words"),
    ("improvements", "items from the first word to the last; a surplus item counts as asked and wrong"),
    ("priority_actions", "likewise, where the family has a list of its own"),
    ("groups", "the heading above each improvement item that was found: its group, or else its section"),
    ("numbers", "the printed number of each improvement item that was found, or that there is none"),
    ("deadlines", "homes: what Ofsted calls each improvement item that was found, and the day by which it is due"),
    ("improvements_stated", "items, a heading without items, or no section"),
    ("earlier_inspections", "those that gold lists, by month and grade; others are not counted"),
    ("actions", "action plans: id, lead and timescale of each, in order"),
    ("outcome", "area SEND"),
];

#[derive(Default)]
struct Tally {
    counts: BTreeMap<(&'static str, String), (usize, usize)>,
    failed: Vec<String>,
}

impl Tally {
    fn add(&mut self, family: &str, field: &'static str, right: usize, asked: usize, said: impl FnOnce() -> String) {
        let count = self.counts.entry((field, family.to_owned())).or_default();
        *count = (count.0 + right, count.1 + asked);
        if right < asked {
            self.failed.push(format!("{family}/{}", said()));
        }
    }

    fn total(&self, field: &str) -> (usize, usize) {
        let here = self.counts.iter().filter(|((of, _), _)| *of == field);
        here.fold((0, 0), |sum, (_, count)| (sum.0 + count.0, sum.1 + count.1))
    }
}

/// Letters and digits alone: an extractor may have lost a hyphen or a space.
fn squash(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn text_of<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

fn list_of<'a>(record: &'a Value, field: &str) -> &'a [Value] {
    record[field].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// One gold record and the report read, on their way into the tally.
struct Case<'a> {
    tally: &'a mut Tally,
    family: &'a str,
    gold: &'a Value,
    report: &'a Report,
}

impl Case<'_> {
    fn add(&mut self, field: &'static str, right: usize, asked: usize, said: impl FnOnce() -> String) {
        let id = text_of(self.gold, "id");
        self.tally.add(self.family, field, right, asked, || format!("{id}, {field}: {}", said()));
    }

    /// One value, compared by letters and digits; gold that does not name the field does not ask for it.
    fn one(&mut self, gold_field: &str, field: &'static str, got: Option<&str>) {
        let gold = self.gold;
        if let Some(want) = gold.get(gold_field) {
            let (want, got) = (want.as_str().unwrap_or_default(), got.unwrap_or_default());
            self.add(field, usize::from(squash(want) == squash(got)), 1, || format!("gold {want:?}, read {got:?}"));
        }
    }

    fn title(&mut self) {
        let report = self.report;
        self.one("kind", "kind", Some(&name(report.kind)));
        self.one("family", "framework", Some(&name(report.framework)));
        self.one("authority", "provider", report.provider.name.as_deref());
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let got = [day(report.inspection.start), day(report.inspection.end)];
        let want = ["start", "end"].map(|field| text_of(self.gold, field).to_owned());
        self.add("dates", usize::from(want == got), 1, || format!("gold {want:?}, read {got:?}"));
        self.one("published", "published", Some(&day(report.published)));
        self.one("lead_inspector", "lead_inspector", report.lead_inspector.as_deref());
        self.one("signatory", "signatory", report.signatory.as_deref());
        self.one("topic", "topic", report.topic.as_deref());
        self.one("improvements_stated", "improvements_stated", Some(&name(report.improvements_stated)));
        self.one("outcome", "outcome", report.outcome.map(name).as_deref());
        let names: Vec<&str> = list_of(self.gold, "inspectors").iter().filter_map(Value::as_str).collect();
        // Gold repeats a lead inspector here; the report has that name in a field of its own.
        if !names.is_empty() && self.gold["lead_inspector"].is_null() {
            let got = &report.inspectors;
            self.add("inspectors", usize::from(names == *got), 1, || format!("gold {names:?}, read {got:?}"));
        }
    }

    fn judgements(&mut self) {
        let want: BTreeMap<_, _> = list_of(self.gold, "judgements")
            .iter()
            .map(|j| {
                ((text_of(j, "service").to_owned(), text_of(j, "area").to_owned()), text_of(j, "grade").to_owned())
            })
            .filter(|(_, grade)| grade != "not_judged")
            .collect();
        let judged = self.report.judgements.iter().filter(|judgement| judgement.grade != Grade::NotJudged);
        let got: BTreeMap<_, _> =
            judged.map(|j| ((j.service.map(name).unwrap_or_default(), name(j.area)), name(j.grade))).collect();
        let areas: BTreeSet<_> = want.keys().chain(got.keys()).collect();
        let wrong: Vec<_> = areas.iter().filter(|area| want.get(**area) != got.get(**area)).collect();
        self.add("judgements", areas.len() - wrong.len(), areas.len(), || format!("wrong or surplus {wrong:?}"));
    }

    fn paragraphs(&mut self) {
        let Some(last) = self.gold["last_paragraph"].as_u64() else { return };
        let skipped: Vec<u64> = list_of(self.gold, "missing_numbers").iter().filter_map(Value::as_u64).collect();
        let first = self.gold["first_paragraph"].as_u64().unwrap_or(1);
        let want: BTreeSet<u64> = (first..=last).filter(|number| !skipped.contains(number)).collect();
        let got: BTreeSet<u64> = self.report.paragraphs.iter().filter_map(|p| p.number).map(u64::from).collect();
        let differ: Vec<_> = want.symmetric_difference(&got).collect();
        let asked = want.union(&got).count();
        self.add("paragraphs", asked - differ.len(), asked, || format!("missing or surplus {differ:?}"));
    }

    /// A second report bound behind the first numbers from 1 again: its paragraphs follow those of the first.
    fn starts(&mut self) {
        let mut want = ordered_starts(&self.gold["starts"]);
        want.extend(ordered_starts(&self.gold["second_report"]["starts"]));
        let mut left = self.report.paragraphs.iter().filter_map(|p| Some((u64::from(p.number?), squash(&p.text))));
        let mut rest = left.clone();
        let mut wrong = Vec::new();
        for (number, first) in &want {
            match rest.find(|(got, text)| got == number && text.starts_with(&squash(first))) {
                Some(_) => left = rest.clone(),
                // What was passed over in vain is there for the next.
                None => (rest, _) = (left.clone(), wrong.push(format!("{number}. {first}"))),
            }
        }
        self.add("starts", want.len() - wrong.len(), want.len(), || format!("not found {wrong:?}"));
    }

    fn improvements(&mut self) {
        let report = self.report;
        let is_priority = |item: &&Improvement| item.kind == ImprovementKind::PriorityAction;
        let (priority, others): (Vec<_>, Vec<_>) = report.improvements.iter().partition(is_priority);
        let own_list = self.gold["priority_actions"].is_array();
        if own_list {
            self.items("priority_actions", &priority);
        }
        if self.gold["improvements"].is_array() {
            self.items("improvements", &if own_list { others } else { report.improvements.iter().collect() });
        }
    }

    fn items(&mut self, field: &'static str, items: &[&Improvement]) {
        let gold = self.gold;
        let (mut left, mut missing) = (items.to_vec(), Vec::new());
        for want in list_of(gold, field) {
            match left.iter().position(|item| is_item(item, want)) {
                Some(at) => {
                    let item = left.remove(at);
                    self.heading(want, item);
                }
                None => missing.push(text_of(want, "first")),
            }
        }
        let asked = list_of(gold, field).len() + left.len();
        let surplus: Vec<&str> = left.iter().map(|item| item.text.get(..40).unwrap_or(&item.text)).collect();
        self.add(field, asked - missing.len() - left.len(), asked, || {
            format!("missing {missing:?}, surplus {surplus:?}")
        });
    }

    /// An item under no heading but its section's has no group; its section names the heading then.
    fn heading(&mut self, want: &Value, item: &Improvement) {
        let section = item.section.and_then(|at| self.report.sections.get(at)).map(|section| section.heading.as_str());
        let group = item.group.as_deref().or(section).unwrap_or_default();
        if let Some(printed) = want["group"].as_str() {
            // pdftotext and people glue footnote marks and colons to headings.
            let [wanted, got] = [printed.trim_start_matches("LSCB: "), group].map(squash);
            let right = wanted.trim_end_matches(char::is_numeric) == got.trim_end_matches(char::is_numeric);
            self.add("groups", usize::from(right), 1, || format!("gold {printed:?}, read {group:?}"));
        }
        let (printed, number) = (text_of(want, "number"), item.number.as_deref().unwrap_or_default());
        self.add("numbers", usize::from(printed == number), 1, || format!("gold {printed:?}, read {number:?}"));
        if want["kind"].is_string() {
            let wanted = [text_of(want, "kind"), text_of(want, "deadline")];
            let got = [&name(item.kind), item.deadline.as_deref().unwrap_or_default()];
            self.add("deadlines", usize::from(wanted == got), 1, || format!("gold {wanted:?}, read {got:?}"));
        }
    }

    fn earlier(&mut self) {
        let mut left: Vec<_> = self.report.earlier_inspections.iter().collect();
        let mut missing = Vec::new();
        for want in list_of(self.gold, "earlier") {
            let (date, grade) = (text_of(want, "date"), want["grade"].as_str());
            let fits = |got: &&ofsted_report::report::EarlierInspection| {
                got.date.is_some_and(|got| got.to_string().starts_with(date)) && got.grade.map(name).as_deref() == grade
            };
            match left.iter().position(fits) {
                Some(at) => _ = left.remove(at),
                None => missing.push(format!("{date} {}", grade.unwrap_or("without a grade"))),
            }
        }
        let asked = list_of(self.gold, "earlier").len();
        self.add("earlier_inspections", asked - missing.len(), asked, || format!("missing {missing:?}"));
    }

    fn actions(&mut self) {
        let cells = ["id", "lead", "timescale"];
        let want: Vec<_> =
            list_of(self.gold, "actions").iter().map(|a| cells.map(|cell| squash(text_of(a, cell)))).collect();
        let got = self.report.actions.iter().map(|a| {
            let [lead, timescale] = [&a.lead, &a.timescale].map(|cell| cell.as_deref().unwrap_or_default());
            [a.id.as_str(), lead, timescale].map(squash)
        });
        let got: Vec<_> = got.collect();
        let right = want.iter().zip(&got).filter(|(want, got)| want == got).count();
        let (asked, wanted, read) = (want.len().max(got.len()), want.len(), got.len());
        self.add("actions", right, asked, || format!("gold has {wanted}, {read} read, {right} of them right"));
    }
}

fn ordered_starts(starts: &Value) -> Vec<(u64, String)> {
    let pairs = starts.as_object().into_iter().flatten();
    let mut starts: Vec<_> =
        pairs.filter_map(|(number, first)| Some((number.parse().ok()?, first.as_str()?.to_owned()))).collect();
    starts.sort();
    starts
}

/// Gold may end an item before or behind its framework tags.
fn is_item(item: &Improvement, want: &Value) -> bool {
    let tags: Vec<&str> = item.framework_tags.iter().map(|tag| tag.printed.as_str()).collect();
    let (text, tags) = (squash(&item.text), squash(&tags.join(" ")));
    let (first, last) = (squash(text_of(want, "first")), squash(text_of(want, "last")));
    text.starts_with(&first) && (text.ends_with(&last) || format!("{text}{tags}").ends_with(&last))
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// Folder of the family, gold record and report read, in the order of the gold files.
fn cases() -> Vec<(String, Value, Report)> {
    let mut files: Vec<_> = std::fs::read_dir(corpus().join("gold")).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    files.iter().flat_map(|path| cases_of(path)).collect()
}

fn cases_of(gold: &Path) -> Vec<(String, Value, Report)> {
    let family = gold.file_stem().unwrap().to_str().unwrap();
    let records = std::fs::read_to_string(gold).unwrap();
    let read = |line: &str| {
        let record: Value = serde_json::from_str(line).unwrap();
        let path = corpus().join(family).join(text_of(&record, "id")).with_extension("txt");
        (family.to_owned(), record, Reader::new().keep_text().read_path(path).unwrap())
    };
    records.lines().map(read).collect()
}

fn tally(cases: &[(String, Value, Report)]) -> Tally {
    let mut tally = Tally::default();
    for (family, gold, report) in cases {
        let mut case = Case { tally: &mut tally, family, gold, report };
        case.title();
        case.judgements();
        case.paragraphs();
        case.starts();
        case.improvements();
        case.earlier();
        case.actions();
    }
    tally
}

fn share(right: usize, asked: usize) -> String {
    if asked == 0 { String::new() } else { format!("{right}/{asked}") }
}

fn page(tally: &Tally, reports: usize) -> String {
    let mut out = format!(
        "# Accuracy on the corpus\n\n\
        Written by `tests/gold.rs` from the {reports} invented reports of this folder and their gold; do not edit. To write it\n\
        anew: `OFSTED_UPDATE=1 cargo test --test gold`. Figures are right/asked. Text is compared by letters and digits.\n\n\
        The reader was made while looking at these reports: the figures show what it does, not what it will do with\n\
        a report of a new layout.\n\n## By field\n\n| field | right/asked | what counts |\n|---|---|---|\n"
    );
    for (field, meaning) in FIELDS {
        let (right, asked) = tally.total(field);
        let _ = writeln!(out, "| {field} | {} | {meaning} |", share(right, asked));
    }
    out.push_str("\n## By field and family\n\n| field | family | right/asked |\n|---|---|---|\n");
    for (field, _) in FIELDS {
        for ((_, family), (right, asked)) in
            tally.counts.iter().filter(|((of, _), (_, asked))| of == field && *asked > 0)
        {
            let _ = writeln!(out, "| {field} | {family} | {right}/{asked} |");
        }
    }
    out.push_str("\n## What failed\n\n");
    if tally.failed.is_empty() {
        out.push_str("Nothing.\n");
    }
    tally.failed.iter().for_each(|said| _ = writeln!(out, "- {said}"));
    out
}

#[test]
fn accuracy_is_what_the_page_says() {
    let cases = cases();
    let (path, now) = (corpus().join("ACCURACY.md"), page(&tally(&cases), cases.len()));
    if std::env::var_os("OFSTED_UPDATE").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    let differ: Vec<_> = now.lines().filter(|line| !page.lines().any(|old| old == *line)).collect();
    assert!(page == now, "corpus/ACCURACY.md is not what reading gives now; new lines:\n{}", differ.join("\n"));
}

/// The one error that nobody may have to look for.
#[test]
fn no_grade_is_made_up_or_wrong() {
    let tally = tally(&cases());
    assert!(!tally.failed.iter().any(|said| said.contains(", judgements: ")), "{:#?}", tally.failed);
}

#[test]
fn every_report_of_the_corpus_is_proved_by_its_text() {
    for (_, gold, report) in cases() {
        let text = report.source.text.as_deref().unwrap();
        assert_eq!(verify(&report, text), [], "{}", text_of(&gold, "id"));
    }
}

#[test]
fn every_report_of_the_corpus_has_a_gold_record() {
    let known: BTreeSet<_> =
        cases().iter().map(|(family, gold, _)| format!("{family}/{}", text_of(gold, "id"))).collect();
    let folders = std::fs::read_dir(corpus()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    for path in files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let family = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        let id = format!("{family}/{}", path.file_stem().unwrap().to_str().unwrap());
        assert!(known.contains(&id), "{id} has no gold record");
    }
}
