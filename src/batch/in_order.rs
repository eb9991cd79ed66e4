//! Work on several threads whose results come in order, in bounded memory.
//!
//! The caller's thread hands items out and takes results; each item is a task of a rayon pool, so no
//! thread waits for another as long as there is an item. What bounds the memory is how far the threads
//! may run ahead of the result that the caller waits for: so many items, and so many bytes.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::iter::Fuse;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Result as Ended, available_parallelism};

/// How much memory a value keeps, roughly and in bytes: it bounds how far [`in_order`] works ahead.
///
/// Items and results have to say their weight, because a report of a hundred pages keeps far more memory than a letter of
/// one. Paths, documents with names, and reports with names say it already.
pub trait Weigh {
    /// About as many bytes as the value would give back when dropped.
    fn weight(&self) -> usize;
}

/// How many items a thread may be ahead of the result that is waited for. A letter of one page costs a
/// sixtieth of a report of sixty; the other threads read so many letters while one reads the report.
const AHEAD_PER_THREAD: usize = 64;

/// How many items a thread finds waiting when the result asked for is there already.
const WAITING_PER_THREAD: usize = 4;

/// How many bytes of items and results a thread may hold before it waits for the caller to take some.
const BYTES_PER_THREAD: usize = 8 << 20;

/// What the main thread of most systems has: a document shall not be too deep for two threads and
/// right for one.
const STACK: usize = 8 << 20;

/// Does `work` with every item on `jobs` threads, and gives the results in the order of the items.
///
/// `None` takes as many threads as the machine has processors; with one thread, the caller's thread does the work. The
/// items are asked for on the caller's thread, so they need not be able to leave it. Memory is bounded while the caller
/// takes no results: at most 64 items a thread are under way, and no thread starts on another item while items and
/// results together weigh more than 8 MiB a thread. The item that the caller waits for is always worked on, whatever its
/// size.
///
/// # Panics
/// Where `work` panics: then [`Iterator::next`] panics in the same way when it comes to that item.
///
/// ```
/// use ofsted_report::batch::{Weigh, in_order};
/// struct Text(&'static str);
/// impl Weigh for Text {
///     fn weight(&self) -> usize {
///         self.0.len()
///     }
/// }
/// let longer = in_order([Text("a"), Text("bcd")], None, |text: Text| if text.0 == "a" { Text("aa") } else { text });
/// assert_eq!(longer.map(|text| text.0).collect::<Vec<_>>(), ["aa", "bcd"]);
/// ```
pub fn in_order<I, T, W>(items: I, jobs: Option<NonZeroUsize>, work: W) -> InOrder<I::IntoIter, T>
where
    I: IntoIterator,
    I::Item: Weigh + Send + 'static,
    T: Weigh + Send + 'static,
    W: Fn(I::Item) -> T + Send + Sync + 'static,
{
    let jobs = jobs.or_else(|| available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let bytes = jobs.saturating_mul(BYTES_PER_THREAD);
    InOrder { items: items.into_iter().fuse(), jobs, pool: pool(jobs), window: Arc::new(Window::new(bytes, work)) }
}

/// `None` where one thread is enough, or the system gives no more: then the caller's thread works.
fn pool(jobs: usize) -> Option<rayon::ThreadPool> {
    if jobs == 1 {
        return None;
    }
    rayon::ThreadPoolBuilder::new().num_threads(jobs).stack_size(STACK).build().ok()
}

/// The results of [`in_order`], as an iterator. Dropping it stops the work: no further item is begun.
pub struct InOrder<I: Iterator, T> {
    items: Fuse<I>,
    jobs: usize,
    pool: Option<rayon::ThreadPool>,
    window: Arc<Window<I::Item, T>>,
}

impl<I: Iterator, T> fmt::Debug for InOrder<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InOrder").field("jobs", &self.jobs).field("under_way", &self.window.under_way()).finish()
    }
}

impl<I, T> Iterator for InOrder<I, T>
where
    I: Iterator,
    I::Item: Weigh + Send + 'static,
    T: Weigh + Send + 'static,
{
    type Item = T;

    fn next(&mut self) -> Option<T> {
        if self.pool.is_none() {
            return self.items.next().map(|item| (self.window.work)(item));
        }
        self.hand_out();
        match self.window.take()? {
            Ok(result) => Some(result),
            Err(panic) => resume_unwind(panic),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let ((least, most), under_way) = (self.items.size_hint(), self.window.under_way());
        (least.saturating_add(under_way), most.and_then(|most| most.checked_add(under_way)))
    }
}

impl<I, T> InOrder<I, T>
where
    I: Iterator,
    I::Item: Weigh + Send + 'static,
    T: Weigh + Send + 'static,
{
    /// Keeps the threads busy: hands out items until the look-ahead is full, or until there is a result
    /// to give and enough is waiting.
    fn hand_out(&mut self) {
        let Some(pool) = &self.pool else { return };
        while self.window.has_room(self.jobs) {
            let Some(item) = self.items.next() else { return };
            self.window.add(item);
            let window = Arc::clone(&self.window);
            pool.spawn(move || window.work_on_next());
        }
    }
}

/// Whoever stops early waits for nobody: what was not begun is not begun any more.
impl<I: Iterator, T> Drop for InOrder<I, T> {
    fn drop(&mut self) {
        self.window.stop();
    }
}

/// What was handed out and is not taken yet.
struct Window<I, T> {
    work: Box<dyn Fn(I) -> T + Send + Sync>,
    /// The most that may be held while others than the first are begun.
    bytes: usize,
    state: Mutex<State<I, T>>,
    changed: Condvar,
}

/// Items are counted from the first on; each is waiting, then worked on, then a result.
struct State<I, T> {
    /// Those that no thread has begun, with their weights, the one with the number `begun` first.
    waiting: VecDeque<(I, usize)>,
    begun: usize,
    /// The results, with their weights.
    done: BTreeMap<usize, (Ended<T>, usize)>,
    /// How many results the caller has taken: the number of the one that it takes next.
    taken: usize,
    /// What all of them weigh.
    held: usize,
}

impl<I, T> State<I, T> {
    fn under_way(&self) -> usize {
        self.begun + self.waiting.len() - self.taken
    }
}

impl<I, T> Window<I, T> {
    fn new(bytes: usize, work: impl Fn(I) -> T + Send + Sync + 'static) -> Self {
        let state = State { waiting: VecDeque::new(), begun: 0, done: BTreeMap::new(), taken: 0, held: 0 };
        Self { work: Box::new(work), bytes, state: Mutex::new(state), changed: Condvar::new() }
    }

    /// No panic happens under the lock, so a poisoned one is as good as any.
    fn state(&self) -> MutexGuard<'_, State<I, T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn under_way(&self) -> usize {
        self.state().under_way()
    }

    /// Whether one more item is to be handed out to `jobs` threads.
    fn has_room(&self, jobs: usize) -> bool {
        let state = self.state();
        let busy = state.done.contains_key(&state.taken) && state.waiting.len() >= jobs * WAITING_PER_THREAD;
        let full = state.under_way() >= jobs.saturating_mul(AHEAD_PER_THREAD) || state.held >= self.bytes;
        state.under_way() == 0 || !(busy || full)
    }

    fn stop(&self) {
        let mut state = self.state();
        state.waiting.clear();
        drop(state);
        self.changed.notify_all();
    }
}

impl<I: Weigh, T: Weigh> Window<I, T> {
    fn add(&self, item: I) {
        let weight = item.weight();
        let mut state = self.state();
        state.held += weight;
        state.waiting.push_back((item, weight));
    }

    /// Works on the first item that is waiting. There are as many calls of it as items, and each takes
    /// the first: so the item that the caller waits for is begun, however the pool orders its tasks.
    fn work_on_next(&self) {
        let Some((number, item, before)) = self.begin() else { return };
        let ended = catch_unwind(AssertUnwindSafe(|| (self.work)(item)));
        let after = ended.as_ref().map_or(0, Weigh::weight);
        let mut state = self.state();
        state.held = state.held - before + after;
        state.done.insert(number, (ended, after));
        drop(state);
        self.changed.notify_all();
    }

    /// The first item that is waiting, as soon as it may be begun; `None` where the caller has stopped.
    fn begin(&self) -> Option<(usize, I, usize)> {
        let mut state = self.state();
        while state.held >= self.bytes && state.begun != state.taken && !state.waiting.is_empty() {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let (item, weight) = state.waiting.pop_front()?;
        state.begun += 1;
        Some((state.begun - 1, item, weight))
    }

    /// The next result, once it is there; `None` where nothing is under way.
    fn take(&self) -> Option<Ended<T>> {
        let mut state = self.state();
        while state.under_way() > 0 {
            let next = state.taken;
            if let Some((ended, weight)) = state.done.remove(&next) {
                (state.taken, state.held) = (next + 1, state.held - weight);
                drop(state);
                self.changed.notify_all();
                return Some(ended);
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    impl Weigh for usize {
        fn weight(&self) -> usize {
            *self
        }
    }

    fn two() -> Option<NonZeroUsize> {
        NonZeroUsize::new(2)
    }

    /// Waits so that the results of later items are there first.
    fn unevenly(item: usize) -> usize {
        sleep(Duration::from_micros(item as u64 * 7919 % 300));
        item
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for jobs in [1, 2, 5] {
            let results = in_order(0..500, NonZeroUsize::new(jobs), unevenly);
            assert!(results.eq(0..500), "{jobs}");
        }
        assert_eq!(in_order(0..0, two(), unevenly).next(), None);
    }

    #[test]
    fn the_end_is_given_again_and_again() {
        let mut results = in_order(0..3, two(), unevenly);
        assert_eq!(results.by_ref().count(), 3);
        assert_eq!((results.next(), results.next(), results.size_hint()), (None, None, (0, Some(0))));
    }

    #[test]
    fn one_slow_item_does_not_stop_the_threads_nor_let_results_pile_up() {
        let begun = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&begun);
        let mut results = in_order(0..10_000, two(), move |item| {
            counted.fetch_add(1, Ordering::SeqCst);
            sleep(Duration::from_millis(if item == 0 { 300 } else { 0 }));
            item
        });
        assert_eq!(results.next(), Some(0));
        // The other thread has gone on, and no further than the look-ahead.
        let ahead = begun.load(Ordering::SeqCst);
        assert!((100..=2 * AHEAD_PER_THREAD).contains(&ahead), "{ahead}");
        assert!(results.eq(1..10_000));
    }

    /// Documents of 1 to 60 pages at a millisecond each: threads that waited for each other at the end of
    /// each dozen would need a quarter more.
    #[test]
    fn two_threads_share_work_of_uneven_cost() {
        let began = Instant::now();
        let pages = (0..150).map(|n: usize| if n.is_multiple_of(10) { 60 } else { n * 7919 % 9 + 1 });
        let worked = in_order(pages, two(), |pages: usize| {
            let began = Instant::now();
            sleep(Duration::from_millis(pages as u64));
            usize::try_from(began.elapsed().as_micros()).unwrap()
        });
        let worked: usize = worked.sum();
        let took = usize::try_from(began.elapsed().as_micros()).unwrap();
        assert!(worked * 10 >= took * 18, "{worked} µs of work in {took} µs");
    }

    #[test]
    fn what_is_held_is_bounded_by_its_weight() {
        let (held, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (counted, highest) = (Arc::clone(&held), Arc::clone(&most));
        let results = in_order(0..60, two(), move |_: usize| {
            highest.fetch_max(counted.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            BYTES_PER_THREAD
        });
        for _ in results {
            sleep(Duration::from_millis(1));
            held.fetch_sub(1, Ordering::SeqCst);
        }
        // As many as the budget has room for, one more a thread that had begun before, and the one just taken.
        assert!(most.load(Ordering::SeqCst) <= 2 + 2 + 1, "{most:?}");
    }

    #[test]
    fn heavy_items_are_not_asked_for_far_ahead() {
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&asked);
        let items = (0..60).map(move |_| {
            counted.fetch_add(1, Ordering::SeqCst);
            BYTES_PER_THREAD
        });
        let mut results = in_order(items, two(), unevenly);
        assert!(results.next().is_some());
        assert!(asked.load(Ordering::SeqCst) <= 3, "{asked:?}");
        assert_eq!(results.count(), 59);
    }

    #[test]
    fn a_result_is_given_while_the_next_items_are_not_known_yet() {
        // A source without end: a queue, say.
        let mut results = in_order(0.., two(), |item: usize| item);
        assert!(results.by_ref().take(1000).eq(0..1000));
    }

    #[test]
    fn a_panic_comes_out_at_its_place() {
        let mut results = in_order(0..20, two(), |item: usize| if item == 7 { panic!("seven") } else { item });
        assert!(results.by_ref().take(7).eq(0..7));
        let panic = catch_unwind(AssertUnwindSafe(|| results.next())).unwrap_err();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"seven"));
        assert!(results.eq(8..20));
    }

    #[test]
    fn stopping_early_begins_nothing_more() {
        let begun = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&begun);
        let mut results = in_order(0..1000, two(), move |item: usize| {
            counted.fetch_add(1, Ordering::SeqCst);
            sleep(Duration::from_millis(5));
            item
        });
        assert_eq!(results.next(), Some(0));
        drop(results);
        let then = begun.load(Ordering::SeqCst);
        sleep(Duration::from_millis(50));
        assert!(begun.load(Ordering::SeqCst) <= then + 2);
    }

    #[test]
    fn items_may_borrow_what_stays_on_the_thread_of_the_caller() {
        let rows = std::cell::Cell::new(0);
        let items = (0..9).inspect(|_| rows.set(rows.get() + 1));
        assert_eq!((in_order(items, two(), unevenly).count(), rows.get()), (9, 9));
    }
}
