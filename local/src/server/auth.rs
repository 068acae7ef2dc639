//! Authorizes requests: from callers on this machine that have the key, and not from pages of other origins.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::public_url::PublicUrl;
use crate::problem::Problem;
use crate::secret::same;

/// Rejects requests that are not addressed to this machine, or come from a page of another origin: a page in any
/// browser can send requests here, also through a host name of its own that resolves to this machine.
///
/// The URL by which the server is reached through a proxy counts as this machine. The proxy may send on its host name, or
/// replace it by the address of this server.
pub async fn check_origin(
    State(public): State<Option<Arc<PublicUrl>>>,
    mut request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let Some(host) = text(header::HOST).or(request.uri().host()) else {
        return refuse("the Host header is missing");
    };
    let through_proxy = public.as_ref().is_some_and(|public| public.has_host(host));
    if !is_local(host) && !through_proxy {
        return refuse(
            "the Host header must be a name of this machine, such as 127.0.0.1, or that of --public-url",
        );
    }
    if let Some(origin) = text(header::ORIGIN)
        && (through_proxy || origin.strip_prefix("http://") != Some(host))
        && !public
            .as_ref()
            .is_some_and(|public| public.is_origin(origin))
    {
        return refuse("pages of other origins may not call this server");
    }
    if let Some(public) = public.filter(|_| through_proxy) {
        request.extensions_mut().insert(public);
    }
    next.run(request).await
}

fn refuse(why: &str) -> Response {
    Problem::new(StatusCode::FORBIDDEN, why).into_response()
}

fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    // No other machine can make a browser take a number for its name.
    let number = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost" || number.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Rejects requests without a valid API key.
pub async fn check_key(State(key): State<Arc<str>>, request: Request, next: Next) -> Response {
    match token(request.headers(), request.uri()) {
        Some(token) if same(&token, &key) => next.run(request).await,
        Some(_) => Problem::new(StatusCode::UNAUTHORIZED, "the API key is not this server's")
            .into_response(),
        None => Problem::new(
            StatusCode::UNAUTHORIZED,
            "no API key: send Authorization: Bearer <key>",
        )
        .into_response(),
    }
}

fn token(headers: &HeaderMap, uri: &Uri) -> Option<String> {
    let given = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let bearer = given.and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme
            .eq_ignore_ascii_case("bearer")
            .then(|| token.trim().to_owned())
    });
    bearer.or_else(|| query_token(uri))
}

/// DevTools and WebSocket clients cannot always send headers.
pub fn query_token(uri: &Uri) -> Option<String> {
    let mut parts = uri.path().split('/').skip(1);
    let door = (parts.next(), parts.nth(1));
    if !matches!(door, (Some("computers"), Some("cdp" | "ws"))) {
        return None;
    }
    reqwest::Url::parse(&format!("http://x/?{}", uri.query()?))
        .ok()?
        .query_pairs()
        .find(|(name, _)| name == "token")
        .map(|(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine() {
        for host in ["127.0.0.1:80", "localhost", "[::1]:8080", "127.0.0.2"] {
            assert!(is_local(host), "{host}");
        }
        for host in ["a.b", "127.0.0.1.a.b:80", "localhost.a.b", "", "[::2]:1"] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn a_token_counts_only_where_headers_cannot_be_sent() {
        let token = |uri: &str| query_token(&uri.parse().expect("an address"));
        assert_eq!(
            token("/computers/a/cdp?token=x%2By").as_deref(),
            Some("x+y")
        );
        assert_eq!(
            token("/computers/a/cdp/json/version?a=b&token=x").as_deref(),
            Some("x")
        );
        assert_eq!(token("/computers/a/ws?token=x").as_deref(), Some("x"));
        assert_eq!(token("/computers/a?token=x"), None);
        assert_eq!(token("/agent/tasks?token=x"), None);
    }
}
