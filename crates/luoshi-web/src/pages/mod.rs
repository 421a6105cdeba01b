//! One folder a noun, one file a page: what it asks the desk for, and the texts it prints.

pub mod calendar;
pub mod components;
pub mod door;
pub mod gantt;
pub mod home;
pub mod import;
pub mod item;
pub mod links;
pub mod people;
pub mod school;
pub mod search;
pub mod timetable;
pub mod today;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::trouble::{Answer, Trouble};

/// Sends the browser on after a form was done, so that going back or reloading does nothing twice.
pub fn see_other(to: &str) -> Answer<Response> {
    let to = HeaderValue::from_str(to).map_err(|_| Trouble::NotFound)?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}
