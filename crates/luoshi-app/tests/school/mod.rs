//! A school with its office, on a fresh store of each engine.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

use std::sync::Arc;

use jiff::civil::Date;
use luoshi_app::{
    Clock, Desk, Failure, ItemEdit,
    clock::{HOME_ZONE, zone},
    ports::InProcess,
    views::{Decision, DraftPage, ItemPage, Timetable},
};
use luoshi_plan::Position;
use luoshi_rules::{Actor, DraftId, ProgrammeId, UnitId};
use luoshi_store::{Chain, Store, StoreError, sql, testing};

/// A small schedule whose third number is printed wrong.
pub const SCHEDULE: &str = "<h1>滨海市第三中学工作安排表</h1><table border=1>
<tr><td>工作步骤<td>序号<td>工作内容及要求<td>完成时限
<tr><td rowspan=2>准备<td>1<td>制定实施方案，报市局督导组审核。<td>3月中旬
<tr><td>2<td>召开动员大会。<td>3月中旬
<tr><td rowspan=2>总结<td>2<td>撰写总结报告，报局办公室。<td>8月上旬
<tr><td>4<td>召开总结大会。<td>9月上旬
</table>";

pub struct School {
    pub desk: Desk,
    pub office: Actor,
    pub unit: UnitId,
    store: Store,
}

/// Runs a story on both engines; afterwards the journal must hold and every row stand in it.
pub fn each_engine(story: impl Fn(&School)) {
    for fresh in testing::stores() {
        let school = School::open(&fresh);
        story(&school);
        let report = fresh.verify(None).unwrap();
        assert!(
            report.mismatches.is_empty(),
            "{}: {:?}",
            fresh.engine(),
            report.mismatches
        );
    }
}

fn desk_on(store: &Store, day: Date) -> Desk {
    let clock = Clock::on(day, &zone(HOME_ZONE));
    Desk::new(store.clone(), clock, Arc::new(InProcess))
}

impl School {
    fn open(store: &Store) -> School {
        let desk = desk_on(store, Date::constant(2026, 4, 17));
        let token = desk.set_up_link().unwrap();
        let session = desk.set_up(&token, "滨海市第三中学", "周晓岚").unwrap();
        let office = desk.session(&session).unwrap().unwrap();
        let (unit, _) = desk.units_of(&office).unwrap().remove(0);
        School {
            desk,
            office,
            unit,
            store: store.clone(),
        }
    }

    /// The desk on another day.
    pub fn desk_on(&self, day: Date) -> Desk {
        desk_on(&self.store, day)
    }

    /// A second unit with an office of its own.
    pub fn other_unit(&self) -> (Actor, UnitId) {
        let token = self.desk.unit_link().unwrap();
        let session = self
            .desk
            .set_up(&token, "滨海市第五中学", "陈国栋")
            .unwrap();
        let office = self.desk.session(&session).unwrap().unwrap();
        let (unit, _) = self.desk.units_of(&office).unwrap().remove(0);
        (office, unit)
    }

    pub fn import(&self, html: &str) -> DraftId {
        let name = Some("安排表.html".to_owned());
        self.desk
            .import(&self.office, &self.unit, name, html.into(), None)
            .unwrap()
    }

    pub fn draft(&self, draft: &DraftId) -> DraftPage {
        self.desk.draft(&self.office, &self.unit, draft).unwrap()
    }

    pub fn adopt(&self, draft: &DraftId) -> Result<ProgrammeId, Failure> {
        self.desk.adopt(&self.office, &self.unit, draft)
    }

    /// The schedule adopted with its number mended.
    pub fn running(&self) -> ProgrammeId {
        let draft = self.import(SCHEDULE);
        let mend = Decision::Number {
            at: Position(3),
            number: "3".to_owned(),
        };
        self.desk
            .decide(&self.office, &self.unit, &draft, mend)
            .unwrap();
        self.adopt(&draft).unwrap()
    }

    pub fn timetable(&self, programme: &ProgrammeId) -> Timetable {
        self.desk
            .timetable(&self.office, &self.unit, programme)
            .unwrap()
    }

    pub fn item(&self, programme: &ProgrammeId, at: Position) -> ItemPage {
        self.desk
            .item(&self.office, &self.unit, programme, at)
            .unwrap()
    }

    pub fn edit(
        &self,
        programme: &ProgrammeId,
        at: Position,
        rev: i64,
        edit: ItemEdit,
    ) -> Result<(), Failure> {
        self.desk
            .edit_item(&self.office, &self.unit, programme, at, rev, edit)
    }

    /// Chain and command of every entry, in order.
    pub fn journal(&self) -> String {
        let entries = self.store.read(|tx| {
            let mut lines = Vec::new();
            for (name, chain) in [("place", Chain::place()), ("unit", Chain::of(&self.unit))] {
                for row in tx.rows(&sql::journal::entries, &[(&chain).into()])? {
                    lines.push(format!("{name} {}", row.text(4)?));
                }
            }
            Ok::<_, StoreError>(lines.join("\n"))
        });
        entries.unwrap()
    }
}
