//! The native half of the npm package `@tzafon/lightcone`: a generic engine over the crate `tzafon`.
//! It knows no endpoint and no field. Strings and buffers go in, records come out, and V8 parses
//! them. Each file mirrors one of `lib/engine/` with the same name.
//!
//! No failure is thrown across the boundary: every call ends with a record, from which TypeScript
//! creates an error object of the right class.

#![forbid(unsafe_op_in_unsafe_fn)]

mod call_arguments;
mod completion_queue;
mod connection_slot;
mod decoder;
mod engine_client;
mod engine_options;
mod env_shutdown;
mod event_batch;
mod helpers;
mod long_strings;
mod open_response;
mod record;
mod record_to_js;

use napi::bindgen_prelude::create_custom_tokio_runtime;
use napi_derive::module_init;

/// One worker handles more calls than a JavaScript thread can make.
const WORKERS: usize = 1;

#[module_init]
fn init() {
    tzafon::use_camel_case();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKERS)
        .thread_name("lightcone")
        .enable_all()
        .build();
    // If this fails, napi creates a runtime with one worker per core instead.
    if let Ok(runtime) = runtime {
        create_custom_tokio_runtime(runtime);
    }
}
