//! The DevTools protocol of a browser, passed on byte for byte. Only its addresses are written anew, so that a
//! program that asks for them comes back through here.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use http_body_util::{BodyExt, Limited};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::copy_bidirectional;
use tokio::net::TcpStream;

use super::App;
use super::computers::find;
use super::gate::query_token;
use crate::computer::machine::DevTools;
use crate::computer::{Computer, Registry};
use crate::problem::Problem;

/// Largest answer whose addresses are written anew.
const LARGEST: usize = 4 << 20;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/computers/{id}/cdp", any(browser))
        .route("/computers/{id}/cdp/", any(browser))
        .route("/computers/{id}/cdp/{*path}", any(path))
}

async fn browser(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let computer = find(&computers, &id)?;
    let door = door(&computer)?;
    if !upgrades(request.headers()) {
        return Err(Problem::bad_request(
            "connect with a WebSocket, or ask /json/version below this path",
        ));
    }
    let path = door.path.clone();
    tunnel(computer, door, &path, request).await
}

async fn path(
    State(computers): State<Arc<Registry>>,
    Path((id, path)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let computer = find(&computers, &id)?;
    let door = door(&computer)?;
    let path = format!("/{}", path.trim_end_matches('/'));
    if upgrades(request.headers()) {
        return tunnel(computer, door, &path, request).await;
    }
    if path != "/json" && !path.starts_with("/json/") {
        return Err(Problem::not_found(
            "no such path: only /json and what is below it",
        ));
    }
    ask(&computer, &door, &path, request).await
}

fn door(computer: &Computer) -> Result<DevTools, Problem> {
    computer.touch();
    computer
        .machine
        .devtools()
        .ok_or_else(|| Problem::bad_request("only a browser has the DevTools protocol"))
}

fn upgrades(headers: &HeaderMap) -> bool {
    headers
        .get(header::UPGRADE)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"))
}

fn gone(e: impl std::fmt::Display) -> Problem {
    Problem::new(
        StatusCode::BAD_GATEWAY,
        format!("the browser does not answer: {e}"),
    )
}

async fn connect(door: &DevTools) -> Result<http1::SendRequest<Body>, Problem> {
    let stream = TcpStream::connect(door.address).await.map_err(gone)?;
    let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(gone)?;
    tokio::spawn(connection.with_upgrades());
    Ok(sender)
}

/// Asks the browser and writes its addresses anew.
async fn ask(
    computer: &Computer,
    door: &DevTools,
    path: &str,
    request: Request,
) -> Result<Response, Problem> {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let token = query_token(request.uri());
    // What `/json/new?<address>` opens is told in the query; a token is none of the browser's business.
    let query = match (&token, request.uri().query()) {
        (None, Some(query)) => format!("?{query}"),
        _ => String::new(),
    };
    let onward = hyper::Request::builder()
        .method(request.method().clone())
        .uri(format!("{path}{query}"))
        .header(header::HOST, door.address.to_string())
        .body(Body::empty())
        .map_err(gone)?;
    let answer = connect(door)
        .await?
        .send_request(onward)
        .await
        .map_err(gone)?;
    let status = answer.status();
    let body = Limited::new(answer.into_body(), LARGEST);
    let bytes = body.collect().await.map_err(gone)?.to_bytes();
    let text = String::from_utf8_lossy(&bytes);
    let here = format!("{host}/computers/{}/cdp", computer.id);
    let text = readdress(&text, &door.address.to_string(), &here, token.as_deref());
    Ok((status, [(header::CONTENT_TYPE, "application/json")], text).into_response())
}

/// Replaces the browser's own address, and adds the token to addresses of sockets.
fn readdress(text: &str, own: &str, here: &str, token: Option<&str>) -> String {
    let text = text.replace(own, here);
    let Some(token) = token else { return text };
    let lines = text
        .split_inclusive('\n')
        .map(|line| match line.rfind('"') {
            Some(end) if line.contains("\"webSocketDebuggerUrl\"") => {
                format!("{}?token={}{}", &line[..end], escape(token), &line[end..])
            }
            _ => line.to_owned(),
        });
    lines.collect()
}

fn escape(token: &str) -> String {
    percent_encoding::utf8_percent_encode(token, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// Joins the caller's socket with one of the browser's.
async fn tunnel(
    computer: Arc<Computer>,
    door: DevTools,
    path: &str,
    mut request: Request,
) -> Result<Response, Problem> {
    let caller = hyper::upgrade::on(&mut request);
    let mut onward = hyper::Request::builder()
        .uri(path)
        .header(header::HOST, door.address.to_string())
        .body(Body::empty())
        .map_err(gone)?;
    // Everything of the handshake, and nothing else: neither the key nor an origin.
    for name in [
        header::CONNECTION,
        header::UPGRADE,
        header::SEC_WEBSOCKET_KEY,
        header::SEC_WEBSOCKET_VERSION,
        header::SEC_WEBSOCKET_EXTENSIONS,
        header::SEC_WEBSOCKET_PROTOCOL,
    ] {
        if let Some(value) = request.headers().get(&name) {
            onward.headers_mut().insert(name, value.clone());
        }
    }
    let mut answer = connect(&door)
        .await?
        .send_request(onward)
        .await
        .map_err(gone)?;
    if answer.status() != StatusCode::SWITCHING_PROTOCOLS {
        return Err(Problem::new(
            answer.status(),
            "the browser has no such socket",
        ));
    }
    let browser = hyper::upgrade::on(&mut answer);
    tokio::spawn(async move {
        let _in_use = computer.in_use();
        let (Ok(caller), Ok(browser)) = tokio::join!(caller, browser) else {
            return;
        };
        let (mut caller, mut browser) = (TokioIo::new(caller), TokioIo::new(browser));
        tokio::select! {
            // An end of either side is the end of both, however it came.
            _ = copy_bidirectional(&mut caller, &mut browser) => {}
            _ = computer.ending() => {}
        }
    });
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    *response.headers_mut() = std::mem::take(answer.headers_mut());
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_back_here_and_carry_the_token() {
        let text = "{\n \"Browser\": \"x\",\n \"webSocketDebuggerUrl\": \"ws://127.0.0.1:1/devtools/browser/a\"\n}";
        let plain = readdress(text, "127.0.0.1:1", "h:2/computers/c/cdp", None);
        assert!(
            plain.contains("\"ws://h:2/computers/c/cdp/devtools/browser/a\""),
            "{plain}"
        );
        let token = readdress(text, "127.0.0.1:1", "h:2/computers/c/cdp", Some("k/k"));
        assert!(token.contains("/browser/a?token=k%2Fk\"\n"), "{token}");
    }
}
