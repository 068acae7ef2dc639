//! Runs one task: browser, planner, steps, screenshots, limits, steering.

use std::future::Future;
use std::sync::Arc;

use base64::Engine as _;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep_until};

use super::store::random;
use super::{Store, Task};
use crate::browser::Browser;
use crate::failure::Failure;
use crate::planner::{Decision, ModelPlanner, Planner, StepsPlanner, View};

/// How a task ends other than by completing.
enum End {
    Completed(String),
    Failed(Failure),
    MaxSteps,
}

/// Runs the task to its terminal event.
pub async fn run(store: &Arc<Store>, task: &Arc<Task>) {
    let params = &task.params;
    let computer = params
        .computer_id
        .clone()
        .unwrap_or_else(|| format!("computer_{}", random()));
    if !params.browser {
        task.log
            .push(&json!({"type": "started", "task_id": task.id, "model": "none"}));
        let message = "this local server has no desktops yet, they come later; give kind: \"browser\" (or a start_url)";
        let event =
            json!({"type": "config_error", "error_code": "invalid_kind", "message": message});
        return task.finish("config_error", &event);
    }
    let model = store
        .settings
        .model
        .as_ref()
        .map_or("steps", |(_, name)| name);
    let started =
        json!({"type": "started", "task_id": task.id, "computer_id": computer, "model": model});
    task.log.push(&started);

    let mut browser = None;
    let mut step = 0;
    let deadline = params.max_duration.map(|limit| Instant::now() + limit);
    let too_late = async {
        match deadline {
            Some(at) => sleep_until(at).await,
            None => std::future::pending().await,
        }
    };
    // Everything that takes time happens inside `drive`, so these two bound all of it.
    let (kind, event) = tokio::select! {
        end = drive(store, task, &computer, &mut browser, &mut step) => match end {
            End::Completed(result) => ("completed", json!({"type": "completed", "result": result, "steps": step})),
            End::Failed(failure) => ("failed", failure.event(step)),
            End::MaxSteps => ("max_steps", json!({"type": "max_steps", "steps": step, "max_steps": params.max_steps,
                "message": format!("stopped after max_steps = {}", params.max_steps)})),
        },
        () = too_late => ("max_duration", json!({"type": "max_duration", "steps": step,
            "max_duration_seconds": params.max_duration.map(|limit| limit.as_secs()),
            "message": "stopped: max_duration_seconds is over"})),
        () = store.stopping() => ("cancelled", json!({"type": "cancelled", "steps": step,
            "message": "the server is stopping"})),
    };
    // The browser goes before the event comes: who sees the end may count on nothing being left.
    if let Some(browser) = browser {
        let spare = if params.keep_alive && browser.exited().is_none() {
            store.keep_browser(&computer, browser)
        } else {
            Some(browser)
        };
        if let Some(browser) = spare {
            browser.close().await;
        }
    }
    task.finish(kind, &event);
}

/// Ends a task whose own code broke.
pub fn crashed(task: &Task) {
    let failure = Failure::passing(
        "internal_error",
        "the local server made a mistake; its error output has more",
    );
    task.finish("failed", &failure.event(0));
}

fn planner(store: &Store, task: &Task) -> Result<Box<dyn Planner>, Failure> {
    Ok(match &store.settings.model {
        Some((url, name)) => Box::new(ModelPlanner::new(url, name, &task.params)?),
        None => Box::new(StepsPlanner::new(&task.params.instruction)?),
    })
}

async fn open(store: &Store, task: &Task, computer: &str) -> Result<Browser, Failure> {
    let params = &task.params;
    if let Some(mut kept) = store.take_browser(computer) {
        kept.resize(params.width, params.height).await?;
        return Ok(kept);
    }
    if params.computer_id.is_some() && params.must_exist {
        return Err(Failure::fatal(
            "session_expired",
            format!("computer_id: {computer} is not live"),
        ));
    }
    Browser::launch(&store.settings.launch, params.width, params.height).await
}

/// Lets a piece of work race with the end of the browser process.
async fn alive<T>(
    browser: &Browser,
    work: impl AsyncFnOnce(&Browser) -> Result<T, Failure>,
) -> Result<T, Failure> {
    tokio::select! {
        biased;
        gone = browser.gone() => Err(gone),
        done = work(browser) => match (done, browser.exited()) {
            // What a command says when its browser dies under it is a riddle; this is its cause.
            (Err(_), Some(gone)) => Err(gone),
            (done, _) => done,
        },
    }
}

async fn drive(
    store: &Store,
    task: &Task,
    computer: &str,
    slot: &mut Option<Browser>,
    step: &mut u64,
) -> End {
    match drive_steps(store, task, computer, slot, step).await {
        Ok(end) => end,
        Err(failure) => End::Failed(failure),
    }
}

async fn drive_steps(
    store: &Store,
    task: &Task,
    computer: &str,
    slot: &mut Option<Browser>,
    step: &mut u64,
) -> Result<End, Failure> {
    let params = &task.params;
    let mut planner = planner(store, task)?;
    let browser = slot.insert(open(store, task, computer).await?);
    if let Some(url) = &params.start_url {
        let url = if url.contains(':') {
            url.clone()
        } else {
            format!("https://{url}")
        };
        let label = format!("open {url}");
        progress(task, 0, planner.total(), &label);
        let action = crate::browser::Action::Navigate(url);
        alive(browser, async |b| b.perform(&action).await).await?;
    }
    let mut png = shoot(store, task, browser, 0).await?;
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
        let view = View {
            png: &png,
            width: browser.width,
            height: browser.height,
            reading: reading.as_deref(),
        };
        let decision = planner.next(view).await?;
        let (action, label) = match decision {
            Decision::Done { result } => return Ok(End::Completed(result)),
            Decision::Act { action, label } => (action, label),
        };
        if *step >= params.max_steps {
            return Ok(End::MaxSteps);
        }
        // A model may have thought through a pause.
        hold(task).await;
        *step += 1;
        progress(task, *step, planner.total(), &label);
        reading = alive(browser, async |b| b.perform(&action).await)
            .await
            .map_err(|failure| {
                let message = format!("step {step} ({label}): {}", failure.message);
                Failure { message, ..failure }
            })?;
        png = shoot(store, task, browser, *step).await?;
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
        // An error would mean that the task is gone, and the caller holds it.
        let _ = paused.wait_for(|paused| !*paused).await;
    }
}

async fn shoot(
    store: &Store,
    task: &Task,
    browser: &Browser,
    step: u64,
) -> Result<Vec<u8>, Failure> {
    let png = alive(browser, async |b| b.screenshot().await).await?;
    let mut event: Value = json!({"type": "screenshot", "step": step, "width": browser.width, "height": browser.height});
    if task.params.base64 {
        event["screenshot_base64"] = base64::engine::general_purpose::STANDARD
            .encode(&png)
            .into();
    } else {
        let name = format!("{}{}.png", random(), random());
        tokio::fs::write(store.settings.screenshots.join(&name), &png)
            .await
            .map_err(|e| {
                Failure::passing("exec_failed", format!("cannot keep a screenshot: {e}"))
            })?;
        event["screenshot_url"] = format!("{}/screenshots/{name}", store.settings.base).into();
        task.remember_shot(name);
    }
    task.log.push(&event);
    Ok(png)
}
