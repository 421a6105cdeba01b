//! Where the programme stands, in one sentence and one drawing; what ends soon, what is open, what
//! waits for a decision.

use askama::Template;
use axum::response::Response;
use luoshi_app::views::{Frame, ProgrammeToday, Today};
use luoshi_plan::Position;
use luoshi_rules::{Action, standing::Stage};
use luoshi_time::Date;
use luoshi_words::Words;

use super::{
    sentence,
    waiting::{self, Waiting},
};
use crate::{
    caller::Visit,
    shell::{Place, Shell},
    show::{days, item::ItemShown, line::Line, sentence::Sentence},
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

/// The line of a small screen: one mark for every item, phases apart.
struct Strip {
    groups: Vec<usize>,
    label: String,
    first: String,
    now: String,
    last: String,
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
pub async fn show(visit: Visit) -> Answer<Response> {
    let (frame, view) = visit
        .ask(|desk, actor, unit| Ok((desk.frame(actor, unit)?, desk.today(actor, unit)?)))
        .await?;
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
    let window = |at: &Position| view.plan.item(*at)?.limit.reading.window();
    let ends = |at: &Position| {
        let last = window(at)?.last();
        Some(Due {
            item: shown(at)?,
            left: left(words, standing.today, last),
            day: day(last),
        })
    };
    let opens = |at: &Position| {
        let first = day(window(at)?.first());
        Some(Due {
            item: shown(at)?,
            left: None,
            day: words.with("today-from", &[("day", (&first).into())]),
        })
    };
    let ending: Vec<Due> = standing.ending.iter().filter_map(ends).collect();
    let runs = standing.stage == Stage::Running;
    let line = Line::of(words, view, &table);
    let all = view.plan.items().count();
    Running {
        ending: (runs || !ending.is_empty()).then(|| Folded::of(ending)),
        until: day(standing.soon_until),
        open: Folded::of(standing.open.iter().filter_map(shown).collect()),
        ahead: standing
            .ahead
            .iter()
            .take(AHEAD_SEEN)
            .filter_map(opens)
            .collect(),
        ahead_count: standing.ahead.len(),
        undrawn: line.as_ref().map_or(0, |it| all - it.drawn()),
        line,
        strip: strip(words, view),
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

fn strip(words: Words, view: &ProgrammeToday) -> Strip {
    let day = |it: Date| days::day_beside(words, it, view.head.year);
    let (first, last) = match view.head.span {
        Some((first, last)) => (day(first), day(last)),
        None => (String::new(), String::new()),
    };
    let n = view.plan.items().count();
    Strip {
        groups: view.plan.phases.iter().map(|it| it.items.len()).collect(),
        label: words.with("today-strip", &[("n", n.into())]),
        now: match view.standing.phases_on.as_slice() {
            [one] if !view.plan.phases.iter().all(|it| it.name.is_empty()) => {
                let phase = sentence::step(words, *one);
                words.with("today-strip-on", &[("phase", (&phase).into())])
            }
            _ => String::new(),
        },
        first,
        last,
    }
}
