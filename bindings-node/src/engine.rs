//! The client as JavaScript sees it: options in, calls out, each with a token to cancel it by.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use napi::bindgen_prelude::Result;
use napi::{Env, Error, Status};
use napi_derive::napi;
use tokio::sync::oneshot;
use tzafon::{Call, Lightcone, Options};

use crate::life::Life;
use crate::opened::{Kind, Opened};
use crate::options::{Body, CallArguments, EngineOptions, GivenBody, parse};
use crate::queue::{Outcome, Queue};
use crate::record::{Record, guarded};

/// Calls that run, by token; sending cancels.
type Running = Arc<Mutex<HashMap<u32, oneshot::Sender<()>>>>;

/// A client. Holds nothing that keeps the process alive; only a call that runs does.
#[napi]
pub struct Engine {
    client: Mutex<Option<Lightcone>>,
    // Or why there is none: errors cross as records, also out of a constructor.
    opened: Record,
    running: Running,
    queue: Queue,
    life: Life,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Every change under these locks is one operation, so what is poisoned is still whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[napi]
impl Engine {
    /// Checks the options; `head` tells whether they were good. Connects to nothing. What comes of
    /// calls, and of what they open, arrives in `queue` under the token that each is given.
    #[napi(constructor, catch_unwind)]
    pub fn new(env: &Env, options: String, queue: &Queue) -> Result<Self> {
        let options: EngineOptions = parse(&options)?;
        let client = Lightcone::new(options.into());
        Ok(Self::of(client, queue.clone(), Life::of(env)?))
    }

    /// An engine of other options, which shares this one's connections where it can.
    #[napi(catch_unwind)]
    pub fn derive(&self, options: String) -> Result<Self> {
        let options: EngineOptions = parse(&options)?;
        let client = self.client();
        let options = Options::from(options);
        let client = client.and_then(|client| client.with_options(options));
        Ok(Self::of(client, self.queue.clone(), self.life.clone()))
    }

    /// The address in use, and what its maker should be told; or what is wrong with the options.
    /// To be asked once.
    #[napi(catch_unwind)]
    pub fn head(&mut self) -> Record {
        std::mem::take(&mut self.opened)
    }

    /// One call with its retries, and its whole answer.
    #[napi(catch_unwind)]
    pub fn call(
        &self,
        env: &Env,
        token: u32,
        arguments: String,
        body: Option<GivenBody>,
    ) -> Result<()> {
        let task = self.prepare(token, &arguments, body)?;
        self.queue.begin(env, token, task.call(), || async {
            let outcome = task.run(async |client, call| client.call_ref(&call).await);
            Outcome::Record(outcome.await.map_or_else(
                |failure| failure,
                |response| Box::new(Record::response(response)),
            ))
        });
        Ok(())
    }

    /// One call with its retries, whose answer stays open: as a `body` or a `socket`.
    /// What comes back always has a `head`.
    #[napi(catch_unwind)]
    pub fn open(
        &self,
        env: &Env,
        kind: String,
        token: u32,
        arguments: String,
        body: Option<GivenBody>,
    ) -> Result<()> {
        let kind = Kind::named(&kind).ok_or_else(|| {
            Error::new(
                Status::InvalidArg,
                format!("{kind:?} is nothing that can be opened"),
            )
        })?;
        let task = self.prepare(token, &arguments, body)?;
        let (queue, life) = (self.queue.clone(), self.life.clone());
        self.queue
            .begin(env, token, task.call(), move || async move {
                let opened = task.run(async move |client, call| {
                    let call = Call::clone(&call);
                    kind.open(client, call).await
                });
                let opened = match opened.await {
                    Ok((head, connection)) => Opened::new(head, Some(connection), queue, life),
                    Err(failure) => Opened::new(*failure, None, queue, life),
                };
                Outcome::Opened(Box::new(opened))
            });
        Ok(())
    }

    /// Ends the call with this token at once and closes its connection; else does nothing.
    #[napi(catch_unwind)]
    pub fn cancel(&self, token: u32) {
        if let Some(cancel) = locked(&self.running).remove(&token) {
            // A call that has just ended no longer listens, which is as good.
            let _ = cancel.send(());
        }
    }

    /// Lets go of the connections that nothing uses. Calls that run still end as they would.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        drop(locked(&self.client).take());
    }
}

impl Engine {
    fn of(client: std::result::Result<Lightcone, tzafon::Error>, queue: Queue, life: Life) -> Self {
        let (client, opened) = match client {
            Ok(client) => {
                let head = Record::end().at(client.base_url());
                let head = head.warning(client.warning());
                (Some(client), head)
            }
            Err(error) => (None, Record::error(&error)),
        };
        Self {
            client: Mutex::new(client),
            opened,
            running: Running::default(),
            queue,
            life,
        }
    }

    fn client(&self) -> std::result::Result<Lightcone, tzafon::Error> {
        let client = locked(&self.client).clone();
        client.ok_or_else(|| tzafon::Error::closed("the client is closed: make another one"))
    }

    /// Registers the token before the call begins, so that no cancel can come too early.
    fn prepare(&self, token: u32, arguments: &str, body: Option<GivenBody>) -> Result<Task> {
        let arguments: CallArguments = parse(arguments)?;
        let call = arguments.into_call(body.map(Body::from));
        let (cancel, cancelled) = oneshot::channel();
        locked(&self.running).insert(token, cancel);
        Ok(Task {
            client: self.client(),
            call: call.map(Arc::new),
            cancelled,
            life: self.life.clone(),
            registered: Registered {
                running: self.running.clone(),
                token,
            },
        })
    }
}

/// Takes the token out of the table however the call ends.
struct Registered {
    running: Running,
    token: u32,
}

impl Drop for Registered {
    fn drop(&mut self) {
        locked(&self.running).remove(&self.token);
    }
}

struct Task {
    client: std::result::Result<Lightcone, tzafon::Error>,
    call: std::result::Result<Arc<Call>, tzafon::Error>,
    cancelled: oneshot::Receiver<()>,
    life: Life,
    registered: Registered,
}

impl Task {
    /// The call, if it is one.
    fn call(&self) -> Option<Arc<Call>> {
        self.call.as_ref().ok().cloned()
    }

    async fn run<T, F>(self, send: F) -> std::result::Result<T, Box<Record>>
    where
        F: AsyncFnOnce(Lightcone, Arc<Call>) -> std::result::Result<T, tzafon::Error>,
    {
        let failed = |error: tzafon::Error| Box::new(Record::error(&error));
        let Self {
            client,
            call,
            cancelled,
            life,
            registered,
        } = self;
        let _registered = registered;
        let client = client.map_err(failed)?;
        let call = call.map_err(failed)?;
        guarded(async {
            tokio::select! {
                biased;
                Ok(()) = cancelled => Err(aborted()),
                () = life.over() => Err(aborted()),
                outcome = send(client, call) => outcome.map_err(failed),
            }
        })
        .await
        .and_then(|outcome| outcome)
    }
}

fn aborted() -> Box<Record> {
    Box::new(Record::failure("aborted", "Request was aborted."))
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}
