//! The server that every client under measurement calls. It speaks the paths of the API, answers at
//! once out of memory, and prints one line of JSON with its address when it serves.
//!
//! Connections have `TCP_NODELAY` and bodies are read whole, or it would measure Nagle's algorithm
//! and resets instead of clients.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_stream::stream;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::serve::ListenerExt;
use bytes::Bytes;
use serde::Deserialize;
use tokio::net::TcpSocket;
use tokio::time::{Instant, MissedTickBehavior, interval_at};

/// A screenshot of the usual size, as base64 text.
const SCREENSHOT_BYTES: usize = 400 << 10;
// What one write of a whole stream carries.
const PIECE_BYTES: usize = 64 << 10;
/// Connections that may wait to be accepted, as far as the system allows.
const BACKLOG: u32 = 8192;

/// What a stream is asked to send.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, Hash)]
struct Asked {
    /// Events between the first and the last one.
    events: usize,
    /// Size of each event's JSON.
    bytes: usize,
    /// Events a second; 0 for all that fits.
    #[serde(default)]
    rate: u32,
}

/// Streams that are sent whole, written once.
type Written = Arc<Mutex<HashMap<Asked, Bytes>>>;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let screenshot = result(&format!(
        r#"{{"screenshot_url":"data:image/png;base64,{}"}}"#,
        "A".repeat(SCREENSHOT_BYTES)
    ));
    let app = Router::new()
        .route("/agent/tasks/stream", post(follow))
        .route("/agent/tasks/{id}", get(|| async { json(STATUS.into()) }))
        .route("/computers/{id}/click", post(whole(result("{}"))))
        .route("/computers/{id}/screenshot", post(whole(screenshot)))
        .route("/v1/responses", post(whole(RESPONSE.to_owned())))
        .layer(DefaultBodyLimit::max(64 << 20))
        .with_state(Written::default());
    // Room for thousands that connect at once: who finds none tries again after a second.
    let socket = TcpSocket::new_v4()?;
    socket.bind(SocketAddr::from(([127, 0, 0, 1], 0)))?;
    let listener = socket.listen(BACKLOG)?;
    println!(
        "{}",
        serde_json::json!({ "url": format!("http://{}", listener.local_addr()?) })
    );
    // A socket that refuses the option still serves; it is only slower.
    let listener = listener.tap_io(|socket| drop(socket.set_nodelay(true)));
    axum::serve(listener, app)
        .with_graceful_shutdown(async { drop(tokio::signal::ctrl_c().await) })
        .await
}

const STATUS: &str = r#"{"task_id":"task_1","status":"running","exit_code":null}"#;
const RESPONSE: &str = r#"{"id":"resp_1","object":"response","status":"completed","model":"m","created_at":1,"output":[{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text","text":"done","annotations":[]}]}],"parallel_tool_calls":true,"tool_choice":"auto","tools":[]}"#;

fn result(inner: &str) -> String {
    format!(
        r#"{{"status":"SUCCESS","request_id":"req_1","timestamp":"2026-01-01T00:00:00Z","executed_tab_id":"tab_1","page_context":{{"url":"https://shop.example/","title":"Shop","viewport_width":1280,"viewport_height":720,"page_width":1280,"page_height":2400,"scroll_x":0,"scroll_y":0,"is_main_tab":true,"tab_id":"tab_1"}},"result":{inner}}}"#
    )
}

fn json(body: Bytes) -> Response {
    ([(CONTENT_TYPE, "application/json")], body).into_response()
}

/// A handler that reads the request's body and gives always the same answer.
fn whole(answer: String) -> impl Fn(Bytes) -> std::future::Ready<Response> + Clone {
    let answer = Bytes::from(answer);
    move |_request| std::future::ready(json(answer.clone()))
}

async fn follow(
    State(written): State<Written>,
    Query(asked): Query<Asked>,
    _body: Bytes,
) -> Response {
    let body = match asked.rate {
        0 => at_once(written_stream(&written, asked)),
        rate => Body::from_stream(at_rate(asked, rate)),
    };
    ([(CONTENT_TYPE, "text/event-stream")], body).into_response()
}

fn written_stream(written: &Written, asked: Asked) -> Bytes {
    let mut written = written.lock().unwrap_or_else(PoisonError::into_inner);
    let whole = written.entry(asked).or_insert_with(|| {
        let mut text = frame(0, &started());
        for number in 1..=asked.events {
            text.push_str(&frame(number, &progress(number, asked.bytes, 0)));
        }
        text.push_str(&frame(asked.events + 1, COMPLETED));
        text.into()
    });
    whole.clone()
}

fn at_once(mut whole: Bytes) -> Body {
    Body::from_stream(stream! {
        while !whole.is_empty() {
            let piece = whole.split_to(PIECE_BYTES.min(whole.len()));
            yield Ok::<_, Infallible>(piece);
        }
    })
}

/// Events at an even pace, each with the time when it was sent.
fn at_rate(asked: Asked, rate: u32) -> impl futures::Stream<Item = Result<Bytes, Infallible>> {
    stream! {
        yield Ok(frame(0, &started()).into());
        let period = Duration::from_secs(1) / rate;
        let mut ticks = interval_at(Instant::now() + period, period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
        for number in 1..=asked.events {
            ticks.tick().await;
            yield Ok(frame(number, &progress(number, asked.bytes, now_us())).into());
        }
        yield Ok(frame(asked.events + 1, COMPLETED).into());
    }
}

/// Microseconds since 1970: one clock for all processes of a machine.
fn now_us() -> u128 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap_or_default().as_micros()
}

const COMPLETED: &str = r#"{"type":"completed","task_id":"task_1","result":"done","steps":1}"#;

fn started() -> String {
    format!(
        r#"{{"type":"started","task_id":"task_1","computer_id":"computer_1","sent_us":{}}}"#,
        now_us()
    )
}

fn progress(number: usize, bytes: usize, sent_us: u128) -> String {
    let head = format!(
        r#"{{"type":"progress_update","task_id":"task_1","step":{number},"total_steps":100,"sent_us":{sent_us},"message":""#
    );
    let filled = bytes.saturating_sub(head.len() + 2);
    format!("{head}{}\"}}", "x".repeat(filled))
}

fn frame(id: usize, data: &str) -> String {
    format!("id: {id}\ndata: {data}\n\n")
}
