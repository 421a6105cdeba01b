//! One order of texts on both engines.
//!
//! SQLite compares texts by their code points. PostgreSQL compares them by the language that the
//! database was made for, unless the column says otherwise; so each `TEXT` column says it.

/// The text of a migration with `COLLATE "C"` behind every `TEXT` of a table's layout.
pub(crate) fn collated(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len() + 64);
    let mut rest = sql;
    while !rest.is_empty() {
        let first = rest.chars().next().unwrap_or_default();
        let (piece, is_word) = if rest.starts_with("--") {
            (rest.find('\n').unwrap_or(rest.len()), false)
        } else if first == '\'' {
            (
                rest[1..].find('\'').map_or(rest.len(), |end| end + 2),
                false,
            )
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|it: char| !(it.is_alphanumeric() || it == '_'));
            (end.unwrap_or(rest.len()), true)
        } else {
            (first.len_utf8(), false)
        };
        let (piece, after) = rest.split_at(piece);
        out.push_str(piece);
        if is_word && piece == "TEXT" {
            out.push_str(" COLLATE \"C\"");
        }
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::collated;

    #[test]
    fn only_types_get_an_order() {
        assert_eq!(
            collated(
                "CREATE TABLE a (-- TEXT\n b TEXT NOT NULL, c_TEXT BIGINT CHECK (b IN ('TEXT', '中')))"
            ),
            "CREATE TABLE a (-- TEXT\n b TEXT COLLATE \"C\" NOT NULL, c_TEXT BIGINT CHECK (b IN ('TEXT', '中')))"
        );
    }
}
