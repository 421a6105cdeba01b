//! Makes the fixtures of the store, on both engines: `cargo run -p luoshi-app --example fixtures`,
//! with `LUOSHI_TEST_PG` set as for the tests.
//!
//! To be run before a layout is released, and never again for that layout: later programs prove with
//! these files that they can open what this one wrote.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is not saved"
)]

use std::{path::Path, sync::Arc};

use jiff::civil::Date;
use luoshi_app::{
    Clock, Desk, ItemEdit,
    clock::{HOME_ZONE, zone},
    ports::InProcess,
    views::{DayKind, Decision, LinkKey, Verdict},
};
use luoshi_plan::{LinkRule, ObligationKind, Position, ReviewAction, Strength};
use luoshi_rules::{Actor, DraftId, Role, UnitId, obligation, school::Wanted, text::Reason};
use luoshi_store::{Store, testing};
use luoshi_time::Window;

/// A schedule in which a number is printed wrong, a limit cannot be read, and there is a column of notes.
const SCHEDULE: &str = "<h1>青禾区实验学校2026年工作安排表</h1><table border=1>
<tr><td>工作步骤<td>序号<td>工作内容及要求<td>完成时限<td>备注
<tr><td rowspan=2>准备<td>1<td>制定工作方案，报区教育局督导组审核，报局办公室备案。<td>3月中旬<td>校办
<tr><td>2<td>召开动员大会。<td>3月下旬<td>
<tr><td rowspan=3>学习<td>3<td>组织集中学习，时间不少于3天。<td>4月—5月<td>各支部
<tr><td>5<td>召开座谈会，听取意见。<td>5月上旬<td>
<tr><td>5<td>撰写阶段小结。<td>另行通知<td>
<tr><td>总结<td>6<td>撰写总结报告，报区教育局督导联络组。<td>9月上旬<td>
<tr><td colspan=5>注：以上时间须与区教育局督导组商定。
</table>";

/// A table under words that nobody uses for columns.
const UNKNOWN: &str = "<table><tr><td>条<td>干什么<td>啥时候弄完
<tr><td>甲<td>走访八十岁以上老人<td>重阳以前弄好</table>";

fn main() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../luoshi-store/fixtures");
    for store in testing::stores() {
        fill(&store);
        let report = store.verify(None).unwrap();
        assert_eq!(report.mismatches, []);
        println!("{}", store.save(&fixtures).unwrap().display());
    }
}

/// A school in the middle of its work: every table holds something.
fn fill(store: &Store) {
    let clock = Clock::on(Date::constant(2026, 4, 17), &zone(HOME_ZONE));
    let desk = Desk::new(store.clone(), clock, Arc::new(InProcess));
    let token = desk.set_up_link().unwrap();
    let session = desk.set_up(&token, "青禾区实验学校", "林知远").unwrap();
    let office = desk.session(&session).unwrap().unwrap();
    let (unit, _) = desk.units_of(&office).unwrap().remove(0);

    let join = desk.admit(&office, &unit, Role::SupervisionMember).unwrap();
    desk.join(&join, "沈同舟").unwrap();
    desk.admit(&office, &unit, Role::SupervisionHead).unwrap();

    // Its columns named by a person.
    let unknown = UNKNOWN.as_bytes().to_vec();
    let draft = desk
        .import(&office, &unit, None, unknown, Some(2026))
        .unwrap();
    let said = "1:0-1:number,content,limit".parse().unwrap();
    desk.say_columns(&office, &unit, &draft, said).unwrap();
    // A school calendar.
    let window = |first: &str, last: &str| {
        Window::new(first.parse().unwrap(), last.parse().unwrap()).unwrap()
    };
    let spring = window("2026-02-26", "2026-07-03");
    for wanted in [
        Wanted::Term(spring),
        Wanted::Days(window("2026-05-09", "2026-05-09"), DayKind::Worked),
    ] {
        desk.change_school(&office, &unit, wanted).unwrap();
    }

    // Adopted by mistake, taken back, adopted again, corrected twice.
    let draft = import(&desk, &office, &unit);
    decide(&desk, &office, &unit, &draft);
    let programme = desk.adopt(&office, &unit, &draft).unwrap();
    let draft = desk
        .discard(&office, &unit, &programme, "还要再改一处")
        .unwrap();
    let programme = desk.adopt(&office, &unit, &draft).unwrap();
    for (at, content, limit) in [(2, "召开全校动员大会。", "3月下旬"), (3, "", "4月—6月")]
    {
        let page = desk.item(&office, &unit, &programme, Position(at)).unwrap();
        let content = if content.is_empty() {
            page.item.content
        } else {
            content.to_owned()
        };
        let edit = ItemEdit {
            number: page.item.number,
            content,
            limit: limit.to_owned(),
            reason: "与督导组商定".to_owned(),
            ..ItemEdit::default()
        };
        desk.edit_item(&office, &unit, &programme, Position(at), page.rev, edit)
            .unwrap();
    }

    let page = desk.item(&office, &unit, &programme, Position(1)).unwrap();
    let plan = obligation::Wanted {
        kind: ObligationKind::Rules,
        words: "制定工作方案".to_owned(),
        name: "工作方案".to_owned(),
        amount: Some(100),
        unit: "份".to_owned(),
        reviews: vec![(ReviewAction::Review, Some("校长".to_owned()))],
    };
    let correction = obligation::Correction::Replace(0, plan);
    let at = (Position(1), page.rev);
    desk.correct_obligation(&office, &unit, &programme, at, correction, "是一项制度")
        .unwrap();

    // A draft that waits, half decided.
    let waiting = import(&desk, &office, &unit);
    decide(&desk, &office, &unit, &waiting);
}

fn import(desk: &Desk, office: &Actor, unit: &UnitId) -> DraftId {
    let name = Some("安排表.html".to_owned());
    desk.import(office, unit, name, SCHEDULE.into(), None)
        .unwrap()
}

/// Mends the first error by its suggestion, reads a limit otherwise, and keeps the others as printed.
fn decide(desk: &Desk, office: &Actor, unit: &UnitId, draft: &DraftId) {
    let mend = Decision::Number {
        at: Position(4),
        number: "4".to_owned(),
    };
    desk.decide(office, unit, draft, mend).unwrap();
    let read_as = Decision::Limit {
        at: Position(6),
        written: "9月中旬".to_owned(),
    };
    desk.decide(office, unit, draft, read_as).unwrap();
    for rule in LinkRule::ALL {
        desk.confirm_links(office, unit, draft, *rule).unwrap();
    }
    let link = Decision::Link {
        key: LinkKey {
            to: Position(6),
            from: Position(3),
            rule: LinkRule::ByHand,
        },
        verdict: Verdict::Confirmed(Strength::Soft),
    };
    desk.decide(office, unit, draft, link).unwrap();
    let reading = desk.draft(office, unit, draft).unwrap().reading.unwrap();
    let names = reading.plan.aliases.first().unwrap().names.iter();
    let names: Vec<String> = names.map(|it| it.name.clone()).collect();
    let joined = Decision::Names {
        at: None,
        called: names.first().cloned(),
        names,
    };
    desk.decide(office, unit, draft, joined).unwrap();
    let keep = Decision::Keep {
        code: "time-limit-unreadable".to_owned(),
        at: Some(Position(5)),
        reason: Reason::parse("等局里通知").unwrap(),
    };
    desk.decide(office, unit, draft, keep).unwrap();
}
