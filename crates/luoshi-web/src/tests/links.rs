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
    assert!(gantt.text.contains("class=\"wire\"") && !gantt.text.contains("class=\"wire soft\""));
    let with_reminders = town.get(session, &format!("{table}/gantt?links=all")).await;
    assert!(with_reminders.text.contains("class=\"wire soft\""));
    assert!(gantt.text.contains("等第1项") && !gantt.text.contains("等第3项"));
    let item = town.get(session, &format!("{table}/item/2")).await;
    assert!(item.text.contains("意见在那里征求") && item.text.contains("有人补的"));

    // What was said, and what was not, can be decided after adoption too.
    let links = format!("{table}/links");
    assert!(item.text.contains(&format!("href=\"{links}\"")));
    let page = town.get(session, &links).await;
    assert!(page.text.contains("3处") && page.text.contains("draft-link refused"));
    let say = |said| [("say", said)];
    let done = town
        .post(session, &links, &say("do=link&link=4-3-13&verdict=hard"))
        .await;
    assert_eq!(done.location(), format!("{links}?done=linked#links-13"));
    let waits = |text: &str| text.contains(&format!("href=\"{table}/item/3\">第3项"));
    let item = town.get(session, &format!("{table}/item/4")).await;
    assert!(waits(&item.text), "it holds now");
    town.post(session, &links, &say("do=link&link=4-3-13"))
        .await;
    let item = town.get(session, &format!("{table}/item/4")).await;
    assert!(!waits(&item.text));
    let page = town.get(session, &links).await;
    assert!(page.text.contains("3处，1处没有定"), "taken back, it waits");
    let all = town.post(session, &links, &say("do=links&rule=13")).await;
    assert_eq!(all.location(), format!("{links}?done=linked#links-13"));
    let again = town.post(session, &links, &say("do=links&rule=13")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let round = town
        .post(session, &links, &link("1", "4", "0", "hard"))
        .await;
    assert_eq!(round.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(round.text.contains("绕成一圈") && round.text.contains("value=\"1\""));
    // One that a person added goes when it is taken back.
    town.post(session, &links, &say("do=link&link=4-2-0")).await;
    let page = town.get(session, &links).await;
    assert!(page.text.contains("2处") && !page.text.contains("有人补的"));
    // Who only reads sees what holds, neither what was refused nor a button.
    let refuse = say("do=link&link=4-3-13&verdict=refused");
    let done = town.post(session, &links, &refuse).await;
    assert_eq!(done.location(), format!("{links}?done=linked#links-13"));
    let reader = town.seated(luoshi_rules::Role::SupervisionHead, &town.ours.unit);
    let page = town.get(Some(&reader), &links).await;
    assert!(page.text.contains("意见在那里征求") && !page.text.contains("name=\"say\""));
    assert!(page.text.contains("1处") && !page.text.contains("refused"));
}

#[tokio::test]
async fn names_are_joined_by_a_button_and_kept_apart_by_another() {
    const NAMES: &str = "<table><tr><td>序号<td>工作内容及要求<td>完成时限
        <tr><td>1<td>制定学习计划，报局党委督导组审核。<td>3月上旬
        <tr><td>2<td>向督导联络组汇报学习情况。<td>3月下旬
        <tr><td>3<td>形成整改方案，报局党委督导组审核。<td>6月
        <tr><td>4<td>召开总结大会。<td>7月</table>";
    let town = Town::new();
    let session = Some(town.ours.session.as_str());
    let import = format!("/u/{}/import", town.ours.unit);
    let fields = [("paste", NAMES), ("year", "2026")];
    let pasted = town.upload(session, &import, &fields, None).await;
    let draft = pasted.location().to_owned();
    // A button as the page prints it, by its label.
    let said = |page: &str, label: &str| {
        let (before, _) = page.split_once(label).expect("there is such a button");
        let (_, value) = before.rsplit_once("value=\"").expect("it says something");
        value.split('"').next().unwrap().replace("&#38;", "&")
    };
    let page = town.get(session, &draft).await.text;
    let join = said(&page, "是同一个，叫“局党委督导组”");
    assert!(join.contains("do=names") && join.contains("督导联络组"));
    let decide = format!("{draft}/decide");
    let done = town.post(session, &decide, &[("say", &join)]).await;
    assert_eq!(done.location(), format!("{draft}?done=decided"));
    let page = town.get(session, &draft).await.text;
    assert!(page.contains("是同一个，叫“局党委督导组”</b>"));
    let undo = said(&page, "撤回</button>");
    let done = town
        .post(session, &format!("{draft}/undecide"), &[("say", &undo)])
        .await;
    assert_eq!(done.location(), format!("{draft}?done=undecided"));
    let page = town.get(session, &draft).await.text;
    let apart = said(&page, "不是同一个");
    town.post(session, &decide, &[("say", &apart)]).await;
    let page = town.get(session, &draft).await.text;
    assert!(page.contains("分开算"));
    // Names that the document does not have are no names.
    let other = "do=names&code=body-name-varies&at=2&names=“甲”“乙”&called=甲";
    let wrong = town.post(session, &decide, &[("say", other)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}
