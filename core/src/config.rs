//! Options, environment and defaults; checked once, when a client is made.

use std::env;
use std::fmt;
use std::time::Duration;

use reqwest::header::{HeaderName, HeaderValue};
use url::Url;

use crate::error::{Error, ErrorKind};
use crate::secret::Secret;

/// The service's address where neither an option nor `LIGHTCONE_BASE_URL` names another.
pub const DEFAULT_BASE_URL: &str = "https://api.tzafon.ai";
/// Longest silence while a response arrives: 60 s.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(60);
/// Longest time for making a connection: 5 s.
pub const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Attempts after the first one: 2.
pub const DEFAULT_MAX_RETRIES: u32 = 2;
/// Longest silence of an event stream, three missed heartbeats of 20 s: 60 s.
pub const DEFAULT_STREAM_IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// How to make a [`crate::Lightcone`]. Everything is optional: `None` stands for the environment
/// variable, or else the default.
#[derive(Clone, Default)]
pub struct Options {
    /// The key; else `TZAFON_API_KEY`.
    pub api_key: Option<String>,
    /// The service's address; else `LIGHTCONE_BASE_URL`, else [`DEFAULT_BASE_URL`]. A path
    /// prefix is kept.
    pub base_url: Option<String>,
    /// Longest wait for the response's first byte, and between two of its bytes (default 60 s).
    pub timeout: Option<Duration>,
    /// Longest time for making a connection (default 5 s).
    pub connect_timeout: Option<Duration>,
    /// Attempts after the first one (default 2; 0 disables retries).
    pub max_retries: Option<u32>,
    /// Headers added to every request.
    pub default_headers: Vec<(String, String)>,
    /// Query parameters added to every request.
    pub default_query: Vec<(String, String)>,
    /// A proxy's URL; else the environment's (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`).
    pub proxy: Option<String>,
    /// The `User-Agent` header.
    pub user_agent: Option<String>,
    /// Repeat requests that may already have had an effect, as the older clients do.
    pub retry_unsafe: bool,
    /// Longest silence of an event stream; a heartbeat counts as a sound (default 60 s).
    pub stream_idle_timeout: Option<Duration>,
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
            .finish_non_exhaustive()
    }
}

/// Options after they were checked.
#[derive(Clone)]
pub(crate) struct Config {
    pub api_key: Secret,
    pub base_url: String,
    pub timeout: Duration,
    pub connect_timeout: Duration,
    pub max_retries: u32,
    pub default_headers: Vec<(String, String)>,
    pub default_query: Vec<(String, String)>,
    pub proxy: Option<String>,
    pub user_agent: String,
    pub retry_unsafe: bool,
    pub stream_idle_timeout: Duration,
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

impl Config {
    pub fn new(options: Options) -> Result<Self, Error> {
        Self::resolve(options, |name| env::var(name).ok())
    }

    /// As [`Config::new`], over an environment that is given: tests need not change the real one.
    pub fn resolve(
        options: Options,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Error> {
        let set = |name: &str| {
            environment(name)
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty())
        };
        let api_key = options
            .api_key
            .or_else(|| set("TZAFON_API_KEY"))
            .ok_or_else(|| {
                config("no API key: give the option api_key (apiKey), or set TZAFON_API_KEY")
            })?;
        check_key(&api_key)?;
        let base_url = options
            .base_url
            .or_else(|| set("LIGHTCONE_BASE_URL"))
            .unwrap_or_else(|| DEFAULT_BASE_URL.to_owned());
        let base_url = check_base_url(&base_url)?;
        for (name, value) in &options.default_headers {
            check_header(name, value)?;
        }
        if let Some(proxy) = &options.proxy {
            Url::parse(proxy).map_err(|error| config(format!("proxy is not a URL: {error}")))?;
        }
        let user_agent = options
            .user_agent
            .unwrap_or_else(|| concat!("Lightcone/Rust ", env!("CARGO_PKG_VERSION")).to_owned());
        check_header("user-agent", &user_agent)?;
        Ok(Self {
            api_key: Secret::new(api_key),
            base_url,
            timeout: options.timeout.unwrap_or(DEFAULT_TIMEOUT),
            connect_timeout: options.connect_timeout.unwrap_or(DEFAULT_CONNECT_TIMEOUT),
            max_retries: options.max_retries.unwrap_or(DEFAULT_MAX_RETRIES),
            default_headers: options.default_headers,
            default_query: options.default_query,
            proxy: options.proxy,
            user_agent,
            retry_unsafe: options.retry_unsafe,
            stream_idle_timeout: options
                .stream_idle_timeout
                .unwrap_or(DEFAULT_STREAM_IDLE_TIMEOUT),
        })
    }
}

fn config(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Config, message)
}

fn check_key(key: &str) -> Result<(), Error> {
    // The key itself is never part of the message.
    match key.chars().find(|c| c.is_control() || !c.is_ascii()) {
        None => Ok(()),
        Some('\n' | '\r') => Err(config(
            "the API key contains a line break: look for a stray newline in api_key or TZAFON_API_KEY",
        )),
        Some(_) => Err(config(
            "the API key contains a character that no HTTP header can carry: check api_key or TZAFON_API_KEY",
        )),
    }
}

/// The address without a trailing slash, so that a path can be put behind it.
fn check_base_url(text: &str) -> Result<String, Error> {
    // Checked first, since every other message shows the address.
    if text
        .split(['?', '#'])
        .next()
        .is_some_and(|address| address.contains('@'))
    {
        return Err(config(
            "base_url must not contain a user name or password; the key goes into api_key",
        ));
    }
    let url = Url::parse(text).map_err(|error| {
        config(format!(
            "base_url {text:?} is not a URL ({error}); it looks like {DEFAULT_BASE_URL}"
        ))
    })?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(config(format!(
            "base_url {text:?} must begin with http:// or https:// and name a host"
        )));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(config(format!(
            "base_url {text:?} must not have a query or a fragment; use default_query"
        )));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

pub(crate) fn check_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Error> {
    let header = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| config(format!("header name {name:?} is not allowed in HTTP")))?;
    let value = HeaderValue::from_str(value)
        .map_err(|_| config(format!("the value of header {name:?} has a line break or another character that HTTP does not allow")))?;
    Ok((header, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(options: Options, variables: &[(&str, &str)]) -> Result<Config, Error> {
        Config::resolve(options, |name| {
            let found = variables.iter().find(|(variable, _)| *variable == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    fn with_key() -> Options {
        Options {
            api_key: Some("sk_test".into()),
            ..Options::default()
        }
    }

    #[test]
    fn a_missing_key_names_the_variable_and_the_option() {
        let message = resolve(Options::default(), &[]).unwrap_err().to_string();
        assert!(message.contains("TZAFON_API_KEY") && message.contains("api_key"));
    }

    #[test]
    fn the_environment_fills_what_the_options_leave_out() {
        let variables = [
            ("TZAFON_API_KEY", " sk_env "),
            ("LIGHTCONE_BASE_URL", "http://127.0.0.1:9/v0/"),
        ];
        let config = resolve(Options::default(), &variables).unwrap();
        assert_eq!(config.api_key.reveal(), "sk_env");
        assert_eq!(config.base_url, "http://127.0.0.1:9/v0");
    }

    #[test]
    fn an_option_beats_the_environment() {
        let config = resolve(with_key(), &[("TZAFON_API_KEY", "sk_env")]).unwrap();
        assert_eq!(config.api_key.reveal(), "sk_test");
        assert_eq!(config.base_url, DEFAULT_BASE_URL);
    }

    #[test]
    fn a_key_with_a_newline_is_refused_and_not_shown() {
        let options = Options {
            api_key: Some("sk_hidden\n".into()),
            ..Options::default()
        };
        let message = resolve(options, &[]).unwrap_err().to_string();
        assert!(message.contains("line break") && !message.contains("sk_hidden"));
    }

    #[test]
    fn options_and_clients_show_no_secret() {
        let options = Options {
            proxy: Some("http://user:hidden@127.0.0.1:9".into()),
            default_headers: vec![("x-token".into(), "hidden".into())],
            api_key: Some("sk_hidden".into()),
            ..Options::default()
        };
        let client = crate::Lightcone::new(options.clone()).unwrap();
        let shown = format!("{options:?} {client:?}");
        assert!(!shown.contains("hidden"), "{shown}");
    }

    #[test]
    fn a_password_in_the_address_is_refused_and_not_shown() {
        let options = Options {
            base_url: Some("https://user:hidden@host".into()),
            ..with_key()
        };
        assert!(!format!("{options:?}").contains("hidden"));
        let message = resolve(options, &[]).unwrap_err().to_string();
        assert!(message.contains("base_url") && !message.contains("hidden"));
    }

    #[test]
    fn addresses_that_are_no_urls_are_refused() {
        for address in [
            "not a url",
            "ftp://host",
            "http://",
            "https://host/?a=1",
            "localhost:80",
        ] {
            let options = Options {
                base_url: Some(address.into()),
                ..with_key()
            };
            let message = resolve(options, &[]).unwrap_err().to_string();
            assert!(message.contains("base_url"), "{address}: {message}");
        }
    }
}
