//! Sites that ask for a login, or have a certificate that is not trusted.

use std::sync::Arc;

use crate::common::server;
use crate::common::test_site::{failed, go, site, works};
use serde_json::json;
use tokio_rustls::rustls;

#[tokio::test]
async fn a_site_that_asks_for_a_login_gets_the_credentials_of_the_computer() {
    let (server, site) = (server(&[]).await, site().await);
    let secret = format!("{site}/secret");
    let id = server.computer(json!({})).await;
    failed(
        &go(&server, &id, &secret).await,
        "authentication_required",
        "http_credentials",
    );
    works(&server, &id).await;
    // A response without a body is reported as clearly.
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
async fn an_untrusted_certificate_is_reported_and_can_be_allowed() {
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
