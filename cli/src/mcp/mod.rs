//! `mcp`: tasks and computers as tools for agents, over the Model Context Protocol.

mod act;
mod answer;
mod arguments;
mod ask;
mod cap;
mod computers;
mod follow;
mod handler;
mod http;
mod list;
mod page;
mod picture;
mod shell;
mod state;
mod steer;
mod tasks;
mod tools;

use std::sync::Arc;

use rmcp::ServiceExt;
use rmcp::transport::stdio;

use crate::args::Mcp;
use crate::client::Session;
use crate::failure::Failure;
use handler::Handler;
use state::{Limits, State};

/// Serves the tools until the client leaves or a signal ends it.
pub async fn serve(session: &Session, options: Mcp) -> Result<u8, Failure> {
    let client = session.client()?;
    let limits = Limits {
        wait: options.wait,
        answer_tokens: options.answer_tokens as usize,
        screenshot_pixels: options.screenshot_tokens * picture::PIXELS_PER_TOKEN,
    };
    let state = Arc::new(State::new(client, limits));
    let served = match options.http {
        Some(address) => {
            let key = session.target()?.key.unwrap_or_default();
            http::serve(address, &key, &state, options.tools).await
        }
        None => over_stdio(Handler::of_one(&state, options.tools)).await,
    };
    state.end().await;
    // Those of sessions that ended by themselves. What is left ends by its own time limits.
    let _ = tokio::time::timeout(state::GOODBYE, tzafon::cleanups_done()).await;
    served.map(|()| 0)
}

async fn over_stdio(handler: Handler) -> Result<(), Failure> {
    tokio::select! {
        served = async {
            let running = handler.serve(stdio()).await.map_err(|e| {
                Failure::failed(format!("the client did not begin as MCP says: {e}"))
            })?;
            running.waiting().await.map_err(|e| Failure::other(e.to_string()))
        } => served.map(drop),
        () = signalled() => Ok(()),
    }
}

/// Resolves when this program should end.
async fn signalled() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut term) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = term.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    // Without a handler for signals, they end the program themselves.
    let _ = tokio::signal::ctrl_c().await;
}
