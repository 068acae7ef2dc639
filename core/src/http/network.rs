//! Proxies and certificates, the settings between this machine and a server; and which of them is at fault when a
//! connection fails.

use std::error::Error as _;
use std::io;
use std::time::Duration;

use reqwest::ClientBuilder;
use rustls::CertificateError;
use url::Url;

use super::Failure;
use super::failure::FailedAttempt;
use super::http2::StreamError;
use crate::error::{Error, ErrorKind};
use crate::options::Connections;
use crate::options::certificates::{Authorities, Trust};
use crate::options::proxies::Proxies;

// The HTTP library's text for a proxy's 407, for which it has no type. A test fails if it changes.
const PROXY_WANTS_PASSWORD: &str = "proxy authorization required";

/// Proxies and trusted authorities of one client.
#[derive(Debug)]
pub(crate) struct Network {
    proxies: Proxies,
    trust: Trust,
    authorities: Authorities,
}

impl Network {
    pub fn new(connections: &Connections) -> Result<Self, Error> {
        Ok(Self {
            proxies: connections.proxies.clone(),
            trust: connections.trust.clone(),
            authorities: connections.trust.load()?,
        })
    }

    /// Configures the HTTP library.
    pub fn apply(&self, builder: ClientBuilder) -> ClientBuilder {
        self.authorities.apply(self.proxies.apply(builder))
    }

    /// The HTTP library could not be set up. Whether another attempt can be made, on a machine without certificates.
    pub fn go_without_system(&mut self, error: &Error) -> bool {
        let without = self.authorities.without_system(&error.to_string());
        let possible = without.is_some();
        self.authorities = without.unwrap_or_else(|| std::mem::take(&mut self.authorities));
        possible
    }

    /// Warnings for whoever creates the client.
    pub fn warning(&self) -> Option<&str> {
        self.authorities.warning.as_deref()
    }

    /// Whether the settings allow requests to this URL.
    pub fn check(&self, url: &Url) -> Result<(), Error> {
        let proxy = self.proxies.of(url)?;
        let needs_tls = url.scheme() == "https" || proxy.is_some_and(|proxy| proxy.is_https());
        match &self.authorities.problem {
            Some(problem) if needs_tls => Err(Error::new(ErrorKind::Config, problem.clone())),
            _ => Ok(()),
        }
    }

    /// ` through the proxy …`, where there is one.
    pub fn through(&self, url: &Url) -> String {
        match self.proxies.of(url) {
            Ok(Some(proxy)) => format!(" through the proxy {proxy}"),
            _ => String::new(),
        }
    }

    /// A hint for a response with this status: an HTTP proxy may have sent it instead of the server.
    pub fn status_hint(&self, url: &Url, status: u16) -> Option<String> {
        if url.scheme() != "http" || !matches!(status, 407 | 502 | 503 | 504) {
            return None;
        }
        let proxy = self
            .proxies
            .of(url)
            .ok()
            .flatten()
            .filter(|proxy| !proxy.is_socks())?;
        Some(match status {
            407 => format!("the proxy {proxy} asks for a user name and password: {PUT_INTO_URL}"),
            _ => format!("this came through the proxy {proxy}, which may have responded itself"),
        })
    }

    /// An attempt that got no response.
    pub fn failure(&self, method: &str, url: &Url, error: &reqwest::Error) -> FailedAttempt {
        let cause = cause(error);
        let through = self.through(url);
        let wants_password = cause.contains(PROXY_WANTS_PASSWORD);
        let certificate = certificate_error(error);
        let hopeless = error.is_builder() || wants_password || certificate.is_some();
        let failure = match (hopeless, error.is_connect()) {
            (true, _) => Failure::Hopeless,
            (false, true) => Failure::NotSent,
            (false, false) => Failure::Unknown,
        };
        let (kind, message) = match (error.is_timeout(), error.is_connect()) {
            (true, true) => (ErrorKind::Timeout, "no connection in time to"),
            (true, false) => (ErrorKind::Timeout, "no response in time from"),
            (false, true) => (ErrorKind::Connection, "can't connect to"),
            (false, false) => (ErrorKind::Connection, "the connection broke to"),
        };
        let made =
            Error::new(kind, format!("{message} {url}{through}")).for_request(method, url.as_str());
        let made = if certificate == Some(&CertificateError::UnknownIssuer) {
            made.hinting(self.trust.advice())
        } else if wants_password {
            made.hinting(format!(
                "the proxy asks for a user name and password: {PUT_INTO_URL}"
            ))
        } else {
            made
        };
        FailedAttempt {
            failure,
            redirected: false,
            error: match error.is_connect() {
                true => made.caused_by(cause).not_connected(),
                false => made.caused_by(cause),
            },
        }
    }

    /// An attempt over HTTP/2 that got no response.
    pub fn stream_failure(&self, method: &str, url: &Url, error: &StreamError) -> FailedAttempt {
        let (failure, message) = match error.is_not_processed() {
            true => (Failure::NotSent, "the request was not processed by"),
            false => (Failure::Unknown, "the connection broke to"),
        };
        let message = format!("{message} {url}{}", self.through(url));
        let made = Error::new(ErrorKind::Connection, message).for_request(method, url.as_str());
        FailedAttempt {
            failure,
            redirected: false,
            error: made.caused_by(error.to_string()),
        }
    }

    /// An attempt that got no response within `limit`. If it was not sent, it waited for a connection.
    pub fn too_late(
        &self,
        method: &str,
        url: &Url,
        limit: Duration,
        is_sent: bool,
    ) -> FailedAttempt {
        let (limit, through) = (limit.as_secs_f64(), self.through(url));
        let (failure, message) = match is_sent {
            true => (
                Failure::Unknown,
                format!("no response from {url}{through} within {limit} s"),
            ),
            false => (
                Failure::NotSent,
                format!("no connection in time to {url}{through}: none within {limit} s"),
            ),
        };
        let error = Error::new(ErrorKind::Timeout, message).for_request(method, url.as_str());
        FailedAttempt {
            failure,
            redirected: false,
            error: match is_sent {
                true => error,
                false => error.not_connected(),
            },
        }
    }
}

const PUT_INTO_URL: &str =
    "put them into the proxy's URL, such as http://user:password@127.0.0.1:8080";

/// What is wrong with the server's or the proxy's certificate, if that is why the connection failed.
fn certificate_error(error: &reqwest::Error) -> Option<&CertificateError> {
    let mut next = error.source();
    while let Some(error) = next {
        if let Some(rustls::Error::InvalidCertificate(why)) = error.downcast_ref() {
            return Some(why);
        }
        next = match error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            // An I/O error's own source skips the error that it carries.
            Some(carried) => Some(carried),
            None => error.source(),
        };
    }
    None
}

/// The innermost cause: outer layers say only that sending failed, and repeat the URL.
pub(crate) fn cause(error: &reqwest::Error) -> String {
    let mut innermost = error.source();
    while let Some(next) = innermost.and_then(std::error::Error::source) {
        innermost = Some(next);
    }
    match innermost {
        Some(source) => source.to_string(),
        None => error.to_string(),
    }
}
