//! A computer as one object: what each method sends, what a failed action is, and that no computer is left behind.

use std::sync::Arc;
use std::time::Duration;

use crate::support::{Reply, Server, json as answer, open_answer, stream_head};
use serde_json::{Value, json};
use tokio::sync::{Notify, mpsc};
use tokio::time::{sleep, timeout};
use tzafon::types::*;
use tzafon::{ComputerSession, ErrorKind, ScreenSize};

const SUCCESS: &str =
    r#"{"status":"SUCCESS","executed":1,"total":1,"results":[{"status":"SUCCESS"}]}"#;

fn done() -> Reply {
    answer(200, "", SUCCESS)
}

fn created() -> Reply {
    answer(200, "", r#"{"id":"c1","status":"ready"}"#)
}

fn gone() -> Reply {
    Reply::Pieces(vec![open_answer(204, "connection: close\r\n", "")])
}

/// Waits until so many requests have come.
async fn requested(server: &Server, count: usize) -> Vec<String> {
    let come = async {
        while server.requests().len() < count {
            sleep(Duration::from_millis(1)).await;
        }
    };
    timeout(Duration::from_secs(60), come)
        .await
        .expect("a request is missing");
    server.requests()
}

/// Method and path of a request, and its body.
fn sent(request: &str) -> (String, Value) {
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let line = head.split(" HTTP/").next().unwrap().to_owned();
    (line, serde_json::from_str(body).unwrap_or(Value::Null))
}

/// Calls one method of a session of computer `c1`, and compares what was sent.
macro_rules! sends {
    ($session:ident => $call:expr, $line:literal, $body:expr) => {{
        let server = Server::start(vec![done()]).await;
        #[allow(unused_mut, reason = "one method changes the session")]
        let mut $session = ComputerSession::new(&server.client(), "c1");
        $call.await.unwrap();
        let expected = ($line.replace("ID", "/computers/c1"), $body);
        assert_eq!(sent(&server.requests()[0]), expected);
    }};
}

#[tokio::test]
async fn every_action_sends_its_operation() {
    let at = || json!({"x": 1.0, "y": 2.5});
    sends!(c => c.navigate("http://x"), "POST ID/navigate", json!({"url": "http://x"}));
    sends!(c => c.click(1.0, 2.5), "POST ID/click", at());
    sends!(c => c.double_click(1.0, 2.5), "POST ID/double-click", at());
    sends!(c => c.right_click(1.0, 2.5), "POST ID/right-click", at());
    sends!(c => c.mouse_down(1.0, 2.5), "POST ID/mouse-down", at());
    sends!(c => c.mouse_up(1.0, 2.5), "POST ID/mouse-up", at());
    let path = json!({"x1": 1.0, "y1": 2.0, "x2": 3.0, "y2": 4.0});
    sends!(c => c.drag(1.0, 2.0, 3.0, 4.0), "POST ID/drag", path);
    sends!(c => c.r#type("é"), "POST ID/type", json!({"text": "é"}));
    sends!(c => c.hotkey(["ctrl", "c"]), "POST ID/hotkey", json!({"keys": ["ctrl", "c"]}));
    sends!(c => c.key_down("a"), "POST ID/key-down", json!({"key": "a"}));
    sends!(c => c.key_up("a"), "POST ID/key-up", json!({"key": "a"}));
    let wheel = json!({"dx": 0.0, "dy": 300.0, "x": 1.0, "y": 2.0});
    sends!(c => c.scroll(0.0, 300.0, 1.0, 2.0), "POST ID/scroll", wheel);
    let size = json!({"width": 800, "height": 600, "scale_factor": 2.0});
    sends!(c => c.set_viewport(ScreenSize { width: 800, height: 600 }, 2.0), "POST ID/viewport", size);
    sends!(c => c.screenshot(true), "POST ID/screenshot", json!({"base64": true}));
    sends!(c => c.html(false), "POST ID/html", json!({"auto_detect_encoding": false}));
    sends!(c => c.debug("ls"), "POST ID/debug", json!({"command": "ls"}));
    let wait = json!({"action": {"type": "wait", "ms": 1234}});
    sends!(c => c.wait(Duration::from_micros(1_234_500)), "POST ID/execute", wait);
    let action = || ComputerActionParam {
        r#type: Some("screenshot".into()),
        ..Default::default()
    };
    let plain = json!({"type": "screenshot"});
    sends!(c => c.execute(action()), "POST ID/execute", json!({"action": plain}));
    sends!(c => c.batch(vec![action()]), "POST ID/batch", json!({"actions": [plain]}));
    sends!(c => c.keep_alive(), "POST ID/keepalive", Value::Null);
    sends!(c => c.retrieve(), "GET ID", Value::Null);
    sends!(c => c.terminate(), "DELETE ID", Value::Null);
    sends!(c => c.exec("ls"), "POST ID/exec", json!({"command": "ls"}));
    let command = || ExecCreateParams {
        cwd: Some("/tmp".into()),
        ..ExecCreateParams::from("ls")
    };
    let body = json!({"command": "ls", "cwd": "/tmp"});
    sends!(c => c.exec_sync(command()), "POST ID/exec/sync", body);
    sends!(c => c.tabs().create(None), "POST ID/tabs", json!({}));
    sends!(c => c.tabs().create(Some("http://x")), "POST ID/tabs", json!({"url": "http://x"}));
    sends!(c => c.tabs().list(), "GET ID/tabs", Value::Null);
    sends!(c => c.tabs().switch("t1"), "POST ID/tabs/t1/switch", Value::Null);
    sends!(c => c.tabs().delete("t1"), "DELETE ID/tabs/t1", Value::Null);
}

#[tokio::test]
async fn streams_of_a_session_are_those_of_its_computer() {
    let frames = b"data: {\"image_data\":\"aGk=\"}\n\n".to_vec();
    let events = b"data: {\"stdout\":\"a\"}\n\n".to_vec();
    let server = Server::start(vec![
        Reply::Pieces(vec![stream_head(), frames]),
        Reply::Pieces(vec![stream_head(), events]),
        answer(403, "", "{}"),
    ])
    .await;
    let computer = ComputerSession::new(&server.client(), "c1");
    let frame = computer.screencast().await.unwrap().next().await.unwrap();
    assert!(matches!(frame, Ok(ScreencastEvent::Message(_))));
    let event = computer.events().await.unwrap().next().await.unwrap();
    assert!(matches!(event, Ok(ComputerStreamEvent::Message(_))));
    let error = computer.connect().await.unwrap_err();
    assert_eq!(error.status_code(), Some(403));
    assert!(server.requests()[2].starts_with("GET /computers/c1/ws "));
}

#[tokio::test]
async fn a_failed_action_is_an_error_that_says_why() {
    let failed = r#"{"status":"EXECUTION_ERROR","error_message":"no such tab"}"#;
    let batch = json!({"executed": 1, "total": 2, "results": [serde_json::from_str::<Value>(failed).unwrap()]});
    let server = Server::start(vec![
        answer(200, "", failed),
        answer(200, "", failed),
        answer(200, "", failed),
        answer(200, "", &batch.to_string()),
        answer(200, "", r#"{"exit_code":3,"stderr":"no"}"#),
    ])
    .await;
    let mut computer = ComputerSession::new(&server.client(), "c1");
    let size = ScreenSize {
        width: 1,
        height: 1,
    };
    let errors = [
        computer.click(1.0, 2.0).await.unwrap_err(),
        computer.tabs().switch("t").await.unwrap_err(),
        computer.set_viewport(size, 1.0).await.unwrap_err(),
        computer.batch(Vec::new()).await.unwrap_err(),
    ];
    for error in errors {
        assert_eq!(
            (error.kind(), error.record().kind),
            (ErrorKind::Action, "action")
        );
        let message = error.to_string();
        assert_eq!(message, "the action failed (EXECUTION_ERROR): no such tab");
    }
    assert_eq!(computer.size(), ScreenSize::default());
    // A command's exit code is its result.
    assert_eq!(
        computer.exec_sync("false").await.unwrap().exit_code,
        Some(3)
    );
}

#[tokio::test]
async fn a_created_session_has_an_id_and_a_size_and_close_deletes_it() {
    let response =
        json!({"id": "c1", "status": "ready", "viewport": {"width": 640, "height": 480}});
    let server = Server::start(vec![answer(200, "", &response.to_string()), done(), gone()]).await;
    let params = ComputerCreateParams {
        kind: Some("browser".into()),
        ..Default::default()
    };
    let mut computer = ComputerSession::create(&server.client(), &params)
        .await
        .unwrap();
    assert_eq!(
        (computer.id(), computer.width(), computer.height()),
        ("c1", 640, 480)
    );
    assert_eq!(computer.coordinates().to_pixels(999.0, 999.0), (639, 479));
    computer
        .set_viewport(
            ScreenSize {
                width: 800,
                height: 600,
            },
            1.0,
        )
        .await
        .unwrap();
    assert_eq!((computer.width(), computer.height()), (800, 600));
    computer.close().await.unwrap();
    let requests = server.requests();
    assert_eq!(
        sent(&requests[0]),
        ("POST /computers".to_owned(), json!({"kind": "browser"}))
    );
    assert_eq!(sent(&requests[2]).0, "DELETE /computers/c1");
    assert_eq!(requests.len(), 3);
}

#[tokio::test]
async fn the_requested_size_is_the_sessions() {
    let server = Server::start(vec![created(), gone()]).await;
    let display = ComputerCreateParamsDisplay {
        width: Some(1280),
        height: Some(720),
        ..Default::default()
    };
    let params = ComputerCreateParams {
        display: Some(display),
        ..Default::default()
    };
    let computer = ComputerSession::create(&server.client(), &params)
        .await
        .unwrap();
    assert_eq!((computer.width(), computer.height()), (1280, 720));
}

#[tokio::test]
async fn dropping_a_created_session_deletes_its_computer() {
    let server = Server::start(vec![created(), gone()]).await;
    let params = ComputerCreateParams::default();
    drop(
        ComputerSession::create(&server.client(), &params)
            .await
            .unwrap(),
    );
    assert_eq!(
        sent(&requested(&server, 2).await[1]).0,
        "DELETE /computers/c1"
    );
}

#[tokio::test]
async fn a_session_may_be_dropped_by_a_thread_outside_of_the_runtime() {
    let server = Server::start(vec![created(), gone()]).await;
    let params = ComputerCreateParams::default();
    let computer = ComputerSession::create(&server.client(), &params)
        .await
        .unwrap();
    std::thread::spawn(move || drop(computer)).join().unwrap();
    assert_eq!(
        sent(&requested(&server, 2).await[1]).0,
        "DELETE /computers/c1"
    );
}

#[tokio::test]
async fn a_creation_that_nobody_waits_for_is_undone() {
    let told = Arc::new(Notify::new());
    let late = open_answer(200, "connection: close\r\n", r#"{"id":"c1"}"#);
    let late = Reply::Told(told.clone(), late);
    let server = Server::start(vec![late, gone()]).await;
    let client = server.client();
    let params = ComputerCreateParams::default();
    tokio::select! {
        _ = ComputerSession::create(&client, &params) => panic!("the response is late"),
        _ = requested(&server, 1) => {}
    }
    told.notify_one();
    assert_eq!(
        sent(&requested(&server, 2).await[1]).0,
        "DELETE /computers/c1"
    );
}

#[tokio::test]
async fn a_closing_that_nobody_waits_for_is_done() {
    let told = Arc::new(Notify::new());
    let late = Reply::Told(told.clone(), open_answer(204, "", ""));
    let server = Server::start(vec![created(), late]).await;
    let params = ComputerCreateParams::default();
    let computer = ComputerSession::create(&server.client(), &params)
        .await
        .unwrap();
    tokio::select! {
        _ = computer.close() => panic!("the response is late"),
        _ = requested(&server, 2) => {}
    }
    // Not a second time.
    told.notify_one();
    tzafon::cleanups_done().await;
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn actions_of_a_terminated_session_fail_by_the_service_s_own_answer() {
    let not_found = || answer(404, "", r#"{"message": "no computer c1"}"#);
    let server = Server::start(vec![created(), gone(), not_found(), not_found()]).await;
    let params = ComputerCreateParams::default();
    let mut computer = ComputerSession::create(&server.client(), &params)
        .await
        .unwrap();
    assert!(!computer.has_ended());
    computer.terminate().await.unwrap();
    assert!(computer.has_ended());
    let error = computer.click(1.0, 2.0).await.unwrap_err();
    assert_eq!(error.status_code(), Some(404));
    assert!(error.to_string().contains("no computer c1"), "{error}");
    let again = computer.terminate().await.unwrap_err();
    assert_eq!(again.status_code(), Some(404));
    // Nothing is left to delete.
    computer.close().await.unwrap();
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn a_computer_that_is_gone_is_no_error_of_close_and_one_of_terminate() {
    let server = Server::start(vec![answer(404, "", "{}"), answer(404, "", "{}")]).await;
    let client = server.client();
    let mut computer = ComputerSession::new(&client, "c1");
    assert_eq!(
        computer.terminate().await.unwrap_err().status_code(),
        Some(404)
    );
    assert!(computer.has_ended());
    ComputerSession::new(&client, "c1").close().await.unwrap();
}

#[tokio::test]
async fn what_somebody_else_created_and_what_is_kept_is_not_deleted() {
    let server = Server::start(vec![created(), done()]).await;
    let client = server.client();
    let params = ComputerCreateParams::default();
    let kept = ComputerSession::create(&client, &params)
        .await
        .unwrap()
        .keep();
    assert_eq!(kept, "c1");
    drop(ComputerSession::new(&client, kept).with_size(ScreenSize {
        width: 9,
        height: 9,
    }));
    // A request that is sent after them is the next.
    ComputerSession::new(&client, "c2")
        .keep_alive()
        .await
        .unwrap();
    assert_eq!(
        sent(&server.requests()[1]).0,
        "POST /computers/c2/keepalive"
    );
}

#[tokio::test]
async fn the_limit_of_a_call_is_one_of_an_action() {
    let (closed, mut told) = mpsc::unbounded_channel();
    let server = Server::start(vec![Reply::UntilClosed(Vec::new(), closed)]).await;
    let client = server.client_with(|options| options.timeout = Some(Duration::from_millis(200)));
    let error = ComputerSession::new(&client, "c1")
        .click(1.0, 2.0)
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(error.record().outcome_unknown);
    told.recv().await.unwrap();
}
