//! The unit's own party organisation: 党委 in one sentence and 党总支 in another.

use super::{Alias, AliasKind, Texts, alias};
use crate::Place;
use crate::word_list::WordList;

/// What a unit has one of.
const ORGANISATIONS: [&str; 2] = ["党总支", "党委"];

/// Before such a word: somebody else's, or several of them.
const NOT_OWN: WordList = WordList(
    "\
    局 县 市 区 省 镇 乡 村 街道 上级 机关 公司 集团 各 所属 下属 基层 二级 院系 院（系） 学院 系 部 厅
    、 和 与 及 或 / （",
);

/// Behind such a word: a list of several, or another body.
const LIST: WordList = WordList("、党 和党 （党 /党 或党 会 书记、党总支 书记、党支部 书记、支部");

/// Only the head of the organisation tells that it is the unit's own.
const HEAD: &str = "书记";

pub(super) fn find(texts: &Texts<'_>) -> Option<Alias> {
    let named: Vec<(String, Vec<Place>)> = ORGANISATIONS
        .iter()
        .map(|name| {
            let places = texts.iter().filter(|(_, text)| names_own(text, name));
            ((*name).to_owned(), places.map(|(place, _)| place).collect())
        })
        .collect();
    let all_have_heads = ORGANISATIONS.iter().all(|name| {
        let head = format!("{name}{HEAD}");
        let mut texts = texts.iter();
        texts.any(|(_, text)| text.contains(&head) && names_own(text, name))
    });
    // Where both stand in one item, one is above the other.
    let together = texts
        .iter()
        .any(|(_, text)| ORGANISATIONS.iter().all(|it| names_own(text, it)));
    let several = texts.iter().any(|(_, text)| {
        let of_several = |it: &&str| {
            let mut found = text.match_indices(*it);
            found.any(|(at, _)| text.get(..at).is_some_and(|it| SEVERAL.ends(it)))
        };
        ORGANISATIONS.iter().any(of_several)
    });
    (all_have_heads && !together && !several)
        .then(|| alias(AliasKind::Party, named, true))
        .flatten()
}

/// A unit with several of one kind has the other kind above them.
const SEVERAL: WordList = WordList("各 所属 下属 基层 二级 院系");

/// The text names it as the unit's own.
pub(super) fn names_own(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let behind = text.get(at + name.len()..).unwrap_or_default();
        !NOT_OWN.ends(before) && !LIST.iter().any(|it| behind.starts_with(it))
    })
}
