//! The links of a draft or a programme: what the words propose, grouped by what tells it, with what was said to each;
//! and the form that adds one.

use luoshi_app::views::{DecidedLink, DraftReading, Verdict};
use luoshi_plan::{LinkRule, Plan, Position, Strength};
use luoshi_rules::Refusal;
use luoshi_words::Words;

use crate::{form::Field, trouble::sentence};

/// The section.
pub struct LinksShown {
    /// How many there are, and how many wait.
    pub count: String,
    /// By what tells them.
    pub groups: Vec<LinkGroup>,
    /// Adds one.
    pub form: LinkForm,
}

/// Links of one rule.
pub struct LinkGroup {
    /// The rule by its number; 0 are those of a person.
    pub rule: u8,
    /// What it says.
    pub why: String,
    /// Links to which nothing was said yet.
    pub open: usize,
    /// The links.
    pub lines: Vec<LinkLine>,
}

/// A link.
pub struct LinkLine {
    /// The item that waits.
    pub to: End,
    /// The item it waits for.
    pub from: End,
    /// What was said to it.
    pub said: Option<Said>,
    /// What it does, as it was proposed.
    pub strength: String,
    /// As forms name that.
    pub strength_name: &'static str,
    /// What it could do instead, and as forms name that.
    pub instead: (&'static str, String),
}

/// One end of a link.
pub struct End {
    /// The place of the item.
    pub at: u32,
    /// Where it is shown.
    pub href: String,
    /// That place in words.
    pub place: String,
    /// The item's short name.
    pub name: String,
}

/// What was said to a link.
pub struct Said {
    /// In words.
    pub text: String,
    /// It holds.
    pub holds: bool,
}

/// Two items and what the link does.
pub struct LinkForm {
    /// The item that waits.
    pub to: Field,
    /// The item it waits for.
    pub from: Field,
    /// What was wrong with it.
    pub error: Option<String>,
}

impl LinksShown {
    /// Shows the links of a plan; `href` tells where an item is shown.
    pub fn of(
        words: Words,
        plan: &Plan,
        links: &[DecidedLink],
        href: &dyn Fn(Position) -> String,
    ) -> LinksShown {
        let groups: Vec<LinkGroup> = LinkRule::ALL
            .iter()
            .filter_map(|rule| group(words, plan, links, *rule, href))
            .collect();
        let open: usize = groups.iter().map(|it| it.open).sum();
        LinksShown {
            count: words.with(
                "import-links-count",
                &[("n", links.len().into()), ("open", open.into())],
            ),
            groups,
            form: LinkForm::new(words, "", ""),
        }
    }
}

impl LinkForm {
    /// The form with what was typed.
    pub fn new(words: Words, to: &str, from: &str) -> LinkForm {
        LinkForm {
            to: Field::new("to", words.say("import-link-to"), to),
            from: Field::new("from", words.say("import-link-from"), from),
            error: None,
        }
    }

    /// Says why it was not taken.
    pub fn refuse(&mut self, words: Words, refusal: Refusal) {
        self.error = Some(sentence(words, refusal));
    }
}

fn group(
    words: Words,
    plan: &Plan,
    links: &[DecidedLink],
    rule: LinkRule,
    href: &dyn Fn(Position) -> String,
) -> Option<LinkGroup> {
    let links: Vec<&DecidedLink> = links.iter().filter(|it| it.link.rule == rule).collect();
    (!links.is_empty()).then(|| LinkGroup {
        rule: rule.number(),
        why: words.say(&format!("link-{}", rule.name())),
        open: links.iter().filter(|it| it.verdict.is_none()).count(),
        lines: links.iter().map(|it| line(words, plan, it, href)).collect(),
    })
}

fn line(
    words: Words,
    plan: &Plan,
    decided: &DecidedLink,
    href: &dyn Fn(Position) -> String,
) -> LinkLine {
    let end = |at: Position| End {
        at: at.0,
        href: href(at),
        place: words.with("import-place-item", &[("n", at.0.into())]),
        name: plan
            .item(at)
            .map(luoshi_plan::Item::short_name)
            .unwrap_or_default(),
    };
    let named = |it: Strength| words.say(&format!("strength-{}", it.name()));
    let strength = decided.confirmed().unwrap_or(decided.link.strength);
    let instead = match strength {
        Strength::Hard => Strength::Soft,
        Strength::Soft => Strength::Hard,
    };
    LinkLine {
        to: end(decided.link.to),
        from: end(decided.link.from),
        said: decided.verdict.map(|it| Said {
            text: match it {
                Verdict::Confirmed(it) => {
                    words.with("import-link-confirmed", &[("as", (&named(it)).into())])
                }
                Verdict::Refused => words.say("import-link-refused"),
            },
            holds: it != Verdict::Refused,
        }),
        strength: named(strength),
        strength_name: strength.name(),
        instead: (
            instead.name(),
            words.with("import-link-as", &[("as", (&named(instead)).into())]),
        ),
    }
}

/// The items whose next step an item keeps closed, as far as nobody denied it.
pub fn blocks(words: Words, reading: &DraftReading, at: Position) -> Option<String> {
    let closed = reading.links.iter().filter(|it| {
        it.link.from == at
            && it.verdict != Some(Verdict::Refused)
            && it.confirmed().unwrap_or(it.link.strength) == Strength::Hard
    });
    let mut items: Vec<u32> = closed.map(|it| it.link.to.0).collect();
    items.dedup();
    let items: Vec<String> = items.iter().map(u32::to_string).collect();
    let list = items.join(&words.say("list-divider"));
    (!items.is_empty()).then(|| {
        words.with(
            "import-blocks",
            &[("count", items.len().into()), ("list", (&list).into())],
        )
    })
}
