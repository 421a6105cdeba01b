//! The bodies that an item names, one by one.

use crate::Item;

/// Between bodies that answer together: 教务处、德育处.
const BETWEEN: [char; 9] = ['、', '，', ',', '；', ';', '/', '／', '\n', '|'];

/// A longer beginning before a colon is no label.
const LABEL_AT_MOST: usize = 6;

impl Item {
    /// The bodies that the item names: who is responsible, each for itself; whose a duty is; who looks at a
    /// paper. One may come several times.
    pub fn bodies(&self) -> impl Iterator<Item = &str> {
        let reviews = self.obligations.iter().flat_map(|it| &it.reviews);
        let owners = self.obligations.iter().filter_map(|it| it.owner.as_deref());
        let responsible = self.responsible.as_deref().unwrap_or_default();
        taken_apart(responsible)
            .chain(owners)
            .chain(reviews.filter_map(|it| it.by.as_deref()))
    }
}

/// The bodies of a field in which several stand, without labels (牵头单位：) and empty ones.
pub(super) fn taken_apart(responsible: &str) -> impl Iterator<Item = &str> {
    responsible
        .split(BETWEEN)
        .flat_map(parted_by_blanks)
        .map(without_label)
        .filter(|it| !it.is_empty())
}

/// A blank parts bodies too, unless it only spaces the signs of a name (张 三).
fn parted_by_blanks(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    match parts.iter().all(|it| it.chars().count() > 1) {
        true => parts,
        false => vec![text.trim()],
    }
}

fn without_label(text: &str) -> &str {
    match text.split_once(['：', ':']) {
        Some((label, body)) if label.chars().count() <= LABEL_AT_MOST => body.trim(),
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_that_answer_together_are_taken_apart() {
        let apart = |text| taken_apart(text).collect::<Vec<_>>();
        assert_eq!(apart("教务处、德育处"), ["教务处", "德育处"]);
        assert_eq!(
            apart("教务处\n德育处，团委/少先队"),
            ["教务处", "德育处", "团委", "少先队"]
        );
        assert_eq!(
            apart("牵头单位：教务处；配合：总务处"),
            ["教务处", "总务处"]
        );
        assert_eq!(apart("李主任 王主任"), ["李主任", "王主任"]);
        assert_eq!(apart("张 三"), ["张 三"]);
        assert_eq!(apart(" 、"), Vec::<&str>::new());
    }
}
