//! What can go wrong at the desk.

use luoshi_rules::{Denied, Refusal, Rejected};
use luoshi_store::StoreError;

use crate::secret::NoChance;

/// Why a use case was not carried out. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// No seat of the actor grants it. Pages answer as if it did not exist.
    #[error("not permitted")]
    Denied,
    /// There is no such thing, or not for this actor.
    #[error("not found")]
    NotFound,
    /// A rule said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Somebody changed it since the form was shown.
    #[error("changed in the meantime")]
    Changed,
    /// The document is larger than what is accepted.
    #[error("too large")]
    TooLarge,
    /// The store failed.
    #[error(transparent)]
    Store(StoreError),
    /// The machine gives no random numbers, so no secret can be made.
    #[error("no random numbers from the machine")]
    NoChance,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        match error {
            StoreError::Stale => Failure::Changed,
            other => Failure::Store(other),
        }
    }
}

impl From<Denied> for Failure {
    fn from(Denied: Denied) -> Failure {
        Failure::Denied
    }
}

impl From<Rejected> for Failure {
    fn from(rejected: Rejected) -> Failure {
        match rejected {
            Rejected::Denied => Failure::Denied,
            Rejected::Refused(refusal) => Failure::Refused(refusal),
        }
    }
}

impl From<NoChance> for Failure {
    fn from(NoChance: NoChance) -> Failure {
        Failure::NoChance
    }
}
