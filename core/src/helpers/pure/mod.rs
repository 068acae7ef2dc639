//! Helpers that other languages call by name: functions from JSON to JSON that need no client.
//!
//! A binding passes names and JSON through, so it does not change when the table grows.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use crate::error::{Error, ErrorKind};
use crate::helpers::action::{ActionError, action_failure, batch_failure, command_failure};
use crate::helpers::batch_key::BatchKey;
use crate::helpers::cleanup::is_gone;
use crate::helpers::coordinates::Coordinates;
use crate::helpers::local;
use crate::helpers::session::{ScreenSize, id_in, wait_action};
use crate::helpers::task_result::{failure, has_ended, is_last, status, steps, task_id};
use crate::retry::policy::requested_delay;

type Helper = fn(&Value) -> Result<Value, Error>;

/// The helpers. A failure is an object with a `message` and a `status`, which is null if there is none.
const HELPERS: &[(&str, Helper)] = &[
    // A list of events, without their long strings -> the task's id or null, its status and its steps.
    ("task.summary", |events| Ok(task_summary(events))),
    // An event -> whether nothing follows it.
    ("task.is_last", |event| Ok(is_last(event).into())),
    // The state of a task -> whether it has ended.
    ("task.has_ended", |state| {
        let status = state["status"].as_str().unwrap_or_default();
        Ok(has_ended(status, state["exit_code"].as_i64()).into())
    }),
    // `task_id`, `status`, and `last`, the last event, of a task that was not completed -> a failure.
    ("task.failure", |ended| {
        let text = |name: &str| ended[name].as_str().unwrap_or_default();
        Ok(record(&failure(
            text("task_id"),
            text("status"),
            &ended["last"],
        )))
    }),
    // The row of a batch -> its idempotency key.
    ("batch.key", |row| {
        let row = row.as_object().ok_or_else(|| {
            let message = "the row of a batch must be an object";
            Error::new(ErrorKind::Argument, message)
        })?;
        Ok(BatchKey::new(row).to_string().into())
    }),
    // `key`, `number` -> the key of another row of equal content.
    ("batch.repetition", |given| {
        Ok(numbered(given, BatchKey::of_repetition))
    }),
    // `key`, `number` -> the key of another attempt.
    ("batch.attempt", |given| {
        Ok(numbered(given, BatchKey::of_attempt))
    }),
    // `retry-after` and `retry-after-ms`, headers of a response, or null -> the seconds that they ask to wait, or null.
    ("retry.requested", |headers| {
        let named = |name: &str| Some((name.to_owned(), headers[name].as_str()?.to_owned()));
        let headers = ["retry-after", "retry-after-ms"]
            .into_iter()
            .filter_map(named);
        let wait = requested_delay(&Vec::from_iter(headers), SystemTime::now());
        Ok(wait.map(|wait| wait.as_secs_f64()).into())
    }),
    // The result of an action that was not done -> a failure.
    ("action.failure", |result| {
        Ok(record(&action_failure(result)))
    }),
    // The response to a batch -> null, or a failure with the `index` of the result that failed, or null for none.
    ("batch.failure", |response| {
        let Some((error, index)) = batch_failure(response) else {
            return Ok(Value::Null);
        };
        let mut record = record(&error);
        record["index"] = json!(index);
        Ok(record)
    }),
    // How a command ended -> null, or a failure.
    ("command.failure", |response| {
        Ok(command_failure(response)
            .as_ref()
            .map_or(Value::Null, record))
    }),
    // `display` as requested, `created`, the response -> `id`, or null if it is missing, `width` and `height`.
    ("session.created", |given| {
        let (display, created) = (&given["display"], &given["created"]);
        let size = ScreenSize::of_created(display, created);
        let id = id_in(created).ok();
        Ok(json!({"id": id, "width": size.width, "height": size.height}))
    }),
    // `seconds` -> the action that waits so long.
    ("session.wait", |given| {
        let rejected = || {
            let message = format!(
                "cannot wait for {} s: seconds must be a number of 0 or more",
                given["seconds"]
            );
            Error::new(ErrorKind::Argument, message)
        };
        let seconds = given["seconds"].as_f64().ok_or_else(rejected)?;
        let time = Duration::try_from_secs_f64(seconds).map_err(|_| rejected())?;
        serde_json::to_value(wait_action(time)).map_err(|_| rejected())
    }),
    // The HTTP status of a deletion that failed, or null -> whether that means that the computer is gone.
    ("session.is_gone", |status| {
        let status = status
            .as_u64()
            .and_then(|status| u16::try_from(status).ok());
        Ok(is_gone(status).into())
    }),
    // `variable`, `packages`, `path`, `folders` -> `program` and `arguments` that start the local server, and the variables
    // that are `unset` for it.
    ("local.command", |given| {
        let places: local::Places = serde_json::from_value(given.clone())
            .map_err(|error| Error::new(ErrorKind::Argument, error.to_string()))?;
        let program = local::find(&places)?;
        Ok(json!({"program": program, "arguments": local::ARGUMENTS, "unset": local::UNSET}))
    }),
    // `program` and the first `line` that it printed -> its `url` and `api_key`.
    ("local.ready", |given| {
        let text = |name: &str| given[name].as_str().unwrap_or_default();
        let ready = local::ready(text("program"), text("line"))?;
        Ok(json!({"url": ready.url, "api_key": ready.api_key}))
    }),
    // `width`, `height` -> null, or an error for a screen without pixels.
    ("coordinates.check", |given| {
        screen(given).map(|_| Value::Null)
    }),
    // `width`, `height`, `x`, `y` -> x, y.
    ("coordinates.to_pixels", |given| {
        position(given, Coordinates::to_pixels)
    }),
    ("coordinates.to_model", |given| {
        position(given, Coordinates::to_model)
    }),
    // `width`, `height`, `action` -> the action in pixels.
    ("coordinates.action_to_pixels", |given| {
        Ok(screen(given)?.action_to_pixels(&given["action"]))
    }),
];

/// Calls a helper for another language: `name` is in the table of this module, argument and output are JSON.
///
/// # Errors
/// Kind [`ErrorKind::Argument`] if there is no such helper, the argument is not JSON, or the helper rejects it.
pub fn call_helper(name: &str, argument: &[u8]) -> Result<String, Error> {
    let rejected = |why: String| Error::new(ErrorKind::Argument, why);
    let known = HELPERS.iter().find(|(known, _)| *known == name);
    let (_, helper) = known.ok_or_else(|| rejected(format!("there is no helper {name:?}")))?;
    let argument = serde_json::from_slice(argument)
        .map_err(|error| rejected(format!("the argument of {name} is not JSON: {error}")))?;
    let output = helper(&argument)?;
    serde_json::to_string(&output)
        .map_err(|error| rejected(format!("the output of {name} is not JSON: {error}")))
}

fn numbered(given: &Value, key_of: fn(&str, u64) -> String) -> Value {
    let key = given["key"].as_str().unwrap_or_default();
    key_of(key, given["number"].as_u64().unwrap_or_default()).into()
}

fn record(error: &ActionError) -> Value {
    let status = Some(&error.status).filter(|status| !status.is_empty());
    json!({"message": error.to_string(), "status": status})
}

fn task_summary(events: &Value) -> Value {
    let events = events.as_array().map_or(&[][..], Vec::as_slice);
    json!({
        "task_id": events.iter().find_map(task_id),
        "status": status(events.last().unwrap_or(&Value::Null)),
        "steps": events.iter().map(steps).max().unwrap_or_default(),
    })
}

fn screen(given: &Value) -> Result<Coordinates, Error> {
    let [width, height] = [&given["width"], &given["height"]];
    let side = |side: &Value| {
        let pixels = side.as_f64()?;
        (1.0..=f64::from(u32::MAX))
            .contains(&pixels)
            .then_some(pixels as u32)
    };
    let shown = |side: &Value| {
        side.as_f64()
            .map_or_else(|| side.to_string(), |pixels| pixels.to_string())
    };
    match (side(width), side(height)) {
        (Some(width), Some(height)) => Ok(Coordinates::new(width, height)),
        _ => Err(Coordinates::without_pixels(shown(width), shown(height))),
    }
}

fn position(
    given: &Value,
    convert: fn(Coordinates, f64, f64) -> (i64, i64),
) -> Result<Value, Error> {
    let number = |name: &str| {
        given[name].as_f64().ok_or_else(|| {
            let message = format!("{name} must be a number, not {}", given[name]);
            Error::new(ErrorKind::Argument, message)
        })
    };
    let (x, y) = convert(screen(given)?, number("x")?, number("y")?);
    Ok(json!([x, y]))
}

#[cfg(test)]
mod tests;
