//! The core's helpers, by name: see `engine/helpers.ts`.

#![cfg_attr(test, allow(dead_code, reason = "only JavaScript calls these"))]

use napi::bindgen_prelude::Buffer;
use napi_derive::napi;

use crate::record::{Body, Record};

/// Calls a helper of the core. The argument is JSON, and so is the body of the record.
#[napi(catch_unwind)]
pub fn call_helper(name: String, argument: String) -> Record {
    match tzafon::call_helper(&name, argument.as_bytes()) {
        Ok(output) => Record {
            body: Some(Body::Text(output)),
            ..Record::end()
        },
        Err(error) => Record::error(&error),
    }
}

/// Returns the bytes of base64 text or of a `data:` URL; null for anything else.
#[napi(catch_unwind)]
pub fn decode_data(text: String) -> Option<Buffer> {
    tzafon::decode_data(&text).map(Buffer::from)
}
