use super::*;

fn of(
    option: Option<&str>,
    variables: &[(&str, &str)],
    url: &str,
) -> Result<Option<String>, String> {
    let proxies = Proxies::resolve(option, true, |name| {
        let found = variables.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, value)| (*value).to_owned())
    });
    match proxies.of(&Url::parse(url).unwrap()) {
        Ok(proxy) => Ok(proxy.map(|proxy| proxy.url.as_str().trim_end_matches('/').to_owned())),
        Err(error) => Err(error.to_string()),
    }
}

#[test]
fn a_proxy_is_read_as_people_write_it() {
    for (text, expected) in [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("proxy.test", "http://proxy.test"),
        (
            "user:word@proxy.test:3128",
            "http://user:word@proxy.test:3128",
        ),
        ("https://proxy.test", "https://proxy.test"),
        ("socks5://127.0.0.1", "socks5://127.0.0.1:1080"),
        ("socks5h://u:p@127.0.0.1:9", "socks5h://u:p@127.0.0.1:9"),
        ("SOCKS4://127.0.0.1:9", "socks4://127.0.0.1:9"),
        ("socks4a://127.0.0.1:9", "socks4a://127.0.0.1:9"),
        ("socks://127.0.0.1:9/", "socks5h://127.0.0.1:9"),
        (" http://[::1]:9 ", "http://[::1]:9"),
    ] {
        let found = of(Some(text), &[], "https://api.test").unwrap();
        assert_eq!(found.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_no_proxy_is_refused_without_its_password() {
    for text in [
        "foo://user:hidden@127.0.0.1:9",
        "ftp://hidden@127.0.0.1",
        "socks6://user:hidden@127.0.0.1",
        "http://user:hidden@",
        "http://user:hid@den@[bad",
        "user:hidden@:x",
        "",
    ] {
        let why = of(Some(text), &[], "https://api.test").unwrap_err();
        assert!(why.contains("proxy") && !why.contains("hid"), "{why}");
        let variables = [("HTTPS_PROXY", text)];
        match of(None, &variables, "https://api.test") {
            Err(why) => assert!(why.contains("HTTPS_PROXY") && !why.contains("hid"), "{why}"),
            Ok(found) => assert_eq!((text, found), ("", None)),
        }
    }
}

#[test]
fn the_environment_is_read_as_other_programs_do() {
    /// Variables, the URL that is asked for, and the proxy that is used.
    type Row = (
        &'static [(&'static str, &'static str)],
        &'static str,
        Option<&'static str>,
    );
    let table: [Row; 13] = [
        (
            &[("HTTP_PROXY", "http://a:1")],
            "http://x.test",
            Some("http://a:1"),
        ),
        (&[("HTTP_PROXY", "http://a:1")], "https://x.test", None),
        (
            &[("http_proxy", "http://a:1")],
            "http://x.test",
            Some("http://a:1"),
        ),
        (
            &[("HTTPS_PROXY", "http://a:1")],
            "https://x.test",
            Some("http://a:1"),
        ),
        (
            &[("ALL_PROXY", "socks5://a:1")],
            "http://x.test",
            Some("socks5://a:1"),
        ),
        (
            &[("all_proxy", "socks5h://a:1")],
            "https://x.test",
            Some("socks5h://a:1"),
        ),
        (
            &[("ALL_PROXY", "http://a:1"), ("HTTPS_PROXY", "http://b:1")],
            "https://x.test",
            Some("http://b:1"),
        ),
        (
            &[("HTTP_PROXY", ""), ("http_proxy", "http://b:1")],
            "http://x.test",
            Some("http://b:1"),
        ),
        (
            &[("HTTP_PROXY", "http://a:1"), ("NO_PROXY", "*")],
            "http://127.0.0.1:9",
            None,
        ),
        (
            &[("HTTP_PROXY", "http://a:1"), ("no_proxy", "127.0.0.1:9")],
            "http://127.0.0.1:9",
            None,
        ),
        (
            &[("HTTP_PROXY", "http://a:1"), ("no_proxy", "127.0.0.1:9")],
            "http://127.0.0.1:8",
            Some("http://a:1"),
        ),
        (
            &[("HTTP_PROXY", "http://a:1"), ("REQUEST_METHOD", "GET")],
            "http://x.test",
            None,
        ),
        (
            &[("HTTP_PROXY", "foo://a:1"), ("NO_PROXY", "*")],
            "http://x.test",
            None,
        ),
    ];
    for (variables, url, expected) in table {
        let found = of(None, variables, url).unwrap();
        assert_eq!(found.as_deref(), expected, "{variables:?} {url}");
    }
}

#[test]
fn the_option_is_for_every_address() {
    let variables = [("NO_PROXY", "*"), ("HTTPS_PROXY", "http://other:1")];
    let found = of(Some("http://a:1"), &variables, "https://x.test").unwrap();
    assert_eq!(found.as_deref(), Some("http://a:1"));
}
