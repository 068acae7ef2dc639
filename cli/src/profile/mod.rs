//! Profiles: an address and a key under a name.

mod keys;
mod verbs;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use keys::key;
pub use verbs::{login, logout, whoami};

use crate::failure::Failure;
use crate::places;

/// Where a profile's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Store {
    /// The system's keyring.
    Keyring,
    /// A file that only the user can read.
    File,
}

/// One profile of the configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Address of the service, if it is not the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// Where the key is kept; nowhere if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Store>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Config {
    #[serde(default)]
    profiles: BTreeMap<String, Profile>,
}

/// A profile; an empty one if it was never written.
pub fn read(name: &str) -> Result<Profile, Failure> {
    Ok(config()?.profiles.remove(name).unwrap_or_default())
}

/// Writes a profile; `None` removes it.
fn write(name: &str, profile: Option<Profile>) -> Result<(), Failure> {
    let mut config = config()?;
    match profile {
        Some(profile) => config.profiles.insert(name.to_owned(), profile),
        None => config.profiles.remove(name),
    };
    let text = toml::to_string(&config).map_err(|e| Failure::other(e.to_string()))?;
    places::write_private(&places::config()?.join("config.toml"), &text)
}

fn config() -> Result<Config, Failure> {
    let path = places::config()?.join("config.toml");
    let text = places::read(&path)?.unwrap_or_default();
    toml::from_str(&text).map_err(|e| {
        let path = path.display();
        Failure::usage(format!(
            "{path}: it is not a configuration: {}",
            e.message()
        ))
    })
}
