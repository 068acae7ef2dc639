//! A connection pool, made of the options that shape connections.

use std::fs;
use std::path::Path;

use reqwest::redirect::Policy;

use crate::config::Connections;
use crate::error::{Error, ErrorKind};
use crate::http2::Client;
use crate::transport::cause;

/// A pool; without `http2` it keeps to HTTP/1.1.
pub(crate) fn client(connections: &Connections, http2: bool) -> Result<Client, Error> {
    let mut builder = reqwest::Client::builder()
        .connect_timeout(connections.connect_timeout)
        .local_address(connections.local_address)
        .tcp_nodelay(true)
        .redirect(redirects(http2));
    if !connections.trust_env {
        builder = builder.no_proxy();
    }
    if let Some(proxy) = &connections.proxy {
        let proxy = reqwest::Proxy::all(proxy)
            .map_err(|error| Error::new(ErrorKind::Config, format!("proxy: {error}")))?;
        builder = builder.proxy(proxy);
    }
    if let Some(path) = &connections.ca_bundle {
        builder = builder.tls_certs_only(certificates(path)?);
    }
    if !connections.verify {
        builder = builder.tls_danger_accept_invalid_certs(true);
    }
    if let Some(most) = connections.max_idle {
        builder = builder.pool_max_idle_per_host(most);
    }
    let made = match http2 {
        true => Client::new(builder, connections),
        false => Client::http1(builder),
    };
    made.map_err(|error| {
        Error::new(ErrorKind::Config, "the HTTP client can't be made").caused_by(cause(&error))
    })
}

/// A redirect from a server over TLS may lead to another origin, whose connections are another
/// pool's: it is not followed within one request.
fn redirects(http2: bool) -> Policy {
    Policy::custom(move |attempt| {
        let is_tls = |url: &reqwest::Url| url.scheme() == "https";
        match http2 && attempt.previous().iter().any(is_tls) {
            true => attempt.stop(),
            false => Policy::default().redirect(attempt),
        }
    })
}

fn certificates(path: &Path) -> Result<Vec<reqwest::Certificate>, Error> {
    let refuse = |why: String| {
        let message = format!("ca_bundle {} can't be used", path.display());
        Error::new(ErrorKind::Config, message).caused_by(why)
    };
    let text = fs::read(path).map_err(|error| refuse(error.to_string()))?;
    let found =
        reqwest::Certificate::from_pem_bundle(&text).map_err(|error| refuse(cause(&error)))?;
    if found.is_empty() {
        return Err(refuse("it has no PEM certificate".to_owned()));
    }
    Ok(found)
}
