//! What holds of the readers whatever text they are given.

mod tests {
    use crate::authorities::{find, find_in};
    use crate::mentions::dates::{find_date_near, find_partial, find_range};
    use crate::mentions::people::{find_inspectors, lead_names, split_names};
    use proptest::prelude::*;
    use std::ops::Range;

    /// Pieces that the readers look for, in any order, with anything between them.
    fn texts() -> impl Strategy<Value = String> {
        let pieces = [
            "8",
            "19",
            "31",
            "30 February",
            "July",
            "Feb.",
            "may",
            "2019",
            "20205",
            "12/13/2016",
            "to",
            "–",
            "and",
            ",",
            "&",
            ".",
            "\n",
            "\u{c}",
            "\u{a0}",
            "Monday",
            "the",
            "of",
            "Ann",
            "Lee",
            "d’Inverno",
            "HMI",
            "(",
            ")",
            "J.",
            "who observed",
            "shadowed by",
            "Inspectors were",
            "carried out by",
            "Halton",
            "Stoke-on",
            "Trent",
            "City of",
            "London",
            "Council",
            "é",
            "北",
            "İ",
            "ß",
        ];
        prop::collection::vec((prop::sample::select(pieces.to_vec()), prop::sample::select(vec!["", " ", "\n"])), 0..40)
            .prop_map(|parts| parts.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
    }

    fn places(text: &str) -> Vec<Range<usize>> {
        let range = find_range(text, Some(2020)).into_iter().map(|found| found.range);
        let date = find_date_near(text, None).into_iter().map(|found| found.range);
        let partial = find_partial(text).map(|found| found.range);
        let named = find_in(text).into_iter().map(|named| named.first);
        range.chain(date).chain(partial).chain(named).collect()
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in prop_oneof![texts(), any::<String>()]) {
            for place in places(&text) {
                prop_assert!(text.get(place.clone()).is_some_and(|part| !part.is_empty()), "{place:?}");
            }
        }

        #[test]
        fn names_are_what_stands_at_their_place(text in prop_oneof![texts(), any::<String>()]) {
            for name in [split_names(&text), lead_names(&text), find_inspectors(&text)].concat() {
                prop_assert_eq!(text.get(name.range.clone()), Some(name.value));
            }
        }

        #[test]
        fn a_name_is_found_whatever_its_case_and_spaces(at in 0..156_usize) {
            let authority = &crate::authorities::all()[at];
            let spaced = authority.name.replace([' ', '-'], "\n ").to_uppercase();
            prop_assert_eq!(find(&spaced), Some(authority));
        }
    }
}
