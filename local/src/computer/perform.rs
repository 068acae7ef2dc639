//! Performs one action of the API on a computer, and returns its result.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use futures::StreamExt;
use serde_json::{Map, Value, json};
use tokio::time::timeout;

use super::{Computer, Decoder, Piece, Request, now};
use crate::action::{Action, Command, Outcome};
use crate::failure::Failure;
use crate::task::random;

/// Restarting a browser takes longer than any action on a page.
const RESTART: Duration = Duration::from_secs(120);

impl Computer {
    /// Performs an action after those before it. A failed action is not an error here: its result says so.
    pub async fn perform(self: &Arc<Self>, request: Request) -> Value {
        let _in_use = self.in_use();
        let id = request
            .id
            .clone()
            .unwrap_or_else(|| format!("req_{}", random()));
        self.events.request(&id, &request.raw);
        let _turn = self.turn.lock().await;
        let done = self.limited(&request, &id).await;
        let tab = request.tab.as_deref();
        let context = match &done {
            _ if !request.context => None,
            // The result is about the tab that was opened or switched to.
            Ok(outcome) => self.machine.context(outcome.tab.as_deref().or(tab)).await,
            Err(_) => self.machine.context(tab).await,
        };
        let mut result = json!({
            "request_id": id, "timestamp": now(), "status": "SUCCESS", "error_message": null,
            "executed_tab_id": null, "page_context": context, "result": {},
        });
        match done {
            Ok(outcome) => {
                result["executed_tab_id"] = outcome.tab.into();
                result["result"] = outcome.fields.into();
            }
            Err(failure) => {
                result["status"] = "EXECUTION_ERROR".into();
                result["error_message"] = failure.message.into();
                result["error_code"] = failure.code.into();
            }
        }
        self.events.result(&result);
        result
    }

    /// Several actions in order; the first that fails ends it.
    pub async fn batch(self: &Arc<Self>, requests: Vec<Request>) -> Value {
        let total = requests.len();
        let mut results = Vec::new();
        for request in requests {
            let result = self.perform(request).await;
            let failed = result["status"] != "SUCCESS";
            results.push(result);
            if failed {
                break;
            }
        }
        json!({"executed": results.len(), "total": total, "results": results})
    }

    /// Performs an action of a task, which limits the time itself.
    pub async fn act(&self, action: &Action) -> Result<Outcome, Failure> {
        if let Action::Wait(ms) = action {
            // Others may act while a task only waits.
            let wait = async {
                tokio::time::sleep(Duration::from_millis(*ms)).await;
                Ok(Outcome::default())
            };
            return self.alive(wait).await;
        }
        let _turn = self.turn.lock().await;
        self.alive(self.machine.perform(action, None, None)).await
    }

    /// The screen as PNG.
    pub async fn picture(&self) -> Result<Vec<u8>, Failure> {
        self.alive(self.machine.screenshot(None)).await
    }

    /// Runs something until the computer ends.
    async fn alive<T>(&self, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        tokio::select! {
            biased;
            gone = self.machine.gone() => Err(gone),
            reason = self.ending() => Err(Failure::passing(
                "session_expired",
                format!("the computer has ended: {}", reason.text()),
            )),
            done = work => match (done, self.machine.exited()) {
                // If the browser died, that is the cause, not what the command reports.
                (Err(_), Some(gone)) => Err(gone),
                (done, _) => done,
            },
        }
    }

    async fn limited(&self, request: &Request, id: &str) -> Result<Outcome, Failure> {
        let limit = match &request.action {
            Action::Debug { .. } => None,
            Action::ChangeProxy(_) => Some(RESTART),
            _ => Some(self.settings.action_limit),
        };
        let work = async {
            match limit {
                None => self.whole(request, id, None).await,
                Some(limit) => timeout(limit, self.whole(request, id, Some(limit)))
                    .await
                    .unwrap_or_else(|_| {
                        Err(Failure::passing(
                            "action_timeout",
                            format!("the action was not done within {} s", limit.as_secs_f64()),
                        ))
                    }),
            }
        };
        self.alive(work).await
    }

    async fn whole(
        &self,
        request: &Request,
        id: &str,
        limit: Option<Duration>,
    ) -> Result<Outcome, Failure> {
        let tab = request.tab.as_deref();
        self.check_points(&request.action)?;
        let mut outcome = match &request.action {
            Action::Debug { command, most } => self.debug(command.clone(), *most, id).await?,
            action => self.machine.perform(action, tab, limit).await?,
        };
        tokio::time::sleep(request.settle).await;
        let base64 = match request.action {
            Action::Screenshot { base64 } => Some(base64),
            _ => request.screenshot_after.then_some(false),
        };
        if let Some(base64) = base64 {
            let png = self.machine.screenshot(tab).await?;
            let url = if base64 {
                let png = base64::engine::general_purpose::STANDARD.encode(&png);
                format!("data:image/png;base64,{png}")
            } else {
                self.store_screenshot(&png).await?
            };
            outcome
                .fields
                .insert("screenshot_url".to_owned(), url.into());
        }
        Ok(outcome)
    }

    fn check_points(&self, action: &Action) -> Result<(), Failure> {
        let (width, height) = self.machine.size();
        for (x, y) in action.points() {
            for (name, place, side) in [("x", x, width), ("y", y, height)] {
                if !(0.0..f64::from(side)).contains(&place) {
                    return Err(Failure::fatal(
                        "outside_screen",
                        format!(
                            "{name}: {place} is outside the screen of {width} x {height} pixels"
                        ),
                    ));
                }
            }
        }
        Ok(())
    }

    /// Stores a screenshot and returns its address.
    async fn store_screenshot(&self, png: &[u8]) -> Result<String, Failure> {
        let name = store_screenshot(&self.settings.screenshots, png).await?;
        let url = format!("{}/screenshots/{name}", self.settings.base);
        self.remember_shot(name);
        Ok(url)
    }

    /// Runs a command and sends its output to followers.
    async fn debug(&self, command: Command, most: usize, id: &str) -> Result<Outcome, Failure> {
        let limit = command.timeout;
        let mut pieces = self.shell().run(command);
        let (mut text, mut decoder) = (String::new(), Decoder::default());
        let mut code = -1;
        while let Some(piece) = pieces.next().await {
            match piece {
                Piece::Out(bytes) | Piece::Err(bytes) if text.len() >= most => drop(bytes),
                Piece::Out(bytes) => {
                    self.events.output(id, &bytes, false);
                    text.push_str(&decoder.push(&bytes));
                }
                Piece::Err(bytes) => {
                    self.events.output(id, &bytes, true);
                    text.push_str(&decoder.push(&bytes));
                }
                Piece::Exit(status) => code = status,
                Piece::Failed(why) => return Err(Failure::fatal("exec_failed", why)),
            }
        }
        text.push_str(&decoder.rest());
        let mut end = most.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        self.events.exit(id, code);
        if code == -1 {
            return Err(Failure::passing(
                "exec_failed",
                format!(
                    "the command was killed, or did not end within {} s; it wrote: {text}",
                    limit.as_secs()
                ),
            ));
        }
        let fields = [
            ("debug_response", Value::from(text)),
            ("exit_code", code.into()),
        ];
        Ok(Outcome {
            fields: Map::from_iter(fields.map(|(name, value)| (name.to_owned(), value))),
            ..Outcome::default()
        })
    }
}

/// Stores a screenshot under a name that cannot be guessed.
pub async fn store_screenshot(folder: &std::path::Path, png: &[u8]) -> Result<String, Failure> {
    let name = format!("{}{}.png", random(), random());
    let path = folder.join(&name);
    if let Err(e) = tokio::fs::write(&path, png).await {
        // An incomplete screenshot is useless and takes space.
        let _ = tokio::fs::remove_file(&path).await;
        return Err(Failure::passing(
            "storage_full",
            format!(
                "the picture cannot be written to {}: {e}; ask for base64, or make room",
                folder.display()
            ),
        ));
    }
    Ok(name)
}
