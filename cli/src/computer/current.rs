//! The current computer of a directory.

use crate::failure::Failure;
use crate::places;

const FILE: &str = "computer";

/// The id that was given, else the current computer of this directory.
pub fn current(given: Option<&str>) -> Result<String, Failure> {
    if let Some(id) = given.filter(|id| !id.is_empty()) {
        return Ok(id.to_owned());
    }
    let kept = places::find_here(FILE).map(|file| places::read(&file));
    match kept.transpose()?.flatten() {
        Some(id) if !id.trim().is_empty() => Ok(id.trim().to_owned()),
        _ => Err(Failure::usage(
            "no computer is given: create one with `lightcone computers create`, or name one with --computer or \
             LIGHTCONE_COMPUTER",
        )),
    }
}

/// Makes a computer the current one of this directory.
pub fn keep(id: &str) -> Result<(), Failure> {
    places::write_private(&places::here()?.join(FILE), &format!("{id}\n"))
}

/// Forgets a computer that was deleted.
pub fn forget(id: &str) -> Result<(), Failure> {
    let Some(file) = places::find_here(FILE) else {
        return Ok(());
    };
    if places::read(&file)?.is_some_and(|kept| kept.trim() == id) {
        std::fs::remove_file(&file).map_err(|e| Failure::file(&file, &e))?;
    }
    Ok(())
}
