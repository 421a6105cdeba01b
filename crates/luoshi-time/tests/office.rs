//! What offices write beside the plain forms: each line a phrase and what it means. The readings themselves,
//! with conventions and warnings, stand in `phrases.rs`.

use luoshi_time::{Context, Date, Known, Reading, Warning, Window, YearFrom, read, read_with};

const PLAN_OF_2014: Context = Context {
    year: 2014,
    year_from: YearFrom::Document,
    base: Date::constant(2014, 5, 20),
};

/// The days, or the kind where there are none.
fn meaning(reading: &Reading) -> String {
    let day = |it: Option<Date>| it.map_or(String::new(), |it| it.strftime("%F").to_string());
    match (reading.opens(), reading.due()) {
        (None, None) => reading.kind().name().to_owned(),
        (first, last) if first == last => day(first),
        (first, last) => format!("{}..{}", day(first), day(last)),
    }
}

fn means(lines: &[(&str, &str)]) {
    let read: Vec<(&str, String)> = lines
        .iter()
        .map(|(written, _)| (*written, meaning(&read(written, &PLAN_OF_2014))))
        .collect();
    let wanted: Vec<(&str, String)> = lines.iter().map(|it| (it.0, it.1.to_owned())).collect();
    assert_eq!(read, wanted);
}

#[test]
fn a_clause_takes_what_it_leaves_out_from_the_one_before() {
    means(&[
        ("星期六(3月15日) 晚上19：00", "2014-03-15"),
        ("周五（3.14）前", "..2014-03-14"),
        ("3月14日集中，15日-18日培训", "2014-03-14..2014-03-18"),
        ("4月上旬自学，中旬讨论，下旬交流", "2014-04-01..2014-04-30"),
        ("2015年3月5日动员，4月20日总结", "2015-03-05..2015-04-20"),
        ("2013年底前方案，3月底前总结", "..2014-03-31"),
        ("3月启动、8月完成", "2014-03-01..2014-08-31"),
        ("11月、12月、1月", "2014-11-01..2015-01-31"),
        ("2014年11月、12月、1月", "2014-11-01..2015-01-31"),
        ("5月、3月", "2014-03-01..2014-05-31"),
        ("3月启动，20日前完成", "unknown"),
    ]);
}

#[test]
fn brackets_that_hold_days_are_read() {
    means(&[
        ("5月（20日前）", "..2014-05-20"),
        ("5月(上旬)", "2014-05-01..2014-05-10"),
        ("5月（15日-20日）", "2014-05-15..2014-05-20"),
        ("5月（上旬）至6月（中旬）", "2014-05-01..2014-06-20"),
        ("3月第三周(17-21日)", "2014-03-17..2014-03-21"),
        ("第三季度（7-9月）", "2014-07-01..2014-09-30"),
        ("暑假（7月10日-8月25日）", "2014-07-10..2014-08-25"),
        ("清明节（4月5日）", "2014-04-05"),
        // Of another month: one of the two is wrong.
        ("3月（4月5日-8日）", "unknown"),
        // Words among the days are a note.
        ("3月15-18日（15日报到）", "2014-03-15..2014-03-18"),
        ("2014年3月10日（农历二月初十）", "2014-03-10"),
        ("6月30日（不含）前", "..2014-06-29"),
        ("3月15日前（不含15日）", "..2014-03-14"),
        ("4月30日（含）前", "..2014-04-30"),
    ]);
}

#[test]
fn names_and_numbers_of_other_things_are_passed_over() {
    means(&[
        ("自查自纠（4月1日-4月30日）", "2014-04-01..2014-04-30"),
        ("一、动员部署阶段（3月）", "2014-03-01..2014-03-31"),
        ("（一）动员部署（3月上旬）", "2014-03-01..2014-03-10"),
        ("完成时限：6月底前", "..2014-06-30"),
        ("请于6月20日前报送", "..2014-06-20"),
        ("6月20日17:30前报送至邮箱", "..2014-06-20"),
        ("3月、9月各一次", "2014-03-01..2014-09-30"),
        ("6月20日前上报3份材料", "..2014-06-20"),
        ("4月23日世界读书日", "2014-04-23"),
        ("6月安全生产月", "2014-06-01..2014-06-30"),
        // A festival behind a word names something else.
        ("犹太新年", "unknown"),
        ("庆祝教师节", "unknown"),
        ("90年代", "unknown"),
        ("上、下半年各一次", "unknown"),
    ]);
}

#[test]
fn lists_share_what_stands_behind_them() {
    means(&[
        ("4月15日前、5月15日前", "..2014-05-15"),
        ("第1、2周", "list"),
        ("3月第一、二周", "2014-03-03..2014-03-16"),
        ("元旦、春节期间", "2014-01-01..2014-02-06"),
        ("中秋国庆期间", "2014-09-06..2014-10-07"),
    ]);
}

#[test]
fn lengths_behind_a_day() {
    means(&[
        ("3月15日起三天", "2014-03-15..2014-03-17"),
        ("3月15日起一周内", "2014-03-15..2014-03-21"),
        ("会议召开十日前", "relative"),
        ("收到通知3日内", "relative"),
        ("接到通知后立即", "relative"),
    ]);
}

#[test]
fn numbers_that_are_not_told() {
    means(&[
        ("几天", "duration"),
        ("两三个月", "duration"),
        ("三五天", "duration"),
        ("五六年", "duration"),
        ("不到一年", "duration"),
        ("两年零三个月", "duration"),
        ("十几天后", "2014-05-30..2014-06-09"),
        ("二十几年前", "1984-01-01..1994-12-31"),
        ("一般不超过三个月", "duration"),
        ("七载春秋", "duration"),
    ]);
}

#[test]
fn a_count_in_figures_is_counted_from_the_document() {
    means(&[
        ("前两个月", "2014-03-01..2014-04-30"),
        ("前2个月", "2014-03-20..2014-05-19"),
        ("五年前", "2009-01-01..2009-12-31"),
        ("5年前", "2009-05-20"),
        ("第三天", "2014-05-22"),
        ("第二年", "2015-01-01..2015-12-31"),
        ("三年多以来", "2011-01-01..2014-05-20"),
        ("三年以来", "2011-05-20..2014-05-20"),
    ]);
}

#[test]
fn years_and_figures_in_other_orders() {
    means(&[
        ("14/3/15", "2014-03-15"),
        ("14.3.15", "2014-03-15"),
        ("05/05/71", "1971-05-05"),
        ("1/2/20", "unknown"),
        ("2015", "2015-01-01..2015-12-31"),
        ("2014-2015", "2014-01-01..2015-12-31"),
        ("大前年", "2011-01-01..2011-12-31"),
        ("2014年最后一周", "2014-12-29..2015-01-04"),
        ("2023年大年三十", "2024-02-09"),
        ("2023年除夕", "2023-01-21"),
    ]);
    let either = read("1/2/2014", &PLAN_OF_2014);
    assert_eq!(meaning(&either), "2014-02-01");
    assert_eq!(either.warnings, [Warning::AnyOrder]);
}

#[test]
fn workdays_of_a_month() {
    means(&[
        ("3月第一个工作日前", "..2014-03-03"),
        ("3月最后一个工作日", "2014-03-31"),
        ("3月第二周周五", "2014-03-14"),
        ("季末前", "..2014-06-30"),
        ("月内", "2014-05-01..2014-05-31"),
    ]);
}

/// The first days on which it comes again, from the day of the document on.
fn days_of(written: &str) -> String {
    let reading = read(written, &PLAN_OF_2014);
    let span = Window::new(PLAN_OF_2014.base, Date::constant(2015, 5, 19));
    let days = match (&reading.term, span) {
        (luoshi_time::Term::Recurring(recurring), Some(span)) => recurring
            .occurrences(span, &Known::default())
            .take(2)
            .map(|it| format!("{}..{}", it.first(), it.last()))
            .collect(),
        _ => vec!["does not come again".to_owned()],
    };
    days.join(" ")
}

#[test]
fn days_of_what_comes_again() {
    for (written, days) in [
        (
            "每年年底前",
            "2014-01-01..2014-12-31 2015-01-01..2015-12-31",
        ),
        ("每年3-5月", "2014-03-01..2014-05-31 2015-03-01..2015-05-31"),
        (
            "每年4月，10月",
            "2014-10-01..2014-10-31 2015-04-01..2015-04-30",
        ),
        (
            "每月10、20日",
            "2014-05-20..2014-05-20 2014-06-10..2014-06-10",
        ),
        (
            "每月前5个工作日内",
            "2014-06-01..2014-06-09 2014-07-01..2014-07-07",
        ),
        (
            "每月最后一个工作日",
            "2014-05-30..2014-05-30 2014-06-30..2014-06-30",
        ),
        (
            "每月第一周周一",
            "2014-06-02..2014-06-02 2014-07-07..2014-07-07",
        ),
        (
            "每月的第一天",
            "2014-06-01..2014-06-01 2014-07-01..2014-07-01",
        ),
        ("半年一次", "2014-01-01..2014-06-30 2014-07-01..2014-12-31"),
        (
            "每年至少组织两次",
            "2014-01-01..2014-12-31 2015-01-01..2015-12-31",
        ),
        ("每周2学时", "2014-05-19..2014-05-25 2014-05-26..2014-06-01"),
    ] {
        assert_eq!(days_of(written), days, "{written}");
    }
}

#[test]
fn half_a_range_is_never_the_whole() {
    // Without the school calendar the end of the term is not known, and the start alone would be wrong.
    let reading = read("3月至学期末", &PLAN_OF_2014);
    assert_eq!(reading.kind().name(), "relative");
    assert_eq!((reading.opens(), reading.due()), (None, None));
    // A range of festivals that is over means the coming one, on its own lunar days.
    let base = Date::constant(2014, 3, 1);
    let alone = Known {
        alone: true,
        ..Known::default()
    };
    let context = Context {
        year: 2014,
        year_from: YearFrom::Assumed,
        base,
    };
    let coming = read_with("元旦至春节", &context, &alone);
    assert_eq!(meaning(&coming), "2015-01-01..2015-02-19");
}

#[test]
fn a_weekday_before_a_date_in_brackets_is_compared() {
    // 14 March 2014 is a Friday.
    for (written, told) in [("周五（3月14日）", 0), ("周四（3月14日）前", 1)] {
        assert_eq!(
            read(written, &PLAN_OF_2014).warnings.len(),
            told,
            "{written}"
        );
    }
}

#[test]
fn numbers_that_only_look_like_counts_or_days() {
    for (written, days) in [
        // The second quarter, and two quarters.
        ("二季度前", "..2014-06-30"),
        ("两季度前", "2013-11-01..2013-11-30"),
        ("4月第1-2周", "2014-04-07..2014-04-20"),
        ("分三批，4月底前完成", "..2014-04-30"),
        ("最晚不超过4月15日", "..2014-04-15"),
        // Of a Saturday 清明 the holidays go on to Monday, of a Monday 中秋 they begin on Saturday.
        ("清明假期", "2014-04-05..2014-04-07"),
        ("中秋假期", "2014-09-06..2014-09-08"),
    ] {
        assert_eq!(meaning(&read(written, &PLAN_OF_2014)), days, "{written}");
    }
    // Letters in the place of figures leave no month behind.
    let letters = read("4月IO日", &PLAN_OF_2014);
    assert_eq!(letters.kind().name(), "unknown");
}

#[test]
fn verbs_behind_a_limit_do_not_spoil_its_sign() {
    // 前提, 前年, 号召, 日常 and 内部 are words of their own elsewhere.
    means(&[
        ("3月20日前提交方案", "..2014-03-20"),
        ("6月底前年度考核完成", "..2014-06-30"),
        ("3月15号召开动员会", "2014-03-15"),
        ("3月15日常委会研究", "2014-03-15"),
        ("15日内部署到位", "2014-05-20..2014-06-04"),
        ("3月初检查", "2014-03-01..2014-03-05"),
        ("初评（6月14日），终评（6月16日）", "2014-06-14..2014-06-16"),
        ("3月20日前初审", "..2014-03-20"),
        ("年终评比", "2014-12-01..2014-12-31"),
    ]);
}

#[test]
fn amounts_and_groups_among_the_words_are_no_time() {
    means(&[
        ("6月底前完成3个项目", "..2014-06-30"),
        ("6月底前建成5个站点，年底前建成10个", "..2014-12-31"),
        ("6月底前完成投资1.5亿元", "..2014-06-30"),
        ("6月底前完成50%以上", "..2014-06-30"),
        ("年底前完成年度任务的80%", "..2014-12-31"),
        ("6月底前按要求完成", "..2014-06-30"),
        ("一年级6月15日，二年级6月16日", "2014-06-15..2014-06-16"),
        ("1-3年级6月15日，4-6年级6月16日", "2014-06-15..2014-06-16"),
        ("分三个阶段，3月至12月", "2014-03-01..2014-12-31"),
        ("二期3月开工", "2014-03-01..2014-03-31"),
        ("试用期6个月", "duration"),
        ("奇数周", "recurring"),
    ]);
}

#[test]
fn what_is_on_a_day_stands_behind_it() {
    means(&[
        ("9月1日开学", "2014-09-01"),
        ("6月1日儿童节", "2014-06-01"),
        ("5月12日护士节", "2014-05-12"),
        ("6月26日国际禁毒日前后", "2014-06-19..2014-07-03"),
        ("4.15国家安全教育日", "2014-04-15"),
        ("5.1-5.5劳动节", "2014-05-01..2014-05-05"),
        ("国庆节10月1日至7日", "2014-10-01..2014-10-07"),
        ("7月15日征期截止", "..2014-07-15"),
        ("2月底已完成", "2014-02-26..2014-02-28"),
        // Amounts stay amounts.
        ("3.5万", "unknown"),
        ("4.15公顷", "unknown"),
    ]);
}

#[test]
fn counted_from_a_day_or_a_festival() {
    means(&[
        ("五一后一周内", "2014-05-02..2014-05-08"),
        ("3月15日后10日内", "2014-03-16..2014-03-25"),
        ("3月15日前3天", "..2014-03-12"),
        ("中秋节前一周", "..2014-09-01"),
        ("重阳节当天", "2014-10-02"),
        ("公告之日起满30日", "relative"),
        ("检查结束后10个工作日内形成报告", "relative"),
        ("学期末前两周", "relative"),
        // Not counted: two weeks of May.
        ("5月前两周", "unknown"),
    ]);
}

#[test]
fn a_day_that_takes_the_place_of_another() {
    means(&[
        ("原定3月10日，改为4月10日", "2014-04-10"),
        ("3月底，延至4月底", "..2014-04-30"),
        ("延至4月底", "..2014-04-30"),
        ("4月15日（遇雨顺延）", "2014-04-15"),
        ("4月15日，如遇雨顺延一周", "2014-04-15"),
        // What is excepted is no limit.
        ("3月10日除外", "unknown"),
        ("春节假期除外", "unknown"),
        ("7月6日至8月5日(法定节假日除外)", "2014-07-06..2014-08-05"),
        ("6月15日前（不包括15日）", "..2014-06-14"),
        ("6月15日（不含）起", "2014-06-16.."),
    ]);
}

#[test]
fn ranges_that_end_before_something() {
    means(&[
        ("12月底至元旦前", "2014-12-26..2014-12-31"),
        ("4月至国庆节前", "2014-04-01..2014-09-30"),
        ("3月至6月前", "2014-03-01..2014-05-31"),
        ("3月上—中旬", "2014-03-01..2014-03-20"),
        ("11-次年1月", "2014-11-01..2015-01-31"),
        ("11月起，2015年3月完成", "2014-11-01..2015-03-31"),
        ("第三季度结束前", "..2014-09-30"),
        ("不得超过6月15日", "..2014-06-15"),
        ("至今", "..2014-05-20"),
        ("2014.6月底前", "..2014-06-30"),
        ("十一、十二月", "2014-11-01..2014-12-31"),
        ("十一至十二月", "2014-11-01..2014-12-31"),
        ("五一、十一", "2014-05-01..2014-10-01"),
        ("农历新年前", "..2014-01-30"),
        ("3月15曰前", "..2014-03-15"),
    ]);
    let reading = read("自本通知印发之日起至12月底", &PLAN_OF_2014);
    assert_eq!(meaning(&reading), "..2014-12-31");
    // The event has no day yet, and is not passed over in silence.
    assert_eq!(
        reading.warnings,
        [Warning::LeftOver("自本通知印发之日".to_owned())]
    );
}

#[test]
fn days_that_come_again_by_their_numbers() {
    for (written, days) in [
        (
            "逢5、15、25日",
            "2014-05-25..2014-05-25 2014-06-05..2014-06-05",
        ),
        (
            "周一至周五每天",
            "2014-05-20..2014-05-20 2014-05-21..2014-05-21",
        ),
        ("每5日", "2014-05-20..2014-05-20 2014-05-25..2014-05-25"),
    ] {
        assert_eq!(days_of(written), days, "{written}");
    }
}
