//! Runs one task: computer, planner, steps, screenshots, limits, steering.

use std::future::Future;
use std::sync::Arc;

use base64::Engine as _;
use serde_json::{Value, json};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, sleep_until};

use super::task_computer::{self, TaskComputer};
use super::{Store, Task};
use crate::action::Action;
use crate::computer::{Kind, store_screenshot};
use crate::failure::Failure;
use crate::planner::{Decision, ModelPlanner, Planner, StepsPlanner, View};

/// How a task ends without completing.
enum End {
    Completed(String),
    Failed(Failure),
    MaxSteps,
}

/// Runs the task to its terminal event, on a computer that may already have its slot.
pub async fn run(store: &Arc<Store>, task: &Arc<Task>, mut slot: Option<OwnedSemaphorePermit>) {
    let params = &task.params;
    let computer = task_computer::id(store, params);
    task.set_computer(&computer);
    let model = store.model.as_ref().map_or("steps", |model| &model.name);
    let started =
        json!({"type": "started", "task_id": task.id, "computer_id": computer, "model": model});
    task.log.push(&started);

    let mut task_computer = None;
    let mut step = 0;
    let deadline = params.max_duration.map(|limit| Instant::now() + limit);
    let too_late = async {
        match deadline {
            Some(at) => sleep_until(at).await,
            None => std::future::pending().await,
        }
    };
    let cancelled = |step: u64, message: &str, retryable: bool| {
        let event =
            json!({"type": "cancelled", "steps": step, "message": message, "retryable": retryable});
        ("cancelled", event)
    };
    // Everything that takes time happens inside `drive`, so these limits cover all of it.
    let (mut kind, mut event) = tokio::select! {
        end = drive(store, task, &computer, &mut slot, &mut task_computer, &mut step) => match end {
            End::Completed(result) => ("completed", json!({"type": "completed", "result": result, "steps": step})),
            // The computer could not be started: that is an error of the start, not of the task's work.
            End::Failed(failure) if failure.code == "invalid_kind" => ("config_error", json!({"type": "config_error",
                "error_code": failure.code, "message": failure.message})),
            End::Failed(failure) => ("failed", failure.event(step)),
            End::MaxSteps => ("max_steps", json!({"type": "max_steps", "steps": step, "max_steps": params.max_steps,
                "message": format!("stopped after max_steps = {}", params.max_steps)})),
        },
        () = too_late => ("max_duration", json!({"type": "max_duration", "steps": step,
            "max_duration_seconds": params.max_duration.map(|limit| limit.as_secs()),
            "message": "stopped: max_duration_seconds is over"})),
        () = store.stopping() => cancelled(step, "the server is stopping", true),
        () = task.stopped() => cancelled(step, "somebody stopped it", false),
    };
    // The computer ends before the event is sent: a client that sees the end may rely on nothing being left.
    if let Some(task_computer) = task_computer {
        // The task did its work, but the computer could not be saved as requested.
        if let Err(failure) = task_computer.leave(task).await {
            let done = event["result"].as_str().map(str::to_owned);
            (kind, event) = ("failed", failure.event(step));
            if let Some(done) = done {
                event["result"] = done.into();
            }
        }
    }
    task.finish(kind, &event);
}

/// Ends a task whose code panicked.
pub fn crashed(task: &Task) {
    let failure = Failure::passing(
        "internal_error",
        "the local server made a mistake; its error output has more",
    );
    task.finish("failed", &failure.event(0));
}

fn planner(store: &Store, task: &Task, kind: Kind) -> Result<Box<dyn Planner>, Failure> {
    Ok(match &store.model {
        Some(model) => Box::new(ModelPlanner::new(model, &task.params, kind)?),
        None => Box::new(StepsPlanner::new(&task.params.instruction, kind)?),
    })
}

async fn drive(
    store: &Store,
    task: &Task,
    computer: &str,
    slot: &mut Option<OwnedSemaphorePermit>,
    task_computer: &mut Option<TaskComputer>,
    step: &mut u64,
) -> End {
    match drive_steps(store, task, computer, slot, task_computer, step).await {
        Ok(end) => end,
        Err(failure) => End::Failed(failure),
    }
}

async fn drive_steps(
    store: &Store,
    task: &Task,
    computer: &str,
    slot: &mut Option<OwnedSemaphorePermit>,
    task_computer: &mut Option<TaskComputer>,
    step: &mut u64,
) -> Result<End, Failure> {
    let params = &task.params;
    // An existing computer determines its kind.
    let live = store.computers.get(computer);
    let kind = live.map_or(params.kind, |computer| computer.kind);
    let mut planner = planner(store, task, kind)?;
    let task_computer =
        task_computer.insert(TaskComputer::take(store, task, computer, slot.take()).await?);
    if let Some(url) = &params.start_url {
        let url = if url.contains(':') {
            url.clone()
        } else {
            format!("https://{url}")
        };
        let label = format!("open {url}");
        progress(task, 0, planner.total(), &label);
        task_computer.computer.act(&Action::Navigate(url)).await?;
    }
    let mut png = shoot(store, task, task_computer, 0).await?;
    let mut reading: Option<String> = None;
    loop {
        hold(task).await;
        while let Some(message) = task.take_message() {
            match planner.message(&message) {
                Ok(()) => task.log.push(&json!({"type": "progress_update", "step": *step, "total_steps": planner.total(),
                    "message": format!("message taken: {message}"), "summary": format!("message taken: {message}")})),
                Err(why) => task.log.push(&json!({"type": "error", "error_code": "invalid_message", "step": *step,
                    "message": format!("the message was not taken: {why}")})),
            }
        }
        let (width, height) = task_computer.computer.machine.size();
        let view = View {
            png: &png,
            width,
            height,
            reading: reading.as_deref(),
        };
        let decision = planner.next(view).await?;
        let (action, label) = match decision {
            Decision::Done { result } => return Ok(End::Completed(result)),
            Decision::Act { action, label } => (Some(action), label),
            Decision::Perform { label } => (None, label),
        };
        if *step >= params.max_steps {
            return Ok(End::MaxSteps);
        }
        // The task may have been paused while the model was deciding.
        hold(task).await;
        *step += 1;
        progress(task, *step, planner.total(), &label);
        let done = match &action {
            Some(action) => task_computer.computer.act(action).await,
            None => planner.perform(&task_computer.computer).await,
        };
        let done = done.map_err(|failure| {
            let message = format!("step {step} ({label}): {}", failure.message);
            Failure { message, ..failure }
        });
        reading = match done {
            Ok(outcome) => {
                planner.succeeded();
                outcome.reading
            }
            // Nothing can be done on a computer that has ended, whatever the decision.
            Err(failure) if failure.code == "session_expired" => return Err(failure),
            Err(failure) => {
                planner.failed(failure)?;
                None
            }
        };
        png = shoot(store, task, task_computer, *step).await?;
    }
}

fn progress(task: &Task, step: u64, total: Option<u64>, label: &str) {
    task.log.push(&json!({
        "type": "progress_update", "step": step, "total_steps": total, "max_steps": task.params.max_steps,
        "message": label, "summary": label,
    }));
}

/// Waits while the task is paused.
fn hold(task: &Task) -> impl Future<Output = ()> {
    let mut paused = task.paused.subscribe();
    async move {
        // An error would mean that the task was dropped, but the caller holds it.
        let _ = paused.wait_for(|paused| !*paused).await;
    }
}

async fn shoot(
    store: &Store,
    task: &Task,
    task_computer: &TaskComputer,
    step: u64,
) -> Result<Vec<u8>, Failure> {
    let png = task_computer.computer.picture().await?;
    let (width, height) = task_computer.computer.machine.size();
    let mut event: Value =
        json!({"type": "screenshot", "step": step, "width": width, "height": height});
    if task.params.base64 {
        event["screenshot_base64"] = base64::engine::general_purpose::STANDARD
            .encode(&png)
            .into();
    } else {
        let settings = &store.computers.settings;
        let name = store_screenshot(&settings.screenshots, &png).await?;
        event["screenshot_url"] = format!("{}/screenshots/{name}", settings.base).into();
        task.remember_shot(name);
    }
    task.log.push(&event);
    Ok(png)
}
