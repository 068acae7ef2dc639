//! Which service is called, with which key.

use tzafon::{Lightcone, Options};

use crate::args::Global;
use crate::exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::profile;
use crate::server;

/// The options of this run, and the client that they describe.
#[derive(Debug)]
pub struct Session {
    global: Global,
    /// How to print.
    pub output: Output,
}

/// The service and key that a command uses.
#[derive(Debug, Clone)]
pub struct Target {
    /// The address.
    pub base_url: String,
    /// The key.
    pub key: Option<String>,
    /// Where the key comes from, in words.
    pub key_from: String,
    /// The profile's name.
    pub profile: String,
}

impl Session {
    /// The session of a command line.
    pub fn new(global: Global) -> Self {
        let output = Output { json: global.json };
        Self { global, output }
    }

    /// The profile's name.
    pub fn profile(&self) -> &str {
        self.global.profile.as_deref().unwrap_or("default")
    }

    /// The profile that was given, by an option or a variable.
    pub fn given_profile(&self) -> Option<&str> {
        self.global.profile.as_deref()
    }

    /// The address that was given, by an option or a variable.
    pub fn given_base_url(&self) -> Option<&str> {
        self.global
            .base_url
            .as_deref()
            .filter(|url| !url.is_empty())
    }

    /// The service and key: those that were given, else the server of this directory, else the profile.
    pub fn target(&self) -> Result<Target, Failure> {
        let given = self.given_base_url();
        let chosen = given.is_some() || self.global.profile.is_some();
        if !chosen && let Some(server) = server::of_directory()? {
            return Ok(Target {
                base_url: server.url,
                key: Some(server.api_key),
                key_from: format!("the server of this directory ({})", server.file.display()),
                profile: self.profile().to_owned(),
            });
        }
        let stored = profile::read(self.profile())?;
        let base_url = given.map(str::to_owned).or(stored.base_url.clone());
        let (key, key_from) = match std::env::var("TZAFON_API_KEY") {
            Ok(key) if !key.is_empty() => (Some(key), "TZAFON_API_KEY".to_owned()),
            _ => profile::key(self.profile(), &stored)?,
        };
        Ok(Target {
            base_url: base_url.unwrap_or_else(|| tzafon::DEFAULT_BASE_URL.to_owned()),
            key,
            key_from,
            profile: self.profile().to_owned(),
        })
    }

    /// A client of the service.
    pub fn client(&self) -> Result<Lightcone, Failure> {
        let target = self.target()?;
        let Some(key) = target.key else {
            return Err(Failure::new(
                exit::NOT_ALLOWED,
                "no_key",
                format!(
                    "there is no key for {} and no server in this directory; either keep a key with `lightcone login` \
                     (or set TZAFON_API_KEY), or start a server on this machine with `lightcone up`, which needs none",
                    target.base_url
                ),
            ));
        };
        let options = Options {
            api_key: Some(key),
            base_url: Some(target.base_url),
            user_agent: Some(concat!("lightcone-cli/", env!("CARGO_PKG_VERSION")).to_owned()),
            ..Options::default()
        };
        Ok(Lightcone::new(options)?)
    }
}
