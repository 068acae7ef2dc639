//! Runs the real program, beside one server for all tests of a program.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex, Weak};

use serde_json::Value;
use tempfile::TempDir;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_lightcone");

/// A directory with a server, which ends with the last test that uses it.
pub struct Server {
    folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = command(self.folder.path(), self.folder.path(), &["down"]).output();
    }
}

/// A directory of one test, below that of the server.
pub struct Place {
    server: Arc<Server>,
    folder: PathBuf,
}

pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Done {
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn failed(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        self
    }

    pub fn text(&self) -> &str {
        self.out.trim_end()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}", self.out))
    }

    pub fn lines(&self) -> Vec<Value> {
        let lines = self.out.lines().map(serde_json::from_str);
        lines.collect::<Result<_, _>>().unwrap()
    }
}

impl From<Output> for Done {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// The program in a directory, with none of this machine's keys and settings.
pub fn command(home: &Path, folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    let names = std::env::vars_os().map(|(name, _)| name);
    for name in names.filter(|name| name.to_string_lossy().starts_with("LIGHTCONE_")) {
        command.env_remove(name);
    }
    command
        .args(args)
        .current_dir(folder)
        .env_remove("TZAFON_API_KEY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env("XDG_RUNTIME_DIR", home.join("none"))
        .env("LIGHTCONE_CONFIG_DIR", home.join("config"))
        .env("LIGHTCONE_STATE_DIR", home.join("state"))
        .stdin(Stdio::null());
    command
}

/// Runs the program in a directory, which is its home too.
pub fn run(home: &Path, args: &[&str]) -> Done {
    command(home, home, args).output().unwrap().into()
}

/// A directory for a test, whose commands use the common server.
pub fn place(name: &str) -> Place {
    static SERVER: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut known = SERVER.lock().unwrap();
    let server = known.upgrade().unwrap_or_else(|| {
        let folder = tempfile::tempdir().unwrap();
        let server = Arc::new(Server { folder });
        let path = server.folder.path();
        let up = command(path, path, &["up", "--", "--max-computers", "8"]);
        Done::from({ up }.output().unwrap()).ok();
        *known = Arc::downgrade(&server);
        server
    });
    let folder = server.folder.path().join(name);
    std::fs::create_dir(&folder).unwrap();
    Place { server, folder }
}

impl Place {
    pub fn path(&self) -> &Path {
        &self.folder
    }

    pub fn command(&self, args: &[&str]) -> Command {
        command(self.server.folder.path(), &self.folder, args)
    }

    pub fn run(&self, args: &[&str]) -> Done {
        self.command(args).output().unwrap().into()
    }

    /// Runs the program with text on its standard input.
    pub fn feed(&self, args: &[&str], text: &str) -> Done {
        feed(self.command(args), text)
    }
}

pub fn feed(mut command: Command, text: &str) -> Done {
    use std::io::Write;
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    child.wait_with_output().unwrap().into()
}
