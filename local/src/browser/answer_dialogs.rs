//! Answers the dialogs that open while a step is done, as the step says, and remembers them.

use std::sync::{Arc, Mutex, PoisonError};

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::page::{
    DialogType, EventJavascriptDialogOpening, HandleJavaScriptDialogParams,
};
use futures::StreamExt;
use tokio::task::JoinHandle;

use super::{Browser, broken};
use crate::failure::Failure;
use crate::survey::{Dialogs, Opened};

/// Answers until it is dropped.
pub struct Answers {
    opened: Arc<Mutex<Vec<Opened>>>,
    task: JoinHandle<()>,
}

impl Answers {
    /// Whether no dialog has opened yet.
    pub fn quiet(&self) -> bool {
        self.list().is_empty()
    }

    /// The dialogs that have opened so far.
    pub fn opened(&self) -> Vec<Opened> {
        self.list().clone()
    }

    fn list(&self) -> std::sync::MutexGuard<'_, Vec<Opened>> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Answers {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn name(kind: &DialogType) -> &'static str {
    match kind {
        DialogType::Alert => "alert",
        DialogType::Confirm => "confirm",
        DialogType::Prompt => "prompt",
        DialogType::Beforeunload => "beforeunload",
    }
}

impl Browser {
    /// Answers dialogs of a page from now on.
    pub(super) async fn answer_dialogs(
        &self,
        page: &Page,
        dialogs: &Dialogs,
    ) -> Result<Answers, Failure> {
        let mut events = page
            .event_listener::<EventJavascriptDialogOpening>()
            .await
            .map_err(broken)?;
        let opened: Arc<Mutex<Vec<Opened>>> = Arc::default();
        let (list, page, plan) = (Arc::clone(&opened), page.clone(), dialogs.clone());
        let task = tokio::spawn(async move {
            let mut plan = plan;
            while let Some(event) = events.next().await {
                let prompt = event.r#type == DialogType::Prompt;
                let told = matches!(event.r#type, DialogType::Alert | DialogType::Beforeunload);
                let (accept, text) = match &plan {
                    _ if told => (true, None),
                    Dialogs::Usual => (!prompt, None),
                    Dialogs::Accept => {
                        (true, prompt.then(|| event.default_prompt.clone()).flatten())
                    }
                    Dialogs::Dismiss => (false, None),
                    Dialogs::Enter(text) => (true, Some(text.clone())),
                };
                let mut answer = HandleJavaScriptDialogParams::new(accept);
                answer.prompt_text = text;
                let _ = page.execute(answer).await;
                list.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(Opened {
                        kind: name(&event.r#type).to_owned(),
                        message: event.message.clone(),
                        accepted: accept,
                    });
                // The text that was given is the answer to one question.
                if prompt && matches!(plan, Dialogs::Enter(_)) {
                    plan = Dialogs::Usual;
                }
            }
        });
        Ok(Answers { opened, task })
    }
}
