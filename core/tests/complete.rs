//! The test programs of core, the local server and the command have all files of their folders.

use std::fs;
use std::path::Path;

/// Cargo does not look for test files where `tests/all.rs` names them: one that is forgotten would never run.
#[test]
fn every_file_of_tests_runs() {
    for tests in ["tests", "../local/tests", "../cli/tests"] {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join(tests);
        let all = fs::read_to_string(tests.join("all.rs")).unwrap();
        let package = fs::read_to_string(tests.join("../Cargo.toml")).unwrap();
        for entry in fs::read_dir(&tests).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "rs")
                && !path.join("mod.rs").exists()
            {
                continue;
            }
            let name = path.file_stem().unwrap().to_str().unwrap();
            let named = all.contains(&format!("\nmod {name};\n"))
                || package.contains(&format!("path = \"tests/{name}.rs\""));
            assert!(named, "{}: add `mod {name};` to all.rs", path.display());
        }
    }
}
