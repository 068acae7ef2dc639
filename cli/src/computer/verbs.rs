//! `computers`.

use std::io::Read;
use std::time::Duration;

use serde_json::{Value, json};
use tzafon::operations::{
    COMPUTERS_BATCH, COMPUTERS_CREATE, COMPUTERS_DELETE, COMPUTERS_KEEPALIVE, COMPUTERS_LIST,
    COMPUTERS_RETRIEVE,
};
use tzafon::types::ComputerBatchResponse;
use tzafon::{Call, Operation};

use super::{current, open};
use crate::args::{Batch, ComputersVerb, Create};
use crate::client::Session;
use crate::failure::Failure;
use crate::output::cell;

/// Does what a verb says.
pub async fn run(session: &Session, verb: ComputersVerb) -> Result<u8, Failure> {
    match verb {
        ComputersVerb::Create(options) => create(session, options).await?,
        ComputersVerb::List(options) => {
            let kind = if options.saved { "persistent" } else { "live" };
            let call = Call::new(&COMPUTERS_LIST).query(vec![("type".into(), kind.into())]);
            list(session, session.client()?.call_typed(call).await?)?;
        }
        ComputersVerb::Show(one) => {
            let state = about(session, &COMPUTERS_RETRIEVE, one.id.as_deref())
                .await?
                .1;
            session.output.value(&state, || described(&state))?;
        }
        ComputersVerb::Delete(one) => {
            let (id, state) = about(session, &COMPUTERS_DELETE, one.id.as_deref()).await?;
            current::forget(&id)?;
            let state = if state.is_null() {
                json!({"id": id, "deleted": true})
            } else {
                state
            };
            session
                .output
                .value(&state, || format!("{id} is deleted"))?;
        }
        ComputersVerb::Use(one) => {
            let call = Call::new(&COMPUTERS_RETRIEVE).path(vec![one.id.clone()]);
            let state: Value = session.client()?.call_typed(call).await?;
            current::keep(&one.id)?;
            session.output.value(&state, || {
                format!("actions in this directory are for {}", one.id)
            })?;
        }
        ComputersVerb::Open(options) => open::open(session, options).await?,
        ComputersVerb::Keepalive(one) => {
            let (id, state) = about(session, &COMPUTERS_KEEPALIVE, one.id.as_deref()).await?;
            session.output.value(&state, || format!("{id} stays"))?;
        }
        ComputersVerb::Batch(options) => batch(session, options).await?,
    }
    Ok(0)
}

/// The response of an operation on one computer, and the computer's id.
async fn about(
    session: &Session,
    operation: &'static Operation,
    given: Option<&str>,
) -> Result<(String, Value), Failure> {
    let id = current::current(given)?;
    let call = Call::new(operation).path(vec![id.clone()]);
    let response = session.client()?.call(call).await?;
    let state = serde_json::from_slice(&response.body).unwrap_or(Value::Null);
    Ok((id, state))
}

async fn create(session: &Session, options: Create) -> Result<(), Failure> {
    let mut params = json!({"kind": options.kind.as_str()});
    if let Some((width, height)) = options.display {
        params["display"] = json!({"width": width, "height": height});
    }
    if options.persistent {
        params["persistent"] = true.into();
    }
    if let Some(id) = &options.environment {
        params["environment_id"] = id.as_str().into();
    }
    let seconds = |limit: Duration| Value::from(limit.as_secs().max(1));
    if let Some(limit) = options.max_lifetime {
        params["max_lifetime_seconds"] = seconds(limit);
    }
    if let Some(limit) = options.inactivity_timeout {
        params["inactivity_timeout_seconds"] = seconds(limit);
    }
    let call = Call::new(&COMPUTERS_CREATE).json(&params)?;
    let state: Value = session.client()?.call_typed(call).await?;
    let id = state["id"].as_str().unwrap_or_default().to_owned();
    if !options.no_use {
        current::keep(&id)?;
    }
    session.output.value(&state, || id)
}

fn list(session: &Session, computers: Value) -> Result<(), Failure> {
    let computers: Vec<Value> = match computers {
        Value::Array(computers) => computers,
        mut other => serde_json::from_value(other["computers"].take()).unwrap_or_default(),
    };
    let columns = [
        ("COMPUTER", "id"),
        ("KIND", "kind"),
        ("STATUS", "status"),
        ("CREATED", "created_at"),
        ("EXPIRES", "expires_at"),
    ];
    session
        .output
        .table(&computers, &columns, "there are no computers")
}

fn described(state: &Value) -> String {
    let names = [
        "id",
        "kind",
        "status",
        "created_at",
        "idle_expires_at",
        "expires_at",
    ];
    let lines = names.iter().filter(|name| !state[**name].is_null());
    let lines: Vec<_> = lines
        .map(|name| format!("{name:<16} {}", cell(&state[*name])))
        .collect();
    lines.join("\n")
}

async fn batch(session: &Session, options: Batch) -> Result<(), Failure> {
    let text = match options.file.as_str() {
        "-" => {
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map_err(|e| Failure::other(format!("the standard input: {e}")))?;
            text
        }
        file => {
            std::fs::read_to_string(file).map_err(|e| Failure::usage(format!("{file}: {e}")))?
        }
    };
    let actions: Vec<Value> = serde_json::from_str(&text).map_err(|e| {
        Failure::usage(format!(
            "{}: it is not a JSON array of actions: {e}",
            options.file
        ))
    })?;
    let id = current::current(options.on.computer.as_deref())?;
    let call = Call::new(&COMPUTERS_BATCH)
        .path(vec![id])
        .json(&json!({"actions": actions}))?;
    let response: ComputerBatchResponse = session.client()?.call_typed(call).await?;
    let response = response.raise_for_error()?;
    session
        .output
        .value(&response, || format!("{} actions done", actions.len()))
}
