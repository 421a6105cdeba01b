//! Obligations in words.

use luoshi_app::views::JoinedName;
use luoshi_plan::{AliasKind, Obligation, ObligationKind, ReviewAction};
use luoshi_words::Words;

/// An obligation as the item page shows it.
#[derive(Clone, Debug)]
pub struct ObligationShown {
    /// From 1, in printed order; the same number stands in the text.
    pub number: usize,
    /// The words that name it.
    pub name: String,
    /// What sort of thing it is.
    pub kind: String,
    /// How much is enough.
    pub quantity: Option<String>,
    /// Who looks at it, in order: body and verb as printed.
    pub reviews: Vec<ReviewShown>,
    /// Whose it is, where the unit only assists.
    pub assist: Option<String>,
    /// Says that a person put it there, or made it what it is.
    pub by_hand: Option<String>,
    /// Where it is corrected, for who may: address, words, and words that stand alone.
    pub correct: Option<(String, String, String)>,
}

/// One step of a review.
#[derive(Clone, Debug)]
pub struct ReviewShown {
    /// What the body is called, or words that say that none is printed.
    pub by: String,
    /// The body stands in the text.
    pub printed: bool,
    /// The printed verb.
    pub verb: String,
}

impl ObligationShown {
    /// Shows the obligation that is the `number`th of its item; bodies by what they are called.
    pub fn of(
        words: Words,
        number: usize,
        obligation: &Obligation,
        names: &[JoinedName],
    ) -> ObligationShown {
        let reviews = obligation.reviews.iter().map(|it| ReviewShown {
            by: it
                .by
                .as_deref()
                .map(|by| called(by, names).to_owned())
                .unwrap_or_else(|| words.say("item-review-nobody")),
            printed: it.by.is_some(),
            verb: it.verb.clone(),
        });
        let assist = obligation.assist.then(|| match &obligation.owner {
            Some(owner) => words.with(
                "item-assist-owner",
                &[("owner", called(owner, names).into())],
            ),
            None => words.say("item-assist"),
        });
        ObligationShown {
            number,
            name: obligation.name.clone(),
            kind: kind(words, obligation.kind),
            quantity: obligation.quantity.as_ref().map(ToString::to_string),
            reviews: reviews.collect(),
            assist,
            by_hand: None,
            correct: None,
        }
    }
}

/// What a body is called whose printed name is `printed`.
pub fn called<'a>(printed: &'a str, names: &'a [JoinedName]) -> &'a str {
    let joined = |it: &&JoinedName| it.kind == AliasKind::Body && it.printed == printed;
    names.iter().find(joined).map_or(printed, |it| &it.called)
}

fn kind(words: Words, kind: ObligationKind) -> String {
    words.say(&format!("kind-{}", kind.name()))
}

/// The obligations of one item in a few words: each kind once in order of appearance, with its count
/// when there are several, then what others do with them: `文件2`, `审阅`, `备案`.
pub fn kinds(words: Words, obligations: &[Obligation]) -> Vec<String> {
    let mut kinds: Vec<(ObligationKind, u32)> = Vec::new();
    for obligation in obligations {
        match kinds.iter_mut().find(|(it, _)| *it == obligation.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((obligation.kind, 1)),
        }
    }
    let said = |(it, count)| (kind(words, it), count);
    let mut counts: Vec<(String, u32)> = kinds.into_iter().map(said).collect();
    for review in obligations.iter().flat_map(|it| &it.reviews) {
        let action = words.say(match review.action {
            ReviewAction::Review => "review-action-review",
            ReviewAction::File => "review-action-file",
            ReviewAction::Report => "review-action-report",
            ReviewAction::Agree => "review-action-agree",
        });
        // An agreement is agreed upon, a review reviewed: once is enough.
        if !counts.iter().any(|(it, _)| *it == action) {
            counts.push((action, 1));
        }
    }
    counts
        .into_iter()
        .map(|(kind, count)| match count {
            1 => kind,
            _ => words.with(
                "timetable-kind-count",
                &[("kind", (&kind).into()), ("n", count.into())],
            ),
        })
        .collect()
}
