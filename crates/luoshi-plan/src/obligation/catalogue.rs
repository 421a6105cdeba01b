//! Lists of names without a verb that governs them (教室通风检查、疫苗接种、家长会): each entry is read as if it
//! stood alone.

use std::ops::Range;

use super::ObligationKind as K;
use super::clause::Clause;
use super::object::EVENTS;
use super::token::{Source, Token};
use super::words::{Stop, Tag, Verb, sets};

/// The clauses, those that are such a list parted into their entries.
pub(super) fn parted(source: &Source, clauses: Vec<Clause>) -> Vec<Clause> {
    let mut done = Vec::with_capacity(clauses.len());
    for clause in clauses {
        if let Some(labours) = labours(source, &clause) {
            for (index, range) in labours.iter().enumerate() {
                done.push(Clause {
                    tokens: labour(&clause.tokens[range.clone()]),
                    before: if index == 0 {
                        clause.before
                    } else {
                        Stop::Semicolon
                    },
                    after: if index + 1 == labours.len() {
                        clause.after
                    } else {
                        Stop::Semicolon
                    },
                    numbered: index == 0 && clause.numbered,
                    ..clause
                });
            }
            continue;
        }
        match entries(source, &clause) {
            Some(cuts) => part(clause, &cuts, &mut done),
            None => done.push(clause),
        }
    }
    done
}

/// 做好开沟沥水、培土壅根等保障工作: verbs with their things in one word, each of which is done.
fn labours(source: &Source, clause: &Clause) -> Option<Vec<Range<usize>>> {
    let tokens = &clause.tokens;
    if clause.depth > 0 || clause.after == Stop::Colon {
        return None;
    }
    let plain = |at: usize| tokens.get(at).filter(|t| !t.quoted).map(|t| t.tag);
    let from = 1
        + (0..tokens.len())
            .take(LEAD)
            .find(|&at| plain(at) == Some(Tag::Verb(Verb::Ready)))?;
    let to = (from..tokens.len()).find(|&at| {
        sets::AND_SO_ON
            .iter()
            .any(|word| source.is(&tokens[at], word))
    })?;
    let filled = tokens.len() - to <= LEAD && tokens.last()?.tag == Tag::Filler;
    let mut ranges = Vec::new();
    let mut start = from;
    for at in from..=to {
        if at == to || plain(at) == Some(Tag::Pause) {
            ranges.push(start..at);
            start = at + 1;
        }
    }
    let says = |range: &Range<usize>| {
        range
            .clone()
            .any(|at| plain(at) == Some(Tag::Verb(Verb::Task)))
    };
    let length = |range: &Range<usize>| match (
        tokens.get(range.start),
        tokens.get(range.end.wrapping_sub(1)),
    ) {
        (Some(first), Some(last)) if range.start < range.end => last.end - first.start,
        _ => 0,
    };
    let labour = |range: &Range<usize>| {
        length(range) >= LABOUR
            && range.clone().all(|at| {
                // 清点库存: looked at, with what is.
                let looked = at == range.start
                    && matches!(plain(at), Some(Tag::Act(K::Inspection)))
                    && matches!(
                        plain(at + 1),
                        Some(Tag::Other | Tag::Thing(_) | Tag::Head(_))
                    );
                let named = at > range.start
                    && matches!(plain(at), Some(Tag::Head(_)))
                    && matches!(
                        plain(range.start),
                        Some(Tag::Act(K::Inspection) | Tag::Verb(Verb::Task))
                    );
                looked
                    || named
                    || matches!(
                        plain(at),
                        Some(Tag::Verb(Verb::Task) | Tag::Short(_) | Tag::Other | Tag::Thing(_))
                    )
            })
            && (says(range)
                || plain(range.start) == Some(Tag::Act(K::Inspection))
                || length(range) == LABOUR
                    && range
                        .clone()
                        .all(|at| matches!(plain(at), Some(Tag::Other | Tag::Short(_)))))
    };
    (filled && ranges.len() > 1 && ranges.iter().any(says) && ranges.iter().all(labour))
        .then_some(ranges)
}

/// 培土壅根 is one verb, whatever its signs are alone.
fn labour(entry: &[Token]) -> Vec<Token> {
    match (entry.first(), entry.last()) {
        (Some(first), Some(last))
            if last.end - first.start == LABOUR && !matches!(first.tag, Tag::Act(_)) =>
        {
            vec![Token {
                end: last.end,
                tag: Tag::Verb(Verb::Task),
                ..*first
            }]
        }
        _ => entry.to_vec(),
    }
}

/// What an entry ends in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// A doing or an event.
    Event(K),
    /// A doing that only has an end.
    Task,
    /// A verb of making.
    Made,
    /// Handed up, or looked at.
    Review,
}

/// Where the entries of the clause end, in tokens, if it is nothing but a list of such names.
fn entries(source: &Source, clause: &Clause) -> Option<Vec<usize>> {
    if clause.depth > 0 || clause.after == Stop::Colon || clause.tokens.len() < SHORTEST {
        return None;
    }
    let tokens = &clause.tokens;
    // 整改一项、验收一项: how.
    let each = |t: &&Token| sets::EACH_TIME.iter().any(|word| source.is(t, word));
    if tokens.iter().filter(each).count() > 1 {
        return None;
    }
    let mut cuts: Vec<usize> = Vec::new();
    let mut last: Option<End> = None;
    let mut start = 0;
    let mut paused = false;
    for at in 0..=tokens.len() {
        let joint = match tokens.get(at) {
            Some(t) if t.quoted => continue,
            Some(t) => t.tag,
            None => Tag::Pause,
        };
        if !matches!(joint, Tag::Pause | Tag::Join) {
            continue;
        }
        let entry = &tokens[start..at];
        let end = end_of(source, entry);
        // 种植与养护: one thing; 检查及反馈: two.
        if joint == Tag::Join && end == peek(source, &tokens[at + 1..]) {
            continue;
        }
        let end = end?;
        if !plain(entry) {
            return None;
        }
        paused |= at < tokens.len();
        let bare = entry.len() == 1;
        let same = last == Some(end) && matches!(end, End::Task | End::Made);
        match cuts.last_mut() {
            // 采购、安装、调试: several verbs for one thing.
            Some(cut) if bare && same && !clause.timed => *cut = at,
            _ => cuts.push(at),
        }
        last = Some(end);
        start = at + 1;
    }
    let (first, second) = (cuts.first().copied()?, cuts.get(1).copied()?);
    // 勤检查、勤通报: how.
    let sign = |from: usize| tokens.get(from).and_then(|t| source.chars.get(t.start));
    let length = |from: usize, to: usize| match (tokens.get(from), tokens.get(to - 1)) {
        (Some(head), Some(tail)) => tail.end - head.start,
        _ => 0,
    };
    let alike = sign(0) == sign(first + 1)
        && length(0, first) <= SAYING
        && length(first + 1, second) <= SAYING;
    // 财政、审计、物价部门联合督导: who.
    let from = cuts[cuts.len() - 2] + 1;
    let who = tokens[from..].iter().any(|t| {
        t.tag == Tag::Post
            || sets::UNITS.iter().any(|word| source.is(t, word))
            || sets::PARTIES.iter().any(|word| source.is(t, word))
    });
    (paused && !alike && !(who && first == 1)).then_some(cuts)
}

/// What the entry that begins here ends in.
fn peek(source: &Source, rest: &[Token]) -> Option<End> {
    let len = rest
        .iter()
        .position(|t| !t.quoted && matches!(t.tag, Tag::Pause | Tag::Join))
        .unwrap_or(rest.len());
    end_of(source, &rest[..len])
}

fn end_of(source: &Source, entry: &[Token]) -> Option<End> {
    let last = entry.iter().rfind(|t| {
        !matches!(
            t.tag,
            Tag::Quantity | Tag::Time | Tag::Space | Tag::Mark | Tag::Filler
        )
    })?;
    if last.quoted || last.end - last.start < 2 {
        return None;
    }
    match last.tag {
        Tag::Act(K::Task) => Some(End::Task),
        Tag::Act(kind) if kind != K::Checklist || entry.len() > 1 => Some(End::Event(kind)),
        Tag::Head(kind) if EVENTS.contains(&kind) || kind == K::Report => Some(End::Event(kind)),
        Tag::Verb(Verb::Task | Verb::Show | Verb::Handle) => Some(End::Task),
        Tag::Verb(Verb::Decide | Verb::Gather | Verb::Sort | Verb::Start) => {
            (entry.len() > 1).then_some(End::Task)
        }
        Tag::Verb(Verb::Assign) if sets::ARRANGED.iter().any(|word| source.is(last, word)) => {
            (entry.len() > 1).then_some(End::Made)
        }
        Tag::Verb(
            Verb::Draft | Verb::Draw | Verb::Revise | Verb::Sign | Verb::SetUp | Verb::Meet,
        ) => (entry.len() > 1).then_some(End::Made),
        Tag::Hand | Tag::HandFor(_) | Tag::Look(_) => Some(End::Review),
        _ => None,
    }
}

/// Nothing in the entry but a name: no verb with an object, no word of how, place or basis.
fn plain(entry: &[Token]) -> bool {
    let Some((last, before)) = entry.split_last() else {
        return false;
    };
    let leads = entry.first().is_some_and(|t| {
        !t.quoted
            && (t.tag == Tag::Manner || matches!(t.tag, Tag::Verb(verb) if verb != Verb::Task))
    });
    // 讲党课; 出征仪式 is a name.
    let short = matches!(
        entry,
        [first, next, ..] if !first.quoted
            && matches!(first.tag, Tag::Short(_))
            && matches!(next.tag, Tag::Head(_) | Tag::Act(_) | Tag::Thing(_) | Tag::Quantity)
    );
    if short {
        return false;
    }
    let led = leads && !before.is_empty();
    !led && last.tag != Tag::Of
        && before.iter().all(|t| {
            t.quoted
                || !matches!(
                    t.tag,
                    Tag::Prep(_)
                        | Tag::Then
                        | Tag::Never
                        | Tag::May
                        | Tag::After
                        | Tag::Of
                        | Tag::Hand
                        | Tag::Look(_)
                        | Tag::Assist
                ) && !matches!(
                    t.tag,
                    Tag::Verb(verb)
                        if !matches!(verb, Verb::Task | Verb::Order | Verb::Show | Verb::Agenda)
                )
        })
}

/// The clause in its parts; what parts them is like a semicolon.
fn part(clause: Clause, cuts: &[usize], done: &mut Vec<Clause>) {
    let mut from = 0;
    for (index, &cut) in cuts.iter().enumerate() {
        let first = index == 0;
        let last = index + 1 == cuts.len();
        done.push(Clause {
            tokens: clause.tokens[from..cut].to_vec(),
            before: if first {
                clause.before
            } else {
                Stop::Semicolon
            },
            after: if last { clause.after } else { Stop::Semicolon },
            numbered: first && clause.numbered,
            ..clause
        });
        from = cut + 1;
    }
}

/// Signs of what is said twice with one sign: 早发现、早报告.
const SAYING: usize = 4;

/// Fewer words are no list.
const SHORTEST: usize = 3;

/// Before the verb of a list of labours, and behind its last entry, stand few words.
const LEAD: usize = 5;

/// A verb and its thing, twice: 开沟沥水.
const LABOUR: usize = 4;
