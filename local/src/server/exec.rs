//! Shell commands: their output as lines of JSON while they run, or all of it at the end.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Json, Response};
use axum::routing::post;
use futures::StreamExt;
use serde_json::{Value, json};

use super::App;
use super::computers::find;
use super::routes::{Body, fields};
use super::unbuffered::unbuffered;
use crate::computer::{Decoder, Piece, Registry, command};
use crate::problem::Problem;
use crate::task::random;

/// How much output is collected before it is returned, in bytes.
const MOST: usize = 64 << 20;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/computers/{id}/exec", post(stream))
        .route("/computers/{id}/exec/sync", post(whole))
}

async fn stream(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    body: Body,
) -> Result<Response, Problem> {
    let computer = find(&computers, &id)?;
    let command = command(&fields(body)?).map_err(Problem::bad_request)?;
    let id = format!("exec_{}", random());
    let lines = async_stream::stream! {
        let _in_use = computer.in_use();
        let action = json!({"type": "exec", "command": command.line});
        computer.events.request(&id, &action);
        let mut pieces = computer.shell().run(command);
        let (mut out, mut err) = (Decoder::default(), Decoder::default());
        loop {
            let piece = tokio::select! {
                piece = pieces.next() => piece,
                _ = computer.ending() => None,
            };
            let piece = piece.unwrap_or(Piece::Exit(-1));
            let last = matches!(piece, Piece::Exit(_) | Piece::Failed(_));
            let mut lines = Vec::new();
            match piece {
                Piece::Out(bytes) => {
                    computer.events.output(&id, &bytes, false);
                    lines.push(text("stdout", out.push(&bytes)));
                }
                Piece::Err(bytes) => {
                    computer.events.output(&id, &bytes, true);
                    lines.push(text("stderr", err.push(&bytes)));
                }
                Piece::Exit(code) => {
                    computer.events.exit(&id, code);
                    lines.push(text("stdout", out.rest()));
                    lines.push(text("stderr", err.rest()));
                    lines.push(Some(json!({"type": "exit", "code": code})));
                }
                Piece::Failed(why) => {
                    lines.push(Some(json!({"type": "error", "code": "exec_failed", "message": why})));
                }
            }
            for line in lines.into_iter().flatten() {
                yield Ok::<_, Infallible>(format!("{line}\n"));
            }
            if last {
                return;
            }
        }
    };
    Ok(unbuffered("application/x-ndjson", lines))
}

fn text(kind: &str, text: String) -> Option<Value> {
    (!text.is_empty()).then(|| json!({"type": kind, "data": text}))
}

async fn whole(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, Problem> {
    let computer = find(&computers, &id)?;
    let command = command(&fields(body)?).map_err(Problem::bad_request)?;
    let _in_use = computer.in_use();
    let id = format!("exec_{}", random());
    let action = json!({"type": "exec", "command": command.line});
    computer.events.request(&id, &action);
    let mut pieces = computer.shell().run(command);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = loop {
        let piece = tokio::select! {
            piece = pieces.next() => piece,
            _ = computer.ending() => None,
        };
        match piece {
            Some(Piece::Out(bytes)) => {
                computer.events.output(&id, &bytes, false);
                keep(&mut out, &bytes)?;
            }
            Some(Piece::Err(bytes)) => {
                computer.events.output(&id, &bytes, true);
                keep(&mut err, &bytes)?;
            }
            Some(Piece::Failed(why)) => return Err(Problem::bad_request(why)),
            Some(Piece::Exit(code)) => break code,
            None => break -1,
        }
    };
    computer.events.exit(&id, code);
    Ok(Json(json!({
        "exit_code": code,
        "stdout": String::from_utf8_lossy(&out),
        "stderr": String::from_utf8_lossy(&err),
    })))
}

fn keep(all: &mut Vec<u8>, bytes: &[u8]) -> Result<(), Problem> {
    if all.len() + bytes.len() > MOST {
        return Err(Problem::new(
            axum::http::StatusCode::PAYLOAD_TOO_LARGE,
            "the command wrote more than 64 MiB and was ended; use exec, which streams, or write to a file",
        ));
    }
    all.extend_from_slice(bytes);
    Ok(())
}
