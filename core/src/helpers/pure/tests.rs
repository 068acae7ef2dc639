use super::*;

fn output(name: &str, argument: Value) -> Value {
    let output = call_helper(name, argument.to_string().as_bytes()).unwrap();
    serde_json::from_str(&output).unwrap()
}

fn rejection(name: &str, argument: &str) -> String {
    let error = call_helper(name, argument.as_bytes()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    error.to_string()
}

#[test]
fn a_tasks_events_are_summed_up() {
    let events = json!([
        {"type": "progress_update", "task_id": 7, "step": 1},
        {"type": "started", "task_id": "t"},
        {"type": "started", "task_id": "other"},
        {"type": "completed", "steps": 4},
    ]);
    let summary = json!({"task_id": "t", "status": "completed", "steps": 4});
    assert_eq!(output("task.summary", events), summary);
    let nothing = json!({"task_id": null, "status": "unknown", "steps": 0});
    for none in [json!([]), json!(null), json!([{}]), json!(["text"])] {
        assert_eq!(output("task.summary", none), nothing);
    }
}

#[test]
fn ends_of_tasks_are_recognized() {
    assert_eq!(output("task.is_last", json!({"type": "cancelled"})), true);
    assert_eq!(output("task.is_last", json!({"type": "error"})), false);
    let ended = |state| output("task.has_ended", state);
    assert_eq!(ended(json!({"status": "ERROR", "exit_code": null})), true);
    assert_eq!(ended(json!({"status": null, "exit_code": 0})), true);
    assert_eq!(ended(json!({"status": "paused"})), false);
    assert_eq!(ended(json!({"status": 7, "exit_code": true})), false);
}

#[test]
fn failures_have_a_message_and_a_status() {
    let last = json!({"type": "failed", "message": "no button"});
    let ended = json!({"task_id": "t", "status": "failed", "last": last});
    assert_eq!(
        output("task.failure", ended),
        json!({"message": "task t ended as failed: no button", "status": "failed"})
    );
    assert_eq!(
        output("action.failure", json!({})),
        json!({"message": "the action failed (no status): the service does not say why", "status": null})
    );
    let results = json!([{"status": "success"}, {"status": "X", "error_message": "y"}]);
    assert_eq!(
        output(
            "batch.failure",
            json!({"executed": 2, "total": 3, "results": results})
        ),
        json!({"message": "the action failed (X): y", "status": "X", "index": 1})
    );
    assert_eq!(
        output(
            "command.failure",
            json!({"exit_code": 2, "stderr": " no\n"})
        ),
        json!({"message": "the command ended with 2: no", "status": "2"})
    );
    assert_eq!(
        output("command.failure", json!({"exit_code": 0})),
        Value::Null
    );
}

#[test]
fn a_session_begins_waits_and_ends_by_the_same_rules() {
    let given = json!({"display": {"width": 800}, "created": {"id": "c", "screen": {"width": 1, "height": 600}}});
    let begun = json!({"id": "c", "width": 800, "height": 600});
    assert_eq!(output("session.created", given), begun);
    for id in [json!(null), json!(""), json!(7)] {
        let given = json!({"created": {"id": id}});
        let begun = json!({"id": null, "width": 1024, "height": 768});
        assert_eq!(output("session.created", given), begun);
    }

    for (seconds, ms) in [(1.2345, 1234), (1.001, 1001), (0.0126, 13), (0.0, 0)] {
        let wait = output("session.wait", json!({"seconds": seconds}));
        assert_eq!(wait, json!({"type": "wait", "ms": ms}));
    }
    for none in ["-1", "null", "1e300", "\"2\""] {
        let message = rejection("session.wait", &format!("{{\"seconds\":{none}}}"));
        assert!(message.starts_with("cannot wait for "), "{message}");
    }

    let gone = [json!(404), json!(410)].map(|status| output("session.is_gone", status));
    assert_eq!(gone, [true, true]);
    let other = [json!(409), json!(null), json!(66_000)];
    assert_eq!(
        other.map(|status| output("session.is_gone", status)),
        [false, false, false]
    );
}

#[test]
fn coordinates_are_converted() {
    let screen = |more: Value| {
        let mut screen = json!({"width": 1280.0, "height": 720});
        screen
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        screen
    };
    let middle = screen(json!({"x": 500, "y": 999.0}));
    assert_eq!(output("coordinates.to_pixels", middle), json!([640, 719]));
    let corner = screen(json!({"x": 1279, "y": 0}));
    assert_eq!(output("coordinates.to_model", corner), json!([999, 0]));
    let action = screen(json!({"action": {"type": "click", "x": 999, "y": 0}}));
    assert_eq!(
        output("coordinates.action_to_pixels", action),
        json!({"type": "click", "x": 1279, "y": 0})
    );
    assert_eq!(output("coordinates.check", screen(json!({}))), Value::Null);
    for none in [
        json!(0),
        json!(-1),
        json!(0.5),
        json!("7"),
        json!(null),
        json!(1e300),
    ] {
        let given = json!({"width": 5, "height": none}).to_string();
        let message = rejection("coordinates.check", &given);
        assert!(message.starts_with("a screen of 5 x "), "{message}");
    }
    let message = rejection("coordinates.check", r#"{"width":-5.0,"height":0}"#);
    assert!(message.starts_with("a screen of -5 x 0 px"), "{message}");
    assert_eq!(
        rejection(
            "coordinates.to_pixels",
            r#"{"width":1,"height":1,"x":"7","y":0}"#
        ),
        "x must be a number, not \"7\""
    );
}

#[test]
fn names_are_unique_and_what_is_unknown_is_rejected() {
    let names = HELPERS.iter().map(|(name, _)| *name);
    assert_eq!(
        names.collect::<std::collections::BTreeSet<_>>().len(),
        HELPERS.len()
    );
    assert_eq!(rejection("task", "null"), "there is no helper \"task\"");
    assert!(rejection("task.summary", "[").contains("task.summary is not JSON"));
}
