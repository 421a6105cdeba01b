//! Windows of days in words: `3月11日–20日`, `11–20 Mar`.

use luoshi_time::{Date, Reading, Window};
use luoshi_words::{Arg, Words};

/// A window where the year is plain from what stands around it. A window that runs over the turn of a
/// year says both years.
pub fn window(words: Words, window: Window) -> String {
    match window.first().year() == window.last().year() {
        true => in_one_year(words, window, None),
        false => over_years(words, window),
    }
}

/// A window beside others of `year`: it says its year where that is another.
pub fn window_beside(words: Words, it: Window, year: i16) -> String {
    match it.first().year() == year {
        true => window(words, it),
        false => window_with_year(words, it),
    }
}

/// The days of a limit beside others of `year`, as far as it has any: a window, or the one end that is known.
pub fn days_beside(words: Words, reading: &Reading, year: i16) -> Option<String> {
    ends_beside(words, reading.opens(), reading.due(), year)
}

/// Days beside others of `year`, of which an end may be open.
pub fn ends_beside(
    words: Words,
    opens: Option<Date>,
    due: Option<Date>,
    year: i16,
) -> Option<String> {
    if let Some(window) = opens.zip(due).and_then(|(it, due)| Window::new(it, due)) {
        return Some(window_beside(words, window, year));
    }
    let one = |key: &str, day: Date| {
        let day = window_beside(words, Window::day(day), year);
        words.with(key, &[("day", (&day).into())])
    };
    match (opens, due) {
        (None, Some(due)) => Some(one("window-until", due)),
        (Some(opens), None) => Some(one("window-from", opens)),
        _ => None,
    }
}

/// A window that stands alone and says its year.
pub fn window_with_year(words: Words, window: Window) -> String {
    match window.first().year() == window.last().year() {
        true => in_one_year(words, window, Some(window.first().year())),
        false => over_years(words, window),
    }
}

/// `2026年3月–9月`, `Mar–Sep 2026`.
pub fn months(words: Words, first: Date, last: Date) -> String {
    let month = |day: Date| words.say(&format!("month-{}", day.month()));
    let (a, b) = (month(first), month(last));
    let (y, z) = (first.year().to_string(), last.year().to_string());
    if y == z && a == b {
        return words.with("date-month", &[("y", (&y).into()), ("a", (&a).into())]);
    }
    if y == z {
        words.with(
            "date-months",
            &[("y", (&y).into()), ("a", (&a).into()), ("b", (&b).into())],
        )
    } else {
        words.with(
            "date-months-over-years",
            &[
                ("y", (&y).into()),
                ("a", (&a).into()),
                ("z", (&z).into()),
                ("b", (&b).into()),
            ],
        )
    }
}

fn in_one_year(words: Words, window: Window, year: Option<i16>) -> String {
    let (first, last) = (window.first(), window.last());
    let say = |key: &str, mut values: Vec<(&str, Arg<'_>)>| match year {
        Some(year) => {
            values.push(("year", i32::from(year).into()));
            words.with(&format!("{key}-year"), &values)
        }
        None => words.with(key, &values),
    };
    let month = month(words, first);
    if first == last {
        return say(
            "window-day",
            vec![("month", (&month).into()), ("day", number(first))],
        );
    }
    if first.month() == last.month() {
        return say(
            "window-in-month",
            vec![
                ("month", (&month).into()),
                ("first", number(first)),
                ("last", number(last)),
            ],
        );
    }
    let (from, to) = (day(words, first), day(words, last));
    say(
        "window-range",
        vec![("from", (&from).into()), ("to", (&to).into())],
    )
}

fn over_years(words: Words, window: Window) -> String {
    let from = window_with_year(words, Window::day(window.first()));
    let to = window_with_year(words, Window::day(window.last()));
    words.with(
        "window-range",
        &[("from", (&from).into()), ("to", (&to).into())],
    )
}

fn day(words: Words, day: Date) -> String {
    window(words, Window::day(day))
}

fn month(words: Words, day: Date) -> String {
    words.say(&format!("month-{}", day.month()))
}

fn number(day: Date) -> Arg<'static> {
    Arg::Number(day.day().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use luoshi_words::Lang;

    fn both(from: (i16, i8, i8), to: (i16, i8, i8)) -> [String; 2] {
        let day = |it: (i16, i8, i8)| Date::constant(it.0, it.1, it.2);
        let it = Window::new(day(from), day(to)).expect("in order");
        Lang::ALL.map(|lang| window(Words::of(lang), it))
    }

    #[test]
    fn a_month_is_said_once() {
        assert_eq!(
            both((2014, 3, 11), (2014, 3, 20)),
            ["3月11日–20日", "11–20 Mar"]
        );
        assert_eq!(
            both((2014, 3, 1), (2014, 8, 31)),
            ["3月1日–8月31日", "1 Mar – 31 Aug"]
        );
        assert_eq!(both((2014, 4, 9), (2014, 4, 9)), ["4月9日", "9 Apr"]);
    }

    #[test]
    fn a_limit_with_one_end_says_which() {
        let context = luoshi_time::Context {
            year: 2014,
            year_from: luoshi_time::YearFrom::Document,
            base: Date::constant(2014, 3, 1),
        };
        let both = |written| {
            let reading = luoshi_time::read(written, &context);
            Lang::ALL.map(|lang| days_beside(Words::of(lang), &reading, 2014))
        };
        let said = |zh: &str, en: &str| [Some(zh.to_owned()), Some(en.to_owned())];
        assert_eq!(both("4月底前"), said("截至4月30日", "by 30 Apr"));
        assert_eq!(both("5月起"), said("5月1日起", "from 1 May"));
        assert_eq!(both("4月10日"), said("4月10日", "10 Apr"));
        assert_eq!(both("会后"), [None, None]);
    }

    #[test]
    fn the_year_is_said_where_it_is_not_plain() {
        assert_eq!(
            both((2014, 12, 21), (2015, 1, 10)),
            ["2014年12月21日–2015年1月10日", "21 Dec 2014 – 10 Jan 2015"]
        );
        let words = Words::of(Lang::Zh);
        let day = |month, day| Date::constant(2015, month, day);
        let range = Window::new(day(3, 1), day(8, 31)).expect("in order");
        assert_eq!(window_beside(words, range, 2015), "3月1日–8月31日");
        assert_eq!(window_beside(words, range, 2014), "2015年3月1日–8月31日");
        let xun = Window::new(day(3, 11), day(3, 20)).expect("in order");
        assert_eq!(window_with_year(words, xun), "2015年3月11日–20日");
        assert_eq!(
            window_with_year(Words::of(Lang::En), range),
            "1 Mar – 31 Aug 2015"
        );
    }

    #[test]
    fn a_programme_is_named_by_its_months() {
        let date = |y, m| Date::constant(y, m, 1);
        let zh = Words::of(Lang::Zh);
        assert_eq!(months(zh, date(2026, 3), date(2026, 9)), "2026年3月–9月");
        assert_eq!(
            months(zh, date(2026, 11), date(2027, 1)),
            "2026年11月–2027年1月"
        );
        assert_eq!(months(zh, date(2026, 6), date(2026, 6)), "2026年6月");
        let en = Words::of(Lang::En);
        assert_eq!(months(en, date(2026, 3), date(2026, 9)), "Mar–Sep 2026");
    }
}
