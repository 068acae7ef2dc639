//! `run_task` and `wait_task`.

use std::sync::Arc;

use rmcp::RoleServer;
use rmcp::model::{CallToolResponse, CallToolResult, CreateTaskResult, ProgressNotificationParam};
use rmcp::service::RequestContext;
use rmcp::task_manager::{TaskContext, TaskExit, TaskOptions};
use serde_json::{Value, json};
use tokio::time::sleep;
use tzafon::types::TaskStartParams;
use tzafon::{Lightcone, TaskHandle};

use super::answer::{self, Answer};
use super::arguments::{RunTask, WaitTask};
use super::ask::Ask;
use super::follow::{Followed, Progress, remember};
use super::state::{State, lock};
use crate::failure::Failure;
use crate::output::cell;
use crate::task;

/// How long a task of the protocol can be asked for, and how often to ask.
const TASK_LIFE_MS: u64 = 24 * 3600 * 1000;
const POLL_MS: u64 = 1000;

/// `run_task`.
pub async fn run(
    state: &Arc<State>,
    arguments: RunTask,
    context: &RequestContext<RoleServer>,
) -> Result<CallToolResponse, Failure> {
    let params = params(arguments)?;
    let started = TaskHandle::start(&state.client, &params).await?;
    let id = started.task_id().to_owned();
    task::remember(state.client.base_url(), &id, &params.instruction);
    lock(&state.awaited).push(id.clone());
    let followed = followed(state, &id).await;
    let client = context.client_capabilities();
    if client.is_some_and(|client| client.supports_tasks()) {
        let followed = followed?;
        let options = TaskOptions::new()
            .with_ttl_ms(TASK_LIFE_MS)
            .with_poll_interval_ms(POLL_MS);
        let state = Arc::clone(state);
        let task = state.protocol_tasks.clone().spawn(options, |context| {
            Box::pin(async move {
                let done = to_the_end(&state, &followed, &context).await;
                done_waiting(&state, &followed.id);
                done
            })
        });
        return Ok(CreateTaskResult::new(task).into());
    }
    let answer = match followed {
        Ok(followed) => wait_for(state, &followed, context).await,
        Err(failure) => Err(failure.hint(&format!("task {id} was started: wait_task follows it"))),
    };
    if done_waiting(state, &id) && context.ct.is_cancelled() {
        stop(&state.client, &id).await;
    }
    answer.map(CallToolResponse::from)
}

/// `wait_task`.
pub async fn wait(
    state: &Arc<State>,
    arguments: WaitTask,
    context: &RequestContext<RoleServer>,
) -> Answer {
    let followed = followed(state, &arguments.task).await?;
    wait_for(state, &followed, context).await
}

/// Stops a task, or at least pauses it where the service cannot stop one.
pub async fn stop(client: &Lightcone, id: &str) {
    if task::stop(client, id).await.is_err() {
        // Nobody is there to be told; it ends by its own limits.
        let _ = client.agent().tasks().pause(id).await;
    }
}

fn params(arguments: RunTask) -> Result<TaskStartParams, Failure> {
    let instruction = arguments.instruction.trim();
    if instruction.is_empty() {
        return Err(Failure::usage(
            "instruction is empty: say what the agent should do",
        ));
    }
    let fields = json!({
        "instruction": instruction,
        "kind": arguments.kind.map(|kind| kind.as_str()),
        "start_url": arguments.start_url,
        "computer_id": arguments.computer,
        "keep_alive": arguments.computer.is_some().then_some(true),
        "model": arguments.model,
        "max_steps": arguments.max_steps,
        "max_duration_seconds": arguments.max_seconds,
    });
    serde_json::from_value(fields).map_err(|e| Failure::usage(e.to_string()))
}

/// The task, which is followed from now on if it was not yet.
async fn followed(state: &State, id: &str) -> Result<Arc<Followed>, Failure> {
    if let Some(known) = lock(&state.followed)
        .get(id)
        .filter(|known| !known.is_broken())
    {
        return Ok(Arc::clone(known));
    }
    let new = Arc::new(Followed::new(&state.client, id).await?);
    remember(&mut lock(&state.followed), &new);
    Ok(new)
}

/// Whether a call still waited for the task.
fn done_waiting(state: &State, id: &str) -> bool {
    let mut awaited = lock(&state.awaited);
    let before = awaited.len();
    awaited.retain(|known| known != id);
    awaited.len() < before
}

/// Waits for the task's end, for a question or for the limit, and reports each step meanwhile.
async fn wait_for(
    state: &State,
    followed: &Followed,
    context: &RequestContext<RoleServer>,
) -> Answer {
    let token = context.meta.get_progress_token();
    let mut progress = followed.progress();
    let mut reported = followed.told.load(std::sync::atomic::Ordering::Relaxed);
    let late = sleep(state.limits.wait);
    tokio::pin!(late);
    loop {
        let now = progress.borrow_and_update().clone();
        if let Some(token) = &token {
            for step in now.since(reported) {
                reported += 1;
                let mut note = ProgressNotificationParam::new(token.clone(), reported as f64)
                    .with_message(step.clone());
                note.total = now.total.map(|total| total as f64);
                // A client that has gone has cancelled the call as well.
                let _ = context.peer.notify_progress(note).await;
            }
        }
        if now.is_news() {
            return Ok(report(state, followed, &now));
        }
        tokio::select! {
            changed = progress.changed() => if changed.is_err() {
                return Err(Failure::other(format!("task {} is not followed any more", followed.id)));
            },
            () = &mut late => return Ok(report(state, followed, &now)),
            () = context.ct.cancelled() => return Ok(report(state, followed, &now)),
        }
    }
}

/// What the agent is told about a task.
fn report(state: &State, followed: &Followed, progress: &Progress) -> CallToolResult {
    let id = &followed.id;
    let status = progress.status();
    let mut lines = vec![format!("task: {id}"), format!("status: {status}")];
    if let Some(computer) = &progress.computer {
        lines.push(format!("computer: {computer}"));
    }
    let steps = followed.tell(progress);
    if !steps.is_empty() {
        lines.push("steps:".to_owned());
        lines.extend(steps.iter().map(|step| format!("  {step}")));
    }
    let mut failed = false;
    if let Some(end) = &progress.end {
        let result = &end["result"];
        if status == "completed" {
            lines.push(format!("result: {}", whole(result)));
        } else {
            failed = true;
            let why = [&end["message"], &end["error_code"]];
            let why = why
                .into_iter()
                .find_map(|why| why.as_str())
                .unwrap_or("no reason was given");
            lines.push(format!("it ended without success: {why}"));
        }
    } else if let Some(ask) = &progress.ask {
        lines.push(format!("it waits for a person: {}", ask.message));
        lines.push(format!(
            "Ask the user. When it is done: steer_task with {{\"task\": \"{id}\", \"action\": \"resume\"}} (or message), \
             then wait_task."
        ));
    } else if let Some(broken) = &progress.broken {
        failed = true;
        lines.push(format!(
            "it could not be followed: {broken}. wait_task tries again."
        ));
    } else {
        lines.push(format!(
            "It runs on: call wait_task with {{\"task\": \"{id}\"}} to go on waiting."
        ));
    }
    let record = json!({
        "task_id": id,
        "status": status,
        "steps": progress.count,
        "result": progress.end.as_ref().map(|end| end["result"].clone()),
    });
    let mut answer = answer::with_record(state, lines.join("\n"), "task", record);
    answer.is_error = Some(failed);
    answer
}

fn whole(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => cell(other),
    }
}

/// Follows a task of the protocol to its end; asks the person when it waits for one.
async fn to_the_end(
    state: &State,
    followed: &Followed,
    context: &TaskContext,
) -> Result<CallToolResult, TaskExit> {
    let mut progress = followed.progress();
    let mut asked = 0;
    let mut answered = None;
    loop {
        let now = progress.borrow_and_update().clone();
        if let Some(step) = now.steps.last() {
            context.set_status_message(step.clone());
        }
        if now.end.is_some() || now.broken.is_some() {
            return Ok(report(state, followed, &now));
        }
        let open = now
            .ask
            .as_ref()
            .filter(|ask| answered.as_ref() != Some(*ask));
        if let Some(request) = open.and_then(Ask::request) {
            answered.clone_from(&now.ask);
            asked += 1;
            let response = context.request_input(format!("ask-{asked}"), request).await;
            let Ok(response) = response else {
                stop(&state.client, &followed.id).await;
                return Err(TaskExit::Cancelled);
            };
            match Ask::reply(&response) {
                Ok(reply) => super::steer::go_on(&state.client, &followed.id, reply).await,
                Err(()) => {
                    stop(&state.client, &followed.id).await;
                    return Err(TaskExit::Cancelled);
                }
            }
        }
        tokio::select! {
            changed = progress.changed() => if changed.is_err() {
                return Ok(report(state, followed, &now));
            },
            () = context.cancelled() => {
                stop(&state.client, &followed.id).await;
                return Err(TaskExit::Cancelled);
            }
        }
    }
}
