//! `run`: starts a task and follows it.

use std::io::Read;
use std::time::Duration;

use serde_json::{Value, json};
use tzafon::TaskHandle;
use tzafon::types::TaskStartParams;

use super::follow::{Follow, Source};
use super::schema::Schema;
use super::{history, record};
use crate::args::Run;
use crate::client::Session;
use crate::failure::Failure;

/// How much longer than the task's own limit this command waits for its last event.
const GRACE: Duration = Duration::from_secs(30);

/// Starts a task; follows it to its end, unless it is detached.
pub async fn run(session: &Session, options: Run) -> Result<u8, Failure> {
    let schema = options.output_schema.as_deref().map(Schema::read);
    let schema = schema.transpose()?;
    let instruction = instruction(&options.instruction)?;
    let params = params(&options, &instruction, schema.as_ref())?;
    let client = session.client()?;
    if options.detach {
        let task = TaskHandle::start(&client, &params).await?;
        let id = task.task_id();
        history::add(client.base_url(), id, &instruction);
        session.output.value(task.started(), || id.to_owned())?;
        session
            .output
            .note(&format!("follow it with: lightcone tasks watch {id}"));
        return Ok(0);
    }
    let follow = Follow {
        session,
        client: &client,
        instruction: &instruction,
        stop_on_interrupt: options.stop_on_interrupt,
        screenshots: options.screenshots.as_deref(),
        record: options.record.clone(),
        schema: schema.as_ref(),
        limit: options.timeout.map(|limit| limit + GRACE),
    };
    if let Some(file) = &options.record {
        record::check(file)?;
    }
    follow.run(Source::Start(&params)).await
}

fn instruction(given: &str) -> Result<String, Failure> {
    let mut text = given.to_owned();
    if given == "-" {
        text.clear();
        let read = std::io::stdin().read_to_string(&mut text);
        read.map_err(|e| Failure::other(format!("the standard input: {e}")))?;
    }
    match text.trim() {
        "" => Err(Failure::usage(
            "the instruction is empty: say what the agent should do",
        )),
        text => Ok(text.to_owned()),
    }
}

/// The parameters of the start.
fn params(
    options: &Run,
    instruction: &str,
    schema: Option<&Schema>,
) -> Result<TaskStartParams, Failure> {
    let mut params = json!({"instruction": instruction});
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            params[name] = value;
        }
    };
    set("kind", options.kind.map(|kind| kind.as_str().into()));
    set("start_url", options.start_url.clone().map(Value::from));
    set("model", options.model.clone().map(Value::from));
    set("max_steps", options.max_steps.map(Value::from));
    set("persistent", options.persistent.then_some(true.into()));
    set(
        "environment_id",
        options.environment.clone().map(Value::from),
    );
    set("computer_id", options.computer.clone().map(Value::from));
    set(
        "idempotency_key",
        options.idempotency_key.clone().map(Value::from),
    );
    let keep = options.computer.is_some();
    set("keep_alive", keep.then_some(true.into()));
    let limit = options.timeout.map(|limit| limit.as_secs().max(1));
    set("max_duration_seconds", limit.map(Value::from));
    let images = options.screenshots.is_some();
    set("screenshot_mode", images.then_some("base64".into()));
    set("system_prompt", schema.map(|schema| schema.prompt().into()));
    serde_json::from_value(params).map_err(|e| Failure::usage(e.to_string()))
}
