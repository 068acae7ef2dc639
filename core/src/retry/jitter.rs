//! Random numbers that spread retries out. A forked child has its parent's memory, and with it the
//! generator's state: without a new seed, all children would wait equally long.

use std::cell::RefCell;
use std::hash::{BuildHasher, RandomState};
use std::process;
use std::time::SystemTime;

use fastrand::Rng;

thread_local! {
    /// The generator, and the process that it was seeded in.
    static GENERATOR: RefCell<(u32, Rng)> = RefCell::new(seeded(process::id()));
}

/// A number from 0 to 1.
pub(crate) fn dice() -> f64 {
    let own = process::id();
    GENERATOR.with_borrow_mut(|generator| {
        if generator.0 != own {
            *generator = seeded(own);
        }
        generator.1.f64()
    })
}

/// The standard library's random keys differ between programs and threads, but not between children
/// of one process: the process id does.
fn seeded(process: u32) -> (u32, Rng) {
    let seed = RandomState::new().hash_one((process, SystemTime::now()));
    (process, Rng::with_seed(seed))
}
