//! Meetings that do not say who of the unit comes.

use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap};

use super::{Finding, FindingCode, Place, Severity, at_item};
use crate::sentence::{clause_around, clauses};
use crate::word_list::WordList;
use crate::{Item, LinkRule, Obligation, ObligationKind, Plan, Position};

/// Persons of a unit, and meetings that are named after who sits in them.
const ATTENDEES: WordList = WordList(
    "\
    全体 全校 全院 全局 全员 党员 干部 教职工 教职员工 教师 老师 职工 员工 师生 学生
    家长 班子 成员 中层 负责人 代表 书记 主任 校长 委员 骨干 支部 党小组 支委 各科室
    各处室 各部门 各单位 各班 各年级 人员 村民 居民 党委会 党组会 常委会 办公会 行政会
    职代会 组长 园长 院长 处长 科长 教代会 领导小组会",
);

/// Who comes from outside does not tell who of the unit comes.
const FROM_OUTSIDE: WordList =
    WordList("督导 联络组 巡察 巡视 检查组 上级 局党委 市局 县局 区局 省厅 专家 邀请 特邀 来宾");

/// What attendees do.
const ATTEND: WordList = WordList("参加 出席 列席 到会 与会 参会");

/// Headers of columns that say who comes.
const ATTENDEE_COLUMNS: WordList = WordList("参加 参会 出席 对象 范围");

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings: BTreeMap<Position, Finding> = BTreeMap::new();
    let mut prepared: HashMap<(Position, usize), Position> = HashMap::new();
    for link in &plan.links {
        if link.rule == LinkRule::Preparation {
            prepared.insert((link.to, link.span.start), link.from);
        }
    }
    for (_, item) in plan.items() {
        // A look at the whole item, so not once for each of its meetings.
        let attended = LazyCell::new(|| names_own_persons(item));
        for meeting in meetings(item) {
            if has_own_person(clause_of(item, meeting)) || *attended {
                continue;
            }
            let prepared = prepared.get(&(item.position, meeting.span.start));
            let prepared = prepared.and_then(|it| plan.item(*it));
            if prepared.is_some_and(|it| names_attendees(&it.content)) {
                continue;
            }
            push(&mut findings, item.position, prepared, &meeting.name);
        }
    }
    findings.into_values().collect()
}

/// One finding for each item, however many meetings it prepares or holds.
fn push(
    findings: &mut BTreeMap<Position, Finding>,
    held: Position,
    prepared: Option<&Item>,
    name: &str,
) {
    let at = prepared.map_or(held, |it| it.position);
    let finding = findings.entry(at).or_insert_with(|| {
        at_item(
            FindingCode::AttendanceUndefined,
            Severity::Note,
            at,
            vec![("meeting", name.to_owned())],
        )
    });
    let related = Place::Item(held);
    if prepared.is_some() && !finding.related.contains(&related) {
        finding.related.push(related);
    }
}

fn meetings(item: &Item) -> impl Iterator<Item = &Obligation> {
    item.obligations
        .iter()
        .filter(|it| it.kind == ObligationKind::Meeting)
}

/// The clause in which a meeting is demanded.
fn clause_of<'a>(item: &'a Item, meeting: &Obligation) -> &'a str {
    let clause = clause_around(&item.content, &meeting.span);
    item.content.get(clause).unwrap_or(&item.content)
}

/// Persons of the unit are named in a clause that says who takes part, or in a column.
fn names_own_persons(item: &Item) -> bool {
    let in_column = item
        .extra
        .iter()
        .any(|(label, text)| ATTENDEE_COLUMNS.is_in(label) || names_attendees(text));
    in_column || names_attendees(&item.content)
}

/// Some clause says that persons of the unit take part.
fn names_attendees(content: &str) -> bool {
    clauses(content).any(|clause| {
        ATTEND.iter().any(|verb| {
            clause.split_once(verb).is_some_and(|(before, after)| {
                let listed = after
                    .strip_prefix("人员")
                    .or_else(|| after.strip_prefix("对象"))
                    .or_else(|| after.strip_prefix("范围"))
                    .filter(|it| it.starts_with(['：', ':', '为', '是']));
                has_own_person(before) || listed.is_some_and(has_own_person)
            })
        })
    })
}

/// One of the persons named is of the unit.
fn has_own_person(text: &str) -> bool {
    text.split(['、', '和', '及', '与'])
        .any(|part| ATTENDEES.is_in(part) && !FROM_OUTSIDE.is_in(part))
}
