//! What the limits were read with some doubt by, below a printed plan.

use luoshi_time::Warning;
use luoshi_words::Words;

use super::{Ink, Page, WIDTH};
use crate::Plan;
use crate::print::wrap::{self, printable};
use crate::print::{limit_warning, limit_warnings};

/// A line for each warning; those that have a finding of their own are told there.
pub(super) fn put(page: &mut Page, plan: &Plan, words: Words) {
    let lines: Vec<(Ink, [String; 3])> = plan
        .items()
        .flat_map(|(_, item)| limit_warnings(&item.limit.reading).map(move |it| (item, it)))
        .filter(|(_, it)| {
            !matches!(
                it,
                Warning::WeekdayMismatch { .. }
                    | Warning::WeekMismatch { .. }
                    | Warning::MaskedYear
            )
        })
        .map(|(item, it)| {
            let place = words.with("place-item", &[("n", item.position.0.into())]);
            // The whole stands in the table above.
            let written = wrap::lines(&printable(&item.limit.written), WIDTH / 4);
            let written = written.into_iter().next().unwrap_or_default();
            (Ink::Warning, [place, written, limit_warning(words, it)])
        })
        .collect();
    if lines.is_empty() {
        return;
    }
    let headline = words.with("plan-limit-warnings", &[("n", lines.len().into())]);
    let headline = page.inked(Ink::Bold, &headline);
    page.line(&headline);
    page.columns(&lines);
    page.text.push('\n');
}

#[cfg(test)]
mod tests {
    use luoshi_sheet::Hint;
    use luoshi_time::Date;
    use luoshi_words::{Lang, Words};

    use crate::{Options, print, read};

    #[test]
    fn what_was_not_understood_is_told_below_the_table() {
        let page = "<table><caption>2026年工作安排</caption>\
            <tr><th>工作内容</th><th>完成时限</th></tr>\
            <tr><td>疏通排水沟渠</td><td>4月20日甲组先行</td></tr>\
            <tr><td>清点仓库物资</td><td>4月下洵、5月</td></tr>\
            <tr><td>清点仓库物资</td><td>5月20日（周一）</td></tr></table>";
        let options = Options {
            year: None,
            table: None,
            today: Date::constant(2026, 4, 17),
        };
        let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
        let plan = read(&document, options).unwrap();
        let text = print::terminal(&plan, Words::of(Lang::Zh), false);
        let told = text.split("\n\n").find(|it| it.starts_with("时限待核对"));
        insta::assert_snapshot!(told.unwrap_or_default(), @"
        时限待核对2处
          第1项  4月20日甲组先行  “甲组先行”没有读懂。
          第2项  4月下洵、5月     “旬”写成了像它的字。
        ");
    }
}
