use super::*;

fn resolve(options: Options, variables: &[(&str, &str)]) -> Result<Config, Error> {
    Config::resolve(options, |name| {
        let found = variables.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

fn with_key() -> Options {
    Options {
        api_key: Some("sk_test".into()),
        ..Options::default()
    }
}

#[test]
fn a_missing_key_names_the_variable_and_the_option() {
    let message = resolve(Options::default(), &[]).unwrap_err().to_string();
    assert!(message.contains("TZAFON_API_KEY") && message.contains("api_key"));
}

#[test]
fn the_environment_fills_what_the_options_leave_out() {
    let variables = [
        ("TZAFON_API_KEY", " sk_env "),
        ("LIGHTCONE_BASE_URL", "http://127.0.0.1:9/v0/"),
    ];
    let config = resolve(Options::default(), &variables).unwrap();
    assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_env");
    assert_eq!(config.base_url, "http://127.0.0.1:9/v0");
}

#[test]
fn an_option_beats_the_environment() {
    let config = resolve(with_key(), &[("TZAFON_API_KEY", "sk_env")]).unwrap();
    assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_test");
    assert_eq!(config.base_url, DEFAULT_BASE_URL);
}

#[test]
fn a_key_with_a_newline_is_refused_and_not_shown() {
    let options = Options {
        api_key: Some("sk_hid\nden".into()),
        ..Options::default()
    };
    let message = resolve(options, &[]).unwrap_err().to_string();
    assert!(message.contains("line break") && !message.contains("sk_hid"));
}

#[test]
fn a_key_is_trimmed_as_the_variable_is() {
    for key in [" sk_x ", "sk_x\n", "\r\nsk_x\t", "sk_x\u{a0}"] {
        let options = Options {
            api_key: Some(key.into()),
            ..Options::default()
        };
        let config = resolve(options, &[]).unwrap();
        assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_x", "{key:?}");
        let config = resolve(Options::default(), &[("TZAFON_API_KEY", key)]).unwrap();
        assert_eq!(config.headers[AUTHORIZATION], "Bearer sk_x", "{key:?}");
    }
}

#[test]
fn a_blank_key_is_refused_also_where_the_variable_has_one() {
    for key in ["", " ", "\r\n\t"] {
        let options = Options {
            api_key: Some(key.into()),
            ..Options::default()
        };
        let error = resolve(options, &[("TZAFON_API_KEY", "sk_env")]).unwrap_err();
        let message = error.to_string();
        assert!(message.contains("api_key is empty"), "{key:?}: {message}");
        let error = resolve(Options::default(), &[("TZAFON_API_KEY", key)]).unwrap_err();
        assert!(error.to_string().contains("no API key"), "{error}");
    }
}

#[test]
fn a_key_that_no_header_can_carry_is_refused_and_not_shown() {
    for key in [
        "sk_hid\u{200b}den",
        "“sk_hidden”",
        "sk_hid\0den",
        "sk_hidden\u{200b}",
    ] {
        let options = Options {
            api_key: Some(key.into()),
            ..Options::default()
        };
        let message = resolve(options, &[]).unwrap_err().to_string();
        assert!(
            message.contains("API key") && !message.contains("sk_hid"),
            "{message}"
        );
    }
}

#[test]
fn a_password_in_the_address_is_refused_and_not_shown() {
    let options = Options {
        base_url: Some("https://user:hidden@host".into()),
        ..with_key()
    };
    assert!(!format!("{options:?}").contains("hidden"));
    let message = resolve(options, &[]).unwrap_err().to_string();
    assert!(message.contains("base_url") && !message.contains("hidden"));
}

#[test]
fn addresses_that_are_no_urls_are_refused() {
    for address in [
        "not a url",
        "ftp://host",
        "http://",
        "https://host/?a=1",
        "localhost:80",
    ] {
        let options = Options {
            base_url: Some(address.into()),
            ..with_key()
        };
        let message = resolve(options, &[]).unwrap_err().to_string();
        assert!(message.contains("base_url"), "{address}: {message}");
    }
}

#[test]
fn headers_of_the_environment_are_lines_and_options_beat_them() {
    let lines = "X-Team: blue\nno colon here\n X-Two : a: b \nAccept: text/plain";
    let options = Options {
        default_headers: vec![
            ("x-team".into(), Some("red".into())),
            ("User-Agent".into(), None),
            ("authorization".into(), None),
        ],
        ..with_key()
    };
    let config = resolve(options, &[("LIGHTCONE_CUSTOM_HEADERS", lines)]).unwrap();
    assert_eq!(config.headers["x-team"], "red");
    assert_eq!(config.headers["x-two"], "a: b");
    assert_eq!(config.headers[ACCEPT], "text/plain");
    assert_eq!(config.headers.len(), 3, "{:?}", config.headers);
}

#[test]
fn a_header_that_http_does_not_allow_is_refused_when_the_client_is_made() {
    for (name, value) in [("a b", "x"), ("x-team", "a\nb"), ("", "x")] {
        let options = Options {
            default_headers: vec![(name.into(), Some(value.into()))],
            ..with_key()
        };
        let error = resolve(options, &[]).unwrap_err();
        assert!(error.to_string().contains("header"), "{error}");
    }
    let error = resolve(with_key(), &[("LIGHTCONE_CUSTOM_HEADERS", "a b: c")]);
    assert!(error.unwrap_err().to_string().contains("header"));
}
