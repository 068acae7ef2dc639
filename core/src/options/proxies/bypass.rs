//! `NO_PROXY`: the hosts that are reached directly.

use std::net::IpAddr;

use ipnet::IpNet;
use url::{Host, Url};

/// Entries are separated by commas or spaces: `*`, a host or domain (with its subdomains; a leading dot or `*.` is
/// allowed), an IP address, a network such as `10.0.0.0/8`, or a pattern such as `10.*`. All but networks may end
/// with a port.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bypass(Vec<Entry>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    what: What,
    port: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Address(IpAddr),
    Network(IpNet),
    /// A domain in lower case, without the leading dot.
    Domain(String),
    /// In lower case, with at least one `*`.
    Pattern(String),
}

impl Bypass {
    pub fn parse(text: &str) -> Self {
        let entries = text.split(|c: char| c == ',' || c.is_whitespace());
        Self(entries.filter_map(Entry::parse).collect())
    }

    pub fn contains(&self, url: &Url) -> bool {
        let Some(host) = url.host() else {
            return false;
        };
        let (text, address) = match host {
            // In a URL whose scheme is not a special one, an IP address is text.
            Host::Domain(name) => (plain(name), name.parse().ok()),
            Host::Ipv4(address) => (address.to_string(), Some(IpAddr::V4(address))),
            Host::Ipv6(address) => (address.to_string(), Some(IpAddr::V6(address))),
        };
        let port = url.port_or_known_default();
        self.0.iter().any(|entry| {
            (entry.port.is_none() || entry.port == port) && entry.what.is(&text, address)
        })
    }
}

impl Entry {
    fn parse(text: &str) -> Option<Self> {
        let text = plain(text);
        // Some users write whole URLs.
        let text = text.split_once("://").map_or(&*text, |(_, rest)| rest);
        let text = text.trim_end_matches('/');
        let whole = |what| Some(Self { what, port: None });
        if text.is_empty() {
            return None;
        }
        if let Ok(network) = text.parse() {
            return whole(What::Network(network));
        }
        if let Ok(address) = text.trim_matches(['[', ']']).parse() {
            return whole(What::Address(address));
        }
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) => (host, Some(port.parse().ok()?)),
            None => (text, None),
        };
        let host = host.trim_matches(['[', ']']);
        let what = match host.parse() {
            Ok(address) => What::Address(address),
            Err(_)
                if host
                    .strip_prefix("*.")
                    .is_some_and(|rest| !rest.contains('*')) =>
            {
                What::Domain(host[2..].to_owned())
            }
            Err(_) if host.contains('*') => What::Pattern(host.to_owned()),
            Err(_) => What::Domain(plain(host.trim_start_matches('.'))),
        };
        Some(Self { what, port })
    }
}

impl What {
    fn is(&self, host: &str, address: Option<IpAddr>) -> bool {
        match self {
            Self::Address(own) => address == Some(*own),
            Self::Network(network) => address.is_some_and(|address| network.contains(&address)),
            Self::Domain(domain) => host
                .strip_suffix(&**domain)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.')),
            Self::Pattern(pattern) => matches(pattern, host),
        }
    }
}

/// Lower case, without the dot that ends a fully qualified name.
fn plain(host: &str) -> String {
    host.trim().trim_end_matches('.').to_ascii_lowercase()
}

/// Whether `text` is `pattern`, whose every `*` stands for any characters.
fn matches(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else {
        return false;
    };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_people_write_is_understood() {
        let table = [
            ("*", "http://127.0.0.1:9", true),
            ("*", "https://api.test", true),
            ("*", "http://[::1]:9", true),
            ("a.test, *", "http://10.1.2.3", true),
            ("127.0.0.1", "http://127.0.0.1:9", true),
            ("127.0.0.1:9", "http://127.0.0.1:9", true),
            ("127.0.0.1:9", "http://127.0.0.1:8", false),
            ("127.0.0.0/8", "http://127.9.9.9", true),
            ("127.0.0.0/8", "http://128.0.0.1", false),
            ("127.*", "http://127.0.0.1", true),
            ("192.168.*.1", "http://192.168.7.1", true),
            ("192.168.*.1", "http://192.168.7.2", false),
            ("::1", "http://[::1]:9", true),
            ("[::1]", "http://[::1]:9", true),
            ("[::1]:9", "http://[::1]:9", true),
            ("[::1]:9", "http://[::1]:8", false),
            ("fe80::/10", "http://[fe80::1]", true),
            ("localhost", "http://localhost:80", true),
            ("localhost:80", "http://localhost", true),
            ("localhost:443", "https://localhost", true),
            ("localhost:80", "https://localhost", false),
            ("api.test", "https://api.test", true),
            ("API.Test.", "https://api.test", true),
            ("api.test", "https://v1.api.test", true),
            ("api.test", "https://myapi.test", false),
            (".api.test", "https://v1.api.test", true),
            (".api.test", "https://api.test", true),
            ("*.api.test", "https://v1.api.test", true),
            ("*.api.test:443", "https://v1.api.test", true),
            ("*.api.test:8443", "https://v1.api.test", false),
            ("other.test api.test", "https://api.test", true),
            ("other.test\tapi.test,", "https://api.test", true),
            ("https://api.test/", "https://api.test", true),
            ("", "https://api.test", false),
            (" , ", "https://api.test", false),
            ("api.test:x", "https://api.test", false),
        ];
        for (text, url, expected) in table {
            let url = Url::parse(url).unwrap();
            assert_eq!(
                Bypass::parse(text).contains(&url),
                expected,
                "{text:?} {url}"
            );
        }
    }
}
