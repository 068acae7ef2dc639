//! The client as JavaScript sees it: options in, calls out, each with a token to cancel it by.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use napi::bindgen_prelude::{PromiseRaw, Result};
use napi::{Env, Error, Status};
use napi_derive::napi;
use serde::Deserialize;
use tokio::sync::oneshot;
use tzafon::{Call, Lightcone, Options};

use crate::record::{Record, guarded};
use crate::stream::NativeStream;

/// The client's options as JSON; those left out are the core's defaults.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct EngineOptions {
    api_key: Option<String>,
    base_url: Option<String>,
    timeout_ms: Option<u64>,
    max_retries: Option<u32>,
    default_headers: Vec<(String, String)>,
    proxy: Option<String>,
    user_agent: Option<String>,
    retry_unsafe: bool,
    stream_idle_timeout_ms: Option<u64>,
}

/// Everything of a call but its body, as JSON.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CallArguments {
    operation: String,
    path: Vec<String>,
    query: Vec<(String, String)>,
    headers: Vec<(String, Option<String>)>,
    timeout_ms: Option<u64>,
    max_retries: Option<u32>,
}

/// Calls that run, by token; sending cancels.
type Running = Arc<Mutex<HashMap<u32, oneshot::Sender<()>>>>;

/// A client. Holds nothing that keeps the process alive; only a call that runs does.
#[napi]
pub struct Engine {
    client: Mutex<Option<Lightcone>>,
    // Or why there is none: errors cross as records, also out of a constructor.
    opened: Record,
    running: Running,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Every change under these locks is one operation, so what is poisoned is still whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn malformed(error: serde_json::Error) -> Error {
    Error::new(Status::InvalidArg, error.to_string())
}

#[napi]
impl Engine {
    /// Checks the options; `head` tells whether they were good. Connects to nothing.
    #[napi(constructor, catch_unwind)]
    pub fn new(options: String) -> Result<Self> {
        let options: EngineOptions = serde_json::from_str(&options).map_err(malformed)?;
        let client = Lightcone::new(Options {
            api_key: options.api_key,
            base_url: options.base_url,
            timeout: options.timeout_ms.map(Duration::from_millis),
            max_retries: options.max_retries,
            default_headers: options.default_headers,
            proxy: options.proxy,
            user_agent: options.user_agent,
            retry_unsafe: options.retry_unsafe,
            stream_idle_timeout: options.stream_idle_timeout_ms.map(Duration::from_millis),
            ..Options::default()
        });
        let (client, opened) = match client {
            Ok(client) => {
                let url = Some(client.base_url().to_owned());
                let opened = Record {
                    ok: true,
                    url,
                    ..Record::default()
                };
                (Some(client), opened)
            }
            Err(error) => (None, Record::error(&error)),
        };
        Ok(Self {
            client: Mutex::new(client),
            opened,
            running: Running::default(),
        })
    }

    /// The address in use, or what is wrong with the options; to be asked once.
    #[napi(catch_unwind)]
    pub fn head(&mut self) -> Record {
        std::mem::take(&mut self.opened)
    }

    /// One call, with its retries.
    #[napi(catch_unwind)]
    pub fn call<'env>(
        &self,
        env: &'env Env,
        token: u32,
        arguments: String,
        body: Option<String>,
    ) -> Result<PromiseRaw<'env, Record>> {
        let task = self.prepare(token, &arguments, body)?;
        env.spawn_future(async move {
            let outcome = task.run(async |client, call| client.call(call).await).await;
            Ok(outcome.map_or_else(|failure| *failure, Record::response))
        })
    }

    /// Opens a stream; what comes back always has a `head`, and events if that is good.
    #[napi(catch_unwind)]
    pub fn open_stream<'env>(
        &self,
        env: &'env Env,
        token: u32,
        arguments: String,
        body: Option<String>,
    ) -> Result<PromiseRaw<'env, NativeStream>> {
        let task = self.prepare(token, &arguments, body)?;
        env.spawn_future(async move {
            let outcome = task
                .run(async |client, call| client.open_stream(call).await)
                .await;
            Ok(outcome.map_or_else(NativeStream::failed, NativeStream::opened))
        })
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

    /// Registers the token before the call begins, so that no cancel can come too early.
    fn prepare(&self, token: u32, arguments: &str, body: Option<String>) -> Result<Task> {
        let arguments = serde_json::from_str(arguments).map_err(malformed)?;
        let (cancel, cancelled) = oneshot::channel();
        locked(&self.running).insert(token, cancel);
        Ok(Task {
            client: locked(&self.client).clone(),
            arguments,
            body,
            cancelled,
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
    client: Option<Lightcone>,
    arguments: CallArguments,
    body: Option<String>,
    cancelled: oneshot::Receiver<()>,
    registered: Registered,
}

impl Task {
    async fn run<T, F>(self, send: F) -> std::result::Result<T, Box<Record>>
    where
        F: AsyncFnOnce(Lightcone, Call) -> std::result::Result<T, tzafon::Error>,
    {
        let Self {
            client,
            arguments,
            body,
            cancelled,
            registered,
        } = self;
        let _registered = registered;
        let client =
            client.ok_or_else(|| Box::new(Record::failure("closed", "the client is closed")))?;
        let call = make_call(arguments, body).map_err(|error| Box::new(Record::error(&error)))?;
        guarded(async {
            tokio::select! {
                biased;
                Ok(()) = cancelled => Err(Box::new(Record::failure("aborted", "Request was aborted."))),
                outcome = send(client, call) => outcome.map_err(|error| Box::new(Record::error(&error))),
            }
        })
        .await
        .and_then(|outcome| outcome)
    }
}

fn make_call(
    arguments: CallArguments,
    body: Option<String>,
) -> std::result::Result<Call, tzafon::Error> {
    let call = Call::operation(&arguments.operation)?
        .path(arguments.path)
        .query(arguments.query)
        .headers(arguments.headers)
        .timeout(arguments.timeout_ms.map(Duration::from_millis))
        .max_retries(arguments.max_retries);
    Ok(match body {
        Some(text) => call.body(text.into()),
        None => call,
    })
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}
