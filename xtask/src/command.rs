//! Running other programs: shown as they run, and kept where somebody counts in their output.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::Context;

/// How a program ended.
pub struct Ended {
    /// With status 0.
    pub ok: bool,
    /// All it wrote, line by line, both streams.
    pub output: String,
}

/// Runs it to its end without a keyboard; what it writes is shown at once and kept.
pub fn watched(command: &mut Command) -> anyhow::Result<Ended> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} cannot be started", name(command)))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let output = thread::scope(|scope| {
        let err = scope.spawn(|| err.map_or_else(String::new, |it| show(it, std::io::stderr())));
        let out = out.map_or_else(String::new, |it| show(it, std::io::stdout()));
        out + &err.join().unwrap_or_default()
    });
    let ok = child.wait().with_context(|| name(command))?.success();
    Ok(Ended { ok, output })
}

fn show(from: impl Read, mut to: impl Write) -> String {
    let mut kept = String::new();
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        // Where nobody reads any more, the run still goes on.
        let _ = to.write_all(&line);
        kept.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    kept
}

/// What it writes to its standard output, where it ends well.
pub fn answer(program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether it starts and ends well.
pub fn works(program: impl AsRef<OsStr>, args: &[&str]) -> bool {
    answer(program, args).is_some()
}

/// The program of that name in the folders of `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|it| it.is_file())
}

/// Whether this process may do everything.
pub fn is_root() -> bool {
    answer("id", &["-u"]).is_some_and(|it| it.trim() == "0")
}

/// `cargo`, the one that runs us, in the folder of the workspace.
pub fn cargo(root: &Path, args: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(args).current_dir(root);
    command
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_streams_are_kept_and_the_status_is_told() {
        let ended =
            watched(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"])).unwrap();
        assert!(!ended.ok);
        assert_eq!(ended.output, "out\nerr\n");
    }

    #[test]
    fn a_program_that_is_not_there_is_an_error_with_its_name() {
        let error = watched(&mut Command::new("no-such-program-at-all"))
            .err()
            .unwrap();
        assert!(error.to_string().contains("no-such-program-at-all"));
        assert_eq!(on_path("no-such-program-at-all"), None);
        assert!(!works("no-such-program-at-all", &[]));
    }
}
