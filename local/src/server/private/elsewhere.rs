//! Windows' files have the access list of their folder: those in a user's profile, where the folder for temporary files is
//! too, are private already. The server does not change access lists.

use std::fs;
use std::io;
use std::path::Path;

/// Creates a folder.
pub fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Does nothing: no computer has an account of its own.
pub fn let_others_pass(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether a file can be run as a program.
pub fn is_program(meta: &fs::Metadata) -> bool {
    meta.is_file()
}

/// Creates the data folder.
pub fn data(folder: &Path) -> Result<(), String> {
    let name = folder.display();
    let failed = |e: io::Error| format!("--data {name}: cannot use it: {e}");
    make(folder).map_err(failed)?;
    if fs::metadata(folder).map_err(failed)?.is_dir() {
        Ok(())
    } else {
        Err(format!("--data {name}: it is not a folder"))
    }
}
