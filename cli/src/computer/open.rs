//! `computers open`: the live screen in a browser of this machine.

use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tzafon::Call;
use tzafon::operations::COMPUTERS_RETRIEVE;

use super::current::current;
use crate::args;
use crate::client::Session;
use crate::failure::Failure;

/// Prints the address of the live screen, and opens it.
pub async fn open(session: &Session, options: args::Open) -> Result<(), Failure> {
    let id = current(options.id.as_deref())?;
    let client = session.client()?;
    let call = Call::new(&COMPUTERS_RETRIEVE).path(vec![id.clone()]);
    let state: Value = client.call_typed(call).await?;
    let path = state["endpoints"]["debug"].as_str();
    let path = path.map_or_else(|| format!("/computers/{id}/debug"), str::to_owned);
    let url = match path.starts_with("http") {
        true => path,
        false => format!("{}{path}", client.base_url()),
    };
    session
        .output
        .value(&json!({"id": id, "url": url}), || url.clone())?;
    if !options.print && !session.output.json && !start(&url) {
        session.output.note("no browser was found to open it");
    }
    Ok(())
}

/// Opens an address with the system's own program.
fn start(url: &str) -> bool {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let mut command = Command::new(program);
    command
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().is_ok()
}
