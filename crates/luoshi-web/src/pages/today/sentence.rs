//! The sentence of the first page: where the schedule stands by its windows. It says nothing about how
//! far the work is.

use luoshi_app::views::ProgrammeToday;
use luoshi_rules::standing::Stage;
use luoshi_time::Date;
use luoshi_words::Words;

use crate::show::{days, sentence::Sentence, strip::step};

/// The sentence. `waiting` is how many things wait for a decision.
pub fn standing(words: Words, view: &ProgrammeToday, waiting: usize) -> Sentence {
    let mut sentence = Sentence::default();
    sentence.say(today(words, view.standing.today, view.head.year));
    for (at, clause) in clauses_of(words, view).into_iter().enumerate() {
        if at > 0 {
            sentence.say(words.say("shell-list-comma"));
        }
        match clause {
            Clause::Plain(text) => sentence.say(text),
            Clause::Leads(text, href, strong) => sentence.lead(&text, href, strong),
        }
    }
    sentence.say(words.say("today-stop"));
    if waiting > 0 {
        let text = words.with("today-waiting", &[("n", waiting.into())]);
        sentence.lead(&text, "#waiting", false);
    }
    sentence
}

/// The sentence of a unit that runs nothing.
pub fn nothing(words: Words, today_is: Date) -> Sentence {
    let mut sentence = Sentence::default();
    sentence.say(today(words, today_is, today_is.year()));
    sentence.say(words.say("today-nothing"));
    sentence.say(words.say("today-stop"));
    sentence
}

enum Clause {
    Plain(String),
    Leads(String, &'static str, bool),
}

fn clauses_of(words: Words, view: &ProgrammeToday) -> Vec<Clause> {
    let standing = &view.standing;
    let day = |it: Date| days::day_beside(words, it, view.head.year);
    let mut clauses = Vec::new();
    match standing.stage {
        Stage::Undated => {
            let n = view.plan.items().count();
            let text = words.with("today-undated", &[("n", n.into())]);
            clauses.push(Clause::Leads(text, "#waiting", false));
            return clauses;
        }
        Stage::After { last } => {
            let last = day(last);
            let text = words.with("today-after", &[("day", (&last).into())]);
            clauses.push(Clause::Plain(text));
            return clauses;
        }
        Stage::Before { first } => {
            let left = (first - standing.today).get_days();
            let first = day(first);
            let values = [("day", (&first).into()), ("n", left.into())];
            clauses.push(Clause::Plain(words.with("today-before", &values)));
        }
        Stage::Running => {
            if let Some(text) = phase(words, view) {
                clauses.push(Clause::Plain(text));
            }
            clauses.push(match standing.open.len() {
                0 => Clause::Plain(words.say("today-open-none")),
                n => {
                    let text = words.with("today-open", &[("n", n.into())]);
                    Clause::Leads(text, "#open", false)
                }
            });
        }
    }
    match standing.ending.len() {
        0 if standing.stage == Stage::Running => {
            clauses.push(Clause::Plain(words.say("today-ending-nothing")));
        }
        0 => {}
        n => {
            let text = words.with("today-ending", &[("n", n.into())]);
            clauses.push(Clause::Leads(text, "#ending", true));
        }
    }
    clauses
}

/// Which phase is on, or which is next; nothing for a schedule without phases.
fn phase(words: Words, view: &ProgrammeToday) -> Option<String> {
    if view.plan.phases.iter().all(|it| it.name.is_empty()) {
        return None;
    }
    match (view.standing.phases_on.as_slice(), view.standing.phase_next) {
        ([one], _) => {
            let one = step(words, *one);
            Some(words.with("today-phase-on", &[("phase", (&one).into())]))
        }
        ([a, b], _) => {
            let (a, b) = (step(words, *a), step(words, *b));
            let values = [("a", (&a).into()), ("b", (&b).into())];
            Some(words.with("today-phases-on", &values))
        }
        ([], Some((next, first))) => {
            let (next, day) = (
                step(words, next),
                days::day_beside(words, first, view.head.year),
            );
            let values = [("phase", (&next).into()), ("day", (&day).into())];
            Some(words.with("today-phase-next", &values))
        }
        ([], None) => None,
        (many, _) => Some(words.with("today-phases-many", &[("n", many.len().into())])),
    }
}

fn today(words: Words, today: Date, year: i16) -> String {
    let weekday = today.weekday().to_monday_one_offset();
    let (day, weekday) = (
        days::day_beside(words, today, year),
        words.say(&format!("weekday-{weekday}")),
    );
    words.with(
        "today-is",
        &[("day", (&day).into()), ("weekday", (&weekday).into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::today;
    use luoshi_app::views::Today;
    use luoshi_words::Lang;

    /// The sentence, links in brackets.
    fn said(lang: Lang, view: Today, waiting: usize) -> String {
        let programme = view.programme.unwrap();
        let sentence = standing(Words::of(lang), &programme, waiting);
        let shown = sentence.pieces().iter().map(|it| match &it.href {
            Some(href) => format!("[{}]({href})", it.text),
            None => it.text.clone(),
        });
        shown.collect()
    }

    #[test]
    fn it_says_the_phase_what_is_open_and_what_ends_soon() {
        assert_eq!(
            said(Lang::Zh, today::on(4, 25), 2),
            "今天4月25日，星期六。走到第三步，[2项](#open)正在时限内，[七天内到期1项](#ending)。有[2处](#waiting)待确认。"
        );
        assert_eq!(
            said(Lang::En, today::on(4, 25), 1),
            "Saturday 25 Apr: phase 3, [2 items](#open) within their windows, [1 due within seven days](#ending). [1 place](#waiting) to confirm."
        );
    }

    #[test]
    fn what_there_is_none_of_is_said_in_words() {
        assert_eq!(
            said(Lang::Zh, today::on(4, 17), 0),
            "今天4月17日，星期五。走到第三步，[2项](#open)正在时限内，七天内没有到期的。"
        );
        assert_eq!(
            said(Lang::Zh, today::on(7, 10), 0),
            "今天7月10日，星期五。走到第四步，没有正在时限内的事项，七天内没有到期的。"
        );
    }

    #[test]
    fn between_phases_the_next_one_is_named() {
        assert_eq!(
            said(Lang::Zh, today::on(5, 20), 0),
            "今天5月20日，星期三。第四步6月1日开始，[1项](#open)正在时限内，七天内没有到期的。"
        );
    }

    #[test]
    fn phases_at_once_are_all_named_up_to_two() {
        assert!(said(Lang::Zh, today::hundred(), 0).contains("。第二步、第三步同时进行，"));
        assert!(said(Lang::En, today::hundred(), 0).contains(": phase 2 and phase 3 at once, "));
    }

    #[test]
    fn before_after_and_without_days() {
        assert_eq!(
            said(Lang::Zh, today::on(2, 20), 0),
            "今天2月20日，星期五。还没开始，第一项从3月1日起，还有9天。"
        );
        assert_eq!(
            said(Lang::Zh, today::on(10, 1), 0),
            "今天10月1日，星期四。各项时限都已过，最后一天是9月30日。"
        );
        assert_eq!(
            said(Lang::En, today::on(10, 1), 0),
            "Thursday 1 Oct: all windows have closed, the last on 30 Sep."
        );
        assert_eq!(
            said(Lang::Zh, today::undated(), 2),
            "今天4月17日，星期五。[2项](#waiting)都没有读出日期。有[2处](#waiting)待确认。"
        );
    }

    #[test]
    fn a_schedule_of_one_item_without_phases_names_none() {
        assert_eq!(
            said(Lang::Zh, today::one(), 0),
            "今天4月17日，星期五。还没开始，第一项从4月20日起，还有3天，[七天内到期1项](#ending)。"
        );
    }
}
