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
mod tests;
