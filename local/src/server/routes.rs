//! The operations on tasks.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::sse;
use crate::problem::Problem;
use crate::task::{Params, Refused, Store, Task};

/// Largest body of a request.
const MAX_BODY: usize = 16 << 20;

type Body = Result<Bytes, BytesRejection>;

/// All routes; everything but screenshots asks for the key.
pub fn router(store: Arc<Store>, key: Arc<str>) -> Router {
    let guarded = Router::new()
        .route("/agent/tasks", post(start))
        .route("/agent/tasks/stream", post(start_stream))
        .route("/agent/tasks/{id}", get(retrieve))
        .route("/agent/tasks/{id}/stream", get(stream))
        .route("/agent/tasks/{id}/pause", post(pause))
        .route("/agent/tasks/{id}/resume", post(resume))
        .route("/agent/tasks/{id}/messages", post(message))
        .fallback(async || Problem::not_found("no such path"))
        .method_not_allowed_fallback(async || {
            Problem::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "this path does not take this method",
            )
        })
        .layer(middleware::from_fn_with_state(key, check_key));
    Router::new()
        .route("/screenshots/{name}", get(screenshot))
        .merge(guarded)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .with_state(store)
}

async fn check_key(State(key): State<Arc<str>>, request: Request, next: Next) -> Response {
    let given = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let token = given.and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
    });
    match token {
        Some(token) if token == &*key => next.run(request).await,
        Some(_) => Problem::new(StatusCode::UNAUTHORIZED, "the API key is not this server's")
            .into_response(),
        None => Problem::new(
            StatusCode::UNAUTHORIZED,
            "no API key: send Authorization: Bearer <key>",
        )
        .into_response(),
    }
}

fn begin(store: &Arc<Store>, body: Body) -> Result<(Arc<Task>, bool), Problem> {
    let body = body.map_err(|e| Problem::new(e.status(), e.body_text()))?;
    match Params::read(&body) {
        Ok(params) => Ok(store.start(params)),
        Err(Refused::Bad(detail)) => Err(Problem::bad_request(detail)),
        Err(Refused::UnknownKind) => Err(Problem::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "no computer of this kind is available, try again later",
        )),
    }
}

fn find(store: &Store, id: &str) -> Result<Arc<Task>, Problem> {
    store
        .get(id)
        .ok_or_else(|| Problem::not_found(format!("no task {id:?}")))
}

fn running(store: &Store, id: &str) -> Result<Arc<Task>, Problem> {
    let task = find(store, id)?;
    if task.ended() {
        Err(Problem::bad_request(format!("task {id:?} has ended")))
    } else {
        Ok(task)
    }
}

async fn start(State(store): State<Arc<Store>>, body: Body) -> Result<Json<Value>, Problem> {
    let (task, reused) = begin(&store, body)?;
    Ok(Json(json!({
        "task_id": task.id, "status": task.status(), "idempotency_key": task.params.idempotency_key, "reused": reused,
    })))
}

async fn start_stream(State(store): State<Arc<Store>>, body: Body) -> Result<Response, Problem> {
    let (task, _) = begin(&store, body)?;
    Ok(sse::follow(task, 0))
}

async fn retrieve(
    State(store): State<Arc<Store>>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    Ok(Json(find(&store, &id)?.describe()))
}

#[derive(Deserialize)]
struct From {
    from: Option<String>,
}

async fn stream(
    State(store): State<Arc<Store>>,
    Path(id): Path<String>,
    Query(query): Query<From>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let task = find(&store, &id)?;
    let number = |name: &str, text: &str| {
        text.trim()
            .parse::<u64>()
            .map_err(|_| Problem::bad_request(format!("{name}: must be an event number from 0")))
    };
    // The header names the last event seen, the query the first one wanted.
    let from = match (query.from, headers.get("last-event-id")) {
        (Some(from), _) => number("from", &from)?,
        (None, Some(last)) => {
            number("Last-Event-ID", last.to_str().unwrap_or_default())?.saturating_add(1)
        }
        (None, None) => 0,
    };
    Ok(sse::follow(task, from))
}

async fn pause(
    State(store): State<Arc<Store>>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    running(&store, &id)?.set_paused(true);
    Ok(Json(json!({"status": "paused", "task_id": id})))
}

async fn resume(
    State(store): State<Arc<Store>>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    running(&store, &id)?.set_paused(false);
    Ok(Json(json!({"status": "running", "task_id": id})))
}

async fn message(
    State(store): State<Arc<Store>>,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, Problem> {
    let body = body.map_err(|e| Problem::new(e.status(), e.body_text()))?;
    let body: Value = serde_json::from_slice(&body)
        .map_err(|e| Problem::bad_request(format!("the body is not JSON: {e}")))?;
    let text = body["message"]
        .as_str()
        .filter(|text| !text.trim().is_empty());
    let text =
        text.ok_or_else(|| Problem::bad_request("message: must be a string, and not empty"))?;
    running(&store, &id)?.inject(text.to_owned());
    Ok(Json(json!({"status": "delivered", "task_id": id})))
}

async fn screenshot(
    State(store): State<Arc<Store>>,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let missing = || Problem::not_found("no such screenshot");
    let stem = name.strip_suffix(".png").ok_or_else(missing)?;
    if stem.len() != 64 || !stem.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(missing());
    }
    let png = tokio::fs::read(store.settings.screenshots.join(&name))
        .await
        .map_err(|_| missing())?;
    Ok(([(header::CONTENT_TYPE, "image/png")], png).into_response())
}
