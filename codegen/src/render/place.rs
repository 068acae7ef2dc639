//! Which folder a resource is written in.

use crate::model::{Api, Resource};

/// The folders of a resource's file: one with others below it has a folder, which it shares with
/// them.
pub fn folders(resource: &Resource) -> Vec<String> {
    let mut folders = resource.path.clone();
    if resource.children.is_empty() {
        folders.pop();
    }
    folders
}

/// The root, and the folder of every resource that has others below it.
pub fn all_folders(api: &Api) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    let parents = api
        .resources
        .iter()
        .filter(|resource| !resource.children.is_empty());
    all.extend(parents.map(|resource| resource.path.clone()));
    all
}

/// Resources whose file is right in a folder.
pub fn inside<'a>(api: &'a Api, folder: &[String]) -> Vec<&'a Resource> {
    let resources = api.resources.iter();
    resources
        .filter(|resource| folders(resource) == folder)
        .collect()
}

/// Names of the folders right below one.
pub fn below(api: &Api, folder: &[String]) -> Vec<String> {
    let all = all_folders(api);
    let below = all
        .iter()
        .filter(|path| path.len() == folder.len() + 1 && path.starts_with(folder));
    below.filter_map(|path| path.last().cloned()).collect()
}

/// `agent/` of `["agent"]`
pub fn prefix(folders: &[String]) -> String {
    folders.iter().map(|folder| format!("{folder}/")).collect()
}
