//! A month as weeks, and in each week the windows that touch it, in lanes that do not overlap.

use luoshi_time::{Date, Window};

/// Days of a week, Monday first.
pub const WEEK: usize = 7;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: Date,
}

/// A week and its lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Monday.
    pub first: Date,
    /// Its days; fewer at the ends of the calendar.
    pub days: Vec<Date>,
    /// Lanes of pieces and gaps; the columns of every lane add up to the week.
    pub lanes: Vec<Vec<Span>>,
}

/// Days of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Nothing, for so many days.
    Gap(usize),
    /// Part of a window.
    Piece(Piece),
}

/// The part of a window that lies in one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which window, by its place among those given.
    pub of: usize,
    /// The weekday on which it begins, from 0, and how many days it has.
    pub at: usize,
    pub days: usize,
    /// It goes on from the week before.
    pub continued: bool,
    /// It goes on in the week after; otherwise its last day is the last of the window.
    pub continues: bool,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Month {
        Month {
            first: day.first_of_month(),
        }
    }

    /// Reads `2026-04`: one way to write each.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = text.split_once('-')?;
        let plain = |it: &str, length: usize| {
            it.len() == length && it.bytes().all(|it| it.is_ascii_digit())
        };
        if !plain(year, 4) || !plain(month, 2) {
            return None;
        }
        let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
        Some(Month { first })
    }

    /// As [`Month::parse`] reads it.
    pub fn written(self) -> String {
        format!("{:04}-{:02}", self.first.year(), self.first.month())
    }

    /// Its days.
    pub fn window(self) -> Window {
        Window::day(self.first).hull(Window::day(self.first.last_of_month()))
    }

    /// The month before; none at the beginning of the calendar.
    pub fn before(self) -> Option<Month> {
        self.first.yesterday().ok().map(Month::of)
    }

    /// The month after; none at its end.
    pub fn after(self) -> Option<Month> {
        self.window().last().tomorrow().ok().map(Month::of)
    }

    /// The weeks that touch it, with the windows in lanes: earlier openings above, and of those the longer.
    pub fn weeks(self, windows: &[Window]) -> Vec<Week> {
        let mut weeks = Vec::new();
        let back = self.first.weekday().to_monday_zero_offset();
        let mut day = (0..back).fold(self.first, |day, _| day.yesterday().unwrap_or(day));
        while day <= self.window().last() {
            let mut days = vec![day];
            while let Some(Ok(next)) = days.last().map(|it| it.tomorrow())
                && days.len() < WEEK
            {
                days.push(next);
            }
            let week = week(days, windows);
            let next = week.days.last().map(|it| it.tomorrow());
            weeks.push(week);
            match next {
                Some(Ok(next)) => day = next,
                _ => break,
            }
        }
        weeks
    }
}

fn week(days: Vec<Date>, windows: &[Window]) -> Week {
    let mut pieces: Vec<Piece> = windows
        .iter()
        .enumerate()
        .filter_map(|(of, window)| piece(&days, of, *window))
        .collect();
    pieces.sort_by_key(|it| (it.at, !it.continued, std::cmp::Reverse(it.days), it.of));
    let mut lanes: Vec<Vec<Span>> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for piece in pieces {
        let free = ends.iter().position(|end| *end <= piece.at);
        let at = free.unwrap_or(ends.len());
        if free.is_none() {
            lanes.push(Vec::new());
            ends.push(0);
        }
        if let (Some(lane), Some(end)) = (lanes.get_mut(at), ends.get_mut(at)) {
            if piece.at > *end {
                lane.push(Span::Gap(piece.at - *end));
            }
            lane.push(Span::Piece(piece));
            *end = piece.at + piece.days;
        }
    }
    for (lane, end) in lanes.iter_mut().zip(ends) {
        if end < days.len() {
            lane.push(Span::Gap(days.len() - end));
        }
    }
    Week {
        first: days.first().copied().unwrap_or(Date::ZERO),
        days,
        lanes,
    }
}

/// What of a window lies on the days of a week.
fn piece(days: &[Date], of: usize, window: Window) -> Option<Piece> {
    let at = days.iter().position(|it| window.contains(*it))?;
    let length = days.iter().filter(|it| window.contains(**it)).count();
    Some(Piece {
        of,
        at,
        days: length,
        continued: days.first().is_some_and(|it| window.first() < *it),
        continues: days.last().is_some_and(|it| window.last() > *it),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::constant(year, month, day)
    }

    fn window(from: Date, to: Date) -> Window {
        Window::new(from, to).unwrap()
    }

    #[test]
    fn a_month_is_written_in_one_way() {
        let april = Month::of(day(2026, 4, 17));
        assert_eq!(april.written(), "2026-04");
        assert_eq!(Month::parse("2026-04"), Some(april));
        for wrong in [
            "",
            "2026",
            "2026-4",
            "2026-13",
            "2026-00",
            "+026-04",
            "2026-04-01",
            "二〇二六-04",
        ] {
            assert_eq!(Month::parse(wrong), None, "{wrong}");
        }
        assert_eq!(
            april.before().map(Month::written).as_deref(),
            Some("2026-03")
        );
        assert_eq!(
            Month::of(day(2026, 12, 1))
                .after()
                .map(Month::written)
                .as_deref(),
            Some("2027-01")
        );
        assert_eq!(Month::of(Date::MAX).after(), None);
        assert_eq!(Month::of(Date::MIN).before(), None);
    }

    #[test]
    fn april_2026_begins_on_a_wednesday_and_windows_share_lanes() {
        let windows = [
            window(day(2026, 4, 11), day(2026, 4, 20)),
            window(day(2026, 4, 21), day(2026, 4, 30)),
            window(day(2026, 4, 20), day(2026, 4, 20)),
        ];
        let weeks = Month::of(day(2026, 4, 17)).weeks(&windows);
        let firsts: Vec<_> = weeks.iter().map(|it| it.first.day()).collect();
        assert_eq!(firsts, [30, 6, 13, 20, 27]);
        let lanes: Vec<_> = weeks.iter().map(|it| it.lanes.len()).collect();
        assert_eq!(lanes, [0, 1, 1, 2, 1]);
        let of = |of, at, days, continued, continues| {
            Span::Piece(Piece {
                of,
                at,
                days,
                continued,
                continues,
            })
        };
        assert_eq!(weeks[1].lanes, [[Span::Gap(5), of(0, 5, 2, false, true)]]);
        assert_eq!(weeks[2].lanes, [[of(0, 0, 7, true, true)]]);
        assert_eq!(
            weeks[3].lanes,
            [
                vec![of(0, 0, 1, true, false), of(1, 1, 6, false, true)],
                vec![of(2, 0, 1, false, false), Span::Gap(6)],
            ]
        );
    }

    fn any_day() -> impl Strategy<Value = Date> {
        let near = (2026i16..=2026, 1i8..=12, 1i8..=28);
        let far = (-9999i16..=9999, 1i8..=12, 1i8..=28);
        prop_oneof![6 => near, 1 => far].prop_map(|(year, month, it)| day(year, month, it))
    }

    proptest! {
        #[test]
        fn lanes_fill_the_week_and_every_day_of_a_window_is_there_once(
            of in prop_oneof![6 => any_day(), 1 => Just(Date::MIN), 1 => Just(Date::MAX)],
            ends in vec((any_day(), any_day()), 0..12),
        ) {
            let windows: Vec<_> = ends.iter().map(|(a, b)| Window::day(*a).hull(Window::day(*b))).collect();
            let weeks = Month::of(of).weeks(&windows);
            let days: Vec<Date> = weeks.iter().flat_map(|it| it.days.clone()).collect();
            prop_assert!(days.contains(&of) && days.len() <= 6 * WEEK);
            prop_assert!(days.iter().zip(days.iter().skip(1)).all(|(a, b)| a.tomorrow().unwrap() == *b));
            let mut covered = vec![Vec::<Date>::new(); windows.len()];
            for week in &weeks {
                for lane in &week.lanes {
                    let mut at = 0;
                    for span in lane {
                        match span {
                            Span::Gap(days) => at += days,
                            Span::Piece(piece) => {
                                prop_assert_eq!(piece.at, at);
                                at += piece.days;
                                covered[piece.of].extend(&week.days[piece.at..at]);
                                let window = windows[piece.of];
                                prop_assert_eq!(piece.continued, window.first() < week.days[piece.at]);
                                prop_assert_eq!(piece.continues, window.last() > week.days[at - 1]);
                            }
                        }
                    }
                    prop_assert_eq!(at, week.days.len());
                }
            }
            for (window, covered) in windows.iter().zip(covered) {
                let expected: Vec<_> = days.iter().copied().filter(|it| window.contains(*it)).collect();
                prop_assert_eq!(covered, expected);
            }
        }
    }
}
