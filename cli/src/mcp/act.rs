//! `act` and `screenshot`: positions are in the picture that the agent was shown.

use rmcp::model::CallToolResult;
use serde_json::{Value, json};
use tzafon::Call;
use tzafon::operations::COMPUTERS_BATCH;
use tzafon::types::{ActionResult, ComputerBatchResponse};

use super::answer::{self, Answer};
use super::arguments::{Act, Action, Screenshot};
use super::picture;
use super::state::{State, lock};
use crate::failure::Failure;
use crate::output::cell;

/// How long the screen may settle before the picture after actions is taken, in ms.
const SETTLE_MS: u64 = 300;

/// `screenshot`.
pub async fn screenshot(state: &State, arguments: Screenshot) -> Answer {
    let computer = state.computers.named(arguments.computer.as_deref())?;
    let sent = picture::take(state, &computer).await?;
    let mut answer = CallToolResult::success(Vec::new());
    answer::add_picture(&mut answer, &sent);
    Ok(answer)
}

/// `act`.
pub async fn act(state: &State, arguments: Act) -> Answer {
    let computer = state.computers.named(arguments.computer.as_deref())?;
    let actions = on_the_screen(state, &computer, &arguments)?;
    let wanted = arguments.screenshot.unwrap_or(true);
    let mut sent = actions;
    if wanted {
        sent.push(json!({"type": "wait", "ms": SETTLE_MS}));
    }
    let call = Call::new(&COMPUTERS_BATCH)
        .path(vec![computer.clone()])
        .json(&json!({"actions": sent}))?;
    let response: ComputerBatchResponse = state.client.call_typed(call).await?;
    let (words, failed) = outcome(&arguments.actions, &response);
    let mut answer = answer::text(state, words);
    answer.is_error = Some(failed);
    if wanted {
        match picture::take(state, &computer).await {
            Ok(sent) => answer::add_picture(&mut answer, &sent),
            // What the actions did is worth more than the picture.
            Err(failure) => {
                let words = format!("no picture: {}", failure.message());
                answer.content.push(rmcp::model::ContentBlock::text(words));
            }
        }
    }
    Ok(answer)
}

/// The actions with positions on the screen.
fn on_the_screen(state: &State, computer: &str, arguments: &Act) -> Result<Vec<Value>, Failure> {
    if arguments.actions.is_empty() {
        return Err(Failure::usage("actions is empty: give at least one"));
    }
    let pictures = lock(&state.pictures);
    let picture = pictures.of(computer, arguments.picture.as_deref())?;
    let convert = |(index, action): (usize, &Action)| {
        let action = serde_json::to_value(action).unwrap_or(Value::Null);
        let Some(picture) = picture else {
            // Nothing was shown: positions are those of the screen.
            return Ok(action);
        };
        picture.shown.action_to_screen(&action).map_err(|e| {
            Failure::usage(format!("action {}: {e} ({})", index + 1, picture.id))
                .hint("nothing was done; take a screenshot and give positions in it")
        })
    };
    arguments.actions.iter().enumerate().map(convert).collect()
}

/// What the actions did, and whether one failed.
fn outcome(actions: &[Action], response: &ComputerBatchResponse) -> (String, bool) {
    let results = response.results.as_deref().unwrap_or_default();
    let mut lines = Vec::new();
    let mut failed = false;
    for (index, action) in actions.iter().enumerate() {
        let kind = serde_json::to_value(action.r#type).unwrap_or(Value::Null);
        let kind = cell(&kind);
        let number = index + 1;
        let Some(result) = results.get(index) else {
            failed = true;
            lines.push(format!("{number}. {kind}: not done"));
            continue;
        };
        if result.ok() {
            let more = details(&serde_json::to_value(result).unwrap_or(Value::Null));
            lines.push(format!("{number}. {kind}: done{more}"));
        } else {
            failed = true;
            let single =
                serde_json::to_value(result).and_then(serde_json::from_value::<ActionResult>);
            let why = single
                .ok()
                .and_then(|single| single.raise_for_error().err());
            let why = why.map_or_else(|| "it failed".to_owned(), |why| why.to_string());
            lines.push(format!("{number}. {kind}: {why}"));
        }
    }
    (lines.join("\n"), failed)
}

/// What an action returned beside its success: tabs.
fn details(result: &Value) -> String {
    let result = &result["result"];
    let mut more = String::new();
    if let Some(id) = result["created_tab_id"].as_str() {
        more += &format!(", tab {id}");
    }
    for tab in result["tabs"].as_array().into_iter().flatten() {
        let text = |name: &str| cell(&tab[name]);
        more += &format!(
            "\n   {}  {}  {}",
            text("tab_id"),
            text("title"),
            text("url")
        );
    }
    more
}
