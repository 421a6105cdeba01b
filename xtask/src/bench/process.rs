//! Processes as the system sees them: how much memory they take, and that they end.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::Context;

use crate::command::answer;

/// The hidden chore that [`peak_of`] runs.
pub const PEAK: &str = "peak";

/// Runs a program to its end and prints the most memory that it, or a process that it started, took.
///
/// A process of its own for this: the system counts what started a program to the program's memory, so
/// that has to be small, and it counts all children of a process together, so there must be one.
#[cfg(target_os = "linux")]
pub fn peak(program: &[String]) -> anyhow::Result<bool> {
    use nix::sys::resource::{UsageWho, getrusage};
    let (name, args) = program.split_first().context("no program")?;
    let ended = Command::new(name)
        .args(args)
        .stdout(Stdio::null())
        .status()?;
    println!("{}", getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss() * 1024);
    Ok(ended.success())
}

/// Memory is not measured here.
#[cfg(not(target_os = "linux"))]
pub fn peak(_: &[String]) -> anyhow::Result<bool> {
    Ok(false)
}

/// The most memory that a run of `program` took, in bytes.
pub fn peak_of(program: &Path, args: &[&str]) -> anyhow::Result<u64> {
    let name = program.to_str().context("a path that is no text")?;
    let all = [&[PEAK, name], args].concat();
    let told = answer(std::env::current_exe()?, &all).with_context(|| name.to_owned())?;
    Ok(told.trim().parse()?)
}

/// A program that serves; it ends with this value.
pub struct Server {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Server {
    /// Starts it.
    pub fn start(command: &mut Command) -> anyhow::Result<Server> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| command.get_program().to_string_lossy().into_owned())?;
        let output = child.stdout.take().context("no output")?;
        Ok(Server {
            child,
            output: BufReader::new(output),
        })
    }

    /// The next address that it writes.
    pub fn address(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        while self.output.read_line(&mut line)? > 0 {
            if let Some(at) = line.find("http://")
                && let Some(address) = line.get(at..).and_then(|it| it.split_whitespace().next())
            {
                return Ok(address.to_owned());
            }
            line.clear();
        }
        anyhow::bail!("a program ended that should serve")
    }

    /// What it holds in memory now, in bytes.
    pub fn memory(&self) -> anyhow::Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        resident(&status).context("no memory in /proc")
    }

    /// The time that it has had on the processors so far.
    pub fn processor_time(&self) -> anyhow::Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        busy(&stat).context("no time in /proc")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already, it needs neither.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `VmRSS` in bytes.
fn resident(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// User and system time. Linux tells programs of ticks of a hundredth of a second, whatever its own are.
fn busy(stat: &str) -> Option<Duration> {
    // The name, in brackets, may hold blanks.
    let (_, after_name) = stat.rsplit_once(") ")?;
    let mut ticks = after_name.split(' ').skip(11);
    let user: u64 = ticks.next()?.parse().ok()?;
    let system: u64 = ticks.next()?.parse().ok()?;
    Some(Duration::from_millis((user + system) * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_ticks() {
        let stat = "7 (a b) c) S 1 7 7 0 -1 4194560 9 0 0 0 31 4 99 99 20 0 3 0";
        assert_eq!(busy(stat), Some(Duration::from_millis(350)));
        assert_eq!(busy("7 (a) S 1"), None);
    }

    #[test]
    fn memory_is_told_in_kilobytes() {
        assert_eq!(
            resident("VmHWM:\t   9 kB\nVmRSS:\t    7012 kB\n"),
            Some(7012 * 1024)
        );
        assert_eq!(resident("Name:\tluoshi\n"), None);
    }
}
