//! Pages that misbehave: dialogs, files instead of pages, what never arrives, crashes and scripts that do not end. Every
//! action says what came of it, and the next one works.
#![allow(clippy::unwrap_used)]

mod common;

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use common::{Program, last, server};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tokio_rustls::rustls;

const FULL: &str = "position:fixed;inset:0;width:100%;height:100%";

/// A site with pages of every kind. `/never` is accepted and never answered.
async fn site() -> String {
    let never = || async { std::future::pending::<()>().await };
    let file = || async {
        let headers = [
            (header::CONTENT_TYPE, "text/csv"),
            (
                header::CONTENT_DISPOSITION,
                "attachment; filename=report.csv",
            ),
        ];
        (headers, "a,b\n1,2\n")
    };
    let secret = |headers: HeaderMap| async move {
        // user:pass in base64.
        match headers.get(header::AUTHORIZATION) {
            Some(given) if given == "Basic dXNlcjpwYXNz" => {
                Html("<title>Inside</title>").into_response()
            }
            _ => {
                let ask = [(header::WWW_AUTHENTICATE, "Basic realm=\"site\"")];
                (StatusCode::UNAUTHORIZED, ask, Html("<title>Denied</title>")).into_response()
            }
        }
    };
    let page = |html: String| get(move || async move { Html(html) });
    let app = axum::Router::new()
        .route("/", page("<title>Home</title><h1 id=a>Home</h1>".into()))
        .route(
            "/hash",
            page("<title>Hash</title><div style='height:3000px'></div><h1 id=b>b</h1>".into()),
        )
        .route("/never", get(never))
        .route(
            "/picture",
            page(format!("<title>Picture</title><button style='{FULL}' onclick='document.title=\"pressed\"'>x</button><img src=/never>")),
        )
        .route(
            "/script",
            page("<title>Script</title><h1>there</h1><script src=/never></script>".into()),
        )
        .route("/file", get(file))
        .route("/empty-secret", get(|| async { (StatusCode::UNAUTHORIZED, [(axum::http::header::WWW_AUTHENTICATE, "Basic realm=\"x\"")]) }))
        .route("/empty-broken", get(|| async { StatusCode::INTERNAL_SERVER_ERROR }))
        .route("/none", get(|| async { StatusCode::NO_CONTENT }))
        .route("/broken", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, Html("<title>Broken</title>")) }))
        .route("/secret", get(secret))
        .route("/spin", page("<title>Spin</title><script>for(;;);</script>".into()))
        .route(
            "/spin-late",
            page("<title>Late</title><script>setInterval(() => { for(;;); }, 50)</script>".into()),
        )
        .route(
            "/spin-click",
            page(format!("<title>Click</title><button style='{FULL}' onclick='for(;;);'>x</button>")),
        )
        .route(
            "/leave",
            page(format!("<title>Draft</title><textarea style='{FULL}'></textarea><script>addEventListener('beforeunload', (e) => {{ e.preventDefault(); e.returnValue = 'x'; }})</script>")),
        );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, app).into_future());
    url
}

async fn go(server: &Program, id: &str, url: &str) -> Value {
    server.act(id, "navigate", json!({"url": url})).await
}

/// Checks that a computer can be used: a page is opened, clicked and seen.
async fn works(server: &Program, id: &str) {
    let html = format!(
        "<title>fine</title><button style='{FULL}' onclick='document.title=\"clicked\"'>x</button>"
    );
    server.page(id, &html).await;
    server.done(id, "click", json!({"x": 20, "y": 20})).await;
    assert_eq!(server.title(id).await, "clicked");
    server.done(id, "screenshot", json!({})).await;
}

fn failed(result: &Value, code: &str, words: &str) {
    assert_eq!(result["status"], "EXECUTION_ERROR", "{result}");
    assert_eq!(result["error_code"], code, "{result}");
    let message = result["error_message"].as_str().unwrap();
    assert!(message.contains(words), "{message}");
}

#[tokio::test]
async fn dialogs_at_load_from_timers_and_by_clicks_are_answered_and_told() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let html = "<title>a</title><script>alert('first'); document.title = 'b' + confirm('sure?') + prompt('name?', 'me');</script>";
    let encoded: String = html.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let result = server
        .done(
            &id,
            "navigate",
            json!({"url": format!("data:text/html,{encoded}")}),
        )
        .await;
    assert_eq!(result["page_context"]["title"], "btrueme", "{result}");
    let told = result["result"]["dialogs"].as_array().unwrap();
    let told: Vec<_> = told
        .iter()
        .map(|d| {
            (
                d["dialog_type"].as_str().unwrap(),
                d["message"].as_str().unwrap(),
                d["answer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("alert", "first", "accepted"),
            ("confirm", "sure?", "accepted"),
            ("prompt", "name?", "accepted")
        ]
    );
    // One that comes between two actions is told by the next.
    server
        .page(&id, "<title>late</title><script>setTimeout(() => { alert('late'); document.title = 'after'; }, 50)</script>")
        .await;
    server.titled(&id, "after").await;
    works(&server, &id).await;
}

#[tokio::test]
async fn dialogs_are_events_of_the_computer() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let mut follow = reqwest::Client::new()
        .get(format!("{}/computers/{id}/events", server.url))
        .bearer_auth(common::KEY)
        .send()
        .await
        .unwrap();
    server.page(&id, "<script>alert('hello')</script>").await;
    let mut text = String::new();
    while !text.contains("\"type\":\"dialog\"") {
        text.push_str(&String::from_utf8_lossy(
            &follow.chunk().await.unwrap().unwrap(),
        ));
    }
    assert!(text.contains("\"message\":\"hello\""), "{text}");
}

#[tokio::test]
async fn a_computer_can_dismiss_dialogs_or_hold_them_for_an_answer() {
    let server = server(&[]).await;
    let ask = format!(
        "<title>ask</title><button style='{FULL}' onclick='document.title = \"got \" + prompt(\"name?\")'>x</button>"
    );
    let id = server.computer(json!({"dialogs": "dismiss"})).await;
    server.page(&id, &ask).await;
    server.done(&id, "click", json!({"x": 9, "y": 9})).await;
    server.titled(&id, "got null").await;

    let id = server
        .computer(json!({"dialogs": {"prompt": "hold"}}))
        .await;
    server.page(&id, &ask).await;
    let result = server.done(&id, "click", json!({"x": 9, "y": 9})).await;
    assert_eq!(result["result"]["dialogs"][0]["answer"], "open", "{result}");
    failed(
        &server.act(&id, "screenshot", json!({})).await,
        "dialog_open",
        "handle_dialog",
    );
    failed(
        &go(&server, &id, "about:blank").await,
        "dialog_open",
        "name?",
    );
    let answer = json!({"action": {"type": "handle_dialog", "accept": true, "text": "Ada"}});
    server.done(&id, "execute", answer.clone()).await;
    server.titled(&id, "got Ada").await;
    failed(
        &server.act(&id, "execute", answer).await,
        "no_dialog",
        "no dialog",
    );
    works(&server, &id).await;

    let (status, _) = server.post("/computers", json!({"dialogs": "maybe"})).await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn leave_site_stops_neither_navigation_nor_back_nor_closing() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    let leave = format!("{site}/leave");
    let draft = async || {
        server.done(&id, "navigate", json!({"url": leave})).await;
        server.done(&id, "click", json!({"x": 50, "y": 50})).await;
        server.done(&id, "type", json!({"text": "draft"})).await;
    };
    draft().await;
    let result = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(result["page_context"]["title"], "Home");
    assert_eq!(
        result["result"]["dialogs"][0]["dialog_type"],
        "beforeunload"
    );
    draft().await;
    let back = server
        .done(&id, "execute", json!({"action": {"type": "back"}}))
        .await;
    assert_eq!(back["page_context"]["title"], "Home", "{back}");
    // One that is to stay says so.
    let id = server
        .computer(json!({"dialogs": {"beforeunload": "dismiss"}}))
        .await;
    server.done(&id, "navigate", json!({"url": leave})).await;
    server.done(&id, "click", json!({"x": 50, "y": 50})).await;
    server.done(&id, "type", json!({"text": "draft"})).await;
    failed(
        &go(&server, &id, &site).await,
        "navigation_failed",
        "still shows",
    );
    assert_eq!(server.title(&id).await, "Draft");
}

#[tokio::test]
async fn places_in_the_same_page_files_and_empty_answers_are_told_at_once() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    for (path, scrolled) in [
        ("/hash", false),
        ("/hash#b", true),
        ("/hash#b", true),
        ("/hash", false),
    ] {
        let url = format!("{site}{path}");
        let result = server.done(&id, "navigate", json!({"url": url})).await;
        let context = &result["page_context"];
        assert_eq!(context["url"], url);
        assert_eq!(
            context["scroll_y"].as_f64().unwrap() > 0.0,
            scrolled,
            "{result}"
        );
    }
    let result = server
        .done(&id, "navigate", json!({"url": format!("{site}/file")}))
        .await;
    let download = &result["result"]["downloads"][0];
    assert_eq!(
        (&download["filename"], &download["state"]),
        (&json!("report.csv"), &json!("completed")),
        "{result}"
    );
    assert_eq!(result["page_context"]["title"], "Hash");
    let (_, read) = server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": "cat ~/Downloads/report.csv"}),
        )
        .await;
    assert_eq!(read["stdout"], "a,b\n1,2\n", "{read}");
    failed(
        &go(&server, &id, &format!("{site}/none")).await,
        "navigation_failed",
        "204",
    );
    let broken = server
        .done(&id, "navigate", json!({"url": format!("{site}/broken")}))
        .await;
    assert_eq!(broken["result"]["http_status"], 500, "{broken}");
    works(&server, &id).await;
}

#[tokio::test]
async fn a_page_can_be_used_while_a_part_of_it_never_arrives() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    for path in ["/picture", "/script"] {
        let begun = Instant::now();
        let result = server
            .done(&id, "navigate", json!({"url": format!("{site}{path}")}))
            .await;
        assert_ne!(result["result"]["load_state"], "load", "{result}");
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "{path}: {:?}",
            begun.elapsed()
        );
    }
    server
        .done(&id, "navigate", json!({"url": format!("{site}/picture")}))
        .await;
    // Each of these took as long as a page may take to load.
    let begun = Instant::now();
    for (path, body) in [
        ("click", json!({"x": 99, "y": 99})),
        ("hotkey", json!({"keys": ["Tab"]})),
        ("type", json!({"text": "x"})),
        ("scroll", json!({"dy": 10})),
        ("screenshot", json!({})),
    ] {
        server.done(&id, path, body).await;
    }
    assert!(
        begun.elapsed() < Duration::from_secs(12),
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(server.title(&id).await, "pressed");
}

#[tokio::test]
async fn navigate_waits_for_what_is_asked() {
    let (server, site) = (server(&["--action-timeout", "6"]).await, site().await);
    let id = server.computer(json!({})).await;
    let until = async |path: &str, until: &str| {
        let url = format!("{site}{path}");
        server
            .act(&id, "navigate", json!({"url": url, "wait_until": until}))
            .await
    };
    let result = until("/script", "commit").await;
    assert_eq!(result["status"], "SUCCESS", "{result}");
    let result = until("/picture", "domcontentloaded").await;
    assert_eq!(
        result["result"]["load_state"], "domcontentloaded",
        "{result}"
    );
    failed(
        &until("/picture", "load").await,
        "navigation_timeout",
        "\"load\"",
    );
    let result = until("/", "load").await;
    assert_eq!(result["result"]["load_state"], "load", "{result}");
    failed(
        &until("/script", "domcontentloaded").await,
        "navigation_timeout",
        "domcontentloaded",
    );
    failed(
        &until("/never", "commit").await,
        "navigation_timeout",
        "did not answer",
    );
    works(&server, &id).await;
    let (status, problem) = server
        .post(
            &format!("/computers/{id}/navigate"),
            json!({"url": site, "wait_until": "soon"}),
        )
        .await;
    assert_eq!(status, 400, "{problem}");
    assert!(
        problem["detail"].as_str().unwrap().contains("wait_until"),
        "{problem}"
    );
}

#[tokio::test]
async fn a_page_that_spins_is_told_by_every_action_and_can_be_left() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    failed(
        &go(&server, &id, &format!("{site}/spin")).await,
        "page_unresponsive",
        "still running",
    );
    works(&server, &id).await;
    server
        .done(&id, "navigate", json!({"url": format!("{site}/spin-late")}))
        .await;
    failed(
        &server.act(&id, "screenshot", json!({})).await,
        "page_unresponsive",
        "did not answer",
    );
    let home = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(home["page_context"]["title"], "Home");
    server
        .done(
            &id,
            "navigate",
            json!({"url": format!("{site}/spin-click")}),
        )
        .await;
    failed(
        &server.act(&id, "click", json!({"x": 50, "y": 50})).await,
        "input_timeout",
        "still running",
    );
    for (path, body) in [
        ("type", json!({"text": "x"})),
        ("hotkey", json!({"keys": ["a"]})),
        ("html", json!({})),
        ("scroll", json!({"dy": 5})),
    ] {
        let result = server.act(&id, path, body).await;
        assert_eq!(result["status"], "EXECUTION_ERROR", "{path}: {result}");
    }
    let (status, tabs) = server.get(&format!("/computers/{id}/tabs")).await;
    assert_eq!(
        (status, &tabs["status"]),
        (200, &json!("SUCCESS")),
        "{tabs}"
    );
    let created = server.done(&id, "tabs", json!({"url": site})).await;
    assert_eq!(created["page_context"]["title"], "Home");
    works(&server, &id).await;
}

/// The renderers below the browser of a computer.
fn renderers(id: &str) -> Vec<Pid> {
    let read = |pid: i32, file: &str| {
        std::fs::read(format!("/proc/{pid}/{file}"))
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    };
    let parent = |pid: i32| -> Option<i32> {
        let stat = read(pid, "stat");
        stat.rsplit_once(')')?
            .1
            .split_whitespace()
            .nth(1)?
            .parse()
            .ok()
    };
    let below = |pid: i32| {
        let mut at = Some(pid);
        while let Some(pid) = at.filter(|pid| *pid > 1) {
            if read(pid, "cmdline").contains(id) {
                return true;
            }
            at = parent(pid);
        }
        false
    };
    std::fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid| read(*pid, "cmdline").contains("--type=renderer") && below(*pid))
        .filter_map(Pid::from_raw)
        .collect()
}

#[tokio::test]
async fn a_tab_that_crashes_is_told_and_opened_again() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    let crash = async || {
        server
            .done(
                &id,
                "navigate",
                json!({"url": format!("{site}/picture"), "wait_until": "domcontentloaded"}),
            )
            .await;
        let mut follow = reqwest::Client::new()
            .get(format!("{}/computers/{id}/events", server.url))
            .bearer_auth(common::KEY)
            .send()
            .await
            .unwrap();
        let found = renderers(&id);
        assert!(!found.is_empty(), "no renderer of {id}");
        for pid in found {
            kill_process(pid, Signal::KILL).unwrap();
        }
        let mut told = String::new();
        while !told.contains("\"type\":\"tab_crashed\"") {
            let piece = follow.chunk().await.unwrap().unwrap();
            told.push_str(&String::from_utf8_lossy(&piece));
        }
    };
    crash().await;
    // What would act on the page as it was is not done.
    let told = server.act(&id, "click", json!({"x": 50, "y": 50})).await;
    failed(&told, "tab_crashed", "opened again");
    server.done(&id, "click", json!({"x": 50, "y": 50})).await;
    assert_eq!(server.title(&id).await, "pressed");
    // A look at it is, and says what happened.
    crash().await;
    let shown = server.done(&id, "screenshot", json!({})).await;
    assert_eq!(shown["result"]["reopened"], true, "{shown}");
    crash().await;
    let home = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(home["page_context"]["title"], "Home");
    works(&server, &id).await;
}

#[tokio::test]
async fn back_goes_back_and_says_where_there_is_nothing() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    let back = json!({"action": {"type": "back"}});
    failed(
        &server.act(&id, "execute", back.clone()).await,
        "no_history",
        "no earlier page",
    );
    for path in ["/", "/hash", "/hash#b"] {
        server
            .done(&id, "navigate", json!({"url": format!("{site}{path}")}))
            .await;
    }
    for path in ["/hash", "/"] {
        let result = server.done(&id, "execute", back.clone()).await;
        assert_eq!(result["page_context"]["url"], format!("{site}{path}"));
    }
}

#[tokio::test]
async fn a_site_that_asks_for_a_login_gets_that_of_the_computer() {
    let (server, site) = (server(&[]).await, site().await);
    let secret = format!("{site}/secret");
    let id = server.computer(json!({})).await;
    failed(
        &go(&server, &id, &secret).await,
        "authentication_required",
        "http_credentials",
    );
    works(&server, &id).await;
    // An answer without a page is as clear.
    let empty = |path: &str| format!("{site}/empty-{path}");
    failed(
        &go(&server, &id, &empty("secret")).await,
        "authentication_required",
        "http_credentials",
    );
    failed(
        &go(&server, &id, &empty("broken")).await,
        "navigation_failed",
        "500",
    );
    let login = json!({"username": "user", "password": "pass"});
    let id = server.computer(json!({"http_credentials": login})).await;
    let result = server.done(&id, "navigate", json!({"url": secret})).await;
    assert_eq!(result["page_context"]["title"], "Inside");
    let wrong = json!({"username": "user", "password": "wrong"});
    let id = server.computer(json!({"http_credentials": wrong})).await;
    failed(
        &go(&server, &id, &secret).await,
        "authentication_required",
        "check those",
    );
    let other =
        json!({"username": "user", "password": "pass", "origin": "https://elsewhere.example"});
    let id = server.computer(json!({"http_credentials": other})).await;
    failed(
        &go(&server, &id, &secret).await,
        "authentication_required",
        "http_credentials",
    );
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_is_told_and_can_be_allowed() {
    let key = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![key.cert.der().clone()],
            rustls::pki_types::PrivateKeyDer::try_from(key.signing_key.serialize_der()).unwrap(),
        )
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                use tokio::io::{AsyncReadExt, AsyncWriteExt};
                // A browser that does not trust the certificate hangs up.
                let Ok(mut stream) = acceptor.accept(stream).await else {
                    return;
                };
                let _ = stream.read(&mut [0; 4096]).await;
                let answer = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<title>Private</title>";
                let _ = stream.write_all(answer).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    failed(
        &go(&server, &id, &url).await,
        "navigation_failed",
        "ignore_https_errors",
    );
    works(&server, &id).await;
    let id = server.computer(json!({"ignore_https_errors": true})).await;
    let result = server.done(&id, "navigate", json!({"url": url})).await;
    assert_eq!(result["page_context"]["title"], "Private");
}

#[tokio::test]
async fn a_task_goes_on_over_dialogs_and_what_never_arrives() {
    let (server, site) = (server(&[]).await, site().await);
    let mut body = common::browser("click 'x', report the title".into());
    body["start_url"] = json!(format!("{site}/picture"));
    let (_, events) = server.task(body).await;
    assert_eq!(last(&events)["result"], "pressed", "{events:?}");
}

#[tokio::test]
async fn addresses_that_crash_are_refused_and_the_next_action_works() {
    let (server, site) = (server(&[]).await, site().await);
    let id = server.computer(json!({})).await;
    for address in [
        "chrome://crash",
        "chrome://kill",
        "chrome://hang",
        "chrome://gpucrash",
        "view-source:chrome://crash",
    ] {
        failed(&go(&server, &id, address).await, "invalid_url", "scheme");
        works(&server, &id).await;
    }
    // Chromium opens an empty page for words after `about:` that it does not know.
    for address in ["about:crash", "about:kill"] {
        let result = go(&server, &id, address).await;
        let clear = result["status"] == "SUCCESS" || result["error_message"].is_string();
        assert!(clear, "{result}");
        works(&server, &id).await;
    }
    let home = server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(home["page_context"]["title"], "Home");
}

#[tokio::test]
async fn a_file_is_downloaded_on_an_isolated_computer() {
    let (server, site) = (server(&["--isolate", "--network"]).await, site().await);
    let id = server.computer(json!({})).await;
    let result = server
        .done(&id, "navigate", json!({"url": format!("{site}/file")}))
        .await;
    let download = &result["result"]["downloads"][0];
    assert_eq!(download["state"], "completed", "{result}");
    let path = download["path"].as_str().unwrap();
    let (_, read) = server
        .post(
            &format!("/computers/{id}/exec/sync"),
            json!({"command": format!("cat ~/Downloads/report.csv; cmp {path} ~/Downloads/report.csv && rm {path}")}),
        )
        .await;
    assert_eq!(
        (&read["stdout"], &read["exit_code"]),
        (&json!("a,b\n1,2\n"), &json!(0)),
        "{read}"
    );
}
