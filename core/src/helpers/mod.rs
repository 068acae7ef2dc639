//! Hand-written methods of the generated types and resources, and what several calls do together.
//!
//! Uses the client; nothing in the crate uses this folder.

mod action;
mod batch_key;
mod cleanup;
mod computer;
mod coordinates;
mod images;
mod local;
mod pure;
mod recording;
mod response;
mod session;
mod shown_screen;
mod task;
mod task_handle;
mod task_result;

pub use action::ActionError;
pub use batch_key::BatchKey;
pub use cleanup::{
    CleanupFailure, Created, Removal, Undo, cleanups_done, cleanups_running, take_cleanup_failures,
};
pub use coordinates::Coordinates;
pub use images::{ImageFormat, decode_data};
#[cfg(feature = "local")]
pub use local::{LocalOptions, LocalServer};
pub use pure::call_helper;
pub use recording::{Recorder, Recording, RecordingKind};
pub use session::{ComputerSession, ScreenSize, SessionTabs};
pub use shown_screen::ShownScreen;
pub use task_handle::TaskHandle;
pub use task_result::TaskResult;
