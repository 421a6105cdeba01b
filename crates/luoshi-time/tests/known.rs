//! What more is known resolves more: the school calendar, the public holidays, the row above, events.

#![expect(
    clippy::unwrap_used,
    reason = "a window of this file that is none has to fail"
)]

use luoshi_time::{
    Anchor, Context, Date, Known, Reading, Recurring, SchoolCalendar, SchoolTerm, Season, Term,
    Window, Workdays, YearFrom, read, read_with,
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

fn school() -> SchoolCalendar {
    let term = |season, days| SchoolTerm { season, days };
    SchoolCalendar::new(vec![
        term(Season::Autumn, window((2013, 9, 2), (2014, 1, 17))),
        term(Season::Spring, window((2014, 2, 17), (2014, 7, 4))),
        term(Season::Autumn, window((2014, 9, 1), (2015, 1, 30))),
        term(Season::Spring, window((2015, 3, 2), (2015, 7, 10))),
    ])
}

fn days(reading: &Reading) -> String {
    let day = |it: Option<Date>| it.map_or(String::new(), |it| it.to_string());
    format!(
        "{}..{} {}",
        day(reading.opens()),
        day(reading.due()),
        reading.certainty.name()
    )
}

#[test]
fn the_school_calendar() {
    let school = school();
    let known = Known {
        school: Some(&school),
        ..Known::default()
    };
    let read = |written: &str| days(&read_with(written, &PLAN_OF_2014, &known));
    let expected = [
        ("寒假前", "..2015-01-30 assumed"),
        ("暑假", "2014-07-05..2014-08-31 assumed"),
        ("放假前", "..2014-07-04 assumed"),
        ("开学前", "..2014-08-31 assumed"),
        ("开学第一周", "2014-02-17..2014-02-23 assumed"),
        ("第三周", "2014-03-03..2014-03-09 assumed"),
        ("第3-5周", "2014-03-03..2014-03-23 assumed"),
        ("第5周周三", "2014-03-19..2014-03-19 assumed"),
        ("期末", "2014-06-21..2014-07-04 fuzzy"),
        ("本学期", "2014-02-17..2014-07-04 assumed"),
        ("2013-2014学年第一学期", "2013-09-02..2014-01-17 assumed"),
        ("暑假前两周", "..2014-06-21 assumed"),
        ("计划寒假前，其它7月底前", "..2015-01-30 assumed"),
    ];
    for (written, days) in expected {
        assert_eq!(read(written), days, "{written}");
    }
}

#[test]
fn an_event_that_gets_its_day() {
    let meeting = |day| {
        [(
            Anchor::Named("会".into()),
            Window::day(Date::constant(2014, 5, day)),
        )]
    };
    let before = read("会后5个工作日内", &PLAN_OF_2014);
    assert_eq!(days(&before), ".. unresolved");
    // Friday 30 May. Monday 2 June is the Dragon Boat Festival.
    let anchors = meeting(30);
    let known = Known {
        anchors: &anchors,
        ..Known::default()
    };
    assert_eq!(
        days(&before.resolved(&PLAN_OF_2014, &known)),
        "2014-05-31..2014-06-09 assumed"
    );
    let workdays = Workdays::new(vec![Date::constant(2014, 6, 2)], vec![]);
    let known = Known {
        workdays: Some(&workdays),
        ..known
    };
    assert_eq!(
        days(&before.resolved(&PLAN_OF_2014, &known)),
        "2014-05-31..2014-06-09 assumed"
    );
    // A moved meeting moves it.
    let anchors = meeting(29);
    let known = Known {
        anchors: &anchors,
        ..known
    };
    assert_eq!(
        days(&before.resolved(&PLAN_OF_2014, &known)),
        "2014-05-30..2014-06-06 assumed"
    );
}

#[test]
fn each_side_of_an_event() {
    let anchors = [(
        Anchor::Named("会".into()),
        Window::day(Date::constant(2014, 5, 20)),
    )];
    let known = Known {
        anchors: &anchors,
        ..Known::default()
    };
    let expected = [
        ("会后", "2014-05-21.. assumed"),
        ("会前", "..2014-05-19 assumed"),
        ("会后15日内", "2014-05-21..2014-06-04 assumed"),
        ("会前一周", "..2014-05-13 assumed"),
        ("会前三日内", "2014-05-17..2014-05-19 assumed"),
        ("会前10—15天", "2014-05-05..2014-05-10 assumed"),
        ("会当天", "2014-05-20..2014-05-20 assumed"),
    ];
    for (written, expected) in expected {
        assert_eq!(
            days(&read_with(written, &PLAN_OF_2014, &known)),
            expected,
            "{written}"
        );
    }
}

#[test]
fn the_row_above() {
    let above = read("5月上旬", &PLAN_OF_2014);
    let known = Known {
        above: Some(&above),
        ..Known::default()
    };
    let expected = [
        ("同上", "2014-05-01..2014-05-10 assumed"),
        ("8—18日", "2014-05-08..2014-05-18 assumed"),
        ("下旬", "2014-05-21..2014-05-31 assumed"),
    ];
    for (written, expected) in expected {
        assert_eq!(
            days(&read_with(written, &PLAN_OF_2014, &known)),
            expected,
            "{written}"
        );
    }
}

#[test]
fn the_span_of_a_plan_over_the_new_year() {
    let span = Some(window((2014, 9, 1), (2015, 3, 31)));
    let known = Known {
        span,
        ..Known::default()
    };
    let expected = [
        ("10月", "2014-10-01..2014-10-31 exact"),
        ("2月中旬", "2015-02-11..2015-02-20 exact"),
        ("1月-3月", "2015-01-01..2015-03-31 exact"),
    ];
    for (written, expected) in expected {
        assert_eq!(
            days(&read_with(written, &PLAN_OF_2014, &known)),
            expected,
            "{written}"
        );
    }
}

#[test]
fn a_limit_alone_looks_ahead() {
    let context = Context {
        year_from: YearFrom::Assumed,
        base: Date::constant(2014, 9, 1),
        ..PLAN_OF_2014
    };
    let known = Known {
        alone: true,
        ..Known::default()
    };
    assert_eq!(
        days(&read_with("1月27日", &context, &known)),
        "2015-01-27..2015-01-27 assumed"
    );
    assert_eq!(
        days(&read_with("8月30日", &context, &known)),
        "2014-08-30..2014-08-30 assumed"
    );
    assert_eq!(
        days(&read_with("春节前", &context, &known)),
        "..2015-02-18 assumed"
    );
}

fn recurring(written: &str) -> Recurring {
    match read(written, &PLAN_OF_2014).term {
        Term::Recurring(recurring) => recurring,
        other => unreachable!("{written}: {other:?}"),
    }
}

#[test]
fn terms_and_weeks_of_a_school() {
    let school = school();
    let known = Known {
        school: Some(&school),
        ..Known::default()
    };
    let year = window((2014, 2, 1), (2014, 12, 31));
    let ends: Vec<Date> = recurring("每学期末")
        .occurrences(year, &known)
        .map(|it| it.last())
        .collect();
    assert_eq!(ends, [Date::constant(2014, 7, 4)]);
    let march = window((2014, 3, 1), (2014, 3, 31));
    let days: Vec<i8> = recurring("双周周三")
        .occurrences(march, &known)
        .map(|it| it.first().day())
        .collect();
    // Week 3 begins on 3 March.
    assert_eq!(days, [12, 26]);
}

#[test]
fn every_second_one_is_counted_from_the_first() {
    let reading = recurring("3月3日起每两周");
    let april = window((2014, 4, 1), (2014, 4, 30));
    let mondays: Vec<i8> = reading
        .occurrences(april, &Known::default())
        .map(|it| it.first().day())
        .collect();
    assert_eq!(mondays, [31, 14, 28]);
}

#[test]
fn a_list_with_words_left_over_stays_assumed_when_it_is_asked_again() {
    let before = read("一、三季度度", &PLAN_OF_2014);
    assert_eq!(before.certainty.name(), "assumed");
    assert_eq!(before.resolved(&PLAN_OF_2014, &Known::default()), before);
}

#[test]
fn what_is_done_on_each_of_several_days_is_their_label() {
    let reading = read("3月14日集中，15日外出，交报告", &PLAN_OF_2014);
    let labels: Vec<_> = reading.parts.iter().map(|it| it.label.as_deref()).collect();
    assert_eq!(labels, [Some("集中"), Some("外出，交报告")]);
}

#[test]
fn returns_come_in_the_order_of_days() {
    let Term::Recurring(recurring) = read("每年9月、3月", &PLAN_OF_2014).term else {
        unreachable!("每年 comes again");
    };
    let year = window((2014, 1, 1), (2014, 12, 31));
    let months: Vec<i8> = recurring
        .occurrences(year, &Known::default())
        .map(|it| it.first().month())
        .collect();
    assert_eq!(months, [3, 9]);
}
