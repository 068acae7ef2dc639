//! Callers that send slowly, or too much.

use std::time::Duration;

use crate::common::{self, server};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A limit that only a hang reaches.
const NEVER: Duration = Duration::from_secs(60);

async fn connect(url: &str) -> TcpStream {
    TcpStream::connect(url.strip_prefix("http://").unwrap())
        .await
        .unwrap()
}

fn head(length: usize) -> String {
    format!(
        "POST /computers HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n",
        common::KEY
    )
}

/// Reads until the connection ends.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = tokio::time::timeout(NEVER, stream.read_to_end(&mut bytes)).await;
    // The response may be cut off, since the request has not been read.
    let _ = read.expect("the connection stays open");
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_request_head_that_does_not_arrive_ends_the_connection() {
    let server = server(&["--head-timeout", "1"]).await;
    for begun in [
        "",
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ",
    ] {
        let mut stream = connect(&server.url).await;
        stream.write_all(begun.as_bytes()).await.unwrap();
        let (mut read, mut write) = stream.split();
        // It keeps sending a little.
        let dribble = async {
            while write.write_all(b"y").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            std::future::pending::<()>().await;
        };
        let mut bytes = Vec::new();
        let end = async {
            tokio::select! {
                _ = read.read_to_end(&mut bytes) => {}
                () = dribble => {}
            }
        };
        let ended = if begun.is_empty() {
            let mut silent = connect(&server.url).await;
            let mut bytes = Vec::new();
            tokio::time::timeout(NEVER, silent.read_to_end(&mut bytes))
                .await
                .is_ok()
        } else {
            tokio::time::timeout(NEVER, end).await.is_ok()
        };
        assert!(ended, "{begun:?}");
    }
}

#[tokio::test]
async fn a_body_that_does_not_arrive_gets_a_response() {
    let server = server(&["--body-timeout", "1"]).await;
    let mut stream = connect(&server.url).await;
    stream.write_all(head(1000).as_bytes()).await.unwrap();
    stream.write_all(b"{").await.unwrap();
    let said = rest(&mut stream).await;
    assert!(
        said.starts_with("HTTP/1.1 408 ") && said.contains("within 1 s"),
        "{said}"
    );
    // Also without a length.
    let mut stream = connect(&server.url).await;
    let chunked = head(0).replace("Content-Length: 0", "Transfer-Encoding: chunked");
    stream.write_all(chunked.as_bytes()).await.unwrap();
    stream.write_all(b"1\r\n{\r\n").await.unwrap();
    let said = rest(&mut stream).await;
    assert!(said.starts_with("HTTP/1.1 408 "), "{said}");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_before_it_is_sent() {
    let server = server(&[]).await;
    let mut stream = connect(&server.url).await;
    stream
        .write_all(head((16 << 20) + 1).as_bytes())
        .await
        .unwrap();
    let said = rest(&mut stream).await;
    assert!(
        said.starts_with("HTTP/1.1 413 ") && said.contains("16 MiB"),
        "{said}"
    );
}

/// Sixty bodies of 16 MB, each short of one byte.
#[tokio::test]
async fn unfinished_bodies_use_bounded_memory() {
    let server = server(&[]).await;
    let length = 16 << 20;
    let mut open = Vec::new();
    for _ in 0..60 {
        let mut stream = connect(&server.url).await;
        stream.write_all(head(length).as_bytes()).await.unwrap();
        let body = vec![b' '; length - 1];
        open.push(tokio::spawn(async move {
            // A rejected one is cut off.
            let _ = stream.write_all(&body).await;
            let mut first = [0; 13];
            match tokio::time::timeout(Duration::from_secs(5), stream.read_exact(&mut first)).await
            {
                Ok(Ok(_)) => String::from_utf8_lossy(&first).into_owned(),
                Ok(Err(_)) => "cut off".to_owned(),
                Err(_) => "waits".to_owned(),
            }
        }));
    }
    let mut said = Vec::new();
    for one in open {
        said.push(one.await.unwrap());
    }
    let waiting = said.iter().filter(|text| *text == "waits").count();
    assert!((1..=8).contains(&waiting), "{said:?}");
    assert!(said.iter().any(|text| text == "HTTP/1.1 503 "), "{said:?}");
    let status =
        std::fs::read_to_string(format!("/proc/{}/status", server.child.id().unwrap())).unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    let peak: u64 = peak.split_whitespace().next().unwrap().parse().unwrap();
    assert!(peak < 400_000, "{peak} kB");
    // It keeps working.
    assert_eq!(server.get("/computers").await.0, 200);
}
