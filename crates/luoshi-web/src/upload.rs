//! A form with a file.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Multipart, Request, multipart::MultipartError};
use axum::http::StatusCode;

use crate::{
    form::Fields,
    trouble::{Answer, Kept, Trouble},
};

/// The most that a form with a file may hold, in bytes.
pub const UPLOAD_MOST: usize = 20 * 1024 * 1024;
/// The most that is read from somebody who is not signed in, in bytes.
const KEPT_MOST: usize = 2 * 1024 * 1024;
/// The longest name of a file that is kept, in characters.
const NAME_MOST: usize = 120;

/// A form with at most one file.
#[derive(Debug, Default)]
pub struct Upload {
    /// The fields that are no file.
    pub fields: Fields,
    /// The file, if one was chosen.
    pub file: Option<File>,
}

/// A file as sent.
#[derive(Debug)]
pub struct File {
    /// Its name, without folders.
    pub name: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// What a form says of somebody who is not signed in, as far as it is short: a pasted table is, and
    /// whoever just wants to fill the memory is not listened to for longer.
    pub async fn kept(request: Request) -> Kept {
        let (parts, body) = request.into_parts();
        let Ok(bytes) = to_bytes(body, KEPT_MOST).await else {
            return Kept::default();
        };
        let request = Request::from_parts(parts, bytes.into());
        Upload::of(request)
            .await
            .map_or_else(|_| Kept::default(), |it| it.keep())
    }

    /// What is to be kept of it when it is not taken.
    pub fn keep(&self) -> Kept {
        Kept {
            typed: self.fields.typed(),
            file: self.file.as_ref().and_then(|it| it.name.clone()),
        }
    }

    /// Reads a form with a file.
    pub async fn of(request: Request) -> Answer<Upload> {
        let mut form = Multipart::from_request(request, &())
            .await
            .map_err(|_| Trouble::Garbled)?;
        let mut values = Vec::new();
        let mut file = None;
        while let Some(part) = form.next_field().await.map_err(trouble)? {
            let key = part.name().unwrap_or("").to_owned();
            match part.file_name().map(str::to_owned) {
                Some(name) => {
                    let bytes = part.bytes().await.map_err(trouble)?;
                    // A browser sends a file without a name where none was chosen.
                    if !bytes.is_empty() || !name.is_empty() {
                        file = Some(File {
                            name: plain_name(&name),
                            bytes: bytes.to_vec(),
                        });
                    }
                }
                None => values.push((key, part.text().await.map_err(trouble)?)),
            }
        }
        Ok(Upload {
            fields: Fields::from_values(values),
            file,
        })
    }
}

fn trouble(error: MultipartError) -> Trouble {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge { megabytes: 20 },
        _ => Trouble::Garbled,
    }
}

/// The last part of a path, without signs that cannot be seen.
fn plain_name(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain: String = last
        .chars()
        .filter(|it| !it.is_control())
        .take(NAME_MOST)
        .collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_is_only_a_name() {
        assert_eq!(
            plain_name("C:\\表\\安排.html").as_deref(),
            Some("安排.html")
        );
        assert_eq!(plain_name("../../etc/passwd").as_deref(), Some("passwd"));
        assert_eq!(plain_name("a\u{0}b\n").as_deref(), Some("ab"));
        assert_eq!(plain_name("  "), None);
        assert_eq!(
            plain_name(&"长".repeat(500)).unwrap().chars().count(),
            NAME_MOST
        );
    }
}
