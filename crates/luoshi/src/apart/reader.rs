//! The side that waits for the answer, and kills when it does not come.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use luoshi_app::ports::{DocumentReader, Stopped};
use luoshi_sheet::{Document, Hint, wire};

use super::{COMMAND, header, limits};

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// Bytes of an answer.
const LONGEST_ANSWER: u64 = 256 * 1024 * 1024;

/// Reads documents in a child process.
#[derive(Clone, Debug)]
pub struct ChildReader {
    /// The program that knows `read-apart`: this one.
    program: PathBuf,
    patience: Duration,
}

impl ChildReader {
    /// Starts `program`.
    pub fn new(program: PathBuf) -> ChildReader {
        ChildReader {
            program,
            patience: PATIENCE,
        }
    }

    /// Starts this program again, even when its file was replaced meanwhile, where the system can.
    pub fn of_this_program() -> io::Result<ChildReader> {
        let running = PathBuf::from("/proc/self/exe");
        if running.exists() {
            return Ok(ChildReader::new(running));
        }
        std::env::current_exe().map(ChildReader::new)
    }

    fn start(&self, length: usize) -> io::Result<Child> {
        Command::new(&self.program)
            .args([COMMAND, &length.to_string()])
            .env_clear()
            .env(limits::STEPS.0, limits::STEPS.1)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    }
}

impl DocumentReader for ChildReader {
    fn read(&self, bytes: &[u8], hint: Hint) -> Result<Document, Stopped> {
        let mut child = self.start(bytes.len()).map_err(|_| Stopped)?;
        let answer = exchange(&mut child, bytes, hint, self.patience);
        // Killed by now; leaves no dead process behind.
        let _ = child.wait();
        wire::decode(&answer.ok_or(Stopped)?).map_err(|_| Stopped)
    }
}

/// Hands over the document and takes the answer; `None` when it is late or too long.
fn exchange(child: &mut Child, bytes: &[u8], hint: Hint, patience: Duration) -> Option<Vec<u8>> {
    let mut to_child = child.stdin.take()?;
    let from_child = child.stdout.take()?;
    thread::scope(|threads| {
        // Both ways at once: a full pipe in one must not stop the other.
        threads.spawn(move || {
            // A child that ends early does not want the rest; its answer tells.
            let _ = to_child
                .write_all(header(hint))
                .and_then(|()| to_child.write_all(bytes));
        });
        let (done, waiting) = mpsc::channel();
        threads.spawn(move || {
            let mut answer = Vec::new();
            let read = from_child.take(LONGEST_ANSWER + 1).read_to_end(&mut answer);
            let whole = read.is_ok() && answer.len() as u64 <= LONGEST_ANSWER;
            // Nobody waits any more when it was too late.
            let _ = done.send(whole.then_some(answer));
        });
        let answer = waiting.recv_timeout(patience).ok().flatten();
        // Done or not, it has nothing more to say. Its pipes close, which ends both threads.
        let _ = child.kill();
        answer
    })
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use super::*;

    /// A program in the place of the child.
    fn reader(folder: &Path, name: &str, script: &str) -> ChildReader {
        let program = folder.join(name);
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        ChildReader {
            program,
            patience: Duration::from_millis(300),
        }
    }

    #[test]
    fn a_child_is_told_to_take_its_memory_in_steps_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let child = reader(folder.path(), "tells", "exec /usr/bin/env").start(1);
        let told = child.unwrap().wait_with_output().unwrap().stdout;
        let told = String::from_utf8(told).unwrap();
        // What a shell adds of its own.
        let of_shell = |it: &&str| {
            !["PWD=", "OLDPWD=", "SHLVL=", "_="]
                .iter()
                .any(|own| it.starts_with(own))
        };
        let told: Vec<&str> = told.lines().filter(of_shell).collect();
        assert_eq!(told, ["MIMALLOC_ARENA_RESERVE=8192"]);
    }

    #[test]
    fn a_child_that_hangs_crashes_or_babbles_is_stopped() {
        let large = vec![b' '; 1024 * 1024];
        let scripts = [
            ("hangs", "exec sleep 600"),
            ("crashes", "kill -ABRT $$"),
            ("never-ends", "exec cat /dev/zero"),
            ("babbles", "cat >/dev/null; echo hello"),
            ("does-not-listen", "echo hello; exec sleep 600 >/dev/null"),
        ];
        let folder = tempfile::tempdir().unwrap();
        for (name, script) in scripts {
            let answer = reader(folder.path(), name, script).read(&large, Hint::default());
            assert_eq!(answer, Err(Stopped), "{name}");
        }
        let nobody = ChildReader::new(PathBuf::from("/nonexistent/luoshi"));
        assert_eq!(nobody.read(&large, Hint::default()), Err(Stopped));
    }
}
