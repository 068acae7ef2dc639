//! What the table of operations says of one operation.

use crate::generated::operations::OPERATIONS;

/// How an operation answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StreamKind {
    /// One body, read whole.
    None,
    /// Server-sent events.
    Sse,
    /// One JSON value a line.
    Jsonl,
    /// A two-way socket.
    Websocket,
}

/// One operation of the API, as `core/api/openapi.yaml` describes it.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// The dotted name that users call, such as `agent.tasks.start`.
    pub id: &'static str,
    /// HTTP method in capitals.
    pub method: &'static str,
    /// Path template, such as `/agent/tasks/{id}`.
    pub path: &'static str,
    /// The `Accept` header.
    pub accept: &'static str,
    /// How it answers.
    pub stream: StreamKind,
    /// Whether the same call may be sent again without a second effect.
    pub idempotent: bool,
    /// The body field that makes repeats of this call return the first one's result.
    pub idempotency_field: Option<&'static str>,
    /// Whether it takes a JSON body; an absent one is then sent as `{}`.
    pub body: bool,
    /// For event streams: the event types after which nothing follows.
    pub terminal: &'static [&'static str],
    /// Whether the name of each server-sent event is put into its data, as `event`.
    pub named_events: bool,
}

impl Operation {
    /// Looks an operation up by its dotted name.
    pub fn find(id: &str) -> Option<&'static Operation> {
        OPERATIONS.iter().find(|operation| operation.id == id)
    }
}
