//! Converts records to JavaScript objects.

use std::mem;

use napi::bindgen_prelude::{Buffer, JsObjectValue, Object, Result, ToNapiValue, TypeName};
use napi::{Env, JsString, JsValue, ValueType, sys};

use crate::record::{Body, Record};

impl Record {
    /// An object with the fields that are set. Strings are copied, so their memory stays with the
    /// record. The bytes of a body are moved.
    pub fn js_object<'env>(&mut self, env: &'env Env) -> Result<Object<'env>> {
        let mut object = Object::new(env)?;
        object.set_c_named_property(c"ok", self.ok)?;
        let numbers = [
            (c"status", self.status),
            (c"reconnects", self.reconnects),
            (c"attempts", self.attempts),
        ];
        for (name, number) in numbers {
            if let Some(number) = number {
                object.set_c_named_property(name, number)?;
            }
        }
        let strings = [
            (c"headers", &self.headers),
            (c"url", &self.url),
            (c"failures", &self.failures),
            (c"notices", &self.notices),
            (c"kind", &self.kind),
            (c"message", &self.message),
            (c"requestId", &self.request_id),
            (c"cause", &self.cause),
            (c"method", &self.method),
            (c"streamId", &self.stream_id),
            (c"lastEventId", &self.last_event_id),
            (c"hint", &self.hint),
            (c"warning", &self.warning),
        ];
        for (name, string) in strings {
            if let Some(string) = string {
                object.set_c_named_property(name, js_string(env, string)?)?;
            }
        }
        match &mut self.body {
            Some(Body::Text(body)) => {
                object.set_c_named_property(c"body", js_string(env, body)?)?
            }
            Some(Body::Bytes(body)) => {
                object.set_c_named_property(c"body", Buffer::from(mem::take(body)))?;
            }
            None => {}
        }
        for (name, chunks) in [(c"events", &self.events), (c"ids", &self.ids)] {
            if let Some(chunks) = chunks {
                let mut array = env.create_array(0)?;
                for chunk in chunks {
                    array.insert(js_string(env, chunk)?)?;
                }
                object.set_c_named_property(name, array)?;
            }
        }
        if let Some(strings) = &self.long_strings {
            object.set_c_named_property(c"longStrings", strings.js_array(env)?)?;
        }
        if let Some(unknown) = self.outcome_unknown {
            object.set_c_named_property(c"outcomeUnknown", unknown)?;
        }
        Ok(object)
    }
}

impl TypeName for Record {
    fn type_name() -> &'static str {
        "Record"
    }

    fn value_type() -> ValueType {
        ValueType::Object
    }
}

impl ToNapiValue for Record {
    unsafe fn to_napi_value(env: sys::napi_env, mut record: Self) -> Result<sys::napi_value> {
        Ok(record.js_object(&Env::from_raw(env))?.raw())
    }
}

/// A copy that V8 stores with one byte per character where possible. ASCII, which JSON almost always
/// is, is copied as it is, in a fraction of the time that decoding UTF-8 takes.
fn js_string<'env>(env: &'env Env, string: &str) -> Result<JsString<'env>> {
    match string.is_ascii() {
        true => env.create_string_latin1(string),
        false => env.create_string(string),
    }
}
