//! A site with pages that misbehave, and checks of how a computer deals with them.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use serde_json::{Value, json};

use super::Program;

/// Style of an element that fills the page.
pub const FULL: &str = "position:fixed;inset:0;width:100%;height:100%";

/// A site with pages of every kind. A request for `/never` is accepted and never answered.
pub async fn site() -> String {
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

/// Navigates, whatever the result.
pub async fn go(server: &Program, id: &str, url: &str) -> Value {
    server.act(id, "navigate", json!({"url": url})).await
}

/// Asserts that a computer works: opens a page, clicks on it and takes a screenshot.
pub async fn works(server: &Program, id: &str) {
    let html = format!(
        "<title>fine</title><button style='{FULL}' onclick='document.title=\"clicked\"'>x</button>"
    );
    server.page(id, &html).await;
    server.done(id, "click", json!({"x": 20, "y": 20})).await;
    assert_eq!(server.title(id).await, "clicked");
    server.done(id, "screenshot", json!({})).await;
}

/// Asserts that an action failed with this code, and with these words in its message.
pub fn failed(result: &Value, code: &str, words: &str) {
    assert_eq!(result["status"], "EXECUTION_ERROR", "{result}");
    assert_eq!(result["error_code"], code, "{result}");
    let message = result["error_message"].as_str().unwrap();
    assert!(message.contains(words), "{message}");
}
