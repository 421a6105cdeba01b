//! Licences and advisories of the dependencies. Needs cargo-deny and the network, so it is no part
//! of the test run.

use crate::command::{cargo, watched, works};
use crate::house::House;

/// Runs cargo-deny where it is there, and says so where it is not.
pub fn deny(house: &House) -> anyhow::Result<bool> {
    if !works("cargo-deny", &["--version"]) {
        println!("dependencies: not checked (cargo install --locked cargo-deny)");
        return Ok(true);
    }
    Ok(watched(&mut cargo(&house.root, &["deny", "check"]))?.ok)
}
