//! What the picture shows of any plan, and that nothing of it lies outside.

use luoshi_time::Date;
use luoshi_words::{Lang, Words};
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::{AXIS, EDGE, svg};
use crate::gantt::tests::{any_plan, plan, window};
use crate::gantt::{Axis, Gantt};
use crate::{Link, LinkRule, Plan, Position, Strength};

const TODAY: Date = Date::constant(2026, 4, 17);

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name)
        .and_then(|it| it.parse().ok())
        .expect("a number")
}

/// Where a bar begins and ends: `M<x> <y>h<wide>…`.
fn ends(bar: Node<'_, '_>) -> (f64, f64) {
    let path = bar.attribute("d").expect("a path");
    let (from, rest) = path[1..].split_once(' ').expect("a place");
    let wide = rest.split(['h', 'l', 'm']).nth(1).expect("a width");
    let (from, wide): (f64, f64) = (from.parse().expect("x"), wide.parse().expect("width"));
    (from, from + wide)
}

fn nodes<'a>(picture: &'a Document<'_>, name: &str) -> Vec<Node<'a, 'a>> {
    picture
        .descendants()
        .filter(|it| it.has_tag_name(("http://www.w3.org/2000/svg", name)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_item_stands_in_the_picture_and_nothing_outside(plan in any_plan(), today in any::<bool>()) {
        let text = svg(&plan, today.then_some(TODAY), Words::of(Lang::Zh));
        let picture = Document::parse(&text).expect("well-formed");
        let root = picture.root_element();
        let (width, height) = (number(root, "width"), number(root, "height"));
        prop_assert!(width <= 2600.0);
        prop_assert_eq!(root.attribute("role"), Some("img"));

        let bars = nodes(&picture, "path");
        let bars = bars.iter().filter(|it| it.attribute("class") == Some("bar"));
        let gantt = Gantt::of(&plan);
        prop_assert_eq!(bars.clone().count(), gantt.rows().flat_map(|it| &it.stretches).filter(|it| it.days.is_some()).count());
        for bar in bars {
            let (from, to) = ends(*bar);
            prop_assert!(AXIS <= from && from < to && to <= width - EDGE, "{:?}", (from, to));
        }
        let mut rows = 0;
        for text in nodes(&picture, "text") {
            let (x, y) = (number(text, "x"), number(text, "y"));
            prop_assert!((EDGE..=width - EDGE).contains(&x) && (0.0..height).contains(&y));
            let said = text.text().unwrap_or_default();
            prop_assert!(!said.is_empty() && !said.contains('⟦'), "{}", said);
            // Names and limits end before the axis, words about a window stand on it.
            if text.attribute("text-anchor").is_none() && number(text, "font-size") == 13.0 && x < AXIS {
                rows += 1;
            }
        }
        prop_assert!(rows >= gantt.rows().count());
    }
}

/// A plan with overlapping phases, a limit without a date, and words that are no mark-up.
fn sample() -> Plan {
    let mut plan = plan(&[
        (
            "动员 & 准备",
            &[
                ("3月中旬", window((2026, 3, 11), (2026, 3, 20))),
                ("3月-5月", window((2026, 3, 1), (2026, 5, 31))),
            ],
        ),
        (
            "学习提高",
            &[
                ("<另行通知>", None),
                ("5月下旬", window((2026, 5, 21), (2026, 5, 31))),
            ],
        ),
    ]);
    plan.title = "“三项”工作安排表".to_owned();
    plan
}

/// Every text with its place and what is drawn, without the grid.
fn told(picture: &str) -> String {
    let picture = Document::parse(picture).expect("well-formed");
    let mut told = String::new();
    for node in picture.descendants() {
        let line = match (node.tag_name().name(), node.attribute("class")) {
            ("title" | "desc", _) => node.text().unwrap_or_default().to_owned(),
            ("text", _) => {
                let (x, y) = (number(node, "x"), number(node, "y"));
                format!("{x:5} {y:5} {}", node.text().unwrap_or_default())
            }
            ("path", Some("bar")) => format!("bar {:?}", ends(node)),
            _ => continue,
        };
        told.push_str(&line);
        told.push('\n');
    }
    told
}

#[test]
fn phases_items_limits_and_today_are_told() {
    insta::assert_snapshot!(told(&svg(&sample(), Some(TODAY), Words::of(Lang::Zh))), @r"
    “三项”工作安排表：甘特图
    2026年3月–5月，4项，今天4月17日，1项没有读出日期
    bar (424.3, 492.4)
    bar (354.8, 993.3)
    bar (918.2, 993.2)
      509    48 “三项”工作安排表
      509    73 2026年3月–5月 · 4项 · 今天4月17日 · 1项没有读出日期
      359   123 3月
    574.7   123 4月
    783.3   123 5月
      689   104 今天4月17日
       32 151.9 动员 & 准备
      342   151 2项
       54 182.2 1
       64 182.2 召开大会
      342 182.2 3月中旬
    501.1   182 3月11日–20日
       54 213.2 2
       64 213.2 召开大会
      342 213.2 3月-5月
      674   213 3月1日–5月31日
       32 244.9 学习提高
      342   244 2项
       54 275.2 3
       64 275.2 召开大会
      342 275.2 <另行通知>
      384   275 待确认
       54 306.2 4
       64 306.2 召开大会
      342 306.2 5月下旬
    909.5   306 5月21日–31日
      394   342 暂定：按原文读出，还没有商定
    639.4   342 超过45天的事项
    ");
}

#[test]
fn an_english_picture_keeps_the_words_of_the_schedule() {
    insta::assert_snapshot!(told(&svg(&sample(), None, Words::of(Lang::En))), @r"
    “三项”工作安排表: Gantt
    Mar–May 2026, 4 items, no date could be read for 1 item
    bar (424.3, 492.4)
    bar (354.8, 993.3)
    bar (918.2, 993.2)
      509    48 “三项”工作安排表
      509    73 Mar–May 2026 · 4 items · no date could be read for 1 item
      359   123 Mar
    574.7   123 Apr
    783.3   123 May
       32 151.9 动员 & 准备
      342   151 2 items
       54 182.2 1
       64 182.2 召开大会
      342 182.2 3月中旬
    501.1   182 11–20 Mar
       54 213.2 2
       64 213.2 召开大会
      342 213.2 3月-5月
      674   213 1 Mar – 31 May
       32 244.9 学习提高
      342   244 2 items
       54 275.2 3
       64 275.2 召开大会
      342 275.2 <另行通知>
      384   275 To confirm
       54 306.2 4
       64 306.2 召开大会
      342 306.2 5月下旬
    909.5   306 21–31 May
      394   342 Provisional: as read from the words, not agreed yet
    788.5   342 Items of more than 45 days
    ");
}

#[test]
fn today_is_marked_only_where_it_lies_in_the_plan() {
    let marked = |day| svg(&sample(), Some(day), Words::of(Lang::Zh)).contains("今天");
    assert!(marked(Date::constant(2026, 3, 1)) && marked(Date::constant(2026, 5, 31)));
    assert!(!marked(Date::constant(2026, 2, 28)) && !marked(Date::constant(2026, 6, 1)));
}

#[test]
fn a_plan_of_several_years_names_them() {
    let plan = plan(&[(
        "",
        &[(
            "2025年11月至2028年3月",
            window((2025, 11, 1), (2028, 3, 31)),
        )],
    )]);
    let axis = Gantt::of(&plan).axis.map(Axis::months);
    assert_eq!(axis.map(|it| it.len()), Some(29));
    let text = svg(&plan, Some(TODAY), Words::of(Lang::Zh));
    for year in ["2025年", "2026年", "2027年", "2028年"] {
        assert!(text.contains(&format!(">{year}</text>")), "{year}");
    }
}

#[test]
fn links_are_drawn_and_told_in_the_legend() {
    let mut plan = sample();
    assert!(!svg(&plan, None, Words::of(Lang::Zh)).contains("class=\"wire\""));
    let link = |from, to, strength| Link {
        from: Position(from),
        to: Position(to),
        rule: LinkRule::ByHand,
        strength,
        span: 0..0,
    };
    plan.links = vec![
        link(1, 2, Strength::Hard),
        link(2, 4, Strength::Soft),
        // The limit of the third was not read: there is no bar to come from.
        link(3, 4, Strength::Hard),
    ];
    let text = svg(&plan, None, Words::of(Lang::Zh));
    // Two lines, and a key for each strength.
    assert_eq!(text.matches("class=\"wire\"").count(), 4);
    assert!(text.contains("关口：") && text.contains("提醒："));
}
