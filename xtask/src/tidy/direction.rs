//! Rooms depend downwards only, and the pure ones on nothing that talks to the world.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata};

use super::purity::PURE;
use super::tree::Complaint;

/// Every room, and the rooms that it may name in its `[dependencies]`. Tests are free.
const HOUSE: &[(&str, &[&str])] = &[
    ("luoshi-words", &[]),
    ("luoshi-time", &[]),
    ("luoshi-sheet", &[]),
    (
        "luoshi-plan",
        &["luoshi-time", "luoshi-sheet", "luoshi-words"],
    ),
    ("luoshi-rules", &["luoshi-time", "luoshi-plan"]),
    (
        "luoshi-store",
        &["luoshi-rules", "luoshi-plan", "luoshi-time"],
    ),
    (
        "luoshi-app",
        &[
            "luoshi-store",
            "luoshi-rules",
            "luoshi-plan",
            "luoshi-sheet",
            "luoshi-time",
        ],
    ),
    ("luoshi-export", &[]),
    (
        "luoshi-web",
        &[
            "luoshi-app",
            "luoshi-export",
            "luoshi-rules",
            "luoshi-plan",
            "luoshi-sheet",
            "luoshi-time",
            "luoshi-words",
        ],
    ),
    (
        "luoshi",
        &[
            "luoshi-web",
            "luoshi-export",
            "luoshi-app",
            "luoshi-store",
            "luoshi-rules",
            "luoshi-plan",
            "luoshi-sheet",
            "luoshi-time",
            "luoshi-words",
        ],
    ),
    ("xtask", &[]),
];

/// What runs, serves, stores or logs.
const WORLDLY: &[&str] = &[
    "tokio",
    "axum",
    "rusqlite",
    "postgres",
    "tracing-subscriber",
];

/// Names of packages by the package that depends on them, for building it: tests are left out.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// Dependencies of the workspace that the house does not allow.
pub fn check(metadata: &Metadata) -> Vec<Complaint> {
    let rooms: Vec<String> = metadata
        .workspace_packages()
        .iter()
        .map(|it| it.name.to_string())
        .collect();
    complaints(&rooms, &graph(metadata))
}

fn graph(metadata: &Metadata) -> Graph {
    let names: BTreeMap<_, _> = metadata
        .packages
        .iter()
        .map(|it| (&it.id, it.name.to_string()))
        .collect();
    let mut graph = Graph::new();
    for node in metadata.resolve.iter().flat_map(|it| &it.nodes) {
        let Some(name) = names.get(&node.id) else {
            continue;
        };
        let built = node.deps.iter().filter(|dep| {
            dep.dep_kinds
                .iter()
                .any(|it| it.kind == DependencyKind::Normal)
        });
        let named = built.filter_map(|dep| names.get(&dep.pkg).cloned());
        graph.entry(name.clone()).or_default().extend(named);
    }
    graph
}

fn complaints(rooms: &[String], graph: &Graph) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for room in rooms {
        let complain = |what: String| Complaint::file(&format!("crates/{room}/Cargo.toml"), what);
        let Some((_, allowed)) = HOUSE.iter().find(|(name, _)| name == room) else {
            complaints.push(complain(
                "has no place in the house (xtask/src/tidy/direction.rs)".into(),
            ));
            continue;
        };
        let named = graph
            .get(room)
            .into_iter()
            .flatten()
            .filter(|it| rooms.contains(it));
        for other in named.filter(|it| !allowed.contains(&it.as_str())) {
            complaints.push(complain(format!("may not depend on {other}")));
        }
        if PURE.contains(&room.as_str()) {
            let reached = reached_from(room, graph);
            for it in WORLDLY.iter().filter(|it| reached.contains(**it)) {
                complaints.push(complain(format!("is a pure room and reaches {it}")));
            }
        }
    }
    complaints
}

fn reached_from<'a>(room: &'a str, graph: &'a Graph) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![room];
    while let Some(name) = open.pop() {
        for next in graph.get(name).into_iter().flatten() {
            if reached.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    fn found(edges: &[(&str, &str)]) -> Vec<String> {
        let rooms = [
            "luoshi-time",
            "luoshi-plan",
            "luoshi-store",
            "luoshi-web",
            "luoshi-new",
        ];
        let rooms: Vec<String> = rooms
            .iter()
            .filter(|it| edges.iter().any(|(from, _)| from == *it))
            .map(|it| it.to_string())
            .collect();
        let mut graph = Graph::new();
        for (from, to) in edges {
            graph
                .entry(from.to_string())
                .or_default()
                .insert(to.to_string());
        }
        printed(&complaints(&rooms, &graph))
    }

    #[test]
    fn downwards_is_fine() {
        assert_eq!(
            found(&[("luoshi-plan", "luoshi-time"), ("luoshi-time", "jiff")]),
            [""; 0]
        );
    }

    #[test]
    fn upwards_and_past_the_desk_is_found() {
        assert_eq!(
            found(&[
                ("luoshi-plan", "luoshi-store"),
                ("luoshi-store", "rusqlite"),
                ("luoshi-web", "luoshi-store")
            ]),
            [
                "crates/luoshi-plan/Cargo.toml: may not depend on luoshi-store",
                "crates/luoshi-plan/Cargo.toml: is a pure room and reaches rusqlite",
                "crates/luoshi-web/Cargo.toml: may not depend on luoshi-store",
            ]
        );
    }

    #[test]
    fn a_room_without_a_place_is_found() {
        assert_eq!(
            found(&[("luoshi-new", "serde")]),
            [
                "crates/luoshi-new/Cargo.toml: has no place in the house (xtask/src/tidy/direction.rs)"
            ]
        );
    }
}
