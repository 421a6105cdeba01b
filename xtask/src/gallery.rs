//! Pictures of every page, to be looked at: on each width, light and dark, in both languages, on paper.

use std::fs;
use std::process::Command;

use anyhow::Context;

use crate::command::{cargo, watched};
use crate::house::House;
use crate::setup;

/// Builds the program and draws its pages into `target/gallery/`, all or those named. Whether it could.
pub fn gallery(house: &House, pages: &[String]) -> anyhow::Result<bool> {
    setup::setup(house)?;
    if !watched(&mut cargo(&house.root, &["build", "--locked"]))?.ok {
        return Ok(false);
    }
    let target = house.metadata.target_directory.as_std_path();
    let folder = target.join("gallery");
    if pages.is_empty() {
        // Pictures of pages that are gone would stay for ever.
        let _ = fs::remove_dir_all(&folder);
    }
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let mut draw = Command::new("node");
    draw.arg("gallery.js")
        .arg(&folder)
        .args(pages)
        .current_dir(house.e2e())
        .env("LUOSHI", house.program());
    Ok(watched(&mut draw)?.ok)
}
