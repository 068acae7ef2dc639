//! How programs of computers are kept apart from the rest of the machine.

use std::path::PathBuf;

use lightcone_desktop::Limits;

/// That programs of computers see their own home and a read-only system only.
#[derive(Debug, Clone)]
pub struct Isolation {
    /// Whether they reach the network all the same.
    pub network: bool,
    /// Folders of the server, which must not be seen wherever they lie.
    pub hidden: Vec<PathBuf>,
    /// What the programs of one computer may use.
    pub limits: Limits,
}
