//! PDFs: they say what their texts say, and what cannot be read is said in a line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod damage;
#[path = "typeset/document.rs"]
mod document;
mod generator;
#[path = "typeset/raw.rs"]
mod raw;
mod typeset;

use generator::check::{differences, squash};
use generator::families::FAMILIES;
use generator::{Spec, make};
use ofsted_report::output::outline;
use ofsted_report::report::{Report, SourceFormat, WarningCode};
use ofsted_report::{Error, Reader, Span, verify};
use raw::stream;
use std::path::{Path, PathBuf};
use typeset::{Face, Set, Sheet};

#[test]
fn every_family_set_as_a_pdf_gives_its_answers_back() {
    let mut wrong = Vec::new();
    for family in FAMILIES {
        for seed in 1..=4 {
            let made = make(Spec { family: family.name, seed, size: 1 + seed as usize % 3 });
            let pdf = document::typeset(&made.document);
            if let Some(folder) = std::env::var_os("OFSTED_KEEP") {
                std::fs::write(std::path::Path::new(&folder).join(format!("{}-{seed}.pdf", family.name)), &pdf)
                    .unwrap();
            }
            let report = Reader::new().keep_text().read_bytes(&pdf).unwrap();
            assert_eq!(verify(&report, report.source.text.as_deref().unwrap()), []);
            for found in differences(&made.known, &report) {
                let (want, got) = (found.expected, found.got);
                wrong.push(format!("{} {seed} {}\n   expected {want}\n   got      {got}", family.name, found.field));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong answers:\n{}", wrong.len(), wrong.join("\n"));
}

/// The PDFs of the corpus and the texts they were set from.
const SET: [(&str, &str); 3] = [
    ("pdf/ambleford-2021.pdf", "focused_visit/ambleford-2021.txt"),
    ("pdf/ambleford-2023.pdf", "ilacs/ambleford-2023.txt"),
    ("pdf/port-selwyn-2023.pdf", "area_send/port-selwyn-2023.txt"),
];

fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name)
}

/// What a report says, without where it says it.
fn said(report: &Report) -> impl PartialEq + std::fmt::Debug + use<> {
    let judgements: Vec<_> = report.judgements.iter().map(|j| (j.area, j.grade, squash(&j.label))).collect();
    let paragraphs: Vec<_> = report.paragraphs.iter().filter(|p| p.number.is_some()).collect();
    let paragraphs: Vec<_> = paragraphs.iter().map(|p| (p.number, p.page, squash(&p.text))).collect();
    let items = report.improvements.iter();
    let items: Vec<_> = items.map(|i| (i.kind, i.page, squash(&i.text), i.responsible.clone())).collect();
    (judgements, paragraphs, items, report.inspection, report.lead_inspector.clone(), report.source.pages)
}

#[test]
fn the_pdfs_of_the_corpus_say_what_their_texts_say() {
    for (pdf, text) in SET {
        let [from_pdf, from_text] = [pdf, text].map(|name| Reader::new().read_path(corpus(name)).unwrap());
        assert_eq!(said(&from_pdf), said(&from_text), "{pdf}");
        assert_eq!((from_pdf.source.format, from_text.source.format), (SourceFormat::Pdf, SourceFormat::Text));
        assert_eq!(from_pdf.source.bytes as u64, std::fs::metadata(corpus(pdf)).unwrap().len());
    }
}

#[test]
fn the_pdfs_of_the_corpus_read_as_their_outlines_say() {
    for (pdf, _) in SET {
        let bytes = std::fs::read(corpus(pdf)).unwrap();
        let report = Reader::new().name(pdf).keep_text().read_bytes(&bytes).unwrap();
        assert_eq!(verify(&report, report.source.text.as_deref().unwrap()), []);
        let suffix = pdf.replace('/', "__");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_suffix => suffix }, {
            insta::assert_snapshot!("outline", outline(&report));
        });
    }
}

#[test]
fn the_pdfs_of_the_corpus_are_what_the_example_makes_of_the_texts() {
    for (pdf, text) in SET {
        let report = Reader::new().keep_text().read_path(corpus(text)).unwrap();
        let set = typeset::plain::typeset(report.source.text.as_deref().unwrap(), &report);
        assert!(set == std::fs::read(corpus(pdf)).unwrap(), "{pdf}: cargo run --example typeset -- {text} {pdf}");
    }
}

/// The text of a PDF, or what is said of it instead.
fn text_of(bytes: &[u8]) -> String {
    let report = Reader::new().name("x.pdf").keep_text().read_bytes(bytes);
    report.map_or_else(|error| error.to_string(), |report| report.source.text.unwrap_or_default())
}

fn error_of(bytes: &[u8]) -> Error {
    Reader::new().name("x.pdf").read_bytes(bytes).unwrap_err()
}

fn line(x: f32, y: f32, text: &str) -> Set {
    Set { x, y, size: 12.0, face: Face::Regular, text: text.to_owned() }
}

const GOOD: &str = "BT /F 12 Tf 72 700 Td (Good) Tj ET";

mod faults {
    use super::*;

    #[test]
    fn encrypted() {
        let bytes =
            std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/encrypted/needs-password-aes256.pdf"));
        let error = error_of(&bytes.unwrap());
        assert!(error.is_pdf_encrypted());
        assert_eq!(error.to_string(), "x.pdf: The PDF is encrypted and needs a password.");
    }

    /// The owner may forbid printing and still let everybody read.
    #[test]
    fn encrypted_without_a_password_is_read() {
        let open = Reader::new().read_path(corpus(SET[0].0)).unwrap();
        for name in ["opens-without-aes256.pdf", "opens-without-rc4.pdf"] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/encrypted").join(name);
            assert_eq!(said(&Reader::new().read_path(path).unwrap()), said(&open), "{name}");
        }
    }

    #[test]
    fn empty() {
        let error = error_of(&typeset::bind(&[]));
        assert!(error.is_pdf_empty(), "{error}");
        assert_eq!(error.to_string(), "x.pdf: The PDF has no pages.");
        let error = error_of(&typeset::bind(&[Sheet::default()]));
        assert!(error.is_pdf_empty(), "{error}");
        assert_eq!(error.to_string(), "x.pdf: The PDF holds no text; its pages are blank.");
        assert!(error_of(b"").is_no_text());
    }

    #[test]
    fn pictures_alone() {
        let image =
            stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x");
        let pages = ["q 595 0 0 842 0 0 cm /I Do Q", "/I Do BT /F 12 Tf ( ) Tj ET"];
        let error = error_of(&raw::pdf(&pages, "/XObject<</I 101 0 R>>", &["null", &image]));
        assert!(error.is_pdf_without_text());
        assert_eq!(error.to_string(), "x.pdf: The PDF holds no text, only pictures of it; run OCR over it first.");
    }

    #[test]
    fn glyphs_without_characters() {
        let font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font\
                    /Subtype/CIDFontType2/BaseFont/X>>]>>";
        let pages = ["BT /G 12 Tf 72 700 Td <000100020003> Tj ET"];
        let error = error_of(&raw::pdf(&pages, "/Font<</G 101 0 R>>", &["null", font]));
        assert!(error.is_pdf_without_text(), "{error}");
        assert!(error.to_string().ends_with("run OCR over it first."));
    }

    #[test]
    fn damaged() {
        for bytes in [b"%PDF-1.7\n".to_vec(), [b"%PDF-1.7\n1 0 obj ".to_vec(), vec![b'['; 1 << 20]].concat()] {
            let error = error_of(&bytes);
            assert!(error.is_pdf_damaged(), "{error}");
            assert_eq!(error.to_string(), "x.pdf: The PDF is damaged, and nothing of its text can be made out.");
        }
    }

    #[test]
    fn other_files_under_the_name_of_a_pdf() {
        let said = |bytes: &[u8]| {
            let error = error_of(bytes);
            assert!(error.is_not_pdf(), "{error}");
            error.to_string().split("holds ").nth(1).unwrap().to_owned()
        };
        assert_eq!(said(b"PK\x03\x04\x14\0word/document.xml"), "a ZIP archive, or a Word document.");
        assert_eq!(said(b"\x89PNG\r\n\x1a\n\0\0"), "a picture.");
        assert_eq!(said(b"<html>moved</html>"), "an HTML page.");
        assert_eq!(said("Inspection of Ambleford".as_bytes()), "text of another sort.");
    }

    #[test]
    fn more_work_than_any_report_needs() {
        let endless = "q Q ".repeat(600_000);
        let report = Reader::new().read_bytes(&raw::pdf(&[GOOD, &endless, GOOD], "", &[])).unwrap();
        assert_eq!(report.source.pages, Some(3));
        let warning = report.warnings.iter().find(|warning| warning.code == WarningCode::PagesUnread).unwrap();
        let message = "2 of 3 pages were read; given up, as more work than any report needs: 2.";
        assert_eq!(warning.message, message);
        let error = error_of(&raw::pdf(&[&endless], "", &[]));
        assert!(error.is_pdf_too_much(), "{error}");
    }

    /// The objects of a file are unpacked by the library before anybody can ask how large they are.
    #[test]
    fn objects_that_grow_too_large() {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut packer, &vec![b' '; 200 << 20]).unwrap();
        let packed = packer.finish().unwrap();
        let head =
            format!("%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>", packed.len());
        let bytes = [head.as_bytes(), b"\nstream\n", &packed, b"\nendstream\nendobj\n"].concat();
        assert!(error_of(&bytes).is_pdf_too_much());
    }
}

mod losses {
    use super::*;

    fn report_of_six() -> Vec<u8> {
        let pages: Vec<String> =
            (1..=6).map(|n| GOOD.replace("Good", &format!("Page {n} is good.")).repeat(30)).collect();
        raw::pdf(&pages.iter().map(String::as_str).collect::<Vec<_>>(), "", &[])
    }

    fn warning_of(bytes: &[u8]) -> Option<String> {
        let report = Reader::new().name("x.pdf").read_bytes(bytes).unwrap();
        let unread = report.warnings.into_iter().find(|warning| warning.code == WarningCode::PagesUnread);
        unread.map(|warning| warning.message)
    }

    #[test]
    fn a_whole_file_has_no_warning() {
        assert_eq!(warning_of(&report_of_six()), None);
    }

    #[test]
    fn of_a_truncated_file_the_pages_that_are_there_are_read() {
        let bytes = report_of_six();
        let places: Vec<usize> = memchr::memmem::find_iter(&bytes, b"/Type/Page/").collect();
        let warning = warning_of(&bytes[..places[3]]).unwrap();
        assert_eq!(warning, "3 of 6 pages were read.");
        assert!(text_of(&bytes[..places[3]]).contains("Page 3 is good."));
    }

    #[test]
    fn a_file_without_its_beginning_is_read() {
        let bytes = report_of_six();
        assert!(text_of(&bytes[5..]).contains("Page 6 is good."));
    }

    #[test]
    fn a_page_whose_content_is_lost_keeps_its_place() {
        let mut bytes = report_of_six();
        let lost = memchr::memmem::find(&bytes, b"13 0 obj").unwrap();
        bytes[lost..lost + 8].fill(b' ');
        assert_eq!(warning_of(&bytes).unwrap(), "5 of 6 pages were read; damaged: 2.");
        let text = text_of(&bytes);
        let pages: Vec<&str> = text.split('\x0c').collect();
        assert!(pages[1].trim().is_empty() && pages[2].contains("Page 3"), "{text}");
    }

    #[test]
    fn a_string_in_a_lost_font_is_read_where_it_looks_like_letters() {
        let bytes = raw::pdf(&["BT /Lost 12 Tf 72 700 Td (Good) Tj 0 -20 Td (\\001\\002) Tj ET"], "", &[]);
        assert_eq!(text_of(&bytes), "Good\n\u{fffd}\n\x0c");
        let report = Reader::new().read_bytes(&bytes).unwrap();
        let warning = report.warnings.iter().find(|warning| warning.code == WarningCode::UndecodableBytes).unwrap();
        assert_eq!(warning.span, [Span::new(5, 8)]);
    }
}

mod pages {
    use super::*;

    #[test]
    fn what_stands_higher_is_read_first() {
        let sheet = Sheet {
            feet: vec![line(500.0, 800.0, "7")],
            lines: vec![line(72.0, 100.0, "Heading"), line(72.0, 130.0, "Text."), line(72.0, 70.0, "Head of the page")],
            rules: Vec::new(),
        };
        assert_eq!(text_of(&typeset::bind(&[sheet])), "Head of the page\n\nHeading\n\nText.\n\n7\n\x0c");
    }

    /// Drawn line by line across both cells, as some programs do.
    #[test]
    fn the_cells_of_a_ruled_row_are_read_one_after_the_other() {
        let lines =
            [(80.0, 100.0, "The council"), (220.0, 100.0, "Leaders should act"), (80.0, 114.0, "and the board")];
        let lines = lines.into_iter().chain([(220.0, 114.0, "at once.")]);
        let mut sheet = Sheet { lines: lines.map(|(x, y, text)| line(x, y, text)).collect(), ..Sheet::default() };
        let unruled = text_of(&typeset::bind(std::slice::from_ref(&sheet)));
        let words: Vec<Vec<&str>> = unruled.lines().map(|line| line.split("  ").map(str::trim).collect()).collect();
        assert_eq!((words[0].first(), words[0].last()), (Some(&"The council"), Some(&"Leaders should act")));
        typeset::frame(&mut sheet.rules, [72.0, 84.0, 212.0, 120.0]);
        typeset::frame(&mut sheet.rules, [212.0, 84.0, 400.0, 120.0]);
        assert_eq!(text_of(&typeset::bind(&[sheet])), "The council\nand the board\nLeaders should act\nat once.\n\x0c");
    }

    #[test]
    fn cells_of_one_line_stay_beside_each_other_and_under_each_other() {
        let cells = [
            (80.0, 100.0, "Overall effectiveness"),
            (320.0, 100.0, "Good"),
            (80.0, 130.0, "Care"),
            (320.0, 130.0, "Good"),
        ];
        let lines = cells.map(|(x, y, text)| line(x, y, text)).to_vec();
        let text = text_of(&typeset::bind(&[Sheet { lines, ..Sheet::default() }]));
        let places: Vec<Option<usize>> =
            text.lines().filter(|line| line.contains("Good")).map(|line| line.find("Good")).collect();
        assert!(places.len() == 2 && places[0] == places[1], "{text}");
    }

    #[test]
    fn forms_are_read_where_they_stand_and_not_endlessly() {
        let form =
            stream("/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Matrix[1 0 0 1 0 -20]", &format!("{GOOD} /X Do"));
        let bytes = raw::pdf(&["BT /F 12 Tf 72 760 Td (Head) Tj ET /X Do"], "/XObject<</X 101 0 R>>", &["null", &form]);
        let text = text_of(&bytes);
        assert!(text.starts_with("Head\n\nGood\n") && text.matches("Good").count() < 20, "{text}");
    }

    #[test]
    fn layers_that_are_off_are_not_read() {
        let content = format!("{GOOD} /OC /L BDC BT /F 12 Tf 72 600 Td (Draft) Tj ET EMC");
        let layer = "<</Type/OCG/Name(Draft)>>";
        assert_eq!(text_of(&raw::pdf(&[&content], "/Properties<</L 100 0 R>>", &[layer])), "Good\n\x0c");
    }

    #[test]
    fn ligatures_marks_and_what_lies_off_the_page() {
        let map = "1 begincodespacerange <00><ff> endcodespacerange 1 beginbfchar <41><fb01> endbfchar";
        let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 102 0 R>>";
        let content = "BT /G 12 Tf 72 700 Td (And) Tj 5 Ts /F 7 Tf (2) Tj 0 Ts 900 0 Td (nowhere) Tj ET";
        let bytes = raw::pdf(&[content], "/Font<</G 101 0 R/F 3 0 R>>", &["null", font, &stream("", map)]);
        assert_eq!(text_of(&bytes), "find2\n\x0c");
    }
}

#[test]
fn broken_copies_are_refused_or_proved() {
    for (pdf, _) in SET {
        let bytes = std::fs::read(corpus(pdf)).unwrap();
        for (what, copy) in damage::pdf::copies(&bytes, 90, bytes.len() as u64) {
            assert_eq!(damage::fault_of(&copy, "broken.pdf"), None, "{pdf} {what}");
        }
    }
}
