//! The invariants of ARCHITECTURE.md, as far as they can be read from the tree.
//!
//! Each check is a function from a [`Tree`] to the complaints about it, and is tested on a made-up
//! tree that breaks its rule: a check that stopped checking is noticed.

mod changelog;
mod direction;
mod features;
mod length;
mod machine;
mod messages;
mod paths;
mod purity;
mod rights;
mod source;
mod sql;
mod templates;
mod tree;
mod words;

use crate::house::House;
use tree::{Complaint, Tree};

/// From the tree to what breaks a rule in it.
type Check = fn(&Tree) -> Vec<Complaint>;

/// The checks that look at files, by the rule.
const CHECKS: &[(&str, Check)] = &[
    ("pure rooms do no I/O", purity::check),
    ("rights are decided in one room", rights::check),
    ("changes are written in one room", sql::check),
    ("long files say why", length::check),
    ("messages: none missing, none unused", messages::check),
    ("words stand in the message files", words::check),
    ("pages carry no script or style", templates::check),
    ("the documents name what exists", paths::check),
    (
        "every statement of the features is answered",
        features::check,
    ),
    (
        "nothing knows the machine it was written on",
        machine::check,
    ),
    ("the changelog knows the version", changelog::check),
];

/// Runs every check and says what breaks a rule. Whether nothing does.
pub fn tidy(house: &House) -> anyhow::Result<bool> {
    let tree = Tree::of_repository(&house.root)?;
    let mut sound = tell(
        "rooms depend downwards only",
        &direction::check(&house.metadata),
    );
    for (rule, check) in CHECKS {
        sound &= tell(rule, &check(&tree));
    }
    Ok(sound)
}

fn tell(rule: &str, complaints: &[Complaint]) -> bool {
    println!(
        "{} {rule}",
        if complaints.is_empty() {
            "ok    "
        } else {
            "BROKEN"
        }
    );
    for complaint in complaints {
        println!("       {complaint}");
    }
    complaints.is_empty()
}
