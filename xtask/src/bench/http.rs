//! As much of HTTP as asking a program on this machine takes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::Context;

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// One connection, kept open.
pub struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
}

/// What came back.
pub struct Answer {
    /// 200, 303, …
    pub status: u16,
    /// Names in lower case.
    headers: Vec<(String, String)>,
    /// The content.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

impl Connection {
    /// To `127.0.0.1:8080`.
    pub fn to(host: &str) -> anyhow::Result<Connection> {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Connection {
            host: host.to_owned(),
            stream: BufReader::new(stream),
        })
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str, cookie: &str) -> anyhow::Result<Answer> {
        self.ask("GET", path, cookie)
    }

    /// Sends a form without fields.
    pub fn post(&mut self, path: &str) -> anyhow::Result<Answer> {
        self.ask("POST", path, "")
    }

    fn ask(&mut self, method: &str, path: &str, cookie: &str) -> anyhow::Result<Answer> {
        let host = &self.host;
        let form = match method {
            "POST" => "content-type: application/x-www-form-urlencoded\r\ncontent-length: 0\r\n",
            _ => "",
        };
        let request =
            format!("{method} {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\n{form}\r\n");
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.answer()
    }

    fn answer(&mut self) -> anyhow::Result<Answer> {
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|it| it.parse().ok());
        let mut answer = Answer {
            status: status.with_context(|| format!("no answer: {first}"))?,
            headers: Vec::new(),
            body: Vec::new(),
        };
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            let header = (name.to_ascii_lowercase(), value.trim().to_owned());
            answer.headers.push(header);
        }
        let length = answer.header("content-length").map(str::parse);
        answer.body = vec![0; length.transpose()?.unwrap_or(0)];
        self.stream.read_exact(&mut answer.body)?;
        Ok(answer)
    }

    fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}

/// Host and path of `http://127.0.0.1:8080/sign-in/x`.
pub fn split(address: &str) -> anyhow::Result<(&str, &str)> {
    let rest = address.strip_prefix("http://").context("no http address")?;
    Ok(rest.find('/').map_or((rest, "/"), |at| rest.split_at(at)))
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    #[test]
    fn an_answer_is_read_to_its_end_and_the_next_one_follows() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let server = thread::spawn(move || {
            let mut stream = listener.accept().unwrap().0;
            let answers = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\na\r\nbcHTTP/1.1 303 See Other\r\nset-cookie: x=1\r\n\r\n";
            stream.write_all(answers.as_bytes()).unwrap();
            // Open until the other side has read.
            let _ = stream.read_to_end(&mut Vec::new());
        });
        let mut connection = Connection::to(&host).unwrap();
        let page = connection.get("/", "").unwrap();
        assert_eq!((page.status, page.body.as_slice()), (200, &b"a\r\nbc"[..]));
        let moved = connection.post("/").unwrap();
        assert_eq!(
            (moved.status, moved.header("set-cookie")),
            (303, Some("x=1"))
        );
        drop(connection);
        server.join().unwrap();
    }

    #[test]
    fn an_address_has_a_host_and_a_path() {
        assert_eq!(
            split("http://127.0.0.1:1/a/b").unwrap(),
            ("127.0.0.1:1", "/a/b")
        );
        assert_eq!(split("http://127.0.0.1:1").unwrap(), ("127.0.0.1:1", "/"));
        assert!(split("/a").is_err());
    }
}
