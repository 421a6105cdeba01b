//! What the tests need beyond Rust and a C compiler: installed on Debian as root, named elsewhere.

use std::fs;
use std::process::Command;

use anyhow::Context;

use crate::command::{answer, is_root, on_path, watched, works};
use crate::database;
use crate::house::House;

/// The oldest Node.js that the browser tests run on.
const NODE: u32 = 18;

/// Something that some tests cannot do without.
struct Need {
    what: &'static str,
    serves: &'static str,
    is_there: fn() -> bool,
    debian: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need {
        what: "Chromium",
        serves: "the browser tests",
        is_there: || on_path("chromium").is_some() || std::env::var_os("CHROMIUM").is_some(),
        debian: &["chromium"],
    },
    Need {
        what: "PostgreSQL (the server)",
        serves: "the store's tests on the second engine",
        is_there: || {
            std::env::var_os(database::VARIABLE).is_some() || database::programs().is_some()
        },
        debian: &["postgresql"],
    },
    Need {
        what: "Noto Sans CJK SC and Noto Serif CJK SC",
        serves: "the pages in the browser tests",
        is_there: chinese_fonts,
        debian: &["fontconfig", "fonts-noto-cjk"],
    },
    Need {
        what: "Node.js 18 or newer, with npm",
        serves: "the browser tests",
        is_there: || node_version() >= Some(NODE) && works("npm", &["--version"]),
        debian: &["nodejs", "npm"],
    },
];

/// Brings in what is missing. False where something is missing still; what it is has been said.
pub fn setup(house: &House) -> anyhow::Result<bool> {
    let mut complete = rust_components()?;
    let missing = |it: &&Need| !(it.is_there)();
    let packages: Vec<&str> = NEEDS
        .iter()
        .filter(missing)
        .flat_map(|it| it.debian)
        .copied()
        .collect();
    if !packages.is_empty() && is_debian() && is_root() {
        install(&packages)?;
    }
    for need in NEEDS.iter().filter(missing) {
        complete = false;
        println!("missing: {}, for {}", need.what, need.serves);
        println!(
            "         on Debian: apt-get install {}",
            need.debian.join(" ")
        );
    }
    complete &= browser_packages(house)?;
    println!(
        "setup: {}",
        if complete {
            "all is there"
        } else {
            "not complete"
        }
    );
    Ok(complete)
}

/// rustfmt and clippy, which a minimal toolchain lacks.
fn rust_components() -> anyhow::Result<bool> {
    let mut complete = true;
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if works("cargo", &[subcommand, "--version"]) {
            continue;
        }
        let added = works("rustup", &["--version"])
            && watched(Command::new("rustup").args(["component", "add", component]))?.ok;
        if !added {
            complete = false;
            println!("missing: {component} (rustup component add {component})");
        }
    }
    Ok(complete)
}

/// Installs Debian packages. What fails is seen afterwards, when the needs are looked at again.
fn install(packages: &[&str]) -> anyhow::Result<()> {
    let apt = |args: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .args([
                "-q",
                "-y",
                "-o",
                "Acquire::Retries=3",
                "-o",
                "DPkg::Lock::Timeout=300",
            ])
            .args(args)
            .env("DEBIAN_FRONTEND", "noninteractive");
        watched(&mut command)
    };
    println!("installing: {}", packages.join(" "));
    apt(&["update"])?;
    let all = [&["install", "--no-install-recommends"], packages].concat();
    apt(&all)?;
    Ok(())
}

/// The packages of the browser tests, as their lock file has them.
fn browser_packages(house: &House) -> anyhow::Result<bool> {
    let lock = fs::read(house.e2e().join("package-lock.json")).context("e2e/package-lock.json")?;
    // A copy of the lock file that was installed tells whether there is anything to do.
    let installed = house
        .e2e()
        .join("node_modules")
        .join(".installed-lock.json");
    if fs::read(&installed).is_ok_and(|it| it == lock) {
        return Ok(true);
    }
    let done = works("npm", &["--version"])
        && watched(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund"])
                .current_dir(house.e2e())
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        )?
        .ok;
    if done {
        fs::write(&installed, lock)?;
    } else {
        println!("missing: the packages of the browser tests (npm ci in e2e/)");
    }
    Ok(done)
}

fn chinese_fonts() -> bool {
    answer("fc-list", &[":lang=zh-cn", "family"])
        .is_some_and(|it| it.contains("Noto Sans CJK SC") && it.contains("Noto Serif CJK SC"))
}

fn node_version() -> Option<u32> {
    major(&answer("node", &["--version"])?)
}

/// 20 of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|it| is_debian_by(&it))
}

/// Debian itself: among its descendants, `chromium` is not the browser everywhere.
fn is_debian_by(os_release: &str) -> bool {
    os_release.lines().any(|line| line == "ID=debian")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node() {
        assert_eq!(major("v20.11.1\n"), Some(20));
        assert_eq!(major("20"), None);
        assert!(major("v9.1.0") < Some(NODE));
        assert!(None < Some(NODE), "no Node.js at all is too old");
    }

    #[test]
    fn only_debian_itself_is_debian() {
        assert!(is_debian_by(
            "PRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nID=debian\n"
        ));
        assert!(!is_debian_by("ID=ubuntu\nID_LIKE=debian\n"));
    }
}
