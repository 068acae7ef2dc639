//! Other systems than Linux do not show the variables of processes, so computers cannot be recognized by them. What a
//! command left in the background is not found here: docs/local-server.md says what that means.

use crate::process_group::ProcessGroup;

/// No process can be distinguished from a later one with the same number, so none is recorded.
pub fn started(_pid: i32) -> Option<String> {
    None
}

/// A killed group is gone soon; it cannot be watched.
pub fn wait(_killed: &ProcessGroup) {}

/// Nothing was recorded.
pub fn end(_written: &[(i32, String)], _computers: &[String]) {}
