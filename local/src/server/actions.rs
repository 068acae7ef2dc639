//! Actions: one endpoint each, any one through `execute`, several through `batch`, and tabs.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::Json;
use axum::routing::{delete, post};
use serde_json::{Map, Value};

use super::App;
use super::computers::find;
use super::routes::{Body, fields};
use crate::computer::{Registry, Request};
use crate::problem::Problem;

/// Endpoints of one action each, and the type of that action.
const TYPED: [(&str, &str); 17] = [
    ("click", "click"),
    ("double-click", "double_click"),
    ("right-click", "right_click"),
    ("drag", "drag"),
    ("mouse-down", "mouse_down"),
    ("mouse-up", "mouse_up"),
    ("key-down", "key_down"),
    ("key-up", "key_up"),
    ("hotkey", "keypress"),
    ("type", "type"),
    ("scroll", "scroll"),
    ("navigate", "go_to_url"),
    ("screenshot", "screenshot"),
    ("html", "get_html_content"),
    ("viewport", "set_viewport"),
    ("change-proxy", "change_proxy"),
    ("debug", "debug"),
];

type Asked = Query<Map<String, Value>>;
type Answer = Result<Json<Value>, Problem>;

/// The routes.
pub fn routes() -> Router<App> {
    let mut routes = Router::new()
        .route("/computers/{id}/execute", post(execute))
        .route("/computers/{id}/batch", post(batch))
        .route("/computers/{id}/tabs", post(new_tab).get(list_tabs))
        .route("/computers/{id}/tabs/{tab_id}", delete(close_tab))
        .route("/computers/{id}/tabs/{tab_id}/switch", post(switch_tab));
    for (path, kind) in TYPED {
        let handler =
            move |state: State<Arc<Registry>>, id: Path<String>, query: Asked, body: Body| {
                typed(kind, state, id, query, body)
            };
        routes = routes.route(&format!("/computers/{{id}}/{path}"), post(handler));
    }
    routes
}

/// Adds the fields of the query to those of the body, which take precedence.
fn with_query(body: &mut Map<String, Value>, query: Map<String, Value>) -> Result<(), Problem> {
    for (name, value) in query {
        let text = value.as_str().unwrap_or_default();
        let value = match name.as_str() {
            "screenshot_after" => match text {
                "true" | "True" | "1" => true.into(),
                "false" | "False" | "0" => false.into(),
                _ => {
                    return Err(Problem::bad_request(
                        "screenshot_after: must be true or false",
                    ));
                }
            },
            "settle_ms" => text
                .parse::<u64>()
                .map_err(|_| {
                    Problem::bad_request("settle_ms: must be a whole number from 0 to 60000")
                })?
                .into(),
            _ => continue,
        };
        body.entry(name).or_insert(value);
    }
    Ok(())
}

async fn perform(computers: &Registry, id: &str, kind: &str, body: Map<String, Value>) -> Answer {
    let computer = find(computers, id)?;
    let request = Request::typed(kind, body).map_err(Problem::bad_request)?;
    Ok(Json(computer.perform(request).await))
}

async fn typed(
    kind: &'static str,
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    Query(query): Asked,
    body: Body,
) -> Answer {
    let mut body = fields(body)?.0;
    with_query(&mut body, query)?;
    perform(&computers, &id, kind, body).await
}

async fn execute(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    Query(query): Asked,
    body: Body,
) -> Answer {
    let body = fields(body)?;
    let computer = find(&computers, &id)?;
    let mut action = match body.object("action").map_err(Problem::bad_request)? {
        Some(action) => action.0,
        None => {
            return Err(Problem::bad_request(
                "action: must be given, as an object with a type",
            ));
        }
    };
    with_query(&mut action, query)?;
    let request = Request::read(Value::Object(action));
    let request = request.map_err(|why| Problem::bad_request(format!("action.{why}")))?;
    Ok(Json(computer.perform(request).await))
}

async fn batch(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    body: Body,
) -> Answer {
    let body = fields(body)?;
    let computer = find(&computers, &id)?;
    let requests = Request::batch(&body).map_err(Problem::bad_request)?;
    Ok(Json(computer.batch(requests).await))
}

async fn list_tabs(State(computers): State<Arc<Registry>>, Path(id): Path<String>) -> Answer {
    perform(&computers, &id, "list_tabs", Map::new()).await
}

async fn new_tab(
    State(computers): State<Arc<Registry>>,
    Path(id): Path<String>,
    body: Body,
) -> Answer {
    perform(&computers, &id, "new_tab", fields(body)?.0).await
}

async fn switch_tab(
    State(computers): State<Arc<Registry>>,
    Path((id, tab)): Path<(String, String)>,
) -> Answer {
    let body = Map::from_iter([("tab_id".to_owned(), tab.into())]);
    perform(&computers, &id, "switch_tab", body).await
}

async fn close_tab(
    State(computers): State<Arc<Registry>>,
    Path((id, tab)): Path<(String, String)>,
) -> Answer {
    let body = Map::from_iter([("tab_id".to_owned(), tab.into())]);
    perform(&computers, &id, "close_tab", body).await
}
