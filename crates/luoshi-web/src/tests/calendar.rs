//! The school calendar as a browser without script walks it: entered, refused, taken out, put back.

use axum::http::StatusCode;

use super::school::Town;

const BY_WEEKS: &str =
    "<h1>2025—2026学年第二学期工作安排</h1><table><tr><td>序号<td>工作内容及要求<td>完成时限
    <tr><td>1<td>制定学期工作计划。<td>第2周
    <tr><td>2<td>撰写学期总结。<td>暑假前
    <tr><td>3<td>召开总结大会。<td>7月</table>";

#[tokio::test]
async fn a_term_gives_weeks_their_days_until_it_is_taken_out() {
    let town = Town::new();
    let unit = format!("/u/{}", town.ours.unit);
    let session = Some(town.ours.session.as_str());
    let school = format!("{unit}/school");
    let fields = [("paste", BY_WEEKS)];
    let import = format!("{unit}/import");
    let pasted = town.upload(session, &import, &fields, None).await;
    let draft = pasted.location().to_owned();
    let week = "3月2日–8日";
    assert!(!town.get(session, &draft).await.text.contains(week));

    let term = |first, last, weeks| {
        [
            ("do", "term"),
            ("first", first),
            ("last", last),
            ("weeks", weeks),
        ]
    };
    for (typed, said) in [
        (term("", "", ""), "写成2026-05-01这样的日期"),
        (term("2月26日", "", "19"), "写成2026-05-01这样的日期"),
        (term("2026-02-26", "", ""), "写最后一天，或者周数"),
        (term("2026-02-26", "", "九"), "一个学期是2周到35周"),
        (term("2026-02-26", "2026-02-20", ""), "结束日早于开始日"),
        (term("2026-02-26", "", "1"), "一个学期是2周到35周"),
    ] {
        let wrong = town.post(session, &school, &typed).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(wrong.text.contains(said), "{said}: {}", wrong.text);
        assert!(wrong.text.contains("role=\"alert\""));
    }
    let done = town
        .post(session, &school, &term("2026-02-26", "", "18"))
        .await;
    assert_eq!(done.location(), format!("{school}?done=school"));
    let page = town.get(session, done.location()).await;
    assert!(page.text.contains("2025—2026学年第二学期"));
    assert!(page.text.contains("2026年2月26日–6月28日") && page.text.contains("18周"));
    assert!(town.get(session, &draft).await.text.contains(week));

    let days = |from, until, kind| {
        [
            ("do", "days"),
            ("from", from),
            ("until", until),
            ("kind", kind),
        ]
    };
    let wrong = town
        .post(session, &school, &days("2026-05-08", "", "worked"))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("调休上班写周六、周日的日子"));
    town.post(session, &school, &days("2026-05-01", "2026-05-05", "off"))
        .await;
    town.post(session, &school, &days("2026-05-09", "", "worked"))
        .await;
    let page = town.get(session, &school).await;
    assert!(page.text.contains("2026年5月1日–5日") && page.text.contains("2026年5月9日"));

    // What is taken out can be put back by the button that says so.
    let out = [
        ("do", "no-days"),
        ("first", "2026-05-01"),
        ("last", "2026-05-05"),
    ];
    let done = town.post(session, &school, &out).await;
    let page = town.get(session, done.location()).await;
    assert!(page.text.contains("删掉了：2026年5月1日–5日放假。"));
    assert!(page.text.contains("name=\"from\" value=\"2026-05-01\""));
    let out = [("do", "no-term"), ("first", "2026-02-26")];
    let done = town.post(session, &school, &out).await;
    assert!(!town.get(session, &draft).await.text.contains(week));
    let page = town.get(session, done.location()).await;
    let put_back = "name=\"first\" value=\"2026-02-26\"";
    assert!(page.text.contains("放回去") && page.text.contains(put_back));
    let back = town
        .post(session, &school, &term("2026-02-26", "2026-06-28", ""))
        .await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert!(town.get(session, &draft).await.text.contains(week));
    // An address that says it badly says nothing.
    for query in [
        "out=term&first=x&last=y",
        "out=king&first=2026-05-01&last=2026-05-02",
        "out=term",
    ] {
        let page = town
            .get(session, &format!("{school}?done=school&{query}"))
            .await;
        assert!(
            page.status == StatusCode::OK && !page.text.contains("放回去"),
            "{query}"
        );
    }
    let garbled = town
        .post(session, &school, &[("do", "no-term"), ("first", "x")])
        .await;
    assert_eq!(garbled.status, StatusCode::BAD_REQUEST);

    // Who only reads sees the calendar, and no way to change it.
    let reader = town.seated(luoshi_rules::Role::Member, &town.ours.unit);
    let page = town.get(Some(&reader), &school).await;
    assert!(page.text.contains("第二学期") && !page.text.contains("name=\"do\""));
    assert!(
        !page.text.contains("href=\"/u/") || !page.text.contains(&format!("href=\"{school}\""))
    );
}
