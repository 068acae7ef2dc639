//! Completions and manual pages.

use std::path::Path;

use clap_complete::Shell;

use crate::failure::Failure;
use crate::output;
use crate::places;

/// Prints the completions of a shell.
pub fn completions(mut root: clap::Command, shell: Shell) -> Result<u8, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut root, "lightcone", &mut text);
    output::bytes(&text)?;
    Ok(0)
}

/// Prints the manual page, or writes the pages of all commands.
pub fn man(root: clap::Command, folder: Option<&Path>) -> Result<u8, Failure> {
    let Some(folder) = folder else {
        let mut text = Vec::new();
        let page = clap_mangen::Man::new(root);
        page.render(&mut text)
            .map_err(|e| Failure::other(e.to_string()))?;
        output::bytes(&text)?;
        return Ok(0);
    };
    places::create_folder(folder)?;
    clap_mangen::generate_to(root, folder).map_err(|e| Failure::file(folder, &e))?;
    Ok(0)
}
