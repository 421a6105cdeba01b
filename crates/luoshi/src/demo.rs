//! `luoshi demo`: one school with the schedule adopted, ready to be looked at.

use std::{collections::BTreeSet, net::SocketAddr, path::PathBuf, sync::Arc};

use clap::Args;
use luoshi_app::{
    Answer, Clock, Desk,
    clock::{HOME_ZONE, zone},
    views::{Decision, ReadTrouble},
};
use luoshi_plan::{LinkRule, Place as Where};
use luoshi_rules::{Actor, DraftId, Role, UnitId, text::Reason};
use luoshi_store::Store;
use luoshi_time::Date;
use luoshi_words::Words;

use crate::{
    clock,
    failure::Failure,
    output,
    place::{desk_failure, store_failure, system_failure},
    serve::{Listening, reader},
};

/// The schedule that is shown when no other is given: our own words.
const SAMPLE: &[u8] = include_bytes!("../../../corpus/sample-school/input.html");
/// The day that a demonstration shows, in the year of the plan.
const SHOWN: (i8, i8) = (4, 17);

/// `luoshi demo`
#[derive(Args, Debug)]
pub struct Demo {
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    #[arg(long, value_name = "FILE")]
    schedule: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// Makes the school and serves until it is told to stop.
pub fn run(args: &Demo, words: Words) -> Result<(), Failure> {
    let (name, bytes) = match &args.schedule {
        None => ("sample.html".to_owned(), SAMPLE.to_vec()),
        Some(path) => {
            let place = path.display().to_string();
            let bytes =
                std::fs::read(path).map_err(|error| system_failure(&place, &error, words))?;
            let name = path.file_name().unwrap_or(path.as_os_str());
            (name.to_string_lossy().into_owned(), bytes)
        }
    };
    let clock = demonstration_clock(&bytes, words)?;
    let scratch;
    let folder = match &args.data {
        Some(folder) => folder.as_path(),
        None => {
            let made = tempfile::Builder::new().prefix("luoshi-demo-").tempdir();
            let place = std::env::temp_dir().display().to_string();
            scratch = made.map_err(|error| system_failure(&place, &error, words))?;
            scratch.path()
        }
    };
    let listening = Listening::on(args.listen, words)?;
    let store = Store::sqlite(folder).map_err(|it| store_failure(it, words))?;
    let desk = Desk::new(store, clock, Arc::new(reader(words)?)).as_demonstration();
    let failed = |error| desk_failure(error, words);
    if desk.is_empty().map_err(failed)? {
        let read = fill(&desk, words, &name, &bytes).map_err(failed)?;
        if read.is_err() {
            return Err(Failure::Input(
                words.with("demo-no-schedule", &[("name", (&name).into())]),
            ));
        }
    }
    let url = &listening.url;
    let mut lines = words.with("demo-listening", &[("url", url.into())]) + "\n";
    let people = [
        (words.say("demo-office-role"), words.say("demo-office")),
        (
            words.say("demo-supervision-role"),
            words.say("demo-supervision"),
        ),
    ];
    for (role, person) in people {
        let Some((id, _)) = desk
            .persons_named(&person)
            .map_err(failed)?
            .into_iter()
            .next()
        else {
            let values = [("name", (&person).into())];
            return Err(Failure::Input(words.with("demo-other-data", &values)));
        };
        let token = desk.sign_in_link(id, true).map_err(failed)?;
        lines += &format!("  {role} {person}  {url}/sign-in/{token}\n");
    }
    output::print(&lines, words)?;
    listening.serve(desk, words)
}

/// 17 April of the plan's year, unless the day is set from outside.
fn demonstration_clock(bytes: &[u8], words: Words) -> Result<Clock, Failure> {
    let home = zone(HOME_ZONE);
    let clock = clock::clock(words)?;
    if clock.is_set() {
        return Ok(clock);
    }
    let today = clock.today(&home);
    let document = luoshi_sheet::read(bytes, luoshi_sheet::Hint::default());
    let options = luoshi_plan::Options {
        year: None,
        table: None,
        today,
    };
    let year = luoshi_plan::read(&document, options).map_or(today.year(), |it| it.year);
    let day = Date::new(year, SHOWN.0, SHOWN.1);
    Ok(day.map_or(clock, |day| Clock::on(day, &home)))
}

/// One school: its office, a reader of the supervision group, the schedule adopted with its printed
/// fault kept, and the same document waiting as a draft with the finding open. Nothing is made when the
/// document holds no schedule.
fn fill(desk: &Desk, words: Words, name: &str, bytes: &[u8]) -> Answer<Result<(), ReadTrouble>> {
    let token = desk.set_up_link()?;
    let session = desk.set_up(&token, &words.say("demo-school"), &words.say("demo-office"))?;
    let office = desk.session(&session)?.unwrap_or(Actor::Nobody);
    for (unit, _) in desk.units_of(&office)? {
        let link = desk.admit(&office, &unit, Role::SupervisionMember)?;
        let reader = desk.join(&link, &words.say("demo-supervision"))?;
        desk.sign_out(&reader)?;
        let draft = import(desk, &office, &unit, name, bytes)?;
        let reading = match desk.draft(&office, &unit, &draft)?.reading {
            Ok(reading) => reading,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let reason = Reason::parse(&words.say("import-keep-reason"))?;
        for decided in reading.findings.iter().filter(|it| it.blocks()) {
            let at = match decided.finding.place {
                Where::Item(at) => Some(at),
                Where::Document | Where::Header => None,
            };
            let code = decided.finding.code.name().to_owned();
            let keep = Decision::Keep {
                code,
                at,
                reason: reason.clone(),
            };
            desk.decide(&office, &unit, &draft, keep)?;
        }
        let rules: BTreeSet<LinkRule> = reading.links.iter().map(|it| it.link.rule).collect();
        for rule in rules {
            desk.confirm_links(&office, &unit, &draft, rule)?;
        }
        desk.adopt(&office, &unit, &draft)?;
        import(desk, &office, &unit, name, bytes)?;
    }
    desk.sign_out(&session)?;
    Ok(Ok(()))
}

fn import(desk: &Desk, office: &Actor, unit: &UnitId, name: &str, bytes: &[u8]) -> Answer<DraftId> {
    desk.import(office, unit, Some(name.to_owned()), bytes.to_vec(), None)
}
