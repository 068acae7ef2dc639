//! The standard handles of this process.

use std::io;
use std::os::windows::io::AsRawHandle;

use windows_sys::Win32::Foundation::{HANDLE_FLAG_INHERIT, SetHandleInformation};

/// Keeps the standard handles of this process from programs that it starts from here on, which otherwise inherit them even if
/// they are given others.
pub fn keep_standard_handles() {
    let (input, output, errors) = (io::stdin(), io::stdout(), io::stderr());
    for handle in [
        input.as_raw_handle(),
        output.as_raw_handle(),
        errors.as_raw_handle(),
    ] {
        // A handle that is none is inherited by nobody, so it does not matter if this fails.
        // SAFETY: the call reads no memory of this process, whatever the handle is.
        let _ = unsafe { SetHandleInformation(handle, HANDLE_FLAG_INHERIT, 0) };
    }
}
