//! Parquet: rows of a batch in, and its results out.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::SerializedFileReader;
use parquet::file::writer::SerializedFileWriter;
use parquet::record::reader::RowIter;
use parquet::record::{Field, Row as Record};
use parquet::schema::parser::parse_message_type;
use serde_json::{Map, Value};

use super::input::Row;
use crate::failure::Failure;

/// Rows of a Parquet file.
pub type Records = RowIter<'static>;

/// How many results are written, and so kept in memory, at once.
const GROUP: usize = 1000;
/// The columns of results. What has another type than text is JSON.
const SCHEMA: &str = "message result {
    required int64 row;
    required binary key (UTF8);
    required int64 attempt;
    required binary instruction (UTF8);
    required boolean ok;
    optional binary task_id (UTF8);
    required binary status (UTF8);
    optional int64 steps;
    optional binary result (UTF8);
    optional binary message (UTF8);
    optional binary error_code (UTF8);
    optional binary error (UTF8);
}";

/// Whether a file is Parquet, by its name.
pub fn is_parquet(path: &Path) -> bool {
    path.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("parquet"))
}

/// Opens a file of rows.
pub fn open(path: &Path, file: File) -> Result<Records, Failure> {
    let reader = SerializedFileReader::new(file);
    let reader = reader
        .map_err(|e| Failure::usage(format!("{}: it is not Parquet: {e}", path.display())))?;
    Ok(RowIter::from_file_into(Box::new(reader)))
}

/// A row: nulls are absent.
pub fn row(record: &Record) -> Result<Row, String> {
    let mut row = Map::new();
    for (name, field) in record.get_column_iter() {
        let value = value(field)
            .map_err(|kind| format!("column {name} is {kind}, which no parameter takes"))?;
        if !value.is_null() {
            row.insert(name.clone(), value);
        }
    }
    Ok(row)
}

fn value(field: &Field) -> Result<Value, &'static str> {
    Ok(match field {
        Field::Null => Value::Null,
        Field::Bool(value) => (*value).into(),
        Field::Byte(value) => (*value).into(),
        Field::Short(value) => (*value).into(),
        Field::Int(value) => (*value).into(),
        Field::Long(value) => (*value).into(),
        Field::UByte(value) => (*value).into(),
        Field::UShort(value) => (*value).into(),
        Field::UInt(value) => (*value).into(),
        Field::ULong(value) => (*value).into(),
        Field::Float(value) => number(f64::from(*value)),
        Field::Double(value) => number(*value),
        Field::Str(text) => text.clone().into(),
        Field::Bytes(bytes) => match bytes.as_utf8() {
            Ok(text) => text.into(),
            Err(_) => return Err("binary"),
        },
        Field::Group(record) => Value::Object(row(record).map_err(|_| "a group")?),
        Field::ListInternal(list) => {
            let items = list.elements().iter().map(value);
            items.collect::<Result<Vec<_>, _>>()?.into()
        }
        Field::MapInternal(map) => {
            let mut fields = Map::new();
            for (name, field) in map.entries() {
                let Field::Str(name) = name else {
                    return Err("a map without text as keys");
                };
                fields.insert(name.clone(), value(field)?);
            }
            fields.into()
        }
        _ => return Err("a date or decimal"),
    })
}

/// A number; whole ones without a fraction, as tools turn columns of integers with gaps into floats.
fn number(value: f64) -> Value {
    let whole = value.fract() == 0.0 && value.abs() < 9e15;
    match whole {
        true => (value as i64).into(),
        false => serde_json::Number::from_f64(value).map_or(Value::Null, Value::Number),
    }
}

/// Writes results, which are lines of JSON, as Parquet; whole or not at all.
pub fn write(lines: &Path, out: &Path) -> Result<(), Failure> {
    let failed = |e: ParquetError| Failure::other(format!("{}: {e}", out.display()));
    let source = File::open(lines).map_err(|e| Failure::file(lines, &e))?;
    let draft = out.with_extension("parquet.new");
    let file = File::create(&draft).map_err(|e| Failure::file(&draft, &e))?;
    let schema = Arc::new(parse_message_type(SCHEMA).map_err(failed)?);
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
    let mut writer =
        SerializedFileWriter::new(file, schema, Arc::new(properties.build())).map_err(failed)?;
    let mut group = Vec::with_capacity(GROUP);
    for line in BufReader::new(source).lines() {
        let line = line.map_err(|e| Failure::file(lines, &e))?;
        // A line that a kill cut off has no result yet.
        let Ok(result) = serde_json::from_str(&line) else {
            continue;
        };
        group.push(result);
        if group.len() == GROUP {
            write_group(&mut writer, &group).map_err(failed)?;
            group.clear();
        }
    }
    write_group(&mut writer, &group).map_err(failed)?;
    writer.close().map_err(failed)?;
    std::fs::rename(&draft, out).map_err(|e| Failure::file(out, &e))
}

fn write_group(
    writer: &mut SerializedFileWriter<File>,
    group: &[Value],
) -> Result<(), ParquetError> {
    if group.is_empty() {
        return Ok(());
    }
    let columns = [
        "row",
        "key",
        "attempt",
        "instruction",
        "ok",
        "task_id",
        "status",
        "steps",
        "result",
        "message",
        "error_code",
        "error",
    ];
    let mut rows = writer.next_row_group()?;
    for name in columns {
        let Some(mut column) = rows.next_column()? else {
            break;
        };
        let cells = || group.iter().map(|result| &result[name]);
        match name {
            "ok" => {
                let values: Vec<_> = cells().map(|cell| cell == true).collect();
                column
                    .typed::<BoolType>()
                    .write_batch(&values, None, None)?;
            }
            "row" | "attempt" => {
                let values: Vec<_> = cells()
                    .map(|cell| cell.as_i64().unwrap_or_default())
                    .collect();
                column
                    .typed::<Int64Type>()
                    .write_batch(&values, None, None)?;
            }
            "steps" => {
                let values: Vec<_> = cells().filter_map(Value::as_i64).collect();
                let there: Vec<_> = cells().map(|cell| i16::from(cell.is_i64())).collect();
                column
                    .typed::<Int64Type>()
                    .write_batch(&values, Some(&there), None)?;
            }
            "key" | "instruction" | "status" => {
                let values: Vec<_> = cells().map(text).collect();
                column
                    .typed::<ByteArrayType>()
                    .write_batch(&values, None, None)?;
            }
            _ => {
                let values: Vec<_> = cells().filter(|cell| !cell.is_null()).map(text).collect();
                let there: Vec<_> = cells().map(|cell| i16::from(!cell.is_null())).collect();
                column
                    .typed::<ByteArrayType>()
                    .write_batch(&values, Some(&there), None)?;
            }
        }
        column.close()?;
    }
    rows.close()?;
    Ok(())
}

fn text(value: &Value) -> ByteArray {
    match value {
        Value::String(text) => ByteArray::from(text.as_str()),
        Value::Null => ByteArray::from(""),
        other => ByteArray::from(other.to_string().as_str()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn results_are_read_back_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        let (lines, out) = (
            folder.path().join("r.jsonl"),
            folder.path().join("r.parquet"),
        );
        let result = |row: usize| {
            let base = json!({"row": row, "key": format!("k{row}"), "attempt": 1, "instruction": "é",
                "ok": row.is_multiple_of(2), "status": "completed"});
            let Value::Object(mut result) = base else {
                unreachable!()
            };
            if row.is_multiple_of(3) {
                result.insert("steps".into(), row.into());
                result.insert("result".into(), "text".into());
                result.insert("error".into(), "{\"a\":1}".into());
            }
            result
        };
        let results: Vec<_> = (0..2 * GROUP + 7).map(result).collect();
        let mut written: String = results
            .iter()
            .map(|result| format!("{}\n", Value::from(result.clone())))
            .collect();
        written.push_str("{\"row\": 99");
        std::fs::write(&lines, written).unwrap();
        write(&lines, &out).unwrap();
        let records = open(&out, File::open(&out).unwrap()).unwrap();
        let read: Vec<_> = records
            .map(|record| row(&record.unwrap()).unwrap())
            .collect();
        assert_eq!(read, results);
    }

    #[test]
    fn whole_numbers_are_whole_whatever_the_column_is() {
        assert_eq!(value(&Field::Double(7.0)), Ok(json!(7)));
        assert_eq!(value(&Field::Float(0.5)), Ok(json!(0.5)));
        assert_eq!(value(&Field::Double(f64::NAN)), Ok(Value::Null));
        assert!(value(&Field::Date(1)).is_err());
    }
}
