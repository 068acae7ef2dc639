//! The URL of a call: base, path and query put together.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::form_urlencoded;

use crate::config::Config;
use crate::error::{Error, ErrorKind};
use crate::operation::Operation;
use crate::target::Target;

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
) -> Result<String, Error> {
    let replaced = |name: &str| query.iter().any(|(other, _)| other == name);
    let (mut url, own) = match target {
        Target::Operation(operation) => (fill(operation, path, &config.base_url)?, None),
        Target::Endpoint(_) if !path.is_empty() => {
            let name = target.name();
            return Err(argument(format!(
                "{name}: values belong into the path itself"
            )));
        }
        Target::Endpoint(endpoint) => endpoint.resolve(&config.base_url)?,
    };
    // The path's own query goes out letter by letter, but for what the call replaces.
    let own: Vec<_> = own
        .into_iter()
        .flat_map(|query| query.split('&'))
        .filter(|piece| !piece.is_empty())
        .map(|piece| (form_urlencoded::parse(piece.as_bytes()).next(), piece))
        .filter_map(|(pair, piece)| pair.map(|(name, _)| (name, piece)))
        .filter(|(name, _)| !replaced(name))
        .collect();
    let defaults = config.default_query.iter();
    let defaults =
        defaults.filter(|(name, _)| !replaced(name) && own.iter().all(|(other, _)| other != name));
    let mut pairs = defaults.chain(query).peekable();
    let mut joint = '?';
    for (_, piece) in &own {
        url.push(joint);
        url.push_str(piece);
        joint = '&';
    }
    if pairs.peek().is_some() {
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        url.push(joint);
        url.push_str(&query);
    }
    Ok(url)
}

fn fill(operation: &Operation, values: &[String], base: &str) -> Result<String, Error> {
    let mut url = base.to_owned();
    let mut values = values.iter();
    for segment in operation.path.split('/').skip(1) {
        url.push('/');
        match segment
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'))
        {
            None => url.push_str(segment),
            Some(name) => {
                let value = values.next().map(String::as_str).unwrap_or_default();
                check_segment(operation.id, name, value)?;
                url.extend(utf8_percent_encode(value, SEGMENT));
            }
        }
    }
    Ok(url)
}

fn check_segment(operation: &str, name: &str, value: &str) -> Result<(), Error> {
    match value {
        "" => Err(argument(format!(
            "{operation}: expected a non-empty value for `{name}`"
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
