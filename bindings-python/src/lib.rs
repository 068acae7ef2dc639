//! The private module `tzafon._native`: a generic engine without names of endpoints or fields.
//! Everything that users see is Python, in `python/tzafon`; `_engine` there uses this.

mod bell;
mod body;
mod call;
mod cleanup;
mod completion_queue;
mod connection_slot;
mod driver;
mod engine;
mod errors;
mod helpers;
mod items;
mod json;
mod mailbox;
mod options;
mod pending_stream;
mod response;
mod socket;
mod stream;
mod to_python;
mod wakeup;

use pyo3::prelude::*;

/// Built by maturin as `tzafon._native`. Needs no interpreter lock: all classes are frozen, and no mutex is held while
/// Python is called or a Python object is dropped, which may run any code and may wait for every other thread.
#[pymodule(gil_used = false)]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<engine::Engine>()?;
    module.add_class::<response::NativeResponse>()?;
    module.add_class::<pending_stream::NativePendingStream>()?;
    module.add_class::<cleanup::NativeCreated>()?;
    module.add_class::<cleanup::NativeRemoval>()?;
    module.add_class::<stream::NativeStream>()?;
    module.add_class::<items::NativeBatch>()?;
    module.add_class::<items::NativeItems>()?;
    module.add_class::<items::EveryItem>()?;
    module.add_class::<items::ItemMaker>()?;
    module.add_class::<body::NativeBody>()?;
    module.add_class::<socket::NativeSocket>()?;
    module.add_class::<completion_queue::CompletionQueue>()?;
    module.add_class::<completion_queue::Pending>()?;
    module.add_function(wrap_pyfunction!(errors::set_error_factory, module)?)?;
    module.add_function(wrap_pyfunction!(json::set_omitted_types, module)?)?;
    module.add_function(wrap_pyfunction!(cleanup::wait_for_cleanups, module)?)?;
    module.add_function(wrap_pyfunction!(cleanup::submit_cleanups, module)?)?;
    module.add_function(wrap_pyfunction!(cleanup::running_cleanups, module)?)?;
    module.add_function(wrap_pyfunction!(cleanup::failed_cleanups, module)?)?;
    module.add_function(wrap_pyfunction!(helpers::call_helper, module)?)?;
    module.add_function(wrap_pyfunction!(helpers::decode_data, module)?)?;
    module.add_function(wrap_pyfunction!(helpers::media_type, module)?)?;
    module.add_function(wrap_pyfunction!(driver::set_cooperative_wait, module)?)?;
    // Registered before the program's own, so called after them.
    let close_entry = wrap_pyfunction!(wakeup::close_entry, module)?;
    let atexit = module.py().import("atexit")?;
    atexit.call_method1("register", (close_entry,))?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))
}
