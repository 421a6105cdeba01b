//! Links as a browser without script walks them: proposed, confirmed, refused, added, drawn.

use axum::http::StatusCode;

use super::school::Town;

const SCHEDULE: &str = "<table><tr><td>序号<td>工作内容及要求<td>完成时限
    <tr><td>1<td>召开座谈会，广泛征求意见。<td>3月
    <tr><td>2<td>对征求到的意见进行梳理汇总。<td>4月
    <tr><td>3<td>做好总结大会准备工作。<td>5月
    <tr><td>4<td>召开总结大会。<td>6月</table>";

#[tokio::test]
async fn from_a_proposal_to_a_line_in_the_picture() {
    let town = Town::new();
    let unit = format!("/u/{}", town.ours.unit);
    let session = Some(town.ours.session.as_str());
    let discard = format!("{unit}/p/{}/discard", town.ours.programme);
    town.post(session, &discard, &[("reason", "换一份")]).await;
    let fields = [("paste", SCHEDULE), ("year", "2026")];
    let pasted = town
        .upload(session, &format!("{unit}/import"), &fields, None)
        .await;
    let draft = pasted.location().to_owned();
    let page = town.get(session, &draft).await;
    assert!(page.text.contains("2处，2处没有定") && page.text.contains("有2处先后没有定"));

    let decide = format!("{draft}/decide");
    let link = |to, from, rule, verdict| {
        [
            ("do", "link"),
            ("to", to),
            ("from", from),
            ("rule", rule),
            ("verdict", verdict),
        ]
    };
    let all = [("do", "links"), ("rule", "3")];
    let done = town.post(session, &decide, &all).await;
    assert_eq!(done.location(), format!("{draft}?done=decided#links-3"));
    town.post(session, &decide, &link("4", "3", "13", "refused"))
        .await;
    for (to, from, said) in [
        ("2", "2", "绕成一圈"),
        ("9", "1", "没有这一行"),
        ("x", "1", "没有这一行"),
        ("2", "1", "已经有了"),
    ] {
        let wrong = town
            .post(session, &decide, &link(to, from, "0", "hard"))
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains(said), "{to} {from}");
    }
    town.post(session, &decide, &link("4", "2", "0", "soft"))
        .await;
    let page = town.get(session, &draft).await;
    assert!(
        page.text.contains("draft-link refused"),
        "it stays in sight"
    );

    let adopted = town.post(session, &format!("{draft}/adopt"), &[]).await;
    let table = adopted.location().split('?').next().unwrap().to_owned();
    let gantt = town.get(session, &format!("{table}/gantt")).await;
    assert!(gantt.text.contains("class=\"wire\"") && gantt.text.contains("class=\"wire soft\""));
    assert!(gantt.text.contains("等第1项") && !gantt.text.contains("等第3项"));
    let item = town.get(session, &format!("{table}/item/2")).await;
    assert!(item.text.contains("意见在那里征求") && item.text.contains("有人补的"));
}
