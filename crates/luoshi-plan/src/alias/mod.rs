//! Aliases (别名): several names in one schedule that seem to mean one body, or one programme.
//!
//! Each is a proposal that a person confirms or refuses at import. What is proposed is told by the names
//! alone: one ends with the other, or has a word more inside. No list of known bodies is kept.

mod bodies;
mod named;
mod party;
mod programme;
#[cfg(test)]
mod tests;

use crate::word_list::WordList;
use crate::{Item, Place, Plan};

pub(crate) use bodies::is_outside;

/// Several names that seem to mean one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Of what sort the thing is.
    pub kind: AliasKind,
    /// At least two names, the commonest first.
    pub names: Vec<AliasName>,
    /// It is not plain that they mean one: a finding asks.
    pub doubtful: bool,
}

/// What several names mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AliasKind {
    /// A body outside the unit: 督导组, 领导小组办公室.
    Body,
    /// The unit's own party organisation, of which a unit has one kind: 党委 or 党总支.
    Party,
    /// The programme itself.
    Programme,
}

impl AliasKind {
    /// As printed in JSON and stored.
    pub fn name(self) -> &'static str {
        match self {
            AliasKind::Body => "body",
            AliasKind::Party => "party",
            AliasKind::Programme => "programme",
        }
    }

    /// Whether the words of `item` speak of such a thing by `name`: a body is one that looks at a paper,
    /// owns a duty or is responsible.
    pub fn is_named(self, name: &str, item: &Item) -> bool {
        match self {
            AliasKind::Body => item.bodies().any(|it| it == name),
            AliasKind::Party => party::names_own(&item.content, name),
            AliasKind::Programme => item.content.contains(name),
        }
    }

    /// The kind with that outside name.
    pub fn from_name(name: &str) -> Option<AliasKind> {
        match name {
            "body" => Some(AliasKind::Body),
            "party" => Some(AliasKind::Party),
            "programme" => Some(AliasKind::Programme),
            _ => None,
        }
    }
}

/// One of the names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AliasName {
    /// As printed.
    pub name: String,
    /// Where it stands: the header, then items in reading order.
    pub places: Vec<Place>,
}

impl Alias {
    /// The places of every name, with those of names that stand in many items cut to the first: enough
    /// for a person to see what is meant. The first place of the first rarer name is left out; it is
    /// where the finding stands.
    pub(crate) fn related(&self, at: Place) -> Vec<Place> {
        /// A name in more items than this is known by its first.
        const FEW: usize = 5;
        let mut related: Vec<Place> = self
            .names
            .iter()
            .flat_map(|it| match it.places.len() > FEW {
                true => it.places.get(..1).unwrap_or_default(),
                false => it.places.as_slice(),
            })
            .copied()
            .filter(|it| *it != at)
            .collect();
        related.sort_unstable();
        related.dedup();
        related
    }

    /// The first item with a name that is not the commonest; the header, if only that has one.
    pub(crate) fn place(&self) -> Option<Place> {
        let rarer = self.names.iter().skip(1).flat_map(|it| &it.places);
        let items = rarer.clone().filter(|it| matches!(it, Place::Item(_)));
        items.min().or(rarer.min()).copied()
    }
}

/// A schedule that says what it shortens needs no question.
const SHORTENED: WordList = WordList("简称");

/// The aliases of a plan: bodies in the order of their first doubt, then the party organisation, then the
/// programme.
pub(crate) fn derive(plan: &Plan) -> Vec<Alias> {
    let texts = Texts::of(plan);
    let mut aliases = bodies::find(plan, &texts);
    aliases.extend(party::find(&texts));
    aliases.extend(programme::find(plan, &texts));
    aliases
}

/// The texts in which names are looked for, in the order of the document.
struct Texts<'a>(Vec<(Place, &'a str)>);

impl<'a> Texts<'a> {
    fn of(plan: &'a Plan) -> Texts<'a> {
        let header = plan.columns.iter().map(|it| it.label.as_str());
        let header = header.map(|it| (Place::Header, it));
        let items = plan.items();
        let items = items.flat_map(|(_, it)| {
            let texts = [Some(it.content.as_str()), it.responsible.as_deref()];
            let texts = texts.into_iter().flatten();
            texts.map(|text| (Place::Item(it.position), text))
        });
        Texts(header.chain(items).collect())
    }

    fn iter(&self) -> impl Iterator<Item = (Place, &'a str)> {
        self.0.iter().copied()
    }

    /// Where each name stands by itself, not inside a longer one of them.
    fn places(&self, names: &[String]) -> Vec<Vec<Place>> {
        let mut places: Vec<Vec<Place>> = vec![Vec::new(); names.len()];
        for (place, text) in self.iter() {
            let spans: Vec<(usize, usize, usize)> = names
                .iter()
                .enumerate()
                .flat_map(|(of, name)| {
                    let found = text.match_indices(name.as_str());
                    found.map(move |(at, _)| (of, at, at + name.len()))
                })
                .take(NAMES_AT_MOST)
                .collect();
            for &(of, from, to) in &spans {
                let inside = |it: &&(usize, usize, usize)| {
                    it.0 != of && it.1 <= from && to <= it.2 && it.2 - it.1 > to - from
                };
                if spans.iter().find(inside).is_none()
                    && let Some(all) = places.get_mut(of)
                    && all.last() != Some(&place)
                {
                    all.push(place);
                }
            }
        }
        places
    }
}

/// Names of bodies that are compared, and names in one item. No schedule has more.
const NAMES_AT_MOST: usize = 60;

/// The names with their places, the commonest first; none where fewer than two stand anywhere.
fn alias(kind: AliasKind, names: Vec<(String, Vec<Place>)>, doubtful: bool) -> Option<Alias> {
    let mut names: Vec<AliasName> = names
        .into_iter()
        .filter(|(_, places)| !places.is_empty())
        .map(|(name, places)| AliasName { name, places })
        .collect();
    names.sort_by_key(|it| {
        (
            std::cmp::Reverse(it.places.len()),
            it.places.first().copied(),
        )
    });
    (names.len() > 1).then_some(Alias {
        kind,
        names,
        doubtful,
    })
}
