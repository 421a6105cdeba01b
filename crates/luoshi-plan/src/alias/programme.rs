//! The name of the programme, once with a word more and once without.

use super::{Alias, AliasKind, Texts, alias};
use crate::{Place, Plan};

/// Ends of the names of programmes.
const ENDS: [&str; 6] = ["活动", "行动", "工程", "整治", "教育", "创建"];

/// What stands before the name in a title.
const BEFORE: [&str; 8] = [
    "深入开展",
    "扎实开展",
    "开展",
    "推进",
    "实施",
    "学校",
    "年度",
    "关于",
];

/// Shorter names say too little, longer ones are sentences, in characters.
const LENGTH: std::ops::RangeInclusive<usize> = 7..=30;

/// The word that is left out, in characters.
const WORD: std::ops::RangeInclusive<usize> = 2..=3;

/// What of the name stands on both sides of it, in characters at least.
const SIDE_AT_LEAST: usize = 3;

pub(super) fn find(plan: &Plan, texts: &Texts<'_>) -> Option<Alias> {
    let name = name(&plan.title)?;
    let signs: Vec<char> = name.chars().collect();
    let mut names = vec![name.to_owned()];
    for word in WORD {
        for from in SIDE_AT_LEAST..=signs.len().saturating_sub(word + SIDE_AT_LEAST) {
            let begin = signs.get(..from)?.iter();
            let shorter: String = begin.chain(signs.get(from + word..)?).collect();
            if texts.iter().any(|(_, text)| text.contains(&shorter)) && !names.contains(&shorter) {
                names.push(shorter);
            }
        }
    }
    if names.len() == 1 {
        return None;
    }
    let places = texts.places(&names);
    let named: Vec<(String, Vec<Place>)> = names.into_iter().zip(places).collect();
    alias(AliasKind::Programme, named, false)
}

/// The programme in a title: 开展…活动.
fn name(title: &str) -> Option<&str> {
    let end = ENDS
        .iter()
        .filter_map(|it| title.rfind(it).map(|at| at + it.len()))
        .max()?;
    let before = title.get(..end)?;
    let start = BEFORE
        .iter()
        .filter_map(|it| before.rfind(it).map(|at| at + it.len()))
        .max()?;
    let name = before.get(start..)?;
    LENGTH.contains(&name.chars().count()).then_some(name)
}
