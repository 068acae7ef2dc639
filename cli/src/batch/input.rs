//! Rows of a file, one after another: JSON lines, CSV or Parquet.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use tzafon::types::TaskStartParams;

use super::parquet;
use crate::failure::Failure;

/// The parameters of one task.
pub type Row = Map<String, Value>;

/// Reads rows.
pub struct Input {
    path: PathBuf,
    rows: Rows,
    number: u64,
}

enum Rows {
    Lines(BufReader<File>),
    Csv(csv::StringRecord, csv::StringRecordsIntoIter<File>),
    Parquet(parquet::Records),
}

impl Input {
    /// Opens a file.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let file =
            File::open(path).map_err(|e| Failure::usage(format!("{}: {e}", path.display())))?;
        let is_csv = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("csv"));
        let rows = match is_csv {
            true => {
                let mut reader = csv::Reader::from_reader(file);
                let head = reader
                    .headers()
                    .map_err(|e| wrong(path, 1, &e.to_string()))?
                    .clone();
                Rows::Csv(head, reader.into_records())
            }
            false if parquet::is_parquet(path) => Rows::Parquet(parquet::open(path, file)?),
            false => Rows::Lines(BufReader::new(file)),
        };
        Ok(Self {
            path: path.to_owned(),
            rows,
            number: 0,
        })
    }

    /// The next row and its number, from 1.
    pub fn next(&mut self) -> Result<Option<(u64, Row)>, Failure> {
        let row = match &mut self.rows {
            Rows::Csv(head, records) => match records.next() {
                None => return Ok(None),
                Some(record) => record
                    .map_err(|e| e.to_string())
                    .map(|record| of_csv(head, &record)),
            },
            Rows::Parquet(records) => match records.next() {
                None => return Ok(None),
                Some(record) => record
                    .map_err(|e| e.to_string())
                    .and_then(|record| parquet::row(&record)),
            },
            Rows::Lines(lines) => match of_lines(lines) {
                Ok(None) => return Ok(None),
                Ok(Some(text)) => of_json(&text),
                Err(e) => Err(e.to_string()),
            },
        };
        self.number += 1;
        let row = row
            .and_then(check)
            .map_err(|why| wrong(&self.path, self.number, &why))?;
        Ok(Some((self.number, row)))
    }
}

fn wrong(path: &Path, number: u64, why: &str) -> Failure {
    Failure::usage(format!("{} row {number}: {why}", path.display()))
}

/// The next line that is not empty.
fn of_lines(lines: &mut BufReader<File>) -> std::io::Result<Option<String>> {
    loop {
        let mut text = String::new();
        if lines.read_line(&mut text)? == 0 {
            return Ok(None);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if !text.is_empty() {
            return Ok(Some(text.to_owned()));
        }
    }
}

/// A row of JSON: an object, or only the instruction.
fn of_json(text: &str) -> Result<Row, String> {
    match serde_json::from_str(text) {
        Ok(Value::Object(row)) => Ok(row),
        Ok(instruction @ Value::String(_)) => {
            Ok(Map::from_iter([("instruction".to_owned(), instruction)]))
        }
        Ok(_) => Err("a row is a JSON object with `instruction`, or a string".to_owned()),
        Err(e) => Err(format!("it is not JSON: {e}")),
    }
}

/// A row of CSV: empty cells are absent, and numbers and truth values are what they look like, except in text.
fn of_csv(head: &csv::StringRecord, record: &csv::StringRecord) -> Row {
    let cells = head
        .iter()
        .zip(record)
        .filter(|(_, cell)| !cell.trim().is_empty());
    cells
        .map(|(name, cell)| {
            let name = name.trim_start_matches('\u{feff}').trim();
            let number = ["max_steps", "max_duration_seconds", "temperature"].contains(&name);
            let truth = ["persistent", "keep_alive"].contains(&name);
            let typed =
                (number || truth).then(|| serde_json::from_str(&cell.trim().to_lowercase()).ok());
            (
                name.to_owned(),
                typed.flatten().unwrap_or_else(|| cell.into()),
            )
        })
        .collect()
}

fn check(row: Row) -> Result<Row, String> {
    match row.get("instruction") {
        Some(Value::String(text)) if !text.trim().is_empty() => {}
        _ => return Err("it has no `instruction`".to_owned()),
    }
    let params = serde_json::from_value::<TaskStartParams>(row.clone().into());
    params.map(|_| row).map_err(|e| e.to_string())
}
