//! The folders for the temporary files of browsers.

use tempfile::TempDir;

use crate::machine_user::{owned, process_lives};

/// Prefix of the names of folders for temporary files; the process id of the server follows.
const TEMPORARY: &str = "lightcone-browser-";

/// A folder for a browser's temporary files. Not in the computer's folder: it contains a socket, and the
/// length of socket addresses is limited.
pub fn temporary() -> std::io::Result<TempDir> {
    tempfile::Builder::new()
        .prefix(&format!("{TEMPORARY}{}-", std::process::id()))
        .tempdir()
}

/// Removes the temporary files of browsers whose server was killed.
pub fn tidy() {
    for entry in std::fs::read_dir(std::env::temp_dir())
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let server = name
            .strip_prefix(TEMPORARY)
            .and_then(|rest| rest.split('-').next());
        let dead = server.is_some_and(|pid| !process_lives(pid));
        let own = entry
            .metadata()
            .is_ok_and(|meta| meta.is_dir() && (owned(&meta) || of_account(&meta)));
        if dead && own {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether it belongs to the account of a computer, which root gives them.
#[cfg(target_os = "linux")]
fn of_account(meta: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;

    crate::machine_user::is_root() && crate::browser::ACCOUNTS.contains(&meta.uid())
}

/// Computers have no accounts of their own here.
#[cfg(not(target_os = "linux"))]
fn of_account(_meta: &std::fs::Metadata) -> bool {
    false
}
