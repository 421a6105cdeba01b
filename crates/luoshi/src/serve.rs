//! `luoshi serve`: the pages.

use std::{net::SocketAddr, sync::Arc};

use clap::Args;
use luoshi_app::Desk;
use luoshi_words::Words;

use crate::{
    apart::ChildReader,
    clock,
    failure::Failure,
    output,
    place::{Place, desk_failure, system_failure},
};

/// `luoshi serve`
#[derive(Args, Debug)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

/// Serves until it is told to stop.
pub fn run(args: &Serve, words: Words) -> Result<(), Failure> {
    let store = args.place.open_or_make(words)?;
    let desk = Desk::new(store, clock::clock(words)?, Arc::new(reader(words)?));
    let listening = Listening::on(args.listen, words)?;
    let url = &listening.url;
    let mut lines = words.with("serve-listening", &[("url", url.into())]) + "\n";
    if desk.is_empty().map_err(|it| desk_failure(it, words))? {
        let token = desk.set_up_link().map_err(|it| desk_failure(it, words))?;
        let link = format!("{url}/setup/{token}");
        lines += &(words.with("serve-set-up", &[("url", (&link).into())]) + "\n");
    }
    output::print(&lines, words)?;
    listening.serve(desk, words)
}

/// The reader that runs apart.
pub fn reader(words: Words) -> Result<ChildReader, Failure> {
    ChildReader::of_this_program().map_err(|error| system_failure("luoshi", &error, words))
}

/// A port that was taken, before anything is printed about it.
pub struct Listening {
    listener: std::net::TcpListener,
    /// As a browser on this machine reaches it.
    pub url: String,
}

impl Listening {
    /// Takes the port.
    pub fn on(address: SocketAddr, words: Words) -> Result<Listening, Failure> {
        let failed = |error| system_failure(&address.to_string(), &error, words);
        let listener = std::net::TcpListener::bind(address).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let url = format!("http://{}", listener.local_addr().map_err(failed)?);
        Ok(Listening { listener, url })
    }

    /// Serves until the program is told to stop; requests under way are finished.
    pub fn serve(self, desk: Desk, words: Words) -> Result<(), Failure> {
        let Listening { listener, url } = self;
        let failed = |error| system_failure(&url, &error, words);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build();
        runtime.map_err(failed)?.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
            luoshi_web::serve(listener, desk, told_to_stop())
                .await
                .map_err(failed)
        })
    }
}

/// Resolves when the program is told to stop: Ctrl-C, or the service manager's word.
async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminated.recv() => {}
                _ = interrupted => {}
            }
            return;
        }
    }
    // Without a way to be told, it runs until it is killed.
    if interrupted.await.is_err() {
        std::future::pending::<()>().await;
    }
}
