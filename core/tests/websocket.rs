//! A socket against a server.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use crate::support::{Reply, Server, json};
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;
use tokio_tungstenite::tungstenite::handshake::server::{Request, Response};
use tokio_tungstenite::tungstenite::protocol::CloseFrame as Goodbye;
use tokio_tungstenite::tungstenite::protocol::frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tzafon::{Call, CloseFrame, ErrorKind, Lightcone, Message, Options, Socket};

type Peer = WebSocketStream<TcpStream>;

fn call() -> Call {
    let call = Call::operation("computers.retrieve_ws").unwrap();
    call.path(vec!["c 1".into()])
}

fn client(url: String) -> Lightcone {
    let options = Options {
        api_key: Some("sk_test".into()),
        base_url: Some(url),
        ..Options::default()
    };
    Lightcone::new(options).unwrap()
}

/// A socket whose other end does this.
async fn socket<F, R>(peer: impl FnOnce(Peer) -> F + Send + 'static) -> (Socket, JoinHandle<R>)
where
    F: Future<Output = R> + Send,
    R: Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v0", listener.local_addr().unwrap());
    let served = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        peer(tokio_tungstenite::accept_async(stream).await.unwrap()).await
    });
    (client(url).open_socket(call()).await.unwrap(), served)
}

/// Sends back what comes, until the end.
async fn echo(mut peer: Peer) {
    while let Some(Ok(frame)) = peer.next().await {
        if frame.is_text() || frame.is_binary() {
            peer.send(frame).await.unwrap();
        }
    }
}

fn goodbye(code: u16, reason: &str) -> Frame {
    Frame::Close(Some(Goodbye {
        code: code.into(),
        reason: reason.to_owned().into(),
    }))
}

#[tokio::test]
async fn the_handshake_is_the_ordinary_authorised_get() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v0", listener.local_addr().unwrap());
    let (asked, told) = oneshot::channel();
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        #[expect(clippy::result_large_err, reason = "the library's signature")]
        let look = |request: &Request, mut response: Response| {
            asked.send(request.clone()).unwrap();
            let (name, value) = ("x-request-id", "r1".parse().unwrap());
            response.headers_mut().insert(name, value);
            Ok(response)
        };
        echo(
            tokio_tungstenite::accept_hdr_async(stream, look)
                .await
                .unwrap(),
        )
        .await;
    });
    let asking = call().query(vec![("a".into(), "1".into())]);
    let socket = client(url.clone()).open_socket(asking).await.unwrap();
    let request = told.await.unwrap();
    assert_eq!(request.uri(), "/v0/computers/c%201/ws?a=1");
    assert_eq!(request.headers()["authorization"], "Bearer sk_test");
    assert_eq!((socket.status(), socket.http_version()), (101, "HTTP/1.1"));
    let header = ("x-request-id".to_owned(), "r1".to_owned());
    assert!(socket.headers().contains(&header));
    assert_eq!(socket.url(), format!("{url}/computers/c%201/ws?a=1"));
}

#[tokio::test]
async fn text_and_bytes_go_both_ways() {
    let (socket, _) = socket(echo).await;
    let messages = [
        Message::Text("é\u{1F600}".into()),
        Message::Text(String::new()),
        Message::Binary(Bytes::from_static(b"\0\xFF")),
        Message::Binary(vec![7; 1 << 20].into()),
    ];
    for message in messages {
        socket.send(message.clone()).await.unwrap();
        assert_eq!(socket.next().await.unwrap().unwrap(), message);
    }
}

#[tokio::test]
async fn an_undocumented_endpoint_can_be_a_socket() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        echo(tokio_tungstenite::accept_async(stream).await.unwrap()).await;
    });
    let call = Call::operation("GET /other?x=1").unwrap();
    let socket = client(url).open_socket(call).await.unwrap();
    socket.send(Message::Text("a".into())).await.unwrap();
    assert!(socket.next().await.unwrap().is_ok());
}

#[tokio::test]
async fn a_ping_is_answered_while_nobody_waits_for_a_message() {
    let (_socket, served) = socket(async |mut peer: Peer| {
        let payload = Bytes::from_static(b"are you there");
        peer.send(Frame::Ping(payload)).await.unwrap();
        peer.next().await.unwrap().unwrap()
    })
    .await;
    let answer = served.await.unwrap();
    assert_eq!(answer, Frame::Pong(Bytes::from_static(b"are you there")));
}

#[tokio::test]
async fn a_ping_of_ours_arrives_and_its_answer_is_no_message() {
    let (socket, served) = socket(async |mut peer: Peer| {
        let ping = peer.next().await.unwrap().unwrap();
        peer.send(Frame::text("after the pong")).await.unwrap();
        ping
    })
    .await;
    socket.ping(Bytes::from_static(b"p")).await.unwrap();
    let message = socket.next().await.unwrap().unwrap();
    assert_eq!(message, Message::Text("after the pong".into()));
    assert_eq!(served.await.unwrap(), Frame::Ping(Bytes::from_static(b"p")));
    let error = socket.ping(vec![0; 126].into()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
}

#[tokio::test]
async fn the_peers_close_is_answered_and_ends_the_socket_at_once() {
    let (done, finish) = oneshot::channel();
    let (socket, served) = socket(async |mut peer: Peer| {
        for text in ["a", "b"] {
            peer.send(Frame::text(text)).await.unwrap();
        }
        peer.send(goodbye(4001, "enough")).await.unwrap();
        let answer = peer.next().await.unwrap().unwrap();
        finish.await.unwrap(); // TCP stays open until the client has seen its end
        answer
    })
    .await;
    for text in ["a", "b"] {
        let message = socket.next().await.unwrap().unwrap();
        assert_eq!(message, Message::Text(text.into()));
    }
    assert!(socket.next().await.is_none() && socket.next().await.is_none());
    done.send(()).unwrap();
    assert_eq!(served.await.unwrap(), goodbye(4001, "enough"));
    let frame = CloseFrame {
        code: 4001,
        reason: "enough".into(),
    };
    assert_eq!(socket.close_frame(), Some(frame));
    assert!(socket.is_closed());
    let error = socket.send(Message::Text("late".into())).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Closed);
    socket.close(1000, "").await.unwrap();
}

#[tokio::test]
async fn a_close_without_a_number_has_the_number_that_says_so() {
    let (socket, _served) = socket(async |mut peer: Peer| peer.close(None).await.unwrap()).await;
    assert!(socket.next().await.is_none());
    assert_eq!(socket.close_frame().unwrap().code, 1005);
}

#[tokio::test]
async fn closing_says_why_and_hears_the_answer() {
    let (socket, served) = socket(async |mut peer: Peer| {
        let said = peer.next().await.unwrap().unwrap();
        let end = peer.next().await;
        (said, end.is_none())
    })
    .await;
    socket.close(3000, "done here").await.unwrap();
    assert_eq!(served.await.unwrap(), (goodbye(3000, "done here"), true));
    assert_eq!(socket.close_frame().unwrap().code, 3000);
    assert!(socket.next().await.is_none());
    let error = socket.send(Message::Text("late".into())).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Closed);
}

#[tokio::test]
async fn closing_hears_the_answer_behind_messages_that_nobody_took() {
    let (socket, served) = socket(async |mut peer: Peer| {
        // More than are kept for a reader, so that the answer is behind a full queue.
        for _ in 0..100 {
            peer.send(Frame::text("x")).await.unwrap();
        }
        let said = peer.next().await.unwrap().unwrap();
        peer.flush().await.unwrap(); // which sends the answer
        said
    })
    .await;
    assert!(socket.next().await.unwrap().is_ok());
    socket.close(1000, "").await.unwrap();
    assert_eq!(served.await.unwrap(), goodbye(1000, ""));
    assert_eq!(socket.close_frame().unwrap().code, 1000);
}

#[tokio::test]
async fn closing_does_not_wait_for_ever_for_a_peer_that_is_deaf() {
    let (done, finish) = oneshot::channel::<()>();
    let (socket, served) = socket(async |peer: Peer| {
        finish.await.unwrap_err();
        drop(peer);
    })
    .await;
    tokio::time::pause(); // from here on, a wait that nothing else can end is over at once
    socket.close(1000, "").await.unwrap();
    assert!(socket.is_closed() && socket.close_frame().is_none());
    drop(done);
    served.await.unwrap();
}

/// More than fits between the two.
fn flood() -> Message {
    Message::Binary(vec![7; 20 << 20].into())
}

#[tokio::test]
async fn closing_is_bounded_although_the_peer_takes_nothing() {
    let (done, finish) = oneshot::channel::<()>();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let options = Options {
        api_key: Some("k".into()),
        base_url: Some(format!("http://{}", listener.local_addr().unwrap())),
        timeout: Some(Duration::from_millis(300)),
        stream_idle_timeout: Some(Duration::from_secs(60)),
        ..Options::default()
    };
    let served = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let peer = tokio_tungstenite::accept_async(stream).await.unwrap();
        let _ = finish.await; // reads nothing
        drop(peer);
    });
    let client = Lightcone::new(options).unwrap();
    let socket = Arc::new(client.open_socket(call()).await.unwrap());
    let late = socket.send(flood()).await.unwrap_err();
    assert_eq!(late.kind(), ErrorKind::Timeout);
    // From here on, a wait that nothing else can end is over at once. After that silence a ping is
    // under way; another message, and a ping, follow.
    tokio::time::pause();
    tokio::time::sleep(Duration::from_secs(61)).await;
    let sender = socket.clone();
    let sending = tokio::spawn(async move { sender.send(flood()).await });
    let pinger = socket.clone();
    let pinging = tokio::spawn(async move { pinger.ping(Bytes::new()).await });
    let begun = Instant::now();
    socket.close(1000, "").await.unwrap();
    let took = begun.elapsed();
    assert!(took <= Duration::from_millis(2010), "{took:?}");
    assert!(sending.await.unwrap().is_err() && pinging.await.unwrap().is_err());
    drop(done);
    served.await.unwrap();
}

#[tokio::test]
async fn a_close_that_is_dropped_ends_the_connection() {
    let (socket, served) = socket(async |mut peer: Peer| {
        peer.get_mut().readable().await.unwrap();
        let mut rest = Vec::new();
        // Without an answer to the close frame.
        peer.get_mut().read_to_end(&mut rest).await
    })
    .await;
    let closing = tokio::time::timeout(Duration::from_millis(50), socket.close(1000, ""));
    assert!(closing.await.is_err());
    served.await.unwrap().unwrap();
    assert!(socket.is_closed());
}

#[tokio::test]
async fn a_wait_for_a_message_ends_when_the_socket_is_closed() {
    let (socket, _served) = socket(echo).await;
    let (message, closed) = tokio::join!(socket.next(), socket.close(1000, ""));
    assert!(message.is_none() && closed.is_ok());
}

#[tokio::test]
async fn what_can_not_be_said_in_a_close_frame_is_refused() {
    let (socket, _served) = socket(echo).await;
    for code in [0, 999, 1004, 1005, 1006, 1015, 2999, 5000] {
        let error = socket.close(code, "").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument, "{code}");
    }
    let error = socket.close(1000, &"x".repeat(124)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(!socket.is_closed());
}

#[tokio::test]
async fn a_connection_that_ends_without_a_close_frame_is_an_error() {
    let (socket, _served) = socket(async |mut peer: Peer| {
        peer.send(Frame::text("a")).await.unwrap();
    })
    .await;
    assert!(socket.next().await.unwrap().is_ok());
    let error = socket.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert!(error.to_string().contains("/computers/c%201/ws"), "{error}");
    assert!(socket.next().await.is_none());
    assert_eq!(socket.close_frame(), None);
}

#[tokio::test]
async fn text_that_is_no_text_is_an_error_and_the_peer_is_told() {
    let (socket, served) = socket(async |mut peer: Peer| {
        let bad = Bytes::from_static(b"\xFF");
        let bad = frame::Frame::message(bad, OpCode::Data(Data::Text), true);
        peer.send(Frame::Frame(bad)).await.unwrap();
        peer.next().await.unwrap().unwrap()
    })
    .await;
    let error = socket.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(socket.next().await.is_none());
    assert_eq!(served.await.unwrap(), goodbye(1007, ""));
}

#[tokio::test]
async fn both_sides_can_send_more_than_fits_between_them() {
    const SIZE: usize = 1 << 20;
    let (socket, _served) = socket(echo).await;
    let send = async {
        for number in 0..32 {
            let message = Message::Binary(vec![number; SIZE].into());
            socket.send(message).await.unwrap();
        }
    };
    let receive = async {
        for number in 0..32 {
            let message = socket.next().await.unwrap().unwrap();
            assert_eq!(message, Message::Binary(vec![number; SIZE].into()));
        }
    };
    tokio::join!(send, receive);
}

#[tokio::test]
async fn a_receive_that_is_cancelled_loses_nothing() {
    let (socket, _served) = socket(echo).await;
    for number in 0..20 {
        let text = Message::Text(number.to_string());
        socket.send(text.clone()).await.unwrap();
        let cancelled = futures_util::FutureExt::now_or_never(socket.next());
        let message = match cancelled {
            Some(message) => message,
            None => socket.next().await,
        };
        assert_eq!(message.unwrap().unwrap(), text);
    }
}

#[tokio::test]
async fn dropping_a_socket_closes_its_connection() {
    let (socket, served) = socket(async |peer: Peer| {
        let mut stream = peer.into_inner();
        stream.read(&mut [0; 1]).await.unwrap_or(0)
    })
    .await;
    drop(socket);
    assert_eq!(served.await.unwrap(), 0);
}

#[tokio::test]
async fn a_refusal_carries_status_and_body() {
    let problem = r#"{"title":"no"}"#;
    let server = Server::start(vec![json(403, "x-request-id: r\r\n", problem)]).await;
    let error = server.client().open_socket(call()).await.unwrap_err();
    let record = error.record();
    assert_eq!((record.kind, record.status), ("status", Some(403)));
    assert_eq!(record.body.unwrap(), problem);
    assert_eq!(record.request_id.as_deref(), Some("r"));
}

#[tokio::test]
async fn a_service_that_is_busy_is_asked_again() {
    let refusal = json(503, "retry-after-ms: 1\r\n", "");
    let server = Server::start(vec![refusal, json(404, "", "")]).await;
    let error = server.client().open_socket(call()).await.unwrap_err();
    let record = error.record();
    assert_eq!((record.status, record.attempts), (Some(404), 2));
    assert_eq!(record.failures[0].status, Some(503));
}

#[tokio::test]
async fn an_ordinary_answer_is_a_refusal_too() {
    let server = Server::start(vec![json(200, "", r#"{"a":1}"#)]).await;
    let error = server.client().open_socket(call()).await.unwrap_err();
    let record = error.record();
    assert_eq!(
        (record.kind, record.status, record.attempts),
        ("status", Some(200), 1)
    );
    assert_eq!(record.body.unwrap(), r#"{"a":1}"#);
}

#[tokio::test]
async fn an_agreement_that_belongs_to_another_request_opens_nothing() {
    let heads = [
        "upgrade: websocket\r\nsec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n",
        "upgrade: websocket\r\n",
        "upgrade: other\r\n",
    ];
    for head in heads {
        let reply = format!("HTTP/1.1 101 X\r\nconnection: upgrade\r\n{head}\r\n");
        let server = Server::start(vec![Reply::Pieces(vec![reply.into_bytes()])]).await;
        let error = server.client().open_socket(call()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{head}: {error}");
    }
}

#[tokio::test]
async fn a_socket_splits_into_a_sink_and_a_stream() {
    let (socket, served) = socket(echo).await;
    let (mut sink, messages) = socket.split();
    sink.send(Message::Text("a".into())).await.unwrap();
    sink.send(Message::Binary(Bytes::from_static(b"b")))
        .await
        .unwrap();
    let echoed: Vec<_> = messages.take(2).map(Result::unwrap).collect().await;
    assert_eq!(
        echoed,
        [
            Message::Text("a".into()),
            Message::Binary(Bytes::from_static(b"b"))
        ]
    );
    sink.close().await.unwrap();
    served.await.unwrap();
    let error = sink.send(Message::Text("c".into())).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Closed);
}
