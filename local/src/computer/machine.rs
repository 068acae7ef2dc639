//! What a kind of computer must implement; everything else is the same for all kinds.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use futures::stream::BoxStream;
use lightcone_desktop::Program;
use serde_json::Value;

use crate::action::{Action, Outcome};
use crate::browser::Hub;
use crate::failure::Failure;

/// One event of a screencast: the name of the server-sent event, if it has one, and its JSON.
#[derive(Debug, Clone)]
pub struct ScreenEvent {
    pub name: Option<&'static str>,
    pub data: Arc<str>,
}

/// A browser or a desktop. The caller ensures that actions run one after the other.
pub trait Machine: std::fmt::Debug + Send + Sync {
    /// Width and height of the screen in pixels.
    fn size(&self) -> (u32, u32);

    /// Performs an action, in a tab if there are tabs. With a limit it ends before that, so that it can report why.
    fn perform<'a>(
        &'a self,
        action: &'a Action,
        tab: Option<&'a str>,
        limit: Option<Duration>,
    ) -> BoxFuture<'a, Result<Outcome, Failure>>;

    /// The screen as PNG.
    fn screenshot<'a>(&'a self, tab: Option<&'a str>) -> BoxFuture<'a, Result<Vec<u8>, Failure>>;

    /// What the API calls `page_context`; a desktop has none.
    fn context<'a>(&'a self, tab: Option<&'a str>) -> BoxFuture<'a, Option<Value>>;

    /// The screen as it changes, until the machine ends.
    fn screencast(&self) -> BoxStream<'static, ScreenEvent>;

    /// A program that runs in the environment of the computer: with its variables, such as `DISPLAY`, in
    /// the same sandbox, and in a separate process group.
    fn program(&self, program: &OsStr, folder: &Path) -> Program;

    /// Whether its programs run in a sandbox.
    fn isolated(&self) -> bool;

    /// The DevTools protocol of a browser.
    fn devtools(&self) -> Option<Arc<Hub>>;

    /// Why it is gone, if it is.
    fn exited(&self) -> Option<Failure>;

    /// Waits until it is gone.
    fn gone(&self) -> BoxFuture<'_, Failure>;

    /// Ends it. With `save` it gets time to write everything to its folder; an error if something that is not
    /// in the folder could not be written.
    fn close(&self, save: bool) -> BoxFuture<'_, Result<(), Failure>>;
}
