//! Observability: a log line and an id for each request, health checks and metrics.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use prometheus::{
    Encoder as _, Histogram, HistogramOpts, IntCounterVec, IntGaugeVec, Opts, TextEncoder,
};
use serde_json::{Value, json};

use super::App;
use crate::computer::Registry;
use crate::problem::Problem;
use crate::task::{Store, random};

static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const LONGEST_ID: usize = 128;

/// Metrics, counted per request.
#[derive(Debug, Clone)]
pub struct Metrics {
    requests: IntCounterVec,
    seconds: Histogram,
}

impl Metrics {
    /// Metrics that are all 0.
    pub fn new() -> Result<Self, prometheus::Error> {
        let requests = Opts::new(
            "lightcone_local_requests_total",
            "Requests that were answered",
        );
        let seconds = HistogramOpts::new(
            "lightcone_local_request_seconds",
            "Time until requests were answered",
        );
        let seconds = seconds.buckets(prometheus::exponential_buckets(0.001, 4.0, 9)?);
        Ok(Self {
            requests: IntCounterVec::new(requests, &["method", "route", "status"])?,
            seconds: Histogram::with_opts(seconds)?,
        })
    }

    /// All metrics, in the format of Prometheus.
    fn write(&self, store: &Store) -> Result<String, prometheus::Error> {
        let figures = prometheus::Registry::new();
        figures.register(Box::new(self.requests.clone()))?;
        figures.register(Box::new(self.seconds.clone()))?;
        let gauge = |name: &str, help: &str, labels: &[&str]| {
            let gauge =
                IntGaugeVec::new(Opts::new(format!("lightcone_local_{name}"), help), labels)?;
            figures.register(Box::new(gauge.clone()))?;
            Ok::<_, prometheus::Error>(gauge)
        };
        let computers = gauge("computers", "Computers that run", &["kind"])?;
        for kind in ["browser", "desktop"] {
            computers.with_label_values(&[kind]).set(0);
        }
        for computer in store.computers.list() {
            computers.with_label_values(&[computer.kind.name()]).inc();
        }
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let none: [&str; 0] = [];
        gauge("computers_most", "Computers that may run at once", &[])?
            .with_label_values(&none)
            .set(whole(store.computers.settings.most));
        gauge(
            "computers_unsaved",
            "Computers that ended and could not be saved yet",
            &[],
        )?
        .with_label_values(&none)
        .set(whole(store.computers.unsaved_folders().len()));
        let tasks = gauge(
            "tasks",
            "Tasks that run, or ended in the last ten minutes",
            &["status"],
        )?;
        for task in store.list() {
            tasks.with_label_values(&[task.status().as_str()]).inc();
        }
        let mut text = Vec::new();
        TextEncoder::new().encode(&figures.gather(), &mut text)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }
}

/// The routes that do not require the key.
pub fn open_routes() -> Router<App> {
    Router::new().route("/health", get(health))
}

/// The routes that require the key.
pub fn routes() -> Router<App> {
    Router::new().route("/metrics", get(metrics))
}

async fn health(State(computers): State<Arc<Registry>>) -> Result<Json<Value>, Problem> {
    let db = Arc::clone(&computers.db);
    // The database is locked for a moment while something large is written.
    let works = tokio::task::spawn_blocking(move || db.works()).await;
    match works {
        Ok(Ok(())) => Ok(Json(
            json!({"status": "ok", "version": env!("CARGO_PKG_VERSION")}),
        )),
        Ok(Err(failure)) => Err(unhealthy(failure.message)),
        Err(e) => Err(unhealthy(e.to_string())),
    }
}

fn unhealthy(why: String) -> Problem {
    Problem::new(axum::http::StatusCode::SERVICE_UNAVAILABLE, why)
}

async fn metrics(
    State(metrics): State<Metrics>,
    State(store): State<Arc<Store>>,
) -> Result<Response, Problem> {
    let text = metrics.write(&store);
    let text = text.map_err(|e| unhealthy(e.to_string()))?;
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}

/// The id that the caller sent, if it is valid.
fn given(request: &Request) -> Option<String> {
    let text = request.headers().get(&REQUEST_ID)?.to_str().ok()?;
    let sane = |letter: char| letter.is_ascii_alphanumeric() || "-_.:".contains(letter);
    let id = (1..=LONGEST_ID).contains(&text.len()) && text.chars().all(sane);
    id.then(|| text.to_owned())
}

/// Gives every response an id, counts it and logs it.
pub async fn requests(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let id = given(&request).unwrap_or_else(|| format!("req_{}", random()));
    let method = request.method().to_string();
    // Not the query: a key may be in it.
    let path = request.uri().path().to_owned();
    let began = Instant::now();
    let mut response = next.run(request).await;
    let took = began.elapsed();
    let status = response.status().as_u16();
    metrics.seconds.observe(took.as_secs_f64());
    let method_label = if matches!(
        &*method,
        "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS"
    ) {
        method.clone()
    } else {
        "other".to_owned()
    };
    let route = route(&path, status);
    let labels = [method_label.as_str(), route.as_str(), &status.to_string()];
    metrics.requests.with_label_values(&labels).inc();
    let subject = subject(&path);
    tracing::info!(
        request_id = id,
        method,
        path,
        status,
        milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        about = subject,
        "request"
    );
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID.clone(), value);
    }
    response
}

/// The route of a path, without ids; unknown paths share one.
fn route(path: &str, status: u16) -> String {
    if matches!(status, 403..=405) {
        return "other".to_owned();
    }
    let parts: Vec<_> = path.split('/').skip(1).collect();
    match parts[..] {
        ["computers", _, action, ..] => format!("/computers/{{id}}/{action}"),
        ["computers", _] => "/computers/{id}".to_owned(),
        ["agent", "tasks", "stream"] => path.to_owned(),
        ["agent", "tasks", _, action] => format!("/agent/tasks/{{id}}/{action}"),
        ["agent", "tasks", _] => "/agent/tasks/{id}".to_owned(),
        ["screenshots", _] => "/screenshots/{name}".to_owned(),
        [first, second, _, ..] => format!("/{first}/{second}/{{id}}"),
        _ => path.to_owned(),
    }
}

/// The computer or task that a path names.
fn subject(path: &str) -> String {
    let mut subject = String::new();
    let parts: Vec<_> = path.split('/').collect();
    let id = match parts[..] {
        ["", "computers", id, ..] => Some(("computer_id", id)),
        ["", "agent", "tasks", id, ..] if id != "stream" => Some(("task_id", id)),
        _ => None,
    };
    if let Some((name, id)) = id {
        let _ = write!(subject, "{name}={id}");
    }
    subject
}
