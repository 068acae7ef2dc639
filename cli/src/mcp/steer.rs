//! `steer_task`: messages to a task, pauses, and its end.

use serde::Serialize;
use serde_json::Value;
use tzafon::Lightcone;
use tzafon::types::TaskInjectMessageParams;

use super::answer::{self, Answer};
use super::arguments::{SteerTask, Steering};
use super::state::State;
use crate::failure::Failure;
use crate::task;

/// Steers a task.
pub async fn steer(state: &State, arguments: SteerTask) -> Answer {
    let id = &arguments.task;
    let agent = state.client.agent();
    let tasks = agent.tasks();
    let message = arguments
        .message
        .as_deref()
        .map(str::trim)
        .unwrap_or_default();
    if (arguments.action == Steering::Message) == message.is_empty() {
        return Err(Failure::usage(
            "message: the action `message` needs one, and the others take none",
        ));
    }
    let now = match arguments.action {
        Steering::Message => {
            tasks.inject_message(id, &injected(message)).await?;
            "has the message".to_owned()
        }
        Steering::Pause => said(&tasks.pause(id).await?),
        Steering::Resume => said(&tasks.resume(id).await?),
        Steering::Stop => {
            task::stop(&state.client, id).await?;
            "is stopped".to_owned()
        }
    };
    Ok(answer::text(
        state,
        format!("task {id} {now}; wait_task follows it"),
    ))
}

/// Lets a task that waited for a person go on.
pub async fn go_on(client: &Lightcone, id: &str, reply: Option<&str>) {
    let agent = client.agent();
    let tasks = agent.tasks();
    if let Some(reply) = reply.filter(|reply| !reply.is_empty()) {
        // If it fails, the task has ended, as its next event says.
        let _ = tasks.inject_message(id, &injected(reply)).await;
    }
    // A task that is not paused needs no more.
    let _ = tasks.resume(id).await;
}

fn injected(message: &str) -> TaskInjectMessageParams {
    TaskInjectMessageParams {
        message: message.to_owned(),
        ..TaskInjectMessageParams::default()
    }
}

fn said(state: &impl Serialize) -> String {
    let state = serde_json::to_value(state).unwrap_or(Value::Null);
    format!("is {}", state["status"].as_str().unwrap_or("steered"))
}
