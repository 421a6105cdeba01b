//! Checking a chain, entry by entry, and what it says about the tables.

use std::collections::HashMap;

use super::{Chain, Digest, Entry, Head};

/// The rows that should stand in the tables: table, then key, then the digest of the row.
pub type Rows = HashMap<String, HashMap<String, Digest>>;

/// Something that is not as the program wrote it, in the entries of one chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Break {
    /// What the entry says does not fit its hash: it was changed, or moved to another place.
    Changed {
        /// Which.
        seq: u64,
    },
    /// The entry does not follow the one before it: one of the two was replaced.
    Unlinked {
        /// The later one.
        seq: u64,
    },
    /// Entries are gone.
    Missing {
        /// The first of them.
        first: u64,
        /// The last of them.
        last: u64,
    },
    /// An entry stands where none belongs: twice, or after the head.
    Added {
        /// Which.
        seq: u64,
    },
    /// The head does not name the newest entry.
    Head {
        /// The newest entry.
        seq: u64,
    },
}

/// Checks a chain while its entries pass by in order, and keeps what they say about the rows.
///
/// Holds keys and digests of the rows that should be there, never an entry.
#[derive(Debug)]
pub struct Fold {
    chain: Chain,
    last: Head,
    rows: Rows,
}

impl Fold {
    /// Before the first entry.
    pub fn new(chain: Chain) -> Fold {
        Fold {
            chain,
            last: Head::EMPTY,
            rows: Rows::new(),
        }
    }

    /// Takes the next entry. Goes on after a break as if the entry were right, so that one break is
    /// told once.
    pub fn take(&mut self, entry: &Entry) -> Option<Break> {
        let seq = entry.seq;
        if seq <= self.last.seq {
            return Some(Break::Added { seq });
        }
        let next = self.last.seq.saturating_add(1);
        let found = if entry.chain != self.chain || entry.hash != entry.fitting_hash() {
            Some(Break::Changed { seq })
        } else if seq > next {
            Some(Break::Missing {
                first: next,
                last: seq - 1,
            })
        } else if entry.prev != self.last.hash {
            Some(Break::Unlinked { seq })
        } else {
            None
        };
        for change in &entry.changes {
            let rows = self.rows.entry(change.table.clone()).or_default();
            match change.after {
                Some(digest) => rows.insert(change.id.clone(), digest),
                None => rows.remove(&change.id),
            };
        }
        self.last = entry.head();
        found
    }

    /// Passes over an entry that cannot even be read.
    pub fn skip(&mut self, seq: u64) -> Break {
        if seq > self.last.seq {
            self.last.seq = seq;
        }
        Break::Changed { seq }
    }

    /// Compares the end of the entries with the head; `None` when there is no head.
    pub fn end(&self, head: Option<Head>) -> Option<Break> {
        let Head { seq, hash } = self.last;
        let head = head.unwrap_or(Head::EMPTY);
        if head.seq > seq {
            Some(Break::Missing {
                first: seq + 1,
                last: head.seq,
            })
        } else if head.seq < seq {
            Some(Break::Added { seq })
        } else if head.hash != hash {
            Some(Break::Head { seq })
        } else {
            None
        }
    }

    /// The newest entry so far.
    pub fn last(&self) -> Head {
        self.last
    }

    /// What should stand in the tables.
    pub fn into_rows(self) -> Rows {
        self.rows
    }
}

/// Checks a whole chain against its head, and gives the rows that should be there.
pub fn verify<'a>(
    chain: &Chain,
    entries: impl IntoIterator<Item = &'a Entry>,
    head: Option<Head>,
) -> (Vec<Break>, Rows) {
    let mut fold = Fold::new(chain.clone());
    let mut breaks: Vec<Break> = entries
        .into_iter()
        .filter_map(|entry| fold.take(entry))
        .collect();
    breaks.extend(fold.end(head));
    (breaks, fold.into_rows())
}
