//! An open event stream: batches on request, closed at once when asked or collected.

use std::fmt;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use napi::Env;
use napi::bindgen_prelude::{PromiseRaw, Result};
use napi_derive::napi;
use tokio::sync::Notify;
use tzafon::EventStream;

use crate::record::{Record, guarded};

/// A stream that was opened, or the record of why it was not.
#[napi]
pub struct NativeStream {
    head: Record,
    state: Arc<State>,
}

struct State {
    slot: Mutex<Slot>,
    // Wakes the read that has the stream, so that it drops it.
    closing: Notify,
}

enum Slot {
    Ready(Box<EventStream>),
    /// A read has the stream; it puts it back.
    Reading,
    Closed,
}

impl State {
    fn slot(&self) -> MutexGuard<'_, Slot> {
        // Every change is one assignment, so a poisoned slot is still whole.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn next(&self) -> Record {
        let taken = {
            let mut slot = self.slot();
            match mem::replace(&mut *slot, Slot::Reading) {
                Slot::Ready(stream) => stream,
                Slot::Reading => {
                    return Record::failure("closed", "the stream is being read already");
                }
                Slot::Closed => {
                    *slot = Slot::Closed;
                    return Record::end();
                }
            }
        };
        let mut stream = taken;
        let read = guarded(async {
            tokio::select! {
                biased;
                () = self.closing.notified() => None,
                batch = stream.next_batch() => batch,
            }
        })
        .await;
        let (record, keep) = match read {
            Ok(Some(Ok(frames))) => (Record::batch(&frames), true),
            Ok(Some(Err(error))) => (Record::error(&error), false),
            Ok(None) => (Record::end(), false),
            Err(panic) => (*panic, false),
        };
        let mut slot = self.slot();
        if keep && matches!(*slot, Slot::Reading) {
            *slot = Slot::Ready(stream);
        } else {
            *slot = Slot::Closed;
        }
        record
    }

    fn close(&self) {
        let before = mem::replace(&mut *self.slot(), Slot::Closed);
        if matches!(before, Slot::Reading) {
            self.closing.notify_one();
        }
        // Dropping what was there closes the connection.
    }
}

impl NativeStream {
    pub fn opened(stream: EventStream) -> Self {
        Self {
            head: Record::opened(&stream),
            state: State::new(Slot::Ready(Box::new(stream))),
        }
    }

    pub fn failed(record: Box<Record>) -> Self {
        Self {
            head: *record,
            state: State::new(Slot::Closed),
        }
    }
}

impl State {
    fn new(slot: Slot) -> Arc<Self> {
        Arc::new(Self {
            slot: Mutex::new(slot),
            closing: Notify::new(),
        })
    }
}

impl Drop for NativeStream {
    fn drop(&mut self) {
        self.state.close();
    }
}

#[napi]
impl NativeStream {
    /// Status, headers and address, or the error; to be asked once.
    #[napi(catch_unwind)]
    pub fn head(&mut self) -> Record {
        mem::take(&mut self.head)
    }

    /// Every event that is ready, at least one; neither events nor an error at the end.
    #[napi(catch_unwind)]
    pub fn next_batch<'env>(&self, env: &'env Env) -> Result<PromiseRaw<'env, Record>> {
        let state = self.state.clone();
        env.spawn_future(async move { Ok(state.next().await) })
    }

    /// Closes the connection at once; a read that waits sees the end.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.state.close();
    }
}

impl fmt::Debug for NativeStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NativeStream").finish_non_exhaustive()
    }
}
