//! The time phrase that a text begins or ends with: `3月上旬：…`, `3月至10月 …`, `…（6月底前）`.

use luoshi_time::{Assumption, Context, Date, Kind, Term, YearFrom};

use super::shape;
use crate::ordinal;

/// A phrase is no longer than this many characters; what goes on is a sentence that mentions a time.
const PHRASE_AT_MOST: usize = 26;

/// Longer texts are no limits.
const LIMIT_AT_MOST: usize = 40;

/// A longer text before a day in a bracket is no name of a turn.
const NAME_AT_MOST: usize = 8;

/// Later clauses of a text are not looked at.
const CLAUSES_AT_MOST: usize = 12;

/// A longer text before a colon is no name of a step.
const STEP_AT_MOST: usize = 30;

/// Signs that end a leading phrase.
const ENDS: [char; 9] = ['：', ':', '，', ',', '、', '。', '；', ' ', '\u{3000}'];

/// The time phrase at the beginning of a text, and what follows it. A clock time behind a day belongs to
/// the phrase: `3月5日14:30，…`.
pub(super) fn time(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let head: Vec<(usize, char)> = text.char_indices().take(PHRASE_AT_MOST + 1).collect();
    // `（3月5日）…`
    if let Some((_, open @ ('（' | '(' | '【' | '['))) = head.first() {
        let close = head.iter().find(|(_, it)| "）)】]".contains(*it))?.0;
        let inside = text.get(open.len_utf8()..close)?;
        let after = text.get(close..)?;
        let after = after.trim_start_matches(['）', ')', '】', ']']);
        return says_when(inside).then_some((inside, trimmed(after)));
    }
    if !head.first().is_some_and(|it| may_begin(it.1)) {
        return None;
    }
    let end = head.iter().map(|it| it.0).chain([text.len()]);
    let phrases: Vec<&str> = end
        .skip(1)
        .filter_map(|at| text.get(..at))
        .filter(|it| it.chars().count() <= PHRASE_AT_MOST && !it.ends_with(ENDS))
        .filter(|it| !it.contains(['。', '；']))
        .filter(|it| ends_there(it, text) && says_when(it))
        .collect();
    // The longest beginning that is a time, without words that add nothing to it (开展, 完成).
    let meaning = |it: &str| {
        let reading = luoshi_time::read(it, &any_year());
        (reading.term, reading.assumptions)
    };
    let longest = meaning(phrases.last()?);
    let phrase = phrases.iter().find(|it| meaning(it) == longest)?;
    let rest = text.get(phrase.len()..)?;
    // `3月5日（周三）`: the bracket goes on about the day.
    let rest = match bracket(rest) {
        Some((inside, after)) if shape::weekday(inside) || shape::dated(inside) => {
            let after = until(after).unwrap_or(after);
            let end = text.len() - after.len();
            return Some((text.get(..end)?, trimmed(after)));
        }
        _ => rest,
    };
    Some((phrase, trimmed(rest)))
}

/// What follows the end of a stretch whose first day has a bracket of its own: `3月5日（周三）—9日（周日）…`.
fn until(after: &str) -> Option<&str> {
    let joined = after.strip_prefix(['—', '–', '-', '~', '～', '至', '到'])?;
    let joined = joined.trim_start_matches(['—', '-']);
    let (_, rest) = time(joined)?;
    // The signs between the time and what follows belong to neither.
    joined.get(joined.len() - rest.len()..)
}

/// The deadline that a clause inside a text begins with: `加强值班，12月底前完成改造` has 12月底前.
pub(super) fn inside(text: &str) -> Option<&str> {
    let clauses = text.split(['。', '；', ';', '，', '：']).skip(1);
    let clauses = clauses.take(CLAUSES_AT_MOST).filter(|it| {
        let mut head = it.chars().take(PHRASE_AT_MOST);
        head.any(|sign| sign == '前')
    });
    let phrases = clauses.map(|it| it.trim_start_matches(['请', '须', '应', '于', '要', '在']));
    phrases
        .filter_map(|it| time(it).map(|it| it.0))
        .find(|it| it.ends_with('前'))
        // 启动仪式。6月17日上午，…: the sentence behind the name of the work.
        .or_else(|| {
            let second = text.split('。').nth(1)?;
            let (time, _) = time(second)?;
            time.contains(|it: char| it.is_ascii_digit())
                .then_some(time)
        })
}

/// The times that the clauses of a text begin with, if each does: `19—21日放假，22日补课`.
pub(super) fn each_clause(text: &str) -> Option<Vec<&str>> {
    let clauses = text.split(['，', '；', ';', '。']).map(str::trim);
    let clauses: Vec<&str> = clauses
        .filter(|it| !it.is_empty())
        .take(CLAUSES_AT_MOST)
        .collect();
    let begins = |it: &&&str| time(it).is_some_and(|it| !it.1.is_empty());
    let mut times: Vec<&str> = Vec::new();
    let begun = clauses.iter().filter(begins).count();
    for (found, _) in clauses.iter().filter_map(|it| time(it)) {
        if !times.contains(&found) {
            times.push(found);
        }
    }
    let first = clauses.first().is_some_and(|it| begins(&it));
    (first && begun >= 2 && begun * 3 >= clauses.len() * 2).then_some(times)
}

/// The days that a sentence sets: `申请人请于10月12日—19日登录系统`.
pub(super) fn set_inside(text: &str) -> Option<&str> {
    let clauses = text.split(['。', '；', ';']).take(1);
    let behind = clauses.flat_map(|it| {
        it.match_indices('于')
            .map(|(at, sign)| it.get(at + sign.len()..))
    });
    let mut times = behind
        .take(CLAUSES_AT_MOST)
        .flatten()
        .filter_map(|it| time(it).map(|it| it.0));
    let dated =
        |it: &&str| it.contains(['月', '日']) && it.contains(|it: char| it.is_ascii_digit());
    times.find(dated)
}

/// The time behind the name of a step, and whether anything follows it: `试卷印刷：9月2日—9日`.
pub(super) fn behind_colon(text: &str) -> Option<(&str, bool)> {
    let (name, value) = text.split_once(['：', ':'])?;
    let value = value.trim().trim_end_matches(['。', '；', ';', '.']);
    if name.chars().count() > STEP_AT_MOST || name.contains(['。', '，', '；']) {
        return None;
    }
    if says_when(value) {
        return Some((value, false));
    }
    time(value).map(|(time, _)| (time, true))
}

/// Neither `3月5` of 3月5日 nor 开学 of 开学典礼: the phrase is whole, and what has no figure is set off by a
/// sign.
fn ends_there(phrase: &str, text: &str) -> bool {
    let next = text.get(phrase.len()..).and_then(|it| it.chars().next());
    let cut = next.is_some_and(|it| {
        it.is_ascii_digit() || "日号月年旬周份前底末初中内起止至到—–-~～".contains(it)
    });
    // 19—21日中秋放假 has no 日中.
    let behind = text.get(phrase.len()..).unwrap_or_default();
    let feast = phrase.ends_with('日') && behind.starts_with('中') && !behind.starts_with("中午");
    let cut = cut && !feast;
    let figures = phrase
        .chars()
        .any(|it| it.is_ascii_digit() || shape::is_numeral(it));
    // Behind a comma words of their own begin: 3月5日，开学典礼; 6月13日，在八一广场.
    let last = phrase.rsplit(ENDS).next().unwrap_or_default();
    let one = last.len() == phrase.len()
        || last.contains(|it: char| it.is_ascii_digit() || shape::is_numeral(it))
            && last.starts_with(may_begin);
    // 五一 is a feast; it needs a sign behind it as 开学 does.
    let unit = phrase.contains(['月', '日', '号', '周', '旬', '年', '期', '季']);
    let figures = figures && (unit || phrase.contains(|it: char| it.is_ascii_digit()));
    let set_off = next.is_none_or(|it| ENDS.contains(&it) || "（(".contains(it));
    // A bare year names a document or tells history.
    let year = phrase != "全年" && phrase.ends_with('年');
    !cut && !year && one && (figures || set_off)
}

fn may_begin(sign: char) -> bool {
    let sign = ordinal::narrow(sign);
    sign.is_ascii_digit() || shape::is_numeral(sign) || BEGINNINGS.contains(sign)
}

/// Signs that a time begins with, beside figures.
const BEGINNINGS: &str = "第周星每上中下月年春秋暑寒国元清端正腊本全期开考节从自于至截预拟计暂";

/// The time phrase in brackets at the end: `制定方案（3月底前）`, `…（时间：3月5日）。`
pub(super) fn trailing(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(['。', '；', ';', '.', ' ']);
    let inside = text.strip_suffix(['）', ')'])?;
    let open = inside.rfind(['（', '('])?;
    let inside = inside.get(open..)?.trim_start_matches(['（', '(']);
    let inside = match inside.split_once(['：', ':']) {
        Some((name, after)) if name.contains(['时', '限', '间']) => {
            let end = after.find(['；', ';', '，', ',']).unwrap_or(after.len());
            after.get(..end)?
        }
        _ => inside,
    };
    (says_when(inside) || lists_days(inside)).then_some(inside)
}

/// 第一批5月12日，第二批5月19日: days, each with a short name before it.
fn lists_days(inside: &str) -> bool {
    let parts = || inside.split(['，', ',', '、', '；', ';']).map(str::trim);
    let day = |part: &str| {
        let at = part
            .find(|it: char| it.is_ascii_digit())
            .unwrap_or(part.len());
        let (name, day) = part.split_at_checked(at).unwrap_or_default();
        name.chars().count() <= NAME_AT_MOST && says_when(day)
    };
    parts().count() >= 2 && parts().all(day)
}

fn bracket(rest: &str) -> Option<(&str, &str)> {
    let inside = rest.strip_prefix(['（', '('])?;
    inside.split_once(['）', ')'])
}

fn trimmed(rest: &str) -> &str {
    rest.trim_start_matches(|it: char| {
        ENDS.contains(&it) || "—–-~）)】".contains(it) || it.is_whitespace()
    })
}

/// The text is a time limit, all of it.
pub(super) fn says_when(text: &str) -> bool {
    let text = text.trim();
    if text.chars().nth(LIMIT_AT_MOST).is_some() {
        return false;
    }
    // 高二 and 三年级 are classes, whatever their figures look like.
    let class = ["级", "高一", "高二", "高三", "初一", "初二", "初三"];
    // `2.1` alone is as likely a number of the text.
    let pair = text
        .chars()
        .all(|it| it.is_ascii_digit() || it == '.' || it == '．');
    if text.is_empty() || pair || class.iter().any(|it| text.contains(it)) {
        return false;
    }
    // 本学期第8周 says no more than 第8周.
    let text = text
        .strip_prefix("本学期")
        .filter(|it| !it.is_empty())
        .unwrap_or(text);
    let reading = luoshi_time::read(text, &any_year());
    let read = !matches!(reading.term, Term::Unread(_))
        && reading.kind() != Kind::Duration
        && !reading.assumptions.contains(&Assumption::Partial);
    // 第3周 and 周三 say when, although only a school calendar tells the day.
    let named = read || shape::week(text) || shape::weekday(text);
    named && shape::dated(text) && shape::foreign(text) <= 1
}

/// Where it does not matter in which year: a leap year, so that every day of the calendar is there.
pub(super) fn any_year() -> Context {
    Context {
        year: 2000,
        year_from: YearFrom::Document,
        base: Date::constant(2000, 1, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_in_front() {
        for (text, expected) in [
            ("3月上旬：制定方案", Some(("3月上旬", "制定方案"))),
            ("3月至10月 开展巡查", Some(("3月至10月", "开展巡查"))),
            ("3月5日召开动员会", Some(("3月5日", "召开动员会"))),
            (
                "3月5日（周三），开学典礼",
                Some(("3月5日（周三）", "开学典礼")),
            ),
            ("（4月10日前）上报总结", Some(("4月10日前", "上报总结"))),
            ("6月底前完成整改", Some(("6月底前", "完成整改"))),
            ("9月1日—9月5日，军训", Some(("9月1日—9月5日", "军训"))),
            (
                "3月5日（周三）—9日（周日），军训",
                Some(("3月5日（周三）—9日（周日）", "军训")),
            ),
            (
                "6月13日上午，在八一广场宣传",
                Some(("6月13日上午", "在八一广场宣传")),
            ),
            (
                "6月1日至30日。其中，6月份",
                Some(("6月1日至30日", "其中，6月份")),
            ),
            ("全年：备份数据", Some(("全年", "备份数据"))),
            ("本学期第8—11周：排课", Some(("本学期第8—11周", "排课"))),
            ("周一：升旗仪式", Some(("周一", "升旗仪式"))),
            ("第三周：检查教案", Some(("第三周", "检查教案"))),
            ("五一长假安全教育", None),
            ("召开动员会", None),
            ("三年来学校发展很快", None),
            ("（一）学习教育", None),
            ("", None),
        ] {
            assert_eq!(time(text), expected, "{text}");
        }
    }

    #[test]
    fn the_time_inside() {
        let text = "加强值班，12月底前完成改造。";
        assert_eq!(inside(text), Some("12月底前"));
        let second = "启动仪式。6月17日上午，在广场举行。";
        assert_eq!(inside(second), Some("6月17日上午"));
        assert_eq!(inside("去年12月完成改造，今年继续"), None);
        let set = "申请人请于10月12日-19日登录系统。";
        assert_eq!(set_inside(set), Some("10月12日-19日"));
        assert_eq!(set_inside("学校成立于1998年，位于城东。"), None);
        let step = "试卷印刷：9月2日—9日。";
        assert_eq!(behind_colon(step), Some(("9月2日—9日", false)));
        let more = "登分：9月20日前由各科完成。";
        assert_eq!(behind_colon(more), Some(("9月20日前", true)));
        assert_eq!(behind_colon("地点：三楼"), None);
    }

    #[test]
    fn the_time_in_brackets_at_the_end() {
        assert_eq!(trailing("制定方案（3月底前）。"), Some("3月底前"));
        let named = "制定方案（完成时限：3月底；责任部门：办公室）";
        assert_eq!(trailing(named), Some("3月底"));
        let turns = "作品展示（第一批5月12日，第二批5月19日）";
        assert_eq!(trailing(turns), Some("第一批5月12日，第二批5月19日"));
        assert_eq!(trailing("制定方案（初稿，5月底）"), None);
        assert_eq!(trailing("制定方案（初稿）"), None);
        assert_eq!(trailing("制定方案"), None);
    }
}
