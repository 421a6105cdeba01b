//! Rust text as the checks want it: without comments, without tests, lines kept in their places.

use super::tree::Tree;

/// Path and code of every Rust file of the rooms: comments are blanked out, and so is everything
/// that only tests see.
pub fn code_of_rooms(tree: &Tree) -> Vec<(&str, String)> {
    let rooms: Vec<_> = tree
        .ending(".rs")
        .filter(|(path, _)| path.starts_with("crates/"))
        .collect();
    let under_test: Vec<String> = rooms
        .iter()
        .flat_map(|(path, text)| modules_under_test(path, text))
        .collect();
    rooms
        .into_iter()
        .filter(|(path, _)| !is_test(path) && !under_test.iter().any(|it| lies_in(path, it)))
        .map(|(path, text)| (path, code(text)))
        .collect()
}

/// The code of a text: comments and the items under `#[cfg(test)]` are blanked out.
fn code(text: &str) -> String {
    without_tests(&without_comments(text))
}

/// The places of the modules that a file declares under `#[cfg(test)]`, without `.rs`.
fn modules_under_test(path: &str, text: &str) -> Vec<String> {
    let folder = match path.rsplit_once('/') {
        Some((folder, "lib.rs" | "main.rs" | "mod.rs")) => folder,
        _ => path.trim_end_matches(".rs"),
    };
    let code = without_comments(text);
    let declared = code.split(MARK).skip(1).filter_map(|rest| {
        let (head, _) = rest.split_once(';')?;
        let (_, name) = head.trim().rsplit_once("mod ")?;
        name.chars()
            .all(|it| it.is_alphanumeric() || it == '_')
            .then(|| format!("{folder}/{name}"))
    });
    declared.collect()
}

fn lies_in(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// What stands before an item that only tests see.
const MARK: &str = "#[cfg(test)]";

/// Files that hold nothing but tests.
fn is_test(path: &str) -> bool {
    path.contains("/tests/")
        || path.contains("/examples/")
        || path.ends_with("/tests.rs")
        || path.ends_with("_tests.rs")
}

/// The strings in a text without comments, with the offsets at which their literals begin.
pub fn strings(code: &str) -> Vec<(usize, &str)> {
    let literals = pieces(code)
        .into_iter()
        .filter(|piece| piece.kind == Kind::Text);
    literals
        .filter_map(|piece| {
            let whole = &code[piece.start..piece.end];
            let open = whole.find('"').filter(|_| !whole.starts_with('\''))? + 1;
            let close = whole.rfind('"').unwrap_or(whole.len()).max(open);
            Some((piece.start, &whole[open..close]))
        })
        .collect()
}

/// The line of an offset, from 1.
pub fn line_of(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// Comments become blanks.
fn without_comments(text: &str) -> String {
    blanked(text, |kind| kind == Kind::Comment)
}

/// The contents of strings become blanks too: for looking at braces and names only.
fn without_strings(code: &str) -> String {
    blanked(code, |kind| kind != Kind::Code)
}

fn without_tests(code: &str) -> String {
    let shape = without_strings(code);
    let mut out = code.to_owned();
    let mut from = 0;
    while let Some(found) = shape[from..].find(MARK) {
        let start = from + found;
        let end = end_of_item(&shape, start + MARK.len());
        out.replace_range(start..end, &blank(&code[start..end]));
        from = end;
    }
    out
}

/// Where the item ends that begins at `from`: after its braces, or its semicolon.
fn end_of_item(shape: &str, from: usize) -> usize {
    let mut depth = 0usize;
    for (at, it) in shape[from..].char_indices() {
        match it {
            '{' => depth += 1,
            '}' if depth <= 1 => return from + at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return from + at + 1,
            _ => {}
        }
    }
    shape.len()
}

fn blanked(text: &str, which: impl Fn(Kind) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for Piece { kind, start, end } in pieces(text) {
        let piece = &text[start..end];
        if which(kind) {
            out.push_str(&blank(piece))
        } else {
            out.push_str(piece)
        }
    }
    out
}

/// Blanks of the same number of bytes and lines.
fn blank(text: &str) -> String {
    text.bytes()
        .map(|it| if it == b'\n' { '\n' } else { ' ' })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    /// A string or character literal.
    Text,
}

struct Piece {
    kind: Kind,
    start: usize,
    end: usize,
}

/// The text cut into code, comments and literals, in order and without gaps.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut code_from = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let inside_name = text[..at].ends_with(|it: char| it.is_alphanumeric() || it == '_');
        let Some((kind, length)) = special(rest, inside_name) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        pieces.push(Piece {
            kind: Kind::Code,
            start: code_from,
            end: at,
        });
        pieces.push(Piece {
            kind,
            start: at,
            end: at + length,
        });
        at += length;
        code_from = at;
    }
    pieces.push(Piece {
        kind: Kind::Code,
        start: code_from,
        end: text.len(),
    });
    pieces
}

/// The comment or literal that begins here, and its length.
fn special(rest: &str, inside_name: bool) -> Option<(Kind, usize)> {
    if rest.starts_with("//") {
        return Some((Kind::Comment, rest.find('\n').unwrap_or(rest.len())));
    }
    if rest.starts_with("/*") {
        return Some((Kind::Comment, end_of_block_comment(rest)));
    }
    if rest.starts_with('"') {
        return Some((Kind::Text, end_of_string(rest)));
    }
    if rest.starts_with('\'') {
        return end_of_character(rest).map(|end| (Kind::Text, end));
    }
    if rest.starts_with('r') && !inside_name {
        return end_of_raw_string(rest).map(|end| (Kind::Text, end));
    }
    None
}

fn end_of_block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn end_of_string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, it) in rest.char_indices().skip(1) {
        match it {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `'x'` and `'\n'` are characters, `'a` is a lifetime.
fn end_of_character(rest: &str) -> Option<usize> {
    let inner = rest.get(1..)?;
    if inner.starts_with('\\') {
        let close = inner.char_indices().skip(2).find(|(_, it)| *it == '\'')?.0;
        return Some(close + 2);
    }
    let first = inner.chars().next()?;
    inner[first.len_utf8()..]
        .starts_with('\'')
        .then(|| first.len_utf8() + 2)
}

fn end_of_raw_string(rest: &str) -> Option<usize> {
    let hashes = rest.get(1..)?.chars().take_while(|it| *it == '#').count();
    let body = rest.get(1 + hashes..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&close).map_or(body.len(), |it| it + close.len());
    Some(2 + hashes + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_strings_that_look_like_comments_stay() {
        let text = "let a = \"// not one\"; // one\n/* two /* nested */ */let b = 'x';\n";
        assert_eq!(
            without_comments(text),
            "let a = \"// not one\";       \n                      let b = 'x';\n"
        );
    }

    #[test]
    fn lifetimes_and_raw_strings_are_told_apart_from_characters() {
        let text = "fn f<'a>(x: &'a str) { g('\\'', '\"', r#\"a \" // b\"#) } // gone";
        let kept = without_comments(text);
        assert!(kept.contains("r#\"a \" // b\"#"));
        assert!(!kept.contains("gone"));
        assert_eq!(strings(text).last().unwrap().1, "a \" // b");
    }

    #[test]
    fn test_modules_go_with_all_their_braces() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() { \"}\"; }\n}\nfn c() {}\n";
        let kept = code(text);
        assert!(kept.contains("fn a()") && kept.contains("fn c()") && !kept.contains("fn b()"));
        assert_eq!(kept.lines().count(), text.lines().count());
    }

    #[test]
    fn a_single_item_under_test_goes_alone() {
        let kept = code("#[cfg(test)]\nuse a::b;\nfn c() {}\n");
        assert!(!kept.contains("a::b") && kept.contains("fn c()"));
    }

    #[test]
    fn files_of_tests_hold_no_code() {
        let tree = Tree::made_up(&[
            (
                "crates/luoshi-web/src/lib.rs",
                "#[cfg(test)]\nmod samples;\nmod pages;",
            ),
            (
                "crates/luoshi-web/src/pages.rs",
                "#[cfg(test)]\npub(crate) mod fixture;",
            ),
            ("crates/luoshi-web/src/pages/fixture/deep.rs", ""),
            ("crates/luoshi-web/src/samples.rs", ""),
            ("crates/luoshi-web/src/samples_shown.rs", ""),
            ("crates/luoshi-web/tests/doors.rs", ""),
            ("crates/luoshi-web/examples/fixtures.rs", ""),
            ("crates/luoshi-plan/src/read/tests.rs", ""),
            ("xtask/src/main.rs", ""),
        ]);
        let paths: Vec<&str> = code_of_rooms(&tree)
            .into_iter()
            .map(|(path, _)| path)
            .collect();
        assert_eq!(
            paths,
            [
                "crates/luoshi-web/src/lib.rs",
                "crates/luoshi-web/src/pages.rs",
                "crates/luoshi-web/src/samples_shown.rs",
            ]
        );
    }

    #[test]
    fn an_end_in_the_middle_of_things_is_survived() {
        for text in [
            "\"open",
            "/* open",
            "r#\"open",
            "'",
            "'\\",
            "#[cfg(test)] mod a {",
            "é'é",
        ] {
            assert_eq!(without_comments(text).len(), text.len());
            code(text);
        }
    }
}
