//! Exit codes. docs/command.md explains them.

/// The task or action failed.
pub const FAILED: u8 = 1;
/// The command line is wrong.
pub const USAGE: u8 = 2;
/// There is no key, or the service does not accept it.
pub const NOT_ALLOWED: u8 = 64;
/// The service could not be reached.
pub const NOT_REACHED: u8 = 65;
/// A time limit passed.
pub const TIME_LIMIT: u8 = 66;
/// The service refused the request.
pub const REFUSED: u8 = 67;
/// Anything else, such as a file that cannot be written.
pub const OTHER: u8 = 70;
/// Interrupted by Ctrl-C.
pub const INTERRUPTED: u8 = 130;

/// The exit code for a task that ended as `status` with the exit code `code`.
pub fn of_task(status: &str, code: Option<i64>) -> u8 {
    match (status, code) {
        ("completed", None) => 0,
        ("max_duration", _) => TIME_LIMIT,
        (_, Some(code)) => u8::try_from(code).unwrap_or(FAILED),
        _ => FAILED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_gives_its_own_code_where_there_is_one() {
        assert_eq!(of_task("completed", Some(0)), 0);
        assert_eq!(of_task("completed", None), 0);
        assert_eq!(of_task("failed", None), FAILED);
        assert_eq!(of_task("failed", Some(3)), 3);
        assert_eq!(of_task("failed", Some(-1)), FAILED);
        assert_eq!(of_task("max_duration", Some(1)), TIME_LIMIT);
    }
}
