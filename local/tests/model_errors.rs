//! A model that fails, responds badly or is busy: only the model's own result completes a task.

use std::sync::{Arc, Mutex};

use crate::common::{browser, last, server};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};

/// The responses of the model in order; the last one is repeated. Records the requests.
struct Model {
    url: String,
    asked: Arc<Mutex<Vec<Value>>>,
}

type Script = Vec<(u16, &'static str, Value)>;

async fn model(script: Script) -> Model {
    let asked: Arc<Mutex<Vec<Value>>> = Arc::default();
    let seen = Arc::clone(&asked);
    let answer = async move |Json(body): Json<Value>| -> Response {
        let mut seen = seen.lock().unwrap();
        let at = seen.len().min(script.len() - 1);
        seen.push(body);
        let (status, retry, body) = &script[at];
        let mut headers = HeaderMap::new();
        if !retry.is_empty() {
            headers.insert("retry-after", HeaderValue::from_static(retry));
        }
        let text = body
            .as_str()
            .map_or_else(|| body.to_string(), str::to_owned);
        (StatusCode::from_u16(*status).unwrap(), headers, text).into_response()
    };
    let app = Router::new()
        .route("/v1/responses", post(answer))
        .layer(axum::extract::DefaultBodyLimit::max(64 << 20));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, app).into_future());
    Model { url, asked }
}

fn call(n: u32, action: Value) -> Value {
    json!({"id": format!("r{n}"), "status": "completed", "output": [{"type": "computer_call", "call_id": format!("c{n}"), "action": action}]})
}

fn done(text: &str) -> Value {
    json!({"id": "r9", "status": "completed", "output": [{"type": "message", "content": [{"type": "output_text", "text": text}]}]})
}

async fn run(script: Script) -> (Value, Vec<Value>) {
    let model = model(script).await;
    let server = server(&["--model-url", &model.url, "--model", "stub"]).await;
    let (_, events) = server.task(browser("Look around".to_owned())).await;
    let asked = model.asked.lock().unwrap().clone();
    (last(&events).clone(), asked)
}

#[tokio::test]
async fn a_response_that_says_nothing_or_failed_completes_no_task() {
    let cut = json!({"id": "r", "status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}, "output": [{"type": "message", "content": [{"type": "output_text", "text": "half"}]}]});
    for (body, why) in [
        (
            json!({"id": "r", "status": "failed", "error": {"message": "overloaded"}, "output": []}),
            "overloaded",
        ),
        (cut, "max_output_tokens"),
        (
            json!({"id": "r", "status": "completed", "output": []}),
            "empty",
        ),
        (
            json!({"id": "r", "output": [{"type": "reasoning", "summary": []}]}),
            "empty",
        ),
        (json!({"hello": "world"}), "malformed"),
        (json!("<html>busy</html>"), "not JSON"),
        (
            json!({"output": [{"type": "computer_call", "action": {"type": "click"}}]}),
            "malformed",
        ),
    ] {
        let (end, _) = run(vec![(200, "", body.clone())]).await;
        assert_eq!(end["type"], "failed", "{body}: {end}");
        assert_eq!(end["error_code"], "api_error", "{body}: {end}");
        assert!(
            end["message"].as_str().unwrap().contains(why),
            "{body}: {end}"
        );
    }
}

#[tokio::test]
async fn the_model_is_told_why_a_call_failed() {
    let (end, asked) = run(vec![
        (
            200,
            "",
            call(1, json!({"type": "keypress", "keys": ["Hyperspace"]})),
        ),
        (
            200,
            "",
            call(2, json!({"type": "navigate", "url": "file:///etc/passwd"})),
        ),
        (200, "", call(3, json!({"type": "somersault"}))),
        (200, "", call(4, json!({"type": "click"}))),
        (200, "", done("seen enough")),
    ])
    .await;
    assert_eq!(end["result"], "seen enough", "{end}");
    for (n, why) in [
        (1, "Hyperspace"),
        (2, "file"),
        (3, "somersault"),
        (4, "click"),
    ] {
        let input = asked[n]["input"].as_array().unwrap();
        assert_eq!(input[0]["type"], "computer_call_output", "{n}");
        assert_eq!(input[0]["call_id"], format!("c{n}"));
        let told = input[1]["content"][0]["text"].as_str().unwrap();
        assert!(told.contains("failed") && told.contains(why), "{told}");
    }
}

#[tokio::test]
async fn a_model_that_only_makes_invalid_calls_fails_the_task() {
    let (end, asked) = run(vec![(200, "", call(1, json!({"type": "somersault"})))]).await;
    assert_eq!(end["type"], "failed", "{end}");
    assert!(
        end["message"].as_str().unwrap().contains("somersault"),
        "{end}"
    );
    assert!(asked.len() < 20, "{} requests", asked.len());
}

#[tokio::test]
async fn a_busy_model_is_retried_after_its_requested_wait() {
    let busy = json!({"error": {"message": "slow down"}});
    let (end, asked) = run(vec![
        (429, "0", busy.clone()),
        (503, "0", busy.clone()),
        (200, "", done("at last")),
    ])
    .await;
    assert_eq!(
        (&end["type"], &end["result"]),
        (&json!("completed"), &json!("at last")),
        "{end}"
    );
    assert_eq!(asked.len(), 3);

    let (end, asked) = run(vec![(429, "0", busy.clone())]).await;
    assert_eq!(
        (&end["type"], &end["retryable"]),
        (&json!("failed"), &json!(true)),
        "{end}"
    );
    assert!((2..10).contains(&asked.len()), "{} requests", asked.len());

    let (end, asked) = run(vec![(401, "0", busy)]).await;
    assert_eq!(
        (&end["type"], &end["retryable"]),
        (&json!("failed"), &json!(false)),
        "{end}"
    );
    assert_eq!(asked.len(), 1, "a wrong key is wrong the second time, too");
}

#[tokio::test]
async fn a_service_without_storage_gets_the_earlier_turns() {
    let unknown = json!({"error": {"message": "Previous response with id 'r1' not found.", "code": "previous_response_not_found"}});
    let (end, asked) = run(vec![
        (200, "", call(1, json!({"type": "wait", "ms": 1}))),
        (400, "", unknown),
        (200, "", call(2, json!({"type": "wait", "ms": 1}))),
        (200, "", done("remembered")),
    ])
    .await;
    assert_eq!(end["result"], "remembered", "{end}");
    assert_eq!(asked[1]["previous_response_id"], "r1");
    for request in &asked[2..] {
        assert!(request["previous_response_id"].is_null(), "{request}");
        let input = request["input"].as_array().unwrap();
        assert_eq!(input[0]["role"], "user");
        assert_eq!(input[0]["content"][0]["text"], "Look around");
        assert_eq!(
            (&input[1]["type"], &input[1]["call_id"]),
            (&json!("computer_call"), &json!("c1"))
        );
        assert_eq!(
            (&input[2]["type"], &input[2]["call_id"]),
            (&json!("computer_call_output"), &json!("c1"))
        );
    }
    assert_eq!(asked[3]["input"].as_array().unwrap().len(), 5);
}
