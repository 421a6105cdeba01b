//! What kind of words a short text is made of: times, bodies, bare figures.
//!
//! These are guesses about a whole column, so a share of them decides, never a single one.
//! What a time limit means is read by `luoshi-time`.

use crate::ordinal::{chinese_digit, narrow};
use crate::word_list::WordList;

/// Longer texts are sentences that may mention a time.
const TIME_AT_MOST: usize = 40;

/// Words of time that need no number beside them.
const TIME_WORDS: WordList = WordList(
    "\
    上旬 中旬 下旬 月初 月中 月底 月末 年初 年中 年底 年末 上半年 下半年 全年 季度 学期
    寒假 暑假 假期 期中 期末 开学 节前 考前 每日 每天 每周 每月 每季 每年 每学期 长期
    常年 持续 随时 适时 全程 日常 平时 经常 常态 即日起 立行立改 立即 待定 另行通知
    元月 正月 腊月 同上 已完成 会前 会后 周末 国庆 五一 元旦 清明 端午 中秋 春节",
);

/// Words that stand beside a time and add none of their own.
const TIME_COMPANY: WordList = WordList(
    "\
    之前 以前 前 后 起 止 至 到 从 自 完成 开始 结束 左右 前后 期间 内 截止 截至 不迟于
    全天 上午 下午 中午 晚上 晚 早上 课后 课间 午休 大课间 暂定 星期 周 第 号 日 月 年
    旬 底 初 中 末 时 点 分 预计 预定 拟 拟于 拟定于 暂定于 计划于 并 坚持 一次 次 天 个 工作 并长期坚持",
);

/// The text says when, and hardly anything else.
pub(super) fn dated(text: &str) -> bool {
    let plain = folded(text);
    if plain.is_empty() || plain.chars().count() > TIME_AT_MOST {
        return false;
    }
    // □已完成 □未完成 is a box to tick.
    if plain.contains("未完成") {
        return false;
    }
    if !has_time(&plain) {
        return false;
    }
    // 3月5日开展学雷锋活动 is work with its day in front: too much is left when the time is taken away.
    let rest = foreign(&plain);
    let all = plain.chars().filter(|it| it.is_alphanumeric()).count();
    rest <= 2 || rest * 3 <= all
}

/// How many characters have nothing to do with the time that is named.
pub(super) fn foreign(text: &str) -> usize {
    let rest = TIME_COMPANY.taken_out_of(&TIME_WORDS.taken_out_of(text));
    rest.chars()
        .filter(|it| is_han(*it) && !is_numeral(*it))
        .count()
}

/// The text is a time of day: `8:00`, `14：30—16：00`, 上午.
pub(super) fn clock(text: &str) -> bool {
    let plain = folded(text);
    let signs = plain
        .chars()
        .all(|it| it.is_ascii_digit() || ":-~—–.至到".contains(it));
    let half_days = ["上午", "下午", "晚上", "中午", "全天"];
    // 上午8:00-12:00
    let hours = half_days.iter().find_map(|it| plain.strip_prefix(it));
    let hours = hours.is_some_and(|it| {
        it.contains(':')
            && it
                .chars()
                .all(|it| it.is_ascii_digit() || ":-~—–.至到".contains(it))
    });
    (signs && plain.contains(':')) || hours || half_days.contains(&plain.as_str()) || lesson(&plain)
}

/// 第3节, 第1~2节, 早读: an hour of the school day.
fn lesson(plain: &str) -> bool {
    let inner = plain
        .strip_prefix('第')
        .and_then(|it| it.strip_suffix('节'));
    inner.is_some_and(|it| {
        it.chars()
            .all(|it| is_numeral(it) || "-~—–、()".contains(it))
    })
}

/// How long something takes: `2分钟`, `每人30秒`, `4课时`. No time of the year.
pub(super) fn lasts(text: &str) -> bool {
    let plain = folded(text);
    !plain.contains(['月', '日', '号', '年', ':'])
        && ["分钟", "分", "秒", "课时", "学时", "小时"]
            .iter()
            .any(|unit| {
                let (before, _) = plain.split_once(unit).unwrap_or_default();
                before.chars().next_back().is_some_and(is_numeral)
            })
}

/// 星期一, 周二, 三, 周六、日
pub(super) fn weekday(text: &str) -> bool {
    let plain = folded(text);
    let days = plain.replace("星期", "").replace('周', "");
    !days.is_empty()
        && days.chars().count() <= 5
        && days.chars().all(|it| "一二三四五六日天、-—至".contains(it))
        && (days.chars().count() < plain.chars().count() || days.chars().count() == 1)
}

/// A week of the term and nothing else: 第三周, 12周.
pub(super) fn week(text: &str) -> bool {
    let plain = folded(text);
    plain
        .strip_suffix('周')
        .map(|it| it.strip_prefix('第').unwrap_or(it))
        .is_some_and(|it| crate::ordinal::value(it).is_some())
}

/// A month and nothing else, in Chinese figures: 八月, 十二月份：.
pub(super) fn month(text: &str) -> bool {
    let plain = folded(text);
    let plain = plain.trim_end_matches(':').trim_end_matches('份');
    plain.strip_suffix('月').is_some_and(|it| {
        !it.is_empty()
            && it
                .chars()
                .all(|sign| chinese_digit(sign).is_some() || sign == '十')
    })
}

/// Ends of words that name bodies and offices of persons.
const BODY_ENDS: WordList = WordList(
    "\
    处 室 科 办 部 组 委 局 院 校 站 队 所 中心 年级 支部 团委 工会 学校 领导 校长 书记
    主任 老师 教师 人员 成员 干部 党员 班子 总支 单位 部门 小组 科室 处室 股 司 公司
    委员 组长 班主任 学院 系 馆 园 街道 社区 乡 镇 村 厅 会 厂 同志 负责人 全体 各班
    各支部 员 干事",
);

/// The text names bodies, perhaps with persons beside them: 教务处、德育处; 办公室、张三. A name alone is
/// as short as any word.
pub(super) fn body(text: &str) -> bool {
    let plain = folded(text);
    let count = plain.chars().count();
    if count == 0 || count > TIME_AT_MOST || plain.contains(['。', '；', ';']) {
        return false;
    }
    let mut bodies = 0;
    for part in plain.split(['、', '，', ',', '/', '(', ')', '和', '及']) {
        let length = part.chars().count();
        let is_body = length <= 14 && BODY_ENDS.ends(part);
        let may_be_name = (2..=4).contains(&length) && part.chars().all(is_han) && !has_time(part);
        bodies += u32::from(is_body);
        if length > 0 && !is_body && !may_be_name {
            return false;
        }
    }
    bodies > 0
}

/// A number of several parts: `1-2`, `2.1.3`. What may be a day (3.15) is none.
pub(super) fn numbered(text: &str) -> bool {
    let plain = folded(text);
    let plain = plain
        .trim_end_matches(['.', '、', ')'])
        .trim_start_matches('(');
    let parts: Vec<&str> = plain.split(['-', '—', '–', '.']).collect();
    (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|it| (1..=2).contains(&it.len()) && it.chars().all(|sign| sign.is_ascii_digit()))
        && (parts.len() == 3 || !dated(plain))
}

/// Names of persons, several of them and nothing else: `李明 赵红、孙立`.
pub(super) fn names(text: &str) -> bool {
    let mut count = 0;
    for part in text.split(|it: char| it.is_whitespace() || "、，,".contains(it)) {
        let length = part.chars().count();
        if length > 3 || !part.chars().all(is_han) {
            return false;
        }
        count += usize::from(length >= 2);
    }
    count >= 2
}

/// A sum of money: `11.5元`, `￥300`, `2万元`.
pub(super) fn price(text: &str) -> bool {
    let plain = folded(text);
    let figures = plain
        .trim_start_matches(['￥', '¥', '$'])
        .trim_end_matches(['元', '万', '亿', '整']);
    figures.len() < plain.len()
        && !figures.is_empty()
        && figures
            .chars()
            .all(|it| it.is_ascii_digit() || ".,-~".contains(it))
}

/// Hours of a house, not work: 全天门诊, 停诊, 放假.
const OPENING: WordList = WordList("门诊 停诊 开诊 出诊 坐诊 放假 休息 营业 照常上班 正常上班");

/// The text tells when a house is open.
pub(super) fn opening(text: &str) -> bool {
    OPENING.is_in(text)
}

/// Figures, marks and signs without words: `98.5`, `√`, `●`.
pub(super) fn bare(text: &str) -> bool {
    !text.chars().any(|it| it.is_alphabetic())
}

/// A time of any kind is named.
pub(super) fn has_time(plain: &str) -> bool {
    if TIME_WORDS.is_in(plain) {
        return true;
    }
    let signs: Vec<char> = plain.chars().collect();
    let numeral = |at: usize| signs.get(at).is_some_and(|it| is_numeral(*it));
    let dated = |at: usize| {
        let sign = signs.get(at).copied().unwrap_or(' ');
        let numbered = at > 0 && numeral(at - 1);
        match sign {
            '月' | '日' | '号' => numbered,
            // 高一年级 is no time.
            '年' => numbered && signs.get(at + 1) != Some(&'级'),
            '周' => numbered || numeral(at + 1) || signs.get(at + 1) == Some(&'末'),
            // 3.15 and 3/15, 2014-3-15; a lone 4-6 is a range of anything.
            '.' | '/' => numbered && numeral(at + 1) && month_and_day(&signs, at),
            '-' => numbered && at >= 4 && (1..=4).all(|back| numeral(at - back)) && numeral(at + 1),
            ':' => numbered && numeral(at + 1),
            _ => false,
        }
    };
    (0..signs.len()).any(dated) || plain.contains("星期")
}

fn month_and_day(signs: &[char], at: usize) -> bool {
    let before: String = signs[..at]
        .iter()
        .rev()
        .take_while(|it| it.is_ascii_digit())
        .collect();
    let before: String = before.chars().rev().collect();
    let after: String = signs[at + 1..]
        .iter()
        .take_while(|it| it.is_ascii_digit())
        .collect();
    let month = before.parse::<u32>().unwrap_or(0);
    let day = after.parse::<u32>().unwrap_or(0);
    (1..=12).contains(&month) && (1..=31).contains(&day) && after.len() <= 2
        || (1990..=2100).contains(&month) && (1..=12).contains(&day)
}

/// Without blanks, in plain signs.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_whitespace())
        .map(narrow)
        .collect()
}

/// A figure, Arabic or Chinese.
pub(super) fn is_numeral(sign: char) -> bool {
    sign.is_ascii_digit() || chinese_digit(sign).is_some() || "十〇零廿两".contains(sign)
}

/// A Chinese character.
pub(super) fn is_han(sign: char) -> bool {
    matches!(sign, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_from_work() {
        for text in [
            "3月中旬",
            "3月-8月",
            "４月",
            "四月份",
            "2014年3月",
            "3.15",
            "2.17—2.23",
            "第3周",
            "第十二周",
            "6月底前完成",
            "长期坚持",
            "9月15日前",
            "每月一次",
            "2014-03-05",
            "3/15",
            "寒假前",
            "3月11日（周二）上午",
            "周三下午",
        ] {
            assert!(dated(text), "{text}");
        }
        for text in [
            "",
            "1",
            "教务处",
            "3月5日开展志愿服务活动，清扫校园周边",
            "完成实施方案",
            "98.5",
            "1-6",
            "高一年级",
            "组织全体教师观看电教片并开展讨论",
        ] {
            assert!(!dated(text), "{text}");
        }
    }

    #[test]
    fn bodies_are_told_from_work() {
        for text in [
            "教务处",
            "教务处、德育处",
            "网格员",
            "各支部",
            "办公室、李四",
            "校长",
        ] {
            assert!(body(text), "{text}");
        }
        for text in [
            "",
            "3月中旬",
            "制定实施方案并报送。",
            "召开全体教师参加的动员大会并布置学习任务和工作",
        ] {
            assert!(!body(text), "{text}");
        }
    }

    #[test]
    fn names_are_told_from_work() {
        assert!(names("李明 赵红、孙立"));
        assert!(!names("李明") && !names("考务培训、熟悉试场") && !names(""));
    }

    #[test]
    fn numbers_of_several_parts() {
        assert!(numbered("1-2") && numbered("10—3") && numbered("2.1.3") && numbered("(1-1)"));
        assert!(!numbered("1") && !numbered("3.15") && !numbered("2014-3-5") && !numbered("甲-1"));
    }

    #[test]
    fn times_of_day_and_weekdays() {
        assert!(
            clock("8:00")
                && clock("上午8：00-12：00")
                && clock("14：30—16：00")
                && clock("上午")
                && clock("第1~2节")
        );
        assert!(lasts("1.5分钟") && lasts("每人30秒") && !lasts("3月5日8时30分") && !lasts("3月"));
        assert!(!clock("3月5日") && !clock("1-6"));
        assert!(week("第三周") && week("12周") && !week("周三") && !week("第三周3月1日"));
        assert!(weekday("星期三") && weekday("周六、日") && weekday("五"));
        assert!(!weekday("第三周") && !weekday("三五") && !weekday(""));
    }
}
