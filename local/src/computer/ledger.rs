//! Records the processes of a computer as soon as they run, so that the next server can end what a killed one left.

use std::sync::Arc;

use super::orphans;
use crate::db::Db;

/// The processes of one computer. Each leads a separate group.
#[derive(Debug, Clone)]
pub struct Ledger {
    db: Arc<Db>,
    computer: Arc<str>,
}

impl Ledger {
    /// The ledger of a computer.
    pub fn new(db: Arc<Db>, computer: &str) -> Self {
        Self {
            db,
            computer: computer.into(),
        }
    }

    /// A process has been started.
    pub fn add(&self, pid: Option<u32>) {
        let pid = pid.and_then(|pid| i32::try_from(pid).ok());
        if let Some(pid) = pid
            && let Some(started) = orphans::started(pid)
        {
            self.db.process(pid, &started, &self.computer);
        }
    }

    /// A process has ended, and been waited for.
    pub fn remove(&self, pid: Option<u32>) {
        if let Some(pid) = pid.and_then(|pid| i32::try_from(pid).ok()) {
            self.db.process_gone(pid, &self.computer);
        }
    }
}
