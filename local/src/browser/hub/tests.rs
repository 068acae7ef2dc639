//! The hub with a browser whose messages are written by hand.

use tokio::net::unix::pipe;

use super::client::NO_SESSION;
use super::*;

/// A browser by hand: what it is sent, and a way to answer.
struct Browser {
    from: Receiver,
    to: Sender,
}

impl Browser {
    async fn take(&mut self) -> Value {
        let mut bytes = Vec::new();
        loop {
            match self.from.read_u8().await.expect("a byte") {
                0 => return serde_json::from_slice(&bytes).expect("JSON"),
                byte => bytes.push(byte),
            }
        }
    }

    async fn give(&mut self, message: Value) {
        let text = format!("{message}\0");
        self.to.write_all(text.as_bytes()).await.expect("written");
    }

    async fn attach(&mut self, hub: &Arc<Hub>, session: &str) -> Client {
        let root = Root::Browser;
        let (client, ()) = tokio::join!(hub.client(&root), async {
            let asked = self.take().await;
            assert_eq!(asked["method"], "Target.attachToBrowserTarget");
            self.give(json!({"id": asked["id"], "result": {"sessionId": session}}))
                .await;
        });
        client.expect("a client")
    }
}

fn pair() -> (Arc<Hub>, Browser) {
    let (send, from) = pipe::pipe().expect("a pipe");
    let (to, receive) = pipe::pipe().expect("a pipe");
    (Hub::new(receive, send), Browser { from, to })
}

#[tokio::test]
async fn clients_have_their_own_numbers_and_sessions() {
    let (hub, mut browser) = pair();
    let mut one = browser.attach(&hub, "A").await;
    let mut two = browser.attach(&hub, "B").await;
    for client in [&one, &two] {
        client
            .send(r#"{"id": 1, "method": "X", "params": {}}"#)
            .await
            .expect("sent");
    }
    assert_eq!(browser.take().await["sessionId"], "A");
    assert_eq!(browser.take().await["sessionId"], "B");
    browser
        .give(json!({"id": 1, "result": {"of": 2}, "sessionId": "B"}))
        .await;
    browser
        .give(json!({"id": 1, "result": {"of": 1}, "sessionId": "A"}))
        .await;
    assert_eq!(
        one.next().await.expect("one"),
        r#"{"id":1,"result":{"of":1}}"#
    );
    assert_eq!(
        two.next().await.expect("one"),
        r#"{"id":1,"result":{"of":2}}"#
    );
}

#[tokio::test]
async fn a_client_reaches_its_own_sessions_only() {
    let (hub, mut browser) = pair();
    let mut one = browser.attach(&hub, "A").await;
    let mut two = browser.attach(&hub, "B").await;
    let attached = json!({"method": "Target.attachedToTarget", "params": {"sessionId": "A1"}, "sessionId": "A"});
    browser.give(attached).await;
    assert!(one.next().await.expect("an event").contains("A1"));
    let call = r#"{"id":7,"method":"X","sessionId":"A1"}"#;
    two.send(call).await.expect("sent");
    let refused: Value = serde_json::from_str(&two.next().await.expect("an answer")).expect("JSON");
    assert_eq!(
        (&refused["id"], &refused["error"]["code"]),
        (&json!(7), &json!(NO_SESSION))
    );
    one.send(call).await.expect("sent");
    assert_eq!(browser.take().await["sessionId"], "A1");
    browser
        .give(json!({"id": 7, "result": {}, "sessionId": "A1"}))
        .await;
    assert!(
        one.next()
            .await
            .expect("an answer")
            .contains("\"sessionId\":\"A1\"")
    );
}

#[tokio::test]
async fn the_end_of_a_client_ends_its_session_and_the_end_of_the_browser_all() {
    let (hub, mut browser) = pair();
    let one = browser.attach(&hub, "A").await;
    let mut two = browser.attach(&hub, "B").await;
    drop(one);
    let detach = browser.take().await;
    assert_eq!(detach["method"], "Target.detachFromTarget");
    assert_eq!(detach["params"]["sessionId"], "A");
    drop(browser);
    assert_eq!(two.next().await, None);
    assert!(hub.ask("X", json!({})).await.is_err());
}
