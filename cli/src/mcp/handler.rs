//! Speaks the protocol for one session, or for all requests that have none.

use std::sync::{Arc, OnceLock};

use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CancelTaskParams, GetTaskParams, GetTaskResult,
    Implementation, InitializeRequestParams, InitializeResult, ListToolsResult,
    PaginatedRequestParams, ServerCapabilities, ServerConfig, Tool, UpdateTaskParams,
};
use rmcp::service::RequestContext;
use rmcp::{ErrorData, RoleServer, ServerHandler};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::runtime::Handle;

use super::state::State;
use super::tools::{INSTRUCTIONS, tools};
use super::{act, answer, computers, list, page, shell, steer, tasks};
use crate::args::Tools;
use crate::failure::Failure;

/// One client, or one request of a client without a session.
pub struct Handler {
    /// What all requests without a session share.
    common: Arc<State>,
    /// The session that a client began, where there may be several clients.
    own: OnceLock<Arc<State>>,
    several: bool,
    tools: Arc<[Tool]>,
}

impl Handler {
    /// A handler of the only client.
    pub fn of_one(common: &Arc<State>, profile: Tools) -> Self {
        Self {
            common: Arc::clone(common),
            own: OnceLock::new(),
            several: false,
            tools: tools(profile).into(),
        }
    }

    /// A handler of one of several clients. One that begins a session has computers and tasks of its own; requests of the
    /// protocol's newest version, which has no sessions, share theirs.
    pub fn of_several(common: &Arc<State>, profile: Tools) -> Self {
        let mut handler = Self::of_one(common, profile);
        handler.several = true;
        handler
    }

    fn begin_session(&self) {
        if self.several {
            self.own.get_or_init(|| Arc::new(self.common.another()));
        }
    }

    fn state(&self) -> &Arc<State> {
        self.own.get().unwrap_or(&self.common)
    }

    async fn call(
        &self,
        request: CallToolRequestParams,
        context: &RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, Failure> {
        let state = self.state();
        let name = &*request.name;
        let known = self.get_tool(name);
        let given = Value::Object(request.arguments.unwrap_or_default());
        let done = match (name, known) {
            (_, None) => {
                let names: Vec<_> = self.tools.iter().map(|tool| &*tool.name).collect();
                let message = format!("there is no tool {name}; there are {}", names.join(", "));
                return Err(Failure::usage(message));
            }
            ("run_task", _) => return tasks::run(state, read(name, given)?, context).await,
            ("wait_task", _) => tasks::wait(state, read(name, given)?, context).await,
            ("steer_task", _) => steer::steer(state, read(name, given)?).await,
            ("create_computer", _) => computers::create(state, read(name, given)?).await,
            ("end_computer", _) => computers::end(state, read(name, given)?).await,
            ("screenshot", _) => act::screenshot(state, read(name, given)?).await,
            ("act", _) => act::act(state, read(name, given)?).await,
            ("read_page", _) => page::read(state, read(name, given)?).await,
            ("read_more", _) => page::more(state, &read(name, given)?),
            ("shell", _) => shell::run(state, read(name, given)?).await,
            ("list", _) => list::list(state, read(name, given)?).await,
            (other, _) => Err(Failure::other(format!("{other} is listed but not there"))),
        };
        done.map(CallToolResponse::from)
    }
}

/// The arguments of a tool.
fn read<T: DeserializeOwned>(name: &str, given: Value) -> Result<T, Failure> {
    serde_json::from_value(given)
        .map_err(|e| Failure::usage(format!("{name}: {e}; its schema says what it takes")))
}

impl Drop for Handler {
    fn drop(&mut self) {
        let (Some(own), Ok(runtime)) = (self.own.take(), Handle::try_current()) else {
            return;
        };
        runtime.spawn(async move { own.end().await });
    }
}

impl ServerHandler for Handler {
    fn get_info(&self) -> ServerConfig {
        let capabilities = ServerCapabilities::builder()
            .enable_tools()
            .enable_tasks()
            .build();
        let this = Implementation::new("lightcone", env!("CARGO_PKG_VERSION"));
        ServerConfig::new(capabilities)
            .with_server_info(this)
            .with_instructions(INSTRUCTIONS)
    }

    async fn initialize(
        &self,
        request: InitializeRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<InitializeResult, ErrorData> {
        context.peer.set_peer_info(request.clone());
        self.begin_session();
        self.negotiate_initialize(&request)
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(self.tools.to_vec()))
    }

    fn get_tool(&self, name: &str) -> Option<Tool> {
        self.tools.iter().find(|tool| tool.name == name).cloned()
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let done = self.call(request, &context).await;
        Ok(done.unwrap_or_else(|failure| answer::failure(&failure).into()))
    }

    async fn get_task(
        &self,
        request: GetTaskParams,
        _: RequestContext<RoleServer>,
    ) -> Result<GetTaskResult, ErrorData> {
        let task = self.state().protocol_tasks.get_task(&request.task_id)?;
        Ok(GetTaskResult::new(task))
    }

    async fn update_task(
        &self,
        request: UpdateTaskParams,
        _: RequestContext<RoleServer>,
    ) -> Result<(), ErrorData> {
        let tasks = &self.state().protocol_tasks;
        tasks.update_task(&request.task_id, request.input_responses)
    }

    async fn cancel_task(
        &self,
        request: CancelTaskParams,
        _: RequestContext<RoleServer>,
    ) -> Result<(), ErrorData> {
        self.state().protocol_tasks.cancel_task(&request.task_id)
    }
}
