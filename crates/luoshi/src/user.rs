//! `luoshi user link` and `luoshi unit link`: addresses by which people come in.

use std::sync::Arc;

use clap::{Args, Subcommand};
use luoshi_app::{Desk, ports::InProcess};
use luoshi_words::Words;

use crate::{
    clock,
    failure::Failure,
    output,
    place::{Place, desk_failure},
};

/// `luoshi user`
#[derive(Subcommand, Debug)]
pub enum User {
    Link(UserLink),
}

/// `luoshi user link NAME`
#[derive(Args, Debug)]
pub struct UserLink {
    name: String,
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    #[command(flatten)]
    at: At,
}

/// `luoshi unit`
#[derive(Subcommand, Debug)]
pub enum Unit {
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
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    url: String,
}

impl At {
    fn desk(&self, words: Words) -> Result<Desk, Failure> {
        let store = self.place.open(words)?;
        Ok(Desk::new(store, clock::clock(words)?, Arc::new(InProcess)))
    }

    /// Prints an address, alone on its line.
    fn print(&self, path: &str, token: &str, words: Words) -> Result<(), Failure> {
        let url = self.url.trim_end_matches('/');
        output::print(&format!("{url}/{path}/{token}\n"), words)
    }
}

/// Prints a fresh sign-in address for a person.
pub fn user(command: &User, words: Words) -> Result<(), Failure> {
    let User::Link(link) = command;
    let desk = link.at.desk(words)?;
    let mut found = desk
        .persons_named(&link.name)
        .map_err(|it| desk_failure(it, words))?;
    if let Some(unit) = &link.unit {
        found.retain(|(_, units)| units.contains(unit));
    }
    let name = ("name", (&link.name).into());
    let person = match found.as_slice() {
        [] => return Err(Failure::Input(words.with("user-unknown", &[name]))),
        [(person, _)] => person.clone(),
        several => {
            let units: Vec<&str> = several
                .iter()
                .flat_map(|(_, units)| units)
                .map(String::as_str)
                .collect();
            let units = units.join(&words.say("list-comma"));
            let values = [name, ("units", (&units).into())];
            return Err(Failure::Input(words.with("user-several", &values)));
        }
    };
    let token = desk
        .sign_in_link(person, false)
        .map_err(|it| desk_failure(it, words))?;
    link.at.print("sign-in", &token, words)
}

/// Prints a set-up address for a further unit and its office.
pub fn unit(command: &Unit, words: Words) -> Result<(), Failure> {
    let Unit::Link(link) = command;
    let desk = link.at.desk(words)?;
    let token = desk.unit_link().map_err(|it| desk_failure(it, words))?;
    link.at.print("setup", &token, words)
}
