//! Links from outside, cookies, languages, and what every answer carries.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use luoshi_rules::Role;

use super::school::{Town, request};
use crate::assets::assets;

#[tokio::test]
async fn looking_at_a_link_does_not_use_it_up() {
    let town = Town::new();
    let link = format!("/setup/{}", town.desk.unit_link().unwrap());
    for _ in 0..3 {
        let page = town.get(None, &link).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers[header::REFERRER_POLICY], "strict-origin");
        assert!(page.headers.get(header::SET_COOKIE).is_none());
    }
    let fields = [("unit", "第七中学"), ("person", "何敏")];
    let done = town.post(None, &link, &fields).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/"));
    let session = done.session();
    let root = town.get(Some(&session), "/").await;
    assert!(root.location().starts_with("/u/"));
    let unit = town.get(Some(&session), root.location()).await;
    assert!(
        unit.location().ends_with("/import"),
        "an office without a schedule starts there"
    );

    let again = town.post(None, &link, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.headers.get(header::SET_COOKIE).is_none());
    assert!(again.text.contains("链接已用过或过期了"));
}

#[tokio::test]
async fn a_name_that_is_missing_is_asked_for_and_the_rest_is_kept() {
    let town = Town::new();
    let link = format!("/setup/{}", town.desk.unit_link().unwrap());
    let reply = town
        .post(None, &link, &[("unit", "第七中学"), ("person", " ")])
        .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text.contains("缺少：姓名。"));
    assert!(reply.text.contains("value=\"第七中学\""));
    assert_eq!(
        town.get(None, &link).await.status,
        StatusCode::OK,
        "the link still opens"
    );
}

#[tokio::test]
async fn a_link_opens_its_own_door_only() {
    let town = Town::new();
    let token = town.desk.unit_link().unwrap();
    for wrong in ["join", "sign-in"] {
        let reply = town.get(None, &format!("/{wrong}/{token}")).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let unknown = town.get(None, "/setup/0000").await;
    let malformed = town.get(None, "/setup/%00%ff").await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(malformed.text, unknown.text);
}

#[tokio::test]
async fn the_office_lets_a_reader_in_who_can_change_nothing() {
    let town = Town::new();
    let people = format!("/u/{}/people", town.ours.unit);
    let office = Some(town.ours.session.as_str());
    let made = town
        .post(office, &format!("{people}/admit"), &[("role", "sup-head")])
        .await;
    assert_eq!(made.status, StatusCode::OK);
    let (_, rest) = made
        .text
        .split_once("value=\"http://school.example")
        .unwrap();
    let link = rest.split('"').next().unwrap();
    assert!(link.starts_with("/join/"));
    let listed = town.get(office, &people).await;
    assert!(!listed.text.contains(link), "the link is shown once");

    let page = town.get(None, link).await;
    assert!(page.text.contains("滨海市第三中学"));
    let joined = town.post(None, link, &[("person", "高洁")]).await;
    let session = joined.session();
    let table = format!("/u/{}/p/{}", town.ours.unit, town.ours.programme);
    let seen = town.get(Some(&session), &table).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(
        !seen.text.contains("/import") && !seen.text.contains("/people"),
        "no way shown in"
    );
    let item = town.get(Some(&session), &format!("{table}/item/1")).await;
    assert!(!item.text.contains("/edit"));

    let other = town
        .post(office, &format!("{people}/admit"), &[("role", "office")])
        .await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nonsense = town
        .post(office, &format!("{people}/admit"), &[("role", "king")])
        .await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_person_whose_seats_open_nothing_is_told_so() {
    let town = Town::new();
    let session = town.seated(Role::Operator, &town.ours.unit);
    let root = town.get(Some(&session), "/").await;
    assert_eq!(root.status, StatusCode::OK);
    assert!(root.text.contains("您的岗位现在没有可看的页面"));
}

#[tokio::test]
async fn with_https_the_cookie_is_bound_to_host_and_scheme() {
    let town = Town::new();
    let link = format!("/setup/{}", town.desk.unit_link().unwrap());
    let secure = |method, session: Option<&str>, path: &str| {
        let cookie = session.map_or(String::new(), |it| format!("__Host-luoshi={it}"));
        request(method, None, path)
            .header("x-forwarded-proto", "https")
            .header(header::COOKIE, cookie)
    };
    let form = secure(Method::POST, None, &link)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("unit=a&person=b"))
        .unwrap();
    let done = town.send(form).await;
    let cookie = done.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(
        cookie.starts_with("__Host-luoshi=") && cookie.ends_with("; Secure"),
        "{cookie}"
    );
    let session = done.session();
    let home = secure(Method::GET, Some(&session), "/")
        .body(Body::empty())
        .unwrap();
    assert_eq!(town.send(home).await.status, StatusCode::SEE_OTHER);
    let plain = request(Method::GET, Some(&session), "/")
        .header("x-forwarded-proto", "https")
        .body(Body::empty())
        .unwrap();
    let reply = town.send(plain).await;
    assert_eq!(
        reply.status,
        StatusCode::UNAUTHORIZED,
        "a cookie anybody could set counts no more"
    );
}

#[tokio::test]
async fn a_language_is_kept_and_the_page_comes_back() {
    let town = Town::new();
    let reply = town.get(None, "/language/en?to=/signed-out").await;
    assert_eq!(
        (reply.status, reply.location()),
        (StatusCode::SEE_OTHER, "/signed-out")
    );
    let cookie = reply.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("lang=en; "));
    let asked = request(Method::GET, None, "/signed-out")
        .header(header::COOKIE, "lang=en")
        .body(Body::empty())
        .unwrap();
    let page = town.send(asked).await;
    assert!(page.text.contains("<html lang=\"en\">") && page.text.contains("Signed out"));
    let away = town.get(None, "/language/en?to=https://evil.example").await;
    assert_eq!(away.location(), "/");
    assert_eq!(
        town.get(None, "/language/fr").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn every_answer_is_shielded() {
    let town = Town::new();
    for path in ["/healthz", "/", "/nowhere", "/signed-out", "/setup/x"] {
        let reply = town.get(None, path).await;
        let policy = reply.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(reply.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(reply.headers[header::CACHE_CONTROL], "no-store", "{path}");
    }
    assert_eq!(town.get(None, "/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn files_are_kept_by_browsers_and_change_their_name_with_their_content() {
    let town = Town::new();
    let all = assets();
    for path in all.sheets.iter().chain([&all.script, &all.icon]) {
        let reply = town.get(None, path).await;
        assert_eq!(reply.status, StatusCode::OK, "{path}");
        let kept = reply.headers[header::CACHE_CONTROL].to_str().unwrap();
        assert!(kept.contains("immutable"));
        let tag = reply.headers[header::ETAG].to_str().unwrap();
        let again = request(Method::GET, None, path)
            .header(header::IF_NONE_MATCH, tag)
            .body(Body::empty())
            .unwrap();
        let again = town.send(again).await;
        assert_eq!(
            (again.status, again.text.as_str()),
            (StatusCode::NOT_MODIFIED, "")
        );
    }
    let old = all.sheets[0].replace(".css", "0.css");
    assert_eq!(town.get(None, &old).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_was_signed_out_while_writing_gets_it_back() {
    let town = Town::new();
    let path = format!("/u/{}/import", town.ours.unit);
    let pasted = [("paste", "<table><tr><td>3月中旬</td></tr></table>")];
    let reply = town.upload(None, &path, &pasted, None).await;
    assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
    assert!(reply.text.contains("3月中旬&#60;/td"), "{}", reply.text);
    let file = Some(("安排表.html", b"<table>".as_slice()));
    let reply = town.upload(None, &path, &[], file).await;
    assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
    assert!(reply.text.contains("“安排表.html”没有收下"));
    // Who is a stranger is not read to the end.
    let long = "长".repeat(1024 * 1024);
    let reply = town.upload(None, &path, &[("paste", &long)], None).await;
    assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
    assert!(!reply.text.contains("长长"));
}
