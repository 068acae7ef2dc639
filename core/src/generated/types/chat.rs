// Generated from api/openapi.yaml by `make codegen`; do not edit.
//! What the operations of `chat` take and give.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[allow(unused_imports, reason = "not every file needs those of others")]
use super::*;

/// Address of sound.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AudioURLParam {
    /// An address, or a `data:` address with the sound itself.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Sound of an earlier answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionAssistantAudioParam {
    /// Id of the sound.
    pub id: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A piece of what the model wrote, told apart by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionAssistantContentParam {
    /// See [`ChatCompletionContentPartTextParam`].
    ChatCompletionContentPartText(ChatCompletionContentPartTextParam),
    /// See [`ChatCompletionContentPartRefusalParam`].
    ChatCompletionContentPartRefusal(ChatCompletionContentPartRefusalParam),
}

/// A message that the model wrote before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionAssistantMessageParam {
    /// Always `assistant`.
    pub role: ChatCompletionAssistantMessageParamRole,
    /// Sound that it answered with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio: Option<ChatCompletionAssistantAudioParam>,
    /// What it wrote: a text or pieces; null when it only called tools.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ChatCompletionAssistantMessageParamContent>,
    /// The older form of `tool_calls`, with one call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_call: Option<ChatCompletionFunctionCallParam>,
    /// A name that tells participants of one role apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The words it refused with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// The functions that it called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatCompletionToolCallParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `assistant`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionAssistantMessageParamRole {
    /// `assistant`
    #[default]
    #[serde(rename = "assistant")]
    Assistant,
}

impl fmt::Display for ChatCompletionAssistantMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Assistant => "assistant",
        })
    }
}

/// What it wrote: a text or pieces; null when it only called tools.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionAssistantMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionAssistantContentParam>`.
    List(Vec<ChatCompletionAssistantContentParam>),
}

/// One answer of a chat completion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChoice {
    /// Its place among the answers, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<i64>,
    /// The message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<ChatCompletionMessage>,
    /// Why it ends: `stop`, `length`, `tool_calls` and others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_reason: Option<String>,
    /// Log probabilities, if they were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A piece of a chat completion that is streamed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChunk {
    /// Id of the completion, the same in all of its pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `chat.completion.chunk`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was made, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<i64>,
    /// The model that answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What is new in each answer; empty in the last piece when usage was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChatCompletionChunkChoice>>,
    /// How many tokens were used; only in the last piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ChatCompletionUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// What a piece adds to one answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionChunkChoice {
    /// Which answer, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<i64>,
    /// The fields that are new or grow; text is to be put behind what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<ChatCompletionMessage>,
    /// Why the answer ends; absent or null before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_reason: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Sound that is computed already.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioEmbedsParam {
    /// Always `audio_embeds`.
    pub r#type: ChatCompletionContentPartAudioEmbedsParamType,
    /// The tensors in base64, by name or one alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio_embeds: Option<ChatCompletionContentPartAudioEmbedsParamAudioEmbeds>,
    /// An id under which the server may keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `audio_embeds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartAudioEmbedsParamType {
    /// `audio_embeds`
    #[default]
    #[serde(rename = "audio_embeds")]
    AudioEmbeds,
}

impl fmt::Display for ChatCompletionContentPartAudioEmbedsParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AudioEmbeds => "audio_embeds",
        })
    }
}

/// The tensors in base64, by name or one alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionContentPartAudioEmbedsParamAudioEmbeds {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, String>`.
    Object(BTreeMap<String, String>),
}

/// A piece of sound in a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioParam {
    /// The sound itself.
    pub input_audio: InputAudioParam,
    /// Always `input_audio`.
    pub r#type: ChatCompletionContentPartAudioParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `input_audio`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartAudioParamType {
    /// `input_audio`
    #[default]
    #[serde(rename = "input_audio")]
    InputAudio,
}

impl fmt::Display for ChatCompletionContentPartAudioParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputAudio => "input_audio",
        })
    }
}

/// Sound by its address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartAudioURLParam {
    /// Where the sound is.
    pub audio_url: AudioURLParam,
    /// Always `audio_url`.
    pub r#type: ChatCompletionContentPartAudioURLParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `audio_url`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartAudioURLParamType {
    /// `audio_url`
    #[default]
    #[serde(rename = "audio_url")]
    AudioUrl,
}

impl fmt::Display for ChatCompletionContentPartAudioURLParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AudioUrl => "audio_url",
        })
    }
}

/// A picture that is computed already.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartImageEmbedsParam {
    /// Always `image_embeds`.
    pub r#type: ChatCompletionContentPartImageEmbedsParamType,
    /// The tensors in base64, by name or one alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_embeds: Option<ChatCompletionContentPartImageEmbedsParamImageEmbeds>,
    /// An id under which the server may keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `image_embeds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartImageEmbedsParamType {
    /// `image_embeds`
    #[default]
    #[serde(rename = "image_embeds")]
    ImageEmbeds,
}

impl fmt::Display for ChatCompletionContentPartImageEmbedsParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ImageEmbeds => "image_embeds",
        })
    }
}

/// The tensors in base64, by name or one alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionContentPartImageEmbedsParamImageEmbeds {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, String>`.
    Object(BTreeMap<String, String>),
}

/// A picture in a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartImageParam {
    /// Where the picture is.
    pub image_url: ImageURLParam,
    /// Always `image_url`.
    pub r#type: ChatCompletionContentPartImageParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `image_url`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartImageParamType {
    /// `image_url`
    #[default]
    #[serde(rename = "image_url")]
    ImageUrl,
}

impl fmt::Display for ChatCompletionContentPartImageParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ImageUrl => "image_url",
        })
    }
}

/// A refusal of the model, given back to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartRefusalParam {
    /// The words it refused with.
    pub refusal: String,
    /// Always `refusal`.
    pub r#type: ChatCompletionContentPartRefusalParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `refusal`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartRefusalParamType {
    /// `refusal`
    #[default]
    #[serde(rename = "refusal")]
    Refusal,
}

impl fmt::Display for ChatCompletionContentPartRefusalParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refusal => "refusal",
        })
    }
}

/// A piece of text in a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartTextParam {
    /// The text.
    pub text: String,
    /// Always `text`.
    pub r#type: ChatCompletionContentPartTextParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `text`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartTextParamType {
    /// `text`
    #[default]
    #[serde(rename = "text")]
    Text,
}

impl fmt::Display for ChatCompletionContentPartTextParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
        })
    }
}

/// A video by its address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionContentPartVideoParam {
    /// Always `video_url`.
    pub r#type: ChatCompletionContentPartVideoParamType,
    /// Where the video is.
    pub video_url: VideoURLParam,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `video_url`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionContentPartVideoParamType {
    /// `video_url`
    #[default]
    #[serde(rename = "video_url")]
    VideoUrl,
}

impl fmt::Display for ChatCompletionContentPartVideoParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::VideoUrl => "video_url",
        })
    }
}

/// A tool that the model called with free text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionCustomToolCallInputParam {
    /// The text.
    pub input: String,
    /// Name of the tool.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Instructions of the program, which come before those of users.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionDeveloperMessageParam {
    /// The text, or pieces of text.
    pub content: ChatCompletionDeveloperMessageParamContent,
    /// Always `developer`.
    pub role: ChatCompletionDeveloperMessageParamRole,
    /// A name that tells participants of one role apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The text, or pieces of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionDeveloperMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Always `developer`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionDeveloperMessageParamRole {
    /// `developer`
    #[default]
    #[serde(rename = "developer")]
    Developer,
}

impl fmt::Display for ChatCompletionDeveloperMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Developer => "developer",
        })
    }
}

/// The older form of a call of a function.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionFunctionCallParam {
    /// Its arguments, a JSON text.
    pub arguments: String,
    /// Name of the function.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The older form of a function's result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionFunctionMessageParam {
    /// The result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Name of the function.
    pub name: String,
    /// Always `function`.
    pub role: ChatCompletionFunctionMessageParamRole,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionFunctionMessageParamRole {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionFunctionMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// A message of the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessage {
    /// Always `assistant`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The text; null when the model calls tools instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// What the model thought, where it tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning_content: Option<String>,
    /// The functions that the model wants called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<BTreeMap<String, Value>>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A call of a tool that takes free text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageCustomToolCallParam {
    /// Id of the call, to which the result refers.
    pub id: String,
    /// Which tool, with what.
    pub custom: ChatCompletionCustomToolCallInputParam,
    /// Always `custom`.
    pub r#type: ChatCompletionMessageCustomToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `custom`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionMessageCustomToolCallParamType {
    /// `custom`
    #[default]
    #[serde(rename = "custom")]
    Custom,
}

impl fmt::Display for ChatCompletionMessageCustomToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Custom => "custom",
        })
    }
}

/// A function that the model called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageFunctionParam {
    /// Its arguments, a JSON text; the model may write one that is not valid.
    pub arguments: String,
    /// Name of the function.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A call of a function that the model asked for, given back to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionMessageFunctionToolCallParam {
    /// Id of the call, to which the result refers.
    pub id: String,
    /// Which function, with what.
    pub function: ChatCompletionMessageFunctionParam,
    /// Always `function`.
    pub r#type: ChatCompletionMessageFunctionToolCallParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionMessageFunctionToolCallParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionMessageFunctionToolCallParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// One message of a conversation, told apart by `role`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionMessageParam {
    /// See [`ChatCompletionDeveloperMessageParam`].
    ChatCompletionDeveloperMessage(ChatCompletionDeveloperMessageParam),
    /// See [`ChatCompletionSystemMessageParam`].
    ChatCompletionSystemMessage(ChatCompletionSystemMessageParam),
    /// See [`ChatCompletionUserMessageParam`].
    ChatCompletionUserMessage(ChatCompletionUserMessageParam),
    /// See [`ChatCompletionAssistantMessageParam`].
    ChatCompletionAssistantMessage(ChatCompletionAssistantMessageParam),
    /// See [`ChatCompletionToolMessageParam`].
    ChatCompletionToolMessage(ChatCompletionToolMessageParam),
    /// See [`ChatCompletionFunctionMessageParam`].
    ChatCompletionFunctionMessage(ChatCompletionFunctionMessageParam),
    /// See [`CustomChatCompletionMessageParam`].
    CustomChatCompletionMessage(CustomChatCompletionMessageParam),
    /// See [`MessageParam`].
    Message(MessageParam),
}

/// A function by its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionNamedToolChoiceFunctionParam {
    /// Its name.
    pub name: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One function that the model must call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionNamedToolChoiceParam {
    /// The function.
    pub function: ChatCompletionNamedToolChoiceFunctionParam,
    /// Always `function`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ChatCompletionNamedToolChoiceParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionNamedToolChoiceParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionNamedToolChoiceParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// What form the answer has, told apart by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionResponseFormatParam {
    /// See [`SimpleResponseFormatParam`].
    SimpleResponseFormat(SimpleResponseFormatParam),
    /// See [`StructuralTagResponseFormatParam`].
    StructuralTagResponseFormat(StructuralTagResponseFormatParam),
    /// See [`LegacyStructuralTagResponseFormatParam`].
    LegacyStructuralTagResponseFormat(LegacyStructuralTagResponseFormatParam),
}

/// What a streamed answer tells besides.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionStreamOptionsParam {
    /// Whether every piece tells how many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continuous_usage_stats: Option<bool>,
    /// Whether a last piece tells how many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_usage: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Instructions for the whole conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionSystemMessageParam {
    /// The text, or pieces of text.
    pub content: ChatCompletionSystemMessageParamContent,
    /// Always `system`.
    pub role: ChatCompletionSystemMessageParamRole,
    /// A name that tells participants of one role apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The text, or pieces of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionSystemMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Always `system`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionSystemMessageParamRole {
    /// `system`
    #[default]
    #[serde(rename = "system")]
    System,
}

impl fmt::Display for ChatCompletionSystemMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::System => "system",
        })
    }
}

/// A call that the model asked for, told apart by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolCallParam {
    /// See [`ChatCompletionMessageFunctionToolCallParam`].
    ChatCompletionMessageFunctionToolCall(ChatCompletionMessageFunctionToolCallParam),
    /// See [`ChatCompletionMessageCustomToolCallParam`].
    ChatCompletionMessageCustomToolCall(ChatCompletionMessageCustomToolCallParam),
}

/// Whether the model calls tools: `none`, `auto`, `required`, or one by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolChoiceParam {
    /// See [`ChatCompletionToolChoiceParamWord`].
    Word(ChatCompletionToolChoiceParamWord),
    /// See [`ChatCompletionNamedToolChoiceParam`].
    ChatCompletionNamedToolChoice(ChatCompletionNamedToolChoiceParam),
}

/// Whether the model calls tools: `none`, `auto`, `required`, or one by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ChatCompletionToolChoiceParamWord {
    /// `none`
    #[serde(rename = "none")]
    None,
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `required`
    #[serde(rename = "required")]
    Required,
}

impl fmt::Display for ChatCompletionToolChoiceParamWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Auto => "auto",
            Self::Required => "required",
        })
    }
}

/// A function that the model may call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolFunctionParam {
    /// Its name.
    pub name: String,
    /// What it does, for the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its parameters, a JSON Schema; absent or null has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result of a call that the model asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolMessageParam {
    /// The result: a text, or pieces of text.
    pub content: ChatCompletionToolMessageParamContent,
    /// Always `tool`.
    pub role: ChatCompletionToolMessageParamRole,
    /// Id of the call.
    pub tool_call_id: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The result: a text, or pieces of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionToolMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionContentPartTextParam>`.
    List(Vec<ChatCompletionContentPartTextParam>),
}

/// Always `tool`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionToolMessageParamRole {
    /// `tool`
    #[default]
    #[serde(rename = "tool")]
    Tool,
}

impl fmt::Display for ChatCompletionToolMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tool => "tool",
        })
    }
}

/// A function that the model may call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionToolParam {
    /// The function.
    pub function: ChatCompletionToolFunctionParam,
    /// Always `function`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ChatCompletionToolParamType>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionToolParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for ChatCompletionToolParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// How many tokens a completion used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionUsage {
    /// Tokens of the messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_tokens: Option<i64>,
    /// Tokens that were generated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion_tokens: Option<i64>,
    /// Both together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_tokens: Option<i64>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A piece of a user's message, told apart by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionUserContentParam {
    /// See [`ChatCompletionContentPartTextParam`].
    ChatCompletionContentPartText(ChatCompletionContentPartTextParam),
    /// See [`ChatCompletionContentPartImageParam`].
    ChatCompletionContentPartImage(ChatCompletionContentPartImageParam),
    /// See [`ChatCompletionContentPartAudioParam`].
    ChatCompletionContentPartAudio(ChatCompletionContentPartAudioParam),
    /// See [`FileParam`].
    File(FileParam),
}

/// A message of a user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatCompletionUserMessageParam {
    /// A text, or pieces of text, pictures, sound and files.
    pub content: ChatCompletionUserMessageParamContent,
    /// Always `user`.
    pub role: ChatCompletionUserMessageParamRole,
    /// A name that tells participants of one role apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A text, or pieces of text, pictures, sound and files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCompletionUserMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<ChatCompletionUserContentParam>`.
    List(Vec<ChatCompletionUserContentParam>),
}

/// Always `user`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatCompletionUserMessageParamRole {
    /// `user`
    #[default]
    #[serde(rename = "user")]
    User,
}

impl fmt::Display for ChatCompletionUserMessageParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
        })
    }
}

/// What to ask the model, and how it samples. Parameters after the common ones are those of vLLM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCreateCompletionParams {
    /// The conversation so far, oldest first.
    pub messages: Vec<ChatCompletionMessageParam>,
    /// Whether the chat template ends with the beginning of an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_generation_prompt: Option<bool>,
    /// Whether special tokens, such as one for the beginning, are added to what the template gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_special_tokens: Option<bool>,
    /// Ids of the only tokens that may be generated; absent or null allows all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_token_ids: Option<Vec<i64>>,
    /// Words that are never generated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bad_words: Option<Vec<String>>,
    /// Text that keeps the prefix cache of this request apart from that of others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_salt: Option<String>,
    /// A Jinja template that turns the messages into a prompt; absent or null takes the one of the
    /// model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat_template: Option<String>,
    /// Further values for the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat_template_kwargs: Option<BTreeMap<String, Value>>,
    /// Whether the answer goes on with the last message instead of beginning a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continue_final_message: Option<bool>,
    /// Documents for templates that support retrieval, each with fields such as `title` and `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<BTreeMap<String, String>>>,
    /// Whether the last message is put before the answer, if both have the same role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub echo: Option<bool>,
    /// From -2 to 2: how much a token loses for each time that it occurred; absent or null is 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency_penalty: Option<f64>,
    /// Whether generation goes on after the token that ends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ignore_eos: Option<bool>,
    /// Whether the answer shows what the model thought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_reasoning: Option<bool>,
    /// Whether the text that stopped the answer is part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_stop_str_in_output: Option<bool>,
    /// Parameters for servers that compute prompts and answers apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kv_transfer_params: Option<BTreeMap<String, Value>>,
    /// For beam search: above 1 favours long answers, below 1 short ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_penalty: Option<f64>,
    /// By id of a token, how much is added to its score, from -100 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logit_bias: Option<BTreeMap<String, f64>>,
    /// Functions of the server that change scores before sampling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logits_processors: Option<Vec<LogitsProcessorParam>>,
    /// Whether log probabilities of the generated tokens are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<bool>,
    /// Most tokens of the answer, thinking included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<i64>,
    /// The older name of `max_completion_tokens`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_tokens: Option<i64>,
    /// From 0 to 1: tokens below this share of the likeliest one are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_p: Option<f64>,
    /// Fewest tokens before the answer may end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_tokens: Option<i64>,
    /// Further parameters of what prepares pictures and sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mm_processor_kwargs: Option<BTreeMap<String, Value>>,
    /// Name of the model, as `models.list` gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// How many answers; absent or null is 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<i64>,
    /// Whether the model may call several tools at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    /// From -2 to 2: how much a token loses once it occurred; absent or null is 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence_penalty: Option<f64>,
    /// Lower numbers are served first, where the server schedules by priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// How many log probabilities to give for each token of the prompt; absent or null gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_logprobs: Option<i64>,
    /// How much the model thinks: `low`, `medium` or `high`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<ChatCreateCompletionParamsReasoningEffort>,
    /// Above 1 makes tokens that occurred less likely, below 1 more likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repetition_penalty: Option<f64>,
    /// An id of your own for the request; absent lets the server make one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// What form the answer has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ChatCompletionResponseFormatParam>,
    /// Whether ids of tokens are given beside the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_token_ids: Option<bool>,
    /// Whether tokens in log probabilities are written as `token_id:<id>`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_tokens_as_token_ids: Option<bool>,
    /// A number that makes sampling repeatable, as far as the server can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<i64>,
    /// Whether special tokens are left out of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_special_tokens: Option<bool>,
    /// Whether spaces are put between special tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spaces_between_special_tokens: Option<bool>,
    /// A text, or several, that ends the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<ChatCreateCompletionParamsStop>,
    /// Ids of tokens that end the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_token_ids: Option<Vec<i64>>,
    /// Whether the answer comes in pieces, as it is made; absent, null or false gives it whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    /// What a streamed answer tells besides; only with `stream`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream_options: Option<ChatCompletionStreamOptionsParam>,
    /// Rules that the answer must follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structured_outputs: Option<StructuredOutputsParam>,
    /// From 0 to 2: 0 is always the likeliest token, higher is more varied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// Whether the model calls tools, and which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<ChatCompletionToolChoiceParam>,
    /// Functions that the model may call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<ChatCompletionToolParam>>,
    /// How many of the likeliest tokens are considered; 0 or -1 considers all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_k: Option<i64>,
    /// How many alternatives to give for each token, with `logprobs`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_logprobs: Option<i64>,
    /// From 0 to 1: only the likeliest tokens with this share in all are considered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    /// Keeps only this many tokens at the end of the prompt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncate_prompt_tokens: Option<i64>,
    /// Whether beam search takes the place of sampling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_beam_search: Option<bool>,
    /// An id of your own for the end user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Further parameters for extensions of the server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vllm_xargs: Option<BTreeMap<String, ChatCreateCompletionParamsVllmXargsValue>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How much the model thinks: `low`, `medium` or `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ChatCreateCompletionParamsReasoningEffort {
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `medium`
    #[serde(rename = "medium")]
    Medium,
    /// `high`
    #[serde(rename = "high")]
    High,
}

impl fmt::Display for ChatCreateCompletionParamsReasoningEffort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        })
    }
}

/// A text, or several, that ends the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsStop {
    /// As `String`.
    Text(String),
    /// As `Vec<String>`.
    List(Vec<String>),
}

/// Further parameters for extensions of the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsVllmXargsValue {
    /// As `String`.
    Text(String),
    /// As `f64`.
    Number(f64),
    /// As `Vec<ChatCreateCompletionParamsVllmXargsValueItem>`.
    List(Vec<ChatCreateCompletionParamsVllmXargsValueItem>),
}

/// Further parameters for extensions of the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ChatCreateCompletionParamsVllmXargsValueItem {
    /// As `String`.
    Text(String),
    /// As `f64`.
    Number(f64),
}

/// A chat completion, in the form that OpenAI made common.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatCreateCompletionResponse {
    /// Id of the completion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Always `chat.completion`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// When it was made, in seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<i64>,
    /// The model that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The answers; one unless `n` asked for more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChatCompletionChoice>>,
    /// How many tokens were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<ChatCompletionUsage>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A piece of a message, of any kind that the server knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomChatCompletionContentParam {
    /// See [`ChatCompletionContentPartTextParam`].
    ChatCompletionContentPartText(ChatCompletionContentPartTextParam),
    /// See [`ChatCompletionContentPartImageParam`].
    ChatCompletionContentPartImage(ChatCompletionContentPartImageParam),
    /// See [`ChatCompletionContentPartAudioParam`].
    ChatCompletionContentPartAudio(ChatCompletionContentPartAudioParam),
    /// See [`FileParam`].
    File(FileParam),
    /// See [`ChatCompletionContentPartAudioURLParam`].
    ChatCompletionContentPartAudioUrl(ChatCompletionContentPartAudioURLParam),
    /// See [`ChatCompletionContentPartVideoParam`].
    ChatCompletionContentPartVideo(ChatCompletionContentPartVideoParam),
    /// See [`ChatCompletionContentPartRefusalParam`].
    ChatCompletionContentPartRefusal(ChatCompletionContentPartRefusalParam),
    /// See [`CustomChatCompletionContentSimpleImageParam`].
    CustomChatCompletionContentSimpleImage(CustomChatCompletionContentSimpleImageParam),
    /// See [`ChatCompletionContentPartImageEmbedsParam`].
    ChatCompletionContentPartImageEmbeds(ChatCompletionContentPartImageEmbedsParam),
    /// See [`ChatCompletionContentPartAudioEmbedsParam`].
    ChatCompletionContentPartAudioEmbeds(ChatCompletionContentPartAudioEmbedsParam),
    /// See [`CustomChatCompletionContentSimpleAudioParam`].
    CustomChatCompletionContentSimpleAudio(CustomChatCompletionContentSimpleAudioParam),
    /// See [`CustomChatCompletionContentSimpleVideoParam`].
    CustomChatCompletionContentSimpleVideo(CustomChatCompletionContentSimpleVideoParam),
    /// As `String`.
    Text(String),
    /// See [`CustomThinkCompletionContentParam`].
    CustomThinkCompletionContent(CustomThinkCompletionContentParam),
}

/// Sound by its address, without a `type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleAudioParam {
    /// An address, or a `data:` address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A picture by its address, without a `type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleImageParam {
    /// An address, or a `data:` address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// An id under which the server may keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A video by its address, without a `type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionContentSimpleVideoParam {
    /// An id under which the server may keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// An address, or a `data:` address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video_url: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A message of any role, with pieces that only vLLM knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionMessageParam {
    /// The role, any word that the chat template knows.
    pub role: String,
    /// A text, or pieces of any kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<CustomChatCompletionMessageParamContent>,
    /// A name that tells participants of one role apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the model thought, of an earlier answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasoning: Option<String>,
    /// Id of the call whose result this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_call_id: Option<String>,
    /// The functions that were called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ChatCompletionMessageFunctionToolCallParam>>,
    /// Functions that may be called from here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<CustomChatCompletionToolParam>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A text, or pieces of any kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CustomChatCompletionMessageParamContent {
    /// As `String`.
    Text(String),
    /// As `Vec<CustomChatCompletionContentParam>`.
    List(Vec<CustomChatCompletionContentParam>),
}

/// A function that the model may call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionToolFunctionParam {
    /// Its name.
    pub name: String,
    /// What it does, for the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its parameters, a JSON Schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// Whether arguments must follow the schema exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A tool, as a message may bring one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomChatCompletionToolParam {
    /// The function behind it.
    pub function: CustomChatCompletionToolFunctionParam,
    /// Always `function`.
    pub r#type: CustomChatCompletionToolParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `function`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomChatCompletionToolParamType {
    /// `function`
    #[default]
    #[serde(rename = "function")]
    Function,
}

impl fmt::Display for CustomChatCompletionToolParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
        })
    }
}

/// A thought of the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomThinkCompletionContentParam {
    /// The thought.
    pub thinking: String,
    /// Always `thinking`.
    pub r#type: CustomThinkCompletionContentParamType,
    /// Whether the thought is whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `thinking`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomThinkCompletionContentParamType {
    /// `thinking`
    #[default]
    #[serde(rename = "thinking")]
    Thinking,
}

impl fmt::Display for CustomThinkCompletionContentParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Thinking => "thinking",
        })
    }
}

/// A file: its data, or the id of one that was uploaded.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileDataParam {
    /// Its content in base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    /// Id of a file that was uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A file in a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileParam {
    /// The file.
    pub file: FileDataParam,
    /// Always `file`.
    pub r#type: FileParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `file`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileParamType {
    /// `file`
    #[default]
    #[serde(rename = "file")]
    File,
}

impl fmt::Display for FileParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "file",
        })
    }
}

/// Address of a picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImageURLParam {
    /// An address, or a `data:` address with the picture itself.
    pub url: String,
    /// How closely the model looks: `low`, `high` or `auto`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageURLParamDetail>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How closely the model looks: `low`, `high` or `auto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ImageURLParamDetail {
    /// `auto`
    #[serde(rename = "auto")]
    Auto,
    /// `low`
    #[serde(rename = "low")]
    Low,
    /// `high`
    #[serde(rename = "high")]
    High,
}

impl fmt::Display for ImageURLParamDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Low => "low",
            Self::High => "high",
        })
    }
}

/// Sound as data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InputAudioParam {
    /// The sound in base64.
    pub data: String,
    /// How it is encoded: `wav` or `mp3`.
    pub format: InputAudioParamFormat,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How it is encoded: `wav` or `mp3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum InputAudioParamFormat {
    /// `wav`
    #[serde(rename = "wav")]
    Wav,
    /// `mp3`
    #[serde(rename = "mp3")]
    Mp3,
}

impl fmt::Display for InputAudioParamFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wav => "wav",
            Self::Mp3 => "mp3",
        })
    }
}

/// A JSON Schema that the answer follows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct JsonSchemaResponseFormatParam {
    /// Its name.
    pub name: String,
    /// What it is for, for the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The schema.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<BTreeMap<String, Value>>,
    /// Whether the answer must follow it exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The older form of tags whose inside follows a schema.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LegacyStructuralTagResponseFormatParam {
    /// The tags.
    pub structures: Vec<StructuralTagStructureParam>,
    /// Texts after which a tag may begin.
    pub triggers: Vec<String>,
    /// Always `structural_tag`.
    pub r#type: LegacyStructuralTagResponseFormatParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `structural_tag`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LegacyStructuralTagResponseFormatParamType {
    /// `structural_tag`
    #[default]
    #[serde(rename = "structural_tag")]
    StructuralTag,
}

impl fmt::Display for LegacyStructuralTagResponseFormatParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StructuralTag => "structural_tag",
        })
    }
}

/// A function of the server that changes scores, with its arguments.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogitsProcessorConstructorParam {
    /// Its full name in Python.
    pub qualname: String,
    /// Its arguments by position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub args: Option<Vec<Value>>,
    /// Its arguments by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kwargs: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A function of the server that changes scores: its name, or its name with arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum LogitsProcessorParam {
    /// As `String`.
    Text(String),
    /// See [`LogitsProcessorConstructorParam`].
    LogitsProcessorConstructor(LogitsProcessorConstructorParam),
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MessageAuthorParam {
    /// `user`, `assistant`, `system`, `developer` or `tool`.
    pub role: MessageAuthorParamRole,
    /// A name that tells authors of one role apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `user`, `assistant`, `system`, `developer` or `tool`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum MessageAuthorParamRole {
    /// `user`
    #[serde(rename = "user")]
    User,
    /// `assistant`
    #[serde(rename = "assistant")]
    Assistant,
    /// `system`
    #[serde(rename = "system")]
    System,
    /// `developer`
    #[serde(rename = "developer")]
    Developer,
    /// `tool`
    #[serde(rename = "tool")]
    Tool,
}

impl fmt::Display for MessageAuthorParamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
            Self::Assistant => "assistant",
            Self::System => "system",
            Self::Developer => "developer",
            Self::Tool => "tool",
        })
    }
}

/// A message in the form of the Harmony format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MessageParam {
    /// Who wrote it.
    pub author: MessageAuthorParam,
    /// Where it belongs, such as `analysis` or `final`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Its pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<BTreeMap<String, Value>>>,
    /// What kind of content it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Whom it is for, such as a tool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Text, any JSON object, or JSON that follows a schema.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimpleResponseFormatParam {
    /// `text`, `json_object` or `json_schema`.
    pub r#type: SimpleResponseFormatParamType,
    /// The schema, with `json_schema`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_schema: Option<JsonSchemaResponseFormatParam>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `text`, `json_object` or `json_schema`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SimpleResponseFormatParamType {
    /// `text`
    #[serde(rename = "text")]
    Text,
    /// `json_object`
    #[serde(rename = "json_object")]
    JsonObject,
    /// `json_schema`
    #[serde(rename = "json_schema")]
    JsonSchema,
}

impl fmt::Display for SimpleResponseFormatParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::JsonObject => "json_object",
            Self::JsonSchema => "json_schema",
        })
    }
}

/// Tags whose inside follows rules.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuralTagResponseFormatParam {
    /// The rules.
    pub format: Value,
    /// Always `structural_tag`.
    pub r#type: StructuralTagResponseFormatParamType,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Always `structural_tag`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StructuralTagResponseFormatParamType {
    /// `structural_tag`
    #[default]
    #[serde(rename = "structural_tag")]
    StructuralTag,
}

impl fmt::Display for StructuralTagResponseFormatParamType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StructuralTag => "structural_tag",
        })
    }
}

/// A tag whose inside follows a schema.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuralTagStructureParam {
    /// The text that begins it.
    pub begin: String,
    /// The text that ends it.
    pub end: String,
    /// The JSON Schema of its inside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<BTreeMap<String, Value>>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Rules that the answer must follow; one of them at a time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StructuredOutputsParam {
    /// For the server's own use.
    #[serde(rename = "_backend")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backend: Option<String>,
    /// For the server's own use.
    #[serde(rename = "_backend_was_auto")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backend_was_auto: Option<bool>,
    /// The only texts that may be answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Vec<String>>,
    /// Whether objects may have only the fields that the schema names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_additional_properties: Option<bool>,
    /// Whether JSON is written without spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_any_whitespace: Option<bool>,
    /// Whether the server must not try another way to enforce the rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disable_fallback: Option<bool>,
    /// A grammar in EBNF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grammar: Option<String>,
    /// A JSON Schema, as text or as an object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json: Option<StructuredOutputsParamJson>,
    /// Whether the answer is any JSON object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_object: Option<bool>,
    /// A regular expression.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regex: Option<String>,
    /// Rules for tags, a JSON text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structural_tag: Option<String>,
    /// A regular expression for space within JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whitespace_pattern: Option<String>,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A JSON Schema, as text or as an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StructuredOutputsParamJson {
    /// As `String`.
    Text(String),
    /// As `BTreeMap<String, Value>`.
    Object(BTreeMap<String, Value>),
}

/// Address of a video.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VideoURLParam {
    /// An address, or a `data:` address with the video itself.
    pub url: String,
    /// Fields that this version does not know, as they are on the wire.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}
