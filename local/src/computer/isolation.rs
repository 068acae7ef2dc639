//! How programs of computers are isolated from the rest of the machine.

use std::path::PathBuf;

use lightcone_desktop::Limits;

/// Programs of computers see only their own home and a read-only system.
#[derive(Debug, Clone)]
pub struct Isolation {
    /// Whether they can use the network.
    pub network: bool,
    /// Folders of the server, which must be hidden wherever they are.
    pub hidden: Vec<PathBuf>,
    /// What the programs of one computer may use.
    pub limits: Limits,
}
