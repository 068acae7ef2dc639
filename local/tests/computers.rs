//! Computers from their creation to their end, with a real Chromium.

use crate::common::{self, run, server};
use serde_json::{Value, json};

#[tokio::test]
async fn a_computer_is_created_listed_used_and_ended() {
    let server = server(&["--max-computers", "2"]).await;
    let body = json!({"display": {"width": 900, "height": 500}, "max_lifetime_seconds": 3600});
    let (status, made) = server.post("/computers", body).await;
    assert_eq!((status, &made["status"]), (200, &json!("ready")), "{made}");
    assert_eq!(made["kind"], "browser");
    let id = made["id"].as_str().unwrap();
    assert_eq!(made["endpoints"]["cdp"], format!("/computers/{id}/cdp"));

    let (_, read) = server.get(&format!("/computers/{id}")).await;
    assert_eq!(read["status"], "RUNNING");
    let (_, live) = server.get("/computers?type=live").await;
    assert_eq!(live[0]["id"], id);
    assert_eq!(server.get("/computers?type=persistent").await.1, json!([]));
    assert_eq!(server.get("/computers?type=dead").await.0, 400);

    let (_, before) = server.get(&format!("/computers/{id}/status")).await;
    let (_, kept) = server
        .post(&format!("/computers/{id}/keepalive"), json!({}))
        .await;
    assert_eq!(kept["status"], "RUNNING");
    let (_, after) = server.get(&format!("/computers/{id}/status")).await;
    let time = |status: &Value, name: &str| status[name].as_str().unwrap().to_owned();
    assert!(time(&after, "idle_expires_at") > time(&before, "idle_expires_at"));
    assert_eq!(time(&after, "expires_at"), time(&before, "expires_at"));

    let (_, second) = server.post("/computers", json!({})).await;
    let (status, full) = server.post("/computers", json!({})).await;
    assert_eq!(
        (status, &full["detail"]),
        (429, &json!("Concurrent limit reached"))
    );
    let path = format!("/computers/{}", second["id"].as_str().unwrap());
    assert_eq!(server.delete(&path).await.0, 204);
    assert_eq!(server.get(&path).await.0, 404);
    assert_eq!(server.delete(&path).await.0, 204, "a repeat is no error");
    assert_eq!(server.delete("/computers/computer_none").await.0, 404);
    assert_eq!(
        server.post("/computers", json!({})).await.0,
        200,
        "there is a place again"
    );
}

#[tokio::test]
async fn computers_end_after_their_lifetime() {
    let server = server(&[]).await;
    for limit in ["max_lifetime_seconds", "inactivity_timeout_seconds"] {
        let (_, made) = server.post("/computers", json!({limit: 1})).await;
        let id = made["id"].as_str().unwrap();
        // The stream ends with its computer, after an event with the reason.
        let events = server.text(&format!("/computers/{id}/events")).await;
        assert!(events.contains("event: error\ndata: "), "{events}");
        assert!(events.contains(limit), "{events}");
        assert_eq!(server.get(&format!("/computers/{id}")).await.0, 404);
    }
    let body = json!({"inactivity_timeout_seconds": 1, "idle_timeout_enabled": false});
    let (_, made) = server.post("/computers", body).await;
    assert_eq!(made["idle_expires_at"], Value::Null);
}

#[tokio::test]
async fn bad_creations_are_refused_by_name() {
    let server = server(&[]).await;
    for (body, status, word) in [
        (json!({"kind": "toaster"}), 503, "try again later"),
        (json!({"display": {"width": -5}}), 400, "display.width"),
        (
            json!({"display": {"height": 20_000}}),
            400,
            "display.height",
        ),
        (
            json!({"environment_id": "nothing_here"}),
            404,
            "nothing is saved",
        ),
        (
            json!({"environment_id": "../secrets"}),
            400,
            "environment_id",
        ),
        (json!([1]), 400, "object"),
    ] {
        let (got, problem) = server.post("/computers", body.clone()).await;
        let detail = problem["detail"].as_str().unwrap();
        assert!(
            got == status && detail.contains(word),
            "{body}: {got} {detail}"
        );
    }
    // Only screenshots of the data folder are served, whatever the path.
    for path in [
        "/screenshots/..%2Flightcone.db",
        "/screenshots/x.png",
        "/computers/..%2F..%2Fetc",
    ] {
        assert_eq!(server.get(path).await.0, 404, "{path}");
    }
}

#[tokio::test]
async fn only_this_machine_with_the_key_is_authorized() {
    let server = server(&[]).await;
    let http = reqwest::Client::new();
    let call = |name: &'static str, value: String| {
        let url = format!("{}/computers", server.url);
        let request = http.get(url).bearer_auth(common::KEY).header(name, value);
        async move { request.send().await.unwrap().status().as_u16() }
    };
    let host = server.url.trim_start_matches("http://").to_owned();
    assert_eq!(call("Host", host.clone()).await, 200);
    assert_eq!(call("Host", "evil.example".to_owned()).await, 403);
    assert_eq!(call("Origin", format!("http://{host}")).await, 200);
    assert_eq!(call("Origin", "http://evil.example".to_owned()).await, 403);
    assert_eq!(call("Origin", "null".to_owned()).await, 403);
    let none = http
        .get(format!("{}/computers", server.url))
        .send()
        .await
        .unwrap();
    assert_eq!(none.status(), 401);
}

#[tokio::test]
async fn a_task_works_on_an_existing_computer() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    let (_, made) = server
        .post(
            "/computers",
            json!({"display": {"width": 700, "height": 400}}),
        )
        .await;
    let id = made["id"].as_str().unwrap();
    let mut body = common::browser(format!("Open {}/basket", shop.url));
    body["computer_id"] = id.into();
    let (_, events) = server.task(body.clone()).await;
    assert_eq!(events[0]["computer_id"], id);
    let shot = events
        .iter()
        .find(|event| event["type"] == "screenshot")
        .unwrap();
    assert_eq!(
        (&shot["width"], &shot["height"]),
        (&json!(700), &json!(400))
    );
    // It was not created for the task, so it stays, and the task's page is still open.
    let html = server.act(id, "html", json!({})).await;
    assert!(
        html["result"]["html_content"]
            .as_str()
            .unwrap()
            .contains("Your basket")
    );

    // One task at a time: the error of the second names the first.
    let mut long = common::browser("wait 600 seconds".into());
    long["computer_id"] = id.into();
    let (_, first) = server.post("/agent/tasks", long).await;
    let first = first["task_id"].as_str().unwrap();
    server
        .until(first, |event| event["type"] == "screenshot")
        .await;
    let (_, events) = server.task(body.clone()).await;
    assert_eq!(
        common::last(&events)["error_code"],
        "computer_busy",
        "{events:?}"
    );
    server
        .post(&format!("/agent/tasks/{first}/cancel"), json!({}))
        .await;
    assert_eq!(
        common::last(&server.events(first).await)["type"],
        "cancelled"
    );

    // `terminate_on_completion` ends it; the next task that wants it alive fails.
    body["terminate_on_completion"] = json!(true);
    server.task(body.clone()).await;
    assert_eq!(server.get(&format!("/computers/{id}")).await.0, 404);
    body["on_missing_computer"] = json!("fail");
    let (_, events) = server.task(body).await;
    assert_eq!(common::last(&events)["error_code"], "session_expired");
}

#[tokio::test]
async fn tasks_wait_for_a_computer_or_are_refused() {
    let shop = run(&["shop"]).await;
    let body = || common::browser(format!("Open {}, report the title", shop.url));
    let patient = server(&["--max-computers", "1"]).await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        let (_, started) = patient.post("/agent/tasks", body()).await;
        ids.push(started["task_id"].as_str().unwrap().to_owned());
    }
    for id in ids {
        assert_eq!(
            common::last(&patient.events(&id).await)["type"],
            "completed"
        );
    }
    let strict = server(&["--max-computers", "1", "--when-full", "refuse"]).await;
    strict.post("/computers", json!({})).await;
    let (status, problem) = strict.post("/agent/tasks", body()).await;
    assert_eq!(
        (status, &problem["detail"]),
        (429, &json!("Concurrent limit reached"))
    );
}

#[tokio::test]
async fn the_doctor_lists_what_is_there_and_what_is_missing() {
    let doctor = async |chromium: &[&str]| {
        let mut doctor = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"));
        let said = doctor.arg("doctor").args(chromium).output().await.unwrap();
        (
            said.status.success(),
            String::from_utf8(said.stdout).unwrap(),
        )
    };
    let (well, list) = doctor(&[]).await;
    assert!(well && list.starts_with("ok       Chromium"), "{list}");
    let version = list.lines().next().unwrap();
    assert!(
        version.bytes().any(|byte| byte.is_ascii_digit()),
        "{version}"
    );
    let (well, list) = doctor(&["--chromium", "/nowhere"]).await;
    assert!(
        !well && list.contains("missing  Chromium") && list.contains("`lightcone install`"),
        "{list}"
    );
    for name in ["shell", "Xvfb", "ffmpeg", "bwrap"] {
        assert!(list.contains(name), "{list}");
    }
}

/// `doctor | head -1`: the reader closes the pipe before the end of the list.
#[tokio::test]
async fn the_doctor_ends_quietly_when_nobody_reads_on() {
    let mut doctor = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"));
    doctor.arg("doctor").stdout(std::process::Stdio::piped());
    let mut doctor = doctor.stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(doctor.stdout.take());
    let said = doctor.wait_with_output().await.unwrap();
    assert_eq!(String::from_utf8_lossy(&said.stderr), "");
    assert!(said.status.success(), "{}", said.status);
}

#[tokio::test]
async fn a_context_is_reported_by_creation_retrieval_and_list() {
    let server = server(&[]).await;
    let (_, made) = server
        .post("/computers", json!({"context_id": "work"}))
        .await;
    assert_eq!(made["context_id"], "work", "{made}");
    let id = made["id"].as_str().unwrap();
    let (_, read) = server.get(&format!("/computers/{id}")).await;
    assert_eq!(read["context_id"], "work", "{read}");
    let (_, list) = server.get("/computers").await;
    let list = list.as_array().or(list["computers"].as_array()).unwrap();
    assert_eq!(list[0]["context_id"], "work", "{list:?}");
}
