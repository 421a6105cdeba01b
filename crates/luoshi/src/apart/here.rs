//! Reading in this process, for commands: on a thread that has given up files, network and processes.
//!
//! A second process costs as much as the reading itself. Nothing is lost when a command ends, so it
//! takes small documents itself; how much memory they can ask for follows from their length.

use std::panic;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use luoshi_app::ports::Stopped;
use luoshi_sheet::{Document, Hint};

use super::limits;

/// Bytes of a document that is read here. Schedules have a tenth of it.
pub const LARGEST: usize = 1024 * 1024;

/// Bytes of stack, taken as they are needed.
const STACK: usize = 64 * 1024 * 1024;

/// The name of the thread.
const NAME: &str = "reading";

/// Reads a document; `None` where it is too large for it, or the system cannot bind a thread.
pub fn read(
    bytes: &[u8],
    hint: Hint,
    meanwhile: impl FnOnce(),
) -> Option<Result<Document, Stopped>> {
    if bytes.len() > LARGEST {
        return None;
    }
    let bytes = bytes.to_vec();
    let work = move || luoshi_sheet::read(&bytes, hint);
    bound(limits::PROCESSOR_TIME, work, meanwhile)
}

/// Does work on a thread that can do nothing else. Work that panics or is late has stopped; a late one
/// ends with the process. The caller's own thread does something else `meanwhile`.
fn bound<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> T + Send + 'static,
    meanwhile: impl FnOnce(),
) -> Option<Result<T, Stopped>> {
    // What a command says about a document is one line, whatever happens in there.
    let speak = panic::take_hook();
    panic::set_hook(Box::new(move |it| {
        if thread::current().name() != Some(NAME) {
            speak(it);
        }
    }));
    let (done, waiting) = mpsc::channel();
    let start = thread::Builder::new()
        .name(NAME.to_owned())
        .stack_size(STACK);
    let started = start.spawn(move || {
        let answer = limits::restrict_this_thread().then(work);
        // Nobody waits any more when it was too late.
        let _ = done.send(answer);
    });
    started.ok()?;
    meanwhile();
    match waiting.recv_timeout(patience) {
        Ok(answer) => answer.map(Ok),
        Err(_) => Some(Err(Stopped)),
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs::File;

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn work_that_breaks_or_is_late_has_stopped() {
        let breaks = bound(LONG, || assert_eq!(1, 2), || ());
        assert_eq!(breaks, Some(Err(Stopped)));
        let forever = || {
            loop {
                thread::yield_now();
            }
        };
        let never_ends = bound(Duration::from_millis(50), forever, || ());
        assert_eq!(never_ends, Some(Err::<(), _>(Stopped)));
    }

    #[test]
    fn work_has_no_files_and_those_who_wait_still_have_them() {
        let refused = bound(LONG, || File::open("/dev/null").is_err(), || ());
        assert_eq!(refused, Some(Ok(true)));
        assert!(File::open("/dev/null").is_ok());
    }

    #[test]
    fn large_documents_are_not_read_here() {
        assert!(read(b"<table>", Hint::default(), || ()).is_some());
        assert!(read(&vec![b' '; LARGEST + 1], Hint::default(), || ()).is_none());
    }
}
