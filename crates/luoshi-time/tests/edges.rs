//! Where one unit ends and the next begins: what a reader of limits may get wrong by a day, a week or a year and
//! nobody would see it at once.

#![expect(
    clippy::unwrap_used,
    reason = "a window of this file that is none has to fail"
)]

use luoshi_time::{
    Anchor, Assumption, Context, Date, Known, Reading, Recurring, SchoolCalendar, SchoolTerm, Term,
    Unread, Warning, Window, Workdays, YearFrom, read, read_with,
};

const PLAN_OF_2014: Context = Context {
    year: 2014,
    year_from: YearFrom::Document,
    base: Date::constant(2014, 3, 1),
};

fn window(first: (i16, i8, i8), last: (i16, i8, i8)) -> Window {
    let day = |it: (i16, i8, i8)| Date::constant(it.0, it.1, it.2);
    Window::new(day(first), day(last)).unwrap()
}

fn days(reading: &Reading) -> String {
    let day = |it: Option<Date>| it.map_or(String::new(), |it| it.to_string());
    match (reading.opens(), reading.due()) {
        (None, None) => reading.kind().name().to_owned(),
        (opens, due) => format!("{}..{}", day(opens), day(due)),
    }
}

#[test]
fn units_end_where_they_end() {
    for (written, meant) in [
        ("2月第四周", "2014-02-24..2014-03-02"),
        // February 2014 has four Mondays.
        ("2月第五周", "unknown"),
        ("3月第五周", "2014-03-31..2014-04-06"),
        ("年中", "2014-06-01..2014-07-31"),
        ("二季度中", "2014-05-01..2014-05-31"),
        ("上半年末", "2014-06-01..2014-06-30"),
        ("四季度至一季度", "2014-10-01..2015-03-31"),
        ("国庆至春节", "2014-10-01..2015-02-19"),
        // 腊月 before the plan's new year began on 1 January 2014.
        ("腊月前", "..2013-12-31"),
        ("下周前", "..2014-03-02"),
        ("冬至前", "..2014-12-21"),
    ] {
        assert_eq!(days(&read(written, &PLAN_OF_2014)), meant, "{written}");
    }
}

#[test]
fn only_a_range_that_is_too_long_is_doubted_at_the_turn_of_the_year() {
    let warns = |written: &str| read(written, &PLAN_OF_2014).warnings == [Warning::LongWrap];
    assert!(!warns("10月至3月"));
    assert!(warns("9月至3月"));
}

#[test]
fn a_list_turns_the_year_only_where_it_runs_forward() {
    assert_eq!(
        days(&read("9月、3月", &PLAN_OF_2014)),
        "2014-09-01..2015-03-31"
    );
    // Seven months on: rather a list out of order.
    assert_eq!(
        days(&read("8月、3月", &PLAN_OF_2014)),
        "2014-03-01..2014-08-31"
    );
}

#[test]
fn a_day_that_the_month_has_not_is_in_the_next() {
    let april = Context {
        base: Date::constant(2014, 4, 10),
        ..PLAN_OF_2014
    };
    assert_eq!(days(&read("31日前", &april)), "..2014-05-31");
}

#[test]
fn a_list_without_an_end_is_never_over() {
    let reading = read("自查3月起，整改5月底前", &PLAN_OF_2014);
    assert_eq!(reading.kind().name(), "list");
    assert_eq!((reading.opens(), reading.due()), (None, None));
    let reading = read("3月、5月", &PLAN_OF_2014);
    assert_eq!(reading.hull(), Some(window((2014, 3, 1), (2014, 5, 31))));
    assert!(!reading.contains(Date::constant(2014, 4, 15)));
}

#[test]
fn what_a_part_of_a_list_warns_of_the_list_does() {
    let reading = read("3月中洵、5月", &PLAN_OF_2014);
    assert_eq!(reading.warnings, [Warning::MistypedXun]);
}

#[test]
fn the_day_that_is_named_is_still_in_time() {
    let until = read("4月30日前", &PLAN_OF_2014);
    let since = read("4月30日起", &PLAN_OF_2014);
    let day = |it| Date::constant(2014, 4, it);
    assert!(until.contains(day(30)) && !until.contains(Date::constant(2014, 5, 1)));
    assert!(since.contains(day(30)) && !since.contains(day(29)));
}

#[test]
fn a_window_lies_within_another_or_not() {
    let phase = window((2014, 3, 1), (2014, 3, 31));
    let item = window((2014, 3, 11), (2014, 3, 31));
    assert!(item.within(phase) && phase.within(phase));
    assert!(!phase.within(item));
}

#[test]
fn the_end_of_february_stays_the_end_when_a_plan_is_used_again() {
    let of_2015 = window((2015, 2, 21), (2015, 2, 28));
    assert_eq!(
        of_2015.shift_years(1),
        Some(window((2016, 2, 21), (2016, 2, 29)))
    );
    let of_2016 = window((2016, 2, 29), (2016, 3, 10));
    assert_eq!(
        of_2016.shift_years(1),
        Some(window((2017, 2, 28), (2017, 3, 10)))
    );
}

#[test]
fn what_comes_again_keeps_within_its_bounds() {
    let Term::Recurring(recurring) = read("4月-8月每月底", &PLAN_OF_2014).term else {
        unreachable!("每月 comes again");
    };
    let months = |recurring: &Recurring| -> Vec<i8> {
        recurring
            .occurrences(window((2014, 1, 1), (2014, 12, 31)), &Known::default())
            .map(|it| it.last().month())
            .collect()
    };
    assert_eq!(months(&recurring), [4, 5, 6, 7, 8]);
    // In a part of the bounds only what touches it.
    let june = window((2014, 6, 1), (2014, 6, 30));
    assert_eq!(recurring.occurrences(june, &Known::default()).count(), 1);
}

#[test]
fn a_meeting_of_several_days_is_over_on_its_last() {
    let anchors = [(
        Anchor::Named("培训".into()),
        window((2014, 5, 20), (2014, 5, 22)),
    )];
    let known = Known {
        anchors: &anchors,
        ..Known::default()
    };
    for (written, meant) in [
        ("培训后", "2014-05-23.."),
        ("培训后3日内", "2014-05-23..2014-05-25"),
        ("培训前", "..2014-05-19"),
        ("培训期间", "2014-05-20..2014-05-22"),
    ] {
        assert_eq!(
            days(&read_with(written, &PLAN_OF_2014, &known)),
            meant,
            "{written}"
        );
    }
}

#[test]
fn workdays_are_doubted_in_every_year_without_a_notice() {
    // Of 2014 the notice is known, and the tenth workday lies in 2015.
    let table = Workdays::new(vec![Date::constant(2014, 10, 1)], vec![]);
    let known = Known {
        workdays: Some(&table),
        ..Known::default()
    };
    let december = Context {
        base: Date::constant(2014, 12, 26),
        ..PLAN_OF_2014
    };
    let doubted = |written: &str, context: &Context| {
        read_with(written, context, &known).warnings == [Warning::NoWorkdayTable]
    };
    assert!(doubted("10个工作日内", &december));
    assert!(!doubted("10个工作日内", &PLAN_OF_2014));
    assert!(!doubted("3月第一个工作日", &PLAN_OF_2014));
    let alone = read("3月第一个工作日", &PLAN_OF_2014);
    assert_eq!(alone.warnings, [Warning::NoWorkdayTable]);
}

/// Two terms of 2014, with 1 May to 3 May off and Sunday 4 May worked.
fn school() -> SchoolCalendar {
    let may = |day| Date::constant(2014, 5, day);
    SchoolCalendar::new(vec![
        SchoolTerm::of(window((2014, 2, 17), (2014, 7, 4))),
        SchoolTerm::of(window((2014, 9, 1), (2015, 1, 30))),
    ])
    .with_workdays(Workdays::new(vec![may(1), may(2)], vec![may(4)]))
}

#[test]
fn the_school_calendar_says_so_and_is_used_from_where_the_plan_begins() {
    let school = school();
    let known = Known {
        school: Some(&school),
        ..Known::default()
    };
    let week = read_with("第三周", &PLAN_OF_2014, &known);
    assert_eq!(days(&week), "2014-03-03..2014-03-09");
    assert_eq!(*week.assumptions, [Assumption::School]);
    let autumn = Known {
        school_from: Some(Date::constant(2014, 9, 1)),
        ..known
    };
    assert_eq!(
        days(&read_with("第三周", &PLAN_OF_2014, &autumn)),
        "2014-09-15..2014-09-21"
    );
    // Its days off and make-up days count where no other notice is given.
    let eve = Context {
        base: Date::constant(2014, 4, 30),
        ..PLAN_OF_2014
    };
    assert_eq!(
        days(&read_with("1个工作日内", &eve, &known)),
        "2014-04-30..2014-05-04"
    );
}

#[test]
fn parts_of_a_term() {
    let school = school();
    let known = Known {
        school: Some(&school),
        ..Known::default()
    };
    for (written, meant) in [
        ("本学期第8—11周", "2014-04-07..2014-05-04"),
        ("本学期第8周至第11周", "2014-04-07..2014-05-04"),
        ("第二学期第3-4周", "2014-03-03..2014-03-16"),
        ("开学第一天", "2014-09-01..2014-09-01"),
        ("新学期第一天", "2014-09-01..2014-09-01"),
        ("开学前一周", "..2014-08-25"),
        ("放假前", "..2014-07-04"),
        ("放假前一周", "..2014-06-28"),
    ] {
        assert_eq!(
            days(&read_with(written, &PLAN_OF_2014, &known)),
            meant,
            "{written}"
        );
    }
    // Not the day it opens.
    let third = read_with("开学第三天", &PLAN_OF_2014, &known);
    assert_eq!(days(&third), "unknown");
    // Which year of the course is meant is not known; the weeks are.
    let course = read_with("第四学年第二学期第7周", &PLAN_OF_2014, &known);
    assert_eq!(days(&course), "2014-03-31..2014-04-06");
    assert_eq!(course.warnings, [Warning::LeftOver("第四学年".to_owned())]);
}

#[test]
fn a_week_that_the_term_has_not_is_impossible() {
    let school = school();
    let known = Known {
        school: Some(&school),
        ..Known::default()
    };
    for (written, meant) in [
        ("第25周", "第20周"),
        ("第0周", "第1周"),
        ("第18-25周", "第18–20周"),
        ("第25周前", "第20周前"),
        ("第二学期第25周", "春季学期第20周"),
    ] {
        let reading = read_with(written, &PLAN_OF_2014, &known);
        let suggestion = Some(meant.to_owned());
        assert_eq!(
            reading,
            Reading::unread(Unread::Impossible { suggestion }),
            "{written}"
        );
    }
    // Without the calendar any week may be.
    assert_eq!(read("第25周", &PLAN_OF_2014).kind().name(), "relative");
}

#[test]
fn a_week_beside_days_is_compared() {
    let school = school();
    let known = Known {
        school: Some(&school),
        ..Known::default()
    };
    let eighth = Warning::WeekMismatch {
        first: 8,
        last: 8,
        days: window((2014, 4, 7), (2014, 4, 13)),
    };
    for written in [
        "第8周（3月1日-3月7日）",
        "第8周 3月1日-3月7日",
        "3月1日-3月7日（第8周）",
        "3.1-3.7 第8周",
    ] {
        let reading = read_with(written, &PLAN_OF_2014, &known);
        assert_eq!(days(&reading), "2014-03-01..2014-03-07", "{written}");
        assert_eq!(reading.certainty.name(), "assumed", "{written}");
        assert_eq!(reading.warnings, std::slice::from_ref(&eighth), "{written}");
    }
    // Three days of seven are another week.
    let late = read_with("第8周（4月11日-4月17日）", &PLAN_OF_2014, &known);
    assert_eq!(late.warnings, [eighth]);
    // From Monday to Friday, or from a Sunday on, it is the same week.
    for written in [
        "第8周（4月7日-4月11日）",
        "4.6-4.12 第8周",
        "第8周（4月9日）",
        "第8-9周（4月7日-4月20日）",
    ] {
        let reading = read_with(written, &PLAN_OF_2014, &known);
        assert_eq!(reading.warnings, [], "{written}");
    }
}

#[test]
fn a_document_without_a_day_is_not_of_today() {
    let undated = Known {
        undated: true,
        ..Known::default()
    };
    let of = |year_of_plan: i16, today: (i16, i8, i8)| Context {
        year: year_of_plan,
        year_from: YearFrom::Document,
        base: Date::constant(today.0, today.1, today.2),
    };
    let read = |written, context: &Context| days(&read_with(written, context, &undated));
    // Read in spring, in autumn, and a year later.
    let spring = of(2014, (2014, 3, 1));
    assert_eq!(read("即日起至10月中旬", &spring), "2014-03-01..2014-10-20");
    let autumn = of(2014, (2014, 11, 25));
    assert_eq!(read("即日起至10月中旬", &autumn), "..2014-10-20");
    let later = of(2014, (2015, 11, 25));
    assert_eq!(read("即日起至10月中旬", &later), "..2014-10-20");
    assert_eq!(read("即日起", &later), "relative");
    assert_eq!(read("月底前", &later), "relative");
    assert_eq!(read("5日内", &later), "relative");
    assert_eq!(read("4月底前", &later), "..2014-04-30");
    // A document of December speaks of the year to come.
    let december = of(2014, (2014, 12, 20));
    let dated = read_with("即日起至3月底", &december, &Known::default());
    assert_eq!(days(&dated), "2014-12-20..2015-03-31");
}

#[test]
fn limits_in_lines_are_a_list() {
    for (written, parts) in [
        (
            "2005.1—4\n2005.3—8\n2005.5—2006.6",
            &[
                "2005-01-01..2005-04-30",
                "2005-03-01..2005-08-31",
                "2005-05-01..2006-06-30",
            ][..],
        ),
        (
            "方案3月20日前\n总结7月底前",
            &["..2014-03-20", "..2014-07-31"],
        ),
        (
            "3月5日\n6日",
            &["2014-03-05..2014-03-05", "2014-03-06..2014-03-06"],
        ),
        (
            "博士10月20日前；硕士10月30日前（以系统为准）",
            &["..2014-10-20", "..2014-10-30"],
        ),
        (
            "初赛（6月14日），决赛（6月16日）",
            &["2014-06-14..2014-06-14", "2014-06-16..2014-06-16"],
        ),
    ] {
        let reading = read(written, &PLAN_OF_2014);
        let read: Vec<String> = reading.parts.iter().map(|it| days(&it.reading)).collect();
        assert_eq!(read, parts, "{written}");
    }
    // A limit that is broken over two lines is one.
    let broken = read("3月中旬\n—5月下旬", &PLAN_OF_2014);
    assert_eq!(days(&broken), "2014-03-11..2014-05-31");
    let labels = read("初赛（6月14日），决赛（6月16日）", &PLAN_OF_2014);
    let labels: Vec<_> = labels.parts.iter().map(|it| it.label.as_deref()).collect();
    assert_eq!(labels, [Some("初赛"), Some("决赛")]);
}

#[test]
fn the_second_year_of_a_range_is_the_next() {
    let reading = read("12月初~第二年1月中旬", &PLAN_OF_2014);
    assert_eq!(days(&reading), "2014-12-01..2015-01-20");
}

#[test]
fn workdays_from_a_day_on_are_doubted_without_a_notice() {
    let reading = read("5月1日起5个工作日", &PLAN_OF_2014);
    assert_eq!(days(&reading), "2014-05-01..2014-05-07");
    assert_eq!(reading.warnings, [Warning::NoWorkdayTable]);
    assert_eq!(read("5月1日起5天", &PLAN_OF_2014).warnings, []);
}

#[test]
fn what_is_counted_from_a_day_says_so() {
    let reading = read("五一后5个工作日内", &PLAN_OF_2014);
    assert_eq!(days(&reading), "2014-05-02..2014-05-08");
    assert!(reading.assumptions.contains(&Assumption::Event));
    // Where nothing is warned of, it is still no more than assumed.
    let week = read("五一后一周内", &PLAN_OF_2014);
    assert_eq!(week.certainty.name(), "assumed");
    assert_eq!(reading.warnings, [Warning::NoWorkdayTable]);
}

#[test]
fn only_what_excludes_itself_ends_on_its_eve() {
    let festival = read("3月至国庆节前", &PLAN_OF_2014);
    assert_eq!(days(&festival), "2014-03-01..2014-09-30");
    assert!(festival.assumptions.contains(&Assumption::UnitBefore));
    for (written, meant) in [
        ("3月至6月底前", "2014-03-01..2014-06-30"),
        ("3月1日至6月10日前", "2014-03-01..2014-06-10"),
    ] {
        assert_eq!(days(&read(written, &PLAN_OF_2014)), meant, "{written}");
    }
}

#[test]
fn what_only_may_come_takes_no_place() {
    let rain = read("4月15日，如遇雨顺延至4月16日", &PLAN_OF_2014);
    assert_eq!(rain.parts.len(), 2);
    assert_eq!(rain.warnings, []);
    let weekends = read("3月2日至20日，周末除外", &PLAN_OF_2014);
    assert_eq!(days(&weekends), "2014-03-02..2014-03-20");
    // A day that is named and cannot be read is not merely yet to be set.
    for written in ["3月前5月待定", "12月~第三年1月"] {
        let reading = read(written, &PLAN_OF_2014);
        assert_eq!(reading, Reading::unread(Unread::Unknown), "{written}");
    }
}

#[test]
fn a_list_with_a_part_that_comes_again_does_not_open_with_the_others() {
    let reading = read("每半年通报一次，年底总结", &PLAN_OF_2014);
    assert_eq!(days(&reading), "..2014-12-31");
    // What comes again goes on beyond the other part.
    let reading = read("4月至6月，9月至11月每周一次", &PLAN_OF_2014);
    assert_eq!(days(&reading), "list");
    for written in [
        "上半年每月一次",
        "一月一通报",
        "全年，每月一次",
        "一周一调度",
        "自10月1日起至12月31日止，每周五上报",
    ] {
        assert_eq!(
            days(&read(written, &PLAN_OF_2014)),
            "recurring",
            "{written}"
        );
    }
    // January, where nothing is counted.
    assert_eq!(days(&read("一月", &PLAN_OF_2014)), "2014-01-01..2014-01-31");
}

#[test]
fn festivals_in_a_row_are_of_one_year() {
    let april = Context {
        year_from: YearFrom::Assumed,
        base: Date::constant(2014, 4, 20),
        ..PLAN_OF_2014
    };
    let alone = Known {
        alone: true,
        ..Known::default()
    };
    let read = |written| days(&read_with(written, &april, &alone));
    assert_eq!(read("清明、五一、端午"), "2014-04-05..2014-06-02");
    assert_eq!(read("清明"), "2015-04-05..2015-04-05");
}

#[test]
fn figures_of_months_are_no_day() {
    for (written, meant) in [
        ("2014.8-10", "2014-08-01..2014-10-31"),
        ("2014.8—10", "2014-08-01..2014-10-31"),
        ("2014.8-15", "2014-08-15..2014-08-15"),
        ("2014.08.15", "2014-08-15..2014-08-15"),
    ] {
        assert_eq!(days(&read(written, &PLAN_OF_2014)), meant, "{written}");
    }
}

#[test]
fn amounts_behind_a_limit_are_left_over() {
    for (written, meant) in [
        ("5月底前至少召开1次", "..2014-05-31"),
        ("5月中旬前组织不少于3天的集中学习", "..2014-05-20"),
        ("5月15日前每个支部上报1份", "..2014-05-15"),
        ("5月10日前报办公室（联系电话：12345678）", "..2014-05-10"),
        ("高考期间（6月7日-9日）", "2014-06-07..2014-06-09"),
        ("毕业季（5-6月）", "2014-05-01..2014-06-30"),
        ("11月30日前缴清余款50%", "..2014-11-30"),
        ("12月25日前完成全年任务", "..2014-12-25"),
        ("7月4日—8月31日暑假", "2014-07-04..2014-08-31"),
        ("5月第一周的周三", "2014-05-07..2014-05-07"),
        // No length, and no season.
        ("3月前半月", "unknown"),
        ("2014年秋季", "unknown"),
    ] {
        assert_eq!(days(&read(written, &PLAN_OF_2014)), meant, "{written}");
    }
    assert_eq!(read("5月底前至少召开1次", &PLAN_OF_2014).warnings.len(), 1);
}
