//! The thread through the rooms, on both engines: a unit opens, a schedule comes in, is decided upon,
//! adopted, corrected, taken back; and what every step leaves in the journal.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot be set up has to fail"
)]

mod calendar;
mod draft;
mod school;

use luoshi_app::{Failure, ItemEdit, views::*};
use luoshi_plan::Position;
use luoshi_rules::{ProgrammeId, Refusal, Role, item::ItemField, text::Reason};
use luoshi_time::Date;
use school::{School, each_engine};

fn keep(code: &str, at: u32) -> Decision {
    let reason = Reason::parse("按原表照印").expect("a reason");
    Decision::Keep {
        code: code.to_owned(),
        at: Some(Position(at)),
        reason,
    }
}

fn about(code: &str, at: Option<Position>) -> Matter {
    let code = code.to_owned();
    Matter::Finding { code, at }
}

#[test]
fn a_schedule_is_adopted_once_its_errors_are_decided() {
    each_engine(|school| {
        let draft = school.import(school::SCHEDULE);
        let page = school.draft(&draft);
        assert_eq!((page.head.items, page.head.open), (4, 3));
        let reading = page.reading.unwrap();
        assert_eq!(reading.blocking, 1, "the number that is printed twice");
        let refused = school.adopt(&draft);
        assert!(matches!(
            refused,
            Err(Failure::Refused(Refusal::OpenFindings(1)))
        ));

        let mend = Decision::Number {
            at: Position(3),
            number: "3".to_owned(),
        };
        school
            .desk
            .decide(&school.office, &school.unit, &draft, mend)
            .unwrap();
        let reading = school.draft(&draft).reading.unwrap();
        assert_eq!(reading.blocking, 0);
        let item = reading.plan.item(Position(3)).unwrap();
        assert_eq!(
            (item.number.as_str(), item.printed.as_deref()),
            ("3", Some("2"))
        );
        assert!(
            reading.findings.iter().any(|it| it.decision.is_some()),
            "what was mended stays in sight, so that it can be taken back"
        );

        let programme = school.adopt(&draft).unwrap();
        let timetable = school.timetable(&programme);
        let names: Vec<_> = timetable
            .plan
            .phases
            .iter()
            .map(|it| (it.name.as_str(), it.items.len()))
            .collect();
        assert_eq!(names, [("准备", 2), ("总结", 2)]);
        assert_eq!(timetable.programme.title, "滨海市第三中学工作安排表");
        assert!(
            school
                .desk
                .drafts(&school.office, &school.unit)
                .unwrap()
                .drafts
                .is_empty()
        );
        insta::allow_duplicates! {
            insta::assert_snapshot!(school.journal(), @r"
            place link.make
            place unit.open
            unit unit.open
            unit plan.adopt
            ");
        }
    });
}

#[test]
fn a_fault_that_is_kept_stays_visible_with_its_reason() {
    each_engine(|school| {
        let draft = school.import(school::SCHEDULE);
        let decide = |decision| {
            school
                .desk
                .decide(&school.office, &school.unit, &draft, decision)
                .unwrap();
        };
        decide(Decision::Number {
            at: Position(3),
            number: "3".to_owned(),
        });
        decide(keep("duplicate-number", 3));
        let plan = school.draft(&draft).reading.unwrap().plan;
        assert_eq!(
            plan.item(Position(3)).unwrap().number,
            "2",
            "the later decision replaces"
        );
        let programme = school.adopt(&draft).unwrap();
        let kept = school.timetable(&programme).kept;
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].item, Some(Position(3)));
        assert_eq!(kept[0].reason, "按原表照印");
        assert_eq!(kept[0].suggestion.as_deref(), Some("3"));
        assert_eq!(kept[0].by, "周晓岚");
    });
}

#[test]
fn a_decision_is_taken_back() {
    each_engine(|school| {
        let draft = school.import(school::SCHEDULE);
        let at = Some(Position(3));
        school
            .desk
            .decide(
                &school.office,
                &school.unit,
                &draft,
                keep("duplicate-number", 3),
            )
            .unwrap();
        assert_eq!(school.draft(&draft).reading.unwrap().blocking, 0);
        school
            .desk
            .undecide(
                &school.office,
                &school.unit,
                &draft,
                about("duplicate-number", at),
            )
            .unwrap();
        assert_eq!(school.draft(&draft).reading.unwrap().blocking, 1);
    });
}

#[test]
fn an_item_is_corrected_with_a_reason_and_the_original_kept() {
    each_engine(|school| {
        let programme = school.running();
        let at = Position(2);
        let before = school.item(&programme, at);
        let edit = ItemEdit {
            number: before.item.number.clone(),
            content: before.item.content.clone(),
            limit: "3月下旬".to_owned(),
            reason: "与督导组重新商量".to_owned(),
            ..ItemEdit::default()
        };
        school
            .edit(&programme, at, before.rev, edit.clone())
            .unwrap();
        let after = school.item(&programme, at);
        assert_eq!(after.item.limit.written, "3月下旬");
        let window = after.item.limit.reading.window().unwrap();
        assert_eq!(window.first().to_string(), "2026-03-21");
        assert_eq!(after.limit_before.as_deref(), Some("3月中旬"));
        assert_eq!(
            after.ends_before.unwrap().first.unwrap().to_string(),
            "2026-03-11"
        );
        let fields: Vec<ItemField> = after.history.iter().map(|it| it.field).collect();
        assert_eq!(fields, [ItemField::Limit, ItemField::Window]);
        assert_eq!(after.history[0].reason, "与督导组重新商量");
        assert_eq!(school.timetable(&programme).edited, [at]);

        let stale = school.edit(&programme, at, before.rev, edit);
        assert!(
            matches!(stale, Err(Failure::Changed)),
            "the form was shown before the edit"
        );
        let silent = ItemEdit {
            limit: "4月".to_owned(),
            reason: " ".to_owned(),
            ..ItemEdit::default()
        };
        let silent = school.edit(&programme, at, after.rev, silent);
        assert!(matches!(silent, Err(Failure::Refused(Refusal::NoReason))));
    });
}

#[test]
fn a_limit_with_one_end_keeps_its_day() {
    each_engine(|school| {
        let programme = school.running();
        let at = Position(2);
        for (limit, ends) in [
            ("6月底前", [None, Some("2026-06-30")]),
            ("5月起", [Some("2026-05-01"), None]),
        ] {
            let before = school.item(&programme, at);
            let edit = ItemEdit {
                number: before.item.number.clone(),
                content: before.item.content.clone(),
                limit: limit.to_owned(),
                reason: "与督导组重新商量".to_owned(),
                ..ItemEdit::default()
            };
            school.edit(&programme, at, before.rev, edit).unwrap();
            let after = school.item(&programme, at);
            let reading = &after.item.limit.reading;
            let days = [reading.opens(), reading.due()].map(|it| it.map(|it| it.to_string()));
            assert_eq!(days, ends.map(|it| it.map(str::to_owned)), "{limit}");
            let change = after
                .history
                .iter()
                .find(|it| it.field == ItemField::Window);
            let kept = ends.map(Option::unwrap_or_default).join("/");
            assert_eq!(change.unwrap().now, kept);
        }
    });
}

#[test]
fn a_new_wording_is_read_anew_and_the_first_one_is_kept() {
    each_engine(|school| {
        let programme = school.running();
        let at = Position(1);
        let before = school.item(&programme, at);
        let edit = ItemEdit {
            number: "1".to_owned(),
            content: "召开动员大会。\n制定实施方案，报市局督导组审核。".to_owned(),
            limit: before.item.limit.written.clone(),
            reason: "按市局通知补充".to_owned(),
            ..ItemEdit::default()
        };
        school.edit(&programme, at, before.rev, edit).unwrap();
        let after = school.item(&programme, at);
        assert_eq!(after.content_before, Some(before.item.content.clone()));
        assert_eq!(
            after.item.obligations,
            luoshi_plan::obligation::read(&after.item.content),
            "what is stored is what is read"
        );
        let first_again = ItemEdit {
            number: "1".to_owned(),
            content: before.item.content.clone(),
            limit: before.item.limit.written.clone(),
            reason: "补充撤回".to_owned(),
            ..ItemEdit::default()
        };
        school.edit(&programme, at, after.rev, first_again).unwrap();
        assert_eq!(
            school.item(&programme, at).item.obligations,
            before.item.obligations
        );
    });
}

#[test]
fn an_adoption_by_mistake_is_taken_back_with_the_draft_and_its_decisions() {
    each_engine(|school| {
        let draft = school.import(school::SCHEDULE);
        school
            .desk
            .decide(
                &school.office,
                &school.unit,
                &draft,
                keep("duplicate-number", 3),
            )
            .unwrap();
        let programme = school.adopt(&draft).unwrap();
        let other = school.import(school::SCHEDULE);
        school
            .desk
            .decide(
                &school.office,
                &school.unit,
                &other,
                keep("duplicate-number", 3),
            )
            .unwrap();
        let second = school.adopt(&other);
        assert!(matches!(
            second,
            Err(Failure::Refused(Refusal::ProgrammeRuns))
        ));

        let discard = |reason| {
            school
                .desk
                .discard(&school.office, &school.unit, &programme, reason)
        };
        assert!(matches!(
            discard(""),
            Err(Failure::Refused(Refusal::NoReason))
        ));
        assert_eq!(discard("选错了文件").unwrap(), draft);
        assert_eq!(
            school.draft(&draft).reading.unwrap().blocking,
            0,
            "decisions are there again"
        );
        let gone = school
            .desk
            .timetable(&school.office, &school.unit, &programme);
        assert!(matches!(gone, Err(Failure::NotFound)));
        school.adopt(&draft).unwrap();
    });
}

#[test]
fn what_cannot_be_read_is_kept_as_a_draft_and_said() {
    each_engine(|school| {
        for (bytes, trouble) in [
            ("<p>放假通知</p>".as_bytes(), ReadTrouble::NoSchedule),
            (b"".as_slice(), ReadTrouble::Empty),
        ] {
            let draft =
                school
                    .desk
                    .import(&school.office, &school.unit, None, bytes.to_vec(), None);
            let draft = draft.unwrap();
            assert_eq!(school.draft(&draft).reading.unwrap_err(), trouble);
            assert!(matches!(
                school.adopt(&draft),
                Err(Failure::Refused(Refusal::NothingRead))
            ));
            school
                .desk
                .drop_draft(&school.office, &school.unit, &draft)
                .unwrap();
            let gone = school.desk.draft(&school.office, &school.unit, &draft);
            assert!(matches!(gone, Err(Failure::NotFound)));
        }
    });
}

#[test]
fn today_tells_where_the_programme_stands_and_what_waits() {
    each_engine(|school| {
        let today = || school.desk.today(&school.office, &school.unit).unwrap();
        assert!(today().programme.is_none());
        let programme = school.running();
        let waiting = school.import(school::SCHEDULE);
        let view = today();
        let drafts: Vec<_> = view.drafts.iter().map(|it| it.id.clone()).collect();
        assert_eq!(drafts, [waiting]);
        let running = view.programme.unwrap();
        assert_eq!(running.head.id, programme);
        // 17 April lies between the middle of March and the beginning of August.
        let standing = &running.standing;
        assert_eq!((standing.open.len(), standing.ending.len()), (0, 0));
        let ahead: Vec<_> = standing.ahead.iter().map(|it| it.item).collect();
        assert_eq!(ahead, [Position(3), Position(4)]);
        assert_eq!(standing.phase_next.map(|(at, _)| at), Some(1));
        assert_eq!(running.doubts, [], "that no year is printed is said once");

        let later = ItemEdit {
            number: "4".to_owned(),
            content: "召开总结大会。".to_owned(),
            limit: "另行通知".to_owned(),
            reason: "局里还没有定".to_owned(),
            ..ItemEdit::default()
        };
        school.edit(&programme, Position(4), 0, later).unwrap();
        let running = today().programme.unwrap();
        assert_eq!(running.doubts, [(Position(4), Doubt::Unread)]);
        let ahead: Vec<_> = running.standing.ahead.iter().map(|it| it.item).collect();
        assert_eq!(ahead, [Position(3)]);
    });
}

#[test]
fn a_year_that_is_chosen_moves_the_windows() {
    each_engine(|school| {
        let draft = school.import(school::SCHEDULE);
        school
            .desk
            .choose(&school.office, &school.unit, &draft, Some(2014), None)
            .unwrap();
        let page = school.draft(&draft);
        let plan = page.reading.unwrap().plan;
        let window = plan
            .item(Position(1))
            .unwrap()
            .limit
            .reading
            .window()
            .unwrap();
        assert_eq!(window.first().to_string(), "2014-03-11");
        assert_eq!(page.year_chosen, Some(2014));
    });
}

#[test]
fn another_unit_sees_none_of_it() {
    each_engine(|school| {
        let programme = school.running();
        let draft = school.import(school::SCHEDULE);
        let (stranger, elsewhere) = school.other_unit();
        let desk = &school.desk;
        // With a seat elsewhere, asking here; and asking at home for what lies here.
        for unit in [&school.unit, &elsewhere] {
            let is_no = |it: Result<(), Failure>| {
                assert!(
                    matches!(it, Err(Failure::Denied | Failure::NotFound)),
                    "{it:?}"
                );
            };
            is_no(desk.timetable(&stranger, unit, &programme).map(drop));
            is_no(
                desk.item(&stranger, unit, &programme, Position(1))
                    .map(drop),
            );
            is_no(desk.export(&stranger, unit, &programme).map(drop));
            is_no(desk.discard(&stranger, unit, &programme, "理由").map(drop));
            is_no(desk.draft(&stranger, unit, &draft).map(drop));
            is_no(desk.decide(&stranger, unit, &draft, keep("duplicate-number", 3)));
            is_no(desk.choose(&stranger, unit, &draft, None, None));
            is_no(desk.drop_draft(&stranger, unit, &draft));
            is_no(desk.adopt(&stranger, unit, &draft).map(drop));
        }
        assert!(matches!(
            desk.frame(&stranger, &school.unit),
            Err(Failure::Denied)
        ));
        assert!(matches!(
            desk.people(&stranger, &school.unit),
            Err(Failure::Denied)
        ));
        assert!(matches!(
            desk.today(&stranger, &school.unit),
            Err(Failure::Denied)
        ));
        assert!(
            desk.today(&stranger, &elsewhere)
                .unwrap()
                .programme
                .is_none()
        );
        assert!(
            desk.drafts(&stranger, &elsewhere)
                .unwrap()
                .drafts
                .is_empty()
        );
    });
}

/// Idle for two weeks it ends; each use counts anew.
#[test]
fn a_session_that_is_used_goes_on() {
    each_engine(|school| {
        let link = school
            .desk
            .admit(&school.office, &school.unit, Role::SupervisionMember)
            .unwrap();
        let session = school.desk.join(&link, "高洁").unwrap();
        let on = |month, day| school.desk_on(Date::constant(2026, month, day));
        for desk in [on(4, 28), on(5, 9), on(5, 20)] {
            assert!(desk.session(&session).unwrap().is_some());
            // That it was used is written down before whatever is written later.
            desk.sign_out("another session").unwrap();
        }
        assert_eq!(on(6, 5).session(&session).unwrap(), None);
    });
}

/// One reading gives what two would.
#[test]
fn the_timetable_comes_with_its_frame() {
    each_engine(|school| {
        let (desk, office, unit) = (&school.desk, &school.office, &school.unit);
        let programme = school.running();
        let (frame, timetable) = desk.framed_timetable(office, unit, &programme).unwrap();
        let apart = (
            desk.frame(office, unit).unwrap(),
            desk.timetable(office, unit, &programme).unwrap(),
        );
        assert_eq!(format!("{:?}", (frame, timetable)), format!("{apart:?}"));
        let (stranger, _) = school.other_unit();
        assert!(matches!(
            desk.framed_timetable(&stranger, unit, &programme),
            Err(Failure::Denied)
        ));
        let unknown = ProgrammeId::parse("unknown12345").unwrap();
        assert!(matches!(
            desk.framed_timetable(office, unit, &unknown),
            Err(Failure::NotFound)
        ));
    });
}

#[test]
fn doors_open_once_and_give_the_seat_they_say() {
    each_engine(|school| {
        let desk = &school.desk;
        let link = desk
            .admit(&school.office, &school.unit, Role::SupervisionMember)
            .unwrap();
        assert_eq!(
            desk.people(&school.office, &school.unit)
                .unwrap()
                .links
                .len(),
            1
        );
        let join = Door::Join {
            unit_name: "滨海市第三中学".to_owned(),
            role: Role::SupervisionMember,
        };
        for _ in 0..2 {
            assert_eq!(
                desk.door(&link).unwrap(),
                join,
                "looking does not use it up"
            );
        }
        let session = desk.join(&link, "高洁").unwrap();
        assert!(matches!(desk.door(&link), Err(Failure::NotFound)));
        assert!(matches!(
            desk.join(&link, "别人"),
            Err(Failure::Refused(Refusal::LinkSpent))
        ));

        let reader = desk.session(&session).unwrap().unwrap();
        let programme = school.running();
        desk.timetable(&reader, &school.unit, &programme).unwrap();
        assert!(matches!(
            desk.drafts(&reader, &school.unit),
            Err(Failure::Denied)
        ));
        let people = desk.people(&school.office, &school.unit).unwrap();
        assert!(people.links.is_empty());
        let names: Vec<&str> = people.people.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names.len(), 2);
        assert!(names.contains(&"高洁"));

        desk.sign_out(&session).unwrap();
        assert_eq!(desk.session(&session).unwrap(), None);
        let (person, _) = desk.persons_named("高洁").unwrap().remove(0);
        let link = desk.sign_in_link(person, false).unwrap();
        let session = desk.sign_in(&link).unwrap();
        assert_eq!(desk.session(&session).unwrap(), Some(reader));
        assert!(matches!(
            desk.sign_in(&link),
            Err(Failure::Refused(Refusal::LinkSpent))
        ));
        assert!(matches!(
            desk.sign_in("no such token"),
            Err(Failure::NotFound)
        ));
    });
}

#[test]
fn an_earlier_set_up_address_stops_working_when_a_new_one_is_printed() {
    each_engine(|school: &School| {
        let first = school.desk.set_up_link().unwrap();
        let second = school.desk.set_up_link().unwrap();
        assert!(matches!(school.desk.door(&first), Err(Failure::NotFound)));
        assert_eq!(school.desk.door(&second).unwrap(), Door::SetUp);
    });
}
