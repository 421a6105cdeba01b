//! The layout of a database: the steps that make it, and which tables the journal watches.

use luoshi_rules::journal::{Value, row_digest};

use crate::{
    StoreError, Table,
    engine::Engine,
    sql,
    tables::{JOURNALED, OWN, UNJOURNALED},
};

/// A layout. The program has one, [`SCHEMA`]; tests of the store have their own.
#[derive(Debug)]
pub struct Schema {
    /// The steps that make it, in order.
    pub migrations: &'static [Migration],
    /// The tables that the journal watches.
    pub journaled: &'static [&'static Table],
    /// The tables that it does not watch.
    pub unjournaled: &'static [&'static str],
}

/// A step of the layout. Once released, its text never changes.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its number, from 1 without gaps.
    pub number: i64,
    /// Its name.
    pub name: &'static str,
    /// Its text, in the shared dialect.
    pub sql: &'static str,
}

/// The layout of this program.
pub static SCHEMA: Schema = Schema {
    migrations: MIGRATIONS,
    journaled: JOURNALED,
    unjournaled: UNJOURNALED,
};

/// Lists the files `migrations/NNNN_<name>.sql`.
macro_rules! migrations {
    ($($number:literal $name:literal,)*) => {
        /// The steps that make the layout of this program.
        pub static MIGRATIONS: &[Migration] = &[$(Migration {
            number: $number,
            name: $name,
            sql: include_str!(concat!("../migrations/", $name, ".sql")),
        },)*];
    };
}

migrations! {
    1 "0001_journal",
    2 "0002_places",
    3 "0003_programmes",
    4 "0004_readings",
    5 "0005_links",
    6 "0006_names",
    7 "0007_mappings",
    8 "0008_school",
    9 "0009_obligations",
}

impl Migration {
    fn checksum(&self) -> String {
        row_digest(self.name, [("sql", &Value::from(self.sql))]).to_string()
    }
}

impl Schema {
    /// The journaled table of that name.
    pub(crate) fn table(&self, name: &str) -> Option<&'static Table> {
        self.journaled.iter().find(|it| it.name() == name).copied()
    }

    /// Whether a statement may write the table without a journal entry.
    pub(crate) fn is_unjournaled(&self, name: &str) -> bool {
        self.unjournaled.contains(&name) && !OWN.contains(&name)
    }

    /// Brings a database to this layout. To be called where nobody else migrates at the same time.
    pub(crate) fn migrate(&self, engine: &mut dyn Engine) -> Result<(), StoreError> {
        let prepare = &sql::migration::prepare;
        engine.migrate(prepare.name(), prepare.sql())?;
        let applied = engine.rows(&sql::migration::applied, &[])?;
        let known = self.migrations.last().map_or(0, |it| it.number);
        let mut newest = 0;
        for row in &applied {
            let (number, name, checksum) = (row.int(0)?, row.text(1)?, row.text(2)?);
            newest = number;
            let ours = self.migrations.iter().find(|it| it.number == number);
            if ours.is_some_and(|it| it.name != name || it.checksum() != checksum) {
                let name = name.to_owned();
                return Err(StoreError::Layout { number, name });
            }
        }
        if newest > known {
            let found = newest;
            return Err(StoreError::TooNew { found, known });
        }
        for step in self.migrations.iter().filter(|it| it.number > newest) {
            engine.migrate(step.name, step.sql)?;
            engine.run(
                &sql::migration::record,
                &[step.number.into(), step.name.into(), step.checksum().into()],
            )?;
        }
        Ok(())
    }
}
