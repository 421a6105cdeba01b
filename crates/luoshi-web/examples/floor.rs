//! The least that the timetable page can cost, for `cargo xtask bench`: the same framework, the same
//! rows joined from the same file, the same bytes written, and nothing else. No session, no rights, no
//! template.
//!
//! `floor DATABASE PAGE /u/UNIT/p/PROGRAMME`: PAGE is a file with the bytes to answer with.

use std::{cell::RefCell, error::Error, sync::Arc};

use axum::{
    Router,
    extract::State,
    http::header,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};

const ROWS: &str = "
SELECT programme.title, phase.name, item.no, item.number, item.printed, item.content,
    item.responsible, item.limit_written, item.limit_first, item.limit_last, item.limit_certainty,
    (SELECT COUNT(*) FROM obligation
     WHERE obligation.unit = item.unit AND obligation.programme = item.programme AND obligation.item = item.no)
FROM programme
JOIN phase ON phase.unit = programme.unit AND phase.programme = programme.id
JOIN item ON item.unit = phase.unit AND item.programme = phase.programme AND item.phase = phase.no
WHERE programme.unit = ?1 AND programme.id = ?2
ORDER BY item.no";

struct Floor {
    database: String,
    page: String,
    unit: String,
    programme: String,
}

thread_local! {
    /// One connection for each thread that answers.
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

impl Floor {
    fn of(words: &[String]) -> Result<Floor, Box<dyn Error>> {
        let [database, page, path] = words else {
            return Err("floor DATABASE PAGE /u/UNIT/p/PROGRAMME".into());
        };
        let ["", "u", unit, "p", programme] = path.split('/').collect::<Vec<_>>()[..] else {
            return Err("the third is no path of a programme".into());
        };
        Ok(Floor {
            database: database.clone(),
            page: std::fs::read_to_string(page)?,
            unit: unit.to_owned(),
            programme: programme.to_owned(),
        })
    }

    /// Reads the rows and makes a text of every value, as whoever shows them has to.
    fn rows(&self) -> rusqlite::Result<Vec<Vec<String>>> {
        CONNECTION.with_borrow_mut(|kept| {
            let connection = match kept {
                Some(connection) => connection,
                None => {
                    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                    let connection = Connection::open_with_flags(&self.database, flags)?;
                    // As the store has it: a kept statement keeps its plan.
                    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
                    kept.insert(connection)
                }
            };
            let mut statement = connection.prepare_cached(ROWS)?;
            let columns = statement.column_count();
            let rows = statement.query_map((&self.unit, &self.programme), |row| {
                (0..columns)
                    .map(|at| Ok(text(row.get_ref(at)?)))
                    .collect::<rusqlite::Result<Vec<_>>>()
            })?;
            rows.collect()
        })
    }
}

fn text(value: rusqlite::types::ValueRef<'_>) -> String {
    use rusqlite::types::ValueRef;
    match value {
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        ValueRef::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}

async fn page(State(floor): State<Arc<Floor>>) -> Response {
    match floor.rows() {
        Ok(rows) if !rows.is_empty() => {
            let keep = [(header::CACHE_CONTROL, "no-store")];
            (keep, Html(floor.page.clone())).into_response()
        }
        Ok(_) => "no rows".into_response(),
        Err(error) => error.to_string().into_response(),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let floor = Arc::new(Floor::of(&words)?);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("http://{}", listener.local_addr()?);
        let router = Router::new().route("/", get(page)).with_state(floor);
        Ok(axum::serve(listener, router).await?)
    })
}
