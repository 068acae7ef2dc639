// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! The table of operations.

use crate::request::{Operation, Resume, StreamKind};

/// Every operation of the client.
pub(crate) static OPERATIONS: &[&Operation] = &[
    &AGENT_TASKS_INJECT_MESSAGE,
    &AGENT_TASKS_PAUSE,
    &AGENT_TASKS_RESUME,
    &AGENT_TASKS_RETRIEVE_STATUS,
    &AGENT_TASKS_START,
    &AGENT_TASKS_START_STREAM,
    &CHAT_CREATE_COMPLETION,
    &COMPUTERS_CREATE,
    &COMPUTERS_LIST,
    &COMPUTERS_RETRIEVE,
    &COMPUTERS_DELETE,
    &COMPUTERS_BATCH,
    &COMPUTERS_CHANGE_PROXY,
    &COMPUTERS_CLICK,
    &COMPUTERS_DEBUG,
    &COMPUTERS_DOUBLE_CLICK,
    &COMPUTERS_DRAG,
    &COMPUTERS_EXECUTE,
    &COMPUTERS_HOTKEY,
    &COMPUTERS_HTML,
    &COMPUTERS_KEEPALIVE,
    &COMPUTERS_KEY_DOWN,
    &COMPUTERS_KEY_UP,
    &COMPUTERS_MOUSE_DOWN,
    &COMPUTERS_MOUSE_UP,
    &COMPUTERS_NAVIGATE,
    &COMPUTERS_RETRIEVE_EVENTS,
    &COMPUTERS_RETRIEVE_SCREENCAST,
    &COMPUTERS_RETRIEVE_STATUS,
    &COMPUTERS_RETRIEVE_WS,
    &COMPUTERS_RIGHT_CLICK,
    &COMPUTERS_SCREENSHOT,
    &COMPUTERS_SCROLL,
    &COMPUTERS_TYPE,
    &COMPUTERS_VIEWPORT,
    &COMPUTERS_EXEC_CREATE,
    &COMPUTERS_EXEC_SYNC,
    &COMPUTERS_TABS_CREATE,
    &COMPUTERS_TABS_LIST,
    &COMPUTERS_TABS_DELETE,
    &COMPUTERS_TABS_SWITCH,
    &MODELS_LIST,
    &RESPONSES_CREATE,
    &RESPONSES_RETRIEVE,
    &RESPONSES_DELETE,
    &RESPONSES_CANCEL,
    &AGENT_TASKS_STREAM,
];

/// `agent.tasks.inject_message`: `POST /agent/tasks/{id}/messages`
pub static AGENT_TASKS_INJECT_MESSAGE: Operation = Operation {
    id: "agent.tasks.inject_message",
    method: "POST",
    path: "/agent/tasks/{id}/messages",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `agent.tasks.pause`: `POST /agent/tasks/{id}/pause`
pub static AGENT_TASKS_PAUSE: Operation = Operation {
    id: "agent.tasks.pause",
    method: "POST",
    path: "/agent/tasks/{id}/pause",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `agent.tasks.resume`: `POST /agent/tasks/{id}/resume`
pub static AGENT_TASKS_RESUME: Operation = Operation {
    id: "agent.tasks.resume",
    method: "POST",
    path: "/agent/tasks/{id}/resume",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `agent.tasks.retrieve_status`: `GET /agent/tasks/{id}`
pub static AGENT_TASKS_RETRIEVE_STATUS: Operation = Operation {
    id: "agent.tasks.retrieve_status",
    method: "GET",
    path: "/agent/tasks/{id}",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `agent.tasks.start`: `POST /agent/tasks`
pub static AGENT_TASKS_START: Operation = Operation {
    id: "agent.tasks.start",
    method: "POST",
    path: "/agent/tasks",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: Some("idempotency_key"),
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `agent.tasks.start_stream`: `POST /agent/tasks/stream`
pub static AGENT_TASKS_START_STREAM: Operation = Operation {
    id: "agent.tasks.start_stream",
    method: "POST",
    path: "/agent/tasks/stream",
    accept: "text/event-stream",
    stream: StreamKind::Sse,
    idempotent: false,
    idempotency_field: Some("idempotency_key"),
    body: true,
    terminal: &[
        "completed",
        "failed",
        "config_error",
        "max_steps",
        "max_duration",
        "cancelled",
    ],
    named_events: false,
    resume: Some(Resume {
        operation: "agent.tasks.stream",
        header: "last-event-id",
        query: "from",
        id_field: "task_id",
        gap: "replay_gap",
        state: "agent.tasks.retrieve_status",
        state_field: "task_status",
        state_error_field: "task_status_error",
    }),
};

/// `chat.create_completion`: `POST /v1/chat/completions`
pub static CHAT_CREATE_COMPLETION: Operation = Operation {
    id: "chat.create_completion",
    method: "POST",
    path: "/v1/chat/completions",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.create`: `POST /computers`
pub static COMPUTERS_CREATE: Operation = Operation {
    id: "computers.create",
    method: "POST",
    path: "/computers",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.list`: `GET /computers`
pub static COMPUTERS_LIST: Operation = Operation {
    id: "computers.list",
    method: "GET",
    path: "/computers",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.retrieve`: `GET /computers/{id}`
pub static COMPUTERS_RETRIEVE: Operation = Operation {
    id: "computers.retrieve",
    method: "GET",
    path: "/computers/{id}",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.delete`: `DELETE /computers/{id}`
pub static COMPUTERS_DELETE: Operation = Operation {
    id: "computers.delete",
    method: "DELETE",
    path: "/computers/{id}",
    accept: "*/*",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.batch`: `POST /computers/{id}/batch`
pub static COMPUTERS_BATCH: Operation = Operation {
    id: "computers.batch",
    method: "POST",
    path: "/computers/{id}/batch",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.change_proxy`: `POST /computers/{id}/change-proxy`
pub static COMPUTERS_CHANGE_PROXY: Operation = Operation {
    id: "computers.change_proxy",
    method: "POST",
    path: "/computers/{id}/change-proxy",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.click`: `POST /computers/{id}/click`
pub static COMPUTERS_CLICK: Operation = Operation {
    id: "computers.click",
    method: "POST",
    path: "/computers/{id}/click",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.debug`: `POST /computers/{id}/debug`
pub static COMPUTERS_DEBUG: Operation = Operation {
    id: "computers.debug",
    method: "POST",
    path: "/computers/{id}/debug",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.double_click`: `POST /computers/{id}/double-click`
pub static COMPUTERS_DOUBLE_CLICK: Operation = Operation {
    id: "computers.double_click",
    method: "POST",
    path: "/computers/{id}/double-click",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.drag`: `POST /computers/{id}/drag`
pub static COMPUTERS_DRAG: Operation = Operation {
    id: "computers.drag",
    method: "POST",
    path: "/computers/{id}/drag",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.execute`: `POST /computers/{id}/execute`
pub static COMPUTERS_EXECUTE: Operation = Operation {
    id: "computers.execute",
    method: "POST",
    path: "/computers/{id}/execute",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.hotkey`: `POST /computers/{id}/hotkey`
pub static COMPUTERS_HOTKEY: Operation = Operation {
    id: "computers.hotkey",
    method: "POST",
    path: "/computers/{id}/hotkey",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.html`: `POST /computers/{id}/html`
pub static COMPUTERS_HTML: Operation = Operation {
    id: "computers.html",
    method: "POST",
    path: "/computers/{id}/html",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.keepalive`: `POST /computers/{id}/keepalive`
pub static COMPUTERS_KEEPALIVE: Operation = Operation {
    id: "computers.keepalive",
    method: "POST",
    path: "/computers/{id}/keepalive",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.key_down`: `POST /computers/{id}/key-down`
pub static COMPUTERS_KEY_DOWN: Operation = Operation {
    id: "computers.key_down",
    method: "POST",
    path: "/computers/{id}/key-down",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.key_up`: `POST /computers/{id}/key-up`
pub static COMPUTERS_KEY_UP: Operation = Operation {
    id: "computers.key_up",
    method: "POST",
    path: "/computers/{id}/key-up",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.mouse_down`: `POST /computers/{id}/mouse-down`
pub static COMPUTERS_MOUSE_DOWN: Operation = Operation {
    id: "computers.mouse_down",
    method: "POST",
    path: "/computers/{id}/mouse-down",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.mouse_up`: `POST /computers/{id}/mouse-up`
pub static COMPUTERS_MOUSE_UP: Operation = Operation {
    id: "computers.mouse_up",
    method: "POST",
    path: "/computers/{id}/mouse-up",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.navigate`: `POST /computers/{id}/navigate`
pub static COMPUTERS_NAVIGATE: Operation = Operation {
    id: "computers.navigate",
    method: "POST",
    path: "/computers/{id}/navigate",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.retrieve_events`: `GET /computers/{id}/events`
pub static COMPUTERS_RETRIEVE_EVENTS: Operation = Operation {
    id: "computers.retrieve_events",
    method: "GET",
    path: "/computers/{id}/events",
    accept: "*/*",
    stream: StreamKind::Sse,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: true,
    resume: None,
};

/// `computers.retrieve_screencast`: `GET /computers/{id}/screencast`
pub static COMPUTERS_RETRIEVE_SCREENCAST: Operation = Operation {
    id: "computers.retrieve_screencast",
    method: "GET",
    path: "/computers/{id}/screencast",
    accept: "*/*",
    stream: StreamKind::Sse,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: true,
    resume: None,
};

/// `computers.retrieve_status`: `GET /computers/{id}/status`
pub static COMPUTERS_RETRIEVE_STATUS: Operation = Operation {
    id: "computers.retrieve_status",
    method: "GET",
    path: "/computers/{id}/status",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.retrieve_ws`: `GET /computers/{id}/ws`
pub static COMPUTERS_RETRIEVE_WS: Operation = Operation {
    id: "computers.retrieve_ws",
    method: "GET",
    path: "/computers/{id}/ws",
    accept: "*/*",
    stream: StreamKind::Websocket,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.right_click`: `POST /computers/{id}/right-click`
pub static COMPUTERS_RIGHT_CLICK: Operation = Operation {
    id: "computers.right_click",
    method: "POST",
    path: "/computers/{id}/right-click",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.screenshot`: `POST /computers/{id}/screenshot`
pub static COMPUTERS_SCREENSHOT: Operation = Operation {
    id: "computers.screenshot",
    method: "POST",
    path: "/computers/{id}/screenshot",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.scroll`: `POST /computers/{id}/scroll`
pub static COMPUTERS_SCROLL: Operation = Operation {
    id: "computers.scroll",
    method: "POST",
    path: "/computers/{id}/scroll",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.type`: `POST /computers/{id}/type`
pub static COMPUTERS_TYPE: Operation = Operation {
    id: "computers.type",
    method: "POST",
    path: "/computers/{id}/type",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.viewport`: `POST /computers/{id}/viewport`
pub static COMPUTERS_VIEWPORT: Operation = Operation {
    id: "computers.viewport",
    method: "POST",
    path: "/computers/{id}/viewport",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.exec.create`: `POST /computers/{id}/exec`
pub static COMPUTERS_EXEC_CREATE: Operation = Operation {
    id: "computers.exec.create",
    method: "POST",
    path: "/computers/{id}/exec",
    accept: "application/x-ndjson",
    stream: StreamKind::Jsonl,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.exec.sync`: `POST /computers/{id}/exec/sync`
pub static COMPUTERS_EXEC_SYNC: Operation = Operation {
    id: "computers.exec.sync",
    method: "POST",
    path: "/computers/{id}/exec/sync",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.tabs.create`: `POST /computers/{id}/tabs`
pub static COMPUTERS_TABS_CREATE: Operation = Operation {
    id: "computers.tabs.create",
    method: "POST",
    path: "/computers/{id}/tabs",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.tabs.list`: `GET /computers/{id}/tabs`
pub static COMPUTERS_TABS_LIST: Operation = Operation {
    id: "computers.tabs.list",
    method: "GET",
    path: "/computers/{id}/tabs",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.tabs.delete`: `DELETE /computers/{id}/tabs/{tab_id}`
pub static COMPUTERS_TABS_DELETE: Operation = Operation {
    id: "computers.tabs.delete",
    method: "DELETE",
    path: "/computers/{id}/tabs/{tab_id}",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `computers.tabs.switch`: `POST /computers/{id}/tabs/{tab_id}/switch`
pub static COMPUTERS_TABS_SWITCH: Operation = Operation {
    id: "computers.tabs.switch",
    method: "POST",
    path: "/computers/{id}/tabs/{tab_id}/switch",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `models.list`: `GET /v1/models`
pub static MODELS_LIST: Operation = Operation {
    id: "models.list",
    method: "GET",
    path: "/v1/models",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `responses.create`: `POST /v1/responses`
pub static RESPONSES_CREATE: Operation = Operation {
    id: "responses.create",
    method: "POST",
    path: "/v1/responses",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: true,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `responses.retrieve`: `GET /v1/responses/{response_id}`
pub static RESPONSES_RETRIEVE: Operation = Operation {
    id: "responses.retrieve",
    method: "GET",
    path: "/v1/responses/{response_id}",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `responses.delete`: `DELETE /v1/responses/{response_id}`
pub static RESPONSES_DELETE: Operation = Operation {
    id: "responses.delete",
    method: "DELETE",
    path: "/v1/responses/{response_id}",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `responses.cancel`: `POST /v1/responses/{response_id}/cancel`
pub static RESPONSES_CANCEL: Operation = Operation {
    id: "responses.cancel",
    method: "POST",
    path: "/v1/responses/{response_id}/cancel",
    accept: "application/json",
    stream: StreamKind::None,
    idempotent: false,
    idempotency_field: None,
    body: false,
    terminal: &[],
    named_events: false,
    resume: None,
};

/// `agent.tasks.stream`: `GET /agent/tasks/{id}/stream`
pub static AGENT_TASKS_STREAM: Operation = Operation {
    id: "agent.tasks.stream",
    method: "GET",
    path: "/agent/tasks/{id}/stream",
    accept: "text/event-stream",
    stream: StreamKind::Sse,
    idempotent: true,
    idempotency_field: None,
    body: false,
    terminal: &[
        "completed",
        "failed",
        "config_error",
        "max_steps",
        "max_duration",
        "cancelled",
    ],
    named_events: false,
    resume: Some(Resume {
        operation: "agent.tasks.stream",
        header: "last-event-id",
        query: "from",
        id_field: "task_id",
        gap: "replay_gap",
        state: "agent.tasks.retrieve_status",
        state_field: "task_status",
        state_error_field: "task_status_error",
    }),
};
