//! Other readings of a limit: what is offered, and that all of it holds.

use luoshi_rules::limit::{Why, others};
use luoshi_time::{Context, Date, Term, YearFrom, read};
use proptest::prelude::*;

const CONTEXT: Context = Context {
    year: 2026,
    year_from: YearFrom::Document,
    base: Date::constant(2026, 3, 1),
};

/// What is offered for a writing, without the neighbouring years.
fn offered(written: &str) -> Vec<(Why, String)> {
    others(written, &read(written, &CONTEXT), &CONTEXT)
        .into_iter()
        .filter(|it| !matches!(it.why, Why::YearAfter | Why::YearBefore))
        .map(|it| (it.why, it.written))
        .collect()
}

fn said(all: &[(Why, &str)]) -> Vec<(Why, String)> {
    all.iter()
        .map(|(why, it)| (*why, (*it).to_owned()))
        .collect()
}

#[test]
fn a_day_before_which_may_be_left_out() {
    assert_eq!(
        offered("4月15日前"),
        said(&[(Why::DayLeftOut, "4月14日前")])
    );
    assert_eq!(offered("4月15日"), []);
}

#[test]
fn a_month_before_which_may_be_taken_in() {
    assert_eq!(offered("5月前"), said(&[(Why::UnitTakenIn, "5月底前")]));
    assert_eq!(offered("5月份之前"), said(&[(Why::UnitTakenIn, "5月底前")]));
    assert_eq!(offered("5月底前"), []);
    assert_eq!(offered("国庆节前"), []);
}

#[test]
fn the_last_month_of_a_range_may_be_left_out() {
    assert_eq!(offered("3月-8月"), said(&[(Why::EndLeftOut, "3月–7月")]));
    assert_eq!(offered("3月5日-8月31日"), []);
    assert_eq!(offered("3月中旬"), []);
}

#[test]
fn a_vague_word_may_be_meant_wider_or_narrower() {
    assert_eq!(
        offered("6月底"),
        said(&[
            (Why::Xun, "6月下旬"),
            (Why::WholeMonth, "6月"),
            (Why::OneDay, "6月30日"),
        ])
    );
    assert_eq!(
        offered("4月15日前后"),
        said(&[(Why::WholeMonth, "4月"), (Why::OneDay, "4月15日")])
    );
}

#[test]
fn what_cannot_be_has_a_neighbour() {
    assert_eq!(offered("2月30日"), said(&[(Why::Nearest, "2月28日")]));
    assert_eq!(offered("开学以后"), []);
    assert_eq!(
        offered("3月31日（周日）"),
        said(&[(Why::Weekday, "3月29日")])
    );
}

#[test]
fn several_limits_may_be_one_stretch() {
    assert_eq!(offered("3月、5月"), said(&[(Why::OneStretch, "3月–5月")]));
}

#[test]
fn the_year_may_be_another() {
    let years = |written: &str| -> Vec<String> {
        others(written, &read(written, &CONTEXT), &CONTEXT)
            .into_iter()
            .filter(|it| matches!(it.why, Why::YearAfter | Why::YearBefore))
            .map(|it| it.written)
            .collect()
    };
    assert_eq!(years("3月中旬"), ["2027年3月中旬", "2025年3月中旬"]);
    assert_eq!(years("2026年3月中旬"), [""; 0]);
    assert_eq!(
        years("11月-次年1月"),
        ["2027年11月-次年1月", "2025年11月-次年1月"]
    );
    assert_eq!(years("长期坚持"), [""; 0]);
}

proptest! {
    #[test]
    fn whatever_is_offered_reads_back_and_differs(
        month in 1u32..=13, day in 1u32..=32, to in 1u32..=13,
        form in 0usize..12,
    ) {
        let written = match form {
            0 => format!("{month}月{day}日前"),
            1 => format!("{month}月前"),
            2 => format!("{month}月-{to}月"),
            3 => format!("{month}月底"),
            4 => format!("{month}月初"),
            5 => format!("{month}月{day}日前后"),
            6 => format!("{month}月、{to}月"),
            7 => format!("{month}月{day}日（周三）"),
            8 => format!("{month}月{day}日"),
            9 => format!("截至{month}月{day}日"),
            10 => format!("{month}月{day}日-{to}月"),
            _ => format!("{month}月底前完成，{to}月验收"),
        };
        let reading = read(&written, &CONTEXT);
        let all = others(&written, &reading, &CONTEXT);
        for (at, other) in all.iter().enumerate() {
            prop_assert_eq!(&read(&other.written, &CONTEXT), &other.reading);
            prop_assert_ne!(&other.reading.term, &reading.term);
            prop_assert!(!matches!(other.reading.term, Term::Unread(_)));
            prop_assert!(all[..at].iter().all(|it| it.reading.term != other.reading.term));
        }
    }
}
