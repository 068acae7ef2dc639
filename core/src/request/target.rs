//! What a call is sent to: an operation of the table, or an endpoint that the table does not know.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use url::Url;

use super::operation::{Operation, StreamKind};
use crate::error::{Error, ErrorKind};
use crate::generated::operations::OPERATIONS;
use crate::naming;

const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
// The methods that HTTP defines as idempotent.
const IDEMPOTENT: [&str; 5] = ["GET", "PUT", "DELETE", "HEAD", "OPTIONS"];

impl Operation {
    /// Looks an operation up by its dotted name.
    pub fn find(id: &str) -> Option<&'static Operation> {
        OPERATIONS
            .iter()
            .copied()
            .find(|operation| operation.id == id)
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Target {
    Operation(&'static Operation),
    Endpoint(Endpoint),
}

/// A method and a path, as the user gave them.
#[derive(Clone, Debug)]
pub(crate) struct Endpoint {
    name: String,
    method: &'static str,
    path: String,
}

impl Target {
    /// Reads a dotted name, or `METHOD /path`.
    pub fn parse(text: &str) -> Result<Self, Error> {
        if let Some(operation) = Operation::find(text) {
            return Ok(Self::Operation(operation));
        }
        match text.split_once(' ') {
            Some((method, path)) => Endpoint::new(method, path.trim()).map(Self::Endpoint),
            None => Err(argument(format!("there is no operation {text:?}"))),
        }
    }

    /// An endpoint of another method or path than this target's. `path` is this one's own, with its values.
    pub fn rerouted(&self, method: Option<&str>, path: &str) -> Result<Self, Error> {
        Endpoint::new(method.unwrap_or(self.method()), path).map(Self::Endpoint)
    }

    /// Its name in messages.
    pub fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Operation(operation) => naming::name(operation.id),
            Self::Endpoint(endpoint) => Cow::Borrowed(&endpoint.name),
        }
    }

    pub fn method(&self) -> &'static str {
        match self {
            Self::Operation(operation) => operation.method,
            Self::Endpoint(endpoint) => endpoint.method,
        }
    }

    pub fn operation(&self) -> Option<&'static Operation> {
        match self {
            Self::Operation(operation) => Some(operation),
            Self::Endpoint(_) => None,
        }
    }

    /// The form of its response, where it is known.
    pub fn stream(&self) -> Option<StreamKind> {
        self.operation().map(|operation| operation.stream)
    }

    /// Whether the same call may be sent again without a second effect.
    pub fn idempotent(&self) -> bool {
        match self {
            Self::Operation(operation) => operation.idempotent,
            Self::Endpoint(endpoint) => IDEMPOTENT.contains(&endpoint.method),
        }
    }
}

impl Endpoint {
    fn new(method: &str, path: &str) -> Result<Self, Error> {
        let known = METHODS.into_iter().find(|known| *known == method);
        let method = known.ok_or_else(|| {
            let known = METHODS.join(", ");
            argument(format!("{method:?} is not one of the methods {known}"))
        })?;
        Ok(Self {
            name: format!("{method} {path}"),
            method,
            path: path.to_owned(),
        })
    }

    /// The address without its query, and the query. A path is appended to `base`, whose
    /// own path it keeps; a whole address must be of the same origin, since the key goes with it.
    pub fn resolve(&self, base: &str) -> Result<(String, Option<&str>), Error> {
        let refuse = |why: &str| Err(argument(format!("{}: {why}", self.name)));
        if self.path.contains(|c: char| c == '#' || c.is_control()) {
            return refuse("an address can't have a fragment or a control character");
        }
        let (address, query) = match self.path.split_once('?') {
            Some((address, query)) => (address, Some(query)),
            None => (self.path.as_str(), None),
        };
        let whole = match self.whole(address, base)? {
            Some(whole) => whole.to_owned(),
            None => format!("{base}/{}", address.strip_prefix('/').unwrap_or(address)),
        };
        // The URL rules read a backslash as a slash, and `%2e` as a dot.
        let mut segments = address.split(['/', '\\']);
        if segments.any(|segment| {
            matches!(
                &*percent_decode_str(segment).decode_utf8_lossy(),
                "." | ".."
            )
        }) {
            return refuse("`.` and `..` can't be parts of a path, since they would change it");
        }
        Ok((whole, query))
    }

    /// `address`, if it is an absolute URL of the origin of `base`.
    fn whole<'a>(&self, address: &'a str, base: &str) -> Result<Option<&'a str>, Error> {
        match address.split_once("://") {
            Some((scheme, _)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {}
            _ => return Ok(None),
        }
        let (Ok(url), Ok(base)) = (Url::parse(address), Url::parse(base)) else {
            return Err(argument(format!("{}: this is not a URL", self.name)));
        };
        let bare = url.username().is_empty() && url.password().is_none();
        if bare && url.origin().is_tuple() && url.origin() == base.origin() {
            return Ok(Some(address));
        }
        Err(argument(format!(
            "{} {}: a whole address must begin with {}, where the key belongs; else give a path",
            self.method,
            url.host_str().unwrap_or_default(),
            base.origin().ascii_serialization(),
        )))
    }
}

fn argument(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(text: &str) -> Result<String, Error> {
        let Target::Endpoint(endpoint) = Target::parse(text)? else {
            panic!("{text} is in the table");
        };
        let (address, query) = endpoint.resolve("https://host.test/v0")?;
        Ok(match query {
            Some(query) => format!("{address}?{query}"),
            None => address,
        })
    }

    #[test]
    fn a_path_is_put_behind_the_base() {
        let table = [
            ("GET /a/b", "https://host.test/v0/a/b"),
            ("GET a/b", "https://host.test/v0/a/b"),
            ("GET  /a?x=1&y", "https://host.test/v0/a?x=1&y"),
            ("POST /a..b/...", "https://host.test/v0/a..b/..."),
            (
                "GET /to/http://other.test/",
                "https://host.test/v0/to/http://other.test/",
            ),
            ("GET //other.test/a", "https://host.test/v0//other.test/a"),
            ("GET ", "https://host.test/v0/"),
        ];
        for (text, expected) in table {
            assert_eq!(resolve(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn a_whole_url_is_taken_only_where_the_key_belongs() {
        let same = "https://host.test:443/other/path?a=1";
        assert_eq!(resolve(&format!("GET {same}")).unwrap(), same);
        for url in [
            "https://other.test/a",
            "http://host.test/a",
            "https://host.test:8443/a",
            "https://host.test.other/a",
            "https://user:hidden@host.test/a",
            "https://other.test\\@host.test/a",
            "file:///etc/passwd",
            "https://",
        ] {
            let error = resolve(&format!("GET {url}")).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Argument, "{url}");
            assert!(!error.to_string().contains("hidden"), "{error}");
        }
        // The URL standard ends the host at a backslash, and so does the HTTP library.
        let odd = resolve("GET https://host.test\\@other.test/a").unwrap();
        assert_eq!(Url::parse(&odd).unwrap().host_str(), Some("host.test"));
    }

    #[test]
    fn a_path_can_not_leave_the_base() {
        for path in [
            "/../a",
            "/a/..",
            "..",
            "/./a",
            "/%2e%2E/a",
            "/.%2e/a",
            "/a\\..\\b",
            "/a#b",
            "/a\n/b",
            "/a\t/b",
        ] {
            let error = resolve(&format!("GET {path}")).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Argument, "{path}");
        }
        assert!(resolve("GET /a?b=../c").is_ok());
    }

    #[test]
    fn methods_are_those_of_http() {
        assert!(
            METHODS
                .iter()
                .all(|method| resolve(&format!("{method} /a")).is_ok())
        );
        for text in ["TRACE /a", "get /a", "CONNECT /a", "nothing.known"] {
            let error = Target::parse(text).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Argument, "{text}");
        }
    }
}
