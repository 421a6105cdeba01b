//! The thread as a browser without script walks it: import, mend, adopt, look, correct, take out,
//! take back.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};

use super::school::{SCHEDULE, Town, hidden, request};

/// A school whose programme was taken back, so that another can be adopted; its office's session.
async fn empty_school() -> (Town, String, String) {
    let town = Town::new();
    let unit = format!("/u/{}", town.ours.unit);
    let session = town.ours.session.clone();
    let discard = format!("{unit}/p/{}/discard", town.ours.programme);
    let asked = town.get(Some(&session), &discard).await;
    assert!(
        asked.text.contains("撤回后，工作安排表从各人页面上消失"),
        "the consequence is said"
    );
    let without = town
        .post(Some(&session), &discard, &[("reason", "  ")])
        .await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.text.contains("请写明理由。"));
    let done = town
        .post(Some(&session), &discard, &[("reason", "采用错了")])
        .await;
    assert!(done.location().starts_with(&format!("{unit}/import/")));
    assert!(done.location().ends_with("?done=discarded"));
    (town, session, unit)
}

#[tokio::test]
async fn from_a_pasted_table_to_a_timetable() {
    let (town, session, unit) = empty_school().await;
    let session = Some(session.as_str());
    let import = format!("{unit}/import");
    let nothing = town
        .upload(session, &import, &[("paste", " "), ("year", "")], None)
        .await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text.contains("贴一张表，或选一个文件。"));
    let wrong = [("paste", SCHEDULE), ("year", "今年")];
    let wrong = town.upload(session, &import, &wrong, None).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("写四位数的年份") && wrong.text.contains("value=\"今年\""));
    assert!(
        wrong.text.contains("撰写总结报告"),
        "what was pasted is kept"
    );

    let pasted = town
        .upload(
            session,
            &import,
            &[("paste", SCHEDULE), ("year", "2026")],
            None,
        )
        .await;
    let draft = pasted.location().to_owned();
    let page = town.get(session, &draft).await;
    assert!(page.text.contains("读出4项，3处请您看一眼"));
    assert!(page.text.contains("年份按您选的2026年"));
    assert!(
        !page.text.contains("/adopt"),
        "an error is open, so there is no button, but a reason"
    );
    assert!(page.text.contains("还有1处必须先改"));
    let refused = town.post(session, &format!("{draft}/adopt"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    let finding = [("code", "duplicate-number"), ("at", "3")];
    let keep = |reason| [("do", "keep"), finding[0], finding[1], ("reason", reason)];
    let without = town
        .post(session, &format!("{draft}/decide"), &keep(""))
        .await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.text.contains("请写明理由。"));
    let back = format!("/language/en?to={draft}\"");
    assert!(
        without.text.contains(&back),
        "the other language finds the page again"
    );
    let kept = town
        .post(session, &format!("{draft}/decide"), &keep("按原表照印"))
        .await;
    assert_eq!(kept.location(), format!("{draft}?done=decided"));
    let back = town
        .post(session, &format!("{draft}/undecide"), &finding)
        .await;
    assert_eq!(back.location(), format!("{draft}?done=undecided"));
    let mend = [("do", "number"), finding[0], finding[1], ("number", "3")];
    town.post(session, &format!("{draft}/decide"), &mend).await;
    let mended = town.get(session, &draft).await;
    assert!(mended.text.contains("已改为3") && mended.text.contains("原印2"));

    let adopted = town.post(session, &format!("{draft}/adopt"), &[]).await;
    assert!(
        adopted.location().ends_with("?done=adopted"),
        "{}",
        adopted.location()
    );
    let table = town.get(session, adopted.location()).await;
    assert!(table.text.contains("已采用。"));
    assert!(
        table.text.contains("原印2"),
        "the paper's number is still seen"
    );
    let items = table.text.matches("/item/").count();
    assert_eq!(items, 4);
    let bodies = table.text.matches("<tbody").count();
    assert_eq!(bodies, 2, "one group of rows a phase");

    let home = town.get(session, &unit).await;
    assert_eq!(home.location(), format!("{unit}/today"));
    let today = town.get(session, home.location()).await;
    let table = adopted.location().split('?').next().unwrap();
    assert!(today.text.contains(&format!("href=\"{table}\"")));
}

#[tokio::test]
async fn a_limit_is_looked_at_read_otherwise_and_taken_back() {
    let (town, session, unit) = empty_school().await;
    let session = Some(session.as_str());
    let import = format!("{unit}/import");
    let fields = [("paste", SCHEDULE), ("year", "2026")];
    let pasted = town.upload(session, &import, &fields, None).await;
    let draft = pasted.location().to_owned();

    let closed = town.get(session, &draft).await;
    assert!(closed.text.contains("明确 · 按旬"));
    assert!(closed.text.contains("上旬1日至10日，中旬11日至20日"));
    assert!(!closed.text.contains("class=\"limit-panel\""));
    let open = town.get(session, &format!("{draft}?limit=1")).await;
    assert!(open.text.contains("class=\"limit-panel\"") && open.text.contains("2027年3月中旬"));
    // Trying words changes nothing.
    let tried = format!("{draft}?limit=1&written=4%E6%9C%88%E4%B8%8A%E6%97%AC");
    let tried = town.get(session, &tried).await;
    assert!(tried.text.contains("4月1日–10日") && tried.text.contains("3月11日–20日"));
    let unread = format!("{draft}?limit=1&written=%E5%90%AC%E9%80%9A%E7%9F%A5");
    assert!(
        town.get(session, &unread)
            .await
            .text
            .contains("读不出日期。")
    );
    let nowhere = town.get(session, &format!("{draft}?limit=99")).await;
    assert!(!nowhere.text.contains("class=\"limit-panel\""));

    let decide = format!("{draft}/decide");
    let at = [("code", "time-limit"), ("at", "1")];
    let words = |written| [("do", "limit"), at[0], at[1], ("written", written)];
    for (written, said) in [("", "缺少：完成时限"), ("听通知", "读不出日期。")] {
        let wrong = town.post(session, &decide, &words(written)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains(said), "{said}");
        assert!(wrong.text.contains(&format!("value=\"{written}\"")));
    }
    let days = |first, last| {
        [
            ("do", "days"),
            at[0],
            at[1],
            ("first", first),
            ("last", last),
        ]
    };
    for (first, last, said) in [
        ("2026-03-20", "2026-03-11", "结束日早于开始日。"),
        ("3.11", "", "写成2026-05-01这样的日期。"),
        ("", "", "缺少：完成时限"),
    ] {
        let wrong = town.post(session, &decide, &days(first, last)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains(said), "{said}");
    }
    let done = town.post(session, &decide, &words("4月上旬")).await;
    assert_eq!(done.location(), format!("{draft}?done=decided&row=1#row-1"));
    let read = town.get(session, &draft).await;
    assert!(read.text.contains("4月1日–10日") && read.text.contains("已读作4月上旬"));
    assert!(read.text.contains("3月中旬"), "what is printed stays");
    let done = town
        .post(session, &decide, &days("2026-03-12", "2026-03-13"))
        .await;
    assert_eq!(done.location(), format!("{draft}?done=decided&row=1#row-1"));
    let named = town.get(session, &format!("{draft}?limit=1")).await;
    assert!(named.text.contains("3月12日–13日") && named.text.contains("已按指明的日期"));
    town.post(session, &format!("{draft}/undecide"), &at).await;
    assert!(
        town.get(session, &draft)
            .await
            .text
            .contains("3月11日–20日")
    );
}

#[tokio::test]
async fn a_file_comes_in_with_its_name_and_a_table_can_be_chosen() {
    let (town, session, unit) = empty_school().await;
    let session = Some(session.as_str());
    let import = format!("{unit}/import");
    let two = format!("<table><tr><td>值日<td>周一</table>{SCHEDULE}");
    let file = Some(("安排表.html", two.as_bytes()));
    let sent = town
        .upload(session, &import, &[("paste", ""), ("year", "")], file)
        .await;
    let draft = sent.location().to_owned();
    let page = town.get(session, &draft).await;
    assert!(page.text.contains("来源：安排表.html"));
    assert!(page.text.contains("文件没印年份，按2026年"));
    let chosen = town
        .post(session, &format!("{draft}/choose"), &[("year", "2027")])
        .await;
    assert_eq!(chosen.location(), format!("{draft}?done=chosen"));
    assert!(
        town.get(session, &draft)
            .await
            .text
            .contains("年份按您选的2027年")
    );
    let wrong = town
        .post(session, &format!("{draft}/choose"), &[("year", "20270")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"20270\""));
    let dropped = town.post(session, &format!("{draft}/drop"), &[]).await;
    assert_eq!(dropped.location(), format!("{import}?done=dropped"));
    assert_eq!(
        town.get(session, &draft).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_document_without_a_sure_schedule_is_asked_about() {
    let (town, session, unit) = empty_school().await;
    let session = Some(session.as_str());
    let import = format!("{unit}/import");
    let bring = async |html: &str| {
        let sent = town
            .upload(session, &import, &[("paste", html)], None)
            .await;
        sent.location().to_owned()
    };
    let draft = bring("<table><tr><td>条<td>干什么<tr><td>甲<td>走访老人</table>").await;
    let page = town.get(session, &draft).await;
    assert!(page.text.contains("没认出安排表"));
    assert!(page.text.contains("走访老人") && !page.text.contains("文件还在草稿里"));
    let said = [
        ("table", "1"),
        ("h0", "1"),
        ("c0", "extra"),
        ("c1", "extra"),
    ];
    let columns = format!("{draft}/columns");
    let wrong = town.post(session, &columns, &said).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("没有哪一栏是工作内容"));
    let said = [
        ("table", "1"),
        ("h0", "1"),
        ("c0", "number"),
        ("c1", "content"),
    ];
    let done = town.post(session, &columns, &said).await;
    assert_eq!(done.location(), format!("{draft}?done=columns-said"));
    let page = town.get(session, &draft).await;
    assert!(page.text.contains("按您指的各栏读") && page.text.contains("读出1项"));
    let forgotten = town.post(session, &format!("{columns}/forget"), &[]).await;
    assert_eq!(
        forgotten.location(),
        format!("{draft}?done=columns-forgotten")
    );
    // What no page of ours sends says nothing.
    let garbled = town
        .post(session, &columns, &[("table", "1"), ("c0", "phone")])
        .await;
    assert_eq!(garbled.status, StatusCode::BAD_REQUEST);

    // Nothing says when: it is read, and a person is asked all the same.
    let rows = |n: usize| {
        let row = |it| format!("<tr><td>{it}<td>清理第{it}处卫生死角，建立长效保洁制度<td>环卫所");
        (1..=n).map(row).collect::<String>()
    };
    let draft = bring(&format!(
        "<table><tr><td>序号<td>工作内容<td>责任单位{}</table>",
        rows(6)
    ))
    .await;
    let page = town.get(session, &draft).await;
    assert!(page.text.contains("读出6项") && page.text.contains("没有哪一栏说什么时候完成"));
}

#[tokio::test]
async fn the_question_about_a_huge_table_is_a_small_page() {
    let (town, session, unit) = empty_school().await;
    let session = Some(session.as_str());
    let row = format!(
        "<tr>{}",
        "<td>一段不短的文字，写在每一格里，看不出是什么".repeat(100)
    );
    let html = format!("<table>{}</table>", row.repeat(200));
    let import = format!("{unit}/import");
    let sent = town
        .upload(session, &import, &[("paste", &html)], None)
        .await;
    let page = town.get(session, sent.location()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("没认出安排表"), "{}", page.text);
    assert!(page.text.contains("右边还有60栏，不读"));
    assert!(page.text.contains("下面还有192行"));
    assert!(page.text.len() < 60_000, "{} bytes", page.text.len());
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_and_says_what_to_do() {
    let (town, session, unit) = empty_school().await;
    let session = Some(session.as_str());
    let zip = b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml".as_slice();
    let import = format!("{unit}/import");
    let sent = town
        .upload(session, &import, &[], Some(("表.xlsx", zip)))
        .await;
    let page = town.get(session, sent.location()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("没读出安排表") && page.text.contains("文件还在草稿里"));
    let listed = town.get(session, &import).await;
    assert!(listed.text.contains("没有标题的表") && listed.text.contains("表.xlsx"));
    let bare = [("paste", "一、准备\n3月上旬开会\n3月中旬发通知")];
    let sent = town.upload(session, &import, &bare, None).await;
    let page = town.get(session, sent.location()).await;
    assert!(page.text.contains("这里只有文字，没有格子"));
    // A file was chosen, and nothing is in it: that is said at once, and no draft is left.
    let empty = Some(("空.html", b"".as_slice()));
    let refused = town.upload(session, &import, &[], empty).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("这个文件是空的") && !refused.text.contains("空.html"));
}

#[tokio::test]
async fn an_item_is_corrected_with_a_reason_and_the_original_stays() {
    let town = Town::new();
    let session = Some(town.ours.session.as_str());
    let item = format!("/u/{}/p/{}/item/1", town.ours.unit, town.ours.programme);
    let edit = format!("{item}/edit");
    let form = town.get(session, &edit).await;
    let rev = hidden(&form, "rev");
    let typed = |limit, first, last, reason| {
        [
            ("rev", rev.as_str()),
            ("number", "1"),
            ("content", "制定实施方案，报市局督导组审核。"),
            ("limit", limit),
            ("first", first),
            ("last", last),
            ("reason", reason),
        ]
    };
    for (fields, said) in [
        (typed("3月下旬", "", "", ""), "请写明理由。"),
        (
            typed("3月下旬", "2026-03-31", "2026-03-21", "改期"),
            "结束日早于开始日。",
        ),
        (
            typed("3月下旬", "三月", "", "改期"),
            "写成2026-05-01这样的日期。",
        ),
        (typed("3月中旬", "", "", "改期"), "没有改动"),
    ] {
        let reply = town.post(session, &edit, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(reply.text.contains(said), "{said}");
        assert!(
            reply.text.contains(&format!("value=\"{}\"", fields[3].1)),
            "{said}: kept"
        );
    }
    let saved = town
        .post(session, &edit, &typed("3月下旬", "", "", "局里改期"))
        .await;
    assert_eq!(saved.location(), format!("{item}?done=edited"));
    let page = town.get(session, &item).await;
    for said in [
        "3月下旬",
        "3月21日–31日",
        "最初时限",
        "3月中旬",
        "局里改期",
        "周晓岚",
    ] {
        assert!(page.text.contains(said), "{said}");
    }

    // The same form once more: somebody changed the item since it was opened.
    let late = town
        .post(session, &edit, &typed("4月上旬", "", "", "又改"))
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("有人先改了这一项"));
    assert!(
        late.text.contains("value=\"4月上旬\""),
        "what was typed is kept"
    );
    assert!(
        late.text.contains("3月下旬"),
        "and how it stands now is beside it"
    );
    assert_ne!(hidden(&late, "rev"), rev, "so that the next attempt counts");
}

#[tokio::test]
async fn the_timetable_goes_out_in_its_forms() {
    let town = Town::new();
    let session = Some(town.ours.session.as_str());
    let export = format!("/u/{}/p/{}/export", town.ours.unit, town.ours.programme);
    for (form, kind, start) in [
        ("html", "text/html; charset=utf-8", "<!"),
        ("csv", "text/csv; charset=utf-8", "\u{feff}"),
        ("json", "application/json", "{"),
    ] {
        let reply = town.get(session, &format!("{export}/{form}")).await;
        assert_eq!(reply.headers[header::CONTENT_TYPE], kind);
        let saved = reply.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(
            saved.starts_with("attachment; filename=\"schedule."),
            "{saved}"
        );
        assert!(
            reply
                .text
                .trim_start_matches('\u{feff}')
                .contains("动员大会"),
            "{form}"
        );
        assert!(
            reply.text.starts_with(start),
            "{form}: {:?}",
            &reply.text[..12]
        );
    }
    let picture = town.get(session, &format!("{export}/svg")).await;
    assert_eq!(picture.headers[header::CONTENT_TYPE], "image/svg+xml");
    assert!(picture.text.starts_with("<svg ") && picture.text.contains("动员大会"));
    let unknown = town.get(session, &format!("{export}/docx")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn forms_that_are_too_large_or_make_no_sense_change_nothing() {
    let town = Town::new();
    let session = Some(town.ours.session.as_str());
    let item = format!(
        "/u/{}/p/{}/item/1/edit",
        town.ours.unit, town.ours.programme
    );
    let long = "长".repeat(100_000);
    let reply = town
        .post(session, &item, &[("rev", "0"), ("content", &long)])
        .await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    let import = format!("/u/{}/import", town.ours.unit);
    let huge = vec![b'a'; 21 << 20];
    let reply = town
        .upload(session, &import, &[], Some(("a.html", &huge)))
        .await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(reply.text.contains("20 MB"));
    let odd = request(Method::POST, session, &item)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from("{}"))
        .unwrap();
    assert_eq!(town.send(odd).await.status, StatusCode::BAD_REQUEST);
    let draft = format!("/u/{}/import/{}", town.ours.unit, town.ours.draft);
    for fields in [
        vec![("do", "explode")],
        vec![("do", "number"), ("number", "3")],
        vec![("do", "number"), ("at", "03"), ("number", "3")],
    ] {
        let reply = town
            .post(session, &format!("{draft}/decide"), &fields)
            .await;
        assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{fields:?}");
    }
}

#[tokio::test]
async fn what_was_written_is_not_lost_when_the_session_ran_out() {
    let town = Town::new();
    let item = format!(
        "/u/{}/p/{}/item/1/edit",
        town.ours.unit, town.ours.programme
    );
    let fields = [
        ("rev", "0"),
        ("content", "写了很久的一段话"),
        ("reason", ""),
    ];
    let reply = town.post(None, &item, &fields).await;
    assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
    assert!(reply.text.contains("写了很久的一段话</textarea>"));
}
