//! Which proxy a URL is reached through: from the option, or else from the environment.

mod bypass;

use std::env::consts::OS;

use url::{Position, Url};

use crate::error::{Error, ErrorKind};
use crate::naming::name;
use bypass::Bypass;

const SCHEMES: &str = "http, https, socks4, socks4a, socks5, socks5h";

/// The proxies of a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Proxies {
    http: Slot,
    https: Slot,
    bypass: Bypass,
    /// Neither an option nor a variable is set, and the system's settings may be used.
    from_system: bool,
}

type Slot = Option<Result<Proxy, String>>;

/// A proxy's address.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Proxy {
    url: Url,
    /// Without user name and password.
    shown: String,
}

impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown)
    }
}

impl std::fmt::Display for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown)
    }
}

impl Proxies {
    /// The option decides alone; without it the environment does, if it is trusted.
    pub fn resolve(
        option: Option<&str>,
        trust_env: bool,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Self {
        if let Some(text) = option {
            let proxy = Some(Proxy::parse(text, &name("proxy")));
            return Self {
                http: proxy.clone(),
                https: proxy,
                ..Self::default()
            };
        }
        if !trust_env {
            return Self::default();
        }
        let first = |names: &[&str]| {
            names.iter().find_map(|name| {
                let value = environment(name)?;
                let text = value.trim();
                (!text.is_empty()).then(|| Proxy::parse(text, name))
            })
        };
        // In a CGI program, `HTTP_PROXY` comes from a request's `Proxy` header.
        let for_http: &[&str] = match environment("REQUEST_METHOD") {
            Some(_) => &["http_proxy", "ALL_PROXY", "all_proxy"],
            None => &["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"],
        };
        let http = first(for_http);
        let https = first(&["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]);
        let no_proxy = ["NO_PROXY", "no_proxy"]
            .into_iter()
            .find_map(|name| environment(name).filter(|value| !value.trim().is_empty()));
        Self {
            from_system: http.is_none() && https.is_none() && OS != "linux",
            bypass: Bypass::parse(&no_proxy.unwrap_or_default()),
            http,
            https,
        }
    }

    /// The proxy for a URL, if there is one.
    ///
    /// # Errors
    ///
    /// If the configured proxy cannot be used.
    pub fn of(&self, url: &Url) -> Result<Option<&Proxy>, Error> {
        let slot = match url.scheme() {
            "http" => &self.http,
            _ => &self.https,
        };
        match slot {
            None => Ok(None),
            Some(_) if self.bypass.contains(url) => Ok(None),
            Some(Ok(proxy)) => Ok(Some(proxy)),
            Some(Err(why)) => Err(Error::new(ErrorKind::Config, why.clone())),
        }
    }

    /// Configures the HTTP library.
    pub fn apply(&self, builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        if self.from_system {
            return builder;
        }
        let builder = builder.no_proxy();
        if self.http.is_none() && self.https.is_none() {
            return builder;
        }
        let proxies = self.clone();
        builder.proxy(reqwest::Proxy::custom(move |url| {
            let proxy = proxies.of(url).ok().flatten()?;
            Some(proxy.url.clone())
        }))
    }
}

impl Proxy {
    /// Whether it is reached over TLS.
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Whether it only passes bytes on, and so never responds instead of the server.
    pub fn is_socks(&self) -> bool {
        self.url.scheme().starts_with("socks")
    }

    /// Reads a proxy's URL; `source` is the option or variable that gave it. Without a scheme it is an HTTP proxy.
    /// `socks://` is SOCKS 5 with names resolved by the proxy, as desktops and VPN programs mean it.
    fn parse(text: &str, source: &str) -> Result<Self, String> {
        let text = text.trim();
        let refuse = |why: &str| {
            let shown = masked(text);
            Err(format!(
                "{source} {shown:?} can't be used as a proxy: {why}; it looks like http://127.0.0.1:8080 or socks5h://127.0.0.1:1080"
            ))
        };
        let whole = match text.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("socks") => {
                format!("socks5h://{rest}")
            }
            Some(_) => text.to_owned(),
            None => format!("http://{text}"),
        };
        let mut url = match Url::parse(&whole) {
            Ok(url) => url,
            Err(error) => return refuse(&format!("it is not a URL ({error})")),
        };
        let default_port = match url.scheme() {
            "http" => 80,
            "https" => 443,
            "socks4" | "socks4a" | "socks5" | "socks5h" => 1080,
            other => return refuse(&format!("the scheme {other} is not one of {SCHEMES}")),
        };
        if url.host_str().is_none_or(str::is_empty) {
            return refuse("it names no host");
        }
        if url.port().is_none() && default_port == 1080 && url.set_port(Some(1080)).is_err() {
            return refuse("it has no port");
        }
        let host = &url[Position::BeforeHost..Position::AfterHost];
        let port = url.port().unwrap_or(default_port);
        let shown = format!("{}://{host}:{port}", url.scheme());
        Ok(Self { url, shown })
    }
}

/// An address without its password, whether or not it is a URL; a user name alone may be a secret too.
fn masked(text: &str) -> String {
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None => (String::new(), text),
    };
    match rest.rsplit_once('@') {
        None => text.to_owned(),
        Some((user, host)) => match user.split_once(':') {
            Some((user, _)) => format!("{scheme}{user}:***@{host}"),
            None => format!("{scheme}***@{host}"),
        },
    }
}

#[cfg(test)]
mod tests;
