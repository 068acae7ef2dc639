//! The tabs of a session's browser.

use super::ComputerSession;
use super::actions::checked;
use crate::error::Error;
use crate::types::{ActionResult, TabCreateParams};

/// The tabs of one computer; see [`ComputerSession::tabs`]. A failed action is an error of kind
/// [`ErrorKind::Action`](crate::ErrorKind::Action).
#[derive(Clone, Copy, Debug)]
pub struct SessionTabs<'a> {
    session: &'a ComputerSession,
}

impl<'a> SessionTabs<'a> {
    pub(super) fn new(session: &'a ComputerSession) -> Self {
        Self { session }
    }

    /// Opens a tab, which becomes the main one; an empty one without a URL.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Action`](crate::ErrorKind::Action) if it was not opened, such as a sixth; otherwise what the
    /// call returns.
    pub async fn create(&self, url: Option<&str>) -> Result<ActionResult, Error> {
        let params = TabCreateParams {
            url: url.map(str::to_owned),
            ..TabCreateParams::default()
        };
        let tabs = self.session.computers().tabs();
        checked(tabs.create(&self.session.id, &params).await)
    }

    /// The open tabs, in [`ActionResult::tabs`].
    ///
    /// # Errors
    /// As [`SessionTabs::create`].
    pub async fn list(&self) -> Result<ActionResult, Error> {
        let tabs = self.session.computers().tabs();
        checked(tabs.list(&self.session.id).await)
    }

    /// Makes another tab the main one.
    ///
    /// # Errors
    /// As [`SessionTabs::create`].
    pub async fn switch(&self, tab_id: &str) -> Result<ActionResult, Error> {
        let tabs = self.session.computers().tabs();
        checked(tabs.switch(&self.session.id, tab_id).await)
    }

    /// Closes a tab. The last one cannot be closed.
    ///
    /// # Errors
    /// As [`SessionTabs::create`].
    pub async fn delete(&self, tab_id: &str) -> Result<ActionResult, Error> {
        let tabs = self.session.computers().tabs();
        checked(tabs.delete(&self.session.id, tab_id).await)
    }
}
