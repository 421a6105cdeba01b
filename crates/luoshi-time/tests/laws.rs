//! What holds for every text and every window.

use luoshi_time::{
    Certainty, Context, Date, Reading, Standing, Term, Unread, Warning, Window, YearFrom, read,
    render, render_term,
};
use proptest::prelude::*;

/// Windows of a plan: from 1000 to 9999, up to about four years long.
fn windows() -> impl Strategy<Value = Window> {
    let day = (1000_i16..=9999, 1_i8..=12, 1_i8..=31)
        .prop_filter_map("no such day", |it| Date::new(it.0, it.1, it.2).ok());
    let near = prop_oneof![0_i64..=31, 0_i64..=1500];
    let any = (day.clone(), near).prop_filter_map("beyond the calendar", |(first, days)| {
        let last = first.checked_add(jiff::ToSpan::days(days)).ok()?;
        Window::new(first, last)
    });
    // Whole units are rare among random days, and they are what schedules are made of.
    let whole = (
        day,
        0_i64..14,
        prop::sample::select(vec![1_i8, 11, 21]),
        any_end(),
    );
    let whole = whole.prop_filter_map("backwards", |(first, months, start, end)| {
        let first = first.with().day(start).build().ok()?;
        let last = first
            .first_of_month()
            .checked_add(jiff::ToSpan::months(months))
            .ok()?;
        let last = match end {
            0 => last.last_of_month(),
            day => last.with().day(day).build().ok()?,
        };
        Window::new(first, last)
    });
    prop_oneof![any, whole]
}

/// The last day of a unit; 0 stands for the end of the month.
fn any_end() -> impl Strategy<Value = i8> {
    prop::sample::select(vec![10_i8, 20, 0])
}

fn contexts() -> impl Strategy<Value = Context> {
    let from = prop::sample::select(vec![
        YearFrom::Argument,
        YearFrom::Document,
        YearFrom::Assumed,
    ]);
    let year = prop_oneof![1000_i16..=9999, any::<i16>()];
    (year, from).prop_map(|(year, year_from)| Context {
        year,
        year_from,
        base: Date::constant(2014, 3, 1),
    })
}

/// Texts that look like limits: the signs that the grammar knows, in any order.
fn near_limits() -> impl Strategy<Value = String> {
    let signs: Vec<&str> = vec![
        "3",
        "12",
        "15",
        "31",
        "2014",
        "二〇一四",
        "三",
        "十",
        "一",
        "年",
        "月",
        "日",
        "号",
        "份",
        "元",
        "上",
        "中",
        "下",
        "旬",
        "洵",
        "-",
        "—",
        "至",
        "→",
        ".",
        "/",
        "，",
        "。",
        "自",
        "起",
        "开始",
        "止",
        "期间",
        " ",
        "前",
        "后",
        "内",
        "底",
        "初",
        "、",
        "和",
        "每",
        "周",
        "第",
        "季度",
        "上半",
        "截至",
        "不少于",
        "个",
        "农历",
        "腊月",
        "五一",
        "学期",
        "寒假",
        "会",
        "长期",
        "并",
        "（",
        "）",
        "左右",
        "次年",
        "明年",
        "本",
        "今天",
        "结束",
        "20",
        "_",
        "完成",
    ];
    prop::collection::vec(prop::sample::select(signs), 0..10).prop_map(|it| it.concat())
}

/// What holds for every reading, and for its parts.
fn whole(reading: &Reading, text: &str, context: &Context) -> Result<(), ()> {
    let holds = |it: bool| if it { Ok(()) } else { Err(()) };
    if let (Some(opens), Some(due)) = (reading.opens(), reading.due()) {
        holds(opens <= due)?;
        holds(reading.window().is_some())?;
    }
    match &reading.term {
        Term::In(_) | Term::Until(_) | Term::From(_) => {
            holds(reading.certainty > Certainty::Unresolved)?
        }
        Term::Relative(_) => holds(reading.certainty == Certainty::Unresolved)?,
        Term::List => holds(reading.parts.len() > 1)?,
        Term::Unread(why) => {
            holds(reading.certainty == Certainty::Unresolved)?;
            holds(reading.window().is_none() && reading.parts.is_empty())?;
            if let Unread::Impossible {
                suggestion: Some(suggestion),
            } = why
            {
                holds(!matches!(read(suggestion, context).term, Term::Unread(_)))?;
            }
        }
        Term::Recurring(_) | Term::Quota(_) | Term::Standing(_) => {
            holds(reading.opens().is_none())?
        }
    }
    for part in &reading.parts {
        holds(text.contains(&part.text))?;
        whole(&part.reading, text, context)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_rendered_reads_back(window in windows(), year in 1000_i16..=9999, own in any::<bool>()) {
        let year = if own { window.first().year() } else { year };
        let context = Context { year, year_from: YearFrom::Document, base: window.first() };
        let written = render(window, year);
        let reading = read(&written, &context);
        prop_assert_eq!(reading.window(), Some(window), "{}", written);
        prop_assert_eq!(reading.certainty, Certainty::Exact);
    }

    #[test]
    fn ends_that_are_rendered_read_back(window in windows(), year in 1000_i16..=9999, own in any::<bool>()) {
        let year = if own { window.first().year() } else { year };
        let context = Context { year, year_from: YearFrom::Document, base: window.first() };
        for term in [Term::Until(window.first()), Term::From(window.last()), Term::Standing(Standing::AtOnce)] {
            let written = render_term(&term, year).unwrap_or_default();
            let reading = read(&written, &context);
            prop_assert_eq!(reading.certainty, Certainty::Exact, "{}", &written);
            prop_assert_eq!(reading.term, term, "{}", written);
        }
    }

    #[test]
    fn any_text_gives_an_answer(text in any::<String>(), context in contexts()) {
        read(&text, &context);
    }

    #[test]
    fn an_answer_is_whole(text in near_limits(), context in contexts()) {
        let reading = read(&text, &context);
        prop_assert!(whole(&reading, &text, &context).is_ok(), "{}: {:?}", text, reading);
    }

    #[test]
    fn unknown_words_anywhere_are_never_passed_over_in_silence(
        window in windows(),
        at in any::<prop::sample::Index>(),
        sign in prop::sample::select(vec!['甲', 'q', '校', '不']),
    ) {
        let mut signs: Vec<char> = render(window, 0).chars().collect();
        signs.insert(at.index(signs.len() + 1), sign);
        let written: String = signs.into_iter().collect();
        let context = Context { year: 2014, year_from: YearFrom::Document, base: window.first() };
        let reading = read(&written, &context);
        let told = reading.warnings.iter().any(|it| matches!(it, Warning::LeftOver(words) if words.contains(sign)));
        let dated = reading.opens().is_some() || reading.due().is_some();
        prop_assert!(!dated || told && reading.certainty <= Certainty::Assumed, "{}", written);
        prop_assert!(!dated || reading.window() == Some(window), "half read: {}", written);
    }

    #[test]
    fn width_and_blanks_do_not_matter(window in windows()) {
        let context = Context { year: 2014, year_from: YearFrom::Document, base: window.first() };
        let written = render(window, 2014);
        let plain = read(&written, &context);
        let wide: String = written
            .chars()
            .map(|it| char::from_u32(it as u32 + 0xFEE0).filter(|_| it.is_ascii()).unwrap_or(it))
            .collect();
        prop_assert_eq!(read(&wide, &context), plain.clone(), "{}", wide);
        let spaced: String = written
            .chars()
            .map(|it| if it.is_ascii_digit() { it.to_string() } else { format!(" {it}\u{3000}") })
            .collect();
        prop_assert_eq!(read(&spaced, &context), plain, "{}", spaced);
    }

    #[test]
    fn more_context_never_changes_an_exact_answer(
        text in prop_oneof![near_limits(), windows().prop_map(|it| render(it, 0))],
        year in 1990_i16..2100,
    ) {
        let less = Context { year, year_from: YearFrom::Assumed, base: Date::constant(2014, 3, 1) };
        let reading = read(&text, &less);
        if reading.certainty == Certainty::Exact {
            for (year, year_from) in [(year, YearFrom::Document), (2014, YearFrom::Argument)] {
                let more = Context { year, year_from, base: Date::constant(2015, 5, 1) };
                prop_assert_eq!(&read(&text, &more), &reading, "{}", text);
            }
        }
    }
}
