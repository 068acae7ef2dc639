//! The configuration file: TOML with the options of `serve` by their names.

use std::ffi::OsString;
use std::path::Path;

use clap::ArgAction;

/// What the file gives for an option.
enum Given {
    Text(String),
    Flag(bool),
}

/// One line of the file.
pub struct Setting {
    pub option: String,
    value: Given,
    pub place: String,
}

impl Setting {
    /// As on a command line.
    pub fn args(&self) -> Option<OsString> {
        match &self.value {
            Given::Flag(true) => Some(format!("--{}", self.option).into()),
            Given::Flag(false) => None,
            Given::Text(text) => Some(format!("--{}={text}", self.option).into()),
        }
    }
}

/// The options of a file, in its order.
pub fn settings(root: &clap::Command, file: &Path, text: &str) -> Result<Vec<Setting>, String> {
    use toml::de::{DeTable, DeValue};
    let at = |start: usize| {
        let line = text[..start.min(text.len())].matches('\n').count() + 1;
        format!("{} line {line}", file.display())
    };
    let table = DeTable::parse(text).map_err(|e| {
        let start = e.span().map_or(0, |span| span.start);
        format!("{}: it is not TOML: {}", at(start), e.message())
    })?;
    let serve = root.find_subcommand("serve");
    let known: Vec<_> = serve
        .into_iter()
        .flat_map(|serve| serve.get_arguments())
        .collect();
    let mut settings = Vec::new();
    let mut entries: Vec<_> = table.into_inner().into_iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let place = at(key.span().start);
        let option = key.get_ref().replace('_', "-");
        let arg = known.iter().find(|arg| {
            arg.get_long() == Some(option.as_str()) && option != "config" && option != "help"
        });
        let Some(arg) = arg else {
            let options: Vec<_> = known.iter().filter_map(|arg| arg.get_long()).collect();
            return Err(format!(
                "{place}: there is no option {:?}; there are {}",
                key.get_ref(),
                options.join(", ")
            ));
        };
        let value = match value.into_inner() {
            DeValue::String(text) => Given::Text(text.into_owned()),
            DeValue::Boolean(value) => Given::Flag(value),
            DeValue::Integer(number) => Given::Text(number.to_string()),
            DeValue::Float(number) => Given::Text(number.to_string()),
            _ => {
                return Err(format!(
                    "{place}: {option} must be a string, a number, true or false"
                ));
            }
        };
        let flag = matches!(arg.get_action(), ArgAction::SetTrue);
        if flag != matches!(value, Given::Flag(_)) {
            let wanted = if flag { "must be" } else { "cannot be" };
            return Err(format!("{place}: {option} {wanted} true or false"));
        }
        settings.push(Setting {
            option,
            value,
            place,
        });
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    #[test]
    fn a_file_is_read_with_its_lines() {
        let file = Path::new("f.toml");
        let root = Cli::command();
        let read = |text: &str| settings(&root, file, text).map(|all| all.len());
        assert_eq!(
            read("max-computers = 3\nmax_computers = 4\nisolate = true"),
            Ok(3)
        );
        let unknown = read("isolate = true\n\nisolated = 1").unwrap_err();
        assert!(
            unknown.starts_with("f.toml line 3: there is no option \"isolated\""),
            "{unknown}"
        );
        assert!(read("a = [").unwrap_err().starts_with("f.toml line 1: "));
        assert!(read("[isolate]\nx = 1").unwrap_err().contains("line 1"));
        assert!(read("isolate = 1").unwrap_err().contains("true or false"));
        assert!(read("config = 'x'").is_err());
    }
}
