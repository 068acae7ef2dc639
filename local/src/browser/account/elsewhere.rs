//! Accounts on other systems than Linux: computers have none of their own.

use std::path::Path;

use tempfile::TempDir;

use super::{Account, Rights};
use crate::failure::Failure;

impl Rights {
    /// Without `--isolate`: programs run as the user of the server, which must not be root unless that is allowed.
    pub fn find(allow_root: bool, _program: Option<&Path>, _runs: &Path) -> Result<Self, String> {
        if !crate::machine_user::is_root() {
            return Ok(Self {
                account: Account::Own,
                sandbox: true,
            });
        }
        if allow_root {
            return Ok(Self {
                account: Account::Own,
                sandbox: false,
            });
        }
        Err(format!(
            "running as root: computers cannot be run as an unprivileged user on {}. Start the server as another user, or give \
             --allow-root to run browsers (without Chromium's sandbox) and commands as root",
            std::env::consts::OS
        ))
    }

    /// No computer gets its own account.
    pub fn user(&self) -> Result<Option<u32>, Failure> {
        Ok(None)
    }
}

/// Fails: there are no separate accounts.
pub async fn start(
    user: u32,
    home: &Path,
    _mark: &str,
) -> Result<(lightcone_desktop::Account, TempDir), Failure> {
    let failed = |e: &dyn std::fmt::Display| Failure::passing("browser_failed", e.to_string());
    let folder = tempfile::tempdir().map_err(|e| failed(&e))?;
    let account = lightcone_desktop::Account::start(user, home, folder.path(), None, &[]).await;
    Ok((account.map_err(|e| failed(&e))?, folder))
}

/// Fails: there are no separate accounts.
pub fn let_in(user: u32, _folders: &[&Path]) -> std::io::Result<()> {
    Err(std::io::Error::new(
        std::io::ErrorKind::Unsupported,
        format!("no folder can be given to the account {user}"),
    ))
}

/// Does nothing: no account has processes.
pub fn end(_user: u32) {}
