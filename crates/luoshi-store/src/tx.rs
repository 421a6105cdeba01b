//! A transaction, and the watch that no journaled row changes without an entry.

use std::collections::{BTreeMap, HashMap};

use luoshi_rules::journal::{Chain, Digest, Entry, EntryDraft, Head, RowChange, Value, key_word};

use crate::{Row, Schema, Statement, StoreError, Table, engine::Engine, sql, statement::Effect};

/// A transaction. Whatever fails in it, even if the caller goes on, takes all of it back.
pub struct Tx<'a> {
    engine: &'a mut dyn Engine,
    schema: &'a Schema,
    /// What was written so far; none in a transaction that only reads.
    pen: Option<Pen>,
    failed: Option<StoreError>,
}

/// What a writing transaction has done.
#[derive(Default)]
struct Pen {
    /// The newest entry.
    receipt: Option<Receipt>,
    /// The chains that the transaction may write, and where they end now.
    heads: BTreeMap<Chain, Head>,
    /// The rows noted since the last entry.
    touched: BTreeMap<(Chain, &'static str, String), (&'static Table, Vec<Value>)>,
    /// For each journaled table written since the last entry, the most rows that one statement changed.
    written: HashMap<&'static str, u64>,
}

/// An entry that a command wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its chain.
    pub chain: Chain,
    /// Its place and hash.
    pub head: Head,
}

impl<'a> Tx<'a> {
    pub(crate) fn reading(engine: &'a mut dyn Engine, schema: &'a Schema) -> Tx<'a> {
        Tx {
            engine,
            schema,
            pen: None,
            failed: None,
        }
    }

    /// Begins to write: takes the heads of the chains, always in the same order, so that two writers
    /// never wait for each other.
    pub(crate) fn writing(
        engine: &'a mut dyn Engine,
        schema: &'a Schema,
        chains: &[Chain],
    ) -> Result<Tx<'a>, StoreError> {
        let mut sorted: Vec<&Chain> = chains.iter().collect();
        sorted.sort();
        sorted.dedup();
        let mut pen = Pen::default();
        for chain in sorted {
            let values = [chain.into(), Digest::ZERO.to_string().into()];
            let rows = engine.rows(&sql::journal::lock_head, &values)?;
            let head = rows.first().map_or(Ok(Head::EMPTY), head_of)?;
            pen.heads.insert(chain.clone(), head);
        }
        Ok(Tx {
            engine,
            schema,
            pen: Some(pen),
            failed: None,
        })
    }

    /// Runs a statement and gives its rows.
    pub fn rows(
        &mut self,
        statement: &Statement,
        values: &[Value],
    ) -> Result<Vec<Row>, StoreError> {
        self.attempt(|tx| {
            let table = tx.may_run(statement)?;
            let rows = tx.engine.rows(statement, values)?;
            tx.wrote(table, rows.len() as u64);
            Ok(rows)
        })
    }

    /// Runs a statement that gives one row or none.
    pub fn row(
        &mut self,
        statement: &Statement,
        values: &[Value],
    ) -> Result<Option<Row>, StoreError> {
        let mut rows = self.rows(statement, values)?;
        if rows.len() > 1 {
            return Err(StoreError::Corrupt {
                place: statement.name().to_owned(),
                what: "more than one row".to_owned(),
            });
        }
        Ok(rows.pop())
    }

    /// Runs a reading statement and gives every row to `take`, holding only a few at a time.
    pub fn stream(
        &mut self,
        statement: &Statement,
        values: &[Value],
        take: &mut dyn FnMut(Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.attempt(|tx| {
            if *statement.effect() != Effect::Reads {
                return Err(misused(statement, "only what reads can be streamed"));
            }
            tx.engine.stream(statement, values, take)
        })
    }

    /// Runs a statement and gives the number of rows that it changed.
    pub fn run(&mut self, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
        self.attempt(|tx| {
            let table = tx.may_run(statement)?;
            let changed = tx.engine.run(statement, values)?;
            tx.wrote(table, changed);
            Ok(changed)
        })
    }

    /// Notes that the row with this key was made, changed or removed. The chain of the row must be one
    /// of those the transaction began with.
    pub fn touch(&mut self, table: &'static Table, key: &[Value]) -> Result<(), StoreError> {
        self.attempt(|tx| {
            let Some(pen) = &mut tx.pen else {
                return Err(table.misused("touched while reading"));
            };
            let Some(chain) = table.chain(key) else {
                return Err(table.misused("the key does not fit the table"));
            };
            if !pen.heads.contains_key(&chain) {
                return Err(table.misused("the transaction did not begin with the row's chain"));
            }
            let id = (chain, table.name(), key_word(key));
            pen.touched.insert(id, (table, key.to_vec()));
            Ok(())
        })
    }

    /// Writes the entry of a command into the chain of every row touched since the last entry, each
    /// with the digests of its rows as they are now. At least one row must have been touched.
    pub fn journal(&mut self, draft: &EntryDraft) -> Result<Vec<Receipt>, StoreError> {
        self.attempt(|tx| {
            let Some(pen) = &mut tx.pen else {
                return Err(journal_misused("written while reading"));
            };
            pen.complete()?;
            if pen.touched.is_empty() {
                return Err(journal_misused("no row was touched"));
            }
            pen.written.clear();
            let mut changes: BTreeMap<Chain, Vec<RowChange>> = BTreeMap::new();
            for ((chain, name, id), (table, key)) in std::mem::take(&mut pen.touched) {
                let rows = tx.engine.rows(table.reread(), &key)?;
                let digest = |row: &Row| {
                    let odd = || table.misused("a value has a type that is not stored");
                    table.digest(row).ok_or_else(odd)
                };
                changes.entry(chain).or_default().push(RowChange {
                    table: name.to_owned(),
                    id,
                    after: rows.first().map(digest).transpose()?,
                });
            }
            let mut receipts = Vec::new();
            for (chain, changes) in changes {
                let head = pen.heads.get(&chain).copied().unwrap_or(Head::EMPTY);
                let entry = Entry::seal(&chain, head, draft, changes);
                append(tx.engine, &entry)?;
                pen.heads.insert(chain.clone(), entry.head());
                let head = entry.head();
                receipts.push(Receipt { chain, head });
            }
            pen.receipt = receipts.last().cloned();
            Ok(receipts)
        })
    }

    /// To be called before committing.
    pub(crate) fn finish(&self) -> Result<(), StoreError> {
        if let Some(failed) = &self.failed {
            return Err(failed.clone());
        }
        let Some(pen) = &self.pen else {
            return Ok(());
        };
        pen.complete()?;
        match pen.touched.keys().next() {
            Some((_, table, _)) => Err(unjournaled(table)),
            None => Ok(()),
        }
    }

    /// The first failure, if there was one.
    pub(crate) fn failed(&self) -> Option<&StoreError> {
        self.failed.as_ref()
    }

    /// The newest entry that was written.
    pub(crate) fn into_receipt(self) -> Option<Receipt> {
        self.pen.and_then(|pen| pen.receipt)
    }

    /// What the engine finds damaged in its files.
    pub(crate) fn inspect(&mut self) -> Result<Vec<String>, StoreError> {
        self.attempt(|tx| tx.engine.inspect())
    }

    pub(crate) fn schema(&self) -> &'a Schema {
        self.schema
    }

    /// A failed statement ends the transaction on PostgreSQL; so it does here, on both.
    fn attempt<T>(
        &mut self,
        act: impl FnOnce(&mut Tx<'a>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.failed.is_some() {
            return Err(StoreError::Failed);
        }
        let done = act(self);
        if let Err(error) = &done {
            self.failed = Some(error.clone());
        }
        done
    }

    /// Whether the statement may be run here, and the journaled table that it writes.
    fn may_run(&self, statement: &Statement) -> Result<Option<&'static Table>, StoreError> {
        let name = match statement.effect() {
            Effect::Reads => return Ok(None),
            Effect::Writes(name) => name,
            Effect::Other => return Err(misused(statement, "it neither reads nor writes rows")),
        };
        if self.pen.is_none() {
            return Err(misused(statement, "it writes in a transaction that reads"));
        }
        match self.schema.table(name) {
            Some(table) => Ok(Some(table)),
            None if self.schema.is_unjournaled(name) => Ok(None),
            None => Err(misused(
                statement,
                "its table is in no list of the registry",
            )),
        }
    }

    fn wrote(&mut self, table: Option<&'static Table>, rows: u64) {
        if let (Some(table), Some(pen)) = (table, &mut self.pen)
            && rows > 0
        {
            let most = pen.written.entry(table.name()).or_default();
            *most = rows.max(*most);
        }
    }
}

impl Pen {
    /// A statement that changed n rows of a table changed n different ones, so at least n must be noted.
    fn complete(&self) -> Result<(), StoreError> {
        for (name, rows) in &self.written {
            let touched = self.touched.keys().filter(|(_, table, _)| table == name);
            if (touched.count() as u64) < *rows {
                return Err(unjournaled(name));
            }
        }
        Ok(())
    }
}

fn unjournaled(table: &str) -> StoreError {
    StoreError::Unjournaled {
        table: table.to_owned(),
    }
}

fn misused(statement: &Statement, what: &'static str) -> StoreError {
    StoreError::Misused {
        place: statement.name().to_owned(),
        what,
    }
}

fn journal_misused(what: &'static str) -> StoreError {
    StoreError::Misused {
        place: "journal".to_owned(),
        what,
    }
}

/// Reads `seq, hash`.
pub(crate) fn head_of(row: &Row) -> Result<Head, StoreError> {
    let seq = u64::try_from(row.int(0)?).map_err(|_| row.corrupt(0, "a number below 0"))?;
    let hash = row.digest(1)?;
    Ok(Head { seq, hash })
}

fn append(engine: &mut dyn Engine, entry: &Entry) -> Result<(), StoreError> {
    let seq = i64::try_from(entry.seq).map_err(|_| journal_misused("the chain is full"))?;
    let values = [
        Value::from(&entry.chain),
        seq.into(),
        entry.at.as_str().into(),
        entry.actor.as_str().into(),
        entry.command.as_str().into(),
        entry.subject.as_str().into(),
        entry.body.as_str().into(),
        RowChange::write(&entry.changes).into(),
        entry.prev.to_string().into(),
        entry.hash.to_string().into(),
    ];
    engine.run(&sql::journal::append, &values)?;
    let head = [
        Value::from(&entry.chain),
        seq.into(),
        entry.hash.to_string().into(),
    ];
    engine.run(&sql::journal::move_head, &head)?;
    Ok(())
}
