//! `luoshi verify`: the journal's chain, and every journaled row against it.

use std::process::ExitCode;

use clap::Args;
use luoshi_rules::journal::Digest;
use luoshi_words::Words;

use crate::place::Place;

/// Checks the journal, and every journaled row against it.
#[derive(Args, Debug)]
pub struct Verify {
    #[command(flatten)]
    place: Place,
    /// A head that was noted earlier: the chain must contain it.
    #[arg(long, value_name = "HEX")]
    head: Option<Digest>,
    /// Print the report as JSON.
    #[arg(long)]
    json: bool,
}
