//! Settings of the pages of a browser.

use super::dialogs::Dialogs;
use crate::computer::Events;

/// A user and a password.
#[derive(Clone)]
pub struct Login {
    pub username: String,
    pub password: String,
    /// The only origin that may receive it.
    pub origin: Option<String>,
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Login({})", self.username)
    }
}

/// Settings of pages.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    pub dialogs: Dialogs,
    /// For sites that ask for a login.
    pub login: Option<Login>,
    /// For the proxy.
    pub proxy_login: Option<Login>,
    pub ignore_https_errors: bool,
    /// Followers of the computer.
    pub events: Events,
}
