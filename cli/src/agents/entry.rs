//! What an agent's configuration says about `lightcone mcp`.

use std::path::{Path, PathBuf};

use crate::args::{ConfigureAgents, Tools};
use crate::client::Session;
use crate::failure::Failure;

/// The name of the entry.
pub const NAME: &str = "lightcone";
/// The variable that `lightcone mcp` reads the key from.
pub const KEY: &str = "TZAFON_API_KEY";

/// How an agent starts the tools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The program.
    pub command: String,
    /// Its arguments.
    pub args: Vec<String>,
    /// The variable that the key is in. `None`: `lightcone mcp` reads the key of its profile.
    pub key_env: Option<String>,
}

impl Entry {
    /// An entry for tests.
    #[cfg(test)]
    pub fn example(key_env: Option<&str>) -> Self {
        Self {
            command: "lightcone".into(),
            args: vec!["mcp".into()],
            key_env: key_env.map(str::to_owned),
        }
    }

    /// The entry for these options.
    pub fn new(session: &Session, options: &ConfigureAgents) -> Result<Self, Failure> {
        let mut args = vec!["mcp".to_owned()];
        if let Some(profile) = session.given_profile() {
            args.extend(["--profile".to_owned(), profile.to_owned()]);
        }
        if let Some(url) = session.given_base_url() {
            args.extend(["--base-url".to_owned(), url.to_owned()]);
        }
        if options.tools == Tools::Core {
            args.extend(["--tools", "core"].map(str::to_owned));
        }
        Ok(Self {
            command: program()?,
            args,
            key_env: options.key_env.clone(),
        })
    }
}

/// The bare name if the shell finds this program by it, else its path.
fn program() -> Result<String, Failure> {
    let own = std::env::current_exe()
        .map_err(|e| Failure::other(format!("this program's path is not known: {e}")))?;
    let name = own.file_name().map(PathBuf::from).unwrap_or_default();
    let same = |found: &Path| match (found.canonicalize(), own.canonicalize()) {
        (Ok(found), Ok(own)) => found == own,
        _ => false,
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file());
    let chosen = if found.is_some_and(|found| same(&found)) {
        name
    } else {
        own
    };
    Ok(chosen.display().to_string())
}
