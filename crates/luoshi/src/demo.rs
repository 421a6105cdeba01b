//! `luoshi demo`: one school with the schedule adopted, ready to be looked at.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::{Context as _, anyhow};
use clap::Args;
use jiff::civil::Date;
use luoshi_app::{
    Clock, Desk,
    clock::{HOME_ZONE, zone},
    views::Decision,
};
use luoshi_plan::Place as Where;
use luoshi_rules::{Actor, DraftId, Role, UnitId, text::Reason};
use luoshi_store::Store;
use luoshi_words::Words;

use crate::{apart::ChildReader, clock, serve::Listening};

/// The schedule that is shown when no other is given: our own words.
const SAMPLE: &[u8] = include_bytes!("../../../corpus/sample-school/input.html");
/// The day that a demonstration shows, in the year of the plan.
const SHOWN: (i8, i8) = (4, 17);

/// Shows a school that runs a schedule.
#[derive(Args, Debug)]
pub struct Demo {
    /// Address to listen on.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A schedule to adopt instead of the built-in sample.
    #[arg(long, value_name = "FILE")]
    schedule: Option<PathBuf>,
    /// Keep the data in this folder.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Demo {
    /// Makes the school and serves until it is told to stop.
    pub fn run(&self, words: Words) -> anyhow::Result<ExitCode> {
        let (name, bytes) = match &self.schedule {
            None => ("sample.html".to_owned(), SAMPLE.to_vec()),
            Some(path) => {
                let bytes =
                    std::fs::read(path).with_context(|| path.display().to_string())?;
                let name = path.file_name().unwrap_or(path.as_os_str());
                (name.to_string_lossy().into_owned(), bytes)
            }
        };
        let clock = demonstration_clock(&bytes)?;
        let scratch;
        let folder = match &self.data {
            Some(folder) => folder.as_path(),
            None => {
                scratch = tempfile::Builder::new().prefix("luoshi-demo-").tempdir()?;
                scratch.path()
            }
        };
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        let address = Listening::on(self.listen)?;
        let desk = Desk::new(Store::sqlite(folder)?, clock, Arc::new(ChildReader::own()?))
            .as_demonstration();
        if desk.is_empty()? {
            fill(&desk, words, &name, &bytes)?;
        }
        println!("{}", words.with("demo-listening", &[("url", (&address.url).into())]));
        for (role, person) in ["demo-office", "demo-supervision"]
            .map(|key| (words.say(&format!("{key}-role")), words.say(key)))
        {
            let found = desk.persons_named(&person)?;
            let (id, _) = found.into_iter().next().ok_or_else(|| {
                anyhow!(words.with("demo-other-data", &[("name", (&person).into())]))
            })?;
            let token = desk.sign_in_link(id, true)?;
            println!("  {role} {person}  {}/sign-in/{token}", address.url);
        }
        address.serve(desk)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// 17 April of the plan's year, unless the day is set from outside.
fn demonstration_clock(bytes: &[u8]) -> anyhow::Result<Clock> {
    if clock::is_set() {
        return clock::clock();
    }
    let home = zone(HOME_ZONE);
    let today = Clock::system().today(&home);
    let document = luoshi_sheet::read(bytes, luoshi_sheet::Hint::default());
    let options = luoshi_plan::Options { year: None, table: None, today };
    let year = luoshi_plan::read(&document, options).map_or(today.year(), |it| it.year);
    let day = Date::new(year, SHOWN.0, SHOWN.1)?;
    Ok(Clock::on(day, &home))
}

/// One school: its office, a reader of the supervision group, the schedule adopted with its printed
/// fault kept, and the same document waiting as a draft with the finding open.
fn fill(desk: &Desk, words: Words, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let token = desk.set_up_link()?;
    let session =
        desk.set_up(&token, &words.say("demo-school"), &words.say("demo-office"))?;
    let office = desk.session(&session)?.ok_or_else(|| anyhow!(words.say("demo-failed")))?;
    let (unit, _) =
        desk.units_of(&office)?.into_iter().next().ok_or_else(|| anyhow!(words.say("demo-failed")))?;
    let link = desk.admit(&office, &unit, Role::SupervisionMember)?;
    let session_of_reader = desk.join(&link, &words.say("demo-supervision"))?;
    desk.sign_out(&session_of_reader)?;
    let draft = import(desk, &office, &unit, name, bytes)?;
    let page = desk.draft(&office, &unit, &draft)?;
    let reading = page.reading.map_err(|_| anyhow!(words.say("demo-no-schedule")))?;
    let reason = Reason::parse(&words.say("import-keep-reason"))?;
    for finding in reading.findings.iter().filter(|it| it.blocks()) {
        let at = match finding.finding.place {
            Where::Item(at) => Some(at),
            Where::Document | Where::Header => None,
        };
        let code = finding.finding.code.name().to_owned();
        let keep = Decision::Keep { code, at, reason: reason.clone() };
        desk.decide(&office, &unit, &draft, keep)?;
    }
    desk.adopt(&office, &unit, &draft)?;
    import(desk, &office, &unit, name, bytes)?;
    desk.sign_out(&session)?;
    Ok(())
}

fn import(
    desk: &Desk,
    office: &Actor,
    unit: &UnitId,
    name: &str,
    bytes: &[u8],
) -> anyhow::Result<DraftId> {
    Ok(desk.import(office, unit, Some(name.to_owned()), bytes.to_vec(), None)?)
}
