//! Two schools on a fresh store, and a browser without a screen.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use luoshi_app::{
    Clock, Desk,
    clock::{HOME_ZONE, zone},
    ports::InProcess,
    views::Decision,
};
use luoshi_plan::Position;
use luoshi_rules::{
    Actor, Change, DraftId, PersonId, ProgrammeId, Role, UnitId, journal::EntryDraft,
};
use luoshi_store::{Chain, SCHEMA, StoreError, nouns, testing::Fresh};
use luoshi_time::Date;
use tower::ServiceExt;

use crate::guard::form_token;

/// A small schedule whose third number is printed wrong.
pub const SCHEDULE: &str = "<h1>滨海市第三中学工作安排表</h1><table border=1>
<tr><td>工作步骤<td>序号<td>工作内容及要求<td>完成时限
<tr><td rowspan=2>准备<td>1<td>制定实施方案，报市局督导组审核。<td>3月中旬
<tr><td>2<td>召开动员大会。<td>3月中旬
<tr><td rowspan=2>总结<td>2<td>撰写总结报告，报局办公室。<td>8月上旬
<tr><td>4<td>召开总结大会。<td>9月上旬
</table>";

/// A unit with a running programme and a draft that waits.
pub struct School {
    pub unit: UnitId,
    pub office: Actor,
    /// The office user's session.
    pub session: String,
    pub programme: ProgrammeId,
    pub draft: DraftId,
}

/// A place with two schools.
pub struct Town {
    pub desk: Desk,
    pub ours: School,
    pub theirs: School,
    fresh: Fresh,
    router: Router,
}

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Town {
    pub fn new() -> Town {
        let fresh = Fresh::sqlite(&SCHEMA);
        let clock = Clock::on(Date::constant(2026, 4, 17), &zone(HOME_ZONE));
        let desk = Desk::new((*fresh).clone(), clock, Arc::new(InProcess));
        let first = desk.set_up_link().unwrap();
        let ours = School::open(&desk, &first, "滨海市第三中学");
        let second = desk.unit_link().unwrap();
        let theirs = School::open(&desk, &second, "滨海市第五中学");
        let router = crate::router(desk.clone());
        Town {
            desk,
            ours,
            theirs,
            fresh,
            router,
        }
    }

    /// The session of a person who holds one seat.
    pub fn seated(&self, role: Role, unit: &UnitId) -> String {
        let id = PersonId::parse(&format!("{}-in-{unit}", role.key())).unwrap();
        let (person, unit) = (id.clone(), unit.clone());
        let at = self.desk.clock().now();
        let chains = [Chain::place(), Chain::of(&unit)];
        let written = self.fresh.write(&chains, move |tx| {
            let person = person.clone();
            let name = role.key().to_owned();
            nouns::apply(
                tx,
                &Change::PersonAdded {
                    id: person.clone(),
                    name,
                    at,
                },
            )?;
            nouns::apply(
                tx,
                &Change::SeatGiven {
                    unit: unit.clone(),
                    person,
                    role,
                    at,
                },
            )?;
            tx.journal(&EntryDraft {
                at,
                actor: "test".to_owned(),
                command: "seat.give".to_owned(),
                subject: unit.to_string(),
                body: "{}".to_owned(),
            })?;
            Ok::<_, StoreError>(())
        });
        written.unwrap();
        let link = self.desk.sign_in_link(id, false).unwrap();
        self.desk.sign_in(&link).unwrap()
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let (status, headers, bytes) = self.send_raw(request).await;
        Reply {
            status,
            headers,
            text: String::from_utf8(bytes).unwrap(),
        }
    }

    /// The same as it travels.
    pub async fn send_raw(&self, request: Request<Body>) -> (StatusCode, HeaderMap, Vec<u8>) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 64 << 20).await.unwrap();
        (parts.status, parts.headers, bytes.to_vec())
    }

    pub async fn get(&self, session: Option<&str>, path: &str) -> Reply {
        self.send(
            request(Method::GET, session, path)
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    /// Posts a form as a page of this session would.
    pub async fn post(&self, session: Option<&str>, path: &str, fields: &[(&str, &str)]) -> Reply {
        let token = session.map(form_token).unwrap_or_default();
        let mut all = vec![("csrf", token.as_str())];
        all.extend(fields);
        self.post_as_is(session, path, &all).await
    }

    /// Posts a form without adding the token.
    pub async fn post_as_is(
        &self,
        session: Option<&str>,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Reply {
        let request = request(Method::POST, session, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(fields)))
            .unwrap();
        self.send(request).await
    }

    /// Posts a form that carries a file.
    pub async fn upload(
        &self,
        session: Option<&str>,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &[u8])>,
    ) -> Reply {
        let token = session.map(form_token).unwrap_or_default();
        let mut body = Vec::new();
        for (name, value) in [("csrf", token.as_str())].iter().chain(fields) {
            body.extend(
                format!(
                    "--xx\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .bytes(),
            );
        }
        let (name, bytes) = file.unwrap_or(("", b""));
        body.extend(
            format!(
                "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 Content-Type: text/html\r\n\r\n"
            )
            .bytes(),
        );
        body.extend(bytes);
        body.extend(b"\r\n--xx--\r\n");
        let request = request(Method::POST, session, path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xx")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// A new draft of the schedule in our school.
    pub fn new_draft(&self) -> DraftId {
        self.ours.bring_in(&self.desk)
    }
}

impl School {
    fn open(desk: &Desk, link: &str, name: &str) -> School {
        let session = desk.set_up(link, name, "周晓岚").unwrap();
        let office = desk.session(&session).unwrap().unwrap();
        let (unit, _) = desk.units_of(&office).unwrap().remove(0);
        let mut school = School {
            programme: ProgrammeId::parse("none").unwrap(),
            draft: DraftId::parse("none").unwrap(),
            unit,
            office,
            session,
        };
        let draft = school.bring_in(desk);
        let mend = Decision::Number {
            at: Position(3),
            number: "3".to_owned(),
        };
        desk.decide(&school.office, &school.unit, &draft, mend)
            .unwrap();
        school.programme = desk.adopt(&school.office, &school.unit, &draft).unwrap();
        school.draft = school.bring_in(desk);
        school
    }

    fn bring_in(&self, desk: &Desk) -> DraftId {
        desk.import(&self.office, &self.unit, None, SCHEDULE.into(), None)
            .unwrap()
    }
}

impl Reply {
    /// Where it sends the browser.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |it| it.to_str().unwrap())
    }

    /// The session that it gives.
    pub fn session(&self) -> String {
        let cookie = self
            .headers
            .get(header::SET_COOKIE)
            .unwrap()
            .to_str()
            .unwrap();
        let (_, rest) = cookie.split_once("luoshi=").unwrap();
        rest.split(';').next().unwrap().to_owned()
    }
}

/// A request of a browser that came from one of our pages.
pub fn request(method: Method, session: Option<&str>, path: &str) -> axum::http::request::Builder {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "school.example")
        .header(header::ORIGIN, "http://school.example")
        .header("sec-fetch-site", "same-origin");
    if let Some(session) = session {
        request = request.header(header::COOKIE, format!("luoshi={session}"));
    }
    request
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|it| match it {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(it).to_string(),
                _ => format!("%{it:02X}"),
            })
            .collect()
    };
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect();
    pairs.join("&")
}

/// The value of a hidden field.
pub fn hidden(page: &Reply, name: &str) -> String {
    let (_, rest) = page
        .text
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap();
    rest.split('"').next().unwrap().to_owned()
}
