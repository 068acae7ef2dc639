//! The client as JavaScript sees it. Each call has a token, by which it can be cancelled.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use napi::bindgen_prelude::Result;
use napi::{Env, Error, Status};
use napi_derive::napi;
use tokio::sync::oneshot;
use tzafon::{Call, Lightcone, Options};

use crate::call_arguments::{Body, CallArguments, JsBody};
use crate::completion_queue::{CompletionQueue, Outcome};
use crate::engine_options::{EngineOptions, parse};
use crate::env_shutdown::EnvShutdown;
use crate::open_response::{Kind, OpenResponse};
use crate::record::{Record, guarded};

/// Running calls, by token; a message cancels the call.
type Running = Arc<Mutex<HashMap<u32, oneshot::Sender<()>>>>;

/// A client. It does not keep the process alive; only a running call does.
#[napi]
pub struct EngineClient {
    client: Mutex<Option<Lightcone>>,
    /// The base URL, or the error in the options: errors cross as records, also from a constructor.
    head: Record,
    running: Running,
    queue: CompletionQueue,
    shutdown: EnvShutdown,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Every change under these locks is one operation, so poisoned contents are still consistent.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[napi]
impl EngineClient {
    /// Checks the options without connecting; `head` has the outcome. The results of calls, and of
    /// what they open, arrive in `queue` under the token of each.
    #[napi(constructor, catch_unwind)]
    pub fn new(env: &Env, options: String, queue: &CompletionQueue) -> Result<Self> {
        let options: EngineOptions = parse(&options)?;
        let client = Lightcone::new(options.into());
        Ok(Self::of(client, queue.clone(), EnvShutdown::of(env)?))
    }

    /// A client with other options, which shares this one's connections if the options allow it.
    #[napi(catch_unwind)]
    pub fn derive(&self, options: String) -> Result<Self> {
        let options: EngineOptions = parse(&options)?;
        let client = self.client();
        let options = Options::from(options);
        let client = client.and_then(|client| client.with_options(options));
        Ok(Self::of(client, self.queue.clone(), self.shutdown.clone()))
    }

    /// The base URL and a warning, or the error in the options. May be called once.
    #[napi(catch_unwind)]
    pub fn head(&mut self) -> Record {
        std::mem::take(&mut self.head)
    }

    /// One call with its retries and its whole response.
    #[napi(catch_unwind)]
    pub fn call(
        &self,
        env: &Env,
        token: u32,
        arguments: String,
        body: Option<JsBody>,
    ) -> Result<()> {
        let task = self.prepare(token, &arguments, body)?;
        self.queue.start(env, token, task.call(), || async {
            let outcome = task.run(async |client, call| client.call_ref(&call).await);
            Outcome::Record(outcome.await.map_or_else(
                |failure| failure,
                |response| Box::new(Record::response(response)),
            ))
        });
        Ok(())
    }

    /// One call with its retries, whose response stays open as a `body` or a `socket`.
    #[napi(catch_unwind)]
    pub fn open(
        &self,
        env: &Env,
        kind: String,
        token: u32,
        arguments: String,
        body: Option<JsBody>,
    ) -> Result<()> {
        let kind = Kind::named(&kind).ok_or_else(|| {
            Error::new(
                Status::InvalidArg,
                format!("cannot open {kind:?}: use \"body\" or \"socket\""),
            )
        })?;
        let task = self.prepare(token, &arguments, body)?;
        let (queue, shutdown) = (self.queue.clone(), self.shutdown.clone());
        self.queue
            .start(env, token, task.call(), move || async move {
                let opened = task.run(async move |client, call| {
                    let call = Call::clone(&call);
                    kind.open(client, call).await
                });
                let opened = match opened.await {
                    Ok((head, connection)) => {
                        OpenResponse::new(head, Some(connection), queue, shutdown)
                    }
                    Err(failure) => OpenResponse::new(*failure, None, queue, shutdown),
                };
                opened.into_outcome()
            });
        Ok(())
    }

    /// Cancels the call with this token and closes its connection; does nothing if it has ended.
    #[napi(catch_unwind)]
    pub fn cancel(&self, token: u32) {
        if let Some(cancel) = locked(&self.running).remove(&token) {
            // Fails if the call has just ended, which is fine.
            let _ = cancel.send(());
        }
    }

    /// Closes idle connections. Running calls continue.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        drop(locked(&self.client).take());
    }
}

impl EngineClient {
    fn of(
        client: std::result::Result<Lightcone, tzafon::Error>,
        queue: CompletionQueue,
        shutdown: EnvShutdown,
    ) -> Self {
        let (client, head) = match client {
            Ok(client) => {
                let head = Record::end()
                    .with_url(client.base_url())
                    .with_warning(client.warning());
                (Some(client), head)
            }
            Err(error) => (None, Record::error(&error)),
        };
        Self {
            client: Mutex::new(client),
            head,
            running: Running::default(),
            queue,
            shutdown,
        }
    }

    fn client(&self) -> std::result::Result<Lightcone, tzafon::Error> {
        let client = locked(&self.client).clone();
        client.ok_or_else(|| tzafon::Error::closed("the client is closed: create a new one"))
    }

    /// Registers the token before the call starts, so that it can be cancelled at any time.
    fn prepare(&self, token: u32, arguments: &str, body: Option<JsBody>) -> Result<Task> {
        let arguments: CallArguments = parse(arguments)?;
        let call = arguments.into_call(body.map(Body::from));
        let (cancel, cancelled) = oneshot::channel();
        locked(&self.running).insert(token, cancel);
        Ok(Task {
            client: self.client(),
            call: call.map(Arc::new),
            cancelled,
            shutdown: self.shutdown.clone(),
            registered: Registered {
                running: self.running.clone(),
                token,
            },
        })
    }
}

/// Removes the token from the table however the call ends.
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
    shutdown: EnvShutdown,
    registered: Registered,
}

impl Task {
    /// The call, if its arguments are valid.
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
            shutdown,
            registered,
        } = self;
        let _registered = registered;
        let client = client.map_err(failed)?;
        let call = call.map_err(failed)?;
        guarded(async {
            tokio::select! {
                biased;
                Ok(()) = cancelled => Err(aborted()),
                () = shutdown.wait() => Err(aborted()),
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

impl fmt::Debug for EngineClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EngineClient").finish_non_exhaustive()
    }
}
