//! Links of a draft: what is confirmed holds, what is refused stays in sight, and nothing goes round.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

use luoshi_plan::{LinkRule, Options, Plan, Position, Strength};
use luoshi_rules::{
    Refusal,
    links::{LinkKey, Verdict, check, decided},
    mend::{Decision, Matter},
};
use luoshi_time::Date;

/// The sorting waits for the consultation, the meeting for its preparation.
fn plan() -> Plan {
    let table = "<table><tr><td>序号<td>工作内容及要求<td>完成时限
        <tr><td>1<td>召开座谈会，广泛征求意见。<td>3月
        <tr><td>2<td>对征求到的意见进行梳理汇总。<td>4月
        <tr><td>3<td>做好总结大会准备工作。<td>5月
        <tr><td>4<td>召开总结大会。<td>6月</table>";
    let document = luoshi_sheet::read(table.as_bytes(), luoshi_sheet::Hint::default());
    let options = Options {
        year: Some(2026),
        table: None,
        today: Date::constant(2026, 3, 1),
    };
    luoshi_plan::read(&document, options).unwrap()
}

fn key(to: u32, from: u32, rule: LinkRule) -> LinkKey {
    LinkKey {
        to: Position(to),
        from: Position(from),
        rule,
    }
}

fn said(key: LinkKey, verdict: Verdict) -> Decision {
    Decision::Link { key, verdict }
}

const SORTING: (u32, u32, LinkRule) = (2, 1, LinkRule::Sorting);
const HARD: Verdict = Verdict::Confirmed(Strength::Hard);
const SOFT: Verdict = Verdict::Confirmed(Strength::Soft);

fn list(plan: &Plan, decisions: &[Decision]) -> Vec<String> {
    decided(plan, decisions)
        .iter()
        .map(|it| {
            let verdict = it.verdict.map_or("open", Verdict::name);
            format!("{}←{} {}", it.link.to.0, it.link.from.0, verdict)
        })
        .collect()
}

#[test]
fn what_was_said_stands_beside_what_the_words_propose() {
    let plan = plan();
    assert_eq!(list(&plan, &[]), ["2←1 open", "4←3 open"]);
    let (to, from, rule) = SORTING;
    let refused = said(key(to, from, rule), Verdict::Refused);
    assert_eq!(list(&plan, &[refused]), ["2←1 refused", "4←3 open"]);
    let mut said = vec![
        said(key(to, from, rule), SOFT),
        said(key(4, 2, LinkRule::ByHand), HARD),
    ];
    assert_eq!(list(&plan, &said), ["2←1 soft", "4←3 open", "4←2 hard"]);
    said.retain(|it| !it.is_about(&Matter::Link(key(4, 2, LinkRule::ByHand))));
    assert_eq!(list(&plan, &said), ["2←1 soft", "4←3 open"]);
    let of_no_item = Decision::Link {
        key: key(9, 2, LinkRule::ByHand),
        verdict: HARD,
    };
    assert_eq!(list(&plan, &[of_no_item]).len(), 2);
}

#[test]
fn a_later_word_replaces_the_earlier_of_the_same_link_only() {
    let one = said(key(2, 1, LinkRule::Sorting), HARD);
    assert!(said(key(2, 1, LinkRule::Sorting), Verdict::Refused).replaces(&one));
    assert!(!said(key(2, 1, LinkRule::ByHand), HARD).replaces(&one));
    assert!(!said(key(2, 3, LinkRule::Sorting), HARD).replaces(&one));
    let number = Decision::Number {
        at: Position(2),
        number: "2".to_owned(),
    };
    assert!(!number.replaces(&one) && !one.replaces(&number));
}

#[test]
fn nothing_waits_for_itself_and_nothing_is_added_twice() {
    let plan = plan();
    let by_hand = |to, from| key(to, from, LinkRule::ByHand);
    let ask = |decisions: &[Decision], key| check(key, HARD, &decided(&plan, decisions), &plan);
    assert_eq!(ask(&[], by_hand(4, 2)), Ok(()));
    assert_eq!(ask(&[], by_hand(2, 2)), Err(Refusal::LinkCircle));
    assert_eq!(ask(&[], by_hand(5, 2)), Err(Refusal::NoSuchItem));
    assert_eq!(ask(&[], by_hand(2, 1)), Err(Refusal::LinkThere));
    // One that nobody proposed can be added, not confirmed.
    assert_eq!(
        ask(&[], key(3, 1, LinkRule::Sorting)),
        Err(Refusal::NoSuchItem)
    );
    let round = [
        said(by_hand(1, 4), HARD),
        said(key(4, 3, LinkRule::Preparation), SOFT),
    ];
    assert_eq!(ask(&round, by_hand(3, 1)), Err(Refusal::LinkCircle));
    assert_eq!(ask(&round, by_hand(1, 3)), Ok(()));
    // What was refused closes no circle, and may be added after all.
    let refused = [said(key(2, 1, LinkRule::Sorting), Verdict::Refused)];
    assert_eq!(ask(&refused, by_hand(1, 2)), Ok(()));
    assert_eq!(ask(&refused, by_hand(2, 1)), Ok(()));
}
