//! The client: makes calls and opens streams, bodies and sockets.

use std::fmt;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use tokio::time::Instant;

use crate::error::{Error, ErrorKind};
use crate::http::{Head, Response, Transport};
use crate::options::{Config, Options, validate};
use crate::request::{Call, Purpose, StreamKind};
use crate::resume::Follow;
use crate::retry::Sender;
use crate::stream::{BodyStream, EventStream, Limits, Reading, TypedStream};
use crate::websocket::Socket;

/// A client of the Lightcone API. Cloning it is cheap and shares its connections.
///
/// ```no_run
/// # async fn example() -> Result<(), tzafon::Error> {
/// use tzafon::types::{TaskEvent, TaskStartParams};
/// use tzafon::{Lightcone, Options};
///
/// let client = Lightcone::new(Options::default())?; // reads TZAFON_API_KEY
/// let params = TaskStartParams {
///     instruction: "Open example.com and report the title".into(),
///     ..TaskStartParams::default()
/// };
/// let mut events = client.agent().tasks().start_stream(&params).await?;
/// while let Some(event) = events.next().await {
///     if let TaskEvent::Completed(done) = event? {
///         println!("{:?}", done.result);
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Lightcone {
    sender: Arc<Sender>,
    warning: Option<Arc<str>>,
}

impl fmt::Debug for Lightcone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lightcone")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

impl Lightcone {
    /// Checks the options and makes a client. Connects to nothing yet, and needs no runtime.
    pub fn new(options: Options) -> Result<Self, Error> {
        let config = Config::new(options)?;
        let transport = Transport::new(&config.connections)?;
        Self::of(config, transport)
    }

    /// A client with other options. It shares this client's connections, unless the options
    /// differ in what shapes connections: connect timeout, proxy, certificates, HTTP version,
    /// local address, idle connections, and a stream idle timeout under 60 s.
    pub fn with_options(&self, options: Options) -> Result<Self, Error> {
        let config = Config::new(options)?;
        let transport = if config.connections == self.sender.config.connections {
            self.sender.transport.clone()
        } else {
            Transport::new(&config.connections)?
        };
        Self::of(config, transport)
    }

    fn of(config: Config, transport: Transport) -> Result<Self, Error> {
        let network = transport.network();
        network.check(&config.base)?;
        let warnings = [
            validate::insecurity(&config.base_url),
            network.warning().and_then(validate::once),
        ];
        let warnings: Vec<_> = warnings.into_iter().flatten().collect();
        let warning = (!warnings.is_empty()).then(|| warnings.join("; "));
        if let Some(warning) = &warning {
            tracing::warn!(target: "tzafon", "{warning}");
        }
        Ok(Self {
            sender: Arc::new(Sender { config, transport }),
            warning: warning.map(Into::into),
        })
    }

    /// Closes idle HTTP/2 connections now, instead of when the last clone of the
    /// client is dropped; those in use close after their last response. The client can still be
    /// used, and opens new ones.
    pub fn close_idle(&self) {
        self.sender.transport.close_idle();
    }

    /// Warnings about this client's options, such as a key that is sent without TLS. Each is given
    /// once in a process, and is also logged (`tracing` and `log`, target `tzafon`).
    pub fn warning(&self) -> Option<&str> {
        self.warning.as_deref()
    }

    /// The service's address, without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.sender.config.base_url
    }

    /// Makes a call and reads the whole response.
    pub async fn call(&self, call: Call) -> Result<Response, Error> {
        self.call_ref(&call).await
    }

    /// As [`Lightcone::call`], but borrows the call, so that it can be made again.
    pub async fn call_ref(&self, call: &Call) -> Result<Response, Error> {
        self.sender.call(call).await
    }

    /// Makes a call whose response is a stream of events, and returns once it has started.
    ///
    /// An operation that streams only when its body asks for it is read as server-sent events;
    /// an endpoint that this version does not know, by the content type of its response.
    pub async fn open_stream(&self, call: Call) -> Result<EventStream, Error> {
        if call.target.stream() == Some(StreamKind::Websocket) {
            let name = call.target.name();
            return Err(argument(format!("{name} is a socket: open it as one")));
        }
        let begun = Instant::now();
        let (head, mut body, request) = self.sender.begin(&call, Purpose::Events).await?;
        body.prefetch().await;
        let follow = Follow::new(&self.sender, &call, &request);
        let mut stream = EventStream::new(head, Some(body), self.reading(&call), follow);
        if let Some(limit) = call.total_timeout {
            stream.end_after(limit.saturating_sub(begun.elapsed()));
        }
        Ok(stream)
    }

    /// Makes a call and returns once the response's head has arrived; the body is read afterwards.
    pub async fn open_body(&self, call: Call) -> Result<BodyStream, Error> {
        let (head, mut body, request) = self.sender.begin(&call, Purpose::Pieces).await?;
        body.prefetch().await;
        let limits = Limits {
            silence: self.sender.idle_limit(&call),
            silence_of_json: self.sender.limit(&call),
            most: self.sender.most(&call),
        };
        let reading = self.reading(&call);
        let follow = Follow::new(&self.sender, &call, &request);
        Ok(BodyStream::new(head, body, limits, reading, follow))
    }

    /// Opens a WebSocket, and returns once the service has accepted it. A refusal is an error with the
    /// response's status and body. Must be called within a tokio runtime.
    pub async fn open_socket(&self, call: Call) -> Result<Socket, Error> {
        let name = call.target.name();
        if !matches!(call.target.stream(), None | Some(StreamKind::Websocket)) {
            return Err(argument(format!("{name} is not a socket")));
        }
        if call.target.method() != "GET" {
            return Err(argument(format!("{name}: a socket is opened by GET")));
        }
        let (head, body, request) = self.sender.begin(&call, Purpose::Socket).await?;
        let silence = self.sender.config.stream_idle_timeout;
        Socket::open(head, body, &request, self.sender.limit(&call), silence).await
    }

    /// [`Lightcone::call`], with the response read as `R`.
    pub async fn call_typed<R: DeserializeOwned>(&self, call: Call) -> Result<R, Error> {
        let method = call.target.method();
        let response = self.call(call).await?;
        serde_json::from_slice(&response.body).map_err(|error| misread(method, response, &error))
    }

    /// [`Lightcone::open_stream`], with every event read as `E`.
    pub async fn stream_typed<E: DeserializeOwned>(
        &self,
        call: Call,
    ) -> Result<TypedStream<E>, Error> {
        self.open_stream(call).await.map(TypedStream::new)
    }

    fn reading(&self, call: &Call) -> Reading {
        Reading::new(&call.target, self.sender.idle_limit(call))
    }
}

fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}

/// The error for a response that does not decode as `R`.
fn misread(method: &'static str, response: Response, error: &serde_json::Error) -> Error {
    let what = match error.is_data() {
        true => "is not what it should be",
        false => "is not JSON",
    };
    let head = Head {
        status: response.status,
        headers: response.headers,
        url: response.url,
        http_version: response.http_version,
        method,
        failures: response.failures,
        request: Some(response.request),
        elapsed: response.elapsed,
    };
    head.misread(what, &response.body)
        .caused_by(error.to_string())
        .answered(head.status, head.headers, response.body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ca_bundle_without_certificates_is_refused() {
        let here = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        for file in ["no such file", "Cargo.toml"] {
            let options = Options {
                ca_bundle: Some(here.join(file)),
                api_key: Some("sk_test".into()),
                ..Options::default()
            };
            let error = Lightcone::new(options).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Config);
            assert!(error.to_string().contains(file), "{error}");
        }
    }

    #[test]
    fn options_and_clients_show_no_secret() {
        let options = Options {
            proxy: Some("http://user:hidden@127.0.0.1:9".into()),
            default_headers: vec![("x-token".into(), Some("hidden".into()))],
            api_key: Some("sk_hidden".into()),
            ..Options::default()
        };
        let client = Lightcone::new(options.clone()).unwrap();
        let shown = format!("{options:?} {client:?}");
        assert!(!shown.contains("hidden"), "{shown}");
    }
}
