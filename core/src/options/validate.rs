//! Checks that the strings users give can be sent; messages never show a secret.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use reqwest::header::{HeaderName, HeaderValue};
use url::Url;

use super::defaults::DEFAULT_BASE_URL;
use crate::error::{Error, ErrorKind};
use crate::naming::name;

pub(crate) fn config(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Config, message)
}

/// Rejects what is not allowed in a header.
pub(crate) fn check_key(key: &str) -> Result<(), Error> {
    // The key itself is never part of the message.
    match key.chars().find(|c| c.is_control() || !c.is_ascii()) {
        None => Ok(()),
        Some('\n' | '\r') => Err(config(format!(
            "the API key contains a line break: look for a stray newline in {} or TZAFON_API_KEY",
            name("api_key")
        ))),
        Some(_) => Err(config(format!(
            "the API key contains a character that no HTTP header can carry: check {} or TZAFON_API_KEY",
            name("api_key")
        ))),
    }
}

/// The address without a trailing slash, so that a path can be appended; and parsed.
pub(crate) fn check_base_url(text: &str) -> Result<(String, Url), Error> {
    let option = name("base_url");
    // Checked first, since every other message shows the address.
    if text
        .split(['?', '#'])
        .next()
        .is_some_and(|address| address.contains('@'))
    {
        return Err(config(format!(
            "{option} must not contain a user name or password; the key goes into {}",
            name("api_key")
        )));
    }
    let url = Url::parse(text).map_err(|error| {
        config(format!(
            "{option} {text:?} is not a URL ({error}); it looks like {DEFAULT_BASE_URL}"
        ))
    })?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(config(format!(
            "{option} {text:?} must begin with http:// or https:// and name a host"
        )));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(config(format!(
            "{option} {text:?} must not have a query or a fragment; use {}",
            name("default_query")
        )));
    }
    Ok((url.as_str().trim_end_matches('/').to_owned(), url))
}

/// A header in the HTTP library's types.
pub(crate) fn check_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Error> {
    let header = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| config(format!("header name {name:?} is not allowed in HTTP")))?;
    let value = HeaderValue::from_bytes(value.as_bytes())
        .map_err(|_| config(format!("the value of header {name:?} has a line break or another character that HTTP does not allow")))?;
    Ok((header, value))
}

/// The warnings for a client of this address, each once in a process.
pub(crate) fn insecurity(base_url: &str) -> Option<String> {
    let url = Url::parse(base_url).ok()?;
    if url.scheme() != "http" || is_local(url.host_str()?) {
        return None;
    }
    let origin = url.origin().ascii_serialization();
    once(&format!(
        "the API key goes to {origin} unencrypted, and everybody on the way can read it: use https://"
    ))
}

/// The warning, unless this process has already given it.
pub(crate) fn once(warning: &str) -> Option<String> {
    static WARNED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let mut warned = WARNED.lock().unwrap_or_else(PoisonError::into_inner);
    let is_new = warned.insert(warning.to_owned());
    is_new.then(|| warning.to_owned())
}

fn is_local(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(address) => address.is_loopback() || address.is_unspecified(),
        Err(_) => host == "localhost" || host.ends_with(".localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::insecurity;

    #[test]
    fn http_to_another_machine_is_warned_of_once() {
        for local in [
            "http://localhost:1/v0",
            "http://a.localhost",
            "http://127.0.0.9",
            "http://[::1]:8080",
            "https://api.test",
        ] {
            assert_eq!(insecurity(local), None, "{local}");
        }
        let warning = insecurity("http://insecure.test:81/v0").unwrap();
        assert!(warning.contains("http://insecure.test:81"), "{warning}");
        assert_eq!(insecurity("http://insecure.test:81/other"), None);
        assert!(insecurity("http://localhost.insecure.test").is_some());
    }
}
