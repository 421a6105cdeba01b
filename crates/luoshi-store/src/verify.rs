//! Comparing the journal with itself, with its heads and with every journaled row.

use std::collections::BTreeSet;

use luoshi_rules::journal::{Break, Chain, Digest, Entry, Fold, Head, RowChange, Rows};

use crate::{Keeping, Row, Store, StoreError, Table, Tx, sql, tx::head_of};

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Every chain and where it ends, in order of name.
    pub chains: Vec<(Chain, Head)>,
    /// The number of rows that were compared.
    pub rows: u64,
    /// What is not as the program left it; empty when all is well.
    pub mismatches: Vec<Mismatch>,
}

/// Something that is not as the program left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// Entries of a chain, or its head.
    Entry {
        /// The chain.
        chain: Chain,
        /// What is wrong.
        what: Break,
    },
    /// A row of a journaled table.
    Row {
        /// The chain that tells what the row should be.
        chain: Chain,
        /// The table.
        table: String,
        /// The row's key, its values joined by `/`.
        id: String,
        /// What happened to it.
        what: Tampering,
    },
    /// No entry has the hash that was kept outside: the journal was cut off or written anew.
    HeadUnknown {
        /// The hash.
        hash: Digest,
    },
    /// The database's own check of its file found damage.
    File {
        /// In the engine's words.
        what: String,
    },
}

/// What happened to a row behind the program's back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tampering {
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
    /// No entry made it.
    Added,
}

impl Mismatch {
    /// Every key that [`Mismatch::key`] can give.
    pub const KEYS: &'static [&'static str] = &[
        "verify-entry-changed",
        "verify-entry-unlinked",
        "verify-entries-missing",
        "verify-entry-added",
        "verify-head-wrong",
        "verify-row-changed",
        "verify-row-removed",
        "verify-row-added",
        "verify-head-unknown",
        "verify-file-damaged",
    ];

    /// The key of its sentence in the message files.
    pub fn key(&self) -> &'static str {
        match self {
            Mismatch::Entry { what, .. } => match what {
                Break::Changed { .. } => "verify-entry-changed",
                Break::Unlinked { .. } => "verify-entry-unlinked",
                Break::Missing { .. } => "verify-entries-missing",
                Break::Added { .. } => "verify-entry-added",
                Break::Head { .. } => "verify-head-wrong",
            },
            Mismatch::Row { what, .. } => match what {
                Tampering::Changed => "verify-row-changed",
                Tampering::Removed => "verify-row-removed",
                Tampering::Added => "verify-row-added",
            },
            Mismatch::HeadUnknown { .. } => "verify-head-unknown",
            Mismatch::File { .. } => "verify-file-damaged",
        }
    }

    /// The names and values that its sentence and its JSON object hold.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            Mismatch::Entry { chain, what } => {
                let mut fields = vec![("chain", chain.to_string())];
                match what {
                    Break::Changed { seq }
                    | Break::Unlinked { seq }
                    | Break::Added { seq }
                    | Break::Head { seq } => fields.push(("entry", seq.to_string())),
                    Break::Missing { first, last } => {
                        fields.push(("first", first.to_string()));
                        fields.push(("last", last.to_string()));
                    }
                }
                fields
            }
            Mismatch::Row {
                chain, table, id, ..
            } => vec![
                ("chain", chain.to_string()),
                ("table", table.clone()),
                ("id", id.clone()),
            ],
            Mismatch::HeadUnknown { hash } => vec![("hash", hash.to_string())],
            Mismatch::File { what } => vec![("what", what.clone())],
        }
    }
}

impl Store {
    /// Checks every chain, its head, and every row of the journaled tables both ways, at one moment.
    ///
    /// `outside` is the hash of a head that was kept outside: some entry must still have it, and then
    /// nothing before that entry can have been changed, dropped or put in another order. Holds the keys
    /// and digests of one chain's rows at a time, never their texts.
    pub fn verify(&self, outside: Option<Digest>) -> Result<Report, StoreError> {
        self.read(|tx| {
            let mut check = Check {
                outside,
                report: Report {
                    chains: Vec::new(),
                    rows: 0,
                    mismatches: Vec::new(),
                },
            };
            for what in tx.inspect()? {
                check.report.mismatches.push(Mismatch::File { what });
            }
            for chain in chains(tx)? {
                check.chain(tx, &chain)?;
            }
            if let Some(hash) = check.outside {
                check.report.mismatches.push(Mismatch::HeadUnknown { hash });
            }
            Ok(check.report)
        })
    }
}

/// A verification under way.
struct Check {
    /// Taken away when it was found.
    outside: Option<Digest>,
    report: Report,
}

impl Check {
    fn chain(&mut self, tx: &mut Tx<'_>, chain: &Chain) -> Result<(), StoreError> {
        let (head, mut rows) = self.entries(tx, chain)?;
        let (keeping, parameters) = match chain.unit() {
            Some(unit) => (Some(Keeping::UnitFirst), vec![unit.into()]),
            None if *chain == Chain::place() => (Some(Keeping::Place), Vec::new()),
            None => {
                // The program writes no such chain.
                self.broken(chain, Some(Break::Added { seq: head.seq }));
                (None, Vec::new())
            }
        };
        let tables = tx.schema().journaled.iter().copied();
        for table in tables.filter(|it| Some(it.keeping()) == keeping) {
            let mut expected = rows.remove(table.name()).unwrap_or_default();
            tx.stream(table.scan(), &parameters, &mut |row| {
                let id = table.word(&row);
                let found = table.digest(&row);
                match expected.remove(&id) {
                    None => self.row(chain, table.name(), id, Tampering::Added),
                    Some(digest) if found != Some(digest) => {
                        self.row(chain, table.name(), id, Tampering::Changed);
                    }
                    Some(_) => {}
                }
                self.report.rows += 1;
                Ok(())
            })?;
            let mut gone: Vec<String> = expected.into_keys().collect();
            gone.sort();
            for id in gone {
                self.row(chain, table.name(), id, Tampering::Removed);
            }
        }
        // What is left belongs to tables that are not there.
        let mut gone: Vec<(String, String)> = rows
            .into_iter()
            .flat_map(|(table, rows)| rows.into_keys().map(move |id| (table.clone(), id)))
            .collect();
        gone.sort();
        for (table, id) in gone {
            self.row(chain, &table, id, Tampering::Removed);
        }
        Ok(())
    }

    /// Checks the entries of a chain and its head; gives its newest entry and the rows that should be there.
    fn entries(&mut self, tx: &mut Tx<'_>, chain: &Chain) -> Result<(Head, Rows), StoreError> {
        let mut fold = Fold::new(chain.clone());
        tx.stream(&sql::journal::entries, &[chain.into()], &mut |row| {
            let found = match entry_of(&row) {
                Some(entry) => {
                    self.outside = self.outside.filter(|hash| *hash != entry.hash);
                    fold.take(&entry)
                }
                None => {
                    let next = fold.last().seq.saturating_add(1);
                    let seq = row.int(1).ok().and_then(|it| u64::try_from(it).ok());
                    Some(fold.skip(seq.unwrap_or(next)))
                }
            };
            self.broken(chain, found);
            Ok(())
        })?;
        let head = tx.row(&sql::journal::head, &[chain.into()])?;
        let found = match head.as_ref().map(head_of).transpose() {
            Ok(head) => fold.end(head),
            Err(_) => Some(Break::Head {
                seq: fold.last().seq,
            }),
        };
        self.broken(chain, found);
        let newest = fold.last();
        self.report.chains.push((chain.clone(), newest));
        Ok((newest, fold.into_rows()))
    }

    fn broken(&mut self, chain: &Chain, what: Option<Break>) {
        if let Some(what) = what {
            let chain = chain.clone();
            let mismatch = Mismatch::Entry { chain, what };
            self.report.mismatches.push(mismatch);
        }
    }

    fn row(&mut self, chain: &Chain, table: &str, id: String, what: Tampering) {
        self.report.mismatches.push(Mismatch::Row {
            chain: chain.clone(),
            table: table.to_owned(),
            id,
            what,
        });
    }
}

/// Every chain that has entries, a head or rows.
fn chains(tx: &mut Tx<'_>) -> Result<BTreeSet<Chain>, StoreError> {
    let mut chains = BTreeSet::from([Chain::place()]);
    for row in tx.rows(&sql::journal::chains, &[])? {
        chains.insert(Chain::stored(row.text(0)?));
    }
    let tables: Vec<&'static Table> = tx.schema().journaled.to_vec();
    for table in tables {
        if table.keeping() == Keeping::UnitFirst {
            for row in tx.rows(table.units(), &[])? {
                chains.insert(Chain::of_key(row.text(0)?));
            }
        }
    }
    Ok(chains)
}

/// An entry as [`sql::journal::entries`] gives it; `None` when a text is not what the program writes.
fn entry_of(row: &Row) -> Option<Entry> {
    let text = |column| row.text(column).ok().map(str::to_owned);
    Some(Entry {
        chain: Chain::stored(row.text(0).ok()?),
        seq: u64::try_from(row.int(1).ok()?).ok()?,
        at: text(2)?,
        actor: text(3)?,
        command: text(4)?,
        subject: text(5)?,
        body: text(6)?,
        changes: RowChange::read(row.text(7).ok()?)?,
        prev: row.digest(8).ok()?,
        hash: row.digest(9).ok()?,
    })
}
