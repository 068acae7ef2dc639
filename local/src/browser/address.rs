//! Checks the addresses that a browser may open.

use reqwest::Url;

use crate::failure::Failure;

/// The address to open, with its scheme, or why it is rejected.
pub fn check(address: &str) -> Result<String, Failure> {
    let address = address.trim();
    let bad = |why: String| {
        Failure::fatal(
            "invalid_url",
            format!(
                "url: {why}; give an address that begins with http://, https://, about: or data:"
            ),
        )
    };
    if address.is_empty() {
        return Err(bad("is empty".to_owned()));
    }
    let lower = address.to_lowercase();
    if lower.starts_with("about:") || lower.starts_with("data:") {
        return Ok(address.to_owned());
    }
    let whole = match lower.split_once(':') {
        Some(("http" | "https", _)) => address.to_owned(),
        // `localhost:8000/x` has a port but no scheme.
        Some((host, rest)) if port(rest) && !host.contains('/') => match host {
            "localhost" | "127.0.0.1" => format!("http://{address}"),
            _ => format!("https://{address}"),
        },
        Some((scheme, _)) if !scheme.contains(['/', '.', '?', '#']) => {
            return Err(bad(format!("the scheme {scheme:?} is not opened")));
        }
        _ => format!("https://{address}"),
    };
    match Url::parse(&whole) {
        Ok(url) if url.has_host() => Ok(whole),
        Ok(_) => Err(bad(format!("{address:?} has no host"))),
        Err(e) => Err(bad(format!("{address:?} is not an address ({e})"))),
    }
}

fn port(rest: &str) -> bool {
    let digits = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_checked_and_added() {
        for (given, opened) in [
            ("http://a.b/c", "http://a.b/c"),
            ("about:blank", "about:blank"),
            ("data:text/html,x", "data:text/html,x"),
            ("a.b/c?d=e:f", "https://a.b/c?d=e:f"),
            ("localhost:80/x", "http://localhost:80/x"),
            ("a.b:8443", "https://a.b:8443"),
        ] {
            assert_eq!(check(given).expect(given), opened);
        }
        for bad in [
            "",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "chrome://settings",
            "ftp://a.b",
            "http://",
            "view-source:http://a.b",
        ] {
            let why = check(bad).expect_err(bad);
            assert!(why.message.starts_with("url: "), "{}", why.message);
        }
    }
}
