//! The verbs of the command line: which operation each is, and what is given in order.

/// Name, operation, parameters in order, and further ones in order that may be left out.
pub type Row = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// All verbs, in the order of the help.
pub const MIRRORS: &[Row] = &[
    ("navigate", "computers.navigate", &["url"], &[]),
    ("click", "computers.click", &["x", "y"], &[]),
    ("double-click", "computers.double_click", &["x", "y"], &[]),
    ("right-click", "computers.right_click", &["x", "y"], &[]),
    ("drag", "computers.drag", &["x1", "y1", "x2", "y2"], &[]),
    ("mouse-down", "computers.mouse_down", &["x", "y"], &[]),
    ("mouse-up", "computers.mouse_up", &["x", "y"], &[]),
    ("scroll", "computers.scroll", &["dx", "dy"], &["x", "y"]),
    ("type", "computers.type", &["text"], &[]),
    ("hotkey", "computers.hotkey", &["keys"], &[]),
    ("key-down", "computers.key_down", &["key"], &[]),
    ("key-up", "computers.key_up", &["key"], &[]),
    (
        "viewport",
        "computers.viewport",
        &["width", "height"],
        &["scale_factor"],
    ),
    ("models", "models.list", &[], &[]),
];

/// An example of a verb, for its help.
pub fn example(name: &str) -> String {
    let arguments = match name {
        "navigate" => "https://example.com",
        "click" | "double-click" | "right-click" | "mouse-down" | "mouse-up" => "200 150",
        "drag" => "100 100 300 100",
        "scroll" => "0 400",
        "type" => "'lamp'",
        "hotkey" => "ctrl c",
        "key-down" | "key-up" => "shift",
        "viewport" => "1280 720",
        _ => "",
    };
    format!("Example: lightcone {name} {arguments}")
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::MIRRORS;
    use crate::generated::VERBS;

    #[test]
    fn each_verb_has_its_operation_and_its_parameters() {
        for (name, operation, positional, optional) in MIRRORS {
            let verb = VERBS.iter().find(|verb| verb.operation == *operation);
            let verb = verb.unwrap_or_else(|| panic!("{name}: there is no {operation}"));
            for field in positional.iter().chain(*optional) {
                let known = verb.fields.iter().any(|known| known.name == *field);
                assert!(known, "{name}: {operation} has no {field}");
            }
        }
    }
}
