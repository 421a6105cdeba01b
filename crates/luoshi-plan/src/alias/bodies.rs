//! Bodies that review, receive and own things, under several names.

use super::{Alias, AliasKind, NAMES_AT_MOST, SHORTENED, Texts, alias, named::taken_apart};
use crate::word_list::WordList;
use crate::{Place, Plan, obligation};

/// Words in the names of bodies above or beside a unit.
const OUTSIDE: WordList = WordList(
    "\
    督导 联络组 指导组 巡察 巡视 上级 主管 局 厅 委办 市 县 区 省 州 街道 镇 乡 活动办 教育办
    领导小组办公室",
);

/// Persons, and meetings of the unit's own.
const OWN: WordList = WordList("长 书记 主任 会 负责人 同志 班子 本人 校 院");

/// Whether a body that looks at a thing is none of the unit's own; `title` tells whose schedule it is.
pub(crate) fn is_outside(name: &str, title: &str) -> bool {
    // 局党组 in the schedule of a bureau is its own.
    let of_a_bureau =
        name.starts_with('局') && title.contains('局') && !title.contains(['校', '院']);
    OUTSIDE.is_in(name) && !OWN.ends(name) && !of_a_bureau
}

/// Ends of the names of bodies that are compared.
const BODIES: WordList = WordList("组 办公室 办 委员会 专班 指挥部 局 厅 委 部 中心");

/// Ends that a unit may have of its own too: without the name of the superior it is not plain whose.
const OF_EITHER: WordList = WordList("办公室 办 领导小组 专班 指挥部 委员会");

/// Names that tell no body from another.
const BARE: WordList = WordList(
    "\
    办公室 工作组 小组 党小组 教研组 年级组 备课组 各组 检查组 专家组 评审组 专班 工作专班 委员会
    指挥部 中心 部 局 厅 领导小组 党委 党组 纪委 工会委员会 家委会",
);

/// The word more in the name of a group that is otherwise the same, in bytes at most: 联络.
const WORD_AT_MOST: usize = 3 * "联".len();

/// What both names begin with before a word more, in characters at least.
const BEGIN_AT_LEAST: usize = 3;

pub(super) fn find(plan: &Plan, texts: &Texts<'_>) -> Vec<Alias> {
    let names = names(plan);
    let places = texts.places(&names);
    let named: Vec<(String, Vec<Place>)> = names.into_iter().zip(places).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..named.len() {
        let alike: Vec<usize> = (0..groups.len())
            .filter(|group| {
                let members = groups.get(*group).into_iter().flatten();
                members
                    .into_iter()
                    .any(|it| pair(&named, *it, at).is_some())
            })
            .collect();
        let mut joined = vec![at];
        for group in alike.into_iter().rev() {
            joined.extend(groups.remove(group));
        }
        groups.push(joined);
    }
    let shortened = texts.iter().any(|(_, text)| SHORTENED.is_in(text));
    let mut found: Vec<Alias> = groups
        .into_iter()
        .filter(|it| it.len() > 1 && !names_two(&named, it))
        .filter_map(|group| {
            let pairs = || {
                group
                    .iter()
                    .flat_map(|a| group.iter().map(move |b| (*a, *b)))
            };
            let doubtful = pairs().any(|(a, b)| pair(&named, a, b) == Some(Alike::InDoubt));
            let members = group.iter().filter_map(|it| named.get(*it).cloned());
            alias(AliasKind::Body, members.collect(), doubtful && !shortened)
        })
        .collect();
    found.sort_by_key(Alias::place);
    found
}

/// The bodies that reviews and assisted obligations name, those in the header, and those responsible.
fn names(plan: &Plan) -> Vec<String> {
    let header = plan.columns.iter().map(|it| it.label.as_str());
    let header = header.flat_map(obligation::read);
    let items = plan
        .items()
        .flat_map(|(_, it)| it.obligations.iter().cloned());
    let duties = header.chain(items).flat_map(|duty| {
        let reviewers = duty.reviews.into_iter().filter_map(|it| it.by);
        reviewers.chain(duty.owner)
    });
    let responsible = plan.items().filter_map(|(_, it)| it.responsible.as_deref());
    let responsible = responsible.flat_map(taken_apart).map(str::to_owned);
    let mut names: Vec<String> = Vec::new();
    for name in duties.chain(responsible) {
        let compared = BODIES.ends(&name)
            && !BARE.iter().any(|it| it == name)
            && is_outside(&name, &plan.title);
        if compared && names.len() < NAMES_AT_MOST && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// How two names are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Alike {
    /// The short form of a full name, as everybody writes.
    Shortened,
    /// Another word inside, or a short form that may mean a body of the unit itself.
    InDoubt,
}

fn pair(named: &[(String, Vec<Place>)], a: usize, b: usize) -> Option<Alike> {
    let (a, b) = (&named.get(a)?.0, &named.get(b)?.0);
    match a.len() < b.len() {
        true => alike(a, b),
        false => alike(b, a),
    }
}

fn alike(short: &str, long: &str) -> Option<Alike> {
    if short == long {
        return None;
    }
    if has_word_more(short, long) {
        return Some(Alike::InDoubt);
    }
    let (bare_short, bare_long) = (plain(short), plain(long));
    let (a, b) = match bare_short.len() < bare_long.len() {
        true => (&bare_short, &bare_long),
        false => (&bare_long, &bare_short),
    };
    let prefix = b.strip_suffix(a.as_str())?;
    let superior = prefix.is_empty() || OUTSIDE.is_in(prefix);
    if !superior {
        return None;
    }
    let worded = bare_short != *short || bare_long != *long;
    match worded || OF_EITHER.ends(a) {
        true => Some(Alike::InDoubt),
        false => Some(Alike::Shortened),
    }
}

/// 督导联络组 is a 督导组.
fn plain(name: &str) -> String {
    match name.contains("督导") {
        true => name.replace("联络", ""),
        false => name.to_owned(),
    }
}

/// 局党委督导组 and 局党委督导联络组: the same but for a short word inside. An ordinal tells two apart.
fn has_word_more(short: &str, long: &str) -> bool {
    let begin: usize = short
        .chars()
        .zip(long.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (Some(begun), Some(rest)) = (short.get(..begin), short.get(begin..)) else {
        return false;
    };
    let word = long
        .get(begin..)
        .and_then(|it| it.strip_suffix(rest))
        .unwrap_or_default();
    !rest.is_empty()
        && begun.chars().count() >= BEGIN_AT_LEAST
        && !word.is_empty()
        && word.len() <= WORD_AT_MOST
        && !word.starts_with('第')
        && !begun.ends_with('第')
}

/// A short name that ends two others, which are not the same, could mean either.
fn names_two(named: &[(String, Vec<Place>)], group: &[usize]) -> bool {
    let longest = |it: &&usize| {
        let own = *it;
        let name = named.get(*own).map(|it| it.0.as_str()).unwrap_or_default();
        let longer = |other: &usize| {
            named
                .get(*other)
                .is_some_and(|it| it.0.len() > name.len() && plain(&it.0).ends_with(&plain(name)))
        };
        !group.iter().any(longer)
    };
    let full: Vec<&usize> = group.iter().filter(longest).collect();
    full.iter().enumerate().any(|(at, a)| {
        let rest = full.get(at + 1..).unwrap_or_default();
        rest.iter().any(|b| pair(named, **a, **b).is_none())
    })
}
