//! The one thread that writes: it takes jobs from a queue and commits what has gathered.
//!
//! A commit waits for the disk; while it waits, more jobs gather, and the next commit keeps them all.
//! Each job has a savepoint of its own, so that one that fails takes back nothing of the others. Nobody
//! is told anything before the commit: even a refusal may rest on what an earlier job of the batch wrote.

use std::{
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread::{self, JoinHandle, ThreadId},
};

use rusqlite::Connection;

use super::engine::{SqliteEngine, failure};
use crate::{StoreError, engine::Engine};

/// The most jobs in one commit.
const BATCH: usize = 128;

/// The most jobs that wait; who comes later waits to be let in.
const QUEUE: usize = 1024;

/// What a caller wants done: takes the engine, or the reason why it cannot be had.
pub(crate) type Job = Box<dyn FnOnce(Result<&mut dyn Engine, StoreError>) -> Done + Send>;

/// A job that has run.
pub(crate) struct Done {
    /// Whether its changes are to be kept.
    pub(crate) keep: bool,
    /// Tells the caller, once it is known whether the batch was committed.
    pub(crate) tell: Box<dyn FnOnce(Result<(), StoreError>) + Send>,
}

/// The thread and the way to it.
pub(super) struct Writer {
    queue: Option<SyncSender<Job>>,
    thread: Option<JoinHandle<()>>,
    id: ThreadId,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Writer, StoreError> {
        let (queue, jobs) = sync_channel(QUEUE);
        let thread = thread::Builder::new()
            .name("luoshi-writer".to_owned())
            .spawn(move || work(&connection, &jobs))
            .map_err(|error| StoreError::Engine {
                statement: "writer".to_owned(),
                reason: error.to_string(),
            })?;
        Ok(Writer {
            queue: Some(queue),
            id: thread.thread().id(),
            thread: Some(thread),
        })
    }

    pub(super) fn submit(&self, job: Job) -> Result<(), StoreError> {
        if thread::current().id() == self.id {
            return Err(StoreError::Misused {
                place: "write".to_owned(),
                what: "a write inside a write would wait for itself",
            });
        }
        let queue = self.queue.as_ref().ok_or(StoreError::Closed)?;
        queue.send(job).map_err(|_| StoreError::Closed)
    }
}

impl Drop for Writer {
    /// Waits until everything in the queue is written and the file is closed.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take()
            && thread::current().id() != self.id
        {
            // A panic of a job was handed to its caller; the thread itself does not panic.
            let _ = thread.join();
        }
    }
}

fn work(connection: &Connection, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        if let Err(error) = execute(connection, "BEGIN IMMEDIATE") {
            (first(Err(error.clone())).tell)(Err(error));
            continue;
        }
        let (done, outcome) = batch(connection, first, jobs);
        for it in done {
            (it.tell)(outcome.clone());
        }
    }
}

/// Runs the first job and those that wait behind it, and commits them together.
fn batch(
    connection: &Connection,
    first: Job,
    jobs: &Receiver<Job>,
) -> (Vec<Done>, Result<(), StoreError>) {
    let mut done = Vec::new();
    let mut next = Some(first);
    while let Some(job) = next {
        if let Err(error) = execute(connection, "SAVEPOINT job") {
            done.push(job(Err(error.clone())));
            return (done, abandon(connection, error));
        }
        let ran = job(Ok(&mut SqliteEngine::new(connection)));
        let end = if ran.keep {
            "RELEASE job"
        } else {
            "ROLLBACK TO job; RELEASE job"
        };
        done.push(ran);
        // On a full disk or a read error SQLite may give up the whole transaction by itself.
        if let Err(error) = execute(connection, end) {
            return (done, abandon(connection, error));
        }
        next = if done.len() < BATCH {
            jobs.try_recv().ok()
        } else {
            None
        };
    }
    let outcome = execute(connection, "COMMIT").or_else(|error| abandon(connection, error));
    (done, outcome)
}

fn abandon(connection: &Connection, error: StoreError) -> Result<(), StoreError> {
    if !connection.is_autocommit() {
        // Nothing more can be done if this fails as well: the next BEGIN will tell.
        let _ = execute(connection, "ROLLBACK");
    }
    Err(error)
}

fn execute(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection
        .execute_batch(sql)
        .map_err(|error| failure(sql, &error))
}
