//! `doctor`: what computers need, and what is missing.

use lightcone_local::State;
use lightcone_local::options::Doctor;
use serde_json::{Value, json};

use crate::client::Session;
use crate::failure::Failure;

/// Lists the programs that computers need.
pub fn doctor(session: &Session, options: &Doctor) -> Result<u8, Failure> {
    if !session.output.json {
        let done = lightcone_local::doctor(options);
        return done.map(|()| 0).map_err(|message| {
            Failure::failed(message).hint("`lightcone install` installs what is missing")
        });
    }
    let checks = lightcone_local::checks(options.chromium.as_deref());
    let missing = checks
        .first()
        .is_some_and(|browser| browser.state == State::Missing);
    let list: Vec<Value> = checks
        .iter()
        .map(|check| {
            json!({
                "name": check.name,
                "state": check.state.as_str(),
                "part": check.part.trim_end_matches(':'),
                "detail": check.detail,
                "path": check.path,
                "package": check.package,
            })
        })
        .collect();
    session.output.value(&list, String::new)?;
    Ok(u8::from(missing))
}
