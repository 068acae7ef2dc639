//! `tasks list`.

use serde_json::Value;
use tzafon::{Call, Lightcone};

use super::history;
use crate::client::Session;
use crate::failure::Failure;

/// How many tasks of this machine are listed where the service lists none.
const MOST: usize = 20;

/// Lists tasks: those that the server lists, else those that were started from this machine.
pub async fn list(session: &Session) -> Result<u8, Failure> {
    let client = session.client()?;
    let tasks = match client.call(Call::operation("GET /agent/tasks")?).await {
        Ok(response) => serde_json::from_slice(&response.body)
            .map_err(|e| Failure::other(format!("the list of tasks is not JSON: {e}")))?,
        Err(error) if matches!(error.status_code(), Some(404 | 405)) => {
            session
                .output
                .note("this service lists no tasks; these were started from this machine:");
            own(&client).await?
        }
        Err(error) => return Err(error.into()),
    };
    let tasks: Vec<Value> = match tasks {
        Value::Array(tasks) => tasks,
        mut other => serde_json::from_value(other["tasks"].take()).unwrap_or_default(),
    };
    let columns = [
        ("TASK", "task_id"),
        ("STATUS", "status"),
        ("CREATED", "created_at"),
        ("INSTRUCTION", "instruction"),
    ];
    session
        .output
        .table(&tasks, &columns, "there are no tasks")?;
    Ok(0)
}

async fn own(client: &Lightcone) -> Result<Value, Failure> {
    let mut tasks = history::latest(client.base_url(), MOST)?;
    let agent = client.agent();
    for task in &mut tasks {
        let id = task["task_id"].as_str().unwrap_or_default();
        let state = agent.tasks().retrieve_status(id).await;
        task["status"] = state.map_or_else(|_| "unknown".into(), |state| state.status.into());
    }
    Ok(tasks.into())
}
