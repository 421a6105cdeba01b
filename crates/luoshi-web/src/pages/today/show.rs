//! Where the programme stands, in one sentence and one drawing; what ends soon, what is open, what
//! waits for a decision.

use askama::Template;
use axum::response::Response;
use luoshi_app::views::{Frame, ProgrammeToday, Today};
use luoshi_plan::Position;
use luoshi_rules::{
    Action,
    standing::{Coming, Stage},
};
use luoshi_time::Date;
use luoshi_words::Words;

use super::{
    sentence,
    waiting::{self, Waiting},
};
use crate::{
    caller::Visit,
    shell::{Place, Shell},
    show::{
        days,
        item::ItemShown,
        line::{Drawn, Line},
        sentence::Sentence,
        strip::Strip,
    },
    trouble::{Answer, page},
};

/// Lines of a list that are seen at once.
const SEEN: usize = 7;
/// Items that are named of those to come.
const AHEAD_SEEN: usize = 3;
/// Days that are counted out loud.
const LEFT_SAID: i32 = 3;

/// The page.
#[derive(Template)]
#[template(path = "today/show.html")]
pub struct TodayPage {
    shell: Shell,
    sentence: Sentence,
    waiting: Folded<Waiting>,
    /// What was looked at and left as it is: in words, and where it is listed.
    accepted: Option<(String, String)>,
    running: Option<Running>,
    /// The way to the first schedule, for who may bring one.
    import: Option<String>,
}

/// What the page shows of a programme.
struct Running {
    table: String,
    /// What ends within seven days; none where nothing runs that could.
    ending: Option<Folded<Due>>,
    until: String,
    open: Folded<ItemShown>,
    ahead: Vec<Due>,
    ahead_count: usize,
    line: Option<Line>,
    undrawn: usize,
    strip: Strip,
}

/// An item and its day.
struct Due {
    item: ItemShown,
    /// How many days are left, where few are.
    left: Option<String>,
    day: String,
}

/// A list of which the first lines are seen at once.
struct Folded<T> {
    seen: Vec<T>,
    rest: Vec<T>,
}

impl<T> Folded<T> {
    fn of(mut all: Vec<T>) -> Folded<T> {
        // One line more takes no more room than the words that fold it away.
        let rest = match all.len() > SEEN + 1 {
            true => all.split_off(SEEN),
            false => Vec::new(),
        };
        Folded { seen: all, rest }
    }

    fn len(&self) -> usize {
        self.seen.len() + self.rest.len()
    }

    fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }
}

/// `GET /u/{unit}/today`
pub fn show(visit: Visit) -> Answer<Response> {
    let (frame, view) =
        visit.ask(|desk, actor, unit| Ok((desk.frame(actor, unit)?, desk.today(actor, unit)?)))?;
    let title = visit.words().say("today-page");
    let shell = Shell::new(&visit, &frame, Place::Today, title);
    page(&TodayPage::of(shell, &frame, &view))
}

impl TodayPage {
    /// The page for a view.
    pub fn of(shell: Shell, frame: &Frame, view: &Today) -> TodayPage {
        let words = shell.t;
        let programme = view.programme.as_ref();
        let table = programme.map_or_else(String::new, |it| {
            format!("/u/{}/p/{}", frame.unit, it.head.id)
        });
        let waiting = waiting::all(words, frame, programme, &view.drafts, &table);
        let may_import = frame.actor.may(Action::DraftWrite, &frame.unit);
        TodayPage {
            sentence: match programme {
                Some(view) => sentence::standing(words, view, waiting.len()),
                None => sentence::nothing(words, frame.today),
            },
            import: (programme.is_none() && may_import)
                .then(|| format!("/u/{}/import", frame.unit)),
            accepted: programme.and_then(|it| waiting::accepted(words, it, &table)),
            running: programme.map(|it| running(words, it, table)),
            waiting: Folded::of(waiting),
            shell,
        }
    }

    /// Whether the button of the line at `index` is the page's red one: the first thing to do.
    fn is_first_to_do(&self, index: &usize) -> bool {
        self.waiting.seen.iter().position(|it| it.to_do) == Some(*index)
    }
}

fn running(words: Words, view: &ProgrammeToday, table: String) -> Running {
    let standing = &view.standing;
    let day = |it: Date| days::day_beside(words, it, view.head.year);
    let shown = |at: &Position| {
        let item = view.plan.item(*at)?;
        Some(ItemShown::of(
            words,
            item,
            &view.kept,
            view.head.year,
            &table,
        ))
    };
    let ends = |it: &Coming| {
        Some(Due {
            item: shown(&it.item)?,
            left: left(words, standing.today, it.day),
            day: day(it.day),
        })
    };
    let opens = |it: &Coming| {
        let first = day(it.day);
        Some(Due {
            item: shown(&it.item)?,
            left: None,
            day: words.with("today-from", &[("day", (&first).into())]),
        })
    };
    // What ends within seven days is said before, open or not.
    let later = || {
        let said = |it: &&Coming| standing.ending.iter().all(|other| other.item != it.item);
        standing.ahead.iter().filter(said)
    };
    let ending: Vec<Due> = standing.ending.iter().filter_map(ends).collect();
    let runs = standing.stage == Stage::Running;
    let drawn = Drawn {
        plan: &view.plan,
        standing,
        kept: &view.kept,
        table: &table,
    };
    let line = Line::of(words, &drawn);
    let all = view.plan.items().count();
    Running {
        ending: (runs || !ending.is_empty()).then(|| Folded::of(ending)),
        until: day(standing.soon_until),
        open: Folded::of(standing.open.iter().filter_map(shown).collect()),
        ahead: later().take(AHEAD_SEEN).filter_map(opens).collect(),
        ahead_count: later().count(),
        undrawn: line.as_ref().map_or(0, |it| all - it.drawn()),
        line,
        strip: Strip::of(words, &view.plan, standing),
        table,
    }
}

/// The days that are left, where few are.
fn left(words: Words, today: Date, due: Date) -> Option<String> {
    let left = (due - today).get_days();
    (0..=LEFT_SAID)
        .contains(&left)
        .then(|| words.with("today-left", &[("n", left.into())]))
}
