// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.computers().tabs()`

use crate::Lightcone;
use crate::generated::operations;
use crate::generated::types::{ActionResult, TabCreateParams};
use crate::{Call, Error};

/// Open, list, switch and close the tabs of a browser, at most five.
#[derive(Clone, Copy, Debug)]
pub struct Tabs<'a> {
    client: &'a Lightcone,
}

impl<'a> Tabs<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Opens a tab, which becomes the main tab. A browser has at most five. The service responds
    /// with HTTP 200 even if the action failed: check `ok` of the result.
    pub async fn create(&self, id: &str, params: &TabCreateParams) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_TABS_CREATE)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Lists the open tabs of a browser.
    pub async fn list(&self, id: &str) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_TABS_LIST).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Closes a tab. The only tab cannot be closed. The service responds with HTTP 200 even if the
    /// action failed: check `ok` of the result.
    pub async fn delete(&self, id: &str, tab_id: &str) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_TABS_DELETE)
            .path(vec![id.to_owned(), tab_id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Makes another tab the main tab. The service responds with HTTP 200 even if the action
    /// failed: check `ok` of the result.
    pub async fn switch(&self, id: &str, tab_id: &str) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_TABS_SWITCH)
            .path(vec![id.to_owned(), tab_id.to_owned()]);
        self.client.call_typed(call).await
    }
}
