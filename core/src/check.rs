//! Whether the texts that users give can go over the wire; messages never show a secret.

use reqwest::header::{HeaderName, HeaderValue};
use url::Url;

use crate::config::DEFAULT_BASE_URL;
use crate::error::{Error, ErrorKind};

pub(crate) fn config(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Config, message)
}

/// Refuses what no header can carry.
pub(crate) fn check_key(key: &str) -> Result<(), Error> {
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
pub(crate) fn check_base_url(text: &str) -> Result<String, Error> {
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

/// A header in the HTTP library's types.
pub(crate) fn check_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Error> {
    let header = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| config(format!("header name {name:?} is not allowed in HTTP")))?;
    let value = HeaderValue::from_str(value)
        .map_err(|_| config(format!("the value of header {name:?} has a line break or another character that HTTP does not allow")))?;
    Ok((header, value))
}
