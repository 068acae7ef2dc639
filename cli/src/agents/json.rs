//! The entry in a JSON file, which may have comments. Everything else of the file stays as it is.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstInputValue, CstRootNode};
use serde_json::{Value, json};

use super::entry::{Entry, KEY, NAME};
use crate::args::Agent;

/// The file's text with the entry, or why it cannot be written.
pub fn with_entry(text: &str, agent: Agent, entry: &Entry) -> Result<String, String> {
    let empty = text.trim().is_empty();
    let text = if empty { "{}\n" } else { text };
    let root = CstRootNode::parse(text, &ParseOptions::default()).map_err(|e| e.to_string())?;
    let group = match agent {
        Agent::Vscode => "servers",
        _ => "mcpServers",
    };
    let whole = root.object_value().ok_or("it is not a JSON object")?;
    let servers = match whole.get(group) {
        Some(known) => known
            .object_value()
            .ok_or_else(|| format!("{group} is not an object"))?,
        None => {
            let added = whole.append(group, CstInputValue::Object(Vec::new()));
            added
                .object_value()
                .ok_or_else(|| format!("{group} cannot be added"))?
        }
    };
    let new = value(agent, entry);
    match servers.get(NAME) {
        Some(known) => {
            let same = known.value().and_then(|value| value.to_serde_value());
            if same.as_ref() != Some(&new) {
                known.set_value(input(&new));
            }
        }
        None => drop(servers.append(NAME, input(&new))),
    }
    Ok(root.to_string())
}

/// The entry as the agent reads it.
fn value(agent: Agent, entry: &Entry) -> Value {
    let mut value = json!({"type": "stdio", "command": entry.command, "args": entry.args});
    if let Some(name) = &entry.key_env {
        let reference = match agent {
            // Without a default, an unset variable would make the whole file an error.
            Agent::ClaudeCode => format!("${{{name}:-}}"),
            _ => format!("${{env:{name}}}"),
        };
        value["env"] = json!({KEY: reference});
    }
    value
}

fn input(value: &Value) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(value) => CstInputValue::Bool(*value),
        Value::Number(value) => CstInputValue::Number(value.to_string()),
        Value::String(value) => CstInputValue::String(value.clone()),
        Value::Array(items) => CstInputValue::Array(items.iter().map(input).collect()),
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| (name.clone(), input(value)));
            CstInputValue::Object(fields.collect())
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn everything_else_of_the_file_stays_with_its_comments_and_order() {
        let before = "{\n  // mine\n  \"z\": 1.50,\n  \"mcpServers\": {\n    \"other\": {\"command\": \"x\"} // keep\n  },\n  \
                      \"a\": [1,2]\n}\n";
        let after = with_entry(before, Agent::ClaudeCode, &Entry::example(None)).unwrap();
        for part in [
            "// mine\n  \"z\": 1.50,",
            "\"other\": {\"command\": \"x\"}",
            "// keep",
            "\"a\": [1,2]\n}\n",
        ] {
            assert!(after.contains(part), "{after}");
        }
        assert!(after.contains("\"lightcone\""), "{after}");
        assert_eq!(
            with_entry(&after, Agent::ClaudeCode, &Entry::example(None)).unwrap(),
            after
        );
    }

    #[test]
    fn the_key_is_a_reference_in_the_agents_own_form() {
        let claude = with_entry("", Agent::ClaudeCode, &Entry::example(Some("MY_KEY"))).unwrap();
        assert!(
            claude.contains("\"TZAFON_API_KEY\": \"${MY_KEY:-}\""),
            "{claude}"
        );
        let code = with_entry("", Agent::Vscode, &Entry::example(Some("MY_KEY"))).unwrap();
        assert!(
            code.contains("\"TZAFON_API_KEY\": \"${env:MY_KEY}\""),
            "{code}"
        );
        assert!(code.contains("\"servers\""), "{code}");
        let profile = with_entry("", Agent::Cursor, &Entry::example(None)).unwrap();
        assert!(!profile.contains("KEY"), "{profile}");
        let value: Value = serde_json::from_str(&profile).unwrap();
        assert_eq!(value["mcpServers"]["lightcone"]["args"], json!(["mcp"]));
    }

    #[test]
    fn an_old_entry_is_replaced_and_a_broken_file_is_left() {
        let old = r#"{"mcpServers": {"lightcone": {"command": "/old"}}}"#;
        let new = with_entry(old, Agent::Cursor, &Entry::example(None)).unwrap();
        assert!(!new.contains("/old"), "{new}");
        for broken in ["{", "[]", r#"{"mcpServers": []}"#] {
            assert!(
                with_entry(broken, Agent::Cursor, &Entry::example(None)).is_err(),
                "{broken}"
            );
        }
    }
}
