//! The address of a proxy.

use percent_encoding::percent_decode_str;
use reqwest::Url;

use super::Login;
use crate::failure::Failure;

/// A proxy, perhaps with a user.
#[derive(Clone)]
pub struct Proxy(Url);

impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The password must not be logged.
        write!(f, "Proxy({})", self.server())
    }
}

impl Proxy {
    /// Reads an address such as `http://user:password@host:8080`.
    pub fn read(text: &str) -> Result<Self, Failure> {
        let bad = |why: &str| {
            Failure::fatal(
                "invalid_proxy",
                format!(
                    "proxy_url: {why}; give http://, https://, socks4:// or socks5:// with host and port"
                ),
            )
        };
        let url = Url::parse(text.trim()).map_err(|e| bad(&format!("is not an address ({e})")))?;
        if !matches!(url.scheme(), "http" | "https" | "socks4" | "socks5") {
            return Err(bad(&format!("{:?} is not a kind of proxy", url.scheme())));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(bad("has no host"));
        }
        if url.port_or_known_default().is_none() {
            return Err(bad("has no port"));
        }
        if url.scheme().starts_with("socks") && !url.username().is_empty() {
            return Err(bad("Chromium gives no user to a SOCKS proxy"));
        }
        Ok(Self(url))
    }

    /// The proxy as Chromium's `--proxy-server` takes it.
    pub fn server(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        let port = self.0.port_or_known_default().unwrap_or_default();
        format!("{}://{host}:{port}", self.0.scheme())
    }

    /// Its user, if it requires one.
    pub fn login(&self) -> Option<Login> {
        let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        (!self.0.username().is_empty()).then(|| Login {
            username: plain(self.0.username()),
            password: plain(self.0.password().unwrap_or_default()),
            origin: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_proxies_are_rejected_and_passwords_are_not_shown() {
        for bad in [
            "",
            "nothing",
            "ftp://a:1",
            "socks5://host",
            "socks5://u:p@a:1",
        ] {
            let why = Proxy::read(bad).expect_err(bad);
            assert!(why.message.starts_with("proxy_url: "), "{}", why.message);
        }
        let proxy = Proxy::read("http://u:se%20cret@a.b:8080").expect("a proxy");
        assert_eq!(proxy.server(), "http://a.b:8080");
        assert_eq!(proxy.login().expect("a user").password, "se cret");
        assert!(!format!("{proxy:?}").contains("cret"));
    }
}
