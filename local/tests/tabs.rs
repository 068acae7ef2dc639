//! Tabs of a browser, and proxies.

use crate::common::{self, run, server};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

fn tabs(result: &Value) -> Vec<(String, bool)> {
    let tab = |tab: &Value| {
        let main = tab.get("is_main").map(|main| main.as_bool().unwrap());
        (
            tab["tab_id"].as_str().unwrap().to_owned(),
            main.unwrap_or(false),
        )
    };
    result["result"]["tabs"]
        .as_array()
        .unwrap()
        .iter()
        .map(tab)
        .collect()
}

async fn list(server: &common::Program, id: &str) -> Vec<(String, bool)> {
    let (_, listed) = server.get(&format!("/computers/{id}/tabs")).await;
    tabs(&listed)
}

#[tokio::test]
async fn tabs_are_opened_switched_and_closed() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    let id = server.computer(json!({})).await;
    let first = list(&server, &id).await;
    assert_eq!(first.len(), 1);
    let first = first[0].0.clone();
    let only = server
        .delete(&format!("/computers/{id}/tabs/{first}"))
        .await
        .1;
    assert!(only.contains("EXECUTION_ERROR"), "{only}");

    let opened = server
        .done(&id, "tabs", json!({"url": format!("{}/basket", shop.url)}))
        .await;
    assert_eq!(opened["page_context"]["title"], "Your basket");
    let now = tabs(&opened);
    assert_eq!(
        now.iter().map(|tab| tab.1).collect::<Vec<_>>(),
        [false, true]
    );
    let second = now[1].0.clone();
    assert_eq!(opened["result"]["created_tab_id"], second);

    // An action and a screenshot in a background tab.
    let back = server
        .done(&id, "navigate", json!({"url": shop.url, "tab_id": first}))
        .await;
    assert_eq!(
        (
            &back["executed_tab_id"],
            &back["page_context"]["is_main_tab"]
        ),
        (&json!(first), &json!(false))
    );
    server
        .done(&id, "screenshot", json!({"tab_id": first}))
        .await;
    assert_eq!(server.title(&id).await, "Your basket");

    let switched = server
        .done(&id, &format!("tabs/{first}/switch"), json!({}))
        .await;
    assert_eq!(tabs(&switched)[0], (first.clone(), true));
    assert_eq!(server.title(&id).await, "Lightcone Shop");
    for _ in 0..3 {
        server.done(&id, "tabs", json!({})).await;
    }
    let sixth = server.act(&id, "tabs", json!({})).await;
    assert!(
        sixth["error_message"].as_str().unwrap().contains("5 tabs"),
        "{sixth}"
    );

    let (status, closed) = server
        .delete(&format!("/computers/{id}/tabs/{second}"))
        .await;
    assert_eq!(status, 200, "{closed}");
    assert_eq!(list(&server, &id).await.len(), 4);
    let again = server
        .act(&id, &format!("tabs/{second}/switch"), json!({}))
        .await;
    assert_eq!(again["status"], "EXECUTION_ERROR");
}

#[tokio::test]
async fn a_tab_that_a_page_opens_becomes_the_main_one_and_falls_back_when_it_closes() {
    let (server, shop) = (server(&[]).await, run(&["shop"]).await);
    let id = server.computer(json!({})).await;
    let html = format!(
        "<title>first</title><a style='position:fixed;inset:0' target=_blank href='{}/basket'>x</a>",
        shop.url
    );
    server.page(&id, &html).await;
    server.done(&id, "click", json!({"x": 30, "y": 30})).await;
    server.titled(&id, "Your basket").await;
    let tab = list(&server, &id)
        .await
        .into_iter()
        .find(|tab| tab.1)
        .unwrap()
        .0;
    server.delete(&format!("/computers/{id}/tabs/{tab}")).await;
    assert_eq!(server.title(&id).await, "first");
}

/// A proxy that answers every request itself, once the credentials are given, with its own page title.
async fn proxy() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut caller, _)) = listener.accept().await {
            tokio::spawn(async move {
                let (mut head, mut piece) = (Vec::new(), [0; 4096]);
                while !head.windows(4).any(|end| end == b"\r\n\r\n") {
                    match caller.read(&mut piece).await {
                        Ok(n) if n > 0 => head.extend_from_slice(&piece[..n]),
                        _ => return,
                    }
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                // `me:secret` in base64.
                let known = head.contains("Proxy-Authorization: Basic bWU6c2VjcmV0");
                let (status, body) = match known {
                    true => ("200 OK", "<title>through the proxy</title>"),
                    false => (
                        "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"",
                        "",
                    ),
                };
                let answer = format!(
                    "HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                    body.len()
                );
                let _ = caller.write_all(answer.as_bytes()).await;
            });
        }
    });
    address
}

#[tokio::test]
async fn a_browser_goes_through_another_proxy_and_keeps_its_tabs_and_cookies() {
    let (server, site) = (server(&[]).await, common::site().await);
    let id = server.computer(json!({})).await;
    server
        .done(&id, "navigate", json!({"url": format!("{site}/login")}))
        .await;
    server.done(&id, "tabs", json!({})).await;
    let proxy = format!("http://me:secret@{}", proxy().await);
    server
        .done(&id, "change-proxy", json!({"proxy_url": proxy}))
        .await;
    let (_, listed) = server.get(&format!("/computers/{id}/tabs")).await;
    assert_eq!(listed["result"]["tabs"][0]["url"], format!("{site}/login"));
    assert_eq!(listed["result"]["tabs"][1]["is_main"], true);
    server
        .done(&id, "navigate", json!({"url": "http://shop.example/"}))
        .await;
    assert_eq!(server.title(&id).await, "through the proxy");
    // Loopback addresses never use a proxy.
    server.done(&id, "navigate", json!({"url": site})).await;
    assert_eq!(server.title(&id).await, "welcome back");
}
