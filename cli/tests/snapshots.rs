//! Help and errors, word by word. `TRYCMD=overwrite cargo test -p lightcone-cli --test all snapshots::` writes them.

#[test]
fn help_and_errors_are_as_written() {
    let folder = std::env::temp_dir().join("lightcone-no-such-folder");
    let folder = folder.to_string_lossy();
    let cases = trycmd::TestCases::new();
    for name in ["LIGHTCONE_CONFIG_DIR", "LIGHTCONE_STATE_DIR"] {
        cases.env(name, &*folder);
    }
    for name in ["LIGHTCONE_BASE_URL", "TZAFON_API_KEY", "LIGHTCONE_COMPUTER"] {
        cases.env(name, "");
    }
    cases.case("tests/cmd/*.trycmd");
}
