//! The native half of the npm package `@tzafon/lightcone`: a generic engine over the crate
//! `tzafon`. It knows no endpoint and no field; text goes in, records come out, and V8 parses.
//!
//! No failure is thrown across the boundary: every promise resolves to a record, of which the
//! TypeScript half makes an error object of the right class.

#![forbid(unsafe_op_in_unsafe_fn)]

mod decoder;
mod engine;
mod held;
mod life;
mod lifted;
mod object;
mod opened;
mod options;
mod queue;
mod record;
mod text;

use napi::bindgen_prelude::create_custom_tokio_runtime;
use napi_derive::module_init;

/// One worker keeps up with more calls than a thread of JavaScript can make.
const WORKERS: usize = 1;

#[module_init]
fn init() {
    tzafon::use_camel_case();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKERS)
        .thread_name("lightcone")
        .enable_all()
        .build();
    // Without one of ours, the binding library makes its own with a worker for each core.
    if let Ok(runtime) = runtime {
        create_custom_tokio_runtime(runtime);
    }
}
