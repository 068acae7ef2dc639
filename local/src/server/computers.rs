//! Computers: create, list, keep alive, end.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Json;
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::App;
use super::routes::{Body, body};
use crate::computer::{BadCreate, Computer, Create, Reason, Refusal, Registry, iso};
use crate::failure::Failure;
use crate::problem::Problem;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/computers", post(create).get(list))
        .route("/computers/{id}", get(retrieve).delete(end))
        .route("/computers/{id}/status", get(status))
        .route("/computers/{id}/keepalive", post(keepalive))
        .route("/computers/{id}/picture", get(picture))
}

/// The computer of that id.
pub fn find(computers: &Registry, id: &str) -> Result<Arc<Computer>, Problem> {
    computers.get(id).ok_or_else(|| {
        Problem::not_found(format!("Session not found: no computer {id:?} runs here"))
    })
}

/// The response if a computer cannot be started.
pub fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Full => Problem::new(StatusCode::TOO_MANY_REQUESTS, "Concurrent limit reached"),
        Refusal::NothingSaved(name) => Problem::not_found(format!(
            "environment_id: nothing is saved under {name:?}; a computer is saved when it was created with persistent"
        )),
        Refusal::Failed(failure) => failed(&failure),
    }
}

fn failed(failure: &Failure) -> Problem {
    let status = match failure.code {
        "invalid_kind" | "invalid_display" => StatusCode::BAD_REQUEST,
        "environment_broken" => StatusCode::UNPROCESSABLE_ENTITY,
        "storage_full" => StatusCode::INSUFFICIENT_STORAGE,
        "cancelled" => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    Problem::new(status, &*failure.message).retryable(failure.retryable)
}

async fn create(
    State(computers): State<Arc<Registry>>,
    bytes: Body,
) -> Result<Json<Value>, Problem> {
    let create = Create::read(&body(bytes)?).map_err(|bad| match bad {
        BadCreate::Field(sentence) => Problem::bad_request(sentence),
        BadCreate::UnknownKind => Problem::unknown_kind(),
    })?;
    let slot = computers.slot().map_err(refused)?;
    let computer = computers
        .create(create, None, slot)
        .await
        .map_err(refused)?;
    Ok(Json(computer.describe("ready")))
}

#[derive(Deserialize)]
struct Which {
    r#type: Option<String>,
}

async fn list(
    State(computers): State<Arc<Registry>>,
    Query(which): Query<Which>,
) -> Result<Json<Value>, Problem> {
    let list = match which.r#type.as_deref() {
        None | Some("live") => computers
            .list()
            .iter()
            .map(|computer| computer.describe("RUNNING"))
            .collect(),
        Some("persistent") => computers
            .all_saved()
            .into_iter()
            .map(|saved| {
                json!({"id": saved.id, "environment_id": saved.id, "kind": saved.kind.name(), "status": "SAVED",
                    "created_at": iso(saved.created), "last_activity_at": iso(saved.saved)})
            })
            .collect(),
        Some(_) => return Err(Problem::bad_request("type: must be one of live, persistent")),
    };
    Ok(Json(Value::Array(list)))
}

async fn retrieve(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    Ok(Json(find(&computers, &id)?.describe("RUNNING")))
}

async fn status(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    let mut status = find(&computers, &id)?.describe("RUNNING");
    if let Some(fields) = status.as_object_mut() {
        for name in [
            "kind",
            "endpoints",
            "environment_id",
            "display",
            "persistent",
            "task_id",
        ] {
            fields.remove(name);
        }
    }
    Ok(Json(status))
}

async fn end(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    match computers.get(&id) {
        Some(computer) => computer
            .end(Reason::Asked)
            .await
            .map_err(|failure| failed(&failure))?,
        // It has ended, but could not be saved: this tries again.
        None if computers.is_unsaved(&id) => {
            let saved = computers.save_again(&id).await;
            saved.map_err(|failure| failed(&failure))?;
        }
        None => match computers.write_end_again(&id) {
            Some(written) => written.map_err(|failure| failed(&failure))?,
            // The response to the first call may have been lost.
            None if computers.db.computer_has_ended(&id) => {}
            None => return find(&computers, &id).map(|_| StatusCode::NO_CONTENT),
        },
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn keepalive(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    let computer = find(&computers, &id)?;
    computer.touch();
    Ok(Json(computer.describe("RUNNING")))
}

/// The current screen, for pages that show many computers; does not count as use of the computer.
async fn picture(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
) -> Result<([(axum::http::HeaderName, &'static str); 2], Vec<u8>), Problem> {
    let computer = find(&computers, &id)?;
    let png = computer
        .picture()
        .await
        .map_err(|failure| failed(&failure))?;
    let headers = [
        (axum::http::header::CONTENT_TYPE, "image/png"),
        (axum::http::header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, png))
}
