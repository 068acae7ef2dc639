//! The URL by which callers on other machines reach the server, usually that of a proxy with TLS.

use reqwest::Url;

const WANTED: &str = "give the URL that callers use, such as https://lightcone.example.com";

/// An http or https URL of a whole host, without a path.
#[derive(Debug, Clone)]
pub struct PublicUrl {
    /// Scheme, host and a port other than the scheme's, as browsers send it in `Origin`.
    origin: String,
    scheme: String,
    host: String,
    port: u16,
}

impl PublicUrl {
    /// Reads the URL; the error continues a sentence that begins with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let url = Url::parse(text).map_err(|e| format!("is not a URL ({e}); {WANTED}"))?;
        let plain = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        if !plain || url.path() != "/" {
            return Err(format!(
                "has more than a host and a port, and the server is reached at the root of a host; {WANTED}"
            ));
        }
        match (url.scheme(), url.host_str(), url.port_or_known_default()) {
            (scheme @ ("http" | "https"), Some(host), Some(port)) => Ok(Self {
                origin: url.origin().ascii_serialization(),
                scheme: scheme.to_owned(),
                host: host.to_owned(),
                port,
            }),
            _ => Err(format!("is not an http or https URL; {WANTED}")),
        }
    }

    /// The URL without a slash at its end.
    pub fn url(&self) -> &str {
        &self.origin
    }

    /// The same for WebSockets.
    pub fn socket_url(&self) -> String {
        self.origin.replacen("http", "ws", 1)
    }

    /// Whether a `Host` header names it; a port that the scheme implies may be left out.
    pub fn has_host(&self, header: &str) -> bool {
        let asked = Url::parse(&format!("{}://{header}/", self.scheme));
        asked.is_ok_and(|asked| {
            asked.path() == "/"
                && asked.username().is_empty()
                && asked.host_str() == Some(&self.host)
                && asked.port_or_known_default() == Some(self.port)
        })
    }

    /// Whether an `Origin` header is that of its pages.
    pub fn is_origin(&self, header: &str) -> bool {
        header == self.origin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_host_with_or_without_a_port() {
        for (text, url, socket) in [
            ("https://A.example", "https://a.example", "wss://a.example"),
            (
                "https://a.example:443/",
                "https://a.example",
                "wss://a.example",
            ),
            (
                "http://10.0.0.2:8700",
                "http://10.0.0.2:8700",
                "ws://10.0.0.2:8700",
            ),
        ] {
            let public = PublicUrl::parse(text).expect(text);
            assert_eq!((public.url(), &*public.socket_url()), (url, socket));
        }
        for text in [
            "a.example",
            "ftp://a.example",
            "https://a.example/under",
            "https://u:p@a.example",
            "https://a.example/?x",
            "https://",
        ] {
            let why = PublicUrl::parse(text).expect_err(text);
            assert!(why.contains("such as https://"), "{text}: {why}");
        }
    }

    #[test]
    fn only_its_own_host_and_origin_are_recognized() {
        let public = PublicUrl::parse("https://a.example").expect("a URL");
        for host in ["a.example", "A.example", "a.example:443"] {
            assert!(public.has_host(host), "{host}");
        }
        for host in [
            "a.example:80",
            "b.a.example",
            "a.example.b",
            "a.example/x",
            "u@a.example",
            "",
            "?",
        ] {
            assert!(!public.has_host(host), "{host}");
        }
        assert!(public.is_origin("https://a.example"));
        for origin in [
            "http://a.example",
            "https://a.example:444",
            "null",
            "https://b.example",
        ] {
            assert!(!public.is_origin(origin), "{origin}");
        }
    }
}
