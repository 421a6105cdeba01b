//! Pages, forms and their doors, served with axum over a [`Desk`].
//!
//! One request's way: [`routes`] knows what each address needs; [`caller`] finds out who calls and
//! whether they may; a page of [`pages`] asks the desk for a view, turns it into plain texts with
//! [`show`] and renders a template. What goes wrong on the way is a [`trouble::Trouble`], which is
//! answered by a page as well. Every page works without script, and every form is a POST.

mod assets;
mod caller;
mod form;
mod guard;
mod language;
mod pack;
mod pages;
mod routes;
mod shell;
mod show;
mod trouble;
mod upload;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use std::{future::Future, io};

use axum::Router;
use luoshi_app::Desk;

/// Serves the pages until `stop` resolves; requests under way are finished.
pub async fn serve(
    listener: tokio::net::TcpListener,
    desk: Desk,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(listener, router(desk))
        .with_graceful_shutdown(stop)
        .await
}

/// All pages over a desk.
pub fn router(desk: Desk) -> Router {
    routes::router(desk)
}
