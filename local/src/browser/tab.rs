//! One tab: its state, and calls to its page that fail if the page cannot respond.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::{broadcast, watch};

use super::answer_dialogs::Step;
use super::broken;
use super::devtools::{Call, CallError, Client};
use super::list::List;
use super::state::State;
use crate::failure::Failure;

/// How long a page may take to answer a question.
pub const ANSWER: Duration = Duration::from_secs(8);
/// How many frames of a screencast a follower may be behind.
const FRAMES: usize = 2;

/// The navigations of a tab before an action.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    pub started: u64,
    pub commits: u64,
}

/// A tab.
#[derive(Debug)]
pub struct Tab {
    /// Id of its target, and of its main frame.
    pub id: String,
    pub session: String,
    pub client: Arc<Client>,
    pub state: watch::Sender<State>,
    /// Sessions of the frames that have separate processes, by frame.
    frames: Mutex<HashMap<String, String>>,
    /// Frames of a screencast.
    pub frames_shown: broadcast::Sender<Arc<Value>>,
    /// How the current step answers dialogs.
    step: Mutex<Option<Step>>,
    /// The list of a `<select>` that is open.
    pub list: tokio::sync::Mutex<Option<List>>,
}

impl Tab {
    pub fn new(id: &str, session: &str, client: Arc<Client>) -> Self {
        Self {
            id: id.to_owned(),
            session: session.to_owned(),
            client,
            state: watch::Sender::default(),
            frames: Mutex::default(),
            frames_shown: broadcast::Sender::new(FRAMES),
            step: Mutex::default(),
            list: tokio::sync::Mutex::default(),
        }
    }

    pub fn frames(&self) -> MutexGuard<'_, HashMap<String, String>> {
        self.frames.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn step(&self) -> MutexGuard<'_, Option<Step>> {
        self.step.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn mark(&self) -> Mark {
        let state = self.state.borrow();
        Mark {
            started: state.started,
            commits: state.commits,
        }
    }

    /// Sends a command to the page without waiting for the response.
    pub fn send(&self, method: &'static str, params: Value) -> Call {
        self.client.send(Some(&self.session), method, params)
    }

    /// Calls the page, and waits as long as a page may take to respond.
    pub async fn call(&self, method: &'static str, params: Value) -> Result<Value, Failure> {
        let call = self.send(method, params);
        self.answer(call, ANSWER).await
    }

    /// Calls a frame of the page that has a separate process.
    pub async fn call_frame(
        &self,
        session: &str,
        method: &'static str,
        params: Value,
    ) -> Result<Value, Failure> {
        let call = self.client.send(Some(session), method, params);
        self.answer(call, ANSWER).await
    }

    /// Waits for the response to a call, which does not arrive if a dialog is open, the page crashes or a script never ends.
    pub async fn answer(&self, call: Call, limit: Duration) -> Result<Value, Failure> {
        let mut state = self.state.subscribe();
        let stopped = async {
            // The sender lives as long as the tab.
            let _ = state.wait_for(|s| s.crashed || s.open.is_some()).await;
        };
        let answer = tokio::select! {
            biased;
            answer = call.wait(limit) => answer,
            () = stopped => return Err(self.stopped()),
        };
        let silent = matches!(answer, Err(CallError::TimedOut { .. }));
        self.state.send_if_modified(|state| {
            state.silent = silent;
            false
        });
        answer.map_err(|e| match e {
            CallError::TimedOut { limit, .. } => self.silent(limit),
            CallError::Refused(_) if self.state.borrow().crashed => self.crash(),
            e => broken(e),
        })
    }

    /// Rejects what cannot be done while a dialog is open.
    pub fn waits(&self) -> Result<(), Failure> {
        let open = self.state.borrow().open.is_some();
        if open { Err(self.stopped()) } else { Ok(()) }
    }

    /// Why the page cannot answer: it crashed, or shows a dialog.
    fn stopped(&self) -> Failure {
        let state = self.state.borrow();
        match &state.open {
            Some(dialog) if !state.crashed => Failure::passing(
                "dialog_open",
                format!(
                    "the page waits for an answer to its {} {:?}; answer it with the action \
                     {{\"type\": \"handle_dialog\", \"accept\": true}}",
                    dialog.kind, dialog.message
                ),
            ),
            _ => {
                drop(state);
                self.crash()
            }
        }
    }

    /// The failure of an action whose page crashed.
    pub fn crash(&self) -> Failure {
        let url = self.state.borrow().url.clone();
        Failure::passing(
            "tab_crashed",
            format!("the page {url} crashed: its process ended"),
        )
    }

    /// The failure of an action whose page does not answer.
    fn silent(&self, limit: Duration) -> Failure {
        let url = self.state.borrow().url.clone();
        Failure::passing(
            "page_unresponsive",
            format!(
                "the page {url} did not answer within {} s: a script on it is still running; wait, or navigate to \
                 stop it",
                limit.as_secs_f64()
            ),
        )
    }

    /// Checks that the page responds before anything is sent to it.
    pub async fn check(&self, limit: Duration) -> Result<(), Failure> {
        let question = json!({"expression": "0", "returnByValue": true});
        let call = self.send("Runtime.evaluate", question);
        match self.answer(call, limit).await {
            Ok(_) => Ok(()),
            // The document is being replaced by another one, which will receive the input.
            Err(failure) if failure.code == "exec_failed" && !self.state.borrow().closed => Ok(()),
            Err(failure) => Err(failure),
        }
    }

    /// Sends an input event, and waits until the page has handled it.
    pub async fn input(
        &self,
        method: &'static str,
        params: Value,
        limit: Duration,
    ) -> Result<(), Failure> {
        let call = self.send(method, params);
        self.taken(call, limit).await
    }

    /// Waits until the page has handled an input event.
    pub async fn taken(&self, call: Call, limit: Duration) -> Result<(), Failure> {
        let before = self.mark();
        match self.answer(call, limit).await {
            Ok(_) => Ok(()),
            Err(failure) => match failure.code {
                // The effect of the event is known: it opened a dialog, which the result reports.
                "dialog_open" => Ok(()),
                "page_unresponsive" => Err(Failure::passing(
                    "input_timeout",
                    format!(
                        "{}; whether the page took the input is not known",
                        failure.message
                    ),
                )),
                // A page that the event closed or replaced does not respond any more.
                "exec_failed" | "tab_closed" if self.state.borrow().closed => Ok(()),
                "exec_failed"
                    if self.state.borrow().loading || self.mark().started > before.started =>
                {
                    Ok(())
                }
                _ => Err(failure),
            },
        }
    }

    /// Waits for a state of the tab; false if it is not reached in time.
    pub async fn reaches(&self, limit: Duration, test: impl FnMut(&State) -> bool) -> bool {
        let mut state = self.state.subscribe();
        let reached = state.wait_for(test);
        matches!(tokio::time::timeout(limit, reached).await, Ok(Ok(_)))
    }
}
