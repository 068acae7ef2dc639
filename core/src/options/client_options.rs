//! The options that a client is created from, as the caller gives them.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

/// How to create a [`crate::Lightcone`]. Everything is optional: `None` means the environment variable, or else the
/// default.
#[derive(Clone, Default)]
pub struct Options {
    /// The key; else `TZAFON_API_KEY`.
    pub api_key: Option<String>,
    /// The service's address; else `LIGHTCONE_BASE_URL`, else [`crate::options::DEFAULT_BASE_URL`].
    /// A path prefix is kept.
    pub base_url: Option<String>,
    /// Longest wait for the response's head, and between two bytes of a response that is read whole (default 60 s).
    pub timeout: Option<Duration>,
    /// Longest time for making a connection (default 5 s).
    pub connect_timeout: Option<Duration>,
    /// Attempts after the first one (default 2; 0 disables retries).
    pub max_retries: Option<u32>,
    /// Headers added to every request; `None` removes one of the client's own. They override those of
    /// `LIGHTCONE_CUSTOM_HEADERS` (lines of `Name: value`).
    pub default_headers: Vec<(String, Option<String>)>,
    /// Query parameters added to every request.
    pub default_query: Vec<(String, String)>,
    /// A proxy's URL, for every address: `http`, `https`, `socks4`, `socks4a`, `socks5` or `socks5h` (which resolves
    /// names at the proxy). Else the environment's: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, and `NO_PROXY` for the
    /// hosts that are reached directly.
    pub proxy: Option<String>,
    /// Whether the environment may name a proxy (default true).
    pub trust_env: Option<bool>,
    /// Whether the server's certificate is checked (default true). Without it anybody on the network path can
    /// read the key.
    pub verify: Option<bool>,
    /// A file of PEM certificates to trust, instead of those of `SSL_CERT_FILE` and `SSL_CERT_DIR` and of the
    /// system. If those variables have nothing that can be used, HTTPS is refused with an error that names them, and
    /// HTTP works.
    pub ca_bundle: Option<PathBuf>,
    /// For bindings: a variable that names a file of PEM certificates to trust beside the environment's or the
    /// system's, and its value. A file that cannot be used causes a warning.
    pub extra_ca_certs: Option<(String, PathBuf)>,
    /// `Some(false)` keeps to HTTP/1.1; else a server over TLS may choose HTTP/2.
    pub http2: Option<bool>,
    /// The address of this machine that connections leave from.
    pub local_address: Option<IpAddr>,
    /// Idle connections kept open to one host (default: no limit; each closes after 90 s unused).
    pub max_idle_connections: Option<usize>,
    /// The `User-Agent` header.
    pub user_agent: Option<String>,
    /// Repeats requests that may already have taken effect, as the older clients do.
    pub retry_unsafe: bool,
    /// Longest silence of an event stream, or of a body that is read piece by piece; heartbeats count
    /// (default 60 s). A longer timeout of the call itself extends it.
    pub stream_idle_timeout: Option<Duration>,
    /// Largest response that is read whole, in bytes after decompression (default 256 MiB). A larger one is an error.
    /// Streams and bodies that are read piece by piece have no limit.
    pub max_response_bytes: Option<usize>,
    /// Longest time for a whole call: its attempts, the waits between them, and its response (default:
    /// no limit). For a stream, a body or a socket it bounds the opening.
    pub total_timeout: Option<Duration>,
    /// Whether a task's stream reconnects and resumes when its connection breaks (default true).
    pub resume: Option<bool>,
    /// Attempts to resume a stream since its last event (default 5).
    pub max_reconnects: Option<u32>,
}

impl Options {
    /// Everything from the environment or by default.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`Options::api_key`](#structfield.api_key).
    pub fn api_key(mut self, value: impl Into<String>) -> Self {
        self.api_key = Some(value.into());
        self
    }

    /// Sets [`Options::base_url`](#structfield.base_url).
    pub fn base_url(mut self, value: impl Into<String>) -> Self {
        self.base_url = Some(value.into());
        self
    }

    /// Sets [`Options::timeout`](#structfield.timeout).
    pub fn timeout(mut self, value: Duration) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Sets [`Options::connect_timeout`](#structfield.connect_timeout).
    pub fn connect_timeout(mut self, value: Duration) -> Self {
        self.connect_timeout = Some(value);
        self
    }

    /// Sets [`Options::total_timeout`](#structfield.total_timeout).
    pub fn total_timeout(mut self, value: Duration) -> Self {
        self.total_timeout = Some(value);
        self
    }

    /// Sets [`Options::stream_idle_timeout`](#structfield.stream_idle_timeout).
    pub fn stream_idle_timeout(mut self, value: Duration) -> Self {
        self.stream_idle_timeout = Some(value);
        self
    }

    /// Sets [`Options::max_retries`](#structfield.max_retries).
    pub fn max_retries(mut self, value: u32) -> Self {
        self.max_retries = Some(value);
        self
    }

    /// Sets [`Options::max_reconnects`](#structfield.max_reconnects).
    pub fn max_reconnects(mut self, value: u32) -> Self {
        self.max_reconnects = Some(value);
        self
    }

    /// Sets [`Options::max_response_bytes`](#structfield.max_response_bytes).
    pub fn max_response_bytes(mut self, value: usize) -> Self {
        self.max_response_bytes = Some(value);
        self
    }

    /// Sets [`Options::resume`](#structfield.resume).
    pub fn resume(mut self, value: bool) -> Self {
        self.resume = Some(value);
        self
    }

    /// Sets [`Options::proxy`](#structfield.proxy).
    pub fn proxy(mut self, value: impl Into<String>) -> Self {
        self.proxy = Some(value.into());
        self
    }

    /// Sets [`Options::trust_env`](#structfield.trust_env).
    pub fn trust_env(mut self, value: bool) -> Self {
        self.trust_env = Some(value);
        self
    }

    /// Sets [`Options::verify`](#structfield.verify).
    pub fn verify(mut self, value: bool) -> Self {
        self.verify = Some(value);
        self
    }

    /// Sets [`Options::ca_bundle`](#structfield.ca_bundle).
    pub fn ca_bundle(mut self, value: impl Into<PathBuf>) -> Self {
        self.ca_bundle = Some(value.into());
        self
    }

    /// Sets [`Options::http2`](#structfield.http2).
    pub fn http2(mut self, value: bool) -> Self {
        self.http2 = Some(value);
        self
    }

    /// Sets [`Options::local_address`](#structfield.local_address).
    pub fn local_address(mut self, value: IpAddr) -> Self {
        self.local_address = Some(value);
        self
    }

    /// Sets [`Options::max_idle_connections`](#structfield.max_idle_connections).
    pub fn max_idle_connections(mut self, value: usize) -> Self {
        self.max_idle_connections = Some(value);
        self
    }

    /// Sets [`Options::user_agent`](#structfield.user_agent).
    pub fn user_agent(mut self, value: impl Into<String>) -> Self {
        self.user_agent = Some(value.into());
        self
    }

    /// Adds a header to every request.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.default_headers.push((name.into(), Some(value.into())));
        self
    }

    /// Adds a query parameter to every request.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.default_query.push((name.into(), value.into()));
        self
    }
}

impl fmt::Debug for Options {
    /// Leaves out what may carry a secret: the key, the values of headers and query, and the
    /// addresses, which are not checked for a password yet.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("max_retries", &self.max_retries)
            .field("user_agent", &self.user_agent)
            .field("retry_unsafe", &self.retry_unsafe)
            .field("stream_idle_timeout", &self.stream_idle_timeout)
            .field("max_response_bytes", &self.max_response_bytes)
            .field("total_timeout", &self.total_timeout)
            .field("resume", &self.resume)
            .field("max_reconnects", &self.max_reconnects)
            .finish_non_exhaustive()
    }
}
