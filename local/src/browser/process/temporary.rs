//! The folders for the temporary files of browsers.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use tempfile::TempDir;

use crate::browser::account::NUMBERS;

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
    let me = rustix::process::geteuid().as_raw();
    for entry in std::fs::read_dir(std::env::temp_dir())
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let server = name
            .strip_prefix(TEMPORARY)
            .and_then(|rest| rest.split('-').next());
        let dead = server.is_some_and(|pid| !Path::new("/proc").join(pid).exists());
        // Under root, browsers have separate accounts.
        let own = entry.metadata().is_ok_and(|meta| {
            meta.is_dir() && (meta.uid() == me || me == 0 && NUMBERS.contains(&meta.uid()))
        });
        if dead && own {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}
