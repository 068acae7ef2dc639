//! `list`: computers, tasks, tabs and models.

use serde_json::Value;
use tzafon::operations::{COMPUTERS_LIST, MODELS_LIST};
use tzafon::{Call, ComputerSession};

use super::answer::{self, Answer};
use super::arguments::{List, Listed};
use super::computers;
use super::state::{State, lock};
use crate::failure::Failure;
use crate::output::cell;

/// Lists what there is.
pub async fn list(state: &State, arguments: List) -> Answer {
    match arguments.what.unwrap_or_default() {
        Listed::Computers => of_kind(state, "live", "computers").await,
        Listed::SavedComputers => of_kind(state, "persistent", "saved computers").await,
        Listed::Tasks => tasks(state).await,
        Listed::Tabs => tabs(state, arguments.computer.as_deref()).await,
        Listed::Models => {
            let models = state.client.call_typed(Call::new(&MODELS_LIST)).await?;
            let ids = rows(models, "data")
                .iter()
                .map(|model| cell(&model["id"]))
                .collect();
            said(state, ids, "models")
        }
    }
}

async fn of_kind(state: &State, kind: &str, what: &str) -> Answer {
    let call = Call::new(&COMPUTERS_LIST).query(vec![("type".into(), kind.into())]);
    let list = rows(state.client.call_typed(call).await?, "computers");
    said(
        state,
        list.iter().map(|row| computers::row(state, row)).collect(),
        what,
    )
}

/// The tasks that the server lists; those of this session if it lists none.
async fn tasks(state: &State) -> Answer {
    let call = Call::operation("GET /agent/tasks")?;
    let tasks = match state.client.call_typed(call).await {
        Ok(tasks) => rows(tasks, "tasks"),
        Err(error) if matches!(error.status_code(), Some(404 | 405)) => {
            let followed = lock(&state.followed);
            let row = |(id, task): (&String, &std::sync::Arc<super::follow::Followed>)| {
                let status = task.progress().borrow().status().to_owned();
                format!("{id}  {status}")
            };
            return said(
                state,
                followed.iter().map(row).collect(),
                "tasks of this session",
            );
        }
        Err(error) => return Err(error.into()),
    };
    let row = |task: &Value| {
        ["task_id", "status", "instruction"]
            .map(|name| cell(&task[name]))
            .join("  ")
    };
    said(state, tasks.iter().map(row).collect(), "tasks")
}

async fn tabs(state: &State, computer: Option<&str>) -> Answer {
    let id = state.computers.named(computer)?;
    let computer = ComputerSession::new(&state.client, &id);
    let tabs = computer.tabs().list().await?;
    let tabs = rows(
        serde_json::to_value(tabs.tabs()).unwrap_or_default(),
        "tabs",
    );
    let row = |tab: &Value| {
        ["tab_id", "title", "url"]
            .map(|name| cell(&tab[name]))
            .join("  ")
    };
    said(state, tabs.iter().map(row).collect(), "tabs")
}

/// The rows of a list, which some services wrap in an object.
fn rows(list: Value, name: &str) -> Vec<Value> {
    match list {
        Value::Array(rows) => rows,
        mut other => serde_json::from_value(other[name].take()).unwrap_or_default(),
    }
}

fn said(
    state: &State,
    rows: Vec<String>,
    what: &str,
) -> Result<rmcp::model::CallToolResult, Failure> {
    let words = match rows.is_empty() {
        true => format!("there are no {what}"),
        false => rows.join("\n"),
    };
    Ok(answer::text(state, words))
}
