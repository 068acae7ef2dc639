//! How the pages of a browser are set up.

use super::dialogs::Dialogs;
use crate::computer::Events;

/// A user and a password.
#[derive(Clone)]
pub struct Login {
    pub username: String,
    pub password: String,
    /// The only origin that may have it.
    pub origin: Option<String>,
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Login({})", self.username)
    }
}

/// How pages are set up.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    pub dialogs: Dialogs,
    /// For sites that ask for a login.
    pub login: Option<Login>,
    /// For the proxy.
    pub proxy_login: Option<Login>,
    pub ignore_https_errors: bool,
    /// Those who follow the computer.
    pub events: Events,
}
