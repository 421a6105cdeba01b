//! The one table of addresses: what each needs, and who answers it.
//!
//! A route can only be made by a function that takes what it needs, and that checks it before the
//! handler is called: the session, the right in the unit of the address, and for a POST that the form
//! comes from a page of this session. There is no other way to mount a handler.

use std::{future::Future, panic::AssertUnwindSafe, sync::Arc};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::Method,
    middleware,
    response::{IntoResponse, Response},
    routing::{MethodFilter, MethodRouter, on},
};
use luoshi_app::Desk;
use luoshi_rules::Action;

use crate::{
    assets,
    caller::{Caller, SignedIn, Visit},
    form::{FORM_MOST, Fields},
    guard,
    pages::{
        calendar, components, door, gantt, home, import, item, links, people, school, search,
        timetable, today,
    },
    trouble::{Answer, Trouble},
    upload::{UPLOAD_MOST, Upload},
};

/// What a route asks of who calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: it answers everybody alike, or the address itself holds the secret.
    Nothing,
    /// A session.
    Session,
    /// A session whose person may do this in the unit of the address.
    Right(Action),
}

/// How long an answer takes to make, which decides where it is made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// A few readings of the store and a template: where the request came in, if the store is at hand.
    Short,
    /// It draws, reads documents or writes: on a thread that may wait.
    Long,
}

/// One line of the table.
pub struct Route {
    /// Its method.
    pub method: Method,
    /// Its address, with names for the parts that vary.
    pub path: &'static str,
    /// What it asks of who calls it.
    pub needs: Needs,
    mount: MethodRouter<Desk>,
}

/// Every address there is.
pub fn table() -> Vec<Route> {
    use Action::*;
    vec![
        open("/healthz", healthz),
        open("/static/{name}", file),
        open("/components", components::show::show),
        open("/language/{tag}", door::leave::language),
        open("/setup/{token}", door::link::set_up),
        open_form("/setup/{token}", door::link::take_set_up),
        open("/join/{token}", door::link::join),
        open_form("/join/{token}", door::link::take_join),
        open("/sign-in/{token}", door::link::sign_in),
        open_form("/sign-in/{token}", door::link::take_sign_in),
        open("/signed-out", door::leave::signed_out),
        session_form("/sign-out", door::leave::sign_out),
        session("/", home::root),
        see("/u/{unit}", ProgrammeRead, home::unit),
        see("/u/{unit}/today", ProgrammeRead, today::show::show),
        see("/u/{unit}/search", ProgrammeRead, search::show::show),
        see(
            "/u/{unit}/p/{programme}",
            ProgrammeRead,
            timetable::show::show,
        ),
        see(
            "/u/{unit}/p/{programme}/gantt",
            ProgrammeRead,
            gantt::show::show,
        ),
        see(
            "/u/{unit}/p/{programme}/calendar",
            ProgrammeRead,
            calendar::show::show,
        ),
        see_long(
            "/u/{unit}/p/{programme}/export/{form}",
            ProgrammeExport,
            timetable::export::export,
        ),
        see(
            "/u/{unit}/p/{programme}/discard",
            PlanDiscard,
            timetable::discard::ask,
        ),
        form(
            "/u/{unit}/p/{programme}/discard",
            PlanDiscard,
            timetable::discard::discard,
        ),
        see(
            "/u/{unit}/p/{programme}/item/{item}",
            ProgrammeRead,
            item::show::show,
        ),
        see(
            "/u/{unit}/p/{programme}/item/{item}/edit",
            ItemEdit,
            item::edit::ask,
        ),
        form(
            "/u/{unit}/p/{programme}/item/{item}/edit",
            ItemEdit,
            item::edit::edit,
        ),
        see(
            "/u/{unit}/p/{programme}/item/{item}/obligation/{obligation}",
            ItemEdit,
            item::obligation::ask,
        ),
        form(
            "/u/{unit}/p/{programme}/item/{item}/obligation/{obligation}",
            ItemEdit,
            item::obligation::correct,
        ),
        see(
            "/u/{unit}/p/{programme}/links",
            ProgrammeRead,
            links::show::show,
        ),
        form(
            "/u/{unit}/p/{programme}/links",
            LinkDecide,
            links::show::decide,
        ),
        see("/u/{unit}/import", DraftRead, import::start::start),
        upload("/u/{unit}/import", DraftWrite, import::start::import),
        see_long("/u/{unit}/import/{draft}", DraftRead, import::draft::show),
        form(
            "/u/{unit}/import/{draft}/decide",
            DraftWrite,
            import::decide::decide,
        ),
        form(
            "/u/{unit}/import/{draft}/undecide",
            DraftWrite,
            import::decide::undecide,
        ),
        form(
            "/u/{unit}/import/{draft}/choose",
            DraftWrite,
            import::decide::choose,
        ),
        form(
            "/u/{unit}/import/{draft}/columns",
            DraftWrite,
            import::columns::say,
        ),
        form(
            "/u/{unit}/import/{draft}/columns/forget",
            DraftWrite,
            import::columns::forget,
        ),
        form(
            "/u/{unit}/import/{draft}/adopt",
            PlanAdopt,
            import::decide::adopt,
        ),
        form(
            "/u/{unit}/import/{draft}/drop",
            DraftWrite,
            import::decide::drop,
        ),
        see("/u/{unit}/people", PeopleRead, people::show::show),
        form("/u/{unit}/people/admit", SeatAdmit, people::show::admit),
        see("/u/{unit}/school", ProgrammeRead, school::show::show),
        form("/u/{unit}/school", SchoolEdit, school::show::change),
    ]
}

/// The table as a service.
pub fn router(desk: Desk) -> Router {
    let mut router = Router::new();
    for route in table() {
        tracing::debug!(method = %route.method, path = route.path, needs = ?route.needs, "route");
        router = router.route(route.path, route.mount);
    }
    router
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .with_state(desk)
        .layer(middleware::from_fn(guard::shield))
}

/// A page for everybody.
fn open(
    path: &'static str,
    page: impl Fn(Caller) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    read(path, Needs::Nothing, Pace::Short, page)
}

/// A page for whoever has a session.
fn session(
    path: &'static str,
    page: impl Fn(SignedIn) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    read(path, Needs::Session, Pace::Short, move |caller| {
        page(caller.sign_in()?)
    })
}

/// A page of a unit.
fn see(
    path: &'static str,
    action: Action,
    page: impl Fn(Visit) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    read(path, Needs::Right(action), Pace::Short, move |caller| {
        page(caller.sign_in()?.enter(action)?)
    })
}

/// A page of a unit that takes its time.
fn see_long(
    path: &'static str,
    action: Action,
    page: impl Fn(Visit) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    read(path, Needs::Right(action), Pace::Long, move |caller| {
        page(caller.sign_in()?.enter(action)?)
    })
}

/// A form whose address holds the secret.
fn open_form(
    path: &'static str,
    done: impl Fn(Caller, Fields) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    form_of(path, Needs::Nothing, done)
}

/// A form of a session.
fn session_form(
    path: &'static str,
    done: impl Fn(SignedIn, Fields) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    form_of(path, Needs::Session, move |caller, fields| {
        let signed_in = caller.sign_in()?;
        signed_in.check_form(fields.raw("csrf"))?;
        done(signed_in, fields)
    })
}

/// A form of a unit.
fn form(
    path: &'static str,
    action: Action,
    done: impl Fn(Visit, Fields) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    form_of(path, Needs::Right(action), move |caller, fields| {
        let visit = caller.sign_in()?.enter(action)?;
        visit.signed_in().check_form(fields.raw("csrf"))?;
        done(visit, fields)
    })
}

/// A form without a file. It is read first: whoever was signed out meanwhile is shown what he wrote.
fn form_of(
    path: &'static str,
    needs: Needs,
    done: impl Fn(Caller, Fields) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    let done = Arc::new(done);
    write(path, needs, FORM_MOST, move |caller, request| {
        let done = done.clone();
        async move {
            let fields = Fields::of(request).await?;
            waiting(move || {
                let typed = fields.typed();
                done(caller, fields).map_err(|it| it.keeping(typed.into()))
            })
            .await
        }
    })
}

/// A form of a unit that carries a file. Nobody but who may send one is listened to so long.
fn upload(
    path: &'static str,
    action: Action,
    done: impl Fn(Visit, Upload) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    let done = Arc::new(done);
    write(
        path,
        Needs::Right(action),
        UPLOAD_MOST,
        move |caller, request| {
            let done = done.clone();
            async move {
                let visit = match waiting(move || caller.sign_in()?.enter(action)).await {
                    Ok(visit) => visit,
                    Err(Trouble::SignedOut) => {
                        // Who was signed out while writing gets the text back.
                        let kept = Upload::kept(request).await;
                        return Err(Trouble::SignedOut.keeping(kept));
                    }
                    Err(other) => return Err(other),
                };
                let upload = Upload::of(request).await?;
                waiting(move || {
                    let kept = upload.keep();
                    visit
                        .signed_in()
                        .check_form(upload.fields.raw("csrf"))
                        .and_then(|()| done(visit, upload))
                        .map_err(|it| it.keeping(kept))
                })
                .await
            }
        },
    )
}

/// Mounts a page; whatever goes wrong becomes a page as well.
fn read(
    path: &'static str,
    needs: Needs,
    pace: Pace,
    page: impl Fn(Caller) -> Answer<Response> + Send + Sync + 'static,
) -> Route {
    let page = Arc::new(page);
    let handler = move |State(desk): State<Desk>, request: Request| {
        let page = page.clone();
        async move {
            let (mut parts, _) = request.into_parts();
            let caller = Caller::of(&desk, &mut parts).await;
            let words = caller.words();
            // Passing work to another thread and back costs as much as half the page.
            let answer = if pace == Pace::Short && desk.at_hand() {
                here(|| page(caller))
            } else {
                waiting(move || page(caller)).await
            };
            answer.unwrap_or_else(|it| it.page(words))
        }
    };
    Route {
        method: Method::GET,
        path,
        needs,
        mount: on(MethodFilter::GET, handler),
    }
}

/// Mounts a form. Forms of other sites are turned away before anything is read.
fn write<F, R>(path: &'static str, needs: Needs, most: usize, done: F) -> Route
where
    F: Fn(Caller, Request) -> R + Send + Sync + 'static,
    R: Future<Output = Answer<Response>> + Send + 'static,
{
    let done = Arc::new(done);
    let handler = move |State(desk): State<Desk>, request: Request| {
        let done = done.clone();
        async move {
            let (mut parts, body) = request.into_parts();
            let caller = Caller::of(&desk, &mut parts).await;
            let words = caller.words();
            let answer = if guard::from_own_page(&parts.headers) {
                done(caller, Request::from_parts(parts, body)).await
            } else {
                Err(Trouble::Forged)
            };
            answer.unwrap_or_else(|it| it.page(words))
        }
    };
    let mount = on(MethodFilter::POST, handler).layer(DefaultBodyLimit::max(most));
    Route {
        method: Method::POST,
        path,
        needs,
        mount,
    }
}

/// Makes an answer on a thread that may wait for the store: from the session to the page on the same
/// one, since passing work between threads costs as much as a small page.
async fn waiting<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(stopped) => {
            tracing::error!(%stopped, "an answer did not come to an end");
            Err(Trouble::Unavailable)
        }
    }
}

/// Makes an answer on the thread that the request came in on, which others wait for meanwhile.
fn here<T>(work: impl FnOnce() -> Answer<T>) -> Answer<T> {
    std::panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        // What broke was told where it broke.
        tracing::error!("an answer did not come to an end");
        Err(Trouble::Unavailable)
    })
}

/// `GET /healthz`: it serves.
fn healthz(_: Caller) -> Answer<Response> {
    Ok("ok\n".into_response())
}

/// `GET /static/{name}`
fn file(caller: Caller) -> Answer<Response> {
    let path = caller.address().split('?').next().unwrap_or("");
    assets::serve(path, caller.headers()).ok_or(Trouble::NotFound)
}

/// Every address that is not in the table.
async fn nowhere(State(desk): State<Desk>, request: Request) -> Response {
    let (mut parts, _) = request.into_parts();
    Trouble::NotFound.page(Caller::of(&desk, &mut parts).await.words())
}
