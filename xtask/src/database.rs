//! A PostgreSQL of our own for one test run: in a scratch folder, reached by a socket only, gone
//! afterwards.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use anyhow::{Context, bail, ensure};

use crate::command::{answer, is_root, on_path, works};

/// The variable that names a server to the tests of the store.
pub const VARIABLE: &str = "LUOSHI_TEST_PG";

/// Who runs the server where we are root, which the server refuses to be.
const USER: &str = "postgres";

/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server; it ends and its folder goes when this is dropped.
pub struct Database {
    folder: PathBuf,
    server: Child,
}

impl Database {
    /// Makes and starts one.
    pub fn start() -> anyhow::Result<Database> {
        let programs = programs().context("PostgreSQL is not installed (initdb was not found)")?;
        let folder = scratch()?;
        match launch(&programs, &folder) {
            Ok(server) => {
                let database = Database { folder, server };
                database.wait(&programs)?;
                Ok(database)
            }
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                Err(error)
            }
        }
    }

    /// The address for [`VARIABLE`].
    pub fn address(&self) -> String {
        address(&self.folder)
    }

    fn wait(&self, programs: &Path) -> anyhow::Result<()> {
        let start = Instant::now();
        let host = self.folder.to_string_lossy();
        while !works(programs.join("pg_isready"), &["-q", "-h", &host]) {
            if start.elapsed() > PATIENCE {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL does not answer:\n{log}");
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // SIGQUIT ends it at once; nothing in it is wanted any more.
        works("kill", &["-QUIT", &self.server.id().to_string()]);
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of the server's programs: on Debian they are not in `PATH`.
pub fn programs() -> Option<PathBuf> {
    let debian =
        answer("sh", &["-c", "ls -d /usr/lib/postgresql/*/bin/initdb"]).unwrap_or_default();
    newest(&debian)
        .or_else(|| on_path("initdb"))
        .and_then(|it| it.parent().map(Path::to_owned))
}

fn newest(paths: &str) -> Option<PathBuf> {
    let version = |path: &&str| path.split('/').find_map(|it| it.parse::<u32>().ok());
    paths.lines().max_by_key(version).map(PathBuf::from)
}

fn address(folder: &Path) -> String {
    // In an address, the slashes of a socket's folder are written as %2F.
    format!(
        "postgresql://{USER}@{}/{USER}",
        folder.to_string_lossy().replace('/', "%2F")
    )
}

/// A fresh folder that the server's user owns and may enter.
fn scratch() -> anyhow::Result<PathBuf> {
    for place in [std::env::temp_dir(), "/tmp".into(), "/var/tmp".into()] {
        let pattern = place.join("luoshi-postgresql-XXXXXX");
        let Some(made) = answer("mktemp", &["-d", &pattern.to_string_lossy()]) else {
            continue;
        };
        let path = made.trim_end();
        let entered = || as_server(Path::new("test")).args(["-w", path]).status();
        if !is_root() || works("chown", &[USER, path]) && entered().is_ok_and(|it| it.success()) {
            return Ok(path.into());
        }
        let _ = fs::remove_dir(path);
    }
    bail!("no temporary folder that the user {USER} may enter")
}

/// A command under the server's user.
fn as_server(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    // Should this run be killed, the server hears of it and ends too.
    command
        .args([
            "--reuid",
            USER,
            "--regid",
            USER,
            "--init-groups",
            "--pdeathsig",
            "QUIT",
        ])
        .arg(program);
    command
}

fn launch(programs: &Path, folder: &Path) -> anyhow::Result<Child> {
    let data = folder.join("data");
    let made = as_server(&programs.join("initdb"))
        .args([
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--username",
            USER,
        ])
        .arg("--pgdata")
        .arg(&data)
        .current_dir(folder)
        .output()
        .context("initdb cannot be started")?;
    ensure!(
        made.status.success(),
        "initdb: {}",
        String::from_utf8_lossy(&made.stderr)
    );
    let log = fs::File::create(folder.join("log"))?;
    as_server(&programs.join("postgres"))
        .arg("-D")
        .arg(&data)
        .arg("-k")
        .arg(folder)
        // What is lost in a crash was scratch; only the tests' time counts.
        .args(["-c", "listen_addresses=", "-c", "max_connections=200"])
        .args([
            "-c",
            "fsync=off",
            "-c",
            "synchronous_commit=off",
            "-c",
            "full_page_writes=off",
        ])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .context("postgres cannot be started")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_server_is_taken_by_number() {
        let paths = "/usr/lib/postgresql/9/bin/initdb\n/usr/lib/postgresql/17/bin/initdb\n";
        assert_eq!(
            newest(paths),
            Some("/usr/lib/postgresql/17/bin/initdb".into())
        );
        assert_eq!(newest(""), None);
    }

    /// Only in the whole run: `cargo test` alone needs no server on the machine.
    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        if std::env::var_os(VARIABLE).is_none() {
            return;
        }
        let database = Database::start().unwrap();
        let (folder, psql) = (database.folder.clone(), programs().unwrap().join("psql"));
        let ask = || answer(&psql, &[&database.address(), "-tAc", "select 6 * 7"]);
        assert_eq!(ask().as_deref(), Some("42\n"));
        let address = database.address();
        drop(database);
        assert!(!folder.exists());
        assert!(!works(&psql, &[&address, "-c", "select 1"]));
    }

    #[test]
    fn a_socket_folder_is_written_into_an_address() {
        assert_eq!(
            address(Path::new("/tmp/pg-1")),
            "postgresql://postgres@%2Ftmp%2Fpg-1/postgres"
        );
    }
}
