//! One attempt over HTTP: connections, proxies, TLS, HTTP/2, redirects, and the response's head and body.
//!
//! Uses `request` and `options`. Whether a failed attempt is repeated is decided above, in `retry`.

mod body;
mod failure;
mod head;
pub(crate) mod http2;
mod network;
mod pool;
pub(crate) mod redirect;
mod response;
pub(crate) mod surrogates;
mod transport;

pub(crate) use body::Body;
pub(crate) use failure::FailedAttempt;
pub use failure::Failure;
pub(crate) use head::{Head, beginning};
pub use response::Response;
pub(crate) use transport::{IncomingResponse, Transport, Upgraded};
