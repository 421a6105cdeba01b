//! Where the data lies: a folder with SQLite inside, or a PostgreSQL server.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context as _;
use clap::Args;
use luoshi_app::{Clock, Desk, ports::DocumentReader};
use luoshi_store::Store;

/// `--data DIR | --database-url URL`
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder of the data (made when it is not there).
    #[arg(long, value_name = "DIR", env = "LUOSHI_DATA", default_value = "luoshi-data")]
    pub data: PathBuf,
    /// A PostgreSQL server instead of a folder.
    #[arg(long, value_name = "URL", env = "LUOSHI_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
}

impl Place {
    /// Opens the store, and brings its tables up to date.
    pub fn open(&self) -> anyhow::Result<Store> {
        match &self.database_url {
            Some(url) => Ok(Store::postgres(url)?),
            None => {
                std::fs::create_dir_all(&self.data)
                    .with_context(|| self.data.display().to_string())?;
                Store::sqlite(&self.data).with_context(|| self.data.display().to_string())
            }
        }
    }

    /// The desk over that store.
    pub fn desk(&self, clock: Clock, reader: Arc<dyn DocumentReader>) -> anyhow::Result<Desk> {
        Ok(Desk::new(self.open()?, clock, reader))
    }
}
