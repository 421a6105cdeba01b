//! One line a phrase: what is read, how certain it is, by which conventions, with which warnings.

use luoshi_time::{Context, Date, Reading, Term, Unread, YearFrom, read};

const PLAN_OF_2014: Context = Context {
    year: 2014,
    year_from: YearFrom::Document,
    base: Date::constant(2014, 3, 1),
};

fn line(written: &str, reading: &Reading) -> String {
    let meaning = match &reading.term {
        Term::In(window) if window.first() == window.last() => window.first().to_string(),
        Term::In(window) => format!("{}..{}", window.first(), window.last()),
        Term::Unread(Unread::Impossible { suggestion }) => match suggestion {
            Some(suggestion) => format!("impossible, perhaps {suggestion}"),
            None => "impossible".to_owned(),
        },
        Term::Unread(why) => format!("{why:?}").to_lowercase(),
    };
    let mut line = format!("{written} | {meaning} | {}", reading.certainty.name());
    for assumption in &reading.assumptions {
        line = format!("{line} {}", assumption.0);
    }
    for warning in &reading.warnings {
        line = format!("{line} {}", warning.code());
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
        "13月中旬", "3月-13月", "20140230", "2.30", "2月25日-30日",
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
    ");
}

/// The rest of the rules is to come. Until then not even the part that could be read is.
#[test]
fn nothing_is_half_read() {
    let others = [
        "4月底前",
        "3月15日前",
        "截至4月",
        "3月、5月",
        "3月上、中旬",
        "3月和9月",
        "每月",
        "5月起",
        "即日起至10月中旬",
        "次年1月",
        "会后5个工作日内",
        "长期坚持",
        "待定",
        "3月初至5月末",
        "国庆节",
        "3月15日（周六）",
        "第一周3月1日-3月7日",
        "10、1——7日",
        "8—18日",
        "3-8",
        "3.15-20",
        "3月5-8月",
        "3-8月中旬",
        "3月-20日",
        "五六月",
        "1 5日",
        "20__年4月",
        "年11月5日",
        "103月",
        "98年4月",
        "3月中旬5月下旬",
        "3月\n5月",
        "13.15",
        "2014-2015",
        "下上旬",
        "3月中",
        "中旬",
        "15日",
        "同上",
        "无",
        "-",
        "至",
    ];
    for written in others {
        let reading = read(written, &PLAN_OF_2014);
        assert_eq!(reading, Reading::unread(Unread::Unknown), "{written}");
    }
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
