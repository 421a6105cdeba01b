//! What changed in a text: the part that went and the part that came, between what stayed.

/// A text before and after, cut at the ends that are alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Alike at the beginning.
    pub before: String,
    /// What went.
    pub gone: String,
    /// What came.
    pub came: String,
    /// Alike at the end.
    pub after: String,
}

/// The longest stretch of unchanged text that is worth showing on either side, in characters.
const CONTEXT: usize = 24;

impl Change {
    /// A short text that was replaced as a whole.
    pub fn whole(was: &str, now: &str) -> Change {
        Change {
            gone: was.to_owned(),
            came: now.to_owned(),
            ..Change::default()
        }
    }

    /// Compares two texts. Unchanged text beyond a few words becomes an ellipsis.
    pub fn between(was: &str, now: &str) -> Change {
        let (was, now): (Vec<char>, Vec<char>) = (was.chars().collect(), now.chars().collect());
        let head = was.iter().zip(&now).take_while(|(a, b)| a == b).count();
        let most = was.len().min(now.len()) - head;
        let tail = was
            .iter()
            .rev()
            .zip(now.iter().rev())
            .take(most)
            .take_while(|(a, b)| a == b)
            .count();
        let text = |it: &[char]| it.iter().collect::<String>();
        Change {
            before: end_of(&was[..head]),
            gone: text(&was[head..was.len() - tail]),
            came: text(&now[head..now.len() - tail]),
            after: start_of(&was[was.len() - tail..]),
        }
    }
}

fn end_of(text: &[char]) -> String {
    if text.len() <= CONTEXT {
        return text.iter().collect();
    }
    std::iter::once(&'…')
        .chain(&text[text.len() - CONTEXT..])
        .collect()
}

fn start_of(text: &[char]) -> String {
    if text.len() <= CONTEXT {
        return text.iter().collect();
    }
    text[..CONTEXT]
        .iter()
        .chain(std::iter::once(&'…'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_middle_is_marked() {
        let change = Change::between("5月上旬完成", "5月中旬完成");
        assert_eq!(
            change,
            Change {
                before: "5月".into(),
                gone: "上".into(),
                came: "中".into(),
                after: "旬完成".into()
            }
        );
        let grown = Change::between("aa", "aaa");
        assert_eq!((grown.gone.as_str(), grown.came.as_str()), ("", "a"));
    }

    proptest! {
        #[test]
        fn both_texts_come_back(was in "[ab中文]{0,20}", now in "[ab中文]{0,20}") {
            let it = Change::between(&was, &now);
            prop_assert_eq!(format!("{}{}{}", it.before, it.gone, it.after), was);
            prop_assert_eq!(format!("{}{}{}", it.before, it.came, it.after), now);
        }
    }
}
