//! Secrets and ids: the only place that asks for chance.

use sha2::{Digest, Sha256};

/// Letters and digits that are not taken for one another when read aloud or typed from paper.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A token that opens a door: 26 signs of 32, 130 bits.
pub fn token() -> Result<String, NoChance> {
    draw(26)
}

/// An id: 12 signs of 32, 60 bits. It is no secret.
pub fn id() -> Result<String, NoChance> {
    draw(12)
}

/// The digest under which a token is kept; the token itself never is.
pub fn digest(token: &str) -> String {
    digest_of(token.as_bytes())
}

/// SHA-256 of some bytes, in hexadecimal.
pub fn digest_of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    text
}

/// The machine gives no random numbers: nothing that opens a door may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoChance;

#[expect(
    clippy::disallowed_methods,
    reason = "this is the source of chance the others are sent to"
)]
fn draw(signs: usize) -> Result<String, NoChance> {
    let mut bytes = vec![0; signs];
    getrandom::fill(&mut bytes).map_err(|_| NoChance)?;
    Ok(bytes
        .iter()
        .map(|it| char::from(ALPHABET[usize::from(it & 31)]))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_are_long() {
        let (a, b) = (token().unwrap(), token().unwrap());
        assert_ne!(a, b);
        assert_eq!(a.len(), 26);
        assert_ne!(digest(&a), digest(&b));
        assert_eq!(digest("").len(), 64);
    }
}
