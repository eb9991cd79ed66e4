//! How wide a text is set, so that one can tell whether the next word would have fitted into a line.

/// Widths of the printable ASCII characters in Tahoma, the letter of these reports, in thousandths of its size.
#[rustfmt::skip]
const TAHOMA: [u16; 95] = [
    313, 332, 401, 728, 546, 977, 674, 211, 383, 383, 546, 728, 303, 363, 303, 382,
    546, 546, 546, 546, 546, 546, 546, 546, 546, 546, 354, 354, 728, 728, 728, 474,
    909, 600, 589, 601, 678, 561, 521, 667, 675, 373, 417, 588, 498, 771, 667, 708,
    551, 708, 621, 557, 584, 656, 597, 902, 581, 576, 559, 383, 382, 383, 728, 546,
    546, 525, 553, 461, 553, 526, 318, 553, 558, 229, 282, 498, 229, 840, 558, 543,
    553, 553, 360, 446, 334, 558, 498, 742, 495, 498, 444, 480, 382, 480, 728,
];

/// The width of any other character: they are quotes and dashes, nearly all.
const OTHER: usize = 220;

/// The width of a text on one line, in thousandths of the letter's size.
pub fn width(text: &str) -> usize {
    text.chars().map(of).sum()
}

fn of(c: char) -> usize {
    let printable = (c as usize).checked_sub(' ' as usize);
    printable.and_then(|at| TAHOMA.get(at)).map_or(OTHER, |width| usize::from(*width))
}

/// Whether the first word of `next` would have fitted behind `line` in a column of this width.
pub fn had_room(line: &str, next: &str, column: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    width(line) + of(' ') + width(word) <= column
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_their_own_widths() {
        assert!(width("illit") < width("mmmmm") / 3);
        assert!(had_room("ill", "will", width("ill will")));
        assert!(!had_room("ill", "will", width("ill wil")));
    }
}
