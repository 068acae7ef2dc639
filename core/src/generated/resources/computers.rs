// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
//! `client.computers()`

use crate::Lightcone;
use crate::Socket;
use crate::TypedStream;
use crate::generated::resources::Exec;
use crate::generated::resources::Tabs;
use crate::generated::types::{
    ActionResult, ComputerBatchParams, ComputerBatchResponse, ComputerChangeProxyParams,
    ComputerClickParams, ComputerCreateParams, ComputerDebugParams, ComputerDoubleClickParams,
    ComputerDragParams, ComputerExecuteParams, ComputerHTMLParams, ComputerHotkeyParams,
    ComputerKeepaliveResponse, ComputerKeyDownParams, ComputerKeyUpParams, ComputerListParams,
    ComputerListResponse, ComputerMouseDownParams, ComputerMouseUpParams, ComputerNavigateParams,
    ComputerResponse, ComputerRetrieveStatusResponse, ComputerRightClickParams,
    ComputerScreenshotParams, ComputerScrollParams, ComputerStreamEvent, ComputerTypeParams,
    ComputerViewportParams, ScreencastEvent,
};
use crate::{Call, Error};

/// Create computers, browsers or desktops, and drive them by actions; watch their screens.
#[derive(Clone, Copy, Debug)]
pub struct Computers<'a> {
    client: &'a Lightcone,
}

impl Lightcone {
    /// Create computers, browsers or desktops, and drive them by actions; watch their screens.
    pub fn computers(&self) -> Computers<'_> {
        Computers::new(self)
    }
}

impl<'a> Computers<'a> {
    pub(crate) fn new(client: &'a Lightcone) -> Self {
        Self { client }
    }

    /// Run shell commands on a desktop.
    pub fn exec(&self) -> Exec<'a> {
        Exec::new(self.client)
    }

    /// Open, list, switch and close the tabs of a browser, five at most.
    pub fn tabs(&self) -> Tabs<'a> {
        Tabs::new(self.client)
    }

    /// Open a browser or desktop session.
    pub async fn create(&self, params: &ComputerCreateParams) -> Result<ComputerResponse, Error> {
        let call = Call::operation("computers.create")?.json(params)?;
        self.client.call_typed(call).await
    }

    /// List the organization's live or saved sessions.
    pub async fn list(&self, params: &ComputerListParams) -> Result<ComputerListResponse, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.r#type {
            query.push(("type".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.list")?.query(query);
        self.client.call_typed(call).await
    }

    /// Read one session's state and metadata.
    pub async fn retrieve(&self, id: &str) -> Result<ComputerResponse, Error> {
        let call = Call::operation("computers.retrieve")?.path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// End a session and free it.
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let call = Call::operation("computers.delete")?.path(vec![id.to_owned()]);
        self.client.call(call).await.map(|_| ())
    }

    /// Run several actions in order, halting at the first failure.
    pub async fn batch(
        &self,
        id: &str,
        params: &ComputerBatchParams,
    ) -> Result<ComputerBatchResponse, Error> {
        let call = Call::operation("computers.batch")?
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Point a browser session at another proxy.
    pub async fn change_proxy(
        &self,
        id: &str,
        params: &ComputerChangeProxyParams,
    ) -> Result<ActionResult, Error> {
        let call = Call::operation("computers.change_proxy")?
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Left-click at a screenshot pixel.
    pub async fn click(
        &self,
        id: &str,
        params: &ComputerClickParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.click")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Older buffered shell command; exec.sync replaces it.
    pub async fn debug(
        &self,
        id: &str,
        params: &ComputerDebugParams,
    ) -> Result<ActionResult, Error> {
        let call = Call::operation("computers.debug")?
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Double-click at a screenshot pixel.
    pub async fn double_click(
        &self,
        id: &str,
        params: &ComputerDoubleClickParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.double_click")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Press at one pixel, move, release at another.
    pub async fn drag(&self, id: &str, params: &ComputerDragParams) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.drag")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Run any one action, named by its type.
    pub async fn execute(
        &self,
        id: &str,
        params: &ComputerExecuteParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.execute")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Press a key combination.
    pub async fn hotkey(
        &self,
        id: &str,
        params: &ComputerHotkeyParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.hotkey")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Return the current page's HTML.
    pub async fn html(&self, id: &str, params: &ComputerHTMLParams) -> Result<ActionResult, Error> {
        let call = Call::operation("computers.html")?
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Reset the idle clock and confirm the session lives.
    pub async fn keepalive(&self, id: &str) -> Result<ComputerKeepaliveResponse, Error> {
        let call = Call::operation("computers.keepalive")?.path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Hold a key until key_up.
    pub async fn key_down(
        &self,
        id: &str,
        params: &ComputerKeyDownParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.key_down")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Let go of a held key.
    pub async fn key_up(
        &self,
        id: &str,
        params: &ComputerKeyUpParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.key_up")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Hold the left button at a pixel.
    pub async fn mouse_down(
        &self,
        id: &str,
        params: &ComputerMouseDownParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.mouse_down")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Release the left button at a pixel.
    pub async fn mouse_up(
        &self,
        id: &str,
        params: &ComputerMouseUpParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.mouse_up")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Load a URL in a browser tab.
    pub async fn navigate(
        &self,
        id: &str,
        params: &ComputerNavigateParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.navigate")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Follow action requests, action results and command output.
    pub async fn retrieve_events(
        &self,
        id: &str,
    ) -> Result<TypedStream<ComputerStreamEvent>, Error> {
        let call = Call::operation("computers.retrieve_events")?.path(vec![id.to_owned()]);
        self.client.stream_typed(call).await
    }

    /// Follow video frames and cursor changes.
    pub async fn retrieve_screencast(
        &self,
        id: &str,
    ) -> Result<TypedStream<ScreencastEvent>, Error> {
        let call = Call::operation("computers.retrieve_screencast")?.path(vec![id.to_owned()]);
        self.client.stream_typed(call).await
    }

    /// Read expiry times and last activity.
    pub async fn retrieve_status(&self, id: &str) -> Result<ComputerRetrieveStatusResponse, Error> {
        let call = Call::operation("computers.retrieve_status")?.path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Open a two-way socket to a session.
    pub async fn retrieve_ws(&self, id: &str) -> Result<Socket, Error> {
        let call = Call::operation("computers.retrieve_ws")?.path(vec![id.to_owned()]);
        self.client.open_socket(call).await
    }

    /// Right-click at a screenshot pixel.
    pub async fn right_click(
        &self,
        id: &str,
        params: &ComputerRightClickParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.right_click")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Capture the screen, as a URL or base64.
    pub async fn screenshot(
        &self,
        id: &str,
        params: &ComputerScreenshotParams,
    ) -> Result<ActionResult, Error> {
        let call = Call::operation("computers.screenshot")?
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Scroll by a delta from a pixel.
    pub async fn scroll(
        &self,
        id: &str,
        params: &ComputerScrollParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.scroll")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Type text where the focus is.
    pub async fn r#type(
        &self,
        id: &str,
        params: &ComputerTypeParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.type")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Resize the browser viewport or change its scale.
    pub async fn viewport(
        &self,
        id: &str,
        params: &ComputerViewportParams,
    ) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::operation("computers.viewport")?
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }
}
