// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! `client.computers()`

use crate::Lightcone;
use crate::Socket;
use crate::TypedStream;
use crate::generated::operations;
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

/// Create computers, browsers or desktops, control them with actions, and watch their screens.
#[derive(Clone, Copy, Debug)]
pub struct Computers<'a> {
    client: &'a Lightcone,
}

impl Lightcone {
    /// Create computers, browsers or desktops, control them with actions, and watch their screens.
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

    /// Open, list, switch and close the tabs of a browser, at most five.
    pub fn tabs(&self) -> Tabs<'a> {
        Tabs::new(self.client)
    }

    /// Creates a browser or a desktop. The plan limits how many may run at once; beyond that the
    /// service responds with 429. For a `kind` that does not exist it responds with 503, as if it
    /// were busy.
    pub async fn create(&self, params: &ComputerCreateParams) -> Result<ComputerResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_CREATE).json(params)?;
        self.client.call_typed(call).await
    }

    /// Lists the computers of the whole organisation, live or saved. A loop that deletes everything
    /// in this list also deletes the computers of others.
    pub async fn list(&self, params: &ComputerListParams) -> Result<ComputerListResponse, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.r#type {
            query.push(("type".to_owned(), value.to_string()));
        }
        let call = Call::new(&operations::COMPUTERS_LIST).query(query);
        self.client.call_typed(call).await
    }

    /// Reads the state of a computer.
    pub async fn retrieve(&self, id: &str) -> Result<ComputerResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_RETRIEVE).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Ends a computer and releases it.
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let call = Call::new(&operations::COMPUTERS_DELETE).path(vec![id.to_owned()]);
        self.client.call(call).await.map(|_| ())
    }

    /// Runs several actions in order, and stops after the first that fails.
    pub async fn batch(
        &self,
        id: &str,
        params: &ComputerBatchParams,
    ) -> Result<ComputerBatchResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_BATCH)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Switches the browser to another proxy. The service responds with HTTP 200 even if the action
    /// failed: check `ok` of the result.
    pub async fn change_proxy(
        &self,
        id: &str,
        params: &ComputerChangeProxyParams,
    ) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_CHANGE_PROXY)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Clicks with the left button at a point on the screen. Actions on one computer run one after
    /// another, each with a limit of about 20 s. The service responds with HTTP 200 even if the
    /// action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_CLICK)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Runs a shell command and returns its output when it has ended. Older than `exec`, which
    /// replaces it. The service responds with HTTP 200 even if the action failed: check `ok` of the
    /// result.
    pub async fn debug(
        &self,
        id: &str,
        params: &ComputerDebugParams,
    ) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_DEBUG)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Double-clicks at a point on the screen. The service responds with HTTP 200 even if the
    /// action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_DOUBLE_CLICK)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Drags with the left button from one point to another. The service responds with HTTP 200
    /// even if the action failed: check `ok` of the result.
    pub async fn drag(&self, id: &str, params: &ComputerDragParams) -> Result<ActionResult, Error> {
        let mut query = Vec::new();
        if let Some(value) = &params.screenshot_after {
            query.push(("screenshot_after".to_owned(), value.to_string()));
        }
        if let Some(value) = &params.settle_ms {
            query.push(("settle_ms".to_owned(), value.to_string()));
        }
        let call = Call::new(&operations::COMPUTERS_DRAG)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Runs any one action, named by its type. The service responds with HTTP 200 even if the
    /// action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_EXECUTE)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Presses several keys together and releases them. The service responds with HTTP 200 even if
    /// the action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_HOTKEY)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Reads the HTML of the page. The service responds with HTTP 200 even if the action failed:
    /// check `ok` of the result.
    pub async fn html(&self, id: &str, params: &ComputerHTMLParams) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_HTML)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Restarts the computer's inactivity timer, and reports that it is alive.
    pub async fn keepalive(&self, id: &str) -> Result<ComputerKeepaliveResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_KEEPALIVE).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Holds a key until `key_up`. The service responds with HTTP 200 even if the action failed:
    /// check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_KEY_DOWN)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Releases a key. The service responds with HTTP 200 even if the action failed: check `ok` of
    /// the result.
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
        let call = Call::new(&operations::COMPUTERS_KEY_UP)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Holds the left button at a point on the screen. The service responds with HTTP 200 even if
    /// the action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_MOUSE_DOWN)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Releases the left button at a point on the screen. The service responds with HTTP 200 even
    /// if the action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_MOUSE_UP)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Loads a URL in a tab. The service responds with HTTP 200 even if the action failed: check
    /// `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_NAVIGATE)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Follows what happens on a computer: requests for actions, their results, output of commands.
    /// An error event can mean that the session has ended; later calls then fail with 404.
    pub async fn retrieve_events(
        &self,
        id: &str,
    ) -> Result<TypedStream<ComputerStreamEvent>, Error> {
        let call = Call::new(&operations::COMPUTERS_RETRIEVE_EVENTS).path(vec![id.to_owned()]);
        self.client.stream_typed(call).await
    }

    /// Follows the screen: JPEG frames of a browser, H.264 and movements of the cursor of a
    /// desktop. Ends when the stream is closed.
    pub async fn retrieve_screencast(
        &self,
        id: &str,
    ) -> Result<TypedStream<ScreencastEvent>, Error> {
        let call = Call::new(&operations::COMPUTERS_RETRIEVE_SCREENCAST).path(vec![id.to_owned()]);
        self.client.stream_typed(call).await
    }

    /// Reads when a computer was last used and when it ends.
    pub async fn retrieve_status(&self, id: &str) -> Result<ComputerRetrieveStatusResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_RETRIEVE_STATUS).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Opens a two-way WebSocket to a computer.
    pub async fn retrieve_ws(&self, id: &str) -> Result<Socket, Error> {
        let call = Call::new(&operations::COMPUTERS_RETRIEVE_WS).path(vec![id.to_owned()]);
        self.client.open_socket(call).await
    }

    /// Clicks with the right button at a point on the screen. The service responds with HTTP 200
    /// even if the action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_RIGHT_CLICK)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Takes a screenshot and returns its URL, or the image itself. The service responds with HTTP
    /// 200 even if the action failed: check `ok` of the result.
    pub async fn screenshot(
        &self,
        id: &str,
        params: &ComputerScreenshotParams,
    ) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_SCREENSHOT)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Scrolls the page or list at a point on the screen. The service responds with HTTP 200 even
    /// if the action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_SCROLL)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Types text into the focused element. The service responds with HTTP 200 even if the action
    /// failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_TYPE)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Resizes the viewport of a browser, or changes its scale. The service responds with HTTP 200
    /// even if the action failed: check `ok` of the result.
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
        let call = Call::new(&operations::COMPUTERS_VIEWPORT)
            .path(vec![id.to_owned()])
            .query(query)
            .json(params)?;
        self.client.call_typed(call).await
    }
}
