//! Responses, chat and models: forwarded to the model's endpoint.

mod turns;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::App;
use super::routes::{Body as Bytes, body, fields};
use super::unbuffered;
use crate::db::Db;
use crate::planner::{Model, http_client};
use crate::problem::Problem;
use turns::Listener;

/// Forwards requests to the model's endpoint.
#[derive(Debug)]
pub struct ModelProxy {
    model: Option<Model>,
    http: reqwest::Client,
    db: Arc<Db>,
}

impl ModelProxy {
    /// Forwards to this model, if there is one.
    pub fn new(model: Option<Model>, db: Arc<Db>) -> Result<Self, String> {
        let http = http_client(model.as_ref().map(|model| &*model.url), None)?;
        Ok(Self { model, http, db })
    }

    fn model(&self) -> Result<&Model, Problem> {
        self.model.as_ref().ok_or_else(|| {
            let how = "this local server has no model: start it with --model-url <address> --model <name>, \
                       where the address is that of an OpenAI-compatible service, such as http://127.0.0.1:8000/v1";
            Problem::new(StatusCode::NOT_IMPLEMENTED, how).retryable(false)
        })
    }

    async fn send(
        &self,
        method: Method,
        door: &str,
        body: Option<&Value>,
    ) -> Result<reqwest::Response, Problem> {
        let model = self.model()?;
        let mut request = self
            .http
            .request(method, model.address(door))
            .headers(model.headers());
        if let Some(body) = body {
            request = request.json(body);
        }
        request.send().await.map_err(|e| {
            Problem::new(
                StatusCode::BAD_GATEWAY,
                format!("the model at {} does not answer: {e}", model.url),
            )
        })
    }

    /// Requests a response, and includes earlier turns that the model's endpoint has not stored.
    async fn respond(&self, mut asked: Value) -> Result<reqwest::Response, Problem> {
        let model = self.model()?;
        if asked["model"].is_null() {
            asked["model"] = model.name.clone().into();
        }
        let answer = self.send(Method::POST, "responses", Some(&asked)).await?;
        let previous = asked["previous_response_id"].as_str();
        let Some(previous) = previous.filter(|_| answer.status().is_client_error()) else {
            return Ok(answer);
        };
        match turns::before(&self.db, previous) {
            Some(mut input) => {
                input.extend(turns::items(&asked["input"]));
                let mut whole = asked.clone();
                whole["input"] = input.into();
                if let Some(whole) = whole.as_object_mut() {
                    whole.remove("previous_response_id");
                }
                self.send(Method::POST, "responses", Some(&whole)).await
            }
            None => Ok(answer),
        }
    }
}

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/v1/models", get(models))
        .route("/models", get(models))
        .route("/v1/chat/completions", post(chat))
        .route("/chat/completions", post(chat))
        .route("/v1/responses", post(create))
        .route("/v1/responses/{id}", get(stored).delete(stored))
        .route("/v1/responses/{id}/cancel", post(cancel))
}

/// Streams the response, and passes each piece to a recorder.
fn relay(answer: reqwest::Response, listener: Option<Listener>) -> Response {
    let status = answer.status();
    let mut headers = HeaderMap::new();
    for name in [header::CONTENT_TYPE, header::RETRY_AFTER] {
        if let Some(value) = answer.headers().get(&name) {
            headers.insert(name, value.clone());
        }
    }
    if is_stream(&answer) {
        unbuffered::mark(&mut headers);
    }
    let body = async_stream::stream! {
        let (mut answer, mut listener) = (answer, listener);
        while let Some(piece) = answer.chunk().await.transpose() {
            if let (Some(listener), Ok(piece)) = (&mut listener, &piece) {
                listener.hear(piece);
            }
            yield piece;
        }
        // An error event, as the model's service would send it; the response itself has been passed on.
        if let Some(Err(unkept)) = listener.map(Listener::end) {
            let event = json!({"type": "error", "code": "storage_full", "message": unkept.why, "param": null});
            yield Ok(format!("event: error\ndata: {event}\n\n").into());
        }
    };
    (status, headers, Body::from_stream(body)).into_response()
}

fn is_stream(answer: &reqwest::Response) -> bool {
    let kind = answer.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

async fn models(State(model_proxy): State<Arc<ModelProxy>>) -> Result<Response, Problem> {
    let answer = model_proxy.send(Method::GET, "models", None).await?;
    Ok(relay(answer, None))
}

async fn chat(
    State(model_proxy): State<Arc<ModelProxy>>,
    bytes: Bytes,
) -> Result<Response, Problem> {
    let model = model_proxy.model()?;
    let mut asked = fields(bytes)?.0;
    let name = model.name.clone();
    asked.entry("model").or_insert_with(|| name.into());
    let asked = Value::Object(asked);
    let answer = model_proxy
        .send(Method::POST, "chat/completions", Some(&asked))
        .await?;
    Ok(relay(answer, None))
}

async fn create(
    State(model_proxy): State<Arc<ModelProxy>>,
    bytes: Bytes,
) -> Result<Response, Problem> {
    let asked = Value::Object(fields(bytes)?.0);
    let answer = model_proxy.respond(asked.clone()).await?;
    // A response with `store: false` is not stored here either.
    let keep = answer.status().is_success() && asked["store"] != false;
    let listener = keep.then(|| Listener::new(Arc::clone(&model_proxy.db), asked));
    match listener {
        Some(listener) if !is_stream(&answer) => keep_whole(answer, listener).await,
        listener => Ok(relay(answer, listener)),
    }
}

/// Stores a response that is not a stream before it is returned.
async fn keep_whole(
    answer: reqwest::Response,
    mut listener: Listener,
) -> Result<Response, Problem> {
    let (status, kind) = (
        answer.status(),
        answer.headers().get(header::CONTENT_TYPE).cloned(),
    );
    let body = answer.bytes().await.map_err(|e| {
        let why = format!("the model's answer broke off: {e}");
        Problem::new(StatusCode::BAD_GATEWAY, why)
    })?;
    listener.hear(&body);
    listener.end().map_err(|unkept| {
        Problem::new(StatusCode::INSUFFICIENT_STORAGE, unkept.why)
            .retryable(false)
            .with_response(unkept.response)
    })?;
    let mut response = (status, body).into_response();
    if let Some(kind) = kind {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    Ok(response)
}

async fn stored(
    State(model_proxy): State<Arc<ModelProxy>>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let door = format!("responses/{}", turns::safe(&id)?);
    let door = match request.uri().query() {
        Some(query) => format!("{door}?{query}"),
        None => door,
    };
    let deleting = request.method() == Method::DELETE;
    let answer = model_proxy
        .send(request.method().clone(), &door, None)
        .await?;
    let kept = if deleting {
        let forgotten = model_proxy.db.forget_turn(&id);
        forgotten.then(|| json!({"id": id, "object": "response", "deleted": true}))
    } else {
        model_proxy.db.turn(&id).map(|turn| turn.response)
    };
    match kept {
        Some(kept) if answer.status().is_client_error() => Ok(axum::Json(kept).into_response()),
        _ => Ok(relay(answer, None)),
    }
}

async fn cancel(
    State(model_proxy): State<Arc<ModelProxy>>,
    Path(id): Path<String>,
    bytes: Bytes,
) -> Result<Response, Problem> {
    body(bytes)?;
    let door = format!("responses/{}/cancel", turns::safe(&id)?);
    let answer = model_proxy.send(Method::POST, &door, None).await?;
    Ok(relay(answer, None))
}
