//! The entry in Codex's TOML file. Comments and everything else stay as they are.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, value};

use super::entry::{Entry, KEY, NAME};

/// The file's text with the entry, or why it cannot be written.
pub fn with_entry(text: &str, entry: &Entry) -> Result<String, String> {
    let mut document: DocumentMut = text
        .parse()
        .map_err(|e: toml_edit::TomlError| e.message().to_owned())?;
    let servers = document.entry("mcp_servers").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    let servers = servers
        .as_table_like_mut()
        .ok_or("mcp_servers is not a table")?;
    let server = servers
        .entry(NAME)
        .or_insert_with(|| Item::Table(Table::new()));
    let server = server
        .as_table_like_mut()
        .ok_or_else(|| format!("mcp_servers.{NAME} is not a table"))?;
    set(server, "command", value(&entry.command));
    set(server, "args", value(entry.args.iter().collect::<Array>()));
    match entry.key_env.as_deref() {
        // Codex starts servers without its own variables, except those that are named.
        Some(KEY) => {
            set(
                server,
                "env_vars",
                value([KEY].into_iter().collect::<Array>()),
            );
        }
        Some(name) => {
            let message = format!(
                "Codex passes variables on by their own name, so --key-env must be {KEY}, not {name}"
            );
            return Err(message);
        }
        None => drop(server.remove("env_vars")),
    }
    // A key that was written here by hand does not belong into a file.
    if let Some(variables) = server.get_mut("env").and_then(Item::as_table_like_mut) {
        variables.remove(KEY);
    }
    Ok(document.to_string())
}

/// Sets a value; one that is the same already keeps its form and comments.
fn set(table: &mut dyn toml_edit::TableLike, name: &str, new: Item) {
    let plain = |item: &Item| {
        let mut table = InlineTable::new();
        let mut value = item.as_value().cloned()?;
        value.decor_mut().clear();
        if let Some(array) = value.as_array_mut() {
            array.fmt();
        }
        table.insert("x", value);
        Some(table.to_string())
    };
    if table.get(name).and_then(plain) != plain(&new) {
        table.insert(name, new);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_other_tables_stay() {
        let before = "# mine\nmodel = \"o3\" # best\n\n[mcp_servers.other]\ncommand = 'x'\n";
        let after = with_entry(before, &Entry::example(Some(KEY))).unwrap();
        assert!(after.starts_with(before.trim_end()), "{after}");
        assert!(after.contains("[mcp_servers.lightcone]"), "{after}");
        assert!(after.contains("env_vars = [\"TZAFON_API_KEY\"]"), "{after}");
        assert_eq!(
            with_entry(&after, &Entry::example(Some(KEY))).unwrap(),
            after
        );
        let spaced = after.replace("[\"mcp\"]", "[ \"mcp\" ] # tools");
        assert_eq!(
            with_entry(&spaced, &Entry::example(Some(KEY))).unwrap(),
            spaced
        );
    }

    #[test]
    fn a_key_in_the_file_is_removed_and_other_variables_stay() {
        let before = "[mcp_servers.lightcone]\ncommand = \"old\"\nenv = { TZAFON_API_KEY = \"sk_1\", A = \"b\" }\n";
        let after = with_entry(before, &Entry::example(None)).unwrap();
        assert!(
            !after.contains("sk_1") && after.contains("A = \"b\""),
            "{after}"
        );
    }

    #[test]
    fn a_file_that_cannot_have_the_entry_says_why() {
        assert!(with_entry("x = ", &Entry::example(None)).is_err());
        assert!(with_entry("mcp_servers = 1", &Entry::example(None)).is_err());
        assert!(
            with_entry("", &Entry::example(Some("OTHER")))
                .unwrap_err()
                .contains("TZAFON_API_KEY")
        );
    }
}
