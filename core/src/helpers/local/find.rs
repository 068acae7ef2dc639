//! Where the program of the local server is.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::{Error, ErrorKind};

/// Names of the program, the newest first.
const NAMES: [&str; 2] = ["lightcone", "lightcone-local"];
/// Where cargo puts it in a workspace, best first.
const PROFILES: [&str; 3] = ["dist", "release", "debug"];

/// Places where the program may be.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Places {
    /// The value of `LIGHTCONE_BIN`, which goes before all others.
    pub variable: Option<String>,
    /// Where a package of the language has the program.
    pub packages: Vec<PathBuf>,
    /// The value of `PATH`.
    pub path: Option<String>,
    /// Folders that may be in a workspace that has built it.
    pub folders: Vec<PathBuf>,
}

/// The program to start.
///
/// # Errors
/// Kind [`ErrorKind::Argument`] if no program is found; the message says where it was looked for and how to install it.
pub fn find(places: &Places) -> Result<PathBuf, Error> {
    let failed = |why: String| Error::new(ErrorKind::Argument, why);
    if let Some(variable) = places.variable.as_deref().filter(|value| !value.is_empty()) {
        let program = PathBuf::from(variable);
        return if program.is_file() {
            Ok(absolute(program))
        } else {
            Err(failed(format!(
                "LIGHTCONE_BIN={variable}: there is no such file; give the path of the program `lightcone`, or unset the variable"
            )))
        };
    }
    let named = |folder: &Path| NAMES.map(|name| folder.join(format!("{name}{EXE_SUFFIX}")));
    let path = places.path.as_deref().unwrap_or_default();
    let on_path = std::env::split_paths(path).filter(|folder| !folder.as_os_str().is_empty());
    let built = places.folders.iter().flat_map(|folder| {
        folder
            .ancestors()
            .filter(|above| above.join("Cargo.toml").is_file())
            .flat_map(|above| PROFILES.map(|profile| above.join("target").join(profile)))
    });
    places
        .packages
        .iter()
        .cloned()
        .chain(on_path.chain(built).flat_map(|folder| named(&folder)))
        .find(|program| program.is_file())
        .map(absolute)
        .ok_or_else(|| {
            failed(
                "the program of the local server, `lightcone`, was not found: it is in no installed package, not on PATH and not \
                 built in this folder's workspace; install it with `pip install \"tzafon[local]\"`, `npm install @tzafon/lightcone-cli` \
                 or `cargo install lightcone-cli`, or set LIGHTCONE_BIN to its path"
                    .to_owned(),
            )
        })
}

/// Systems look a bare name up on `PATH`, even if a file of that name is in the folder.
fn absolute(program: PathBuf) -> PathBuf {
    std::path::absolute(&program).unwrap_or(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(folder: &Path, name: &str) -> PathBuf {
        std::fs::create_dir_all(folder).unwrap();
        let file = folder.join(format!("{name}{EXE_SUFFIX}"));
        std::fs::write(&file, "").unwrap();
        file
    }

    #[test]
    fn the_variable_goes_first_then_packages_path_and_workspace() {
        let root = tempfile::tempdir().unwrap();
        let built = program(&root.path().join("work/target/release"), "lightcone-local");
        std::fs::write(root.path().join("work/Cargo.toml"), "").unwrap();
        let on_path = program(&root.path().join("bin"), "lightcone-local");
        let newer = program(&root.path().join("later"), "lightcone");
        let packaged = program(&root.path().join("package"), "lightcone");
        let chosen = program(&root.path().join("own"), "mine");
        let folders = ["bin", "later"].map(|name| root.path().join(name));
        let mut places = Places {
            variable: Some(chosen.to_string_lossy().into_owned()),
            packages: vec![root.path().join("none"), packaged.clone()],
            path: std::env::join_paths(folders)
                .ok()
                .and_then(|path| path.into_string().ok()),
            folders: vec![root.path().join("work/a/b")],
        };
        assert_eq!(find(&places).unwrap(), chosen);
        places.variable = None;
        assert_eq!(find(&places).unwrap(), packaged);
        places.packages.clear();
        assert_eq!(find(&places).unwrap(), on_path);
        std::fs::remove_file(on_path).unwrap();
        assert_eq!(find(&places).unwrap(), newer);
        places.path = None;
        assert_eq!(find(&places).unwrap(), built);
        places.folders.clear();
        let message = find(&places).unwrap_err().to_string();
        for way in [
            "tzafon[local]",
            "npm install",
            "cargo install",
            "LIGHTCONE_BIN",
        ] {
            assert!(message.contains(way), "{message}");
        }
    }

    #[test]
    fn a_relative_path_becomes_absolute() {
        let folder = std::env::current_dir().unwrap();
        let file = tempfile::NamedTempFile::new_in(&folder).unwrap();
        let name = file.path().file_name().unwrap();
        let places = Places {
            variable: name.to_str().map(str::to_owned),
            ..Places::default()
        };
        assert_eq!(find(&places).unwrap(), folder.join(name));
    }

    #[test]
    fn a_variable_that_names_no_file_is_an_error_and_not_passed_over() {
        let places = Places {
            variable: Some("/none/lightcone".to_owned()),
            path: std::env::var("PATH").ok(),
            ..Places::default()
        };
        let message = find(&places).unwrap_err().to_string();
        assert!(
            message.starts_with("LIGHTCONE_BIN=/none/lightcone: there is no such file"),
            "{message}"
        );
    }
}
