//! The HTTP client for a model's service.

use std::error::Error;
use std::iter::successors;
use std::time::Duration;

use reqwest::{Certificate, Client};

/// A client for the service at this address, if there is one. Certificates of authorities are needed for HTTPS only: on a
/// machine that has none, a server without a model starts, and a model may be at an address without TLS.
pub fn http_client(url: Option<&str>, timeout: Option<Duration>) -> Result<Client, String> {
    let builder = || match timeout {
        Some(limit) => Client::builder().timeout(limit),
        None => Client::builder(),
    };
    let scheme = url.and_then(|url| url.get(..6)).unwrap_or_default();
    let made = match builder().build() {
        Err(_) if !scheme.eq_ignore_ascii_case("https:") => builder()
            .tls_certs_only(std::iter::empty::<Certificate>())
            .build(),
        made => made,
    };
    made.map_err(|error| {
        let causes = successors(error.source(), |&cause| cause.source());
        let why: Vec<_> = causes.map(ToString::to_string).collect();
        format!(
            "no HTTP client for the model: {}; a machine without certificates of authorities needs them for \
             https: install them (the package is often called ca-certificates), or set SSL_CERT_FILE",
            why.join(": ")
        )
    })
}
