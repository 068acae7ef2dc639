//! Builds the URL of a call from base, path and query.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::{Url, form_urlencoded};

use super::operation::Operation;
use super::target::Target;
use crate::error::{Error, ErrorKind};
use crate::naming;
use crate::options::Config;

// Everything outside RFC 3986's unreserved characters is encoded in a path segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The URL of a call with these path values and query parameters.
pub(crate) fn of(
    target: &Target,
    path: &[String],
    query: &[(String, String)],
    config: &Config,
) -> Result<Url, Error> {
    let (mut url, own) = match target {
        Target::Operation(operation) => (fill(operation, path, &config.base)?, None),
        Target::Endpoint(_) if !path.is_empty() => {
            let name = target.name();
            return Err(argument(format!(
                "{name}: values belong into the path itself"
            )));
        }
        Target::Endpoint(endpoint) => {
            let (address, own) = endpoint.resolve(&config.base_url)?;
            let url = Url::parse(&address)
                .map_err(|error| argument(format!("{}: {error}", target.name())))?;
            (url, own)
        }
    };
    if own.is_some() || !query.is_empty() || !config.default_query.is_empty() {
        url.set_query(whole_query(own, query, &config.default_query).as_deref());
    }
    Ok(url)
}

/// The path's own query is sent unchanged, except for what the call replaces; then come the
/// client's, and the call's.
fn whole_query(
    own: Option<&str>,
    query: &[(String, String)],
    defaults: &[(String, String)],
) -> Option<String> {
    let replaced = |name: &str| query.iter().any(|(other, _)| other == name);
    let own: Vec<_> = own
        .into_iter()
        .flat_map(|query| query.split('&'))
        .filter(|piece| !piece.is_empty())
        .map(|piece| (form_urlencoded::parse(piece.as_bytes()).next(), piece))
        .filter_map(|(pair, piece)| pair.map(|(name, _)| (name, piece)))
        .filter(|(name, _)| !replaced(name))
        .collect();
    let defaults = defaults
        .iter()
        .filter(|(name, _)| !replaced(name) && own.iter().all(|(other, _)| other != name));
    let mut pairs = defaults.chain(query).peekable();
    let mut pieces: Vec<_> = own.iter().map(|(_, piece)| Cow::Borrowed(*piece)).collect();
    if pairs.peek().is_some() {
        let encoded = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        pieces.push(Cow::Owned(encoded));
    }
    (!pieces.is_empty()).then(|| pieces.join("&"))
}

/// The address of a call, without the client's query parameters.
pub(crate) fn bare(target: &Target, path: &[String], base_url: &str) -> Result<String, Error> {
    match target {
        Target::Operation(operation) => {
            let base = Url::parse(base_url).map_err(|error| argument(error.to_string()))?;
            fill(operation, path, &base).map(String::from)
        }
        Target::Endpoint(endpoint) => Ok(endpoint.resolve(base_url)?.0),
    }
}

/// The base followed by the operation's path. The base is parsed already: its host need not be
/// read for each call.
fn fill(operation: &Operation, values: &[String], base: &Url) -> Result<Url, Error> {
    let mut path = base.path().trim_end_matches('/').to_owned();
    push_path(&mut path, operation, values)?;
    let mut url = base.clone();
    url.set_path(&path);
    Ok(url)
}

/// The operation's path with these values.
pub(crate) fn path_of(operation: &Operation, values: &[String]) -> Result<String, Error> {
    let mut path = String::new();
    push_path(&mut path, operation, values)?;
    Ok(path)
}

fn push_path(path: &mut String, operation: &Operation, values: &[String]) -> Result<(), Error> {
    let mut values = values.iter();
    for segment in operation.path.split('/').skip(1) {
        path.push('/');
        match segment
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'))
        {
            None => path.push_str(segment),
            Some(name) => {
                let value = values.next().map(String::as_str).unwrap_or_default();
                check_segment(&naming::name(operation.id), name, value)?;
                path.extend(utf8_percent_encode(value, SEGMENT));
            }
        }
    }
    Ok(())
}

fn check_segment(operation: &str, name: &str, value: &str) -> Result<(), Error> {
    match value {
        "" => Err(argument(format!(
            "{operation}: Expected a non-empty value for `{name}` but received ''"
        ))),
        "." | ".." => Err(argument(format!(
            "{operation}: {value:?} can't be a value of `{name}`, since it would change the path"
        ))),
        _ => Ok(()),
    }
}

fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}
