//! `luoshi user link` and `luoshi unit link`: addresses by which people come in.

use std::{process::ExitCode, sync::Arc};

use clap::{Args, Subcommand};
use luoshi_app::ports::InProcess;
use luoshi_words::Words;

use crate::{clock, failure, place::Place};

/// People.
#[derive(Subcommand, Debug)]
pub enum User {
    /// Prints a fresh sign-in address for a person.
    Link(UserLink),
}

/// `luoshi user link NAME`
#[derive(Args, Debug)]
pub struct UserLink {
    /// The person's name, as it stands on the people page.
    name: String,
    /// The person's unit, where several have a person of that name.
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    #[command(flatten)]
    at: At,
}

/// Units.
#[derive(Subcommand, Debug)]
pub enum Unit {
    /// Prints a set-up address for a further unit and its office.
    Link(UnitLink),
}

/// `luoshi unit link`
#[derive(Args, Debug)]
pub struct UnitLink {
    #[command(flatten)]
    at: At,
}

#[derive(Args, Debug)]
struct At {
    #[command(flatten)]
    place: Place,
    /// Address under which the pages are reached.
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    url: String,
}

impl User {
    /// Prints the address, alone.
    pub fn run(&self, words: Words) -> anyhow::Result<ExitCode> {
        let User::Link(link) = self;
        let desk = link.at.place.desk(clock::clock()?, Arc::new(InProcess))?;
        let mut found = desk.persons_named(&link.name)?;
        if let Some(unit) = &link.unit {
            found.retain(|(_, units)| units.contains(unit));
        }
        let name = ("name", link.name.as_str().into());
        let person = match found.as_slice() {
            [] => return Ok(failure::say(&words.with("user-unknown", &[name]))),
            [(person, _)] => person.clone(),
            several => {
                let units: Vec<&str> =
                    several.iter().flat_map(|(_, units)| units).map(String::as_str).collect();
                let units = units.join(&words.say("list-comma"));
                let values = [name, ("units", (&units).into())];
                return Ok(failure::say(&words.with("user-several", &values)));
            }
        };
        let token = desk.sign_in_link(person, false)?;
        println!("{}/sign-in/{token}", link.at.url.trim_end_matches('/'));
        Ok(ExitCode::SUCCESS)
    }
}

impl Unit {
    /// Prints the address, alone.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        let Unit::Link(link) = self;
        let desk = link.at.place.desk(clock::clock()?, Arc::new(InProcess))?;
        println!("{}/setup/{}", link.at.url.trim_end_matches('/'), desk.unit_link()?);
        Ok(ExitCode::SUCCESS)
    }
}
