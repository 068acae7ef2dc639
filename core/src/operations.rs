//! The table of operations. Adding one is adding a row.

use crate::operation::{Operation, StreamKind};

const JSON: &str = "application/json";
const EVENTS: &str = "text/event-stream";

/// A task's event stream ends after one of these.
const TASK_ENDS: &[&str] = &[
    "completed",
    "failed",
    "config_error",
    "max_steps",
    "max_duration",
    "cancelled",
];

const TASK_STEERING: Operation = Operation {
    id: "",
    method: "POST",
    path: "",
    accept: JSON,
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: false,
    terminal: &[],
};

/// Every operation of the client.
pub const OPERATIONS: &[Operation] = &[
    Operation {
        id: "agent.tasks.start",
        path: "/agent/tasks",
        idempotency_field: Some("idempotency_key"),
        body: true,
        ..TASK_STEERING
    },
    Operation {
        id: "agent.tasks.start_stream",
        path: "/agent/tasks/stream",
        accept: EVENTS,
        stream: StreamKind::Sse,
        idempotency_field: Some("idempotency_key"),
        body: true,
        terminal: TASK_ENDS,
        ..TASK_STEERING
    },
    Operation {
        id: "agent.tasks.stream",
        method: "GET",
        path: "/agent/tasks/{id}/stream",
        accept: EVENTS,
        stream: StreamKind::Sse,
        idempotent: true,
        terminal: TASK_ENDS,
        ..TASK_STEERING
    },
    Operation {
        id: "agent.tasks.retrieve_status",
        method: "GET",
        path: "/agent/tasks/{id}",
        idempotent: true,
        ..TASK_STEERING
    },
    Operation {
        id: "agent.tasks.pause",
        path: "/agent/tasks/{id}/pause",
        ..TASK_STEERING
    },
    Operation {
        id: "agent.tasks.resume",
        path: "/agent/tasks/{id}/resume",
        ..TASK_STEERING
    },
    Operation {
        id: "agent.tasks.inject_message",
        path: "/agent/tasks/{id}/messages",
        body: true,
        ..TASK_STEERING
    },
];
