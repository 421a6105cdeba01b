//! What a long schedule weighs on the way.

use std::io::Read as _;

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use flate2::read::GzDecoder;

use super::school::{Town, request};

/// Ten phases of ten items, no sentence like another.
fn hundred() -> String {
    let limits = ["3月上旬", "4月中旬", "5月下旬", "6月", "3月-8月"];
    let row = |n: usize| {
        let phase = match n % 10 {
            1 => format!("<td rowspan=10>第{}步、分头落实", n / 10 + 1),
            _ => String::new(),
        };
        let limit = limits[n % limits.len()];
        format!(
            "<tr>{phase}<td>{n}<td>组织第{n}次集中学习，不少于{}天，撰写第{n}份小结，报督导组审核；\
             召开第{n}次专题会议，逐条研究前一阶段征求到的意见，形成第{n}份整改清单。<td>{limit}",
            n % 4 + 1
        )
    };
    let rows: String = (1..=100).map(row).collect();
    format!(
        "<h1>工作安排表</h1><table><tr><td>工作步骤<td>序号<td>工作内容及要求<td>完成时限{rows}</table>"
    )
}

fn packed(mut request: Request<Body>) -> Request<Body> {
    let gzip = "gzip, deflate, br".parse().unwrap();
    request.headers_mut().insert(header::ACCEPT_ENCODING, gzip);
    request
}

#[tokio::test]
async fn a_hundred_items_are_light_on_the_way_and_the_same_when_unpacked() {
    let town = Town::new();
    let desk = &town.desk;
    let link = desk.unit_link().unwrap();
    let session = desk.set_up(&link, "滨海市第七中学", "陈静").unwrap();
    let office = desk.session(&session).unwrap().unwrap();
    let (unit, _) = desk.units_of(&office).unwrap().remove(0);
    let draft = desk
        .import(&office, &unit, None, hundred().into(), None)
        .unwrap();
    let programme = desk.adopt(&office, &unit, &draft).unwrap();
    let table = format!("/u/{unit}/p/{programme}");
    let ask = |path: &str| {
        let request = request(Method::GET, Some(&session), path);
        request.body(Body::empty()).unwrap()
    };

    for page in ["", "/gantt", "/calendar"] {
        let path = format!("{table}{page}");
        let plain = town.send(ask(&path)).await.text;
        let (_, headers, bytes) = town.send_raw(packed(ask(&path))).await;
        // Style, script and icon are 25 kB beside it.
        assert!(bytes.len() < 60_000, "{page}: {}", bytes.len());
        let mut text = String::new();
        match headers.contains_key(header::CONTENT_ENCODING) {
            true => {
                GzDecoder::new(&*bytes).read_to_string(&mut text).unwrap();
            }
            false => text = String::from_utf8(bytes).unwrap(),
        }
        assert!(text == plain, "{page} says the same either way");
        if page.is_empty() {
            assert_eq!(plain.matches("<tr role=\"row\">").count(), 101);
            assert!(
                plain.len() > 100_000,
                "it would be too much: {}",
                plain.len()
            );
        }
    }

    // What an address asks for is repeated on the page: it must not be weighed beside its secrets.
    let asked = format!("{table}?body=x");
    let (_, headers, _) = town.send_raw(packed(ask(&asked))).await;
    assert!(!headers.contains_key(header::CONTENT_ENCODING));
}
