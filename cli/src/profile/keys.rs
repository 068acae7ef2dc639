//! Keeps keys: in the system's keyring, else in a file that only the user can read.

use std::collections::BTreeMap;
use std::path::PathBuf;

use keyring::{Entry, Error};

use super::{Profile, Store};
use crate::failure::Failure;
use crate::places;

/// The name of the keyring's entries.
const SERVICE: &str = "lightcone";

/// A profile's key, and where it comes from in words.
pub fn key(name: &str, profile: &Profile) -> Result<(Option<String>, String), Failure> {
    match profile.key {
        None => Ok((None, "nowhere".to_owned())),
        Some(Store::Keyring) => {
            let key = on_keyring(|| Entry::new(SERVICE, name)?.get_password());
            let key = key.map_err(|e| unreadable(name, &e))?;
            Ok((Some(key), "the system's keyring".to_owned()))
        }
        Some(Store::File) => {
            let path = file()?;
            let key = all()?.remove(name);
            Ok((key, path.display().to_string()))
        }
    }
}

/// Keeps a key, in the keyring if there is one and it is wanted.
pub fn keep(name: &str, key: &str, wanted: Store) -> Result<(Store, Option<String>), Failure> {
    let mut why = None;
    if wanted == Store::Keyring {
        match on_keyring(|| Entry::new(SERVICE, name)?.set_password(key)) {
            Ok(()) => return Ok((Store::Keyring, None)),
            Err(e) => why = Some(e.to_string()),
        }
    }
    let mut keys = all()?;
    keys.insert(name.to_owned(), key.to_owned());
    write(&keys)?;
    Ok((Store::File, why))
}

/// Forgets a profile's key.
pub fn forget(name: &str, profile: &Profile) -> Result<(), Failure> {
    match profile.key {
        None => Ok(()),
        Some(Store::Keyring) => {
            match on_keyring(|| Entry::new(SERVICE, name)?.delete_credential()) {
                Ok(()) | Err(Error::NoEntry) => Ok(()),
                Err(e) => Err(unreadable(name, &e)),
            }
        }
        Some(Store::File) => {
            let mut keys = all()?;
            keys.remove(name);
            write(&keys)
        }
    }
}

/// The file for keys where there is no keyring.
pub fn file() -> Result<PathBuf, Failure> {
    Ok(places::config()?.join("keys.json"))
}

fn all() -> Result<BTreeMap<String, String>, Failure> {
    let path = file()?;
    let Some(text) = places::read(&path)? else {
        return Ok(BTreeMap::new());
    };
    // Not the parser's words, which could quote a key.
    let what = format!("{}: it is not a list of keys", path.display());
    serde_json::from_str(&text).map_err(|_| Failure::other(what))
}

fn write(keys: &BTreeMap<String, String>) -> Result<(), Failure> {
    let text = serde_json::to_string(keys).map_err(|e| Failure::other(e.to_string()))?;
    places::write_private(&file()?, &text)
}

/// Does work that waits for the keyring on a thread of its own, as the keyring has a runtime of its own.
fn on_keyring<T: Send>(work: impl FnOnce() -> Result<T, Error> + Send) -> Result<T, Error> {
    std::thread::scope(|scope| {
        let done = scope.spawn(work).join();
        done.unwrap_or(Err(Error::NoDefaultStore))
    })
}

fn unreadable(name: &str, error: &Error) -> Failure {
    let message = format!("the key of profile {name} cannot be read from the keyring: {error}");
    Failure::new(crate::exit::NOT_ALLOWED, "no_key", message)
        .hint("unlock the keyring, set TZAFON_API_KEY, or run `lightcone login` again")
}
