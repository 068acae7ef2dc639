//! Takes connections that speak HTTP/2 out of `reqwest`, right after TLS has negotiated it.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use hyper::rt::{Read, Write};
use hyper_util::client::legacy::connect::Connection;
use hyper_util::rt::TokioIo;
use tower_layer::Layer;
use tower_service::Service;

use super::origin::Origin;
use super::wire::Io;

type BoxError = Box<dyn Error + Send + Sync>;

tokio::task_local! {
    /// The origin of the request that is being sent through `reqwest`.
    static ORIGIN: Arc<Origin>;
}

/// Runs `work`, a request through `reqwest`, with its connections going to `origin`.
pub(super) fn scope<F: Future>(origin: &Arc<Origin>, work: F) -> impl Future<Output = F::Output> {
    ORIGIN.scope(origin.clone(), work)
}

/// The connection that this error of `reqwest` carries: nothing was sent on it.
pub(super) fn taken(error: &reqwest::Error) -> Option<Box<dyn Io>> {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(Taken(io)) = error.downcast_ref() {
            return io.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
        source = error.source();
    }
    None
}

/// A layer of the connector.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tap;

impl<S> Layer<S> for Tap {
    type Service = Tapped<S>;

    fn layer(&self, inner: S) -> Tapped<S> {
        Tapped(inner)
    }
}

#[derive(Clone, Debug)]
pub(super) struct Tapped<S>(S);

impl<S, R> Service<R> for Tapped<S>
where
    S: Service<R, Error = BoxError>,
    S::Response: Connection + Read + Write + Unpin + Send + 'static,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, destination: R) -> Self::Future {
        let connecting = self.0.call(destination);
        // Looked up here, since the future may continue in a separate task.
        let origin = ORIGIN.try_with(Arc::clone).ok();
        Box::pin(async move {
            let connection = connecting.await?;
            let Some(origin) = origin else {
                return Ok(connection);
            };
            if connection.connected().is_negotiated_h2() {
                let io: Box<dyn Io> = Box::new(TokioIo::new(connection));
                return Err(Taken(Mutex::new(Some(io))).into());
            }
            origin.speaks_http1();
            Ok(connection)
        })
    }
}

/// Not a failure: the connection, on its way to the pool.
struct Taken(Mutex<Option<Box<dyn Io>>>);

impl fmt::Debug for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Taken")
    }
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the server speaks HTTP/2")
    }
}

impl Error for Taken {}
