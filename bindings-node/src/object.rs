//! A record as JavaScript sees it.

use std::mem;

use napi::bindgen_prelude::{Buffer, JsObjectValue, Object, Result, ToNapiValue, TypeName};
use napi::{Env, JsValue, ValueType, sys};

use crate::record::{Body, Record};
use crate::text::text;

impl Record {
    /// The record as an object, with the fields that are there. Texts are copied: their memory stays
    /// with the record. The bytes of a body are handed over, not copied.
    pub fn object<'env>(&mut self, env: &'env Env) -> Result<Object<'env>> {
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
        let texts = [
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
        for (name, given) in texts {
            if let Some(given) = given {
                object.set_c_named_property(name, text(env, given)?)?;
            }
        }
        match &mut self.body {
            Some(Body::Text(body)) => object.set_c_named_property(c"body", text(env, body)?)?,
            Some(Body::Bytes(body)) => {
                object.set_c_named_property(c"body", Buffer::from(mem::take(body)))?;
            }
            None => {}
        }
        for (name, pieces) in [(c"events", &self.events), (c"ids", &self.ids)] {
            if let Some(pieces) = pieces {
                let mut array = env.create_array(0)?;
                for piece in pieces {
                    array.insert(text(env, piece)?)?;
                }
                object.set_c_named_property(name, array)?;
            }
        }
        if let Some(lifted) = &self.lifted {
            object.set_c_named_property(c"lifted", lifted.array(env)?)?;
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
        Ok(record.object(&Env::from_raw(env))?.raw())
    }
}
