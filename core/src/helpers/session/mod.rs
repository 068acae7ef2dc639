//! A computer as one object that is deleted when it is dropped. Uses the typed resources and `cleanup`; nothing in the
//! crate uses it.

mod actions;
mod screen_size;
mod tabs;

use serde_json::Value;
use tokio::runtime::Handle;

use super::Coordinates;
use super::cleanup::{Created, Removal, Undo, is_gone};
use crate::client::Lightcone;
use crate::error::{Error, ErrorKind};
use crate::generated::operations;
use crate::request::Call;
use crate::resources::Computers;
use crate::types::ComputerCreateParams;

pub(super) use actions::wait_action;
pub use screen_size::ScreenSize;
pub use tabs::SessionTabs;

/// One computer and its actions. Positions and sizes are in px of its screen.
///
/// Every action is checked: one that the service could not do is an error of kind [`ErrorKind::Action`]. Actions with
/// more options, such as the tab to act on, are those of [`Lightcone::computers`], which take the session's id.
///
/// A session that was created is deleted in the background when it is dropped. [`ComputerSession::close`] deletes it
/// and waits; a program that ends with dropped sessions waits for [`cleanups_done`](crate::cleanups_done).
///
/// ```no_run
/// # async fn example(client: tzafon::Lightcone) -> Result<(), tzafon::Error> {
/// use tzafon::ComputerSession;
/// use tzafon::types::ComputerCreateParams;
///
/// let computer = ComputerSession::create(&client, &ComputerCreateParams::default()).await?;
/// computer.navigate("https://example.com").await?;
/// computer.click(200.0, 150.0).await?;
/// let screenshot = computer.screenshot(true).await?;
/// computer.close().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct ComputerSession {
    client: Lightcone,
    id: String,
    size: ScreenSize,
    has_ended: bool,
    // What deletes it when it is dropped; None for a computer that somebody else created.
    runtime: Option<Handle>,
}

impl ComputerSession {
    /// Creates a computer. The size of the session is that of `params.display`, else what the response reports, else
    /// 1024 x 768 px. If the future is dropped, the computer is deleted once it was created. Must be called within a
    /// tokio runtime.
    ///
    /// # Errors
    /// What the call returns; kind [`ErrorKind::Decode`] if the response has no id.
    pub async fn create(client: &Lightcone, params: &ComputerCreateParams) -> Result<Self, Error> {
        let call = Call::new(&operations::COMPUTERS_CREATE).json(params)?;
        let undo = Undo {
            what: "computer".to_owned(),
            operation: "computers.delete".to_owned(),
            id_field: "id".to_owned(),
        };
        let mut created = client.create(call, undo).await?;
        let response = json_of(&created)?;
        let display = serde_json::to_value(&params.display).unwrap_or_default();
        let session = Self {
            client: client.clone(),
            id: id_in(&response)?,
            size: ScreenSize::of_created(&display, &response),
            has_ended: false,
            runtime: Some(Handle::current()),
        };
        // From here on, the session deletes it.
        created.keep();
        Ok(session)
    }

    /// A session of a computer that exists already, with a screen of 1024 x 768 px. Dropping it leaves the computer as it
    /// is; [`ComputerSession::close`] deletes it.
    pub fn new(client: &Lightcone, id: impl Into<String>) -> Self {
        Self {
            client: client.clone(),
            id: id.into(),
            size: ScreenSize::default(),
            has_ended: false,
            runtime: None,
        }
    }

    /// The same session with another size of its screen, such as that of an existing computer. Nothing is sent.
    #[must_use]
    pub fn with_size(mut self, size: ScreenSize) -> Self {
        self.size = size;
        self
    }

    /// Id of the computer.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Size of the screen in px.
    pub fn size(&self) -> ScreenSize {
        self.size
    }

    /// Width of the screen in px.
    pub fn width(&self) -> u32 {
        self.size.width
    }

    /// Height of the screen in px.
    pub fn height(&self) -> u32 {
        self.size.height
    }

    /// Converts the model's coordinates to pixels of this screen, and back.
    pub fn coordinates(&self) -> Coordinates {
        Coordinates::new(self.size.width, self.size.height)
    }

    /// Whether [`ComputerSession::terminate`] has deleted the computer. The service answers further actions with status
    /// 404.
    pub fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// The tabs of a browser, at most five.
    pub fn tabs(&self) -> SessionTabs<'_> {
        SessionTabs::new(self)
    }

    /// Deletes the computer. If this fails, dropping the session tries again.
    ///
    /// # Errors
    /// What the call returns, with status 404 if the computer was gone already.
    pub async fn terminate(&mut self) -> Result<(), Error> {
        let deleted = self.computers().delete(&self.id).await;
        let status = deleted.as_ref().err().and_then(Error::status_code);
        self.has_ended |= deleted.is_ok() || is_gone(status);
        deleted
    }

    /// Deletes the computer and waits until it is gone. One that is gone already is no error. If the future is dropped,
    /// the deletion continues in the background. Must be called within a tokio runtime.
    ///
    /// # Errors
    /// What the deletion returns. The failure is also among [`take_cleanup_failures`](crate::take_cleanup_failures).
    pub async fn close(mut self) -> Result<(), Error> {
        match self.begin_removal() {
            Some(mut removal) => removal.outcome().await,
            None => Ok(()),
        }
    }

    /// Ends the session without deleting its computer, and returns the computer's id.
    pub fn keep(mut self) -> String {
        self.runtime = None;
        std::mem::take(&mut self.id)
    }

    fn computers(&self) -> Computers<'_> {
        self.client.computers()
    }

    fn begin_removal(&mut self) -> Option<Removal> {
        if std::mem::replace(&mut self.has_ended, true) {
            return None;
        }
        let delete = Call::new(&operations::COMPUTERS_DELETE).path(vec![self.id.clone()]);
        let what = format!("computer {}", self.id);
        Some(self.client.begin_removal(what, delete))
    }
}

impl Drop for ComputerSession {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            let _entered = runtime.enter();
            drop(self.begin_removal());
        }
    }
}

fn json_of(created: &Created) -> Result<Value, Error> {
    let body = created.response().map(|response| &response.body);
    serde_json::from_slice(body.map_or(b"", |body| &body[..])).map_err(|error| {
        let message = "the response to the creation of a computer is not JSON";
        Error::new(ErrorKind::Decode, message).caused_by(error.to_string())
    })
}

pub(super) fn id_in(response: &Value) -> Result<String, Error> {
    match response["id"].as_str() {
        Some(id) if !id.is_empty() => Ok(id.to_owned()),
        _ => {
            let message = format!("the service created a computer without an id: {response}");
            Err(Error::new(ErrorKind::Decode, message))
        }
    }
}
