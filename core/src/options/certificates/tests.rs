use super::*;

fn here(file: &str) -> String {
    format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))
}

fn trust(variables: &[(&str, &str)]) -> Trust {
    Trust::resolve(true, None, None, |name| {
        let found = variables.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn a_variable_with_nothing_to_use_is_a_problem_that_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    let empty = format!("{folder}/empty.pem");
    std::fs::write(&empty, "").unwrap();
    for (variable, value) in [
        ("SSL_CERT_FILE", here("no such file")),
        ("SSL_CERT_FILE", here("Cargo.toml")),
        ("SSL_CERT_FILE", empty.clone()),
        ("SSL_CERT_FILE", here("")),
        ("SSL_CERT_DIR", here("no such folder")),
        ("SSL_CERT_DIR", here("src")),
        ("SSL_CERT_DIR", format!("{}:{}", here("src"), here("tests"))),
    ] {
        let found = trust(&[(variable, &value)]).load().unwrap();
        let problem = found.problem.unwrap();
        assert!(
            problem.contains(&format!("{variable} is {value}")),
            "{problem}"
        );
        assert!(problem.contains("ca_bundle"), "{problem}");
    }
    let both = trust(&[("SSL_CERT_FILE", &empty), ("SSL_CERT_DIR", "/nowhere")]);
    let problem = both.load().unwrap().problem.unwrap();
    assert!(
        problem.contains("SSL_CERT_FILE") && problem.contains("SSL_CERT_DIR"),
        "{problem}"
    );
}

#[test]
fn an_empty_variable_is_as_one_that_is_not_set() {
    for variables in [
        &[("SSL_CERT_FILE", "")][..],
        &[("SSL_CERT_DIR", " ")],
        &[("SSL_CERT_FILE", ""), ("SSL_CERT_DIR", "")],
    ] {
        let found = trust(variables).load().unwrap();
        assert_eq!(
            (found.problem, found.warning),
            (None, None),
            "{variables:?}"
        );
    }
}

#[test]
fn what_is_given_by_options_comes_before_variables() {
    let variables = |name: &str| (name == "SSL_CERT_FILE").then(|| "/nowhere".to_owned());
    let any = Trust::resolve(false, None, None, variables).load().unwrap();
    assert!(any.problem.is_none() && any.anybody);
    let error = Trust::resolve(true, Some(here("Cargo.toml").into()), None, variables).load();
    let text = error.unwrap_err().to_string();
    assert!(
        text.contains("ca_bundle") && text.contains("Cargo.toml"),
        "{text}"
    );
}

#[test]
fn a_machine_without_certificates_can_still_use_http() {
    let found = Authorities::default();
    let without = found.without_system("No CA certificates were loaded from the system");
    assert!(without.unwrap().problem.unwrap().contains("ca_bundle"));
    assert!(found.without_system("something else").is_none());
}

#[test]
fn more_authorities_that_can_not_be_read_are_warned_of() {
    let extra = |path: &str| {
        let extra = Some(("NODE_EXTRA_CA_CERTS".to_owned(), path.into()));
        Trust::resolve(true, None, extra, |_| None).load().unwrap()
    };
    let found = extra("/nowhere.pem");
    let warning = found.warning.unwrap();
    assert!(
        warning.contains("NODE_EXTRA_CA_CERTS") && warning.contains("/nowhere.pem"),
        "{warning}"
    );
    assert!(found.problem.is_none());
}
