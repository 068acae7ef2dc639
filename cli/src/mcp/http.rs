//! Streamable HTTP on loopback, for requests with the key.

use std::net::SocketAddr;
use std::sync::Arc;

use http_body_util::{BodyExt, Full};
use hyper::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use rmcp::transport::streamable_http_server::{StreamableHttpServerConfig, StreamableHttpService};
use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::handler::Handler;
use super::signalled;
use super::state::State;
use crate::args::Tools;
use crate::failure::Failure;
use crate::output;

/// Where the tools are.
const PATH: &str = "/mcp";

type Tower = StreamableHttpService<Handler, LocalSessionManager>;
type Body = http_body_util::combinators::BoxBody<hyper::body::Bytes, std::convert::Infallible>;

/// Serves until a signal ends it.
pub async fn serve(
    address: SocketAddr,
    key: &str,
    state: &Arc<State>,
    tools: Tools,
) -> Result<(), Failure> {
    if !address.ip().is_loopback() {
        return Err(Failure::usage(format!(
            "--http {address}: only a loopback address such as 127.0.0.1:8931 is served, because the key is sent unencrypted"
        )));
    }
    let cannot = |e: std::io::Error| Failure::other(format!("cannot listen at {address}: {e}"));
    let listener = TcpListener::bind(address).await.map_err(cannot)?;
    let own = listener.local_addr().map_err(cannot)?;
    output::line(&json!({"url": format!("http://{own}{PATH}")}).to_string())?;
    let common = Arc::clone(state);
    // Pages of browsers send an origin; none is let in.
    let config = StreamableHttpServerConfig::default().enforce_origin_validation();
    let sessions = Arc::new(LocalSessionManager::default());
    let token = config.cancellation_token.clone();
    let mcp = Tower::new(
        move || Ok(Handler::of_several(&common, tools)),
        sessions,
        config,
    );
    let expected = digest(key);
    let mut connections = JoinSet::new();
    let served = loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = signalled() => break Ok(()),
        };
        // One that has gone already concerns nobody else.
        let Ok((stream, _)) = accepted else { continue };
        while connections.try_join_next().is_some() {}
        let mcp = mcp.clone();
        let service = service_fn(move |request| answer(mcp.clone(), expected, request));
        connections.spawn(async move {
            let http = hyper::server::conn::http1::Builder::new();
            // It ends when the client leaves.
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
        });
    };
    token.cancel();
    connections.shutdown().await;
    served
}

/// Answers requests with the key, and refuses others.
async fn answer(
    mcp: Tower,
    expected: [u8; 32],
    request: Request<hyper::body::Incoming>,
) -> Result<Response<Body>, std::convert::Infallible> {
    let given = request
        .headers()
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.split_once(' '));
    let given = given.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    // Digests, so that the time of the comparison says nothing about the key.
    if given.is_none_or(|(_, key)| digest(key.trim()) != expected) {
        let message = "the key is missing or wrong: send Authorization: Bearer KEY, with the key that `lightcone mcp` uses";
        let mut response = plain(StatusCode::UNAUTHORIZED, message);
        let scheme = hyper::header::HeaderValue::from_static("Bearer");
        response.headers_mut().insert(WWW_AUTHENTICATE, scheme);
        return Ok(response);
    }
    if request.uri().path().trim_end_matches('/') != PATH {
        let message = format!(
            "there is nothing at {}: the tools are at {PATH}",
            request.uri().path()
        );
        return Ok(plain(StatusCode::NOT_FOUND, &message));
    }
    Ok(mcp.handle(request).await)
}

fn plain(status: StatusCode, message: &str) -> Response<Body> {
    let body = json!({"error": {"message": message}}).to_string();
    let mut response = Response::new(Full::from(body).boxed());
    *response.status_mut() = status;
    response
}

fn digest(key: &str) -> [u8; 32] {
    Sha256::digest(key.as_bytes()).into()
}
