//! Computers that could not be deleted are known. In one test, and a program of its own, since these failures are the whole
//! process's.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "this file needs only some of it")]
mod support;

use std::time::Duration;

use support::{Reply, Server, json as answer};
use tokio::runtime;
use tokio::sync::mpsc;
use tzafon::types::ComputerCreateParams;
use tzafon::{ComputerSession, ErrorKind, cleanups_done, cleanups_running, take_cleanup_failures};

fn created() -> Reply {
    answer(200, "", r#"{"id":"c1"}"#)
}

async fn session(replies: Vec<Reply>) -> ComputerSession {
    let client = Server::start(replies).await.client();
    let params = ComputerCreateParams::default();
    ComputerSession::create(&client, &params).await.unwrap()
}

/// What could not be deleted since the last time, and why.
async fn failures() -> Vec<(String, String)> {
    cleanups_done().await;
    let failures = take_cleanup_failures().into_iter();
    failures
        .map(|failure| (failure.what, failure.cause))
        .collect()
}

#[test]
fn a_computer_that_could_not_be_deleted_is_known() {
    let work = runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    work.block_on(async {
        let refused = || answer(403, "", "{}");
        drop(session(vec![created(), refused()]).await);
        assert_eq!(cleanups_running(), ["computer c1"]);
        let known = failures().await;
        assert!(known.len() == 1 && known[0].1.contains("403"), "{known:?}");

        let error = session(vec![created(), refused()])
            .await
            .close()
            .await
            .unwrap_err();
        assert_eq!(error.status_code(), Some(403));
        assert_eq!(failures().await[0].0, "computer c1");

        // One that failed to be terminated is tried again.
        let mut computer = session(vec![created(), refused(), answer(200, "", "{}")]).await;
        assert_eq!(
            computer.terminate().await.unwrap_err().status_code(),
            Some(403)
        );
        drop(computer);
        assert_eq!(failures().await, []);

        // Without an id nothing can be deleted.
        for (body, hint) in [("{\"status\":\"ready\"}", "ready"), ("nonsense", "JSON")] {
            let client = Server::start(vec![answer(200, "", body)]).await.client();
            let params = ComputerCreateParams::default();
            let error = ComputerSession::create(&client, &params).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert!(error.to_string().contains(hint), "{error}");
            assert_eq!(failures().await.len(), 1);
        }
    });

    // The runtime ends before the deletion, or before the drop.
    let servers = runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let (closed, _told) = mpsc::unbounded_channel();
    let silent = Reply::UntilClosed(Vec::new(), closed);
    let server = servers.block_on(Server::start(vec![created(), silent, created()]));
    let create = async || {
        let params = ComputerCreateParams::default();
        ComputerSession::create(&server.client(), &params)
            .await
            .unwrap()
    };
    drop(work.block_on(create()));
    work.block_on(async {
        while server.requests().len() < 2 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    });
    let late = work.block_on(create());
    drop(work);
    drop(late);
    assert!(cleanups_running().is_empty());
    let known = take_cleanup_failures();
    assert_eq!(known.len(), 2);
    assert!(
        known
            .iter()
            .all(|failure| failure.cause.contains("the runtime ended")),
        "{known:?}"
    );
}
