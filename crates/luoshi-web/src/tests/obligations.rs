//! What was read as required is corrected: in a browser without script, step by step.

use axum::http::StatusCode;

use super::school::{Town, hidden};

#[tokio::test]
async fn what_was_read_as_required_is_corrected_and_what_it_was_stays() {
    let town = Town::new();
    let session = Some(town.ours.session.as_str());
    let item = format!("/u/{}/p/{}/item/1", town.ours.unit, town.ours.programme);
    let page = town.get(session, &item).await;
    assert!(page.text.contains("更正要求1") && page.text.contains("漏了一条"));

    let first = format!("{item}/obligation/1");
    let form = town.get(session, &first).await;
    let rev = hidden(&form, "rev");
    assert!(form.text.contains("制定实施方案") && form.text.contains("这不是要求"));
    for none in ["0", "01", "9", "x", "NEW"] {
        let reply = town
            .get(session, &format!("{item}/obligation/{none}"))
            .await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{none}");
    }
    let meant = hidden(&form, "meant");
    let typed = |words, amount, by, reason| {
        [
            ("rev", rev.as_str()),
            ("meant", meant.as_str()),
            ("kind", "rules"),
            ("words", words),
            ("name", "办法"),
            ("amount", amount),
            ("measure", if amount.is_empty() { "" } else { "份" }),
            ("a0", if by == "谁" { "" } else { "review" }),
            ("b0", by),
            ("reason", reason),
        ]
    };
    for (fields, said) in [
        (typed("制定实施办法", "", "", "读错"), "原文里没有这几个字"),
        (
            typed("制定实施方案", "两", "", "读错"),
            "写成4或0.5这样的数",
        ),
        (typed("制定实施方案", "", "谁", "读错"), "缺少：报去做什么"),
        (typed("制定实施方案", "", "", ""), "请写明理由"),
    ] {
        let reply = town.post(session, &first, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(reply.text.contains(said), "{said}: {}", reply.text);
        assert!(reply.text.contains(fields[3].1), "{said}: kept");
    }
    let right = typed("制定实施方案", "2", "校长", "是一项制度");
    let saved = town.post(session, &first, &right).await;
    assert_eq!(saved.location(), format!("{item}?done=obligation"));
    let page = town.get(session, &item).await;
    for said in [
        "办法",
        "2份",
        "校长",
        "人工定的",
        "是一项制度",
        "周晓岚",
        "制度 办法 2份 校长审核",
    ] {
        assert!(page.text.contains(said), "{said}");
    }

    // The form that was open meanwhile is no longer of this item.
    let late = town.post(session, &first, &right).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let form = town.get(session, &first).await;
    let (rev, meant) = (hidden(&form, "rev"), hidden(&form, "meant"));
    let none = |reason| {
        [
            ("rev", rev.as_str()),
            ("meant", meant.as_str()),
            ("do", "remove"),
            ("none", reason),
        ]
    };
    let refused = town.post(session, &first, &none(" ")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("<details class=\"edit-none\" open>"));
    let gone = town.post(session, &first, &none("只是背景")).await;
    assert_eq!(gone.location(), format!("{item}?done=obligation"));
    let page = town.get(session, &item).await;
    assert!(page.text.contains("只是背景") && !page.text.contains("人工定的"));

    // A new wording does not bring back what a person took out.
    let edit = format!("{item}/edit");
    let rev = hidden(&town.get(session, &edit).await, "rev");
    let wording = [
        ("rev", rev.as_str()),
        ("number", "1"),
        ("content", "制定实施方案。召开家长会。"),
        ("limit", "3月中旬"),
        ("reason", "补充"),
    ];
    let saved = town.post(session, &edit, &wording).await;
    assert_eq!(saved.location(), format!("{item}?done=edited"));
    let page = town.get(session, &item).await;
    assert!(page.text.contains("家长会</b>") && !page.text.contains("实施方案</b>"));

    // Another stands at its place by now: a form of the first says nothing of it, even sent anew.
    let rev = hidden(&town.get(session, &first).await, "rev");
    let mut stale = right;
    stale[0].1 = &rev;
    let refused = town.post(session, &first, &stale).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("有人先改了") && refused.text.contains("是一项制度"));
    let page = town.get(session, &item).await;
    assert!(page.text.contains("家长会</b>") && !page.text.contains("办法</b>"));
}
