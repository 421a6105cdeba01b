//! Time limits: not read, not set yet, with a weekday or a week that is not theirs or a year left open, going back,
//! or too coarse to work with.

use luoshi_time::{
    Context, Date, Reading, Term, Unread, Warning, Window, YearFrom, render, render_term,
};

use super::{Finding, FindingCode, NONE, Place, Severity, Suggestion, at_item};
use crate::{Item, Plan};

/// Signs and words that make a range of a limit.
const RANGES: &[char] = &[
    '-', '－', '—', '―', '–', '─', '−', '﹣', '~', '～', '〜', '∼', '至', '到', 'ー', '→',
];

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut above: Option<&Item> = None;
    for (_, item) in plan.items() {
        findings.extend(unread(item));
        findings.extend(weekday(item, plan.year));
        findings.extend(week(item, plan.year));
        findings.extend(placeholder(item, plan));
        findings.extend(coarse(item));
        findings.extend(above.and_then(|above| goes_back(above, item)));
        above = Some(item);
    }
    findings
}

fn unread(item: &Item) -> Option<Finding> {
    let Term::Unread(why) = &item.limit.reading.term else {
        return None;
    };
    let suggestion = match why {
        // The one has a finding of its own, the other that of its open year.
        Unread::Empty | Unread::NoYear => return None,
        Unread::Impossible { suggestion } => suggestion.clone(),
        Unread::Backwards | Unread::Undecided | Unread::Unknown => None,
    };
    let why = match why {
        Unread::Impossible { .. } => "impossible",
        Unread::Backwards => "backwards",
        Unread::Undecided => "undecided",
        Unread::Empty | Unread::NoYear | Unread::Unknown => "unknown",
    };
    Some(Finding {
        suggestion: suggestion.clone().map(Suggestion::Limit),
        ..at_item(
            FindingCode::TimeLimitUnreadable,
            Severity::Warning,
            item.position,
            vec![
                ("text", item.limit.written.clone()),
                ("why", why.to_owned()),
                ("suggestion", suggestion.unwrap_or_else(|| NONE.to_owned())),
            ],
        )
    })
}

/// A printed weekday that the printed day does not have. Which of the two is wrong only a person knows.
fn weekday(item: &Item, year: i16) -> Option<Finding> {
    let reading = &item.limit.reading;
    let (date, weekday, nearest) = reading.warnings.iter().find_map(|it| match it {
        Warning::WeekdayMismatch {
            date,
            weekday,
            suggestion,
        } => Some((*date, *weekday, *suggestion)),
        _ => None,
    })?;
    let weekday = WEEKDAYS.get(usize::from(weekday).checked_sub(1)?)?;
    let mend = nearest.and_then(|it| with_day(&reading.term, date, it));
    let mend = mend.and_then(|it| render_term(&it, year));
    Some(Finding {
        suggestion: mend.clone().map(Suggestion::Limit),
        ..at_item(
            FindingCode::WeekdayMismatch,
            Severity::Warning,
            item.position,
            vec![
                ("text", item.limit.written.clone()),
                ("date", render(Window::day(date), year)),
                ("weekday", (*weekday).to_owned()),
                ("suggestion", mend.unwrap_or_else(|| NONE.to_owned())),
            ],
        )
    })
}

/// A printed week of the term that has other days by the school calendar. Which of the two is wrong only a person
/// knows.
fn week(item: &Item, year: i16) -> Option<Finding> {
    let mut warnings = item.limit.reading.warnings.iter();
    let (first, last, days) = warnings.find_map(|it| match it {
        Warning::WeekMismatch { first, last, days } => Some((*first, *last, *days)),
        _ => None,
    })?;
    let weeks = match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    let days = render(days, year);
    Some(Finding {
        suggestion: Some(Suggestion::Limit(days.clone())),
        ..at_item(
            FindingCode::WeekMismatch,
            Severity::Warning,
            item.position,
            vec![
                ("text", item.limit.written.clone()),
                ("weeks", weeks),
                ("days", days),
            ],
        )
    })
}

/// Monday to Sunday, as the message files know them.
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The same limit with another day in the place of `date`. A list stays as it is: which of its parts is
/// meant would have to be written anew.
fn with_day(term: &Term, date: Date, other: Date) -> Option<Term> {
    let moved = |it: Date| if it == date { other } else { it };
    match term {
        Term::In(days) => Window::new(moved(days.first()), moved(days.last())).map(Term::In),
        Term::Until(last) if *last == date => Some(Term::Until(other)),
        Term::From(first) if *first == date => Some(Term::From(other)),
        _ => None,
    }
}

/// 20XX年, 20__年: a year that was never filled in. The year of the plan is proposed, whether it was taken
/// or is itself only assumed.
fn placeholder(item: &Item, plan: &Plan) -> Option<Finding> {
    let Reading { term, warnings, .. } = &item.limit.reading;
    let unread = *term == Term::Unread(Unread::NoYear);
    if !unread && !warnings.contains(&Warning::MaskedYear) {
        return None;
    }
    let mend = filled_in(&item.limit.written, plan);
    Some(Finding {
        suggestion: mend.clone().map(Suggestion::Limit),
        ..at_item(
            FindingCode::PlaceholderYear,
            Severity::Warning,
            item.position,
            vec![
                ("text", item.limit.written.clone()),
                (
                    "taken",
                    if unread {
                        NONE.to_owned()
                    } else {
                        plan.year.to_string()
                    },
                ),
                ("suggestion", mend.unwrap_or_else(|| NONE.to_owned())),
            ],
        )
    })
}

/// The words with the year of the plan before each 年 that has none, if that reads as days.
fn filled_in(written: &str, plan: &Plan) -> Option<String> {
    let mut filled = String::new();
    let mut pieces = written.split('年').peekable();
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            filled.push_str(piece);
            break;
        }
        let before = piece.trim_end_matches(|it: char| !it.is_alphanumeric() || "xX".contains(it));
        let digits = before.trim_end_matches(|it: char| it.is_ascii_digit());
        let open =
            before.len() < piece.len() && before.len() - digits.len() < 4 || piece.is_empty();
        match open {
            true => filled.push_str(&format!("{digits}{}年", plan.year)),
            false => filled.push_str(&format!("{piece}年")),
        }
    }
    let context = Context {
        year: plan.year,
        year_from: YearFrom::Document,
        base: plan.year_begins(),
    };
    let reading = luoshi_time::read(&filled, &context);
    let settled = !matches!(reading.term, Term::Unread(_))
        && !reading.warnings.contains(&Warning::MaskedYear);
    settled.then_some(filled)
}

/// A whole month named by itself. A range that happens to be a month was meant to the day.
fn coarse(item: &Item) -> Option<Finding> {
    let window = item.limit.reading.window()?;
    let ranged = item.limit.written.contains(RANGES);
    (is_month(window) && !ranged && item.limit.reading.parts.is_empty()).then(|| {
        at_item(
            FindingCode::CoarseTimeLimit,
            Severity::Note,
            item.position,
            vec![("text", item.limit.written.clone())],
        )
    })
}

fn is_month(window: Window) -> bool {
    window.first() == window.first().first_of_month()
        && window.last() == window.first().last_of_month()
}

/// Real schedules often name a long task first, so only what is over before the item above begins
/// is worth a word, and no more than that.
fn goes_back(above: &Item, item: &Item) -> Option<Finding> {
    let (opens, due) = (above.limit.reading.opens()?, item.limit.reading.due()?);
    (due < opens).then(|| Finding {
        related: vec![Place::Item(above.position)],
        ..at_item(
            FindingCode::TimeLimitOrder,
            Severity::Note,
            item.position,
            vec![
                ("text", item.limit.written.clone()),
                ("above", above.limit.written.clone()),
            ],
        )
    })
}
