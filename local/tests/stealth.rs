//! Whether pages can detect automation.

use std::time::Duration;

use crate::common::server;
use axum::http::HeaderMap;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};

/// A page that shows how its browser identifies itself: in the request, in scripts and in a worker.
async fn site() -> String {
    let page = async |headers: HeaderMap| {
        let said = |name: &str| format!("{:?}", headers.get(name));
        let script = "const w = new Worker(URL.createObjectURL(new Blob(['postMessage(navigator.userAgent)'])));\
            w.onmessage = e => { document.title = JSON.stringify([navigator.webdriver, navigator.userAgent, \
            JSON.stringify(navigator.userAgentData), e.data]) }";
        let (agent, brands) = (said("user-agent"), said("sec-ch-ua"));
        Html(format!(
            "<script>{script}</script><body>{agent} {brands}</body>"
        ))
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let app = axum::Router::new().route("/", get(page));
    tokio::spawn(axum::serve(listener, app).into_future());
    url
}

/// `navigator.webdriver`, and everything else that a page opened this way can read.
async fn seen(stealth: Value, way: &str) -> (Value, String) {
    let server = server(&[]).await;
    let id = server.computer(json!({"stealth": stealth})).await;
    let url = site().await;
    server.done(&id, way, json!({"url": url})).await;
    let told = async {
        loop {
            let title = server.title(&id).await;
            if title.starts_with('[') {
                return title;
            }
        }
    };
    let told = tokio::time::timeout(Duration::from_secs(60), told).await;
    let title = told.expect("the page tells nothing");
    let told: Value = serde_json::from_str(&title).unwrap();
    let html = server.done(&id, "html", json!({})).await;
    let html = html["result"]["html_content"].as_str().unwrap();
    let body = &html[html.find("<body>").unwrap()..];
    (told[0].clone(), format!("{title} {body}"))
}

#[tokio::test]
async fn a_browser_with_stealth_does_not_reveal_automation() {
    for (stealth, way) in [(json!(true), "navigate"), (json!({}), "tabs")] {
        let (driven, said) = seen(stealth, way).await;
        assert_eq!(driven, false, "{said}");
        assert!(!said.contains("Headless"), "{said}");
        assert!(said.matches(" Chrome/").count() >= 3, "{said}");
    }
}

#[tokio::test]
async fn a_browser_without_it_does() {
    let (driven, said) = seen(json!(false), "navigate").await;
    assert!(driven == true && said.contains("HeadlessChrome"), "{said}");
}
