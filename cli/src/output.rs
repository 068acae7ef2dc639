//! What is printed, for people and as JSON.

use std::io::{self, IsTerminal, Write};

use comfy_table::{ContentArrangement, Table, presets};
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;

/// How to print.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// JSON instead of words.
    pub json: bool,
}

/// Whether the environment allows colours: see no-color.org.
pub fn colours_wanted() -> bool {
    let off = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !off && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

impl Output {
    /// Prints a value as JSON, or the words for it.
    pub fn value(
        self,
        value: &impl Serialize,
        words: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        if self.json {
            let text = serde_json::to_string(value);
            return line(&text.map_err(|e| Failure::other(e.to_string()))?);
        }
        line(&words())
    }

    /// Prints rows as a JSON array, or as a table.
    pub fn table(
        self,
        values: &[Value],
        columns: &[(&str, &str)],
        empty: &str,
    ) -> Result<(), Failure> {
        if self.json {
            return self.value(&values, String::new);
        }
        if values.is_empty() {
            self.note(empty);
            return Ok(());
        }
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(columns.iter().map(|(title, _)| *title));
        for value in values {
            table.add_row(columns.iter().map(|(_, field)| cell(&value[*field])));
        }
        let text: Vec<_> = table.lines().map(|row| row.trim().to_owned()).collect();
        line(&text.join("\n"))
    }

    /// Says something on the error output, unless JSON was asked for.
    pub fn note(self, text: &str) {
        if !self.json {
            // Nobody reads it if this fails.
            let _ = writeln!(io::stderr(), "{text}");
        }
    }
}

/// Prints a line on the standard output.
pub fn line(text: &str) -> Result<(), Failure> {
    bytes(text.as_bytes())?;
    bytes(b"\n")
}

/// Prints bytes on the standard output. A reader that has gone ends the program without a word, as with other tools.
pub fn bytes(data: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(data).and_then(|()| out.flush()) {
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        Err(e) => Err(Failure::other(format!("the standard output: {e}"))),
        Ok(()) => Ok(()),
    }
}

/// Whether a person can be asked.
pub fn interactive() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A value as a cell or line: strings without quotes, nothing for null.
pub fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.lines().next().unwrap_or_default().to_owned(),
        other => other.to_string(),
    }
}
