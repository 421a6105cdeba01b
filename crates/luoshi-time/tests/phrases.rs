//! One line a phrase: what is read, how certain it is, by which conventions, with which warnings.
//!
//! Long because every rule shows what it reads, side by side.

use luoshi_time::{
    Anchor, Context, Date, Every, Known, Length, Reading, Term, Unread, Warning, Window, YearFrom,
    read,
};

const PLAN_OF_2014: Context = Context {
    year: 2014,
    year_from: YearFrom::Document,
    base: Date::constant(2014, 3, 1),
};

fn meaning(reading: &Reading) -> String {
    let days = |it: Option<Date>| it.map_or(String::new(), |it| it.to_string());
    match &reading.term {
        Term::In(window) if window.first() == window.last() => window.first().to_string(),
        Term::In(_) | Term::Until(_) | Term::From(_) => {
            format!("{}..{}", days(reading.opens()), days(reading.due()))
        }
        Term::Unread(Unread::Impossible { suggestion }) => match suggestion {
            Some(suggestion) => format!("impossible, perhaps {suggestion}"),
            None => "impossible".to_owned(),
        },
        Term::Unread(why) => format!("{why:?}").to_lowercase(),
        Term::List => format!("list {}..{}", days(reading.opens()), days(reading.due())),
        Term::Standing(standing) => standing.written().to_owned(),
        Term::Relative(relative) => {
            let anchor = match &relative.anchor {
                Anchor::Item(number) => format!("item {number}"),
                Anchor::Named(name) => name.to_string(),
                Anchor::School { time, .. } => time.written(),
                Anchor::RowAbove => "the row above".to_owned(),
            };
            let offset = relative.offset.map_or(String::new(), |it| {
                let upper = it
                    .upper
                    .map_or(String::new(), |it| format!(" to {}", length(it)));
                format!(
                    " {}{upper}{}",
                    length(it.length),
                    if it.within { " within" } else { "" }
                )
            });
            format!("{:?} {anchor}{offset}", relative.side).to_lowercase()
        }
        Term::Quota(quota) => {
            let upper = quota
                .upper
                .map_or(String::new(), |it| format!(" to {}", length(it)));
            format!("{:?} {}{upper}", quota.bound, length(quota.length)).to_lowercase()
        }
        Term::Recurring(recurring) => {
            let Every { count, unit } = recurring.every;
            let parity = recurring
                .parity
                .map_or(String::new(), |it| format!(" {it:?}"));
            let span = Window::new(Date::constant(2014, 3, 1), Date::constant(2015, 2, 28));
            let known = Known::default();
            let mut shown: Vec<String> = span
                .into_iter()
                .flat_map(|span| recurring.occurrences(span, &known))
                .take(3)
                .map(|it| {
                    if it.first() == it.last() {
                        it.first().to_string()
                    } else {
                        format!("{}..{}", it.first(), it.last())
                    }
                })
                .collect();
            shown.insert(0, format!("every {count} {unit:?}{parity}:").to_lowercase());
            shown.join(" ")
        }
    }
}

fn length(length: Length) -> String {
    let Length {
        half_months,
        half_days,
        workdays,
        minutes,
        lessons,
        terms,
    } = length;
    let units = [
        (half_months, "half months"),
        (half_days, "half days"),
        (workdays, "workdays"),
        (minutes, "minutes"),
        (lessons, "lessons"),
        (terms, "terms"),
    ];
    let shown = units
        .iter()
        .filter(|it| it.0 > 0)
        .map(|(count, unit)| format!("{count} {unit}"));
    shown.collect::<Vec<_>>().join(" ")
}

fn line(written: &str, reading: &Reading) -> String {
    let mut line = format!(
        "{written} | {} | {}",
        meaning(reading),
        reading.certainty.name()
    );
    for assumption in &reading.assumptions {
        line = format!("{line} {}", assumption.code());
    }
    for warning in &reading.warnings {
        line = match warning {
            Warning::LeftOver(words) => format!("{line} left-over {words}"),
            Warning::WeekdayMismatch {
                suggestion: Some(day),
                ..
            } => format!("{line} weekday-mismatch, perhaps {day}"),
            warning => format!("{line} {}", warning.code()),
        };
    }
    for part in &reading.parts {
        let label = part
            .label
            .as_ref()
            .map_or(String::new(), |it| format!("{it}: "));
        line = format!(
            "{line}\n  {label}{} | {}",
            part.text,
            meaning(&part.reading)
        );
    }
    line
}

fn readings(phrases: &[&str]) -> String {
    let lines = phrases
        .iter()
        .map(|it| line(&it.replace('\n', "⏎"), &read(it, &PLAN_OF_2014)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn months_and_their_parts() {
    insta::assert_snapshot!(readings(&[
        "4月", "十二月", "元月", "10月份", "2014年3月", "3月上旬", "3月中旬", "3月下旬", "2月下旬",
        "2016年2月下旬", "三月上中旬", "3月中上旬", "3月中下旬", "3 月 中 旬", "３月中旬。",
        "二○一四年三月中旬", "14年3月中旬", "一一年一月", "3月中洵",
    ]), @r"
    4月 | 2014-04-01..2014-04-30 | exact Y1
    十二月 | 2014-12-01..2014-12-31 | exact Y1
    元月 | 2014-01-01..2014-01-31 | exact Y1
    10月份 | 2014-10-01..2014-10-31 | exact Y1
    2014年3月 | 2014-03-01..2014-03-31 | exact
    3月上旬 | 2014-03-01..2014-03-10 | exact X1 Y1
    3月中旬 | 2014-03-11..2014-03-20 | exact X1 Y1
    3月下旬 | 2014-03-21..2014-03-31 | exact X1 Y1
    2月下旬 | 2014-02-21..2014-02-28 | exact X1 Y1
    2016年2月下旬 | 2016-02-21..2016-02-29 | exact X1
    三月上中旬 | 2014-03-01..2014-03-20 | exact X1 Y1
    3月中上旬 | 2014-03-01..2014-03-20 | exact X1 Y1
    3月中下旬 | 2014-03-11..2014-03-31 | exact X1 Y1
    3 月 中 旬 | 2014-03-11..2014-03-20 | exact X1 Y1
    ３月中旬。 | 2014-03-11..2014-03-20 | exact X1 Y1
    二○一四年三月中旬 | 2014-03-11..2014-03-20 | exact X1
    14年3月中旬 | 2014-03-11..2014-03-20 | exact Y2 X1
    一一年一月 | 2011-01-01..2011-01-31 | exact Y2
    3月中洵 | 2014-03-11..2014-03-20 | assumed X1 U1 Y1 mistyped-xun
    ");
}

#[test]
fn days() {
    insta::assert_snapshot!(readings(&[
        "3月15日", "3月15号", "三月廿五日", "2014年3月15日", "2014年3月15", "2014-03-15", "2014-3-5",
        "2014.3.15", "2014/3/15", "2014.3.15日", "3.15", "3/15", "2. 10", "20140315", "2014-03",
        "2016年2月29日",
    ]), @r"
    3月15日 | 2014-03-15 | exact Y1
    3月15号 | 2014-03-15 | exact Y1
    三月廿五日 | 2014-03-25 | exact Y1
    2014年3月15日 | 2014-03-15 | exact
    2014年3月15 | 2014-03-15 | exact
    2014-03-15 | 2014-03-15 | exact
    2014-3-5 | 2014-03-05 | exact
    2014.3.15 | 2014-03-15 | exact W1
    2014/3/15 | 2014-03-15 | exact W1
    2014.3.15日 | 2014-03-15 | exact W1
    3.15 | 2014-03-15 | exact W1 Y1
    3/15 | 2014-03-15 | exact W1 Y1
    2. 10 | 2014-02-10 | exact W1 Y1
    20140315 | 2014-03-15 | exact W1
    2014-03 | 2014-03-01..2014-03-31 | exact
    2016年2月29日 | 2016-02-29 | exact
    ");
}

#[test]
fn ranges() {
    insta::assert_snapshot!(readings(&[
        "3月-8月", "3-8月", "三至五月", "2014年3-5月", "2014年3月—2015年2月", "2014.3-2014.5",
        "3月中旬——5月下旬", "3月上旬至中旬", "3月15日-20日", "3月15-20日", "3月15-20", "3月28日~4月3日",
        "3.15-3.20", "2014.3.15-20", "2014-03-15至2014-03-20", "3月-4月中旬", "3月中旬至4月15日",
        "自3月15日起至3月20日止", "从2023年1月开始，到2023年9月", "3月中旬开始至5月下旬结束",
        "3月中旬至5月下旬期间", "3月中旬→5月下旬", "3月中旬一5月下旬", "3月中旬\n—5月下旬",
    ]), @r"
    3月-8月 | 2014-03-01..2014-08-31 | exact R1 Y1
    3-8月 | 2014-03-01..2014-08-31 | exact R1 Y1
    三至五月 | 2014-03-01..2014-05-31 | exact R1 Y1
    2014年3-5月 | 2014-03-01..2014-05-31 | exact R1
    2014年3月—2015年2月 | 2014-03-01..2015-02-28 | exact R1
    2014.3-2014.5 | 2014-03-01..2014-05-31 | exact R1 W1
    3月中旬——5月下旬 | 2014-03-11..2014-05-31 | exact R1 X1 Y1
    3月上旬至中旬 | 2014-03-01..2014-03-20 | exact R1 X1 Y1
    3月15日-20日 | 2014-03-15..2014-03-20 | exact R1 Y1
    3月15-20日 | 2014-03-15..2014-03-20 | exact R1 Y1
    3月15-20 | 2014-03-15..2014-03-20 | exact R1 Y1
    3月28日~4月3日 | 2014-03-28..2014-04-03 | exact R1 Y1
    3.15-3.20 | 2014-03-15..2014-03-20 | exact R1 W1 Y1
    2014.3.15-20 | 2014-03-15..2014-03-20 | exact R1 W1
    2014-03-15至2014-03-20 | 2014-03-15..2014-03-20 | exact R1
    3月-4月中旬 | 2014-03-01..2014-04-20 | exact R1 X1 Y1
    3月中旬至4月15日 | 2014-03-11..2014-04-15 | exact R1 X1 Y1
    自3月15日起至3月20日止 | 2014-03-15..2014-03-20 | exact R1 Y1
    从2023年1月开始，到2023年9月 | 2023-01-01..2023-09-30 | exact R1
    3月中旬开始至5月下旬结束 | 2014-03-11..2014-05-31 | exact R1 X1 Y1
    3月中旬至5月下旬期间 | 2014-03-11..2014-05-31 | exact R1 X1 Y1
    3月中旬→5月下旬 | 2014-03-11..2014-05-31 | assumed R1 R2 X1 Y1 odd-separator
    3月中旬一5月下旬 | 2014-03-11..2014-05-31 | assumed R1 R2 X1 Y1 odd-separator
    3月中旬⏎—5月下旬 | 2014-03-11..2014-05-31 | exact R1 X1 Y1
    ");
}

#[test]
fn the_turn_of_the_year() {
    insta::assert_snapshot!(readings(&[
        "11月至2月", "12月下旬-1月上旬", "5月-3月", "2014年11月-2月", "11月-2015年2月",
        "3月20日-10日", "3月下旬-上旬", "2015年3月-2014年5月",
    ]), @r"
    11月至2月 | 2014-11-01..2015-02-28 | exact R1 Y1
    12月下旬-1月上旬 | 2014-12-21..2015-01-10 | exact R1 X1 Y1
    5月-3月 | 2014-05-01..2015-03-31 | assumed R1 Y1 long-wrap
    2014年11月-2月 | 2014-11-01..2015-02-28 | exact R1 Y1
    11月-2015年2月 | 2014-11-01..2015-02-28 | exact R1 Y1
    3月20日-10日 | backwards | unresolved
    3月下旬-上旬 | backwards | unresolved
    2015年3月-2014年5月 | backwards | unresolved
    ");
}

#[test]
fn days_that_do_not_exist_are_never_clamped() {
    insta::assert_snapshot!(readings(&[
        "2月30日", "2月29日", "2016年2月30日", "13月", "0月", "3月32日", "3月0日", "三月四旬",
        "13月中旬", "3月-13月", "20140230", "2.30", "2月25日-30日", "6月31日前", "3月1日、2月30日",
    ]), @r"
    2月30日 | impossible, perhaps 2月28日 | unresolved
    2月29日 | impossible, perhaps 2月28日 | unresolved
    2016年2月30日 | impossible, perhaps 2016年2月29日 | unresolved
    13月 | impossible, perhaps 12月 | unresolved
    0月 | impossible, perhaps 1月 | unresolved
    3月32日 | impossible, perhaps 3月31日 | unresolved
    3月0日 | impossible, perhaps 3月1日 | unresolved
    三月四旬 | impossible, perhaps 3月下旬 | unresolved
    13月中旬 | impossible, perhaps 12月中旬 | unresolved
    3月-13月 | impossible, perhaps 3月–12月 | unresolved
    20140230 | impossible, perhaps 2014年2月28日 | unresolved
    2.30 | impossible, perhaps 2月28日 | unresolved
    2月25日-30日 | impossible, perhaps 2月25日–28日 | unresolved
    6月31日前 | impossible, perhaps 6月30日前 | unresolved
    3月1日、2月30日 | impossible, perhaps 3月1日、2月28日 | unresolved
    ");
}

#[test]
fn ends_without_a_start() {
    insta::assert_snapshot!(readings(&[
        "4月底前", "3月15日前", "4月前", "截至4月", "不迟于4月30日", "最迟6月底前", "截止到4月底",
        "截止日期：4月30日", "4月30日17:00前", "4月15日下班前", "2014年4月30日（含）前", "4月中旬以前", "上半年前", "年底前", "月底前", "15日前", "元旦前", "“七一”前", "国庆节前夕", "农历正月十五前", "下周五前", "11月5日完成", "到年底", "持续到12月底", "2012-01-01及以前",
    ]), @r"
    4月底前 | ..2014-04-30 | exact Y1 B2
    3月15日前 | ..2014-03-15 | exact Y1 B1
    4月前 | ..2014-03-31 | exact Y1 B2
    截至4月 | ..2014-04-30 | exact Y1 B3
    不迟于4月30日 | ..2014-04-30 | exact Y1 B3
    最迟6月底前 | ..2014-06-30 | exact Y1 B2
    截止到4月底 | ..2014-04-30 | exact Y1 B3
    截止日期：4月30日 | ..2014-04-30 | exact Y1 B3
    4月30日17:00前 | ..2014-04-30 | exact Y1 B1 T1
    4月15日下班前 | ..2014-04-15 | exact Y1 B1 T1
    2014年4月30日（含）前 | ..2014-04-30 | exact B1 C1
    4月中旬以前 | ..2014-04-20 | exact X1 Y1 B2
    上半年前 | ..2014-06-30 | exact Y1 B2
    年底前 | ..2014-12-31 | exact Y1 B2
    月底前 | ..2014-03-31 | assumed N1 B2
    15日前 | ..2014-03-15 | assumed N1 B1
    元旦前 | ..2014-12-31 | exact Y1 B2
    “七一”前 | ..2014-06-30 | exact Y1 B2
    国庆节前夕 | ..2014-09-30 | exact Y1 B2
    农历正月十五前 | ..2014-02-14 | exact L1 Y1 B1
    下周五前 | ..2014-03-07 | assumed N1 B1
    11月5日完成 | ..2014-11-05 | exact Y1 B3
    到年底 | ..2014-12-31 | exact Y1 B3
    持续到12月底 | ..2014-12-31 | exact Y1 B3
    2012-01-01及以前 | ..2012-01-01 | exact B3
    ");
}

#[test]
fn starts_without_an_end() {
    insta::assert_snapshot!(readings(&[
        "5月起", "从5月份开始", "5月以后", "自即日起", "2月下旬开始", "自2014年以来", "2月1日或之后",
    ]), @r"
    5月起 | 2014-05-01.. | exact Y1
    从5月份开始 | 2014-05-01.. | exact Y1
    5月以后 | 2014-06-01.. | exact Y1
    自即日起 | 2014-03-01.. | assumed N1
    2月下旬开始 | 2014-02-21.. | exact X1 Y1
    自2014年以来 | 2014-01-01.. | exact
    2月1日或之后 | 2014-02-01.. | exact Y1
    ");
}

#[test]
fn vague_words() {
    insta::assert_snapshot!(readings(&[
        "4月底", "3月初", "3月中", "年底", "年初", "二季度末", "4月15日左右", "4月中旬前后", "约4月中旬", "3月初至5月末", "3月底4月初", "3月中旬至5月底", "从7月开始,用一年左右的时间",
    ]), @r"
    4月底 | 2014-04-26..2014-04-30 | fuzzy E1 Y1
    3月初 | 2014-03-01..2014-03-05 | fuzzy E1 Y1
    3月中 | 2014-03-11..2014-03-20 | fuzzy E1 Y1
    年底 | 2014-12-01..2014-12-31 | fuzzy E1 Y1
    年初 | 2014-01-01..2014-01-31 | fuzzy E1 Y1
    二季度末 | 2014-06-01..2014-06-30 | fuzzy E1 Y1
    4月15日左右 | 2014-04-15 | fuzzy E1 Y1
    4月中旬前后 | 2014-04-04..2014-04-27 | fuzzy X1 E1 Y1
    约4月中旬 | 2014-04-11..2014-04-20 | fuzzy X1 E1 Y1
    3月初至5月末 | 2014-03-01..2014-05-31 | exact R1 Y1
    3月底4月初 | 2014-03-26..2014-04-05 | fuzzy R1 E1 Y1
    3月中旬至5月底 | 2014-03-11..2014-05-31 | exact R1 X1 Y1
    从7月开始,用一年左右的时间 | 2014-07-01..2015-06-30 | fuzzy Y1 E1
    ");
}

#[test]
fn larger_and_smaller_units() {
    insta::assert_snapshot!(readings(&[
        "上半年", "第二季度", "前三季度", "一、三季度", "1-3季度", "2014年", "全年", "2014-2015年", "2013-2015年", "3月第三周", "3月最后一周", "3月的第二个周五", "3月上半月", "今年第三周", "本月中旬", "下个月", "下周一", "本周五", "前两个月", "次年1月", "即日起至10月中旬", "12月下旬至次年1月上旬", "10月下旬至年底", "9月—次年1月",
    ]), @r"
    上半年 | 2014-01-01..2014-06-30 | exact Y1
    第二季度 | 2014-04-01..2014-06-30 | exact Y1
    前三季度 | 2014-01-01..2014-09-30 | exact Y1
    一、三季度 | list 2014-01-01..2014-09-30 | exact Y1 P1
      一 | 2014-01-01..2014-03-31
      三季度 | 2014-07-01..2014-09-30
    1-3季度 | 2014-01-01..2014-09-30 | exact R1 Y1
    2014年 | 2014-01-01..2014-12-31 | exact
    全年 | 2014-01-01..2014-12-31 | exact Y1
    2014-2015年 | 2014-01-01..2015-12-31 | exact R1
    2013-2015年 | 2013-01-01..2015-12-31 | exact R1
    3月第三周 | 2014-03-17..2014-03-23 | exact Y1
    3月最后一周 | 2014-03-24..2014-03-30 | exact Y1
    3月的第二个周五 | 2014-03-14 | exact Y1
    3月上半月 | 2014-03-01..2014-03-15 | exact Y1
    今年第三周 | 2014-01-20..2014-01-26 | exact Y1
    本月中旬 | 2014-03-11..2014-03-20 | assumed X1 N1
    下个月 | 2014-04-01..2014-04-30 | assumed N1
    下周一 | 2014-03-03 | assumed N1
    本周五 | 2014-03-07 | assumed N1
    前两个月 | 2014-01-01..2014-02-28 | assumed N1
    次年1月 | 2015-01-01..2015-01-31 | exact Y1
    即日起至10月中旬 | 2014-03-01..2014-10-20 | assumed R1 N1 X1 Y1
    12月下旬至次年1月上旬 | 2014-12-21..2015-01-10 | exact R1 Y1 X1
    10月下旬至年底 | 2014-10-21..2014-12-31 | exact R1 X1 Y1
    9月—次年1月 | 2014-09-01..2015-01-31 | exact R1 Y1
    ");
}

#[test]
fn counted_from_the_document() {
    insta::assert_snapshot!(readings(&[
        "5日内", "两周内", "一个月内", "10个工作日内", "三个月后", "20天以后", "未来两个月", "近三年", "两年前",
    ]), @r"
    5日内 | 2014-03-01..2014-03-06 | assumed N1
    两周内 | 2014-03-01..2014-03-15 | assumed N1
    一个月内 | 2014-03-01..2014-04-01 | assumed N1
    10个工作日内 | 2014-03-01..2014-03-14 | assumed N1 no-workday-table
    三个月后 | 2014-06-01..2014-06-30 | fuzzy N1 E1
    20天以后 | 2014-03-21.. | assumed N1
    未来两个月 | 2014-03-01..2014-04-30 | assumed N1
    近三年 | 2011-03-01..2014-03-01 | assumed N1
    两年前 | 2012-01-01..2012-12-31 | fuzzy N1 E1
    ");
}

#[test]
fn lists() {
    insta::assert_snapshot!(readings(&[
        "3月、5月", "3、4、5月", "3月上、中旬", "3月5、6、7日", "3月-5月、9月-11月", "五六月", "第二、三季度", "6、12月底前", "10、1——7日", "8、10—12日", "3月和9月之间", "1月、次年1月",
    ]), @r"
    3月、5月 | list 2014-03-01..2014-05-31 | exact Y1 P1
      3月 | 2014-03-01..2014-03-31
      5月 | 2014-05-01..2014-05-31
    3、4、5月 | list 2014-03-01..2014-05-31 | exact Y1 P1
      3 | 2014-03-01..2014-03-31
      4 | 2014-04-01..2014-04-30
      5月 | 2014-05-01..2014-05-31
    3月上、中旬 | list 2014-03-01..2014-03-20 | exact X1 Y1 P1
      3月上 | 2014-03-01..2014-03-10
      中旬 | 2014-03-11..2014-03-20
    3月5、6、7日 | list 2014-03-05..2014-03-07 | exact Y1 P1
      3月5 | 2014-03-05
      6 | 2014-03-06
      7日 | 2014-03-07
    3月-5月、9月-11月 | list 2014-03-01..2014-11-30 | exact R1 Y1 P1
      3月-5月 | 2014-03-01..2014-05-31
      9月-11月 | 2014-09-01..2014-11-30
    五六月 | list 2014-05-01..2014-06-30 | exact Y1 P1
      五六月 | 2014-05-01..2014-05-31
      五六月 | 2014-06-01..2014-06-30
    第二、三季度 | list 2014-04-01..2014-09-30 | exact Y1 P1
      第二 | 2014-04-01..2014-06-30
      三季度 | 2014-07-01..2014-09-30
    6、12月底前 | list ..2014-12-31 | exact Y1 B2 P1
      6 | ..2014-06-30
      12月底 | ..2014-12-31
    10、1——7日 | 2014-10-01..2014-10-07 | assumed R1 Y1 P1 odd-list
    8、10—12日 | list 2014-03-08..2014-03-12 | assumed N1 R1 P1
      8 | 2014-03-08
      10—12日 | 2014-03-10..2014-03-12
    3月和9月之间 | 2014-03-01..2014-09-30 | exact R1 Y1
    1月、次年1月 | list 2014-01-01..2015-01-31 | exact Y1 P1
      1月 | 2014-01-01..2014-01-31
      次年1月 | 2015-01-01..2015-01-31
    ");
}

#[test]
fn several_limits_in_a_cell() {
    insta::assert_snapshot!(readings(&[
        "计划寒假前，其它7月底前", "6月底前并长期坚持", "立即整改并长期坚持", "方案3月20日前，总结7月底前", "制定方案（3月底前）、组织实施（4-6月）、总结（7月）", "9月1日正式行课,2015年1月26日结束",
    ]), @r"
    计划寒假前，其它7月底前 | list ..2014-07-31 | unresolved S1 Y1 B2 P1
      计划: 寒假前 | before 寒假
      其它: 7月底前 | ..2014-07-31
    6月底前并长期坚持 | ..2014-06-30 | exact Y1 B2
      6月底前 | ..2014-06-30
      长期坚持 | 长期坚持
    立即整改并长期坚持 | 立行立改 | exact
      立即整改 | 立行立改
      长期坚持 | 长期坚持
    方案3月20日前，总结7月底前 | list ..2014-07-31 | exact Y1 B1 B2 P1
      方案: 3月20日前 | ..2014-03-20
      总结: 7月底前 | ..2014-07-31
    制定方案（3月底前）、组织实施（4-6月）、总结（7月） | list ..2014-07-31 | exact Y1 B2 R1 P1
      制定方案: 3月底前 | ..2014-03-31
      组织实施: 4-6月 | 2014-04-01..2014-06-30
      总结: 7月 | 2014-07-01..2014-07-31
    9月1日正式行课,2015年1月26日结束 | 2014-09-01..2015-01-26 | assumed R1 Y1 Q1 left-over 行课
    ");
}

#[test]
fn festivals_and_the_lunar_calendar() {
    insta::assert_snapshot!(readings(&[
        "国庆节", "国庆期间", "清明节", "端午节", "中秋节前", "五四青年节前", "五一", "十一", "农历八月十五", "农历九月初九", "农历闰九月初一", "腊月", "腊月二十三", "大年初三", "冬至前",
    ]), @r"
    国庆节 | 2014-10-01 | exact Y1
    国庆期间 | 2014-10-01..2014-10-07 | assumed L1 Y1
    清明节 | 2014-04-05 | exact Y1
    端午节 | 2014-06-02 | exact L1 Y1
    中秋节前 | ..2014-09-07 | exact L1 Y1 B2
    五四青年节前 | ..2014-05-03 | exact Y1 B2
    五一 | 2014-05-01 | exact Y1
    十一 | 2014-10-01 | exact Y1
    农历八月十五 | 2014-09-08 | exact L1 Y1
    农历九月初九 | 2014-10-02 | exact L1 Y1
    农历闰九月初一 | 2014-10-24 | exact L1 Y1
    腊月 | 2014-01-01..2014-01-30 | exact L1 Y1
    腊月二十三 | 2014-01-23 | exact L1 Y1
    大年初三 | 2014-02-02 | exact L1 Y1
    冬至前 | ..2014-12-21 | exact L1 Y1 B2
    ");
}

#[test]
fn relative_to_an_event() {
    insta::assert_snapshot!(readings(&[
        "会后5个工作日内", "会前10—15天", "会前三日内", "动员大会当天", "活动期间", "审核通过后,方可", "自收到书面通知之日起十日内", "自公布之日起施行", "第3项完成后5日内", "寒假前", "寒假前两周", "开学第一周", "第3-5周", "期末", "2013-2014学年第二学期", "同上",
    ]), @r"
    会后5个工作日内 | after 会 5 workdays within | unresolved V1
    会前10—15天 | before 会 20 half days to 30 half days | unresolved V1
    会前三日内 | before 会 6 half days within | unresolved V1
    动员大会当天 | during 动员大会 | unresolved V1
    活动期间 | during 活动 | unresolved V1
    审核通过后,方可 | after 审核通过 | unresolved V1
    自收到书面通知之日起十日内 | after 收到书面通知 20 half days within | unresolved V1
    自公布之日起施行 | after 公布 | unresolved V1
    第3项完成后5日内 | after item 3 10 half days within | unresolved V1
    寒假前 | before 寒假 | unresolved S1
    寒假前两周 | before 寒假 28 half days | unresolved S1
    开学第一周 | during 第1周 | unresolved S1
    第3-5周 | during 第3–5周 | unresolved S1
    期末 | during 期末 | unresolved S1
    2013-2014学年第二学期 | during 春季学期 | unresolved S1
    同上 | during the row above | unresolved D1
    ");
}

#[test]
fn again_and_again() {
    insta::assert_snapshot!(readings(&[
        "每月底前", "每月20日-25日", "每月5日、20日前", "逢单月10日前", "每季度末月25日前", "每两周一次", "每周一、三、五", "每周一至周五", "3月-8月每月底", "从本周开始，每周", "每年3月、9月", "每年“七一”前", "每月的最后一个星期五", "一年两次", "按季度", "每学期末", "每周确定1-2天的下午",
    ]), @r"
    每月底前 | every 1 month: 2014-03-01..2014-03-31 2014-04-01..2014-04-30 2014-05-01..2014-05-31 | exact
    每月20日-25日 | every 1 month: 2014-03-20..2014-03-25 2014-04-20..2014-04-25 2014-05-20..2014-05-25 | exact
    每月5日、20日前 | every 1 month: 2014-03-01..2014-03-05 2014-03-01..2014-03-20 2014-04-01..2014-04-05 | exact
    逢单月10日前 | every 1 month odd: 2014-03-01..2014-03-10 2014-05-01..2014-05-10 2014-07-01..2014-07-10 | exact
    每季度末月25日前 | every 1 quarter: 2014-01-01..2014-03-25 2014-04-01..2014-06-25 2014-07-01..2014-09-25 | exact
    每两周一次 | every 2 week: 2014-02-24..2014-03-02 2014-03-10..2014-03-16 2014-03-24..2014-03-30 | exact
    每周一、三、五 | every 1 week: 2014-03-03 2014-03-05 2014-03-07 | exact
    每周一至周五 | every 1 week: 2014-03-03 2014-03-04 2014-03-05 | exact
    3月-8月每月底 | every 1 month: 2014-03-26..2014-03-31 2014-04-26..2014-04-30 2014-05-26..2014-05-31 | exact Y1
    从本周开始，每周 | every 1 week: 2014-02-24..2014-03-02 2014-03-03..2014-03-09 2014-03-10..2014-03-16 | assumed N1
    每年3月、9月 | every 1 year: 2014-03-01..2014-03-31 2014-09-01..2014-09-30 | exact
    每年“七一”前 | every 1 year: 2014-01-01..2014-06-30 2015-01-01..2015-06-30 | exact
    每月的最后一个星期五 | every 1 month: 2014-03-28 2014-04-25 2014-05-30 | exact
    一年两次 | every 1 year: 2014-01-01..2014-12-31 2015-01-01..2015-12-31 | exact
    按季度 | every 1 quarter: 2014-01-01..2014-03-31 2014-04-01..2014-06-30 2014-07-01..2014-09-30 | exact
    每学期末 | every 1 term: | exact
    每周确定1-2天的下午 | every 1 week: 2014-02-24..2014-03-02 2014-03-03..2014-03-09 2014-03-10..2014-03-16 | assumed Q1 left-over 确定1-2天的下午
    ");
}

#[test]
fn how_long_is_no_deadline() {
    insta::assert_snapshot!(readings(&[
        "不少于4天", "至少3个月", "不超过六个月", "一个月左右", "为期三天", "两年半", "3~6个月", "十五年以上,30年以下", "1.5小时", "40学时", "每周学习不少于5个学时",
    ]), @r"
    不少于4天 | atleast 8 half days | exact
    至少3个月 | atleast 6 half months | exact
    不超过六个月 | atmost 12 half months | exact
    一个月左右 | about 2 half months | exact
    为期三天 | exactly 6 half days | exact
    两年半 | exactly 60 half months | exact
    3~6个月 | exactly 6 half months to 12 half months | exact
    十五年以上,30年以下 | atleast 360 half months to 720 half months | exact
    1.5小时 | exactly 90 minutes | exact
    40学时 | exactly 40 lessons | exact
    每周学习不少于5个学时 | atleast 5 lessons | assumed Q1 left-over 每周学习
    ");
}

#[test]
fn without_end_or_over() {
    insta::assert_snapshot!(readings(&[
        "长期坚持", "持续推进", "立查立改、即知即改", "贯穿主题教育全过程", "已完成", "3月中旬起，长期坚持",
    ]), @r"
    长期坚持 | 长期坚持 | exact
    持续推进 | 持续推进 | exact
    立查立改、即知即改 | 立行立改 | exact
    贯穿主题教育全过程 | 贯穿全过程 | exact
    已完成 | 已完成 | exact
    3月中旬起，长期坚持 | 2014-03-11.. | exact X1 Y1
      3月中旬起 | 2014-03-11..
      长期坚持 | 长期坚持
    ");
}

#[test]
fn weekdays_are_checked() {
    insta::assert_snapshot!(readings(&[
        "3月15日（周六）", "3月15日（周日）", "2014年9月23（周二）—25日（周六）", "5月6日,星期二", "6月6日（本周五）下午三点前",
    ]), @r"
    3月15日（周六） | 2014-03-15 | exact C1 Y1
    3月15日（周日） | 2014-03-15 | assumed C1 Y1 weekday-mismatch, perhaps 2014-03-16
    2014年9月23（周二）—25日（周六） | 2014-09-23..2014-09-25 | assumed R1 C1 weekday-mismatch, perhaps 2014-09-27
    5月6日,星期二 | 2014-05-06 | exact C1 Y1
    6月6日（本周五）下午三点前 | ..2014-06-06 | exact C1 Y1 B1 T1
    ");
}

#[test]
fn what_is_left_over_is_told() {
    insta::assert_snapshot!(readings(&[
        "第二阶段:特色培育期(3月-12月)", "学习阶段3月中旬至5月中旬", "要在6月底前完成自查工作并上报", "5月上旬左右或视情", "3月中旬，具体另行通知", "第一周3月1日-3月7日", "时间：3月—6月", "务必于3月20日前报送", "3月中旬（暂定）",
    ]), @r"
    第二阶段:特色培育期(3月-12月) | 2014-03-01..2014-12-31 | assumed R1 Y1 Q1 left-over 第二阶段:特色培育期
    学习阶段3月中旬至5月中旬 | 2014-03-11..2014-05-20 | assumed R1 X1 Y1 Q1 left-over 学习阶段
    要在6月底前完成自查工作并上报 | ..2014-06-30 | assumed Y1 B2 Q1 left-over 自查工作并
    5月上旬左右或视情 | 2014-05-01..2014-05-10 | fuzzy X1 E1 Y1 Q1 left-over 或视情
    3月中旬，具体另行通知 | 2014-03-11..2014-03-20 | assumed X1 Y1 Q1 left-over 具体另行通知
    第一周3月1日-3月7日 | 2014-03-01..2014-03-07 | exact R1 Y1 C1
    时间：3月—6月 | 2014-03-01..2014-06-30 | exact R1 Y1
    务必于3月20日前报送 | ..2014-03-20 | exact Y1 B1
    3月中旬（暂定） | 2014-03-11..2014-03-20 | exact X1 Y1 C1
    ");
}

#[test]
fn years_that_are_not_printed_in_full() {
    insta::assert_snapshot!(readings(&[
        "14年3月", "98年4月", "20__年4月", "20xx年4月", "年11月5日", "明年3月", "14-03-15",
    ]), @r"
    14年3月 | 2014-03-01..2014-03-31 | exact Y2
    98年4月 | 1998-04-01..1998-04-30 | exact Y2
    20__年4月 | 2014-04-01..2014-04-30 | assumed Y2 Y1 masked-year
    20xx年4月 | 2014-04-01..2014-04-30 | assumed Y2 Y1 masked-year
    年11月5日 | 2014-11-05 | assumed Y2 Y1 masked-year
    明年3月 | 2015-03-01..2015-03-31 | exact Y1
    14-03-15 | 2014-03-15 | exact Y2 W1
    ");
}

/// Where two readings are as good as each other, or the words are no limit, nothing is read.
#[test]
fn nothing_is_half_read() {
    let others = [
        "按上级要求",
        "尽快",
        "近期",
        "定期",
        "3-8",
        "3.15-20",
        "3月5-8月",
        "3-8月中旬",
        "3月-20日",
        "3月5、8月",
        "1 5日",
        "103月",
        "3月中旬5月下旬",
        "13.15",
        "3.5万",
        "第2014号",
        "2014年第12号",
        "落实后进生帮扶",
        "下上旬",
        "3月x日",
        "3月前5月",
        "15日-4月20日",
        "无",
        "-",
        "至",
        "前",
        "每",
    ];
    for written in others {
        let reading = read(written, &PLAN_OF_2014);
        assert_eq!(reading, Reading::unread(Unread::Unknown), "{written}");
    }
}

/// Whoever wrote it said that there is no day yet: another matter than words that are not understood.
#[test]
fn a_day_that_is_yet_to_be_set_is_told_apart() {
    for written in [
        "待定",
        "时间待定",
        "另行通知",
        "具体时间另行通知",
        "与督导组商定后确定",
        "视情况而定",
        "以上级通知为准",
        "择期召开",
        "适时",
        "尚未确定",
    ] {
        let reading = read(written, &PLAN_OF_2014);
        assert_eq!(reading, Reading::unread(Unread::Undecided), "{written}");
    }
    // With a day beside it the words are left over.
    let reading = read("3月中旬，具体另行通知", &PLAN_OF_2014);
    assert_eq!(reading.due(), Some(Date::constant(2014, 3, 20)));
}

#[test]
fn a_pattern_of_a_year_needs_a_plan() {
    let context = Context {
        year_from: YearFrom::Assumed,
        ..PLAN_OF_2014
    };
    assert_eq!(
        read("20xx年6月1日至6月30日", &context),
        Reading::unread(Unread::NoYear)
    );
}

#[test]
fn an_empty_cell_says_so() {
    for written in ["", " ", "\u{3000}\n", "\u{FEFF}"] {
        assert_eq!(
            read(written, &PLAN_OF_2014).term,
            Term::Unread(Unread::Empty)
        );
    }
}

#[test]
fn a_year_of_today_is_only_assumed() {
    let context = Context {
        year_from: YearFrom::Assumed,
        ..PLAN_OF_2014
    };
    let shown = ["3月中旬", "2014年3月中旬", "3月-2014年5月"]
        .map(|it| line(it, &read(it, &context)))
        .join("\n");
    insta::assert_snapshot!(shown, @r"
    3月中旬 | 2014-03-11..2014-03-20 | assumed X1 Y1
    2014年3月中旬 | 2014-03-11..2014-03-20 | exact X1
    3月-2014年5月 | 2014-03-01..2014-05-31 | exact R1 Y1
    ");
}
