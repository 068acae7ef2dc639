//! What the helper inside a sandbox runs: folder, program, arguments and variables.
//!
//! They come from callers, so they must not reach a process outside the sandbox: neither as its environment, nor as its
//! arguments or folder. They are passed in a file in memory, which only the helper reads, inside and without
//! privileges.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};

/// Longest argument or variable that Linux accepts.
const LONGEST: usize = 128 << 10;

/// A program to run.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) folder: OsString,
    pub(crate) program: OsString,
    pub(crate) args: Vec<OsString>,
    pub(crate) env: Vec<(OsString, OsString)>,
}

impl Order {
    /// Sets a variable; the last value counts.
    pub(crate) fn set(&mut self, name: &OsStr, value: &OsStr) {
        self.env.retain(|(known, _)| known != name);
        self.env.push((name.to_owned(), value.to_owned()));
    }

    /// The bytes for the helper. Rejects what the system could not run, before anything is started.
    pub(crate) fn write(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut put = |text: &OsStr| {
            let text = text.as_bytes();
            if text.contains(&0) {
                let message = "an argument or variable contains a zero byte";
                return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
            }
            if text.len() >= LONGEST {
                let message = "an argument or variable is longer than 128 KiB";
                return Err(io::Error::new(io::ErrorKind::ArgumentListTooLong, message));
            }
            bytes.extend((text.len() as u32).to_le_bytes());
            bytes.extend(text);
            Ok(())
        };
        put(&self.folder)?;
        put(&self.program)?;
        put(OsStr::new(&self.args.len().to_string()))?;
        for arg in &self.args {
            put(arg)?;
        }
        for (name, value) in &self.env {
            if name.is_empty() || name.as_bytes().contains(&b'=') {
                let message = format!("{name:?} cannot be the name of a variable");
                return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
            }
            put(name)?;
            put(value)?;
        }
        Ok(bytes)
    }

    /// Reads the bytes back; `None` when they are not an order.
    pub(crate) fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut take = || {
            let (length, rest) = bytes.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
            let (text, rest) = rest.split_at_checked(length)?;
            bytes = rest;
            Some(OsString::from_vec(text.to_vec()))
        };
        let folder = take()?;
        let program = take()?;
        let count: usize = take()?.to_str()?.parse().ok()?;
        let args = (0..count).map(|_| take()).collect::<Option<Vec<_>>>()?;
        let mut env = Vec::new();
        while let Some(name) = take() {
            env.push((name, take()?));
        }
        Some(Self {
            folder,
            program,
            args,
            env,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was() {
        let mut order = Order {
            folder: "/a b".into(),
            program: "sh".into(),
            args: vec![
                "-c".into(),
                "".into(),
                OsString::from_vec(vec![0xff, b'\n', b'\'']),
            ],
            env: Vec::new(),
        };
        order.set("LD_PRELOAD".as_ref(), "x".as_ref());
        order.set("LD_PRELOAD".as_ref(), "/y\n".as_ref());
        let bytes = order.write().expect("written");
        assert_eq!(Order::read(&bytes), Some(order.clone()));
        assert_eq!(Order::read(&bytes[..bytes.len() - 1]).map(|o| o.env), None);
        order.set("A=B".as_ref(), "x".as_ref());
        assert!(order.write().is_err());
    }

    #[test]
    fn what_cannot_be_run_is_refused() {
        let order = |arg: &str| Order {
            args: vec![arg.into()],
            ..Order::default()
        };
        assert!(order(&"x".repeat(LONGEST)).write().is_err());
        assert!(order("a\0b").write().is_err());
        assert!(order(&"x".repeat(LONGEST - 1)).write().is_ok());
    }
}
