//! Surveys the main tab and acts on what a survey found, with real input wherever a person would use it.

mod touch;

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Browser;
use super::live::Live;
use super::tab::Tab;
use crate::failure::Failure;
use crate::survey::Survey;

const SCRIPT: &str = include_str!("../../../resources/survey.js");
/// The name of the world that the script runs in.
const WORLD: &str = "lightcone";
/// Longest time that a page that is being replaced may take to respond.
const PATIENCE: Duration = Duration::from_secs(8);
/// Longest time that one survey may take.
const LOOK: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(60);

/// The isolated world in the page's main frame; the same one until the page is replaced.
async fn world(page: &Tab) -> Result<Value, Failure> {
    let params = json!({
        "frameId": page.id, "worldName": WORLD,
        // Frames of other origins in the same process are read too, as a person reads them.
        "grantUniveralAccess": true,
    });
    let made = page.call("Page.createIsolatedWorld", params).await?;
    Ok(made["executionContextId"].clone())
}

async fn ask(page: &Tab, script: String) -> Result<Value, Failure> {
    let params = json!({
        "expression": script, "contextId": world(page).await?, "returnByValue": true, "awaitPromise": true,
    });
    let answer = page.call("Runtime.evaluate", params).await?;
    let thrown = &answer["exceptionDetails"];
    if !thrown.is_null() {
        let text = thrown["exception"]["description"]
            .as_str()
            .or(thrown["text"].as_str())
            .unwrap_or_default();
        return Err(Failure::passing(
            "exec_failed",
            format!("the page could not be looked at: {text}"),
        ));
    }
    Ok(answer["result"]["value"].clone())
}

async fn handle(page: &Tab, id: usize) -> Result<Value, Failure> {
    let params = json!({
        "expression": format!("lightcone.node({id})"), "contextId": world(page).await?,
    });
    let answer = page.call("Runtime.evaluate", params).await?;
    let object = answer["result"]["objectId"].clone();
    if object.is_null() {
        Err(gone())
    } else {
        Ok(object)
    }
}

fn gone() -> Failure {
    Failure::passing(
        "element_gone",
        "the element was replaced before it could be used",
    )
}

impl Browser {
    /// Surveys the main tab. Retries while the page is being replaced.
    pub(super) async fn survey(&self, live: &Live) -> Result<Survey, Failure> {
        let end = Instant::now() + PATIENCE;
        loop {
            let page = live.page(None).await?;
            self.reopened(&page, self.launch.navigation).await?;
            let script =
                format!("globalThis.lightcone || {SCRIPT}\nJSON.stringify(lightcone.survey())");
            let looked = tokio::time::timeout(LOOK, ask(&page, script)).await;
            let why = match looked {
                Ok(Ok(Value::String(text))) => match serde_json::from_str::<Survey>(&text) {
                    Ok(mut survey) => {
                        survey.tab = page.id.clone();
                        survey.tabs = live.tabs().await?.len();
                        return Ok(survey);
                    }
                    Err(e) => Failure::passing("exec_failed", format!("the page's survey: {e}")),
                },
                Ok(Ok(_)) => Failure::passing("exec_failed", "the page gave no survey"),
                Ok(Err(failure)) if matches!(failure.code, "session_expired" | "dialog_open") => {
                    return Err(failure);
                }
                Ok(Err(failure)) => failure,
                Err(_) => Failure::passing("page_busy", "the page did not answer"),
            };
            if Instant::now() >= end {
                return Err(why);
            }
            tokio::time::sleep(POLL).await;
            live.look().await?;
        }
    }
}
