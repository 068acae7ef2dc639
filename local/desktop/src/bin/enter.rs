//! The helper inside a sandbox, for programs that are not their own helper.
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    lightcone_desktop::enter()
}
