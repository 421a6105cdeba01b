//! Where the data lies: a folder with SQLite inside, or a PostgreSQL server.

use std::path::PathBuf;

use clap::Args;
use luoshi_store::{Store, StoreError};
use luoshi_words::Words;

use crate::failure::{self, Failure};

/// `--data DIR | --database-url URL`
#[derive(Args, Clone, Debug)]
pub struct Place {
    #[arg(
        long,
        value_name = "DIR",
        env = "LUOSHI_DATA",
        default_value = "luoshi-data"
    )]
    pub data: PathBuf,
    #[arg(
        long,
        value_name = "URL",
        env = "LUOSHI_DATABASE_URL",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
}

impl Place {
    /// Opens the store for serving: makes it where there is none, and brings its tables up to date.
    pub fn open_or_make(&self, words: Words) -> Result<Store, Failure> {
        let opened = match &self.database_url {
            Some(url) => Store::postgres(url),
            None => Store::sqlite(&self.data),
        };
        opened.map_err(|error| store_failure(error, words))
    }

    /// Opens a store that is there: a command that only looks must not make an empty one because a
    /// name was mistyped.
    pub fn open(&self, words: Words) -> Result<Store, Failure> {
        if self.database_url.is_none() && !self.data.join("luoshi.db").is_file() {
            let place = self.data.display().to_string();
            return Err(Failure::Input(
                words.with("place-nothing", &[("place", (&place).into())]),
            ));
        }
        self.open_or_make(words)
    }
}

/// What a person is told about a store that failed.
pub fn store_failure(error: StoreError, words: Words) -> Failure {
    let line = match &error {
        StoreError::Busy => words.say("store-busy"),
        StoreError::TooNew { .. } => words.say("store-too-new"),
        StoreError::Open { place, reason } => words.with(
            "store-not-opened",
            &[("place", place.into()), ("reason", reason.into())],
        ),
        other => {
            let reason = other.to_string();
            words.with("store-failed", &[("reason", (&reason).into())])
        }
    };
    Failure::Input(line)
}

/// What a person is told about a use case that failed.
pub fn desk_failure(error: luoshi_app::Failure, words: Words) -> Failure {
    match error {
        luoshi_app::Failure::Store(error) => store_failure(error, words),
        luoshi_app::Failure::Refused(refusal) => {
            let field = refusal
                .field()
                .map(|it| words.say(&format!("field-{}", it.key())));
            let fields = field.unwrap_or_default();
            let key = format!("refusal-{}", refusal.key());
            Failure::Input(words.with(&key, &[("fields", (&fields).into())]))
        }
        luoshi_app::Failure::NotFound | luoshi_app::Failure::Denied => {
            Failure::Input(words.say("place-not-found"))
        }
        other => {
            let reason = other.to_string();
            Failure::Input(words.with("store-failed", &[("reason", (&reason).into())]))
        }
    }
}

/// What a person is told about anything else that the system refused.
pub fn system_failure(place: &str, error: &std::io::Error, words: Words) -> Failure {
    let reason = failure::reason(error, words);
    let values = [("place", place.into()), ("reason", (&reason).into())];
    Failure::Input(words.with("store-not-opened", &values))
}
