//! The timetable taken out: its original table form, a table of values, the form for programs.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use luoshi_plan::print;

use crate::{
    caller::Visit,
    trouble::{Answer, Trouble},
};

/// `GET /u/{unit}/p/{programme}/export/{form}`
pub async fn export(visit: Visit) -> Answer<Response> {
    let form = visit.caller().param("form");
    let (ending, kind) = match form {
        "html" => ("html", "text/html; charset=utf-8"),
        "csv" => ("csv", "text/csv; charset=utf-8"),
        "json" => ("json", "application/json"),
        _ => return Err(Trouble::NotFound),
    };
    let programme = visit.programme()?;
    let plan = visit
        .ask(move |desk, actor, unit| desk.export(actor, unit, &programme))
        .await?;
    let text = match ending {
        "html" => print::html(&plan),
        "csv" => print::csv(&plan),
        _ => print::json(&plan, visit.words()).to_string(),
    };
    // Saved, never opened here: an imported table must not act on this site's pages.
    let saved = HeaderValue::from_str(&format!("attachment; filename=\"schedule.{ending}\""))
        .map_err(|_| Trouble::Unavailable)?;
    Ok((
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
            (header::CONTENT_DISPOSITION, saved),
        ],
        text,
    )
        .into_response())
}
