//! What goes out is what is in the report, and reads back equal.
#![cfg(feature = "output")]
#![allow(clippy::unwrap_used, reason = "a test says by it what must hold, in its helpers too")]

mod sample;

use ofsted_report::output::csv::{self, ImprovementRow, JudgementRow, ReportRow};
use ofsted_report::output::{json, jsonl, name, outline};
use ofsted_report::report::*;
use proptest::prelude::*;
use sample::report;

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn json_reads_back_equal() {
    let one = written(|out| json::write_one(out, &report()));
    assert_eq!(serde_json::from_str::<Report>(&one).unwrap(), report());
    let many = written(|out| json::write(out, [report(), report()]));
    assert_eq!(serde_json::from_str::<Vec<Report>>(&many).unwrap(), [report(), report()]);
}

#[test]
fn json_lines_are_json_row_by_row() {
    let reports = [report(), ofsted_report::read("Good")];
    let rows: Vec<serde_json::Value> = serde_json::from_str(&written(|out| json::write(out, &reports))).unwrap();
    let lines = written(|out| jsonl::write(out, &reports));
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, rows);
}

#[test]
fn the_json_of_a_report_stays_readable() {
    let text = written(|out| json::write_one(out, &report()));
    assert!(text.contains("\"span\": [[452,523],[525,591]],"), "{text}");
    assert!(!text.contains("\"text\": null"), "a text that was not asked for is not there");
}

#[test]
fn words_are_those_of_the_json() {
    for area in [Area::OverallEffectiveness, Area::EconomicWellBeing, Area::Lscb] {
        assert_eq!(serde_json::to_value(area).unwrap(), name(area));
    }
    for framework in [Framework::ChildProtection2012, Framework::LookedAfter2013, Framework::Ilacs] {
        assert_eq!(serde_json::to_value(framework).unwrap(), name(framework));
    }
}

fn read_back<T: serde::de::DeserializeOwned>(text: &str) -> Vec<T> {
    ::csv::Reader::from_reader(text.as_bytes()).into_deserialize().map(Result::unwrap).collect()
}

#[test]
fn csv_of_judgements_is_one_row_each() {
    let text = written(|out| csv::write_judgements(out, [report()]));
    insta::assert_snapshot!(text, @r#"
    source,kind,framework,authority,ofsted_urn,la_code,ons_code,region,start,end,published,area,strand,service,label,grade,printed,sources,page
    "plans/mersham, ""2020"".txt",inspection_report,ilacs,Mersham,80999,999,E06000999,North West,2020-03-02,2020-03-13,2020-04-29,leaders_impact,leadership,,The impact of leaders on social work practice,requires_improvement,Requires improvement to be good,1,1
    "plans/mersham, ""2020"".txt",inspection_report,ilacs,Mersham,80999,999,E06000999,North West,2020-03-02,2020-03-13,2020-04-29,children_in_care_and_care_leavers,care,,The experiences and progress of children in care,good,Good,1,1
    "#);
    assert_eq!(read_back::<JudgementRow>(&text), csv::judgement_rows(&report()));
}

#[test]
fn csv_of_reports_has_the_columns_that_councils_use() {
    let text = written(|out| csv::write_reports(out, [report()]));
    insta::assert_snapshot!(text, @r#"
    urn,local_authority,pdf_filename,publication_date,inspector_name,inspection_start_date,inspection_end_date,overall_effectiveness_grade,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade,parser_version,kind,framework,outcome,topic,la_code,ons_code,region,judgements,improvements,priority_actions,warnings,source
    80999,Mersham,"mersham, ""2020"".txt",2020-04-29,Máire Doe,2020-03-02,2020-03-13,,requires improvement,,good,inspection_pre_dates_judgement,0.1.0,inspection_report,ilacs,,,999,E06000999,North West,2,2,1,2,"plans/mersham, ""2020"".txt"
    "#);
    assert_eq!(read_back::<ReportRow>(&text), [csv::report_row(&report())]);
}

#[test]
fn csv_of_improvements_is_one_row_each() {
    let text = written(|out| csv::write_improvements(out, [report()]));
    insta::assert_snapshot!(text, @r#"
    source,kind,framework,authority,ofsted_urn,start,published,improvement,group,number,text,framework_tags,responsible,deadline,page
    "plans/mersham, ""2020"".txt",inspection_report,ilacs,Mersham,80999,2020-03-02,2020-04-29,priority_action,What needs to improve?,1,"The quality of multi-agency plans, ""outcomes"" and, where needed, reviews.","(outcome 2, national framework)",Mersham Borough Council,Immediately,2
    "plans/mersham, ""2020"".txt",inspection_report,ilacs,Mersham,80999,2020-03-02,2020-04-29,area_for_improvement,,,Supervision.,,,,2
    "#);
    assert_eq!(read_back::<ImprovementRow>(&text), csv::improvement_rows(&report()));
}

#[test]
fn csv_without_a_report_still_names_its_columns() {
    let none: [Report; 0] = [];
    assert_eq!(written(|out| csv::write_judgements(out, &none)), JudgementRow::COLUMNS.join(",") + "\n");
    assert_eq!(written(|out| csv::write_reports(out, &none)), ReportRow::COLUMNS.join(",") + "\n");
}

#[test]
fn of_two_services_no_grade_is_picked() {
    let mut report = report();
    report.judgements[0].service = Some(Service::Safeguarding);
    assert_eq!(csv::report_row(&report).impact_of_leaders_grade, "");
    assert_eq!(csv::judgement_rows(&report).len(), 2);
}

#[test]
fn a_grade_that_is_not_given_any_more_is_said_to_be_so() {
    let mut report = report();
    assert_eq!(csv::report_row(&report).overall_effectiveness_grade, "");
    report.overall_stated = OverallStated::NoLongerGiven;
    assert_eq!(csv::report_row(&report).overall_effectiveness_grade, "not_reported_post_reform");
    report.judgements.clear();
    assert_eq!(csv::report_row(&report).overall_effectiveness_grade, "");
}

#[test]
fn the_outline_shows_every_part() {
    insta::assert_snapshot!(outline(&report()), @r#"
    plans/mersham, "2020".txt: inspection_report, ilacs
      pages: 3
      provider: Mersham Borough Council
      authority: Mersham (80999, 999, E06000999, North West)
      start: 2020-03-02
      end: 2020-03-13
      published: 2020-04-29
      lead inspector: Máire Doe
      inspectors: Máire Doe; Sam Roe

    judgements
      leaders_impact: requires_improvement "The impact of leaders on social work practice" "Requires improvement to be good" [table requires_improvement] p1
      children_in_care_and_care_leavers: good "The experiences and progress of children in care" "Good" [table good] p1

    sections
      ## What needs to improve? [improvements] p2
           1. The quality of multi-agency plans, "outcomes" and, where needed, reviews. p2
      ## Findings [findings] p2
          (2) At the inspection in November 2014 services were … is, most of it. (24 words) p2

    improvements: items
      priority_action 1. The quality of multi-agency plans, "outcomes" and, where needed, reviews. p2
          group: What needs to improve?
          responsible: Mersham Borough Council
          deadline: Immediately
          tag: (outcome 2, national framework) = outcome 2
      area_for_improvement Supervision. p2

    earlier inspections
      inspection, 2014-11, inadequate: At the inspection in November 2014 services were inadequate.

    actions
      A under "Plans"
        action: multi-plans,
        impact: reviews.
        lead: The quality
        timescale: needed,

    warnings
      dates_missing: No year is printed. (no place)
      number_inferred: 2 was inferred.
    "#);
}

#[test]
fn the_outline_does_not_move_with_offsets() {
    let mut moved = report();
    moved.paragraphs[0].span[0].start += 1;
    moved.source.bytes += 1;
    assert_eq!(outline(&moved), outline(&report()));
}

proptest! {
    #[test]
    fn any_cell_reads_back_equal(label in any::<String>(), name in any::<String>(), topic in "[ -~\\n\\r,\"]{1,9}") {
        let mut report = report();
        report.judgements[0].label.clone_from(&label);
        report.source.name.clone_from(&name);
        report.improvements[0].text.clone_from(&topic);
        report.topic = Some(topic);
        let rows: Vec<JudgementRow> = read_back(&written(|out| csv::write_judgements(out, [&report])));
        prop_assert_eq!(rows, csv::judgement_rows(&report));
        let rows: Vec<ReportRow> = read_back(&written(|out| csv::write_reports(out, [&report])));
        prop_assert_eq!(rows, [csv::report_row(&report)]);
        let rows: Vec<ImprovementRow> = read_back(&written(|out| csv::write_improvements(out, [&report])));
        prop_assert_eq!(rows, csv::improvement_rows(&report));
    }
}
