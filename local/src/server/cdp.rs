//! The DevTools protocol of a browser, for programs such as Playwright: its sockets, and the addresses below `/json` by
//! which they are found. Each connection has sessions of its own.

use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::ws::{
    Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection,
};
use axum::extract::{Path, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::App;
use super::auth::query_token;
use super::computers::find;
use super::public_url::PublicUrl;
use crate::browser::{Client, Hub, Root};
use crate::computer::{Computer, Registry};
use crate::problem::Problem;

/// Largest message of a client.
const LARGEST: usize = 256 << 20;

type Upgrade = Result<WebSocketUpgrade, WebSocketUpgradeRejection>;

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
    upgrade: Upgrade,
) -> Result<Response, Problem> {
    let computer = find(&computers, &id)?;
    let hub = hub(&computer)?;
    let upgrade = upgrade.map_err(|_| {
        Problem::bad_request("connect with a WebSocket, or ask /json/version below this path")
    })?;
    connect(computer, &hub, &Root::Browser, upgrade).await
}

async fn path(
    State(computers): State<Arc<Registry>>,
    names: Result<Path<(String, String)>, PathRejection>,
    upgrade: Upgrade,
    request: Request,
) -> Result<Response, Problem> {
    let Path((id, path)) = names.map_err(|e| Problem::bad_request(e.body_text()))?;
    let computer = find(&computers, &id)?;
    let hub = hub(&computer)?;
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    if let Ok(upgrade) = upgrade {
        let root = match parts[..] {
            ["devtools", "browser"] | ["devtools", "browser", _] => Root::Browser,
            ["devtools", "page", target] => Root::Page(target.to_owned()),
            _ => {
                return Err(Problem::not_found(
                    "there is no such socket: connect to devtools/browser or devtools/page/<id>",
                ));
            }
        };
        return connect(computer, &hub, &root, upgrade).await;
    }
    if parts[0] != "json" {
        return Err(Problem::not_found(
            "no such path: only /json and what is below it",
        ));
    }
    let place = Place::of(&computer, &request);
    let (method, query) = (request.method().clone(), request.uri().query());
    let query = query.map(str::to_owned);
    drop(request);
    json_path(&hub, &place, &parts[1..], &method, query.as_deref()).await
}

fn hub(computer: &Computer) -> Result<Arc<Hub>, Problem> {
    computer.touch();
    computer
        .machine
        .devtools()
        .ok_or_else(|| Problem::bad_request("only a browser has the DevTools protocol"))
}

fn gone(e: impl std::fmt::Display) -> Problem {
    Problem::new(
        StatusCode::BAD_GATEWAY,
        format!("the browser does not answer: {e}"),
    )
}

/// The addresses of the sockets for the caller.
struct Place {
    address: String,
    token: String,
}

impl Place {
    fn of(computer: &Computer, request: &Request) -> Self {
        let host = request.headers().get(header::HOST);
        let host = host
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let public = request.extensions().get::<Arc<PublicUrl>>();
        let base = public.map_or_else(|| format!("ws://{host}"), |public| public.socket_url());
        // A client that cannot send headers needs the token in the addresses it is given.
        let token = query_token(request.uri()).map_or_else(String::new, |token| {
            let escaped =
                percent_encoding::utf8_percent_encode(&token, percent_encoding::NON_ALPHANUMERIC);
            format!("?token={escaped}")
        });
        Self {
            address: format!("{base}/computers/{}/cdp/devtools", computer.id),
            token,
        }
    }

    fn target(&self, info: &Value) -> Value {
        let id = info["targetId"].as_str().unwrap_or_default();
        json!({
            "description": "", "id": id, "type": info["type"], "title": info["title"], "url": info["url"],
            "webSocketDebuggerUrl": format!("{}/page/{id}{}", self.address, self.token),
        })
    }
}

async fn json_path(
    hub: &Hub,
    place: &Place,
    parts: &[&str],
    method: &Method,
    query: Option<&str>,
) -> Result<Response, Problem> {
    match *parts {
        ["version"] => {
            let version = hub.ask("Browser.getVersion", json!({})).await;
            let version = version.map_err(gone)?;
            let revision = version["revision"].as_str().unwrap_or_default();
            Ok(answer(&json!({
                "Browser": version["product"], "Protocol-Version": version["protocolVersion"],
                "User-Agent": version["userAgent"], "V8-Version": version["jsVersion"],
                "WebKit-Version": format!("537.36 ({revision})"),
                "webSocketDebuggerUrl": format!("{}/browser{}", place.address, place.token),
            })))
        }
        [] | ["list"] => {
            let targets = targets(hub).await?;
            Ok(answer(
                &targets.iter().map(|info| place.target(info)).collect(),
            ))
        }
        ["new"] if method != Method::PUT => Err(Problem::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "/json/new opens a tab: ask with PUT",
        )),
        ["new"] => {
            // The whole query is the address, except for a token.
            let query = query.filter(|_| place.token.is_empty());
            let url = percent_decode_str(query.unwrap_or_default()).decode_utf8_lossy();
            let url = if url.is_empty() { "about:blank" } else { &*url };
            let made = hub.ask("Target.createTarget", json!({"url": url})).await;
            let made = made.map_err(gone)?;
            let targets = targets(hub).await?;
            let found = targets
                .iter()
                .find(|info| info["targetId"] == made["targetId"]);
            let found = found.ok_or_else(|| gone("the new tab has been closed"))?;
            Ok(answer(&place.target(found)))
        }
        ["activate", id] => act(hub, "Target.activateTarget", id, "Target activated").await,
        ["close", id] => act(hub, "Target.closeTarget", id, "Target is closing").await,
        ["protocol"] => Err(Problem::not_found(
            "the browser does not describe its protocol here; use the description that comes with your client",
        )),
        _ => Err(Problem::not_found("no such path below /json")),
    }
}

fn answer(body: &Value) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json; charset=UTF-8")];
    (headers, format!("{body:#}\n")).into_response()
}

async fn targets(hub: &Hub) -> Result<Vec<Value>, Problem> {
    let all = hub.ask("Target.getTargets", json!({})).await;
    let mut all = all.map_err(gone)?;
    let mut targets = match all["targetInfos"].take() {
        Value::Array(targets) => targets,
        _ => Vec::new(),
    };
    targets.retain(|info| {
        !matches!(
            info["type"].as_str(),
            Some("browser" | "browser_ui" | "tab")
        )
    });
    Ok(targets)
}

async fn act(hub: &Hub, method: &str, id: &str, done: &'static str) -> Result<Response, Problem> {
    let known = targets(hub).await?;
    if !known.iter().any(|info| info["targetId"] == id) {
        return Err(Problem::not_found(format!("No such target id: {id}")));
    }
    let asked = hub.ask(method, json!({"targetId": id})).await;
    asked.map_err(gone)?;
    Ok(done.into_response())
}

/// Connects the caller's socket to a client of the browser.
async fn connect(
    computer: Arc<Computer>,
    hub: &Arc<Hub>,
    root: &Root,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Problem> {
    let client = hub.client(root).await.map_err(|why| match root {
        Root::Browser => gone(why),
        Root::Page(id) => Problem::not_found(format!("there is no page {id:?}: {why}")),
    })?;
    let upgrade = upgrade.max_message_size(LARGEST).max_frame_size(LARGEST);
    Ok(upgrade.on_upgrade(move |socket| async move {
        let _in_use = computer.in_use();
        tokio::select! {
            () = pass(socket, client) => {}
            _ = computer.ending() => {}
        }
    }))
}

async fn pass(mut socket: WebSocket, mut client: Client) {
    loop {
        tokio::select! {
            message = client.next() => {
                let Some(text) = message else { break };
                if socket.send(Message::Text(text.into())).await.is_err() {
                    return;
                }
            }
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    if client.send(&text).await.is_err() {
                        break;
                    }
                }
                // Some clients send their text as bytes.
                Some(Ok(Message::Binary(bytes))) => {
                    let text = std::str::from_utf8(&bytes);
                    let Ok(text) = text else { break };
                    if client.send(text).await.is_err() {
                        break;
                    }
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => {}
            },
        }
    }
    let _ = socket.send(Message::Close(None)).await;
}
