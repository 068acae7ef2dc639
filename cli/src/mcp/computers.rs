//! The computers that a session made. Only these can it end.

use std::collections::HashMap;
use std::sync::Mutex;

use serde_json::{Value, json};
use tzafon::types::ComputerCreateParams;
use tzafon::{ComputerSession, Lightcone};

use super::answer::{self, Answer};
use super::arguments::{Create, End};
use super::state::{State, lock};
use crate::failure::Failure;
use crate::output::cell;

/// The computers of a session.
#[derive(Debug, Default)]
pub struct Computers {
    made: Mutex<HashMap<String, Made>>,
    /// The one that was used last, which calls without a computer are for.
    last: Mutex<Option<String>>,
}

#[derive(Debug)]
struct Made {
    computer: ComputerSession,
    /// Whether it stays when the session ends.
    keep: bool,
}

impl Computers {
    /// The named computer, else the one that was used last.
    pub fn named(&self, given: Option<&str>) -> Result<String, Failure> {
        let mut last = lock(&self.last);
        if let Some(id) = given.map(str::trim).filter(|id| !id.is_empty()) {
            *last = Some(id.to_owned());
        }
        last.clone().ok_or_else(|| {
            Failure::usage("no computer is given, and this session has used none")
                .hint("call create_computer, or give the id of one that `list` shows")
        })
    }

    /// Actions of a computer, of whoever made it.
    pub fn handle(&self, client: &Lightcone, id: &str) -> ComputerSession {
        ComputerSession::new(client, id)
    }

    /// Whether this session made the computer.
    pub fn made(&self, id: &str) -> bool {
        lock(&self.made).contains_key(id)
    }

    fn add(&self, computer: ComputerSession, keep: bool) {
        let id = computer.id().to_owned();
        *lock(&self.last) = Some(id.clone());
        lock(&self.made).insert(id, Made { computer, keep });
    }

    fn remove(&self, id: &str) -> Option<ComputerSession> {
        let made = lock(&self.made).remove(id)?;
        let mut last = lock(&self.last);
        if last.as_deref() == Some(id) {
            *last = None;
        }
        Some(made.computer)
    }

    /// Deletes all computers of the session, except those that should stay.
    pub async fn end_all(&self) {
        let made: Vec<_> = lock(&self.made).drain().collect();
        let ends = made.into_iter().filter_map(|(_, made)| match made.keep {
            true => {
                made.computer.keep();
                None
            }
            false => Some(made.computer.close()),
        });
        futures::future::join_all(ends).await;
    }
}

/// `create_computer`.
pub async fn create(state: &State, arguments: Create) -> Answer {
    let mut params = json!({"kind": arguments.kind.unwrap_or_default().as_str()});
    match (arguments.width, arguments.height) {
        (Some(width), Some(height)) => {
            params["display"] = json!({"width": width, "height": height});
        }
        (None, None) => {}
        _ => {
            return Err(Failure::usage(
                "only one of width and height is given: give both or none",
            ));
        }
    }
    if arguments.persistent.unwrap_or_default() {
        params["persistent"] = true.into();
    }
    if let Some(id) = arguments.environment {
        params["environment_id"] = id.into();
    }
    let params: ComputerCreateParams =
        serde_json::from_value(params).map_err(|e| Failure::usage(e.to_string()))?;
    let computer = ComputerSession::create(&state.client, &params).await?;
    let id = computer.id().to_owned();
    let size = computer.size();
    let keep = arguments.keep.unwrap_or_default();
    let opened = match &arguments.url {
        Some(url) => computer.navigate(url).await.map(|_| ()),
        None => Ok(()),
    };
    state.computers.add(computer, keep);
    let end = if keep {
        "It stays when this session ends."
    } else {
        "It is deleted when this session ends; end_computer deletes it now."
    };
    let mut words = format!(
        "computer: {id}\nscreen: {} x {} px\n{end}",
        size.width, size.height
    );
    if let (Some(url), Err(error)) = (&arguments.url, opened) {
        let why = Failure::from(error);
        words += &format!("\n{url} could not be opened: {}", why.message());
    }
    let record = json!({"id": id, "width": size.width, "height": size.height});
    Ok(answer::with_record(state, words, "computer", record))
}

/// `end_computer`.
pub async fn end(state: &State, arguments: End) -> Answer {
    let id = arguments.computer;
    let Some(computer) = state.computers.remove(&id) else {
        return Err(Failure::usage(format!(
            "computer {id} was not made by this session, so it is left running"
        ))
        .hint(
            "end_computer ends only those that create_computer made here; its owner can delete it",
        ));
    };
    if let Err(error) = computer.close().await {
        // It may still be there: it can be ended again, and is at the end of the session.
        let still = state.computers.handle(&state.client, &id);
        state.computers.add(still, false);
        return Err(error.into());
    }
    Ok(answer::text(state, format!("computer {id} is deleted")))
}

/// A computer in one line, with a mark if this session made it.
pub fn row(state: &State, computer: &Value) -> String {
    let text = |name: &str| cell(&computer[name]);
    let own = state.computers.made(&text("id"));
    let own = if own { "  made by this session" } else { "" };
    format!("{}  {}  {}{own}", text("id"), text("kind"), text("status"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_call_without_a_computer_is_for_the_last_one() {
        let computers = Computers::default();
        let error = computers.named(None).unwrap_err();
        assert!(error.message().contains("create_computer"), "{error:?}");
        assert_eq!(computers.named(Some("a")).unwrap(), "a");
        assert_eq!(computers.named(Some("b")).unwrap(), "b");
        assert_eq!(computers.named(Some("")).unwrap(), "b");
        assert_eq!(computers.named(None).unwrap(), "b");
    }

    #[test]
    fn a_computer_that_was_only_used_was_not_made() {
        let computers = Computers::default();
        computers.named(Some("a")).unwrap();
        assert!(!computers.made("a"));
        assert!(computers.remove("a").is_none());
    }
}
