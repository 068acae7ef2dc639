//! The computer that a task works on, and what happens to it afterwards.

use std::sync::Arc;

use tokio::sync::OwnedSemaphorePermit;

use super::{Missing, Params, Store, Task, WhenFull, random};
use crate::action::Action;
use crate::computer::{Computer, Create, Reason, Refusal, TaskHold};
use crate::failure::Failure;

/// A computer that a task works on.
#[derive(Debug)]
pub struct TaskComputer {
    pub computer: Arc<Computer>,
    hold: TaskHold,
}

/// The id of the computer for a task.
pub fn id(store: &Store, params: &Params) -> String {
    match &params.computer_id {
        Some(id) if params.missing != Missing::CreateNew || store.computers.get(id).is_some() => {
            id.clone()
        }
        _ => format!("computer_{}", random()),
    }
}

/// Whether a task needs a computer that does not run yet.
pub fn needs_slot(store: &Store, params: &Params) -> bool {
    params
        .computer_id
        .as_ref()
        .is_none_or(|id| store.computers.get(id).is_none())
}

impl TaskComputer {
    /// Takes the requested computer, or starts one as soon as there is a slot for it.
    pub async fn take(
        store: &Store,
        task: &Task,
        id: &str,
        slot: Option<OwnedSemaphorePermit>,
    ) -> Result<Self, Failure> {
        let params = &task.params;
        let computer = match store.computers.get(id) {
            Some(computer) => computer,
            None => start(store, params, id, slot).await?,
        };
        let hold = computer.hold(&task.id).map_err(|other| {
            Failure::passing(
                "computer_busy",
                format!("computer_id: {id} is used by the task {other}"),
            )
        })?;
        if params.width.is_some() || params.height.is_some() {
            let size = Action::Viewport {
                width: params.width,
                height: params.height,
                scale: None,
            };
            computer.act(&size).await?;
        }
        if params.save {
            computer.save()?;
        }
        Ok(Self { computer, hold })
    }

    /// Releases the computer, or ends it.
    pub async fn leave(self, task: &Task) -> Result<(), Failure> {
        let Self { computer, hold } = self;
        drop(hold);
        // A computer that was not created for the task stays, unless its end was requested.
        let keep = task.params.keep_alive.unwrap_or(!computer.create.by_task);
        if !keep || computer.machine.exited().is_some() {
            return computer.end(Reason::Asked).await;
        }
        Ok(())
    }
}

async fn start(
    store: &Store,
    params: &Params,
    id: &str,
    slot: Option<OwnedSemaphorePermit>,
) -> Result<Arc<Computer>, Failure> {
    let mut saved = params.environment_id.clone();
    if params.computer_id.as_deref() == Some(id) {
        match params.missing {
            Missing::Fail => {
                return Err(Failure::fatal(
                    "session_expired",
                    format!("computer_id: {id} is not live"),
                ));
            }
            Missing::Restore if saved.is_none() && store.computers.saved(id).is_some() => {
                saved = Some(id.to_owned());
            }
            _ => {}
        }
    }
    let usual = Create::default();
    let create = Create {
        kind: params.kind,
        width: params.width.unwrap_or(usual.width),
        height: params.height.unwrap_or(usual.height),
        save: params.save,
        environment: saved,
        by_task: true,
        ..usual
    };
    let slot = match (slot, store.when_full) {
        (Some(slot), _) => Ok(slot),
        (None, WhenFull::Wait) => store.computers.wait_for_slot().await,
        (None, WhenFull::Refuse) => store.computers.slot(),
    };
    let created = match slot {
        Ok(slot) => {
            store
                .computers
                .create(create, Some(id.to_owned()), slot)
                .await
        }
        Err(refusal) => Err(refusal),
    };
    created.map_err(|refusal| match refusal {
        Refusal::Full => Failure::passing("concurrent_limit", "Concurrent limit reached"),
        Refusal::NothingSaved(name) => Failure::fatal(
            "environment_missing",
            format!("environment_id: nothing is saved under {name:?}"),
        ),
        Refusal::Failed(failure) => failure,
    })
}
