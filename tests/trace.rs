//! Traces over the invented corpus, whose README says what its plan, paper and article take up; and over real documents
//! where they are there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by it what must hold")]

use ofsted_report::trace::{Document, Quoted, Retold, Trace, trace};
use ofsted_report::{Reader, Report, Span, joined};
use std::path::{Path, PathBuf};

const REPORT_2018: &str = "corpus/ilacs/ambleford-2018.txt";
const LETTER_2021: &str = "corpus/focused_visit/ambleford-2021.txt";
const PLAN: &str = "corpus/action_plan/ambleford-2019-plan.txt";
const PAPER: &str = "corpus/committee_report/ambleford-2019-report-cp1252.txt";
const ARTICLE: &str = "corpus/news_article/ambleford-2021-news.txt";

fn read(path: impl AsRef<Path>) -> Report {
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).unwrap();
    let reader = Reader::new().findings().keep_text().name(path.as_ref().to_string_lossy());
    reader.read_bytes(&bytes).unwrap()
}

/// The trace of the documents, once it is proved that every text in it is its slices.
fn traced(report: &Report, documents: &[Report]) -> Trace {
    let trace = trace(report, documents);
    let ours = report.source.text.as_deref().unwrap();
    for (document, read) in trace.documents.iter().zip(documents) {
        let theirs = read.source.text.as_deref().unwrap();
        assert_proved(document, theirs, ours);
        assert_pointed(document, report);
    }
    for item in &trace.report.improvements {
        assert_eq!(joined(ours, &item.span), item.text);
    }
    trace
}

fn assert_proved(document: &Document, theirs: &str, ours: &str) {
    let proved = |text: &str, span: &[Span], said: &str| {
        assert!(!span.is_empty(), "{said}");
        assert!(span.is_sorted_by(|one, two| one.end <= two.start), "{said}");
        assert_eq!(joined(text, span), said);
    };
    for restated in &document.improvements {
        assert_eq!(restated.r#where.len(), restated.places.len());
        restated.r#where.iter().zip(&restated.places).for_each(|(span, place)| proved(theirs, span, &place.text));
    }
    for passage in &document.passages {
        proved(theirs, &passage.span, &passage.text);
        passage.source.iter().for_each(|source| proved(ours, &source.span, &source.text));
    }
}

fn assert_pointed(document: &Document, report: &Report) {
    for (at, restated) in document.improvements.iter().enumerate() {
        assert_eq!(restated.improvement, at);
        assert_eq!(restated.quoted == Quoted::Absent, restated.places.is_empty());
        assert!(restated.places.iter().all(|place| place.quoted != Quoted::Absent));
        assert_eq!(restated.actions.len(), restated.action_indices.len());
        for action in &restated.action_indices {
            assert!(document.actions[*action].improvements.contains(&at));
        }
    }
    assert!(document.order.iter().all(|item| *item < report.improvements.len()));
    for passage in &document.passages {
        assert_eq!(passage.source.is_none(), passage.quoted == Quoted::Absent);
        assert_eq!(passage.source.is_none(), passage.score == 0.0);
        assert!(passage.source.as_ref().is_none_or(|source| source.paragraph < report.paragraphs.len()));
    }
}

/// The items as letters: `v` word for word, `r` in other words, `-` not there.
fn quoted(document: &Document) -> String {
    let letter = |quoted| match quoted {
        Quoted::Verbatim => 'v',
        Quoted::Reworded => 'r',
        _ => '-',
    };
    document.improvements.iter().map(|item| letter(item.quoted)).collect()
}

/// For each item the ids of its actions.
fn actions(document: &Document) -> Vec<String> {
    document.improvements.iter().map(|item| item.actions.join(" ")).collect()
}

fn grades(document: &Document) -> Vec<Option<bool>> {
    document.grades.iter().map(|grade| grade.agrees).collect()
}

fn passage<'a>(document: &'a Document, begins: &str) -> &'a Retold {
    document.passages.iter().find(|passage| passage.text.starts_with(begins)).expect(begins)
}

fn source(passage: &Retold) -> &str {
    passage.source.as_ref().map_or("", |source| source.text.as_str())
}

#[test]
fn a_plan_answers_the_items_it_repeats() {
    let trace = traced(&read(REPORT_2018), &[read(PLAN)]);
    let plan = &trace.documents[0];
    assert_eq!(quoted(plan), "vvvvvv");
    assert_eq!(actions(plan), ["A B C", "D", "E F", "G", "H", "I"]);
    assert_eq!(plan.order_of_actions, [0, 1, 2, 3, 4, 5]);
    assert!(plan.improvements.iter().all(|item| item.places.len() == 2), "in the list and over a table");
    assert_eq!(grades(plan), [Some(true); 4]);
    assert!(plan.warnings.is_empty() && plan.passages.is_empty());
}

#[test]
fn a_paper_retells_findings_beside_the_items() {
    let trace = traced(&read(REPORT_2018), &[read(PAPER)]);
    let paper = &trace.documents[0];
    assert_eq!((quoted(paper).as_str(), grades(paper)), ("vvvvvv", vec![Some(true); 4]));
    assert_eq!(
        source(passage(paper, "They told us that management oversight")),
        "Of 21 records of supervision that inspectors read, nine held no decision at all."
    );
    assert!(source(passage(paper, "Inspectors found that no child")).starts_with("No child was found"));
}

#[test]
fn an_article_retells_sentences_in_the_past_tense() {
    let trace = traced(&read(LETTER_2021), &[read(ARTICLE)]);
    let article = &trace.documents[0];
    let sources = [
        ("Some children had been left", "Some children have been left"),
        ("Senior leaders were aware", "Senior leaders were aware"),
        ("One in three posts", "One in three posts"),
        ("Supervision was hurried", "Supervision is regular on paper. In practice it is hurried"),
        ("In eight of 14 records", "In eight of the 14 records"),
        (
            "Social workers were fond",
            "Many social workers in Ambleford are new. They told inspectors that they are fond",
        ),
        ("Leaders acted at once", "They acted at once"),
    ];
    for (bullet, begins) in sources {
        let passage = passage(article, bullet);
        assert!(source(passage).starts_with(begins), "{passage:#?}");
        assert_eq!(passage.quoted, Quoted::Reworded, "a tense shift is no quotation");
    }
    assert_eq!((quoted(article).as_str(), grades(article)), ("-----", vec![]));
    // The council's own words, and the 70 days that are 70 working days in the letter, are tied to nothing.
    let council = ["The council", "Harriet Cobbleford", "‘We believed"];
    assert!(!article.passages.iter().any(|passage| council.iter().any(|of| passage.text.starts_with(of))));
}

/// What another report says in nearly the same words: of young people without a home, and of its grade.
const ALIKE: [&str; 2] = [
    "The response to 16- and 17-year-olds who say that they have nowhere to live.",
    "The overall judgement was that our services require improvement to be good.",
];

#[test]
fn documents_about_other_reports_are_tied_to_next_to_nothing() {
    for report in ["harrowmere-2019", "wynnshire-2022"] {
        let trace = traced(&read(format!("corpus/ilacs/{report}.txt")), &[read(PLAN), read(ARTICLE)]);
        for document in &trace.documents {
            assert!(
                document.improvements.iter().all(|item| item.quoted == Quoted::Absent),
                "{:#?}",
                document.improvements
            );
            let mut tied = document.passages.iter().filter(|passage| passage.source.is_some());
            assert!(tied.all(|passage| ALIKE.contains(&passage.text.as_str())), "{:#?}", document.passages);
        }
        assert!(trace.documents[0].warnings[0].starts_with("It names an inspection that began on 2018-11-05"));
        assert!(trace.documents[0].actions.iter().all(|action| action.improvements.is_empty()));
        assert_eq!(trace.documents[1].passages.len(), 7, "an article's bullets are shown all the same");
    }
}

#[test]
fn a_report_has_its_own_items_and_sentences() {
    let report = read(REPORT_2018);
    let trace = traced(&report, std::slice::from_ref(&report));
    let document = &trace.documents[0];
    assert_eq!((quoted(document).as_str(), grades(document)), ("vvvvvv", vec![Some(true); 4]));
    assert!(document.passages.iter().all(|passage| passage.quoted == Quoted::Verbatim && passage.score == 1.0));
    assert!(document.warnings[0].starts_with("It is not known to be a plan"));
}

#[test]
fn a_trace_is_the_same_each_time() {
    let (report, documents) = (read(REPORT_2018), [read(PLAN), read(PAPER), read(ARTICLE)]);
    assert_eq!(traced(&report, &documents), traced(&report, &documents));
}

#[cfg(feature = "output")]
#[test]
fn json_reads_back_equal() {
    let trace = traced(&read(REPORT_2018), &[read(PLAN), read(ARTICLE)]);
    let mut out = Vec::new();
    ofsted_report::output::trace::write_json(&mut out, &trace).unwrap();
    assert_eq!(serde_json::from_slice::<Trace>(&out).unwrap(), trace);
}

#[cfg(feature = "pages")]
#[test]
fn a_page_is_no_wider_than_a_terminal_and_safe() {
    use ofsted_report::output::trace::text;
    let mut trace = traced(&read(LETTER_2021), &[read(PLAN), read(ARTICLE)]);
    trace.documents[1].passages[0].text.push_str(" \u{1b}[2J and\u{9b}more");
    let page = text(&trace);
    assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
    assert!(!page.contains('\u{1b}') && !page.contains('\u{9b}'));
    insta::assert_snapshot!(page);
}

/// The folder of real documents, which are no part of the project.
fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("OFSTED_SHARED").map_or(beside, PathBuf::from).join("corpus");
    let there = folder.join("seeds").is_dir();
    if !there {
        println!("skipped: the real documents of ../shared are not there");
    }
    there.then_some(folder)
}

#[test]
fn a_real_plan_and_a_real_paper() {
    let Some(shared) = shared() else { return };
    let documents =
        ["action-plan", "board-report"].map(|name| read(shared.join(format!("seeds/halton-2020-{name}.txt"))));
    let reports = [
        "seeds/halton-2020-ilacs-scan.txt",
        "text/pdftotext/cs__80471-halton__children-s-services-inspection-15-april-2020__2de030.txt",
    ];
    for report in reports {
        let trace = traced(&read(shared.join(report)), &documents);
        let [plan, paper] = trace.documents.as_slice() else { panic!() };
        assert_eq!((quoted(plan).as_str(), quoted(paper).as_str()), ("vvvvv", "vvvvv"));
        let first = "A B C D E F G 1 2. 3. 4. 5. 6.";
        assert_eq!(actions(plan), ["", first, "7 8 9 10", "11 1", first]);
        assert_eq!(plan.order_of_actions, [4, 1, 2, 3]);
        assert!(trace.documents.iter().all(|document| grades(document) == [Some(true); 4]));
    }
}

/// How each of the eleven bullets' sources begins; of two sentences the first.
const BULLETS: [&str; 11] = [
    "Too many",
    "These challenges",
    "Children are not visited",
    "Quality assurance processes",
    "There is a lack",
    "Despite this",
    "Social workers report",
    "Assessments are not",
    "Children and families",
    "When children",
    "For children who",
];

#[test]
fn a_real_article() {
    let Some(shared) = shared() else { return };
    let article = read(shared.join("seeds/halton-2021-news.txt"));
    let letter = read(shared.join("text/pdftotext/fv__80471-halton__focused-visit-17-november-2021.txt"));
    let trace = traced(&letter, std::slice::from_ref(&article));
    let bullets = &trace.documents[0].passages[trace.documents[0].passages.len() - BULLETS.len()..];
    for (bullet, begins) in bullets.iter().zip(BULLETS) {
        assert!(source(bullet).starts_with(begins), "{bullet:#?}");
        let same = bullet.source.as_ref().is_some_and(|source| source.text == bullet.text);
        assert_eq!(bullet.quoted == Quoted::Verbatim, same);
    }
}

/// Ofsted says alike things of many places; more than one tie in a hundred would be by common words.
#[test]
fn a_real_article_and_letters_about_other_places() {
    let Some(shared) = shared() else { return };
    let article = [read(shared.join("seeds/halton-2021-news.txt"))];
    let folder = std::fs::read_dir(shared.join("text/pdftotext")).unwrap();
    let mut letters: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    letters.retain(|path| path.to_string_lossy().contains("/fv__") && !path.to_string_lossy().contains("halton"));
    letters.sort();
    let (mut asked, mut tied) = (0, 0);
    for letter in letters.iter().step_by(9) {
        let trace = traced(&read(letter), &article);
        let passages = &trace.documents[0].passages;
        asked += passages.len();
        tied += passages.iter().filter(|passage| passage.source.is_some()).count();
    }
    println!("{tied} of {asked} passages tied to letters about other places");
    assert!(asked > 200 && tied * 100 <= asked, "{tied} of {asked}");
}
