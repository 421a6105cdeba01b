//! Numbers: quantities (不少于5天), frequencies (每月), and the dates and ordinals that look like
//! quantities and are none.

use std::sync::LazyLock;

use super::words::{EACH, FREQUENCIES, MEASURES, Tag};

/// What a number at this place is, and how many characters it takes.
pub(super) fn at(chars: &[char], at: usize) -> Option<(usize, Tag)> {
    let rest = &chars[at..chars.len().min(at + WINDOW)];
    let first = *rest.first()?;
    if first == '每' {
        return every(rest);
    }
    if first == '第' {
        let (_, len) = whole(&rest[1..])?;
        let rest = &rest[1 + len..];
        let unit = starting(
            rest,
            &[
                "季度", "学期", "周", "期", "批", "次", "个", "年", "月", "天", "届", "轮", "章",
                "条", "节",
            ],
        );
        return Some((1 + len + unit, Tag::Time));
    }
    // A number never begins in the middle of one.
    if !digit(first) && !numeral(first) && first != '半'
        || at > 0 && digit(first) && digit(chars[at - 1])
    {
        return None;
    }
    if let Some(len) = date(rest) {
        return Some((len, Tag::Time));
    }
    let (hundredths, unit, len) = amount(rest)?;
    // 一起: together.
    if unit == "起" && !digit(first) {
        return None;
    }
    // 十一届五次会议: which one.
    if unit == "次" && at.checked_sub(1).map(|at| chars[at]) == Some('届') {
        return Some((len, Tag::Time));
    }
    let before = at.checked_sub(1).map(|at| chars[at]);
    let length_of_time = LENGTHS.contains(&unit.as_str());
    // 3天内, 提前3天, 考前一天: when, not how much.
    let tail = starting(
        &rest[len..],
        &[
            "内", "以内", "之内", "前", "后", "之后", "以后", "以前", "之前", "左右", "起",
        ],
    );
    if length_of_time && (tail > 0 || matches!(before, Some('前' | '后' | '近' | '第' | '晚')))
        || before == Some('分')
    {
        return Some((len + tail, Tag::Time));
    }
    // 24小时值守: always, not how long.
    let always = hundredths == DAY
        && unit.ends_with("小时")
        && rest.get(len).is_some_and(|c| !"，。；、".contains(*c));
    Some((len, if always { Tag::Manner } else { Tag::Quantity }))
}

/// Units of time.
const LENGTHS: &[&str] = &[
    "天",
    "日",
    "周",
    "个月",
    "月",
    "年",
    "小时",
    "个小时",
    "分钟",
    "个工作日",
    "工作日",
];

/// A whole day, in hundredths of an hour.
const DAY: u32 = 2400;

/// The longest run of characters that is looked at: no number of a schedule is longer.
const WINDOW: usize = 40;

/// The number and the unit of a quantity word.
pub(super) fn quantity(chars: &[char]) -> Option<(u32, String)> {
    amount(chars).map(|(hundredths, unit, _)| (hundredths, unit))
}

/// The unit of a frequency word: `月` of 每个月.
pub(super) fn frequency(chars: &[char]) -> String {
    let unit: String = chars.iter().skip(1).collect();
    unit.strip_prefix('个').unwrap_or(&unit).to_owned()
}

fn every(rest: &[char]) -> Option<(usize, Tag)> {
    let after = &rest[1..];
    // 每500户: for so many of them.
    if whole(after).is_some()
        && let Some((_, unit, len)) = amount(after)
        && longest(after, &EVERY).is_none()
    {
        let time = LENGTHS.contains(&unit.as_str());
        return Some((1 + len, if time { Tag::Frequency } else { Tag::Each }));
    }
    let Some(unit) = longest(after, &EVERY) else {
        return Some((1 + longest(after, &WHO).unwrap_or(0), Tag::Each));
    };
    let next = &after[unit..];
    // 每年11月
    if let Some(len) = date(next) {
        return Some((1 + unit + len, Tag::Time));
    }
    // 每周一 is a day, 每周一次 is once a week; 每月25日 is a day.
    if let Some((_, len)) = whole(next)
        && amount(next).is_none()
    {
        let day = usize::from(next.get(len).is_some_and(|c| "日号天".contains(*c)));
        return Some((1 + unit + len + day, Tag::Time));
    }
    if next.first() == Some(&'日') || next.first() == Some(&'末') || next.first() == Some(&'底')
    {
        return Some((2 + unit, Tag::Time));
    }
    Some((1 + unit, Tag::Frequency))
}

/// A number with its measure word: hundredths, unit, length.
fn amount(rest: &[char]) -> Option<(u32, String, usize)> {
    let (least, mut len) = decimal(rest)?;
    // Of a range the least is asked.
    if rest.get(len).is_some_and(|c| "-—–~～至到".contains(*c))
        && let Some((_, more)) = decimal(&rest[len + 1..])
    {
        len += 1 + more;
    }
    if rest.get(len).is_some_and(|c| "余多来".contains(*c)) {
        len += 1;
    }
    while rest.get(len) == Some(&' ') {
        len += 1;
    }
    let unit = longest(&rest[len..], &UNITS)?;
    let printed: String = rest[len..len + unit].iter().collect();
    len += unit;
    let mut value = least;
    if rest.get(len) == Some(&'半') && ["天", "年"].contains(&printed.as_str()) {
        value = value.saturating_add(50);
        len += 1;
    }
    Some((value, printed, len))
}

/// A number in hundredths, and its length: `1.5`, `2000`, `1万`, `二十`, `半`.
fn decimal(rest: &[char]) -> Option<(u32, usize)> {
    if rest.first() == Some(&'半') {
        return Some((50, 1));
    }
    let (value, mut len) = whole(rest)?;
    let mut hundredths = value.saturating_mul(100);
    if rest.first().is_some_and(|&c| digit(c)) && rest.get(len).is_some_and(|c| ".．".contains(*c))
    {
        let places: Vec<u32> = rest[len + 1..]
            .iter()
            .map_while(|&c| value_of(c).filter(|_| digit(c)))
            .take(6)
            .collect();
        if !places.is_empty() {
            hundredths = hundredths
                .saturating_add(places[0] * 10)
                .saturating_add(places.get(1).copied().unwrap_or(0));
            len += 1 + places.len();
        }
    }
    for (unit, times) in [('百', 100), ('千', 1000), ('万', 10_000)] {
        if rest.first().is_some_and(|&c| digit(c)) && rest.get(len) == Some(&unit) {
            hundredths = hundredths.saturating_mul(times);
            len += 1;
        }
    }
    Some((hundredths, len))
}

/// A whole number in digits or in Chinese numerals, and its length.
fn whole(rest: &[char]) -> Option<(u32, usize)> {
    let first = *rest.first()?;
    if digit(first) {
        let len = rest.iter().take_while(|&&c| digit(c)).count();
        let value = rest[..len]
            .iter()
            .filter_map(|&c| value_of(c))
            .fold(0_u32, |sum, d| sum.saturating_mul(10).saturating_add(d));
        return Some((value, len));
    }
    let len = rest.iter().take_while(|&&c| numeral(c)).count();
    if len == 0 {
        return None;
    }
    let (mut total, mut section) = (0_u32, None::<u32>);
    for &c in &rest[..len] {
        let times = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            _ => {
                section = value_of(c);
                continue;
            }
        };
        if times == 10_000 {
            total = total
                .saturating_add(section.unwrap_or(0))
                .max(1)
                .saturating_mul(times);
        } else {
            total = total.saturating_add(section.unwrap_or(1).saturating_mul(times));
        }
        section = None;
    }
    // 一两次, 三五次: the least.
    if len == 2
        && rest[..2]
            .iter()
            .all(|&c| "一二两三四五六七八九".contains(c))
    {
        return value_of(first).map(|value| (value, len));
    }
    Some((total.saturating_add(section.unwrap_or(0)), len))
}

/// A date or an hour: 3月中旬, 5月26日前, 12:00, 三季度.
fn date(rest: &[char]) -> Option<usize> {
    let mut len = 0;
    // Each round takes one number with its unit; a date has few.
    for round in 0..8 {
        let Some(part) = date_part(&rest[len..], round) else {
            break;
        };
        len += part;
        let joined = rest.get(len).is_some_and(|c| "-—–~～至到".contains(*c))
            && date_part(&rest[len + 1..], 1).is_some();
        len += usize::from(joined);
    }
    if len == 0 {
        return None;
    }
    Some(
        len + starting(
            &rest[len..],
            &[
                "之前", "以前", "之后", "以后", "以内", "前", "后", "内", "起", "止", "期间",
            ],
        ),
    )
}

/// One number of a date with its unit, and a rough part of it: `5月`, `26日`, `3月中旬`, `3-` of 3-5月.
fn date_part(rest: &[char], round: usize) -> Option<usize> {
    let (_, number) = whole(rest)?;
    let after = &rest[number..];
    let second = after.get(1).copied().unwrap_or(' ');
    let unit = match after.first()? {
        '年' if round > 0 || number >= 2 => 1,
        '月' if second != '度' => 1,
        '日' | '号' | '点' | '时' => 1,
        '分' if round > 0 => 1,
        ':' | '：' => whole(&after[1..]).map(|(_, minutes)| 1 + minutes)?,
        '届' if round == 0 => 1,
        '周' if number >= 2 && round == 0 => 1,
        '季' if second == '度' => 2,
        '-' | '—' | '–' | '~' | '～' | '至' | '到' => {
            let (_, more) = whole(&after[1..])?;
            return after
                .get(1 + more)
                .filter(|c| "月日号年".contains(**c))
                .map(|_| number + 1);
        }
        _ => return None,
    };
    let len = number + unit;
    Some(
        len + starting(
            &rest[len..],
            &[
                "上旬", "中旬", "下旬", "月底", "底", "初", "末", "上午", "下午", "晚上", "中午",
                "份",
            ],
        ),
    )
}

/// Length of the first of the words that the characters begin with, or none.
fn starting(rest: &[char], words: &[&str]) -> usize {
    let tail: String = rest.iter().take(2).collect();
    words
        .iter()
        .find(|word| tail.starts_with(**word))
        .map_or(0, |word| word.chars().count())
}

fn digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn numeral(c: char) -> bool {
    "〇零一二两三四五六七八九十百千万".contains(c)
}

fn value_of(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '０'..='９' => c as u32 - '０' as u32,
        _ => c.to_digit(10)?,
    })
}

static UNITS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| list(MEASURES));
static EVERY: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| list(FREQUENCIES));
static WHO: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| list(EACH));

fn list(words: &str) -> Vec<Vec<char>> {
    let mut words: Vec<Vec<char>> = words
        .split_whitespace()
        .map(|word| word.chars().collect())
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// Length of the longest word that the characters begin with.
fn longest(rest: &[char], words: &[Vec<char>]) -> Option<usize> {
    words
        .iter()
        .find(|word| rest.starts_with(word))
        .map(Vec::len)
}
