//! Answers that travel packed, to browsers that unpack them.

use std::io::Write as _;

use askama::Template;
use axum::{
    http::{HeaderMap, header},
    response::{Html, IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};

use crate::{
    caller::Caller,
    trouble::{Answer, rendered},
};

/// Bytes from which a page is packed. Below it what is won would hardly be felt, and packing takes longer
/// than the whole page did.
const WORTH: usize = 48 * 1024;

/// `text` packed with gzip.
pub fn pack(text: &[u8], how: Compression) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::with_capacity(text.len() / 4), how);
    // Writing into memory does not fail.
    let _ = packer.write_all(text);
    packer.finish().unwrap_or_default()
}

/// The browser takes a packed answer, and did not say that it would rather not.
pub fn unpacks(headers: &HeaderMap) -> bool {
    let mut taken = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(','));
    taken.any(|it| {
        let mut words = it.split(';').map(str::trim);
        words.next() == Some("gzip") && words.all(|it| !matches!(it, "q=0" | "q=0.0" | "q=0.00"))
    })
}

/// A page that may be long: a large one travels packed.
///
/// Never where the address asks for something. What it asks may be repeated on the page, whoever led the
/// browser there chose it, and how well it packs beside the page's secrets would tell about them.
pub fn page(caller: &Caller, template: &impl Template) -> Answer<Response> {
    let text = rendered(template)?;
    if text.len() < WORTH || caller.address().contains('?') || !unpacks(caller.headers()) {
        return Ok(Html(text).into_response());
    }
    let said = [
        (header::CONTENT_ENCODING, "gzip"),
        (header::VARY, "accept-encoding"),
    ];
    Ok((said, Html(pack(text.as_bytes(), Compression::fast()))).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_asks_for_it_gets_it_packed() {
        for (accepts, packed) in [
            ("gzip, deflate, br", true),
            ("br;q=1.0, gzip;q=0.8", true),
            ("gzip;q=0", false),
            ("identity", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, accepts.parse().unwrap());
            assert_eq!(unpacks(&headers), packed, "{accepts}");
        }
        assert!(!unpacks(&HeaderMap::new()));
    }
}
