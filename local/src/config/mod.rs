//! Reads options: from the command line, then `LIGHTCONE_LOCAL_*` variables, then a configuration file.

mod file;

use std::collections::HashMap;
use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches};

use crate::cli::{Cli, Serve};
use file::settings;

/// Prefix of the variables.
pub const PREFIX: &str = "LIGHTCONE_LOCAL_";

/// Options that must not appear in a list of processes.
#[cfg(unix)]
const SECRETS: [&str; 2] = ["api-key", "model-key"];
/// Names those that were on the command line.
const TAKEN: &str = "LIGHTCONE_LOCAL_TAKEN_FROM_COMMAND_LINE";

/// The variable of an option.
pub fn variable(option: &str) -> String {
    format!("{PREFIX}{}", option.replace('-', "_").to_uppercase())
}

/// The command line without the keys, and the keys; `None` if there are none.
#[cfg(unix)]
pub fn without_secrets(
    args: impl Iterator<Item = OsString>,
) -> Option<(Vec<OsString>, HashMap<String, OsString>)> {
    let (mut rest, mut found) = (Vec::new(), HashMap::new());
    let mut args = args;
    while let Some(arg) = args.next() {
        let text = arg.to_string_lossy();
        let named = SECRETS.iter().find_map(|name| {
            let after = text.strip_prefix("--")?.strip_prefix(name)?;
            match after.strip_prefix('=') {
                Some(value) => Some((*name, Some(OsString::from(value)))),
                None => after.is_empty().then_some((*name, None)),
            }
        });
        match named {
            Some((name, Some(value))) => {
                found.insert(name.to_owned(), value);
            }
            Some((name, None)) => match args.next() {
                Some(value) => {
                    found.insert(name.to_owned(), value);
                }
                // The parser of the command line reports that the value is missing.
                None => rest.push(arg),
            },
            None => rest.push(arg),
        }
    }
    (!found.is_empty()).then_some((rest, found))
}

/// Starts this program again without keys on its command line, if there are any. Returns only if there are none, or with
/// the reason why this failed.
#[cfg(unix)]
pub fn hide_secrets() -> Result<(), String> {
    use std::os::unix::process::CommandExt;
    let mut args = std::env::args_os();
    let name = args.next().unwrap_or_else(|| "lightcone-local".into());
    let Some((rest, found)) = without_secrets(args) else {
        return Ok(());
    };
    let failed = |e: std::io::Error| format!("cannot take the keys off the command line: {e}");
    let program = match cfg!(target_os = "linux") {
        true => "/proc/self/exe".into(), // also if the file has been replaced since
        false => std::env::current_exe().map_err(failed)?,
    };
    let mut again = std::process::Command::new(program);
    again.arg0(name).args(rest);
    let mut names: Vec<_> = found.keys().cloned().collect();
    names.sort();
    again.env(TAKEN, names.join(","));
    for (option, value) in found {
        again.env(variable(&option), value);
    }
    Err(failed(again.exec()))
}

/// Does nothing: Windows shows a command line only to its user and to administrators, and no program can replace itself.
#[cfg(windows)]
pub fn hide_secrets() -> Result<(), String> {
    Ok(())
}

/// The command line of `lightcone-local`, variables and file together, and where each option that was given comes from.
pub fn read(args: Vec<OsString>) -> Result<(Cli, Origins), String> {
    let root = with_variables(Cli::command());
    let matches = parse(&root, &args)?;
    let Some(("serve", _)) = matches.subcommand() else {
        return Ok((from(&root, &matches)?, Origins::default()));
    };
    let (matches, origins) = with_file(&root, args, matches)?;
    Ok((from(&root, &matches)?, origins))
}

/// Options of `serve` for a program whose command line is `root`, which has the subcommand `serve` and was given to
/// [`with_variables`]. `args` is its whole command line, and `matches` what it says.
///
/// # Errors
/// One line that says what is wrong, and where.
pub fn serve_options(
    root: &clap::Command,
    args: Vec<OsString>,
    matches: ArgMatches,
) -> Result<(Serve, Origins), String> {
    let (matches, origins) = with_file(root, args, matches)?;
    let Some(("serve", serve)) = matches.subcommand() else {
        return Err("the command is not serve".to_owned());
    };
    let serve = Serve::from_arg_matches(serve).map_err(|e| one_line(&e, root, None))?;
    Ok((serve, origins))
}

/// What the command line of `serve` says together with its configuration file.
fn with_file(
    root: &clap::Command,
    args: Vec<OsString>,
    matches: ArgMatches,
) -> Result<(ArgMatches, Origins), String> {
    let Some(("serve", serve)) = matches.subcommand() else {
        return Ok((matches, Origins::default()));
    };
    let mut origins = Origins::of(root, serve);
    let Some(file) = serve.get_one::<std::path::PathBuf>("config").cloned() else {
        return Ok((matches, origins));
    };
    let text = std::fs::read_to_string(&file)
        .map_err(|e| format!("--config {}: cannot read it: {e}", file.display()))?;
    let settings = settings(root, &file, &text)?;
    let mut more = args;
    for setting in settings {
        if origins.0.contains_key(&setting.option) {
            continue;
        }
        origins
            .0
            .insert(setting.option.clone(), setting.place.clone());
        let mut extended = more.clone();
        extended.extend(setting.args());
        // One by one, so that an invalid value is reported with its line.
        let parsed = root.clone().try_get_matches_from(&extended);
        parsed.map_err(|e| one_line(&e, root, Some(&setting.place)))?;
        more = extended;
    }
    Ok((parse(root, &more)?, origins))
}

/// Where options come from, by their names: `--addr`, a variable, or a line of the file.
#[derive(Debug, Clone, Default)]
pub struct Origins(HashMap<String, String>);

impl Origins {
    fn of(root: &clap::Command, serve: &ArgMatches) -> Self {
        let taken = std::env::var(TAKEN).unwrap_or_default();
        let mut origins = HashMap::new();
        let Some(known) = root.find_subcommand("serve") else {
            return Self::default();
        };
        for arg in known.get_arguments() {
            let Some(option) = arg.get_long() else {
                continue;
            };
            let place = match serve.value_source(arg.get_id().as_str()) {
                Some(ValueSource::CommandLine) => format!("--{option}"),
                Some(ValueSource::EnvVariable) if taken.split(',').any(|name| name == option) => {
                    format!("--{option}")
                }
                Some(ValueSource::EnvVariable) => variable(option),
                _ => continue,
            };
            origins.insert(option.to_owned(), place);
        }
        Self(origins)
    }

    /// Where an option was given; its own name when it was not.
    pub fn place(&self, option: &str) -> String {
        let place = self.0.get(option).cloned();
        place.unwrap_or_else(|| format!("--{option}"))
    }
}

/// The command line `root` whose subcommand `serve` also reads variables.
pub fn with_variables(root: clap::Command) -> clap::Command {
    root.mut_subcommand("serve", |serve| {
        serve.mut_args(|arg| match arg.get_long() {
            Some(option) if !arg.is_global_set() => {
                let name = variable(option);
                arg.env(name).hide_env(true)
            }
            _ => arg,
        })
    })
}

fn parse(root: &clap::Command, args: &[OsString]) -> Result<ArgMatches, String> {
    let parsed = root.clone().try_get_matches_from(args);
    parsed.map_err(|e| match e.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => e.exit(),
        _ => one_line(&e, root, None),
    })
}

fn from(root: &clap::Command, matches: &ArgMatches) -> Result<Cli, String> {
    Cli::from_arg_matches(matches).map_err(|e| one_line(&e, root, None))
}

/// What is wrong, without the summary of how the command is used.
fn one_line(error: &clap::Error, root: &clap::Command, place: Option<&str>) -> String {
    let text = error.to_string();
    let text = text.split("\n\nUsage:").next().unwrap_or_default();
    let text = text
        .split("\n\nFor more information")
        .next()
        .unwrap_or_default();
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ");
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    match place {
        Some(place) => format!("{place}: {text}"),
        None => format!("{text} ({} --help lists all options)", root.get_name()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn keys_are_taken_off_the_command_line() {
        let args = [
            "serve",
            "--api-key",
            "one",
            "--model-key=two",
            "--addr",
            "x",
        ];
        let (rest, found) = without_secrets(args.iter().map(OsString::from)).unwrap();
        assert_eq!(rest, ["serve", "--addr", "x"]);
        assert_eq!(found["api-key"], "one");
        assert_eq!(found["model-key"], "two");
        let args = ["serve", "--api-key-file", "f", "--model-url", "u"];
        assert!(without_secrets(args.iter().map(OsString::from)).is_none());
    }

    /// Options whose variables reach a server that a program starts for itself.
    const REACHING: [&str; 22] = [
        "action-timeout",
        "allow-root",
        "body-timeout",
        "chromium",
        "computer-cpus",
        "computer-memory",
        "computer-processes",
        "head-timeout",
        "isolate",
        "keep-database",
        "keep-days",
        "keep-screenshots",
        "log",
        "log-format",
        "max-computers",
        "model",
        "model-key",
        "model-key-file",
        "model-url",
        "navigation-timeout",
        "network",
        "when-full",
    ];

    #[test]
    fn each_variable_either_reaches_a_server_that_is_started_from_code_or_does_not() {
        let root = Cli::command();
        let serve = root.find_subcommand("serve").unwrap();
        let options = serve.get_arguments().filter_map(clap::Arg::get_long);
        let options = options.filter(|option| !REACHING.contains(option));
        let mut own: Vec<_> = options.map(variable).collect();
        own.sort();
        let program = std::env::current_exe().unwrap();
        let given = serde_json::json!({"variable": program}).to_string();
        let command = tzafon::call_helper("local.command", given.as_bytes()).unwrap();
        let command: serde_json::Value = serde_json::from_str(&command).unwrap();
        let unset = command["unset"].as_array().unwrap().iter();
        let unset = unset.filter_map(serde_json::Value::as_str);
        let unset: Vec<_> = unset.filter(|name| name.starts_with(PREFIX)).collect();
        assert_eq!(unset, own, "see UNSET in core/src/helpers/local");
    }
}
