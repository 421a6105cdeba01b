//! The timetable page beside the floor, starting, and memory after the load.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;

use super::Built;
use super::http::{Connection, split};
use super::load::{self, Page, quantile, round};
use super::process::Server;
use super::report::{Figure, megabytes, milliseconds};

/// The two are asked in turn, so that whatever else the machine does meets both.
const ROUNDS: u32 = 5;
const MOST_ANSWERS: u32 = 4000;
const LONGEST_ROUND: Duration = Duration::from_secs(3);
/// Before the rounds: files are in memory, statements prepared.
const WARM_UP: u32 = 200;
const LEAST_SHARE: f64 = 1.0 / 3.0;
/// After the load, in bytes.
const MOST_MEMORY: u64 = 40_000_000;

const STARTS: usize = 15;
const MOST_START: Duration = Duration::from_millis(100);
const LONGEST_START: Duration = Duration::from_secs(20);

/// All that needs a running program.
pub fn figures(built: &Built) -> anyhow::Result<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let mut figures = page_and_floor(built, folder.path(), &data)?;
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(start(&built.luoshi, &data)?);
    }
    let median = quantile(&mut times, 0.5);
    figures.push(Figure {
        what: format!("`luoshi serve`, from its start to the first answer, median of {STARTS}"),
        value: milliseconds(median),
        target: Some(("≤ 100 ms".to_owned(), median <= MOST_START)),
    });
    Ok(figures)
}

fn page_and_floor(built: &Built, folder: &Path, data: &Path) -> anyhow::Result<Vec<Figure>> {
    let mut demo = Server::start(
        Command::new(&built.luoshi)
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(data),
    )?;
    demo.address()?;
    let sign_in = demo.address()?;
    let (host, path) = split(&sign_in)?;
    let mut connection = Connection::to(host)?;
    let cookie = {
        let answer = connection.post(path)?;
        let set = answer.header("set-cookie").context("not signed in")?;
        set.split(';').next().unwrap_or("").to_owned()
    };
    let programme = programme(&mut connection, &cookie)?;
    let before = demo.memory()?;
    let body = connection.get(&programme, &cookie)?.body;
    let page = Page {
        host,
        path: &programme,
        cookie: &cookie,
        length: body.len(),
    };

    let file = folder.join("page.html");
    fs::write(&file, &body)?;
    let mut floor = Server::start(
        Command::new(&built.floor)
            .args([&data.join("luoshi.db"), &file])
            .arg(&programme),
    )?;
    let address = floor.address()?;
    let bare = Page {
        host: split(&address)?.0,
        path: "/",
        ..page
    };

    let mut of_page = Rounds::default();
    let mut of_floor = Rounds::default();
    for it in [page, bare] {
        round(it, WARM_UP, LONGEST_ROUND)?;
    }
    for _ in 0..ROUNDS {
        of_page.add(&demo, page)?;
        of_floor.add(&floor, bare)?;
    }
    let share = of_page.rate() / of_floor.rate();
    let after = demo.memory()?;
    Ok(vec![
        of_page.figure(format!(
            "timetable page ({} bytes), {} connections",
            body.len(),
            load::CONNECTIONS
        )),
        of_floor.figure("bare handler: the same rows joined, the same bytes".to_owned()),
        Figure {
            what: "the page's share of the bare handler's rate".to_owned(),
            value: format!("{share:.2}"),
            target: Some(("≥ 1/3".to_owned(), share >= LEAST_SHARE)),
        },
        Figure {
            what: "processor time of an answer: page / bare handler".to_owned(),
            value: format!("{} / {}", of_page.cost(), of_floor.cost()),
            target: None,
        },
        Figure {
            what: "memory of the serving process, after start / after the load".to_owned(),
            value: format!("{} / {}", megabytes(before), megabytes(after)),
            target: Some((
                format!("≤ {}", megabytes(MOST_MEMORY)),
                after <= MOST_MEMORY,
            )),
        },
    ])
}

/// The rounds of one program.
#[derive(Default)]
struct Rounds {
    rates: Vec<f64>,
    times: Vec<Duration>,
    /// On the processors: what the load of the machine does not change much.
    busy: Duration,
}

impl Rounds {
    fn add(&mut self, server: &Server, page: Page<'_>) -> anyhow::Result<()> {
        let before = server.processor_time()?;
        let round = round(page, MOST_ANSWERS, LONGEST_ROUND)?;
        self.busy += server.processor_time()?.saturating_sub(before);
        self.rates.push(round.rate());
        self.times.extend(round.times);
        Ok(())
    }

    /// Processor time of an answer.
    fn cost(&self) -> String {
        let answers = self.times.len().max(1) as f64;
        format!("{:.0} µs", self.busy.as_secs_f64() * 1e6 / answers)
    }

    /// The median of the rounds.
    fn rate(&self) -> f64 {
        let mut rates = self.rates.clone();
        rates.sort_unstable_by(f64::total_cmp);
        rates.get(rates.len() / 2).copied().unwrap_or(0.0)
    }

    fn figure(&mut self, what: String) -> Figure {
        let late = milliseconds(quantile(&mut self.times, 0.99));
        Figure {
            what,
            value: format!("{:.0} per second, p99 {late}", self.rate()),
            target: None,
        }
    }
}

/// The path of the programme: where the way in ends, or where that page leads.
fn programme(connection: &mut Connection, cookie: &str) -> anyhow::Result<String> {
    let mut path = "/".to_owned();
    loop {
        let answer = connection.get(&path, cookie)?;
        match answer.header("location") {
            Some(next) => path = next.to_owned(),
            None => {
                let text = String::from_utf8_lossy(&answer.body);
                return path_of_programme(&text).context("no programme");
            }
        }
    }
}

/// The first `/u/…/p/…` in the page, without what follows.
fn path_of_programme(page: &str) -> Option<String> {
    page.split('"').find_map(|it| {
        let parts: Vec<&str> = it.split(['/', '?', '#']).collect();
        match parts.as_slice() {
            ["", "u", unit, "p", programme, ..] => Some(format!("/u/{unit}/p/{programme}")),
            _ => None,
        }
    })
}

/// How long it takes until a program that was just started answers.
fn start(luoshi: &Path, data: &Path) -> anyhow::Result<Duration> {
    let host = {
        // Free a moment ago; nobody else asks for ports at this pace.
        let listener = TcpListener::bind("127.0.0.1:0")?;
        listener.local_addr()?.to_string()
    };
    let start = Instant::now();
    let _server = Server::start(
        Command::new(luoshi)
            .args(["serve", "--listen", &host, "--data"])
            .arg(data),
    )?;
    while start.elapsed() < LONGEST_START {
        if let Ok(mut connection) = Connection::to(&host)
            && connection
                .get("/healthz", "")
                .is_ok_and(|it| it.status == 200)
        {
            return Ok(start.elapsed());
        }
        thread::sleep(Duration::from_micros(200));
    }
    anyhow::bail!("it does not answer")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programme_is_found_behind_its_links() {
        let page = r#"<a href="/u/u1/today">…</a> <a href="/u/u1/p/p7/item/3">…</a>"#;
        assert_eq!(path_of_programme(page).as_deref(), Some("/u/u1/p/p7"));
        assert_eq!(path_of_programme("<p>"), None);
    }
}
