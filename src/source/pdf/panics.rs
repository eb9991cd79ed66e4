//! Panics in the PDF library, made into nothing: damaged files break its assumptions.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// Whether a panic on this thread is expected, and named by an error instead of a message.
    static EXPECTED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`, and gives `None` where it panics: damaged files break assumptions in the PDF library.
pub(super) fn unless_broken<T>(work: impl FnOnce() -> T) -> Option<T> {
    silence_expected();
    let outer = EXPECTED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    EXPECTED.set(outer);
    done
}

/// Puts a hook before the one that prints panics, once: it keeps silent about those that are expected.
fn silence_expected() {
    static SET: Once = Once::new();
    SET.call_once(|| {
        let printed = take_hook();
        set_hook(Box::new(move |panic| {
            if !EXPECTED.try_with(Cell::get).unwrap_or_default() {
                printed(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_none_and_leaves_the_next_reading_alone() {
        assert_eq!(unless_broken(|| -> u8 { panic!("as a fault in the library would") }), None);
        assert_eq!(unless_broken(|| 1), Some(1));
        assert!(!EXPECTED.get());
    }
}
