//! What the programs of a computer may use.

/// Limits for all programs of one sandbox together; `None` is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Limits {
    /// Bytes of memory.
    pub memory: Option<u64>,
    /// Processes and threads.
    pub processes: Option<u32>,
    /// Processors, such as 1.5.
    pub cpus: Option<f64>,
}
