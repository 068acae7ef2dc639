//! What a session's computer can do.

use std::path::PathBuf;
use std::time::Duration;

use super::{ComputerSession, ScreenSize};
use crate::error::Error;
use crate::helpers::{Recorder, Recording};
use crate::types::*;
use crate::{Socket, TypedStream};

/// Actions. Each returns an error of kind [`ErrorKind::Action`](crate::ErrorKind::Action) if the service could not do it,
/// with status 404 once the computer is gone, and otherwise what the call returns.
impl ComputerSession {
    /// Loads a URL in the main tab.
    pub async fn navigate(&self, url: &str) -> Result<ActionResult, Error> {
        let params = ComputerNavigateParams {
            url: Some(url.to_owned()),
            ..ComputerNavigateParams::default()
        };
        checked(self.computers().navigate(&self.id, &params).await)
    }

    /// Clicks at a position in px of the screen.
    pub async fn click(&self, x: f64, y: f64) -> Result<ActionResult, Error> {
        let params = ComputerClickParams {
            x: Some(x),
            y: Some(y),
            ..ComputerClickParams::default()
        };
        checked(self.computers().click(&self.id, &params).await)
    }

    /// Double-clicks at a position in px of the screen.
    pub async fn double_click(&self, x: f64, y: f64) -> Result<ActionResult, Error> {
        let params = ComputerDoubleClickParams {
            x: Some(x),
            y: Some(y),
            ..ComputerDoubleClickParams::default()
        };
        checked(self.computers().double_click(&self.id, &params).await)
    }

    /// Right-clicks at a position in px of the screen.
    pub async fn right_click(&self, x: f64, y: f64) -> Result<ActionResult, Error> {
        let params = ComputerRightClickParams {
            x: Some(x),
            y: Some(y),
            ..ComputerRightClickParams::default()
        };
        checked(self.computers().right_click(&self.id, &params).await)
    }

    /// Presses the left button at one position, moves, and releases it at another; in px.
    pub async fn drag(&self, x1: f64, y1: f64, x2: f64, y2: f64) -> Result<ActionResult, Error> {
        let params = ComputerDragParams {
            x1: Some(x1),
            y1: Some(y1),
            x2: Some(x2),
            y2: Some(y2),
            ..ComputerDragParams::default()
        };
        checked(self.computers().drag(&self.id, &params).await)
    }

    /// Holds the left button down at a position in px.
    pub async fn mouse_down(&self, x: f64, y: f64) -> Result<ActionResult, Error> {
        let params = ComputerMouseDownParams {
            x: Some(x),
            y: Some(y),
            ..ComputerMouseDownParams::default()
        };
        checked(self.computers().mouse_down(&self.id, &params).await)
    }

    /// Releases the left button at a position in px.
    pub async fn mouse_up(&self, x: f64, y: f64) -> Result<ActionResult, Error> {
        let params = ComputerMouseUpParams {
            x: Some(x),
            y: Some(y),
            ..ComputerMouseUpParams::default()
        };
        checked(self.computers().mouse_up(&self.id, &params).await)
    }

    /// Types text where the focus is.
    pub async fn r#type(&self, text: &str) -> Result<ActionResult, Error> {
        let params = ComputerTypeParams {
            text: Some(text.to_owned()),
            ..ComputerTypeParams::default()
        };
        checked(self.computers().r#type(&self.id, &params).await)
    }

    /// Presses keys together: `hotkey(["ctrl", "c"])`.
    pub async fn hotkey(
        &self,
        keys: impl IntoIterator<Item = impl Into<String>>,
    ) -> Result<ActionResult, Error> {
        let params = ComputerHotkeyParams {
            keys: Some(keys.into_iter().map(Into::into).collect()),
            ..ComputerHotkeyParams::default()
        };
        checked(self.computers().hotkey(&self.id, &params).await)
    }

    /// Holds a key until [`ComputerSession::key_up`].
    pub async fn key_down(&self, key: &str) -> Result<ActionResult, Error> {
        let params = ComputerKeyDownParams {
            key: Some(key.to_owned()),
            ..ComputerKeyDownParams::default()
        };
        checked(self.computers().key_down(&self.id, &params).await)
    }

    /// Releases a key.
    pub async fn key_up(&self, key: &str) -> Result<ActionResult, Error> {
        let params = ComputerKeyUpParams {
            key: Some(key.to_owned()),
            ..ComputerKeyUpParams::default()
        };
        checked(self.computers().key_up(&self.id, &params).await)
    }

    /// Scrolls by `dx` and `dy` px with the pointer at `x` and `y`.
    pub async fn scroll(&self, dx: f64, dy: f64, x: f64, y: f64) -> Result<ActionResult, Error> {
        let params = ComputerScrollParams {
            dx: Some(dx),
            dy: Some(dy),
            x: Some(x),
            y: Some(y),
            ..ComputerScrollParams::default()
        };
        checked(self.computers().scroll(&self.id, &params).await)
    }

    /// Resizes the viewport, in px, and keeps the size in [`ComputerSession::size`]. With a `scale_factor` of 2, two
    /// pixels of the screen make one of the page.
    pub async fn set_viewport(
        &mut self,
        size: ScreenSize,
        scale_factor: f64,
    ) -> Result<ActionResult, Error> {
        let params = ComputerViewportParams {
            width: Some(size.width.into()),
            height: Some(size.height.into()),
            scale_factor: Some(scale_factor),
            ..ComputerViewportParams::default()
        };
        let result = checked(self.computers().viewport(&self.id, &params).await)?;
        self.size = size;
        Ok(result)
    }

    /// Takes a screenshot: its URL, or with `base64` the image itself ([`ActionResult::image`]).
    pub async fn screenshot(&self, base64: bool) -> Result<ActionResult, Error> {
        let params = ComputerScreenshotParams {
            base64: Some(base64),
            ..ComputerScreenshotParams::default()
        };
        checked(self.computers().screenshot(&self.id, &params).await)
    }

    /// Reads the HTML of the page ([`ActionResult::html_content`]). With `auto_detect_encoding`, its encoding is found
    /// out first.
    pub async fn html(&self, auto_detect_encoding: bool) -> Result<ActionResult, Error> {
        let params = ComputerHTMLParams {
            auto_detect_encoding: Some(auto_detect_encoding),
            ..ComputerHTMLParams::default()
        };
        checked(self.computers().html(&self.id, &params).await)
    }

    /// Runs a shell command, by default for at most 120 s, and returns its output ([`ActionResult::debug_response`]).
    /// Prefer [`ComputerSession::exec`], which is newer.
    pub async fn debug(
        &self,
        command: impl Into<ComputerDebugParams>,
    ) -> Result<ActionResult, Error> {
        let params = command.into();
        checked(self.computers().debug(&self.id, &params).await)
    }

    /// Makes the computer wait. Fractions of a millisecond are dropped.
    pub async fn wait(&self, time: Duration) -> Result<ActionResult, Error> {
        self.execute(wait_action(time)).await
    }

    /// Runs any one action, named by its `type`.
    pub async fn execute(&self, action: ComputerActionParam) -> Result<ActionResult, Error> {
        let params = ComputerExecuteParams {
            action: Some(action),
            ..ComputerExecuteParams::default()
        };
        checked(self.computers().execute(&self.id, &params).await)
    }

    /// Runs several actions in order; the first that fails ends the batch, and is the error.
    pub async fn batch(
        &self,
        actions: Vec<ComputerActionParam>,
    ) -> Result<ComputerBatchResponse, Error> {
        let params = ComputerBatchParams {
            actions: Some(actions),
            ..ComputerBatchParams::default()
        };
        let response = self.computers().batch(&self.id, &params).await?;
        Ok(response.raise_for_error()?)
    }

    /// Restarts the time limit on inactivity.
    pub async fn keep_alive(&self) -> Result<ComputerKeepaliveResponse, Error> {
        self.computers().keepalive(&self.id).await
    }

    /// Reads the computer's state.
    pub async fn retrieve(&self) -> Result<ComputerResponse, Error> {
        self.computers().retrieve(&self.id).await
    }

    /// Runs a shell command on a desktop and returns its output line by line: `exec("uname -a")`, or with a folder,
    /// environment variables and a time limit as [`ExecCreateParams`].
    pub async fn exec(
        &self,
        command: impl Into<ExecCreateParams>,
    ) -> Result<TypedStream<ExecCreateResponse>, Error> {
        let exec = self.computers().exec();
        exec.create(&self.id, &command.into()).await
    }

    /// As [`ComputerSession::exec`], with the whole output at the command's end. An exit code other than 0 is not an
    /// error: see [`ExecSyncResponse::raise_for_error`].
    pub async fn exec_sync(
        &self,
        command: impl Into<ExecSyncParams>,
    ) -> Result<ExecSyncResponse, Error> {
        let exec = self.computers().exec();
        exec.sync(&self.id, &command.into()).await
    }

    /// Follows the screen: JPEG frames of a browser, H.264 of a desktop.
    pub async fn screencast(&self) -> Result<TypedStream<ScreencastEvent>, Error> {
        self.computers().retrieve_screencast(&self.id).await
    }

    /// Follows requested actions, their results, and the output of commands.
    pub async fn events(&self) -> Result<TypedStream<ComputerStreamEvent>, Error> {
        self.computers().retrieve_events(&self.id).await
    }

    /// Opens a two-way WebSocket to the computer.
    pub async fn connect(&self) -> Result<Socket, Error> {
        self.computers().retrieve_ws(&self.id).await
    }

    /// Records the screen for `limit`, or until its screencast ends: an MP4 if ffmpeg is on PATH, otherwise numbered
    /// JPEGs in a folder. If the future is dropped, ffmpeg is ended, and the file is incomplete.
    ///
    /// `path` is the file, such as `shop.mp4`.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Recording`](crate::ErrorKind::Recording) if the screen sent no frame, or ffmpeg failed;
    /// otherwise what [`ComputerSession::screencast`] returns.
    pub async fn record(
        &self,
        path: impl Into<PathBuf>,
        limit: Duration,
    ) -> Result<Recording, Error> {
        let screencast = self.screencast().await?;
        Recorder::new(path).record(screencast, limit).await
    }
}

impl From<&str> for ExecCreateParams {
    /// A command without options.
    fn from(command: &str) -> Self {
        Self {
            command: Some(command.to_owned()),
            ..Self::default()
        }
    }
}

impl From<&str> for ComputerDebugParams {
    /// A command without options.
    fn from(command: &str) -> Self {
        Self {
            command: Some(command.to_owned()),
            ..Self::default()
        }
    }
}

/// The action that makes a computer wait, in whole milliseconds.
pub(in crate::helpers) fn wait_action(time: Duration) -> ComputerActionParam {
    ComputerActionParam {
        r#type: Some("wait".to_owned()),
        // The nearest one, so that 1.001 s, which is a little less in floating point, is 1001 ms.
        ms: Some((time.as_secs_f64() * 1000.0).round_ties_even() as i64),
        ..ComputerActionParam::default()
    }
}

/// The result of an action, or its failure as an error.
pub(super) fn checked(result: Result<ActionResult, Error>) -> Result<ActionResult, Error> {
    Ok(result?.raise_for_error()?)
}
