//! Options, environment and defaults; checked once, when a client is made.

use std::env;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT,
};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::certificates::Trust;
use super::client_options::Options;
use super::defaults::*;
use super::proxies::Proxies;
use super::validate::{check_base_url, check_header, check_key, config};
use crate::error::Error;
use crate::naming::name;

const SHORTEST_PING: Duration = Duration::from_millis(100);
const LONGEST_PING: Duration = Duration::from_secs(20);

/// Options after they were checked.
#[derive(Clone)]
pub(crate) struct Config {
    pub base_url: String,
    /// The same, parsed.
    pub base: Url,
    pub timeout: Duration,
    pub max_retries: u32,
    /// Headers of every request: the key, the user agent, what is accepted, the user's own.
    pub headers: HeaderMap,
    /// Whether the user's own headers set a body's content type, or remove it.
    pub content_type_given: bool,
    pub default_query: Vec<(String, String)>,
    pub retry_unsafe: bool,
    pub stream_idle_timeout: Duration,
    pub max_response_bytes: usize,
    pub total_timeout: Option<Duration>,
    pub resume: bool,
    pub max_reconnects: u32,
    pub connections: Connections,
}

/// The options that affect connections: clients with equal ones can share connections.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Connections {
    pub connect_timeout: Duration,
    pub proxies: Proxies,
    pub trust: Trust,
    pub http2: bool,
    /// A connection with open streams is pinged after this much silence.
    pub ping_after: Duration,
    pub local_address: Option<IpAddr>,
    pub max_idle: Option<usize>,
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

    /// As [`Config::new`], with a given environment, so that tests need not change the real one.
    pub fn resolve(
        options: Options,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Error> {
        let set = |name: &str| {
            environment(name)
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty())
        };
        let api_key = api_key(options.api_key, set("TZAFON_API_KEY"))?;
        let base_url = options
            .base_url
            .or_else(|| set("LIGHTCONE_BASE_URL"))
            .unwrap_or_else(|| DEFAULT_BASE_URL.to_owned());
        let (base_url, base) = check_base_url(&base_url)?;
        let trust_env = options.trust_env.unwrap_or(true);
        let proxies = Proxies::resolve(options.proxy.as_deref(), trust_env, &environment);
        proxies.of(&base)?;
        let trust = Trust::resolve(
            options.verify.unwrap_or(true),
            options.ca_bundle,
            options.extra_ca_certs,
            &environment,
        );
        let user_agent = options
            .user_agent
            .unwrap_or_else(|| concat!("Lightcone/Rust ", env!("CARGO_PKG_VERSION")).to_owned());
        let mut own = custom_headers(&set("LIGHTCONE_CUSTOM_HEADERS").unwrap_or_default())?;
        for (name, value) in &options.default_headers {
            own.push(own_header(name, value.as_deref())?);
        }
        let stream_idle_timeout = options
            .stream_idle_timeout
            .unwrap_or(DEFAULT_STREAM_IDLE_TIMEOUT);
        Ok(Self {
            base_url,
            base,
            timeout: options.timeout.unwrap_or(DEFAULT_TIMEOUT),
            max_retries: options.max_retries.unwrap_or(DEFAULT_MAX_RETRIES),
            content_type_given: own.iter().any(|(name, _)| name == CONTENT_TYPE),
            headers: headers(&SecretString::from(api_key), &user_agent, own)?,
            default_query: options.default_query,
            retry_unsafe: options.retry_unsafe,
            stream_idle_timeout,
            max_response_bytes: options
                .max_response_bytes
                .unwrap_or(DEFAULT_MAX_RESPONSE_BYTES),
            total_timeout: options.total_timeout,
            resume: options.resume.unwrap_or(true),
            max_reconnects: options.max_reconnects.unwrap_or(DEFAULT_MAX_RECONNECTS),
            connections: Connections {
                connect_timeout: options.connect_timeout.unwrap_or(DEFAULT_CONNECT_TIMEOUT),
                proxies,
                trust,
                http2: options.http2.unwrap_or(true),
                ping_after: (stream_idle_timeout / 3).clamp(SHORTEST_PING, LONGEST_PING),
                local_address: options.local_address,
                max_idle: options.max_idle_connections,
            },
        })
    }
}

/// The key without surrounding white space, which is often copied along or read from a file.
fn api_key(option: Option<String>, variable: Option<String>) -> Result<String, Error> {
    let advice = format!("give the option {}, or set TZAFON_API_KEY", name("api_key"));
    let key = match (option, variable) {
        (Some(option), _) if option.trim().is_empty() => {
            let name = name("api_key");
            return Err(config(format!("the option {name} is empty: {advice}")));
        }
        (Some(option), _) => option.trim().to_owned(),
        (None, Some(variable)) => variable,
        (None, None) => return Err(config(format!("no API key: {advice}"))),
    };
    check_key(&key)?;
    Ok(key)
}

type OwnHeader = (HeaderName, Option<HeaderValue>);

fn own_header(name: &str, value: Option<&str>) -> Result<OwnHeader, Error> {
    let (header, checked) = check_header(name, value.unwrap_or_default())?;
    Ok((header, value.map(|_| checked)))
}

/// Lines of `Name: value`; lines without a colon are skipped, as the older clients do.
fn custom_headers(text: &str) -> Result<Vec<OwnHeader>, Error> {
    text.lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| own_header(name.trim(), Some(value.trim())))
        .collect()
}

/// Later ones replace earlier ones.
fn headers(key: &SecretString, user_agent: &str, own: Vec<OwnHeader>) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::new();
    let (_, mut authorization) =
        check_header("authorization", &format!("Bearer {}", key.expose_secret()))?;
    authorization.set_sensitive(true);
    headers.insert(AUTHORIZATION, authorization);
    headers.insert(USER_AGENT, check_header("user-agent", user_agent)?.1);
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    for (name, value) in own {
        match value {
            Some(value) => drop(headers.insert(name, value)),
            None => drop(headers.remove(name)),
        }
    }
    Ok(headers)
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
        assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_env");
        assert_eq!(config.base_url, "http://127.0.0.1:9/v0");
    }

    #[test]
    fn an_option_beats_the_environment() {
        let config = resolve(with_key(), &[("TZAFON_API_KEY", "sk_env")]).unwrap();
        assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_test");
        assert_eq!(config.base_url, DEFAULT_BASE_URL);
    }

    #[test]
    fn a_key_with_a_newline_is_refused_and_not_shown() {
        let options = Options {
            api_key: Some("sk_hid\nden".into()),
            ..Options::default()
        };
        let message = resolve(options, &[]).unwrap_err().to_string();
        assert!(message.contains("line break") && !message.contains("sk_hid"));
    }

    #[test]
    fn a_key_is_trimmed_as_the_variable_is() {
        for key in [" sk_x ", "sk_x\n", "\r\nsk_x\t", "sk_x\u{a0}"] {
            let options = Options {
                api_key: Some(key.into()),
                ..Options::default()
            };
            let config = resolve(options, &[]).unwrap();
            assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_x", "{key:?}");
            let config = resolve(Options::default(), &[("TZAFON_API_KEY", key)]).unwrap();
            assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_x", "{key:?}");
        }
    }

    #[test]
    fn a_blank_key_is_refused_also_where_the_variable_has_one() {
        for key in ["", " ", "\r\n\t"] {
            let options = Options {
                api_key: Some(key.into()),
                ..Options::default()
            };
            let error = resolve(options, &[("TZAFON_API_KEY", "sk_env")]).unwrap_err();
            let message = error.to_string();
            assert!(message.contains("api_key is empty"), "{key:?}: {message}");
            let error = resolve(Options::default(), &[("TZAFON_API_KEY", key)]).unwrap_err();
            assert!(error.to_string().contains("no API key"), "{error}");
        }
    }

    #[test]
    fn a_key_that_no_header_can_carry_is_refused_and_not_shown() {
        for key in [
            "sk_hid\u{200b}den",
            "“sk_hidden”",
            "sk_hid\0den",
            "sk_hidden\u{200b}",
        ] {
            let options = Options {
                api_key: Some(key.into()),
                ..Options::default()
            };
            let message = resolve(options, &[]).unwrap_err().to_string();
            assert!(
                message.contains("API key") && !message.contains("sk_hid"),
                "{message}"
            );
        }
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

    #[test]
    fn headers_of_the_environment_are_lines_and_options_beat_them() {
        let lines = "X-Team: blue\nno colon here\n X-Two : a: b \nAccept: text/plain";
        let options = Options {
            default_headers: vec![
                ("x-team".into(), Some("red".into())),
                ("User-Agent".into(), None),
                ("authorization".into(), None),
            ],
            ..with_key()
        };
        let config = resolve(options, &[("LIGHTCONE_CUSTOM_HEADERS", lines)]).unwrap();
        assert_eq!(config.headers["x-team"], "red");
        assert_eq!(config.headers["x-two"], "a: b");
        assert_eq!(config.headers[ACCEPT], "text/plain");
        assert_eq!(config.headers.len(), 3, "{:?}", config.headers);
    }

    #[test]
    fn a_header_that_http_does_not_allow_is_refused_when_the_client_is_made() {
        for (name, value) in [("a b", "x"), ("x-team", "a\nb"), ("", "x")] {
            let options = Options {
                default_headers: vec![(name.into(), Some(value.into()))],
                ..with_key()
            };
            let error = resolve(options, &[]).unwrap_err();
            assert!(error.to_string().contains("header"), "{error}");
        }
        let error = resolve(with_key(), &[("LIGHTCONE_CUSTOM_HEADERS", "a b: c")]);
        assert!(error.unwrap_err().to_string().contains("header"));
    }
}
