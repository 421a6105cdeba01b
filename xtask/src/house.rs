//! Where the repository lies, and where cargo puts what it builds.

use std::path::{Path, PathBuf};

use anyhow::Context;
use cargo_metadata::{Metadata, MetadataCommand};

/// The repository on this machine.
pub struct House {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Packages and how they depend on each other, features as they are by default.
    pub metadata: Metadata,
}

impl House {
    /// The repository that this program was built from.
    pub fn find() -> anyhow::Result<House> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask does not stand in a folder")?
            .to_owned();
        let metadata = MetadataCommand::new()
            .manifest_path(root.join("Cargo.toml"))
            .exec()
            .context("cargo metadata")?;
        Ok(House { root, metadata })
    }

    /// The program as `cargo build` leaves it.
    pub fn program(&self) -> PathBuf {
        let name = format!("luoshi{}", std::env::consts::EXE_SUFFIX);
        self.metadata
            .target_directory
            .as_std_path()
            .join("debug")
            .join(name)
    }

    /// The folder of the browser tests.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("e2e")
    }
}
