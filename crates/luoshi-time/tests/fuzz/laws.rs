//! What holds for every text, whatever stands in it. Shared by the test beside this file and by the target
//! of libFuzzer in `fuzz/targets/time.rs`.

use luoshi_time::{
    Anchor, Assumption, Certainty, Context, Date, Known, Part, Reading, SchoolCalendar, SchoolTerm,
    Season, Term, Unread, Warning, Window, Workdays, YearFrom, read, read_with, render_term,
};

/// The plan in which texts are read.
const PLAN: Context = Context {
    year: 2014,
    year_from: YearFrom::Document,
    base: Date::constant(2014, 3, 1),
};

/// A sign that no limit is written with.
const FOREIGN: char = '甲';

/// Looks whether the reader keeps its laws on `text`; else says which one it broke.
pub fn keep(text: &str) -> Result<(), String> {
    let reading = read(text, &PLAN);
    whole(&reading, text)?;
    comes_back(&reading)?;
    more_known_changes_nothing_exact(text)?;
    nothing_is_passed_over(text)
}

fn law(holds: bool, broken: &str, reading: &Reading) -> Result<(), String> {
    match holds {
        true => Ok(()),
        false => Err(format!("{broken}: {reading:?}")),
    }
}

/// First before last, certainty by kind, and all that is quoted stands in the text. The same for the parts.
fn whole(reading: &Reading, text: &str) -> Result<(), String> {
    if let (Some(opens), Some(due)) = (reading.opens(), reading.due()) {
        law(opens <= due, "it ends before it begins", reading)?;
        law(reading.window().is_some(), "ends without window", reading)?;
        law(reading.contains(opens), "its first day is outside", reading)?;
        law(reading.contains(due), "its last day is outside", reading)?;
    }
    let unresolved = reading.certainty == Certainty::Unresolved;
    let dated = reading.opens().is_some() || reading.due().is_some();
    match &reading.term {
        Term::In(_) | Term::Until(_) | Term::From(_) => {
            law(dated && !unresolved, "days that are unresolved", reading)?;
        }
        Term::Relative(_) => law(unresolved, "resolved without its anchor", reading)?,
        Term::List => law(reading.parts.len() > 1, "a list of one", reading)?,
        Term::Unread(why) => {
            let empty = reading.parts.is_empty() && !dated;
            law(unresolved && empty, "unread, with days", reading)?;
            if let Unread::Impossible {
                suggestion: Some(mend),
            } = why
            {
                let mended = read(mend, &PLAN);
                let reads = !matches!(mended.term, Term::Unread(_));
                law(reads, "a mend that is none", reading)?;
            }
        }
        Term::Recurring(recurring) => {
            law(!dated, "a rule of return with days", reading)?;
            let year = Window::new(Date::constant(2014, 1, 1), Date::constant(2014, 12, 31));
            let mut before = None;
            for days in year
                .iter()
                .flat_map(|it| recurring.occurrences(*it, &Known::default()).take(400))
            {
                law(
                    before.is_none_or(|it| it <= days.first()),
                    "returns go back",
                    reading,
                )?;
                before = Some(days.first());
            }
        }
        Term::Quota(_) | Term::Standing(_) => law(!dated, "days of what has none", reading)?,
    }
    for warning in &reading.warnings {
        if let Warning::LeftOver(words) = warning {
            let quoted = words.split('…').all(|it| text.contains(it));
            law(quoted, "left over what is not there", reading)?;
            let lowered = reading.certainty <= Certainty::Assumed;
            law(lowered, "left over, and exact", reading)?;
        }
    }
    for part in &reading.parts {
        law(
            text.contains(&part.text),
            "a part that is not there",
            reading,
        )?;
        let mut label = part.label.as_deref().unwrap_or_default().split('…');
        law(
            label.all(|it| text.contains(it)),
            "a label that is not there",
            reading,
        )?;
        whole(&part.reading, text)?;
    }
    Ok(())
}

/// What is written as an office would reads back as the same, and exactly.
fn comes_back(reading: &Reading) -> Result<(), String> {
    let in_print = |it: Option<Date>| it.is_none_or(|it| (1000..=9999).contains(&it.year()));
    if !in_print(reading.opens()) || !in_print(reading.due()) {
        return Ok(());
    }
    if let Some(written) = render_term(&reading.term, PLAN.year) {
        let back = read(&written, &PLAN);
        law(
            back.term == reading.term,
            &format!("comes back otherwise by {written}"),
            &back,
        )?;
        law(
            back.certainty == Certainty::Exact,
            "comes back in doubt",
            &back,
        )?;
    }
    reading
        .parts
        .iter()
        .try_for_each(|it| comes_back(&it.reading))
}

/// The year's origin, the calendars, the row above and the day of an event resolve more, and change nothing
/// that is exact.
fn more_known_changes_nothing_exact(text: &str) -> Result<(), String> {
    let assumed = Context {
        year_from: YearFrom::Assumed,
        ..PLAN
    };
    let without_year = read(text, &assumed);
    let plain = read(text, &PLAN);
    let school = school();
    let workdays = Workdays::new(
        vec![Date::constant(2014, 5, 1)],
        vec![Date::constant(2014, 5, 4)],
    );
    let anchors = [(
        Anchor::Named("会".into()),
        Window::day(Date::constant(2014, 5, 30)),
    )];
    let known = Known {
        school: Some(&school),
        workdays: Some(&workdays),
        above: Some(&plain),
        anchors: &anchors,
        ..Known::default()
    };
    let more = read_with(text, &PLAN, &known);
    whole(&more, text)?;
    whole(&plain.resolved(&PLAN, &known), text)?;
    for (less, more) in [(&without_year, &plain), (&plain, &more)] {
        if less.certainty == Certainty::Exact {
            // The school calendar may contradict a week printed beside the days: they stay, and it is told.
            let told = more
                .warnings
                .iter()
                .any(|it| matches!(it, Warning::WeekMismatch { .. }));
            law(
                less == more || told && less.term == more.term,
                &format!("more knowledge changes {less:?}"),
                more,
            )?;
        }
    }
    Ok(())
}

fn school() -> SchoolCalendar {
    let term =
        |season, first, last| Window::new(first, last).map(|days| SchoolTerm { season, days });
    let terms = [
        term(
            Season::Autumn,
            Date::constant(2013, 9, 2),
            Date::constant(2014, 1, 17),
        ),
        term(
            Season::Spring,
            Date::constant(2014, 2, 17),
            Date::constant(2014, 7, 4),
        ),
    ];
    SchoolCalendar::new(terms.into_iter().flatten().collect())
}

/// A foreign sign put into the text is told, is a label or a note in brackets, or leaves no days.
fn nothing_is_passed_over(text: &str) -> Result<(), String> {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    // In the middle, behind and before: elsewhere other texts put it.
    for at in [
        0,
        places.get(places.len() / 2).copied().unwrap_or(0),
        text.len(),
    ] {
        let (before, behind) = text.split_at(at);
        let changed = format!("{before}{FOREIGN}{behind}");
        let reading = read(&changed, &PLAN);
        whole(&reading, &changed)?;
        law(
            tells_of(&reading),
            &format!("passes over a sign of {changed}"),
            &reading,
        )?;
    }
    Ok(())
}

fn tells_of(reading: &Reading) -> bool {
    let quoted = |it: &Warning| matches!(it, Warning::LeftOver(words) if words.contains(FOREIGN));
    let dated = reading.opens().is_some() || reading.due().is_some();
    // 长期坚持学习, 研讨会前5天: a part without days is shown with all of its words.
    let stands = |it: &Part| {
        it.reading.opens().is_none() && it.reading.due().is_none() && it.text.contains(FOREIGN)
    };
    let labelled = |it: &Part| it.label.iter().any(|it| it.contains(FOREIGN)) || stands(it);
    let bracketed = |it: &Reading| it.assumptions.contains(&Assumption::Brackets);
    !dated
        || reading.warnings.iter().any(quoted)
        || bracketed(reading)
        || reading.parts.iter().any(|it| {
            labelled(it) || it.reading.warnings.iter().any(quoted) || bracketed(&it.reading)
        })
}
