//! A draft is decided upon, on both engines: how its limits are meant, which of its items wait for which;
//! and what of it goes with the programme.

mod columns;

use super::{
    about, keep,
    school::{self, each_engine},
};
use luoshi_app::{Failure, ItemEdit, views::*};
use luoshi_plan::{LinkRule, Position, Strength};
use luoshi_rules::Refusal;

#[test]
fn a_limit_is_read_as_a_person_says_and_the_printed_words_stay() {
    each_engine(|school| {
        let draft = school.import(school::SCHEDULE);
        let decide = |decision| {
            school
                .desk
                .decide(&school.office, &school.unit, &draft, decision)
        };
        let words = |at, written: &str| Decision::Limit {
            at: Position(at),
            written: written.to_owned(),
        };
        for (written, refusal) in [
            (" ", Refusal::Missing(luoshi_rules::refusal::Field::Limit)),
            ("2月30日", Refusal::LimitUnread),
        ] {
            let refused = decide(words(1, written));
            assert!(matches!(refused, Err(Failure::Refused(it)) if it == refusal));
        }
        decide(words(1, "3月底前")).unwrap();
        let day = |day| luoshi_time::Date::constant(2026, 9, day);
        let days = luoshi_time::Window::new(day(3), day(4)).expect("in order");
        let at = Position(4);
        decide(words(4, "9月")).unwrap();
        decide(Decision::Days { at, days }).unwrap();
        // Taken back and taken again.
        let undecide = |at| {
            school.desk.undecide(
                &school.office,
                &school.unit,
                &draft,
                about("time-limit", Some(at)),
            )
        };
        decide(words(2, "4月上旬")).unwrap();
        undecide(Position(2)).unwrap();
        let reading = school.draft(&draft).reading.unwrap();
        let limits: Vec<_> = reading
            .limits
            .iter()
            .map(|it| (it.at.0, it.written.as_deref()))
            .collect();
        assert_eq!(limits, [(1, Some("3月底前")), (4, None)]);
        decide(keep("duplicate-number", 3)).unwrap();

        let programme = school.adopt(&draft).unwrap();
        let limit = |at| {
            let page = school.item(&programme, Position(at));
            let reading = &page.item.limit.reading;
            let days = format!("{:?} {:?}", reading.opens(), reading.due());
            (page.item.limit.written, days, page.limit_meant)
        };
        let all = |written: &str, days: &str, meant: Option<&str>| {
            (
                written.to_owned(),
                days.to_owned(),
                meant.map(str::to_owned),
            )
        };
        let chosen = all("3月中旬", "None Some(2026-03-31)", Some("3月底前"));
        assert_eq!(limit(1), chosen);
        assert_eq!(
            limit(2),
            all("3月中旬", "Some(2026-03-11) Some(2026-03-20)", None)
        );
        assert_eq!(
            limit(4),
            all("9月上旬", "Some(2026-09-03) Some(2026-09-04)", None)
        );

        // Another number leaves the days alone; another limit is read from its own words.
        let edit = |at, number: &str, written: &str| {
            let page = school.item(&programme, Position(at));
            let edit = ItemEdit {
                number: number.to_owned(),
                content: page.item.content,
                limit: written.to_owned(),
                reason: "更正".to_owned(),
                ..ItemEdit::default()
            };
            let (office, unit) = (&school.office, &school.unit);
            school
                .desk
                .edit_item(office, unit, &programme, Position(at), page.rev, edit)
        };
        edit(1, "甲", "3月中旬").unwrap();
        edit(4, "乙", "9月上旬").unwrap();
        assert_eq!(limit(1), chosen);
        assert_eq!(
            limit(4),
            all("9月上旬", "Some(2026-09-03) Some(2026-09-04)", None)
        );
        edit(1, "甲", "4月中旬").unwrap();
        assert_eq!(
            limit(1),
            all("4月中旬", "Some(2026-04-11) Some(2026-04-20)", None)
        );
    });
}

#[test]
fn links_hold_once_a_person_confirmed_them_and_go_with_the_programme() {
    const SCHEDULE: &str = "<h1>滨海市第三中学工作安排表</h1><table border=1>
        <tr><td>序号<td>工作内容及要求<td>完成时限
        <tr><td>1<td>召开座谈会，广泛征求意见。<td>3月
        <tr><td>2<td>对征求到的意见进行梳理汇总。<td>4月
        <tr><td>3<td>做好总结大会准备工作。<td>5月
        <tr><td>4<td>召开总结大会。<td>6月
        </table>";
    each_engine(|school| {
        let draft = school.import(SCHEDULE);
        let (desk, office, unit) = (&school.desk, &school.office, &school.unit);
        let key = |to, from, rule| LinkKey {
            to: Position(to),
            from: Position(from),
            rule,
        };
        let decide = |key, verdict| {
            let decision = Decision::Link { key, verdict };
            desk.decide(office, unit, &draft, decision)
        };
        let hard = Verdict::Confirmed(Strength::Hard);
        let said = || -> Vec<_> {
            let reading = school.draft(&draft).reading.unwrap();
            reading.links.iter().map(|it| it.verdict).collect()
        };
        let confirm = |rule| desk.confirm_links(office, unit, &draft, rule);
        confirm(LinkRule::Sorting).unwrap();
        assert_eq!(said(), [Some(hard), None], "those of one rule");
        decide(key(4, 3, LinkRule::Preparation), Verdict::Refused).unwrap();
        confirm(LinkRule::Preparation).unwrap();
        assert_eq!(said(), [Some(hard), Some(Verdict::Refused)], "it was said");
        decide(key(4, 2, LinkRule::ByHand), hard).unwrap();
        let round = decide(key(1, 4, LinkRule::ByHand), hard);
        assert!(matches!(round, Err(Failure::Refused(Refusal::LinkCircle))));
        assert_eq!(said(), [Some(hard), Some(Verdict::Refused), Some(hard)]);

        let programme = school.adopt(&draft).unwrap();
        let ends = |all: &[LinkedItem]| -> Vec<(u32, LinkRule)> {
            all.iter().map(|it| (it.item.position.0, it.rule)).collect()
        };
        let page = school.item(&programme, Position(2));
        assert_eq!(ends(&page.waits_for), [(1, LinkRule::Sorting)]);
        assert_eq!(ends(&page.waited_for_by), [(4, LinkRule::ByHand)]);
        let page = school.item(&programme, Position(3));
        assert!(page.waits_for.is_empty() && page.waited_for_by.is_empty());
        let drawn = desk.gantt(office, unit, &programme).unwrap().plan.links;
        assert_eq!(drawn.len(), 2);
        let taken_out = desk.export(office, unit, &programme).unwrap().links;
        assert_eq!(taken_out, drawn);

        // After adoption the same can be said, and taken back; every word goes into the journal.
        let say = |key, verdict| desk.say_to_link(office, unit, &programme, key, verdict);
        let said = || {
            let page = desk.links(office, unit, &programme).unwrap();
            let all = page.links.iter();
            all.map(|it| (it.link.rule.number(), it.verdict))
                .collect::<Vec<_>>()
        };
        let refused = Some(Verdict::Refused);
        assert_eq!(said(), [(3, Some(hard)), (13, refused), (0, Some(hard))]);
        let again = say(key(4, 3, LinkRule::Preparation), refused);
        let confirmed = desk.confirm_links_of(office, unit, &programme, LinkRule::Preparation);
        for nothing in [again, confirmed] {
            assert!(matches!(
                nothing,
                Err(Failure::Refused(Refusal::NothingChanged))
            ));
        }
        let round = say(key(1, 4, LinkRule::ByHand), Some(hard));
        assert!(matches!(round, Err(Failure::Refused(Refusal::LinkCircle))));
        let nowhere = say(key(4, 1, LinkRule::Sorting), Some(hard));
        assert!(matches!(
            nowhere,
            Err(Failure::Refused(Refusal::NoSuchItem))
        ));
        say(key(4, 3, LinkRule::Preparation), None).unwrap();
        say(key(4, 2, LinkRule::ByHand), None).unwrap();
        assert_eq!(said(), [(3, Some(hard)), (13, None)]);
        desk.confirm_links_of(office, unit, &programme, LinkRule::Preparation)
            .unwrap();
        assert_eq!(said(), [(3, Some(hard)), (13, Some(hard))]);
        let drawn = desk.gantt(office, unit, &programme).unwrap().plan.links;
        assert_eq!(drawn.len(), 2);
    });
}

#[test]
fn items_open_the_next_phase_and_names_are_joined_only_by_a_person() {
    const SCHEDULE: &str = "<h1>滨海市第三中学工作安排表</h1><table border=1>
        <tr><td>工作步骤<td>序号<td>工作内容及要求<td>完成时限
        <tr><td rowspan=3>学习<td>1<td>制定学习计划，报局党委督导组审核。<td>3月上旬
        <tr><td>2<td>对学习环节工作进行总结，向督导联络组汇报。<td>3月下旬
        <tr><td>3<td>组织集中学习。<td>5月上旬
        <tr><td>整改<td>4<td>形成整改方案，报局党委督导组审核。<td>6月
        </table>";
    each_engine(|school| {
        let draft = school.import(SCHEDULE);
        let (desk, office, unit) = (&school.desk, &school.office, &school.unit);
        let decide = |decision| desk.decide(office, unit, &draft, decision);
        let sizes = || {
            let plan = school.draft(&draft).reading.unwrap().plan;
            plan.phases
                .iter()
                .map(|it| it.items.len())
                .collect::<Vec<_>>()
        };
        let phase = |name: &str| Decision::Phase {
            at: Position(3),
            name: name.to_owned(),
        };
        assert_eq!(sizes(), [3, 1], "nothing moves by itself");
        assert!(matches!(
            decide(phase("学习")),
            Err(Failure::Refused(Refusal::NoSuchItem))
        ));
        decide(phase("整改")).unwrap();
        assert_eq!(sizes(), [2, 2]);
        let moved = about("after-phase-summary", Some(Position(3)));
        desk.undecide(office, unit, &draft, moved).unwrap();
        assert_eq!(sizes(), [3, 1]);
        decide(phase("整改")).unwrap();

        let reading = school.draft(&draft).reading.unwrap();
        let alias = reading.plan.aliases.first().expect("two names of one body");
        let names: Vec<String> = alias.names.iter().map(|it| it.name.clone()).collect();
        let called = |called: &str| Decision::Names {
            at: Some(Position(2)),
            names: names.clone(),
            called: Some(called.to_owned()),
        };
        assert!(matches!(
            decide(called("局党委")),
            Err(Failure::Refused(Refusal::NoSuchName))
        ));
        decide(called(&names[0])).unwrap();
        let programme = school.adopt(&draft).unwrap();
        let said = |at| school.item(&programme, Position(at)).names;
        assert!(said(1).is_empty(), "it is called what is printed");
        let [name] = said(2).try_into().expect("one name is printed otherwise");
        assert_eq!((&name.printed, &name.called), (&names[1], &names[0]));
    });
}

#[test]
fn limits_that_do_not_fit_each_other_are_moved_by_one_click_and_back() {
    const SCHEDULE: &str = "<h1>滨海市第三中学工作安排表</h1><table border=1>
        <tr><td>序号<td>工作内容及要求<td>完成时限
        <tr><td>1<td>召开座谈会，广泛征求意见。<td>4月
        <tr><td>2<td>对征求到的意见进行梳理汇总。<td>4月中旬
        <tr><td>3<td>向规定范围通报。<td>5月
        <tr><td>4<td>召开总结大会。<td>6月
        </table>";
    each_engine(|school| {
        let draft = school.import(SCHEDULE);
        let (desk, office, unit) = (&school.desk, &school.office, &school.unit);
        let decide = |decision| desk.decide(office, unit, &draft, decision);
        let code = "input-after-output";
        let limits = |written: &str| Decision::Limits {
            code: code.to_owned(),
            at: Position(2),
            limits: vec![(Position(2), written.to_owned())],
        };
        let open = || school.draft(&draft).head.open;
        let due = || {
            let plan = school.draft(&draft).reading.unwrap().plan;
            plan.item(Position(2)).unwrap().limit.reading.due()
        };
        let before = (open(), due());
        // Only what is proposed, and only there.
        let other = decide(limits("5月"));
        assert!(matches!(other, Err(Failure::Refused(Refusal::NoSuchItem))));
        decide(limits("4月中下旬")).unwrap();
        assert_eq!(due().unwrap().to_string(), "2026-04-30");
        assert_eq!(open(), before.0 - 1);
        let findings = school.draft(&draft).reading.unwrap().findings;
        let answered = findings.iter().find(|it| it.finding.code.name() == code);
        let decision = answered.unwrap().decision.clone();
        assert_eq!(decision, Some(limits("4月中下旬")), "it stays in sight");
        // Taken back at the finding, or at the limit itself.
        for matter in [code, "time-limit"] {
            let matter = about(matter, Some(Position(2)));
            desk.undecide(office, unit, &draft, matter).unwrap();
            assert_eq!((open(), due()), before);
            decide(limits("4月中下旬")).unwrap();
        }
        // Let be instead: the one replaces the other.
        decide(keep(code, 2)).unwrap();
        assert_eq!((open(), due()), (before.0 - 1, before.1));
        decide(limits("4月中下旬")).unwrap();

        let programme = school.adopt(&draft).unwrap();
        let page = school.item(&programme, Position(2));
        assert_eq!(page.item.limit.written, "4月中旬", "as printed");
        assert_eq!(page.limit_meant.as_deref(), Some("4月中下旬"));
        assert!(page.kept.is_empty());
    });
}
