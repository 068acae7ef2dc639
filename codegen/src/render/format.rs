//! Generated text as each language's own formatter leaves it, so that templates need not count
//! spaces and lines.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::Files;
use crate::Failure;

pub fn rust(files: &mut Files) -> Result<(), Failure> {
    for (name, text) in files {
        let mut command = Command::new("rustfmt");
        command.args(["--edition", "2024", "--emit", "stdout"]);
        *text = piped(&mut command, name, text)?;
    }
    Ok(())
}

/// Imports are sorted, and those that a file does not need are taken out.
pub fn python(files: &mut Files, root: &Path) -> Result<(), Failure> {
    let ruff = root.join(".venv/bin/ruff");
    let config = root.join("bindings-python/pyproject.toml");
    for (name, text) in files {
        let place = root.join(&*name);
        if !name.ends_with("__init__.py") {
            let mut check = Command::new(&ruff);
            check.args([
                "check",
                "--quiet",
                "--no-cache",
                "--fix-only",
                "--select",
                "F401,I,RUF022,RUF023",
            ]);
            check.arg("--config").arg(&config);
            check.arg("--stdin-filename").arg(&place).arg("-");
            *text = piped(&mut check, name, text)?;
        } else {
            let mut check = Command::new(&ruff);
            check.args([
                "check",
                "--quiet",
                "--no-cache",
                "--fix-only",
                "--select",
                "I,RUF022",
            ]);
            check.arg("--config").arg(&config);
            check.arg("--stdin-filename").arg(&place).arg("-");
            *text = piped(&mut check, name, text)?;
        }
        let mut format = Command::new(&ruff);
        format.args(["format", "--quiet", "--no-cache"]);
        format.arg("--config").arg(&config);
        format.arg("--stdin-filename").arg(&place).arg("-");
        *text = piped(&mut format, name, text)?;
    }
    Ok(())
}

pub fn typescript(files: &mut Files, root: &Path) -> Result<(), Failure> {
    for (name, text) in files {
        let mut biome = Command::new(root.join("bindings-node/node_modules/.bin/biome"));
        // From here, so that it finds this folder's configuration: the package's leaves generated files out.
        biome.current_dir(root.join("codegen"));
        biome.args(["format", "--stdin-file-path=generated.ts"]);
        *text = piped(&mut biome, name, text)?;
    }
    Ok(())
}

fn piped(command: &mut Command, name: &str, text: &str) -> Result<String, Failure> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{program} is needed to format {name}: {error}"))?;
    let mut input = child.stdin.take().ok_or("a formatter has no input")?;
    let bytes = text.as_bytes().to_vec();
    // In a thread of its own: a formatter may write before it has read everything.
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output()?;
    writer
        .join()
        .map_err(|_| "writing to a formatter failed")??;
    if !output.status.success() {
        return Err(format!("{program} refused the text generated for {name}").into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
