//! All routes, and the operations on tasks.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::bodies::{self, Bounds};
use super::public_url::PublicUrl;
use super::{
    App, actions, auth, cdp, computers, dashboard, exec, models, observe, socket, sse, streams,
};
use crate::fields::Fields;
use crate::problem::Problem;
use crate::task::{Params, Refused, Store, Task};

/// A request body that may be too large or incomplete.
pub type Body = Result<Bytes, BytesRejection>;

/// The bytes of a body, or why they could not be read.
pub fn body(body: Body) -> Result<Bytes, Problem> {
    body.map_err(|e| Problem::new(e.status(), e.body_text()))
}

/// The fields of a body.
pub fn fields(bytes: Body) -> Result<Fields, Problem> {
    Fields::read(&body(bytes)?).map_err(Problem::bad_request)
}

/// All routes; all except screenshots and the dashboard require the key.
pub fn router(app: App, key: Arc<str>, public: Option<Arc<PublicUrl>>, bounds: Bounds) -> Router {
    let guarded = tasks()
        .merge(computers::routes())
        .merge(actions::routes())
        .merge(exec::routes())
        .merge(streams::routes())
        .merge(socket::routes())
        .merge(cdp::routes())
        .merge(models::routes())
        .merge(observe::routes())
        .fallback(async || Problem::not_found("no such path"))
        .method_not_allowed_fallback(async || {
            Problem::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "this path does not take this method",
            )
        })
        // A body is read only after the request is authorized.
        .layer(middleware::from_fn_with_state(bounds, bodies::read))
        .layer(middleware::from_fn_with_state(key, auth::check_key));
    Router::new()
        .route("/screenshots/{name}", get(screenshot))
        .merge(dashboard::routes())
        .merge(observe::open_routes())
        .merge(guarded)
        .layer(DefaultBodyLimit::max(bodies::LARGEST))
        .layer(middleware::from_fn_with_state(public, auth::check_origin))
        .layer(middleware::from_fn_with_state(
            app.metrics.clone(),
            observe::requests,
        ))
        .with_state(app)
}

fn tasks() -> Router<App> {
    Router::new()
        .route("/agent/tasks", post(start).get(list))
        .route("/agent/tasks/stream", post(start_stream))
        .route("/agent/tasks/{id}", get(retrieve))
        .route("/agent/tasks/{id}/stream", get(stream))
        .route("/agent/tasks/{id}/pause", post(pause))
        .route("/agent/tasks/{id}/resume", post(resume))
        .route("/agent/tasks/{id}/messages", post(message))
        .route("/agent/tasks/{id}/cancel", post(cancel))
}

fn begin(store: &Arc<Store>, bytes: Body) -> Result<(Arc<Task>, bool), Problem> {
    let body = body(bytes)?;
    match Params::read(&body) {
        Ok(params) => store.start(&body, params).map_err(computers::refused),
        Err(Refused::Bad(detail)) => Err(Problem::bad_request(detail)),
        Err(Refused::UnknownKind) => Err(Problem::unknown_kind()),
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
    let text = fields(body)?.text("message");
    let text = text.ok().flatten().filter(|text| !text.trim().is_empty());
    let text =
        text.ok_or_else(|| Problem::bad_request("message: must be a string, and not empty"))?;
    running(&store, &id)?.inject(text);
    Ok(Json(json!({"status": "delivered", "task_id": id})))
}

async fn list(State(store): State<Arc<Store>>) -> Json<Value> {
    Json(store.list().iter().map(|task| task.summary()).collect())
}

async fn cancel(
    State(store): State<Arc<Store>>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    running(&store, &id)?.stop();
    Ok(Json(json!({"status": "cancelled", "task_id": id})))
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
    let png = tokio::fs::read(store.computers.settings.screenshots.join(&name))
        .await
        .map_err(|_| missing())?;
    Ok(([(header::CONTENT_TYPE, "image/png")], png).into_response())
}
