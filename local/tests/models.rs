//! Responses, chat and models, forwarded to a model's endpoint.

use std::sync::{Arc, Mutex};

use crate::common::{KEY, assert_unbuffered, server};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

type Asked = Arc<Mutex<Vec<Value>>>;

/// A model that stores nothing: it does not know any earlier response.
async fn model() -> (String, Asked) {
    let asked: Asked = Arc::default();
    let seen = Arc::clone(&asked);
    let respond = async move |headers: HeaderMap, Json(body): Json<Value>| -> Response {
        assert_eq!(headers["authorization"], "Bearer model-key");
        if !body["previous_response_id"].is_null() {
            return (
                StatusCode::NOT_FOUND,
                Json(json!({"error": {"message": "no such response"}})),
            )
                .into_response();
        }
        let mut seen = seen.lock().unwrap();
        seen.push(body.clone());
        let response = json!({"id": format!("resp_{}", seen.len()), "object": "response",
            "output": [{"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "hm"}]}]});
        if body["stream"] == true {
            let done = json!({"type": "response.completed", "response": response});
            let text = format!("event: response.completed\ndata: {done}\n\n");
            return ([(header::CONTENT_TYPE, "text/event-stream")], text).into_response();
        }
        Json(response).into_response()
    };
    let cancel = async |axum::extract::Path(id): axum::extract::Path<String>| match id.as_str() {
        "resp_1" => Json(json!({"id": id, "status": "cancelled"})).into_response(),
        _ => {
            let error = json!({"error": {"message": format!("no response {id}")}});
            (StatusCode::NOT_FOUND, Json(error)).into_response()
        }
    };
    let chat = async |Json(body): Json<Value>| Json(json!({"model": body["model"], "choices": []}));
    let app = Router::new()
        .route("/v1/responses", post(respond))
        .route("/v1/responses/{id}/cancel", post(cancel))
        .route("/v1/chat/completions", post(chat))
        .route(
            "/v1/models",
            get(async || Json(json!({"object": "list", "data": [{"id": "stub"}]}))),
        );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, app).into_future());
    (url, asked)
}

#[tokio::test]
async fn requests_are_forwarded_with_earlier_turns() {
    let (url, asked) = model().await;
    let server = server(&[
        "--model-url",
        &url,
        "--model",
        "stub",
        "--model-key",
        "model-key",
    ])
    .await;
    for path in ["/v1/models", "/models"] {
        assert_eq!(server.get(path).await.1["data"][0]["id"], "stub");
    }
    for path in ["/v1/chat/completions", "/chat/completions"] {
        assert_eq!(
            server.post(path, json!({"messages": []})).await.1["model"],
            "stub"
        );
    }
    let (_, first) = server.post("/v1/responses", json!({"input": "one"})).await;
    assert_eq!(first["id"], "resp_1");
    let body = json!({"input": [{"role": "user", "content": "two"}], "previous_response_id": "resp_1", "stream": true});
    let call = reqwest::Client::new()
        .post(format!("{}/v1/responses", server.url))
        .bearer_auth(KEY)
        .json(&body);
    let answer = call.send().await.unwrap();
    assert_unbuffered(&answer, "text/event-stream");
    assert!(answer.text().await.unwrap().contains("resp_2"));
    let third = json!({"input": "three", "previous_response_id": "resp_2", "model": "other"});
    assert_eq!(server.post("/v1/responses", third).await.1["id"], "resp_3");
    {
        let asked = asked.lock().unwrap();
        assert_eq!(
            (&asked[0]["model"], &asked[2]["model"]),
            (&json!("stub"), &json!("other"))
        );
        let texts: Vec<&Value> = asked[2]["input"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| &item["content"])
            .collect();
        let said = json!([{"type": "output_text", "text": "hm"}]);
        assert_eq!(
            texts,
            [&json!("one"), &said, &json!("two"), &said, &json!("three")]
        );
        assert_eq!(asked[2]["previous_response_id"], Value::Null);
    }
    assert_eq!(server.get("/v1/responses/resp_2").await.1["id"], "resp_2");
    assert!(
        server
            .delete("/v1/responses/resp_2")
            .await
            .1
            .contains("true")
    );
    assert_eq!(server.delete("/v1/responses/resp_2").await.0, 404);
    let lost = json!({"input": "four", "previous_response_id": "resp_2"});
    assert_eq!(server.post("/v1/responses", lost).await.0, 404);
}

/// A paid response is not requested twice and not lost.
#[tokio::test]
async fn a_response_that_cannot_be_stored_is_reported_to_the_caller() {
    let (url, asked) = model().await;
    let data = tempfile::tempdir().unwrap();
    let path = data.path().to_str().unwrap();
    let model = [
        "--model-url",
        &url,
        "--model",
        "stub",
        "--model-key",
        "model-key",
    ];
    let server = server(&[&model[..], &["--data", path]].concat()).await;
    let other = rusqlite::Connection::open(data.path().join("lightcone.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let call = async |body: Value| {
        let call = reqwest::Client::new()
            .post(format!("{}/v1/responses", server.url))
            .bearer_auth(KEY)
            .json(&body);
        call.send().await.unwrap()
    };
    let refused = call(json!({"input": "one"})).await;
    assert_eq!(refused.status(), 507);
    assert_eq!(refused.headers()["x-should-retry"], "false");
    let problem: Value = refused.json().await.unwrap();
    let why = problem["detail"].as_str().unwrap();
    assert!(why.contains("database") && why.contains("resp_1"), "{why}");
    assert_eq!(problem["response"]["output"][0]["content"][0]["text"], "hm");
    let events = call(json!({"input": "two", "stream": true})).await;
    let events = events.text().await.unwrap();
    let (passed, told) = events.split_once("event: error").unwrap();
    assert!(
        passed.contains("resp_2") && told.contains("storage_full"),
        "{events}"
    );
    // A response with `store: false` needs no database.
    let unstored = call(json!({"input": "three", "store": false})).await;
    assert_eq!(unstored.status(), 200);
    assert_eq!(asked.lock().unwrap().len(), 3);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(call(json!({"input": "four"})).await.status(), 200);
}

#[tokio::test]
async fn without_a_model_the_error_says_how_to_configure_one() {
    let server = server(&[]).await;
    for (path, body) in [
        ("/v1/responses", json!({"input": "x"})),
        ("/v1/chat/completions", json!({"messages": []})),
    ] {
        let call = reqwest::Client::new()
            .post(format!("{}{path}", server.url))
            .bearer_auth(KEY)
            .json(&body);
        let answer = call.send().await.unwrap();
        assert_eq!(answer.status(), 501);
        assert_eq!(answer.headers()["x-should-retry"], "false");
        assert!(answer.text().await.unwrap().contains("--model-url"));
    }
    assert_eq!(server.get("/v1/models").await.0, 501);
    let cancel = server.post("/v1/responses/resp_1/cancel", json!({})).await;
    assert_eq!(cancel.0, 501, "{}", cancel.1);
}

/// Only the model's service knows what is still running there.
#[tokio::test]
async fn a_cancellation_is_forwarded_with_its_response() {
    let (url, _asked) = model().await;
    let server = server(&[
        "--model-url",
        &url,
        "--model",
        "stub",
        "--model-key",
        "model-key",
    ])
    .await;
    let (status, cancelled) = server.post("/v1/responses/resp_1/cancel", json!({})).await;
    assert_eq!(
        (status, cancelled),
        (200, json!({"id": "resp_1", "status": "cancelled"}))
    );
    let (status, unknown) = server.post("/v1/responses/resp_9/cancel", json!({})).await;
    assert_eq!(
        (status, &unknown["error"]["message"]),
        (404, &json!("no response resp_9"))
    );
    let (status, problem) = server
        .post("/v1/responses/..%2Fmodels/cancel", json!({}))
        .await;
    assert!(
        (400..500).contains(&status) && problem["error"].is_null(),
        "{status} {problem}"
    );
}
