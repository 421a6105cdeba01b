//! `luoshi serve`: the pages.

use std::{net::SocketAddr, process::ExitCode, sync::Arc};

use anyhow::Context as _;
use clap::Args;
use luoshi_app::Desk;
use luoshi_words::Words;

use crate::{apart::ChildReader, clock, place::Place};

/// Serves the pages.
#[derive(Args, Debug)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Address to listen on.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

impl Serve {
    /// Runs until it is told to stop.
    pub fn run(&self, words: Words) -> anyhow::Result<ExitCode> {
        let desk = self.place.desk(clock::clock()?, Arc::new(ChildReader::own()?))?;
        let address = Listening::on(self.listen)?;
        println!("{}", words.with("serve-listening", &[("url", (&address.url).into())]));
        if desk.is_empty()? {
            let link = format!("{}/setup/{}", address.url, desk.set_up_link()?);
            println!("{}", words.with("serve-set-up", &[("url", (&link).into())]));
        }
        address.serve(desk)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// A port that was taken, before anything is printed about it.
pub struct Listening {
    listener: std::net::TcpListener,
    /// As a browser on this machine reaches it.
    pub url: String,
}

impl Listening {
    /// Takes the port.
    pub fn on(address: SocketAddr) -> anyhow::Result<Listening> {
        let listener =
            std::net::TcpListener::bind(address).with_context(|| address.to_string())?;
        let url = format!("http://{}", listener.local_addr()?);
        Ok(Listening { listener, url })
    }

    /// Serves until the program is told to stop; requests under way are finished.
    pub fn serve(self, desk: Desk) -> anyhow::Result<()> {
        self.listener.set_nonblocking(true)?;
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            luoshi_web::serve(listener, desk, told_to_stop()).await?;
            Ok(())
        })
    }
}

/// Resolves when the program is told to stop: Ctrl-C, or the service manager's word.
async fn told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => return,
                _ = tokio::signal::ctrl_c() => return,
            }
        }
    }
    // Without a way to be told, it runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
