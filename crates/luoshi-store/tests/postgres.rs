//! Servers that restart, connections that break.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

mod school;

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpStream},
    os::unix::net::{UnixListener, UnixStream},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    thread,
};

use postgres::config::Host;

use luoshi_store::{Statement, Store, StoreError, testing::Fresh};
use school::*;

static PID: Statement = Statement::new("pid", "SELECT pg_backend_pid()::BIGINT");

/// Ends the idle connections of a store, as a restart of the server does.
fn break_connections(fresh: &Fresh) {
    let pids = fresh.read(|tx| tx.rows(&PID, &[])?[0].int(0));
    fresh.tamper(&format!("SELECT pg_terminate_backend({})", pids.unwrap()));
}

#[test]
fn a_broken_connection_is_replaced() {
    let Some(store) = Fresh::postgres(&SCHOOL) else {
        return;
    };
    open_unit(&store, "u1", 1);
    break_connections(&store);
    assert_eq!(items(&store, "u1"), ["1:制定方案:1"]);
    break_connections(&store);
    edit(&store, "u1", 1, "后来").unwrap();
    assert_eq!(items(&store, "u1"), ["1:后来:2"]);
}

#[test]
fn a_connection_that_breaks_in_the_middle_changes_nothing_and_the_command_runs_again() {
    let Some(store) = Fresh::postgres(&SCHOOL) else {
        return;
    };
    open_unit(&store, "u1", 1);
    store.tamper("CREATE SEQUENCE once");
    let kill = Statement::new(
        "kill",
        "SELECT CASE WHEN nextval('once') = 1 THEN pg_terminate_backend(pg_backend_pid())::TEXT END",
    );
    let done: Result<(), StoreError> = store.write(&[chain("u1")], move |tx| {
        add_item(tx, "u1", 2)?;
        tx.rows(&kill, &[])?;
        tx.journal(&draft("item.add")).map(|_| ())
    });
    done.unwrap();
    assert_eq!(items(&store, "u1").len(), 2);
    assert_eq!(store.verify(None).unwrap().chains[1].1.seq, 2);
}

/// A trigger that ends the connection at the first commit: what was written is not kept.
const KILL_AT_COMMIT: &str = "
    CREATE SEQUENCE once;
    CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF nextval('once') = 1 THEN
            PERFORM pg_terminate_backend(pg_backend_pid());
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER kill AFTER INSERT ON item
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kill()";

#[test]
fn a_commit_that_was_not_kept_is_done_once() {
    let Some(store) = Fresh::postgres(&SCHOOL) else {
        return;
    };
    open_unit(&store, "u1", 1);
    store.tamper(KILL_AT_COMMIT);
    let done: Result<(), StoreError> = store.write(&[chain("u1")], |tx| {
        add_item(tx, "u1", 2)?;
        tx.journal(&draft("item.add")).map(|_| ())
    });
    done.unwrap();
    assert_eq!(items(&store, "u1").len(), 2);
    let report = store.verify(None).unwrap();
    assert_eq!(report.mismatches, []);
    assert_eq!(report.chains[1].1.seq, 2);
}

/// Stands between the store and the server; when armed, lets a commit through and cuts the connection
/// before the answer.
struct Cutter {
    folder: std::path::PathBuf,
    armed: Arc<AtomicBool>,
    cuts: Arc<AtomicU32>,
}

impl Cutter {
    fn before(url: &str) -> Cutter {
        let config: postgres::Config = url.parse().unwrap();
        let port = config.get_ports().first().copied().unwrap_or(5432);
        let host = config.get_hosts()[0].clone();
        let folder = std::env::temp_dir().join(format!("luoshi_cutter_{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir(&folder).unwrap();
        let door = UnixListener::bind(folder.join(".s.PGSQL.5432")).unwrap();
        let armed = Arc::new(AtomicBool::new(false));
        let cuts = Arc::new(AtomicU32::new(0));
        let (flag, count) = (armed.clone(), cuts.clone());
        thread::spawn(move || {
            for client in door.incoming() {
                let client = client.unwrap();
                let server: Box<dyn Wire> = match &host {
                    Host::Unix(path) => {
                        let socket = path.join(format!(".s.PGSQL.{port}"));
                        Box::new(UnixStream::connect(socket).unwrap())
                    }
                    Host::Tcp(host) => Box::new(TcpStream::connect((host.as_str(), port)).unwrap()),
                };
                let cutting = Arc::new(AtomicBool::new(false));
                let (up, down) = (server.twin(), server);
                let (from, to) = (client.twin(), Box::new(client));
                let (flag, count, cut) = (flag.clone(), count.clone(), cutting.clone());
                thread::spawn(move || {
                    carry(from, up, |bytes| {
                        let commit = bytes.windows(7).any(|it| it == b"COMMIT\0");
                        if commit && flag.swap(false, Ordering::SeqCst) {
                            count.fetch_add(1, Ordering::SeqCst);
                            cut.store(true, Ordering::SeqCst);
                        }
                        true
                    });
                });
                // The answer to the commit comes, so it is done, and goes no further.
                thread::spawn(move || carry(down, to, |_| !cutting.load(Ordering::SeqCst)));
            }
        });
        Cutter {
            folder,
            armed,
            cuts,
        }
    }
}

trait Wire: Read + Write + Send {
    fn twin(&self) -> Box<dyn Wire>;
    fn close(&self);
}

impl Wire for UnixStream {
    fn twin(&self) -> Box<dyn Wire> {
        Box::new(self.try_clone().unwrap())
    }
    fn close(&self) {
        let _ = self.shutdown(Shutdown::Both);
    }
}

impl Wire for TcpStream {
    fn twin(&self) -> Box<dyn Wire> {
        Box::new(self.try_clone().unwrap())
    }
    fn close(&self) {
        let _ = self.shutdown(Shutdown::Both);
    }
}

/// Carries bytes until either side ends or `pass` says no; then both sides are closed.
fn carry(mut from: Box<dyn Wire>, mut to: Box<dyn Wire>, pass: impl Fn(&[u8]) -> bool) {
    let mut bytes = [0; 8192];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if !pass(&bytes[..count]) || to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    from.close();
    to.close();
}

#[test]
fn a_commit_whose_answer_was_lost_is_done_once() {
    let Some(store) = Fresh::postgres(&SCHOOL) else {
        return;
    };
    open_unit(&store, "u1", 1);
    let url = store.url().unwrap();
    let config: postgres::Config = url.parse().unwrap();
    let cutter = Cutter::before(&url);
    let through = format!(
        "host='{}' user='{}' password='{}' dbname='{}' options='{}'",
        cutter.folder.display(),
        config.get_user().unwrap_or("postgres"),
        String::from_utf8_lossy(config.get_password().unwrap_or_default()),
        config.get_dbname().unwrap_or("postgres"),
        config.get_options().unwrap_or_default(),
    );
    let far = Store::postgres_with(&through, &SCHOOL).unwrap();
    cutter.armed.store(true, Ordering::SeqCst);
    edit(&far, "u1", 1, "后来").unwrap();
    assert_eq!(cutter.cuts.load(Ordering::SeqCst), 1);
    // Once, not twice: the count went up by one.
    assert_eq!(items(&store, "u1"), ["1:后来:2"]);
    assert_eq!(store.verify(None).unwrap().chains[1].1.seq, 2);

    // Without an entry to look for, nobody can know; the caller is told so.
    cutter.armed.store(true, Ordering::SeqCst);
    let noted: Result<u64, StoreError> =
        far.write(&[], |tx| tx.run(&ADD_NOTE, &[1_i64.into(), "x".into()]));
    assert_eq!(noted, Err(StoreError::Unsure));
    let _ = std::fs::remove_dir_all(&cutter.folder);
}

#[test]
fn a_server_that_does_not_answer_is_told() {
    let refused = Store::postgres("postgresql://a:geheim@/a?host=/nowhere").unwrap_err();
    assert!(!refused.to_string().contains("geheim"), "{refused}");
    assert!(matches!(refused, StoreError::Open { .. }), "{refused}");
}

#[test]
fn a_database_that_is_not_there_is_told() {
    let Some(store) = Fresh::postgres(&SCHOOL) else {
        return;
    };
    let url = store.url().unwrap();
    let refused = Store::postgres(&format!("{url}&dbname=luoshi_not_there")).unwrap_err();
    assert!(matches!(refused, StoreError::Open { .. }), "{refused}");
    assert!(
        refused.to_string().contains("luoshi_not_there"),
        "{refused}"
    );
}
