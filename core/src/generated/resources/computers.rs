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

    /// Creates a browser or a desktop. How many may run at once is limited by the plan: the service
    /// answers 429 then. For a `kind` that does not exist it answers 503, as if it were busy.
    pub async fn create(&self, params: &ComputerCreateParams) -> Result<ComputerResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_CREATE).json(params)?;
        self.client.call_typed(call).await
    }

    /// Lists the computers of the whole organisation, live or saved: a loop that deletes what it
    /// lists deletes those of others too.
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

    /// Ends a computer and frees it.
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

    /// Sends a browser through another proxy from now on. The service answers also when the action
    /// failed: see `ok` of the result.
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

    /// Clicks with the left button at a place of the screen. Actions of one computer are run one
    /// after another, each with about 20 s. The service answers also when the action failed: see
    /// `ok` of the result.
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

    /// Runs a shell command and gives its output at the end: the older way, `exec` replaces it. The
    /// service answers also when the action failed: see `ok` of the result.
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

    /// Clicks twice at a place of the screen. The service answers also when the action failed: see
    /// `ok` of the result.
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

    /// Presses at one place, moves, and lets go at another. The service answers also when the
    /// action failed: see `ok` of the result.
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

    /// Runs any one action, named by its type. The service answers also when the action failed: see
    /// `ok` of the result.
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

    /// Presses keys together, and lets go of them. The service answers also when the action failed:
    /// see `ok` of the result.
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

    /// Reads the HTML of the page. The service answers also when the action failed: see `ok` of the
    /// result.
    pub async fn html(&self, id: &str, params: &ComputerHTMLParams) -> Result<ActionResult, Error> {
        let call = Call::new(&operations::COMPUTERS_HTML)
            .path(vec![id.to_owned()])
            .json(params)?;
        self.client.call_typed(call).await
    }

    /// Begins the time without activity anew, and tells that the computer lives.
    pub async fn keepalive(&self, id: &str) -> Result<ComputerKeepaliveResponse, Error> {
        let call = Call::new(&operations::COMPUTERS_KEEPALIVE).path(vec![id.to_owned()]);
        self.client.call_typed(call).await
    }

    /// Holds a key until `key_up`. The service answers also when the action failed: see `ok` of the
    /// result.
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

    /// Lets go of a key. The service answers also when the action failed: see `ok` of the result.
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

    /// Holds the left button at a place of the screen. The service answers also when the action
    /// failed: see `ok` of the result.
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

    /// Lets go of the left button at a place of the screen. The service answers also when the
    /// action failed: see `ok` of the result.
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

    /// Loads an address in a tab. The service answers also when the action failed: see `ok` of the
    /// result.
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
    /// An error event can mean that the session has ended: later calls answer 404 then.
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

    /// Clicks with the right button at a place of the screen. The service answers also when the
    /// action failed: see `ok` of the result.
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

    /// Takes a picture of the screen, as an address or inline. The service answers also when the
    /// action failed: see `ok` of the result.
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

    /// Scrolls what is under a place of the screen. The service answers also when the action
    /// failed: see `ok` of the result.
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

    /// Types text where the focus is. The service answers also when the action failed: see `ok` of
    /// the result.
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

    /// Resizes the viewport of a browser, or changes its scale. The service answers also when the
    /// action failed: see `ok` of the result.
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
