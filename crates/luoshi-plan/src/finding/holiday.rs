//! Short windows with a statutory holiday in them.

use std::collections::BTreeMap;

use luoshi_time::{Holiday, Window};

use super::order::short_window;
use super::{Finding, FindingCode, Place, Severity, at_item};
use crate::word_list::WordList;
use crate::{Item, Plan};

/// Words of an item that is meant for a holiday.
const FESTIVE: WordList = WordList(
    "元旦 春节 除夕 清明 五一 劳动节 端午 中秋 国庆 十一 双节 节日 节前 节后 假期 值班 祭扫",
);

/// One note for each window, at its first item.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut windows: BTreeMap<Window, Vec<&Item>> = BTreeMap::new();
    for (_, item) in plan.items() {
        if let Some(window) = short_window(item)
            && !FESTIVE.is_in(&item.content)
            && !FESTIVE.is_in(&item.limit.written)
        {
            windows.entry(window).or_default().push(item);
        }
    }
    windows
        .into_iter()
        .filter_map(|(window, items)| {
            let holiday = Holiday::first_in(window)?;
            let (first, others) = items.split_first()?;
            let finding = at_item(
                FindingCode::HolidayInWindow,
                Severity::Note,
                first.position,
                vec![
                    ("text", first.limit.written.clone()),
                    ("holiday", holiday.key.to_owned()),
                ],
            );
            Some(Finding {
                related: others.iter().map(|it| Place::Item(it.position)).collect(),
                ..finding
            })
        })
        .collect()
}
