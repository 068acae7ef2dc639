// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `models` take and give.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// A model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Its name, for the parameter `model`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `model`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was created, in seconds since 1970 (Unix time).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<i64>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owned_by: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The models that the API key may use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelListResponse {
    /// Always `list`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// The models.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<Model>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}
