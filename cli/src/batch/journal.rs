//! What a batch has done, in two files: results, and beside them the tasks that were started.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::Failure;

/// A line of the journal.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    key: String,
    attempt: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    task_id: Option<String>,
}

/// The files of a batch, which one process writes at a time.
#[derive(Debug)]
pub struct Journal {
    out: PathBuf,
    results: File,
    entries: File,
    done: HashSet<String>,
    begun: HashMap<String, (u32, Option<String>)>,
    failed: u64,
}

impl Journal {
    /// Opens the files, and reads what has been done. With `retry`, tasks that failed count as not done.
    pub fn open(out: &Path, retry: bool) -> Result<Self, Failure> {
        let mut name = out.as_os_str().to_owned();
        name.push(".journal");
        let path = PathBuf::from(name);
        let entries = open(&path)?;
        if entries.try_lock().is_err() {
            let message = format!("{}: another batch writes it", out.display());
            return Err(Failure::usage(message).hint("wait for it, or give another --out"));
        }
        let mut journal = Self {
            out: out.to_owned(),
            results: open(out)?,
            begun: begun(&path)?,
            entries,
            done: HashSet::new(),
            failed: 0,
        };
        journal.read(retry)?;
        Ok(journal)
    }

    /// Whether a row has its result.
    pub fn is_done(&self, key: &str) -> bool {
        self.done.contains(key)
    }

    /// How many rows have a result.
    pub fn done(&self) -> u64 {
        self.done.len() as u64
    }

    /// How many of these failed.
    pub fn failed(&self) -> u64 {
        self.failed
    }

    /// Which attempt at a row it is, and the task that was started for it, if one was.
    pub fn begun(&mut self, key: &str) -> (u32, Option<String>) {
        self.begun.remove(key).unwrap_or((1, None))
    }

    /// Notes the task that was started for a row.
    pub fn started(&mut self, key: &str, attempt: u32, task_id: &str) -> Result<(), Failure> {
        self.note(key, attempt, Some(task_id))
    }

    /// Adds a result.
    pub fn result(&mut self, result: &Value) -> Result<(), Failure> {
        let written = self.results.write_all(format!("{result}\n").as_bytes());
        written.map_err(|e| Failure::file(&self.out, &e))
    }

    fn note(&mut self, key: &str, attempt: u32, task_id: Option<&str>) -> Result<(), Failure> {
        let entry = Entry {
            key: key.to_owned(),
            attempt,
            task_id: task_id.map(str::to_owned),
        };
        let line = serde_json::to_string(&entry).map_err(|e| Failure::other(e.to_string()))?;
        let written = self.entries.write_all(format!("{line}\n").as_bytes());
        written.map_err(|e| Failure::file(&self.out, &e))
    }

    /// Reads the results. A line that a kill cut off, and with `retry` failures, are taken out.
    fn read(&mut self, retry: bool) -> Result<(), Failure> {
        let out = self.out.clone();
        let failed = |e: std::io::Error| Failure::file(&out, &e);
        let draft = out.with_extension("new");
        let mut kept = BufWriter::new(File::create(&draft).map_err(failed)?);
        let file = File::open(&out).map_err(failed)?;
        let mut taken_out = false;
        for line in BufReader::new(file).split(b'\n') {
            let line = line.map_err(failed)?;
            let result: Value = match serde_json::from_slice(&line) {
                Ok(result) => result,
                Err(_) => {
                    taken_out = true;
                    continue;
                }
            };
            let own = result["key"].as_str().unwrap_or_default().to_owned();
            let ok = result["ok"] == true;
            if retry && !ok {
                let attempt = result["attempt"].as_u64().unwrap_or(1);
                let next = u32::try_from(attempt).unwrap_or(1) + 1;
                self.note(&own, next, None)?;
                self.begun.insert(own, (next, None));
                taken_out = true;
                continue;
            }
            self.failed += u64::from(!ok);
            self.begun.remove(&own);
            self.done.insert(own);
            kept.write_all(&line)
                .and_then(|()| kept.write_all(b"\n"))
                .map_err(failed)?;
        }
        kept.flush().map_err(failed)?;
        if !taken_out {
            return fs::remove_file(&draft).map_err(failed);
        }
        fs::rename(&draft, &out).map_err(failed)?;
        self.results = open(&out)?;
        Ok(())
    }
}

/// The latest attempt at each row, and its task.
fn begun(path: &Path) -> Result<HashMap<String, (u32, Option<String>)>, Failure> {
    let file = File::open(path).map_err(|e| Failure::file(path, &e))?;
    let mut begun: HashMap<String, (u32, Option<String>)> = HashMap::new();
    for line in BufReader::new(file).split(b'\n') {
        let line = line.map_err(|e| Failure::file(path, &e))?;
        // A line that a kill cut off is of a task whose start is repeated with the same key.
        let Ok(entry) = serde_json::from_slice::<Entry>(&line) else {
            continue;
        };
        let latest = begun.entry(entry.key).or_insert((entry.attempt, None));
        if entry.attempt >= latest.0 {
            *latest = (entry.attempt, entry.task_id);
        }
    }
    Ok(begun)
}

/// Opens a file to add to it. A last line that a kill cut off is ended.
fn open(path: &Path) -> Result<File, Failure> {
    let failed = |e: std::io::Error| Failure::file(path, &e);
    let mut options = OpenOptions::new();
    let file = options.create(true).append(true).read(true).open(path);
    let mut file = file.map_err(failed)?;
    let mut last = [b'\n'];
    if file.metadata().map_err(failed)?.len() > 0 {
        file.seek(SeekFrom::End(-1)).map_err(failed)?;
        file.read_exact(&mut last).map_err(failed)?;
    }
    if last != [b'\n'] {
        file.write_all(b"\n").map_err(failed)?;
    }
    Ok(file)
}
