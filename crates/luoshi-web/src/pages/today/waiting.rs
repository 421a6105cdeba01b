//! What was read with doubt and waits for somebody's decision, one line each; and how much was looked at
//! and left as it is.

use luoshi_app::views::{Doubt, DraftHead, Frame, KeptFinding, ProgrammeToday};
use luoshi_plan::{Item, print::days_beside};
use luoshi_rules::Action;
use luoshi_time::{Term, Unread, YearFrom};
use luoshi_words::Words;

use crate::show::{days, doubt, item::ItemShown, limit::LimitShown};

/// One thing that waits.
pub struct Waiting {
    /// What it is.
    pub what: String,
    /// Where, and what is known beside it.
    pub place: String,
    /// Where it is decided, or can be looked at.
    pub href: String,
    /// What to do there.
    pub go: String,
    /// The way leads to a form: it is something to do.
    pub to_do: bool,
}

/// All that waits: limits, then the year, then drafts. What was kept as printed waits for nobody.
pub fn all(
    words: Words,
    frame: &Frame,
    programme: Option<&ProgrammeToday>,
    drafts: &[DraftHead],
    table: &str,
) -> Vec<Waiting> {
    let mut all = Vec::new();
    if let Some(view) = programme {
        let may_edit = frame.actor.may(Action::ItemEdit, &frame.unit);
        let asks = Asks {
            words,
            view,
            table,
            may_edit,
        };
        let doubts = view.doubts.iter();
        all.extend(doubts.filter_map(|(at, doubt)| Some(asks.limit(view.plan.item(*at)?, *doubt))));
        all.extend(asks.year());
    }
    all.extend(drafts.iter().map(|it| draft(words, frame, it)));
    all
}

/// What was looked at and left as it is: how much, and where it is listed.
pub fn accepted(words: Words, view: &ProgrammeToday, table: &str) -> Option<(String, String)> {
    let holds = |it: &&KeptFinding| {
        let item = it.item.and_then(|at| view.plan.item(at));
        item.is_some_and(|item| doubt::holds(it, item, view.plan.year_from, &view.kept))
    };
    let n = view.kept.iter().filter(holds).count();
    (n > 0).then(|| {
        (
            words.with("today-accepted", &[("n", n.into())]),
            format!("{table}?accepted=1"),
        )
    })
}

/// What the running programme asks.
struct Asks<'a> {
    words: Words,
    view: &'a ProgrammeToday,
    table: &'a str,
    may_edit: bool,
}

impl Asks<'_> {
    fn limit(&self, item: &Item, doubt: Doubt) -> Waiting {
        let (words, year) = (self.words, self.view.head.year);
        let written = item.limit.written.as_str();
        let days = days_beside(words, &item.limit.reading, year).unwrap_or_default();
        let values = [("written", written.into()), ("days", (&days).into())];
        let what = match doubt {
            Doubt::Unread if written.is_empty() => words.say("today-limit-nil"),
            // Read, but its days hang on something that has none yet.
            Doubt::Unread if !matches!(item.limit.reading.term, Term::Unread(_)) => {
                let key = match days.is_empty() {
                    true => "today-limit-no-day",
                    false => "today-limit-partly",
                };
                words.with(key, &values)
            }
            Doubt::Unread if item.limit.reading.term == Term::Unread(Unread::Undecided) => {
                words.with("today-limit-undecided", &values)
            }
            Doubt::Unread => words.with("today-limit-unread", &values),
            Doubt::Fuzzy => words.with("today-limit-fuzzy", &values),
            Doubt::Assumed => words.with("today-limit-assumed", &values),
        };
        // That words are no date, or that there are none, was just said.
        let why = match &item.limit.reading.term {
            Term::Unread(Unread::Empty | Unread::Undecided | Unread::Unknown) => None,
            Term::Unread(_) => LimitShown::of(words, &item.limit, year).why,
            _ => None,
        };
        let go = match doubt {
            Doubt::Unread => "today-go-limit",
            Doubt::Fuzzy | Doubt::Assumed => "today-go-check",
        };
        self.about(item, what, why, go)
    }

    /// That no year is printed is one doubt about every limit.
    fn year(&self) -> Option<Waiting> {
        (self.view.plan.year_from == YearFrom::Assumed).then(|| {
            let year = self.view.plan.year.to_string();
            let n = self.view.plan.items().count();
            Waiting {
                what: self
                    .words
                    .with("today-year-assumed", &[("year", (&year).into())]),
                place: self.words.with("today-all-limits", &[("n", n.into())]),
                href: self.table.to_owned(),
                go: self.words.say("today-go-timetable"),
                to_do: false,
            }
        })
    }

    /// A line about an item, with the way to its correction for who may correct it.
    fn about(&self, item: &Item, what: String, note: Option<String>, go: &str) -> Waiting {
        let view = self.view;
        let shown = ItemShown::of(self.words, item, &view.kept, view.head.year, self.table);
        let mut place = format!("{} {}", shown.place, shown.name);
        if let Some(note) = note {
            place.push_str(&self.words.say("shell-list-comma"));
            place.push_str(&note);
        }
        let (href, go) = match self.may_edit {
            true => (format!("{}/edit", shown.href), go),
            false => (shown.href, "today-go-item"),
        };
        Waiting {
            what,
            place,
            href,
            go: self.words.say(go),
            to_do: self.may_edit,
        }
    }
}

fn draft(words: Words, frame: &Frame, draft: &DraftHead) -> Waiting {
    let title = match draft.title.as_str() {
        "" => words.say("import-untitled"),
        title => title.to_owned(),
    };
    let touched = frame.zone.to_datetime(draft.touched_at).date();
    let mut facts = match draft.items {
        0 => vec![words.say("import-unread")],
        n => vec![words.with("count-items", &[("n", n.into())])],
    };
    if draft.open > 0 {
        facts.push(words.with("import-open", &[("n", draft.open.into())]));
    }
    facts.push(days::day_beside(words, touched, frame.today.year()));
    Waiting {
        what: words.with("today-draft", &[("title", (&title).into())]),
        place: facts.join(&words.say("shell-list-comma")),
        href: format!("/u/{}/import/{}", frame.unit, draft.id),
        go: words.say("today-go-draft"),
        to_do: false,
    }
}
