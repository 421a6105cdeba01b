//! A statement: one text for both engines.

use std::{borrow::Cow, sync::OnceLock};

/// A named SQL text with parameters `$1`, `$2`, … in the dialect that both engines share.
#[derive(Debug)]
pub struct Statement {
    name: Cow<'static, str>,
    sql: Cow<'static, str>,
    sqlite: OnceLock<String>,
    effect: OnceLock<Effect>,
}

/// What running a statement does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It reads.
    Reads,
    /// It writes rows of this table.
    Writes(String),
    /// Neither: it changes the layout or the engine.
    Other,
}

impl Statement {
    /// A statement. Those of the program stand in `sql/<noun>/<name>.sql` and are listed in [`crate::sql`].
    pub const fn new(name: &'static str, sql: &'static str) -> Statement {
        Statement {
            name: Cow::Borrowed(name),
            sql: Cow::Borrowed(sql),
            sqlite: OnceLock::new(),
            effect: OnceLock::new(),
        }
    }

    /// A statement that was put together from the layout of a table.
    pub(crate) fn made(name: String, sql: String) -> Statement {
        Statement {
            name: Cow::Owned(name),
            sql: Cow::Owned(sql),
            sqlite: OnceLock::new(),
            effect: OnceLock::new(),
        }
    }

    /// `<noun>.<name>`
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name, without a copy for a statement of the program.
    pub(crate) fn owned_name(&self) -> Cow<'static, str> {
        self.name.clone()
    }

    /// The text, as PostgreSQL takes it.
    pub fn sql(&self) -> &str {
        &self.sql
    }

    /// The text, as SQLite takes it: it would read `$2` as a *name*, numbered by its first appearance,
    /// and bind other values than meant; `?2` is a position.
    pub(crate) fn sqlite(&self) -> &str {
        self.sqlite.get_or_init(|| self.sql.replace('$', "?"))
    }

    /// What it does, by its first words.
    pub(crate) fn effect(&self) -> &Effect {
        self.effect.get_or_init(|| effect(&self.sql))
    }
}

fn effect(sql: &str) -> Effect {
    let words = top_words(sql);
    let mut words = words.iter().map(String::as_str);
    let table = |word: Option<&str>| {
        word.map_or(Effect::Other, |table| {
            Effect::Writes(table.to_ascii_lowercase())
        })
    };
    let first = words.find(|word| {
        ["SELECT", "INSERT", "UPDATE", "DELETE"]
            .iter()
            .any(|verb| word.eq_ignore_ascii_case(verb))
            || !in_with(word)
    });
    match first.map(str::to_ascii_uppercase).as_deref() {
        Some("SELECT") => Effect::Reads,
        // The word between is INTO or FROM.
        Some("INSERT" | "DELETE") => table(words.nth(1)),
        Some("UPDATE") => table(words.next()),
        _ => Effect::Other,
    }
}

/// Whether a word can stand before the verb, in the head of `WITH name AS (…), name AS (…)`.
fn in_with(word: &str) -> bool {
    !["CREATE", "ALTER", "DROP", "PRAGMA", "VACUUM", "REPLACE"]
        .iter()
        .any(|verb| word.eq_ignore_ascii_case(verb))
}

/// The words outside brackets, comments and quotes.
fn top_words(sql: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut depth = 0_u32;
    for line in sql.lines() {
        let line = line.split("--").next().unwrap_or("");
        let mut word = String::new();
        for sign in line.chars().chain(['\n']) {
            if sign.is_alphanumeric() || sign == '_' {
                word.push(sign);
                continue;
            }
            if depth == 0 && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            word.clear();
            match sign {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    words
}

/// Makes a static [`Statement`] for each file `sql/<noun>/<name>.sql`, in a module for each noun, and the list `ALL`.
macro_rules! statements {
    ($($(#[$doc:meta])* $noun:ident { $($name:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[expect(non_upper_case_globals, reason = "a statement is named as its file")]
            pub mod $noun {
                use $crate::statement::Statement;
                $(
                    #[doc = concat!("`sql/", stringify!($noun), "/", stringify!($name), ".sql`")]
                    pub static $name: Statement = Statement::new(
                        concat!(stringify!($noun), ".", stringify!($name)),
                        include_str!(concat!(
                            "../sql/", stringify!($noun), "/", stringify!($name), ".sql"
                        )),
                    );
                )*
            }
        )*

        /// Every statement of the program.
        pub static ALL: &[&$crate::statement::Statement] = &[$($(&$noun::$name,)*)*];
    };
}

pub(crate) use statements;

#[cfg(test)]
mod tests {
    use super::*;

    fn effect_of(sql: &'static str) -> Effect {
        Statement::new("t", sql).effect().clone()
    }

    #[test]
    fn the_table_a_statement_writes_is_seen() {
        let writes = |table: &str| Effect::Writes(table.to_owned());
        assert_eq!(effect_of("-- UPDATE x\n  select a from t"), Effect::Reads);
        assert_eq!(
            effect_of("INSERT INTO item (a) SELECT a FROM other RETURNING a"),
            writes("item")
        );
        assert_eq!(effect_of("update Item\nSET a = 1"), writes("item"));
        assert_eq!(effect_of("DELETE FROM item"), writes("item"));
        assert_eq!(
            effect_of("WITH RECURSIVE a (n) AS (SELECT 1), b AS (DELETE FROM x)\nSELECT 1"),
            Effect::Reads
        );
        assert_eq!(
            effect_of("WITH a AS (SELECT 1) INSERT INTO item(a) SELECT * FROM a"),
            writes("item")
        );
        assert_eq!(effect_of("CREATE TABLE select_me (a TEXT)"), Effect::Other);
        assert_eq!(effect_of("PRAGMA x = 1"), Effect::Other);
        assert_eq!(effect_of(""), Effect::Other);
    }

    #[test]
    fn parameters_are_positions_in_sqlite() {
        assert_eq!(
            Statement::new("t", "SELECT $2, $1").sqlite(),
            "SELECT ?2, ?1"
        );
    }
}
