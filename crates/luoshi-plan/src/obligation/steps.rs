//! How many words the reader looks at, for the test that its work grows with the length of the text.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// One word more was looked at.
pub(super) fn step() {
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// What reading takes.
pub(super) fn of(read: impl FnOnce()) -> u64 {
    STEPS.with(|steps| steps.set(0));
    read();
    STEPS.with(Cell::get)
}
