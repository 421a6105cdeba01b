//! Names that seem to mean one body.

use super::{Finding, FindingCode, NONE, Place, Severity, Suggestion};
use crate::{Alias, AliasKind, Plan};

/// One finding for each thing with several names, where the first rarer name stands. A programme with two
/// names is told beside a body whose name holds it; alone it is a note.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let is_programme = |it: &&Alias| it.kind == AliasKind::Programme;
    let programme = plan.aliases.iter().find(is_programme);
    let mut findings: Vec<Finding> = Vec::new();
    for alias in plan.aliases.iter().filter(|it| it.doubtful) {
        let Some(place) = alias.place() else {
            continue;
        };
        let beside = programme.filter(|it| it.place() == Some(place));
        findings.push(at(place, alias, Severity::Warning, beside));
    }
    if let Some(programme) = programme
        && let Some(place) = programme.place()
        && !findings.iter().any(|it| it.place == place)
    {
        findings.push(at(place, programme, Severity::Note, None));
    }
    // Two things may have their first rarer name in one item: the graver or earlier question is asked first.
    let mut asked: Vec<Place> = Vec::new();
    findings.retain(|it| {
        let new = !asked.contains(&it.place);
        asked.push(it.place);
        new
    });
    findings
}

fn at(place: Place, alias: &Alias, severity: Severity, programme: Option<&Alias>) -> Finding {
    let quoted = |it: &Alias| {
        let names = it.names.iter().map(|it| format!("“{}”", it.name));
        names.collect::<String>()
    };
    let common = alias.names.first();
    Finding {
        code: FindingCode::BodyNameVaries,
        severity,
        place,
        related: alias.related(place),
        values: vec![
            ("kind", alias.kind.name().to_owned()),
            ("names", quoted(alias)),
            (
                "programme",
                programme.map_or_else(|| NONE.to_owned(), quoted),
            ),
        ],
        suggestion: match severity {
            Severity::Note => None,
            _ => common.map(|it| Suggestion::Join(it.name.clone())),
        },
    }
}
