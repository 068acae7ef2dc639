//! The options of a client, as JSON from JavaScript.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use napi::bindgen_prelude::Result;
use napi::{Error, Status};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tzafon::Options;

/// Options of a client; the core has the defaults of those that are absent.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct EngineOptions {
    api_key: Option<String>,
    base_url: Option<String>,
    timeout_ms: Option<u64>,
    connect_timeout_ms: Option<u64>,
    max_retries: Option<u32>,
    default_headers: Vec<(String, Option<String>)>,
    default_query: Vec<(String, String)>,
    proxy: Option<String>,
    trust_env: Option<bool>,
    verify: Option<bool>,
    ca_bundle: Option<PathBuf>,
    extra_ca_certs: Option<(String, PathBuf)>,
    http2: Option<bool>,
    local_address: Option<IpAddr>,
    max_idle_connections: Option<usize>,
    user_agent: Option<String>,
    retry_unsafe: bool,
    stream_idle_timeout_ms: Option<u64>,
    max_response_bytes: Option<usize>,
    total_timeout_ms: Option<u64>,
    resume: Option<bool>,
    max_reconnects: Option<u32>,
}

impl From<EngineOptions> for Options {
    fn from(options: EngineOptions) -> Self {
        Self {
            api_key: options.api_key,
            base_url: options.base_url,
            timeout: options.timeout_ms.map(Duration::from_millis),
            connect_timeout: options.connect_timeout_ms.map(Duration::from_millis),
            max_retries: options.max_retries,
            default_headers: options.default_headers,
            default_query: options.default_query,
            proxy: options.proxy,
            trust_env: options.trust_env,
            verify: options.verify,
            ca_bundle: options.ca_bundle,
            extra_ca_certs: options.extra_ca_certs,
            http2: options.http2,
            local_address: options.local_address,
            max_idle_connections: options.max_idle_connections,
            user_agent: options.user_agent,
            retry_unsafe: options.retry_unsafe,
            stream_idle_timeout: options.stream_idle_timeout_ms.map(Duration::from_millis),
            max_response_bytes: options.max_response_bytes,
            total_timeout: options.total_timeout_ms.map(Duration::from_millis),
            resume: options.resume,
            max_reconnects: options.max_reconnects,
        }
    }
}

/// Parses JSON that the package itself has written, so an error is a bug in the package.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::new(Status::InvalidArg, error.to_string()))
}
