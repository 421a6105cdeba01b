//! Every route as every role, in their own unit, in another, in one that does not exist, with ids
//! that do not exist; and as nobody. What is expected follows from the table of rights alone.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use luoshi_rules::{Action, Relation, Role, Seat, authority::granted};

use super::school::{Reply, Town, request};
use crate::routes::{Needs, Route, table};

/// The values for the names in an address.
struct Ids<'a> {
    unit: &'a str,
    programme: &'a str,
    draft: &'a str,
    item: &'a str,
}

fn filled(path: &str, ids: &Ids<'_>) -> String {
    path.replace("{unit}", ids.unit)
        .replace("{programme}", ids.programme)
        .replace("{draft}", ids.draft)
        .replace("{item}", ids.item)
        .replace("{form}", "csv")
        .replace("{obligation}", "new")
}

async fn call(town: &Town, session: Option<&str>, route: &Route, path: &str) -> Reply {
    if route.method == Method::GET {
        return town.get(session, path).await;
    }
    match route.path {
        "/u/{unit}/import" => town.upload(session, path, &[], None).await,
        "/u/{unit}/import/{draft}/decide" => {
            let mend = [("do", "number"), ("at", "3"), ("number", "3")];
            town.post(session, path, &mend).await
        }
        "/u/{unit}/import/{draft}/columns" => {
            let said = [
                ("table", "1"),
                ("h0", "1"),
                ("c2", "content"),
                ("c3", "limit"),
            ];
            town.post(session, path, &said).await
        }
        // Forms that are filled in, so that the desk is asked, which checks the right once more.
        "/u/{unit}/p/{programme}/item/{item}/edit" => {
            let edit = [
                ("rev", "0"),
                ("content", "召开家长会。"),
                ("reason", "更正"),
            ];
            town.post(session, path, &edit).await
        }
        "/u/{unit}/p/{programme}/item/{item}/obligation/{obligation}" => {
            let added = [
                ("rev", "0"),
                ("kind", "task"),
                ("words", "没有这几个字"),
                ("reason", "更正"),
            ];
            town.post(session, path, &added).await
        }
        "/u/{unit}/p/{programme}/links" => {
            let link = [("do", "link"), ("link", "4-1-0"), ("verdict", "soft")];
            town.post(session, path, &link).await
        }
        "/u/{unit}/people/admit" => town.post(session, path, &[("role", "sup-member")]).await,
        _ => town.post(session, path, &[]).await,
    }
}

/// Routes that ask for a right, with it.
fn guarded() -> impl Iterator<Item = (Route, Action)> {
    table().into_iter().filter_map(|it| match it.needs {
        Needs::Right(action) => Some((it, action)),
        Needs::Nothing | Needs::Session => None,
    })
}

#[tokio::test]
async fn every_route_opens_for_exactly_the_roles_that_the_table_of_rights_names() {
    let town = Town::new();
    let (ours, theirs) = (&town.ours, &town.theirs);
    let nothing = town.get(Some(&ours.session), "/no-such-address").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let mut opened = 0;
    for role in Role::ALL {
        let session = town.seated(*role, &ours.unit);
        let seat = Seat {
            role: *role,
            unit: ours.unit.clone(),
        };
        for (route, action) in guarded() {
            let name = format!("{} {} as {}", route.method, route.path, role.key());
            let opens = granted(*role, seat.relation(&ours.unit)).contains(&action);
            // A draft that is thrown away is not there for the next one.
            let draft = match route.path.ends_with("/drop") && opens {
                true => town.new_draft(),
                false => ours.draft.clone(),
            };
            let own = Ids {
                unit: ours.unit.as_str(),
                programme: ours.programme.as_str(),
                draft: draft.as_str(),
                item: "2",
            };
            let reply = call(&town, Some(&session), &route, &filled(route.path, &own)).await;
            if opens {
                opened += 1;
                let closed = [
                    StatusCode::NOT_FOUND,
                    StatusCode::UNAUTHORIZED,
                    StatusCode::FORBIDDEN,
                    StatusCode::SERVICE_UNAVAILABLE,
                ];
                assert!(!closed.contains(&reply.status), "{name}: {}", reply.status);
                for missing in missing(
                    &route,
                    &own,
                    theirs.programme.as_str(),
                    theirs.draft.as_str(),
                ) {
                    let reply = call(&town, Some(&session), &route, &missing).await;
                    assert_same(&reply, &nothing, &format!("{name}: {missing}"));
                }
            } else {
                assert_same(&reply, &nothing, &name);
            }

            assert!(granted(*role, Relation::Foreign).is_empty());
            let other = Ids {
                unit: theirs.unit.as_str(),
                programme: theirs.programme.as_str(),
                draft: theirs.draft.as_str(),
                item: "2",
            };
            let unknown = Ids {
                unit: "nowhere",
                ..own
            };
            let malformed = Ids {
                unit: "No%20Where",
                ..own
            };
            for ids in [&other, &unknown, &malformed] {
                let path = filled(route.path, ids);
                let reply = call(&town, Some(&session), &route, &path).await;
                assert_same(&reply, &nothing, &format!("{name}: {path}"));
            }
        }
    }
    assert!(opened > 50, "{opened} doors opened: the walk did not walk");
}

/// The addresses of a route with one id that does not exist here, or exists in the other school.
fn missing(route: &Route, own: &Ids<'_>, programme: &str, draft: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let mut add = |ids: Ids<'_>, name: &str| {
        if route.path.contains(name) {
            paths.push(filled(route.path, &ids));
        }
    };
    for programme in [programme, "nothing", "%2e%2e"] {
        add(Ids { programme, ..*own }, "{programme}");
    }
    for draft in [draft, "nothing", "A"] {
        add(Ids { draft, ..*own }, "{draft}");
    }
    for item in ["5", "0", "02", "x", "99999999999"] {
        add(Ids { item, ..*own }, "{item}");
    }
    paths
}

/// The very same page: nobody can tell what exists and is not theirs from what does not exist.
fn assert_same(reply: &Reply, nothing: &Reply, name: &str) {
    assert_eq!(reply.status, StatusCode::NOT_FOUND, "{name}");
    assert_eq!(reply.text, nothing.text, "{name}");
    assert_eq!(reply.headers, nothing.headers, "{name}");
}

#[tokio::test]
async fn nobody_gets_behind_a_door_without_a_session() {
    let town = Town::new();
    let ids = Ids {
        unit: town.ours.unit.as_str(),
        programme: town.ours.programme.as_str(),
        draft: town.ours.draft.as_str(),
        item: "1",
    };
    let mut first: Option<String> = None;
    for route in table().iter().filter(|it| it.needs != Needs::Nothing) {
        for session in [None, Some("0123456789abcdef"), Some("")] {
            let path = filled(route.path, &ids);
            // What somebody wrote is shown to them again, so nothing is written here.
            let reply = match route.path.contains("{item}") && route.method == Method::POST {
                true => town.post(session, &path, &[]).await,
                false => call(&town, session, route, &path).await,
            };
            assert_eq!(reply.status, StatusCode::UNAUTHORIZED, "{}", route.path);
            let text = first.get_or_insert_with(|| reply.text.clone());
            assert_eq!(&reply.text, text, "{}", route.path);
        }
    }
}

#[tokio::test]
async fn the_page_of_components_shows_everybody_the_same_and_nothing_of_anybody() {
    let town = Town::new();
    let nobody = town.get(None, "/components").await;
    assert_eq!(nobody.status, StatusCode::OK);
    let office = town.get(Some(&town.ours.session), "/components").await;
    assert_eq!(nobody.text, office.text);
    assert!(!nobody.text.contains("滨海市") && !nobody.text.contains("/u/"));
}

#[tokio::test]
async fn a_session_that_was_ended_opens_nothing() {
    let town = Town::new();
    let session = town.ours.session.as_str();
    let path = format!("/u/{}", town.ours.unit);
    assert_eq!(
        town.get(Some(session), &path).await.status,
        StatusCode::SEE_OTHER
    );
    let left = town.post(Some(session), "/sign-out", &[]).await;
    assert_eq!(left.location(), "/signed-out");
    assert_eq!(left.session(), "");
    assert_eq!(
        town.get(Some(session), &path).await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_form_needs_the_token_of_its_session() {
    let town = Town::new();
    let ids = Ids {
        unit: town.ours.unit.as_str(),
        programme: town.ours.programme.as_str(),
        draft: town.ours.draft.as_str(),
        item: "1",
    };
    let theirs = crate::guard::form_token(&town.theirs.session);
    let forms = table();
    let forms: Vec<_> = forms
        .iter()
        .filter(|it| it.method == Method::POST && it.needs != Needs::Nothing)
        .collect();
    assert!(forms.len() >= 9);
    for route in forms {
        let path = filled(route.path, &ids);
        for token in ["", "0", theirs.as_str()] {
            let reply = if route.path == "/u/{unit}/import" {
                // The right token is sent first, the wrong one after it; without the first, none.
                let body = format!(
                    "--xx\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--xx--\r\n"
                );
                let request = request(Method::POST, Some(&town.ours.session), &path)
                    .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xx")
                    .body(Body::from(body))
                    .unwrap();
                town.send(request).await
            } else {
                town.post_as_is(Some(&town.ours.session), &path, &[("csrf", token)])
                    .await
            };
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{path} with {token:?}");
        }
    }
    // Nothing was thrown away, and nobody was signed out.
    let draft = format!("/u/{}/import/{}", town.ours.unit, town.ours.draft);
    assert_eq!(
        town.get(Some(&town.ours.session), &draft).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn forms_of_other_sites_are_turned_away_before_they_are_read() {
    let town = Town::new();
    let token = crate::guard::form_token(&town.ours.session);
    let ids = Ids {
        unit: town.ours.unit.as_str(),
        programme: town.ours.programme.as_str(),
        draft: town.ours.draft.as_str(),
        item: "1",
    };
    for route in table().iter().filter(|it| it.method == Method::POST) {
        let path = filled(route.path, &ids).replace("{token}", "x");
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
        ] {
            let request = axum::http::Request::builder()
                .method(Method::POST)
                .uri(&path)
                .header(header::HOST, "school.example")
                .header(header::COOKIE, format!("luoshi={}", town.ours.session))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(name, value)
                .body(Body::from(format!("csrf={token}")))
                .unwrap();
            let reply = town.send(request).await;
            assert_eq!(
                reply.status,
                StatusCode::FORBIDDEN,
                "{path} with {name}: {value}"
            );
        }
    }
}

#[test]
fn every_page_of_a_unit_names_the_right_it_needs() {
    for route in table() {
        let of_a_unit = route.path.starts_with("/u/");
        assert_eq!(
            of_a_unit,
            matches!(route.needs, Needs::Right(_)),
            "{}",
            route.path
        );
    }
    let named: Vec<_> = guarded().map(|(_, action)| action).collect();
    for action in Action::ALL {
        assert!(named.contains(action), "no route needs {action:?}");
    }
}
