//! The rules as a table.

use super::*;

const HERE: &str = "https://here.test/v0/computers/c1/click?team=blue";

fn hop(method: Method, url: &str, body: Option<&'static str>) -> Hop {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("authorization", "Bearer sk_secret"),
        ("cookie", "session=secret"),
        ("proxy-authorization", "Basic secret"),
        ("x-api-key", "secret"),
        ("accept", "application/json"),
        ("user-agent", "Lightcone"),
        ("last-event-id", "7"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if body.is_some() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static("en"));
    }
    Hop {
        method,
        url: Url::parse(url).unwrap(),
        headers,
        body: body.map(|body| Bytes::from_static(body.as_bytes())),
    }
}

fn follow(hop: Hop, status: u16, location: &str) -> Result<Hop, Refusal> {
    let value = HeaderValue::from_bytes(location.as_bytes()).unwrap();
    next(hop, status, [&value], 0)
}

#[test]
fn the_method_is_rewritten_as_the_fetch_standard_says() {
    let table = [
        (301, Method::GET, Method::GET),
        (301, Method::HEAD, Method::HEAD),
        (301, Method::POST, Method::GET),
        (301, Method::PUT, Method::PUT),
        (301, Method::DELETE, Method::DELETE),
        (302, Method::GET, Method::GET),
        (302, Method::HEAD, Method::HEAD),
        (302, Method::POST, Method::GET),
        (302, Method::PATCH, Method::PATCH),
        (303, Method::GET, Method::GET),
        (303, Method::HEAD, Method::HEAD),
        (303, Method::POST, Method::GET),
        (303, Method::PUT, Method::GET),
        (303, Method::DELETE, Method::GET),
        (307, Method::POST, Method::POST),
        (307, Method::DELETE, Method::DELETE),
        (308, Method::POST, Method::POST),
        (308, Method::GET, Method::GET),
    ];
    for (status, method, expected) in table {
        let has_body = !matches!(method, Method::GET | Method::HEAD);
        let sent = hop(
            method.clone(),
            HERE,
            has_body.then_some(r#"{"text":"hunter2"}"#),
        );
        let kept = method == expected;
        let made = follow(sent.clone(), status, "/elsewhere").unwrap();
        assert_eq!(made.method, expected, "{status} {method}");
        assert_eq!(made.body, sent.body.filter(|_| kept), "{status} {method}");
        for name in [CONTENT_TYPE, CONTENT_LANGUAGE] {
            let expected = kept && has_body;
            assert_eq!(
                made.headers.contains_key(&name),
                expected,
                "{status} {method} {name}"
            );
        }
        assert_eq!(
            made.headers["authorization"], "Bearer sk_secret",
            "{status} {method}"
        );
    }
}

#[test]
fn a_location_is_read_relative_to_what_answered_and_its_query_is_its_own() {
    let table = [
        ("/elsewhere", "https://here.test/elsewhere"),
        ("moved", "https://here.test/v0/computers/c1/moved"),
        ("?a=1", "https://here.test/v0/computers/c1/click?a=1"),
        ("//here.test/x", "https://here.test/x"),
        (
            "https://here.test:443/x?b=2#part",
            "https://here.test/x?b=2",
        ),
        ("#part", "https://here.test/v0/computers/c1/click?team=blue"),
        (" /spaces ", "https://here.test/spaces"),
        ("/é", "https://here.test/%C3%A9"),
        ("", "https://here.test/v0/computers/c1/click?team=blue"),
    ];
    for (location, expected) in table {
        let made = follow(hop(Method::GET, HERE, None), 302, location).unwrap();
        assert_eq!(made.url.as_str(), expected, "{location:?}");
        assert_eq!(made.url.fragment(), None, "{location:?}");
    }
}

#[test]
fn no_secret_reaches_another_origin() {
    let table = [
        ("http://here.test/", "https://here.test/"),
        ("http://here.test/", "http://here.test:81/"),
        ("https://here.test/", "https://here.test:8443/"),
        ("https://here.test/", "https://there.test/"),
        ("https://here.test/", "https://www.here.test/"),
        ("http://127.0.0.1:80/", "http://localhost:80/"),
    ];
    for (from, to) in table {
        for status in [301, 302, 303, 307, 308] {
            let made = follow(hop(Method::GET, from, None), status, to).unwrap();
            let mut names: Vec<_> = made.headers.keys().map(HeaderName::as_str).collect();
            names.sort_unstable();
            assert_eq!(
                names,
                ["accept", "last-event-id", "user-agent"],
                "{from} {to}"
            );
        }
    }
}

#[test]
fn secrets_do_not_come_back_after_a_detour() {
    let away = follow(hop(Method::GET, HERE, None), 302, "https://there.test/").unwrap();
    let back = follow(away, 302, HERE).unwrap();
    assert!(!back.headers.contains_key("authorization"));
    assert!(!back.headers.contains_key("x-api-key"));
}

#[test]
fn no_hop_has_a_referer() {
    let first = hop(Method::GET, HERE, None);
    let second = follow(first, 302, "/elsewhere").unwrap();
    assert!(!second.headers.contains_key("referer"));
}

#[test]
fn a_body_does_not_go_to_another_origin() {
    for (status, method) in [
        (307, Method::POST),
        (308, Method::POST),
        (301, Method::PUT),
        (302, Method::PATCH),
        (307, Method::DELETE),
    ] {
        let sent = hop(method.clone(), HERE, Some("hunter2"));
        let refusal = follow(sent, status, "https://there.test/x?secret").unwrap_err();
        let text = refusal.to_string();
        assert!(
            matches!(refusal, Refusal::Body { .. }),
            "{status} {method}: {text}"
        );
        assert!(
            text.contains("https://here.test") && text.contains("https://there.test"),
            "{text}"
        );
        assert!(
            !text.contains("secret") && !text.contains("hunter2"),
            "{text}"
        );
    }
    for status in [301, 302, 303] {
        let made = follow(
            hop(Method::POST, HERE, Some("hunter2")),
            status,
            "https://there.test/",
        );
        let made = made.unwrap();
        assert_eq!((made.method, made.body), (Method::GET, None), "{status}");
    }
}

#[test]
fn a_socket_is_not_opened_at_another_origin() {
    let mut asked = hop(Method::GET, HERE, None);
    asked
        .headers
        .insert(UPGRADE, HeaderValue::from_static("websocket"));
    assert!(
        follow(asked.clone(), 307, "/moved")
            .unwrap()
            .headers
            .contains_key(UPGRADE)
    );
    let refusal = follow(asked, 307, "https://there.test/moved").unwrap_err();
    let text = refusal.to_string();
    assert!(
        text.contains("https://here.test") && text.contains("https://there.test"),
        "{text}"
    );
}

#[test]
fn https_does_not_become_http() {
    for to in [
        "http://here.test/",
        "http://there.test/",
        "http://here.test:443/",
    ] {
        let refusal = follow(hop(Method::GET, HERE, None), 302, to).unwrap_err();
        assert!(
            matches!(refusal, Refusal::Downgrade { .. }),
            "{to}: {refusal}"
        );
    }
    let up = follow(
        hop(Method::GET, "http://here.test/", None),
        302,
        "https://here.test/",
    )
    .unwrap();
    assert!(!up.headers.contains_key("authorization"));
}

#[test]
fn what_is_not_an_http_url_is_not_followed() {
    for (location, shows) in [
        ("http://", "http://"),
        ("http://[bad", "[bad"),
        ("https://u:hidden@[bad", "***@[bad"),
    ] {
        let refusal = follow(hop(Method::GET, HERE, None), 302, location).unwrap_err();
        let text = refusal.to_string();
        assert!(refusal.is_answer() && text.contains(shows), "{text}");
        assert!(!text.contains("hidden"), "{text}");
    }
    for location in ["file:///etc/passwd", "data:text/plain,x", "mailto:a@b.test"] {
        let refusal = follow(hop(Method::GET, HERE, None), 302, location).unwrap_err();
        assert!(
            matches!(refusal, Refusal::NotHttp { .. }),
            "{location}: {refusal}"
        );
    }
}

#[test]
fn credentials_in_a_location_are_refused_and_not_shown() {
    for location in [
        "https://user:hidden@here.test/",
        "https://hidden@there.test/",
        "//:hidden@here.test",
    ] {
        let refusal = follow(hop(Method::GET, HERE, None), 302, location).unwrap_err();
        assert!(matches!(refusal, Refusal::Credentials { .. }), "{location}");
        assert!(!refusal.to_string().contains("hidden"), "{refusal}");
    }
}

#[test]
fn a_location_is_one_header() {
    let (a, b) = (
        HeaderValue::from_static("/a"),
        HeaderValue::from_static("/b"),
    );
    let sent = || hop(Method::GET, HERE, None);
    assert_eq!(next(sent(), 302, [], 0).unwrap_err(), Refusal::NoLocation);
    assert!(next(sent(), 302, [&a, &a], 0).is_ok());
    assert!(next(sent(), 302, [&a, &b], 0).unwrap_err().is_answer());
    let garbage = HeaderValue::from_bytes(b"/\xFF").unwrap();
    assert!(next(sent(), 302, [&garbage], 0).unwrap_err().is_answer());
}

#[test]
fn ten_redirects_are_followed() {
    let location = HeaderValue::from_static("/again");
    let sent = || hop(Method::GET, HERE, None);
    assert!(next(sent(), 302, [&location], MOST_REDIRECTS - 1).is_ok());
    assert_eq!(
        next(sent(), 302, [&location], MOST_REDIRECTS).unwrap_err(),
        Refusal::TooMany
    );
}

#[test]
fn other_statuses_are_no_redirects() {
    for status in [200, 300, 304, 305, 306, 309, 400] {
        assert!(!is_redirect(status), "{status}");
    }
}
