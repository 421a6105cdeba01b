//! Correcting what was read from an item's words: what is kept, what is refused, what a new wording
//! leaves of it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up has to fail"
)]

use luoshi_plan::{Obligation, ObligationKind as Kind, Position, ReviewAction, obligation::read};
use luoshi_rules::{
    Action, Actor, Change, Permit, Person, PersonId, ProgrammeId, Refusal, Rejected, Role, Seat,
    UnitId,
    item::{self, Ends, ItemNow},
    obligation::{Corrected, Correction, MOST, Said, Wanted, amount, correct, reread},
    refusal::Field,
    text::Reason,
};
use luoshi_time::{Certainty, Context, Date, Known, YearFrom};
use proptest::prelude::*;

const TEXT: &str = "制定值班方案，报区教育局备案。\n国庆节前慰问退休教师。";

fn permit(action: Action) -> Permit {
    let unit = UnitId::parse("u").unwrap();
    let person = Person {
        id: PersonId::parse("p").unwrap(),
        name: "周晓岚".to_owned(),
        seats: vec![Seat {
            role: Role::Office,
            unit: unit.clone(),
        }],
    };
    Actor::Person(person).permit(action, &unit).unwrap()
}

fn item(content: &str) -> ItemNow {
    ItemNow {
        position: Position(4),
        number: "4".to_owned(),
        printed: None,
        content: content.to_owned(),
        limit: "9月".to_owned(),
        meant: None,
        ends: Ends::default(),
        window_by_person: false,
        certainty: Certainty::Exact,
        rev: 6,
    }
}

fn wanted(kind: Kind, words: &str) -> Wanted {
    Wanted {
        kind,
        words: words.to_owned(),
        name: String::new(),
        amount: None,
        unit: String::new(),
        reviews: Vec::new(),
    }
}

fn said(standing: Vec<Obligation>, correction: Correction) -> Result<Corrected, Rejected> {
    let outcome = correct(
        &permit(Action::ItemEdit),
        &ProgrammeId::parse("g").unwrap(),
        &item(TEXT),
        standing,
        &correction,
        Reason::parse("读错了").unwrap(),
        "2014-04-17T01:00:00Z".parse().unwrap(),
    )?;
    assert_eq!(outcome.command, "obligation.correct");
    let [Change::ObligationCorrected(it)] = outcome.changes.as_slice() else {
        panic!("one change")
    };
    Ok((**it).clone())
}

fn refused(correction: Correction) -> Refusal {
    match said(read(TEXT), correction) {
        Err(Rejected::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn lines(content: &str, obligations: &[Obligation]) -> Vec<String> {
    let line = |it: &Obligation| format!("{} {}", it.kind.name(), &content[it.span.clone()]);
    obligations.iter().map(line).collect()
}

#[test]
fn a_requirement_becomes_what_a_person_says_and_its_review_keeps_the_printed_verb() {
    let plan = Wanted {
        name: "值班安排".to_owned(),
        amount: amount("0.5").unwrap(),
        unit: "天".to_owned(),
        reviews: vec![
            (ReviewAction::File, Some("区教育局".to_owned())),
            (ReviewAction::Review, Some("校长".to_owned())),
        ],
        ..wanted(Kind::Rules, "制定值班方案")
    };
    let it = said(read(TEXT), Correction::Replace(0, plan)).unwrap();
    let made = &it.obligations[0];
    assert_eq!(made.name, "值班安排");
    assert_eq!(made.quantity.as_ref().unwrap().to_string(), "0.5天");
    let verbs: Vec<&str> = made.reviews.iter().map(|it| it.verb.as_str()).collect();
    assert_eq!(verbs, ["备案", "审核"]);
    assert_eq!(it.said.was.as_ref().unwrap().kind, Kind::Document);
    let now = it.said.now.unwrap();
    assert_eq!(now.told, "值班安排 0.5天 区教育局备案 校长审核");
    assert_eq!(
        (now.kind, now.words.as_str()),
        (Kind::Rules, "制定值班方案")
    );
}

#[test]
fn one_that_was_not_seen_stands_in_the_order_of_the_text_with_its_words_as_name() {
    let standing: Vec<Obligation> = read(TEXT).into_iter().skip(1).collect();
    let it = said(
        standing,
        Correction::Add(wanted(Kind::Document, "制定 值班\n方案")),
    )
    .unwrap();
    let shown = lines(TEXT, &it.obligations);
    assert_eq!(shown[0], "document 制定值班方案");
    assert_eq!(it.obligations[0].name, "制定值班方案");
    assert_eq!(it.said.was, None);
}

#[test]
fn one_that_is_none_goes_and_only_it() {
    let before = lines(TEXT, &read(TEXT));
    let it = said(read(TEXT), Correction::Remove(0)).unwrap();
    assert_eq!(lines(TEXT, &it.obligations), before[1..]);
    assert_eq!((it.said.now, it.rev), (None, 6));
}

#[test]
fn what_cannot_be_is_refused_with_what_to_do() {
    let plan = || wanted(Kind::Document, "制定值班方案");
    let add = |wanted| refused(Correction::Add(wanted));
    assert_eq!(
        add(wanted(Kind::Task, "慰问在职教师")),
        Refusal::WordsNotThere
    );
    assert_eq!(
        add(wanted(Kind::Task, "  ")),
        Refusal::Missing(Field::Words)
    );
    assert_eq!(add(plan()), Refusal::ObligationThere);
    let no_amount = Wanted {
        unit: "天".to_owned(),
        ..wanted(Kind::Task, "国庆节前")
    };
    assert_eq!(add(no_amount), Refusal::NoAmount);
    assert_eq!(refused(Correction::Remove(9)), Refusal::NoSuchObligation);
    let same = Wanted {
        name: "值班方案".to_owned(),
        reviews: vec![(ReviewAction::File, Some("区教育局".to_owned()))],
        ..plan()
    };
    assert_eq!(
        refused(Correction::Replace(0, same)),
        Refusal::NothingChanged
    );
    let full = vec![read(TEXT)[0].clone(); MOST];
    let more = said(full, Correction::Add(wanted(Kind::Task, "慰问退休教师")));
    assert_eq!(
        more.unwrap_err(),
        Rejected::Refused(Refusal::TooManyObligations)
    );
    let denied = correct(
        &permit(Action::PlanAdopt),
        &ProgrammeId::parse("g").unwrap(),
        &item(TEXT),
        read(TEXT),
        &Correction::Remove(0),
        Reason::parse("读错了").unwrap(),
        "2014-04-17T01:00:00Z".parse().unwrap(),
    );
    assert_eq!(denied.unwrap_err(), Rejected::Denied);
}

#[test]
fn words_that_long_need_a_name() {
    let long = "制定方案。".repeat(10);
    let outcome = correct(
        &permit(Action::ItemEdit),
        &ProgrammeId::parse("g").unwrap(),
        &item(&long),
        Vec::new(),
        &Correction::Add(wanted(Kind::Document, &long)),
        Reason::parse("读错了").unwrap(),
        "2014-04-17T01:00:00Z".parse().unwrap(),
    );
    let missing = Rejected::Refused(Refusal::Missing(Field::Name));
    assert_eq!(outcome.unwrap_err(), missing);
}

#[test]
fn amounts_are_numbers_with_up_to_two_decimals() {
    for (text, hundredths) in [
        ("4", 400),
        ("0.5", 50),
        (" 1.25 ", 125),
        ("12000", 1_200_000),
    ] {
        assert_eq!(amount(text), Ok(Some(hundredths)), "{text}");
    }
    assert_eq!(amount(" "), Ok(None));
    for text in [
        "四",
        "-1",
        "0",
        "1.",
        ".5",
        "1.234",
        "1e3",
        "99999999999",
        "1,000",
    ] {
        assert_eq!(amount(text), Err(Refusal::NoAmount), "{text}");
    }
}

/// Says two things of the item, then gives it another wording.
fn after_edit(content: &str) -> Vec<String> {
    let first = said(
        read(TEXT),
        Correction::Replace(0, wanted(Kind::Rules, "制定值班方案")),
    );
    let first = first.unwrap();
    let visit = first
        .obligations
        .iter()
        .position(|it| it.kind != Kind::Rules);
    let second = said(first.obligations, Correction::Remove(visit.unwrap())).unwrap();
    let said: Vec<Said> = vec![first.said, second.said];
    let read = reread(content, &item(TEXT), &second.obligations, &said);
    lines(content, &read)
}

#[test]
fn what_a_person_said_holds_for_a_new_wording_as_long_as_the_words_stand_there() {
    assert_eq!(
        after_edit("9月底前制定值班方案，报区教育局备案。\n国庆节前慰问退休教师。召开家长会。"),
        ["rules 制定值班方案", "meeting 召开家长会"]
    );
    assert_eq!(
        after_edit("制定巡查方案。慰问老教师。"),
        ["document 制定巡查方案", "activity 慰问老教师"]
    );
}

#[test]
fn an_edit_of_the_wording_asks_what_persons_said() {
    let removed = said(read(TEXT), Correction::Remove(0)).unwrap();
    let context = Context {
        year: 2014,
        year_from: YearFrom::Argument,
        base: Date::constant(2014, 1, 1),
    };
    let before = item(TEXT);
    let wanted = item::Wanted {
        number: before.number.clone(),
        content: format!("{TEXT}召开家长会。"),
        limit: before.limit.clone(),
        first: None,
        last: None,
        reason: Reason::parse("补充").unwrap(),
    };
    let outcome = item::edit(
        &permit(Action::ItemEdit),
        &ProgrammeId::parse("g").unwrap(),
        before,
        (&removed.obligations, &[removed.said]),
        wanted.clone(),
        (&context, &Known::default()),
        "2014-04-17T01:00:00Z".parse().unwrap(),
    )
    .unwrap();
    let [Change::ItemEdited(edit)] = outcome.changes.as_slice() else {
        panic!("one change")
    };
    let kinds: Vec<Kind> = edit
        .obligations
        .iter()
        .flatten()
        .map(|it| it.kind)
        .collect();
    assert_eq!(kinds, [Kind::Activity, Kind::Meeting]);
}

proptest! {
    /// Whatever is typed, the spans of what comes of it fit the text.
    #[test]
    fn spans_always_fit(content in "[制定方案报备。 \n会a]{0,40}", words in "[制定方案报备。 \n会a]{1,6}") {
        let outcome = correct(
            &permit(Action::ItemEdit),
            &ProgrammeId::parse("g").unwrap(),
            &item(&content),
            read(&content),
            &Correction::Add(wanted(Kind::Task, &words)),
            Reason::parse("补").unwrap(),
            "2014-04-17T01:00:00Z".parse().unwrap(),
        );
        if let Ok(outcome) = outcome {
            let [Change::ObligationCorrected(it)] = outcome.changes.as_slice() else {
                panic!("one change")
            };
            for it in &it.obligations {
                prop_assert!(content.get(it.span.clone()).is_some_and(|it| !it.is_empty()));
            }
            let bare = |it: &str| it.split_whitespace().collect::<String>();
            let now = it.said.now.clone().unwrap();
            prop_assert_eq!(bare(&now.words), bare(&words));
        }
    }
}
