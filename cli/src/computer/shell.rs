//! `shell`: runs a command on a computer.

use std::io::{self, Write};

use serde_json::Value;
use tzafon::ComputerSession;
use tzafon::types::{ExecCreateParams, ExecCreateResponseCode};

use super::current::current;
use crate::args::ShellCommand;
use crate::client::Session;
use crate::exit;
use crate::failure::Failure;
use crate::output;

/// Prints the command's output as it comes, and returns its exit code.
pub async fn shell(session: &Session, options: ShellCommand) -> Result<u8, Failure> {
    let id = current(options.on.computer.as_deref())?;
    let computer = ComputerSession::new(&session.client()?, id);
    let timeout = options.timeout.map(|limit| limit.as_secs().max(1));
    let params = ExecCreateParams {
        command: Some(options.command.join(" ")),
        cwd: options.cwd,
        timeout_seconds: timeout.and_then(|seconds| i64::try_from(seconds).ok()),
        ..ExecCreateParams::default()
    };
    let mut lines = computer.exec(params).await?;
    let mut code = exit::OTHER;
    while let Some(line) = lines.next().await {
        let line = line?;
        if session.output.json {
            session.output.value(&line, String::new)?;
        } else if let Some(data) = &line.data {
            match line.r#type.as_deref() {
                // Nobody reads it if this fails.
                Some("stderr") => drop(io::stderr().write_all(data.as_bytes())),
                _ => output::bytes(data.as_bytes())?,
            }
        }
        match (line.r#type.as_deref(), &line.code) {
            (Some("exit"), Some(ExecCreateResponseCode::Integer(own))) => {
                code = u8::try_from(*own).unwrap_or(exit::TIME_LIMIT);
            }
            (Some("error"), own) => {
                let own = serde_json::to_value(own).unwrap_or(Value::Null);
                let message = line.message.unwrap_or_else(|| output::cell(&own));
                let message = format!("the command could not be run: {message}");
                return Err(Failure::new(exit::FAILED, "action", message));
            }
            _ => {}
        }
    }
    Ok(code)
}
