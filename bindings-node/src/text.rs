//! Text on its way to JavaScript.

use napi::bindgen_prelude::{Result, ToNapiValue, TypeName};
use napi::{Env, JsValue, ValueType, sys};

/// Text that V8 keeps with one byte for each character where it can: what is ASCII, as JSON almost
/// always is, is copied as it is, which takes a fraction of the time of decoding it.
#[derive(Debug, Default)]
pub struct Text(String);

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl TypeName for Text {
    fn type_name() -> &'static str {
        "string"
    }

    fn value_type() -> ValueType {
        ValueType::String
    }
}

impl ToNapiValue for Text {
    unsafe fn to_napi_value(env: sys::napi_env, text: Self) -> Result<sys::napi_value> {
        if text.0.is_ascii() {
            let env = Env::from_raw(env);
            return Ok(env.create_string_latin1(&text.0)?.raw());
        }
        // SAFETY: the caller's promise about `env` is passed on.
        unsafe { String::to_napi_value(env, text.0) }
    }
}
