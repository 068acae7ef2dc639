//! Uploads files: only those in the home folder of the computer, no others.

use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words::join;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;
use crate::survey::Touch;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

/// Folders of the home folder that are searched for a bare file name, in this order.
const FOLDERS: [&str; 6] = [
    "workspace",
    "Uploads",
    "uploads",
    "Downloads",
    "Documents",
    "",
];

/// Puts a file into a file field.
pub async fn upload(
    driver: &mut PageDriver<'_>,
    file: &str,
    into: Option<&Phrase>,
    text: &str,
) -> Result<(), Failure> {
    let home = driver.computer.folder.join("home");
    let path = resolve(&home, file)
        .map_err(|why| Failure::fatal("file_refused", format!("{text}: {why}")))?;
    let survey = driver.survey().await?;
    let field = field(&survey, into)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    driver
        .set_and_verify(&field, Touch::Upload(vec![path]), Expected::Chosen(name))
        .await
}

fn field(survey: &Survey, into: Option<&Phrase>) -> Result<Element, Failure> {
    let file = |element: &Element| element.role == Role::File;
    let all: Vec<&Element> = survey
        .elements
        .iter()
        .filter(|element| file(element) && !element.disabled)
        .collect();
    if let Some(phrase) = into {
        match find(survey, phrase, file) {
            Ok(element) => return Ok(element.clone()),
            Err(Missing::Several(names)) => {
                return Err(ambiguous(&phrase.say(), &names, &join(&phrase.words)));
            }
            Err(missing) if all.len() != 1 => return Err(missing.failure(phrase, survey)),
            Err(_) => {}
        }
    }
    match all.as_slice() {
        [one] => Ok((*one).clone()),
        [] => Err(Failure {
            visible: survey.names(),
            ..Failure::fatal("element_not_found", "the page has no field for a file")
        }),
        more => {
            let names: Vec<String> = more.iter().map(|element| describe(element)).collect();
            Err(ambiguous("the field for the file", &names, more[0].name()))
        }
    }
}

/// The file below the home folder that a name refers to.
fn resolve(home: &Path, name: &str) -> Result<PathBuf, String> {
    let allowed = "give a file of the computer's home folder, for example one that a command wrote to /workspace";
    let home = home
        .canonicalize()
        .map_err(|e| format!("the computer's home folder cannot be read: {e}"))?;
    let asked = Path::new(name);
    let tries: Vec<PathBuf> = if let Ok(rest) = asked.strip_prefix("/workspace") {
        vec![home.join("workspace").join(rest)]
    } else if let Some(rest) = name.strip_prefix("~/") {
        vec![home.join(rest)]
    } else if asked.is_absolute() {
        vec![asked.to_owned()]
    } else if asked.components().any(|part| part == Component::ParentDir) {
        return Err(format!("{name:?} leaves the folder; {allowed}"));
    } else {
        FOLDERS
            .iter()
            .map(|folder| home.join(folder).join(asked))
            .collect()
    };
    for path in tries {
        let Ok(real) = path.canonicalize() else {
            continue;
        };
        if !real.starts_with(&home) {
            return Err(format!(
                "{name:?} is not a file of this computer; {allowed}"
            ));
        }
        if real.is_file() {
            return Ok(real);
        }
    }
    if asked.is_absolute() && !asked.starts_with("/workspace") && !asked.starts_with(&home) {
        return Err(format!(
            "{name:?} is not a file of this computer; {allowed}"
        ));
    }
    Err(format!(
        "there is no file {name:?} in the computer's home folder; {allowed}"
    ))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_home_folder_are_given() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = folder.path().join("home");
        std::fs::create_dir_all(home.join("workspace")).expect("made");
        std::fs::write(home.join("workspace/a.txt"), "a").expect("written");
        std::fs::write(folder.path().join("secret"), "s").expect("written");
        std::os::unix::fs::symlink(folder.path().join("secret"), home.join("workspace/link"))
            .expect("linked");
        for good in [
            "a.txt",
            "/workspace/a.txt",
            "~/workspace/a.txt",
            "workspace/a.txt",
        ] {
            assert!(resolve(&home, good).is_ok(), "{good}");
        }
        for bad in [
            "b.txt",
            "/etc/passwd",
            "../secret",
            "link",
            "/workspace/../../secret",
            "~/../secret",
            "/workspace",
        ] {
            assert!(resolve(&home, bad).is_err(), "{bad}");
        }
    }
}
