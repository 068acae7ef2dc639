//! `tasks`: steers and reads tasks.

use std::io::Write;
use std::path::Path;

use serde::Serialize;
use tzafon::types::{TaskInjectMessageParams, TaskStreamParams};
use tzafon::{Call, Lightcone};

use super::follow::{Follow, Source};
use super::listing;
use crate::args::{Export, TasksVerb};
use crate::client::Session;
use crate::exit;
use crate::failure::Failure;
use crate::output;

/// Does what a verb says.
pub async fn verbs(session: &Session, verb: TasksVerb) -> Result<u8, Failure> {
    if matches!(verb, TasksVerb::List) {
        return listing::list(session).await;
    }
    let client = session.client()?;
    let agent = client.agent();
    let tasks = agent.tasks();
    match verb {
        TasksVerb::List => unreachable!("it was done above"),
        TasksVerb::Show(task) => {
            let state = tasks.retrieve_status(&task.id).await?;
            let code = state.exit_code.map(|code| format!(", exit code {code}"));
            let words = format!(
                "{}  {}{}",
                state.task_id,
                state.status,
                code.unwrap_or_default()
            );
            session.output.value(&state, || words)?;
        }
        TasksVerb::Watch(watch) => {
            let follow = Follow {
                session,
                client: &client,
                instruction: "",
                stop_on_interrupt: watch.stop_on_interrupt,
                screenshots: None,
                record: None,
                schema: None,
                limit: None,
            };
            return follow.run(Source::Running(&watch.id)).await;
        }
        TasksVerb::Pause(task) => {
            let state = tasks.pause(&task.id).await?;
            said(session, &state, &state.status)?;
        }
        TasksVerb::Resume(task) => {
            let state = tasks.resume(&task.id).await?;
            said(session, &state, &state.status)?;
        }
        TasksVerb::Message(message) => {
            let params = TaskInjectMessageParams {
                message: message.message,
                ..TaskInjectMessageParams::default()
            };
            let state = tasks.inject_message(&message.id, &params).await?;
            said(session, &state, &state.status)?;
        }
        TasksVerb::Stop(task) => {
            let state = stop(&client, &task.id).await?;
            said(session, &state, "cancelled")?;
        }
        TasksVerb::Wait(wait) => {
            let state = tasks.wait(&wait.id, wait.timeout).await?;
            said(session, &state, &state.status)?;
            return Ok(exit::of_task(&state.status, state.exit_code));
        }
        TasksVerb::Export(options) => return export(session, &client, options).await,
    }
    Ok(0)
}

fn said(session: &Session, state: &impl Serialize, status: &str) -> Result<(), Failure> {
    session.output.value(state, || status.to_owned())
}

/// Stops a task.
pub async fn stop(client: &Lightcone, id: &str) -> Result<serde_json::Value, Failure> {
    let known = client.agent().tasks().retrieve_status(id).await?;
    let path: String = known
        .task_id
        .bytes()
        .map(|byte| match byte {
            byte if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect();
    let call = Call::operation(&format!("POST /agent/tasks/{path}/cancel"))?;
    match client.call_typed(call).await {
        Ok(state) => Ok(state),
        Err(error) if matches!(error.status_code(), Some(404 | 405)) => {
            let message = format!("this service has no way to stop task {id}");
            Err(Failure::new(exit::REFUSED, "not_supported", message)
                .hint("pause it with `lightcone tasks pause`, or delete its computer"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Writes a task's events, one line each, as they arrive.
async fn export(session: &Session, client: &Lightcone, options: Export) -> Result<u8, Failure> {
    let params = TaskStreamParams::default();
    let agent = client.agent();
    let mut events = agent.tasks().stream(&options.id, &params).await?;
    let out = options.out.as_deref();
    let file = out.map(|path| std::fs::File::create(path).map_err(|e| Failure::file(path, &e)));
    let mut file = file.transpose()?;
    let mut count = 0_u64;
    while let Some(event) = events.next().await {
        let text = serde_json::to_string(&event?).map_err(|e| Failure::other(e.to_string()))?;
        match &mut file {
            Some(file) => writeln!(file, "{text}")
                .map_err(|e| Failure::file(out.unwrap_or(Path::new("-")), &e))?,
            None => output::line(&text)?,
        }
        count += 1;
    }
    if let Some(path) = out {
        session
            .output
            .note(&format!("{count} events in {}", path.display()));
    }
    Ok(0)
}
