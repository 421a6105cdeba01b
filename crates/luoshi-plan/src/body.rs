//! Bodies (机构) that a schedule names.

use crate::word_list::WordList;

/// Words in the names of bodies above or beside a unit.
const OUTSIDE: WordList = WordList(
    "\
    督导 联络组 指导组 巡察 巡视 上级 主管 局 厅 委办 市 县 区 省 州 街道 镇 乡 活动办 教育办
    领导小组办公室",
);

/// Persons, and meetings of the unit's own.
const OWN: WordList = WordList("长 书记 主任 会 负责人 同志 班子 本人 校 院");

/// Whether a body that looks at a thing is none of the unit's own; `title` tells whose schedule it is.
pub(crate) fn is_outside(name: &str, title: &str) -> bool {
    // 局党组 in the schedule of a bureau is its own.
    let of_a_bureau =
        name.starts_with('局') && title.contains('局') && !title.contains(['校', '院']);
    OUTSIDE.is_in(name) && !OWN.ends(name) && !of_a_bureau
}
