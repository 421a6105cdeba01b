//! The timetable taken out: its original table form, a table of values, a picture, the form for programs.

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
pub fn export(visit: Visit) -> Answer<Response> {
    let form = visit.caller().param("form");
    let (ending, kind) = match form {
        "html" => ("html", "text/html; charset=utf-8"),
        "csv" => ("csv", "text/csv; charset=utf-8"),
        "svg" => ("svg", "image/svg+xml"),
        "png" => ("png", "image/png"),
        "json" => ("json", "application/json"),
        _ => return Err(Trouble::NotFound),
    };
    let programme = visit.programme()?;
    let words = visit.words();
    // Drawing takes its time, so it is done where the desk may wait.
    let bytes = visit
        .ask(move |desk, actor, unit| {
            let plan = desk.export(actor, unit, &programme)?;
            let today = Some(desk.frame(actor, unit)?.today);
            Ok(match ending {
                "html" => Ok(print::html(&plan).into_bytes()),
                "csv" => Ok(print::csv(&plan).into_bytes()),
                "svg" => Ok(print::svg(&plan, today, words).into_bytes()),
                "png" => luoshi_export::png(&print::svg(&plan, today, words)),
                _ => Ok(print::json(&plan, words).to_string().into_bytes()),
            })
        })?
        .map_err(Trouble::NotDrawn)?;
    // Saved, never opened here: an imported table must not act on this site's pages.
    let saved = HeaderValue::from_str(&format!("attachment; filename=\"schedule.{ending}\""))
        .map_err(|_| Trouble::Unavailable)?;
    Ok((
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
            (header::CONTENT_DISPOSITION, saved),
        ],
        bytes,
    )
        .into_response())
}
