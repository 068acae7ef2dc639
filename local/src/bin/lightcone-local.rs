//! `lightcone-local`: the local server as a program of its own.

fn main() -> std::process::ExitCode {
    lightcone_local::main()
}
