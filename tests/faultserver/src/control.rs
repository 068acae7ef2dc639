//! The cases over HTTP, for runners in other languages.
//!
//! `GET /cases` gives all of them, in order. `POST /open/{index}` listens for one, and gives `run`
//! and the options of the client to make. `POST /close/{run}` takes what came out, and gives what
//! is wrong with it: a list of sentences, empty where nothing is.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use tokio::net::TcpListener;

use crate::cases::Case;
use crate::judge::Outcome;
use crate::run::{Faults, Opened};

// A hundred events of ten thousand characters, and more.
const LONGEST_OUTCOME: usize = 16 << 20;

/// Serves the cases on a port of its own choice, as long as the process lives.
pub async fn serve(
    faults: Arc<Faults>,
) -> std::io::Result<(SocketAddr, impl Future<Output = std::io::Result<()>>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = Router::new()
        .route("/cases", get(cases))
        .route("/open/{index}", post(open))
        .route("/close/{run}", post(close))
        .layer(DefaultBodyLimit::max(LONGEST_OUTCOME))
        .with_state(faults);
    Ok((address, async move { axum::serve(listener, router).await }))
}

async fn cases(State(faults): State<Arc<Faults>>) -> Json<Vec<Case>> {
    Json(faults.cases.clone())
}

async fn open(
    State(faults): State<Arc<Faults>>,
    Path(index): Path<usize>,
) -> Result<Json<Opened>, (StatusCode, String)> {
    let opened = faults.open(index).await;
    opened
        .map(Json)
        .map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))
}

async fn close(
    State(faults): State<Arc<Faults>>,
    Path(run): Path<u64>,
    Json(outcome): Json<Outcome>,
) -> Json<Vec<String>> {
    Json(faults.close(run, &outcome).await)
}
