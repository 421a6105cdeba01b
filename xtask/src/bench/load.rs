//! Asking for one page again and again over several connections.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::http::Connection;

/// Connections at a time; each waits for its answer before it asks again.
pub const CONNECTIONS: usize = 8;

/// Where a page is.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// `127.0.0.1:8080`
    pub host: &'a str,
    pub path: &'a str,
    pub cookie: &'a str,
    /// Length of its body: an answer of another length is another page.
    pub length: usize,
}

/// What came of it.
#[derive(Default)]
pub struct Round {
    /// Of each answer.
    pub times: Vec<Duration>,
    /// From the first question to the last answer.
    pub whole: Duration,
}

impl Round {
    /// Answers in a second.
    pub fn rate(&self) -> f64 {
        self.times.len() as f64 / self.whole.as_secs_f64()
    }
}

/// Asks until there were `most` answers or `longest` has passed.
pub fn round(page: Page<'_>, most: u32, longest: Duration) -> anyhow::Result<Round> {
    let asked = AtomicU32::new(0);
    let start = Instant::now();
    let visit = || -> anyhow::Result<Vec<Duration>> {
        let mut connection = Connection::to(page.host)?;
        let mut times = Vec::new();
        while asked.fetch_add(1, Ordering::Relaxed) < most && start.elapsed() < longest {
            let before = Instant::now();
            let answer = connection.get(page.path, page.cookie)?;
            times.push(before.elapsed());
            anyhow::ensure!(
                answer.status == 200 && answer.body.len() == page.length,
                "{} answers {} with {} bytes",
                page.path,
                answer.status,
                answer.body.len()
            );
        }
        Ok(times)
    };
    let mut round = Round::default();
    thread::scope(|threads| {
        let visitors: Vec<_> = (0..CONNECTIONS).map(|_| threads.spawn(visit)).collect();
        for visitor in visitors {
            let times = visitor
                .join()
                .map_err(|_| anyhow::anyhow!("a visitor broke"))??;
            round.times.extend(times);
        }
        anyhow::Ok(())
    })?;
    round.whole = start.elapsed();
    Ok(round)
}

/// The value below which this share of the values lies; of none, 0.
pub fn quantile(values: &mut [Duration], share: f64) -> Duration {
    values.sort_unstable();
    let at = (values.len().saturating_sub(1) as f64 * share).round() as usize;
    values.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_among_the_values() {
        let mut values: Vec<_> = (0..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(quantile(&mut values, 0.5), Duration::from_millis(50));
        assert_eq!(quantile(&mut values, 0.99), Duration::from_millis(99));
        assert_eq!(quantile(&mut [], 0.5), Duration::ZERO);
    }
}
