//! PDFs written object by object, for what no word processor writes.

use std::fmt::Write as _;

/// A document of some pages: the content of each, what its resources hold beside the font F, and more objects from 100 on.
pub fn pdf(pages: &[&str], resources: &str, more: &[&str]) -> Vec<u8> {
    let mut text = String::from("%PDF-1.7\n");
    let kids: String = (0..pages.len()).map(|page| format!("{} 0 R ", 10 + 2 * page)).collect();
    let mut object = |number: usize, body: &str| writeln!(text, "{number} 0 obj\n{body}\nendobj").unwrap();
    object(1, "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[100 0 R]/D<</OFF[100 0 R]>>>>>>");
    object(2, &format!("<</Type/Pages/Kids[{kids}]/Count {}/MediaBox[0 0 595 842]>>", pages.len()));
    object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    for (at, content) in pages.iter().enumerate() {
        let number = 10 + 2 * at;
        let resources = format!("<</Font<</F 3 0 R>>{resources}>>");
        object(number, &format!("<</Type/Page/Parent 2 0 R/Contents {} 0 R/Resources{resources}>>", number + 1));
        object(number + 1, &stream("", content));
    }
    more.iter().enumerate().for_each(|(at, body)| object(100 + at, body));
    text.push_str("trailer\n<</Root 1 0 R>>\n%%EOF\n");
    text.into_bytes()
}

/// A stream with what its dictionary holds.
pub fn stream(dictionary: &str, content: &str) -> String {
    format!("<<{dictionary}/Length {}>>\nstream\n{content}\nendstream", content.len())
}
