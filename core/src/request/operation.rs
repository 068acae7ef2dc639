//! One operation of the API, as the generated table describes it.

/// What form an operation's response has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StreamKind {
    /// One body, read whole.
    None,
    /// Server-sent events.
    Sse,
    /// One JSON value a line.
    Jsonl,
    /// A WebSocket.
    Websocket,
}

/// One operation of the API, as `api/openapi.yaml` describes it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Operation {
    /// The dotted name that users call, such as `agent.tasks.start`.
    pub id: &'static str,
    /// HTTP method in capitals.
    pub method: &'static str,
    /// Path template, such as `/agent/tasks/{id}`.
    pub path: &'static str,
    /// The `Accept` header.
    pub accept: &'static str,
    /// The form of its response.
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
    /// For event streams: how to resume one after its connection breaks.
    pub resume: Option<Resume>,
}

/// How to resume an event stream after its connection breaks.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Resume {
    /// The operation that follows what already runs; its path takes the id.
    pub operation: &'static str,
    /// The request header that carries the last event's id, in lower case.
    pub header: &'static str,
    /// The query parameter that chooses where the stream starts, which the header replaces.
    pub query: &'static str,
    /// The field of an event that carries the id of what is followed.
    pub id_field: &'static str,
    /// The type of the event that says that others are no longer kept.
    pub gap: &'static str,
    /// The operation that returns the state after such a gap.
    pub state: &'static str,
    /// The field of the gap's event that the state is put into.
    pub state_field: &'static str,
    /// The field of the gap's event that says why there is no state.
    pub state_error_field: &'static str,
}
